"""Where the name of a person begins and ends: behind titles, callings and creeds, with given name and particles."""

from __future__ import annotations

from ..data.sections import words
from .callings import may_be_given, opens_with_calling
from .full_names import with_forename, with_surname
from .gazetteer import gazetteer
from .line import PARTICLES, Line
from .name_kinds import HONORIFICS
from .name_lexicon import Lexicon
from .tagging import Name

_SURE = 0.9
_POSITIONS = frozenset(word.upper() for word in words("name-contexts.txt", "positions in short"))
_SHORT_TITLES = words("name-contexts.txt", "short titles")
_AFFILIATIONS = words("name-contexts.txt", "affiliations")
_PREFIXES = words("name-parts.txt", "prefixes")
_ROYAL = words("actor-names.txt", "royal")
_SAYING_FIRST = words("name-contexts.txt", "reverted saying")


def bounded_person(line: Line, name: Name, least: int, lex: Lexicon) -> Name:
    """A person's name without titles, with the surname behind it and the given name before it."""
    last = with_surname(line, name.first, name.last)
    first = _without_titles(line, name.first, last, lex)
    if first < last and not (line.title_case or line.all_caps):
        first = with_forename(line, first, least, lex)
        given = "g" in lex.phrases.get(line.lower[first], "")
        if last - first > 2 and given and line.lower[first + 1] in PARTICLES:
            return Name(first, last, "PER", max(_SURE, name.confidence))
    return Name(first, last, "PER", name.confidence)


def _without_titles(line: Line, first: int, last: int, lex: Lexicon) -> int:
    if last - first > 2 and line.texts[first + 1] in _POSITIONS and line.lower[first][2:].endswith("s"):
        return first + 2  # Giants QB Ann Lee
    if last - first > 2 and line.lower[first] in _AFFILIATIONS:
        first += 1
    first += last - first > 1 and first > 0 and line.lower[first - 1 : first + 1] == ["det", "con"]
    while last - first > 1 and (line.lower[first].rstrip(".") in _SHORT_TITLES or _is_creed(line, first, last)):
        first += 1
    if last - first == 3 and opens_with_calling(line, first, lex):
        first += 1
    if first == 0 and last > 1 and line.lower[0] in _SAYING_FIRST and _may_speak(line, last, lex):
        first = 1
    first = next((at + 1 for at in range(last - 2, first, -1) if line.lower[at] in HONORIFICS), first)
    while first < last:
        word = line.lower[first]
        titled = word not in _ROYAL and "t" in lex.phrases.get(word, "")
        if titled and last - first == 3 and "g" in gazetteer().kinds(line.lower[first + 1]):
            return first + 1  # Bishop Ann Lee
        if word not in HONORIFICS and lex.phrases.get(word.rstrip("."), "") not in ("t", "td"):
            break
        if last - first == 2 and set("g") <= set(gazetteer().kinds(word)) <= set("gs"):
            break  # Lance Prell
        first += 1
    return first


def _may_speak(line: Line, last: int, lex: Lexicon) -> bool:
    """Whether a name follows on a verb of saying that opens the sentence: "Said Jane Moss:", "Recalls Moss:"."""
    if last == 2:
        return "g" not in gazetteer().kinds(line.lower[0])
    return may_be_given(line.lower[1], lex)


def _is_creed(line: Line, first: int, last: int) -> bool:
    """Whether a word says what somebody is: "Neo-Nazi Ann Lee"."""
    return last - first > 2 and line.lower[first].partition("-")[0] in _PREFIXES and "-" in line.lower[first]
