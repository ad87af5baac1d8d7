"""The reader's corrections laid over the machine's findings. Headless and pure: findings in, findings out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from analysis.findings import Actor, Findings, Mention, Number, Source

from .correction import Act, Correction


def of_actor(sha256: str, actor: Actor, act: Act, value: Any = None) -> Correction:
    """A correction of an actor. It is found again by its first mention, else by its name."""
    return Correction.new(sha256, act, _pointer(actor), value)


def of_number(sha256: str, number: Number, act: Act, value: Any = None) -> Correction:
    """A correction of a number, which is found again by its place."""
    target = {"kind": "number", "start": number.start, "end": number.end, "text": number.text}
    return Correction.new(sha256, act, target, value)


def merging(sha256: str, actor: Actor, into: Actor) -> Correction:
    """The correction that makes ``actor`` one with ``into``."""
    return of_actor(sha256, actor, "merge", _pointer(into))


def splitting(sha256: str, actor: Actor, mentions: Iterable[Mention]) -> Correction:
    """The correction that makes some mentions of ``actor`` an actor of their own."""
    return of_actor(sha256, actor, "split", [[mention.start, mention.end] for mention in mentions])


def corrected(findings: Findings, corrections: Iterable[Correction]) -> Findings:
    """The findings with every correction applied, in the order in which they were made.

    A correction whose finding is no longer there is passed over.
    """
    for correction in corrections:
        if correction.target.get("kind") == "number":
            findings = _number_corrected(findings, correction)
        else:
            actor = _find(findings, correction.target)
            if actor is not None:
                findings = _ACTS[correction.act](findings, actor, correction)
    return findings


def _pointer(actor: Actor) -> dict[str, Any]:
    first = actor.mentions[0]
    return {"kind": "actor", "name": actor.name, "start": first.start, "end": first.end}


def _find(findings: Findings, target: dict[str, Any]) -> Actor | None:
    start, end = target.get("start", -1), target.get("end", -1)
    exactly = (a for a in findings.actors if any((m.start, m.end) == (start, end) for m in a.mentions))
    there = (a for a in findings.actors if any(m.start < end and start < m.end for m in a.mentions))
    named = (a for a in findings.actors if a.name == target.get("name"))
    return next(exactly, None) or next(there, None) or next(named, None)


def _with(findings: Findings, actor: Actor) -> Findings:
    """The findings with ``actor`` in place of the one with its id."""
    return replace(findings, actors=tuple(actor if a.id == actor.id else a for a in findings.actors))


def _rename(findings: Findings, actor: Actor, correction: Correction) -> Findings:
    aliases = tuple(dict.fromkeys(a for a in (*actor.aliases, actor.name) if a != correction.value))
    return _with(findings, replace(actor, name=str(correction.value), aliases=aliases, confidence=1.0))


def _retype(findings: Findings, actor: Actor, correction: Correction) -> Findings:
    return _with(findings, replace(actor, kind=correction.value, confidence=1.0))


def _drop(findings: Findings, actor: Actor, _: Correction) -> Findings:
    left = replace(findings, actors=tuple(a for a in findings.actors if a.id != actor.id))
    return _relinked(left, lambda who, _place: None if who == actor.id else who)


def _merge(findings: Findings, actor: Actor, correction: Correction) -> Findings:
    into = _find(findings, correction.value)
    if into is None or into.id == actor.id:
        return findings
    names = (*into.aliases, actor.name, *actor.aliases)
    whole = replace(
        into,
        aliases=tuple(dict.fromkeys(name for name in names if name != into.name)),
        roles=tuple(dict.fromkeys((*into.roles, *actor.roles))),
        mentions=tuple(sorted((*into.mentions, *actor.mentions), key=lambda m: (m.start, m.end))),
        salience=max(into.salience, actor.salience),
        credit=into.credit and actor.credit,
    )
    left = replace(_with(findings, whole), actors=tuple(a for a in _with(findings, whole).actors if a.id != actor.id))
    return _relinked(left, lambda who, _place: into.id if who == actor.id else who)


def _split(findings: Findings, actor: Actor, correction: Correction) -> Findings:
    wanted = {tuple(pair) for pair in correction.value}
    gone = tuple(m for m in actor.mentions if (m.start, m.end) in wanted)
    kept = tuple(m for m in actor.mentions if (m.start, m.end) not in wanted)
    if not gone or not kept:
        return findings
    name = max((m.text for m in gone), key=len)
    share = len(gone) / len(actor.mentions)
    new = Actor(f"split-{correction.id[:8]}", name, gone[0].kind, (), (), gone, actor.salience * share)
    made = _with(findings, replace(actor, mentions=kept, salience=actor.salience * (1 - share)))
    at = next(i for i, a in enumerate(made.actors) if a.id == actor.id) + 1
    made = replace(made, actors=(*made.actors[:at], new, *made.actors[at:]))

    def link(who: str | None, place: tuple[int, int]) -> str | None:
        moved = who == actor.id and any(m.start < place[1] and place[0] < m.end for m in gone)
        return new.id if moved else who

    return _relinked(made, link)


_ACTS: dict[Act, Callable[[Findings, Actor, Correction], Findings]] = {
    "rename": _rename,
    "retype": _retype,
    "drop": _drop,
    "merge": _merge,
    "split": _split,
}


def _relinked(findings: Findings, link: Callable[[str | None, tuple[int, int]], str | None]) -> Findings:
    """The findings with the actor of every quote, number and attribution put through ``link`` (id and place)."""

    def source(old: Source | None) -> Source | None:
        return old and replace(old, actor=link(old.actor, (old.start, old.end)))

    return replace(
        findings,
        quotes=tuple(
            replace(q, speaker=link(q.speaker, (q.speaker_start or 0, q.speaker_end or 0))) for q in findings.quotes
        ),
        numbers=tuple(replace(n, source=source(n.source)) for n in findings.numbers),
        attributions=tuple(replace(a, source=source(a.source)) for a in findings.attributions),
    )


def _number_corrected(findings: Findings, correction: Correction) -> Findings:
    place = (correction.target["start"], correction.target["end"])
    if correction.act == "drop":
        left = tuple(n for n in findings.numbers if not (n.start < place[1] and place[0] < n.end))
        return replace(findings, numbers=left)
    if correction.act == "retype":
        made = (
            replace(n, kind=correction.value, confidence=1.0) if (n.start, n.end) == place else n
            for n in findings.numbers
        )
        return replace(findings, numbers=tuple(made))
    return findings
