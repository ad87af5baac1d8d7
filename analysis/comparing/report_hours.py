"""The hour at which a report came out, as the lines above its text or its dateline tell it: "Updated 18:45"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ..article import Paragraph
from ..findings import Number
from .comparing_words import any_of
from .report_draft import ReportDraft

_HEAD = 400
"""In so many characters a report tells its own hour."""
_SHORT = 80
"""A line of so many characters without a full stop is none of the text."""
_PREFIX = re.compile(r"(?:[A-Z\d(]\S*\s+){1,14}(?:-|–|—)\s")
"""A dateline before the first sentence: "DORVALE, 3 September 2025, 12:30 (Landpress) - "."""
_TIMED = re.compile(r"\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3]):([0-5]\d)")
_BETWEEN = re.compile(r"[\s,|·/(]*(?:at |on |[A-Z]{2,5}\b)?[\s,|·/(]*(?:\w+day)?[\s,]*")
"""What stands between a day and an hour that belong together."""


def give_hours(report: ReportDraft) -> None:
    """Set the report's hour: the one behind a word for changing, else the last that stands beside its day."""
    article = report.article
    timed = _TIMED.match(article.date or "") or _TIMED.search(article.text, 0, _HEAD)
    told = [
        (number, line.start)
        for line in article.paragraphs
        if line.start < _HEAD and line.kind != "headline"
        for number in _numbers_within(report.findings.numbers, line, _end_of_head(article.text, line))
    ]
    hours = [(n, start) for n, start in told if n.iso and n.iso.startswith("T")]
    days = [n for n, _ in told if n.iso and n.iso == report.day]
    changed = [n for n, start in hours if _changed().search(article.text[start : n.start])]
    beside = [n for n, _ in hours if any(_are_beside(article.text, n, day) for day in days)]
    said = changed or beside or [n for n, start in hours if _published().search(article.text[start : n.start])]
    if said and said[-1].iso:
        report.hour = said[-1].iso[1:6]
    elif timed and report.day and timed[0].startswith(report.day):
        report.hour = f"{timed[1]}:{timed[2]}"


def _end_of_head(text: str, line: Paragraph) -> int:
    """Where what is told of the report itself ends: of a line of the text behind its dateline."""
    if line.kind != "body" or (line.end - line.start <= _SHORT and text[line.end - 1].isalnum()):
        return line.end
    prefix = _PREFIX.match(text, line.start, line.end)
    return prefix.end() if prefix else line.start


def _numbers_within(numbers: Iterable[Number], line: Paragraph, end: int) -> list[Number]:
    return [number for number in numbers if number.kind == "date" and line.start <= number.start and number.end <= end]


def _are_beside(text: str, hour: Number, day: Number) -> bool:
    first, second = (day, hour) if day.start < hour.start else (hour, day)
    return _BETWEEN.fullmatch(text, first.end, second.start) is not None


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('last changed')})\b[^.;]{{0,40}}$", re.IGNORECASE)


@cache
def _published() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('came out')})\b[^.;]{{0,40}}$", re.IGNORECASE)
