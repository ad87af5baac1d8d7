"""When somebody said it is no part of who did: "Acme (last week)", "officials (Friday)", "(the next week) Lee"."""

from __future__ import annotations

import re

from ..data.sections import words
from .attribution_draft import Span

_DAYS = "|".join(sorted(words("grammar.txt", "weekdays"))) + "|yesterday|today|tonight"
_SPELLS = "day|night|week|weekend|month|year|morning|evening|afternoon|spring|summer|autumn|fall|winter"
_BEHIND = re.compile(
    rf",? (?:(?:late|early|earlier) )?(?:(?:{_DAYS})(?: (?:morning|afternoon|evening|night))?"
    rf"|(?:last|this) (?:{_SPELLS}))$",
    re.I,
)
_BEFORE = re.compile(rf"(?:(?:the (?:following|next|same) (?:{_SPELLS}))|(?:last|this) (?:{_SPELLS})),? ", re.I)


def without_time(text: str, span: Span, head: Span) -> Span:
    """The span of a source without the words at its ends that only tell when; all of it where these name the source."""
    start, end = span
    before = _BEFORE.match(text, start, end)
    if before and before.end() <= head[0]:
        start = before.end()
    one_of_many = text[start:end].lower().startswith(("a ", "an "))  # a poll last week
    behind = None if one_of_many else _BEHIND.search(text, start, end)
    if behind and behind.start() == head[1]:  # not "the mayor, who spoke on Friday"
        end = behind.start()
    return start, end
