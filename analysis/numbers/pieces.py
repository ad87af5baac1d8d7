"""The words and figures that numbers are made of, found in a text in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from ..data import lines_of
from .figures import FIGURE, VULGAR, read_figure
from .quantity import Quantity
from .unit_names import currency_signs

_MULTIPLES = (
    r"(?:near-|almost-)?(?:doubl|trebl|tripl|quadrupl|quintupl)(?:e|es|ed|ing)|halv(?:e|es|ed|ing)"
    r"|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)-?fold|\d+(?:\.\d+)?[- ]?fold"
)


@dataclass(slots=True)
class Piece:
    """A stretch that is part of a number. ``kind`` is the class given in ``data/numerals.tsv``, or

    ``#`` figures, ``a`` the article in "a hundred", ``M`` a multiple. ``glue`` says what stands before it:
    "" nothing that joins, " " a space, "-" a hyphen, "," a comma.
    """

    start: int
    end: int
    kind: str
    value: float
    glue: str = ""
    figure: Quantity | None = None


@cache
def numerals() -> dict[str, tuple[str, float]]:
    """Class and value of every number word."""
    found: dict[str, tuple[str, float]] = {}
    for line in lines_of("numerals.tsv"):
        kind, value, words = line.split("\t")
        found.update(dict.fromkeys(words.split(), (kind, float(value))))
    return found


def _by_first_letter(words: list[str]) -> str:
    """An alternation that looks at the first letter once: scanning must not try a hundred words at each place."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in sorted(groups.items()))


@cache
def _matcher() -> Callable[[str, int, int], re.Match[str] | None]:
    """Matches a piece where one may begin (see ``_STARTS``)."""
    words = [word for word in numerals() if word.isalpha()]
    after_article = "|".join(w for w, (kind, _) in numerals().items() if kind in "HSZD" or w in ("few", "couple"))
    pattern = rf"""
        (?<![\w.,])(?<!\w[-–/])(?P<m>{_MULTIPLES})(?!\w)
      | (?<!\d)(?:(?P<f>{FIGURE})|(?P<v>{VULGAR}))
      | (?<!\w)(?:(?P<w>{_by_first_letter(words)})(?!\w)
        |(?P<a>an?)(?=[\s-](?:{after_article})(?!\w))
        |(?P<and>&)(?!\w))
    """
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE).match


_STARTS = re.compile(rf"[^\W\d_]+|\d|\.(?=\d)|{VULGAR}|&")
"""Where to look: most words are done with one look into ``_first_words``."""


@cache
def _first_words() -> frozenset[str]:
    """What a piece may begin with, in lower case."""
    folds = [
        form
        for stem in ("doubl", "trebl", "tripl", "quadrupl", "quintupl")
        for form in (stem + "e", stem + "es", stem + "ed", stem + "ing")
    ]
    counts = [count + "fold" for count in ("two three four five six seven eight nine ten twenty hundred").split()]
    more = "a an & near almost twice thrice halve halves halved halving".split()
    return frozenset((*(word for word in numerals() if word.isalpha()), *folds, *counts, *more))


_JOINTS = {" ": " ", "\u00a0": " ", "-": "-", "‑": "-", "‐": "-", " - ": "-", ", ": ",", "\n": " ", "": "", " -": ""}
_FOLDS = {"doubl": 2, "near": 2, "almos": 2, "trebl": 3, "tripl": 3, "quadr": 4, "quint": 5, "halve": 0.5, "halvi": 0.5}
_LETTERS = re.compile(r"(?<![\w-])[^\W\d_]{1,4}$")
_PREFIX = re.compile(
    r"(?:^|[^\w-])(?:mid|late|early|pre|post|under|over|sub|pro|non|anti|de|near|about|for|to|of|in|at|magnitude|-)[-–‑]$",
    re.I,
)


def pieces_of(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of numbers in ``text[start:end]``, in order."""
    table, first_words, match_at = numerals(), _first_words(), _matcher()
    found: list[Piece] = []
    reached = passed = start
    for place in _STARTS.finditer(text, start, end):
        begin = place.group()
        a = place.start()
        if a < passed or (begin.isalpha() and begin.lower() not in first_words):
            continue
        match = match_at(text, a, end)
        if match is None:
            continue
        passed = b = match.end()
        if a < reached:
            continue
        piece = _piece(text, match, table)
        if piece is None or (a and text[a - 1] in "-–‑./" and not _may_follow_hyphen(text, a, found)):
            reached = max(reached, b)
            continue
        if found and found[-1].end <= a:
            piece.glue = _JOINTS.get(text[found[-1].end : a], "")
        found.append(piece)
        reached = piece.end
    return found


def _piece(text: str, match: re.Match[str], table: dict[str, tuple[str, float]]) -> Piece | None:
    a, b = match.span()
    group = match.lastgroup
    if group in ("f", "v"):
        if a and text[a - 1].isalpha() and not _after_currency(text, a):
            return None
        figure = read_figure(text, a, b)
        return Piece(a, figure.end, "#", figure.value or 0.0, figure=figure) if figure else None
    word = match.group().lower()
    if group == "m":
        return Piece(a, b, "M", _fold(word))
    if group == "a":
        return Piece(a, b, "a", 1.0)
    kind, value = table[word]
    return Piece(a, b, kind, value)


def _after_currency(text: str, at: int) -> bool:
    """Whether the letters right before the figures are a currency: "Rs500", "EUR5m", but not "MH17"."""
    match = _LETTERS.search(text, max(0, at - 6), at)
    return match is not None and match.group() in currency_signs() and match.group() != "S"


def _fold(word: str) -> float:
    if word == "twice":
        return 2.0
    if word == "thrice":
        return 3.0
    if word.endswith("fold"):
        count = word[:-4].rstrip("- ")
        return float(count) if count[0].isdigit() else numerals()[count][1]
    word = word.removeprefix("near-").removeprefix("almost-")
    return next(value for stem, value in _FOLDS.items() if word.startswith(stem))


def _may_follow_hyphen(text: str, at: int, found: list[Piece]) -> bool:
    """Whether a numeral glued to what stands before may be one: "twenty-one", "mid-1972", "10–15", but not "F-16"."""
    if found and found[-1].end == at - 1:
        return text[at - 1] != "."
    if found and text[found[-1].end : at] in ("-in-", "-to-", "-by-"):
        return True
    before = text[at - 2 : at - 1]
    if text[at - 1] in "./":
        return not before.isalnum()
    if not before.isalnum():
        return before != text[at - 1]
    return before in "°%" or bool(_PREFIX.search(text, max(0, at - 12), at)) or _follows_unit(text, at, found)


def _follows_unit(text: str, at: int, found: list[Piece]) -> bool:
    """Whether only a short unit lies between the last numeral and the hyphen: "44mg-50mg"."""
    return (
        bool(found)
        and 0 < at - 1 - found[-1].end <= 4
        and text[at].isdigit()
        and text[found[-1].end : at - 1].isalpha()
    )
