"""Deciding where two coders differ: the decision is the annotations of a third coder. Pure: notes in, a change out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from .agreement import Agreement, Disagreement
from .annotation import Anchor, Annotation
from .article_record import ArticleRecord
from .change import Change

NO_TAG = "no tag (decided)"
"""The note of a decision that a paragraph has no tag."""


def decided(
    found: Disagreement,
    taken: Iterable[Annotation],
    notes: Iterable[Annotation],
    record: ArticleRecord,
    decider: str,
    tags: tuple[str, ...] = (),
) -> Change:
    """Let the decider's annotations in a paragraph be those that were ``taken`` from the coders, each span once.

    With ``tags`` the whole paragraph gets these; with neither it is noted that it has no tag. What the decider had
    there before goes.
    """
    made: dict[tuple[int, int], Annotation] = {}
    for one in sorted(taken, key=lambda one: (one.anchor.start, one.anchor.end, one.id)):
        place = (one.anchor.start, one.anchor.end)
        before = made.get(place) or Annotation.new(record.sha256, one.anchor, coder=decider)
        made[place] = replace(before, tags=tuple(dict.fromkeys((*before.tags, *one.tags))))
    if tags or not made:
        anchor = Anchor.at(record.text, found.start, found.end)
        note = "" if tags else NO_TAG
        made = {(0, 0): Annotation.new(record.sha256, anchor, tags=tags, note=note, coder=decider)}
    old = [one for one in notes if one.coder == decider and is_in(one, found)]
    return Change("decide", (*((one, None) for one in old), *((None, one) for one in made.values())))


def agreed(
    found: Agreement, first: Iterable[Annotation], notes: Sequence[Annotation], decider: str, differing: set[str]
) -> Change:
    """Let the decider have the first coder's annotations in every paragraph on which both agree, where there is none.

    ``differing`` are the ids of the first coder's annotations that touch a paragraph on which the coders differ.
    """
    there = {(one.article, one.anchor.start, one.anchor.end) for one in notes if one.coder == decider}
    made = [
        Annotation.new(one.article, one.anchor, tags=one.tags, coder=decider)
        for one in first
        if one.tags
        and one.id not in differing
        and (one.article, one.anchor.start, one.anchor.end) not in there
        and found.n
    ]
    return Change("take over what both agree on", tuple((None, one) for one in made))


def is_in(annotation: Annotation, found: Disagreement) -> bool:
    """Whether an annotation touches the paragraph of a disagreement."""
    anchor = annotation.anchor
    return annotation.article == found.article and anchor.start < found.end and anchor.end > found.start


def is_decided(found: Disagreement, notes: Iterable[Annotation], decider: str) -> bool:
    """Whether the decider has said something on a paragraph."""
    return any(one.coder == decider and is_in(one, found) for one in notes)
