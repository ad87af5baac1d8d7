"""Words of its own sentence that give a toll to another event: "comes a month after at least (36) were killed"."""

from __future__ import annotations

import re
from functools import cache

from .comparing_words import any_of
from .names_of_days import weekday_finder
from .report_draft import FigureDraft, ReportDraft

_CLAUSE = r"(?:[^.;,]|, (?:[a-z]+ing|who|which|that)\b)*"
"""What may stand between such words and the toll: no new clause but one that goes on with what they tell of."""


def told_of_another(report: ReportDraft, figure: FigureDraft) -> str | None:
    """Why a toll is of another event than its report's, by the words before it; None where none says so."""
    before = figure.before
    if since := _since_when().search(before):
        own = any(day[1].lower() in report.weekdays for day in weekday_finder().finditer(since[1]))
        if not own:
            return "another event, for comparison"
    if found := _comes_after().search(before) or _latest_of().search(before):
        return f"another event (“{found[1]}”)"
    if figure.sentence >= report.lead and (place := _place_of_new(report, figure)):
        return f"another event ({place})"
    return None


@cache
def _since_when() -> re.Pattern[str]:
    """ "The latest since Monday, when (13) people were killed at a rally"."""
    return re.compile(rf"\bsince ([^.;]{{1,80}}?),? when\b{_CLAUSE}$", re.I)


@cache
def _comes_after() -> re.Pattern[str]:
    """ "The blast comes a month after at least (36) people were killed", "the raid followed twin attacks that …"."""
    what = any_of("happenings", "pronouns of happenings")
    hour = any_of("times of day")
    after = rf"(?:comes?|came|happen(?:s|ed)|occur(?:s|red)) (?:[\w-]+ ){{0,4}}?(?:after|amid)(?! (?:{hour}|\d))"
    return re.compile(rf"\b(?:{what})\b(?: [\w’'-]+){{0,5}}? ({after}|follow(?:s|ed))\b{_CLAUSE}$", re.I)


@cache
def _latest_of() -> re.Pattern[str]:
    """ "It is the latest in a string of attacks that have killed (more than 90)", "in six attacks since Sunday"."""
    newest = r"(?:latest|newest|most recent|one) (?:[\w-]+ ){0,2}?(?:in|of)"
    many = rf"{newest} (?:an?|the|this) (?:[\w-]+ ){{0,2}}?(?:{any_of('one after another')})"
    several = rf"(?:{any_of('happenings')})(?<=s) since"
    return re.compile(rf"\b({many}|{several})\b[^.;]*$", re.I)


def _place_of_new(report: ReportDraft, figure: FigureDraft) -> str | None:
    """ "A suicide bombing in Lahore which killed (13)": a happening told for the first time, in another place."""
    found = _new_happening().search(figure.before)
    if found is None:
        return None
    begin, end = figure.number.start - len(found["rest"]), figure.number.start
    inside = [(name, at) for name, at in report.named_places if begin <= at < end]
    if not inside or any(place in found["rest"].lower() for place in report.places):
        return None
    name, at = inside[0]
    return name if _WHERE.search(report.article.text[begin:at]) else None


_WHERE = re.compile(r"\b(?:in|at|near|on|outside)(?: (?:the|a))?(?: [\w-]+){0,4} $")


@cache
def _new_happening() -> re.Pattern[str]:
    what = any_of("happenings")
    one = rf"\b(?:an?|another|two|three|several|twin|separate)(?: [\w’'-]+){{0,3}}? (?:{what})"
    many = rf"(?:^|, )(?:[\w-]+ ){{0,2}}(?:{what})(?<=s)"
    return re.compile(rf"(?:{one}|{many})\b(?P<rest>{_CLAUSE})$", re.I)
