"""Towns in a row of clubs or firms, which are bodies there: "He has played for Chelsea, Parma and Roma"."""

from __future__ import annotations

from ..data.sections import words
from .gazetteer import gazetteer
from .line import Line
from .name_lexicon import lexicon
from .names_in_rows import row_of
from .tagging import Name

_SURE, _LIKELY, _DOUBTFUL = 0.9, 0.75, 0.5
_HEADED = words("kind-cues.txt", "heading a place")
_UNITS = [[word] for word in sorted(words("kind-cues.txt", "units behind"))]
_PLAYED = words("teams.txt", "of who plays for a club")
_AT = ("at", "in", "near", "outside")


def town_or_club(line: Line, names: list[Name], name: Name) -> str:
    """The label that the row in which a name stands makes surer than its own, or nothing."""
    if name.label == "LOC" and (_is_among_bodies(line, names, name) or _is_among_clubs(line, names, name)):
        return "ORG"
    return "LOC" if name.label == "ORG" and _is_among_towns(line, names, name) else ""


def _is_among_towns(line: Line, names: list[Name], name: Name) -> bool:
    """Whether a doubtful club of a town's name has a mayor, or stands in a row with sure places."""
    if not _is_town(line, name):
        return False
    of = name.first > 1 and line.lower[name.first - 1] == "of"
    if (of and line.lower[name.first - 2] in _HEADED) or line.lower[name.last : name.last + 1] in _UNITS:
        return True  # the Mayoress of Wigan, a Wigan borough councillor
    if name.confidence > _LIKELY:
        return False
    row = row_of(line, names, name)
    towns = all(other.label == "LOC" or (_is_town(line, other) and other.confidence < _LIKELY) for other in row)
    return towns and any(other.label == "LOC" and other.confidence > _SURE for other in row)


def _is_among_bodies(line: Line, names: list[Name], name: Name) -> bool:
    """Whether a town stands in a row of clubs, universities or firms: "Chelsea, Parma and Roma"."""
    row = row_of(line, names, name)
    if not row or (name.first and line.lower[name.first - 1] in _AT):
        return False
    others = [other for other in row if other.first != name.first]
    if any(other.label != "ORG" for other in others):
        return False
    least = _LIKELY if name.confidence > _SURE else _DOUBTFUL
    sure = any(other.confidence > least for other in others) or _is_played_for(line, row[0].first - 1)
    return sure and "c" not in lexicon().phrases.get(" ".join(line.lower[name.first : name.last]), "")


def _is_among_clubs(line: Line, names: list[Name], name: Name) -> bool:
    """Whether a town that is also a club's name stands in a row of such names and of at least one sure club."""
    if not _is_club_town(line, name):
        return False
    row = row_of(line, names, name)
    if row and row[0].first and line.lower[row[0].first - 1] in _AT:
        return False
    bodies = [other for other in row if other.label == "ORG"]
    sure = any(other.confidence > _LIKELY or other.last - other.first > 1 for other in bodies)
    return sure and all(other in bodies or _is_club_town(line, other) for other in row)


def _is_club_town(line: Line, name: Name) -> bool:
    """Whether the lists have a name for a place and for a body: "Parma"."""
    return set("po") <= set(lexicon().phrases.get(" ".join(line.lower[name.first : name.last]), ""))


def _is_town(line: Line, name: Name) -> bool:
    """Whether the lists have a name of one word for a place and for a body, or the gazetteer for a place alone."""
    word = line.lower[name.first]
    listed = lexicon().phrases.get(word, "")
    return name.last - name.first == 1 and bool(listed) and "p" in listed + gazetteer().kinds(word)


def _is_played_for(line: Line, at: int) -> bool:
    """Whether the word ``at`` is the "for" behind which clubs stand: "He has played for"."""
    return at > 0 and line.lower[at] == "for" and line.lower[at - 1] in _PLAYED
