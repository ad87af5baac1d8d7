"""Whether two sentences tell of one thing: the second takes up what the first told, or says it in the same words."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from ..comparing.comparing_words import listed as comparing_words
from ..data.sections import alternation
from ..findings import Findings, Number
from ..language import stem
from ..numbers.meaning.events import participle_of
from .counted_things import counted, counted_head
from .slip_evidence import is_misspelt
from .told_figures import Sentence, listed

_CONTENT = re.compile(r"(?<![\w'’])[a-z]{4,}\b")
_NEW = re.compile(r"\ban? (?:[a-z-]+ ){0,2}?([a-z]{3,})\b", re.IGNORECASE)
_WHERE = re.compile(
    r"(?<!part )\b(?:in|at|on|for|to|into|near|from|outside|among) (?:(?:the|an?|its|their) )?(?!\w+day\b|\d)([\w'’-]+)"
)
_CLAUSE_ENDS = re.compile(r"[,;:.]|\b(?:and|that|which|who|when|while|but)\b")
_DEFINITE = re.compile(r"\b(?:the|these|those|its|all) $", re.IGNORECASE)
_SHARED = 2
"""So many words of content in common say one thing again; a name is one, and so is what one source counts."""


class Named:
    """Where the actors of an article are named."""

    def __init__(self, findings: Findings) -> None:
        mentions = ((m.start, a.id, a.kind) for a in findings.actors for m in a.mentions)
        self._mentions: list[tuple[int, str, str]] = sorted(mentions)

    def between(self, start: int, end: int) -> list[tuple[int, str, str]]:
        """The mentions that begin there: offset, the actor's id and kind, in order."""
        first = bisect_left(self._mentions, (start,))
        return self._mentions[first : bisect_left(self._mentions, (end,))]


def is_of_one_thing(named: Named, earlier: Sentence, one: Number, later: Sentence, other: Number) -> bool:
    """Whether a later figure is of what an earlier one was: nothing sets the two apart, and something joins them."""
    first, second = _names(named, earlier), _names(named, later)
    one_day = not _days(earlier) or not _days(later) or bool(_days(earlier) & _days(later))
    known = _is_definite(later, other)
    apart = second - first and (first - second or not (known or first & second))
    again = (
        one.fate is None and other.fate is None and participle_of(one.of or "") == participle_of(other.of or "") != ""
    )
    if again and _days(earlier) & _days(later) and counted_head(one) == counted_head(other):
        return not are_of_several(_ordinals(earlier, one), _ordinals(later, other))
    if not one_day or apart or are_of_several(_ordinals(earlier, one), _ordinals(later, other)):
        return False
    holders = {subject_of(named, earlier, one), subject_of(named, later, other)} - {None}
    if one.fate is None and len(holders) > 1:
        return False
    about = _content(earlier, one), _content(later, other)
    heads = counted_head(one), counted_head(other)
    if all(heads) and heads[0] != heads[1] and heads[0] not in about[1] and heads[1] not in about[0]:
        return False
    shared = about[0] & about[1]
    if _points_back(earlier, later) and (shared or first & second or other.source or other.fate is not None):
        return True
    if is_elsewhere(earlier, one, later, other):
        return False
    if known or (other.fate is not None and first & second):
        return True
    return len(shared) + again + bool(other.source and (one.of or first & second)) >= _SHARED


def is_of_more(one: Number, other: Number) -> bool:
    """Whether the second of two figures is greater and of more: "all 55 Labour members", and "the 100 members"."""
    if is_misspelt(one, other):
        return False
    first, second = (set(counted(each).lower().split()[:-1]) for each in (one, other))
    return (other.value or 0) > (one.value or 0) and not first <= second


def subject_of(named: Named, sentence: Sentence, number: Number) -> str | None:
    """The actor named last before a number in its sentence, but whom it is credited to: "Rossi got (387 points)"."""
    source = number.source.actor if number.source else None
    before = named.between(sentence.span.start, number.start)
    return next((one for _, one, kind in reversed(before) if one != source and kind != "place"), None)


def _names(named: Named, sentence: Sentence) -> set[str]:
    """The actors that a sentence names, but those whom a number of it is credited to."""
    told = {one for _, one, kind in named.between(*sentence.span) if kind != "group"}
    return told - {each.source.actor for each in sentence.numbers if each.source}


def _content(sentence: Sentence, number: Number) -> set[str]:
    """The stems of what a sentence says, but for what is counted, who says so and by which word."""
    own = f"{number.text} {number.source.text} {number.source.cue}" if number.source else number.text
    left_out = comparing_words("words of any sentence", "says") | set(re.findall(r"\w+", own.lower()))
    return {stem(word) for word in _CONTENT.findall(sentence.text) if word not in left_out} - {counted_head(number)}


def _days(sentence: Sentence) -> set[str]:
    """The weekdays, months and years that a sentence names."""
    return {found[0].lower() for found in _calendar().finditer(sentence.text)}


@cache
def _calendar() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation('calendar.txt', 'weekdays', 'months')}|(?:19|20)\d\d)\b", re.IGNORECASE)


def _ordinals(sentence: Sentence, number: Number) -> frozenset[str]:
    """Which of several things of a kind a sentence tells of, but for who says so: "the second blast"."""
    start, end = (number.source.start, number.source.end) if number.source else (0, 0)
    told = (
        found[0].lower()
        for found in re.finditer(r"\w+", sentence.text)
        if not start <= sentence.span.start + found.start() < end
    )
    return frozenset(told) & listed("one of several")


def are_of_several(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether ordinals tell two things apart; a lone "first" may be of anything: "the first half", "at first"."""
    return one != other and bool((one and other) or (one | other) - {"first"})


def _points_back(earlier: Sentence, later: Sentence) -> bool:
    """Whether a sentence takes up what was told: "the attack", "the bomb" after "a bomb"."""
    new = "|".join(sorted({re.escape(found[1].lower()) for found in _NEW.finditer(earlier.text)}))
    known = new and re.search(rf"\bthe (?:[a-z-]+ )?(?:{new})\b", later.text, re.IGNORECASE)
    return bool(known) or _back().search(later.text) is not None


def _is_definite(later: Sentence, number: Number) -> bool:
    """Whether what is counted is taken as known: "the 27 hostages", "the fine of $2 million"."""
    head = counted(number).split(" ")[-1]
    again = rf"\b(?:the|this|that|its|his|her|their)\s+(?:[\w-]+\s+)?{re.escape(head)}\b"
    known = head and re.search(again, later.text, re.IGNORECASE)
    return bool(known) or _DEFINITE.search(later.before(number)) is not None


@cache
def _back() -> re.Pattern[str]:
    return re.compile(rf"\bthe (?:{alternation('comparing.txt', 'happenings')})\b", re.IGNORECASE)


def is_elsewhere(earlier: Sentence, one: Number, later: Sentence, other: Number) -> bool:
    """Whether both say where, or to what end, and differently: "at the mine" and "at the mill"; or one "among" whom."""
    if (" among " in earlier.text) != (" among " in later.text):
        return True
    clauses = (_CLAUSE_ENDS.split(s.after(n), maxsplit=1)[0] for s, n in ((earlier, one), (later, other)))
    places = [{stem(word.lower()) for word in _WHERE.findall(clause)} for clause in clauses]
    return all(places) and not places[0] & places[1]
