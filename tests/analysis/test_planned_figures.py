"""What was still to be decided, and what a report of the same day says was moved: an update, no rival. Own texts."""

from __future__ import annotations

import pytest

from analysis.comparing import compare
from tests.analysis.told_events import analyzed, told_of_two

PLAN = "The council in Orle will vote on a budget that would cut 31 jobs."
DRAFT = "Council of Orle to cut 31 jobs\n\n3 May 2024\n\nThe draft budget would cut 31 jobs in Orle."
ADOPTED = "The council in Orle adopted a budget that cuts 27 jobs."
OTHER_PLAN = "The budget of Orle would cut 27 jobs."
ZONE = "The danger zone in Orle is 1.5 kilometres wide."
WIDENED = "In Orle the danger zone has been widened to two kilometres."
AS_WIDE = "In Orle the danger zone is two kilometres wide."


@pytest.mark.parametrize(
    ("first", "second", "day", "relation"),
    [
        (PLAN, ADOPTED, "5 May 2024", "update"),
        (PLAN, ADOPTED, "3 May 2024", "differs"),
        (PLAN, OTHER_PLAN, "5 May 2024", "differs"),
        ("The council in Orle cut 31 jobs.", ADOPTED, "5 May 2024", "differs"),
        (ZONE, WIDENED, "3 May 2024", "update"),
        (ZONE, AS_WIDE, "3 May 2024", "differs"),
    ],
)
def test_what_was_planned_is_no_rival_of_what_was_decided(first: str, second: str, day: str, relation: str) -> None:
    found = told_of_two(("3 May 2024", first), (day, second))
    assert [r.relation for row in found.rows for r in row.relations] == [relation]


def test_a_headline_tells_of_a_plan_as_its_text_does() -> None:
    found = compare([analyzed(DRAFT), analyzed(f"News of the day\n\n5 May 2024\n\n{ADOPTED}\n")])
    assert {r.relation for row in found.rows for r in row.relations} == {"same", "update"}
