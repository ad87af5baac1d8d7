"""Shares of one whole: past a hundred where nobody gives two answers, short of it where "the rest" is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .shared_wholes import are_of_one_whole
from .told_figures import (
    THEN_BEFORE,
    Sentence,
    is_exact,
    listed,
    phrase_finder,
    sentences_with_numbers,
    shown,
    span_of,
    written,
)

_NEAR = 60
_WORD = re.compile(r"\b(?!said\b|with\b|while\b|that\b|they\b|would\b|them\b|this\b)[a-z]{4,}")
_NEXT_SENTENCE, _OPENING = 4, 25
_OF_THEM = re.compile(r"\s+of (?:them|these|whom|which)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s+of (?:the )?(?:votes?|ballots?|precincts|results|polling stations|districts)(?: cast)? (?:were |was |are )?"
    r"(?:counted|reporting|tallied|reported|in\b|declared)"
)
_THE_OTHER = re.compile(r"(?:And |But )?The (?:other|remaining) $")
_REST_BEHIND = re.compile(r"[^.;]{0,40}?(?:,? (?:with|and)|[,;]) the (?:rest|remainder)\b")
_LISTED = re.compile(r"(?: of [^.;,%]{1,40}?)?(?:,| and|, and|(?: [a-z]+){1,5},|(?: [a-z]+){1,5},? and) [^.;,%]{0,40}?")
_EXACT, _NEARLY = 0.3, 6
_OF_WHOM = re.compile(
    r"\b(?P<who>[a-z]+)(?: (?:make|made|makes) up| accounts? for| accounted for| for)?(?: about| some| only| just)? $"
)
_LEAST = 75
"""Shares that make less than this together were not meant to be all."""
_BEFORE = 4
"""So many shares told before may be of the same whole as those of a sentence."""


def check_shares(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Shares that exclude each other, in one sentence or in two that follow each other."""
    before: list[float] = []
    last: tuple[Sentence, Sequence[Number]] | None = None
    for sentence in sentences_with_numbers(findings):
        shares = [n for n in sentence.numbers if n.kind == "percent" and n.unit == "%" and n.value is not None]
        yield from _rest_of_nearly(sentence)
        earlier = before[-_BEFORE:]
        before.extend(share.value or 0 for share in _with_fractions(sentence, shares))
        shares = [share for share in shares if share.trend is None and share.hedge in (None, "some", "about")]
        shares = [share for share in shares if not _OF_THEM.match(sentence.after(share))]
        shares = [share for share in shares if not THEN_BEFORE.search(sentence.before(share))]
        shares = [share for share in shares if not _COUNTED.match(sentence.after(share))]
        if len(shares) > 1:
            yield from _whole(sentence, shares, earlier)
        yield from _rest_of_none(sentence, shares)
        if shares and len(fractions := _with_fractions(sentence, shares)) > len(shares):
            yield from _answered(sentence, fractions)
            yield from _rest_of_fraction(sentence, fractions)
        if last and shares and sentence.span.start - last[0].span.end < _NEXT_SENTENCE:
            yield from _of_two_sentences(last, (sentence, shares), earlier)
        last = (sentence, shares) if shares else None


def _whole(sentence: Sentence, shares: Sequence[Number], before: Sequence[float]) -> Iterator[Consistency]:
    """The shares of one sentence where each has an answer of its own, or the last is all that is left.

    Shares told before may be of the same whole: "Reis won 53%." and then "Pinho got 44%, the rest 3%."
    """
    rest = phrase_finder("the rest (phrases)").search(sentence.between(shares[-2], shares[-1]))
    answers = [_answer(sentence, shares, at) for at in range(len(shares))]
    exclusive = len(shares) == len(set(answers)) and all(answers)
    if not rest and not exclusive and not are_of_one_whole(sentence, shares):
        return
    fractions = [100 * n.value for n in sentence.numbers if n.kind == "other" and n.value and 0 < n.value < 1]
    total = sum(share.value or 0 for share in shares)
    if rest and fractions and abs(total + sum(fractions) - 100) <= len(fractions):
        return  # half of it, 30% and the other 20%
    exact = all(is_exact(share) or share.hedge == "some" for share in shares)
    room = 0.5 * len(shares) + (0.01 if exact else 3)
    if rest and any(abs(total + each - 100) <= _EXACT * len(shares) for each in _sums(before)):
        return
    if rest:
        holds = abs(total - 100) <= room
    elif total > 100 + room or (exact and _LEAST <= total < 100 - 2 * room and _are_all_there_are(sentence, shares)):
        holds = False
    elif abs(total - 100) <= room:
        holds = True
    else:
        return
    yield _told(shares, holds)


def _sums(values: Sequence[float]) -> Iterator[float]:
    """What some of a few values make together."""
    return (sum(some) for many in range(1, len(values) + 1) for some in combinations(values, many))


def _are_all_there_are(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """Whether shares are of men and of women, and not of some of them only, so that nobody may be left."""
    found = [_OF_WHOM.search(sentence.before(share).lower()) for share in shares]
    return {each["who"] if each else "" for each in found} == listed("all there are")


def _with_fractions(sentence: Sentence, shares: Sequence[Number]) -> list[Number]:
    """The shares of a sentence with those that it tells as fractions, in percent: "seven in ten"."""
    told = [n for n in sentence.numbers if n.kind == "other" and n.value and 0 < n.value < 1 and not n.hedge]
    return sorted([*shares, *(replace(n, value=round(100 * (n.value or 0), 1)) for n in told)], key=lambda n: n.start)


def _answered(sentence: Sentence, shares: Sequence[Number]) -> Iterator[Consistency]:
    """ "Seven in ten were for it and 40 percent against"."""
    answers = [_answer(sentence, shares, at) for at in range(len(shares))]
    total = sum(share.value or 0 for share in shares)
    if all(answers) and len(set(answers)) == len(shares) and total > 100 + 2 * len(shares):
        yield _told(shares, False)


def _rest_of_fraction(sentence: Sentence, shares: Sequence[Number]) -> Iterator[Consistency]:
    """ "Four out of five own their land; the other 20 percent rent it"."""
    rest = len(shares) == 2 and phrase_finder("the rest (phrases)").search(sentence.between(*shares))
    if rest and not re.search(r"[\w%]", sentence.between(*shares)[rest.end() :]):
        yield _told(shares, abs(sum(share.value or 0 for share in shares) - 100) <= 2)


def _rest_of_none(sentence: Sentence, shares: Sequence[Number]) -> Iterator[Consistency]:
    """ "Toyota sold 45%, Honda 30% and Hyundai 35%, with the rest divided": nothing would be left."""
    if len(shares) < 2 or not all(map(is_exact, shares)):
        return
    rest = _REST_BEHIND.match(sentence.after(shares[-1]))
    listed_so = all(_LISTED.fullmatch(sentence.between(one, two)) for one, two in pairwise(shares))
    if rest and listed_so and sum(share.value or 0 for share in shares) >= 100:
        yield _told(shares, False)


def _rest_of_nearly(sentence: Sentence) -> Iterator[Consistency]:
    """ "Nearly 70 percent were Filipinos, and the other 30 percent Indians"; "over 70 percent" leaves less than 30."""
    for one, other in pairwise(n for n in sentence.numbers if n.kind == "percent" and n.unit == "%"):
        gap = sentence.between(one, other)
        rest = phrase_finder("the rest (phrases)").search(gap)
        bound = next((each for each in (one.value, one.high, one.low) if each is not None), None)
        if (
            one.hedge in (None, "some", "about")
            or bound is None
            or not rest
            or gap[rest.end() :].strip()
            or not is_exact(other)
        ):
            continue
        left = bound + (other.value or 0) - 100
        if left > _NEARLY or (left < -_NEARLY and one.value is not None):
            shares = [replace(one, value=bound), other]
            yield _told(shares, False)


def _told(shares: Sequence[Number], holds: bool) -> Consistency:
    total = sum(share.value or 0 for share in shares)
    said = "= 100%" if holds and total == 100 else f"= {shown(total)}%"
    what = "" if holds else ", and they are shares of one whole"
    return Consistency("shares", f"{written(shares)} {said}{what}", holds, span_of(*shares))


def _of_two_sentences(
    last: tuple[Sentence, Sequence[Number]], this: tuple[Sentence, Sequence[Number]], before: Sequence[float]
) -> Iterator[Consistency]:
    """ "Reis won 53% of the vote. Her rival got 44%": shares of one vote; and those that share what was left of it."""
    (earlier, first), (later, second) = last, this
    shares = [*first, *second]
    total, room = sum(share.value or 0 for share in shares), 0.5 * len(shares) + 0.01
    if not all(map(is_exact, shares)):
        return
    other = _THE_OTHER.match(later.before(second[0])) and len(second) == 1 and len(later.before(second[0])) < _OPENING
    if any(each.kind == "other" and 0 < (each.value or 0) < 1 for each in (*earlier.numbers, *later.numbers)):
        return
    told = list(before)
    for each in first:
        if each.value in told:
            told.remove(each.value)
    if any(abs(total + each - 100) <= room for each in _sums(told)):
        return  # half of it, then 30%, and then the other 20%
    listed_so = all(_LISTED.fullmatch(earlier.between(one, two)) for one, two in pairwise(first))
    if listed_so and other and total != 100:
        yield _told(shares, abs(total - 100) <= room)
        return
    if not phrase_finder("wholes shared out (phrases)").search(earlier.text):
        return
    if phrase_finder("share what was left (phrases)").search(later.text) and len(first) == 1:
        yield _told(shares, abs(total - 100) <= room)
        return
    rival = phrase_finder("the other one (phrases)").search(later.before(second[0]))
    if len(first) == len(second) == 1 and rival and total > 100 + room:
        yield _told(shares, False)


def _answer(sentence: Sentence, shares: Sequence[Number], at: int) -> str | None:
    """The answer that a share gave: the first such word behind it, before the next share, if it is to what was asked.

    "While 55% opposed her plan for parking" answers nothing that was told before of a plan for trams.
    """
    end = shares[at + 1].start if at + 1 < len(shares) else sentence.span.end
    behind = sentence.text[shares[at].end - sentence.span.start : end - sentence.span.start][:_NEAR]
    found = phrase_finder("one answer only (phrases)").search(behind)
    if not found:
        return None
    asked = re.split(r"[,.;:]", behind[found.end() :])[0].lower()
    told = sentence.text[: shares[at].start - sentence.span.start].lower()
    new = set(_WORD.findall(asked)) - set(_WORD.findall(told))
    last = at and shares[at] is shares[-1] and found[0].lower() not in ("for", "against")
    return None if last and new else found[0].lower()
