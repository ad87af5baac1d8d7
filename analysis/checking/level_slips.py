"""Whether a movement lies between two figures, and whether one slip of the hand explains that it does not.

A slip must explain the gap to the last digit: one digit changed, two swapped, "million" for "billion".
"""

from __future__ import annotations

from ..findings import Number
from .figure_ends import End, is_from
from .movement_arithmetic import fits
from .slip_evidence import slip_between
from .told_figures import listed, written_step
from .told_movements import Movement

_FRACTIONS = (100 / 2, 100 / 3, 200 / 3, 100 / 4, 75, 100 / 5, 40, 100 / 10)
_RATIOS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100)
_SOLE, _DIGITS, _MANY_DIGITS = 2, 3, 4
"""So many digits an end must have: one of the sole pair, one of several, one that is told far off."""
_THOUSAND, _EXACT, _WHOLE, _HUNDREDTH, _ROOM = 1000.0, 0.004, 0.02, 0.01, 0.6


def lies_between(movement: Movement, one: End, two: End) -> bool:
    """Whether a movement lies between two figures, in the order that "from" tells; an amount may be a share of one."""
    first, last, told = one.number.value or 0.0, two.number.value or 0.0, _told(movement)
    if is_from(one) != is_from(two) and movement.up is not None and movement.how != "times":
        old, new = (first, last) if is_from(one) else (last, first)
        if (new > old) != movement.up:
            return False
    if movement.how == "amount" and any(map(str.isdigit, movement.number.text)):
        step = max(written_step(one.number), written_step(two.number), _step(movement))
        return abs(abs(last - first) - told) <= _ROOM * step
    if movement.how == "share" and any(
        abs(100 * part / whole - told) <= 1 for part, whole in ((first, last), (last, first))
    ):
        return True
    return fits(movement, one.number, two.number)


def is_slip(movement: Movement, old: Number, new: Number, sole: bool) -> bool:
    """Whether a movement fits from one figure to another with a slip in one of the three."""
    first, last, told = old.value or 0.0, new.value or 0.0, _told(movement)
    digits = _SOLE if sole else _DIGITS
    if first == last or (movement.up is not None and movement.how != "times" and (last > first) != movement.up):
        return _end_slipped(movement, old, new, digits)
    if movement.how == "amount":
        own = _is_written(told / _step(movement), abs(last - first) / _step(movement), _SOLE)
    elif movement.how == "times":
        own = (last > first) == (told > 1) and _are_simple(last / first, told) and _digits(old, new) >= digits - 1
    else:
        actual = 100 * abs(last / first - 1)
        if movement.number.kind != "percent":
            own, digits = any(abs(actual / each - 1) <= _EXACT for each in _FRACTIONS), _DIGITS
        else:
            own = abs(actual - round(actual)) <= 0.06 and _is_written(told, float(round(actual)), _SOLE)
    return own or _end_slipped(movement, old, new, digits)


def is_slip_far(movement: Movement, old: Number, new: Number) -> bool:
    """The same of two figures told far from each other: one of four digits, or a ratio without remainder."""
    if _end_slipped(movement, old, new, _MANY_DIGITS):
        return True
    first, last, told = old.value or 0.0, new.value or 0.0, _told(movement)
    exact = movement.how == "times" and (last > first) == (told > 1) and max(first, last) % min(first, last) == 0
    return exact and _are_simple(last / first, told) and _digits(old, new) >= _DIGITS


def _told(movement: Movement) -> float:
    """How far something moved: in hundredths, so many times, or in the unit of the ends, as pounds of pence."""
    value = movement.number.value or 0.0
    if movement.how == "share" and movement.number.kind != "percent":
        return 100 * value
    return value * _scale(movement)


def _step(movement: Movement) -> float:
    """What the last digit of an amount counts in the unit of the ends."""
    return written_step(movement.number) * _scale(movement)


def _scale(movement: Movement) -> float:
    return _HUNDREDTH if movement.number.unit in listed("hundredths") else 1.0


def _digits(*numbers: Number) -> int:
    return min(len(f"{n.value or 0:.10g}".rstrip("0").replace(".", "")) for n in numbers)


def _are_simple(*ratios: float) -> bool:
    """Whether something is just so many times something else, or a simple part of it; nothing is none of anything."""
    if 0.0 in ratios:
        return False
    greater = (ratio if ratio > 1 else 1 / ratio for ratio in ratios)
    return all(any(abs(ratio / each - 1) <= _EXACT for each in _RATIOS) for ratio in greater)


def _end_slipped(movement: Movement, old: Number, new: Number, digits: int) -> bool:
    """Whether one of two ends is what it should be with one slip, to the last digit that is written."""
    first, last, told = old.value or 0.0, new.value or 0.0, _told(movement)
    ways = (1, -1) if movement.up is None else (1,) if movement.up else (-1,)
    if movement.how == "amount":
        right = [(first + way * told, last - way * told) for way in ways]
    elif movement.how == "share":
        factors = [each for way in ways if (each := 1 + way * told / 100) > 0]
        right = [(first * each, last / each) for each in factors]
    else:
        right = [(first * told, last / told)] if told else []
    return any(_is_end(new, ours, digits) or _is_end(old, theirs, digits) for ours, theirs in right)


def _is_end(number: Number, right: float, digits: int) -> bool:
    step, value = written_step(number), number.value or 0.0
    if any(abs(right / value / times - 1) <= _WHOLE for times in (_THOUSAND, 1 / _THOUSAND)):
        return True
    return _is_written(value / step, right / step, digits)


def _is_written(told: float, right: float, least: int) -> bool:
    """Whether two figures in steps of their last digit are whole, of some digits, and a slip apart."""
    if abs(right - round(right)) > _WHOLE or round(right) <= 0:
        return False
    ours, theirs = float(round(told)), float(round(right))
    digits = {len(f"{ours:.0f}"), len(f"{theirs:.0f}")}
    return len(digits) == 1 and max(digits) >= least and slip_between(ours, theirs) > 0
