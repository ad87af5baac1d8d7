"""The figures of an article by sentence, and how they are written in messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import floor, log10

from ..article import Span
from ..data import sections
from ..findings import Findings, Number
from ..language.boundaries import sentence_spans
from .consistency import Consistency

FILE = "checking.txt"
FARTHEST = 5
"""A figure so many times another is of something else rather than a slip."""
REACH = 300
"""So many characters of a sentence are looked at on either side of a number."""

OTHER_TIME = re.compile(
    r"\b(?:in|since|until) (?:\w+ )?(?:19|20)\d\d\b|\b(?:year|month|week)s? (?:ago|after|before|earlier)\b",
    re.IGNORECASE,
)
"""What stands in a sentence with one of these is of another time than the headline."""


HELD_AGAINST = re.compile(r"\b(?:than|above|below|over|under|against|beyond) the $", re.IGNORECASE)
"""Before a figure against which another is held, and which is another for that: "above the (120) that were feared"."""
THEN_BEFORE = re.compile(
    r"\b(?:(?:up|down|rising|falling|risen|fallen) from|compared (?:with|to)) (?:about |some |just )?$", re.IGNORECASE
)
"""Before what a figure was at an earlier time: "17 per cent, up from (13)"."""


def phrase_finder(*names: str) -> re.Pattern[str]:
    """Finds the phrases of sections of ``data/checking.txt`` as whole words, whatever their case."""
    return sections.phrase_finder(FILE, *names)


def listed(*names: str) -> frozenset[str]:
    """The words of sections."""
    return sections.words(FILE, *names)


@cache
def record_finder() -> re.Pattern[str]:
    """Finds what a spell behind it tells since when nobody was: "born in 1999, he is the (youngest) for 18 years"."""
    return re.compile(rf"\b(?:[a-z]{{2,}}est|{sections.any_of(FILE, 'of a record')}) ")


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence with its numbers; itself only, so that what is read of it can be kept."""

    span: Span
    text: str
    numbers: tuple[Number, ...]
    headline: bool

    def between(self, one: Number, other: Number) -> str:
        """The words between two numbers."""
        return self.text[one.end - self.span.start : other.start - self.span.start]

    def after(self, number: Number) -> str:
        """The words behind a number, as far as they are near."""
        at = number.end - self.span.start
        return self.text[at : at + REACH]

    def before(self, number: Number) -> str:
        """The words before a number, as far as they are near."""
        at = number.start - self.span.start
        return self.text[max(0, at - REACH) : at]


def sentences_with_numbers(findings: Findings) -> tuple[Sentence, ...]:
    """The sentences of headline and body that hold a number, in order; every rule asks for them."""
    return _sentences(SameFindings(findings))


@dataclass(frozen=True, slots=True, eq=False)
class SameFindings:
    """Findings that are the same only as themselves: to compare all that is in them takes long."""

    findings: Findings

    def __hash__(self) -> int:
        return id(self.findings)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameFindings) and other.findings is self.findings


@lru_cache(maxsize=1)
def _sentences(same: SameFindings) -> tuple[Sentence, ...]:
    article, numbers = same.findings.article, same.findings.numbers
    found: list[Sentence] = []
    at = 0
    for paragraph in article.paragraphs:
        if paragraph.kind not in ("headline", "body", "heading"):
            continue
        for start, end in sentence_spans(article.text, paragraph.start, paragraph.end):
            while at < len(numbers) and numbers[at].start < start:
                at += 1
            first = at
            while at < len(numbers) and numbers[at].start < end:
                at += 1
            if at > first:
                text = article.text[start:end]
                found.append(Sentence(Span(start, end), text, numbers[first:at], paragraph.kind == "headline"))
    return tuple(found)


def is_exact(number: Number) -> bool:
    """Whether the text gives the number as it is, without "about", "more than" or a range."""
    return number.value is not None and number.hedge is None and number.low is None and number.high is None


def span_of(*numbers: Number) -> tuple[Span, ...]:
    """The places of numbers."""
    return tuple(Span(number.start, number.end) for number in numbers)


def shown(value: float) -> str:
    """A value in a message: "2.5", "1,200"."""
    return f"{int(value):,}" if value == int(value) else f"{round(value, 2):,g}"


def written(numbers: Sequence[Number]) -> str:
    """Numbers as a sum: "14 + 11"."""
    return " + ".join(shown(number.value or 0) for number in numbers)


def bounds_of(number: Number) -> tuple[float, float]:
    """The least and the most that a number can be; a hedge like "about" leaves a tenth of room."""
    if number.value is not None:
        room = abs(number.value) / 10 if number.hedge else 0
        return number.value - room, number.value + room
    return (0.0 if number.low is None else number.low), (float("inf") if number.high is None else number.high)


def written_step(number: Number) -> float:
    """The worth of the last digit that is written: 100,000 of "1.2 million", 1 of "1,200" and of words."""
    found = re.search(r"\d[\d,]*(?:\.(?P<decimals>\d+))?", number.text)
    written = float(found[0].replace(",", "")) if found else 0.0
    value = next((each for each in (number.value, number.low, number.high) if each is not None), 0)
    scale = abs(value) / written if written else 1.0
    decimals = len(found["decimals"] or "") if found else 0
    return (scale or 1.0) / 10.0**decimals


def rounded_like(value: float, like: float) -> float:
    """``value`` with as many digits as ``like`` has."""
    if not like or not value:
        return value
    digits = len(f"{like:.10g}".replace(".", "").replace("-", "").strip("0")) or 1
    return round(value, digits - 1 - floor(log10(abs(value))))


def are_in_reach(total: float, whole: float, room: float) -> bool:
    """Whether parts can be meant to make up a whole: neither is less than ``room`` times the other."""
    return min(total, whole) >= room * max(total, whole) > 0


def summed(whole: Number, parts: Sequence[Number], one_more: bool = False) -> Consistency:
    """Whether parts make up a whole, with one thing more that is told without a figure; sums of money are rounded."""
    total, value = sum(part.value or 0 for part in parts) + one_more, whole.value or 0
    holds = abs(total - value) < 1e-9 or (whole.kind == "money" and abs(total / (value or 1) - 1) < 0.01)
    return equation(f"{written(parts)}{' + 1' * one_more}", total, value, holds, *parts, whole)


def equation(parts: str, total: float, value: float, holds: bool, *numbers: Number) -> Consistency:
    """A sum as it is told: ``parts`` as they are written, what they make, and what the text says."""
    joint = "=" if holds else f"= {shown(total)}, and the text says"
    return Consistency("sum", f"{parts} {joint} {shown(value)}", holds, span_of(*numbers), (total, value))
