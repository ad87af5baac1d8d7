"""What a figure counts, without what befell it, and whether one figure is another with a slip in its digits."""

from __future__ import annotations

import re

from ..comparing.counted_groups import head_of
from ..findings import Number

_PLURAL = ("s", "men", "people", "children")
_LONG, _SHORT = 3, 2


def counted(number: Number) -> str:
    """What a count is of: "electric scooters" of "electric scooters destroyed", "dogs" of "dogs put"."""
    words = (number.of or "").split(" of ")[0].split()
    if number.kind == "count":
        while len(words) > 1 and words[-2].endswith(_PLURAL) and not words[-1].endswith(_PLURAL):
            words.pop()
    return " ".join(words)


def counted_head(number: Number) -> str | None:
    """The head noun of what a figure counts, as its stem."""
    return head_of(counted(number) or None)


def is_misspelt(one: Number, other: Number) -> bool:
    """Whether one figure has the digits of the other in another order, or one of several digits changed."""
    ours, theirs = _digits(one), _digits(other)
    if len(ours) != len(theirs) or len(ours) < _SHORT or ours == theirs:
        return False
    changed = sum(first != second for first, second in zip(ours, theirs, strict=True))
    return sorted(ours) == sorted(theirs) or (
        changed == 1 and len(ours.rstrip("0")) >= _LONG - 1 and len(ours) >= _LONG
    )


def _digits(number: Number) -> str:
    written = re.sub(r"[^\d]", "", number.text)
    return written or (f"{number.value:.0f}" if number.value is not None else "")
