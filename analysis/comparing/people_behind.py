"""The noun for people behind a number: "(12) young nurses took part"."""

from __future__ import annotations

import re

from ..data.sections import words
from .comparing_words import groups, listed

_FARTHEST = 3
"""Words behind the number within which the noun stands."""
_OF_A_COUNTRY = re.compile(r"[A-Z][a-z]+(?:ans|ons|ese|ish|is)")
""" "400,000 Alvanians"."""
_WORD = re.compile(r"\s+([\w'’-]+)")


def behind_people(after: str) -> str | None:
    """What follows the noun for people in the text behind a number; None where it names none."""
    at = 0
    for _ in range(_FARTHEST):
        if (word := _WORD.match(after, at)) is None:
            return None
        at = word.end()
        if _names_people(word[1].lower()) or _OF_A_COUNTRY.fullmatch(word[1]):
            return after[at:]
    return None


def _names_people(word: str) -> bool:
    return word in groups() or word == "names" or word in listed("more people") | words("groups.txt", "plural")
