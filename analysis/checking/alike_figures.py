"""Two figures of one article that are told so much alike that they are of one thing, and differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from ..comparing.comparison import Comparison
from ..comparing.figure_digits import digits_of
from ..data.sections import alternation, any_of
from ..findings import Findings, Number, Source
from ..numbers.meaning.events import participle_of
from .consistency import Consistency
from .counted_things import called, counted_head, is_added_up, is_left
from .figure_contexts import Told, groups_of, kind_of
from .figure_signs import likeness
from .headline_told import is_reckoned
from .slip_evidence import is_misspelt
from .taken_up import are_of_several, is_elsewhere, is_of_more
from .told_changes import HEDGE
from .told_figures import FILE, HELD_AGAINST, OTHER_TIME, bounds_of, listed, rounded_like, span_of

KINDS = frozenset({"count", "money", "measure", "percent", "duration", "age"})
"""What is held together."""
_LIKELY = 0.0
"""From this likeness on two figures are held to be of one thing; of clean articles one in a thousand has such two."""
_MOST = 40
"""So many figures of one kind and unit are looked at."""
_FARTHEST, _NEARLY, _ROUNDED, _OPEN, _TWO, _LONG = 4, 1.03, 1.15, 1.1, 2, 3
_ALL = re.compile(r"\ball (?:the )?$", re.IGNORECASE)
_MORE = re.compile(rf"\W(?:[\w’'-]+ )?(?:{alternation(FILE, 'others behind', 'others before')}|less|fewer)\b", re.I)
_MORE_BEFORE = re.compile(
    rf"\b(?:{alternation(FILE, 'others before', 'others behind')}|remaining|previous) (?:(?!than\b)[a-z]+ )?$",
    re.IGNORECASE,
)
_PART = re.compile(r"[^.;,]{0,20}\bof (?:them|those|these|whom|which)\b|\s+of (?:its|his|her|their)\b", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:includ\w+|among (?:them|those)|of wh\w+|of them|only|each|every|per) (?:[a-z]+ )?$", re.IGNORECASE
)
_SAME_AS = re.compile(rf"(?:\b(?:that|which) (?:is|was|makes|means)|, or|:|\() {HEDGE}$", re.IGNORECASE)
"""Behind a share, what it comes to: "One child in three had a parent from abroad: that is (26,400)"."""
_RESTRICTED = re.compile(r"\s+(?:[\w’'-]+ ){1,3}?(?:from|with|who|that|which|whose|aged|under|over)\b", re.IGNORECASE)
_LEVEL = re.compile(rf"\b(?:{any_of('comparing.txt', 'stands at a level')})\b[^;:]{{0,40}}\bat $", re.IGNORECASE)
_KNOWN = re.compile(r"\b(?:the|those|these|that|all|its|their|his|her) $", re.IGNORECASE)
_LAST = re.compile(
    r"\b(?:last|previous|past) (?:year|month|week|season|quarter|winter|summer|spring|autumn|time)\b", re.I
)
_NAMED = re.compile(r" [A-Z]")
_JOINED = re.compile(r"[-‑](?:[a-z]+[-‑])?[a-z]+ (?P<what>[a-z]+)")
"""Behind a figure that a hyphen joins: "the six-nation (talks)", "a three-nation (tour)"."""
_SPELL_BEHIND, _SPELL_BEFORE = frozenset({"ago", "old", "later", "earli", "befor"}), frozenset({"past", "last", "next"})


def check_alike(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """The pair of each kind and unit that is most alike, where it is likely to be of one thing."""
    for figures in groups_of(findings, KINDS):
        found = list(_pairs(findings, figures[:_MOST], Counter(told.value for told in figures)))
        if found:
            one, other = max(found, key=lambda each: each[0])[1:]
            here, there = one.number.text, other.number.text
            if one.sentence.headline:
                message = f"the headline says {here}, the text {there}"
            else:
                message = f"the text gives {here} here and {there} there"
            rule = "headline" if one.sentence.headline else "repeated"
            yield Consistency(rule, message, False, span_of(one.number, other.number))


def _pairs(
    findings: Findings, figures: Sequence[Told], copies: Mapping[float, int]
) -> Iterator[tuple[float, Told, Told]]:
    for at, other in enumerate(figures):
        for one in figures[:at]:
            if one.place != other.place and may_be_of_one_thing(one, other, copies, figures):
                score = likeness(copies, one, other)
                told = any(each.value == other.value for each in figures[:at] if each.place < one.place)
                if score >= _LIKELY and not told and not _are_reckoned(findings, figures, one, other):
                    yield score, one, other


def may_be_of_one_thing(one: Told, other: Told, copies: Mapping[float, int], figures: Sequence[Told]) -> bool:
    """Whether two of the ``figures`` of a group do not fit, and nothing tells them apart."""
    return _exclude_each_other(one, other) and not _are_apart(one, other, copies, figures)


def _exclude_each_other(one: Told, other: Told) -> bool:
    """Whether no value fits both figures, rounded or not, and they are near enough for a slip."""
    low, high = sorted((one.value, other.value))
    if not low * _NEARLY < high <= low * _FARTHEST:
        return False
    if high <= low * _ROUNDED and (high == rounded_like(low, high) or low == rounded_like(high, low)):
        return False
    (least, most), (first, last) = (_soft_bounds(told) for told in (one, other))
    if one.sentence.headline and one.number.value is None and high == other.value:
        return False  # "more than a million", and 1.4 million
    hedged = one.number.value is None and other.number.value is None and one.number.hedge == other.number.hedge
    return hedged or most < first or last < least


def _soft_bounds(told: Told) -> tuple[float, float]:
    """Between which values a figure is meant: "over 20,000" is not said of 30,000."""
    low, high = bounds_of(told.number)
    return max(low, told.value / _OPEN), min(high, told.value * _OPEN)


def _are_apart(one: Told, other: Told, copies: Mapping[float, int], figures: Sequence[Told]) -> bool:
    """Whether something tells two figures apart, be it that one is the other with a slip in its many digits."""
    number, another = one.number, other.number
    headline = one.sentence.headline
    if min(copies[one.value], copies[other.value]) > 1 or (headline and _stands_again(one, figures)):
        return True
    if number.kind == "age" and not (headline and len(copies) == _TWO):
        return True
    if any(map(_is_name, (one, other))) or _did_otherwise(number, another) or _did_otherwise(another, number):
        return True
    if headline and _is_in_one_sentence(one, other, figures):
        return True
    if (other.said - one.said) & listed("extremes"):
        return True
    if number.kind == "money" and bool(_LEVEL.search(_before(one))) != bool(_LEVEL.search(_before(other))):
        return True  # the price that is offered, and that at which the shares closed
    slip = is_misspelt(number, another) and min(map(digits_of, (one.value, other.value))) >= _LONG
    if slip and not headline:
        return _is_of_before(one) != _is_of_before(other)
    if number.trend != another.trend or _have_two_heads(one, other) or any(map(_is_of_some, (one, other))):
        return True
    if not one.words & other.words and one.head != other.head:
        return True
    if headline and another.value is None and other.value > one.value and not another.fate and number.value is not None:
        return True  # 13 roofs, of the more than 50 of a book
    return _are_of_two_times(one, other) or (not headline and _are_told_apart(one, other))


def _is_of_before(told: Told) -> bool:
    """Whether a figure, which is not taken as known, is of another time: "last year it had 37,100 nests"."""
    text = told.sentence.text
    return not _KNOWN.search(_before(told)) and bool(_LAST.search(text) or OTHER_TIME.search(text))


def _before(told: Told) -> str:
    return told.sentence.before(told.number)


def _stands_again(one: Told, figures: Sequence[Told]) -> bool:
    """Whether the text has the figure of the headline too, of what may be the same."""
    again = (told for told in figures if told.value == one.value and told.place > one.place)
    return any(told.head is None or told.head == one.head or told.near & one.near for told in again)


def _is_in_one_sentence(one: Told, other: Told, figures: Sequence[Told]) -> bool:
    """Whether the figure of the headline stands again beside the other one: "seven of the (11) people held"."""
    return any(told.value == one.value and told.place == other.place for told in figures)


def _are_of_two_times(one: Told, other: Told) -> bool:
    """Whether the sentences name two days or years, or one figure of the two tells how long ago something was."""
    for told, beside in ((one.years, other.years), (one.days, other.days)):
        if told and beside and not told & beside:
            return True
    spells = any(_SPELL_BEHIND & {*told.behind[:1]} or _SPELL_BEFORE & {*told.before[:1]} for told in (one, other))
    return one.number.kind == "duration" and spells and one.behind[:2] != other.behind[:2]


def _are_told_apart(one: Told, other: Told) -> bool:
    """Whether two sentences of the text tell of several sources, places, names, or of things in a row."""
    number, another = one.number, other.number
    if number.source and another.source and not _are_one_source(number.source, another.source):
        return True
    if other.place - one.place == 1 and is_elsewhere(one.sentence, number, other.sentence, another):
        return True  # side by side, two places are told of
    if any(map(_is_of_a_row, (one, other))) or _is_narrower(one, other) or is_of_more(number, another):
        return True
    if number.fate and (one.said | other.said) & listed("time or change"):
        return True
    order = listed("one of several")
    if are_of_several(one.said & order, other.said & order):
        return True
    return bool(one.near_names - other.names and other.near_names - one.names)


def _are_one_source(one: Source, other: Source) -> bool:
    known = one.actor is not None and one.actor == other.actor
    return known or (one.actor == other.actor and one.text.lower() == other.text.lower())


def _is_of_a_row(told: Told) -> bool:
    """Whether the sentence counts the same things twice, or tells how long it took: then the figure is of that time."""
    for each in told.sentence.numbers:
        if each.start == told.number.start:
            continue
        if kind_of(each) == kind_of(told.number) and counted_head(each) == told.head:
            return True
        if each.unit in listed("long spells") and each.kind == "duration" != told.number.kind:
            return True
    return False


def _is_narrower(one: Told, other: Told) -> bool:
    """Whether the second figure is of fewer, as it says, or of all: "the 34 pupils who sat here", "all 55"."""
    if other.value > one.value:
        return _ALL.search(other.sentence.before(other.number)) is not None
    return _RESTRICTED.match(other.sentence.after(other.number)) is not None


def _is_name(told: Told) -> bool:
    """Whether a figure is a part of a name: "the Six Nations"."""
    return told.number.text[0].isupper() and _NAMED.match(told.sentence.after(told.number)) is not None


def _did_otherwise(number: Number, another: Number) -> bool:
    """Whether something else befell those of the second figure: 17 killed, and "12 militants held"."""
    deed = participle_of(another.of or "")
    own = participle_of(number.of or "")
    return deed != "" and another.fate != number.fate and (own or number.fate is not None) and own != deed


def _have_two_heads(one: Told, other: Told) -> bool:
    """Whether two counts are of things of which neither is named where the other stands."""
    number, another = one.number, other.number
    if number.fate != another.fate and number.fate and another.fate:
        return True
    joined = [_JOINED.match(told.sentence.after(told.number)) for told in (one, other)]
    if all(joined) and len({called(each["what"]) for each in joined if each}) > 1:
        return True
    if number.kind != "count" or not (one.head and other.head) or called(one.head) == called(other.head):
        return False
    if number.fate and one.sentence.headline:
        return False  # "250 killed", and of whom
    return one.head[:5] not in other.words and other.head[:5] not in one.words


def _is_of_some(told: Told) -> bool:
    """Whether a figure is of a part, or of more."""
    before, after = told.sentence.before(told.number), told.sentence.after(told.number)
    if _SAME_AS.search(before) and any(
        _is_share(each) for each in told.sentence.numbers if each.end < told.number.start
    ):
        return True
    if HELD_AGAINST.search(before) or _MORE_BEFORE.search(before) or _MORE.match(after):
        return True
    return _PART_BEFORE.search(before) is not None or _PART.match(after) is not None


def _is_share(number: Number) -> bool:
    return number.kind == "percent" or (number.kind == "other" and 0 < (number.value or 0) < 1)


def _are_reckoned(findings: Findings, figures: Sequence[Told], one: Told, other: Told) -> bool:
    """Whether one figure is made up of others, or is the other one with more added, or what is left of it."""
    number, another = one.number, other.number
    title = one.sentence.span.end if one.sentence.headline else 0
    between = [each for each in findings.numbers if number.start < each.start < another.start]
    if is_left(between, number, another) or is_left(between, another, number):
        return True
    if is_added_up(one.sentence, number, another):
        return True
    if any(one.value == other.value + more for more in other.others):
        return True
    if any(other.value == one.value + more for more in one.others | other.others):
        return True
    if number.start < title and (is_reckoned(findings, number, title)):
        return True
    values = sorted({told.value for told in figures} - {one.value, other.value})
    return not {one.value, other.value}.isdisjoint(first + second for first, second in combinations(values, 2))
