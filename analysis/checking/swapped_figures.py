"""A figure taken as known, or of the headline, that nobody told of, while one with its digits swapped was told.

"Some 86 residents were moved … All 68 evacuees"; "£74,600 was raised … the £47,600". Swapped digits are so rare by
chance that the nouns need not be the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import kind_counted
from .figure_contexts import kind_of
from .told_figures import Sentence, is_exact, listed, rounded_like, sentences_with_numbers, span_of, written_step

_KNOWN = re.compile(r"(?:^|[\s“\"(])(?:(?:the|of the|all|all the|these|those|that|its|their|his|her)) $", re.IGNORECASE)
_KINDS = frozenset({"count", "money", "measure", "percent"})
_OTHERS = re.compile(r"\s+(?:others?|more|remaining|further|other)\b", re.IGNORECASE)
_RESTRICTED = re.compile(
    r"\s+(?:[\w’'-]+ ){1,3}?(?:in|from|with|who|that|which|whose|aged|under|over|and)\b", re.IGNORECASE
)
_ALL, _TWO, _LONG = re.compile(r"\ball (?:the )?$", re.IGNORECASE), 2, 4
_THE = re.compile(r"\b(?:the|those|these|that) $", re.IGNORECASE)


def check_swapped(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Figures that stand once, as if they were known, and are another with two digits in each other's place."""
    sentences = sentences_with_numbers(findings)
    told = [(s, n) for s in sentences for n in s.numbers if kind_of(n) in _KINDS and is_exact(n) and _digits(n)]
    often = Counter(n.value for n in findings.numbers)
    alike: dict[object, list[tuple[Sentence, Number]]] = defaultdict(list)
    for sentence, number in told:
        alike[kind_of(number), number.unit, "".join(sorted(_digits(number))), written_step(number)].append(
            (sentence, number)
        )
    yield from _changed(told, often)
    for group in alike.values():
        for sentence, number in group:
            if often[number.value] > 1:
                continue
            known = not sentence.headline and _KNOWN.search(sentence.before(number)) is not None
            if not (known or sentence.headline) or _OTHERS.match(sentence.after(number)):
                continue
            others = [n for s, n in group if n.value != number.value and s is not sentence and not s.headline]
            others = [n for n in others if sentence.headline or n.start < number.start]
            if (
                not sentence.headline
                and len(_digits(number).rstrip("0")) == _TWO
                and _may_be_part(sentence, number, told)
            ):
                continue
            if len({n.value for n in others}) == 1 and _is_swapped(_digits(number), _digits(others[0])):
                here, there = sorted((number, others[0]), key=lambda each: each.start)
                if sentence.headline:
                    message, rule = f"the headline says {here.text}, the text {there.text}", "headline"
                else:
                    message, rule = f"the text gives {here.text} here and {there.text} there", "repeated"
                yield Consistency(rule, message, False, span_of(here, there))


def _changed(told: Sequence[tuple[Sentence, Number]], often: Mapping[float | None, int]) -> Iterator[Consistency]:
    """ "The 1,545 who voted yes", where 1,445 did: a long figure taken as known that stands once, but for one digit."""
    for at, (sentence, number) in enumerate(told):
        if sentence.headline or len(_digits(number).rstrip("0")) < _LONG or often[number.value] > 1:
            continue
        if not _THE.search(sentence.before(number)) or _OTHERS.match(sentence.after(number)):
            continue
        near = [n for s, n in told[:at] if s is not sentence and _is_digit_apart(n, number)]
        if len({n.value for n in near}) == 1:
            message = f"the text gives {near[-1].text} here and {number.text} there"
            yield Consistency("repeated", message, False, span_of(near[-1], number))


def _is_digit_apart(one: Number, other: Number) -> bool:
    """Whether two figures of one kind, unit and size have all digits alike but one, which is not the last."""
    ours, theirs = _digits(one), _digits(other)
    if kind_of(one) != kind_of(other) or one.unit != other.unit or written_step(one) != written_step(other):
        return False
    if len(ours) != len(theirs) or one.value == rounded_like(other.value or 0, one.value or 0):
        return False
    apart = [at for at, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    return len(apart) == 1 and apart[0] < len(ours) - 1


def _may_be_part(sentence: Sentence, number: Number, told: Sequence[tuple[Sentence, Number]]) -> bool:
    """Whether a count may be of some: of men, of those in a town, or what several counts of a sentence add up to."""
    if kind_of(number) != "count" or _ALL.search(sentence.before(number)):
        return False
    if kind_counted(number) in listed("exclusive parts") or _RESTRICTED.match(sentence.after(number)):
        return True
    many = Counter(s.span for s, n in told if s is not sentence and kind_of(n) == "count" and n.start < number.start)
    return any(count > _TWO for count in many.values())


def _digits(number: Number) -> str:
    """The digits that are written, where there are two and more without the zeros behind."""
    digits = re.sub(r"\D", "", number.text)
    return digits if len(digits.rstrip("0")) >= _TWO else ""


def _is_swapped(one: str, other: str) -> bool:
    """Whether two neighbours have changed places, and nothing else."""
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(one) == len(other) and len(apart) == _TWO and apart[1] - apart[0] == 1
