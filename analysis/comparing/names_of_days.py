"""The names of weekdays and months in a text."""

from __future__ import annotations

import re
from functools import cache

from ..data.sections import words


@cache
def weekday_finder() -> re.Pattern[str]:
    """Finds the names of weekdays, also in "Saturdays attack"."""
    return re.compile(rf"\b({'|'.join(sorted(words('calendar.txt', 'weekdays')))})(?:'s|’s|s)?\b", re.I)


@cache
def month_finder() -> re.Pattern[str]:
    """Finds the names of months in full or in short, with a capital; not that of a person, "Jan Reek", "May Long"."""
    names = sorted(words("calendar.txt", "months", "months in short"), key=len, reverse=True)
    months = "|".join(name.capitalize() for name in names)
    return re.compile(rf"\b({months})\b(?!(?<!\b[Ii]n ...)(?<!\b[Ii]n .....) [A-Z][a-z]+)")
