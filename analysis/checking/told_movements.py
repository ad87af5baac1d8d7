"""By how much something rose or fell, or how many times it is something else: a figure, which way, what it may mean.

"Up 12%", "a drop of 1.7 points", "15 percent fewer", "seven more than", "six times as many", "nearly doubled". What it
is of stands elsewhere, and is looked for by ``assigned_ends``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ..data.sections import alternation, any_of
from ..findings import Number
from .told_changes import HEDGE, are_alike, motions
from .told_figures import FILE, Sentence, listed, written_step

_NEAR = 70
_POINTS = re.compile(r"\s*(?:percentage )?points?\b", re.IGNORECASE)
_POINTS_OF = re.compile(r"\s+(?:of\s+)?(?:an?\s+)?(?:percentage\s+)?(?:points?|per ?cent)\b", re.IGNORECASE)
_BY = re.compile(rf"(?:\s+(?:by|a|an|another|further|some|of))*\s+{HEDGE}$", re.IGNORECASE)
_BY_THIS, _CLAUSE = re.compile(rf"\bby\s+{HEDGE}$", re.IGNORECASE), re.compile(r"[,;:()]|\b(?:and|but|while)\b")
_SET_OFF = re.compile(r"(?:^|[,(–—-]\s*|\b(?:is|was|are|were|be|went|goes)\s+)(?:up|down)$", re.IGNORECASE)
"""Not "put up 52 oilfields"."""
_BY_ALONE = re.compile(rf"\s*by\s+{HEDGE}", re.IGNORECASE)
_BY_WORD = re.compile(r"\bby\b", re.IGNORECASE)
_ARTICLE = re.compile(rf"\b(?:an?|the|that|this|its|their)\s+(?:[a-z]+\s+){{0,2}}?{HEDGE}$", re.IGNORECASE)
_ASIDE = r"(?:\s*(?:--|[—–(]|,)\s*(?:or\s+)?[^.;()—–]{1,25}?\s*(?:--|[—–)]|,))?"
_KNOWN = re.compile(rf"\b(?:the|that|this)\s+{HEDGE}$", re.IGNORECASE)
_EXTRA = re.compile(rf"\b(?:the|an)\s+(?:extra|additional)\s+{HEDGE}$", re.IGNORECASE)
_AS = rf"as (?:{any_of(FILE, 'as much as')})"
_GREATER = any_of(FILE, "so many times greater")
_TIMES = re.compile(
    rf"[-\s]+(?:fold\b|(?:{_AS}|{_GREATER}|what|that of|the|its|their|his|her)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\s+(?:{_AS}|{any_of(FILE, 'by how much more or less')})\b", re.IGNORECASE)
_AS_MUCH = re.compile(rf"\s+{_AS}\b", re.IGNORECASE)
_TIMES_MORE = re.compile(rf"\s+(?:{_GREATER})\b", re.IGNORECASE)
_LIKELY = re.compile(rf"\s+(?:[a-z]+\s+)?(?:{any_of(FILE, 'so many times as')})\b", re.IGNORECASE)
_AVERAGE = re.compile(
    r"\s+(?:the|its|their|an?)\s+(?:[a-z]+\s+)?(?:average|norm|mean|median|usual|normal)\b(?!\s+(?:of|was|is|being)\b)[^\d.;:]{0,25}(?!\d)[,.;]"
)
"""So many times what no figure is told of: "twice the average for the county"."""
_VERB = re.compile(r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv)", re.IGNORECASE)
_TIMES_ROOM, _LESS, _MORE = 0.12, 0.7, 1.6
_LOOSE = (0.1, 0.1, 0.1, 0.02, 0.005)
_ANSWERS = 3
_MANY = 1000
"""Fewer things than these are counted, and not rounded."""


class Movement(NamedTuple):
    """How far something moved: in hundredths ("share"), by an amount of its own unit, or so many times.

    ``up`` is None where the words do not tell; the figure means something between ``least`` and ``most``.
    """

    number: Number
    how: str
    up: bool | None
    least: float
    most: float
    weak: bool = False
    """Told by a verb alone ("lost nine seats"), so that it may be a figure like others."""


def movement_of(sentence: Sentence, number: Number) -> Movement | None:
    """What a figure says of how far something moved; None where it says how much there is."""
    return movements_of(sentence).get(number.start)


@lru_cache(maxsize=256)
def movements_of(sentence: Sentence) -> dict[int, Movement]:
    """The movements that a sentence tells, by where their figures begin."""
    found = ((number.start, _movement(sentence, number)) for number in sentence.numbers)
    return {start: movement for start, movement in found if movement is not None}


def _movement(sentence: Sentence, number: Number) -> Movement | None:
    if number.kind == "multiple":
        return _times(sentence, number)
    part = number.value or 0.0
    if number.kind == "other" and 0 < part < 1 and _AS_MUCH.match(sentence.after(number)):
        return Movement(number, "times", None, part * (1 - _TIMES_ROOM), part * (1 + _TIMES_ROOM))
    if number.kind not in ("percent", "count", "other", "money", "measure", "duration"):
        return None
    if number.kind == "percent" and _is_answer(sentence, number):
        return None
    up, weak = _direction(sentence, number), False
    if up is None and number.kind in ("count", "money") and (lost := _lost().search(sentence.before(number)[-_NEAR:])):
        up, weak = motions("up").fullmatch(lost["verb"]) is not None, True
    if up is None and ("vote" in sentence.text or not _difference().search(sentence.before(number)[-_NEAR:])):
        return None  # majorities are held against the votes elsewhere
    if number.kind == "other" and 0 < part < 1 and not any(map(str.isdigit, number.text)):
        if up is None or _POINTS_OF.match(sentence.after(number)):
            return None
        return Movement(number, "share", up, 100 * part * (1 - _TIMES_ROOM), 100 * part * (1 + _TIMES_ROOM))
    points = number.kind == "percent" and is_of_points(sentence, number)
    least, most = reach_of(number)
    return Movement(number, "share" if number.kind == "percent" and not points else "amount", up, least, most, weak)


def _is_answer(sentence: Sentence, number: Number) -> bool:
    """Whether a share is an answer of several, which make up a whole: "45 drank less, 43 as much and 12 more"."""
    shares = [each.value or 0 for each in sentence.numbers if each.kind == "percent"]
    return len(shares) >= _ANSWERS and abs(sum(shares) - 100) <= len(shares) and is_bare(sentence, number)


def is_of_points(sentence: Sentence, number: Number) -> bool:
    """Whether a figure is of points: "a drop of 1.7 percentage points"."""
    points = (number.of or "").split()[:1] in (["point"], ["points"]) or "point" in (number.unit or "")
    return points or _POINTS.match(sentence.after(number)) is not None


def is_amount_of(movement: Movement, number: Number) -> bool:
    """Whether a figure can have moved by an amount: it has its unit, or both are of percent."""
    by = movement.number
    if by.kind == "measure" and number.kind == "other":
        return number.unit is None and not number.of  # nine degrees above the norm of 35
    return are_alike(by, number) or (number.kind == "percent" and (by.kind == "percent" or "point" in (by.of or "")))


def is_compared_with(sentence: Sentence, number: Number) -> bool:
    """Whether a figure says how far something is above or below another: "eight percent lower than"."""
    return _compared().match(_POINTS.sub("", sentence.after(number), count=1)) is not None


def is_bare(sentence: Sentence, number: Number) -> bool:
    """Whether a figure says by how much something is more, but not than what: "75 metres more", "twice as many"."""
    behind = sentence.after(number)
    return _BARE.match(behind) is not None and not re.match(r".{0,40}?\b(?:than|as the|as in)\b", behind)


def is_extra(sentence: Sentence, number: Number) -> bool:
    """Whether a figure is what was told to have been added or lost: "the extra 9 percent", "the 25 percent gain"."""
    before, behind = sentence.before(number)[-_NEAR:], sentence.after(number)
    return _EXTRA.search(before) is not None or (
        _KNOWN.search(before) is not None and _noun_behind().match(behind) is not None
    )


def reach_of(number: Number, step: float = float("inf")) -> tuple[float, float]:
    """Between what a figure may mean, by how it is rounded (to no more than a ``step``), hedged or bounded."""
    if number.value is not None:
        few = abs(number.value) < _MANY and float(number.value).is_integer() and number.kind in ("count", "other")
        half = 0.0 if few or not any(map(str.isdigit, number.text)) else min(written_step(number), step) / 2
        about = number.hedge in ("about", "around", "roughly", "approximately", "some")
        wide = abs(number.value) * _looseness(number) if about else 0
        low = abs(number.value) / 5 if number.hedge and not wide else wide
        high = wide or (0.02 * abs(number.value) if number.hedge else 0)
        return number.value - half - low, number.value + half + high
    if number.low is not None and number.high is not None:
        return number.low, number.high
    if number.low is not None:
        return number.low * 0.98, number.low * _MORE
    if number.high is not None:
        return number.high * _LESS, number.high * 1.02
    return 0.0, float("inf")


def _looseness(number: Number) -> float:
    """What part of itself "about" leaves open: a tenth of "about 80", next to nothing of "some 722,370"."""
    digits = len(re.sub(r"\D", "", number.text).strip("0"))
    return _LOOSE[min(digits, len(_LOOSE) - 1)]


def _times(sentence: Sentence, number: Number) -> Movement | None:
    verb, behind = _VERB.match(number.text) is not None, sentence.after(number)
    if not verb and not _TIMES.match(behind) and not number.text.lower().endswith("fold"):
        return None
    if _LIKELY.match(behind) or _AVERAGE.match(behind):
        return None
    least, most = reach_of(number)
    if number.value is not None and not number.hedge:
        least, most = number.value, number.value
    least, most = least * (1 - _TIMES_ROOM), most * (1 + _TIMES_ROOM)
    if _TIMES_MORE.match(behind):
        most += 1  # three times more than ten may be thirty, or forty
    if number.value is None and number.high is None:
        most = float("inf")
    factor = number.value or number.low or number.high or 1
    up = None if not verb else factor > 1 and not number.text.lower().startswith("halv")
    if number.text.lower().startswith("halv") and factor > 1:
        least, most = 1 / most, 1 / least
    return Movement(number, "times", up, least, most)


def _direction(sentence: Sentence, number: Number) -> bool | None:
    """Whether something rose (True) or fell (False) by a figure; nothing where neither is said."""
    before, behind = sentence.before(number)[-_NEAR:], sentence.after(number)
    behind = _POINTS.sub("", behind, count=1)
    compared = _compared().match(behind)
    if compared:
        return compared["how"].lower() in listed("more", "above")
    noun = _noun_before().search(before)
    if noun is None and _ARTICLE.search(before):
        noun = _noun_behind().match(behind)
    if noun:
        return noun["noun"].lower() in listed("nouns of rise")
    if number.kind == "percent" and _EXTRA.search(before):
        return True
    clause = _CLAUSE.split(before)[-1]
    if _BY_ALONE.fullmatch(clause):
        clause = before  # were cut from 1,500 to 1,200, by 20 per cent
    if _BY_THIS.search(clause) and (moved := list(motions("up", "down").finditer(clause))):
        up = motions("up").fullmatch(moved[-1][0]) is not None
        return None if up and motions("down").fullmatch(moved[-1][0]) else up
    found = list(motions("up", "down").finditer(before, max(0, len(before) - 40)))
    if not found or not (gap := _BY.fullmatch(before, found[-1].end())):
        return None
    points = is_of_points(sentence, number)
    if (
        number.kind != "percent"
        and not points
        and not _BY_WORD.search(gap[0])
        and not _SET_OFF.search(before[: found[-1].end()])
    ):
        return None
    up = motions("up").fullmatch(found[-1][0]) is not None
    return None if up and motions("down").fullmatch(found[-1][0]) else up


@cache
def _compared() -> re.Pattern[str]:
    """ "6 percent higher", "seven more than", "19 fewer", "0.6 points above the"."""
    words = alternation(FILE, "more", "less", "above", "below")
    height = rf"\s+(?:the |its )?(?:{any_of(FILE, 'what heights are told from (phrases)')})\b"
    return re.compile(rf"\s+(?P<how>{words})\b(?!\s+(?:or|likely|of)\b)(?!{height})", re.IGNORECASE)


@cache
def _noun_before() -> re.Pattern[str]:
    """A rise or fall before a figure: "a drop of", "the decrease amounts to"."""
    nouns = alternation(FILE, "nouns of rise", "nouns of fall")
    return re.compile(
        rf"\b(?P<noun>{nouns})\s+(?:of|(?:(?:amount|com|work|equal)\w*|came)\s+(?:to|out at)|is|was)\s+{HEDGE}$",
        re.IGNORECASE,
    )


@cache
def _lost() -> re.Pattern[str]:
    """ "Lost nine seats", "added 300 jobs"."""
    return re.compile(rf"\b(?P<verb>{alternation(FILE, 'moves by itself')})\s+(?:another\s+)?{HEDGE}$", re.IGNORECASE)


@cache
def _difference() -> re.Pattern[str]:
    """ "A gap of", "a margin of": how far two figures are apart, whichever is the greater."""
    return re.compile(rf"\b(?:an?|the)\s+(?:{alternation(FILE, 'nouns of difference')})\s+of\s+{HEDGE}$", re.IGNORECASE)


@cache
def _noun_behind() -> re.Pattern[str]:
    """A rise or fall behind a figure: "a 25% drop", "a 20% -- or $54 billion -- increase"."""
    nouns = alternation(FILE, "nouns of rise", "nouns of fall")
    return re.compile(rf"{_ASIDE}[\s-]+(?:[a-z]+\s+)?(?P<noun>{nouns})\b", re.IGNORECASE)
