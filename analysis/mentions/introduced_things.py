"""Ships and animals that an article introduces by what they are; from then on it uses the bare name.

"A trawler, the Girl Kathleen, lay in the mud"; later "the Girl Kathleen was towed off".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..data.sections import words
from ..language.tagger import small_tag
from .cutting import OWNED
from .gazetteer import gazetteer
from .line import Line
from .name_draft import Key, NameDraft, key_in
from .name_heads import heads
from .name_lexicon import lexicon
from .rows_behind_nouns import row_from
from .tagging import Name
from .things import THING
from .vessels import NAVAL, is_vessel

_CONTEXTS = "name-contexts.txt"
_ANIMALS = words(_CONTEXTS, "animals")
_BOATS = words(_CONTEXTS, "boats", "vessels before") - {"-registered", "-flagged", "aboard"}
_WHOSE = words(_CONTEXTS, "before whose work") | {"a", "an", "the"}
_NAMING = words(_CONTEXTS, "naming")
_MANY = words(_CONTEXTS, "vessels in the plural")
_NOUNS = _MANY | _BOATS | _ANIMALS
_GOODS, _WHOSE_GOODS = words(_CONTEXTS, "goods of makers"), words(_CONTEXTS, "before models")
_BEING = words(_CONTEXTS, "being")
_ILL, _ILLNESSES = words(_CONTEXTS, "illnesses called after"), words(_CONTEXTS, "behind illnesses")
_CLOSING = frozenset((",", ".", ")", ";"))
_LONGEST = 4
_REACH = 4
"""How many words before its noun tell whose an animal or a boat is."""


def label_introduced_things(draft: NameDraft) -> None:
    """Label as things what the article calls a ship, an animal or an illness, wherever it goes by that name."""
    found: set[Key] = set()
    sure: set[Key] = set()
    for line, names in zip(draft.lines, draft.names, strict=True):
        if not _NOUNS.isdisjoint(line.lower):
            sure.update(_behind_nouns(line))
        for name in names:
            known = name.label == THING and is_vessel(line, name)  # as label_things found it
            if known or (name.label != "NRP" and _is_introduced(line, name)):
                first = name.first + (line.lower[name.first] in NAVAL and name.last - name.first > 1)
                found.add(key_in(line, first, name.last))
                found.add(key_in(line, name.first, name.last))
            elif _is_illness(line, name):
                sure.add(key_in(line, name.first, name.last))
    found = {key for key in found if _may_stand_alone(key)} | sure
    if found:
        found -= _borne(draft)
        draft.each(lambda line, names: [_as_thing(line, name, found) for name in names])
    if not _GOODS.isdisjoint(draft.small):
        draft.each(lambda line, names: [_without_maker(line, name) for name in names])


def _behind_nouns(line: Line) -> Iterator[Key]:
    """The names right behind nouns for ships and animals, also such as were not seen: "the ferries Ebba and Kari"."""
    for at in line.heads:
        noun = line.lower[at - 1] if at else ""
        if not line.capital[at] or not at or line.capital[at - 1]:
            continue
        if noun in _MANY:
            yield from (key_in(line, *span) for span in row_from(line, at))
        elif noun in _ANIMALS or noun in _BOATS or (noun == "the" and _is_said_of_boat(line, at - 2)):
            last = at + 1
            while (
                last < len(line.lower) and last - at < _LONGEST and line.capital[last] and line.texts[last][0].isalpha()
            ):
                last += 1
            key = key_in(line, at, last)
            if last - at > 1 and _is_unlisted(key) and not (noun in _ANIMALS and _opens_with_forename(key)):
                yield key


def _is_said_of_boat(line: Line, at: int) -> bool:
    """Whether "was" or a comma at a word leads to a boat's name: "the trawler was the Ebba", "a boat, the Ebba"."""
    return at > 0 and (line.lower[at] in _BEING or line.lower[at] == ",") and line.lower[at - 1] in _BOATS


def _is_unlisted(key: Key) -> bool:
    name = " ".join(key)
    return not set("cpond") & set(lexicon().phrases.get(name, "") + lexicon().phrases.get(key[0], "").strip("pogsc"))


def _opens_with_forename(key: Key) -> bool:
    """Whether a name may be that of whoever does something to an animal: "the dog Ann Lee found"."""
    return "g" in gazetteer().kinds(key[0]) + lexicon().phrases.get(key[0], "")


def _without_maker(line: Line, name: Name) -> Name:
    return name._replace(label=THING) if _is_made(line, name) else name


def _is_made(line: Line, name: Name) -> bool:
    """Whether a name only says who made what somebody has: "his Kawasaki motorbike", "a silver Tata lorry"."""
    after = [*line.lower[name.last : name.last + 2], "", ""]
    if after[0] not in _GOODS or small_tag(after[1]) in ("NN", "NNS") or name.last - name.first > 2:
        return False
    at = name.first - 1
    at -= at > 0 and not line.capital[at] and small_tag(line.lower[at]) in ("JJ", "NN")
    return at >= 0 and line.lower[at] in _WHOSE_GOODS and not line.capital[name.last]


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
        return name.last - name.first == 1 or not _opens_with_forename(key_in(line, name.first, name.last))  # dog Rex
    if line.lower[at] != "," or line.lower[name.last : name.last + 1] == []:
        return False
    noun = at - 1
    told = line.lower[noun] in _ANIMALS or line.lower[noun] in _BOATS
    if not told or line.capital[noun] or line.lower[name.last] not in _CLOSING:
        return False
    return not _WHOSE.isdisjoint(line.lower[max(0, noun - _REACH) : noun])
