"""Works named by what people did in them: "starred in Silent River", "best known for Grey Sea", "wrote Paper Kites"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .cutting import OWNED
from .gazetteer import gazetteer
from .line import Line
from .name_heads import heads
from .name_lexicon import lexicon
from .tagging import Name

_CONTEXTS = "name-contexts.txt"
_ACTING, _ACTING_SURELY = words(_CONTEXTS, "acting in works"), words(_CONTEXTS, "acting in works surely")
_PLAYING, _KNOWN, _MAKING = (words(_CONTEXTS, of) for of in ("playing in works", "known for works", "making works"))
_PARTS = words(_CONTEXTS, "parts of works")
_WORKISH = words(_CONTEXTS, "speaking of works")
_DANCING = frozenset(("dances", "danced", "portrays", "portrayed", "voices", "voiced"))
_WON, _WINNING = (["won"], ["was"], ["is"], ["has"]), frozenset(("won", "win", "wins", "winning"))
_MARKS = frozenset('"”“’‘')
_NEAR = 7
"""How many words before "in" a work is announced: "had a small role in"."""
_CERTAIN, _SURE, _DOUBTFUL = 0.97, 0.9, 0.6


def opens_with_work(line: Line, name: Name) -> bool:
    """Whether a sentence on somebody's roles opens with "Before" and a work: "Before Nightjar, Ann Lee was known"."""
    if name.first != 1 or line.lower[0] not in ("before", "after") or line.lower[name.last : name.last + 1] != [","]:
        return False
    return not (_ACTING | _ACTING_SURELY).isdisjoint(line.lower) and not _is_known(line, name)


def is_acted_work(line: Line, name: Name) -> bool:
    """Whether the words before a name say what somebody did in the work that it names, or that he made it."""
    if line.lower[name.last : name.last + 2] == [",", "starring"] and not _is_known(line, name):
        return True
    at = name.first - 1
    titled = at > 0 and line.texts[at] == "The"
    at -= titled
    if at < 1 or (line.lower[name.last : name.last + 1] and line.lower[name.last] in OWNED):
        return False  # starred in Ann Lee's film
    before, near = line.lower[at], line.lower[max(0, at - _NEAR) : at]
    if before == "in":
        since = next((back for back in range(len(near), 0, -1) if near[back - 1] == "in"), 0)
        return _is_acted_in(line, name, near[since:], titled)
    if before in _DANCING and name.last - name.first == 1 and line.capital[at - 1]:
        return not _is_listed(line, name)  # Ann Lee dances Odile
    if before == "whose" and line.lower[at - 1] == "," and line.capital[at - 2]:
        return not _is_listed(line, name) and line.lower[name.last : name.last + 1] in _WON  # Ann Lee, whose Salt won
    if before == "the" and line.lower[at - 1] in _WINNING and name.label == "PER":
        return name.last - name.first == 1  # won the Pulitzer
    if _is_known(line, name):
        return False
    if before == "of":
        return line.lower[at - 1] in _PARTS
    if before == "for":
        return near[-1] in _KNOWN and (name.last - name.first > 1 or not _WORKISH.isdisjoint(line.lower))
    made = before in _MAKING and line.lower[at - 1] not in _MARKS and name.last - name.first > 1
    return made and (name.label != "PER" or (name.confidence < _DOUBTFUL and small_tag(line.lower[name.first]) != ""))


def _is_acted_in(line: Line, name: Name, near: list[str], titled: bool) -> bool:
    """Whether the words before "in" tell of acting: of any work that no list has for a place or a body."""
    if not _ACTING_SURELY.isdisjoint(near):
        return name.confidence < _SURE or not _is_listed(line, name)
    if _is_known(line, name):
        return False
    if titled and not _PLAYING.isdisjoint(near):
        return True
    if _ACTING.isdisjoint(near):
        return False
    return titled or not heads(lexicon(), line.lower[name.first : name.last])


def _is_known(line: Line, name: Name) -> bool:
    """Whether a name is surely a place's or a body's: then somebody "appeared in London" and played no part."""
    return _is_listed(line, name) or name.confidence > (_SURE if name.label in ("LOC", "ORG") else _CERTAIN)


def _is_listed(line: Line, name: Name) -> bool:
    """Whether the lists have a name for a place's or a body's."""
    key = " ".join(line.lower[name.first : name.last])
    return bool(set("cpo") & set(lexicon().phrases.get(key, "")) or set("pr") & set(gazetteer().kinds(key)))
