"""Checking an article's figures and quotes from the lists, with few keys, and what then is on disk."""

from __future__ import annotations

from pathlib import Path

from analysis import Article, analyze
from analysis.findings import Findings

from .desks import desk, seed
from .made_up import findings, harbour


def read_by_the_engine(article: Article) -> Findings:
    return analyze(article)


async def test_all_eleven_figures_of_the_seed_get_verdicts_in_eighteen_keys(tmp_path: Path) -> None:
    keys = [".", "space", "V", "d", "space", "space", "V", "f", "space", "space", "V", "u", "space", "V", "f"]
    keys += ["space", "space"]
    assert len(keys) <= 18
    async with desk(seed(), tmp_path, (120, 40), read_by_the_engine) as at:
        found = at.session.findings
        assert found is not None and len(found.numbers) == 11
        await at.burst(*keys)
        given = {(a.anchor.start, a.anchor.end): a.verdict for a in at.saved()}
        verdicts = [given[number.start, number.end] for number in found.numbers]
        assert verdicts[:5] == ["confirmed", "disputed", "confirmed", "confirmed", "false"]
        assert verdicts[5:] == ["confirmed", "confirmed", "unchecked", "confirmed", "false", "confirmed"]
        assert len(given) == 11 and at.screen.entries.has_focus and at.screen.entries.cursor == 10
        assert "9 of 11 unsourced · 10 checked" in at.shown()


async def test_quotes_are_checked_and_noted_in_the_same_way(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.burst(".", ".", "space", "a", *"deny", "enter", "V", "d", "space")
        quotes = findings(at.article).quotes
        assert [(a.anchor.start, a.verdict, a.note) for a in at.saved()] == [
            (quotes[0].start, "confirmed", ""),
            (quotes[1].start, None, "deny"),
            (quotes[2].start, "disputed", ""),
            (quotes[3].start, "confirmed", ""),
        ]
        assert at.screen.entries.has_focus and at.screen.entries.cursor == 3
        assert "1 of 4 unattributed · 3 checked" in at.shown()
        await at.press("u", "u")
        assert "1 checked" in at.shown()


async def test_a_note_that_is_not_saved_leaves_the_cursor_where_it_was(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.burst(".", "j", "a", *"x", "escape", "space")
        assert [(a.anchor.exact, a.verdict) for a in at.saved()] == [("37", "confirmed")]


async def test_a_tall_desk_shows_actors_and_numbers_and_a_click_takes_either(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (120, 40), findings) as at:
        assert "Ruth Okafor" in at.shown() and "☐ 37 berths" in at.shown()
        y = next(i for i, row in enumerate(at.rows()) if "☐ Dozens" in row)
        await at.pilot.click(offset=(90, y))
        await at.settle()
        assert at.marked("mention") == ["Dozens"] and at.screen.panes.tabs.tab == "Numbers"
        await at.press("space", ",")
        assert [a.anchor.exact for a in at.saved()] == ["Dozens"] and at.screen.entries.id == "actors"
        await at.resize(120, 24)
        assert "☐ 37 berths" not in at.shown() and "Ruth Okafor" in at.shown()
        await at.press(".")
        assert "☐ 37 berths" in at.shown() and "Anders Holm  " not in at.shown()
        await at.resize(120, 40)
        assert "▾ People" in at.shown() and at.screen.entries.has_focus


async def test_the_entry_under_the_cursor_stands_below_in_full_and_scrolls(tmp_path: Path) -> None:
    long = " ".join(f"word{n}" for n in range(120))
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.press(".", "j")
        assert "● port authority said" in at.shown() and "¶6 The port authority said" in at.words_on_screen()
        await at.press("a")
        await at.enter(long)
        await at.press("enter", "k")
        assert "✎ word0 word1" in at.words_on_screen() and "word119" not in at.shown()
        await at.burst(*["}"] * 60)
        box = at.screen.panes.detail.region
        below = " ".join(row[box.x :].strip() for row in at.rows()[box.y : box.bottom])
        assert "word119" in below and "at sea." in below, "the end of the note, and the sentence"
        assert at.screen.entries.cursor == 1, "the list stands still"
        await at.press("j", "k")
        assert "● port authority said" in at.shown(), "another entry begins at its beginning"


async def test_quotes_and_notes_take_as_many_rows_as_they_need_and_no_blank_one(tmp_path: Path) -> None:
    async with desk(harbour(), tmp_path, (80, 24), findings) as at:
        await at.press(".", ".")
        left = at.screen.entries.region.x
        rows = [row[left:].strip(" ▏▎│>") for row in at.rows()[at.screen.entries.region.y + 1 :]]
        assert rows[0].startswith("☐ “We will not come back") and rows[2].startswith("● Ruth Okafor said")
        assert rows[3] == "☐ “out of reach”" and rows[4].startswith("○ no speaker given")
        await at.press("j", "j", "j")
        x, y = left + 4, at.screen.entries.region.y + 1 + 3
        await at.pilot.click(offset=(x, y))
        await at.settle()
        assert at.marked("mention") == ["out of reach"], "a click finds the entry among rows of unequal number"
