"""From, to and by how much: "doubled from 10 to 25", "rose 10% from 50 to 60", "rose from 50 to 40"."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Change, Findings, Number
from .consistency import Consistency
from .told_figures import Sentence, sentences_with_numbers, shown, span_of

_ROOM = 0.12
"""Writers round: a factor or a share may be off by so much of itself."""


def check_changes(findings: Findings) -> Iterator[Consistency]:
    """Each change whose two ends and whose factor, share or difference the text gives."""
    sentences = sentences_with_numbers(findings)
    for change in findings.changes:
        home = next((each for each in sentences if each.span.start <= change.start < each.span.end), None)
        if home is None or change.before is None or change.after is None or change.before == 0:
            continue
        ends = _ends(home, change)
        if ends is None:
            continue
        if (told := _direction(change, *ends)) is not None:
            yield told
            continue
        yield from filter(None, (_factor(home, change, *ends), _amount(home, change, *ends)))


def _ends(home: Sentence, change: Change) -> tuple[Number, Number] | None:
    """The numbers of the two ends, told exactly or nearly so."""
    inside = [number for number in home.numbers if change.start <= number.start < change.end]
    before = next((number for number in inside if _value(number) == change.before), None)
    after = next((number for number in reversed(inside) if _value(number) == change.after), None)
    if before is None or after is None or before is after:
        return None
    return before, after


def _value(number: Number) -> float | None:
    return next((each for each in (number.value, number.low, number.high) if each is not None), None)


def _direction(change: Change, before: Number, after: Number) -> Consistency | None:
    """ "Rose from 50 to 40"."""
    first, last = change.before or 0, change.after or 0
    if after.trend is None or first == last or (after.trend == "up") == (last > first):
        return None
    word = "rises" if after.trend == "up" else "falls"
    message = (
        f"the text says that it {word}, but {after.text} is {'less' if last < first else 'more'} than {before.text}"
    )
    return Consistency("change", message, False, span_of(before, after))


def _factor(home: Sentence, change: Change, before: Number, after: Number) -> Consistency | None:
    """ "Doubled from 10 to 25"; "more than doubled" may be any more."""
    multiple = next(
        (n for n in home.numbers if n.kind == "multiple" and n.end >= change.start - 3 and n.start < change.end), None
    )
    if multiple is None:
        return None
    ratio = (change.after or 0) / (change.before or 1)
    told = multiple.value if multiple.hedge is None else None
    least, most = (told * (1 - _ROOM), told * (1 + _ROOM)) if told is not None else _open(multiple)
    holds = least <= ratio <= most
    message = f"{before.text} to {after.text} is {shown(ratio)} times, and the text says {multiple.text}"
    if holds:
        message = f"{before.text} to {after.text} is {shown(ratio)} times: {multiple.text}"
    return Consistency("change", message, holds, span_of(multiple, before, after))


def _open(multiple: Number) -> tuple[float, float]:
    if multiple.value is not None:
        return multiple.value * (1 - 3 * _ROOM), multiple.value * (1 + 3 * _ROOM)
    low = multiple.low * (1 - _ROOM / 4) if multiple.low is not None else 0
    return low, multiple.high if multiple.high is not None else float("inf")


def _amount(home: Sentence, change: Change, before: Number, after: Number) -> Consistency | None:
    """ "Rose 10% from 50 to 60", "rose by 3 to 17 from 14", "rose 0.5 points to 5.2% from 4.9%"."""
    by = _by(home, change, before, after)
    if by is None or by.value is None or by.hedge is not None or before.hedge or after.hedge:
        return None
    difference = abs((change.after or 0) - (change.before or 0))
    step = 10 ** -_decimals(before.text, after.text)
    if by.kind == "percent" and "point" not in (by.unit or "") and before.kind != "percent":
        actual, unit = 100 * difference / abs(change.before or 1), "%"
        room = max(0.6, by.value * 0.06) + 100 * step / abs(change.before or 1)
    elif by.kind == before.kind or "point" in (by.unit or ""):
        actual, unit = difference, ""
        room = max(step, by.value * 0.02)
    else:
        return None
    holds = abs(actual - by.value) <= room
    joint = ":" if holds else ", and the text says"
    message = f"{before.text} to {after.text} is a change of {shown(actual)}{unit}{joint} {by.text}"
    return Consistency("change", message, holds, span_of(by, before, after))


def _by(home: Sentence, change: Change, before: Number, after: Number) -> Number | None:
    """By how much, where it stands right before the change or between its ends."""
    near = [n for n in home.numbers if 0 < change.start - n.end <= 6 and n.kind != "multiple"]
    if not near:
        return None
    number = near[-1]
    words = (
        home.before(number).split()[-3:] + home.between(number, before if before.start < after.start else after).split()
    )
    return number if number.trend is not None and not {"of", "and"} & set(words[3:]) else None


def _decimals(*texts: str) -> int:
    tails = (text.replace(",", "").partition(".")[2] for text in texts)
    return min(sum(1 for _ in _digits(tail)) for tail in tails)


def _digits(tail: str) -> Iterator[str]:
    for each in tail:
        if not each.isdigit():
            return
        yield each
