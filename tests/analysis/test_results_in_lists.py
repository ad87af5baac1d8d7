"""Seats and votes that a report lists for several who have some, and what is told of a count that goes on."""

from __future__ import annotations

import pytest

from tests.analysis.told_events import relations_across, told_of_two

FIRST, SECOND = "5 May 2023", "6 May 2023"
EARLY = "Independents do well in Orle. With 42 of 48 seats declared the Greens had 16, Labour 11 and independents nine."

CASES = [
    # (the first report, the second, a figure of each, their relation; None: two rows)
    (EARLY, "In Orle the Greens finished on 19 seats, Labour on 13 and independents on 10.", "16", "19", "update"),
    (EARLY, "In Orle the Greens finished on 19 seats, Labour on 13 and independents on 10.", "nine", "19", None),
    (EARLY, "With 19 councillors the Greens are the largest group in Orle.", "16", "19", "update"),
    ("Mr Berg lost his seat in Orle by 88 votes.", "Mr Berg went down in Orle by 68 votes to an independent.",
     "88", "68", "differs"),
    ("Troops killed 23 people in Orle.", "Troops killed 35 people in Orle. Some 40 bodies had been seen on lorries.",
     "23", "40", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), CASES)
def test_figures_of_two_reports(one: str, other: str, first: str, second: str, relation: str | None) -> None:
    found = told_of_two((FIRST, one), (SECOND, other))
    assert relations_across(found).get((first, second)) == relation, [
        [(c.number.text, row.holder) for c in row.claims] for row in found.rows
    ]
