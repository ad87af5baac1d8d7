"""Changes, shares and sums in the wordings of reporters: each is flagged with one figure changed, and not without."""

from __future__ import annotations

import pytest

from analysis.checking import check
from tests.analysis.told_events import analyzed

# text with "{}" for a figure, what fits, what does not
CHANGES = [
    ("The budget will grow by $2 million next winter, to {} million from $9 million.", "$11", "$14"),
    ("Deaths fell by a third last year to {}, from 1,200 the year before.", "800", "950"),
    ("Turnout was 51 percent, {} percentage points lower than the 55 percent of May.", "four", "nine"),
    ("Turnout was 51 percent, lower than the {} percent of May.", "55", "45"),
    ("The firm sold 135 cars, 15 more than the {} that it sold in May.", "120", "140"),
    ("The club has {} members, twice as many as the 60 of last year.", "120", "180"),
    ("The herd, which numbered 600 in the spring, had shrunk to {} by May.", "420", "720"),
    ("Sales fell from 400 to {}, a drop of 25%.", "300", "350"),
    ("Sales fell from 400 to {}, a 25% drop.", "300", "350"),
    ("Sales fell from 400 to {}, down 25%.", "300", "350"),
]
CHANGES_FINE = [
    "Sales rose from 200 to 250, an increase of 10% on May.",
    "Turnout was 51 percent, lower than a record of votes that 45 percent gave.",
    "The herd, which numbered 600 in the spring, had a shed that shrank to 720 bricks.",
]
SHARES = [
    ("In the poll, 54 percent said he was doing a good job and {} percent a bad job.", "41", "51"),
    ("The firm is 51 percent owned by the state, with {} percent held by Arno Mining.", "49", "59"),
    (
        "Venn took 71 percent of the ballots. Two others shared what was left, with {} and 12 percent.",
        "17 percent",
        "7%",
    ),
    ("Venn won 56% of the vote. Her rival, Ida Roth, got {}.", "44%", "54%"),
    ("Coal supplies 44% of the power, gas 31% and wind {}.", "25%", "35%"),
    ("The board put Venn at 49%, her rival at {} and undecided voters at 8%.", "43%", "53%"),
    ("Two thirds of the 90 deputies, or {}, voted for it.", "60", "50"),
    ("Forty of its {} workers, or one in three, fell ill.", "120", "180"),
    ("Some 65 women came. Then 80% of the 50 men ({}) left.", "40", "30"),
]
SHARES_FINE = [
    "In Arn 44% of the power comes from coal, in Bel 61% and in Cole 75%.",
    "Women make up 44% of the staff and migrants 61%.",
    "Venn won 54% of the vote in Arn, 52% in Bel and 60% in Cole.",
    "Arno Mining owns 51 percent of the mill and 59 percent of the mine.",
    "Venn won 56% of the vote. Turnout was 54%.",
]


@pytest.mark.parametrize(
    ("rule", "text", "fits", "wrong"),
    [*(("change", *case) for case in CHANGES), *(("shares", *case) for case in SHARES)],
)
def test_one_figure_changed_is_flagged(rule: str, text: str, fits: str, wrong: str) -> None:
    clean, edited = (check(analyzed(f"News of the day\n\n{text.format(each)}\n")) for each in (fits, wrong))
    assert [one for one in clean if not one.holds] == []
    assert [one.rule for one in edited if not one.holds] == [rule]


@pytest.mark.parametrize("text", [*CHANGES_FINE, *SHARES_FINE])
def test_what_may_be_is_left_alone(text: str) -> None:
    assert [one for one in check(analyzed(f"News of the day\n\n{text}\n")) if not one.holds] == []
