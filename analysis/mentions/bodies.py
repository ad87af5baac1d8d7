"""Bodies by their grammar: a noun that surely heads an organization's name, "of", and capitals after it."""

from __future__ import annotations

from itertools import pairwise

from ..data.sections import words
from ..language.tagger import small_tag
from .described import described
from .line import Line
from .name_draft import NameDraft
from .name_lexicon import Lexicon, lexicon
from .names_by_word import NamesByWord
from .purposes import SERVING
from .tagging import Name

_CONFIDENCE = 0.7
_TWO_FIELDS = words("heads.txt", "two fields")
_LINKS_TO_FIELD = words("name-parts.txt", "links to a field")
_ABROAD, _FOLLOWERS = words("heads.txt", "bodies abroad"), words("heads.txt", "followers")
_FORCES = words("heads.txt", "forces")
_LINKED = words("name-parts.txt", "linked fields")


def add_bodies(draft: NameDraft) -> None:
    """Make whole what a noun heads that only bodies have: "Ministry of Trade and Industry"."""
    draft.each(_with_bodies)


def _with_bodies(line: Line, names: list[Name]) -> list[Name]:
    if line.all_caps or (line.title_case and line.lower[-1] != "."):
        return names
    lex = lexicon()
    names = _with_bodies_of_peoples(line, names, lex)
    last = len(line.lower) - 2
    heads = [
        at for at in line.heads if at < last and line.capital[at] and _links(line, at) and _heads_body(line, at, lex)
    ]
    if not heads:
        return names
    found = NamesByWord(names, len(line.lower))
    for at in heads:
        _make_whole(line, at, found, lex)
    return found.names()


def _with_bodies_of_peoples(line: Line, names: list[Name], lex: Lexicon) -> list[Name]:
    """Names with a people's before capitals that surely head a body made that body: "the Swedish Cancer Society"."""
    found: list[Name] = []
    for index, name in enumerate(names):
        end = name.last
        until = names[index + 1].first if index + 1 < len(names) else len(line.lower)
        while name.label == "NRP" and end < until and line.capital[end] and line.lower[end].isalpha():
            end += 1
        body = end - name.last > 1 and end <= until and lex.heads.get(line.lower[end - 1]) == "ORG"
        found.append(Name(name.first, end, "ORG", _CONFIDENCE) if body else name)
    return found


def _links(line: Line, at: int) -> bool:
    """Whether what a body is for stands behind its head: "Museum für", "Committee on", but not "Bank for"."""
    after = line.lower[at + 1]
    if after == "for" and line.lower[at + 2] == "the":
        if line.lower[at] in SERVING:
            return False  # a flight by Marl Airways for the Forum
        return line.lower[at + 3 : at + 4] != [] and line.lower[at + 3] not in lexicon().countries
    return after in _LINKS_TO_FIELD or (after in ("for", "on") and line.lower[at] in _TWO_FIELDS)


def _heads_body(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether a word heads a body: "Institute of", "Museum für"; "Friends of" only inside a sentence."""
    word = line.lower[at]
    followers = word in _FOLLOWERS and (at > 0 or described(line, 0, _end(line, 0)) == "ORG")
    return lex.heads.get(word) == "ORG" or word in _ABROAD or followers


def _make_whole(line: Line, at: int, names: NamesByWord, lex: Lexicon) -> None:
    """Put the body in that the word ``at`` heads, in place of its parts."""
    last = _end(line, at)
    touched = names.touching(at, last) if last else []
    listed = last > at and "," in line.lower[at:last]
    whole = any(name.label == "ORG" and name.last == last and (name.first <= at or not listed) for name in touched)
    if not last or whole or any(name.last > last for name in touched):
        return
    if any(one.label == "ORG" and two.label == "PER" for one, two in pairwise(touched)):
        return  # Bank of Ruritania Deputy Governor Ann Lee
    first = min([_start(line, at, lex), *(name.first for name in touched if name.label in ("ORG", "LOC"))])
    names.replace(Name(first, last, "ORG", max(_CONFIDENCE, *(name.confidence for name in touched), 0.0)))


def _end(line: Line, at: int) -> int:
    """Where the capitals after a head and "of" end, or 0."""
    end = at + 2 + (line.lower[at + 2] == "the")
    start, count = end, len(line.lower)
    while end < count and line.capital[end] and line.lower[end][0].isalpha():
        end += 1
        if line.lower[at + 1] != "of" and line.lower[end : end + 1] == ["of"]:
            end += line.capital[end + 1 : end + 2] == b"\1"  # Council for the Welfare of Immigrants
        linked = line.lower[at] in _TWO_FIELDS and end + 1 < count and line.lower[end] in _LINKED
        if linked and line.capital[end + 1] and end + 2 < count and not line.capital[end + 2]:
            end += 1
    if end > start:
        end = _past_fields(line, end) if line.lower[at] in _TWO_FIELDS else end
        end = _past_plain(line, end)
    return end if end > start else 0


def _past_fields(line: Line, end: int) -> int:
    """Where a list of fields behind a body's first one ends: "for Food, Farming and Rural Affairs"; else ``end``."""
    at, count, closed = end, len(line.lower), False
    while at + 1 < count and not closed and line.lower[at] in (",", "and", "&"):
        closed = line.lower[at] != "," or line.lower[at + 1] == "and"
        at += 2 if line.lower[at] == "," and line.lower[at + 1] == "and" else 1
        first = at
        while at < count and line.capital[at] and _is_field(line.lower[at]):
            at += 1
        if at == first or (at < count and line.capital[at]):
            return end
    return at if closed and line.lower[end] == "," else end


def _past_plain(line: Line, end: int) -> int:
    """Where two plain words or more behind "and" end that a body has, too: "of Economic and Trade Cooperation"."""
    at = end + 1
    while line.lower[end : end + 1] == ["and"] and at < len(line.lower) and line.capital[at] and _is_plain(line, at):
        at += 1
    closed = at >= len(line.lower) or not line.capital[at]
    return at if at - end > 2 and closed else end


def _is_plain(line: Line, at: int) -> bool:
    word = line.lower[at]
    known = set("ocp") & set(lexicon().phrases.get(word, ""))
    return not known and small_tag(word) in ("NN", "NNS", "JJ") and not line.texts[at].isupper()


def _is_field(word: str) -> bool:
    """Whether a word tells what a body is for, and heads no body itself."""
    return (small_tag(word) in ("NN", "NNS", "JJ") or word.endswith("ing")) and word not in lexicon().heads


def _start(line: Line, at: int, lex: Lexicon) -> int:
    """Where the capitals before a head begin that belong to it: no people's titles, no first word of a sentence."""
    while at > 1 and line.capital[at - 1] and line.lower[at - 1].isalpha():
        if line.lower[at - 1] != "royal" and set("tgd") & set(lex.phrases.get(line.lower[at - 1], "")):
            break
        at -= 1
    return at
