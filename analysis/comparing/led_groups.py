"""Who leads which party or firm, so that "Mr Hall's party won 30%" is a figure of the party."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from .comparing_words import any_of
from .report_draft import ReportDraft


class Name(NamedTuple):
    """Where a mention ends and begins, the actor's name, the key of that, and the actor's kind."""

    end: int
    start: int
    name: str
    key: str
    kind: str


def leaders(reports: Iterable[tuple[ReportDraft, Sequence[Name]]]) -> dict[str, str]:
    """For the key of a person that of the group that the reports call theirs; of several the most frequent one.

    "Anna Hall's Civic Union", "the Civic Union of Anna Hall", "Civic Union leader Anna Hall", "Hall, the head of it".
    """
    found: dict[str, Counter[str]] = {}
    for report, names in reports:
        text = report.article.text
        for one, other in pairwise(names):
            person, group = (one, other) if one.kind == "person" else (other, one)
            if person.kind != "person" or group.kind == "person":
                continue
            gap = text[one.end : other.start]
            if len(gap) < 60 and (_theirs() if person is one else _led_by()).fullmatch(gap):
                found.setdefault(person.key, Counter())[group.key] += 1
    return {key: counted.most_common(1)[0][0] for key, counted in found.items()}


@cache
def _theirs() -> re.Pattern[str]:
    """Between a person and the group."""
    heads = any_of("heads of groups")
    return re.compile(rf"['’]s? (?:[a-z-]+ ){{0,2}}|, (?:[\w-]+ ){{0,3}}(?:{heads}) of (?:the )?", re.IGNORECASE)


@cache
def _led_by() -> re.Pattern[str]:
    """Between a group and the person."""
    heads = any_of("heads of groups")
    title = r"(?:(?:[A-Z][\w.-]* ){0,3})"
    return re.compile(rf"(?:['’]s?)? (?:[\w-]+ ){{0,2}}(?:{heads}),? {title}|,? (?:led by|headed by|of|under) {title}")
