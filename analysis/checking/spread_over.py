"""A whole that so many have, and then what each of them has: "The five parks had 8.4 million visitors. …".

The sentences behind must tell as many figures alike as there are, one of each; then they make up the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import kind_counted
from .figure_ends import End, is_from
from .told_figures import Sentence, are_in_reach, is_exact, sentences_with_numbers, summed, written_step
from .told_movements import movement_of

_KINDS = ("count", "other", "money", "measure")
_LEAST, _MOST, _BEHIND, _FAR = 3, 12, 4, 700
_ROOM, _BIG = 0.8, 20

_REST = re.compile(r"\bthe (?:other|remaining|rest,) $", re.IGNORECASE)
"""Before what is left of a part: "one was shot, and the other (two) are thought to be with them"."""


def check_spread(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Sentences that tell a whole and how many have it, with those that tell what each has."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        if sentence.headline:
            continue
        for many in sentence.numbers:
            plain = many.kind == "count" and is_exact(many) and _LEAST <= (many.value or 0) <= _MOST
            if plain and many.of:
                yield from _held(sentence, sentences[at + 1 : at + 1 + _BEHIND], many)


def _held(sentence: Sentence, behind: Sequence[Sentence], many: Number) -> Iterator[Consistency]:
    wholes = [n for n in _plain(sentence) if n is not many and n.kind in ("count", "money", "measure")]
    for whole in wholes:
        if not is_exact(whole) or (whole.value or 0) < _BIG or whole.fate != many.fate:
            continue
        parts: list[Number] = []
        for each in behind:
            if each.span.start - sentence.span.end > _FAR:
                break
            own = [n for n in _plain(each) if _are_alike(n, whole)]
            if (
                not own
                or any(_REST.search(each.before(n)) for n in own)
                or any(not 1 < (n.value or 0) < (whole.value or 0) or not is_exact(n) for n in own)
            ):
                break
            parts += own
            if len(parts) >= (many.value or 0):
                break
        total, value = sum(each.value or 0 for each in parts), whole.value or 0.0
        if len(parts) != many.value or not are_in_reach(total, value, _ROOM):
            continue
        rounded = sum(written_step(each) for each in (*parts, whole)) / 2 if whole.kind != "count" else 0.0
        if abs(total - value) > rounded or total == value:
            yield summed(whole, parts)
            return


def _plain(sentence: Sentence) -> list[Number]:
    """The figures that say how many there are; not by how many more, nor than what."""
    return [
        each
        for each in sentence.numbers
        if each.kind in _KINDS and movement_of(sentence, each) is None and not is_from(End(sentence, each))
    ]


def _are_alike(number: Number, whole: Number) -> bool:
    if number.kind == "count" and whole.kind == "count":
        return kind_counted(number) in (None, kind_counted(whole))
    if number.kind == "other":
        return number.unit is None
    return number.kind == whole.kind and number.unit == whole.unit
