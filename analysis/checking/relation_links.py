"""The signs by which two figures are those that a third relates: where they stand, what ties them, what they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

from ..comparing.comparing_words import listed as comparing_words
from ..language import stem
from .counted_things import counted_head, kind_counted
from .differences_worded import TAKES_UP
from .figure_ends import End, is_earlier, is_expected, is_from, is_later, is_now
from .movement_ends import reckons_from_else
from .reckoned_figures import Figure
from .relation_pairs import Pair
from .relations_told import APART, EACH, PART, SHARE, TIMES, Relation
from .told_changes import OF_A_WHOLE
from .told_figures import Sentence

Sign = tuple[str, float]
_WORDS = r"(?:[\w’'-]+\s+)"
_CLAUSE = re.compile(r";|:|\bwhile\b|\bwhereas\b|\bbut\b|, and\b|\. ")
_SET_OFF = re.compile(
    r"(?:\s+[\w’'-]+){0,6}?(?:,|\s?\(|\s[-–—]{1,2}|\bor)\s*(?:(?!(?:it|he|she|they|we|there|who)\b)[\w’'-]+\s+){0,5}?$"
)
"""Between a figure and what is set off behind it: "1,386, or (33 per cent)"."""
_CLOSE = re.compile(rf",?\s+{_WORDS}{{0,4}}?$")
_OF = re.compile(rf"\s+of\s+{_WORDS}{{0,6}}?$")
_OUT_OF = re.compile(
    rf"(?:\s+[\w’'-]+){{0,4}}?\s+(?:out )?of\s+{_WORDS}{{0,4}}?$|(?:\s+[\w’'-]+){{1,6}}?,\s+(?:[a-z]+\s+){{0,2}}$"
)
_THAN = re.compile(
    r"(?:\s+[\w’'-]+){0,5}?\s+(?:than|as|on|over|below|above|short of|against|ahead of|from)\s+"
    rf"{_WORDS}{{0,6}}?$|\s+(?:the|its|their|his|her)\s+{_WORDS}{{0,6}}?$"
)
_TO = re.compile(rf"(?:\s+[\w’'-]+){{0,5}}?,?\s+(?:to|at)\s+{_WORDS}{{0,3}}?$")
_CHAIN = re.compile(
    r"[^.;:]{0,60}?\b(?:to|from|against|compared with|compared to|than|up from|down from|had been|in place of)\s+"
    rf"{_WORDS}{{0,4}}?$"
)
_TIE = re.compile(rf"\b(to|from|than|of|on|in|at)\s+{_WORDS}{{0,4}}?$")
_LETTERS = re.compile(r"[A-Za-z]{4,}")
_OF_KNOWN = re.compile(
    r"\s+(?:of\s+)?(?P<what>them|these|those|that|it|which|whom|the|its|their|his|her|all|this)\b(?![^.,;:()]*\d)",
    re.IGNORECASE,
)
"""Behind a share of what was told before: "a third (of the) find"."""
_THEM = frozenset({"them", "these", "those", "that", "it", "which", "whom"})
_FAR, _GAP, _OF_GAP, _BEFORE, _BEHIND, _CUT = 50, 60, 40, 60, 50, 5
"""Characters: in which distances count, over which a tie goes, and round a figure in which words are looked at."""
_MOST, _WIDE, _NEARLY = 4, 10, 0.9


def link_signs(pair: Pair, near: Sequence[Figure]) -> dict[str, float]:
    """The signs of a pair, by name, among the figures that are ``near``."""
    how = pair.relation.how
    found = {"any": 1.0, f"how {how}": 1.0, f"cue {cue_of(pair.relation)}": 1.0}
    for signs in (_places(pair), _company(pair, near), _ties(pair, near), _times(pair), _things(pair, near)):
        for name, value in signs:
            found[name] = found.get(name, 0.0) + value
    return found


def cue_of(relation: Relation) -> str:
    """The cue of a relation; all things for each of which one is told are one, but for what is an average."""
    return relation.cue if relation.how != EACH else "for each" if relation.cue.removeprefix("for ") else "average"


def _places(pair: Pair) -> Iterator[Sign]:
    """Where the two stand, in the sentence of the relation or in others."""
    relation, one, two = pair.relation, pair.one, pair.two
    sentence, number = relation.sentence, relation.number
    before, behind = one.number.start < number.start, two.number.start > number.start
    own = [one.sentence is sentence, two.sentence is sentence]
    if sentence.headline or one.sentence.headline or two.sentence.headline:
        yield "headline", 1
        yield f"headline {sentence.headline:d}{one.sentence.headline:d}{two.sentence.headline:d}", 1
    elif all(own):
        yield f"own {'after' if not behind else 'before' if not before else 'between'}", 1
    elif any(own):
        other, mine = (two, one) if own[0] else (one, two)
        side = "next" if other.number.start > number.start else "last"
        yield f"one {side}", 1
        yield f"one {side} {'before' if mine.number.start < number.start else 'after'}", 1
        yield "far", _far(relation, other)
    else:
        side = "split" if before and behind else "next" if behind else "last"
        yield f"none {side}", 1
        yield "far none", _far(relation, one if not before else two)
        if side != "split" and TAKES_UP.match((sentence if side == "last" else one.sentence).text):
            yield ("takes up" if side == "last" else "taken up"), 1
        if one.sentence is two.sentence:
            yield "none, one sentence", 1


def _far(relation: Relation, other: Figure) -> float:
    return log(1 + abs(relation.number.start - other.number.start) / _FAR)


def _company(pair: Pair, near: Sequence[Figure]) -> Iterator[Sign]:
    """How many others there are that could be meant."""
    one, two = pair.one, pair.two
    first, *_, last = sorted((pair.relation.number.start, one.number.start, two.number.start))
    between = {each.value for each in near if each.unit == one.unit and first < each.number.start < last}
    yield "between", min(_MOST, len(between - {one.value, two.value}))
    yield "many", log(max(2, len({each.value for each in near if each.unit in (one.unit, two.unit)})) / 2)
    for each in (one, two):
        if _is_whole(each, near):
            yield "whole of another", 1
    if passed := _passed(pair, near):
        yield f"passed {passed}", 1


def _is_whole(each: Figure, near: Sequence[Figure]) -> bool:
    """Whether a figure is what another right before it is a part of: "41 of the (87 seats)"."""
    before = each.sentence.before(each.number)
    if not OF_A_WHOLE.search(before) and not before.endswith(" of "):
        return False
    earlier = [other for other in near if other.sentence is each.sentence and other.number.end <= each.number.start]
    return bool(earlier) and len(each.sentence.between(earlier[-1].number, each.number)) < _OF_GAP


def _passed(pair: Pair, near: Sequence[Figure]) -> str | None:
    """By what word a figure is tied to the relation that is none of the two: "by 6% to (9.81 billion)"."""
    sentence, number = pair.relation.sentence, pair.relation.number
    behind = [each for each in near if each.sentence is sentence and each.number.start >= number.end]
    if not behind or behind[0].number.start in (pair.one.number.start, pair.two.number.start):
        return None
    gap = sentence.between(number, behind[0].number)
    found = None if _CLAUSE.search(gap) or "," in gap else _TIE.search(gap)
    return found[1] if found and len(gap) < _GAP else None


def _ties(pair: Pair, near: Sequence[Figure]) -> Iterator[Sign]:
    """What stands between the relation and each of the two, and between these."""
    relation, how = pair.relation, pair.relation.how
    sentence, number = relation.sentence, relation.number
    for mine in (pair.one, pair.two):
        if mine.sentence is not sentence:
            continue
        first, last = sorted((mine.number, number), key=lambda each: each.start)
        gap, earlier = sentence.between(first, last), first is mine.number
        if _CLAUSE.search(gap):
            yield "clause", 1
        if any(each.sentence is sentence and first.end <= each.number.start < last.start for each in near):
            continue
        if _SET_OFF.fullmatch(gap):
            yield f"set off {'behind' if earlier else 'before'}", 1
        if _CLOSE.fullmatch(gap):
            yield "close", 1
        if earlier:
            continue
        for name, tie in (("of", _OF), ("than", _THAN), ("to", _TO)):
            if tie.fullmatch(gap):
                yield f"{name} it", 1
                yield f"{name} it {how}", 1
    if pair.one.sentence is pair.two.sentence:
        gap = pair.one.sentence.between(pair.one.number, pair.two.number)
        for name, tie in (("out of", _OUT_OF), ("chain", _CHAIN)):
            if tie.fullmatch(gap):
                yield name, 1
                yield f"{name} {how}", 1
        if _CLAUSE.search(gap):
            yield "clause of both", 1


def _times(pair: Pair) -> Iterator[Sign]:
    """Which of the two was first, and whether the relation goes that way."""
    relation, how = pair.relation, pair.relation.how
    one, two = (End(each.sentence, each.number) for each in (pair.one, pair.two))
    if froms := is_from(one) + is_from(two):
        yield "from", froms
    first, second = is_later(one, two), is_later(two, one)
    if first or second:
        yield "later", 1
        yield f"later {how}", 1
    elif is_earlier(one) != is_earlier(two) or is_now(one) != is_now(two):
        yield "some time", 1
    if is_expected(one) or is_expected(two):
        yield "expected", 1
    if how in (APART, SHARE, TIMES) and _reckons(relation):
        yield "from else", 1
        if not pair.one.sentence is pair.two.sentence is relation.sentence:
            yield "from else, not own", 1
    first, second = first or (is_from(one) and not is_from(two)), second or (is_from(two) and not is_from(one))
    if relation.up is not None and first != second:
        yield ("way fits" if ((pair.two.value > pair.one.value) == first) == relation.up else "way wrong"), 1


@lru_cache(maxsize=256)
def _reckons(relation: Relation) -> bool:
    return reckons_from_else(relation.sentence, relation.number)


def _things(pair: Pair, near: Sequence[Figure]) -> Iterator[Sign]:
    """What the two are of, and what the words beside them share with those beside the relation."""
    relation, how, (low, high) = pair.relation, pair.relation.how, pair.ends
    unit = low.unit or high.unit
    heads = [kind_counted(each.number) if each.number.kind == "count" else None for each in (pair.one, pair.two)]
    if low.unit == high.unit == "count" or None in (low.unit, high.unit):
        same = "no" if None in heads else "same" if heads[0] == heads[1] else "other"
        yield f"{same} head", 1
        if same != "no":
            yield f"{same} head {how}", 1
    own = kind_counted(relation.number) if how != TIMES else None
    if own is not None and (own in heads or (how == PART and None not in heads)):
        yield ("head of it" if own in heads else "head of other"), 1
    if low.unit != high.unit:
        yield "bare", 1
    if unit == "%":
        yield "percents", 1
        yield f"percents {how}", 1
    elif unit not in (None, "count"):
        money = (unit or "").startswith("money")
        yield ("money" if money else "measures"), 1
        if (
            money
            and how == PART
            and relation.number.kind == "percent"
            and not _OF.match(relation.sentence.after(relation.number))
        ):
            yield "percent of money", 1
    if high.value > _WIDE * low.value:
        yield "far sizes", 1
        yield f"far sizes {how}", 1
    if how == PART and (elsewhere := _OF_KNOWN.match(relation.sentence.after(relation.number))):
        beside = sum(each.sentence is relation.sentence for each in (pair.one, pair.two))
        yield f"of what was told {elsewhere['what'].lower() in _THEM:d}{beside}", 1
    if how == EACH:
        thing = stem(relation.cue.removeprefix("for "))
        head = counted_head(low.number)
        if thing:
            yield ("counts the thing" if head == thing else "counts nothing" if head is None else "counts else"), 1
    if how == PART and low.value > _NEARLY * high.value:
        yield "near sizes", 1
    yield from _shared(pair)


def _shared(pair: Pair) -> Iterator[Sign]:
    relation = pair.relation
    beside = [_beside(each.sentence, each.number.start, each.number.end) for each in (pair.one, pair.two)]
    own = _beside(relation.sentence, relation.number.start, relation.number.end)
    others = [
        words
        for each, words in zip((pair.one, pair.two), beside, strict=True)
        if each.sentence is not relation.sentence
    ]
    yield "shared", min(_MOST, sum(len(own & words) for words in others)) / 2
    if pair.one.sentence is not pair.two.sentence:
        yield "shared by both", min(_MOST, len(beside[0] & beside[1])) / 2


@lru_cache(maxsize=1024)
def _beside(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The words near a figure that tell something, by their first letters."""
    common = comparing_words("words of any sentence", "says")
    first, last = start - sentence.span.start, end - sentence.span.start
    text = f"{sentence.text[max(0, first - _BEFORE) : first]} {sentence.text[last : last + _BEHIND]}".lower()
    return frozenset(word[:_CUT] for word in _LETTERS.findall(text) if word not in common)
