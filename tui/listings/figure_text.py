"""How a figure of a comparison is written: "≥ 22", "dozens", "$4.2 billion"; where room is short "4.2bn USD"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.comparing.comparing_words import scale_of

if TYPE_CHECKING:
    from analysis.comparing.comparison import ReportClaim

_AS_WRITTEN = frozenset(("money", "percent", "measure", "duration", "score", "multiple", "age"))
"""Kinds that are shown as the text has them, with their units."""
_WITH_UNIT = frozenset(("money", "measure", "duration"))
_SHORT_UNIT = 3
"""Units of so few letters ("min", "h") are signs without a plural."""
SIZES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
"""The sizes that a letter stands for where room is short, the largest first."""


def value_text(claim: ReportClaim) -> str:
    """A figure with its bound: "≥ 22", "≤ 30", "~ 100", "dozens", "$4.2 billion"."""
    if is_vague(claim):
        return claim.number.text.lower()
    is_written = claim.number.kind in _AS_WRITTEN or _is_fraction_in_words(claim)
    return _with_bound(claim, claim.number.text if is_written else _digits(claim))


def short_text(claim: ReportClaim) -> str:
    """The same in few cells: "4.2bn USD" for "$4.2 billion", "10 min" for "ten minutes", "63.5%" for "63.5 percent"."""
    if claim.number.kind == "percent" and not is_vague(claim):
        return _with_bound(claim, f"{_span(claim, plain)}%")
    if is_vague(claim) or not says_unit(claim):
        return value_text(claim)
    return _with_bound(claim, f"{_span(claim, _lettered)} {_unit_of(claim, _high(claim))}")


def says_unit(claim: ReportClaim) -> bool:
    """Whether the figure is written with its unit."""
    return claim.number.kind in _WITH_UNIT and claim.number.unit is not None


def range_text(lowest: ReportClaim, highest: ReportClaim, short: bool = False) -> str:
    """From the lower end of one figure to the upper end of another; ``short`` as in `short_text`."""
    write = short_text if short else value_text
    if low(lowest) == high(highest):
        return write(lowest)
    least, most = _low(lowest), _high(highest)
    written = short or any(_is_span(each) for each in (lowest, highest))
    if written and says_unit(highest) and lowest.number.unit == highest.number.unit:
        return f"{_lettered(least)}–{_lettered(most)} {highest.number.unit}"
    if lowest.number.kind == highest.number.kind == "percent":
        return f"{plain(least)}–{plain(most)}%"
    return f"{_end(lowest, least)}–{_end(highest, most)}"


def step_between(before: ReportClaim, claim: ReportClaim) -> float | None:
    """How far a figure lies from the one before it, in its own unit: 8 in from 250 mm; None where no scale has both."""
    (base, times), (base_before, times_before) = _scale(claim), _scale(before)
    if base != base_before:
        return None
    if times == times_before:
        return (_low(claim) + _high(claim) - _low(before) - _high(before)) / 2
    # Reckoned over, it is only about so much.
    return float(f"{(middle(claim) - middle(before)) / times:.2g}")


def step_text(claim: ReportClaim, step: float) -> str:
    """How far a figure moved from another: "+13", "−3m USD", "+1.4 points"; empty where it did not."""
    if not step:
        return ""
    size = (_lettered if says_unit(claim) else plain)(abs(step))
    unit = _unit_of(claim, step) if says_unit(claim) else "points" if claim.number.kind == "percent" else None
    return " ".join(filter(None, (f"{'+' if step > 0 else '−'}{size}", unit)))


def _unit_of(claim: ReportClaim, value: float) -> str:
    """The unit of so many: "min", "day", "days"."""
    unit = claim.number.unit or ""
    return f"{unit}s" if claim.number.kind == "duration" and len(unit) > _SHORT_UNIT and abs(value) != 1 else unit


def is_vague(claim: ReportClaim) -> bool:
    """Whether it is a word for a number that nobody can compare: "dozens"."""
    number = claim.number
    bare = number.value is None and number.hedge is None
    return bare and claim.high is None and not any(each.isdigit() for each in number.text)


def plain(value: float) -> str:
    """A value in digits."""
    return f"{int(value):,}" if value == int(value) else f"{value:,g}"


def low(claim: ReportClaim) -> float:
    """The lower bound, or what there is, in the unit in which its kind is reckoned: 8 in are less than 250 mm."""
    return _low(claim) * _scale(claim)[1]


def high(claim: ReportClaim) -> float:
    """The upper bound likewise."""
    return _high(claim) * _scale(claim)[1]


def middle(claim: ReportClaim) -> float:
    """What lies between both."""
    return (low(claim) + high(claim)) / 2


def _low(claim: ReportClaim) -> float:
    """The lower bound, or what there is, in the figure's own unit."""
    return next((each for each in (claim.value, claim.low, claim.high) if each is not None), 0.0)


def _high(claim: ReportClaim) -> float:
    return next((each for each in (claim.value, claim.high, claim.low) if each is not None), 0.0)


def _scale(claim: ReportClaim) -> tuple[str | None, float]:
    """The unit in which such a figure is reckoned, and how many of it the figure's own unit is."""
    return scale_of(claim.number.unit) if says_unit(claim) else (None, 1.0)


def _with_bound(claim: ReportClaim, text: str) -> str:
    number = claim.number
    if claim.value is not None:
        return f"~ {text}" if number.hedge and claim.value == number.value and number.low is None else text
    if claim.low is not None and claim.high is not None:
        return text
    return f"{'≥' if claim.high is None else '≤'} {text}"


def _is_fraction_in_words(claim: ReportClaim) -> bool:
    """Whether it is told as "two-thirds", of which the digits (0.666667) say less."""
    number = claim.number
    return number.value is not None and number.value % 1 != 0 and not any(map(str.isdigit, number.text))


def _is_span(claim: ReportClaim) -> bool:
    """Whether the text gives both ends: "between 300 and 450 million"."""
    return claim.value is None and claim.low is not None and claim.high is not None


def _digits(claim: ReportClaim) -> str:
    return _span(claim, plain)


def _span(claim: ReportClaim, write: Callable[[float], str]) -> str:
    if claim.value is None and claim.low is not None and claim.high is not None:
        return f"{write(claim.low)}–{write(claim.high)}"
    return write(_low(claim))


def _lettered(value: float) -> str:
    """ "12.4bn"; all digits below a million."""
    for size, letters in SIZES:
        if abs(value) >= size:
            return f"{value / size:,.4g}{letters}"
    return plain(value)


def _end(claim: ReportClaim, value: float) -> str:
    """One end of the range, with the unit where the text has one."""
    return claim.number.text if claim.number.kind in _AS_WRITTEN and claim.number.kind != "score" else plain(value)
