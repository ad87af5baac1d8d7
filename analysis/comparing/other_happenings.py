"""Words of its own sentence that give a toll to another event: "comes a month after at least (36) were killed"."""

from __future__ import annotations

import re
from functools import cache

from .comparing_words import any_of
from .figure_draft import FigureDraft
from .filled_fates import is_toll
from .names_of_days import weekday_finder
from .report_draft import ReportDraft

_CLAUSE = r"(?:[^.;,]|, (?:[a-z]+ing|who|which|that)\b)*"
"""What may stand between such words and the toll: no new clause but one that goes on with what they tell of."""
_IN_PLACE = re.compile(r"\b(?:in|at|near|on|outside)(?: (?:the|a))?(?: [\w-]+){0,4} $")

_OTHER_STORY = re.compile(r"\b(?:READ|SEE|WATCH|RELATED|MORE|LISTEN)(?: [A-Z]+)*:[^.]*$")
""" "READ MORE: Strike on camp killed at least (76)"."""
_IN_FIRST = re.compile(r"(?:In|At|Near|Outside)(?: the)?(?: [a-z-]+){0,3} ")


def told_of_another(report: ReportDraft, figure: FigureDraft) -> str | None:
    """Why a toll is of another event than its report's, by the words of its sentence; None where none says so."""
    before = figure.before
    since = _since_when().search(before)
    if since and not any(day[1].lower() in report.weekdays for day in weekday_finder().finditer(since[1])):
        return "another event, for comparison"
    if _OTHER_STORY.search(before):
        return "another story"
    if found := _comes_after().search(before) or _latest_of().search(before):
        return f"another event (“{found[1]}”)"
    if found := told_beside(figure):
        return f"another event (“{found[1]}”)"
    if figure.sentence < report.lead:
        return None
    if (found := _before_it().search(before)) and not is_toll(figure):
        return f"another event (“{found[1]}”)"
    if found := _one_more().search(before) or _many_behind().match(figure.after):
        return f"another event (“{found[1]}”)"
    return _new(report, figure)


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
def _series() -> str:
    """ "A string", "the latest wave"."""
    return rf"(?:an?|the|this) (?:[\w-]+ ){{0,2}}?(?:{any_of('one after another')})"


@cache
def _latest_of() -> re.Pattern[str]:
    """ "It is the latest in a string of attacks that have killed (more than 90)", "in six attacks since Sunday"."""
    newest = r"(?:latest|newest|most recent|one) (?:[\w-]+ ){0,2}?(?:in|of)"
    several = rf"(?:{any_of('happenings')})(?<=s) since"
    return re.compile(rf"\b({newest} {_series()}|{several})\b[^.;]*$", re.I)


@cache
def _many_behind() -> re.Pattern[str]:
    """ "With at least (99) people killed in a series of attacks since Monday"."""
    attacks = rf"{_series()} of (?:[\w-]+ ){{0,2}}?(?:{any_of('happenings')})"
    return re.compile(rf"[^.;,]{{0,40}}?\bin ({attacks})\b(?=[^.;,]*\bsince\b)", re.I)


def told_beside(figure: FigureDraft) -> re.Match[str] | None:
    """The words of "… wounded three, as (separate attacks) across the country left 24 dead", also in a lead."""
    return _separate().search(figure.before)


@cache
def _separate() -> re.Pattern[str]:
    return re.compile(rf"\b(separate (?:[\w-]+ )?(?:{any_of('happenings')})(?<=s))\b{_CLAUSE}$", re.I)


@cache
def _before_it() -> re.Pattern[str]:
    """ "A quake on the island a week earlier killed (16)", "Earlier in the day, (six) people were killed"."""
    spell = rf"(?:an?|one|{any_of('a few in words')}|\d+) (?:hour|day|week|month|year)s? earlier"
    opening = r"(?<![\w,;] )earlier (?:in the (?:day|week|month)|that day|the same day)"
    return re.compile(rf"\b({spell}|{opening})\b,?{_CLAUSE}$", re.I)


@cache
def _one_more() -> re.Pattern[str]:
    """ "Another four attacks on Thursday killed (eight)", "the recent wildfires, which killed (11)"."""
    what = any_of("happenings")
    number = any_of("a few in words")
    more = rf"(?:another|separate|other)(?: (?:{number}|\d+))?(?: [\w-]+)? (?:{what})"
    past = rf"(?:recent|previous|earlier) (?:{what})"
    return re.compile(rf"\b({more}|{past})\b{_CLAUSE}$", re.I)


def _new(report: ReportDraft, figure: FigureDraft) -> str | None:
    """ "A suicide bombing in Lahore which killed (13)": a happening told for the first time, in another place or time.

    One of a kind of which headline and lead tell nothing is new wherever it was: "an avalanche that killed (90)".
    """
    if found := _new_before().search(figure.before):
        begin, end = figure.number.start - len(found["rest"]), figure.number.start
    elif found := _new_behind().match(figure.after):
        begin, end = figure.number.end + found.start("rest"), figure.number.end + found.end("rest")
    else:
        return None
    around, what = found["rest"], found["what"] or found["many"]
    low = around.lower()
    if any(place in low for place in report.places):
        return None
    opening = report.sentences[figure.sentence].start
    for name, at in report.named_places:
        if opening <= at < begin and _IN_FIRST.fullmatch(report.article.text[opening:at]):
            return f"another event ({name})"
        if begin <= at < end and _IN_PLACE.search(report.article.text[begin:at]):
            return f"another event ({name})"
    if end == figure.number.start and _that_killed().match(around) and not _is_told_in_lead(report, what):
        return f"another event ({what})"
    return None


def _is_told_in_lead(report: ReportDraft, what: str) -> bool:
    return what.lower().rstrip("s") in report.lead_text


@cache
def _that_killed() -> re.Pattern[str]:
    return re.compile(
        rf" (?:that|which)(?: had| has| have)?(?: also)? (?:{any_of('verbs of killing', 'leaves')})\b", re.I
    )


@cache
def _new_before() -> re.Pattern[str]:
    what = any_of("happenings")
    one = rf"\b(?:an?|two|three|several|twin)(?: [\w’'-]+){{0,3}}? (?P<what>{what})\b"
    many = rf"(?:^|, )(?:[\w-]+ ){{0,2}}(?P<many>{what})(?<=s)\b"
    return re.compile(rf"(?:{one}|{many})(?P<rest>{_CLAUSE})$", re.I)


@cache
def _new_behind() -> re.Pattern[str]:
    """ "(Two) commanders were killed in a drone strike in the Barmal district"."""
    what = any_of("happenings")
    return re.compile(
        rf"[^.;,]{{0,60}}?\b(?:in|by) (?:an?|two|three|several|twin)(?: [\w’'-]+){{0,3}}? (?P<what>{what})\b"
        r"(?P<many>)(?P<rest>[^.;,]{0,70})",
        re.I,
    )
