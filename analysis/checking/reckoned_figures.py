"""The figures from which another can be reckoned: alike in unit, each with what it may mean as it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from ..comparing.comparing_words import scale_of
from ..findings import Number
from .counted_things import kind_counted, names_nothing
from .told_figures import Sentence
from .told_movements import reach_of

_KINDS = ("count", "other", "money", "measure", "duration", "percent", "age")
_JOINED = re.compile(r"-[a-z]")
_PLAIN = (None, "count", "point", "%")
_AVERAGE = re.compile(r"\b(?:average|mean|median|total|record|combined)\b")
_OF_THINGS = re.compile(r"\s+of (?!the\b|them\b|its\b|their\b|his\b|her\b|these\b|those\b|whom\b|which\b)[a-z]")
_PLURAL = ("s", "men", "people", "children", "staff", "crew")
_MINUTES = 60
_POINTS = re.compile(r"\s+(?:percentage\s+)?points?\b")


class Figure(NamedTuple):
    """A figure with its sentence, and between what it lies as it is written, in the scale of its unit."""

    sentence: Sentence
    number: Number
    value: float
    low: float
    high: float
    unit: str | None
    """What it is reckoned in; "count" of what is counted, None of a bare figure."""


@lru_cache(maxsize=512)
def figures_of(sentence: Sentence) -> tuple[Figure, ...]:
    """The figures of a sentence of which something can be reckoned; "41 minutes 20 seconds" is one."""
    found: list[Figure] = []
    for number in sentence.numbers:
        figure = None if _JOINED.match(sentence.after(number)) else figure_in(sentence, number)
        last = found[-1] if found else None
        if figure is None:
            continue
        if last and _goes_on(sentence, last.number, number):
            if figure.unit is None:
                figure = figure._replace(value=figure.value * scale_of("min")[1])
            text, total = f"{last.number.text} {number.text}", last.value + figure.value
            value = total / scale_in(last if figure.unit is None else figure)
            number = replace(number, start=last.number.start, text=text, value=value)
            found[-1] = Figure(sentence, number, total, total, total, last.unit)
        else:
            found.append(figure)
    return tuple(found)


@lru_cache(maxsize=512)
def figures_and_sides(sentence: Sentence) -> tuple[Figure, ...]:
    """The figures of a sentence, and both sides of "52 to 37"."""
    sides = [
        Figure(sentence, number, side, side, side, None)
        for number in sentence.numbers
        if number.kind == "score" and number.low is not None and number.high is not None
        for side in (number.low, number.high)
    ]
    return (*figures_of(sentence), *sides)


@lru_cache(maxsize=512)
def amounts_of(sentence: Sentence) -> tuple[Figure, ...]:
    """The figures of a sentence that say how much or how many: neither shares nor ages."""
    every = (each for each in figures_of(sentence) if each.unit not in ("%", "point"))
    return tuple(each for each in every if each.number.kind != "age")


def _goes_on(sentence: Sentence, one: Number, two: Number) -> bool:
    """Whether the second of two durations is the rest of the first: "two hours, 24 minutes and 10 seconds"."""
    gap = sentence.between(one, two)
    if one.kind == "duration" and one.unit == "h" and two.kind == "other" and gap == " and ":
        return two.unit is None and not two.of and (two.value or 0) < _MINUTES  # six hours and 21
    durations = one.kind == two.kind == "duration" and scale_of(two.unit)[1] < scale_of(one.unit)[1]
    return durations and gap in (" ", ", ", " and ")


def figure_in(sentence: Sentence, number: Number) -> Figure | None:
    """A number as a figure, also where a word is joined to it; None where nothing can be reckoned of it."""
    if number.kind not in _KINDS:
        return None
    value = number.value
    if value is None:
        if number.low is not None and number.high is not None:
            return None
        value = number.low if number.low is not None else number.high
    if value is None or value < (
        0 if any(map(str.isdigit, number.text)) or number.kind not in ("count", "other") else 1
    ):
        return None
    told = replace(number, hedge=None) if number.hedge and _AVERAGE.search(number.hedge) else number
    low, high = (value, value) if ":" in number.text else reach_of(told)
    unit, scale = _unit(sentence, number)
    return Figure(sentence, number, value * scale, low * scale, high * scale, unit)


def _unit(sentence: Sentence, number: Number) -> tuple[str | None, float]:
    if _POINTS.match(sentence.after(number)) or number.unit == "percentage point":
        return "point", 1.0
    if number.kind == "percent":
        return "%", 1.0
    if number.kind == "age":
        return scale_of("year")
    if number.kind in ("count", "other"):
        bare = number.kind == "other" or _OF_THINGS.match(sentence.after(number))
        return (None if bare else "count"), 1.0
    unit, scale = scale_of(number.unit)
    return (f"money {unit}" if number.kind == "money" else unit), scale


def are_alike(one: Figure, two: Figure) -> bool:
    """Whether two figures can be of one amount: of one unit and one noun, or one of them bare."""
    if one.unit == two.unit == "count":
        heads = kind_counted(one.number), kind_counted(two.number)
        return None in heads or heads[0] == heads[1]
    if None in (one.unit, two.unit) or one.unit == two.unit:
        return True
    return {one.unit, two.unit} == {"point", "%"}


def names_things(figure: Figure) -> bool:
    """Whether a figure has a noun of its own, which is a plural: not "twenty sank", "11 were driven ashore"."""
    words = (figure.number.of or "").lower().split()
    return not names_nothing(figure.number) and any(word.endswith(_PLURAL) for word in words)


def is_one(figure: Figure) -> bool:
    """Whether a figure is a mere "one", which is an amount of nothing."""
    return figure.unit in (None, "count") and figure.value <= 1 and not any(map(str.isdigit, figure.number.text))


def in_one_unit(figures: Sequence[Figure], by: Figure) -> tuple[Figure, list[Figure]]:
    """A figure and those that can be of one amount with it, what is bare in the unit of the rest.

    So is 38 in "55 minutes and the tram 38", and 20.07 beside "19.82 metres" and "25 centimetres".
    """
    alike = [each for each in figures if are_alike(each, by)]
    full = next((each for each in (*alike, by) if each.unit not in _PLAIN), None)
    if full is None:
        return by, alike
    return _scaled(by, full), [_scaled(each, full) for each in alike if each.unit in (None, full.unit)]


def _scaled(bare: Figure, like: Figure) -> Figure:
    if bare.unit is not None:
        return bare
    scale = scale_in(like)
    return bare._replace(value=bare.value * scale, low=bare.low * scale, high=bare.high * scale, unit=like.unit)


def scale_in(figure: Figure) -> float:
    """How many of what a figure is reckoned in its own unit is."""
    number = figure.number
    own = number.value if number.value is not None else number.low if number.low is not None else number.high
    return figure.value / own if own else 1.0
