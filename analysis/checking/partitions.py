"""Wholes that their parts go beyond: members who voted, seats that were won, what each of two attacks did.

Unlike lists that the text gives as all of a whole, these need not be complete: only too much is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..article import Span
from ..comparing.comparison import Comparison
from ..comparing.counted_groups import head_of
from ..findings import Findings, Number
from .consistency import Consistency
from .exclusive_groups import are_apart, are_exclusive
from .told_figures import (
    Sentence,
    are_in_reach,
    is_exact,
    phrase_finder,
    sentences_with_numbers,
    shown,
    span_of,
    summed,
)

_OF_THE = re.compile(
    r"(?:^|[,;:]\s|\s[-–—]\s)(?:and\s+)?of (?:the|its|their|those|these|all|[\w’']+['’]s)\s+$", re.IGNORECASE
)
_OF_WHOLE = re.compile(r"\s+of (?:the|its|their)\s+")
_LIST = re.compile(r"[^.;:]*?(?:,|\band\b|\bwhile\b)\s+(?:(?:the )?other\s+|another\s+|only\s+)?")
_ONE_OTHER = re.compile(
    r"\b(?:the first|one)\b.*?\b(?:and|,|;)\s+(?:while )?(?:in )?(?:the )?(?:second|other)\b", re.IGNORECASE | re.S
)
_ONE_AND_THIRD = re.compile(r"\bone\b.*?\banother\b.*?\bthe (?:third|last|other)\b", re.IGNORECASE | re.S)
_IN_TWO = re.compile(r"\s+(?:[\w'’-]+\s+){0,6}?in two (?:\w+ )?\w+s\b", re.IGNORECASE)
_VOTES_TO = re.compile(r"(?: votes?)?(?: in favou?r)? (?:to|against) ")
_SCORE = re.compile(r"(\d+)\s?(?:[-–—:]|to)\s?(\d+)")
_SEATED = re.compile(r"-(?:member|seat|strong)\b")
_HAVING = re.compile(r"\b(?:has|have|had|with|of its|with its) $", re.IGNORECASE)
_VOTED = re.compile(r"\b(?:vot(?:e|es|ed|ing)|approved|passed|rejected|adopted)\b", re.IGNORECASE)
_PARTY = re.compile(
    r"(?:,|;| and| while) (?:and |while )?(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)* "
    r"(?:(?:won|took|got|has|have|had|with) )?(?P<seats>\d{1,3})\b"
)
_MOVED = re.compile(r"\b(?:up|down|from|lost|losing|gained|more|fewer|previous|last)\b", re.IGNORECASE)
_NEXT = 4
_ROOM = 0.5


def check_partitions(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Parts in one sentence, or in two that follow each other, that are more than their whole."""
    sentences = sentences_with_numbers(findings)
    for sentence in sentences:
        yield from _of_whole(sentence)
        yield from _seats(sentence)
        yield from _votes(sentence, sentence)
    for before, sentence in pairwise(sentences):
        if sentence.span.start - before.span.end <= _NEXT:
            yield from _one_and_other(before, sentence)
            yield from _of_three(before, sentence)
            yield from _in_all(before, sentence)
            yield from _votes(before, sentence)
            yield from _votes(sentence, before)


def _of_whole(sentence: Sentence) -> Iterator[Consistency]:
    """ "Of the 33 people hurt, 21 were men and 12 women", "seven of the 12 jurors are women and five men"."""
    counts = [each for each in sentence.numbers if each.kind in ("count", "other")]
    for at, whole in enumerate(counts[:-2]):
        if _OF_THE.search(sentence.before(whole)) and "," in sentence.between(whole, counts[at + 1]):
            yield from _beyond(sentence, whole, _list(sentence, counts[at + 1 :]))
    for part, whole, other in zip(counts, counts[1:], counts[2:], strict=False):
        if _OF_WHOLE.fullmatch(sentence.between(part, whole)) and _LIST.fullmatch(sentence.between(whole, other)):
            yield from _beyond(sentence, whole, [part, other], [whole, other])


def _list(sentence: Sentence, following: Sequence[Number]) -> list[Number]:
    parts = [following[0]]
    for number in following[1:]:
        if not _LIST.fullmatch(sentence.between(parts[-1], number)):
            break
        parts.append(number)
    return parts


def _beyond(
    sentence: Sentence, whole: Number, parts: Sequence[Number], marked: Sequence[Number] | None = None
) -> Iterator[Consistency]:
    """Parts that exclude each other and are all of a whole, or more; ``marked``: behind which they are named."""
    if len(parts) < 2 or not all(is_exact(each) for each in (whole, *parts)):
        return
    total, value = sum(each.value or 0 for each in parts), whole.value or 0
    told = marked or parts
    if (
        total >= value
        and are_in_reach(total, value, _ROOM)
        and (are_exclusive(sentence, told) or are_apart(sentence, told))
    ):
        yield summed(whole, parts)


def _seats(sentence: Sentence) -> Iterator[Consistency]:
    """ "In the 120-seat house the Greens won 54 seats, Labour 41 and the Liberals 25"."""
    for whole, first in pairwise(sentence.numbers):
        if not sentence.after(whole).startswith("-seat") or head_of(first.of) != head_of("seats"):
            continue
        behind = sentence.text[first.end - sentence.span.start :]
        others = list(_PARTY.finditer(behind)) if is_exact(first) and not _MOVED.search(behind) else []
        seats = [first.value or 0, *(float(each["seats"]) for each in others)]
        if others and sum(seats) > (whole.value or 0):
            written = " + ".join(shown(each) for each in seats)
            message = f"{written} = {shown(sum(seats))}, and the text says {whole.text}"
            places = (Span(first.end + each.start("seats"), first.end + each.end("seats")) for each in others)
            yield Consistency("sum", message, False, (*span_of(whole, first), *places))


def _votes(voting: Sentence, seated: Sentence) -> Iterator[Consistency]:
    """ "The 50-member council passed it by 31 votes to 24"."""
    wholes = [each for each in seated.numbers if is_exact(each) and _is_seated(seated, each)]
    if len(wholes) != 1 or not _VOTED.search(voting.text):
        return
    if voting is not seated and not _is_one_body(voting, seated, wholes[0]):
        return
    for number in voting.numbers:
        found = _SCORE.fullmatch(number.text) if number.kind == "score" else None
        if found and _is_too_many(int(found[1]) + int(found[2]), wholes[0]):
            yield _told(wholes[0], [number], f"{found[1]} + {found[2]}", int(found[1]) + int(found[2]))
    for one, other in pairwise(voting.numbers):
        votes = head_of(one.of) == head_of("votes") and is_exact(one) and is_exact(other)
        total = (one.value or 0) + (other.value or 0)
        if votes and _VOTES_TO.fullmatch(voting.between(one, other)) and _is_too_many(total, wholes[0]):
            yield _told(wholes[0], [one, other], f"{one.text} + {other.text}", total)


def _is_too_many(votes: float, members: Number) -> bool:
    """Whether there are more votes than members, and not so many more that another body must have voted."""
    return 1 < votes / (members.value or 1) <= 2


def _is_one_body(voting: Sentence, seated: Sentence, members: Number) -> bool:
    """Whether the body of one sentence is named in the other, or is "it"."""
    body = re.match(r"-?\s?\w+ ([a-z]+)", seated.after(members))
    return seated.text.startswith("It ") or bool(body and re.search(rf"\b{body[1]}\b", voting.text, re.IGNORECASE))


def _is_seated(sentence: Sentence, number: Number) -> bool:
    """Whether a figure tells how many have a vote: "the 50-member council", "a body that has 216 members"."""
    having = _HAVING.search(sentence.before(number)) and re.match(r"\s+(?:members|seats)\b", sentence.after(number))
    return _SEATED.match(sentence.after(number)) is not None or bool(having)


def _told(whole: Number, votes: Sequence[Number], written: str, total: float) -> Consistency:
    places = tuple(sorted(span_of(whole, *votes)))
    return Consistency("sum", f"{written} = {total:,g} votes, and there are {whole.text} members", False, places)


def _one_and_other(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "Nine people died in two attacks. One killed five, the other four"."""
    two = [each for each in before.numbers if each.kind == "count" and each.value == 2]
    wholes = [each for each in before.numbers if _IN_TWO.match(before.after(each)) and is_exact(each)]
    if two and not wholes:
        wholes = [each for each in before.numbers if each.fate and each.start > two[0].start and is_exact(each)]
    found = _ONE_OTHER.search(sentence.text)
    if len(wholes) != 1 or found is None:
        return
    whole = wholes[0]
    opening = sentence.span.start + found.start() + len("one ")
    parts = [each for each in sentence.numbers if each.kind in ("count", "other") and each.start > opening]
    alike = all(is_exact(each) and each.fate in (None, whole.fate) for each in parts)
    if len(parts) != 2 or not alike or parts[1].start < sentence.span.start + found.end():
        return
    if are_in_reach(sum(each.value or 0 for each in parts), whole.value or 0, _ROOM) and not _MOVED.search(
        sentence.text
    ):
        yield summed(whole, parts)


def _of_three(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "Three buses carried 130 people. One took 50, another 45 and the third 35"."""
    found = _ONE_AND_THIRD.search(sentence.text)
    wholes = [each for each in before.numbers if is_exact(each) and each.kind in ("count", "money", "other")]
    three = [each for each in wholes if each.value == 3]
    wholes = [each for each in wholes if each.value != 3]
    parts = [each for each in sentence.numbers if each.kind in ("count", "other", "money") and (each.value or 0) > 1]
    if not found or not three or len(wholes) != 1 or len(parts) != 3 or not all(map(is_exact, parts)):
        return
    if are_in_reach(sum(each.value or 0 for each in parts), wholes[0].value or 0, _ROOM):
        yield summed(wholes[0], parts)


def _in_all(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "They held 48 people in Arn and 17 in Bel. In all, 65 people were held"."""
    opened = phrase_finder("opens a total (phrases)").match(sentence.text)
    counts = [each for each in sentence.numbers if each.kind in ("count", "other", "money")]
    if not opened or not counts or not is_exact(counts[0]):
        return
    whole = counts[0]
    if whole.start - sentence.span.start - opened.end() > 3 * _NEXT:
        return
    parts = [each for each in before.numbers if each.kind in ("count", "other", "money")]
    alike = all(
        is_exact(each) and each.unit == whole.unit and (each.kind == "money") == (whole.kind == "money")
        for each in parts
    )
    if len(parts) < 2 or not alike or len({each.fate for each in parts} - {None}) > 1:
        return
    if not all(_LIST.fullmatch(before.between(one, two)) for one, two in pairwise(parts)):
        return
    total, value = sum(each.value or 0 for each in parts), whole.value or 0
    near = total >= value and are_in_reach(total, value, _ROOM)
    if near and (are_exclusive(before, parts) or are_apart(before, parts)):
        yield summed(whole, parts)
