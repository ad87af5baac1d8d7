"""Figures that point or address and count nothing: notes, tags, telephone numbers, web addresses, coordinates."""

from __future__ import annotations

import re

from .quantity import Quantity

_FOLLOWED = re.compile(r"['’]s\b|-something\b|[^\W\d_]|[.:]\d|/\d")
_COMPASS = re.compile(r"\s?(?:[NSEW](?!\w)|\d)")
_TELEPHONE = re.compile(
    r"(?<![\w.,$€£])(?:(?:\+\d{1,3}[ -]?)?(?:\(\d{2,5}\)[ -]?|\d{2,5}-)\d{3,4}[ -]\d{3,4}|\d{3}\.\d{3}\.\d{4})"
    r"(?![\w,]|\.\d)"
    r"|\+\d{1,3}(?:[ .-]\d{2,5}){2,5}"
)
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
    return match is not None and (quantity.bare or not match.group().isalpha())


def is_reference(text: str, quantity: Quantity) -> bool:
    """Notes ("[12]"), tags ("#5"), numbers of a list ("2)"), coordinates."""
    before, after = text[max(0, quantity.start - 1) : quantity.start], text[quantity.end : quantity.end + 1]
    head, tail = text[max(0, quantity.start - 60) : quantity.start], text[quantity.end : quantity.end + 1]
    if quantity.bare and text[quantity.start] == "0" and _TICKER.match(text, quantity.end):
        return True
    if quantity.unit == "GTQ" and _QUARTER.match(text, quantity.start):
        return True
    if before in tuple("(<[") and quantity.bare and _TICKER.match(text, quantity.end):
        return True
    if tail == ")" and quantity.bare and head[-1:] != "(" and head.count("(") <= head.count(")"):
        return True
    if (before.strip() or after.strip()) and _ADDRESS.search(_chunk(text, quantity)):
        return True
    if "[" in text[max(0, quantity.start - 16) : quantity.end + 1]:
        left = _ESCAPE.finditer(text, max(0, quantity.start - 22), quantity.end + 16)
        if any(match.start() <= quantity.start < match.end() for match in left):
            return True
    near = _TELEPHONE.finditer(text, max(0, quantity.start - 20), quantity.end + 20) if quantity.digits else ()
    for match in near:
        if match.start() <= quantity.start < match.end():
            return True
    return (
        (before == "[" and after in tuple("],"))
        or before in tuple("#@_")
        or head.endswith("# ")
        or (before == ":" and head[-2:-1].isdigit())
        or (before in tuple("°′") and head[-2:-1].isdigit())
        or (quantity.unit == "°" and bool(_COMPASS.match(text, quantity.end)))
    )


def _chunk(text: str, quantity: Quantity) -> str:
    """What stands between blanks around the number, at most eighty characters each way."""
    head = text[max(0, quantity.start - 80) : quantity.start]
    tail = text[quantity.end : quantity.end + 80]
    return (
        head[len(head.rstrip()) if head[-1:].isspace() else len(head) - len((head.split() or [""])[-1]) :]
        + text[quantity.start : quantity.end]
        + ("" if tail[:1].isspace() else (tail.split() or [""])[0])
    )
