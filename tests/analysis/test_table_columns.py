"""Figures in a table are of what stands at the head of their column."""

from __future__ import annotations

import pytest

from analysis import analyze, read

LEAD = "Flood toll by district\n\nThe ministry gave figures for each of the districts on Tuesday, it said.\n\n"
Told = tuple[str, str | None, str | None, str]


def told(table: str) -> list[Told]:
    text = f"{LEAD}{table}\n\nOfficials said that the figures would change once more reports came in.\n"
    return [(n.text, n.of, n.fate, n.kind) for n in analyze(read(text)).numbers if n.start > len(LEAD)]


DEAD_AND_DAMAGE: list[Told] = [
    ("12", "Dead", "killed", "count"),
    ("$3m", "Damage", None, "money"),
    ("1,204", "Dead", "killed", "count"),
]


@pytest.mark.parametrize(
    "table",
    [
        "District | Dead | Damage\n\nLenn | 12 | $3m\n\nMoor Hill | 1,204",
        "District | Dead | Damage\n\nLenn | 12 | $3m\n\nMoor Hill | 1,204 | unknown",
        "| District | Dead | Damage |\n|---|---|---|\n| Lenn | 12 | $3m |\n| Moor Hill | 1,204 | |",
        "| District | Dead | Damage |\nLenn | 12 | $3m\nMoor Hill | 1,204 |",
        "District | Injured | Dead | Damage\n\nLenn | | 12 | $3m\n\nMoor Hill | | 1,204",
    ],
)
def test_each_is_of_its_column(table: str) -> None:
    assert told(table) == DEAD_AND_DAMAGE


@pytest.mark.parametrize(
    "table",
    [
        "Lenn | 12 | 40\n\nMoor Hill | 3 | 7",
        "District | Dead in 2021\n\nLenn | 12",
        "District | Dead\n\nAs it said there:\n\nLenn | 12",
        f"District | {'Dead ' * 13}\n\nLenn | 12",
        "Dead|Injured\n\nLenn|12",
    ],
)
def test_without_a_head_there_is_no_column(table: str) -> None:
    assert all(fate is None for _, _, fate, _ in told(table))


def test_what_the_cell_says_itself_goes_first() -> None:
    assert told("District | Toll\n\nLenn | 12 people\n\nMoor | 9")[0][1] == "people"
    assert told("District | Toll\n\nLenn | 12 people\n\nMoor | 9")[1][1] == "Toll"
