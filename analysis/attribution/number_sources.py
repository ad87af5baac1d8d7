"""On whose account each number stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ..findings import Attribution, Number, Source

_LONGEST = 3000  # characters back in which an attribution that holds a number begins


def with_sources(numbers: Sequence[Number], attributions: Sequence[Attribution]) -> tuple[Number, ...]:
    """The numbers, each with the source of the attribution it stands in, else None.

    ``attributions`` are in the order of the text.
    """
    starts = [attribution.start for attribution in attributions]
    return tuple(replace(number, source=_source_of(number, attributions, starts)) for number in numbers)


def _source_of(number: Number, attributions: Sequence[Attribution], starts: Sequence[int]) -> Source | None:
    """The source of the innermost attribution that holds the number and says that it is so."""
    at = bisect_right(starts, number.start) - 1
    while at >= 0 and starts[at] > number.start - _LONGEST:
        attribution = attributions[at]
        if number.end <= attribution.end and attribution.source and attribution.vouches:
            return attribution.source
        at -= 1
    return None
