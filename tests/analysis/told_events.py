"""Events told by several reports, written for these tests: ``events/NAME.txt``, a line ``--- source`` before each."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from analysis import Findings, analyze, read
from analysis.comparing import compare
from analysis.comparing.comparison import Comparison, Row

HERE = Path(__file__).parent / "events"


def texts_of(event: str) -> dict[str, str]:
    """The reports of an event by their names."""
    parts = re.split(r"^--- (.*)\n", (HERE / f"{event}.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: text.strip("\n") + "\n" for name, text in zip(parts[1::2], parts[2::2], strict=True)}


@cache
def compared(event: str) -> Comparison:
    """The comparison of the reports of an event."""
    return compare([analyzed(text, name) for name, text in texts_of(event).items()])


def analyzed(text: str, source: str = "") -> Findings:
    """The findings of a text."""
    return analyze(read(text, source=source))


def told_of_two(*reports: tuple[str, str]) -> Comparison:
    """The comparison of what reports tell on a day each: (day, text)."""
    return compare([analyzed(f"News of the day\n\n{day}\n\n{text}\n") for day, text in reports])


def relations_across(found: Comparison) -> dict[tuple[str, str], str]:
    """How the figures of the first report stand to those of the second, by the words of both."""
    return {
        (row.claims[r.a].number.text, row.claims[r.b].number.text): r.relation
        for row in found.rows
        for r in row.relations
        if (row.claims[r.a].report, row.claims[r.b].report) == (0, 1)
    }


def row_of(found: Comparison, fate: str | None, who: str, holder: str | None = None) -> Row:
    """The row of a fate and those counted; fails where there is none or more than one."""
    rows = [r for r in found.rows if r.fate == fate and r.who == who and (holder is None or r.holder == holder)]
    assert len(rows) == 1, [(r.fate, r.who, r.holder) for r in found.rows]
    return rows[0]


def relations_by_text(found: Comparison, row: Row) -> dict[tuple[str, str, str, str], str]:
    """The relation of each pair of claims by source and text: ("night", "61", "morning", "63") is "update"."""

    def named(at: int) -> tuple[str, str]:
        claim = row.claims[at]
        return found.articles[claim.report].source, claim.number.text

    return {(*named(r.a), *named(r.b)): r.relation for r in row.relations}
