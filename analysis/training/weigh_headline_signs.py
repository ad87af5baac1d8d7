"""Weigh the signs by which a figure of the opening is held to be of what the headline tells.

    uv run python -m analysis.training.weigh_headline_signs FOLDER

FOLDER holds news articles, a ``.txt`` file each. Figures of headlines that the text has too are changed as by a slip;
those of the opening that had the same value are of one thing with them, and all others of its kind are not. The weights
are those of ``checking/headline_support.py``.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from .. import analyze, read
from ..checking.figure_contexts import told_value
from ..checking.headline_support import WEIGHTS, candidates
from ..findings import Findings, Number
from .weigh_check_signs import Example, print_weights, slipped

_SLIPS, _SMALL = 4, 10
_STEPS = (-3, -2, -1, 1, 2, 3, 4)


def examples(path: Path, chance: random.Random) -> Iterator[Example]:
    """The candidates of an article's headline with and without a slip."""
    findings = analyze(read(path.read_text(encoding="utf-8")))
    title = next((each.end for each in findings.article.paragraphs if each.kind == "headline"), 0)
    for number in findings.numbers:
        if number.start >= title:
            return
        value = told_value(number)
        if value is None:
            continue
        for _, signs in candidates(findings, number, title):
            yield signs, False, 1.0
        for _ in range(_SLIPS):
            changed, with_slip = _slip(findings, number, value, chance)
            for other, signs in candidates(with_slip, changed, title):
                yield signs, other.value == value, 1 / _SLIPS


def _slip(findings: Findings, number: Number, value: float, chance: random.Random) -> tuple[Number, Findings]:
    other = slipped(value, chance) if value >= _SMALL else max(2.0, value + chance.choice(_STEPS))
    exact, low, high = (None if each is None else other for each in (number.value, number.low, number.high))
    changed = replace(number, text=f"{other:g}", value=exact, low=low, high=high)
    numbers = tuple(changed if each is number else each for each in findings.numbers)
    return changed, replace(findings, numbers=numbers)


if __name__ == "__main__":
    print_weights(sys.argv[1], examples, WEIGHTS)
