"""Horses in reports on races: their names are plain words, or stand with odds, riders and races beside them."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .described import described
from .gazetteer import gazetteer
from .line import Line
from .name_draft import Key, NameDraft, key_in
from .name_heads import heads
from .name_lexicon import lexicon
from .tagging import Name
from .things import THING

_CONTEXTS = "name-contexts.txt"
_RACING = words(_CONTEXTS, "only of horse racing")
_RIDING = words(_CONTEXTS, "before horses")
_PEOPLE = words("roles.txt")
_FEWEST = 2
"""Different words of racing that make a report one on races."""


def label_horses(draft: NameDraft) -> None:
    """Label as things the horses of a report on races, and all that goes by their names."""
    if len(_RACING & draft.small) < _FEWEST:
        return
    found: set[Key] = set()
    persons: set[Key] = set()
    for line, names in zip(draft.lines, draft.names, strict=True):
        for name in names:
            key = key_in(line, name.first, name.last)
            if described(line, name.first, name.last) == "PER" or line.lower[max(0, name.first - 1)] in _PEOPLE:
                persons.add(key)
            elif name.label not in (THING, "NRP") and _is_horse(line, name):
                found.add(key)
    found -= persons
    draft.each(lambda line, names: [_as_thing(line, name, found) for name in names])


def _as_thing(line: Line, name: Name, horses: set[Key]) -> Name:
    return name._replace(label=THING) if key_in(line, name.first, name.last) in horses else name


def _is_horse(line: Line, name: Name) -> bool:
    """Whether odds, who rides or plain words alone make a name that no list has a horse's."""
    key = line.lower[name.first : name.last]
    known = set("cpo") & set(lexicon().phrases.get(" ".join(key), ""))
    if known or heads(lexicon(), key) or (len(key) > 1 and _opens_as_person(key)):
        return False
    if _has_odds(line, name.last):
        return True
    if name.first and line.lower[name.first - 1] in _RIDING and not line.capital[name.first - 1]:
        return not set("pr") & set(gazetteer().kinds(" ".join(key)))
    return len(key) > 1 and all(small_tag(word) for word in key) and name.label != "LOC"


def _opens_as_person(key: list[str]) -> bool:
    """Whether a name opens with what is a given name first of all."""
    return "g" in gazetteer().kinds(key[0]) + lexicon().phrases.get(key[0], "") and not small_tag(key[0])


def _has_odds(line: Line, at: int) -> bool:
    """Whether odds stand in a bracket behind a name: "(11-4)", "(7/2 favourite)"."""
    after = line.lower[at : at + 4]
    return (
        len(after) > 3 and after[0] == "(" and after[1].isdigit() and after[2] in ("-", "/", "–") and after[3].isdigit()
    )
