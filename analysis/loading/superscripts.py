"""Raised figures as characters of their own: 10<sup>6</sup> is 10⁶ and not 106, 3<sup>1</sup>⁄<sub>2</sub> is 3½."""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_LEVEL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FIGURES = re.compile(r"[+\-−–]?\d{1,6}")
_FRACTION = re.compile(r"([⁰¹²³⁴-⁹]{1,4})[⁄/∕](\d{1,4})(?!\d)|(?<![\d.,⁄/])(\d{1,4})⁄(\d{1,4})(?!\d)")
_VULGAR = {
    (1, 2): "½",
    (1, 3): "⅓",
    (2, 3): "⅔",
    (1, 4): "¼",
    (3, 4): "¾",
    (1, 5): "⅕",
    (2, 5): "⅖",
    (3, 5): "⅗",
    (4, 5): "⅘",
    (1, 6): "⅙",
    (5, 6): "⅚",
    (1, 7): "⅐",
    (1, 8): "⅛",
    (3, 8): "⅜",
    (5, 8): "⅝",
    (7, 8): "⅞",
    (1, 9): "⅑",
    (1, 10): "⅒",
}


def raised(words: str, *, note: bool = False) -> str:
    """What stands raised, as plain text shows it: figures as superscripts ("⁶"), all else as it is ("th").

    ``note`` says that it refers to a footnote: a bare figure goes into brackets, or it would be an exponent.
    """
    words = words.strip()
    if not _FIGURES.fullmatch(words):
        return words
    return f"[{words}]" if note else words.translate(_RAISED)


def with_fractions(text: str) -> str:
    """``text`` with fractions of raised figures, or with a fraction slash, as one character ("½"), or as "3/16"."""
    return _FRACTION.sub(_fraction, text)


def _fraction(match: re.Match[str]) -> str:
    above = int((match[1] or match[3]).translate(_LEVEL))
    below = int(match[2] or match[4])
    sign = _VULGAR.get((above, below))
    if sign:
        return sign
    after_figure = match.start() > 0 and match.string[match.start() - 1].isdigit()
    return f"{' ' if after_figure else ''}{above}/{below}"
