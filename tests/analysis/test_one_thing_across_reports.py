"""Figures of several reports that are of one thing by time, currency, digits or person, and those that are not."""

from __future__ import annotations

import pytest

from analysis import analyze, compare, read
from analysis.comparing.comparison import Comparison

FIRE = "A fire in Orle killed 14 people."
"""What all reports tell, so that they are known to be of one event."""

Relations = dict[tuple[str, str], str]


def _found(*reports: tuple[str, str]) -> Comparison:
    """The comparison of texts under a headline each, with their days."""
    return compare([analyze(read(f"News of the day\n\n{day}\n\n{FIRE}\n\n{text}\n")) for day, text in reports])


def _relations(found: Comparison) -> Relations:
    """The relations by the texts of the two figures."""
    return {
        (row.claims[r.a].number.text, row.claims[r.b].number.text): r.relation
        for row in found.rows
        for r in row.relations
    }


def _aside(found: Comparison) -> list[str]:
    return [each.number.text for each in found.set_aside if each.number.kind not in ("date", "year")]


FIRST, WEEK_LATER, MONTH_LATER = "7 May 2024", "14 May 2024", "11 June 2024"

TIMES = [
    # (the day of the second report, what it tells behind its lead, the figures that are set aside)
    (WEEK_LATER, "The strike last week hit 25,000 passengers.", []),
    (MONTH_LATER, "The strike last week hit 25,000 passengers.", ["25,000"]),
    (MONTH_LATER, "The strike last month hit 25,000 passengers.", []),
    ("9 July 2024", "The strike last month hit 25,000 passengers.", ["25,000"]),
    (FIRST, "A strike last week hit 25,000 passengers.", ["25,000"]),
    ("10 May 2024", "Earlier this week 25,000 passengers were stranded.", []),
    (MONTH_LATER, "Floods in May washed away roads to 17 villages.", []),
    ("9 July 2024", "Floods in March washed away roads to 17 villages.", ["17"]),
    (FIRST, "The firm said in March it would cut 600 jobs.", []),
    (FIRST, "The firm cut 600 jobs in March.", ["600"]),
    (FIRST, "Shareholders will receive 1.50 euros on August 4.", []),
    (FIRST, "Shareholders received 1.50 euros in January.", ["1.50 euros"]),
    (FIRST, "The firm, which has 14,200 employees, made a loss in March.", []),
    (FIRST, "The Reds, in office since 2010, are left with 14 seats.", []),
    (FIRST, "In 2010 the Reds were left with 14 seats.", ["14"]),
    (FIRST, "The deficit went from £17 million last year to £23 million this year.", ["£17 million"]),
    (FIRST, "Rain last year washed away 11 roads, and only 52 homes have water.", ["11"]),
    (FIRST, "He spent £60,000 on travel and, on one day in 2019, £3,875 on bags.", ["£3,875"]),
    (FIRST, "Turnout was about 70 per cent, well up on the 61.3 per cent recorded in 2020.", ["61.3 per cent"]),
    (FIRST, "Ann Moor, a 47-year-old nurse, was reported missing in March.", []),
]


@pytest.mark.parametrize(("day", "text", "aside"), TIMES)
def test_a_figure_is_of_another_time_only_by_words_that_tell_of_it(day: str, text: str, aside: list[str]) -> None:
    assert _aside(_found((FIRST, "The mood was calm. Lines were long."), (day, f"It was long ago. {text}"))) == aside


def test_tolls_since_the_event_began_are_the_events() -> None:
    lead = "Doctors at Orle hospital went on strike over pay."
    lead += " They want more. They stood at the gates.\n\nWards were empty. Nobody spoke."
    texts = (f"{lead}\n\nSix patients have died since the {what} began." for what in ("strike", "war"))
    found = [compare([analyze(read(f"Strike\n\n{FIRST}\n\n{text}\n"))]) for text in texts]
    assert [_aside(each) for each in found] == [[], ["Six"]]


CURRENCIES = [
    # (what each report tells, two figures, how they are related; None: two rows)
    (("The bank made a profit of 18.4 billion shillings ($142.6 million).", "The bank made a profit of $143 million."),
     "18.4 billion shillings", "$143 million", "compatible"),
    (("The bank made a profit of 18.4 billion shillings ($142.6 million).", "The bank made a profit of $143 million."),
     "$142.6 million", "$143 million", "compatible"),
    (("The bank made a profit of 18.4 billion shillings ($142.6 million).", "The bank made a profit of $160 million."),
     "18.4 billion shillings", "$160 million", "differs"),
    (("The bank made a profit of 18.4 billion Kenyan shillings.", "The bank made a profit of $143 million."),
     "18.4 billion Kenyan shillings", "$143 million", "compatible"),
    (("The bank made a profit of 18.4 billion Kenyan shillings.", "The bank made a profit of $106 million."),
     "18.4 billion Kenyan shillings", "$106 million", None),
    (("The bank made a profit of 218 billion naira.", "The bank made a profit of $143 million."),
     "218 billion naira", "$143 million", None),
    (("The state signed a contract worth A$1.34 billion.", "The contract is worth $1.34 billion."),
     "A$1.34 billion", "$1.34 billion", "same"),
    (("The state signed a contract worth A$1.34 billion.", "The contract is worth US$1.34 billion."),
     "A$1.34 billion", "US$1.34 billion", None),
    (("The state signed a contract worth A$1.34 billion.", "The contract is worth $2.5 billion."),
     "A$1.34 billion", "$2.5 billion", None),
    # Bare dollars where the reports tell the codes of several countries.
    (("The firm bid A$7.85 for each share, A$3.41 million in all. It paid S$250 million before.",
      "The firm bid $7.85 for each share, in all $3.41 million."), "A$7.85", "$7.85", "same"),
    (("The firm bid A$7.85 for each share, A$3.41 million in all. It paid S$250 million before.",
      "The firm bid $7.85 for each share, in all $3.82 million."), "A$7.85", "$7.85", None),
    (("The firm bid A$7.85 for each share, A$3.41 million in all. It paid S$7.85 before, S$3.41 million in all.",
      "The firm bid $7.85 for each share, in all $3.41 million."), "A$7.85", "$7.85", None),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "first", "second", "relation"), CURRENCIES)
def test_sums_in_two_currencies_meet_where_a_report_tells_how_they_stand(
    texts: tuple[str, ...], first: str, second: str, relation: str | None
) -> None:
    assert _relations(_found(*((FIRST, text) for text in texts))).get((first, second)) == relation


PERSONS = [
    ("The driver, Ben Gray, 26, was held.", "The driver, Ben Gray, 29, was held.", "26", "29", "differs"),
    ("The driver, Ben Gray, 26, was held.", "The driver, a man of 28, was held.", "26", "28", "differs"),
    ("The driver, Ben Gray, 26, was held.", "The driver, a man of 30, was held.", "26", "30", None),
    ("The driver, Ben Gray, 26, was held.", "The driver, Tom Hall, 28, was held.", "26", "28", None),
    ("Ben Gray, 29, won the race.", "The 28-year-old made his move at the end.", "29", "28-year-old", "differs"),
    ("Ben Gray, 29, won the race.", "The 28-year-old bridge was shut.", "29", "28-year-old", None),
]


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), PERSONS)
def test_ages_are_of_one_person_by_the_name_or_a_few_years_apart(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _relations(_found((FIRST, one), (FIRST, other))).get((first, second)) == relation


SLIPS = [
    ("His client had repaid £35,000.", "The court heard that £53,000 had been paid back.",
     "£35,000", "£53,000", "differs"),
    ("His client had repaid £35,000.", "The court heard that £57,000 had been paid back.", "£35,000", "£57,000", None),
    ("The hospital is 64 km away.", "They were driven 46 km to be treated.", "64 km", "46 km", "differs"),
    ("She won 14,618 votes, 4,141 more than the Red.", "The Blues took the seat by 4,411 votes.",
     "14,618", "4,411", None),
    ("Some 18 halls were shut.", "In all 81 cooks had the day off.", "18", "81", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), SLIPS)
def test_two_digits_exchanged_say_that_figures_are_of_one_thing(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _relations(_found((FIRST, one), (FIRST, other))).get((first, second)) == relation


TOLLS = [
    # (what a report tells, a figure in it, what befell whom)
    ("The quake injured upward of 200.", "200", ("injured", "people")),
    ("Two herders are still unaccounted for.", "Two", ("missing", "herders")),
    ("One person has still not been found.", "One", ("missing", "people")),
    ("Four of those killed were children.", "Four", ("killed", "children")),
    ("Three people were admitted to hospital.", "Three", ("injured", "people")),
    ("Of the 19 people hurt, five are in intensive care.", "19", ("injured", "people")),
    ("About 150 people have nowhere to live.", "150", ("displaced", "people")),
    ("Fatalities: 2 civilians.", "2", ("killed", "civilians")),
    ("More than 1,000 residents were moved out of the area.", "1,000", ("displaced", "people")),
]


@pytest.mark.parametrize(("text", "figure", "told"), TOLLS)
def test_what_befell_whom(text: str, figure: str, told: tuple[str, str]) -> None:
    rows = compare([analyze(read(f"News of the day\n\n{FIRST}\n\n{text}\n"))]).rows
    assert [(row.fate, row.who) for row in rows if row.claims[0].number.text == figure] == [told]


def test_those_who_include_others_are_all() -> None:
    one = f"Bus falls, 11 dead\n\n{FIRST}\n\nAt least 11 pilgrims, including three children, were killed near Orle.\n"
    other = f"Bus falls\n\n{FIRST}\n\nA bus fell near Orle, killing 14 people.\n"
    row = compare([analyze(read(text)) for text in (one, other)]).rows[0]
    assert {claim.number.text for claim in row.claims} == {"11", "14"}


LATER = [
    # (what a report tells, the day of the other, what that tells, a figure of each, how they are related)
    ("The reservoir is at 31 percent.", "8 May 2024", "The lake is only 28 percent full.", "31 percent", "28 percent",
     "update"),
    ("The flood destroyed 650 houses.", "8 May 2024", "A survey found that 1,120 houses were destroyed.",
     "650", "1,120", "update"),
    ("The body had 23 stab wounds.", "8 May 2024", "The body had 27 stab wounds, a court heard.",
     "23", "27", "differs"),
    ("The bridge would save drivers 14 minutes, Ann Moor said.", "8 May 2024",
     "It will save drivers nine minutes, Ben Gray said.", "14 minutes", "nine minutes", "differs"),
    ("The firm has 87 clinics. Twelve of them are working on paper.", WEEK_LATER,
     "Nine clinics were still working on paper.", "Twelve", "Nine", "update"),
    ("The firm has 87 clinics. Twelve of them are working on paper.", WEEK_LATER,
     "In all 15 clinics were working on paper.", "Twelve", "15", "part"),
    ("The draft takes $2.1 million from reserves.", "8 May 2024",
     "The budget takes $2.6 million from reserves, more than in the draft.", "$2.1 million", "$2.6 million", "update"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "day", "other", "first", "second", "relation"), LATER)
def test_what_is_told_later_is_news_a_whole_or_a_contradiction(
    one: str, day: str, other: str, first: str, second: str, relation: str
) -> None:
    assert _relations(_found((FIRST, one), (day, other))).get((first, second)) == relation


INSIDE = [
    # (a report, two figures in it that are of two things)
    ("In all 1,120 houses were lost. A bridge fell, bringing the number lost to three.", "1,120", "three"),
    ("Supporters raised £128,000. The court was told that £35,000 had been returned.", "£128,000", "£35,000"),
    ("Families will get 400,000 rupees for each death, while owners of a house may claim 120,000 rupees.",
     "400,000 rupees", "120,000 rupees"),
    ("Seven people were found, of whom three were hurt, an official said. "
     "The danger was level four on the scale of five.", "three", "five"),
    ("The match was seen by 57,214 people. A total of 1,150 officers were deployed.", "57,214", "1,150"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first", "second"), INSIDE)
def test_a_figure_takes_up_no_other_that_tells_of_something_else(text: str, first: str, second: str) -> None:
    rows = [{claim.number.text for claim in row.claims} for row in _found((FIRST, text)).rows]
    assert not any({first, second} <= row for row in rows)


def test_a_figure_that_leaves_room_brings_no_two_together() -> None:
    texts = ("He had held the seat for 19 years.", "The party had ruled for 15 years.", "He sat for two decades.")
    found = _found(*((FIRST, text) for text in texts))
    assert "differs" not in _relations(found).values()


def test_a_hedged_and_a_plain_telling_of_a_figure_are_one_and_what_passes_is_no_bound() -> None:
    one = f"Board passes $148.6M school budget\n\n{FIRST}\n\nThe board adopted a budget of $148.6 million.\n"
    other = f"News of the day\n\n{FIRST}\n\nThe board adopted a budget of $149 million.\n"
    row = compare([analyze(read(text)) for text in (one, other)]).rows[0]
    assert [(claim.number.text, claim.low) for claim in row.claims] == [
        ("$148.6M", None), ("$148.6 million", None), ("$149 million", None)
    ]  # fmt: skip


def test_all_of_those_named_are_no_part() -> None:
    one, other = "Some 140 passengers walked from the tram.", "Passengers on a stranded tram, 104 of them, waited."
    assert _relations(_found((FIRST, one), (FIRST, other))).get(("140", "104")) == "differs"


THINGS = [
    # (what each report tells, a figure of each, how they are related; None: two rows)
    ("The group of 14 consisted of two guides and their clients.", "The group had 13 members.", "14", "13", "differs"),
    ("A group of 14 boats was lost.", "The group had 13 members.", "14", "13", None),
    ("She won 14,618 votes, 4,141 more than the Red.", "The Blues took the seat by 4,411 votes.",
     "4,141", "4,411", "differs"),
    ("She won with a majority of 4,400.", "The Blues took the seat by 4,411 votes.", "4,400", "4,411", "compatible"),
    ("The motion passed by 34 votes to 26.", "The Blues took the seat by 38 votes.", "34", "38", None),
    ("The Blues won on a 19.7-point swing.", "The swing to the Blues was 18.9 points.", "19.7", "18.9", "differs"),
    ("Power is back for all but 430 homes.", "In Orle 430 homes are still without power.", "430", "430", "same"),
    ("It destroyed 12 sheds on a farm.", "On the farm 17 outbuildings were destroyed.", "12", "17", "differs"),
    ("It destroyed 12 sheds on a farm.", "On the farm 17 engines were in use.", "12", "17", None),
    ("The bus carried 54 passengers.", "There were 58 people aboard the bus.", "54", "58", "part"),
    ("The bus carried 58 passengers.", "There were 54 people aboard the bus.", "58", "54", "differs"),
    ("Gusts of 128 km/h were recorded at Lar airport.", "The highest gust was 138 km/h, at Lar airport.",
     "128 km/h", "138 km/h", "differs"),
    ("Doctors went seven months without pay; wages are unpaid.", "The state offers the doctors three months.",
     "seven months", "three months", None),
    ("Homes face cuts of six hours a night.", "The cuts last six hours.", "six hours a night", "six hours", "same"),
    ("Each person uses 190 litres a day.", "Daily use is 190 litres a head.", "190 litres a day", "190 litres", "same"),
    ("Some 4,000 litres of diesel ran out.", "Of the fuel 6,500 litres leaked.", "4,000 litres", "6,500 litres",
     "differs"),
    ("A rally in Castel drew 6,000 people.", "The union put turnout at the demonstration at 10,000.",
     "6,000", "10,000", "differs"),
    ("The strike kept 215,000 children at home.", "The union put turnout at the demonstration at 10,000.",
     "215,000", "10,000", None),
    ("The firms expect savings of $150 million.", "Synergies of $105 million are expected.",
     "$150 million", "$105 million", "differs"),
    ("The block has nine storeys.", "The building has eight floors.", "nine", "eight", "differs"),
    ("The toll will be $3.90.", "They fear the toll of $4.90.", "$3.90", "$4.90", "differs"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), THINGS)
def test_one_thing_is_known_by_groups_margins_and_words_that_mean_it(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _relations(_found((FIRST, one), (FIRST, other))).get((first, second)) == relation


def test_what_others_gave_before_is_no_news() -> None:
    days = (FIRST, FIRST, MONTH_LATER)
    texts = ("The toll on the bridge is $3.90.", "The toll on the bridge is $4.90.", "The bridge toll will be $3.90.")
    told = _found(*zip(days, texts, strict=True))
    (row,) = [row for row in told.rows if row.reports == 3 and not row.fate]
    assert {r.relation for r in row.relations} == {"same", "differs"}
    told = _found((FIRST, texts[1]), (MONTH_LATER, texts[2]))
    assert _relations(told)[("$4.90", "$3.90")] == "update"


def test_a_headline_leaves_out_last_digits() -> None:
    one = f"Thief who took £480k jailed\n\n{FIRST}\n\n{FIRE}\n\nHe stole £486,310 from a charity.\n"
    other = f"Thief jailed\n\n{FIRST}\n\n{FIRE}\n\nHe stole £486,310 from a charity.\n"
    row = next(row for row in compare([analyze(read(text)) for text in (one, other)]).rows if not row.fate)
    assert {r.relation for r in row.relations} == {"same", "compatible"} and len(row.claims) == 3


def test_what_reports_tell_of_one_time_is_of_one_event() -> None:
    lead = "The firm sells crisps. It is for sale."
    texts = (f"{lead}\n\nIts exports rose 6 percent last year.", "Last year its exports grew 4 percent.")
    found = _found(*((FIRST, text) for text in texts))
    assert (_aside(found), _relations(found)[("6 percent", "4 percent")]) == ([], "differs")
    assert _aside(_found((FIRST, texts[0]), (FIRST, "Its exports grew 4 percent."))) == ["6 percent"]
