"""The signs on a scrollbar: each on the cell of its rows, the most pressing one where several meet."""

from __future__ import annotations

import pytest

from analysis import read
from tui.reading.marks import Marks
from tui.reading.scroll_signs import ScrollSigns
from tui.reading.text_rows import Layout

ARTICLE = read("\n\n".join(f"Paragraph {n}." for n in range(10)))
PAGE = Layout(ARTICLE, 40)
STARTS = [paragraph.start for paragraph in ARTICLE.paragraphs]
ROWS = PAGE.height


def shown(
    match: int | None = None, note: int | None = None, figure: int | None = None, *, cells: int = ROWS, rows: int = ROWS
) -> dict[int, str]:
    """The signs, where a match, a note and a figure without a source begin."""
    marks = Marks()
    for layer, at in (("match", match), ("unsourced", figure)):
        marks.put(layer, [] if at is None else [(at, at + 4)])  # type: ignore[arg-type]
    signs = ScrollSigns(marks)
    signs.put_notes([] if note is None else [note])
    return {cell: sign for cell, (sign, _) in signs.on_cells(cells, PAGE, rows).items()}


@pytest.mark.parametrize("index", [0, 1, 5, 9])
def test_a_sign_stands_on_the_cell_of_its_row(index: int) -> None:
    at = STARTS[index]
    row = PAGE.row_of(at)
    assert shown(match=at) == {row: "━"} and shown(figure=at) == {row: "○"} and shown(note=at) == {row: "◆"}
    assert shown(note=at, cells=ROWS // 2) == {(row - row % 2) // 2: "◆"}


def test_of_several_the_most_pressing_shows() -> None:
    here = STARTS[5]
    row = PAGE.row_of(here)
    assert shown(here, here, here)[row] == "━"
    assert "◆" in shown(None, here, here).values()
    assert shown(None, None, here)[row] == "○"


def test_notes_that_reach_below_the_text_move_the_signs_up() -> None:
    last = STARTS[9]
    assert max(shown(match=last, cells=20, rows=ROWS)) >= 18
    assert max(shown(match=last, cells=20, rows=2 * ROWS)) <= 10


def test_the_signs_follow_every_change() -> None:
    marks = Marks()
    signs = ScrollSigns(marks)
    assert not signs.on_cells(10, PAGE, ROWS)
    marks.put("match", [(STARTS[3], STARTS[3] + 4)])
    assert {sign for sign, _ in signs.on_cells(10, PAGE, ROWS).values()} == {"━"}
    marks.put("match", [])
    signs.put_notes([STARTS[3]])
    assert {sign for sign, _ in signs.on_cells(10, PAGE, ROWS).values()} == {"◆"}
    signs.put_notes(())
    assert not signs.on_cells(10, PAGE, ROWS)
