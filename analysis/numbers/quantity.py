"""A number in the making: what each step of the reading adds to it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..findings import Fate, NumberKind, Trend


@dataclass(slots=True)
class Quantity:
    """A numeral in the text with what is known of it so far. Values are exact.

    ``scale`` is the last magnitude read ("million": 1e6), which a bare lower end of a range shares.
    """

    start: int
    end: int
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    digits: bool = False
    """Written in figures."""
    whole: bool = True
    """A whole number, with neither decimals nor a fraction."""
    bare: bool = False
    """Figures and nothing else: no separators, decimals, magnitude or sign. Years and labels look so."""
    ordinal: bool = False
    fraction: bool = False
    scale: Decimal = Decimal(1)
    kind: NumberKind | None = None
    unit: str | None = None
    hedge: str | None = None
    of: str | None = None
    iso: str | None = None
    fate: Fate | None = None
    trend: Trend | None = None
    hyphenated: bool = False
    """Joined to the next word by a hyphen: "180-day", "five-member"."""
    inherits: bool = False
    """Whether it counts some of those that the number before it counts, and shares their fate."""
    shared: bool = False
    """What it counts was said of another number of the sentence."""
    confidence: float = 1.0
    restates: Quantity | None = None
    """The amount before a bracket that says it again in another unit."""
    reach: int = 0
    """Where a hedge after the number ends ("or more"), if there is one."""
