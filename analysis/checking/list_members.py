"""What a list of members says: how many of whom, with a number, by "a" and "his", or by a name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..findings import Number
from .told_figures import Sentence, is_exact, listed

_TOKEN = re.compile(r"#(\d+)#")
_WORD = r"(?!and\b|or\b|who\b|which\b|that\b|were\b|was\b|are\b|is\b|had\b|have\b|has\b|said\b|died\b|by\b)[\w’'-]+"
_ONE = r"\b[Aa]n?\b|\b[Oo]ne\b|\b(?:his|her|their|its|the)\b"
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}"
_ITEM = rf"(?:(?:(?:another |the other |the |his |her |their |its )?#\d+#|{_ONE})(?: {_WORD}){{0,6}}?|{_NAME})"
_ENDS = r"(?=\s[-–—]|\s?[).;:,–—]|\s(?:were|was|are|died|had|who|follow\w*)\b|\sfrom [^.,;#]{0,20}#|$)"
LIST = re.compile(rf"(?:{_ITEM}, )*{_ITEM},? and {_ITEM}{_ENDS}")
_LEAST = 3
_OF_THE = re.compile(r"\s+of (?:the|them|those|these|whom|which|its|their|his|her)\b|\s+in \d{4}\b", re.IGNORECASE)


class Member(NamedTuple):
    """One entry of a list: how many, and by which number or none; the words for what they are."""

    many: float
    number: Number | None
    words: str


def members_of(sentence: Sentence, text: str, start: int) -> list[Member] | None:
    """The members of the list that begins there; None where it is none, or one of them cannot be counted."""
    found = LIST.match(text, start)
    if found is None:
        return None
    members = []
    for part in re.split(r", and |, | and ", found[0]):
        member = _member(sentence, part.strip())
        if member is None:
            return None
        members.append(member)
    return members if any(member.number for member in members) else None


def _member(sentence: Sentence, part: str) -> Member | None:
    token = _TOKEN.search(part)
    if token:
        number = sentence.numbers[int(token[1])]
        return Member(number.value or 0, number, part[token.end() :].strip())
    if re.fullmatch(_NAME, part):
        return Member(1, None, "")
    words = part.split()[1:]
    if not words or words[-1].lower() in _uncounted() or (words[-1].endswith("s") and not words[-1].endswith("ss")):
        return None
    if any(word.lower() in _uncounted() for word in words):
        return None
    return Member(2 if words[0].lower() in ("couple", "pair") else 1, None, " ".join(words))


@cache
def _uncounted() -> frozenset[str]:
    """Words for nobody knows how many: "family", "crew"."""
    return listed("nobody knows how many")


def masked(sentence: Sentence) -> str:
    """The sentence with its counts as "#0#", "#1#" and every other number as a word."""
    out, at = [], 0
    for index, number in enumerate(sentence.numbers):
        start = number.start - sentence.span.start
        plain = number.kind in ("count", "other", "money") and is_exact(number) and (number.value or 0) >= 1
        out += [sentence.text[at:start], f"#{index}#" if plain or is_whole(number) else "x"]
        at = number.end - sentence.span.start
    return "".join((*out, sentence.text[at:]))


def is_part(sentence: Sentence, number: Number) -> bool:
    """Whether a number is of some: "43 of the dead were men", "61 million in 2014"."""
    return _OF_THE.match(sentence.after(number)) is not None


def is_whole(number: Number) -> bool:
    counts = number.kind in ("count", "other", "money") or (number.kind == "duration" and number.unit == "year")
    return counts and is_exact(number) and (number.value or 0) >= _LEAST
