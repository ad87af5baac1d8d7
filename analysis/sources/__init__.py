"""What the text credits to whom, and so who vouches for which number."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ..findings import Attribution, Number, Source
from .cast import Cast
from .reports import ReadLine, Report, read_lines

__all__ = ["Cast", "ReadLine", "Report", "read_lines", "vouch"]


def vouch(numbers: Sequence[Number], attributions: Sequence[Attribution]) -> tuple[Number, ...]:
    """The numbers, each with the source of the attribution it stands in, else None.

    ``attributions`` are in the order of the text.
    """
    starts = [attribution.start for attribution in attributions]
    vouched: list[Number] = []
    for number in numbers:
        source: Source | None = None
        at = bisect_right(starts, number.start) - 1
        while at >= 0 and starts[at] > number.start - _LONGEST:
            attribution = attributions[at]
            if number.end <= attribution.end and attribution.source and attribution.vouches:
                source = attribution.source
                break
            at -= 1
        vouched.append(replace(number, source=source))
    return tuple(vouched)


_LONGEST = 3000  # characters back in which an attribution that holds a number begins
