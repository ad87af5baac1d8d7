"""Scores, multiples, shares in words, differences and magnitudes of a headline against the opening of its article.

"Arn win 4-2" above "beat Bel 5-2"; "rain at five times the norm" above "three times the usual"; "falls by 2,150" above
"from 9,650 to 8,400"; "$2.4 billion" above "$2.4 million". What the text has anywhere, or what two of its figures
make, is no slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise
from math import isclose, log10

from ..comparing.comparing_words import listed as comparing_words
from ..comparing.comparison import Comparison
from ..data.sections import any_of, rows
from ..findings import Findings, Number
from ..language import stem
from .consistency import Consistency
from .differences import lies_between
from .headline_lead import contradicted
from .headline_told import is_told
from .slip_evidence import in_other_order
from .told_changes import HEDGE, are_alike, motions
from .told_figures import FILE, OTHER_TIME, Sentence, sentences_with_numbers

_POINTS = re.compile(r"[\s-](?:percentage[\s-])?points?\b", re.IGNORECASE)
_BY_SO_MANY = re.compile(
    r"\s(?:[\w’'-]+\s(?:more|less|fewer|shorter|longer|higher|lower|up|down)|more|fewer|extra|additional)\b",
    re.IGNORECASE,
)
_BY = re.compile(rf"\bby {HEDGE}$", re.IGNORECASE)
_WORD = re.compile(r"[a-z]{4,}")
_MAGNITUDE = re.compile(r"\s?(?:thousand|million|billion|trillion|mn?|bn|tn)$", re.IGNORECASE)
_LETTERS, _KINDS = re.compile(r"[A-Za-z]{4,}"), ("count", "other", "money", "measure")
_OPENING, _LEAD, _FEW, _BESIDE = 4, 2, 10, 45
_ROOM, _SHARED, _LEAST, _MOST, _NEAR, _SHORT = 0.12, 1, 100, 20, 200, 2
_SIGNIFICANT, _HALF_A_HUNDREDTH = 2, 0.0051


def check_headline_ratios(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """What a headline tells by a score, a multiple, a share in words, a difference or a sum of another magnitude."""
    title = next((p.end for p in findings.article.paragraphs if p.kind == "headline"), 0)
    above = [each for each in findings.numbers if each.start < title]
    if not above:
        return
    behind = [each for each in sentences_with_numbers(findings) if each.span.start >= title]
    yield from _score(above, behind)
    for number in sorted((*above, *_factors_told(findings, above, title)), key=lambda each: each.start):
        if number.kind == "multiple" or _is_share(number):
            yield from _multiple(findings, number, above, behind, title)
        elif number.value is not None and number.kind in _KINDS and not is_told(findings, number, number.value, title):
            yield from _difference(findings, number, behind, title)
            yield from _magnitude(number, behind)


def _factors_told(findings: Findings, above: Sequence[Number], title: int) -> Iterator[Number]:
    """The verbs of a headline that say how many times: "Sales triple at Arn Mills"."""
    starts = {each.start for each in above}
    factors = {word: float(factor) for (line,) in rows(FILE, "factors") for word, factor in [line.split()]}
    for found in _LETTERS.finditer(findings.article.text, 0, title):
        factor = factors.get(found[0].lower())
        if factor and found.start() not in starts:
            yield Number(found.start(), found.end(), found[0], factor, None, None, None, "multiple", None, None)


def is_made(findings: Findings, number: Number, title: int) -> bool:
    """Whether a headline's multiple, share in words or percentage is what figures of the text come to."""
    if number.value and _POINTS.match(findings.article.text, number.end):
        return _is_lead(number.value, findings, title)
    if number.kind == "count" and number.value and _BY_SO_MANY.match(findings.article.text, number.end, title):
        return _is_apart(number.value, findings, title) and not _is_swapped(number, findings, title)
    if number.kind == "percent" and number.value:
        return _is_moved(number.value / 100, findings, title)
    ratio = number.kind == "multiple" or _is_share(number)
    return ratio and number.value is not None and _is_made(number.value, findings, title)


def _is_swapped(number: Number, findings: Findings, title: int) -> bool:
    """Whether the text has a long figure with the same digits in another order: 6,180 and 6,810."""
    return len(number.text) > _SHORT and any(
        in_other_order(number.text, each.text) for each in findings.numbers if each.start >= title
    )


def _is_share(number: Number) -> bool:
    return number.kind == "other" and 0 < (number.value or 0) < 1 and not any(map(str.isdigit, number.text))


def _score(above: Sequence[Number], behind: Sequence[Sentence]) -> Iterator[Consistency]:
    """The one score of a headline against the one of the first sentences, of which it has one side."""
    scores = [each for each in above if each.kind == "score" and each.low is not None]
    body = [each for sentence in behind for each in sentence.numbers if each.kind == "score" and each.low is not None]
    if len(scores) != 1 or any({each.low, each.high} == {scores[0].low, scores[0].high} for each in body):
        return
    lead = [each for each in behind[:_LEAD] if any(one in body for one in each.numbers)]
    told = [each for sentence in lead for each in sentence.numbers if each in body]
    ours = (scores[0].low, scores[0].high)
    if len(told) != 1:
        return
    at = told[0].start - lead[0].span.start
    beside = lead[0].text[max(0, at - _BESIDE) : at + _BESIDE]
    if not _other_score().search(beside) and not OTHER_TIME.search(lead[0].text):
        theirs = (told[0].low, told[0].high)
        if len({*ours} & {*theirs}) == 1:
            yield contradicted(scores[0], told[0])


def _multiple(
    findings: Findings, number: Number, above: Sequence[Number], behind: Sequence[Sentence], title: int
) -> Iterator[Consistency]:
    """ "Rain at five times the norm" above "three times the usual 56 millimetres"."""
    value = number.value
    if value is None or number.hedge or value == 1 or _is_made(value, findings, title):
        return
    alike = [
        (sentence, each)
        for sentence in behind[:_OPENING]
        for each in sentence.numbers
        if (each.kind == "multiple" or _is_share(each)) and each.value and (each.value < 1) == (value < 1)
    ]
    words = _stems(findings.article.text[:title])
    if (
        len({each.value for _, each in alike}) != 1
        or sum(_is_share(each) or each.kind == "multiple" for each in above) > 1
    ):
        return
    sentence, other = alike[0]
    if not OTHER_TIME.search(sentence.text) and len(words & _stems(sentence.text)) >= _SHARED + (value < 1):
        yield contradicted(number, other)


def _is_made(value: float, findings: Findings, title: int) -> bool:
    """Whether the text has a multiple or share, or a hundredth that is the same, or two figures in that ratio."""
    behind = [each for each in findings.numbers if each.start >= title]
    for each in behind:
        if each.kind not in ("multiple", "percent") and not _is_share(each):
            continue
        told = [one for one in (each.value, each.low, each.high) if one]
        if each.kind == "percent":
            told = [one for share in told for one in (share / 100, 1 - share / 100, 1 + share / 100)]
        if any(isclose(one, value, rel_tol=_ROOM) for one in told):
            return True
    plain = [each for each in behind if each.value and each.kind not in ("year", "date", "ordinal", "multiple")]
    for at, one in enumerate(plain[:_MOST]):
        for other in plain[at + 1 : at + _FEW]:
            if other.start - one.end > _NEAR:
                break
            ratio = (one.value or 1) / (other.value or 1)
            made = (ratio, 1 / ratio) if value > 1 else (ratio, 1 / ratio, 1 - ratio, 1 - 1 / ratio)
            if are_alike(one, other) and any(isclose(each, value, rel_tol=_ROOM) for each in made):
                return True
    return False


def _is_lead(points: float, findings: Findings, title: int) -> bool:
    """Whether two shares of one sentence are so many points apart, as those of two parties are."""
    behind = (each for each in sentences_with_numbers(findings) if each.span.start >= title)
    told = ([n.value for n in each.numbers if n.kind == "percent" and n.value is not None] for each in behind)
    return any(isclose(abs(one - two), points) for shares in told for one, two in combinations(shares, 2))


def _is_apart(many: float, findings: Findings, title: int) -> bool:
    """Whether two figures of one sentence are so far apart: "cut from 11 stops to nine" is two fewer."""
    behind = (each for each in sentences_with_numbers(findings) if each.span.start >= title)
    told = ([n.value for n in each.numbers if n.kind in _KINDS and n.value is not None] for each in behind)
    return any(isclose(abs(one - two), many) for values in told for one, two in combinations(values, 2))


def _is_moved(share: float, findings: Findings, title: int) -> bool:
    """Whether two figures beside each other, in one unit that is told, are so far apart or in that ratio."""
    behind = [each for each in findings.numbers if each.start >= title and each.kind in ("money", "measure", "count")]
    for one, other in pairwise(behind):
        if not (one.value and other.value and are_alike(one, other)) or other.start - one.end > _BESIDE:
            continue
        ratio = other.value / one.value
        made = (abs(ratio - 1), abs(1 / ratio - 1), ratio, 1 / ratio)
        if any(isclose(each, share, abs_tol=_HALF_A_HUNDREDTH) for each in made):
            return True
    return False


def _difference(findings: Findings, number: Number, behind: Sequence[Sentence], title: int) -> Iterator[Consistency]:
    """ "Waiting list falls by 2,150" above "8,400, down from 9,650": what lies between has the same digits."""
    text, value = findings.article.text, number.value or 0.0
    before = text[max(0, number.start - 60) : number.start]
    if value < _LEAST or not _BY.search(before) or not motions("up", "down").search(before):
        return
    if lies_between(findings, value, title):
        return
    for sentence in behind[:_OPENING]:
        told = [each for each in sentence.numbers if each.value and each.kind not in ("year", "date")]
        for one, other in combinations(told[:_FEW], 2):
            apart = abs((one.value or 0) - (other.value or 0))
            if are_alike(one, other) and apart and _have_one_slip(value, apart):
                yield contradicted(number, one)
                return


def _have_one_slip(one: float, other: float) -> bool:
    """Whether two whole numbers have the same digits in another order, or all but one at their places."""
    first, second = f"{one:.0f}", f"{other:.0f}"
    changed = sum(a != b for a, b in zip(first, second, strict=False))
    return len(first) == len(second) and (sorted(first) == sorted(second) or changed == 1)


def _magnitude(number: Number, behind: Sequence[Sentence]) -> Iterator[Consistency]:
    """ "$2.4 billion" above "$2.4 million": the same digits, and another magnitude."""
    value = number.value or 0.0
    for sentence in behind[:_LEAD]:
        for other in sentence.numbers:
            words = [_MAGNITUDE.sub("", each.text.lower()) for each in (number, other)]
            if (
                words[0] == words[1]
                and other.value != value
                and _MAGNITUDE.search(number.text)
                and are_alike(number, other)
            ):
                yield contradicted(number, other)
                return
    digits = f"{value:.10g}".replace(".", "").rstrip("0")
    if value <= 0 or len(digits) < _SIGNIFICANT or "e" in digits:
        digits = f"{value:e}".split("e")[0].replace(".", "").rstrip("0")
    if value <= 0 or len(digits) < _SIGNIFICANT:
        return
    for sentence in behind[:_LEAD]:
        for other in sentence.numbers:
            if (other.value or 0) > 0 and other.value != value and are_alike(number, other):
                power = log10((other.value or 1) / value)
                if isclose(power, round(power), abs_tol=1e-9):
                    yield contradicted(number, other)
                    return


def _stems(text: str) -> set[str]:
    common = comparing_words("words of any sentence", "says")
    return {stem(word) for word in _WORD.findall(text.lower()) if word not in common}


@cache
def _other_score() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(FILE, 'another score (phrases)')})\b", re.IGNORECASE)
