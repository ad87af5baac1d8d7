"""Figures that say what is to be reached, or how long ago something was, and so are none of what was counted.

"A coverage of 81 per cent, below the (95 per cent) needed", "(three days) after the vote", "the worst in (20 years)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .bare_figures import loosely
from .comparing_words import any_of
from .figure_draft import FigureDraft
from .report_draft import ReportDraft

GOAL, WHEN, COUNTED, SIZE, LIMIT = "goal", "when", "counted so far", "size of another", "limit"
_LIMITED, _ROOM_FOR = ("count", "other", "measure"), "what there is room for"
_SHARES = ("percent", "count", "other")
_NEEDED = re.compile(
    r"(?: (?!or\b|and\b)[\w-]+)?(?: (?:is|are|was|were))? (?:needed|required|recommended|advised) (?:to|for|by)\b", re.I
)
""" "The (95%) needed to stop it", "(26) seats are needed for a majority"."""
_FROM_THEN = re.compile(r" (?:after|before|later|earlier|into|from now|to go|ahead of)\b", re.I)
_ENDED = re.compile(
    r"\b(?:ended|ends|end|over|off|halted|stopped)\b[^.;,\d]{0,30} after (?:just |only |about )?$", re.I
)
""" "Ended their strike after (four days)": it was to last longer."""
_RECORD = re.compile(
    r"\b(?:first|only|[a-z]{3,}est|most [a-z]+|least [a-z]+|best|worst)\b[^.;,\d]{0,40} (?:in|for)"
    r" (?:the (?:past|last) |(?:more|less) than |at least |almost |nearly |over |about |some )*$",
    re.I,
)
""" "Its first strike in (20 years)", "the highest turnout for (a decade)"."""


def mark_set_figures(reports: Sequence[ReportDraft]) -> None:
    """Keep goals, and spells of time between two events, apart from what was counted or measured."""
    for report in reports:
        for figure in report.figures:
            limited = _limits().search(figure.before) is not None
            if figure.fate is not None:
                figure.aside = figure.aside or (_ROOM_FOR if limited else None)
                continue
            if limited and figure.kind in _LIMITED:
                figure.apart = LIMIT
            elif figure.number.kind in _SHARES and (_is_goal(figure)):
                figure.apart = GOAL
            elif figure.number.kind == "duration" and _is_between(figure):
                figure.apart = WHEN
            elif figure.kind == "count" and _OF_SEATS.match(figure.after):
                figure.apart = COUNTED
            elif figure.kind == "count" and _size_of_another().search(figure.before):
                figure.apart = SIZE


_OF_SEATS = re.compile(
    r"(?: of (?:the |its )?[\w,]+)? (?:seats?|constituenc(?:y|ies)|districts?)"
    r" (?:declared|called|decided|counted|reporting)\b"
)
""" "With (57) seats declared", "with (42) of 48 seats declared"."""


@cache
def _size_of_another() -> re.Pattern[str]:
    """ "A brick school of about (225) children", "a village of around (1,300) people"."""
    what = any_of("settlements", "has so many")
    return re.compile(rf"\b(?:an?|the) (?:[\w’'-]+ ){{0,3}}(?:{what}) of {loosely()}$", re.I)


def _is_between(figure: FigureDraft) -> bool:
    led = _RECORD.search(figure.before) or _ENDED.search(figure.before)
    return _FROM_THEN.match(figure.after) is not None or led is not None


def _is_goal(figure: FigureDraft) -> bool:
    share = figure.number.kind == "percent"
    if share and (_that_they_advise().match(figure.after) or _it_takes().search(figure.before)):
        return True
    return bool(_NEEDED.match(figure.after) or _goal_behind().match(figure.after) or _aims().search(figure.before))


@cache
def _that_they_advise() -> re.Pattern[str]:
    """ "Below the (95%) that scientists recommend"."""
    return re.compile(rf" (?:that |which )?(?:[\w-]+ ){{1,4}}?(?:{any_of('calls for')})\b", re.I)


@cache
def _it_takes() -> re.Pattern[str]:
    """ "Protection requires a coverage of (95%)", "we would need (95 percent)"."""
    return re.compile(rf"\b(?:{any_of('calls for', 'needs')}) (?:(?:an? )?[\w-]+ of )?{loosely()}$", re.I)


@cache
def _aims() -> re.Pattern[str]:
    """ "A target of (95 per cent)", "the health organization recommends (95 per cent)"."""
    nouns = any_of("nouns of goals")
    return re.compile(
        rf"\b(?:(?:{nouns})(?: (?:of|at|is|was|to))|{any_of('aims at (phrases)')}) {loosely()}$",
        re.I,
    )


@cache
def _limits() -> re.Pattern[str]:
    """ "A boat licensed for only (120) people", "the limit on the line is (120 km/h)"."""
    told = any_of("limits what is carried (phrases)")
    most = r"(?:(?:only|just|up to|at most|no more than|not more than|a maximum of) )?"
    return re.compile(
        rf"\b(?:(?:{told})|limit (?:(?:on|for|of) [^.;,\d]{{1,30}} )?(?:is|was|of)) {most}{loosely()}$", re.I
    )


@cache
def _goal_behind() -> re.Pattern[str]:
    """ "The (95 per cent) target"."""
    return re.compile(rf"[ -](?:{any_of('nouns of goals')})\b", re.I)
