"""Editors that a frame paints although they have just been closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.app import App
from textual.geometry import Region
from textual.widget import Widget

from tui.widgets.filter_bar import FilterBar
from tui.widgets.note_editor import NoteEditor
from tui.widgets.search_bar import SearchBar


@pytest.mark.parametrize(
    ("make", "painted"),
    [
        (lambda: NoteEditor("a note", "Note"), "NoteEditor"),
        (lambda: SearchBar("words"), "SearchBar Input"),
        (lambda: FilterBar("words", "hint"), "FilterBar Input"),
    ],
)
async def test_a_frame_that_comes_too_late_shows_nothing_of_it(make: Callable[[], Widget], painted: str) -> None:
    app = App[None]()
    async with app.run_test() as pilot:
        editor = make()
        await app.mount(editor)
        await pilot.pause()
        there, crop = app.screen.query_one(painted), Region(0, 0, 20, 1)
        assert "".join(strip.text for strip in there.render_lines(crop)).strip()
        await editor.remove()
        assert [strip.text for strip in there.render_lines(crop)] == [" " * 20]
