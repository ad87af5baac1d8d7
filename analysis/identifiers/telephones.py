"""Telephone numbers: "+44 20 7946 0958", "(212) 555-0143", "0113 496 0735", "call 101"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..data.sections import alternation
from ..data.worded import first_words, worded
from ..findings import Identifier

_SHAPES = re.compile(
    r"(?<![\w.,$€£+])(?<!\d )(?:"
    r"\+\d{1,3}(?:[ .()–-]{0,2}\d{1,5}){2,6}"  # with the code of a country
    r"|(?:\+?1[ .-])?\(\d{2,5}\)[ -]?\d{3,4}[ -]?\d{3,4}"  # an area in brackets
    r"|0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}"
    r"|0\d{2,4}(?:[ -]\d{2,4}){3,4}"  # 03457 90 90 90
    r"|0\d{3,4}[ -]\d{5,6}"
    r"|1[38]00[ -](?:\d{3}[ -]\d{3}|\d{2}[ -]\d{4}|\d{2}[ -]\d{2}[ -]\d{2})"  # free and cheap ones of Australia
    r"|(?:(?<=\bon )|(?<=[Rr]ing )|(?<=[Cc]all ))1[38] \d\d \d\d"
    r"|(?:(?<=\bon )|(?<=[Rr]ing )|(?<=[Cc]all )|(?<=: ))116 \d{3}"  # lines that all of Europe has
    r"|(?:1-)?\d{3}-\d{3}-\d{4}"
    r"|\d{3}\.\d{3}\.\d{4}"
    r")(?![\w]|[.,:/-]\d)"
)
_PARTED = re.compile(r"\d\d[) .-]{1,2}\d\d")
"""Stands in every number that ``_SHAPES`` finds, but for those with the code of a country."""
_CALLING = "number-words.txt", "verbs of calling (phrases)"
_CALLED = re.compile(
    rf"(?<!\w)(?i:{alternation(*_CALLING, whole=True)})"
    r"(?:\s(?:us|them|him|her|police|on|at|number|no\.|:))*:?\s"
    r"(?P<number>(?=\d[ -]?\d[ -]?\d)\d{2,5}(?:[ -]?\d{2,4}){0,4})"
    r"(?:(?: (?:for|to|if|in) [a-z]+(?: [a-z]+){0,5}?)?,? or (?P<other>\d{3,6}(?:[- ]\d{3,4})?))?"
    r"(?=\s*\Z|\n|[.,;:)!?’”](?!\d)|\s(?:for|or|if|in|and|to|with|now|free|at|immediately|anonymously)\b)"
)
_TOLD = re.compile(
    r"\b[Nn]umbers?(?: is| are|:) (?P<number>(?!\d{1,3}(?: 000)+\b)\d{2,4}(?: \d{2,4}){1,4})(?![\w%]|[ .,:/-]\d)"
)
"""What is said to be a number, in groups: "its number is 116 123"."""
_FEWEST, _MOST = 6, 15
"""Digits that a number written out in full has."""


def telephones_in(text: str, start: int, end: int) -> Iterator[Identifier]:
    """Numbers in one of the usual shapes, and short ones that are to be called."""
    if text.find("+", start, end) >= 0 or _PARTED.search(text, start, end):
        for match in _SHAPES.finditer(text, start, end):
            if _FEWEST <= sum(map(str.isdigit, match.group())) <= _MOST:
                yield _telephone(text, *match.span())
    if text.find("umber", start, end) >= 0:
        for match in _TOLD.finditer(text, start, end):
            yield _telephone(text, *match.span("number"))
    for match in worded(_CALLED, first_words(*_CALLING, whole=True), text, start, end):
        yield _telephone(text, *match.span("number"))
        if match["other"]:
            yield _telephone(text, *match.span("other"))


def _telephone(text: str, start: int, end: int) -> Identifier:
    shown = text[start:end]
    plus = "+" if shown.startswith("+") else ""
    return Identifier(start, end, shown, "phone", plus + "".join(filter(str.isdigit, shown)))
