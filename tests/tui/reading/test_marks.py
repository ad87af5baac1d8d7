"""Marks over the words: layers cut into pieces that say what covers them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.marks import LAYERS, Layer, Marks, MarkSpan

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8)


def marks(layers: dict[Layer, list[MarkSpan]]) -> Marks:
    made = Marks()
    for layer, put in layers.items():
        made.put(layer, put)
    return made


@pytest.mark.parametrize(
    "layers, pieces",
    [
        ({}, [(0, 20, ())]),
        ({"match": [(5, 8)]}, [(0, 5, ()), (5, 8, ("match",)), (8, 20, ())]),
        ({"match": [(20, 30)]}, [(0, 20, ())]),
        ({"match": [(-5, 2)]}, [(0, 2, ("match",)), (2, 20, ())]),
        ({"match": [(5, 5)]}, [(0, 20, ())]),
        ({"match": [(0, 20)]}, [(0, 20, ("match",))]),
        (
            {"match": [(6, 12)], "annotation": [(4, 9)]},
            [(0, 4, ()), (4, 6, ("annotation",)), (6, 9, ("annotation", "match")), (9, 12, ("match",)), (12, 20, ())],
        ),
        (
            {"annotation": [(0, 10), (5, 20)]},
            [(0, 5, ("annotation",)), (5, 10, ("annotation", "annotation")), (10, 20, ("annotation",))],
        ),
    ],
)
def test_pieces(layers: dict[Layer, list[MarkSpan]], pieces: list[tuple[int, int, tuple[str, ...]]]) -> None:
    assert marks(layers).pieces(0, 20) == pieces


@given(st.dictionaries(st.sampled_from(LAYERS), spans), st.integers(0, 50), st.integers(1, 20))
def test_every_character_has_exactly_the_layers_that_lie_on_it(
    layers: dict[Layer, list[MarkSpan]], start: int, length: int
) -> None:
    pieces = marks(layers).pieces(start, start + length)
    assert [offset for a, b, _ in pieces for offset in range(a, b)] == list(range(start, start + length))
    for a, b, over in pieces:
        for offset in range(a, b):
            wanted = [layer for layer in LAYERS for s, e in layers.get(layer, []) if s <= offset < e]
            assert list(over) == wanted


def test_a_change_of_marks_is_noticed() -> None:
    made = Marks()
    versions = [made.version]
    made.put("match", [])
    assert made.version == versions[-1], "nothing before, nothing after: no need to paint again"
    for put in ([(1, 2)], [(3, 4)], []):
        made.put("match", put)
        versions.append(made.version)
    made.clear()
    versions.append(made.version)
    assert versions == sorted(set(versions))
    assert made.pieces(0, 5) == [(0, 5, ())]
