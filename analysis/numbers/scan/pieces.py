"""The words and figures that numbers are made of, found in a text in one pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from ...data.sections import entries, rows, sequence
from ..quantity import Quantity
from ..units.unit_names import currency_signs
from ..wordlists import any_of, words_for
from .figures import FIGURE, VULGAR, figure_at
from .magnitudes import magnitude_words


@dataclass(slots=True)
class Piece:
    """A stretch that is part of a number.

    ``kind`` is the class given in ``data/numerals.tsv``, or ``#`` figures, ``S`` a magnitude, ``a`` the article in
    "a hundred", ``u`` that in "a metre of", ``M`` a multiple. ``glue`` says what stands before it: "" nothing that
    joins, " " a space, "-" a hyphen, "," a comma.
    """

    start: int
    end: int
    kind: str
    value: Decimal
    glue: str = ""
    figure: Quantity | None = None


@cache
def numerals() -> dict[str, tuple[str, Decimal]]:
    """Class and value of every number word."""
    found = {word: ("S", value) for word, value in magnitude_words().items()}
    for kind, value, words in rows("numerals.tsv"):
        found.update(dict.fromkeys(words.split(), (kind, Decimal(value))))
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
    loosened = "|".join(rf"(?<={re.escape(each)}\ )" for each in entries("number-words.txt", "loosen one (phrases)"))
    lasting = "|".join(rf"(?<={re.escape(each)}\ )" for each in entries("number-words.txt", "take a spell (phrases)"))
    folds = rf"(?:{any_of('counts of folds')})-?fold|\d+(?:\.\d+)?[- ]?fold"
    pattern = rf"""
        (?<![\w.,])(?<!\w[-–/])(?P<m>(?:near-|almost-)?(?:{any_of("multiples")})|{folds})(?!\w)
      | (?<!\d)(?:(?P<f>{FIGURE})|(?P<v>{VULGAR}))
      | (?<!\w)(?:(?P<w>{_by_first_letter(words)})(?!\w)
        |(?P<a>an?)(?=[\s-](?:{after_article})(?!\w))
        |(?<!\d\ )(?<!lion\ )(?P<u>an?)(?=\ (?:{any_of("units with an article")})
          \ (?:of\ (?!an?\b|the\b)|(?:{any_of("after a unit with an article (phrases)")})\b))
        |(?:{loosened})(?P<l>an?)(?=\ (?:{any_of("units with an article", "spells with an article")})\b(?!-|\ ago\b))
        |(?:{lasting}|(?<=[a-z]\ for\ ))(?P<t>an?)(?=\ (?:{any_of("spells with an article")})\b
          (?!-|\ (?:ago|or|when)\b))
        |(?:(?<=in\ )|(?<=over\ )|(?<=after\ )|(?<=within\ ))(?P<n>a)(?=\ (?:fortnight|decade)\b(?!\ (?:or|when|of)\b))
        |(?<!half\ )(?P<g>a)(?=\ grand\s*(?:[.,;:!?)]|$|(?:{any_of("after a sum in grand")})\b))
        |(?:(?<=over\ )|(?<=under\ ))(?P<o>an?)(?=\ (?:{any_of("units with an article")})\b(?!-))
        |(?P<and>&)(?!\w))
    """
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE).match


_STARTS = re.compile(rf"[^\W\d_]+|\d|\.(?=\d)|{VULGAR}|&")
"""Where to look: most words are done with one look into ``_first_words``."""


@cache
def _first_words() -> frozenset[str]:
    """What a piece may begin with, in small letters, with a capital and in capitals."""
    folds = [f"{count}fold" for count in sequence("number-words.txt", "counts of folds")]
    multiples = sequence("number-words.txt", "multiples")
    small = (*filter(str.isalpha, numerals()), *folds, *multiples, "a", "an", "&", "near", "almost")
    return frozenset(form for word in small for form in (word, word.capitalize(), word.upper()))


_JOINTS = {" ": " ", "\u00a0": " ", "-": "-", "‑": "-", "‐": "-", " - ": "-", ", ": ",", "\n": " ", "": "", " -": ""}
_STEMS = {"doubl": 2, "twice": 2, "trebl": 3, "thrice": 3, "tripl": 3, "quadr": 4, "quint": 5}
_FEW_FIGURES = re.compile(r"\d{1,2}(?![\d.,]*\d|\s?(?:[kmb]|bn|million|billion|trillion)\b)", re.I)
_FOOT = re.compile(r"\d-(?:foot|ft)-$")
_LETTERS = re.compile(r"(?<![\w-])[^\W\d_]{1,4}$")


def pieces_of(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of numbers in ``text[start:end]``, in order."""
    table, first_words, match_at = numerals(), _first_words(), _matcher()
    found: list[Piece] = []
    reached = passed = start
    for place in _STARTS.finditer(text, start, end):
        begin = place.group()
        a = place.start()
        if a < passed or (begin not in first_words and begin.isalpha()):
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


def _piece(text: str, match: re.Match[str], table: dict[str, tuple[str, Decimal]]) -> Piece | None:
    a, b = match.span()
    group = match.lastgroup
    if group in ("f", "v"):
        if a and text[a - 1].isalpha() and not (_follows_currency(text, a) or is_fiscal(text, a)):
            return None
        figure = figure_at(text, a, b)
        return Piece(a, figure.end, "#", figure.value or Decimal(0), figure=figure) if figure else None
    word = match.group().lower()
    if group == "m":
        return Piece(a, b, "M", _multiple(word))
    if group in ("a", "u", "l", "o", "g", "t", "n"):
        return Piece(a, b, "a" if group == "a" else "u", Decimal(1))
    kind, value = table[word]
    return Piece(a, b, kind, value)


def is_fiscal(text: str, at: int) -> bool:
    """Whether "FY" stands right before the figures of a year: "FY2017", but not "the FY17 bill"."""
    return text.endswith("FY", 0, at) and text[at : at + 4].isdigit()


def _follows_currency(text: str, at: int) -> bool:
    """Whether the letters right before the figures are a currency: "Rs500", "EUR5m", "$A82m", but not "MH17".

    Codes that look like words need more than one or two figures: "COP26" is a meeting.
    """
    match = _LETTERS.search(text, max(0, at - 6), at)
    if match is None:
        return False
    letters = match.group()
    if text[match.start() - 1 : match.start()] == "$" and f"${letters}" in currency_signs():
        return True
    if letters not in currency_signs() or letters == "S":
        return False
    return letters.lower() not in words_for("codes that are words") or not _FEW_FIGURES.match(text, at)


def _multiple(word: str) -> Decimal:
    """How many times: "tenfold", "3.5-fold", "near-doubling", "halved"."""
    if word.endswith("fold"):
        count = word[:-4].rstrip("- ")
        return Decimal(count) if count[0].isdigit() else numerals()[count][1]
    word = word.removeprefix("near-").removeprefix("almost-")
    return next((Decimal(value) for stem, value in _STEMS.items() if word.startswith(stem)), Decimal("0.5"))


def _may_follow_hyphen(text: str, at: int, found: list[Piece]) -> bool:
    """Whether a numeral glued to what stands before may be one: "twenty-one", "mid-1972", "10–15", but not "F-16"."""
    if found and found[-1].end == at - 1:
        return text[at - 1] != "."
    if found and text[found[-1].end : at] in ("-in-", "-to-", "-by-", "-for-"):
        return True
    before = text[at - 2 : at - 1]
    if text[at - 1] == "-" and _FOOT.search(text, max(0, at - 8), at):
        return True
    if text[at - 1] in "./":
        return not before.isalnum()
    if not before.isalnum():
        return before != text[at - 1]
    return before in "°%" or bool(_prefix().search(text, max(0, at - 12), at)) or _follows_unit(text, at, found)


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^\w-])(?:{any_of('prefixes before a number')}|-)[-–‑]$", re.I)


def _follows_unit(text: str, at: int, found: list[Piece]) -> bool:
    """Whether only a short unit lies between the last numeral and the hyphen: "44mg-50mg"."""
    return (
        bool(found)
        and 0 < at - 1 - found[-1].end <= 4
        and text[at].isdigit()
        and text[found[-1].end : at - 1].isalpha()
    )
