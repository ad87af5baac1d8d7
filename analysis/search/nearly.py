"""A word and those one letter away from it ("harbour~1"): one too many, one too few, another one, two swapped."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..article import Article, Span
from .letters import CLOSES, INSIDE, LETTER, OPENS, folded, is_exact, plain
from .query_error import QueryError

SHORTEST = 3
"""Of fewer letters, every short word would be one letter away."""
_SIGN = re.compile(r"(\w+)~(\d*)")


@dataclass(frozen=True, slots=True)
class Nearly:
    """A word, not inflected, or one that is one letter away from it."""

    text: str
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _known: dict[str, bool] = field(init=False, repr=False, compare=False, default_factory=dict)
    """Words compared before, and whether they are meant."""

    def __post_init__(self) -> None:
        # A ligature is up to three letters, so there may be two fewer signs than letters.
        low, high = max(1, len(self.text) - 3), len(self.text) + 1
        word = rf"{LETTER}(?:{INSIDE}{LETTER}){{{low - 1},{high - 1}}}"
        object.__setattr__(self, "_pattern", re.compile(f"{OPENS}{word}{CLOSES}"))

    def find(self, article: Article, start: int, end: int) -> list[Span]:
        """The words of a stretch of the text that are meant."""
        found = self._pattern.finditer(article.text, start, end)
        return [Span(*match.span()) for match in found if self._means(match.group())]

    def may_mean(self, word: str) -> bool:
        """Whether a word, folded as ``letters.folded`` folds it, can be meant."""
        return is_near(folded(self.text), word)

    def _means(self, found: str) -> bool:
        known = self._known.get(found)
        if known is None:
            exact = is_exact(self.text)
            known = is_near(plain(self.text), plain(found)) if exact else is_near(folded(self.text), folded(found))
            self._known[found] = known
        return known


def nearly(text: str, position: int) -> Nearly | None:
    """The term that a word with a tilde stands for; None for other words. Raises QueryError."""
    match = _SIGN.fullmatch(text)
    if match is None:
        return None
    if match[2] not in ("", "1"):
        raise QueryError("~1 finds words one letter away; more is not looked for", position + match.start(2))
    if not match[1].isalpha() or len(match[1]) < SHORTEST:
        raise QueryError(f"~1 wants a word of at least {SHORTEST} letters before it", position)
    return Nearly(match[1])


def is_near(one: str, other: str) -> bool:
    """Whether two words are the same, or become it by one letter more, less or changed, or two neighbours swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    if one == other:
        return True
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    end = next((at for at in range(shorter - start) if one[-1 - at] != other[-1 - at]), shorter - start)
    a, b = one[start : len(one) - end], other[start : len(other) - end]
    return (len(a) <= 1 and len(b) <= 1) or (len(a) == len(b) == 2 and a == b[::-1])
