"""What tells figures of one kind apart inside a report: whose they are ("Labour won 34 seats"), and where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from ..findings import Actor
from .comparing_words import any_of, listed
from .report_draft import FigureDraft, ReportDraft

_REACH = 90
"""So many characters before a number its holder is looked for."""
_BEHIND = re.compile(r" (?:in|of) (\w+)\b")
_GOES_TO = re.compile(r"(?: of the votes?)? (?:to|for) ")
_PLACE_BEHIND = re.compile(
    rf"(?:\s+[\w'’-]+){{0,3}}?\s+(?:in|at|near)(?:\s+(?:{any_of('before a place')}))*\s+", re.IGNORECASE
)


def give_holders(reports: Sequence[ReportDraft]) -> None:
    """Whose figure it is: the last actor named before it in the sentence who is not its source."""
    for report in reports:
        names = sorted(
            (mention.end, mention.start, actor.name, _key_of(actor))
            for actor in report.findings.actors
            if actor.kind in ("person", "organization", "group") and not actor.credit
            for mention in actor.mentions
        )
        for figure in report.figures:
            if figure.fate is None and figure.number.kind != "score":
                figure.holder, figure.holder_key = _holder(report, figure, names)
                if figure.who is None:
                    figure.context = _context(figure)


def _context(figure: FigureDraft) -> str | None:
    """The noun behind a spell of time ("in prison"), else the last word before that is none of grammar."""
    behind = _BEHIND.match(figure.after)
    if figure.number.kind in ("duration", "measure") and behind:
        return behind[1].lower()
    if figure.number.kind == "age":
        return "age"
    grammar = listed("small words")
    mine = set((figure.holder or "").lower().split())
    before = (word for word in reversed(re.findall(r"[\w'’-]+", figure.before.lower())))
    return next((word for word in before if word not in grammar | mine and not word[0].isdigit()), None)


def _key_of(actor: Actor) -> str:
    """A person's surname, else the whole name: "Jansen" is "Piet Jansen"."""
    return actor.name.split()[-1].lower() if actor.kind == "person" else actor.name.lower()


Name = tuple[int, int, str, str]
"""Where a mention ends and begins, the actor's name, and the key of that."""


def _holder(report: ReportDraft, figure: FigureDraft, names: Sequence[Name]) -> tuple[str | None, str | None]:
    number, source = figure.number, figure.number.source
    if (given := _given_to(figure, names)) is not None:
        return given
    first = max(report.sentences[figure.sentence].start, number.start - _REACH)
    at = bisect_left(names, (number.start + 1,)) - 1
    while at >= 0 and names[at][1] >= first:
        end, start, name, key = names[at]
        if source is None or end <= source.start or source.end <= start:
            return name, key
        at -= 1
    return None, None


def _given_to(figure: FigureDraft, names: Sequence[Name]) -> tuple[str, str] | None:
    """The actor behind a number to whom it goes: "52.3 percent to Ana Smith", "48% for Jansen"."""
    end = figure.number.end
    begun = _GOES_TO.match(figure.after)
    return next(((name, key) for _, start, name, key in names if begun and start == end + begun.end()), None)


def give_places(reports: Sequence[ReportDraft]) -> None:
    """Where two tolls of one sentence lie, if in two places: "15 in Manbij and six in Tukhar"."""
    for report in reports:
        by_sentence: dict[tuple[int, str | None], list[FigureDraft]] = defaultdict(list)
        for figure in report.figures:
            if figure.fate:
                by_sentence[figure.sentence, figure.fate].append(figure)
        for figures in by_sentence.values():
            if len(figures) > 1:
                _place_apart(report, figures)


def _place_apart(report: ReportDraft, figures: Sequence[FigureDraft]) -> None:
    places = [_place_behind(report, figure) for figure in figures]
    values = {figure.bounds for figure, place in zip(figures, places, strict=True) if place}
    if len({place for place in places if place}) > 1 and len(values) > 1:
        for figure, place in zip(figures, places, strict=True):
            figure.place = place


def _place_behind(report: ReportDraft, figure: FigureDraft) -> str | None:
    text, end = report.article.text, figure.number.end
    for actor in report.findings.actors:
        if actor.kind == "place":
            for mention in actor.mentions:
                near = end < mention.start < end + 60 and text[mention.end : mention.end + 1] != "-"
                if near and _PLACE_BEHIND.fullmatch(text[end : mention.start]):
                    return actor.name
    return None
