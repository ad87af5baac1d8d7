"""The numbers of an article as a checklist: verdict, value, what each counts, and whom it is from."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from analysis.article import Span
from analysis.findings import Findings, Number

from .actor_listing import DOUBTFUL
from .arrangement import Arrangement
from .checklist import Checks
from .correction_remark import correction_sign
from .entry_groups import Title, grouped
from .listing import Part, Row, between, fit

SOURCED, UNSOURCED = "●", "○"
"""Whether the text says on whose account a figure or quote is."""
LEAST_NAME = 9
"""Cells that the name of a source keeps beside a long figure."""


class NumberListing:
    """Numbers in the order asked for, one a row. Choosing one shows where it stands.

    Where they are grouped, the title of a group is an entry without a number.
    """

    height = 1

    def __init__(
        self, findings: Findings, arrangement: Arrangement | None = None, checks: Checks | None = None
    ) -> None:
        self._findings = findings
        self._names = {actor.id: actor.name for actor in findings.actors}
        self._numbers = findings.numbers
        self._checks = checks or Checks()
        self._arrangement = arrangement or Arrangement("place")
        self._kept = self._arrangement.kept(self._numbers, self._texts)
        self._entries = self._in_order()

    def _in_order(self) -> Sequence[Number | Title]:
        kept, order, hidden = self._kept, self._arrangement.order, self._arrangement.hidden
        if order == "unsourced":
            return sorted(kept, key=lambda number: number.source is not None)
        if order == "kind":
            return grouped(kept, lambda number: number.kind, hidden)
        if order == "source":
            return grouped(kept, lambda number: self._source_name(number) or "no source given", hidden)
        return kept

    def _source_name(self, number: Number) -> str | None:
        source = number.source
        return self._names.get(source.actor or "", source.text) if source is not None else None

    def _texts(self, number: Number) -> Sequence[str | None]:
        return number.hedge, number.text, number.of, number.unit, number.kind, self._source_name(number)

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def summary(self) -> str:
        """How many numbers are unsourced, and how many the reader has checked; or what they are filtered by."""
        if self._arrangement.words:
            return f"“{self._arrangement.words}”: {len(self._kept):,} of {len(self._numbers):,}"
        unsourced = sum(number.source is None for number in self._numbers)
        checked = self._checks.checked((number.start, number.end) for number in self._numbers)
        return f"{unsourced:,} of {len(self._numbers):,} unsourced · {checked:,} checked" if self._numbers else ""

    def entry(self, index: int) -> Number | Title:
        """The number of an entry, or the title of a group."""
        return self._entries[index]

    def title(self, index: int) -> Title | None:
        """The title of a group, if the entry is one."""
        entry = self._entries[index]
        return entry if isinstance(entry, Title) else None

    def number(self, index: int) -> Number | None:
        """The number of an entry; None for the title of a group."""
        entry = self._entries[index]
        return entry if isinstance(entry, Number) else None

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """Box or verdict, the number with its hedge, what it counts; and its source, or that it has none."""
        number = self._entries[index]
        if not isinstance(number, Number):
            return (number.row(width),)
        span = Span(number.start, number.end)
        left = [self._checks.box(span), (" ", "plain"), *_value(number)]
        note = [("✎ ", "strip")] if self._checks.notes(span) else []
        note += correction_sign(self._findings, number)
        taken = sum(cell_len(text) for text, _ in (*left, *note))
        name = self._source_name(number)
        if name is None:
            return (between(left, [*note, (UNSOURCED, "disputed")], width),)
        room = max(LEAST_NAME, width - taken - 3)
        source = [(f"{SOURCED} {fit(name, min(room, max(0, width - 4)))}", "sourced")] if width > LEAST_NAME else []
        return (between(left, [*note, *source], width),)

    def spans(self, index: int) -> Sequence[Span]:
        """The number, then the words that name its source."""
        number = self._entries[index]
        if not isinstance(number, Number):
            return []
        found = [Span(number.start, number.end)]
        if number.source is not None:
            found.append(Span(number.source.start, number.source.end))
        return found


def hedge_of(number: Number) -> str:
    """The words that hedge a number; "" where there are none, or its own text begins with them ("near-doubling")."""
    hedge = number.hedge or ""
    return "" if number.text.lower().startswith(hedge.lower()) else hedge


def _value(number: Number) -> list[Part]:
    doubt = number.confidence < DOUBTFUL
    parts: list[Part] = []
    if hedge := hedge_of(number):
        parts.append((f"{hedge} ", "quiet"))
    parts.append((number.text, "doubt" if doubt else "name"))
    if doubt:
        parts.append((" ?", "doubt"))
    if number.of:
        parts += [(" ", "plain"), (number.of, "plain")]
    elif number.kind == "age" and number.text.isdigit():
        parts.append((" years old", "quiet"))
    return parts
