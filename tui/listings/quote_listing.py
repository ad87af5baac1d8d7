"""The quotes of an article, and who says them."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Span
from analysis.findings import Findings, Quote

from .listing import Row, between, fit


class QuoteListing:
    """Quotes in the order of the text. Choosing one shows the quote and its speaker."""

    height = 2

    def __init__(self, findings: Findings) -> None:
        self._quotes = findings.quotes
        self._names = {actor.id: actor.name for actor in findings.actors}

    def __len__(self) -> int:
        return len(self._quotes)

    def quote(self, index: int) -> Quote:
        """The quote of an entry."""
        return self._quotes[index]

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The words; then the speaker, marked where the engine worked it out."""
        quote = self._quotes[index]
        return ((f"“{fit(quote.text, width - 2)}”", "name"),), self._spoken(quote, width)

    def _spoken(self, quote: Quote, width: int) -> Row:
        if quote.speaker is None and quote.speaker_text is None:
            return between([("  ○ no speaker given", "doubt")], [], width)
        name = self._names.get(quote.speaker or "", quote.speaker_text or "")
        said = f" {quote.cue}" if quote.cue else ""
        return between([("  ● ", "strip"), (name, "plain"), (said, "quiet")], _inferred(quote), width)

    def spans(self, index: int) -> Sequence[Span]:
        """The quote, then the words that name its speaker."""
        quote = self._quotes[index]
        found = [Span(quote.start, quote.end)]
        if quote.speaker_start is not None and quote.speaker_end is not None:
            found.append(Span(quote.speaker_start, quote.speaker_end))
        return found


def _inferred(quote: Quote) -> list[tuple[str, str]]:
    return [("inferred ?", "doubt")] if quote.inferred else []
