"""Putting the words of a passage into quotation marks, unless they bring their own."""

from __future__ import annotations

MARKS = '“”„«»"‟”'
"""With one of these a passage begins that is quoted already. Single ones are apostrophes too often."""


def in_quotes(words: str) -> str:
    """“words”; words that begin with a quotation mark stay as they are, so that none is doubled."""
    return words if words[:1] in MARKS and words else f"“{words}”"
