"""The sidebar: four lists that fill in while the article is read, and lead into the text."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from analysis import Article
from analysis.findings import Findings
from tui.library.engine_process import Analysis, AnalysisError

from .desks import Desk, desk, seed
from .made_up import findings, harbour

WIDE, NARROW = (120, 40), (80, 24)


def listed(at: Desk) -> str:
    """What the sidebar shows, with single spaces."""
    left = at.app.screen.query_one("#sidebar").region.x
    return " ".join(" ".join(row[left:] for row in at.rows()).split())


async def test_it_fills_in_while_the_article_can_be_read(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, WIDE) as at:
        assert "Reading the article…" in listed(at)
        await at.press("j", "j")
        assert at.current == 2
        at.put(findings(at.article))
        await at.settle()
        assert "Anders Holm" in listed(at) and "Reading the article" not in listed(at)
        assert "Actors 5" in listed(at) and at.current == 2


@pytest.mark.engine
async def test_the_engine_itself_fills_it(tmp_path: Path) -> None:
    async with desk(seed(), tmp_path, WIDE) as at:
        await at.until(lambda: at.session.findings is not None)
        await at.settle()
        found = at.session.findings
        assert found is not None and found.actors and found.numbers
        assert found.actors[0].name in listed(at)


async def test_an_engine_that_fails_is_said_and_the_article_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(analysis: Analysis) -> Findings:
        raise AnalysisError("the analysis failed: [/] out of memory")

    monkeypatch.setattr(Analysis, "run", fails)
    async with desk(harbour(), tmp_path, WIDE) as at:
        await at.until(lambda: "No findings" in listed(at))
        assert "[/]" in listed(at) and "out of memory" in listed(at)
        await at.press("j", "space")
        assert len(at.saved()) == 1


@pytest.mark.parametrize(
    "keys, parts",
    [
        ([], ["▾ People 2", "Ruth Okafor", "▸ Places", "harbour museum ?"]),
        (
            ["."],
            ["about 1,200 dockers", "4 of 8 unsourced · 0 checked", "37 berths", "● port authority", "$4.5 million"],
        ),
        ([".", "."], ["“We will not come back", "Ruth Okafor said", "no speaker given", "inferred ?"]),
        ([","], ["No notes yet", "Press a to write a note"]),
    ],
)
async def test_its_four_lists(tmp_path: Path, keys: list[str], parts: list[str]) -> None:
    async with desk(harbour(), tmp_path, WIDE, findings) as at:
        await at.press(*keys)
        for part in parts:
            assert part in listed(at)


async def test_numbers_and_notes_stand_in_the_order_of_the_text(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 60), findings) as at:
        await at.press(".")
        at_numbers = [listed(at).index(word) for word in ("1,200", "37", "52", "14", "Dozens", "15%", "2019", "$4.5")]
        assert at_numbers == sorted(at_numbers)
        await at.press(
            "tab", "G", "a", *"last", "enter", "g", "a", *"first", "enter", ",", ",", ".", ".", ".", ".", "."
        )
        await at.until(lambda: True)
        at.screen.controllers.sidebar.show_tab("Notes")
        await at.settle()
        assert listed(at).index("first") < listed(at).index("last")


async def test_each_actor_has_a_strip_of_where_it_stands(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, WIDE, findings) as at:
        strips = re.findall(r"[·▂▄▆█]{8,16}", listed(at))
        assert len(strips) == 4 and len(set(strips)) >= 3


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_choosing_an_actor_marks_all_its_mentions_and_n_walks_them(tmp_path: Path, size: tuple[int, int]) -> None:
    async with desk(harbour(), tmp_path, size, findings) as at:
        await at.press("tab", "enter")
        assert at.marked("mention") == ["Ruth Okafor", "Ms Okafor", "Ms Okafor"]
        assert at.current == 2 and "roster is fair" in at.words_on_screen()
        assert "1 of 3" in at.status
        await at.press("n", "n")
        assert at.status.startswith("3 of 3") and at.current == 11
        await at.press("n")
        assert "1 of 3" in at.status and "wrapped" in at.status
        await at.press("escape")
        assert at.marked("mention") == at.marked("current") == []


@pytest.mark.parametrize(
    "list_keys, steps, current, marked",
    [
        (["."], 0, 1, ["1,200"]),
        (["."], 1, 5, ["port authority", "37"]),
        ([".", "."], 0, 2, ["We will not come back until the roster is fair,", "Ruth Okafor"]),
        ([".", "."], 3, 13, ["My door is open,", "he"]),
    ],
)
async def test_choosing_an_entry_shows_its_passage(
    tmp_path: Path, list_keys: list[str], steps: int, current: int, marked: list[str]
) -> None:
    async with desk(harbour(), tmp_path, WIDE, findings) as at:
        await at.press(*list_keys, *["j"] * steps, "enter")
        assert (at.current, at.marked("mention")) == (current, marked)
        assert " ".join(marked[-1].split()) in at.words_on_screen()
        await at.press("b")
        assert at.current == 0, "back to where the reader was"


async def test_a_note_in_the_list_leads_to_its_passage_and_is_edited_there(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, WIDE, findings) as at:
        await at.press("G", "a", *"ferries", "enter", "g")
        at.screen.controllers.sidebar.show_tab("Notes")
        await at.press("enter")
        assert at.current == 14 and "A ferry to the islands" in at.words_on_screen()
        await at.press("e", *"!", "enter")
        assert [a.note for a in at.saved()] == ["ferries!"]
        at.screen.entries.focus()
        await at.press("d")
        assert at.saved() == [] and "No notes yet" in listed(at)


async def test_keys_move_the_cursor_through_a_long_list(tmp_path: Path) -> None:
    def many(article: Article) -> Findings:
        found = findings(article)
        return replace(found, numbers=found.numbers * 30)

    async with desk(harbour(), tmp_path, WIDE, many) as at:
        await at.press(".", "G")
        assert at.screen.entries.cursor == 239 and "$4.5 million" in listed(at)
        await at.press("g")
        assert at.screen.entries.cursor == 0
        await at.press("ctrl+d", "j")
        below = at.screen.entries.cursor
        assert below > 5
        await at.press("ctrl+u", "k", "k")
        assert at.screen.entries.cursor < below
        assert "> " in at.shown() or ">" in listed(at), "the cursor shows without colour"


async def test_a_click_chooses_an_entry(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, WIDE, findings) as at:
        y = next(i for i, row in enumerate(at.rows()) if "Anders Holm" in row and "··" in row)
        await at.pilot.click(offset=(90, y))
        await at.settle()
        assert at.marked("mention") == ["Anders Holm"] and at.current == 13


@pytest.mark.parametrize("tab, said", [(0, "Nobody is named"), (1, "No numbers"), (2, "Nobody is quoted")])
async def test_an_empty_list_says_so_and_what_to_do(tmp_path: Path, tab: int, said: str) -> None:
    async with desk(harbour(), tmp_path, WIDE, Findings) as at:
        await at.press(*["."] * tab)
        assert said in listed(at) and "/" in listed(at)


async def test_at_80_columns_it_steps_aside_and_tab_brings_it(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, NARROW, findings) as at:
        assert "Actors" not in at.shown()
        await at.press("tab")
        assert "Ruth Okafor" in listed(at) and "Actors" in at.shown()
        await at.press("tab")
        assert "Actors" not in at.shown() and at.screen.text.has_focus
        await at.press("tab", "escape")
        assert "Actors" not in at.shown() and at.screen.text.has_focus


async def test_at_80_columns_the_current_paragraph_stays_in_view_when_it_comes(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, NARROW, findings) as at:
        await at.press(*"jjjjjj")
        assert "What the strikers ask for" in at.shown()
        await at.press("tab")
        assert "What the str" in at.shown()
        await at.press("tab")
        assert "What the strikers ask for" in at.shown()


async def test_at_120_columns_both_fit_and_z_gives_one_the_whole_screen(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, WIDE, findings) as at:
        assert "Dockers in Harbourtown" in at.shown() and "Ruth Okafor" in listed(at)
        await at.press("z")
        assert "Actors 5" not in at.shown() and "About 1,200" in at.shown()
        await at.press("z")
        assert "Actors 5" in at.shown() and "About 1,200" in at.shown()
        await at.press("tab", "z")
        assert "Actors 5" in at.shown() and "About 1,200" not in at.shown()
        await at.press("enter")
        assert "roster is fair" in at.shown(), "choosing shows the text again"


async def test_a_list_without_entries_can_be_sorted(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, WIDE) as at:
        at.put(findings(at.article))
        at.screen.controllers.sidebar.show_tab("Notes")
        at.screen.entries.focus()
        await at.burst("s", "s", "j", "k")
        assert at.status.startswith("Notes ") and at.app.return_code is None
