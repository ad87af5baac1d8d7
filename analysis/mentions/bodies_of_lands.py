"""Bodies called by their field and their land: "Historic England", "Fire Rescue Victoria", "Screen Ireland"."""

from __future__ import annotations

from ..data.sections import words
from .gazetteer import gazetteer
from .line import Line, is_headline
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_FIELDS = words("heads.txt", "fields of lands")
_SURE = 0.9
_LONGEST = 4


def add_bodies_of_lands(draft: NameDraft) -> None:
    """Make one body of a field with a capital and the country, state or region that ends its run of capitals."""
    draft.each(_with_bodies)


def _with_bodies(line: Line, names: list[Name]) -> list[Name]:
    starts = [at for at in line.heads if line.lower[at] in _FIELDS and line.capital[at]]
    if not starts or is_headline(line):
        return names
    found = NamesByWord(names, len(line.lower))
    for at in starts:
        last = _end(line, at)
        if last and all(name.first >= at and name.last <= last for name in found.touching(at, last)):
            found.replace(Name(at, last, "ORG", _SURE))
    return found.names()


def _end(line: Line, at: int) -> int:
    """Where the run of capitals ends that a field opens and a land closes; 0 where there is none, or more before it."""
    last = at + 1
    while last < len(line.lower) and line.capital[last] and line.lower[last].isalpha():
        last += 1
    if (at and line.capital[at - 1]) or not 1 < last - at <= _LONGEST:
        return 0
    return last if any(_is_land(" ".join(line.lower[first:last])) for first in range(at + 1, last)) else 0


def _is_land(key: str) -> bool:
    return "c" in lexicon().phrases.get(key, "") or "r" in gazetteer().kinds(key)
