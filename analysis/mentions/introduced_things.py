"""Ships and animals that an article introduces by what they are; from then on it uses the bare name.

"A trawler, the Girl Kathleen, lay in the mud"; later "the Girl Kathleen was towed off".
"""

from __future__ import annotations

from ..data.sections import words
from .cutting import OWNED
from .gazetteer import gazetteer
from .line import Line
from .name_draft import Key, NameDraft, key_in
from .name_heads import heads
from .name_lexicon import lexicon
from .tagging import Name
from .things import THING
from .vessels import NAVAL, is_vessel

_CONTEXTS = "name-contexts.txt"
_ANIMALS = words(_CONTEXTS, "animals")
_BOATS = words(_CONTEXTS, "boats", "vessels before") - {"-registered", "-flagged", "aboard"}
_WHOSE = words(_CONTEXTS, "before whose work") | {"a", "an", "the"}
_NAMING = words(_CONTEXTS, "naming")
_ILL, _ILLNESSES = words(_CONTEXTS, "illnesses called after"), words(_CONTEXTS, "behind illnesses")
_CLOSING = frozenset((",", ".", ")", ";"))
_REACH = 4
"""How many words before its noun tell whose an animal or a boat is."""


def label_introduced_things(draft: NameDraft) -> None:
    """Label as things what the article calls a ship, an animal or an illness, wherever it goes by that name."""
    found: set[Key] = set()
    ill: set[Key] = set()
    for line, names in zip(draft.lines, draft.names, strict=True):
        for name in names:
            if name.label != "NRP" and (is_vessel(line, name) or _is_introduced(line, name)):
                first = name.first + (line.lower[name.first] in NAVAL and name.last - name.first > 1)
                found.add(key_in(line, first, name.last))
                found.add(key_in(line, name.first, name.last))
            elif _is_illness(line, name):
                ill.add(key_in(line, name.first, name.last))
    found = {key for key in found if _may_stand_alone(key)} | ill
    if found:
        found -= _borne(draft)
        draft.each(lambda line, names: [_as_thing(line, name, found) for name in names])


def _is_illness(line: Line, name: Name) -> bool:
    """Whether an illness is called after whom a name means, and no word of whose it is follows: "has Parkinson's."."""
    after = [*line.lower[name.last : name.last + 2], "", ""]
    if line.lower[name.first] not in _ILL or name.last - name.first > 1 or after[0] not in OWNED:
        return False
    plain = line.capital[name.last + 1 : name.last + 2] != b"\1" and line.lower[name.first] != "down"
    return after[1] in _ILLNESSES or plain


def _as_thing(line: Line, name: Name, things: set[Key]) -> Name:
    key = key_in(line, name.first, name.last)
    named = key in things or (name.first and (line.lower[name.first - 1], *key) in things)  # the Girl (Kathleen)
    return name._replace(label=THING) if named and name.label != "NRP" else name


def _borne(draft: NameDraft) -> set[Key]:
    """The names of one word that persons told in full bear, too."""
    return {
        (line.lower[at],)
        for line, names in zip(draft.lines, draft.names, strict=True)
        for name in names
        if name.label == "PER" and name.last - name.first > 1
        for at in (name.first, name.last - 1)
    }


def _may_stand_alone(key: Key) -> bool:
    """Whether a thing's name is no well-known place's or body's, whose it would be elsewhere: "the ferry Stockholm"."""
    name = " ".join(key)
    listed = set("cpo") & set(lexicon().phrases.get(name, "")) or set("pr") & set(gazetteer().kinds(name))
    return not listed and heads(lexicon(), key) != "ORG"  # aboard the Marl Airways plane


def _is_introduced(line: Line, name: Name) -> bool:
    """Whether the noun before a name says that it is an animal's or a boat's: "police dog Rex", "her boat, Ebba,"."""
    at = name.first - 1
    if at < 1 or line.capital[at]:
        return False
    if line.lower[at] in _NAMING:
        at -= 1 + (line.lower[at - 1] == ",")
        return line.lower[at] in _ANIMALS or line.lower[at] in _BOATS
    if line.lower[at] in _ANIMALS:
        return not line.capital[at]  # police dog Rex
    if line.lower[at] != "," or line.lower[name.last : name.last + 1] == []:
        return False
    noun = at - 1
    told = line.lower[noun] in _ANIMALS or line.lower[noun] in _BOATS
    if not told or line.capital[noun] or line.lower[name.last] not in _CLOSING:
        return False
    return not _WHOSE.isdisjoint(line.lower[max(0, noun - _REACH) : noun])
