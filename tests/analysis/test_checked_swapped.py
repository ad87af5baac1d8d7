"""A figure taken as known, or of the headline, whose digits stand in another order in the text."""

from __future__ import annotations

import re

import pytest

from analysis import analyze, check, read

SLIPS = [
    ("repeated", "Mill fire\n\nSome 86 residents were moved at night. All {86|68} evacuees are in a hall."),
    ("repeated", "Swim\n\nShe raised £74,600 by swimming. It is the {£74,600|£47,600} that makes her smile."),
    ("repeated", "Births\n\nThere were 79,200 live births. Of the {79,200|97,200} children, a tenth were twins."),
    ("repeated", "Harvest\n\nThe office bought 72 lakh tonnes of wheat. The {72|27} lakh tonnes cost more than ever."),
    ("repeated", "Walk\n\nThe walk is 19 miles long. He said the {19|91} miles were nothing."),
    ("headline", "Firm fined {$750,000|$570,000} for spill\n\nA chemicals company must pay $750,000 for a spill."),
    ("headline", "Council tax to rise {4.5%|5.4%} in May\n\nBills will go up. The rise is of 4.5 per cent."),
]


@pytest.mark.parametrize(("rule", "text"), SLIPS)
def test_digits_in_another_order_are_found(rule: str, text: str) -> None:
    for which in (1, 2):
        told = re.sub(r"\{(.*?)\|(.*?)\}", rf"\{which}", text)
        found = [one.rule for one in check(analyze(read(f"{told}\n"))) if not one.holds]
        assert found == [rule] * (which == 2), told


FINE = [
    # others, not taken as known, in one sentence, or with more than two digits moved
    "Fire\n\nSome 86 residents were moved. The 68 others stayed.",
    "Fire\n\nSome 86 residents were moved. Then 68 firemen came.",
    "Fire\n\nSome 86 residents and the 68 men of the brigade came.",
    # of some, or of several together
    "Trial\n\nThe court ruled on 64 rebels. The 46 men in Arn were freed.",
    "Camp\n\nThe army freed 32 men and held 12 girls and 9 boys. The 23 were in good health.",
    # the headline's figure stands in the text, in another form
    "Lib Dems win on 19.7-point swing\n\nShe won 40.7% of the vote on a swing of 19.7 points, and was glad.\n\n"
    "The swing was lower than the 25.2 points recorded at Vale last June.",
]


@pytest.mark.parametrize("text", FINE)
def test_other_figures_with_the_same_digits_are_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"{text}\n"))) if not one.holds] == []
