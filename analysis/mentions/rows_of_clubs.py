"""Towns in a row of clubs or firms, which are bodies there: "He has played for Chelsea, Parma and Roma"."""

from __future__ import annotations

from ..data.sections import words
from .line import Line
from .name_lexicon import lexicon
from .names_in_rows import row_of
from .tagging import Name

_LIKELY, _DOUBTFUL = 0.75, 0.5
_PLAYED = words("teams.txt", "of who plays for a club")
_AT = ("at", "in", "near", "outside")


def is_among_bodies(line: Line, names: list[Name], name: Name) -> bool:
    """Whether a town stands in a row of clubs, universities or firms: "Chelsea, Parma and Roma"."""
    row = row_of(line, names, name)
    if not row or (name.first and line.lower[name.first - 1] in _AT):
        return False
    others = [other for other in row if other.first != name.first]
    if any(other.label != "ORG" for other in others):
        return False
    sure = any(other.confidence > _DOUBTFUL for other in others) or _is_played_for(line, row[0].first - 1)
    return sure and "c" not in lexicon().phrases.get(" ".join(line.lower[name.first : name.last]), "")


def is_among_clubs(line: Line, names: list[Name], name: Name) -> bool:
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


def _is_played_for(line: Line, at: int) -> bool:
    """Whether the word ``at`` is the "for" behind which clubs stand: "He has played for"."""
    return at > 0 and line.lower[at] == "for" and line.lower[at - 1] in _PLAYED
