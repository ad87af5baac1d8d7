"""Approximate search for words that the alignment left without a place, in the parts of the new text left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..annotation import CONTEXT, Anchor
from .words import Words, weight

_TELLING = 3.0
"""From which weight of words on a quote is found by itself; a shorter one needs its context beside it."""
_COUNTED = 0.5
"""From which weight on a single word tells anything."""
_CONTEXT = 75.0
"""How much alike (0 to 100) the text on one side must be to confirm a short quote."""
_SURE = 95.0
"""The same, to be believed against the alignment."""
_ALIKE = 75.0
"""How much alike (0 to 100) the best stretch of text must be. Two unrelated sentences reach 60."""
_MOST = 200
"""Up to how many places of a quote or of a word are looked at; what stands more often tells nothing."""


class Search:
    """A new text, and for each of its words the number of the old word that it is, or -1: those are free."""

    def __init__(self, new: Words, owners: Sequence[int]) -> None:
        self._new = new
        self._owners = owners
        self._places: dict[str, list[int]] = {}
        for index, word in enumerate(new.words):
            if weight(word) >= _COUNTED:
                self._places.setdefault(word.casefold(), []).append(index)

    def find(self, anchor: Anchor, own: range = range(0)) -> tuple[int, int] | None:
        """Where the anchor's words stand, exactly or nearly; None when nowhere, or when it cannot be told where.

        ``own`` are the numbers of the anchor's words in the old text: what they own is free for them.
        """
        exact = self._exact(anchor.exact, own)
        if exact:
            return self._best(anchor, exact)
        return self._near(anchor, own)

    def beside(self, quote: str, span: tuple[int, int]) -> tuple[int, int] | None:
        """Where the very words stand so that they overlap ``span``; None when they do not."""
        low, high = max(0, span[0] - len(quote) + 1), span[1] + len(quote) - 1
        return min(self._verbatim(quote, low, high), key=lambda place: abs(place[0] - span[0]), default=None)

    def certain(self, anchor: Anchor, own: range) -> tuple[int, int] | None:
        """The one place where the very words stand in their very context; None when there is none, or several."""
        scored = [span for span in self._exact(anchor.exact, own) if self._context(anchor, span) >= _SURE]
        return scored[0] if len(scored) == 1 else None

    def _exact(self, quote: str, own: range) -> list[tuple[int, int]]:
        """The places of the very words among the unclaimed ones."""
        return [place for place in self._verbatim(quote, 0, len(self._new.text)) if self._is_free(*place, own)]

    def _verbatim(self, quote: str, low: int, high: int) -> Iterator[tuple[int, int]]:
        """Where the quote stands between two offsets. Where it begins or ends with a word, so does the place."""
        text = self._new.text
        start = text.find(quote, low, high) if quote.strip() else -1
        for _ in range(_MOST):
            if start < 0:
                return
            end = start + len(quote)
            if not (self._new.splits(start) or self._new.splits(end)):
                yield start, end
            start = text.find(quote, start + 1, high)

    def _is_free(self, start: int, end: int, own: range) -> bool:
        owners = self._owners[slice(*self._new.inside(start, end))]
        return 2 * sum(owner < 0 or owner in own for owner in owners) > len(owners)

    def _best(self, anchor: Anchor, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
        """The place with the likest context; none when a short quote has no context, or two places are as good."""
        scored = sorted(((self._context(anchor, span), span) for span in spans), reverse=True)
        (score, best), *others = scored
        telling = sum(map(weight, Words.of(anchor.exact).words)) >= _TELLING
        if score < _CONTEXT and (not telling or others):
            return None
        return best if not others or score > others[0][0] else None

    def _context(self, anchor: Anchor, span: tuple[int, int]) -> float:
        """How much alike (0 to 100) the text before or after is, whichever is more.

        For words that stand in any text it is the worse of the two that counts.
        """
        from rapidfuzz.fuzz import ratio

        text, (start, end) = self._new.text, span
        before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        count = max if any(weight(word) >= _COUNTED for word in Words.of(anchor.exact).words) else min
        return count(ratio(anchor.prefix, before), ratio(anchor.suffix, after))

    def _near(self, anchor: Anchor, own: range) -> tuple[int, int] | None:
        """The place that is most like the quote, if it is like enough."""
        from rapidfuzz.fuzz import partial_ratio_alignment

        quote = Words.of(anchor.exact)
        if sum(map(weight, quote.words)) < _TELLING:
            return None
        best, best_score = None, 0.0
        for first, last in self._windows(quote):
            low, high = self._new.starts[first], self._new.ends[last - 1]
            found = partial_ratio_alignment(anchor.exact, self._new.text[low:high], score_cutoff=_ALIKE)
            if found is not None and found.score > best_score:
                best, best_score = self._whole_words(low + found.dest_start, low + found.dest_end), found.score
        return best if best is not None and self._is_free(*best, own) else None

    def _windows(self, quote: Words) -> Iterable[tuple[int, int]]:
        """Ranges of words in which the most words of the quote stand at about the right distance from each other."""
        size = len(quote.words)
        votes: Counter[int] = Counter()
        for index, word in enumerate(quote.words):
            places = self._places.get(word.casefold(), ())
            if len(places) <= _MOST:
                votes.update((place - index) // max(1, size) for place in places)
        for bucket, _ in votes.most_common(3):
            yield max(0, (bucket - 1) * size), min(len(self._new.words), (bucket + 3) * size)

    def _whole_words(self, start: int, end: int) -> tuple[int, int] | None:
        first, last = self._new.inside(start, end)
        return (self._new.starts[first], self._new.ends[last - 1]) if first < last else None
