"""A whole, a part, and what remains, in several sentences: "31 were held. Eight of them died, the other 23 fled"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from ..language import stem
from .consistency import Consistency
from .counted_things import names_nothing
from .exclusive_groups import are_exclusive
from .list_members import Member
from .members_apart import can_hold
from .told_changes import FROM
from .told_figures import Sentence, are_in_reach, is_exact, phrase_finder, sentences_with_numbers, summed

_LEFT_BEFORE = re.compile(r"\b(?:the|its|their|his|her)\s+(?:other|remaining|rest,)\s+$", re.IGNORECASE)
_LEFT_BEHIND = re.compile(r"\s+(?:remaining|others|survivors)\b", re.IGNORECASE)
_LEAVING = re.compile(r"\bleaving (?:only |just |the other |another )?$", re.IGNORECASE)
_LEFT = re.compile(r"remaining|survivors", re.IGNORECASE)
_DEFINITE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_PART_BEHIND = re.compile(r"\s+of\s+(?:them|those|these|whom|the|its|their)\b", re.IGNORECASE)
_PART_OF_WHOLE = re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+)?(?:(?:original|initial|next|last|first)\s+)?", re.I)
_FIRST = re.compile(r"\bthe\s+first\s+$", re.IGNORECASE)
_BARE = re.compile(r"\s+(?:were|was|are|had|have|will|would)\b", re.IGNORECASE)
_LIST = re.compile(r"(?:\s+(?!and\b|or\b)[\w'’-]+){1,4}?,?\s+(?:and\s+)?")
_MORE = re.compile(r"(?:\s+[\w'’-]+){1,3}?,?\s+and\s+(?:an?|one|two|three|several|some|many|others?)\b", re.IGNORECASE)
_OF_THE = re.compile(r"(?:^|[.;:,]\s)of (?:the|its|their|his|her)\s+$", re.IGNORECASE)
_OPENS = 40
_ONE_MORE = re.compile(r"\b(?:another|an?other one|one more)\b", re.IGNORECASE)
_ONE_OF_TWO = re.compile(r"\b(?:one|the first)\s+(?!of\b)[a-z]+\b", re.IGNORECASE)
_MORE_BEHIND = re.compile(r"\b(?:one|two|three|four|another|others?|some|several)\b", re.IGNORECASE)
_FAR = 400
"""So many characters lie at most between the whole and what remains."""
_ONE_LEFT = re.compile(r"\bone\b(?! of\b)", re.IGNORECASE)
_PAIR, _LAST = 2, 6
_ROOM, _SURE_ROOM = 0.7, 0.5
"""Parts that make up less of the whole are of something else; less is asked of what is said to be part of it."""


class Told(NamedTuple):
    """A figure with its sentence, and which sentence that is."""

    at: int
    sentence: Sentence
    number: Number

    @property
    def value(self) -> float:
        """The value of the figure, which is exact."""
        return self.number.value or 0.0


def check_remainders(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Wholes with a part and all that remains of them, and what "the 14 were" adds up from."""
    told = [
        Told(at, sentence, number)
        for at, sentence in enumerate(sentences_with_numbers(findings))
        for number in sentence.numbers
        if number.kind in ("count", "other", "money", "measure") and not 0 < (number.value or 0) < 1
    ]
    for at in range(2, len(told)):
        for one in _remainder(told[at - 2 : at + 1]):
            others = [each for each in told[max(0, at - _LAST) : at - 1] if _are_near(each, told[at])]
            if not one.holds and any(
                each.value == sum(part.value for part in told[at - 2 : at + 1]) for each in others
            ):
                continue  # "180 seats. The Reds hold 97, the Blues 52 and smaller parties the remaining 31"
            yield one if one.holds else _of_another(told[at - 1 : at + 1], others) or one
        yield from _left_of_two(told[at - 3 : at + 1])
        yield from _taken_together(told[max(0, at - _LAST) : at], told[at])
        yield from _listed(told[max(0, at - _LAST) : at + 1])


def _remainder(told: Sequence[Told]) -> Iterator[Consistency]:
    """ "Nine men, six of them freed, the other three held", and "two of 10 came home, eight others are missing"."""
    whole, part, left = told
    if FROM.search(whole.sentence.before(whole.number)) and whole.at == part.at:
        return  # both ends of a change: "from 15 a week to six"
    if not _are_alike([whole.number, part.number, left.number]) or not _are_near(whole, left):
        return
    before, after = left.sentence.before(left.number), left.sentence.after(left.number)
    if _is_leaving(whole, part, left):
        yield summed(whole.number, [part.number, left.number])
        return
    definite = _LEFT_BEFORE.search(before) is not None
    behind = _LEFT_BEHIND.match(after) is not None
    definite = definite or (behind and _DEFINITE.search(before) is not None)
    of_whole = whole.sentence is part.sentence and _PART_OF_WHOLE.fullmatch(
        part.sentence.between(whole.number, part.number)
    )
    if of_whole:
        whole, part = part, whole
    elif _is_part(whole):
        return
    opened = whole.sentence is part.sentence and _OF_THE.search(whole.sentence.before(whole.number)) is not None
    marked = of_whole or opened or _is_part(part)
    near = left.at == part.at
    known = definite and (marked or near) and (_are_of_one(whole, left) or _LEFT.search(f"{before[-12:]}{after[:12]}"))
    if not known and not (marked and behind and near):
        return
    between = left.sentence.between(part.number, left.number) if near else ""
    if _ONE_MORE.search(between):
        return
    if _ONE_LEFT.search(between) and part.value + left.value < whole.value:
        yield from (summed(whole.number, [part.number, left.number], one_more=True),) if _is_one_short(told) else ()
        return  # "two were cleared, one resigned and the remaining three"
    if whole.sentence is left.sentence and _ONE_OF_TWO.search(whole.sentence.before(whole.number)):
        return  # one carried 40 people, and the other 25
    if whole.number.of is None and part.sentence.span.start - whole.sentence.span.end > 1:
        return  # of another paragraph, and of nobody knows what
    room = _SURE_ROOM if definite and marked else _ROOM
    if part.value + left.value < whole.value and _MORE_BEHIND.search(after[len(" others") :]):
        return
    if are_in_reach(part.value + left.value, whole.value, room):
        yield summed(whole.number, [part.number, left.number])


def _is_one_short(told: Sequence[Told]) -> bool:
    """Whether a part and what remains are one less than their whole."""
    whole, part, left = told
    return part.value + left.value + 1 == whole.value


def _of_another(parts: Sequence[Told], others: Sequence[Told]) -> Consistency | None:
    """The sum, where another figure told before is the whole of both parts: nine goals, not the 12 games."""
    total = sum(part.value for part in parts)
    whole = next((each for each in others if each.value == total and is_exact(each.number)), None)
    return summed(whole.number, [part.number for part in parts]) if whole else None


def _left_of_two(told: Sequence[Told]) -> Iterator[Consistency]:
    """ "A bus with 52 people crashed, killing four and injuring 31. The remaining 17 were unhurt"."""
    if len(told) != 4:
        return
    whole, *parts, left = told
    fates = [part.number.fate for part in parts]
    one_sentence = whole.at == parts[0].at == parts[1].at == left.at - 1
    apart = all(fates) and fates[0] != fates[1] and all(names_nothing(part.number) for part in parts)
    remaining = _LEFT_BEFORE.search(left.sentence.before(left.number)) is not None
    if one_sentence and apart and remaining and _are_alike([each.number for each in told]):
        numbers = [*(part.number for part in parts), left.number]
        if are_in_reach(sum(each.value or 0 for each in numbers), whole.value, _ROOM):
            yield summed(whole.number, numbers)


def _is_leaving(whole: Told, part: Told, left: Told) -> bool:
    """ "41 were in the mine. Twenty-six got out, leaving 15 trapped"."""
    leaving = left.at == part.at and _LEAVING.search(left.sentence.before(left.number))
    own = names_nothing(part.number) or _is_part(part) or _are_of_one(whole, part)
    near = are_in_reach(part.value + left.value, whole.value, _SURE_ROOM) and part.value < whole.value
    return bool(leaving) and own and near and whole.at == part.at - 1


def _are_near(one: Told, other: Told) -> bool:
    return other.number.start - one.number.start <= _FAR


def _is_part(part: Told) -> bool:
    """Whether a figure is said to be of the one before: "six of them", "the first 150 metres"."""
    behind = _PART_BEHIND.match(part.sentence.after(part.number)) is not None
    following = next((each for each in part.sentence.numbers if each.start >= part.number.end), None)
    if behind and following and _PART_OF_WHOLE.fullmatch(part.sentence.between(part.number, following)):
        return False  # "four of the next seven days": the whole stands behind it
    return behind or _FIRST.search(part.sentence.before(part.number)) is not None


def _are_of_one(whole: Told, left: Told) -> bool:
    """Whether what remains can be of the whole: both count the same, or it goes without a noun of its own."""
    if _BARE.match(left.sentence.after(left.number)) or names_nothing(left.number):
        return True
    words = [{stem(word) for word in (each.number.of or "").lower().split()} for each in (whole, left)]
    return not all(words) or bool(words[0] & words[1])


def _taken_together(before: Sequence[Told], whole: Told) -> Iterator[Consistency]:
    """ "12 writers and two guides were killed. The 14 were …": a bare figure that takes up two that were told."""
    number, sentence = whole.number, whole.sentence
    if not is_exact(number) or not names_nothing(number) or not _DEFINITE.search(sentence.before(number)):
        return
    if not _BARE.match(sentence.after(number)) or any(each.value == whole.value for each in before):
        return
    last = [each for each in before if each.at == whole.at - 1 and _are_near(each, whole)]
    if same := [each for each in before if each.at == whole.at]:
        last = same if are_exclusive(sentence, [each.number for each in same]) else []
    parts = [each.number for each in last]
    alike = len(parts) == _PAIR and _are_alike([number, *parts]) and all(part.of for part in parts)
    if alike and are_in_reach(sum(each.value for each in last), whole.value, _SURE_ROOM):
        yield summed(number, parts)


def _listed(told: Sequence[Told]) -> Iterator[Consistency]:
    """ "Nine people were found. The group of five men, two women and two boys was …": a list that takes up a whole."""
    last, parts = told[-1], [told[-1]]
    for each in reversed(told[:-1]):
        if each.at != last.at or not _LIST.fullmatch(last.sentence.between(each.number, parts[0].number)):
            break
        parts.insert(0, each)
    joint = last.sentence.between(parts[-2].number, last.number) if len(parts) > 1 else ""
    before = last.sentence.before(parts[0].number)[-_OPENS:].rstrip()
    opens = any(found.end() == len(before) for found in phrase_finder("takes up all (phrases)").finditer(before))
    wholes = [each for each in told if each.at == last.at - 1 and _are_near(each, last)]
    more = _MORE.match(last.sentence.after(last.number))
    if not joint.endswith(" and ") or not opens or len(wholes) != 1 or more:
        return
    numbers = [each.number for each in parts]
    members = [Member(each.value, each.number, each.number.of or "") for each in parts]
    if not can_hold(wholes[0].number, before, members):
        return
    if _are_alike([wholes[0].number, *numbers]) and are_in_reach(sum(p.value for p in parts), wholes[0].value, _ROOM):
        yield summed(wholes[0].number, numbers)


def _are_alike(numbers: Sequence[Number]) -> bool:
    first = numbers[0]
    money = first.kind == "money"
    return all(is_exact(each) and each.unit == first.unit and (each.kind == "money") == money for each in numbers)
