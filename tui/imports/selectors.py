"""Where a Web Annotation's words stand in an article: by its offsets, in code points or UTF-16, or by its quote.

The recommendation counts code points, browsers count UTF-16 units; the quote tells which of the two it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..notebook.annotation import Anchor
from .canonical_text import from_utf16
from .w3c_reading import Claim, Quote


class Ground:
    """One article's text, and how the claims on it count."""

    def __init__(self, text: str, claims: Iterable[Claim]) -> None:
        self.text = text
        self._from_utf16 = from_utf16(text)
        told = [claim for claim in claims if claim.exact]
        votes = sum(self._fits(claim, self._from_utf16) - self._fits(claim, int) for claim in told)
        self.utf16 = votes > 0
        """Whether the offsets on this text, as a whole, are in UTF-16 units."""

    def anchor(self, claim: Claim) -> tuple[Anchor | None, bool]:
        """The claim's anchor, None when its words do not stand here; and whether its offsets were converted."""
        if claim.start is not None and claim.end is not None:
            for units in (int, self._from_utf16) if not self.utf16 else (self._from_utf16, int):
                if self._fits(claim, units):
                    start, end = units(claim.start), units(claim.end)
                    return self._anchored(claim, start, end), (start, end) != (claim.start, claim.end)
        if claim.bounds is not None:
            return self._between(*claim.bounds), False
        if claim.exact is None:
            units = self._from_utf16 if self.utf16 else int
            start, end = units(claim.start or 0), units(claim.end or 0)
            inside = start < end <= len(self.text)
            return self._anchored(claim, start, end) if inside else None, (start, end) != (claim.start, claim.end)
        place = self.quoted(Quote(claim.exact, claim.prefix, claim.suffix), claim.start or 0)
        return (None if place is None else self._anchored(claim, place, place + len(claim.exact))), False

    def _fits(self, claim: Claim, units: Callable[[int], int]) -> bool:
        if claim.start is None or claim.end is None or not claim.exact:
            return False
        return self.text[units(claim.start) : units(claim.end)] == claim.exact

    def _anchored(self, claim: Claim, start: int, end: int) -> Anchor:
        found = Anchor.at(self.text, start, end)
        if claim.prefix or claim.suffix:
            return Anchor(start, end, found.exact, claim.prefix, claim.suffix)
        return found

    def _between(self, first: Quote, last: Quote) -> Anchor | None:
        """The words from one quote on, up to another."""
        start = self.quoted(first)
        end = None if start is None else self.quoted(last, start)
        return Anchor.at(self.text, start, end) if start is not None and end is not None and start < end else None

    def quoted(self, quote: Quote, near: int = 0) -> int | None:
        """Where a quote stands; of several places the one with the most of its context around, then the nearest."""
        exact = quote.exact
        best: tuple[int, int] | None = None
        chosen = None
        place = self.text.find(exact) if exact else -1
        while place >= 0:
            context = _alike(reversed(self.text[max(0, place - 64) : place]), reversed(quote.prefix))
            context += _alike(self.text[place + len(exact) : place + len(exact) + 64], quote.suffix)
            rank = (context, -abs(place - near))
            if best is None or rank > best:
                best, chosen = rank, place
            place = self.text.find(exact, place + 1)
        return chosen


def _alike(here: Iterable[str], there: Iterable[str]) -> int:
    """How many characters agree from the first on."""
    count = 0
    for ours, theirs in zip(here, there, strict=False):
        if ours != theirs:
            break
        count += 1
    return count
