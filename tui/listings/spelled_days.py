"""Days as readers write them: "7 Jan 2022", "15–20 Apr 2017". ISO 8601 goes in; what is no day comes out as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

_ISO = re.compile(r"\b(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?\b")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def spelled_day(day: str | None) -> str:
    """ "2022-01-07T10:00" as "7 Jan 2022"; "" without a day."""
    found = _parsed(day)
    return _full(found) if found else day or ""


def short_day(day: str | None) -> str:
    """ "2017-04-15" as "15 Apr"; "" without a day, or where it is none."""
    found = _parsed(day)
    return _short(found) if found else ""


def with_spelled_days(words: str, year: bool = True) -> str:
    """Words with the days in them spelled: "3 Jun 2025", "3 Jun, 20:15" where no ``year`` is wanted."""

    def spelled(found: re.Match[str]) -> str:
        day = (spelled_day if year else short_day)(found[1]) or found[1]
        return f"{day}, {found[2]}" if found[2] else day

    return _ISO.sub(spelled, words)


def spelled_span(days: Iterable[str | None]) -> str:
    """From the first to the last of some days, with month and year once where both share them; "" without any."""
    known = [found for found in map(_parsed, days) if found]
    if not known:
        return ""
    first, last = min(known), max(known)
    if first == last:
        return _full(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_full(last)}"
    return f"{_short(first) if first.year == last.year else _full(first)} – {_full(last)}"


def _short(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


def _full(day: date) -> str:
    return f"{_short(day)} {day.year}"


def _parsed(day: str | None) -> date | None:
    try:
        return date.fromisoformat(day[:10]) if day else None
    except ValueError:
        return None
