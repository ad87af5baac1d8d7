"""Numbers written in figures: separators, decimals, fractions, powers of ten and magnitudes glued on."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, DecimalException

from ..quantity import Quantity
from .magnitudes import glued_magnitude

FIGURE = r"""
    \d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?              # 3,800  1,00,000.5
  | \d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?
  | \d{1,3}(?:\ \d{3}){2,}(?![\d,]|\.\d)                    # 1 414 021 100
  | \d{2,3}\ (?:000|\d{3}(?=\ [a-z]))(?![\d,]|\.\d)
  | (?=\d\ \d{3})(?:(?<=[a-z]\ )(?<!ary\ )(?<!rch\ )(?<!ril\ )(?<!May\ )(?<!une\ )(?<!uly\ )(?<!ust\ )(?<!ber\ )
      (?<!day\ )(?<!ype\ )(?<!vel\ )(?<!ase\ )(?<!oup\ )(?<!age\ )(?<!ory\ )(?<!ier\ )(?<!ade\ )(?<!ion\ )|(?<=[€£$R]))
    \d\ (?:000|\d{3}(?=\ [a-z]{3}|\ ?[€£$%]))(?![\d,]|\.\d)    # 1 250 people, not "day 1 250 people", "May 1 250"
  | \d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?                   # 1.234.567
  | \d{1,3}\.\d{3},\d{1,2}(?!\d)                            # 1.650,5
  | \d{1,3}(?:['’]\d{3})+(?!\d)(?:\.\d+)?                   # 1'200.20
  | (?<!\d,)\d{1,3},\d{1,2}(?![\d,]|\ (?:and|or)\ \d+(?!,?\d))  # 12,5 %  4,50 euros; not 4,5 and 6
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
_MAY_GROW = frozenset(f" -\u00a0/⁄x×*⋅·eE^⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹{_VULGAR}")
"""What powers and fractions begin with."""
_POUNDS = re.compile(r"\s?\d{1,2}\s?lbs?\b")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![^\W_])")
_NOT_FRACTIONS = frozenset(("9/11", "24/7", "7/7", "50/50", "20/20"))
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100))
_LARGEST = Decimal("1e308")
"""What JSON readers can hold."""


def figure_value(figure: str) -> Decimal:
    """The value of figures with separators: "1.234.567,89" is 1234567.89."""
    if figure.count(".") > 1 or "," in figure[-3:-1]:
        figure = figure.replace(".", "").replace(",", ".")
    return Decimal(re.sub(r"[,'’\s\u00a0\u2009\u202f]", "", figure))


def vulgar_value(sign: str) -> Decimal:
    """The value of "½" and its like, which Unicode spells with a stroke."""
    above, below = unicodedata.normalize("NFKC", sign).split("⁄")
    return Decimal(above) / Decimal(below)


_MONTHS, _DAYS = 12, 31


def figure_at(text: str, start: int, end: int) -> Quantity | None:
    """The number whose figures are ``text[start:end]``, grown by what is glued to them; None where they give none."""
    figure = text[start:end]
    if figure in _VULGAR:
        return Quantity(start, end, vulgar_value(figure), digits=True, whole=False, fraction=True)
    value = figure_value(figure)
    if value > _LARGEST:
        return None
    found = Quantity(start, end, value, digits=True, whole="." not in figure, bare=figure.isdigit())
    if text[end : end + 1] in _MAY_GROW:
        if power := _power(text, found):
            found.value, found.end = power
            found.bare = False
        elif _is_no_fraction(text, found):
            return None
        else:
            _grow_by_fraction(text, found)
    if (match := _ORDINAL.match(text, found.end)) and not _are_stones(text, found, match):
        found.ordinal, found.bare, found.end = True, False, match.end()
    elif size := glued_magnitude(text, found.end):
        found.scale, found.end = size
        found.bare, found.value = False, (found.value or Decimal(0)) * found.scale
    return found


def _are_stones(text: str, found: Quantity, suffix: re.Match[str]) -> bool:
    """Whether "st" weighs and does not rank: "11st", "21st 4lb"."""
    value = int(found.value or 0)
    ranks = value % 10 == 1 and value % 100 != 11 and not _POUNDS.match(text, suffix.end())
    return suffix.group() == "st" and not ranks


def _power(text: str, found: Quantity) -> tuple[Decimal, int] | None:
    """The value that "×10^5", "e6" or "^2" makes of figures, and where it ends.

    A superscript counts only after 10, as elsewhere it is a note.
    """
    match = _POWER.match(text, found.end)
    if not match or found.value is None or (match["high"] and found.value != 10):
        return None
    exponent = (match["up"] or match["high"] or match["ten"] or match["raised"] or match["e"]).translate(_SUPERSCRIPT)
    try:
        raised = found.value ** Decimal(exponent) if match["up"] or match["high"] else found.value.scaleb(int(exponent))
    except DecimalException:
        return None
    return (raised, match.end()) if abs(raised) <= _LARGEST else None


def _is_no_fraction(text: str, found: Quantity) -> bool:
    """Whether a stroke after the figures makes them no number at all: "1/0", "24/7"."""
    match = _FRACTION.match(text, found.end)
    if not match or not match["c"] or not found.whole:
        return False
    below, dated = int(match["c"]), not text.startswith((" of", "th", "-", " inch", " mile"), match.end())
    if dated and 1 < (found.value or 0) <= _MONTHS < below <= _DAYS and below not in _DENOMINATORS:
        return True  # the 2/28 murder
    return below == 0 or text[found.start : match.end()] in _NOT_FRACTIONS


def _grow_by_fraction(text: str, found: Quantity) -> None:
    """Add " 3/4" or "½" to the figures, or divide them by what stands after a stroke: "3/4"."""
    match = _FRACTION.match(text, found.end)
    if not match or found.value is None or not found.whole:
        return
    if match["v"]:
        found.value += vulgar_value(match["v"])
    elif match["mixed"]:
        if int(match["a"]) >= int(match["b"]) or int(match["b"]) not in _DENOMINATORS:
            return
        found.value += Decimal(match["a"]) / int(match["b"])
    else:
        below = int(match["c"])
        if 1000 < found.value < 2100 and (below < 100 or found.value < below < 2100):
            return  # 2019/20, 2021/2022
        found.value /= below
        found.fraction = True
    found.whole, found.bare, found.end = False, False, match.end()
