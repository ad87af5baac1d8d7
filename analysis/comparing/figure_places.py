"""Where tolls lie of which a sentence gives several: "15 in Manbij and six in Tukhar"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from .comparing_words import any_of
from .figure_draft import FigureDraft
from .report_draft import ReportDraft

_PLACE_BEHIND = re.compile(
    rf"(?:\s+[\w'’-]+){{0,4}}?\s+(?:in|at|near)(?:\s+(?:{any_of('before a place')}))*\s+", re.IGNORECASE
)


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
        told = {figure.fate: figure for figure in reversed(report.figures) if figure.fate}
        for figure in report.figures:
            if figure.fate and figure.place is None and figure.sentence >= report.lead:
                figure.place = _place_at_opening(report, figure) or _place_of_others(report, figure, told[figure.fate])


def _place_apart(report: ReportDraft, figures: Sequence[FigureDraft]) -> None:
    places = [_place_behind(report, figure) for figure in figures]
    values = {figure.bounds for figure, place in zip(figures, places, strict=True) if place}
    if len({place for place in places if place}) > 1 and len(values) > 1:
        for figure, place in zip(figures, places, strict=True):
            figure.place = place


def _place_at_opening(report: ReportDraft, figure: FigureDraft) -> str | None:
    """ "In Turkey, two people were hurt": a place of which no lead speaks, that opens the sentence.

    Of a report without commas too.
    """
    start = report.sentences[figure.sentence].start
    opening = re.match(r"In ", report.text_of(figure.sentence))
    if opening is None:
        return None
    at = start + opening.end()
    found = (name for name, begins in report.named_places if begins == at)
    return next((name for name in found if report.article.text[at + len(name) : at + len(name) + 1] in ", "), None)


def _place_of_others(report: ReportDraft, figure: FigureDraft, first: FigureDraft) -> str | None:
    """ "(Eight) others were killed in Sarn": not where the lead's toll was; a hospital is no other place."""
    if first.sentence >= report.lead or first.bounds == figure.bounds:
        return None
    text, end = report.article.text, figure.number.end
    for name, begins in report.named_places:
        where = text[begins + len(name) : figure.number.start] if begins < figure.number.start else ""
        if where and _WHERE.fullmatch(where):
            return name
        gap = text[end:begins] if end < begins < end + 60 else ""
        if gap and _PLACE_BEHIND.fullmatch(gap) and not _in_care().search(gap):
            return name
    return None


_WHERE = re.compile(r",? (?:where|killing|wounding)(?: [\w-]+){0,3} ", re.IGNORECASE)
""" "The town of Sarn where (43) rebels were killed"."""


@cache
def _in_care() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('places of care')})\b", re.IGNORECASE)


def _place_behind(report: ReportDraft, figure: FigureDraft) -> str | None:
    text, end = report.article.text, figure.number.end
    for actor in report.findings.actors:
        if actor.kind == "place":
            for mention in actor.mentions:
                near = end < mention.start < end + 60 and text[mention.end : mention.end + 1] != "-"
                if near and _PLACE_BEHIND.fullmatch(text[end : mention.start]):
                    return actor.name
    return None
