"""Members of a whole that a sentence lists, against the whole that is told in it or just before.

"310 shops: 148 in Britain, 76 in Ireland and 50 in the Netherlands"; "64 churches. Forty are open every day, 15 only on
Sundays and nine have been shut". The words must make the list all of the whole. It is a slip only where no figures near
make up the whole, where nothing is told of as many as the members make, and where one slip in one figure explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from ..comparing.comparison import Comparison
from ..findings import Findings
from .consistency import Consistency
from .differences_worded import told_apart
from .exclusive_groups import are_apart, are_exclusive
from .reckoned_figures import Figure, amounts_of, names_things, scale_in
from .slip_evidence import slip_to
from .told_changes import HEDGE
from .told_figures import Sentence, equation, sentences_with_numbers, shown
from .told_movements import movement_of
from .wholes_before import closes_before, is_known_pair, is_of_opening

_REST = re.compile(
    r"\b(?:the|its|their|his|her)\s+(?:other|remaining|rest,|remainder,|final|last)\s+$"
    r"|\bthe rest(?: of [^.;,\d]{1,40})?(?:,| being| were| are|:) $"
    r"|\b(?:and|but) (?:now )?(?:keeps?|kept|retains?|retained|leaves?) $",
    re.I,
)
_LEFT = re.compile(
    r"(?:\s+[\w’'-]+){0,3}?\s+"
    r"(?:(?:that|who|which) (?:are|were|is|was) left|left over|remaining|the remainder|the rest)\b"
)
_OF_THEM = re.compile(r"(?:\s+[\w’'-]+){0,2}?\s+of (?:them|these|those|which|whom|that|it|the total|the lot)\b", re.I)
_OF_THAT = re.compile(r"\b(?:of|among) (?:them|these|those|which|whom|that|this|the total)\b,?[^.;\d]{0,40}$", re.I)
_OF_THE = re.compile(
    r"(?:^|[,;:]\s|\b(?:and|but)\s)(?:of|among|from|out of)\s+"
    rf"(?:(?:the|its|their|those|these|all|his|her)\s+)?(?:[a-z]+\s+)?{HEDGE}$",
    re.I,
)
_OPENS = re.compile(
    r"[^.;:\d]{0,80}?(?::|\s[–—-]{1,2}\s|\s\(|,? (?:namely|comprising|consisting of|made up of|composed of))"
    r"[^.;:\d]{0,40}"
)
_AND = re.compile(r"(?:\band\b|\bwhile\b|;)(?:(?!\bof the\b)[^.;:\d])*$")
_PART_OF = re.compile(
    r"(?:\s+[a-z]+)?\s+of\s+"
    r"(?:(?:the|its|their|his|her|all|[\w’']+['’]s?|the [\w’']+['’]s)\s+(?:[a-z]+\s+){0,2}?)?"
)
_ASIDE = re.compile(r"[^.;:\d]{0,70}?,\s+(?!followed|compared|against|up |down )[^.;:,\d]{0,40}")
_HAS = re.compile(r"\s+(?:[a-z]+\s+)?(?:has|have|had|includes|comprises)\s+")
_MORE = re.compile(
    r"\b(?:another|others?|some|several|many|few|including|the rest|the remainder|both|one(?! of\b))\b"
    r"|(?:\band|,) an? [a-z]+(?: and|,| or)\b",
    re.I,
)
_SHARE = re.compile(r"\b(?:account\w*|ma[dk]e\w* up|supplied|provided|contributed|formed|represented)\b", re.I)
_HAD = re.compile(r"\b(?:had|has|have|got|won|took|scored|gave|was|were|is|are|at|on|saw) $")
_EACH_ITS = re.compile(r",? (?:and |with )?(?:the )?[\w’'-]+(?: [\w’'-]+)? ")
_PROPER = re.compile(r"\s+[A-Z]")
_ENDS = re.compile(r"[^.;:\d]{0,60}[.;]?[”\"]?\s*$")
_LARGE, _SMALL, _TINY = 100, 30, 200
_TWO, _MOST_MADE, _SHORT = 2, 3, 3
_FAR = 12
"""So many sentences before, and of the opening, are looked at for a whole: a long text takes no longer by the word."""
_VOTED = ("voted", "cast", "votes", "ballots cast")
_PAUSE = re.compile(r".*[;:–—]\s", re.S)
_BACK, _LEAST, _MOST, _NEXT, _SOME = 3, 5, 7, 4, 9
_LOW, _HIGH = 0.33, 3.0


class _List(NamedTuple):
    """A whole, its members, the sentence of both, and how many sentences the whole stands before."""

    whole: Figure
    members: Sequence[Figure]
    sentence: Sentence
    back: int
    part_of: bool
    """Whether the whole stands behind its first member: "86 of the 112"."""


def check_members(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every list of members with the whole that it can be of."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        if sentence.headline:
            continue
        found = [(one, told) for one in _lists(sentences, at) if (told := _held(sentences, at, one)) is not None]
        inner = {each.number.start for one, _ in found for each in one.members}
        yield from (told for one, told in found if one.whole.number.start not in inner)


def _lists(sentences: Sequence[Sentence], at: int) -> Iterator[_List]:
    own = amounts_of(sentences[at])
    for place, whole in enumerate(own):
        behind = [each for each in own[place + 1 :] if _are_alike(each, whole) and each.value >= whole.value / _TINY]
        first = own[place - 1] if place else None
        of = first and _PART_OF.fullmatch(sentences[at].between(first.number, whole.number))
        if first and of and _are_alike(first, whole):
            yield _List(whole, [first, *behind], sentences[at], 0, True)
            yield _List(whole, [each for each in own[:place] if _are_alike(each, whole)], sentences[at], 0, True)
        else:
            yield _List(whole, behind, sentences[at], 0, False)
    rest = len(own) == _TWO and _REST.search(sentences[at].before(own[1].number))
    opening = range(max(_FAR, at - _FAR) + 1, at + 1)
    open_ = len(own) > _TWO or rest or is_known_pair(sentences[at], own)
    far = (*range(_BACK + 1, min(at, _FAR) + 1), *opening) if open_ else ()
    for back in (*range(1, min(_BACK, at) + 1), *far):
        for whole in amounts_of(sentences[at - back]):
            yield _List(whole, [each for each in own if _are_alike(each, whole)], sentences[at], back, False)


def _are_alike(one: Figure, two: Figure) -> bool:
    """Whether two figures can be of one whole, whatever each counts."""
    units = {one.unit, two.unit}
    return len(units) == 1 or None in units


def _held(sentences: Sequence[Sentence], at: int, one: _List) -> Consistency | None:
    whole, members = one.whole, one.members
    numbers = [each.number for each in (whole, *members)]
    if not 2 <= len(members) <= _MOST or whole.value < _LEAST or any(each.value is None for each in numbers):
        return None
    total = sum(each.value for each in members)
    if not _LOW <= total / whole.value <= _HIGH or any(each.value == whole.value for each in members):
        return None
    window = [each for near in sentences[max(0, at - _BACK) : at + 2] for each in amounts_of(near)]
    need = _closes(sentences, at, one, window)
    if need == 1 and len(members) == _TWO and not _is_sure(sentences[at], one):
        need = 2
    if not need or _slip(one, total) < need:
        return None
    if any(_tells_change(each) or each.value == total - each.value for each in members):
        return None  # six, of which four and two
    if _is_made(sentences, one, window, total):
        return None
    shows = " + ".join(shown(each.number.value or 0) for each in members)
    scale = scale_in(whole)
    return equation(shows, total / scale, whole.value / scale, False, *sorted(numbers, key=lambda each: each.start))


def _closes(sentences: Sequence[Sentence], at: int, one: _List, window: Sequence[Figure]) -> int:
    """How well a slip must explain what does not fit, by how surely the list is all of the whole; 0 for any list."""
    sentence, (whole, members, _, back, part_of) = sentences[at], one
    first, last, total = members[0], members[-1], sum(each.value for each in members)
    rest = _REST.search(sentence.before(last.number)) or _LEFT.match(sentence.after(last.number))
    told = _REST.sub("", sentence.between(first.number, last.number)) + sentence.after(last.number)
    if total < whole.value and _MORE.search(told):
        return 0
    if (
        not back
        and whole.number.of not in _VOTED
        and are_exclusive(sentence, [whole.number, *(each.number for each in members)])
    ):
        return 0  # six men, five women and three children
    near = part_of or _last_before(first, whole, window) is whole
    many, beyond = len(members) > 2, total > whole.value
    joined = _AND.search(sentence.before(last.number)) is not None
    of_them = _OF_THEM.match(sentence.after(first.number)) or _OF_THAT.search(sentence.before(first.number))
    of_the = _OF_THE.search(whole.sentence.before(whole.number)) is not None
    if back == 1 and sentence.span.start - sentences[at - 1].span.end > _NEXT:
        back = 2
    named = [each for each in members if names_things(each)]
    if not back and not part_of and _PART_OF.fullmatch(sentence.between(whole.number, first.number)):
        return 0  # nine of its 15
    if near and rest and back < 2:
        return 1 if joined or part_of or of_the else 0
    if back > 1 and rest and joined and whole.value >= _SOME and is_of_opening(whole, members):
        return 1
    if part_of:
        share = _SHARE.search(sentence.text) is not None
        return 1 if joined and (beyond or (many and last.number.end < whole.number.start)) else 2 * (share or beyond)
    if not joined:
        return 0
    between = sentence.between(whole.number, first.number) if not back else ""
    if not back and whole.sentence.before(whole.number).endswith("(") and between.startswith(")"):
        return 0  # "Indians (27,000), then Poles (19,000) and Filipinos (16,000)"
    if not back and (_OPENS.fullmatch(between) or of_the):
        return 1
    if of_them and near and back < 2:
        return 1 if many or not back else 2
    if back:
        return closes_before(sentence, whole, members, back, back == 1 and near)
    if near and are_exclusive(sentence, [each.number for each in members]) and _PAUSE.match(between[-_SHORT:]):
        return 2  # 1,720 voted, a turnout of 80 per cent; 1,445 for and 275 against
    has = many and _HAS.fullmatch(between) and len(named) <= 1
    if has and near and amounts_of(sentence)[0] is whole and _ENDS.match(sentence.after(last.number)):
        return 1
    opens = amounts_of(sentence)[0] is whole and not any(each.kind == "percent" for each in sentence.numbers)
    if opens and near and _ASIDE.fullmatch(between) and _ENDS.match(sentence.after(last.number)):
        gaps = [sentence.between(one.number, two.number) for one, two in pairwise((whole, *members))]
        if _HAD.search(sentence.before(whole.number)) and all(map(_EACH_ITS.fullmatch, gaps)):
            return 0  # "the north had 13.6, the centre 7.2 and the south 4.4"
        if all(_PROPER.match(sentence.after(each.number)) for each in (whole, *members)):
            return 0  # "92 Sudanese, 47 Eritreans and 29 Malians"
        apart = not named or are_exclusive(sentence, [each.number for each in members])
        return 2 - (whole.unit != "money") if apart else 0
    return 0


def _is_sure(sentence: Sentence, one: _List) -> bool:
    """Whether two members can be all of a whole: nothing is counted in both, or the second is the rest."""
    numbers = [each.number for each in one.members]
    rest = _REST.search(sentence.before(numbers[-1])) or _LEFT.match(sentence.after(numbers[-1]))
    opened = not one.back and not one.part_of and _OPENS.fullmatch(sentence.between(one.whole.number, numbers[0]))
    beyond = sum(each.value for each in one.members) > one.whole.value
    return bool(rest or opened) or are_exclusive(sentence, numbers) or (beyond and are_apart(sentence, numbers))


def _last_before(first: Figure, whole: Figure, window: Sequence[Figure]) -> Figure | None:
    """The last figure before a list of which it can be."""
    before = [each for each in window if each.number.start < first.number.start and _are_alike(each, whole)]
    return next((whole for each in before[-1:] if each.number is whole.number), None)


def _tells_change(each: Figure) -> bool:
    movement = movement_of(each.sentence, each.number)
    return told_apart(each.sentence, each) is not None or (movement is not None and not movement.weak)


def _slip(one: _List, total: float) -> int:
    """How well one slip in a member or in the whole explains that they do not fit."""
    gap = one.whole.value - total
    found = [slip_to(each.number, (each.value + gap) / scale_in(each)) for each in one.members if each.value + gap > 0]
    return max(*found, slip_to(one.whole.number, total / scale_in(one.whole)), 0)


def _is_made(sentences: Sequence[Sentence], one: _List, window: Sequence[Figure], total: float) -> bool:
    """Whether other figures make up the whole, or another figure is what the members make."""
    whole = one.whole
    room = sum((each.high - each.low) / 2 for each in (whole, *one.members)) + 1e-6 * total
    told = (
        (total, total + whole.value) if not (one.back or one.part_of) else (total,)
    )  # where the whole can be a member itself
    near = window if total <= _SMALL else [each for sentence in sentences for each in amounts_of(sentence)]
    every = (each for each in near if _are_alike(each, whole))
    if any(abs(each.value - some) <= room for each in every for some in told):
        return True
    own = [each.number.start for each in amounts_of(one.sentence)]
    first, last = whole.sentence.span.start, max(own) if whole.value <= _SMALL else float("inf")
    beside = (each for each in window if first <= each.number.start <= last and _are_alike(each, whole))
    others = [each for each in beside if each.value < whole.value][-_SOME:]
    sums = (
        sum(each.value for each in some)
        for many in range(2, (min(_MOST_MADE, len(others)) if whole.value <= _LARGE else len(others)) + 1)
        for some in combinations(others, many)
    )
    return any(abs(each - whole.value) <= room for each in sums)
