"""Three answers besides which there is none: for, against and undecided; less, the same and more.

"51 percent were for it, 28 percent against and 11 percent undecided" are no more than 90.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..comparing.comparison import Comparison
from ..data.sections import any_of
from ..findings import Findings
from .consistency import Consistency
from .told_figures import FILE, is_exact, phrase_finder, sentences_with_numbers, shown, span_of, written

_ANSWERS = (
    ("answers for (phrases)", "answers against (phrases)", "answers of neither (phrases)"),
    ("answers of less (phrases)", "answers of as much (phrases)", "answers of more (phrases)"),
)
_NEAR, _ROOM, _SHORT = 45, 2.0, 6.0
"""Rounding may make three shares so much more than a hundred; so much less may have refused."""


def check_exhausted(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """The three shares of a sentence that are told of three answers which leave nobody out."""
    for sentence in sentences_with_numbers(findings):
        shares = [each for each in sentence.numbers if each.kind == "percent" and each.unit == "%"]
        if len(shares) != len(_ANSWERS[0]) or not all(map(is_exact, shares)):
            continue
        if phrase_finder("the rest (phrases)").search(sentence.text):
            continue
        following = [*(each.start for each in shares[1:]), sentence.span.end]
        start = sentence.span.start
        behind = [sentence.text[s.end - start : end - start][:_NEAR] for s, end in zip(shares, following, strict=True)]
        total = sum(each.value or 0 for each in shares)
        if _are_all(behind) and not 100 - _SHORT <= total <= 100 + _ROOM:
            message = f"{written(shares)} = {shown(total)}%, and they are shares of one whole"
            yield Consistency("shares", message, False, span_of(*shares))


def _are_all(behind: list[str]) -> bool:
    """Whether each of three shares has another of three answers."""
    for answers in _ANSWERS:
        left = list(range(len(answers)))
        for words in behind:
            found = [(match.start(), at) for at in left if (match := _answer(answers[at]).search(words))]
            if not found:
                break
            left.remove(min(found)[1])
        if not left:
            return True
    return False


@cache
def _answer(section: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(FILE, section)})\b", re.IGNORECASE)
