"""Numbers behind one person, who alone is told of: "the father of three was killed", "the chief of 300 men died"."""

from __future__ import annotations

import re

from ...data.sections import words
from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import LOOSENING, words_for
from .befallen import fate_words
from .events import is_participle

_NEAR, _FAR = 40, 6
_VERBS = frozenset(("VBD", "VBZ", "VBP", "MD"))
_OF = re.compile(rf"\b(?P<one>[a-z]+) of (?:the |his |her |their |now )?{LOOSENING}$", re.IGNORECASE)


def stands_alone_behind_one(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a number alone stands behind one person, so that what is told behind it is told of that person."""
    alone = quantity.of is None or is_participle(quantity.of) or quantity.of in fate_words()
    return alone and _is_behind_one(context, quantity)


def is_told_of_one(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a sentence tells of one person behind whom a number stands: not of "the mother of two boys killed"."""
    if not _is_behind_one(context, quantity):
        return False
    grammar, after = context.grammar, context.after(quantity)
    verb = next((i for i in range(after, after + _FAR) if grammar.tag(i) in _VERBS), after + _FAR)
    return fate_words().keys().isdisjoint(map(grammar.low, range(after, verb)))


def _is_behind_one(context: SentenceContext, quantity: Quantity) -> bool:
    found = _OF.search(context.head(quantity, _NEAR))
    one = found["one"].lower() if found else ""
    return one in words("roles.txt") or one in words_for("parents")
