"""What the words tell of two other figures: that one is a share of the other, so many times it, or so far from it.

"A third of the 90", "up 12 percent", "twice the 40", "a two-point edge", "£12,000 less", "£25 each". Of which two
figures it is told is left open; ``relations_weighed`` weighs every two that can be meant.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ..data.sections import any_of
from ..findings import Number
from .differences_worded import told_apart
from .products_worded import thing_of
from .reckoned_figures import Figure, amounts_of, figures_of, is_one
from .shares_tied import percent_told
from .told_changes import HEDGE, motions
from .told_figures import FILE, Sentence, written_step
from .told_movements import movement_of, reach_of

PART, TIMES, SHARE, APART, EACH = "part", "times", "share", "apart", "each"
DIGITS, ELSE = "digits", "else"
"""Cues: a share in digits, and so many times what no figure is told of."""
_ROOM, _FRACTION_ROOM, _HEDGED, _TIMES_ROOM = 0.51, 0.04, 0.1, 0.08
_BASIS_POINTS = "bp"
_EXTRA = re.compile(rf"\b(?:extra|additional)\s+{HEDGE}$", re.IGNORECASE)
_BY = re.compile(rf"\bby\s+(?:an?\s+)?{HEDGE}$", re.IGNORECASE)
_MORE = re.compile(
    r"(?:\s+[a-z]+){0,2}?\s+(?:more|fewer|less|(?!other|over|under|after|number|member|water)[a-z]{3,}er)\b"
)
_WHICH = re.compile(r"\s+(?!(?:more|fewer|less)\b)[a-z]{3,}er\s+(?!(?:than|as|does|was|is|has|this|thus)\b)[a-z]+s\b")
"""Behind a figure, what tells things from others of their kind: "two earlier meetings"."""
_JOINED = re.compile(r"-[a-z]")
_ELSE = re.compile(
    r"[-\s]+(?:(?:as [a-z]+ )?as )?(?:the|its|their|his|her|what|that of|those of|an?)\s"
    r"(?:[A-Za-z’'-]+\s?){0,5}(?:[,.;:]|$)"
)
"""So many times what no figure is told of: "twice the usual."."""
_CLAUSE = re.compile(r"[;:]|\b(?:and|but|while|which|who|that)\b")
_SUMS = ("money", "measure")
_PER = re.compile(
    r"\s+(?:(?!towards?\b|on\b|in\b|at\b|by\b|had\b|was\b)[a-z]+\s+)?(?:an?|per|(?:for |to )?(?:each|every))\s+[a-z]"
)
_BEYOND = re.compile(r"\s+(?:short|clear|ahead|behind|apart|left|over|under|above|below|beyond)\b")
_COMPARING = frozenset({"than", "more", "behind", "leaving", "by", "motion"})
_THAN = re.compile(r"(?:\s+[a-z]+){1,3}?\s+than\b")
_MADE_UP = re.compile(r"\b(?:make|makes|made|making)\s+up\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE)
_NOT_OF = re.compile(
    r"\s+(?:chance|times? (?:a|an|per|each|every|in|this|last|he|she|they|it|since|before|at)\b|in \d)"
)


class Relation(NamedTuple):
    """A figure that tells how two others stand to each other.

    ``ratios`` are the intervals in which the smaller of both lies as a part of the greater; ``apart`` how far both can
    be apart. ``sure`` are those of them that the words tell, the rest is what the figure may mean as well.
    """

    sentence: Sentence
    figure: Figure
    how: str
    cue: str
    up: bool | None
    ratios: tuple[tuple[float, float], ...]
    apart: tuple[float, float] | None
    more: tuple[tuple[float, float], ...] = ()

    @property
    def number(self) -> Number:
        """The figure itself."""
        return self.figure.number


@lru_cache(maxsize=256)
def relations_of(sentence: Sentence) -> tuple[Relation, ...]:
    """The figures of a sentence that tell how two others stand to each other."""
    found = (_relation(sentence, number) for number in sentence.numbers)
    return tuple(each for each in found if each is not None)


def relation_from(sentence: Sentence, figure: Figure, how: str, cue: str, up: bool | None) -> Relation:
    """A relation by what a figure is and how it is told."""
    number = figure.number
    if how == TIMES:
        value = number.value if number.value is not None else number.low or number.high or 1.0
        low, high = _times_reach(number, value)
        ratios = (_below_one(low, high),)
        return Relation(sentence, figure, how, cue, up, ratios, None)
    if how == APART:
        return Relation(sentence, figure, how, cue, up, (), (figure.low, figure.high))
    if how == EACH:
        return Relation(sentence, figure, how, cue, up, (), None)
    low, high = _fraction_reach(number)
    rise, fall, part = (1 / (1 + high), 1 / (1 + low)), (max(0.0, 1 - high), max(0.0, 1 - low)), (low, high)
    if how == PART:
        return Relation(sentence, figure, how, cue, up, (part,), None, (rise, fall))
    told = (rise, fall) if up is None else (rise,) if up else (fall,)
    return Relation(sentence, figure, how, cue, up, told, None, (part,))


def _times_reach(number: Number, value: float) -> tuple[float, float]:
    if number.low is not None and number.high is not None:
        return number.low, number.high
    if number.value is None:
        return reach_of(number)
    room = (2 if number.hedge else 1) * _TIMES_ROOM * value
    return value - room, value + room


def _below_one(low: float, high: float) -> tuple[float, float]:
    return (1 / high, 1 / low) if low >= 1 or low + high > 2 else (low, high)


def _fraction_reach(number: Number) -> tuple[float, float]:
    percent = percent_told(number)
    if number.kind == "percent":
        room = max(written_step(number) * _ROOM, _HEDGED * percent if number.hedge else 0.0)
    else:
        room = percent * (_HEDGED if number.hedge else _FRACTION_ROOM)
    if number.value is None:
        low, high = reach_of(number)
        scale = 1.0 if number.kind == "percent" else 100.0
        return scale * low / 100, scale * high / 100
    return max(0.0, percent - room) / 100, (percent + room) / 100


def _relation(sentence: Sentence, number: Number) -> Relation | None:
    value = number.value if number.value is not None else number.low or number.high
    vague = number.value is None and not any(map(str.isdigit, number.text)) and number.kind != "multiple"
    if value is None or value <= 0 or vague or (number.low is not None and number.high is not None):
        return None
    figure = Figure(sentence, number, value, value, value, None)
    after = sentence.after(number)
    if _NOT_OF.match(after):
        return None
    if number.kind == "multiple":
        return relation_from(sentence, figure, TIMES, _times_cue(number, after), None)
    movement = movement_of(sentence, number)
    if number.kind == "percent" or _is_fraction(number):
        if "point" in (number.of or "") or "point" in after[:20] or number.unit == "percentage point":
            pass
        elif movement is not None and movement.how == "share" and not _MADE_UP.search(sentence.before(number)):
            return relation_from(sentence, figure, SHARE, "moved", movement.up)
        elif movement is not None and movement.how == "times":
            return relation_from(sentence, figure, TIMES, "as much", None)
        elif (way := _way(sentence, number)) is not None:
            return relation_from(sentence, figure, SHARE, "moved", way)
        else:
            return relation_from(sentence, figure, PART, DIGITS if number.kind == "percent" else "words", None)
    return _apart(sentence, number) or _each(sentence, number)


def _each(sentence: Sentence, number: Number) -> Relation | None:
    """A figure that is told for each of something: "an average of 25 francs a ticket"; the thing is its cue."""
    figure = next((each for each in amounts_of(sentence) if each.number.start == number.start), None)
    thing = thing_of(sentence, figure) if figure is not None else None
    if figure is None or thing is None or (thing and not (number.kind in _SUMS and _PER.match(sentence.after(number)))):
        return None
    return relation_from(sentence, figure, EACH, f"for {thing}", None)


def _way(sentence: Sentence, number: Number) -> bool | None:
    """Which way a share tells that something moved: "30 per cent up on", "were cut from 1,500 to 1,200, by a fifth"."""
    behind = _above().match(sentence.after(number))
    if behind:
        return (behind["up"] or behind["above"]) is not None
    before = sentence.before(number)
    if not _BY.search(before):
        return None
    moved = list(motions("up", "down").finditer(before))
    if not moved or _CLAUSE.search(before, moved[-1].end()):
        return None
    up = motions("up").fullmatch(moved[-1][0]) is not None
    return None if up and motions("down").fullmatch(moved[-1][0]) else up


@cache
def _above() -> re.Pattern[str]:
    up, down = any_of(FILE, "share above (phrases)"), any_of(FILE, "share below (phrases)")
    return re.compile(rf"\s+(?:(?P<up>{up})|{down})\b|,\s+(?:(?P<above>above)|below)\b", re.IGNORECASE)


def _times_cue(number: Number, after: str) -> str:
    if re.match(r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv)", number.text, re.IGNORECASE):
        return "verb"
    if not _compared().match(after):
        return "bare"
    return ELSE if _ELSE.match(after) else "compared"


@cache
def _compared() -> re.Pattern[str]:
    much = any_of(FILE, "as much as", "so many times greater")
    return re.compile(rf"[-\s]+(?:as\s+)?(?:{much}|what|that of|the|its|their|his|her|fold)\b", re.IGNORECASE)


def _is_fraction(number: Number) -> bool:
    return number.kind == "other" and 0 < (number.value or 0) < 1 and re.search(r"[a-z]", number.text) is not None


def _apart(sentence: Sentence, number: Number) -> Relation | None:
    """A figure of how far two others are apart, by how it is told."""
    figure = next((each for each in figures_of(sentence) if _is_in(number, each.number)), None)
    if figure is None and _JOINED.match(sentence.after(number)) and number.value is not None:
        low, high = reach_of(number)
        unit = "point" if number.of == "point" else None
        figure = Figure(sentence, number, number.value, low, high, unit) if number.unit is None else None
    if figure is None or is_one(figure) or number.kind == "age":
        return None
    if is_basis_points(number):
        figure = figure._replace(value=figure.value / 100, low=figure.low / 100, high=figure.high / 100, unit="%")
    if figure.number.start != number.start:
        return None  # the rest of "one hour and 20 minutes"
    cue, up = apart_cue(sentence, figure)
    if cue in _COMPARING and figure.unit == "count" and not names_what_follows(sentence, number):
        figure = figure._replace(unit=None)  # 600 million more than
    return relation_from(sentence, figure, APART, cue, up) if cue else None


def names_what_follows(sentence: Sentence, number: Number) -> bool:
    """Whether what is counted stands behind the figure, and is no word that compares: not "26 short of"."""
    first = (number.of or "").split()[:1]
    return (
        bool(first) and sentence.after(number).startswith(f" {first[0]}") and not _BEYOND.match(sentence.after(number))
    )


def is_basis_points(number: Number) -> bool:
    """Whether a figure is of hundredths of a percentage point."""
    return number.unit == _BASIS_POINTS


def _is_in(number: Number, other: Number) -> bool:
    return other.start <= number.start and number.end <= other.end


def apart_cue(sentence: Sentence, figure: Figure) -> tuple[str | None, bool | None]:
    """By what words a figure is how far two others are apart, and which way one moved; None by none."""
    number = figure.number
    movement = movement_of(sentence, number)
    before, after = sentence.before(number), sentence.after(number)
    if movement is not None and movement.how == "amount":
        if movement.weak or (number.fate is not None and not _THAN.match(after)):
            return None, None
        if _MORE.match(after):
            return ("than" if _THAN.match(after) else "more"), movement.up
        return ("by" if _BY.search(before) else "noun behind" if _noun_behind().match(after) else "moved"), movement.up
    how = told_apart(sentence, figure)
    if how is not None:
        return ("than" if how == "behind" and _THAN.match(after) else how), None
    if _noun_behind().match(after):
        return "noun behind", None
    if _BY.search(before):
        return "by", None
    if _EXTRA.search(before):
        return "extra", True
    if _moved_before().search(before) and not _to().match(before):
        return "motion", None
    if _MORE.match(after) and not _WHICH.match(after):
        return "more", None
    return None, None


@cache
def _noun_behind() -> re.Pattern[str]:
    nouns = any_of(FILE, "nouns of difference", "nouns of rise", "nouns of fall", "nouns of winning")
    return re.compile(rf"(?:[-\s]+[a-z]+){{0,2}}?[-\s]+(?:{nouns})\b", re.IGNORECASE)


@cache
def _moved_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{motions('up', 'down').pattern})\s+{HEDGE}$", re.IGNORECASE)


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r".*\b(?:to|at)\s+$", re.IGNORECASE)
