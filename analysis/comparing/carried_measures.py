"""Figures that do not say what they count since one before them does: "70 jobs instead of 85", "police spoke of 40"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ..language import stem
from .bare_figures import carry, ends_there, gives_a_number, is_bare
from .comparing_words import any_of, listed, words_for_people
from .contrasted_figures import contrast, take_back_denied
from .feared_figures import feared_of
from .figure_draft import FigureDraft
from .figure_words import same_word
from .report_draft import ReportDraft
from .rival_estimates import are_of_like_size, carry_to_estimates, holds, mark_of_others

_COUNTS = ("count", "other")
_TELLING = 10
"""Lesser numbers are the same by chance."""
_GREAT = 1000
"""So many are told of one thing only, in reports of one event."""
_RIVALS = 10
"""What two are told to say of one crowd differs by up to so many times."""
_NEVER = ("date", "year", "ordinal", "age")


def carry_measures(reports: Sequence[ReportDraft]) -> None:
    """Give a bare figure what the one before it counts or measures; one that gave way to another is earlier."""
    for report in reports:
        _take_up(report)
        told = [each for each in report.figures if each.number.kind not in _NEVER]
        for at, (before, figure) in enumerate(pairwise(told)):
            if before.sentence == figure.sentence:
                contrast(report, _held_up(told[max(0, at - 1) : at + 1], figure), figure)
                _turn(report, before, figure)
            before = _held_up(told[max(0, at - 1) : at + 1], figure)
            if (figure.sentence - before.sentence <= 1 and _is_told_again(before, figure)) or (
                figure.sentence - before.sentence <= 1 and _is_of_someone(before, figure)
            ):
                carry(before, figure)
        _carry_shares(report)
        _carry_to_holders(report)
        _carry_to_others(report)
        carry_to_estimates(report)
        _tie_rivals(report)
        mark_of_others(report)
        _carry_to_repeated(report)
        _mark_outsets(report)
    _carry_across(reports)
    take_back_denied(reports)


def _carry_across(reports: Sequence[ReportDraft]) -> None:
    """ "The police figure of (16) is an insult": what another report counts so many of, where this one says nothing."""
    told: dict[tuple[str, float], FigureDraft | None] = {}
    for report in reports:
        for figure in report.figures:
            value = figure.number.value
            if figure.who is not None and value is not None and value >= _TELLING and not is_bare(figure):
                same = told.setdefault((figure.kind, value), figure)
                if same is not None and (same.fate, same.who) != (figure.fate, figure.who):
                    told[figure.kind, value] = None
    for report in reports:
        for figure in report.figures:
            great = figure.kind == "count" and (figure.number.value or 0) >= _GREAT and ends_there(figure)
            bare = figure.carried is None and is_bare(figure)
            named = bare and (_IS_FIGURE.search(figure.before) or (great and figure.who is None))
            other = told.get((figure.kind, figure.number.value or 0.0)) if named else None
            if other is not None and other.report != figure.report:
                figure.fate, figure.who, figure.head = other.fate, other.who, other.head


_IS_FIGURE = re.compile(rf"\b(?:{any_of('nouns of figures', 'measure nouns', 'toll nouns')}) of $", re.IGNORECASE)


def _carry_shares(report: ReportDraft) -> None:
    """ "Labour is on 36 per cent, the Greens on (12)": a share too, of another."""
    told = [figure for figure in report.figures if figure.number.kind in (*_COUNTS, "percent")]
    for before, figure in pairwise(told):
        gap = report.article.text[before.number.end : figure.number.start]
        others = before.holder_key and figure.holder_key and before.holder_key != figure.holder_key
        bare = figure.kind == "count" and figure.fate is None and is_bare(figure) and ends_there(figure)
        if others and bare and before.kind == "percent" and before.fate is None and _AND_ANOTHER.fullmatch(gap):
            figure.who, figure.head, figure.context = before.who, before.head, before.context
            figure.carried = before.carried or before


_AND_ANOTHER = re.compile(
    r",? (?:and |while |with |but )?(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}"
    r" (?:(?:on|at|had|has|with|got|won|polled) )?"
)


def _carry_to_holders(report: ReportDraft) -> None:
    """ "With 42 of 48 seats declared the Reds had (16), Labour (11) and independents (nine)": all are seats."""
    told: FigureDraft | None = None
    for figure in report.figures:
        if figure.number.kind not in _COUNTS or figure.fate:
            continue
        if figure.head in _held_by_several():
            told = figure
            continue
        bare = figure.holder_key and figure.carried is None and is_bare(figure) and ends_there(figure)
        if bare and told and told.sentence == figure.sentence and figure.holder_key != told.holder_key:
            figure.who, figure.head = told.who, told.head


@cache
def _held_by_several() -> frozenset[str]:
    return frozenset(same_word(stem(word)) for word in listed("held by several"))


def _carry_to_others(report: ReportDraft) -> None:
    """ "Labour won 58 seats. The Greens would get (12)": what the last one was given of several who have some."""
    counts = [figure for figure in report.figures if figure.number.kind in _COUNTS]
    for before, figure in pairwise(counts):
        if (
            figure.sentence - before.sentence > 1
            or figure.before.endswith("out of ")
            or figure.who is not None
            or figure.carried
        ):
            continue
        others = before.holder_key and figure.holder_key and before.holder_key != figure.holder_key
        if others and before.head and ends_there(figure):
            figure.who, figure.head, figure.carried = before.who, before.head, before.carried or before


def _carry_to_repeated(report: ReportDraft) -> None:
    """ "The ministry stuck to its figure of (2.1 billion)": what that measures the report has told before."""
    told: dict[tuple[str, str | None, float | None], FigureDraft] = {}
    for figure in report.figures:
        key = figure.number.kind, figure.number.unit, figure.number.value
        if is_bare(figure) and (figure.number.of or _names_a_figure(figure)) and key in told:
            carry(told[key], figure)
        elif figure.who is not None:
            told.setdefault(key, figure)


def _tie_rivals(report: ReportDraft) -> None:
    """ "Researchers spoke of (7 million) customers": that is a rival of the first count of them."""
    told: dict[tuple[str, str | None], list[FigureDraft]] = defaultdict(list)
    for figure in report.figures:
        named = figure.head and figure.head not in words_for_people()
        if figure.fate is None and figure.head and named and not figure.carried and not figure.apart:
            before = told[figure.kind, figure.head]
            if before and figure.number.source:
                told_so = gives_a_number().search(figure.before) and not _DONE_TO_THEM.match(figure.after)
                figure.carried = before[0] if told_so else feared_of(before, figure)
            before.append(figure)


_DONE_TO_THEM = re.compile(r"(?: [\w-]+){1,3}? (?:were|was|are|is|had|have|has|would|will)\b", re.IGNORECASE)
""" "(40) homes were flooded": what is told of them may be something else than of those before."""


def _names_a_figure(figure: FigureDraft) -> bool:
    return figure.context in listed("nouns of figures")


def _held_up(told: Sequence[FigureDraft], figure: FigureDraft) -> FigureDraft:
    """What a figure is held against: "41 dead, doctors at two hospitals said, more than the (24)", not the two."""
    far, near = told[0], told[-1]
    says_of_what = bool(far.fate or far.number.of or far.number.source)
    if far is near or far.sentence != figure.sentence or not says_of_what or not far.kind == figure.kind == near.kind:
        return near
    like = are_of_like_size(far, figure, _RIVALS) and not are_of_like_size(near, figure, _RIVALS)
    return far if like else near


def _turn(report: ReportDraft, before: FigureDraft, figure: FigureDraft) -> None:
    """ "Promised within (two weeks), but now it will take (six weeks)": the first is no longer so."""
    gap = report.article.text[before.number.end : figure.number.start]
    same = before.kind == figure.kind and before.fate == figure.fate and _BUT_NOW.fullmatch(gap) is not None
    if same and is_bare(figure) and before.status == "current":
        before.status = "earlier"
        carry(before, figure)


_BUT_NOW = re.compile(r"[^.;:,]{0,30},? but (?:[a-z]+ ){0,3}now\b[^.;:,]{0,40}", re.IGNORECASE)


def _mark_outsets(report: ReportDraft) -> None:
    """ "Raised to $75 million from (50 million)": the outset of a change is no longer so."""
    for change in report.findings.changes:
        for figure in report.figures:
            inside = change.start <= figure.number.start < change.end
            if inside and change.before is not None and figure.number.value == change.before != change.after:
                figure.status = "earlier"


def _is_told_again(before: FigureDraft, figure: FigureDraft) -> bool:
    return _is_told_instead(before, figure) or (before.sentence == figure.sentence and _leaves_out_unit(before, figure))


def _is_told_instead(before: FigureDraft, figure: FigureDraft) -> bool:
    """ "The club said that (40) fans were hurt; police spoke of (60)", or of "(60) injured"."""
    counts = figure.number.kind in _COUNTS and before.number.kind in _COUNTS
    bare = is_bare(figure) and ends_there(figure)
    again = figure.fate is not None and figure.fate == before.fate and figure.who == "people" and _names_no_one(figure)
    like = figure.fate is not None or before.fate is not None or are_of_like_size(before, figure, _RIVALS)
    like = like and not holds().search(before.before)
    return counts and like and (bare or again) and gives_a_number().search(figure.before) is not None


def _is_of_someone(before: FigureDraft, figure: FigureDraft) -> bool:
    """ "The police number covers the square only, the organisers' (60,000) is too high": what they gave of the same."""
    counts = before.number.kind in _COUNTS and figure.number.kind in _COUNTS and before.number.value is not None
    bare = is_bare(figure) and ends_there(figure) and _WHOSE.search(figure.before) is not None
    return counts and bare and before.bounds != figure.bounds and are_of_like_size(before, figure, _RIVALS)


_WHOSE = re.compile(r"\b(?:the|an?|its|their) [\w-]+(?:['’]s|s['’]) $", re.IGNORECASE)


def _leaves_out_unit(before: FigureDraft, figure: FigureDraft) -> bool:
    """ "For three months, the letter says; the company says (six)"."""
    bare = figure.number.kind in _COUNTS and not figure.unit and is_bare(figure) and ends_there(figure)
    scaled = before.number.kind in ("duration", "measure", "percent") and before.number.value != figure.number.value
    sizes = abs(figure.number.value or 0), abs(before.number.value or 0)
    return bare and scaled and 0 < max(sizes) <= 4 * min(sizes) and gives_a_number().search(figure.before) is not None


def _names_no_one(figure: FigureDraft) -> bool:
    """Whether it is only told what befell those counted: "(11) injured"."""
    return (figure.number.of or "").lower() in listed("befallen killed", "befallen injured")


def _take_up(report: ReportDraft) -> None:
    """ "Police put the number at 25,000" is of what the figure before it counts; of a toll, of the report's own."""
    toll = next((figure for figure in report.figures if figure.fate), None)
    counts = [f for f in report.figures if f.number.kind in _COUNTS and (f.number.value is None or f.number.value >= 1)]
    counts = [f for f in counts if not _OF_THE.search(f.before)]
    for before, figure in pairwise(counts):
        of = (figure.number.of or "").lower()
        noun = of.split()[-1] if of else ""
        given = _given_number().search(figure.before) is not None and not _COUNTS_OTHERS.match(figure.after)
        named = noun in listed("measure nouns") or given
        named = named or (of in listed("crowds") and before.who in words_for_people())
        far = figure.sentence - before.sentence > 1 or not are_of_like_size(before, figure, _RIVALS)
        if figure.fate or not named or far:
            continue
        near = before if before.sentence == figure.sentence or not before.fate or toll is None else toll
        figure.fate, figure.who, figure.head = near.fate, near.who, near.head
        figure.carried, figure.holder, figure.holder_key = near.carried or near, near.holder, near.holder_key


_COUNTS_OTHERS = re.compile(r" [a-z]+s (?:were|was|are|had|have)\b")
""" "A total of (1,150) officers were deployed"."""
_OF_THE = re.compile(r"\d of (?:the|its|their|all)(?: the)? $")
"""Before the whole of which a part is told."""


@cache
def _given_number() -> re.Pattern[str]:
    """ "Had given the number as (44)", "up from an earlier count of (18)"."""
    noun = rf"\b(?:the|an?|its|their) (?:[\w-]+ )?(?:{any_of('measure nouns', 'nouns of figures')})"
    return re.compile(rf"{noun} \($|{noun} (?:as|at|to|of) (?:(?:{any_of('loosening')})\s+)*$", re.I)
