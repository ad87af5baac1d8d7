"""Shares, multiples, differences and averages held against the figures near that they can be told of."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.checking import check
from analysis.checking.relations_told import relations_of
from analysis.checking.told_figures import sentences_with_numbers

FOUND = [
    ("Net profit came to Rs 184 crore. That is {} the Rs 92 crore of a year ago.", "twice", "three times"),
    ("Cases have climbed to 84. The total is {} the 42 cases of a fortnight ago.", "twice", "five times"),
    ("It has 310 officers, {} short of the 372 it is meant to have.", "62", "26"),
    ("Fares go up from 14 euros to 15.40, by {}.", "a tenth", "a fifth"),
    ("Staff were cut from 1,500 to 1,200, by {} per cent, over four years.", "20", "40"),
    ("Visitors numbered 36,000 last year, {} per cent up on the 30,000 of the year before.", "20", "30"),
    ("The storm cost 900 million. Its reserve is 3.6 billion, {} times that.", "four", "six"),
    ("She has raised $156,000, more than {} times her target of $50,000.", "three", "five"),
    ("The money came from 3,600 people. They gave £90,000, or £{} each on average.", "25", "35"),
    (
        "Her time of six hours and 12 minutes was {} minutes faster than the six hours and 21 of last year.",
        "nine",
        "six",
    ),
]

LEFT_ALONE = [
    "Saturday's crowd was 3,412, roughly twice the usual. It was 5,107 in May.",
    "The south sent 2,000 people (20 percent), the north 1,500 (15 percent) and the west 1,000 (10 percent).",
    "Wheat saw an 8 percent decline from 50 million acres, with prices down to $5.10 a bushel from $6.",
    "The fund is 500,000 euros. The winner takes 150,000 of it, or 30 per cent, which leaves 350,000 for the others.",
    "Of the 24 billion pesos owed, firms owed 10.8 billion; households 7.2 billion; and banks the other 6 billion.",
    "His co-accused, Mrs Folake Adebisi, 57, got seven years, five fewer than her superior.",
    "There were 31 helpers. The city will pay 75 euros a box, 25 above the 50 it paid until now.",
    "In Arn, where his party holds 26 of 29 seats, it reached 72 per cent.",
    "The town has 40 of the county's 90 buses, six more than the 34 it ran last year.",
    "The government cut the catch by 20 per cent, to 320,000 tonnes from 400,000. The catch was 156,000 tonnes here.",
]


def flags(text: str) -> list[str]:
    """What does not fit in a text."""
    return [one.message for one in check(analyze(read(f"News of the day\n\n{text}\n"))) if not one.holds]


@pytest.mark.parametrize(("text", "fits", "wrong"), FOUND)
def test_a_relation_that_fits_no_two_figures_is_flagged(text: str, fits: str, wrong: str) -> None:
    assert flags(text.format(fits)) == []
    assert len(flags(text.format(wrong))) == 1


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_a_relation_of_something_else_is_left_alone(text: str) -> None:
    assert flags(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They won by a mile in their two earlier meetings.", []),
        ("They met in three later races.", []),
        ("The town has 14 fewer buses.", ["14"]),
        ("The ship is nine metres longer.", ["nine metres"]),
    ],
)
def test_what_tells_things_from_others_is_no_difference(text: str, told: list[str]) -> None:
    (sentence,) = sentences_with_numbers(analyze(read(f"{text}\n")))
    assert [each.number.text for each in relations_of(sentence)] == told
