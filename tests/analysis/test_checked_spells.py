"""Spells until now, between weekdays and years, and changes told with a share in words or a credit in between."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.checking import check

# the text, with what fits and what does not in place of {}
HELD = [
    ("The firm was founded in 1925 and marks its {} anniversary in May. It said so on 3 May 2025.", "100th", "120th"),
    ("The firm was founded in 1925 and marks its {} anniversary in May. It said so on 3 May 2025.", "101st", "102nd"),
    ("The pier, opened in 1875, was to have marked its {} anniversary. It burned on 3 March 2025.", "150th", "50th"),
    ("Lund made his debut in 2011 and has stayed for {} years. A game is on 22 March 2025.", "14", "24"),
    ("Lund made his debut in 2011 and has stayed for {} years. A game is on 22 March 2025.", "13", "12"),
    (
        "It rose above the record of 10 metres set in 1974. That record had stood for {} years. It is 2 March 2025.",
        "51",
        "15",
    ),
    ("Her replacement was due in 2021 and is now expected in 2026, {} years late.", "five", "three"),
    ("Her replacement was due in 2021 and is now expected in 2026, {} years late.", "six", "seven"),
    ("Between 1971 and 1977, {} years in which he did not sing, he drove a van.", "six", "nine"),
    ("He met them on Monday and again on Thursday, {} days later.", "three", "two"),
    ("It opened on Tuesday and, {} days later on Friday, closed.", "three", "five"),
    ("Volumes rose by {} million kilos to 132 million, the board said, from 120 million a year earlier.", "12", "21"),
    (
        "Passenger numbers have climbed by a fifth since 2022, she said, from 50 million journeys to {}.",
        "60 million",
        "80 million",
    ),
    (
        "Sickness cost 3,000 days last year, he said, against 2,000 the year before, an increase of {}.",
        "half",
        "three-quarters",
    ),
    ("Women won 29 of the 87 seats, exactly {}, against 24 in the old house.", "a third", "a half"),
    (
        "It has 87 seats, and 43 is half. Women won 29 of the 87 seats, exactly {}, against 24. Men won 58 seats.",
        "a third",
        "a half",
    ),
    (
        "They fell by 200 million euros in the second quarter to {} billion, from 1.3 billion in the first.",
        "1.1",
        "1.5",
    ),
    (
        "They fell by {} million euros in the second quarter to 1.1 billion, from 1.3 billion in the first.",
        "200",
        "400",
    ),
]
LEFT_ALONE = [
    "Arn School was founded in 1875 and was to have marked its 150th anniversary this summer. A decision is due in "
    "July, and the new school would open in September 2028.",
    "The church, built in 1750, marked its 250th anniversary in 2000, and burned down on 3 May 2025.",
    "The firm was founded in 1925. It had marked its 75th anniversary before the fire. It is 4 March 2025.",
    "The firm, founded in 1925, celebrates the 60th anniversary of its first car in June. It said so on 3 May 2025.",
    "Founded in 1925, the firm will mark the 80th birthday of its owner in May. The party is on 3 May 2025.",
    "Lund joined in 2011 and has played for six clubs and for three years in Spain. It was said on 3 May 2025.",
    "She moved to Arn in 1999, married in 2004 and has worked there for 12 years. She spoke on 3 May 2025.",
    "He joined the club in 2003, left in 2010 and has coached it for four years. On 4 March 2025 he resigned.",
    "The hall opened in 1960 and has been empty. It was let for six years. It will be sold on 5 June 2025.",
    "The bridge was due to open in 2020 and did so in 2023, a year later than the tunnel.",
    "He won in 1998 and again in 2004, six years later. In 2010, two years after that loss, he quit.",
    "Between 1990 and 2020, five years were wet.",
    "They left on Monday and arrived on Tuesday, eight days later.",
    "The law was changed in 2004, and again in 2009, a year after the crash.",
]


@pytest.mark.parametrize(("text", "right", "wrong"), HELD)
def test_a_spell_or_change_that_does_not_fit_is_flagged(text: str, right: str, wrong: str) -> None:
    told = {
        each: [one for one in check(analyze(read(f"{text.format(each)}\n"))) if not one.holds]
        for each in (right, wrong)
    }
    assert [one.message for one in told[right]] == []
    assert [one.rule for one in told[wrong]] in (["date"], ["change"], ["shares"])


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_other_spells_are_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"{text}\n"))) if not one.holds] == []


def test_a_difference_in_a_headline_is_held_against_its_two_figures() -> None:
    text = "Waiting list at Arn falls by 2,150\n\nThe number waiting in Arn fell to 8,400 in May from 9,650 in April.\n"
    assert any(one.rule == "headline" and not one.holds for one in check(analyze(read(text))))


@pytest.mark.parametrize(("told", "flagged"), [("100th", False), ("110th", False), ("150th", True), ("70th", True)])
def test_without_a_date_an_anniversary_may_end_about_the_last_year_named(told: str, flagged: bool) -> None:
    text = f"The firm was founded in 1925 and marks its {told} anniversary in May. It hopes for more by 2035.\n"
    assert [one.rule for one in check(analyze(read(text))) if not one.holds] == ["date"] * flagged
