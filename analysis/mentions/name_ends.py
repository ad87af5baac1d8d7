"""Where a name ends that goes on behind what the tagger saw: a university with its seat, a firm with a possessive."""

from __future__ import annotations

from ..data.sections import words
from .cutting import OWNED
from .line import Line
from .name_heads import heads
from .name_lexicon import lexicon
from .tagging import Name

_SAYING = words("name-contexts.txt", "said after persons")
_FALLING = words("name-contexts.txt", "verbs behind a firm's possessive")


def with_campus(line: Line, name: Name) -> int:
    """Where a university's name ends that says where its seat is: "University of Corvane at Marl Hill"."""
    at = name.last
    named = line.lower[name.first : name.first + 2] == ["university", "of"] and line.lower[at : at + 1] == ["at"]
    end = at + 1
    while named and end < len(line.lower) and line.capital[end] and line.lower[end].isalpha():
        end += 1
    known = lexicon().phrases.get(" ".join(line.lower[at + 1 : end]), "p")
    return end if 1 < end - at < 4 and set(known) <= set("gsp") else at


def with_possessive(line: Line, name: Name) -> int:
    """Where a firm's name ends that has a possessive in it: a finite verb follows, as in "Moody's said"."""
    at = name.last
    if at + 1 >= len(line.lower) or line.lower[at] not in OWNED or heads(lexicon(), line.lower[name.first : at]):
        return at
    listed = "o" in lexicon().phrases.get(" ".join(line.lower[name.first : at + 1]), "")
    joined = name.first > 1 and line.lower[name.first - 1] == "and" and line.lower[name.first - 2] in OWNED
    finite = line.lower[at + 1] in _SAYING or ((joined or name.label == "ORG") and acts(line, at + 1))
    return at + 1 if listed or finite or _joins_firm(line, at + 1) else at


def acts(line: Line, at: int) -> bool:
    """Whether a finite verb stands at a word, and nothing that could be somebody's: "Moody's said", "Wendy's fell"."""
    return line.lower[at] in _SAYING or line.lower[at] in _FALLING


def _joins_firm(line: Line, at: int) -> bool:
    """Whether "and" and another possessive with a verb stand at a word: "(Arby's) and Kohl's cut jobs"."""
    owned = line.lower[at : at + 1] == ["and"] and line.lower[at + 2 : at + 3] and line.lower[at + 2] in OWNED
    return bool(owned) and at + 3 < len(line.lower) and bool(line.capital[at + 1]) and acts(line, at + 3)
