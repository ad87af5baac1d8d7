"""Days as readers write them: "7 Jan 2022", "15–20 Apr 2017". ISO 8601 goes in; what is no day comes out as it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def spelled_day(day: str | None) -> str:
    """ "2022-01-07T10:00" as "7 Jan 2022"; "" without a day."""
    found = _parsed(day)
    return _full(found) if found else day or ""


def short_day(day: str | None) -> str:
    """ "2017-04-15" as "15 Apr"; "" without a day, or where it is none."""
    found = _parsed(day)
    return _short(found) if found else ""


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
