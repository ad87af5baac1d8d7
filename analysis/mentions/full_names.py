"""The given names, particles and surnames that belong to a person's name: "van der Meer", "Ana de la Cruz"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .callings import may_be_given
from .line import PARTICLES, Line
from .name_kinds import HONORIFICS
from .name_lexicon import Lexicon

_PARTS = "name-parts.txt"
_NO_FIRST, _NO_LAST = words(_PARTS, "no first particles"), words(_PARTS, "no last particles")
_SAYING_FIRST = words("name-contexts.txt", "reverted saying")


def with_forename(line: Line, first: int, least: int, lex: Lexicon) -> int:
    """Where a person's name begins once particles and the given name before it are taken in."""
    start = first
    while start > least and line.lower[start - 1] in PARTICLES - _NO_FIRST:
        start -= 1
    said = start == 1 and line.lower[0] in _SAYING_FIRST and line.capital[1] and may_be_given(line.lower[1], lex)
    if start > least and not said and _is_given(line, start - 1, lex):
        return start - 1
    return start


def is_surname(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether particles, and an address or a given name before them, make a word a surname ("Ms van der Meer")."""
    start = at
    while start > 0 and line.lower[start - 1] in PARTICLES:
        start -= 1
    if at - start > 1 and line.lower[start] in ("van", "von"):
        return True  # for van der Meer
    if not 0 < start < at:
        return False
    before = line.lower[start - 1]
    return before in HONORIFICS or (bool(line.capital[start - 1]) and lex.phrases.get(before) in ("g", "gs"))


def with_surname(line: Line, first: int, last: int) -> int:
    """Where a person's name ends once the particles after it and the surname they lead to are taken in."""
    end = last
    while end < len(line.lower) and line.lower[end] in PARTICLES - _NO_LAST:
        end += 1
    particles = end > last or (line.lower[last - 1] in PARTICLES and not line.capital[last - 1])
    if particles and end < len(line.lower) and line.capital[end]:
        return end + 1
    while last > first + 1 and line.lower[last - 1] in PARTICLES and not line.capital[last - 1]:
        last -= 1
    return last


def _is_given(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether the word is a given name, or may be one in front of a particle."""
    if not line.capital[at] or (line.texts[at].isupper() and len(line.texts[at]) > 2):
        return False
    classes = lex.phrases.get(line.lower[at], "")
    followed = line.lower[at + 1] in PARTICLES
    return "g" in classes or (followed and not classes and line.texts[at].isalpha() and not small_tag(line.lower[at]))
