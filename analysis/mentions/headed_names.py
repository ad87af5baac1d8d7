"""Bodies and places that the tagger passed over, by the noun that surely heads them: "the Finance Sector Union"."""

from __future__ import annotations

from functools import cache

from ..data.sections import rows, words
from ..language.tagger import small_tag
from .cutting import OWNED
from .line import Line, is_headline
from .name_draft import NameDraft
from .name_heads import heads
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_CONFIDENCE = 0.6
_LONGEST = 6
_LED = words("heads.txt", "bodies behind the", "centres")
_PLURAL_OWNED = ("'", "’")
_OPENERS = words("openers.txt") | words("name-parts.txt", "leading") | words("name-contexts.txt", "descriptors")


def add_headed(draft: NameDraft) -> None:
    """Add runs of capitals inside a sentence that a noun for a body or a place surely heads, where nothing was seen."""
    draft.each(_with_headed)


@cache
def _sure() -> frozenset[str]:
    """The words that may end such a name."""
    return frozenset(lexicon().heads) | _LED | {pair.split()[-1] for pair, *_ in rows("heads.txt", "pairs")}


@cache
def _pairs() -> dict[tuple[str, ...], str]:
    """The labels of the pairs of words that head names."""
    return {tuple(pair.split()): label for pair, label in rows("heads.txt", "pairs")}


def _with_headed(line: Line, names: list[Name]) -> list[Name]:
    sure = _sure()
    ends = [at for at in line.heads if line.lower[at] in sure]
    if not ends or is_headline(line):
        return names
    found: NamesByWord | None = None
    for at in ends:
        found = found or NamesByWord(names, len(line.lower))
        name = _headed(line, at, found)
        if name:
            found.replace(name)
    return found.names() if found else names


def _headed(line: Line, at: int, names: NamesByWord) -> Name | None:
    """The name that the word ``at`` ends; none where another holds any of its words or more capitals follow."""
    first = at
    while first > 0 and at - first < _LONGEST and _goes_on(line, first - 1):
        first -= 1
    first += line.lower[first] in _OPENERS
    if first > 1 and line.lower[first - 2] == "the" and lexicon().phrases.get(line.lower[first - 1]) == "d":
        first -= 1  # the Sunday Times
    label = heads(lexicon(), line.lower[first : at + 1])
    if not label and at - first > 1 and line.lower[at] in _LED and _is_led(line, first):
        label = "ORG"
    if _is_cut_pair(line, first, at, names):
        return Name(first, at + 1, "ORG", _CONFIDENCE)  # Dulva + Crown Court
    if not names.touching(first, at + 1)[1:] and _goes_on_plain(line, first, at, names):
        return Name(first, at + 1, "ORG", _CONFIDENCE)
    opens = first == 0 and at - first < 2
    numbered = first > 0 and line.lower[first - 1].isdigit()  # 1776 Eye Street
    if not label or opens or numbered or names.touching(first, at + 1) or not _ends(line, at + 1):
        return None
    return Name(first, at + 1, label, _CONFIDENCE)


def _is_cut_pair(line: Line, first: int, at: int, names: NamesByWord) -> bool:
    """Whether two words that surely head a body were parted, or cut from the place before: "(Dulva Crown) (Court)"."""
    if at - first < 2 or _pairs().get((line.lower[at - 1], line.lower[at])) != "ORG":
        return False
    touched = names.touching(first, at + 1)
    inside = all(name.first >= first and name.last <= at + 1 for name in touched)
    return len(touched) > 1 and inside and all(name.label in ("LOC", "ORG") for name in touched)


def _goes_on_plain(line: Line, first: int, at: int, names: NamesByWord) -> bool:
    """Whether a body's name goes on with two plain words or more to its head: "UC Davis (Cancer Care Center)"."""
    touched = names.touching(first, at + 1)
    if not touched or touched[0].first != first or touched[0].label != "ORG" or at - touched[0].last < 2:
        return False
    return all(small_tag(line.lower[word]) in ("NN", "NNS", "JJ") for word in range(touched[0].last, at))


def _goes_on(line: Line, at: int) -> bool:
    """Whether a word is one more capital of a run: no mark, no day."""
    if line.lower[at] in _PLURAL_OWNED:  # the National Farmers' Union
        return at > 0 and bool(line.capital[at - 1]) and line.lower[at - 1].endswith("s")
    return bool(line.capital[at]) and line.lower[at].isalpha() and lexicon().phrases.get(line.lower[at]) != "d"


def _ends(line: Line, at: int) -> bool:
    """Whether neither "of" nor capitals follow but an office: "the Reserve Bank Governor"."""
    if at >= len(line.lower) or not line.capital[at]:
        return line.lower[at : at + 1] not in (["of"], ["for"])
    return "t" in lexicon().phrases.get(line.lower[at], "") and line.capital[at + 1 : at + 2] != b"\1"


def _is_led(line: Line, first: int) -> bool:
    """Whether "the" or an office and "of" stand before a name: "the Takeover Panel", "Chairman of Marl Forum"."""
    before = line.lower[max(0, first - 2) : first]
    return (
        before[-1:] == ["the"]
        or (bool(before) and before[-1] in OWNED)
        or (before[1:] == ["of"] and "t" in lexicon().phrases.get(before[0], ""))
    )
