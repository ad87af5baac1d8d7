"""Figures that point or address and count nothing: notes, tags, telephone numbers, web addresses, coordinates."""

from __future__ import annotations

import re

from ..quantity import Quantity
from ..wordlists import any_of
from .years import owns_as_year

_FOLLOWED = re.compile(r"['’]s\b|-something\b|[^\W\d_]|[.:]\d|/\d")
_COMPASS = re.compile(r"\s?(?:[NSEW](?!\w)|\d)")
_TELEPHONE = re.compile(
    r"(?<![\w.,$€£])(?:(?:\+\d{1,3}[ -]?)?(?:\(\d{2,5}\)[ -]?|\d{2,5}-)\d{3,4}[ -]\d{3,4}|\d{3}\.\d{3}\.\d{4})"
    r"(?![\w,]|\.\d)"
    r"|\+\d{1,3}(?:[ .-]\d{2,5}){2,5}"
    r"|(?<![\w.,$€£-])\d{1,7}(?:-\d{1,7}){3,}(?![\w,])"
    r"|(?<![\w.,$€£-])(?:0\d{2,4} \d{3,4} \d{3,4}|(?:\d{1,2}-)?\d{3}-\d{3}-\d{4}|\d{3}-0\d{3})(?!\w|[.,]\d)"
)
_CALLED = re.compile(
    rf"\b(?:{any_of('verbs of calling (phrases)')})\b"
    rf"(?: (?!(?:{any_of('between a call and a count')}) )[a-z]+)?"
    r"(?: (?:on|at|to))?(?: [\d -]+(?: (?:for|to|if|in) [a-z]+(?: [a-z]+){0,5})?,? or)? $",
    re.I,
)
_ON_LINE = re.compile(rf"\b(?:{any_of('called on (phrases)')})\b[^.;:]{{0,50}} (?:on|via|to) $", re.I)
_ON_WAY = re.compile(r" (?:on|via) $|\b(?:text|SMS|message|texting) [^.,;:]{1,30} to $")
_LINE_ENDS = re.compile(r"\s*(?:[.,;:)]|$)| (?:or|if|to|for|quoting|and|with|when|at any|in an)\b")
_CODE = re.compile(r"\d+-(?!(?:to|in|by|or|of|on|for|ft)-)[A-Za-z]{2,3}-\d")
"""The number of a file: "22-cv-01847"."""
_LETTERED = re.compile(r"1-8\d\d-[A-Za-z]")
"""A telephone number whose end is a word: "1-800-Flowers"."""
_CALLED_ON = re.compile(r" (?!as |plus |always )(?:[a-z]+[a-rt-z]s|people|children|men|women)\b")
_DEFINITION = re.compile(r"[48]K(?=[ -](?!(?:people|[a-z]+s)\b)[a-z])")
_OF_TRIES = re.compile(r"-(?:for|of)-\d")
_TRIES_BEFORE = re.compile(r"\d-(?:for|of)-$")
_ESCAPE = re.compile(
    r"(?:(?:\ufffd|\^\[|\\(?:x1b|u001b|033|e))\[[\d;?]*[A-Za-z])|\[\d{1,3}(?:;\d{1,3})*m(?![\]\w])", re.I
)
"""What steered a terminal once: "[0m", with what is left of the character before it."""
_TICKER = re.compile(r"\.[A-Z]{1,3}(?=[\s)\]>,;])")
"""What makes figures the sign of a share: "(005930.KS)"."""
_QUARTER = re.compile(r"Q[1-4](?![\d.,]*\d)")
_ADDRESS = re.compile(r"://|www\.|@|\w\.(?:com|org|net|gov|edu|htm|html|asp|php|co)\b|\w/[^\s/]+/")


def runs_on(text: str, quantity: Quantity) -> bool:
    """Whether figures run into more: "2.1.3", "5G"; letters after decimals may be a unit that no list has."""
    match = _FOLLOWED.match(text, quantity.end)
    if match is None or owns_as_year(text, quantity):
        return False
    return quantity.bare or not match.group().isalpha()


def _is_definition(text: str, quantity: Quantity) -> bool:
    """Whether "4K" and "8K" tell how sharp a picture is: "shoots 8K video", not "8K readers"."""
    return _DEFINITION.match(text, quantity.start) is not None


def is_reference(text: str, quantity: Quantity) -> bool:
    """Whether figures point: notes ("[12]"), tags ("#5"), numbers of a list ("2)"), coordinates, addresses."""
    return (
        _is_ticker(text, quantity)
        or _is_quarter(text, quantity)
        or _is_list_number(text, quantity)
        or _in_address(text, quantity)
        or _in_escape(text, quantity)
        or _in_telephone_number(text, quantity)
        or _is_called(text, quantity)
        or _is_on_line(text, quantity)
        or _is_part_of_code(text, quantity)
        or _is_note(text, quantity)
        or _counts_tries(text, quantity)
        or _is_definition(text, quantity)
        or _is_coordinate(text, quantity)
    )


def _is_ticker(text: str, quantity: Quantity) -> bool:
    opened = text[quantity.start] == "0" or text[max(0, quantity.start - 1) : quantity.start] in tuple("(<[")
    return quantity.bare and opened and bool(_TICKER.match(text, quantity.end))


def _is_quarter(text: str, quantity: Quantity) -> bool:
    """ "Q3" is a quarter of the year, "Q300" three hundred quetzales."""
    return quantity.unit == "GTQ" and bool(_QUARTER.match(text, quantity.start))


def _is_list_number(text: str, quantity: Quantity) -> bool:
    """ "2)", where no bracket opens."""
    if not quantity.bare or not text.startswith(")", quantity.end):
        return False
    head = text[max(0, quantity.start - 60) : quantity.start]
    return head[-1:] != "(" and head.count("(") <= head.count(")")


def _in_address(text: str, quantity: Quantity) -> bool:
    glued = text[max(0, quantity.start - 1) : quantity.start] + text[quantity.end : quantity.end + 1]
    return bool(glued.strip()) and bool(_ADDRESS.search(_chunk(text, quantity)))


def _in_escape(text: str, quantity: Quantity) -> bool:
    if "[" not in text[max(0, quantity.start - 16) : quantity.end + 1]:
        return False
    found = _ESCAPE.finditer(text, max(0, quantity.start - 22), quantity.end + 16)
    return any(match.start() <= quantity.start < match.end() for match in found)


def _in_telephone_number(text: str, quantity: Quantity) -> bool:
    if not quantity.digits:
        return False
    found = _TELEPHONE.finditer(text, max(0, quantity.start - 20), quantity.end + 20)
    return any(match.start() <= quantity.start < match.end() for match in found)


def _is_called(text: str, quantity: Quantity) -> bool:
    """Whether figures are a number to call: "call 111 or 999 in an emergency"."""
    short = quantity.bare and quantity.end - quantity.start >= 3 and quantity.kind is None
    if not short or _CALLED_ON.match(text, quantity.end):
        return False  # they call 300 voters a day
    return bool(_CALLED.search(text, max(0, quantity.start - 60), quantity.start))


def _is_part_of_code(text: str, quantity: Quantity) -> bool:
    """Whether figures begin the number of a file or of a telephone with a hyphen: "22-cv-01847", "1-800-Flowers"."""
    if not text.startswith("-", quantity.end):
        return False
    return bool(_CODE.match(text, quantity.start) or _LETTERED.match(text, quantity.start))


def _is_on_line(text: str, quantity: Quantity) -> bool:
    """Whether figures are a number to call by what stands farther off: "contact the station on 101 if you saw it"."""
    if (
        not quantity.bare
        or quantity.end - quantity.start < 3
        or not _ON_WAY.search(text, max(0, quantity.start - 45), quantity.start)
    ):
        return False
    called = _ON_LINE.search(text, max(0, quantity.start - 80), quantity.start)
    return called is not None and _LINE_ENDS.match(text, quantity.end) is not None


def _counts_tries(text: str, quantity: Quantity) -> bool:
    """Whether a number says how many tries of a player went in: "0-for-9"."""
    if quantity.digits and _OF_TRIES.match(text, quantity.end):
        return True
    return quantity.digits and bool(_TRIES_BEFORE.search(text, max(0, quantity.start - 8), quantity.start))


def _is_note(text: str, quantity: Quantity) -> bool:
    """ "[12]", "#5", "# 5", "@5", "_5", and what follows a colon after figures."""
    head = text[max(0, quantity.start - 2) : quantity.start]
    after = text[quantity.end : quantity.end + 1]
    return (
        (head[-1:] == "[" and after in tuple("],"))
        or head[-1:] in tuple("#@_")
        or (head[-1:] == "*" and after == "#")
        or head == "# "
        or (head[-1:] == ":" and head[:1].isdigit() and len(head) == 2)
    )


def _is_coordinate(text: str, quantity: Quantity) -> bool:
    """ "35°01′57″N"."""
    head = text[max(0, quantity.start - 2) : quantity.start]
    goes_on = len(head) == 2 and head[1] in "°′" and head[0].isdigit()
    return goes_on or (quantity.unit == "°" and bool(_COMPASS.match(text, quantity.end)))


def _chunk(text: str, quantity: Quantity) -> str:
    """What stands between blanks around the number, at most eighty characters each way."""
    head = text[max(0, quantity.start - 80) : quantity.start]
    tail = text[quantity.end : quantity.end + 80]
    return (
        head[len(head.rstrip()) if head[-1:].isspace() else len(head) - len((head.split() or [""])[-1]) :]
        + text[quantity.start : quantity.end]
        + ("" if tail[:1].isspace() else (tail.split() or [""])[0])
    )
