"""What befell those counted, as one of five fates: "people killed", "the death toll", "arrests"."""

from __future__ import annotations

import re

from ...findings import Fate
from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import words_for
from .befallen import are_people, fate_around, fate_words, is_denied, told_behind
from .behind_one_person import is_told_of_one

_TO_DEATH = re.compile(r"[^.;,]{0,30}?\b(?:dead|to death)\b")
_MAY_KILL = words_for("may kill")
_BODIES = words_for("bodies")
_GONE_BY = words_for("states gone by")
_LASTING = words_for("lasting states")
_FOUND = words_for("no longer missing")
_DONE_TO_THINGS = words_for("done to things too")
_NEAR = 60
"""Characters behind a number in which the state of those counted stands."""


def fate_of(context: SentenceContext, quantity: Quantity, previous: Quantity | None) -> Fate | None:
    """The fate of those that a number counts; None where the text tells none, or another.

    ``previous`` is the number before it in the sentence, its own fate known.
    """
    if is_denied(context, quantity) or is_told_of_one(context, quantity):
        return None
    around = fate_around(context, quantity, previous) or told_behind(context, quantity)
    if quantity.kind != "count" or not quantity.of:
        return around
    words = quantity.of.lower().split()
    if words[-1] in _MAY_KILL and _TO_DEATH.match(context.text, quantity.end):
        return "killed"
    if words[0] in _BODIES:
        return "killed"
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    if len(words) > 1 and words[-1] in _DONE_TO_THINGS and _are_things(quantity.of.split()[:-1]):
        return None
    told = fate_words().get(words[-1]) if len(words) > 1 else None
    return told or around or fate_words().get(words[-1]) or fate_words().get(head) or _state(context, quantity, words)


def _are_things(words: list[str]) -> bool:
    """Whether those counted are no people: "search warrants", but not "Kurds"."""
    return not words[-1][0].isupper() and not are_people(" ".join(words))


def _state(context: SentenceContext, quantity: Quantity, words: list[str]) -> Fate | None:
    """The fate that an adjective of people tells: "21 injured workers"; not that those found again are missing."""
    fate = fate_words().get(words[0])
    if fate is None or len(words) < 2 or words[0] in _LASTING or not are_people(words[1]):
        return None
    between = context.text[quantity.end : quantity.end + _NEAR].lower().partition(words[0])[0].split()
    if not _GONE_BY.isdisjoint(between) or (fate == "missing" and not _FOUND.isdisjoint(words)):
        return None
    return fate
