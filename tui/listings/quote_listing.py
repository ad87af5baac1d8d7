"""The quotes of an article as a checklist: verdict, the words, and who says them."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from analysis.article import Span
from analysis.findings import Findings, Quote

from ..notebook.quotation import in_quotes
from .arrangement import Arrangement
from .checklist import Checks
from .correction_remark import correction_sign
from .entry_groups import Title, grouped
from .listing import Row, between
from .number_listing import SOURCED, UNSOURCED
from .wrapping import wrapped

MOST_ROWS = 3
"""So many rows the words of a quote may take."""


class QuoteListing:
    """Quotes in the order asked for. Choosing one shows the quote and its speaker.

    Where they are grouped, the title of a group is an entry without a quote.
    """

    height = 2

    def __init__(
        self, findings: Findings, arrangement: Arrangement | None = None, checks: Checks | None = None
    ) -> None:
        self._findings = findings
        self._quotes = findings.quotes
        self._names = {actor.id: actor.name for actor in findings.actors}
        self._checks = checks or Checks()
        self._arrangement = arrangement or Arrangement("place")
        self._kept = self._arrangement.kept(self._quotes, self._texts)
        self._entries = self._in_order()

    def _in_order(self) -> Sequence[Quote | Title]:
        kept, order, hidden = self._kept, self._arrangement.order, self._arrangement.hidden
        if order == "unsourced":
            return sorted(kept, key=lambda quote: self._speaker(quote) is not None)
        if order == "source":
            return grouped(kept, lambda quote: self._speaker(quote) or "no speaker given", hidden)
        return kept

    def _speaker(self, quote: Quote) -> str | None:
        return self._names.get(quote.speaker or "", quote.speaker_text)

    def _texts(self, quote: Quote) -> Sequence[str | None]:
        return quote.text, quote.speaker_text, self._speaker(quote)

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def summary(self) -> str:
        """How many quotes have no speaker, and how many the reader has checked; or what they are filtered by."""
        if self._arrangement.words:
            return f"“{self._arrangement.words}”: {len(self._kept):,} of {len(self._quotes):,}"
        unsourced = sum(self._speaker(quote) is None for quote in self._quotes)
        checked = self._checks.checked((quote.start, quote.end) for quote in self._quotes)
        return f"{unsourced:,} of {len(self._quotes):,} unattributed · {checked:,} checked" if self._quotes else ""

    def entry(self, index: int) -> Quote | Title:
        """The quote of an entry, or the title of a group."""
        return self._entries[index]

    def title(self, index: int) -> Title | None:
        """The title of a group, if the entry is one."""
        entry = self._entries[index]
        return entry if isinstance(entry, Title) else None

    def quote(self, index: int) -> Quote | None:
        """The quote of an entry; None for the title of a group."""
        entry = self._entries[index]
        return entry if isinstance(entry, Quote) else None

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """Box or verdict and the words; then the speaker, marked where the engine worked it out."""
        quote = self._entries[index]
        if not isinstance(quote, Quote):
            return (quote.row(width),)
        box = self._checks.box(Span(quote.start, quote.end))
        first, *more = self._words(quote, width)
        return (
            between([box, (" ", "plain"), (first, "name")], [], width),
            *(between([("  ", "plain"), (words, "name")], [], width) for words in more),
            self._spoken(quote, width),
        )

    def _words(self, quote: Quote, width: int) -> Sequence[str]:
        return wrapped(in_quotes(quote.text), width - 2, MOST_ROWS)

    def height_of(self, index: int, width: int) -> int:
        """A row for the title of a group; those of the words, and one for the speaker."""
        quote = self._entries[index]
        return len(self._words(quote, width)) + 1 if isinstance(quote, Quote) else 1

    def _spoken(self, quote: Quote, width: int) -> Row:
        note = [("✎ ", "strip")] if self._checks.notes(Span(quote.start, quote.end)) else []
        note += correction_sign(self._findings, quote)
        name = self._speaker(quote)
        if name is None:
            return between([(f"  {UNSOURCED} ", "disputed"), ("no speaker given", "doubt")], note, width)
        right = [*note, *([("inferred ?", "doubt")] if quote.inferred else [])]
        spoken = [(f"  {SOURCED} ", "sourced"), (name, "plain")]
        said = f" {quote.cue}" if quote.cue else ""
        # Half a verb tells nothing; the box below the list has it.
        room = width - sum(cell_len(text) for text, _ in (*spoken, *right)) - bool(right)
        return between([*spoken, (said, "quiet")] if cell_len(said) <= room else spoken, right, width)

    def spans(self, index: int) -> Sequence[Span]:
        """The quote, then the words that name its speaker."""
        quote = self._entries[index]
        if not isinstance(quote, Quote):
            return []
        found = [Span(quote.start, quote.end)]
        if quote.speaker_start is not None and quote.speaker_end is not None:
            found.append(Span(quote.speaker_start, quote.speaker_end))
        return found
