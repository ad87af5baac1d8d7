"""The numbers of an article: what each counts, and whom it is from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from analysis.article import Span
from analysis.findings import Findings, Number

from .actor_listing import DOUBTFUL
from .listing import Part, Row, between

Grouping = Literal["text", "kind", "source"]


class NumberListing:
    """Numbers in the order of the text, or grouped by kind or source. Choosing one shows where it stands.

    The title of a group is an entry without a number.
    """

    height = 2

    def __init__(self, findings: Findings, grouping: Grouping = "text") -> None:
        self._names = {actor.id: actor.name for actor in findings.actors}
        self._entries: Sequence[Number | tuple[str, int]] = findings.numbers
        if grouping != "text":
            self._entries = self._grouped(findings.numbers, grouping)

    def _grouped(self, numbers: Sequence[Number], grouping: Grouping) -> list[Number | tuple[str, int]]:
        groups: dict[str, list[Number]] = {}
        for number in numbers:
            name = number.kind if grouping == "kind" else self._source_name(number) or "no source given"
            groups.setdefault(name, []).append(number)
        ranked = sorted(groups.items(), key=lambda group: (-len(group[1]), group[1][0].start))
        entries: list[Number | tuple[str, int]] = []
        for name, members in ranked:
            entries.extend([(name, len(members)), *members])
        return entries

    def _source_name(self, number: Number) -> str | None:
        source = number.source
        return self._names.get(source.actor or "", source.text) if source is not None else None

    def __len__(self) -> int:
        return len(self._entries)

    def number(self, index: int) -> Number | None:
        """The number of an entry; None for the title of a group."""
        entry = self._entries[index]
        return entry if isinstance(entry, Number) else None

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The number with its hedge, what it counts and its kind; then its source, or that it has none."""
        number = self._entries[index]
        if not isinstance(number, Number):
            title, count = number
            return ((("", "plain"),), between([(title, "strip")], [(f"{count:,}", "quiet")], width))
        doubt = number.confidence < DOUBTFUL
        left: list[Part] = []
        hedge = number.hedge or ""
        if hedge and not number.text.lower().startswith(hedge.lower()):
            left.append((f"{hedge} ", "quiet"))
        left.append((number.text, "doubt" if doubt else "name"))
        if doubt:
            left.append((" ?", "doubt"))
        if number.of:
            left.extend([(" ", "plain"), (number.of, "plain")])
        return between(left, [(number.kind, "quiet")], width), self._source_row(number, width)

    def _source_row(self, number: Number, width: int) -> Row:
        name = self._source_name(number)
        if number.source is None or name is None:
            return between([("  ○ no source given", "doubt")], [], width)
        return between([("  ● ", "strip"), (name, "plain"), (f" {number.source.cue}", "quiet")], [], width)

    def spans(self, index: int) -> Sequence[Span]:
        """The number, then the words that name its source."""
        number = self._entries[index]
        if not isinstance(number, Number):
            return []
        found = [Span(number.start, number.end)]
        if number.source is not None:
            found.append(Span(number.source.start, number.source.end))
        return found
