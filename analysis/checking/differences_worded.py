"""By what words a figure says how far two others are apart: "14 short of", "beaten by 124", "leaving 15"."""

from __future__ import annotations

import re

from ..data.sections import alternation, any_of
from .reckoned_figures import Figure, is_one
from .told_changes import HEDGE
from .told_figures import FILE, Sentence

LEAVING = "leaving"
SCORED = ("by", "noun")
"""Only these tell how far both sides of a score are apart: "led 52 to 37, a margin of 15 points"."""
TAKES_UP = re.compile(r"(?:That|This|It|They|He|She|The|These|Those|So|Which|Both|But|Yet|And)\b")
"""Begins a sentence that goes on about the one before."""
REACHED = re.compile(r"(?:\s+[\w’'-]+){0,2}?\s+to\b")
"""Behind a figure by which something moved, before the one that it reached."""

_NOUN = r"(?:[-\s]+(?!(?:and|or|of|in|to|for|from|the|an?|is|was|are|were)\b)[A-Za-z/’'-]+){0,2}?"
_COMPARED = any_of(FILE, "so much more or less")
_BEYOND = any_of(FILE, "so far beyond (phrases)")
_BEHIND = re.compile(
    rf"{_NOUN}\s+(?P<how>(?:{_COMPARED}|(?!other|over|under|after)[a-z]{{2,}}er) than\b"
    rf"|(?:{_COMPARED})\b(?=\s*(?:[,.;)]|$|(?:and|as|on|in|for)\b))"
    rf"|(?:{any_of(FILE, 'so far apart (phrases)')})\b"
    rf"|(?P<beyond>{_BEYOND})\s+(?:the|its|their|his|her|last|what|a|[A-Z][\w’'-]+['’]s)\b)"
)
_LIES_BEYOND = re.compile(
    rf"(?:{_BEYOND})\s+(?:the|its|their|a|last)\s+(?:[a-z]+\s+)?(?:{any_of(FILE, 'lies beyond')}|age of)\b"
)
_SPELL_OR_COUNT = ("over", "under", "off", "past", "outside", "inside")
"""Not "428 suspects over the border", "five years under the king"."""
_BY = re.compile(
    rf"\b(?:{any_of(FILE, 'gets beyond')})\b(?:\s+(?!by\b)[\w.,%$£€’'-]+){{0,6}}?\s+by\s+{HEDGE}$", re.IGNORECASE
)
_NOUNS = re.compile(
    r"\b(?:an?|the|its|their|his|her|whose)\s+(?:[a-z-]+\s+){0,2}?(?:"
    rf"{alternation(FILE, 'nouns of difference', 'nouns of rise', 'nouns of fall', 'comes of two figures')})"
    rf"(?:\s+between\s[^.;,\d]{{1,50}})?\s+(?:of|is|was)\s+{HEDGE}$",
    re.IGNORECASE,
)
_SET_OFF = re.compile(rf"(?:[,–—-]|\b(?:or|is|was|are|were|that)\b)\s+{HEDGE}$", re.IGNORECASE)
_LEAVING = re.compile(
    rf"\b(?:{any_of(FILE, 'leaves (phrases)')})\s+(?:(?:it|them|him|her|us|the \w+)\s+)?(?:with\s+)?"
    rf"(?:(?:only|just|another|a further)\s+)?{HEDGE}$",
    re.IGNORECASE,
)
_STILL = re.compile(r"(?:\s+[a-z]+)?\s+(?:(?:are|is|were|was|have|had|remains?) )?(?:still|yet|left to)\b")
BEFELL = re.compile(r"(?:\s+[\w’'-]+){0,3}?\s+(?:dead|wounded|injured|hurt|killed|homeless|displaced|without)\b")
_NO_AMOUNT = re.compile(r"[-\s]wickets?\b|\s+(?:[\w’'-]+\s+){0,2}?or (?:more|less|fewer)\b", re.IGNORECASE)


def told_apart(sentence: Sentence, figure: Figure) -> str | None:
    """By what words a figure says how far two others are apart: LEAVING, "behind", "by", "noun"; None by none."""
    number = figure.number
    if figure.unit == "%" or number.kind == "age" or number.value is None or is_one(figure):
        return None
    before, after = sentence.before(number), sentence.after(number)
    if _NO_AMOUNT.match(after):
        return None
    if _is_behind(figure, before, after):
        return "behind"
    if _BY.search(before):
        return "by"
    if _NOUNS.search(before):
        return "noun"
    if number.fate not in (None, "missing") or BEFELL.match(after):
        return None  # "left four dead"
    return LEAVING if _LEAVING.search(before) or _STILL.match(after) else None


def _is_behind(figure: Figure, before: str, after: str) -> bool:
    """ "Nine more than", "14 km/h short of", "£2m over its budget", but not "hurt nine more"."""
    found = _BEHIND.match(after)
    if not found or _LIES_BEYOND.match(after, found.start("how")):
        return False
    if found["beyond"] in _SPELL_OR_COUNT and figure.number.kind in ("count", "duration"):
        return False
    return found["how"] != "more" or _SET_OFF.search(before) is not None
