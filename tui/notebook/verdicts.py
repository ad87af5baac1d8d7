"""Verdicts of checking facts: the sign that stands for each, and which one matters most where several meet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .annotation import Verdict


SIGNS: dict[Verdict, str] = {"false": "✗", "disputed": "~", "unchecked": "?", "confirmed": "✓"}
"""The most pressing first."""
MEANINGS: dict[Verdict, str] = {
    "unchecked": "still to be checked",
    "confirmed": "checked, and it holds",
    "disputed": "sources disagree",
    "false": "checked, and it does not hold",
}


def most_pressing(verdicts: Iterable[Verdict | None]) -> Verdict | None:
    """The verdict that a paragraph with several shows, or None when there is none."""
    found = set(verdicts)
    return next((verdict for verdict in SIGNS if verdict in found), None)
