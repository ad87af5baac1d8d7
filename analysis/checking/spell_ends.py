"""The two points of time between which the words say that a spell runs: "from 2 May to 9 May, seven days"."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

from ..data.sections import any_of
from .spell_places import AGO, CLOSES, COMMA, DURING, HAS_FOR, NOT_SPAN, ON, SOON, Place, parted
from .times_told import Point
from .told_figures import FILE

_LATER = re.compile(
    rf"\s+(?:{any_of(FILE, 'later (phrases)')}|earlier|on|apart|in all|in total|all told)\b(?!\s+than)", re.IGNORECASE
)
_AFTER = re.compile(r"\s+(?:after|before)\b", re.I)
_TIED = re.compile(
    rf"\b(?:(?:a|the|of) (?:{any_of(FILE, 'is so long')}) of"
    r"|lasted|lasts|lasting|took|takes|in force for|spanning|in all|all of|over)\s+(?:just |exactly |only )?$",
    re.I,
)
_THOSE = re.compile(r"\b(?:in|for|during|over|after|all)\s+(?:those|these|that|all those)\s+$|\bthose\s+$", re.I)
_SERVED = re.compile(r"\b(?:serving|served|spent|spending|held for|stood for) (?:just |exactly |all of )?$", re.I)
_PLAIN = re.compile(r"[^;.,:]{0,80}")
_BESIDE = re.compile(
    r"(?:,|\s[-–—]|\s\(|:)\s+(?:(?:or|some|just|only|exactly|the|a|all|which is|that is|within)\s+){0,2}$", re.I
)
_TAKES_UP = re.compile(
    r"[“\"]?(?:(?:The|That|This|Those|These|For|All|In those|In that|In these|In all those|Over those|During those) "
    r"|(?:It|He|She|They|That|The [a-z]+|Their [a-z]+) (?:had |has |was |were |is |have )?(?:been )?"
    rf"(?:{any_of(FILE, 'was so for a spell (phrases)')})? ?(?:for |there )?(?:exactly |just )?)?$"
)
_UNTIL = re.compile(r",? until (?:[A-Z][a-z]+ )?")
_HAVE_PASSED = re.compile(r"\s+(?:will have|have|had) (?:passed|elapsed|gone by)\b")
_FROM_TO = re.compile(r"\s?(?:to|until|till|through|and)\s(?:on\s)?(?:(?:late|early|the)\s)?$|\s?[-–]\s?$", re.I)
_FROM = re.compile(r"\((?:from )?$|\b(?:from|between)\s+(?:(?:late|early|the|about|\w+day,?)\s+)?$", re.I)
_AHEAD = re.compile(
    r"(?: (?!or\b|during\b|within\b|inside\b)[\w’'-]+){0,8}?,? \(?"
    r"(?:from|between) (?:the )?(?:\w+day,? )?|(?: (?!and\b|or\b)[\w’'-]+){0,8}? \(",
    re.I,
)
_BEHIND = re.compile(r"(?: in [a-z]+)?, (?:or )?(?:some |a total of |a period of |the |all of )?", re.I)
_DAYS_AT_WORK = re.compile(rf"[\s-]+of (?:{any_of(FILE, 'days of work')})\b", re.IGNORECASE)
_ELSE = re.compile(r"[.;:!?] |\bbut\b|\bsince\b")
_NEW_CLAUSE = re.compile(r", (?:and|but|which|while) ")
_AND = re.compile(r",? (?:and|but|which) ")
_IN = re.compile(r"^[^.;]{0,40}, in $")
"""Before a point at which what is told of began: "the second, in 1987, lasted 11 years"."""
_PRONOUN = re.compile(r"\s+(?:after|before) (?:he|she|it|they|his|her|its|their)\b")
_WIDE, _MANY = 90, 4


def ends_of(place: Place) -> list[tuple[Point, Point]]:
    """The points between which a spell runs; several pairs where the words leave open which."""
    before, after, own = place.before, place.after, place.own
    if SOON.search(before) or _DAYS_AT_WORK.match(after) or AGO.match(after) or HAS_FOR.search(before):
        return []
    if ends := _from_to(place):
        return [ends]
    if step := _LATER.match(after) or _AFTER.match(after):
        return _apart(place, step)
    runs = len(own) == 2 and _is_run(place)
    if not (runs or before.endswith("took ")) and NOT_SPAN.match(after):
        return []
    tied = _TIED.search(before) or _THOSE.search(before)
    if len(own) == 2:
        beside = _BESIDE.search(before) or _SERVED.search(before)
        linked = tied or (beside and CLOSES.match(after)) or (runs and DURING.search(before))
        return [(own[0], own[1])] if linked and _is_one_clause(place, tied is not None) else []
    if not own:
        return _taken_up(place, tied is not None)
    return _with_earlier(place) if len(own) == 1 and 0 < len(place.earlier) <= _MANY else []


def _from_to(place: Place) -> tuple[Point, Point] | None:
    """ "Over four days, from Oct. 6 through Oct. 9"; "1987 to 1993 in exile, six years"."""
    text, spell = place.text, place.spell.span
    for one, two in zip(place.own, place.own[1:], strict=False):
        if not _FROM_TO.fullmatch(text, one.span.end, two.span.start):
            continue
        if spell.end <= one.span.start:
            opened = _FROM.search(text[max(0, one.span.start - 30) : one.span.start])
            if opened and _AHEAD.fullmatch(text, spell.end, one.span.start):
                return one, two
        elif spell.start >= two.span.end and _BEHIND.fullmatch(text, two.span.end, spell.start):
            return one, two
    return None


def _apart(place: Place, step: re.Match[str]) -> list[tuple[Point, Point]]:
    """ "In 2008. Five years later, in 2013"; "at 9.50pm, seven hours after it began"; "ten days after 30 October"."""
    text, spell, own = place.text, place.spell.span, place.own
    prior, following = parted(own, place.spell)
    behind = _AFTER.match(step[0]) is not None
    touches = bool(prior) and COMMA.fullmatch(text, prior[-1].span.end, spell.start) is not None
    if len(own) > 2:
        return []
    if touches and not following:
        others = [] if behind and not _PRONOUN.match(place.after) else (prior[:-1] or place.earlier)
        return [(each, prior[-1]) for each in others[-_MANY:]]
    if following and not behind and ON.fullmatch(text, spell.end + step.end(), following[0].span.start):
        firsts = prior or place.earlier
        return [(firsts[0], following[0])] if len(firsts) == 1 else []
    if touches and behind and len(own) == 2 and _PLAIN.fullmatch(text, spell.end, following[0].span.start):
        return [(own[0], own[1])]
    return []


def _taken_up(place: Place, tied: bool) -> list[tuple[Point, Point]]:
    """ "Joined in 1994 and left in 2016. In those 22 years"; the hours of what "lasted 61 hours" may be told later."""
    before = place.before
    if place.earlier:
        if len(place.earlier) > _MANY or not place.opens:
            return []
        known = "-" in place.spell.text and re.match(r"(?:The|That|This) ", before)
        closes = known or tied or before == "For " or CLOSES.match(place.after)
        takes_up = _TAKES_UP.fullmatch(before) and closes
        return list(combinations(place.earlier, 2)) if takes_up or _THOSE.search(before) else []
    clocks = place.times.clocks
    hours = place.spell.unit in ("h", "min") and _TIED.search(before)
    return [(clocks[0], clocks[1])] if hours and len(clocks) == 2 and place.spell.span < clocks[0].span else []


def _with_earlier(place: Place) -> list[tuple[Point, Point]]:
    """ "Joined in 1985. He retired in 2013, after 28 years"; "signed in 1998. It took seven years, until 2005"."""
    own, spell = place.own[0], place.spell.span
    passed = _HAVE_PASSED.match(place.after)
    began = own.span.end <= spell.start and _IN.search(place.text[place.sentence.start : own.span.start]) is not None
    took = _TIED.search(place.before) and not began and abs(own.span.start - spell.end) < _WIDE
    if passed or took:
        return [(each, own) for each in place.earlier] if len(place.earlier) == 1 else []
    if _UNTIL.fullmatch(place.text, spell.end, own.span.start) and place.before.endswith("for "):
        return [(each, own) for each in place.earlier]
    after = own.span.end < spell.start and place.text[own.span.end : spell.start] == ", after "
    return [(each, own) for each in place.earlier] if after and CLOSES.match(place.after) else []


def _is_run(place: Place) -> bool:
    """Whether something begins at the first of two points and ends at the other: "built in 1958 and closed in 1998"."""
    one, two = place.own
    begun = _begins().search(place.text[place.sentence.start : one.span.start][-_WIDE:])
    return begun is not None and _ends().search(place.text, one.span.end, two.span.start) is not None


def _is_one_clause(place: Place, tied: bool) -> bool:
    """Whether no other clause comes between two points and the spell of both."""
    (one, two), spell = place.own, place.spell.span
    if _ELSE.search(place.text, min(one.span.start, spell.start), max(two.span.end, spell.end)):
        return False
    if spell.end <= one.span.start and _AND.search(place.text, spell.end, one.span.start):
        return False
    if spell.start >= two.span.end and _NEW_CLAUSE.search(place.text, two.span.end, spell.start):
        return False
    within = one.span.end <= spell.start <= two.span.start
    return (tied and not within) or 0 <= spell.start - two.span.end < _WIDE


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(FILE, 'beginnings', 'begins a spell')})\b[^.;]{{0,40}}$", re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(FILE, 'endings', 'ends a spell')})\b", re.IGNORECASE)
