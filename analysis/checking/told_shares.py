"""Shares that are told beside what they are of: what they say in hundredths, and the line that a reader sees."""

from __future__ import annotations

from ..findings import Number
from .consistency import Consistency
from .told_figures import shown, span_of


def percent_of(share: Number) -> float | None:
    """A share in hundredths, or the one that it is more or less than; also of a fraction. None for a range."""
    told = share.value if share.value is not None else share.low or share.high
    if told is None or (share.low is not None and share.high is not None):
        return None
    if share.kind == "percent":
        return told if share.unit == "%" else None
    return 100 * told if share.kind == "other" and 0 < told < 1 else None


def actual_percent(part: float, whole: float) -> float:
    """What share a part is of a whole, in hundredths."""
    return 100 * part / (whole or 1)


def share_line(part: Number, whole: Number, share: Number, actual: float, holds: bool) -> Consistency:
    """What is told of a share beside its part and its whole, of which it is ``actual`` percent."""
    joint = ":" if holds else ", and the text says"
    said = f"{share.hedge} {share.text}" if share.hedge else share.text
    message = f"{part.text} of {whole.text} is {shown(round(actual, 1))}%{joint} {said}"
    places = sorted((part, whole, share), key=lambda each: each.start)
    return Consistency("shares", message, holds, span_of(*places))
