"""Corrections of an earlier version of a text, told by the places that their words have in the new one. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from analysis.article import Span

from .anchoring import Placement, reanchor
from .annotation import Anchor, Annotation
from .correction import Correction

_Found = Callable[[Any, Any], Placement | None]
"""Where the stretch from one offset to another of the old text stands in the new one."""


def carried(old_text: str, new_text: str, sha256: str, corrections: Sequence[Correction]) -> list[Correction]:
    """The corrections of ``old_text`` that hold in ``new_text`` too, whose hash is ``sha256``.

    A correction whose finding is lost is left out; so is one of a figure that has another wording now, since it was
    made for the old one. They keep their ids and times, so that the order in which they are applied stays.
    """
    places = sorted({place for correction in corrections for place in _places(correction)})
    held = [(start, end) for start, end in places if 0 <= start < end <= len(old_text)]
    marks = [Annotation.new("", Anchor.at(old_text, start, end)) for start, end in held]
    placed = dict(zip(held, reanchor(old_text, new_text, marks), strict=True))

    def found(start: Any, end: Any) -> Placement | None:
        placement = placed.get((start, end))
        return placement if placement is not None and placement.anchor is not None else None

    kept = ((one, _target(one.target, found), _value(one.value, found)) for one in corrections)
    return [
        replace(one, article=sha256, target=target, value=value)
        for one, target, value in kept
        if target is not None and not (one.act == "split" and not value)
    ]


def _places(correction: Correction) -> Iterator[tuple[int, int]]:
    """Every stretch of the old text that a correction names."""

    def walk(value: object) -> Iterator[tuple[int, int]]:
        if isinstance(value, dict):
            if type(value.get("start")) is int and type(value.get("end")) is int:
                yield value["start"], value["end"]
            for inner in value.values():
                yield from walk(inner)
        elif isinstance(value, list):
            if len(value) == 2 and all(type(offset) is int for offset in value):
                yield value[0], value[1]
            for inner in value:
                yield from walk(inner)

    yield from walk(correction.target)
    yield from walk(correction.value)


def _target(target: dict[str, Any], found: _Found) -> dict[str, Any] | None:
    """A target in the new text; None where its finding is lost."""
    kind = target.get("kind", "actor")
    there = target.get("anchor") or target
    placement = found(there.get("start"), there.get("end"))
    anchor = placement.anchor if placement is not None else None
    if placement is None or anchor is None or (kind == "number" and placement.status == "changed"):
        by_name = kind == "actor" and target.get("name")
        return {"kind": "actor", "name": target["name"]} if by_name else None
    new = {**target}
    if "start" in target:
        new |= {"start": anchor.start, "end": anchor.end}
    if "text" in target:
        new["text"] = anchor.exact
    if "anchor" in target:
        new["anchor"] = asdict(anchor)
    return new


def _value(value: Any, found: _Found) -> Any:
    """A value with its places in the new text; what has lost its place keeps its name or its words."""
    if isinstance(value, dict):
        new = {name: _value(inner, found) for name, inner in value.items()}
        if type(value.get("start")) is not int or type(value.get("end")) is not int:
            return new
        span = _span(found(value["start"], value["end"]))
        rest = {name: inner for name, inner in new.items() if name not in ("start", "end")}
        return {**rest, "start": span.start, "end": span.end} if span else rest
    if isinstance(value, list):
        moved = [_span(found(*inner)) if isinstance(inner, list) and len(inner) == 2 else None for inner in value]
        return [list(span) for span in moved if span]
    return value


def _span(placement: Placement | None) -> Span | None:
    anchor = placement.anchor if placement is not None and placement.status != "changed" else None
    return Span(anchor.start, anchor.end) if anchor is not None else None
