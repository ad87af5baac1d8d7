"""Figures that count some of those, or of that, of which their report tells besides."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from .added_tolls import greater_tolls
from .comparing_words import any_of
from .figure_draft import FigureDraft
from .report_draft import ReportDraft


def mark_inside_parts(report: ReportDraft) -> None:
    """ "35 relatives, including (26) children", where the report's whole toll is 56: the 26 are not all children."""
    first: dict[str, FigureDraft] = {}
    for figure in report.figures:
        if figure.fate and not figure.aside:
            first.setdefault(figure.fate, figure)
    for whole, part in pairwise(report.figures):
        inside = part.fate and part.fate == whole.fate and part.sentence == whole.sentence
        if inside and whole.who not in (part.who, "people", "civilians") and _included().search(part.before):
            top = first.get(part.fate or "", whole)
            if top.who in ("people", "civilians") and whole.bounds[1] < top.bounds[0] and part.status == "current":
                part.status = "part"


def mark_own_losses(report: ReportDraft) -> None:
    """ "The brigade spoke of (nine) dead in its ranks, now of (14)": one side's are some of all told there.

    So are those badly hurt.
    """
    for figure in report.figures:
        some = figure.fate and (
            _own().match(figure.after) or (figure.fate == "injured" and _badly().match(figure.after))
        )
        own = some and greater_tolls(report, figure)
        rival = figure.carried and figure.carried.status == "part" and not _is_told_of_all(report, figure)
        if (own or rival) and figure.status == "current":
            figure.status = "part"


def _is_told_of_all(report: ReportDraft, figure: FigureDraft) -> bool:
    """Whether the report has the figure before, of all: "26 dead", seven of them burnt, and "insists on (26)"."""
    before = (each for each in report.figures if each.number.start < figure.number.start)
    return any(
        each.fate == figure.fate and each.status == "current" and each.bounds == figure.bounds for each in before
    )


@cache
def _badly() -> re.Pattern[str]:
    """ "(Two) people were seriously injured"."""
    hurt = rf"(?:{any_of('how badly')}) (?:{any_of('befallen injured')})"
    return re.compile(rf"(?: [\w-]+){{0,2}}?(?: (?:was|were|are|being))? {hurt}\b", re.I)


@cache
def _own() -> re.Pattern[str]:
    return re.compile(
        rf"(?: [\w-]+)? (?:in|from|of|among) (?:its|their|his|her|our) (?:own )?(?:{any_of('own people')})\b", re.I
    )


def is_part(report: ReportDraft, at: int) -> bool:
    """Whether the text says that the figure with this place in its report is of some only."""
    figure = report.figures[at]
    if figure.fate and _OPENED_BY_PART.match(figure.before) and _is_of_told(report, at):
        return True
    part = _is_part(figure, _whole_before(report, at), _is_of_told(report, at))
    return part or (at > 0 and _is_some_of(report.figures[at - 1], figure))


def _is_some_of(whole: FigureDraft, part: FigureDraft) -> bool:
    """ "98 people were hurt, of whom (61) have left hospital"; where 304 were aboard the 61 hurt are all."""
    same = part.fate is not None and part.fate == whole.fate and part.sentence == whole.sentence
    return same and part.who in (whole.who, "people") and _OF_WHOM.search(part.before) is not None


def _whole_before(report: ReportDraft, at: int) -> FigureDraft | None:
    """The figure in the sentence before one that counts something, most often what that one is among."""
    own = report.figures[at].sentence
    before = (f for f in reversed(report.figures[:at]) if f.head and f.kind == "count")
    return next((f for f in before if f.sentence == own), None)


def _is_of_told(report: ReportDraft, at: int) -> bool:
    """Whether the report tells before of more whom that befell: of 34 at work "(four) of them are missing" is all."""
    figure = report.figures[at]
    return any(each.fate == figure.fate and each.sentence >= figure.sentence - 1 for each in report.figures[:at])


def _is_part(figure: FigureDraft, before: FigureDraft | None, of_told: bool) -> bool:
    """Whether the text says that a figure is of one place or one hour only: "160 people in Tokhar alone".

    What "including" leads up to and is called otherwise is all of its kind: "1,500 people, including (400) fighters".
    """
    if figure.fate is None and figure.kind == "count":
        if figure.before.startswith("Of ") and _OF_THE_WHOLE.match(figure.before):
            return True
        if "alone" in figure.before and _ALONE.search(figure.before):
            return True
        if " of " in figure.before and _of_which().search(figure.before):
            return True
        named = _included().search(figure.before)
        if named and before and before.head and figure.head and figure.who and before.head != figure.head:
            return False
        of_them = _OF_THEM.match(figure.after) and not _ALL_OF_THEM.search(figure.before)
        return bool((named and named[0].lower() != "included ") or of_them)
    if _part().match(figure.after) or (of_told and figure.who == "people" and _OF_THEM.match(figure.after)):
        return True
    if figure.fate == "injured" and not figure.before.endswith(
        " of the "
    ):  # "three of the (eight) hurt are in hospital"
        of_them = before is not None and before.fate == "injured" and figure.bounds[1] < before.bounds[1]
        cared_for = of_them and _WITH.search(figure.before) and _cared_for().match(figure.after)
        sent_on = of_them and _sent_on().match(figure.after)
        return bool(cared_for or sent_on or _of_the_injured().match(figure.after) or _still_ill().match(figure.after))
    return figure.fate == "killed" and figure.who == "people" and _of_the_dead().match(figure.after) is not None


_OPENED_BY_PART = re.compile(
    r"[\w-]+ of (?:them|these|those|the (?:men|women|people|dead|victims|bodies|injured|wounded|inmates|passengers))\b"
    r"[^.;]{1,90}\band (?:about |some |another |a further )?$",
    re.I,
)
""" "Nineteen of the men had been shot, and (seven) had died in the fire"."""
_OF_THE_WHOLE = re.compile(r"Of (?:the|these|those|its|their|all) [^,;]{1,60},")
""" "Of the 78, she said, (69) had no record of it"."""
_ALONE = re.compile(r"\balone (?:[a-z]+ ){0,3}$", re.I)
""" "She alone had seen (14) children with it"."""


@cache
def _of_which() -> re.Pattern[str]:
    """ "62 recommendations, of which the trust says (20) have been carried out"."""
    return re.compile(
        rf"\d[^.;]{{0,60}},? of (?:which|these|them)\b"
        rf"(?:[^.;\d]{{0,30}} (?:{any_of('says')}) (?:that )?$| (?:(?:{any_of('loosening')}) )*$)",
        re.I,
    )


_OF_WHOM = re.compile(r"\b(?:of|among) (?:whom|them) (?:at least |about |some |only )?$", re.I)
"""Before those who are some of the ones told of just now."""
_ALL_OF_THEM = re.compile(r"(?:^|[.;] )(?:The |Some )?[A-Za-z]+s(?: [a-z]+){0,5}, (?:about |some |around )?$")
""" "Passengers on a tram, (104) of them, waited": these are all."""
_OF_THEM = re.compile(
    r"(?: (?!(?:most|many|some|half|several|all) of)[a-z-]+)? of (?:them|whom|which|those|these)\b", re.I
)
"""Those counted are some of a whole that stands before them: "47 people were hurt, (five) of them badly"."""


@cache
def _of_the_dead() -> re.Pattern[str]:
    """ "(Three) of the victims died when a tree fell"."""
    return re.compile(rf"\s+of (?:the|those|these) (?:{any_of('the killed')})\b", re.I)


@cache
def _of_the_injured() -> re.Pattern[str]:
    """ "(Nine) of the injured were flown out"."""
    return re.compile(rf"(?:\s+[a-z-]+)?\s+of (?:the|those|these) (?:{any_of('the injured')})\b", re.I)


@cache
def _still_ill() -> re.Pattern[str]:
    """ "(Six) are still in hospital", "(two) people were in intensive care"."""
    return re.compile(
        rf"(?:\s+[a-z-]+){{0,2}}?\s+(?:is|are|was|were|remain|remained)\s+(?:[a-z]+ to (?:be|remain)\s+)?"
        rf"(?:still |now )?"
        rf"(?:{any_of('still ill (phrases)')})\b"
        rf"|(?:\s+[a-z-]+){{0,5}}?\s+(?:remain|remained|remains)\s+(?:{any_of('in care (phrases)')})\b",
        re.I,
    )


@cache
def _sent_on() -> re.Pattern[str]:
    """ "Thirty-eight were taken to hospital, and (two) have been flown to the capital for surgery"."""
    return re.compile(
        rf"(?:\s+[a-z-]+){{0,2}}?\s+(?:has|have|had|was|were|are|is)(?: since| already| now)?(?: been| being)?"
        rf"\s+(?:{any_of('sent on (phrases)')})\b",
        re.I,
    )


_WITH = re.compile(r"\bwith (?:[\w-]+ ){0,2}$", re.I)


@cache
def _cared_for() -> re.Pattern[str]:
    """ "Fifty people were injured, with (31) receiving hospital treatment"."""
    return re.compile(
        rf"(?:\s+[a-z-]+){{0,4}}?\s+(?:{any_of('in care (phrases)', 'still ill (phrases)')})\b|\s+receiving\b", re.I
    )


@cache
def _included() -> re.Pattern[str]:
    """ "2,900 jobs, including (500) of agency workers"."""
    return re.compile(
        rf"(?<!\bare )(?<!\bis )(?<!\bwere )(?<!\bwas )\b(?:{any_of('includes')})\s+(?:(?:{any_of('loosening')})\s+)*$",
        re.I,
    )


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[\w-]+){{0,6}}\s+(?:{any_of('part (phrases)')})\b", re.I)
