"""Rises, falls and multiples whose ends the words leave open: found where a slip of the hand explains the gap."""

from __future__ import annotations

import re

import pytest

from analysis import analyze, check, read

SLIPS = [
    "Membership stood at 45,000 in 2015. Since then it has dropped by a third, to {30,000|35,000}.",
    "The price of a loaf has gone up by 30 cents. It cost 1.20 euros in January and costs {1.50|1.80} now.",
    "Bread sales fell from 5,000 tonnes to 4,500 tonnes, {10|20} percent less.",
    "The toll, which was 9 kroner, will go up by a third to {12|15} kroner.",
    "Wheat now costs 360 dollars a tonne. That is {three times|five times} the price of two years ago, when it was "
    "120 dollars.",
    "The budget has been {tripled|doubled} to 45 million euros. Last year it was 15 million euros.",
    "The cost has {doubled|trebled} since it was drawn up. It was put at 35 million in 2019 and is put at 70 million "
    "today.",
    "Revenue grew 5 percent to 1.26 billion euros from 1.20 {billion|million} euros.",
    "Orders fell by 200 million euros in the second quarter to {1.1|1.5} billion, from 1.3 billion in the first.",
    "The colony has halved since the plague.\n\nDrones counted 14,000 nests, down from {28,000|82,000} in 2021.",
    "Homes sold for $442,000 in May.\n\nTen years ago the price was $221,000: prices have {doubled|tripled} in a "
    "decade.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_movement_with_a_slip_is_found(text: str) -> None:
    for which in (1, 2):
        told = re.sub(r"\{(.*?)\|(.*?)\}", rf"\{which}", text)
        found = [one.rule for one in check(analyze(read(f"News of the day\n\n{told}\n"))) if not one.holds]
        assert found == ["change"] * (which == 2), told


FINE = [
    # a count of votes or runs, or what came on top
    "His motion to save the three schools was lost by 25 votes to 23, he said.",
    "The tourists lost the first match by 12 runs, when they were all out for 189. Her best remains 151, last year.",
    "Five wards were open on Monday, two more than at the start, after 30 medics came.",
    "Officials say 14 more people have died, raising the toll to 146. In 2005 the same fever killed 123 people.",
    # of something else
    "A single fare will be £2.80, 30p more than the bus. Day tickets will cost £5.50.",
    "Poverty was reduced by 10 percentage points, while unemployment dropped from 12% to 6%.",
    "Its August figure, $436,000, was revised from $433,000. One offer came in $38,000 over the asking price.",
    "The law raises the seats from 110 to 120. It also doubled the quota of women to 12.",
    # no slip of the hand explains it
    "It grew by 450 in May. There are 2,913 now, and 1,050 were there in April.",
]


@pytest.mark.parametrize("text", FINE)
def test_a_movement_of_something_else_is_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"News of the day\n\n{text}\n"))) if not one.holds] == []
