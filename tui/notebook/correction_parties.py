"""Whom a correction names as speaker or source: an actor, words of the text, or nobody. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from analysis.article import Span
from analysis.findings import Actor, Findings, Quote, Source

from .correction_targets import actor_meant, place_of


@dataclass(frozen=True, slots=True)
class Party:
    """An actor, or words of the text (at ``start``/``end``) that name nobody in particular."""

    actor: Actor | None
    text: str
    start: int
    end: int


class UnknownParty(LookupError):
    """The one who is named stands no longer in the text."""


def party_of(findings: Findings, value: Mapping[str, Any] | None, near: int) -> Party | None:
    """Who is meant by ``value``; None where it says nobody. Their words are those nearest to the offset ``near``.

    Raises UnknownParty.
    """
    if value is None:
        return None
    actor = actor_meant(findings, value) if value.get("kind") == "actor" else None
    if actor is not None:
        mention = min(actor.mentions, key=lambda m: abs(m.start - near))
        return Party(actor, mention.text, mention.start, mention.end)
    words, place, text = str(value.get("text") or value.get("name") or ""), place_of(value), findings.article.text
    if place is not None and text[place.start : place.end] == words:
        return Party(None, words, *place)
    nearest = min(occurrences(text, words), key=lambda span: abs(span.start - near), default=None)
    if nearest is None:
        raise UnknownParty(words)
    return Party(None, words, *nearest)


def source_of(findings: Findings, value: Mapping[str, Any] | None, old: Source | None, near: int) -> Source | None:
    """The source that ``value`` names for something at the offset ``near``, which had the source ``old``.

    The words and the cue by which the text credited the old one stay, unless they name somebody else. Raises
    UnknownParty.
    """
    party = party_of(findings, value, near)
    if party is None:
        return None
    actor = party.actor
    if old is not None and actor is not None and not _names_another(findings, actor, old.start, old.end):
        return Source(actor.id, old.text, old.cue, old.start, old.end)
    same = old is not None and old.start < party.end and party.start < old.end
    return Source(actor.id if actor else None, party.text, old.cue if old and same else "", party.start, party.end)


def spoken_by(findings: Findings, quote: Quote, value: Mapping[str, Any] | None) -> dict[str, Any]:
    """The fields of ``quote`` that say who speaks, for a speaker that ``value`` names. Raises UnknownParty.

    ``speaker_text`` stays what the text says there ("he"), and is None where that names somebody else.
    """
    party = party_of(findings, value, quote.start)
    nobody = {"speaker": None, "speaker_text": None, "speaker_start": None, "speaker_end": None, "cue": None}
    if party is None:
        return nobody
    start, end = quote.speaker_start, quote.speaker_end
    if party.actor is not None:
        kept = start is not None and end is not None and not _names_another(findings, party.actor, start, end)
        return {"speaker": party.actor.id} if kept else {**nobody, "speaker": party.actor.id}
    same = start is not None and end is not None and start < party.end and party.start < end
    words = {"speaker_text": party.text, "speaker_start": party.start, "speaker_end": party.end}
    return {**words, "speaker": None, "cue": quote.cue if same else None}


def occurrences(text: str, words: str) -> Iterator[Span]:
    """Where words stand in a text as whole words, in order."""
    if words.strip():
        for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
            yield Span(*match.span())


def _names_another(findings: Findings, actor: Actor, start: int, end: int) -> bool:
    """Whether words of the text are a mention of some other actor, and none of this one."""

    def named(one: Actor) -> bool:
        return any(mention.start < end and start < mention.end for mention in one.mentions)

    return not named(actor) and any(named(other) for other in findings.actors)
