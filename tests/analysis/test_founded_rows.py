"""Figures that do not fit each other share a row only where enough says that they are of one thing."""

from __future__ import annotations

import pytest

from analysis import analyze, compare, read

HEAD = "News of the day\n\n3 May 2024\n\nA fire in Orle killed 14 people. "

ACROSS = [
    # (what one report tells besides, what the other does, a figure of each, how they are related; None: two rows)
    ("The mayor ran the town for 19 years.", "The party had ruled for 15 years.", "19 years", "15 years", None),
    ("The mayor ran the town for 19 years.", "The mayor ran it for 19 years.", "19 years", "19 years", "same"),
    ("The mayor ran the town for 19 years.", "The mayor ran the town for 15 years.", "19 years", "15 years", "differs"),
    ("She kept 63,000 euros for travel.", "He paid 53,000 euros for the roof.", "63,000 euros", "53,000 euros", None),
    ("The travel cost 63,000 euros.", "The travel cost 53,000 euros.", "63,000 euros", "53,000 euros", "differs"),
    ("The queue was 11 minutes long.", "The train left 25 minutes late.", "11 minutes", "25 minutes", None),
    ("The match drew close to 60,000 fans.", "The match drew 57,214 fans.", "60,000", "57,214", "compatible"),
    ("The match drew close to 60,000 fans.", "The match drew 53,214 fans.", "60,000", "53,214", "differs"),
    ("Damage was put at $4 million.", "Damage of $6 million was done.", "$4 million", "$6 million", "differs"),
    # A word in common is too little, a noun that means the same enough.
    ("The road was shut for six hours.", "Drivers on the road waited two hours.", "six hours", "two hours", None),
    ("The bus carried 40 children.", "The bus had 46 pupils on board.", "40", "46", "differs"),
]  # fmt: skip

INSIDE = [
    # (a report, two figures in it, how they are related; None: two rows)
    ("The bill is $14 million, the firm says; the auditor reckons with $25 million.",
     "$14 million", "$25 million", "differs"),
    ("The margin was 12.6 percent (11.5).", "12.6 percent", "11.5", None),
    ("The motion passed by three votes. It was said that two of them were bought.", "three", "two", None),
    ("The crew had nine engines, the town three.", "nine", "three", None),
    ("She has a cabinet of nine ministers, against Mr Gray's 17.", "nine", "17", None),
    ("They won 24 seats, more than the 21 needed.", "24", "21", None),
    ("Police speak of 60 sheds, well above the 21 of the owner.", "60", "21", "differs"),
    ("The guards' leader said 740 men were held in a house meant for 400.", "740", "400", None),
]  # fmt: skip


def _told(*texts: str) -> dict[tuple[str, str], str]:
    return {
        (row.claims[each.a].number.text, row.claims[each.b].number.text): each.relation
        for row in compare([analyze(read(HEAD + text)) for text in texts]).rows
        for each in row.relations
    }


def test_those_who_fell_ill_are_no_dead() -> None:
    rows = compare([analyze(read(f"{HEAD}Later two people died and 31 have fallen ill."))]).rows
    assert ["31"] not in [[claim.number.text for claim in row.claims] for row in rows if row.fate]


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), ACROSS)
def test_figures_that_do_not_fit_share_a_row_only_where_their_words_are_alike(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _told(one, other).get((first, second)) == relation


@pytest.mark.parametrize(("text", "first", "second", "relation"), INSIDE)
def test_figures_of_one_report_that_do_not_fit_share_a_row_only_as_two_accounts(
    text: str, first: str, second: str, relation: str | None
) -> None:
    assert _told(text).get((first, second)) == relation


TWO_THINGS = [
    # (what each report tells, a figure of each, how they are related)
    ("Orle had 34 percent of the ball.", "Ruba had 66 percent of the ball.", "34 percent", "66 percent", None),
    ("Orle had 34 percent of the ball.", "Orle had 63 percent of the ball.", "34 percent", "63 percent", "differs"),
    ("The strike cost the firm €900,000 a day.", "The strike cost the firm €1.8 million.",
     "€900,000", "€1.8 million", None),
    ("The strike cost the firm €900,000.", "The strike cost the firm €1.8 million.",
     "€900,000", "€1.8 million", "differs"),
    ("The fire destroyed 49 houses.", "Along the road it destroyed 26 of the 63 houses.", "49", "26", None),
    ("The fire destroyed 49 houses.", "The fire destroyed 26 houses.", "49", "26", "differs"),
    ("She scored with a free kick from 28 metres.", "Her 25-metre free-kick went in.",
     "28 metres", "25-metre", "differs"),
    ("She had called them four times.", "She had called them five times.", "four", "five", None),
    ("The fire burned 11,250 acres.", "The fire burned 5,000 hectares near Ruba, a town of 2,900 that was emptied.",
     "11,250 acres", "2,900", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), TWO_THINGS)
def test_shares_of_one_whole_sums_by_the_day_and_how_often_are_no_accounts_of_one_thing(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _told(one, other).get((first, second)) == relation
