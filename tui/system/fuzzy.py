"""Finding one of many things by what one types: parts of words in any order, and nearly the words where none fit."""

from __future__ import annotations

from collections.abc import Sequence

MOST = 200
"""So many are found at most: nobody goes through more."""
_SHORTEST = 3
"""Of fewer letters, anything is nearly everything."""
_LIKE = 75.0
"""How much of a word must agree with what was typed, in percent."""
_CONSIDERED = 1_000


class Fuzzy:
    """Texts made ready for being searched at every key; what is found are their indexes, the likeliest first."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = [text.casefold() for text in texts]

    def find(self, typed: str, most: int = MOST) -> list[int]:
        """The texts that hold every word typed, or its like where there are none; all in their order for nothing."""
        words = typed.casefold().split()
        if not words:
            return list(range(min(most, len(self._texts))))
        found = [at for at, text in enumerate(self._texts) if all(word in text for word in words)]
        if found:
            return sorted(found, key=lambda at: _rank(self._texts[at], words))[:most]
        return self._like(words)[:most]

    def _like(self, words: Sequence[str]) -> list[int]:
        from rapidfuzz import fuzz, process

        if min(map(len, words)) < _SHORTEST:
            return []
        longest = max(words, key=len)
        near = process.extract(longest, self._texts, scorer=fuzz.partial_ratio, limit=_CONSIDERED, score_cutoff=_LIKE)
        scored = [
            (min(fuzz.partial_ratio(word, text) if len(word) <= len(text) else 0.0 for word in words), -at)
            for text, _, at in near
        ]
        return [-at for score, at in sorted(scored, reverse=True) if score >= _LIKE]


def _rank(text: str, words: Sequence[str]) -> int:
    """How well a text that holds the words fits them: it begins with them, words in it do, or they stand inside."""
    if text.startswith(words[0]):
        return 0
    return 1 if all(f" {word}" in f" {text}" for word in words) else 2
