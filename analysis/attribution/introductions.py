"""Whom "the Utah senator" means: the one person introduced with these words, as in "Sen. Ann Lee of Utah"."""

from __future__ import annotations

import re

from ..data.sections import words
from .cue_words import lexicon
from .referents import Referents

Span = tuple[int, int]

_REACH = 60  # characters on both sides of a name in which its introduction stands
_FAR_BACK = 3000
_FEWEST, _MOST = 2, 4  # words of a phrase behind "the": one alone is said of too many
_BEFORE = 5  # words in front of a name that may introduce it
_SHORTEST = 2  # letters of an abbreviation: "Ore." for Oregon
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_ENDS = re.compile(r"[\n;:“”\"?!]|(?<=[a-z]{4})\. ")
_PARTIES = (("(D-", "(Democrat "), ("(R-", "(Republican "), (" D-", " Democrat "), (" R-", " Republican "))
_ROLES = words("roles.txt") | words("grammar.txt", "described")
_NOT_NOW = words("grammar.txt", "description marks")


def introduced(text: str, referents: Referents, source: Span) -> str | None:
    """The id of the only person named before with all words of "the Utah senator" beside the name, or None."""
    if text[source[0] : source[0] + 4].lower() != "the ":
        return None
    _, _, phrase = text[slice(*source)].partition(", ")[0].partition(" ")
    told = phrase.lower().split()
    if not _FEWEST <= len(told) <= _MOST or not _NOT_NOW.isdisjoint(told):
        return None
    if not all(word.replace("-", "").isalpha() for word in told):
        return None
    wanted = [_office(word) for word in told]
    if told[-1] not in _ROLES and wanted[-1] not in lexicon().offices:
        return None
    named = referents.between(max(0, source[0] - _FAR_BACK), source[0])
    people = [one for one in named if one.person and not one.quoted]
    found: set[str] = set()
    for at, one in enumerate(people):
        start = max(one.start - _REACH, people[at - 1].end if at else 0)
        end = min(one.end + _REACH, people[at + 1].start if at + 1 < len(people) else source[0])
        beside = _beside(text, start, one.start, end)
        if all(word in beside or _is_shortened(word, beside) for word in wanted):
            found.add(one.actor)
    return found.pop() if len(found) == 1 else None


def _beside(text: str, start: int, name: int, end: int) -> set[str]:
    """The words around a name that begins at ``name``, in its own sentence, offices in their full form."""
    before = _ENDS.split(text[start:name])[-1].rpartition(")")[2].rstrip(", ").rpartition(",")[2]
    around = " ".join(before.split()[-_BEFORE:]) + " " + _ENDS.split(text[name:end])[0]
    for short, party in _PARTIES:
        around = around.replace(short, party)
    return {_office(word.lower().removesuffix("'s").removesuffix("’s")) for word in _WORD.findall(around)}


def _office(word: str) -> str:
    return lexicon().offices.get(word, word)


def _is_shortened(word: str, beside: set[str]) -> bool:
    return any(len(other) > _SHORTEST and other.endswith(".") and word.startswith(other[:-1]) for other in beside)
