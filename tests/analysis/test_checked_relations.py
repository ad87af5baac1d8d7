"""Relations that a text states between figures are held against them, over one sentence or two."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.checking import check

RELATIONS = [
    # text, the rule, whether it holds
    ("Profit rose by 12 million euros, or 10 percent, to 132 million euros.", "change", True),
    ("Profit rose by 12 million euros, or 20 percent, to 132 million euros.", "change", False),
    ("Visitors fell from 80,000 in 2019 to 60,000 in 2022. That is a drop of 25 percent.", "change", True),
    ("Visitors fell from 80,000 in 2019 to 60,000 in 2022. That is a drop of 40 percent.", "change", False),
    ("The town had 12,000 residents in 1990 and 18,000 in 2020, a rise of 80 percent.", "change", False),
    ("The town had 12,000 residents in 1990 and 18,000 in 2020, a rise of 50 percent.", "change", True),
    ("It rose by 15% in May. The number went up to 801 families, compared to 764 in April.", "change", False),
    (
        "Some 722,370 people applied in 2016. The number reflects a 45 percent increase compared to the year before, "
        "when the number stood at 441,899.",
        "change",
        False,
    ),
    ("About 85 percent of the water goes to farms. The remaining 25 percent is used in homes.", "shares", False),
    ("About 85 percent of the water goes to farms. The remaining 15 percent is used in homes.", "shares", True),
    ("Nearly four in five people (58 percent) said they were happy.", "shares", False),
    ("Nearly four in five people (78 percent) said they were happy.", "shares", True),
    ("Four of every five people (58 percent) were happy.", "shares", False),
    ("Four of every five people (80 percent) were happy.", "shares", True),
    (
        "Visitors fell from 80,000 in 2019 to 60,000 in 2022, when 30 percent came by rail. That is a "
        "drop of 40 percent.",
        "change",
        False,
    ),
    ("Half of the 80 houses, 60 in all, were damaged.", "shares", False),
    ("Some 30 of the 120 pupils, or 45 percent, were ill.", "shares", False),
    ("Some 30 of the 120 pupils, or 25 percent, were ill.", "shares", True),
    ("The parliament voted for the law by 58 votes to 41, a majority of 27.", "sum", False),
    ("The parliament voted for the law by 58 votes to 41, a majority of 17.", "sum", True),
    ("It won by a majority of 17. Voting was 58 to 31 in the end.", "sum", False),
    ("The plane was carrying 224 people, 207 passengers and seven crew.", "sum", False),
    ("The plane was carrying 224 people, 217 passengers and seven crew.", "sum", True),
    ("Each of the 20 families gets 500 euros, 12,000 euros in all.", "sum", False),
    ("Each of the 20 families gets 500 euros, 10,000 euros in all.", "sum", True),
    ("They left on 5 May and arrived ten days later, on 25 May.", "date", False),
    ("They left on 5 May and arrived ten days later, on 17 May.", "date", False),
    ("The school opened in 1950 and marked its 50th anniversary in 2010.", "date", False),
    ("It opened in 1998, 20 years ago.", "date", False),
    ("Carla Venn was born in Arn in 1950. She is 58 years old.", "age", False),
    ("Carla Venn was born in Arn in 1950. She is 75 years old.", "age", True),
    ("Carla Venn – who was freed in May – was born in Arn in 1950. Venn, 58, sings.", "age", False),
    ("Police held a 16-year-old girl. A 33-year-old man was held with the 19-year-old girl.", "age", False),
    ("A 34-year-old woman was found. The woman, 43, was ill.", "age", False),
    ("Three men and two women were arrested. All six were released.", "repeated", False),
]
FINE = [
    "Profit rose by 12 million euros, or 20 percent, to 720 million euros in all.",
    "Sales rose from 200 to 250, an increase of 10% on May.",
    "Half of it is from fees and 30% from grants. The other 20% is a gift.",
    "It won the vote by a margin of 274 votes to 135. The first vote was by 274 votes to 118.",
    "They left on 5 May and arrived ten days later, on 15 May.",
    "They left on 5 May and arrived ten days later, on 16 May.",
    "The school opened in 1950 and marked its 60th anniversary in 2010.",
    "It opened in 2005, 20 years ago.",
    "Police held a 16-year-old girl. Another girl fled. A man was held with the 19-year-old girl.",
    "Three men and two women were arrested. A driver fled. All six were released.",
    "One in five people (22 percent) said they were happy.",
]


@pytest.mark.parametrize(("text", "rule", "holds"), RELATIONS)
def test_a_stated_relation_is_held_against_its_figures(text: str, rule: str, holds: bool) -> None:
    findings = analyze(read(f"News of the day\n\n{text}\n", date="2025-06-01"))
    told = {(one.rule, one.holds) for one in check(findings)}
    if holds:
        assert not any(not right for _, right in told)
    else:
        assert (rule, False) in told


@pytest.mark.parametrize("text", FINE)
def test_what_may_fit_is_left_alone(text: str) -> None:
    findings = analyze(read(f"News of the day\n\n{text}\n", date="2025-06-01"))
    assert [one.message for one in check(findings) if not one.holds] == []
