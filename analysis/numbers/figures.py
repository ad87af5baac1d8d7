"""Numbers written in figures: separators, decimals, fractions, powers of ten and magnitudes glued on."""

from __future__ import annotations

import re
import unicodedata

from .quantity import Quantity

FIGURE = r"""
    \d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?              # 3,800  1,00,000.5
  | \d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?
  | \d{1,3}(?:\ \d{3}){2,}(?![\d,]|\.\d)                    # 1 414 021 100
  | \d{2,3}\ (?:000|\d{3}(?=\ [a-z]))(?![\d,]|\.\d)
  | \d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?                   # 1.234.567
  | \d{1,3}\.\d{3},\d{2}(?!\d)
  | \d{1,3}(?:['’]\d{3})+(?!\d)
  | \d{1,3},\d{1,2}(?=\s?[%€])                              # 12,5 %
  | \d+(?:\.\d+)?
  | (?<![\w.])\.\d+
"""
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
VULGAR = f"[{_VULGAR}]"
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻−–", "0123456789+---")
_POWER = re.compile(
    r"\s?[x×*⋅·]\s?10(?:\s?(?:\^|\*\*)\s?(?P<ten>[-−–+]?\d+)|(?P<raised>[-−–+]\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))"
    r"|(?:[eE]|(?<=\.\d)\ [eE]|(?<=\.\d\d)\ [eE])(?P<e>[-−+]?\d+)(?!\w)"
    r"|\s?\^\s?\(?(?P<up>[-−+]?\d+(?:\.\d+)?)\)?"
    r"|(?P<high>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
)
_FRACTION = re.compile(
    r"(?P<mixed>[ -](?P<a>\d{1,3})\s?[/⁄]\s?(?P<b>\d{1,4})(?![\d/]))"
    rf"|\s?[/⁄]\s?(?P<c>\d{{1,4}})(?![\d/]|,\d)|\s?(?P<v>{VULGAR})"
)
_GLUED = re.compile(r"(?:[kKM]|mn|mln|bn|tn|trn|cr)(?![^\W_])")
_GLUED_VALUES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12, "cr": 1e7}
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![^\W_])")
_NOT_FRACTIONS = {"9/11", "24/7", "7/7", "50/50", "20/20"}


def plain_value(figure: str) -> float:
    """The value of figures with separators."""
    if figure.count(".") > 1 or "," in figure[-3:-1]:
        figure = figure.replace(".", "").replace(",", ".")
    return float(re.sub(r"[,'’\s\u00a0\u2009\u202f]", "", figure))


def read_figure(text: str, start: int, end: int) -> Quantity | None:
    """The number whose figures are ``text[start:end]``, grown by what is glued to them; None where they give none."""
    figure = text[start:end]
    if figure in _VULGAR:
        return Quantity(start, end, unicodedata.numeric(figure), digits=True, whole=False, fraction=True)
    found = Quantity(start, end, plain_value(figure), digits=True, whole="." not in figure, bare=figure.isdigit())
    after = text[end : end + 1]
    if (
        after
        and after in " -\u00a0/⁄x×*⋅·eE^¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹"
        and not (_power(text, found) or _fraction(text, found))
    ):
        return None
    if match := _ORDINAL.match(text, found.end):
        found.ordinal, found.bare, found.end = True, False, match.end()
    elif match := _GLUED.match(text, found.end):
        found.scale, found.bare, found.end = _GLUED_VALUES[match.group().lower()], False, match.end()
        found.value = (found.value or 0.0) * found.scale
    return found


def _power(text: str, found: Quantity) -> bool:
    """Apply "×10^5", "e6", "^2"; a superscript counts only after 10, as elsewhere it is a note. True if it did."""
    match = _POWER.match(text, found.end)
    if not match or found.value is None or (match["high"] and found.value != 10):
        return False
    try:
        if match["up"] or match["high"]:
            found.value = found.value ** float((match["up"] or match["high"]).translate(_SUPERSCRIPT))
        else:
            found.value = float(
                f"{found.value!r}e{int((match['ten'] or match['raised'] or match['e']).translate(_SUPERSCRIPT))}"
            )
    except (OverflowError, ValueError):
        return False
    found.bare, found.end = False, match.end()
    return True


def _fraction(text: str, found: Quantity) -> bool:
    """Apply "/4", " 3/4" or "½". False if it makes the number none at all: "1/0", "24/7", "2/3/2020"."""
    match = _FRACTION.match(text, found.end)
    if not match or found.value is None or not found.whole:
        return True
    if match["v"]:
        found.value += unicodedata.numeric(match["v"])
    elif match["mixed"]:
        if int(match["a"]) >= int(match["b"]) or int(match["b"]) not in _DENOMINATORS:
            return True
        found.value += int(match["a"]) / int(match["b"])
    else:
        below = int(match["c"])
        if not below or text[found.start : match.end()] in _NOT_FRACTIONS:
            return False
        if 1000 < found.value < 2100 and below < 100:
            return True
        found.value /= below
        found.fraction = True
    found.whole, found.bare, found.end = False, False, match.end()
    return True


_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100))
