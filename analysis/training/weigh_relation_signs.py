"""Weigh the signs by which the checks hold a figure against the two others that it relates.

    uv run python -m analysis.training.weigh_relation_signs FOLDER

FOLDER holds news articles, a ``.txt`` file each, that are right as they stand. Which two figures a third is told of is
not marked in them: where two fit it, they are likely meant, the more so the less likely it is that any two would. The
weights of ``LINKS`` are those of a conditional choice among the pairs and none of them (McFadden 1973), found by
expectation maximization. Figures of the likely pairs are then changed as by a slip, and a logistic regression (Cox
1958) tells these from the pairs of the articles as they are: ``SLIPS``. Both are printed as in
``checking/relation_weights.py``.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import exp
from pathlib import Path
from typing import NamedTuple

from .. import analyze, read
from ..checking.reckoned_figures import Figure, figure_in, figures_and_sides, figures_of
from ..checking.relation_links import link_signs
from ..checking.relation_pairs import Pair, near_of, pairs_of
from ..checking.relation_slips import evidence_of, odds_of, slips_among
from ..checking.relations_told import APART, EACH, Relation, is_basis_points, relation_from, relations_of
from ..checking.told_figures import sentences_with_numbers
from ..findings import Findings, Number
from .linear_equations import solved
from .weigh_check_signs import slipped, weights_of

_ROUNDS, _HELD, _HELD_SLIPS, _OFTEN, _SURE, _VARIANTS = 15, 2.0, 0.5, 30, 0.5, 8
_PARTS = (1 / 2, 1 / 3, 1 / 4, 1 / 5, 2 / 3, 3 / 4)


class Told(NamedTuple):
    """A relation of an article with what stands near it."""

    relation: Relation
    near: list[Figure]
    pairs: list[Pair]
    every: list[Figure]
    values: list[float]


def told_in(findings: Findings) -> Iterator[Told]:
    """The relations of an article that can be of any two figures."""
    sentences = sentences_with_numbers(findings)
    every = [each for sentence in sentences for each in figures_of(sentence)]
    values = sorted({each.value for sentence in sentences for each in figures_and_sides(sentence)})
    for at, sentence in enumerate(sentences):
        for relation in relations_of(sentence):
            near = near_of(sentences, at, relation)
            pairs = list(pairs_of(relation, near))
            if pairs:
                yield Told(relation, near, pairs, every, values)


Choice = tuple[list[dict[str, float]], list[float]]
"""The signs of each pair of a relation, and how much what fits speaks for it."""


def choice_of(told: Told) -> Choice:
    """What the pairs of a relation show."""
    signs = [link_signs(pair, told.near) for pair in told.pairs]
    return signs, [evidence_of(pair) for pair in told.pairs]


def link_weights(choices: Sequence[Choice]) -> dict[str, float]:
    """The weights of the signs by which pairs are meant, each held near zero, by Newton's method."""
    often = Counter(name for signs, _ in choices for each in signs for name in each)
    names = sorted(name for name, many in often.items() if many >= _OFTEN)
    places = {name: at for at, name in enumerate(names)}
    rows = [
        (
            [{places[name]: value for name, value in each.items() if name in places and value} for each in signs],
            evidence,
        )
        for signs, evidence in choices
    ]
    weights = [0.0] * len(names)
    weights[places["any"]] = -3.0
    for _ in range(_ROUNDS):
        slope = [-_HELD * weight for weight in weights]
        bend = [[_HELD * (row == column) for column in range(len(names))] for row in range(len(names))]
        for told, evidence in rows:
            odds = [exp(max(-30.0, min(30.0, sum(weights[at] * value for at, value in each.items())))) for each in told]
            whole, known = 1 + sum(odds), 1 + sum(map(float.__mul__, odds, evidence))
            mean: dict[int, float] = {}
            for each, odd, speaks in zip(told, odds, evidence, strict=True):
                likely = odd / whole
                for row, value in each.items():
                    slope[row] += (odd * speaks / known - likely) * value
                    mean[row] = mean.get(row, 0.0) + likely * value
                    for column, other in each.items():
                        bend[row][column] += likely * value * other
            for row, value in mean.items():
                for column, other in mean.items():
                    bend[row][column] -= value * other
        weights = [weight + step for weight, step in zip(weights, solved(bend, slope), strict=True)]
    return dict(zip(names, weights, strict=True))


Example = tuple[dict[str, float], bool, float]


def slip_examples(links: Mapping[str, float], told: Told, chance: random.Random) -> Iterator[Example]:
    """Pairs of a relation that do not fit, as the article is, and with one figure of a likely pair changed."""
    for slip in slips_among(links, told.relation, told.pairs, told.near, told.every, told.values):
        yield slip.signs, False, 1.0
    odds = odds_of(links, told.pairs, told.near)
    speaks = [odd * evidence_of(pair) for odd, pair in zip(odds, told.pairs, strict=True)]
    best = max(range(len(speaks)), key=speaks.__getitem__)
    pair, likely = told.pairs[best], speaks[best] / (1 + sum(speaks))
    if not pair.fits or likely < _SURE:
        return
    changed = [*_relation_changed(told, chance), *_ends_changed(told, pair, chance)]
    ends = {pair.one.number.start, pair.two.number.start}
    for relation, near in changed:
        for slip in slips_among(links, relation, list(pairs_of(relation, near)), near, told.every, told.values):
            if {slip.pair.one.number.start, slip.pair.two.number.start} == ends:
                yield slip.signs, True, likely / len(changed)


def _relation_changed(told: Told, chance: random.Random) -> Iterator[tuple[Relation, list[Figure]]]:
    relation = told.relation
    for number in _changed(relation.number, chance):
        figure: Figure | None = relation.figure._replace(number=number, value=number.value or 0.0)
        if relation.how in (APART, EACH):
            figure = figure_in(relation.sentence, number)
            if figure is not None and is_basis_points(number):
                figure = figure._replace(
                    value=figure.value / 100, low=figure.low / 100, high=figure.high / 100, unit="%"
                )
        if figure is not None:
            yield relation_from(relation.sentence, figure, relation.how, relation.cue, relation.up), told.near


def _ends_changed(told: Told, pair: Pair, chance: random.Random) -> Iterator[tuple[Relation, list[Figure]]]:
    for end in (pair.one, pair.two):
        for number in _changed(end.number, chance):
            figure = figure_in(end.sentence, number)
            if figure is not None and figure.value > 0:
                old = next(each for each in told.near if each.number.start == end.number.start)
                yield told.relation, [figure._replace(unit=old.unit) if each is old else each for each in told.near]


def _changed(number: Number, chance: random.Random) -> list[Number]:
    """A number with slips of the hand; of words, others that are as usual."""
    value, text = number.value, number.text
    if value is None or number.kind == "score":
        return []
    if not any(map(str.isdigit, text)):
        if number.kind == "multiple" and value >= 1:
            others: Iterable[float] = (2, 3, 4, 5)
        elif value < 1:
            others = _PARTS
        else:
            others = (value + 10, value - 10, value + 1, value - 1, value + 3)
        return [replace(number, value=float(each)) for each in others if each > 0 and abs(each - value) > 0.01]
    found = []
    for _ in range(_VARIANTS):
        written = next(part for part in text.replace(",", "").replace("-", " ").split() if any(map(str.isdigit, part)))
        digits = "".join(each for each in written if each.isdigit() or each == ".").strip(".")
        if not digits or not float(digits) or ":" in text:
            break
        now = slipped(float(digits), chance)
        if now and now != float(digits):
            new = f"{now:,.{len(digits.partition('.')[2])}f}"
            found.append(
                replace(number, value=value * now / float(digits), text=text.replace(",", "").replace(digits, new))
            )
    return found


def slip_weights(examples: Sequence[Example]) -> dict[str, float]:
    """The weights of the signs of a slip."""
    often = Counter(name for signs, _, _ in examples for name in signs)
    names = sorted(name for name, many in often.items() if many >= _OFTEN)
    rows = [(tuple(signs.get(name, 0.0) for name in names), slip, counts) for signs, slip, counts in examples]
    return dict(zip(names, weights_of(rows, _HELD_SLIPS), strict=True))


def main(folder: str) -> None:
    """Print the weights that the articles of a folder give."""
    chance = random.Random(1)
    found = [
        told
        for path in sorted(Path(folder).glob("*.txt"))
        for told in told_in(analyze(read(path.read_text(encoding="utf-8"))))
    ]
    links = link_weights([choice_of(told) for told in found])
    slips = slip_weights([each for told in found for each in slip_examples(links, told, chance)])
    for title, weights in (("LINKS", links), ("SLIPS", slips)):
        print(f"{title}: dict[str, float] = {{")
        for name, weight in weights.items():
            if f"{weight:.1f}" not in ("0.0", "-0.0"):
                print(f'    "{name}": {weight:.1f},')
        print("}")


if __name__ == "__main__":
    main(sys.argv[1])
