"""The numbers of an article: what each counts, and who vouches for it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Span
from analysis.findings import Findings, Number

from .actors import DOUBTFUL
from .listing import Part, Row, between


class NumberListing:
    """Numbers in the order of the text. Choosing one shows where it stands."""

    height = 2

    def __init__(self, findings: Findings) -> None:
        self._numbers = findings.numbers
        self._names = {actor.id: actor.name for actor in findings.actors}

    def __len__(self) -> int:
        return len(self._numbers)

    def number(self, index: int) -> Number:
        """The number of an entry."""
        return self._numbers[index]

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The number with its hedge, what it counts and its kind; then its source, or that it has none."""
        number = self._numbers[index]
        doubt = number.confidence < DOUBTFUL
        left: list[Part] = []
        hedge = number.hedge or ""
        if hedge and not number.text.lower().startswith(hedge.lower()):
            left.append((f"{hedge} ", "quiet"))
        left.append((number.text, "doubt" if doubt else "name"))
        if number.of:
            left.extend([(" ", "plain"), (number.of, "plain")])
        return between(left, [(number.kind, "quiet")], width), self._vouched(number, width)

    def _vouched(self, number: Number, width: int) -> Row:
        source = number.source
        if source is None:
            return between([("  ○ no source given", "doubt")], [], width)
        name = self._names.get(source.actor or "", source.text)
        return between([("  ● ", "strip"), (name, "plain"), (f" {source.cue}", "quiet")], [], width)

    def spans(self, index: int) -> Sequence[Span]:
        """The number, then the words that name its source."""
        number = self._numbers[index]
        found = [Span(number.start, number.end)]
        if number.source is not None:
            found.append(Span(number.source.start, number.source.end))
        return found
