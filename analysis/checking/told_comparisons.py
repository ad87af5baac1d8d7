"""Quantities that a sentence compares: "51 percent, four points lower than the 55 percent", "120, twice the 60 of May".

And a base that a clause gives: "the herd, which numbered 600, had shrunk to 420".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ..data.sections import alternation
from ..findings import Number
from .told_changes import HEDGE, OF_A_WHOLE, Change, are_alike, change_between, is_of_one_size, motions
from .told_figures import FILE, Sentence, listed

_WORD = r"(?:\s+(?!and\b|but\b|while\b)[\w'’-]+)"
_COMMA = re.compile(rf"{_WORD}{{0,6}}?(?:,|\s[-–—])\s+(?:or\s+|some\s+|about\s+|an?\s+)?", re.I)
_WAS = re.compile(rf"{_WORD}{{0,6}}?(?:,|\s(?:was|were|is|are),?)\s+(?:some\s+|about\s+)?", re.I)
_TIMES = re.compile(rf"(?:\s+as\s+(?:many|much|high|large|big|long)\s+as)?\s+the\s+{HEDGE}", re.I)
_NUMBERED = re.compile(
    r",? (?:which|who|that) (?:numbered|stood at|had stood at|was at|had been|cost|totalled|totaled) $", re.I
)
_RELATIVE = re.compile(r",.*(?:,|\b(?:which|who|that|whose)\b)")
_AMOUNT = re.compile(rf"{_WORD}{{0,6}}?(?:,|\s[-–—])\s+", re.I)
_SPELL = re.compile(r"\s+(?:in|over|within|since)\b|[.]|$", re.I)
_ELSE = re.compile(r"\s+(?:on|compared|from|since|than|in|for|of|to)\b", re.I)


_SPELL_OF = "quarter"
"""Without an article or a number it is no part but a time: "5 million in the quarter, 13% more than the 4 million"."""
_HALF_AS = re.compile(r",\s+(half|a third|a quarter) as (?:much|many|big|high|long) as the $")
_FRACTIONS = {"half": 1 / 2, "a third": 1 / 3, "a quarter": 1 / 4}


def comparisons_of(sentence: Sentence) -> Iterator[Change]:
    """The changes that the words between and behind the numbers tell."""
    numbers = [
        each for each in sentence.numbers if each.kind not in ("date", "year") and each.text.lower() != _SPELL_OF
    ]
    for at, (after, by, before) in enumerate(zip(numbers, numbers[1:], numbers[2:], strict=False)):
        if at and OF_A_WHOLE.search(sentence.between(numbers[at - 1], after)):
            after = numbers[at - 1]  # 33 of the 150 seats, eight fewer than the 41 of then
        yield from _compared(sentence, after, by, before)
    for one, two in pairwise(numbers):
        yield from _plainly_compared(sentence, one, two)
        yield from _numbered(sentence, one, two)
        yield from _half_as_much(sentence, one, two)
        yield from _then_and_now(sentence, one, two)
    yield from _fallen_by(sentence, numbers)


def _compared(sentence: Sentence, after: Number, by: Number, before: Number) -> Iterator[Change]:
    """ "135 cars, 15 more than the 120 of May", "120 members, three times as many as the 40 of May"."""
    gap = sentence.between(by, before)
    more = _more_than().fullmatch(gap)
    if when := _more_than_when().fullmatch(gap):
        rises = when["how"].lower() in listed("more")
        change = change_between(before, after, by.end - sentence.span.start, by, rises)
        if change is not None and are_alike(after, before) and _WAS.fullmatch(_past_whole(sentence, after, by)):
            yield change
        return
    times = by.kind == "multiple" and _TIMES.fullmatch(gap)
    if not (more or times) or not are_alike(after, before) or not _COMMA.fullmatch(_past_whole(sentence, after, by)):
        return
    up = more["how"].lower() in listed("more") if more else None
    change = change_between(before, after, by.end - sentence.span.start, by, up)
    if change is not None:
        yield change


def _past_whole(sentence: Sentence, after: Number, by: Number) -> str:
    """The words between two numbers, without the whole of the first: "of the 150 seats"."""
    between = [each for each in sentence.numbers if after.end <= each.start < by.start]
    last = between[-1] if len(between) == 1 and OF_A_WHOLE.search(sentence.between(after, between[0])) else after
    return sentence.between(last, by)


def _plainly_compared(sentence: Sentence, after: Number, before: Number) -> Iterator[Change]:
    """ "51 percent, lower than the 48 percent of May"."""
    gap = sentence.between(after, before)
    comma = re.match(rf"{_WORD}{{0,6}}?,", gap)
    more = comma and _more_than().fullmatch(gap, comma.end())
    if more and are_alike(after, before):
        up = more["how"].lower() in listed("more")
        change = change_between(before, after, before.start - sentence.span.start, up=up)
        if change is not None:
            yield change


def _numbered(sentence: Sentence, before: Number, after: Number) -> Iterator[Change]:
    """ "The herd, which numbered 600 in spring, had shrunk to 420"."""
    gap = sentence.between(before, after)
    moved = list(motions("up", "down").finditer(gap))
    opened = _NUMBERED.search(sentence.before(before))
    if not opened or not moved or not are_alike(before, after) or _RELATIVE.search(gap):
        return
    if re.fullmatch(rf"\s+(?:\w+\s+)?to\s+{HEDGE}", gap[moved[-1].end() :], re.I):
        change = change_between(before, after, after.start - sentence.span.start)
        if change is not None:
            yield change


def _half_as_much(sentence: Sentence, after: Number, before: Number) -> Iterator[Change]:
    """ "80 tonnes, half as much as the 160 tonnes of May"."""
    found = _HALF_AS.search(sentence.between(after, before))
    change = change_between(before, after, before.start - sentence.span.start) if found else None
    if found and change and are_alike(after, before):
        yield change._replace(times=_FRACTIONS[found[1]])


def _fallen_by(sentence: Sentence, numbers: list[Number]) -> Iterator[Change]:
    """ "With 412 murders, Arn had its lowest total, a fall of 17 percent from 496 in the year before"."""
    for by, before in pairwise(numbers):
        told = noun_before().search(sentence.before(by))
        from_it = re.fullmatch(rf"\s+(?:[a-z]+\s+)?from\s+(?:the\s+)?{HEDGE}", sentence.between(by, before), re.I)
        earlier = [each for each in numbers if each.end <= by.start and are_alike(each, before)]
        if told and from_it and len(earlier) == 1 and is_of_one_size(before, earlier[0]):
            up = told["noun"].lower() in listed("nouns of rise")
            change = change_between(before, earlier[0], by.end - sentence.span.start, by, up)
            if change is not None:
                yield change


def _then_and_now(sentence: Sentence, before: Number, after: Number) -> Iterator[Change]:
    """ "Three years ago 2,200 lived there; now there are 700, a fall of 1,500"."""
    gap = sentence.between(before, after)
    then = re.search(r"\b(?:ago|last|once|in (?:19|20)\d\d)\b", sentence.text[: after.start - sentence.span.start])
    now = re.search(r"[;,] (?:but |and )?(?:now|today|this year) (?:there are |it is |it has |they are )?$", gap)
    if then and now and are_alike(before, after):
        change = change_between(before, after, after.start - sentence.span.start)
        if change is not None:
            yield change


def change_across(before: Sentence, sentence: Sentence) -> Change | None:
    """ "Last year 250 students came. This year the number fell to 190": of the one figure of the sentence before."""
    for number in sentence.numbers:
        told = _taken_up().search(sentence.before(number))
        bases = [each for each in before.numbers if each.kind not in ("year", "date", "duration", "ordinal")]
        if told and len(bases) == 1 and are_alike(bases[0], number):
            up = motions("up").fullmatch(told["how"]) is not None
            if up == (motions("down").fullmatch(told["how"]) is not None):
                return None
            return change_between(bases[0], number, number.start - sentence.span.start, up=up)
    return None


def amount_behind(sentence: Sentence, change: Change) -> Number | None:
    """By how much, told behind a change: "from 400 to 300, a drop of 25%", ", down 25%", "a 25% drop"."""
    last = max(change.before, change.after, key=lambda each: each.start)
    number = next(
        (each for each in sentence.numbers if each.start > last.start and each.kind not in ("year", "date")), None
    )
    if number is None:
        return None
    comma = _AMOUNT.match(sentence.between(last, number))
    between, behind = sentence.between(last, number)[comma.end() :] if comma else "", sentence.after(number)
    if number.kind == "multiple" and not between and comma:
        return number if number.text.endswith("ing") and _SPELL.match(behind) else None
    told_before = _changing().fullmatch(between)
    told_behind = re.fullmatch(rf"an?\s+{HEDGE}", between, re.I) and noun_behind().match(behind)
    if not comma or not (told_before or told_behind):
        return None
    rest = behind[told_behind.end() :] if told_behind else behind
    return None if _ELSE.match(rest) else number


@cache
def _taken_up() -> re.Pattern[str]:
    nouns, motion = alternation(FILE, "nouns for a figure"), motions("up", "down").pattern
    return re.compile(
        rf"(?:\b(?:the|that|this) (?:{nouns})|^it) (?:has |had |have )?(?:since )?(?:\w+ly )?"
        rf"(?P<how>{motion}) to {HEDGE}$",
        re.I,
    )


@cache
def noun_before() -> re.Pattern[str]:
    """A rise or fall before a number: "a drop of (29 percent)"; the group ``noun`` is the word for it."""
    nouns = alternation(FILE, "nouns of rise", "nouns of fall")
    return re.compile(rf"\b(?P<noun>{nouns})\s+of\s+{HEDGE}$", re.I)


@cache
def noun_behind() -> re.Pattern[str]:
    """A rise or fall behind a number: "a (29 percent) drop"; the group ``noun`` is the word for it."""
    nouns = alternation(FILE, "nouns of rise", "nouns of fall")
    return re.compile(rf"[\s-]+(?:[a-z]+\s+)?(?P<noun>{nouns})\b", re.I)


@cache
def _more_than() -> re.Pattern[str]:
    words = alternation(FILE, "more", "less")
    return re.compile(rf"\s+(?:[a-z]+\s+)?(?P<how>{words})\s+than\s+(?:the|a)\s+(?:[a-z]+\s+)?{HEDGE}", re.I)


@cache
def _more_than_when() -> re.Pattern[str]:
    """ "1.3 million more than in 2023, when 7.8 million passed"."""
    words = alternation(FILE, "more", "less")
    return re.compile(
        rf"\s+(?:[a-z]+\s+)?(?P<how>{words})\s+than\s+(?:in|on|at)\s[^.;\d]{{0,30}}(?:(?:19|20)\d\d)?,?\s+when\s+"
        rf"(?:[a-z]+\s+){{0,3}}{HEDGE}",
        re.I,
    )


@cache
def _changing() -> re.Pattern[str]:
    nouns = alternation(FILE, "nouns of rise", "nouns of fall")
    return re.compile(rf"(?:an?\s+(?:[a-z]+\s+)?(?:{nouns})\s+of\s+|(?:up|down)\s+(?:by\s+)?){HEDGE}", re.I)
