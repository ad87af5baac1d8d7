"""What befell those counted, as one of five fates: "people killed", "the death toll", "arrests"."""

from __future__ import annotations

import re

from ...findings import Fate
from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import words_for
from .befallen import fate_around, fate_words, told_behind

_TO_DEATH = re.compile(r"[^.;,]{0,30}?\b(?:dead|to death)\b")
_MAY_KILL = words_for("may kill")
_BODIES = words_for("bodies")


def fate_of(context: SentenceContext, quantity: Quantity, previous: Quantity | None) -> Fate | None:
    """The fate of those that a number counts; None where the text tells none, or another.

    ``previous`` is the number before it in the sentence, its own fate known.
    """
    around = fate_around(context, quantity, previous) or told_behind(context, quantity)
    if quantity.kind != "count" or not quantity.of:
        return around
    words = quantity.of.lower().split()
    if words[-1] in _MAY_KILL and _TO_DEATH.match(context.text, quantity.end):
        return "killed"
    if words[0] in _BODIES:
        return "killed"
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    told = fate_words().get(words[-1]) if len(words) > 1 else None
    return told or around or fate_words().get(words[-1]) or fate_words().get(head)
