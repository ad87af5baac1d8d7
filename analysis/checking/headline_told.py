"""Whether the text has a figure of the headline: as it is, rounded, in another unit, summed up, or reckoned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import floor, isclose, log10

from ..findings import Findings, Number
from .counted_things import called, counted_head
from .differences import is_ahead, lies_between
from .figure_contexts import kind_of, told_value
from .told_figures import Sentence, rounded_like, sentences_with_numbers

_NO_FIGURES = frozenset({"date", "year"})
_TELLING = 13
"""From here on an equal figure of any kind may be the one: less stands for many things in every text."""
_ROUNDED, _HEDGED, _ROUGHLY, _CUT = 0.1, 0.25, 0.05, 1.05
_MOST_PARTS, _MOST_FIGURES, _SENTENCES = 3, 7, 8
_DAYS = {"min": 1 / 1440, "h": 1 / 24, "day": 1, "week": 7, "month": 30.4, "year": 365, "decade": 3650}
_SPELL = 0.08
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OLD_YEAR, _NOW, _CENTURY = re.compile(r"\b1[0-9]\d\d\b"), (1990, 2060), 100
_WORD_BEHIND = re.compile(r"\s[A-Za-z]{3,}")
_DOZEN, _TWELVE = re.compile(r"\bdozen\b", re.IGNORECASE), 12


def is_told(
    findings: Findings, number: Number, value: float, title: int, of_others: bool = True, sums: bool = True
) -> bool:
    """Whether the text behind ``title`` has the figure of a headline, or what the headline makes it of.

    Without ``of_others`` a count of something that is called otherwise is not it; without ``sums`` nothing is added up.
    """
    body = _body(findings, title)
    if not of_others:
        body = [each for each in body if not _is_of_another(number, each)]
    if any(_is_equal(number, value, each) for each in body) or _is_made_of(findings, number, value, body, title):
        return True
    if sums and _is_summed(findings, number, value, title, of_others):
        return True
    text = findings.article.text
    behind = _WORD_BEHIND.match(text, number.end, title)
    again = rf"(?<![\w.,]){re.escape(number.text + behind[0])}\b" if behind else ""
    return behind is not None and re.search(again, text[title:]) is not None


def is_reckoned(findings: Findings, number: Number, title: int) -> bool:
    """Whether a headline rounds, sums up or reckons its figure from what the text says."""
    value = told_value(number)
    if value is None or value <= 0:
        return False
    summed = _is_summed(findings, number, value, title, of_others=kind_of(number) != "count")
    body = [each for each in _body(findings, title) if not _is_of_another(number, each)]
    return summed or _is_made_of(findings, number, value, body, title)


def _body(findings: Findings, title: int) -> list[Number]:
    return [each for each in findings.numbers if each.start >= title and each.kind not in _NO_FIGURES]


def _is_made_of(findings: Findings, number: Number, value: float, body: Sequence[Number], title: int) -> bool:
    if any(_is_nearly(number, value, each) for each in body):
        return True
    if is_ahead(findings, number, title) and lies_between(findings, value, title):
        return True
    years = number.kind == "age" or (number.kind == "duration" and number.unit == "year")
    dozen = value == _TWELVE and _DOZEN.search(findings.article.text, number.end) is not None
    if years and value >= _CENTURY and _reaches_today(findings, value):
        return True
    return dozen or (years and value in _spans(findings, to_now=number.kind == "age"))


def are_alike(number: Number, other: Number) -> bool:
    """Whether two figures are of one kind and unit; a bare number may count."""
    return kind_of(number) == kind_of(other) and number.unit == other.unit


def _is_of_another(number: Number, other: Number) -> bool:
    """Whether both count, and things of two names: "Four officials", and "four taxi drivers"."""
    heads = counted_head(number), counted_head(other)
    if number.fate is not None and number.fate == other.fate:
        return False
    return number.kind == "count" and all(heads) and called(heads[0]) != called(heads[1])


def _is_equal(number: Number, value: float, other: Number) -> bool:
    """Whether a figure of the text is that of the headline; a great one, or "60th", whatever it is of."""
    loose = value >= _TELLING or other.kind == "ordinal"
    if number.kind == "count" and number.of and other.kind in ("money", "percent", "duration"):
        loose = False
    return value in (other.value, other.low, other.high) and (loose or are_alike(number, other))


def _is_nearly(number: Number, value: float, other: Number) -> bool:
    """Whether a headline may give a figure of the text so."""
    if not are_alike(number, other):
        return number.kind == other.kind == "duration" and _is_spell(number, value, other)
    values = (each for each in (other.value, other.low, other.high) if each is not None and each > 0)
    if any(each != value and _is_rounded(number, value, other, each) for each in values):
        return True
    within = other.low is not None and other.high is not None and other.low <= value <= other.high
    open_end = number.low is not None and number.high is None
    return within or (open_end and other.value is not None and value <= other.value <= value + _step(value))


def _is_rounded(number: Number, value: float, other: Number, told: float) -> bool:
    """Whether one of two values is the other with fewer digits; a headline may cut them off too."""
    apart = abs(told - value) / max(told, value)
    if rounded_like(told, value) == value and apart <= (_HEDGED if number.hedge else _ROUNDED):
        return True
    if rounded_like(value, told) == told and apart <= (_HEDGED / 2 if other.hedge else _ROUGHLY):
        return True
    unit = _unit(value)
    return value < told < value * _CUT and value > unit and isclose(floor(told / unit) * unit, value)


def _is_spell(number: Number, value: float, other: Number) -> bool:
    """Whether two spells in several units are as long: 18 months, a year and a half."""
    if number.unit not in _DAYS or other.unit not in _DAYS or other.value is None:
        return False
    one, two = value * _DAYS[number.unit], other.value * _DAYS[other.unit]
    return abs(one - two) <= _SPELL * max(one, two)


def _unit(value: float) -> float:
    """What the last digit of a value but zeros counts: 100 of 4,500, 0.1 of 2.5."""
    digits = f"{value:.10g}"
    if "e" in digits:
        return float(10 ** floor(log10(value)))
    if "." in digits:
        return float(10 ** -len(digits.split(".")[1]))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _step(value: float) -> float:
    """How far "more than" this value reaches: 70 to 80, 4,500 to 5,000."""
    unit = _unit(value)
    return unit * 5 if (value / unit) % 10 == 5 else unit


def _spans(findings: Findings, to_now: bool) -> set[float]:
    """The years between any two that the text names, or, ``to_now``, since them until it came out."""
    years = {int(found[0]) for found in _YEAR.finditer(findings.article.text)}
    date = (findings.article.date or "")[:4]
    years |= {int(date)} if date.isdigit() else set()
    last = max(years, default=0)
    if to_now:
        return {float(last + more - year) for year in years for more in (-1, 0, 1)}
    years |= {last + 1} if last else set()
    return {float(abs(one - two)) for one, two in combinations(years, 2)}


def _reaches_today(findings: Findings, value: float) -> bool:
    """Whether a long spell goes from a year of the text to about now: "a 430-year record", and "back to 1592"."""
    years = (int(found[0]) for found in _OLD_YEAR.finditer(findings.article.text))
    return any(_NOW[0] <= year + value <= _NOW[1] for year in years)


def _is_summed(findings: Findings, number: Number, value: float, title: int, of_others: bool = True) -> bool:
    """Whether two or three figures that the text gives side by side make up that of the headline."""
    behind = [each for each in sentences_with_numbers(findings) if each.span.start >= title]
    for parts in _side_by_side(number, behind[:_SENTENCES], of_others):
        for many in range(2, _MOST_PARTS + 1):
            sums = (sum(some) for some in combinations(parts, many) if len(set(some)) == many)
            if any(isclose(each, value) for each in sums):
                return True
    return False


def _side_by_side(number: Number, sentences: Sequence[Sentence], of_others: bool) -> Iterator[list[float]]:
    """The figures like the headline's of two sentences, of sums and measures of three."""
    reach = 2 if kind_of(number) == "count" else 3
    for at in range(len(sentences)):
        near = (each for sentence in sentences[at : at + reach] for each in sentence.numbers)
        alike = (each for each in near if are_alike(number, each) and (of_others or not _is_of_another(number, each)))
        parts = [each.value for each in alike if each.value]
        yield parts[:_MOST_FIGURES]
