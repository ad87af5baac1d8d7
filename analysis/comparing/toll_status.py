"""Whether a report calls a figure superseded, new, or a part of a total."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..language import stem
from .added_tolls import mark_additions
from .comparing_words import any_of, listed, phrase_finder
from .figure_draft import FigureDraft, source_key
from .lesser_tolls import mark_lesser, set_greater_aside
from .overtaken_tolls import was_overtaken
from .parts_of_tolls import is_part, mark_inside_parts, mark_own_losses
from .report_draft import ReportDraft
from .updated_figures import is_updated, mark_those_of_a_day, mark_those_raised, numbers_by_sentence

_NEAR = 60


def give_status(reports: Sequence[ReportDraft]) -> None:
    """Mark figures as earlier, as updates or as parts, by the words near them."""
    _mark_those_charged(reports)
    for report in reports:
        told = numbers_by_sentence(report)
        for at, figure in enumerate(report.figures):
            called = _is_called_earlier(figure)
            if called and _is_of_another(figure):
                figure.quoted = True
            elif figure.status == "earlier" or called:
                figure.status = "earlier"
            elif is_part(report, at):
                figure.status = "part"
            figure.updated = figure.status == "current" and is_updated(report, figure, told)
            if figure.updated and was_overtaken(report.figures[:at], figure):
                figure.status, figure.updated = "earlier", False
        mark_those_raised(report)
        mark_those_of_a_day(report)
        _mark_planned(report)
        mark_inside_parts(report)
        mark_own_losses(report)
        _mark_count(report)
        mark_additions(report)
        set_greater_aside(report)
        mark_lesser(report)
        fresh = {(f.fate, source_key(f)) for f in report.figures if f.fate and f.updated and f.sentence < report.lead}
        fates = {fate for fate, _ in fresh}
        for figure in report.figures:
            said = source_key(figure)
            again = (figure.fate, said) in fresh or (
                figure.fate in fates and (said is None or (figure.fate, None) in fresh)
            )
            figure.updated = not figure.quoted and (figure.updated or (figure.status == "current" and again))


def _is_of_another(figure: FigureDraft) -> bool:
    """ "It would bring 200 million, the owners say; the government had spoken of (340 million)": both stand."""
    first = figure.carried
    said = source_key(figure), source_key(first) if first else None
    return figure.fate is None and None not in said and said[0] != said[1]


def _mark_those_charged(reports: Sequence[ReportDraft]) -> None:
    """ "Eleven were arrested", "(eight) men have been charged": these are some of those."""
    told = [f for report in reports for f in report.figures if f.fate == "detained" and not f.aside]
    charged = [f for f in told if _charged().match(f.after)]
    known = {id(f) for f in charged}
    most = max((f.bounds[0] for f in told if id(f) not in known), default=0)
    for figure in charged:
        if figure.status == "current" and figure.bounds[1] < most:
            figure.status = "part"


@cache
def _charged() -> re.Pattern[str]:
    return re.compile(rf"[^.;,\d]{{0,40}}\b(?:{any_of('brought to court')})\b", re.I)


def _mark_planned(report: ReportDraft) -> None:
    """Mark what a sentence tells that is about something still to be decided."""
    asked = phrase_finder("only planned (phrases)")
    figures = [figure for figure in report.figures if figure.fate is None]
    planned = {at for at in {figure.sentence for figure in figures} if asked.search(report.text_of(at))}
    for figure in figures:
        figure.planned = figure.sentence in planned


def _mark_count(report: ReportDraft) -> None:
    """A count that goes on, or that is over, is so for all that a report tells of it, but for what befell people."""
    counted = [f for f in report.figures if f.fate is None and (f.kind == "percent" or f.head in _tallied())]
    if not counted:
        return
    text = report.article.text
    provisional = _counting().search(text) is not None
    final = not provisional and phrase_finder("count is over (phrases)").search(text) is not None
    for figure in counted:
        figure.provisional = provisional
        figure.updated = figure.updated or (final and figure.status == "current")


@cache
def _tallied() -> frozenset[str]:
    return frozenset(stem(word) for word in listed("tallied"))


@cache
def _counting() -> re.Pattern[str]:
    """ "Partial results", "with 40 percent of ballots counted", "after counting 97% of the vote"."""
    share = r"(?:%|\bper ?cent|\bmost|\bhalf|\bthirds|\bquarters) of (?:the |all )?(?:\w+ )?"
    return re.compile(
        rf"\b(?:{any_of('count goes on (phrases)')})\b|{share}(?:{any_of('what is counted at the polls')})\b"
        rf"[^.;,]{{0,40}}\b(?:counted|in|reporting|tallied)\b|\bcounting (?:\w+ )?[\d.]+ ?{share}",
        re.IGNORECASE,
    )


def _is_called_earlier(figure: FigureDraft) -> bool:
    """Whether words for an earlier figure lead up to it; not where they gave one, and then something else is said."""
    found = _earlier().search(figure.before[-_NEAR:])
    if _GIVEN_THEN.match(figure.after) and figure.before.endswith(("than the ", "from the ")):
        return True
    if found is None:
        return " had " in figure.before and _had_reported().search(figure.before) is not None
    return _GIVEN_AND_SAID.search(found[0]) is None


@cache
def _had_reported() -> re.Pattern[str]:
    """ "The monitor on Thursday had reported (28) dead"; not "said she had counted (61)"."""
    said = any_of("says")
    return re.compile(
        rf"^(?:(?!\b(?:{said})\b).)*\bhad (?:[\w-]+ )?(?:{said}|counted) (?:(?:{any_of('loosening')}) )*$", re.I
    )


_GIVEN_THEN = re.compile(
    r" (?:it|they|he|she) (?:had )?(?:gave|given|reported|announced|put out|stated|told of|named)\b[^.;,]{0,20}"
    r"\b(?:on|earlier|last|before|at first|initially|previously|in)\b",
    re.I,
)
""" "More than the (18,200) it gave on Tuesday"."""
_GIVEN_AND_SAID = re.compile(r"\d\b.*\b(?:said|says|say)\b")
""" "Had earlier put the toll at 18, said on Thursday that (21) …"."""


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('earlier (phrases)')})\b(?![^.;:]*\d[^.;:]*, and\b)(?:[^.;:]|(?<!said):)*$", re.I)
