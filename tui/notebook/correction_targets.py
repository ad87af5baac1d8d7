"""Which finding a correction is about, told by the words of the text, and found again in another analysis. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

from analysis.article import Article, Span
from analysis.findings import Actor, Attribution, Finding, Findings, Mention, Number, Quote, key_of

from .annotation import Anchor
from .correction import Act, Correction, Kind

Placed = TypeVar("Placed", Number, Quote, Attribution)
SAME = 0.5
"""Two stretches of which both together have less than this share in common are not the same finding."""


def of_actor(sha256: str, actor: Actor, act: Act, value: Any = None) -> Correction:
    """A correction of an actor. It is found again by its first mention, else by its name."""
    return Correction.new(sha256, act, pointer(actor), value)


def of_number(sha256: str, number: Number, act: Act, value: Any = None) -> Correction:
    """A correction of a number, which is found again by its place."""
    target = {"kind": "number", "start": number.start, "end": number.end, "text": number.text}
    return Correction.new(sha256, act, target, value)


def of_quote(article: Article, quote: Quote, act: Act, value: Any = None) -> Correction:
    """A correction of a quote, which is found again by its place."""
    return Correction.new(article.sha256, act, _anchored("quote", article, quote.start, quote.end), value)


def of_attribution(article: Article, attribution: Attribution, act: Act, value: Any = None) -> Correction:
    """A correction of an attribution. Of several on the same words its cue tells which."""
    target = _anchored("attribution", article, attribution.start, attribution.end)
    return Correction.new(article.sha256, act, {**target, "cue": attribution.cue}, value)


def addition(article: Article, kind: Kind, span: Span, value: Mapping[str, Any]) -> Correction:
    """A finding that the engine missed; ``value`` has its fields."""
    target = _anchored(kind, article, *span)
    if kind == "number":
        target |= {"start": span.start, "end": span.end, "text": article.text[span.start : span.end]}
    return Correction.new(article.sha256, "add", target, dict(value))


def merging(sha256: str, actor: Actor, into: Actor) -> Correction:
    """The correction that makes ``actor`` one with ``into``."""
    return of_actor(sha256, actor, "merge", pointer(into))


def splitting(sha256: str, actor: Actor, mentions: Iterable[Mention]) -> Correction:
    """The correction that makes some mentions of ``actor`` an actor of their own."""
    return of_actor(sha256, actor, "split", [[mention.start, mention.end] for mention in mentions])


def pointer(actor: Actor) -> dict[str, Any]:
    """What tells an actor from the others of the article, also after another analysis."""
    first = actor.mentions[0]
    return {"kind": "actor", "name": actor.name, "start": first.start, "end": first.end}


def phrase(article: Article, span: Span) -> dict[str, Any]:
    """Words of the text that name whom it credits, without being an actor."""
    return {"text": article.text[span.start : span.end], "start": span.start, "end": span.end}


def place_of(target: Mapping[str, Any]) -> Span | None:
    """The stretch of the text that a target names; None where it names none."""
    there = target.get("anchor") or target
    if "start" not in there or "end" not in there:
        return None
    return Span(there["start"], there["end"])


def actor_meant(findings: Findings, target: Mapping[str, Any]) -> Actor | None:
    """The actor that a target means, by a mention exactly there, else one that overlaps, else by the name."""
    start, end = target.get("start", -1), target.get("end", -1)
    exactly = (a for a in findings.actors if any((m.start, m.end) == (start, end) for m in a.mentions))
    there = (a for a in findings.actors if any(m.start < end and start < m.end for m in a.mentions))
    named = (a for a in findings.actors if a.name == target.get("name"))
    return next(exactly, None) or next(there, None) or next(named, None)


def one_meant(found: Sequence[Placed], target: Mapping[str, Any]) -> Placed | None:
    """The number, quote or attribution that a target means: on exactly its words, else on most of them."""
    place = place_of(target)
    if place is None:
        return None
    exactly = [one for one in found if (one.start, one.end) == place]
    if exactly:
        return next((one for one in exactly if getattr(one, "cue", None) == target.get("cue")), exactly[0])
    best = max(found, key=lambda one: _shared(one, place), default=None)
    return best if best is not None and _shared(best, place) >= SAME else None


def is_about(correction: Correction, findings: Findings, one: Finding) -> bool:
    """Whether a correction changed or made a finding, of those that have the corrections."""
    if key_of(one)[0] != correction.kind:
        return False
    if not isinstance(one, Actor):
        place = place_of(correction.target)
        return place is not None and _shared(one, place) >= SAME
    if one.id in made_ids(correction):
        return True
    meant = actor_meant(findings, correction.target) if correction.act not in ("drop", "add") else None
    return meant is not None and meant.id == one.id


def made_ids(correction: Correction) -> tuple[str, str]:
    """The ids of the actors that a correction adds, and splits off."""
    return f"added-{correction.id[:8]}", f"split-{correction.id[:8]}"


def _shared(one: Number | Quote | Attribution, place: Span) -> float:
    """Which share of two stretches both have (0 to 1)."""
    common = min(one.end, place.end) - max(one.start, place.start)
    return max(0, common) / max(1, max(one.end, place.end) - min(one.start, place.start))


def _anchored(kind: Kind, article: Article, start: int, end: int) -> dict[str, Any]:
    return {"kind": kind, "anchor": asdict(Anchor.at(article.text, start, end))}
