"""Walking through matches and mentions with n and N."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Span
from tui.reading.trail import Trail

THREE = [Span(10, 12), Span(30, 32), Span(20, 22)]


def test_spans_are_put_in_order_and_doubles_dropped() -> None:
    assert Trail.of("x", [*THREE, Span(20, 22)]).spans == [Span(10, 12), Span(20, 22), Span(30, 32)]


@pytest.mark.parametrize(
    "offset, start", [(0, 10), (10, 10), (11, 20), (20, 20), (30, 30), (31, 10), (99, 10)], ids=str
)
def test_standing_on_the_first_from_a_place_on(offset: int, start: int) -> None:
    trail = Trail.of("x", THREE)
    here = trail.move_to(offset)
    assert here is not None and here.start == start and trail.here == here


@pytest.mark.parametrize(
    "offset, step, start, round_the_end",
    [
        (0, 1, 10, False),
        (15, 1, 20, False),
        (35, 1, 10, True),
        (35, -1, 30, False),
        (15, -1, 10, False),
        (5, -1, 30, True),
    ],
)
def test_the_first_step_goes_from_the_readers_place(offset: int, step: int, start: int, round_the_end: bool) -> None:
    span, wrapped = Trail.of("x", THREE).step(step, offset)
    assert span is not None and (span.start, wrapped) == (start, round_the_end)


def test_walking_goes_round_both_ends_and_says_so() -> None:
    trail = Trail.of("x", THREE)
    trail.move_to(0)
    walked = [trail.step(1, 0) for _ in range(3)] + [trail.step(-1, 0) for _ in range(2)]
    assert [(span and span.start, wrapped) for span, wrapped in walked] == [
        (20, False),
        (30, False),
        (10, True),
        (30, True),
        (20, False),
    ]


@given(st.lists(st.integers(0, 99), min_size=1), st.lists(st.sampled_from([1, -1])))
def test_a_walk_visits_every_span_in_turn(starts: list[int], steps: list[int]) -> None:
    trail = Trail.of("x", [Span(start, start + 1) for start in starts])
    trail.move_to(0)
    at = 0
    for step in steps:
        span, wrapped = trail.step(step, 0)
        assert wrapped == (not 0 <= at + step < len(trail.spans))
        at = (at + step) % len(trail.spans)
        assert span == trail.spans[at]


@pytest.mark.parametrize(
    "trail, words",
    [
        (Trail("x", []), "no match"),
        (Trail("x", [], complete=False), "searching…"),
        (Trail("x", list(THREE)), "3"),
        (Trail("x", list(THREE), at=0), "1 of 3"),
        (Trail("x", list(THREE), at=2, complete=False), "3 of 3+"),
        (Trail("x", [Span(i, i + 1) for i in range(12_345)], at=11_999), "12,000 of 12,345"),
    ],
)
def test_what_the_counter_says(trail: Trail, words: str) -> None:
    assert trail.describe() == words


def test_an_empty_trail_leads_nowhere() -> None:
    trail = Trail.of("x", [])
    assert (trail.move_to(3), trail.step(1, 0), trail.here) == (None, (None, False), None)
