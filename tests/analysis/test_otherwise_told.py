"""Slips that something else in the article explains are none; the same figures without it are. All written for this."""

from __future__ import annotations

import pytest

from analysis import analyze, check, read

DEAD = "The number of dead fell to 134 last year. "
CARS = "Figures show that 61 of the dead were in cars, 34 on motorcycles, 27 on foot and 12 on bicycles."
GRANT = "The museum paid £38,000 for the coins. "
FRIENDS = "It met the price with a £20,000 grant, £10,000 from its Friends and £8,000 from a public appeal."
RAISED = "The hall\n\nNeighbours raised £86,000 for the hall.\n\nLee said the neighbours raised £80,000 for the hall."
HALF = "Bakery contributed half of the revenue. "
REST = "Dairy accounted for 30 percent and snacks for the remaining 20 percent."
BORN = "Ann Lee, who was born in February 1999, is {} for 18 years. The race was run on 3 May 2025."


def flags(text: str) -> list[str]:
    return [one.message for one in check(analyze(read(text))) if not one.holds]


@pytest.mark.parametrize(
    ("explained", "plain"),
    [
        (DEAD + CARS, DEAD.replace("134", "143") + CARS),
        (GRANT + FRIENDS, GRANT.replace("38", "48") + FRIENDS),
        (f"{RAISED} A fair brought £6,000.", RAISED),
        (f"{RAISED} A fair brought £6,000.", f"{RAISED} A fair brought £9,000."),
        (HALF + REST, "Bakery grew. " + REST),
        (HALF + REST, HALF.replace("half", "a third") + REST),
    ],
)
def test_a_slip_that_another_figure_explains_is_none(explained: str, plain: str) -> None:
    assert flags(explained) == []
    assert flags(plain) != []


@pytest.mark.parametrize("record", ["the youngest leader at this point", "the first to lead", "the only leader"])
def test_how_long_nobody_was_so_is_no_spell_since_a_birth(record: str) -> None:
    assert flags(BORN.format(record)) == []
