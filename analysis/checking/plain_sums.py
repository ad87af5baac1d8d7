"""Parts of a whole by plain wordings: "one was held and three others fined", "exports" and "imports", "and another".

Four officers suspended, of whom one and three others; trade, which is exports and imports; 4.1 billion, as 1.5 billion
now and another 2.6 billion; eight dead with two soldiers, and six attackers and two soldiers; ten files and an 11th.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..comparing.comparison import Comparison
from ..data.sections import any_of
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import counted_head
from .told_figures import (
    FILE,
    Sentence,
    are_in_reach,
    equation,
    is_exact,
    sentences_with_numbers,
    shown,
    span_of,
    summed,
    written,
)

_OTHERS = re.compile(r" others\b")
_OPENS = re.compile(r"(?:Only |Just )?$")
_BE = re.compile(rf" (?:{any_of(FILE, 'behind a whole')})\b")
_OF_THE = re.compile(r"(?:^|[.;:,]\s)of (?:the|its|their|his|her)\s+$", re.IGNORECASE)
_ONE_AND_OTHER = re.compile(r"[^.;]{1,80}?, (?:only |just )?one\b(?! of\b)[^.;]{1,100}?\bthe (?:other|remaining) $")
_SECOND_ONE = re.compile(r"\bone\b.*\bone\b", re.IGNORECASE)
_TRADE = re.compile(r"\b(?:trade|turnover)\b", re.IGNORECASE)
_OUT, _IN = re.compile(r"\bexports?\b", re.IGNORECASE), re.compile(r"\bimports?\b", re.IGNORECASE)
_MOVED = re.compile(rf"\b(?:{any_of(FILE, 'of another time (phrases)')}|from \$?\d)", re.IGNORECASE)
_ANOTHER = re.compile(r"[^.;]{1,60}? and another ")
_AND = re.compile(r" [\w’' -]{1,40}? and ")
_INCLUDING = re.compile(r"[^.;]{0,30}?,? including ")
_ONE_OF_THE = re.compile(r"\bone of the $", re.IGNORECASE)
_THE_OTHER = re.compile(r"\bthe (?:other|remaining) $", re.IGNORECASE)
_ANOTHER_ONE = re.compile(r"\b(?:another|a further) $", re.IGNORECASE)
_BRINGING = re.compile(r"[^.;]{0,80}?,? bringing (?:the|this year's) (?:[\w-]+ ){1,4}to (?:at least )?")
_FEW, _NEARLY = 5, 0.9
_AND_A = re.compile(r" [a-z]+(?: [a-z]+)?,? and an? $")
_ROOM, _MONEY_ROOM, _NEAR, _NEXT, _LEAST = 0.5, 0.02, 0.75, 4, 3
_FAR = 500


def check_plain(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Wholes with parts that the wording alone makes all of them."""
    sentences = sentences_with_numbers(findings)
    for sentence in sentences:
        yield from _one_and_others(sentence)
        yield from _one_more(sentence)
    for before, sentence in pairwise(sentences):
        if sentence.span.start - before.span.end <= _NEXT:
            yield from _and_others(before, sentence)
            yield from _and_another(before, sentence)
            yield from _trade(before, sentence)
            yield from _brought_to(before, sentence)
    for at, before in enumerate(sentences):
        for sentence in sentences[at + 1 : at + 3]:
            if sentence.span.start - before.span.end <= _FAR:
                yield from _some_again(before, sentence)
                yield from _of_several(before, sentence)


def _counts(sentence: Sentence) -> list[Number]:
    return [each for each in sentence.numbers if each.kind in ("count", "other")]


def _money(sentence: Sentence) -> list[Number]:
    return [each for each in sentence.numbers if each.kind == "money" and is_exact(each)]


def _and_others(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "Four officers were suspended. One was charged and three others fined"."""
    wholes, parts = _counts(before), _counts(sentence)
    if len(wholes) != 1 or len(parts) != 2 or not all(map(is_exact, (*wholes, *parts))):
        return
    opens = _OPENS.fullmatch(sentence.before(parts[0])) and _BE.match(sentence.after(parts[0]))
    value, total = wholes[0].value or 0, sum(part.value or 0 for part in parts)
    others = _OTHERS.match(sentence.after(parts[1])) and re.search(r"\band $", sentence.between(*parts))
    if opens and others and value >= _LEAST and are_in_reach(total, value, _ROOM):
        yield summed(wholes[0], parts)


def _one_and_others(sentence: Sentence) -> Iterator[Consistency]:
    """ "Of the four alerts, only one is for a drought, while the other three are for wars"."""
    for whole, left in pairwise(_counts(sentence)):
        gap = sentence.between(whole, left)
        one = _OF_THE.search(sentence.before(whole)) and _ONE_AND_OTHER.fullmatch(gap)
        if not one or _SECOND_ONE.search(gap) or not is_exact(whole) or not is_exact(left):
            continue
        if are_in_reach(1 + (left.value or 0), whole.value or 0, _ROOM):
            yield summed(whole, [left], one_more=True)


def _and_another(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "It has $4.1 billion for the wall. He asks for $1.5 billion now and another $2.6 billion for 2018"."""
    wholes, parts = _money(before), _money(sentence)
    if len(wholes) != 1 or len(parts) != 2 or len(before.numbers) != 1 or wholes[0].unit != parts[0].unit:
        return
    yield from _of_money(wholes[0], parts) if _ANOTHER.fullmatch(sentence.between(*parts)) else ()


def _trade(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "Trade came to 2.2 billion. Exports were 1.9 billion, and imports 300 million"."""
    wholes, parts = [each for each in before.numbers if each.kind == "money"], _money(sentence)
    if len(wholes) != 1 or len(parts) != 2 or wholes[0].unit not in (None, parts[0].unit):
        return
    text = sentence.text[: parts[1].start - sentence.span.start]
    both = _OUT.search(text) is not None and _IN.search(text) is not None
    if _TRADE.search(before.before(wholes[0])) and both and not _MOVED.search(sentence.text):
        yield from _of_money(wholes[0], parts)


def _of_money(whole: Number, parts: Sequence[Number]) -> Iterator[Consistency]:
    """Two sums that make up a third, or nearly; a bound or rounding may be off by little."""
    total, value = sum(part.value or 0 for part in parts), whole.value or whole.low or whole.high or 0
    if parts[0].unit != parts[1].unit or not are_in_reach(total, value, _NEAR):
        return
    holds = abs(total / value - 1) <= _MONEY_ROOM
    yield equation(written(parts), total, value, holds, whole, *parts)


def _some_again(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "Eight people, two of them soldiers, died. Six attackers and two soldiers were killed"."""
    for whole, some in pairwise(_counts(before)):
        if not whole.fate or not _INCLUDING.fullmatch(before.between(whole, some)):
            continue
        for part, again in pairwise(_counts(sentence)):
            same = again.value == some.value and counted_head(again) == counted_head(some)
            joined = _AND.fullmatch(sentence.between(part, again)) and part.fate == again.fate == whole.fate
            exact = all(map(is_exact, (whole, part, again))) and part.value != whole.value
            total = (part.value or 0) + (again.value or 0)
            if same and joined and exact and are_in_reach(total, whole.value or 0, _ROOM):
                yield summed(whole, [part, again])


def _of_several(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "She is one of the five artists. The other four artists work alone"."""
    for whole in _counts(before):
        if not _ONE_OF_THE.search(before.before(whole)) or not is_exact(whole) or (whole.value or 0) < _LEAST:
            continue
        for left in _counts(sentence):
            same = counted_head(left) == counted_head(whole) is not None and is_exact(left)
            if not same or not _THE_OTHER.search(sentence.before(left)):
                continue
            if are_in_reach(1 + (left.value or 0), whole.value or 0, _ROOM):
                yield summed(whole, [left], one_more=True)


def _brought_to(before: Sentence, sentence: Sentence) -> Iterator[Consistency]:
    """ "At least 521 people drowned. Another four died on Friday, bringing the toll to 525"."""
    first = next((each for each in _counts(before) if each.fate), None)
    for more, whole in pairwise(_counts(sentence)):
        adds = _ANOTHER_ONE.search(sentence.before(more)) and _BRINGING.fullmatch(sentence.between(more, whole))
        if first is None or not adds or more.fate not in (None, first.fate):
            continue
        low, added, value = (each.value or each.low or 0 for each in (first, more, whole))
        if low > _FEW * added and are_in_reach(low + added, value, _NEARLY):
            total = low + added
            yield equation(f"{shown(low)} + {shown(added)}", total, value, total == value, first, more, whole)


def _one_more(sentence: Sentence) -> Iterator[Consistency]:
    """ "It had files from 11 forces, and a 12th said that it had sent one"."""
    for count, ordinal in pairwise(sentence.numbers):
        more = ordinal.kind == "ordinal" and count.kind == "count" and not ordinal.of and is_exact(count)
        if not more or not _AND_A.fullmatch(sentence.between(count, ordinal)) or (count.value or 0) < _LEAST:
            continue
        if ordinal.value != (count.value or 0) + 1:
            message = f"one more than {count.text} is {shown((count.value or 0) + 1)}, and the text says {ordinal.text}"
            yield Consistency("sum", message, False, span_of(count, ordinal))
