"""The signs by which two figures do not fit a relation for a slip of the hand, beside those that link them to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from .reckoned_figures import Figure, are_alike, scale_in
from .relation_links import cue_of, link_signs
from .relation_pairs import Pair, fits_to_the_digit, slips_of
from .relations_barred import is_barred
from .relations_told import APART, EACH, PART, TIMES, Relation
from .slip_evidence import BEST, FAIRLY, WELL

_MEANT, _LOOSE, _MISFITS = 0.97, 1.0, 0.03
"""How likely a pair that is meant fits, and how likely none does."""
_LEAST, _FITTING, _FLOOR, _CEILING = 0.02, 0.1, -20.0, 20.0
_MOST_DIGITS, _OWN_DIGITS, _SMALL, _KNOWN, _FARTHEST = 4, 3, 12, 20, 3.0
_CHANCES = ((10.0, 0.06), (100.0, 0.03))
_RARE, _SPREAD, _BASE, _OFTEN, _SEEN = 0.012, 0.25, 0.005, 0.4, 0.01


class Slip(NamedTuple):
    """A pair that does not fit, with its signs by name."""

    pair: Pair
    signs: dict[str, float]


def chance_of(pair: Pair) -> float:
    """How likely two figures that a relation is not of fit it all the same, as they are rounded."""
    relation, (low, high) = pair.relation, pair.ends
    rounded = (low.high - low.low, high.high - high.low)
    if relation.how == EACH:
        return min(_OFTEN, _RARE + _SPREAD * (_SEEN + rounded[0] / low.value + rounded[1] / high.value))
    if relation.apart is not None:
        value = relation.figure.value / (scale_in(relation.figure) or 1)
        chance = next((chance for most, chance in _CHANCES if value < most), _RARE)
        return min(_OFTEN, chance + _SPREAD * sum(rounded) / relation.figure.value)
    wide = sum(log(min(last, 1) / max(first, _BASE)) if last > first else _SEEN for first, last in relation.ratios)
    wide += rounded[0] / low.value + rounded[1] / high.value
    return min(_OFTEN, max(_SEEN, _SPREAD * wide + _BASE))


def odds_of(weights: Mapping[str, float], pairs: Sequence[Pair], near: Sequence[Figure]) -> list[float]:
    """How likely each of some pairs is meant, against none that is told near."""
    told = (link_signs(pair, near) for pair in pairs)
    return [
        exp(max(_FLOOR, min(_CEILING, sum(weights.get(name, 0.0) * value for name, value in signs.items()))))
        for signs in told
    ]


def evidence_of(pair: Pair) -> float:
    """How much more likely what fits or not is where a pair is meant than where it is not."""
    chance = chance_of(pair)
    return _MEANT / chance if pair.fits else _LOOSE if pair.may_fit else _MISFITS / (1 - chance)


def slips_among(
    weights: Mapping[str, float],
    relation: Relation,
    pairs: Sequence[Pair],
    near: Sequence[Figure],
    every: Sequence[Figure],
    values: Collection[float],
) -> list[Slip]:
    """The pairs that a slip keeps from fitting, with their signs; ``every`` figure of the text, and its ``values``."""
    if not pairs:
        return []
    odds = odds_of(weights, pairs, near)
    whole = 1 + sum(odds)
    known = sum(odd * evidence_of(pair) for odd, pair in zip(odds, pairs, strict=True))
    shared = {
        "den": log((1 + known) / whole),
        "null": 1 / whole,
        "fit is there": float(any(pair.fits for pair in pairs)),
        "loose fit is there": float(any(pair.may_fit for pair in pairs) and not any(pair.fits for pair in pairs)),
    }
    alike: dict[tuple[float, float], float] = {}
    for pair, odd in zip(pairs, odds, strict=True):
        alike[pair.values] = alike.get(pair.values, 0.0) + odd  # told twice, and meant once
    if any(pair.fits and alike[pair.values] >= _FITTING * whole for pair in pairs):
        return []
    found = []
    for pair, odd in zip(pairs, odds, strict=True):
        if pair.fits or pair.may_fit or alike[pair.values] / whole < _LEAST or is_barred(pair):
            continue
        own, ends = slips_of(pair)
        if max(own, ends) and not _fits_elsewhere(pair, every):
            signs = {**shared, "link": log(alike[pair.values] / whole), "likeliest": float(odd == max(odds))}
            found.append(Slip(pair, signs | _signs(pair, own, ends, values)))
    return found


def _fits_elsewhere(pair: Pair, every: Sequence[Figure]) -> bool:
    """Whether one of two figures fits to the digit with any other of the text, as a part with its whole."""
    relation = pair.relation
    if relation.how not in (PART, TIMES):
        return False
    for mine in (pair.one, pair.two):
        if mine.sentence is relation.sentence:
            others = (each for each in every if each.number is not mine.number and are_alike(each, mine))
            if any(each.value > 0 and fits_to_the_digit(relation, mine, each) for each in others):
                return True
    return False


def _signs(pair: Pair, own: int, ends: int, values: Collection[float]) -> dict[str, float]:
    """How well a slip explains what does not fit, and what speaks for it beside."""
    relation, how, (low, high) = pair.relation, pair.relation.how, pair.ends
    found = {"one": 1.0, f"how {how}": 1.0, f"cue {cue_of(relation)}": 1.0}
    for name, grade in (("own", own), ("end", ends)):
        for least in (FAIRLY, WELL, BEST):
            if grade >= least:
                found[f"{name} {least}"] = found[f"{name} {least} {how}"] = 1.0
    if own:
        found["own digits"] = float(min(_OWN_DIGITS, _digits(relation.figure)))
    if ends:
        found["end digits"] = float(min(_MOST_DIGITS, _digits(low), _digits(high)))
    if own and ends:
        found["both"] = 1.0
    if how == APART and relation.figure.value < _SMALL:
        found["small"] = 1.0
    if max(each.value / scale_in(each) for each in (low, high)) < _SMALL:
        found["small ends"] = 1.0
    others = [value for value in values if value not in (low.value, high.value)]
    if relation.how == EACH:
        right = relation.figure.value * pair.counts
        if _stands(right, others):
            found["echo end"] = 1.0
        off = high.value / right
    elif relation.apart is not None:
        by = relation.figure.value
        if own and _stands(high.value - low.value, others):
            found["echo own"] = 1.0
        if _stands(high.value - by, others) or _stands(low.value + by, others):
            found["echo end"] = 1.0
        off = (high.value - low.value) / by
    else:
        middles = [(first + last) / 2 for first, last in relation.ratios if last > 0]
        if any(_stands(high.value * each, others) or _stands(low.value / each, others) for each in middles):
            found["echo end"] = 1.0
        off = min((low.value / high.value / each for each in middles), key=lambda each: abs(log(each)), default=0.0)
    found["off apart" if how == APART else "off"] = min(_FARTHEST, abs(log(off))) if off else _FARTHEST
    return found


def _digits(figure: Figure) -> int:
    return len(re.sub(r"\D", "", figure.number.text).strip("0"))


def _stands(value: float, others: Collection[float]) -> bool:
    """Whether the text has a figure of that value, which is no small one."""
    if value < _KNOWN or abs(value - round(value, 2)) > 1e-6 * value:
        return False
    return any(abs(each - value) <= 1e-4 * value for each in others)
