"""Words as names need them: possessives and hyphened tails split off, initials and abbreviations whole."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from sys import intern

from ..language.tagger import small_tag

_WRITTEN_SHORT = (
    "Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Maj|Prof|Rev|Hon|Jr|Sr|Inc|Corp|Ltd|Co|Bros|Adm|Cmdr|Brig|Mt|Ft"
)
ABBREVIATIONS = frozenset(_WRITTEN_SHORT.split("|"))
"""Words whose full stop belongs to them."""
_WORD = re.compile(
    r"[A-Za-z]++(?=[ ,])"  # most words, for which nothing below asks for more
    rf"|W\.Va\.|(?:[^\W\d_]\.){{2,}}"  # U.S., J.F.
    rf"|(?:{_WRITTEN_SHORT})\.(?!\w)"
    r"|[A-Z]\.(?=\s?[A-Z])"  # an initial
    r"|['’]s\b"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b"
    r"|[^\W_]+(?:['’](?!s\b)[^\W_]+|&[A-Z][^\W_]*|\.(?=com|org|net)[a-z]{3})*"
    r"(?:-(?:(?:[a-z]{1,3}-)?[^\W\d_]*[A-Z]|\d)[^\W_]*(?:['’](?!s\b)[^\W_]+)*)*"  # Jean-Paul, not "Russia-led"
    r"|(?<=[\w.])-[^\W\d_]+"  # the "-led" of "Russia-led", the "-moon" of "Ki-moon"
    r"|[^\w\s]|_"
)
_GLUED = re.compile(r"([a-z]{3,})-(?=[A-Z])|-(?=[A-Z])")
"""A plain word, or nothing, before a hyphen and a capital: "hero-Ann", the "-North" of "Acme's-North"."""
_LINKED = frozenset(("sub", "neo", "ultra", "cross", "pan", "semi", "multi", "self", "abd", "bin", "ibn", "abu", "bel"))
"""What is written with a hyphen before a capital and belongs to the word behind it."""
_NUMBERED = re.compile(r"(?:^|[\n;,:(]|\b(?:beat|lost to|leads|v|vs)) ?\d{1,2}$")
_LONGEST_LEAD = 12
"""How far before its hyphen one looks for what stands before a player's number."""
_PREFIX = re.compile(
    r"(?:pro|anti|[Ee]x|non|post|pre|mid|trans|inter|then"
    r"|the|but|and|in|of|to|for|from|with|that|as|at"  # a dash without its blanks: "but-Acme said"
    r"|(?:north|south|east|west)ern|Inc|Corp|Ltd|Co|Plc)-(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence: their texts and where each begins and ends in the article."""

    texts: list[str]
    starts: array[int]
    ends: array[int]


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words of ``text[start:end]``; offsets count from the beginning of ``text``."""
    end = len(text) if end is None else end
    spans = [match.span() for match in _WORD.finditer(text, start, end)]
    if "-" in text[start:end]:
        spans = [part for span in spans for part in _parted(text, *span)]
    return Words(
        [intern(text[first:last]) for first, last in spans],
        array("I", [first for first, _ in spans]),
        array("I", [last for _, last in spans]),
    )


def _parted(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """A word's span, or its parts: a prefix or small word without its hyphen ("anti-Russia"), words glued by a dash."""
    if text.find("-", start, end) < 0:
        return ((start, end),)
    cut = _PREFIX.match(text, start, end)
    if cut:
        return (start, cut.end() - 1), (cut.end(), end)
    cut = _GLUED.match(text, start, end)
    if cut and not cut[1] and (text.endswith(("'s", "’s"), 0, start) or _is_numbered(text, start, end)):
        return (start, start + 1), (start + 1, end)
    if cut and cut[1] and cut[1] not in _LINKED and small_tag(cut[1]):
        return (start, cut.end() - 1), (cut.end() - 1, cut.end()), (cut.end(), end)
    return ((start, end),)


def _is_numbered(text: str, at: int, end: int) -> bool:
    """Whether a hyphen stands behind a player's number in a list: "3-Ann Lee beat 5-Eva Roux"; not in "5-Star"."""
    word = text[at + 1 : end]
    if not text[at - 1 : at].isdigit() or word.isupper() or small_tag(word.lower()):
        return False
    return bool(_NUMBERED.search(text, max(0, at - _LONGEST_LEAD), at))


def has_capital(word: str) -> bool:
    """Whether any letter of the word is a capital ("al-Amr" has one)."""
    return word != word.lower()


def is_all_caps(words: Sequence[str]) -> bool:
    """Whether nearly all the letters of a sentence are capitals, as in old agency headlines."""
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    return len(letters) >= 3 and sum(word.isupper() for word in letters) >= 0.8 * len(letters)


def is_title_case(words: Sequence[str]) -> bool:
    """Whether a sentence has nearly all its longer words capitalised, as headlines may."""
    longer = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(longer) >= 4 and sum(word[0].isupper() for word in longer) >= 0.8 * len(longer)
