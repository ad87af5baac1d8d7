"""Kappa and alpha of two coders' labels, from counts of label pairs: the time does not grow with the items squared.

NLTK's ``AnnotationTask`` walks the items anew for every label; it is what these are tested against.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

Label = frozenset[str]
Pairs = Sequence[tuple[Label, Label]]
"""What the first and the second coder gave each item."""


def kappa(pairs: Pairs) -> float:
    """Cohen (1960): of labels that are the same or not. Raises ZeroDivisionError where all items have one label."""
    count = len(pairs)
    first, second = Counter(ours for ours, _ in pairs), Counter(theirs for _, theirs in pairs)
    observed = sum(ours == theirs for ours, theirs in pairs) / count
    expected = sum(times * second[label] for label, times in first.items()) / count**2
    return (observed - expected) / (1 - expected)


def alpha(pairs: Pairs) -> float:
    """Krippendorff (1980), with the MASI distance (Passonneau 2006) between sets of tags.

    Raises ZeroDivisionError where all items have one label.
    """
    numbers: dict[str, int] = {}
    labels = Counter(chain.from_iterable(pairs))
    masks = {label: _mask(label, numbers) for label in labels}
    near = sum(_nearness(masks[one], masks[other]) * times for (one, other), times in Counter(pairs).items())
    observed = 1 - near / len(pairs)
    total = labels.total()
    expected = 1 - (_near_by_chance([(masks[label], times) for label, times in labels.items()]) - total) / (
        total * (total - 1)
    )
    return 1 - observed / expected


def _mask(label: Label, numbers: dict[str, int]) -> int:
    """A set of tags as bits; ``numbers`` gets those of tags that are new."""
    return sum(1 << numbers.setdefault(tag, len(numbers)) for tag in label)


def _nearness(one: int, other: int) -> float:
    """One less the MASI distance."""
    common = one & other
    if not common:
        return 0.0
    share = common.bit_count() / (one | other).bit_count()
    return share if one == other else share * 2 / 3 if common in (one, other) else share / 3


def _near_by_chance(labels: Sequence[tuple[int, int]]) -> float:
    """The sum of the nearness of every label to every label, each as often as it was given."""
    total = 0.0
    for at, (one, times) in enumerate(labels):
        with_others = sum(_nearness(one, other) * often for other, often in labels[at + 1 :] if one & other)
        total += times * (times + 2 * with_others)
    return total
