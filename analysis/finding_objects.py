"""Findings as the objects of ``dateline analyze --format json``."""

from __future__ import annotations

from typing import Any

from .finding_types import Actor, Attribution, Change, Number, Quote


def actor_object(actor: Actor) -> dict[str, Any]:
    """An actor with its mentions."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "roles": list(actor.roles),
        "mentions": [
            {"start": m.start, "end": m.end, "text": m.text, "kind": m.kind, "confidence": m.confidence}
            for m in actor.mentions
        ],
        "salience": actor.salience,
        "confidence": actor.confidence,
        "credit": actor.credit,
    }


def json_number(value: float | None) -> float | int | None:
    """Whole values as JSON integers: 28500000, not 28500000.0."""
    return int(value) if value is not None and abs(value) < 1e15 and value == int(value) else value


def number_object(number: Number) -> dict[str, Any]:
    """A number with its source, or null for that."""
    source = number.source
    return {
        "start": number.start,
        "end": number.end,
        "text": number.text,
        "value": json_number(number.value),
        "low": json_number(number.low),
        "high": json_number(number.high),
        "hedge": number.hedge,
        "kind": number.kind,
        "unit": number.unit,
        "of": number.of,
        "fate": number.fate,
        "trend": number.trend,
        "iso": number.iso,
        "confidence": number.confidence,
        "source": source
        and {
            "actor": source.actor,
            "text": source.text,
            "cue": source.cue,
            "start": source.start,
            "end": source.end,
        },
    }


def quote_object(quote: Quote) -> dict[str, Any]:
    """A quote."""
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "speaker": quote.speaker,
        "speaker_text": quote.speaker_text,
        "speaker_start": quote.speaker_start,
        "speaker_end": quote.speaker_end,
        "cue": quote.cue,
        "inferred": quote.inferred,
        "confidence": quote.confidence,
    }


def attribution_object(attribution: Attribution) -> dict[str, Any]:
    """An attribution, with null for a source that is not known."""
    source = attribution.source
    return {
        "source": source and {"actor": source.actor, "text": source.text, "start": source.start, "end": source.end},
        "cue": attribution.cue,
        "start": attribution.start,
        "end": attribution.end,
        "vouches": attribution.vouches,
    }


def change_object(change: Change) -> dict[str, Any]:
    """A change; its two ends are called ``from`` and ``to``."""
    return {
        "start": change.start,
        "end": change.end,
        "text": change.text,
        "from": json_number(change.before),
        "to": json_number(change.after),
        "factor": json_number(change.factor),
        "of": change.of,
        "unit": change.unit,
    }
