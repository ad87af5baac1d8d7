"""Notes beside the text: in full, beside their passages, and never over each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.reading.margin_notes import MarginNote, margin_rows
from tui.reading.text_rows import GAP, LEAST_TEXT, NOTES_WIDTH, column_width

SIGN = ("✎", "sign")


def shown(*notes: MarginNote, width: int = 12) -> dict[int, str]:
    placed = margin_rows(notes, width, lambda offset: offset)
    return {row: "".join(text for text, _ in parts).rstrip() for row, parts in placed.rows.items()}


@pytest.mark.parametrize(
    ("note", "rows"),
    [
        (MarginNote(3, SIGN, None, "one two three"), {3: "✎ one two", 4: "  three"}),
        (MarginNote(0, SIGN, None, "one\n\ntwo"), {0: "✎ one", 1: "", 2: "  two"}),
        (MarginNote(1, ("✓", "confirmed"), ("26: confirmed", "confirmed"), "why"), {1: "✓ 26: confi…", 2: "  why"}),
        (MarginNote(1, ("▎", "#77b255"), ("harm", "#77b255"), "why", True), {1: "▎ harm", 2: "▎ why"}),
        (MarginNote(1, ("✓", "confirmed"), ("26", "confirmed")), {1: "✓ 26"}),
        (MarginNote(0, SIGN, None, "死者は五人です"), {0: "✎ 死者は五人", 1: "  です"}),
    ],
)
def test_a_note_is_shown_in_full(note: MarginNote, rows: dict[int, str]) -> None:
    assert shown(note) == rows


def test_a_note_that_has_no_room_beside_its_passage_stands_below_the_one_before() -> None:
    long, short = MarginNote(0, SIGN, None, "one two three four"), MarginNote(1, SIGN, None, "next")
    assert shown(short, long) == {0: "✎ one two", 1: "  three four", 3: "✎ next"}
    assert margin_rows([long, short], 12, lambda offset: offset).height == 4


@pytest.mark.parametrize(
    ("room", "width"),
    [
        (LEAST_TEXT + GAP + NOTES_WIDTH[0] - 1, 0),
        (LEAST_TEXT + GAP + NOTES_WIDTH[0], NOTES_WIDTH[0]),
        (LEAST_TEXT + GAP + NOTES_WIDTH[-1] + 1, NOTES_WIDTH[-1]),
    ],
)
def test_there_is_a_column_only_where_the_text_keeps_its_room(room: int, width: int) -> None:
    assert column_width(room) == width


@given(st.lists(st.tuples(st.integers(0, 30), st.text(max_size=60)), max_size=8), st.integers(8, 40))
def test_notes_keep_their_order_and_their_width(notes: list[tuple[int, str]], width: int) -> None:
    placed = margin_rows([MarginNote(start, SIGN, None, body) for start, body in notes], width, lambda offset: offset)
    assert all(cell_len("".join(text for text, _ in parts)) <= width for parts in placed.rows.values())
    assert placed.height == max(placed.rows, default=-1) + 1 or not all(body.splitlines() for _, body in notes)
