"""What people are counted for by what they did, days without a year, spells of two numbers, rivals, later tolls."""

from __future__ import annotations

import pytest

from analysis.comparing import compare
from analysis.comparing.comparison import Comparison
from tests.analysis.told_events import analyzed


def _compared(*reports: tuple[str, str]) -> Comparison:
    """The comparison of texts under a headline each, with what stands in their second line."""
    return compare([analyzed(f"News of the day\n\n{day}\n\n{text}\n") for day, text in reports])


def _relation(found: Comparison, one: str, other: str) -> str | None:
    told = {
        frozenset((row.claims[r.a].number.text, row.claims[r.b].number.text)): r.relation
        for row in found.rows
        for r in row.relations
    }
    return told.get(frozenset((one, other)))


DAY = "3 May 2024"

BY_DEED = [
    ("Police said 25,000 people marched through Orle.", "An estimated 42,000 parents and pupils took to the streets.",
     "25,000", "42,000"),
    ("The firm will cut 2,900 jobs.", "The closure costs 3,650 people their jobs.", "2,900", "3,650"),
    ("The ministry says 11,400 nurses took part in the strike.", "Some 18,000 members walked out, the union says.",
     "11,400", "18,000"),
    ("Some 51 people had been picked up by fishing boats.", "Rescuers brought 78 survivors ashore.", "51", "78"),
    ("The ministry has recorded 1,300 cases of cholera.", "Some 1,900 villagers fell ill with cholera, doctors say.",
     "1,300", "1,900"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second"), BY_DEED)
def test_people_who_do_one_thing_are_one_count_whatever_they_are_called(
    one: str, other: str, first: str, second: str
) -> None:
    assert _relation(_compared((DAY, one), (DAY, other)), first, second) == "differs"


DENIED = [
    ("There were 143 rejected papers.", "The agent noted 211 rejected papers, not 143.", "differs"),
    ("There were 140 rejected papers.", "The agent noted 211 rejected papers, not 143.", None),
]


@pytest.mark.parametrize(("one", "other", "relation"), DENIED)
def test_what_one_denies_and_another_report_tells_is_a_rival(one: str, other: str, relation: str | None) -> None:
    assert _relation(_compared((DAY, one), (DAY, other)), "211", "143") == relation


OTHER_DEEDS = [
    ("Some 11,400 nurses walked out.", "The hospitals are short of 9,700 nurses.", "11,400", "9,700"),
    ("Some 7.6 million people were entitled to vote.", "In all 5,214,300 people voted.", "7.6 million", "5,214,300"),
    ("It cut 2,900 jobs.", "It cut 4,500 further jobs.", "2,900", "4,500"),
]


@pytest.mark.parametrize(("one", "other", "first", "second"), OTHER_DEEDS)
def test_those_who_do_other_things_are_not_compared(one: str, other: str, first: str, second: str) -> None:
    assert _relation(_compared((DAY, one), (DAY, other)), first, second) is None


RIVALS = [
    ("The charity asked for 900,000 doses; doctors believe 1.4 million are needed.", "900,000", "1.4 million"),
    ("The mayor fears a loss of €140 million; the auditor even fears 200 million.", "€140 million", "200 million"),
    ("The court reckoned with €412 million. The inquiry arrived at €655 million.", "€412 million", "€655 million"),
    ("The group says 9,400 savers were cheated, not 6,800 as the indictment has it.", "9,400", "6,800"),
    (
        "The chamber puts the loss at €430 million; the minister considers €150 million realistic.",
        "€430 million",
        "€150 million",
    ),
    ("Analysts expect savings of €250 million, more than management's 210 million.", "€250 million", "210 million"),
]


@pytest.mark.parametrize(("text", "one", "other"), RIVALS)
def test_what_another_gives_of_the_same_differs(text: str, one: str, other: str) -> None:
    assert _relation(_compared((DAY, text), (DAY, "Nothing else is known.")), one, other) == "differs"


def test_what_is_planned_and_denied_is_nobodys_figure() -> None:
    found = _compared((DAY, "The firm shut nine shops, not six as planned."), (DAY, "It has shops."))
    assert "six" in {each.number.text for each in found.set_aside}


DATELINES = [
    # the second line of the first report and of the second, the days of both
    ("17 September 2024", "HALDEN, Sept 18 (Northwire) -", ("2024-09-17", "2024-09-18")),
    ("30 December 2023", "HALDEN, 2 January (Northwire) -", ("2023-12-30", "2024-01-02")),
    ("17 September 2024", "HALDEN, Feb 18 (Northwire) -", ("2024-09-17", None)),
    ("17 September 2024", "HALDEN, September 2,000 (Northwire) -", ("2024-09-17", None)),
]


@pytest.mark.parametrize(("one", "other", "days"), DATELINES)
def test_a_day_without_a_year_is_of_the_year_of_the_others(one: str, other: str, days: tuple[str | None, ...]) -> None:
    assert _compared((one, "Four died."), (other, "Six died.")).days == days


SPELLS = [
    ("He was jailed for seven years and six months.", "He got a term of seven and a half years in jail.",
     "seven years", "seven and a half years", "same"),
    ("It lasted two hours, 30 minutes.", "The siege lasted 150 minutes.", "two hours", "150 minutes", "same"),
    ("He was jailed for seven years.", "He was jailed for seven years and six months.",
     "seven years", "seven years", "differs"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), SPELLS)
def test_a_spell_of_two_numbers_is_one_figure(one: str, other: str, first: str, second: str, relation: str) -> None:
    assert _relation(_compared((DAY, one), (DAY, other)), first, second) == relation


FATES = [
    ("Cases: 1,286. Deaths: 37.", "37", "killed"),
    ("Missing: 12", "12", "missing"),
    ("Five protesters who had chained themselves to the doors were arrested.", "Five", "detained"),
    ("Up to 50 militants were eliminated.", "Up to 50", "killed"),
    ("Some 37 are still listed as missing.", "37", "missing"),
    ("Teams moved some 1,200 people out of three villages.", "some 1,200", "displaced"),
    ("Eleven villagers are still being looked for.", "Eleven", "missing"),
    ("By noon 28 passengers had been taken to three hospitals.", "28", "injured"),
    ("Police said 46 people were injured; seven remain in intensive care.", "seven", "injured"),
    ("The strike killed 13 civilians (seven women and a man).", "seven", "killed"),
    ("Doctors count twice as many dead.", "twice", None),
    ("Teams moved some 1,200 people by bus.", "some 1,200", None),
    ("The toll in the two towns has risen to 12 a monitor said.", "12", "killed"),
    ("Twelve candidates were eliminated.", "Twelve", None),
    ("Some 200 jobs were eliminated.", "200", None),
]


@pytest.mark.parametrize(("text", "figure", "fate"), FATES)
def test_what_befell_those_counted(text: str, figure: str, fate: str | None) -> None:
    rows = _compared((DAY, text)).rows
    assert [row.fate for row in rows for claim in row.claims if claim.number.text in figure] == [fate]


LATER = [
    ("The governor said two people were killed.", "Eight bodies were recovered, the rescue service reported.",
     "two", "Eight", "update"),
    ("The governor said two people were killed.", "The opposition said eight people were killed.",
     "two", "eight", "differs"),
    ("The governor said two people were killed.",
     "Six people were killed, the ministry said; the police counted eight dead.", "two", "eight", "differs"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), LATER)
def test_a_later_toll_of_those_who_keep_the_count_is_an_update(
    one: str, other: str, first: str, second: str, relation: str
) -> None:
    assert _relation(_compared((DAY, one), ("5 May 2024", other)), first, second) == relation


CURRENCIES = [
    ("Profit was NOK 3.9 billion.", "Profit was 3.9 billion crowns.", "NOK 3.9 billion", "3.9 billion crowns", "same"),
    ("Profit was CZK 3.9 billion and debt DKK 2 billion.", "Profit was 3.9 billion crowns.",
     "CZK 3.9 billion", "3.9 billion crowns", None),
    ("Profit was €3.9 billion.", "Profit was 3.9 billion crowns.", "€3.9 billion", "3.9 billion crowns", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), CURRENCIES)
def test_crowns_are_those_that_another_report_names(
    one: str, other: str, first: str, second: str, relation: str | None
) -> None:
    assert _relation(_compared((DAY, one), (DAY, other)), first, second) == relation


def test_millions_behind_a_sum_are_money() -> None:
    one, other = "Assets of €31 million were secured.", "Claims are €203 million. Only 31 million were secured."
    assert _relation(_compared((DAY, one), (DAY, other)), "€31 million", "31 million") == "same"
    fee = "They get 6.8 million euros and 15 percent of any sale. Reports of 7.5 million were wrong."
    assert "7.5 million" in {
        c.number.text for r in _compared((DAY, fee), (DAY, "It is sold.")).rows if r.unit == "EUR" for c in r.claims
    }


def test_a_great_number_that_counts_nothing_is_what_another_report_counts_so_many_of() -> None:
    one, other = "Police counted 230,000 people at the march.", "Was it 230,000, as the police have it?"
    assert _relation(_compared((DAY, one), (DAY, other)), "230,000", "230,000") == "same"


def test_one_noun_that_each_report_counts_once_is_one_thing() -> None:
    one, other = "There were 31 aftershocks.", "There have been 145 aftershocks so far."
    assert _relation(_compared((DAY, one), ("5 May 2024", other)), "31", "145") == "update"


def test_parts_are_held_against_each_other_and_against_no_whole() -> None:
    one = "They sent 14 drones, and 11 of them were shot down."
    found = _compared((DAY, one), (DAY, "They sent 16 drones, of which 13 were shot down."))
    assert (_relation(found, "14", "16"), _relation(found, "11", "13")) == ("differs", "differs")
    assert _relation(found, "14", "13") in (None, "part")


def test_cases_grow_whoever_of_those_who_count_tells_of_them() -> None:
    one, other = "The ministry has recorded 1,286 cases.", "There are 1,905 cases, the authorities said."
    assert _relation(_compared((DAY, one), ("9 May 2024", other)), "1,286", "1,905") == "update"


OWN = [
    ("Four people died. The firm made 611,000 cars from January to March.", "611,000"),
    ("Four people died. Turnout, at 68.9 percent, was the highest since 1998.", "68.9 percent"),
    ("Four people died. Turnout was 61 percent, higher than four years ago.", "61 percent"),
    ("Four people died on Friday. The death toll, as of Thursday, is 11.", "11"),
]


@pytest.mark.parametrize(("text", "figure"), OWN)
def test_what_is_only_held_against_another_time_is_of_the_event(text: str, figure: str) -> None:
    assert figure not in {each.number.text for each in _compared((DAY, text)).set_aside}
