"""Two numerals side by side, which may be a range, a score, or what something moved from, by or to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..quantity import Quantity
from ..wordlists import words_for

CHANGES = words_for("motions up", "motions down", "motions either way") - {"up", "higher", "lower", "down"}
"""Verbs and words that tell of a change."""
STEPS = frozenset(("up", "down", "higher", "lower", "at", "by"))
_VERB_BEFORE = 24
"""How far before two numbers a verb may tell by how much something changed: "fell about 6 to 7,000"."""


def _is_in_thousands(value: Decimal) -> bool:
    return value < 10**9 and value % 1000 == 0


@dataclass(frozen=True, slots=True)
class NumberPair:
    """Two numerals side by side, the word or hyphen between them, and "between" or "from" before them."""

    text: str
    one: Quantity
    two: Quantity
    word: str
    opened: str
    sentence: tuple[int, int]

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Both values; a bare lower end shares the magnitude of the upper: "5-10 million"."""
        one, two = self.one, self.two
        first, second = one.value or Decimal(0), two.value or Decimal(0)
        scale = two.scale if one.scale == 1 else Decimal(1)
        ranges = self.word == "-" or (first > 1 and ((self.word == "and" and self.opened == "between") or self._holds))
        if scale == 1 and ranges and one.whole and 0 < first < 1000 and _is_in_thousands(second):
            scale = Decimal(1000)  # 5-8,000, between 4 and 5,000
            shares = first * scale < second <= 10 * first * scale
        else:
            shares = first * scale < (20 * second if self.opened else second)
        return (first * scale if shares and abs(first) < 1000 else first), second

    @property
    def _holds(self) -> bool:
        """Whether "to" parts the ends of what is so many, and no verb tells what it became: "seats 6 to 7,000"."""
        before = self.text[max(self.sentence[0], self.one.start - _VERB_BEFORE) : self.one.start].lower().split()
        return self.word == "to" and not self.opened and not any(word in CHANGES or word in STEPS for word in before)

    @property
    def bare(self) -> bool:
        """Two whole numbers without units."""
        one, two = self.one, self.two
        return one.whole and two.whole and not one.unit and not two.unit

    @property
    def units_agree(self) -> bool:
        """Whether units and kinds of both ends are the same, or one of them is left out where it may be."""
        one, two = self.one, self.two
        if one.unit and two.unit and one.unit != two.unit:
            return False
        if one.kind and not two.kind and one.kind != "money":
            return False
        signed = two.kind == "money" and not self.text[two.start].isalnum()
        return one.kind == two.kind or not ((one.kind and two.kind) or signed)
