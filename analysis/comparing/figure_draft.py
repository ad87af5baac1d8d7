"""One number of one report on its way into a row: what it counts or measures, in which unit, between which bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..findings import Fate, Number
from .comparing_words import scale_of
from .comparison import Status
from .figure_bounds import bounds_of, goes_beyond, is_ahead

_PER = re.compile(r" (?:[a-z]+ )?(?:an?|per|each|every) (hour|day|week|month|year)\b", re.IGNORECASE)
_LABEL = re.compile(r"[\W\d]*([A-Z][a-z'’-]*(?: [A-Za-z'’()-]+){0,4}): (?:about |approximately |some )?")
_BEHIND_LABELLED = re.compile(r"[ .]*(?:[a-z]+[ .]*)?")
""" "Fatalities: (2) civilians."."""
_REACHES = re.compile(r"\b(?:to|at|of|as) (?:[\w-]+ )?$", re.IGNORECASE)
"""A figure that something rose to is no change."""
MAGNITUDE = "magnitude"
_BASIS_POINT = "bp"
_RATE_MOVES, _ROUGH_RATE_MOVES = 0.04, 0.25
"""So much of itself a sum may be off that was told in another currency, on another day; or where no rate is told."""


@dataclass(slots=True, eq=False)
class FigureDraft:
    """One number of one report on its way into a row; ``aside`` is why it is set aside, once it is."""

    report: int
    number: Number
    sentence: int
    """Which sentence of the report it stands in."""
    before: str
    """The sentence up to the number, and behind it in ``after``; of a very long one what is near."""
    after: str
    headline: bool
    fate: Fate | None = None
    who: str | None = None
    place: str | None = None
    holder: str | None = None
    """Whose figure it is, as its report names them; ``holder_key`` is the same in all reports."""
    holder_key: str | None = None
    head: str | None = None
    """``who`` by the word that several nouns for one thing share: "spectators" are a "crowd"."""
    deed: str | None = None
    """What those counted did, or are there for, as the word for them all: "crowd" of "(42,000) parents marched"."""
    context: str | None = None
    """The word beside a number of which the text does not say what it measures: "prison" of "nine years in prison"."""
    status: Status = "current"
    quoted: bool = False
    """Whether it is somebody else's, against which the figure before it is held: "$5m, well above the (3m)"."""
    updated: bool = False
    provisional: bool = False
    """Whether its report tells of a count that is not over: "partial results", "with half of the ballots counted"."""
    goes_on: bool = False
    """Whether it is of what goes on for days or weeks: who died in an outbreak."""
    planned: bool = False
    """Whether its sentence tells of what is still to be decided: "a budget that would cut (31) jobs"."""
    first: bool = False
    """Whether it is the first in its report of what it counts, other than of people: most often that of the event."""
    apart: str = ""
    """What keeps it from the figures of its kind: "whole" of the 150 in "58 of the 150 seats", "more" of "15 more"."""
    voice: int = 0
    aside: str | None = None
    currency: str | None = None
    """The currency, where its report leaves open which of those of one name it is."""
    exchanged: tuple[str, float] | None = None
    """The currency in which it is reckoned, and how much of that one of its own is, where a report tells both."""
    roughly: bool = False
    """Whether no report told the rate at which it is ``exchanged``."""
    moves: dict[str, bool] = field(default_factory=dict)
    """What is known of how it moves with time, once it was asked for."""
    near: frozenset[str] | None = None
    """The stems of the clause around it, once they were asked for."""
    joined: FigureDraft | None = None
    """The figure into whose row the reader moved it; itself for a row of its own."""
    source_of: FigureDraft | None = None
    """The figure whose source the reader says it has."""
    carried: FigureDraft | None = None
    """The figure that tells what this one counts or measures: "(70) jobs instead of 85"."""

    bounds: tuple[float, float] = field(init=False)
    """The least and the most that the number can be; "nearly 70" is 70 at most, "about 100" may be 90."""

    is_fraction: bool = field(init=False)
    """Whether it is a part of a whole: "a third of the members" are some 33 percent."""

    is_magnitude: bool = field(init=False)
    """Whether it tells how strong a quake was, without a unit: "revised the magnitude of the quake to 6.7"."""

    is_lead: bool = field(init=False)
    """Whether it is by how many points somebody leads: these are percentage points, whether the text says so or not."""

    rate: tuple[str, str] | None = field(init=False)
    """The unit of a measure that is reckoned by a spell of time, and that: "six hours a night"."""

    own_kind: str = field(init=False)
    """What sort of quantity it is by its own words; ``own_unit`` and how many of the common unit that is likewise."""
    own_unit: str | None = field(init=False)
    own_scale: float = field(init=False)

    label: str | None = field(init=False)
    """What a list of figures calls a number: "structures destroyed" of "Structures destroyed: 96"."""

    def __post_init__(self) -> None:
        """Work out the bounds once: they are asked for with every comparison."""
        ends = (self.number.value, self.number.low, self.number.high)
        size, counts = next((end for end in ends if end is not None), 0), self.number.kind in ("count", "other")
        self.rate = _rate_of(self.number)
        self.is_fraction = 0 < size < 1 and counts and not self.number.unit
        self.is_lead = counts and self.after.startswith((" point", "-point")) and is_ahead(self.before, self.after)
        bare = self.number.kind == "other" and self.number.unit is None
        self.is_magnitude = bare and (self.number.of or "").lower().startswith(MAGNITUDE)
        self._measure()
        low, high = bounds_of(self.number)
        if low == high and self.is_fraction:
            low, high = low * 0.95, high * 1.05
        beyond = low == high and goes_beyond(self.number, self.before, self.after)
        self.bounds = low, float("inf") if beyond else high
        labelled = _LABEL.fullmatch(self.before) if _BEHIND_LABELLED.fullmatch(self.after) else None
        self.label = labelled[1].lower() if labelled else None

    def _measure(self) -> None:
        """Set kind, unit and scale by the number itself, which never change."""
        unit, kind = self.rate[0] if self.rate else self.number.unit, self.number.kind
        if self.is_magnitude:
            unit, kind = MAGNITUDE, "measure"
        elif self.is_fraction or self.is_lead or unit == _BASIS_POINT:
            kind, unit = "percent", "%"
        elif self.rate and scale_of(self.rate[0])[0] == _TIME:
            kind = "duration"
        self.own_kind, self.own_unit = "count" if kind == "other" else kind, unit
        self.own_scale = 0.01 if self.number.unit == _BASIS_POINT else scale_of(unit)[1] if unit else 1.0

    @property
    def kind(self) -> str:
        """What sort of quantity it is; a bare number is what the figure that tells of it is, and a count else."""
        teller = self.carried or self
        return "money" if teller.currency else teller.own_kind

    @property
    def quantity(self) -> tuple[str, str | None]:
        """What may be compared at all: counts, sums of one currency, measures of one unit, spells of time of any."""
        if self.exchanged and not self.fate:
            return "money", self.exchanged[0]
        kind = "count" if self.fate else self.kind
        return kind, scale_of(self.unit)[0] if kind in ("money", "measure") else None

    @property
    def unit(self) -> str | None:
        """What it is measured in, in the same way."""
        teller = self.carried or self
        return teller.currency or teller.own_unit

    @property
    def of(self) -> str | None:
        """What it counts or measures as the text has it, in the same way."""
        return self.label or (self.carried or self).number.of

    @property
    def per(self) -> str | None:
        """By what spell of time it is reckoned: "day" of "$1.2 million a day"."""
        if self.rate:
            return self.rate[1]
        found = _PER.match(self.after)
        return found[1].lower() if found else None

    @property
    def change(self) -> str | None:
        """Whether it is how many per cent something went "up" or "down", not what it went to."""
        is_step = self.number.kind == "percent" and _REACHES.search(self.before) is None
        return self.number.trend if is_step else None

    @property
    def scale(self) -> float:
        """How many of the unit in which its kind is reckoned its own unit is: 10080 minutes of a week."""
        if self.is_fraction:
            return 100.0
        if self.exchanged:
            return self.exchanged[1]
        teller = self.carried or self
        return scale_of(teller.currency)[1] if teller.currency else teller.own_scale

    @property
    def scaled(self) -> tuple[float, float]:
        """The bounds in the unit in which its kind is reckoned, so that 14 days are two weeks."""
        scale = self.scale
        low, high = self.bounds
        if self.exchanged:
            room = _ROUGH_RATE_MOVES if self.roughly else _RATE_MOVES
            low, high = low - abs(low) * room, high + abs(high) * room
        return self.bounds if scale == 1.0 else (low * scale, high * scale)

    @property
    def is_vague(self) -> bool:
        """Whether the number is told by a word like "dozens"."""
        number = self.number
        return number.value is None and number.hedge is None and not any(each.isdigit() for each in number.text)


def size_of(figure: FigureDraft) -> float:
    """The figure itself, in its own unit; of a range or bound the end that it names."""
    number = figure.number
    return next((each for each in (number.value, number.high, number.low) if each is not None), 0.0)


def _rate_of(number: Number) -> tuple[str, str] | None:
    """The unit of a measure that is reckoned by a spell of time, and that: "six hours a night", "190 litres a day"."""
    unit = number.unit or ""
    found = _RATE.fullmatch(unit) if number.kind == "measure" and scale_of(unit)[0] == unit else None
    return (found[1], found[2]) if found else None


_RATE = re.compile(r"(.+)/(day|night|week|month|year)")
_TIME = scale_of("h")[0]


def source_key(figure: FigureDraft) -> str | None:
    """Who gives a figure, as one word for all that the report gives of them."""
    source = figure.number.source
    return (source.actor or source.text.lower()) if source else None
