"""Totals that words make such, against the figures before them: "340 homes in Arn and 210 in Bel, 550 in all".

"Eleven were found on Monday and another seven on Tuesday, 18 survivors in all"; "320 million for fines and 180 million
for closures, a combined charge of 500 million". It holds where some of the figures make it up; it is a slip where none
do, and all that stand before it are parts alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise

from ..comparing.comparison import Comparison
from ..data.sections import any_of
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import called, counted_head, kind_counted, names_nothing
from .exclusive_groups import are_exclusive
from .slip_evidence import WELL, slip_of
from .told_changes import FROM, HEDGE, are_alike
from .told_figures import (
    FILE,
    Sentence,
    are_in_reach,
    equation,
    is_exact,
    sentences_with_numbers,
    written,
    written_step,
)

_KINDS = ("count", "other", "money", "measure")
_BRINGS = re.compile(
    rf"\b(?:bring|brings|bringing|brought|tak(?:es|ing))\s+(?:the|its|their|his|her)\s[^.;,]{{1,50}}?\sto\s+{HEDGE}$",
    re.I,
)
_GIVES = re.compile(
    rf"\b(?:giving|for|making)\s+(?:it|them|him|her|us|the \w+)\s+an?\s+(?:[a-z]+\s+){{1,2}}of\s+{HEDGE}$", re.I
)
_AND_ALL = re.compile(r"(?:\band|,|\bso) all (?:the |of the )?$", re.IGNORECASE)
_WERE = re.compile(r"\s+(?:were|was|are|have|had|will)\b")
_BETWEEN = re.compile(r"\b(?:between|together)\s+(?:them|both|the two|the three)\b", re.IGNORECASE)
_JOINT = re.compile(r"[^.;:]*?(?:,|\band\b|\bplus\b|\bwhile\b)[^.;:]*", re.IGNORECASE)
_FOR_EACH = re.compile(r"(?:\s+[\w’'-]+){0,3}?\s+(?:each|apiece|every|per)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\b\d+\b")
"""Between two parts, what was read as something else may be one more of them."""
_OTHERS = re.compile(r"\s+(?:others?|more)\b", re.IGNORECASE)
_LONGER = re.compile(
    r"[^.;,]{0,50}?\b(?:since|so far|over the|this year|last year|in (?:19|20)\d\d|from)\b", re.IGNORECASE
)
_OF_WHICH = re.compile(r"\b(?:including|of (?:them|which|whom|these|those|the)|among)\b", re.IGNORECASE)
_OF_THE = re.compile(r"(?:^|[,;:]\s)(?:of|among) (?:the|its|their|those|these|all) $", re.IGNORECASE)
_NEXT, _ROOM, _LEAST, _MOST, _FARTHER, _LARGE = 4, 0.4, 3, 5, 3, 100


def check_totals(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every figure that words make the total of those before it."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        before = sentences[at - 1] if at else None
        near = before if before and not before.headline and sentence.span.start - before.span.end <= _NEXT else None
        for whole in sentence.numbers:
            if whole.kind in _KINDS and is_exact(whole) and (whole.value or 0) >= _LEAST:
                farther = _farther(sentences, at, whole)
                if not any(_is_sum(some, whole) for some in farther):
                    yield from _held(near, sentence, whole) if not farther else _summed(whole, farther)


def _farther(sentences: Sequence[Sentence], at: int, whole: Number) -> list[list[Number]]:
    """The figures of the sentences before a total, from each of them on, where its own sentence does not make it up."""
    if _mark(sentences[at], whole) != "total" or _LONGER.match(sentences[at].after(whole)):
        return []
    told = [n for n in sentences[at].numbers if n.end <= whole.start and _can_be_part(n, whole)]
    found: list[list[Number]] = []
    for back in range(1, min(_FARTHER, at) + 1):
        before, behind = sentences[at - back], sentences[at - back + 1]
        if before.headline or behind.span.start - before.span.end > _NEXT:
            break
        more = [n for n in before.numbers if _can_be_part(n, whole)]
        if more and not all(map(is_exact, more)):
            break
        told = [*more, *told]
        if more and 2 <= len(told) <= _MOST and (whole.value or 0) >= _LARGE:
            found.append(told)
    return found


def _summed(whole: Number, farther: Sequence[Sequence[Number]]) -> Iterator[Consistency]:
    """The figures of which one slip makes them the total."""
    for told in farther:
        heads = {kind_counted(each) for each in told} - {None, kind_counted(whole)}
        if not heads and slip_of(whole, told) >= WELL:
            total = sum(each.value or 0 for each in told)
            yield equation(written(told), total, whole.value or 0, False, *told, whole)
            return


def _held(before: Sentence | None, sentence: Sentence, whole: Number) -> Iterator[Consistency]:
    mark = _mark(sentence, whole)
    if mark is None or _LONGER.match(sentence.after(whole)):
        return
    own = [each for each in sentence.numbers if each is not whole and _can_be_part(each, whole)]
    told = [each for each in own if each.end <= whole.start]
    if mark == "between":
        told = [each for each in own if each.start >= whole.end]
    source = sentence
    if not told and before is not None and mark != "between":
        told, source = [each for each in before.numbers if _can_be_part(each, whole)], before
    if not 2 <= len(told) <= _MOST or not all(map(is_exact, told)):
        return
    value = whole.value or 0.0
    if any(_is_sum(some, whole) for many in range(2, len(told) + 1) for some in combinations(told, many)):
        if _is_sum(told, whole) and _are_listed(source, told):
            yield equation(written(told), sum(each.value or 0 for each in told), value, True, *told, whole)
        return
    total = sum(each.value or 0 for each in told)
    if (mark == "brings" or source is before) and total < value:
        return  # there were others
    if source is before and (value <= max(each.value or 0 for each in told) or _OF_THE.search(source.before(told[0]))):
        return  # "Of the 240 members 200 voted. A total of 180 were for it"
    parts = _are_listed(source, told) and _are_parts(source, told, whole)
    if parts and are_in_reach(total, value, _ROOM) and value not in {each.value for each in told}:
        yield equation(written(told), total, value, False, *sorted((*told, whole), key=lambda each: each.start))


def _mark(sentence: Sentence, whole: Number) -> str | None:
    """By what words a figure is a total; None where it is none."""
    before = sentence.before(whole)
    if _BRINGS.search(before):
        return "brings"
    if _AND_ALL.search(before) and (names_nothing(whole) or _WERE.match(sentence.after(whole))):
        return "total"
    if _said_before().search(before) or _GIVES.search(before) or _said_behind().match(sentence.after(whole)):
        return "total"
    return (
        "between"
        if _BETWEEN.search(before)
        and not any(n.end <= whole.start and n.kind in _KINDS and (n.value or 0) > 3 for n in sentence.numbers)
        else None
    )


def _can_be_part(number: Number, whole: Number) -> bool:
    return number.kind in _KINDS and are_alike(number, whole) and (number.value or number.low or 0) >= 1


def _is_sum(parts: Sequence[Number], whole: Number) -> bool:
    """Whether parts make up a whole, but for what the last digits that are written leave open."""
    room = 0.0
    if any(not float(each.value or 0).is_integer() or each.kind in ("money", "measure") for each in (*parts, whole)):
        room = sum(written_step(each) for each in (*parts, whole)) / 2
    return abs(sum(each.value or 0 for each in parts) - (whole.value or 0)) <= room + 1e-9


def _are_listed(sentence: Sentence, parts: Sequence[Number]) -> bool:
    """Whether parts go on each other, none of them out of another: "11 on Monday and another seven on Tuesday"."""
    gaps = [sentence.between(one, two) for one, two in pairwise(parts)]
    plain = all(_JOINT.fullmatch(gap) and not _OF_WHICH.search(gap) and not _FIGURE.search(gap) for gap in gaps)
    each = any(_FOR_EACH.match(sentence.after(part)) for part in parts)
    return plain and not each and not any(FROM.search(sentence.before(part)) for part in parts)


def _are_parts(sentence: Sentence, parts: Sequence[Number], whole: Number) -> bool:
    """Whether what is counted by the parts is of one kind: the same things, none named, or men and women."""
    fates = {each.fate for each in (*parts, whole)} - {None}
    if len(fates) > 1:
        return False
    if whole.kind in ("money", "measure") or are_exclusive(sentence, parts):
        return True
    heads = {
        called(counted_head(each))
        for each in parts
        if not names_nothing(each) and not _OTHERS.match(sentence.after(each))
    }
    return len(heads) <= 1


@cache
def _said_before() -> re.Pattern[str]:
    phrases, joined = any_of(FILE, "makes up a total (phrases)"), any_of(FILE, "joined in a total")
    return re.compile(
        rf"\b(?:{phrases}|(?:a|an|the|its|their)\s+(?:{joined})\s+(?:[a-z]+\s+){{0,3}}?of),?\s+{HEDGE}$", re.IGNORECASE
    )


@cache
def _said_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[\w’'-]+){{0,5}}?\s+(?:{any_of(FILE, 'total behind (phrases)')})\b", re.IGNORECASE)
