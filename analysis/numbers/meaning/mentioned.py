"""Numerals inside the names of actors: "Studio 54"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ...findings import Mention
from ..quantity import Quantity


class NameMentions:
    """The name mentions of an article, to be asked about places."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]

    def hold(self, quantity: Quantity) -> bool:
        """Whether a mention with a capital before the numeral covers it."""
        at = bisect_right(self._starts, quantity.start)
        return any(_holds(mention, quantity) for mention in self._mentions[max(0, at - 3) : at])

    def ends_person(self, offset: int) -> bool:
        """Whether the name of a person ends right at ``offset``."""
        return any(each.kind == "person" for each in self._ending(offset))

    def ends_name(self, offset: int) -> bool:
        """Whether any name ends right at ``offset``."""
        return any(each.text[:1].isupper() for each in self._ending(offset))

    def _ending(self, offset: int) -> list[Mention]:
        at = bisect_right(self._starts, offset)
        return [each for each in self._mentions[max(0, at - 3) : at] if each.end == offset]


def _holds(mention: Mention, quantity: Quantity) -> bool:
    if mention.start == quantity.start:
        named = mention.kind in ("organization", "person") and mention.text[0].isalpha()
        return mention.end > quantity.end and (quantity.ordinal or named)
    if mention.start > quantity.start or mention.end < quantity.end or not mention.text[:1].isupper():
        return False
    before = mention.text[: quantity.start - mention.start].rstrip(" -")
    return bool(before) and before.rsplit(" ", 1)[-1][:1].isupper()
