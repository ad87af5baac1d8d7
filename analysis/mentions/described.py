"""What the text says that a name is: "the band Dawn", "Dawn, a newspaper in …", "Osh is a city", "a man named Lee"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..data import lines_of
from .lexicon import cue_words, lexicon
from .lines import Line

_LABELS = ("PER", "ORG", "LOC")
_OPENING = frozenset({"a", "an", "the", "one"})
_BEING = frozenset({"is", "was", "are", "were", "became", "remains"})
_NAMING = frozenset({"called", "named", "dubbed", "nicknamed"})
_AFTER = frozenset(
    ", . ; : ) — – - of in that who which based with for from near on at where whose to about and by when "
    "located founded owned run made known".split()
)
_PLACING = frozenset("in at from near to since on after before during by for across outside".split())
_VAGUE = frozenset("station private general major chief forward model minor champion owner operator".split())
"""Nouns that say what a name is before it, but not after it."""
_ADJECTIVES = frozenset("official rebel rival native suspect militant veteran fellow principal terrorist daily".split())
"""Nouns that before a name may be adjectives: "official Xinhua", "rebel Sudan Front"."""
_KINDS_OF_BODIES = frozenset({"news", "football", "media"})
_LONGEST = 8


@cache
def _kinds() -> dict[str, str]:
    """The label that each noun gives to what it describes; a noun for two kinds gives none."""
    cues = cue_words()
    roles = " ".join(lines_of("names/roles.txt")).split()
    found: dict[str, set[str]] = {}
    for label in _LABELS:
        for word in cues[label + " is"] | cues[label + " before"]:
            found.setdefault(word, set()).add(label)
    for word in roles:
        found.setdefault(word, set()).add("PER")
    for word in _VAGUE:
        found.pop(word, None)
    return {word: min(labels) for word, labels in found.items() if len(labels) == 1}


def _is_body(after: Sequence[str]) -> bool:
    """Whether the words after a name speak of what bodies have: "coach", "news agency", "shares rose"."""
    noun = after[1] if len(after) > 1 and after[0] in _KINDS_OF_BODIES else after[0] if after else ""
    return noun in cue_words()["ORG has"]


def described(line: Line, first: int, last: int) -> str:
    """The label (PER, ORG, LOC) that the noun before a name, in apposition or of a predicate gives it, or nothing.

    ``first`` and ``last`` bound the name's words in its sentence.
    """
    words, count = line.lower, len(line.lower)
    if first > 1 and words[first - 1] in _NAMING and not line.capital[first - 2]:
        return _kinds().get(words[first - 2], "")
    noun = words[first - 1] if first and not line.capital[first - 1] else ""
    if noun in _kinds() and noun not in _ADJECTIVES:
        return _kinds()[noun]
    if line.phrases.get(first, "")[1:] != "c" and _is_body(words[last : last + 3]):
        return "ORG"
    at = last
    if at < count and words[at] == "(":
        close = next((i for i in range(at + 1, min(count, at + 25)) if words[i] == ")"), count)
        at = close + 1
    if at + 2 >= count:
        return ""
    if words[at] == ",":
        if any(word in _PLACING for word in words[max(0, first - 2) : first]) and first <= 3:
            return ""
    elif words[at] not in _BEING:
        return ""
    if words[at + 1] not in _OPENING:
        return ""
    for end in range(at + 2, min(count, at + 2 + _LONGEST)):
        if words[end] in _AFTER or end == count - 1:
            return _kinds().get(words[end - 1], "") if end > at + 2 else ""
        if line.capital[end] and words[end] not in lexicon().peoples:
            return ""
    return ""
