"""By what words a figure is for each of something, and by what it is what others come to: "£12 a head", "making 20"."""

from __future__ import annotations

import re

from ..data.sections import any_of, rows
from ..language import stem
from .reckoned_figures import Figure
from .told_changes import HEDGE
from .told_figures import FILE, Sentence, listed
from .told_movements import movement_of

_STOP = r"(?!(?:and|or|to|from|than|an?|at|of|in|for|on|with|as|is|was|by)\b)"
_EACH = re.compile(
    rf"(?:\s+(?!(?:and|or|to|from|than)\b)[\w’'-]+){{0,3}}?\s+(?:each(?! (?:{any_of(FILE, 'no things')})\b)"
    r"|apiece|a head|a piece|per head|on average)\b",
    re.IGNORECASE,
)
_PER = re.compile(
    rf"(?:\s+{_STOP}[\w’'-]+){{0,2}}?\s+"
    r"(?:an?|per|for (?:each|every|an?)|to (?:the|each|an?)|in each)\s+(?P<thing>[a-z]+)\b"
)
_AVERAGE = re.compile(
    rf"\b(?:average|mean)(?:\s+(?!(?:{any_of(FILE, 'what was foreseen')})\b)[a-z]+)?"
    r"\s+(?:of|at|is|was)\s+$|\baverag(?:ing|es?|ed)\s+(?:at\s+|about\s+)?$",
    re.IGNORECASE,
)
_EACH_BEFORE = re.compile(
    r"\b(?:[Ee]ach|[Ee]very)\s+(?:of\s+(?:the|its|their)\s+(?:[\d,]+\s+)?)?"
    r"(?P<thing>(?!of\b|the\b|other\b)[a-z]+)\b(?![’'])[^.;:,]{0,40}\s$"
)
_EACHES = re.compile(r"\b(?:each|apiece|per)\b", re.IGNORECASE)
_COMES_TO = re.compile(
    rf"(?:,|\s[-–—]{{1,2}}|;|\band|\bso)\s+(?:(?:(?:{any_of(FILE, 'what factors come to (phrases)')})"
    rf"|(?:that )?the [a-z]+ (?:{any_of(FILE, 'takes in')}))\s+)+(?:(?:it|him|her|them|the [a-z]+)\s+)?{HEDGE}$",
    re.IGNORECASE,
)
_YIELDS = re.compile(rf"\b(?:{any_of(FILE, 'yields (phrases)')})\s+(?:an? (?:[a-z]+ )?of\s+)?{HEDGE}$", re.IGNORECASE)


def thing_of(sentence: Sentence, figure: Figure) -> str | None:
    """For each of what a figure is told: the noun, "" for "each" and averages; None for any other figure."""
    number = figure.number
    if (number.value or 0) <= 1 or number.kind == "duration" or movement_of(sentence, number) is not None:
        return None
    before, after = sentence.before(number), sentence.after(number)
    per = _PER.match(after)
    if per:
        return None if per["thing"] in listed("no things") else per["thing"]
    if _EACH.match(after) or _AVERAGE.search(before) or "average" in (number.hedge or ""):
        return ""
    found = _EACH_BEFORE.search(before)
    return found["thing"] if found else None


def tells_of_two(sentence: Sentence) -> bool:
    """Whether a sentence tells for each of two things: "$1,000 for each adult and $400 for each child"."""
    return len(_EACHES.findall(sentence.text)) > 1


def is_result(sentence: Sentence, figure: Figure) -> bool:
    """Whether words make a figure what those before it come to: "making 20 miles", "will yield $17 million"."""
    before = sentence.before(figure.number)
    return _COMES_TO.search(before) is not None or _YIELDS.search(before) is not None


def unit_called(thing: str) -> str | None:
    """The unit that a noun names: "acre", "m" of "metre"."""
    return {stem(word): unit for word, unit in rows(FILE, "units for each")}.get(stem(thing))
