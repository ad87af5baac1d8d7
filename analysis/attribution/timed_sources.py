"""When somebody said it is no part of who did: "Acme (last week)", "officials (Friday)", "(the next week) Lee"."""

from __future__ import annotations

import re

from ..data.sections import alternation, sequence
from .attribution_draft import Span

_DAYS = "|".join(day.capitalize() for day in sequence("calendar.txt", "weekdays"))
_TIME = rf"(?:(?:late|early|earlier|last|this|next) )*(?:{alternation('cues.txt', 'times')}|{_DAYS})"
"""In small letters but for the days: "Tom Day" is no time."""
_BEHIND = re.compile(rf",? {_TIME}(?: {_TIME})?$")
_BEFORE = re.compile(rf"(?:[Tt]he (?:following|same|next) |[Ll]ast |[Tt]his )(?:{alternation('cues.txt', 'times')}),? ")


def without_time(text: str, span: Span, head: Span) -> Span:
    """The span of a source without the words at its ends that only tell when; all of it where these name the source.

    Not "the mayor, who spoke on Friday", nor one of many that its time tells from the others: "a poll last week".
    """
    start, end = span
    before = _BEFORE.match(text, start, end)
    if before and before.end() <= head[0]:
        start = before.end()
    one_of_many = text[start:end].lower().startswith(("a ", "an "))
    if not one_of_many and _BEHIND.fullmatch(text, head[1], end):
        end = head[1]
    return start, end
