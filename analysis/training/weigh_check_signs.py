"""Weigh the signs by which the checks hold two figures of one article to be of one thing.

    uv run python -m analysis.training.weigh_check_signs FOLDER

FOLDER holds news articles, a ``.txt`` file each. Figures that stand twice in one of them, of which one is changed as
by a slip, are pairs of one thing; figures of one kind and unit that differ as the article is are pairs of two. A
logistic regression (Cox 1958) tells them apart; its weights are printed as those of ``checking/figure_signs.py``.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from math import exp
from pathlib import Path

from .. import analyze, read
from ..checking.alike_figures import KINDS, may_be_of_one_thing
from ..checking.figure_contexts import Told, groups_of
from ..checking.figure_signs import WEIGHTS, signs
from .linear_equations import solved

Example = tuple[tuple[float, ...], bool, float]
"""The signs of a pair, whether it is of one thing, and how much it counts."""
_MOST, _SMALL, _ROUNDS, _HELD, _SLIPS = 40, 13, 12, 2.0, 4
_IN_WORDS = "forty"
"""The text of a slip in a number told in words: which word it is plays no part."""


def examples(path: Path, chance: random.Random) -> Iterator[Example]:
    """The pairs of an article."""
    for figures in groups_of(analyze(read(path.read_text(encoding="utf-8"))), KINDS):
        few, copies = figures[:_MOST], Counter(told.value for told in figures)
        for one, other in combinations(few, 2):
            if one.place == other.place:
                continue
            if one.value != other.value:
                if may_be_of_one_thing(one, other, copies, few):
                    yield signs(copies, one, other), False, 1.0
            elif one.value >= _SMALL or (one.head is not None and one.head == other.head):
                for _ in range(_SLIPS):
                    yield from _slip(one, other, copies, few, chance)


def _slip(
    one: Told, other: Told, copies: Mapping[float, int], few: Sequence[Told], chance: random.Random
) -> Iterator[Example]:
    """The pair with the second figure changed as by a slip, where the checks would look at it."""
    value = slipped(other.value, chance)
    left = Counter(copies)
    left[other.value] -= 1
    left[value] += 1
    in_digits = any(map(str.isdigit, other.number.text))
    number = replace(other.number, value=value, text=f"{value:g}" if in_digits else _IN_WORDS)
    changed = other._replace(number=number, value=value)
    now = [changed if told is other else told for told in few]
    if value not in copies and may_be_of_one_thing(one, changed, +left, now):
        yield signs(+left, one, changed), True, 1 / _SLIPS


def slipped(value: float, chance: random.Random) -> float:
    """A number with one digit changed, or with two that changed their places."""
    digits = list(f"{value:g}") if value < 1e5 else list(f"{value:.0f}")
    places = [at for at, digit in enumerate(digits) if digit.isdigit()]
    at = chance.choice(places)
    if len(places) > 1 and chance.random() < 1 / 3:
        beside = chance.choice([each for each in places if each != at])
        digits[at], digits[beside] = digits[beside], digits[at]
    else:
        digits[at] = chance.choice("123456789")
    return float("".join(digits))


def weights_of(found: Sequence[Example], held: float = _HELD) -> list[float]:
    """The weights of a logistic regression, each held near zero, by Newton's method."""
    size = len(found[0][0])
    weights = [0.0] * size
    for _ in range(_ROUNDS):
        slope = [-held * weight for weight in weights]
        bend = [[held * (row == column) for column in range(size)] for row in range(size)]
        for told, is_one, counts in found:
            likely = 1 / (1 + exp(-max(-30.0, min(30.0, sum(map(float.__mul__, weights, map(float, told)))))))
            here = [at for at, sign in enumerate(told) if sign]
            for row in here:
                slope[row] += counts * (is_one - likely) * told[row]
                for column in here:
                    bend[row][column] += counts * likely * (1 - likely) * told[row] * told[column]
        weights = [weight + step for weight, step in zip(weights, solved(bend, slope), strict=True)]
    return weights


def print_weights(
    folder: str, examples_of: Callable[[Path, random.Random], Iterator[Example]], names: Iterable[str]
) -> None:
    """Print the weights of the signs that the articles of a folder give."""
    chance = random.Random(1)
    found = [each for path in sorted(Path(folder).glob("*.txt")) for each in examples_of(path, chance)]
    print(f"{len(found)} pairs, {sum(is_one for _, is_one, _ in found)} of one thing")
    for name, weight in zip(names, weights_of(found), strict=True):
        print(f'    "{name}": {weight:.1f},')


if __name__ == "__main__":
    print_weights(sys.argv[1], examples, WEIGHTS)
