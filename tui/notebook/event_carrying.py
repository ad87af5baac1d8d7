"""An event one of whose reports has changed: what the reader decided, told by the places of the new text. Pure."""

from __future__ import annotations

from dataclasses import replace

from .anchoring import reanchor
from .annotation import Anchor, Annotation
from .event import Decided, Event, Figure


def carried_event(event: Event, old: tuple[str, str], new: tuple[str, str]) -> Event:
    """The event with the changed report in the place of the old one; ``old`` and ``new`` are SHA-256 and text each.

    A decision about a figure that is lost, or reads otherwise now, goes on pointing to the text that it was made in,
    and counts no more until that text comes back. An event that has nothing of the old report is given back as it is.
    """
    sha256, text = old
    figures = {figure for decided in event.decisions for figure in _figures(decided) if figure.article == sha256}
    held = [figure for figure in figures if 0 <= figure.start < figure.end <= len(text)]
    if sha256 not in event.articles and not held:
        return event
    marks = [Annotation.new("", Anchor.at(text, figure.start, figure.end)) for figure in held]
    moved = {
        figure: Figure(new[0], placement.anchor.start, placement.anchor.end)
        for figure, placement in zip(held, reanchor(text, new[1], marks), strict=True)
        if placement.anchor is not None and placement.status != "changed"
    }
    articles = tuple(dict.fromkeys(new[0] if each == sha256 else each for each in event.articles))
    decisions = tuple(_moved(decided, moved, sha256) for decided in event.decisions)
    if articles == event.articles and decisions == event.decisions:
        return event
    return event.edited(articles=articles, decisions=decisions)


def _figures(decided: Decided) -> list[Figure]:
    return [decided.figure, *([decided.other] if decided.other else [])]


def _moved(decided: Decided, moved: dict[Figure, Figure], sha256: str) -> Decided:
    """A decision with its figures in the new text; where one of them is lost, it stays as it is."""
    if any(figure.article == sha256 and figure not in moved for figure in _figures(decided)):
        return decided
    other = moved.get(decided.other, decided.other) if decided.other else None
    return replace(decided, figure=moved.get(decided.figure, decided.figure), other=other)
