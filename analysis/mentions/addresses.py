"""Where persons live, as courts and police tell it: "Ann Lee, 34, of Quarry Rise, Marlcott, was fined".

What the commas part behind "of" are places, however much they look like surnames, up to the verb or the next person.
"""

from __future__ import annotations

from itertools import compress, count

from ..data.sections import words
from .line import Line, is_headline
from .name_draft import Key, NameDraft, key_in
from .name_heads import heads
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .own_signs import FAMILIES_OF_FIRMS
from .tagging import Name

_SURE, _BODY = 0.95, 0.8
_STREETS = words("name-contexts.txt", "streets of addresses")
_INSIDE = words("name-contexts.txt", "inside addresses") | {"'s", "’s", "-"}
_BEFORE_OF = words("name-contexts.txt", "before of and an address")
_FLATS = frozenset(("flat", "apartment", "unit", "room"))
_MOST, _LONGEST = 4, 6
"""How many places an address has at most, and how many words each."""
_SHORTEST_NAME = 2


def add_addresses(draft: NameDraft) -> None:
    """Make places of all that an address names behind a person's age, or behind a person and before a street."""
    found: set[Key] = set()
    for number, line in enumerate(draft.lines):
        starts = _addresses(line, draft.names[number]) if "," in line.lower or ")" in line.lower else ()
        if starts:
            names = NamesByWord(draft.names[number], len(line.lower))
            for first, last in [span for at in starts for span in _places(line, at, names)]:
                names.replace(Name(first, last, "LOC", _SURE))
                found.add(key_in(line, first, last))
            draft.names[number] = names.names()
    if found:
        draft.settled |= found
        draft.each(lambda line, names: [_as_place(line, name, found) for name in names])


def _as_place(line: Line, name: Name, places: set[Key]) -> Name:
    """A person's or body's name made the place that an address says it is."""
    if name.label not in ("PER", "ORG") or key_in(line, name.first, name.last) not in places:
        return name
    return name._replace(label="LOC", confidence=_SURE)


def _addresses(line: Line, names: list[Name]) -> list[int]:
    """The words behind which addresses begin: "of" behind an age, or behind a person and before a street."""
    if is_headline(line):
        return []
    ends = {name.last for name in names if name.label == "PER" and name.last - name.first >= _SHORTEST_NAME}
    found = []
    for at in compress(count(), [word in ("of", "from") for word in line.lower]):
        start = at + 1 if line.lower[at - 1] in (",", ")") else 0
        if at and line.lower[at - 1] in _BEFORE_OF and line.lower[at - 2] == ",":
            start, at = at + 1, at - 1  # Ann Lee, 34, formerly of
        if start and (
            _is_age(line, at - 1) or (line.lower[at - 1] == "," and at - 1 in ends and _is_street(line, start))
        ):
            found.append(start)
    return found


def _is_age(line: Line, at: int) -> bool:
    """Whether an age ends before the comma or with the bracket ``at``: "Ann Lee, 34,", "(34)", "aged 34,"."""
    if line.lower[at] == "," and at > 1 and line.lower[at - 1] == ")":
        at -= 1
    if at < 2 or not (line.lower[at - 1].isdigit() and len(line.lower[at - 1]) < 3):
        return False
    return line.lower[at - 2] in ((",", "aged") if line.lower[at] == "," else ("(", "aged"))


def _is_street(line: Line, at: int) -> bool:
    """Whether an address begins at a word with a street, a number or no."""
    end = _end(line, _behind_number(line, at))
    return end > at + 1 and line.lower[end - 1] in _STREETS and line.lower[end : end + 1] == [","]


def _places(line: Line, at: int, names: NamesByWord) -> list[tuple[int, int]]:
    """The spans of the places of an address that begins at a word; no bodies, and no person behind it."""
    found: list[tuple[int, int]] = []
    while at < len(line.lower) and len(found) < _MOST:
        at = _behind_number(line, at)
        at += line.lower[at : at + 1] == ["the"] and line.capital[at : at + 1] == b"\0"
        end = _end(line, at)
        if not 0 < end - at <= _LONGEST or not _is_place(line, at, end, bool(found)):
            break
        if any(_is_body(line, name, end) for name in names.touching(at, end)) or _is_somebody(line, end, bool(found)):
            break
        found.append((at, end))
        if line.lower[end : end + 1] not in ([","], ["in"]):
            break
        at = end + 1
    return found


def _is_place(line: Line, at: int, end: int, later: bool) -> bool:
    """Whether capitals may name a place: no listed body, people or title; ``later``: behind another place."""
    key = line.lower[at:end]
    body = heads(lexicon(), key) == "ORG" or (len(key) > 1 and (key[-1] in FAMILIES_OF_FIRMS or key[1] == "of"))
    body &= not (later and key[-1] in _STREETS)  # of Marl Road, Holt Bank
    body |= line.lower[end : end + 1] == ["and"] and line.capital[end + 1 : end + 3] == b"\1\0"  # of Lee and Sons
    return not (body or set("ontd") & set(lexicon().phrases.get(" ".join(key), "")))


def _is_body(line: Line, name: Name, end: int) -> bool:
    """Whether a name in an address goes on behind it, or is surely a body's: "of Lee and Sons", "of Dulva Harriers"."""
    return name.last > end or (name.label == "ORG" and name.confidence > _BODY and line.lower[end - 1] not in _STREETS)


def _is_somebody(line: Line, end: int, later: bool) -> bool:
    """Whether an age or what somebody is stands behind capitals further back in the row: "..., Eva Roux, 29, of"."""
    after = line.lower[end : end + 3]
    aged = len(after) > 1 and after[0] in (",", "(") and after[1].isdigit()
    return later and (aged or after[:2] in ([",", "of"], [",", "a"], [",", "an"], [",", "who"], [",", "aged"]))


def _behind_number(line: Line, at: int) -> int:
    """The word behind a house's number: "of 14 Larch Lane", "of 12a Dover Street"."""
    numbered = line.lower[at + 1 : at + 3]
    if line.lower[at : at + 1] and line.lower[at] in _FLATS and len(numbered) > 1 and numbered[0][0].isdigit():
        at += 2 + (numbered[1] == ",")  # of Flat 2, Telford House
    return at + (at < len(line.lower) and line.lower[at][0].isdigit())


def _end(line: Line, at: int) -> int:
    """Where the capitals from a word on end, small words between them: "St Ann's Hill", "Marl upon Dove"."""
    end, last = at, at
    while end < len(line.lower):
        if line.capital[end] and line.texts[end][0].isalpha():
            last = end = end + 1
        elif end == last > at and line.lower[end] in _INSIDE:
            end += 1
        else:
            break
    return last
