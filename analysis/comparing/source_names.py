"""Whether the names of two sources are of one, and which keep the count for the public."""

from __future__ import annotations

import re

from .comparing_words import listed


def are_official(*names: str | None) -> bool:
    """Whether each source is one that keeps the count, or is not named."""
    return all(name is None or name in listed("pronouns of sources") or is_official(name) for name in names)


def is_official(name: str) -> bool:
    """Whether a source is one that keeps the count, so that what it says later is no rival's figure."""
    head = _BEHIND_HEAD.split(name)[0].split()
    return not listed("kinds of bodies", "keepers of counts").isdisjoint(head)


_BEHIND_HEAD = re.compile(r" (?:at|in|from|with|behind|who|which) ")
""" "Doctors at the city's (hospital)": these are others than it."""


def is_one_name(one: str | None, other: str | None) -> bool:
    """Whether two names are of one source: "the commission" is "the electoral commission" of another report.

    So is "the consumer safety watchdog" the office for consumer safety.
    """
    if not one or not other:
        return False
    shorter, longer = sorted((one.split(), other.split()), key=len)
    if shorter[-1] == longer[-1] and set(shorter) <= set(longer):
        return True
    if len(shorter) > 1 and f" {' '.join(shorter)} " in f" {' '.join(longer)} ":
        return True
    small, bodies = listed("small words"), listed("kinds of bodies")
    kinds = [{word for word in words if word in bodies} for words in (shorter, longer)]
    field = [{word for word in words if word not in bodies | small} for words in (shorter, longer)]
    same_kind = kinds[0] == kinds[1]
    return bool(field[0]) and field[0] == field[1] and (same_kind or len(field[0]) > 1)
