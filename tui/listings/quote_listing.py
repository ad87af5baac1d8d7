"""The quotes of an article as a checklist: verdict, the words, and who says them."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Span
from analysis.findings import Findings, Quote

from .checklist import Checks
from .entry_groups import Title, grouped
from .listing import Row, between, fit
from .number_listing import SOURCED, UNSOURCED


class QuoteListing:
    """Quotes in the order asked for. Choosing one shows the quote and its speaker.

    ``order`` is one of those of ``orders.ORDERS``; where it groups, the title of a group is an entry without a quote.
    """

    height = 2

    def __init__(self, findings: Findings, order: str = "place", checks: Checks | None = None) -> None:
        self._quotes = findings.quotes
        self._names = {actor.id: actor.name for actor in findings.actors}
        self._checks = checks or Checks()
        self._entries = self._in_order(order)

    def _in_order(self, order: str) -> Sequence[Quote | Title]:
        if order == "unsourced":
            return sorted(self._quotes, key=lambda quote: self._speaker(quote) is not None)
        if order == "source":
            return grouped(self._quotes, lambda quote: self._speaker(quote) or "no speaker given")
        return self._quotes

    def _speaker(self, quote: Quote) -> str | None:
        return self._names.get(quote.speaker or "", quote.speaker_text)

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def summary(self) -> str:
        """How many quotes have no speaker, and how many the reader has checked."""
        unsourced = sum(self._speaker(quote) is None for quote in self._quotes)
        checked = self._checks.checked(Span(quote.start, quote.end) for quote in self._quotes)
        return f"{unsourced:,} of {len(self._quotes):,} unattributed · {checked:,} checked" if self._quotes else ""

    def quote(self, index: int) -> Quote | None:
        """The quote of an entry; None for the title of a group."""
        entry = self._entries[index]
        return entry if isinstance(entry, Quote) else None

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """Box or verdict and the words; then the speaker, marked where the engine worked it out."""
        quote = self._entries[index]
        if not isinstance(quote, Quote):
            return (quote.row(width), ())
        span = Span(quote.start, quote.end)
        words = f"“{fit(quote.text, width - 4)}”"
        return between([self._checks.box(span), (" ", "plain"), (words, "name")], [], width), self._spoken(quote, width)

    def _spoken(self, quote: Quote, width: int) -> Row:
        note = [("✎ ", "strip")] if self._checks.notes(Span(quote.start, quote.end)) else []
        name = self._speaker(quote)
        if name is None:
            return between([(f"  {UNSOURCED} ", "disputed"), ("no speaker given", "doubt")], note, width)
        said = f" {quote.cue}" if quote.cue else ""
        right = [*note, *([("inferred ?", "doubt")] if quote.inferred else [])]
        return between([(f"  {SOURCED} ", "sourced"), (name, "plain"), (said, "quiet")], right, width)

    def spans(self, index: int) -> Sequence[Span]:
        """The quote, then the words that name its speaker."""
        quote = self._entries[index]
        if not isinstance(quote, Quote):
            return []
        found = [Span(quote.start, quote.end)]
        if quote.speaker_start is not None and quote.speaker_end is not None:
            found.append(Span(quote.speaker_start, quote.speaker_end))
        return found
