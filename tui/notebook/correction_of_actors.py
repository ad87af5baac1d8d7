"""What corrections of actors do to findings: another name or kind, merged, split, dropped, added. Pure.

Each takes the findings, the actor that is meant and the correction, and gives back new findings with the ids of the
actors that it touched. Findings that it leaves as they are were not touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from analysis.article import Span
from analysis.findings import Actor, Findings, Mention, Source

from .correction import Correction
from .correction_parties import occurrences
from .correction_targets import actor_meant, made_ids, place_of

Outcome = tuple[Findings, tuple[str, ...]]


def corrected_actor(findings: Findings, correction: Correction) -> Outcome:
    """The findings with a correction of an actor, and the ids of the actors that it made what they are."""
    if correction.act == "add":
        return _add(findings, correction)
    actor = actor_meant(findings, correction.target)
    act = _ACTS.get(correction.act)
    return act(findings, actor, correction) if act is not None and actor is not None else (findings, ())


def _with(findings: Findings, actor: Actor) -> Findings:
    """The findings with ``actor`` in place of the one with its id."""
    return replace(findings, actors=tuple(actor if a.id == actor.id else a for a in findings.actors))


def _rename(findings: Findings, actor: Actor, correction: Correction) -> Outcome:
    aliases = tuple(dict.fromkeys(a for a in (*actor.aliases, actor.name) if a != correction.value))
    return _with(findings, replace(actor, name=str(correction.value), aliases=aliases, confidence=1.0)), (actor.id,)


def _retype(findings: Findings, actor: Actor, correction: Correction) -> Outcome:
    return _with(findings, replace(actor, kind=correction.value, confidence=1.0)), (actor.id,)


def _drop(findings: Findings, actor: Actor, _: Correction) -> Outcome:
    left = replace(findings, actors=tuple(a for a in findings.actors if a.id != actor.id))
    return _relinked(left, lambda who, _place: None if who == actor.id else who), (actor.id,)


def _merge(findings: Findings, actor: Actor, correction: Correction) -> Outcome:
    into = actor_meant(findings, correction.value)
    if into is None or into.id == actor.id:
        return findings, ()
    names = (*into.aliases, actor.name, *actor.aliases)
    whole = replace(
        into,
        aliases=tuple(dict.fromkeys(name for name in names if name != into.name)),
        roles=tuple(dict.fromkeys((*into.roles, *actor.roles))),
        mentions=tuple(sorted((*into.mentions, *actor.mentions), key=lambda m: (m.start, m.end))),
        salience=max(into.salience, actor.salience),
        credit=into.credit and actor.credit,
    )
    made = _with(findings, whole)
    left = replace(made, actors=tuple(a for a in made.actors if a.id != actor.id))
    return _relinked(left, lambda who, _place: into.id if who == actor.id else who), (into.id,)


def _split(findings: Findings, actor: Actor, correction: Correction) -> Outcome:
    wanted = {tuple(pair) for pair in correction.value}
    gone = tuple(m for m in actor.mentions if (m.start, m.end) in wanted)
    kept = tuple(m for m in actor.mentions if (m.start, m.end) not in wanted)
    if not gone or not kept:
        return findings, ()
    name = max((m.text for m in gone), key=len)
    share = len(gone) / len(actor.mentions)
    new = Actor(made_ids(correction)[1], name, gone[0].kind, (), (), gone, actor.salience * share)
    made = _with(findings, replace(actor, mentions=kept, salience=actor.salience * (1 - share)))
    at = next(i for i, a in enumerate(made.actors) if a.id == actor.id) + 1
    made = replace(made, actors=(*made.actors[:at], new, *made.actors[at:]))

    def link(who: str | None, place: tuple[int, int]) -> str | None:
        moved = who == actor.id and any(m.start < place[1] and place[0] < m.end for m in gone)
        return new.id if moved else who

    return _relinked(made, link), (actor.id, new.id)


def _add(findings: Findings, correction: Correction) -> Outcome:
    """A missed actor: mentioned wherever the words stand that were pointed at, and no other actor is named there."""
    place, text = place_of(correction.target), findings.article.text
    if place is None or not text[place.start : place.end].strip():
        return findings, ()
    taken = [mention for actor in findings.actors for mention in actor.mentions]
    if any((m.start, m.end) == place for m in taken):
        return findings, ()
    kind = correction.value["kind"]
    places = {place, *_free(occurrences(text, text[place.start : place.end]), taken)}
    mentions = tuple(Mention(a, b, text[a:b], kind) for a, b in sorted(places))
    most = max(findings.actors, key=lambda a: len(a.mentions), default=None)
    share = len(mentions) / len(most.mentions) if most else 1.0
    salience = min(1.0, share * most.salience) if most else 1.0
    name = str(correction.value.get("name") or mentions[0].text)
    new = Actor(made_ids(correction)[0], " ".join(name.split()), kind, (), (), mentions, salience)
    at = next((i for i, a in enumerate(findings.actors) if a.salience < salience), len(findings.actors))
    return replace(findings, actors=(*findings.actors[:at], new, *findings.actors[at:])), (new.id,)


def _free(places: Iterable[Span], taken: list[Mention]) -> list[Span]:
    return [place for place in places if not any(m.start < place.end and place.start < m.end for m in taken)]


_ACTS: dict[str, Callable[[Findings, Actor, Correction], Outcome]] = {
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
