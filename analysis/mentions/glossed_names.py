"""Names whose bounds the noun beside them tells: "the group, Keep Hallam Moving, said", "Wheels for All, a charity"."""

from __future__ import annotations

from ..data.sections import words
from .described import described, glossed
from .line import Line, is_headline
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_CONFIDENCE = 0.8
_LONGEST = 6
_INSIDE = words("name-parts.txt", "small in glossed names")
_LINKS = words("name-parts.txt", "links in names of campaigns")
_OPENERS = words("openers.txt") | words("name-parts.txt", "leading")


def add_glossed(draft: NameDraft) -> None:
    """Make whole the bodies that a gloss bounds on one side and commas or the clause on the other."""
    draft.each(_with_glossed)


def _with_glossed(line: Line, names: list[Name]) -> list[Name]:
    commas = [at for at, word in enumerate(line.lower) if word == ","] if "," in line.lower else []
    behind = [at for at in commas if line.capital[at + 1 : at + 2] == b"\1" and at and not line.capital[at - 1]]
    before = [at for at in commas if at and line.capital[at - 1]] if not _LINKS.isdisjoint(line.lower) else []
    if not (behind or before) or is_headline(line):
        return names
    found = NamesByWord(names, len(line.lower))
    for at in behind:
        _add_behind(line, at, found)
    for at in before:
        _add_before(line, at, found)
    return found.names()


def _add_behind(line: Line, at: int, names: NamesByWord) -> None:
    """Make one body of the capitals between the comma ``at`` and the next: "a group, Keep Hallam Moving,"."""
    first, last = at + 1, at + 1
    count = len(line.lower)
    while last < count and last - first < _LONGEST and (line.capital[last] or line.lower[last] in _INSIDE):
        last += 1
    alone = last - first == 1 and not line.texts[first].isupper() and not lexicon().phrases.get(line.lower[first])
    if (alone or last - first > 1) and line.capital[last - 1] and glossed(line, first, last) == "ORG":
        _put(line, Name(first, last, "ORG", _CONFIDENCE), names)


def _add_before(line: Line, at: int, names: NamesByWord) -> None:
    """Make one body of capitals around "for" or "against" before a description: "Wheels for All, a charity"."""
    first = at
    while first > 0 and at - first < _LONGEST and (line.capital[first - 1] or line.lower[first - 1] in _LINKS):
        first -= 1
    linked = [word for word in line.lower[first:at] if word in _LINKS]
    if len(linked) != 1 or not line.capital[first] or not line.capital[at - 1] or line.lower[first] in _OPENERS:
        return
    if described(line, first, at) == "ORG":
        _put(line, Name(first, at, "ORG", _CONFIDENCE), names)


def _put(line: Line, name: Name, names: NamesByWord) -> None:
    """Put a body in, unless it would cut a name or a sure person stands in it ("Ann Lee for Acme")."""
    touched = names.touching(name.first, name.last)
    whole = len(touched) == 1 and (touched[0].first, touched[0].last) == (name.first, name.last)
    cuts = any(one.first < name.first or one.last > name.last for one in touched)
    person = any(one.label == "PER" and one.confidence > _CONFIDENCE and one.last - one.first > 1 for one in touched)
    if not (whole or cuts or person):
        names.replace(name)
