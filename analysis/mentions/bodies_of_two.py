"""Bodies that two places share, of which only the second half was seen: "officers of Devon and Cornwall Police".

The article itself tells where "and" joins two: a second half that it names alone elsewhere is a body of its own.
"""

from __future__ import annotations

from collections import Counter
from itertools import compress, count

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line, is_headline
from .name_draft import Key, NameDraft, key_in
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_SURE = 0.9
_HEADS = words("heads.txt", "bodies of two places")
_DOING = words("name-contexts.txt", "what bodies of two places do") | words(
    "heads.txt", "fields of bodies of two places"
)
_OWN = words("heads.txt", "own bodies of places")
_COMPASS = words("actor-names.txt", "narrowing")
_NEVER_BEFORE = frozenset(("between", "both", "in", "near", "at", "like"))
_LONGEST = 7


def join_bodies_of_two(draft: NameDraft) -> None:
    """Make one of two places and the body that they share, in whichever words of it names were seen."""
    spans: list[tuple[int, int, int, int]] = []
    for number, line in enumerate(draft.lines):
        if "and" in line.lower and not _HEADS.isdisjoint(line.lower) and not is_headline(line):
            ands = compress(count(), [word == "and" for word in line.lower])
            spans += [(number, at, *span) for at in ands if (span := _shared(line, at))]
    if not spans:
        return
    named = _alone(draft, {(number, word) for number, _, first, last in spans for word in range(first, last)})
    found: dict[int, NamesByWord] = {}
    for number, at, first, last in spans:
        line = draft.lines[number]
        apart = named[key_in(line, at + 1, last)] or named[key_in(line, first, at)]  # Acme and Marl Council have
        names = found.get(number) or NamesByWord(draft.names[number], len(line.lower))
        found[number] = names
        inside = all(name.first >= first and name.last <= last for name in names.touching(first, last))
        if not apart and inside:
            names.replace(Name(first, last, "ORG", _SURE))
    for number, names in found.items():
        draft.names[number] = names.names()


def _alone(draft: NameDraft, shared: set[tuple[int, int]]) -> Counter[Key]:
    """How often the article has each name of a body, outside of what may be shared."""
    found: Counter[Key] = Counter()
    for number, (line, names) in enumerate(zip(draft.lines, draft.names, strict=True)):
        for name in names:
            if name.label == "ORG" and (number, name.first) not in shared:
                found[key_in(line, name.first, name.last)] += 1
    return found


def _shared(line: Line, at: int) -> tuple[int, int] | None:
    """Where the name begins and ends of a body that places on both sides of the "and" ``at`` may share, or None."""
    if (
        at + 2 >= len(line.lower)
        or not at
        or not (line.capital[at - 1] and line.capital[at + 1] and line.capital[at + 2])
    ):
        return None
    last = _end(line, at + 1)
    first = at - 1
    if first > 0 and line.capital[first - 1] and line.lower[first - 1] in _COMPASS:
        first -= 1
    before = line.lower[first - 1] if first else ""
    if not last or (first and line.capital[first - 1]) or before in _NEVER_BEFORE:
        return None
    if before == "," and line.lower[first - 2] not in _HEADS:
        return None  # Marl, Dover and Kent Police: three
    return (first, last) if line.lower[at - 1] in _COMPASS or _is_place(line, at - 1) else None


def _end(line: Line, start: int) -> int:
    """Where a place and the head of a body behind it end, with what it does between; 0 where there is none."""
    at = start + (line.lower[start] in _COMPASS)
    at += line.lower[at] in _COMPASS
    if at + 1 >= len(line.lower) or not (_is_place(line, at) or (at > start and line.texts[at].istitle())):
        return 0
    at += 1
    end = 0
    while at < len(line.lower) and at - start < _LONGEST:
        word = line.lower[at]
        if word == "and" and end == 0 and line.lower[at + 1 : at + 2] == ["rescue"] and line.capital[at + 1]:
            at += 2
            end = at
            continue
        if not line.capital[at] or word in _OWN or not (word in _HEADS or word in _DOING):
            break
        at += 1
        end = at if word in _HEADS else end
    return 0 if line.capital[end : end + 1] == b"\1" else end


def _is_place(line: Line, at: int) -> bool:
    """Whether a word may name a place that is no country: a listed one, or one that no list has."""
    word = line.lower[at]
    listed = lexicon().phrases.get(word, "")
    if not word.isalpha() or line.texts[at].isupper() or word in lexicon().countries or set("dtn") & set(listed):
        return False
    return bool(set("pr") & set(listed + gazetteer().kinds(word))) or not (listed.strip("gs") or small_tag(word))
