"""Parts in the sentence behind their whole: "They held 27 men. Fifteen of them were caught in Arn and 12 in Bel"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..comparing.comparison import Comparison
from ..comparing.counted_groups import head_of
from ..data.sections import alternation
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import counted_head, names_nothing
from .exclusive_groups import are_apart, are_exclusive
from .told_changes import FROM
from .told_figures import (
    FILE,
    Sentence,
    are_in_reach,
    is_exact,
    sentences_with_numbers,
    summed,
)

_JOINT = re.compile(r"[^.;:]*?(?:,|\band\b|\bwhile\b)\s+(?:[a-z]+\s+){0,2}?(?:another\s+|only\s+)?")
_OF_THEM = re.compile(r"\s+of (?:them|those|these)\b", re.IGNORECASE)
_OF_THESE = re.compile(r"\s+of (?:the|them|those|these|its|their)\b", re.IGNORECASE)
_GAP = re.compile(r"\s+(?P<word>to|with|for|against|in|from|at|on|by|as)\b")
_SEATS = re.compile(
    r"[^.;]*?,? (?:and|while|with|to) [^.;,]*?\b(?:has|have|had|holds|hold|held|won|took|got|controls?|with) "
)
_PARTS = re.compile(
    rf"\bin (?P<many>two|three|four) (?:\w+ )?(?:{alternation(FILE, 'told in parts')})\b", re.IGNORECASE
)
_MANY = {"two": 2, "three": 3, "four": 4}
_NEXT, _LEAST, _ROOM, _GAPPED_ROOM = 4, 4, 0.5, 0.6
_LEAST_MONEY = 1000


def check_across(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Parts that go beyond the whole of the sentence before, or of seats, and payments that do not make up a sum."""
    sentences = sentences_with_numbers(findings)
    for before, sentence in pairwise(sentences):
        if sentence.span.start - before.span.end <= _NEXT:
            yield from _beyond(before, sentence)
    for sentence in sentences:
        yield from _seats(sentence)
        yield from _payments(sentence)


def _beyond(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "400 complaints. They upheld 150 and rejected 250", "13 died. Eight men and five women lost their lives"."""
    counts = [each for each in before.numbers if each.kind == "count" and not before.after(each).startswith("-")]
    wholes = [each for each in counts if (each.value or each.low or 0) >= _LEAST]
    parts = [each for each in sentence.numbers if each.kind in ("count", "other")]
    if len(wholes) != 1 or len(parts) < 2 or any((each.value or 0) < 1 for each in parts):
        return  # "one in three" is a share of the whole
    if not all(is_exact(each) for each in (*wholes, *parts)):
        return
    if any(FROM.search(sentence.before(part)) for part in parts):
        return  # won 15 seats, down from 24
    whole, total = wholes[0], sum(each.value or 0 for each in parts)
    joined = all(_JOINT.fullmatch(sentence.between(one, two)) for one, two in pairwise(parts))
    fates = {each.fate for each in (whole, *parts)} - {None}
    if not joined or len(fates) > 1 or total < (whole.value or 0) or not are_in_reach(total, whole.value or 0, _ROOM):
        return
    exclusive = are_exclusive(sentence, parts)
    gapped = len(parts) == 2 and _is_gapped(sentence, *parts)
    if gapped and total > (whole.value or 0) and are_in_reach(total, whole.value or 0, _GAPPED_ROOM):
        yield summed(whole, parts)
        return
    own = all(_is_of(sentence, part, whole) for part in parts) or (exclusive and whole.fate is not None)
    if own and (exclusive or are_apart(sentence, parts)):
        yield summed(whole, parts)


def _is_gapped(sentence: Sentence, one: Number, other: Number) -> bool:
    """Whether the second part goes without its verb: "five voted to uphold the law and four to strike it down"."""
    first, second = sentence.after(one), _GAP.match(sentence.after(other))
    bare = names_nothing(one) or _OF_THESE.match(first)
    return bool(
        second and bare and names_nothing(other) and re.search(rf"\b{second['word']}\b", sentence.between(one, other))
    )


def _is_of(sentence: Sentence, part: Number, whole: Number) -> bool:
    """Whether a part goes without a noun of its own: "Fifteen of them", "five voted", "150"."""
    if _OF_THEM.match(sentence.after(part)) or names_nothing(part):
        return True
    return counted_head(part) == counted_head(whole)


def _seats(sentence: Sentence) -> Iterator[Consistency]:
    """ "The opposition holds 61 of the 120 seats, and the coalition has 59"."""
    counts = [each for each in sentence.numbers if each.kind in ("count", "other") and is_exact(each)]
    for part, whole, other in zip(counts, counts[1:], counts[2:], strict=False):
        of = re.fullmatch(r"\s+of (?:the|its)\s+", sentence.between(part, whole))
        seats = head_of(whole.of) == head_of("seats") and head_of(other.of) in (None, head_of("seats"))
        total = (part.value or 0) + (other.value or 0)
        if of and seats and _SEATS.fullmatch(sentence.between(whole, other)) and total > (whole.value or 0):
            yield summed(whole, [part, other])


def _payments(sentence: Sentence) -> Iterator[Consistency]:
    """ "2.4 million euros, paid in two parts, 1.5 million this year and 900,000 next year"."""
    found = _PARTS.search(sentence.text)
    if found is None:
        return
    at = sentence.span.start + found.start()
    wholes = [each for each in sentence.numbers if each.end <= at and each.kind == "money" and is_exact(each)]
    parts = [each for each in sentence.numbers if each.start >= sentence.span.start + found.end() and _is_sum(each)]
    if len(wholes) != 1 or len(parts) != _MANY[found["many"].lower()]:
        return
    yield summed(wholes[0], parts)


def _is_sum(number: Number) -> bool:
    bare = number.kind in ("other", "count") and (number.value or 0) >= _LEAST_MONEY and not number.of
    return is_exact(number) and (number.kind == "money" or bare)
