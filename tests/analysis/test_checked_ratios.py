"""Multiples behind their figure, answers that leave nobody out, months between, rises by an amount or share."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.checking import check

# the text, with what fits and what does not in place of {}
HELD = [
    ("There were 600 men on Monday and 1,800 by Friday, {} times as many, along with 140 engines.", "three", "six"),
    ("They had hoped to raise £3,000. By Monday the total had reached £9,000, {} times the target.", "three", "six"),
    ("Its output has dropped from 9 tonnes of gold a year to 6, {} less.", "a third", "two-thirds"),
    ("It sold 3,000 copies. The follow-up, two years later, sold 30,000, {} times as many.", "ten", "five"),
    ("A vote found 51 per cent for it, {} per cent against and 11 per cent undecided.", "38", "28"),
    ("A vote found 51 per cent for it, {} per cent against and 11 per cent undecided.", "32", "31"),
    ("A vote found 51 per cent for it, {} per cent against and 11 per cent undecided.", "39", "41"),
    ("In May 45 per cent drank less, {} per cent about as much and 12 per cent more.", "43", "34"),
    (
        "In 2022 there were 1,200 people. The number fell by {}, to 400, and is now back at 900.",
        "two-thirds",
        "one-third",
    ),
    ("They agreed to cut next year's cod catch in the far seas by {} per cent, to 320 tonnes from 400.", "20", "30"),
    ("The total of 9.1 million was {} million more than in 2023, when 7.8 million passed through.", "1.3", "2.3"),
    ("There were 79,200 births, a drop of 8,800, or {} per cent, from the 88,000 of the year before.", "10", "15"),
    ("It took {} months to build, from October 2023 to April 2025.", "18", "28"),
    ("It took {} months to build, from October 2023 to April 2025.", "20", "21"),
    ("Between January 2009 and December 2012, a period of {} years, money left the fund.", "four", "six"),
]
LEFT_ALONE = [
    "A third of the 300 pupils get free meals, 100, twice the average for the county. There were 90 in 2019.",
    "Arn has 40 buses. Bel has 90 trams and 12 ferries, three times as many as it had in 1990.",
    "The town has 12 schools with 4,000 pupils. Rents are £900 a month, three times as much in some streets.",
    "Second was Otter, with $14 million. Third, with $8 million, half the figure of the leader, was Arn.",
    "This year 450 people have drowned at sea and 90 in rivers, twice as many, officials said.",
    "In May 40 people came. Prices, at £6, are twice as high, he said.",
    "A poll found 49 per cent for it, 31 per cent against and 6 per cent undecided; the rest gave no answer.",
    "Some 45 per cent of men eat less meat, 30 per cent of women eat less and 12 per cent eat more.",
    "Support was 51 per cent for the Reds, 28 per cent for the Blues and 11 per cent for others.",
    "It took 18 months to build, and was to open from October 2023 to April 2026.",
]


@pytest.mark.parametrize(("text", "right", "wrong"), HELD)
def test_what_stands_beside_its_figures_is_held_against_them(text: str, right: str, wrong: str) -> None:
    fits, slips = (
        [one for one in check(analyze(read(f"{text.format(each)}\n"))) if not one.holds] for each in (right, wrong)
    )
    assert [one.message for one in fits] == []
    assert {one.rule for one in slips} in ({"change"}, {"shares"}, {"date"})


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_told_of_other_figures_is_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"{text}\n"))) if not one.holds] == []


def test_a_sum_in_a_headline_is_no_sum_of_others_where_the_text_says_it_again() -> None:
    text = (
        "Schoolboy raises £{} for ward\n\nA boy of 12 has raised £9,000 for a ward in Arn. It has 16 cots.\n\n"
        "He had hoped for £3,000, and his school gave £3,000. By Monday the total had reached £9,000.\n"
    )
    flags = [
        [one.rule for one in check(analyze(read(text.format(each)))) if not one.holds] for each in ("9,000", "6,000")
    ]
    assert flags == [[], ["headline"]]
