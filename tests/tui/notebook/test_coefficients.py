"""Kappa and alpha are those of NLTK, and their time grows with the number of items."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.notebook.coefficients import Label, alpha, kappa

labels = st.frozensets(st.sampled_from("abcde"), min_size=1)


def of_nltk(pairs: list[tuple[Label, Label]]) -> tuple[float, float]:
    from nltk.metrics.agreement import AnnotationTask
    from nltk.metrics.distance import binary_distance, masi_distance

    data = [(coder, str(at), label) for at, pair in enumerate(pairs) for coder, label in zip("12", pair, strict=True)]
    return AnnotationTask(data, binary_distance).kappa(), AnnotationTask(data, masi_distance).alpha()


@settings(deadline=None)
@given(st.lists(st.tuples(labels, labels), min_size=1, max_size=30))
def test_they_are_those_of_nltk(pairs: list[tuple[Label, Label]]) -> None:
    if len({label for pair in pairs for label in pair}) == 1:
        with pytest.raises(ZeroDivisionError):
            kappa(pairs)
        with pytest.raises(ZeroDivisionError):
            alpha(pairs)
    else:
        assert (kappa(pairs), alpha(pairs)) == pytest.approx(of_nltk(pairs), abs=1e-9)


def test_ten_times_the_items_take_no_more_than_some_twenty_times_as_long() -> None:
    chance = random.Random(3)
    tags = [f"tag {n}" for n in range(60)]
    pairs = [(frozenset(chance.sample(tags, 2)), frozenset(chance.sample(tags, 2))) for _ in range(20_000)]

    def took(count: int) -> float:
        begun = time.process_time()
        kappa(pairs[:count])
        alpha(pairs[:count])
        return time.process_time() - begun

    took(1000)
    assert took(20_000) < 20 * max(took(2000), 0.001)
