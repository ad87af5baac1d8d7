"""What the reader changed in a finding, in a line: who, and what the engine had there."""

from __future__ import annotations

from analysis.findings import Actor, Attribution, Finding, Findings, Number, Quote, Source, key_of

from ..system.plain_output import counted
from .listing import Part

CORRECTED = "*"
"""Stands behind what a reader corrected or added."""


def correction_sign(findings: Findings, one: Finding) -> list[Part]:
    """The sign of a reader's work at the right of a finding in a list; nothing where it is the engine's own."""
    return [(f"{CORRECTED} ", "strip")] if findings.corrected_by(one) is not None else []


def correction_remark(engine: Findings, findings: Findings, one: Finding) -> str:
    """Who corrected or added a finding, and what the ``engine`` had there; "" where it is the engine's own."""
    by = findings.corrected_by(one)
    if by is None:
        return ""
    had = engine_had(engine, one)
    return f"{CORRECTED} added by {by}" if had is None else f"{CORRECTED} corrected by {by}; the engine had: {had}"


def engine_had(engine: Findings, one: Finding) -> str | None:
    """What the ``engine`` had in place of a finding, in a few words; None where it had nothing there."""
    own: tuple[Finding, ...] = (*engine.actors, *engine.numbers, *engine.quotes, *engine.attributions)
    before = next((other for other in own if key_of(other) == key_of(one)), None)
    return described(engine, before) if before is not None else None


def described(findings: Findings, one: Finding) -> str:
    """A finding in a few words."""
    match one:
        case Actor():
            return f"{one.name}, {one.kind}, {counted(len(one.mentions), 'mention')}"
        case Number():
            what = " ".join(filter(None, (_quantity(one), one.unit, one.of)))
            return f"{what}, from {_credited(findings, one.source)}"
        case Quote():
            actor = findings.actor(one.speaker)
            name = actor.name if actor else one.speaker_text or "nobody"
            return f"said by {name}{' (inferred)' if one.inferred else ''}"
        case Attribution():
            return f"from {_credited(findings, one.source)}{'' if one.vouches else ', not saying that it is so'}"


def _credited(findings: Findings, source: Source | None) -> str:
    if source is None:
        return "nobody"
    actor = findings.actor(source.actor)
    return actor.name if actor else " ".join(source.text.split())


def _quantity(number: Number) -> str:
    if number.value is not None:
        return f"{number.value:,g}" if abs(number.value) < 1e6 else f"{number.value:,.0f}"
    if number.low is not None and number.high is not None:
        return f"{number.low:,g} to {number.high:,g}"
    signs = (("≥", number.low), ("≤", number.high))
    return next((f"{sign} {bound:,g}" for sign, bound in signs if bound is not None), number.text)
