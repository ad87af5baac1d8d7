"""Reading on the desk: what the pane shows, how keys and mouse move, and that selected words are the article's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual import events

from analysis import read
from tui.notebook import Anchor, Annotation, Change, Notebook
from tui.screens import late_start

from .desks import Desk, desk, seed
from .made_up import harbour

LONG = "\n\n".join(f"Paragraph {n} of a long article, of which every one says about the same." for n in range(1, 301))


def row_with(at: Desk, words: str) -> int:
    """The row of the terminal that shows these words."""
    return next(y for y, row in enumerate(at.rows()) if words in row)


async def test_a_selection_outlives_the_making_of_the_search_and_one_that_was_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(late_start, "SEARCH_DELAY", 0.6)
    async with desk(f"Heads up: nothing\n\n{SELECTED}", tmp_path, (80, 24)) as at:
        row, column = row_with(at, "漢字"), 20
        await at.pilot.mouse_down(offset=(column, row))
        await at.pilot.hover(offset=(column + 8, row))
        await at.until(lambda: at.screen.query("SearchBar Input"))
        await at.pilot.pause()
        await at.pilot.mouse_up(offset=(column + 8, row))
        first = at.screen.get_selected_text()
        assert first
        await at.burst("/", *"brackets", "escape")
        await drag(at, (column, row), (column + 8, row))
        assert at.screen.get_selected_text() == first


async def drag(at: Desk, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Draw the mouse over the terminal with the button held down."""
    await at.pilot.mouse_down(offset=start)
    await at.pilot.hover(offset=((start[0] + end[0]) // 2, (start[1] + end[1]) // 2))
    await at.pilot.hover(offset=end)
    await at.pilot.mouse_up(offset=end)
    await at.settle()


def looks(at: Desk, words: str) -> tuple[object, ...]:
    """How the piece of a row that begins with these words is painted."""
    for strip in at.app.screen._compositor.render_strips():
        for segment in strip:
            if segment.text.startswith(words) and segment.style is not None:
                style = segment.style
                return (style.color, style.bold, style.italic, style.underline, style.dim)
    raise AssertionError(f"{words!r} is not on screen:\n{at.shown()}")


async def test_paragraphs_are_numbered_and_told_apart(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 60)) as at:
        rows = at.rows()
        numbers = [int(found[1]) for row in rows if (found := re.match(r"[ ▌]+(\d+)  ", row))]
        assert numbers == [1, 2, 3, 5, *range(6, 16)], "the first of the doubled captions is left out"
        assert at.shown().count("warm their hands") == 1 and "Tom Lindqvist" in at.words_on_screen()
        kinds = ["Dockers in Harbourtown walk", "About 1,200", "Strikers warm", "What the strikers", "Advertisement"]
        assert len({looks(at, words) for words in kinds}) == 5
        assert not rows[1][:60].strip() and rows[2].startswith("▌  1 ") and at.current == 0
        assert "no byline, no date · 287 words, 1 min" in rows[3]
        await at.press("j")
        assert at.rows()[2].startswith("   1 ") and at.rows()[5].startswith("▌  2 ")


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (240, 60)])
async def test_lines_stay_readable_however_wide_the_terminal(tmp_path: Path, size: tuple[int, int]) -> None:
    async with desk(seed(), tmp_path, size) as at:
        column = at.screen.text.region.right
        words = [row[: column - 1].rstrip() for row in at.rows()[1:-2]]
        texts = [re.sub(r"^[ ▌]+\d*\s*", "", row) for row in words if row.strip()]
        widest = max(map(cell_len, texts))
        assert widest <= 80
        assert widest >= min(60, size[0] - 60)


async def test_signs_in_the_gutter_show_annotations(tmp_path: Path) -> None:
    article = harbour()
    notebook = Notebook(tmp_path / "notebook.json")
    notebook.add_article(article)
    marked: list[tuple[str, dict[str, Any]]] = [
        ("About 1,200", {"note": "Sure?"}),
        ("The port authority", {"color": "yellow"}),
        ("The union asks", {"tags": ("demand",)}),
        ("The mayor", {"note": "Who?"}),
        ("both sides", {"color": "yellow"}),
        ("A ferry", {"note": "One"}),
        ("islands", {"note": "Two", "tags": ("demand",)}),
    ]
    for words, fields in marked:
        start = article.text.index(words)
        made = Annotation.new(article.sha256, Anchor.at(article.text, start, start + len(words))).edited(**fields)
        notebook.apply(Change("add", ((None, made),)))
    notebook.close()
    async with desk(article, tmp_path, (120, 60)) as at:
        signs = {row[:8].strip(" ▌"): row[8:12] for row in at.rows() if row[:6].strip(" ▌").isdigit()}
        gutter = {int(f[1]): f[2] for row in at.rows() if (f := re.match(r"[ ▌]+(\d+) ([✎▪✱]?) *▎* +", row))}
        assert {number: sign for number, sign in gutter.items() if sign} == {2: "✎", 6: "▪", 14: "✎", 15: "✱"}, signs
        assert [int(row[:4]) for row in at.rows() if "▎" in row[:13]] == [8, 15]


@pytest.mark.parametrize(
    "keys, current",
    [
        (["j"], 1),
        (["down"], 1),
        (["j", "j", "k"], 1),
        (["j", "j", "up"], 1),
        (["k"], 0),
        (["G"], 299),
        (["G", "j"], 299),
        (["end"], 299),
        (["G", "g"], 0),
        (["G", "home"], 0),
    ],
)
async def test_keys_move_by_paragraphs(tmp_path: Path, keys: list[str], current: int) -> None:
    async with desk(LONG, tmp_path, (80, 24)) as at:
        await at.press(*keys)
        assert at.current == current
        assert f"Paragraph {current + 1} of" in at.words_on_screen()
        assert f"¶{current + 1} of 300" in at.shown()


async def test_half_pages_scroll_by_half_the_pane_and_take_the_reader_along(tmp_path: Path) -> None:
    async with desk(LONG, tmp_path, (80, 24)) as at:
        half = at.screen.text.size.height // 2
        for keys in (("ctrl+d", "ctrl+u"), ("pagedown", "pageup")):
            await at.press(keys[0], keys[0])
            assert half * 2 - 1 <= at.top <= half * 2 + 1
            assert at.current > 0 and f"Paragraph {at.current + 1} of" in at.shown()
            await at.press(keys[1], keys[1])
            assert at.top == 0 and f"Paragraph {at.current + 1} of" in at.shown()


async def test_a_paragraph_taller_than_the_pane_is_read_to_its_end(tmp_path: Path) -> None:
    tall = " ".join(f"word{n}" for n in range(900))
    async with desk(f"Before\n\n{tall}\n\nAfter", tmp_path, (80, 24)) as at:
        seen: set[str] = set()
        await at.press("j")
        for _ in range(40):
            seen |= set(re.findall(r"word\d+", at.shown()))
            if at.current == 2:
                break
            await at.press("j")
        assert at.current == 2
        assert seen == {f"word{n}" for n in range(900)}
        await at.press("k")
        assert at.current == 1 and "word899" in at.shown()


async def test_notices_are_hidden_and_shown_by_key(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 60)) as at:
        assert "Advertisement" in at.shown()
        await at.press("c")
        assert "Advertisement" not in at.shown() and "c shows them" in at.status
        await at.press(*"jjjjjjj")
        assert at.current == 9, "hidden paragraphs are stepped over"
        await at.press("c")
        assert "Advertisement" in at.shown() and at.current == 9


async def test_the_mouse_clicks_scrolls_and_picks_tabs(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 24)) as at:
        await at.pilot.click(offset=(20, row_with(at, "We will not come back")))
        assert at.current == 2
        await at.pilot.click(offset=(4, row_with(at, "The port authority said")))
        assert at.current == 5
        pane = at.screen.text
        for _ in range(3):
            pane._on_mouse_scroll_down(events.MouseScrollDown(pane, 5, 5, 0, 1, 0, False, False, False, 5, 5))
        await at.settle()
        assert at.top > 0 and at.current == 5, "the wheel scrolls and leaves the current paragraph"
        await at.pilot.click(offset=(at.rows()[1].index("Notes"), 1))
        await at.settle()
        assert "No notes yet" in at.shown()


SELECTED = (
    "漢字かな交じり文 and naïve cafe\u0301 with 👩‍👩‍👧‍👦 family, "
    "then [b]brackets[/b] and שלום to the very end of it all."
)


@pytest.mark.parametrize("width", [120, 80])
async def test_a_mouse_selection_is_exactly_the_articles_text(tmp_path: Path, width: int) -> None:
    text = f"Heads up: nothing\n\n{SELECTED}\n\nAnother paragraph that follows."
    async with desk(text, tmp_path, (width, 24)) as at:
        first, last = row_with(at, "漢字"), row_with(at, "Another paragraph")
        left = cell_len(at.rows()[first].split("漢")[0])
        await drag(at, (left, first), (left + cell_len("Another") - 1, last))
        assert at.screen.get_selected_text() == f"{SELECTED}\n\nAnother"
        await drag(at, (left + 4, first), (left + 7, first))
        assert at.screen.get_selected_text() == "かな"
        await at.press("ctrl+c")
        assert at.app.clipboard == "かな"


async def test_a_selection_outlives_another_size_of_the_terminal(tmp_path: Path) -> None:
    async with desk(f"Heads up: nothing\n\n{SELECTED}", tmp_path, (120, 24)) as at:
        y = row_with(at, "漢字")
        left = cell_len(at.rows()[y].split("漢")[0])
        await drag(at, (left, y), (left + 3, y))
        before = at.screen.get_selected_text()
        await at.resize(80, 30)
        assert before == at.screen.get_selected_text() == "漢字"
        await at.press("escape")
        assert at.screen.text.selected_span() is None


async def test_a_drag_takes_whole_words_and_clicks_a_word_or_the_paragraph(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 24)) as at:
        y = row_with(at, "About 1,200")
        left = at.rows()[y].index("About")
        await drag(at, (left + 2, y), (left + 14, y))
        assert at.screen.get_selected_text() == "About 1,200 dockers"
        await at.press("space")
        assert [a.anchor.exact for a in at.saved()] == ["About 1,200 dockers"]
        await at.pilot.click(offset=(left + 8, y), times=2)
        await at.settle()
        assert at.screen.get_selected_text() == "1,200" and at.current == 1
        await at.pilot.click(offset=(left + 8, y), times=3)
        await at.settle()
        paragraph = at.article.paragraphs[1]
        assert at.screen.get_selected_text() == at.article.text[paragraph.start : paragraph.end]
        await at.pilot.click(offset=(left + 8, y))
        await at.settle()
        assert at.screen.text.selected_span() is None


@pytest.mark.parametrize("position", [0, 150, 299])
async def test_reopening_lands_where_the_reader_left(tmp_path: Path, position: int) -> None:
    article = read(LONG, source="long.txt")
    async with desk(article, tmp_path, (80, 24)) as at:
        at.screen.text.go_to(article.paragraphs[position].start)
        await at.press("q")
    assert at.app.return_value == 0
    async with desk(article, tmp_path, (80, 24)) as at:
        assert at.current == position
        assert f"Paragraph {position + 1} of" in at.shown()


async def test_another_size_keeps_the_place(tmp_path: Path) -> None:
    async with desk(LONG, tmp_path, (120, 40)) as at:
        await at.press(*["ctrl+d"] * 6)
        first = re.search(r"Paragraph \d+", at.shown())
        for size in [(80, 24), (60, 20), (200, 50), (120, 40)]:
            await at.resize(*size)
            assert first is not None and first[0] in at.words_on_screen()


async def test_an_empty_article_says_what_to_do(tmp_path: Path) -> None:
    async with desk(" \n", tmp_path, (80, 24)) as at:
        await at.press(*"jkgGaetvdun] ")
        assert "Press o" in at.status
        await at.press("tab")
        assert at.app.is_running
    async with desk(None, tmp_path, (120, 40)) as at:
        assert "Press o to open one" in at.words_on_screen()
        await at.press(*"jkG/aexyvtd]nz?")
        assert at.app.is_running
