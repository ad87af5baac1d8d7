"""Figures written in digits in a language that the engine does not read otherwise: "3.800", "4,7 %", "1 200 000".

Only what that language writes in one way: where "3.800" could be read two ways, or a figure is part of a date, a time,
a version or a name, it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..article import Article
from ..data.sections import alternation
from ..findings import Number, NumberKind
from .detection import separators_of

_SPACES = " \u00a0\u2009\u202f"
_SYMBOLS = {"€": "EUR", "£": "GBP", "$": "USD", "¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₩": "KRW"}
_LISTS = "figures-abroad.txt"
_UNSPACED = ("ja", "zh", "th")
_CONFIDENCE = 0.8
_YEARS = range(1400, 2200)


@cache
def _pattern(separators: str, language: str) -> re.Pattern[str]:
    thousands = f"[{_SPACES}]" if separators[0] == "_" else re.escape(separators[0])
    decimal = re.escape(separators[1])
    beside = r"[A-Za-z\d.,:/–-]" if language in _UNSPACED else r"[\w.,:/–-]"
    symbols = "".join(_SYMBOLS)
    gap = f"[{_SPACES}]?"
    scales, behind, words = (
        alternation(_LISTS, section, whole=True) for section in ("scales", "no quantities", "no quantities in words")
    )
    return re.compile(
        rf"(?P<before>[{symbols}])?(?<!{beside})(?<!\d[{_SPACES}])"
        rf"(?P<whole>\d{{1,3}}(?:{thousands}\d{{3}})+|\d+)(?:{decimal}(?P<part>\d+))?"
        rf"(?![.,:/–-]?\d|[A-Za-z]|-\w|[{_SPACES}]\d|\.[{_SPACES}]\w|{gap}(?:{scales})|(?:{behind})|{gap}(?:{words})(?!\w))"
        rf"(?:{gap}(?P<after>[%{symbols}]))?"
    )


def figures_in_digits(article: Article, foreign: dict[int, str]) -> Iterator[Number]:
    """The figures of the paragraphs that are in another language; ``foreign`` gives the language of each of them."""
    for index in sorted(foreign):
        separators = separators_of(foreign[index])
        if separators:
            paragraph = article.paragraphs[index]
            for match in _pattern(separators, foreign[index]).finditer(article.text, paragraph.start, paragraph.end):
                number = _number(match, separators)
                if number is not None:
                    yield number


def _number(match: re.Match[str], separators: str) -> Number | None:
    whole, part = match["whole"], match["part"]
    grouped = not whole.isdigit()
    if part and len(part) == 3 and not grouped and whole != "0":
        return None  # "3,800": some write thousands so all the same.
    value = float("".join(filter(str.isdigit, whole)) + (f".{part}" if part else ""))
    mark = match["before"] or match["after"] or ""
    kind: NumberKind = "percent" if mark == "%" else "money" if mark else "other"
    if kind == "other" and not grouped and not part and int(whole) in _YEARS:
        kind = "year"
    unit = "%" if mark == "%" else _SYMBOLS.get(mark)
    return Number(
        match.start(), match.end(), match.group(), value, None, None, None, kind, unit, None, confidence=_CONFIDENCE
    )
