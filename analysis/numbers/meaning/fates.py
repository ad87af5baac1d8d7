"""What befell those counted, as one of five fates: "people killed", "the death toll", "arrests"."""

from __future__ import annotations

import re
from functools import cache

from ...findings import Fate
from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import words_for

_FATES: tuple[Fate, ...] = ("killed", "injured", "missing", "detained", "displaced")
_TO_DEATH = re.compile(r"[^.;,]{0,30}?\b(?:dead|to death)\b")
_MAY_KILL = frozenset(("shot", "stabbed", "burned", "poisoned", "crushed", "beaten"))


def fate_of(context: SentenceContext, quantity: Quantity) -> Fate | None:
    """The fate of those that a number counts; None where the text tells none, or another."""
    if quantity.kind != "count" or not quantity.of:
        return None
    words = quantity.of.lower().split()
    if words[-1] in _MAY_KILL and _TO_DEATH.match(context.text, quantity.end):
        return "killed"
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return _fates().get(words[-1]) or _fates().get(head)


@cache
def _fates() -> dict[str, Fate]:
    return {word: fate for fate in _FATES for word in words_for(f"fate {fate}")}
