"""A number as fields that the reader edits, and back: what is typed becomes the value of a correction. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, NamedTuple, get_args

from analysis.findings import Findings, Number, NumberKind

from .party_offers import PartyProblem, party_typed
from .questions import FormField

VALUE_WANTS = "1200, 28.5 million, 20-30, >= 700, <= 5; or empty"
_SCALES = {
    **dict.fromkeys(("k", "thousand"), 3),
    **dict.fromkeys(("m", "mn", "million"), 6),
    **dict.fromkeys(("b", "bn", "billion"), 9),
    **dict.fromkeys(("tn", "trillion"), 12),
}
_FIGURE = r"(-?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?)\s*([a-z]*)"
_ALONE = re.compile(_FIGURE, re.I)
_RANGE = re.compile(rf"{_FIGURE}\s*(?:-|–|—|to|\.\.)\s*{_FIGURE}", re.I)
_BOUND = re.compile(rf"(>=?|≥|at least|more than|over|<=?|≤|at most|up to|less than|under)\s*{_FIGURE}", re.I)
_HEDGES = {">": "more than", ">=": "at least", "≥": "at least", "<": "less than", "<=": "at most", "≤": "at most"}
_LOW = {">", ">=", "≥", "at least", "more than", "over"}


class FieldProblem(ValueError):
    """What is wrong with what stands in a field, in one plain line."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(problem)
        self.field = field


class Quantity(NamedTuple):
    """An exact value, or bounds, and the words that say which bound."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    hedge: str | None = None


def quantity_typed(typed: str) -> Quantity:
    """The quantity in what was typed. Raises FieldProblem."""
    text = " ".join(typed.replace("%", " ").split())
    if not text:
        return Quantity()
    if match := _ALONE.fullmatch(text):
        return Quantity(_figure(match[1], match[2]))
    if match := _RANGE.fullmatch(text):
        low, high = _figure(match[1], match[2] or match[4]), _figure(match[3], match[4])
        return Quantity(None, low, high)
    if match := _BOUND.fullmatch(text):
        sign, bound = match[1].lower(), _figure(match[2], match[3])
        hedge = _HEDGES.get(sign, sign)
        return Quantity(None, bound, None, hedge) if sign in _LOW else Quantity(None, None, bound, hedge)
    raise FieldProblem("value", f"“{text[:30]}” is no figure; type such as 1200, 28.5 million or 20-30")


def _figure(digits: str, scale: str) -> float:
    power = _SCALES.get(scale.lower(), 0 if not scale else None)
    if power is None:
        raise FieldProblem("value", f"“{scale[:20]}” is no scale: k, million, bn, trillion; the unit has its own field")
    exact = Decimal(re.sub("[, ]", "", digits)).scaleb(power)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def quantity_shown(number: Number) -> str:
    """The quantity of a number as it can be typed."""
    if number.value is not None:
        return _shown(number.value)
    if number.low is not None and number.high is not None:
        return f"{_shown(number.low)} - {_shown(number.high)}"
    if number.low is not None:
        return f">= {_shown(number.low)}"
    return f"<= {_shown(number.high)}" if number.high is not None else ""


def _shown(value: float) -> str:
    return format(Decimal(repr(value)).normalize(), "f")


def source_shown(findings: Findings, number: Number) -> str:
    """Whom a number is from, as it can be typed."""
    actor = findings.actor(number.source.actor) if number.source else None
    return actor.name if actor else number.source.text if number.source else ""


def fields_of(findings: Findings, number: Number) -> list[FormField]:
    """The fields of a number, filled in."""
    names = tuple(dict.fromkeys(actor.name for actor in findings.actors if not actor.credit))
    return [
        FormField("value", "Value", quantity_shown(number), VALUE_WANTS),
        FormField("unit", "Unit", number.unit or "", "USD, km, day; or empty"),
        FormField("of", "Counts", number.of or "", "what is counted or measured: protesters, the fine"),
        FormField(
            "source",
            "Source",
            source_shown(findings, number),
            "an actor, or words of the article; empty: nobody",
            names,
        ),
        FormField(
            "kind", "Kind", number.kind, ", ".join(get_args(NumberKind)[:5]) + ", date, age …", get_args(NumberKind)
        ),
    ]


def changes_typed(findings: Findings, number: Number, typed: Mapping[str, str]) -> dict[str, Any]:
    """The fields of ``number`` that were typed over, as a correction has them. Raises FieldProblem."""
    clean = {name: " ".join(text.split()) for name, text in typed.items()}
    made: dict[str, Any] = {}
    if clean["value"] != quantity_shown(number):
        value, low, high, hedge = quantity_typed(clean["value"])
        kind = clean.get("kind", number.kind)
        if low is not None and high is not None and low > high and kind != "score":
            raise FieldProblem("value", f"the first figure is the larger one: {_shown(low)}, {_shown(high)}")
        was = (number.value, number.low, number.high, number.hedge)
        # A figure or range says nothing of its hedge, so that "about 20" typed as before stays "about".
        if (value, low, high, hedge or number.hedge) != was:
            made |= {"value": value, "low": low, "high": high, "hedge": hedge}
    for name in ("unit", "of"):
        if clean[name] != (getattr(number, name) or ""):
            made[name] = clean[name] or None
    if clean["source"] != " ".join(source_shown(findings, number).split()):
        try:
            made["source"] = party_typed(findings, number.start, clean["source"])
        except PartyProblem as problem:
            raise FieldProblem("source", str(problem)) from None
    if clean["kind"] != number.kind:
        made["kind"] = _kind(clean["kind"])
    return made


def _kind(typed: str) -> str:
    kinds: tuple[str, ...] = get_args(NumberKind)
    wanted = typed.casefold()
    if wanted in kinds:
        return wanted
    near = get_close_matches(wanted, kinds, 1, 0.6)
    hint = f"; do you mean {near[0]}?" if near else f": one of {', '.join(kinds)}"
    raise FieldProblem("kind", f"“{typed[:20]}” is no kind{hint}")
