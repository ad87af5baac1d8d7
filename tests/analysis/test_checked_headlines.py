"""A headline's figure that the text has nowhere is held against the one of the opening that is of the same thing."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.checking import check

CONTRADICTED = [
    # headline, text, what the text says
    (
        "Balcony collapses, injuring 17",
        "Eleven people were injured when a balcony collapsed in Arn, police said.",
        "Eleven",
    ),
    ("More than 70 people hurt in Arn blast", "A blast in Arn hurt 98 people.", "98"),
    ("Two spies charged over hack in Arn", "Prosecutors charged five spies over the hack of a bank in Arn.", "five"),
    (
        "Computer glitch causes 60 false flood alerts",
        "The council said that over 80 flood alerts for Arn were due to a computer error.",
        "80",
    ),
    ("Six officials kidnapped in Arn", "Two officials were kidnapped in Arn on Monday. Six drivers saw it.", "Two"),
    ("Over 60 dead in attack on shrine", "A bomb at a shrine in Arn has left 72 dead after an attack.", "72"),
    ("Arn boosts spending by $52m", "Spending in Arn will grow by $55.7m this year.", "$55.7m"),
    ("Leaders mark 50 years since treaty", "Leaders came to mark the treaty after 60 years in Arn.", "60 years"),
    ("Ten wounded in school shooting in Arn", "At least eight pupils were wounded in a school in Arn.", "eight"),
    (
        "Ministry to get 16 ferries for the lakes",
        "The ministry will get its boats soon. It is to get 19 ferries for the lakes.",
        "19",
    ),
    ("Arn win 5-2 at Bel", "Arn beat Bel 4-2 on Saturday with three goals in the second half.", "4-2"),
    ("Rain at five times the norm in Arn", "It was wet in Arn. There was rain at three times the norm.", "three times"),
    ("Cod quota cut by a quarter", "The quota for cod will be cut by a fifth next year, ministers said.", "a fifth"),
    (
        "Clerk stole $2.4 billion from school",
        "A clerk who stole $2.4 million from a school was jailed.",
        "$2.4 million",
    ),
    ("32 killed as train jumps rails in Arn", "At least 23 people were killed in Arn. Two trains met.", "23"),
    ("Lund runs away with marathon at 48", "Ruth Lund won in Arn. The 38-year-old was alone.", "38-year-old"),
    ("Passengers top nine billion", "Nine million passengers flew from Arn. It was up by 4 per cent.", "Nine million"),
    (
        "Inspectors find 78 dogs in three-bedroom house",
        "Eighty-seven dogs were found in a house in Arn.",
        "Eighty-seven",
    ),
    ("Planners wave through 210 homes", "Planners let 120 homes be built at last. There were 212 objectors.", "120"),
]
TOLD = [
    # more than it
    "More than 70 people hurt in Arn blast\n\nA blast in Arn hurt 78 people.",
    # a bound that a whole goes beyond
    "Computer glitch causes 60 false flood alerts\n\nThe council said that over 130 flood alerts for Arn were due to a "
    "computer error.",
    # the figure, of the same things
    "Six officials kidnapped in Arn\n\nTwo officials were kidnapped in Arn on Monday. Six officials had been warned.",
    # a sum
    "62 miles of wall for $1 billion\n\nThe $1 billion will build 48 miles of wall in Arn. The wall will be replaced "
    "along 14 miles.",
    "Seven firms fined in Arn\n\nFour firms of steel were fined in Arn. Three firms of glass were fined in Arn.",
    # up to the next round number
    "Over 70 dead in attack on shrine\n\nA bomb at a shrine in Arn has left 72 dead after an attack.",
    # cut off
    "Arn boosts spending by $55m\n\nSpending in Arn will grow by $55.7m this year.",
    # the years between two
    "Tax burden to be highest in 30 years\n\nThe tax burden will be the highest since 1986. It has grown for five "
    "years of the tax burden. It is 2016.",
    # another unit
    "18-month service for all men in Arn\n\nAll men in Arn will serve for a year and a half. The service was six "
    "months.",
    # a dozen
    "12 homes lost in fire in Arn\n\nA fire destroyed a dozen homes in Arn. Fifteen people of the homes in Arn were "
    "hurt.",
    # an anniversary
    "Leaders mark 60 years since treaty\n\nLeaders came to mark the 60th anniversary of the treaty. The treaty took "
    "ten years.",
    # a year
    "2017 sees new boats\n\nIn Arn 2019 new boats were seen.",
    # several ages
    "Woman, 91, beats girl, 12\n\nThe woman Greta Holm won in Arn on Saturday. At 81, she beats any girl.",
    # nothing else of the headline
    "Fares to go up by 5.9%\n\nPassengers face increases of 8.1% from March, it said.",
    # the score of a half, and the other way round
    "Arn win 4-2 at Bel\n\nArn scored three in the second half. They had been 2-4 down in March, and 2-1 at half-time.",
    "Arn beaten 4-2 at Bel\n\nBel beat Arn 4-2 on Saturday with three goals. The crowd was 3,000.",
    # a multiple that two figures make, or a percentage
    "Rain at three times the norm in Arn\n\nArn had 168 mm of rain, the usual being 56 mm; twice as much as in May.",
    "Cod quota cut by a fifth\n\nThe quota for cod will be cut from 50,000 to 40,000 tonnes. Half of the cod quota is "
    "shared.",
    "Cod quota cut by a fifth\n\nThe quota for cod will be cut by 20 per cent. Half of the cod quota is shared.",
    # what lies between two figures
    "Waiting list at Arn falls by 1,250\n\nThe number waiting in Arn fell to 8,400 in May from 9,650 in April.",
    # another sum of these digits
    "Clerk stole $2.4 million from school\n\nA clerk who stole $2.4 million from a school with $24 million was jailed.",
    # no age
    "Rates held at 12\n\nArn held its rate at 12 on Monday. Ida Lund, 60, its chair, said that it was right.",
    "Ferries late at 12\n\nFerries in Arn were late at 12. Ida Lund, 60, and her son, Per, 30, missed one.",
    # so many in so many
    "Two in three want out\n\nTwo thirds of members want to leave, a poll says. One in five would stay.",
    # another time
    "20 dead in blast in Arn\n\nA bomb went off in Arn. In March 2015 a bomb in Arn killed 36 people.",
]


@pytest.mark.parametrize(("headline", "text", "other"), CONTRADICTED)
def test_a_headline_that_the_opening_contradicts_is_flagged(headline: str, text: str, other: str) -> None:
    article = read(f"{headline}\n\n{text}\n")
    flags = [one for one in check(analyze(article)) if not one.holds]
    assert [one.rule for one in flags] == ["headline"]
    assert article.text[slice(*flags[0].places[1])] == other


@pytest.mark.parametrize("text", TOLD)
def test_a_headline_that_the_text_bears_out_is_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"{text}\n"))) if not one.holds] == []
