"""Text and lists follow each other: marks in the lists, and entries shown in the text while one moves in a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.listings.tabs import Tab
from tui.notebook import Notebook

from .desks import desk
from .headless import Headless, headless
from .made_up import findings, harbour


async def listed(folder: Path, tab: Tab) -> Headless:
    at = await headless(harbour(), folder, findings)
    at.desk.sidebar.show_tab(tab)
    return at


def marked(at: Headless) -> list[str]:
    listing = at.view.entries.listing
    assert listing is not None
    text = at.session.article.text
    return [text[span.start : span.end] for i in sorted(at.view.entries.here) for span in listing.spans(i)[:1]]


@pytest.mark.parametrize(
    "tab, words, here",
    [
        ("Numbers", "The port authority said", ["37", "52", "14", "Dozens"]),
        ("Numbers", "“People here", []),
        ("Quotes", "“People here", ["They remember who stood with them."]),
        ("Actors", "“People here", ["Ruth Okafor"]),
    ],
)
async def test_what_stands_in_the_current_paragraph_is_marked(
    tmp_path: Path, tab: Tab, words: str, here: list[str]
) -> None:
    at = await listed(tmp_path, tab)
    at.view.panes.focus_text()
    at.at(words)
    at.desk.following.catch_up(False)
    assert marked(at) == here
    in_order = tab != "Actors" and here
    assert at.view.entries.revealed == (min(at.view.entries.here) if in_order else None)
    at.view.panes.focus_list()
    at.view.entries.revealed = None
    at.desk.following.catch_up(False)
    assert at.view.entries.revealed is None, "a list that has the keys does not scroll by itself"


async def test_a_note_on_the_paragraph_is_marked(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    at.at("A ferry")
    at.note("when?")
    at.desk.sidebar.show_tab("Notes")
    at.desk.following.catch_up(False)
    assert at.view.entries.here == {0}
    at.at("The port authority said")
    at.desk.following.catch_up(False)
    assert at.view.entries.here == frozenset()


async def test_moving_previews_and_escape_comes_back_to_where_one_read(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Numbers")
    at.view.text.restore(at.view.text.viewpoint._replace(paragraph=3, row=2))
    for cursor, current, words in ((1, 5, ["37"]), (7, 10, ["$4.5 million"])):
        at.view.entries.cursor = cursor
        at.desk.following.catch_up(True)
        assert (at.view.text.current, at.view.text.marked("finding")) == (current, words)
    at.desk.escape()
    assert (at.view.text.current, at.view.text.row) == (3, 2) and at.view.text.marked("finding") == []
    assert not at.view.entries.has_focus
    at.desk.following.catch_up(True)
    assert at.view.text.current == 3, "the text has the keys: nothing is previewed"


async def test_leaving_during_a_preview_keeps_where_one_read(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Numbers")
    at.view.text.restore(at.view.text.viewpoint._replace(paragraph=3, row=2))
    at.view.entries.cursor = 1
    at.desk.following.catch_up(True)
    assert at.view.text.current == 5
    at.desk.leave()
    notebook = Notebook(at.notebook_file)
    assert [record.position for record in notebook.articles()] == [at.session.article.paragraphs[3].start]
    notebook.close()


async def test_going_to_what_was_previewed_leads_back_past_the_preview(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Numbers")
    at.view.entries.cursor = 1
    at.desk.following.catch_up(True)
    at.desk.sidebar.choose(1)
    assert at.view.text.current == 5 and at.view.text.marked("finding") == []
    at.desk.following.catch_up(True)
    assert at.session.read_at is None, "what was chosen is shown already"
    at.desk.navigation.back()
    assert at.view.text.current == 0


async def test_a_title_and_a_hidden_twin_preview_nothing(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Actors")
    at.view.entries.cursor = 0
    at.desk.following.catch_up(True)
    assert at.session.read_at is None
    hidden = at.desk.navigation.hidden
    listing = at.view.entries.listing
    assert listing is not None
    at.desk.sidebar.choose(len(listing) - 1)
    at.view.entries.cursor = len(listing)
    at.desk.following.catch_up(True)
    assert at.desk.navigation.hidden == hidden and at.view.text.current not in hidden


async def test_on_the_desk_tab_stays_at_what_was_previewed_and_escape_leaves_it(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        assert "tab Sidebar" in at.rows()[-1]
        await at.press(".", "j", "j", "j", "j", "j")
        assert "tab Text" in at.rows()[-1] and "Sidebar" not in at.rows()[-1]
        assert at.current == 7 and at.screen.entries.has_focus and at.marked("finding") == ["15%"]
        await at.press("escape")
        assert at.current == 0 and at.screen.text.has_focus
        await at.burst("tab", "k", "k", "tab", "j")
        assert at.current == 6, "the text goes on from there"
        await at.press("b")
        assert at.current == 0
        await at.press("j")
        row = next(row for row in at.rows() if "1,200 dockers " in row and "☐" in row)
        assert "▎☐" in row, "the figure of the current paragraph"
        await at.burst(".", "space", "space", "space", "escape")
        assert at.current == 1 and len(at.saved()) == 3
