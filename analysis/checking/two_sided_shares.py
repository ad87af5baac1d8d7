"""Two shares of which the second is all that the first leaves: of a vote, a split, a mixture, or partners of a firm.

"Voted by 62% to 38%", "opinion was split, with 54% for it and 46% against", "70 percent meat to 30 percent fat".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import any_of
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import FILE, Sentence, is_exact, phrase_finder, sentences_with_numbers, shown, span_of, written

_BY = re.compile(
    r"\b(?:by|by a (?:[a-z]+ )?(?:margin|majority|vote|score) of|vote of) (?:about |some )?$", re.IGNORECASE
)
_TO = re.compile(r" to (?:about |some )?")
_STUFF_TO = re.compile(r"(?: [a-z-]+){1,3} to (?:about |some )?")
_MIXED = phrase_finder("mixtures")
_SPLIT = re.compile(r"\b(?:split|divided)\b[^.;%]*$", re.IGNORECASE)
_JOINT = re.compile(
    r"[^.;%]{0,70}?(?:,| and| while| but| with| against)(?: and| while| but| with)? (?:about |some |just )?$"
)
_VOTING = re.compile(r" (?:of (?:the )?[a-z ]{1,30}? )?(?:had |have )?(?:voted|voting|voters? (?:backing|backed))\b")
_CHOOSING = re.compile(rf" (?:of (?:the )?[a-z ]{{1,30}}? )?(?:had |have )?(?:{any_of(FILE, 'choosing a side')})\b")
_SUPPORT_AT = re.compile(
    r"\bsupport for [^.;%,]{1,60}? (?:at|was|stood at|is|stands at) (?:about |just )?$", re.IGNORECASE
)
_BACKING = re.compile(rf" (?:{any_of(FILE, 'for or against (phrases)')})\b")
_HOLDING = re.compile(
    rf",?(?: [-–—])?(?: and| with) [^.;%]{{1,60}}? (?:{any_of(FILE, 'holding a share')}) (?:about )?$"
)
_AND_OTHER = re.compile(r",? and (?:the )?[A-Z][\w’'& .-]{1,40} $")
_STAKE = phrase_finder("stakes (phrases)")
_VOTED_BY = re.compile(
    r"\b(?:by|by (?:a |an )?(?:[a-z]+ )?(?:margin|majority|vote|score) of|vote of) (?:about |some )?"
    r"(?P<one>\d{1,2}(?:\.\d+)?)(?:\s?%|\sper\s?cent)?(?:\s?[-–—]\s?|\sto\s)(?P<two>\d{1,2}(?:\.\d+)?)(?:\s?%|\sper\s?cent)"
)
_AGAINST = re.compile(r"\b(?:against|compared (?:to|with)|to|and|while|for)\b", re.IGNORECASE)
_ROOM, _ROOM_ABOUT, _MOST = 1.01, 4, 160
_NEAR, _NEXT = 120, 4


def check_two_sided(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Shares of the two sides of one thing that are more than all of it."""
    sentences = sentences_with_numbers(findings)
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        yield from _in_one_range(sentence)
        if before is not None and sentence.span.start - before.span.end <= _NEXT:
            yield from _are_undecided(before, sentence)
        shares = [n for n in sentence.numbers if n.kind == "percent" and n.unit == "%" and n.value]
        if len(shares) < 2:
            continue
        for one, two in pairwise(shares):
            if _is_told(one) and _is_told(two) and _are_two_sides(sentence, shares, one, two):
                yield from _told([one, two])
        if len(shares) > 2 and _are_partners(sentence, shares):
            yield from _told(shares)


def _in_one_range(sentence: Sentence) -> Iterator[Consistency]:
    """ "Voted to leave by 51.9% to 48.1%", "rejected it by 55-45 percent": both sides as one figure, or nearly."""
    if "percent" not in sentence.text and "%" not in sentence.text and "per cent" not in sentence.text:
        return
    for found in _VOTED_BY.finditer(sentence.text):
        if not phrase_finder("votes are told (phrases)", "decided by a vote (phrases)").search(sentence.text):
            return
        sides, at = [float(found["one"]), float(found["two"])], sentence.span.start
        total = sum(sides)
        starts = {each.start for each in sentence.numbers if _is_told(each) and each.kind == "percent"}
        twice = {at + found.start("one"), at + found.start("two")} <= starts  # held as two shares
        if 100 + _ROOM < total <= _MOST and not twice:
            message = f"{found['one']} + {found['two']} = {shown(round(total, 2))}%, and they are shares of one whole"
            places = (
                Span(at + found.start("one"), at + found.end("one")),
                Span(at + found.start("two"), at + found.end("two")),
            )
            yield Consistency("shares", message, False, places)


def _are_undecided(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "She has some 45 percent of the vote, to 40 for her rival. Fifteen percent were undecided": a poll in two."""
    first = [n for n in before.numbers if n.kind == "percent" and n.unit == "%"]
    last = [n for n in sentence.numbers if n.kind == "percent" and n.unit == "%"]
    shares = [*first, *last]
    if len(first) != 2 or len(last) != 1 or not all(_is_told(each) and each.trend is None for each in shares):
        return
    if not phrase_finder("no answer yet (phrases)").search(sentence.after(last[0])):
        return
    rivals = _AGAINST.search(before.between(*first)) and phrase_finder("votes are told (phrases)").search(before.text)
    if rivals and not _of_another_vote().search(before.between(*first)):
        yield from _told(shares)


def _is_told(share: Number) -> bool:
    return share.value is not None and share.hedge in (None, "about", "some", "around")


def _told(shares: Sequence[Number]) -> Iterator[Consistency]:
    total = sum(share.value or 0 for share in shares)
    if 100 + (_ROOM if all(map(is_exact, shares)) else _ROOM_ABOUT) < total <= _MOST:
        message = f"{written(shares)} = {shown(total)}%, and they are shares of one whole"
        yield Consistency("shares", message, False, span_of(*shares))


def _are_two_sides(sentence: Sentence, shares: Sequence[Number], one: Number, two: Number) -> bool:
    before, gap, after = sentence.before(one), sentence.between(one, two), sentence.after(two)
    if _TO.fullmatch(gap):
        voted = phrase_finder("votes are told (phrases)", "decided by a vote (phrases)").search(before[-_NEAR:])
        return _BY.search(before) is not None and voted is not None
    if _STUFF_TO.fullmatch(gap) and re.match(r" [a-z]+", after):
        return _MIXED.search(before) is not None
    if not _JOINT.fullmatch(gap) or _of_another_vote().search(gap + re.split(r"[,.;]", after)[0]):
        return False
    if len(shares) == 2 and _SPLIT.search(before):
        return True
    if _VOTING.match(gap) and _CHOOSING.match(after):
        return True
    return _SUPPORT_AT.search(before) is not None and _BACKING.match(after) is not None


def _are_partners(sentence: Sentence, shares: Sequence[Number]) -> bool:
    """ "A stake of 52 percent of the new firm, with Carlyle holding 28 percent and Lund 20 percent"."""
    gaps = [sentence.between(one, two) for one, two in pairwise(shares)]
    held = _HOLDING.search(gaps[0]) and all(_AND_OTHER.fullmatch(gap) or _HOLDING.search(gap) for gap in gaps[1:])
    return bool(held) and _STAKE.search(sentence.before(shares[0])) is not None


@cache
def _of_another_vote() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?:19|20)\d\d|{any_of(FILE, 'another vote (phrases)')})\b", re.IGNORECASE)
