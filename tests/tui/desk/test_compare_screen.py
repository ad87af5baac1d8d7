"""Comparing on the desk as a reader does it: keys in bursts, at a small and at a large terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.strip import Strip

from analysis import analyze, read
from tests.analysis.told_events import analyzed, texts_of
from tui.library.cache import FindingsCache
from tui.notebook import Notebook
from tui.screens.compare_screen import CompareScreen
from tui.system.paths import cache_folder
from tui.widgets.entry_list import EntryList

from .desks import Desk, desk


async def _on_the_bench(at: Desk, tmp_path: Path) -> None:
    """E, and the reports of the same event as they are offered."""
    await at.press("E")
    await at.until(lambda: "Compare “" in at.shown())
    await at.press("enter")
    await at.until(lambda: isinstance(at.app.screen, CompareScreen))


def _reports(tmp_path: Path) -> list[str]:
    """The reports as files, the newest first; their findings lie in the cache."""
    names = []
    with FindingsCache(cache_folder() / "findings.sqlite") as cache:
        for name, text in texts_of("earthquake").items():
            path = tmp_path / f"{name}.txt"
            path.write_text(text, encoding="utf-8")
            names.append(str(path))
            cache.put(analyzed(text, str(path)))
    return [names[1], names[0], names[2]]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_compare_decide_and_open_a_passage(tmp_path: Path, size: tuple[int, int]) -> None:
    names = _reports(tmp_path)
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, size, reading_list=names) as at:
        await _on_the_bench(at, tmp_path)
        shown = at.shown()
        assert "Event: " in shown and "── killed · people ── " in shown and "m Move" in shown
        assert all(cell_len(row) <= size[0] for row in at.rows())
        await at.burst("space")
        assert "space does nothing here." in at.shown()
        # n goes to the disagreement, d sets it aside; both in one read, with the key that takes it back.
        await at.burst("n", "d")
        assert "x Export" in shown and "? Help" in shown and "112: not of this event: saved" in at.shown()
        (event,) = Notebook(at.notebook_file).events()
        assert [(d.act, d.text) for d in event.decisions] == [("aside", "112")]
        await at.burst("u")
        assert Notebook(at.notebook_file).events() == []
        # m asks for the row; what is typed behind it in the same read is for the question.
        await at.burst("n", "m", "o", "w", "n", "enter")
        await at.until(lambda: "in a row of its own" in at.shown())
        await at.burst("g", "j", "enter")
        await at.until(lambda: not isinstance(at.app.screen, CompareScreen))
        await at.settle()
        assert at.article.source.endswith("first-hours.txt")


async def test_a_verdict_given_there_is_a_note_of_the_article(tmp_path: Path) -> None:
    names = _reports(tmp_path)
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (100, 30), reading_list=names) as at:
        await _on_the_bench(at, tmp_path)
        await at.burst("n", "V", "d")
        await at.until(lambda: "disputed, saved" in at.shown())
        assert "~ disputed" in at.shown()
        assert [(a.verdict, a.anchor.exact) for a in at.saved()] == [("disputed", "112")]
        await at.burst("escape")
        assert at.app.screen is at.screen


async def test_nothing_is_painted_for_a_width_that_is_not_known_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[str] = []
    paint = EntryList.render_line

    def watched(entries: EntryList, y: int) -> Strip:
        strip = paint(entries, y)
        if isinstance(entries.screen, CompareScreen):
            painted.append(strip.text)
        return strip

    monkeypatch.setattr(EntryList, "render_line", watched)
    names = _reports(tmp_path)
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (80, 24), reading_list=names) as at:
        await _on_the_bench(at, tmp_path)
        assert any("killed" in row for row in painted)
        assert not [row for row in painted if row.strip("> ") == "…"]


async def test_titles_of_reports_are_whole_where_there_is_room(tmp_path: Path) -> None:
    names = _reports(tmp_path)
    long = "Rescuers find many more bodies under the hotel in Tarvik as the army flies in tents"
    Path(names[2]).write_text(f"{long}\n\nFive people were found on Tuesday.\n", encoding="utf-8")
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (200, 50), reading_list=names) as at:
        await at.press("E")
        await at.until(lambda: "Compare “" in at.shown())
        assert long in at.shown()
        await at.resize(80, 24)
        assert long not in at.shown() and long[:20] in at.shown()


async def test_keys_behind_an_answer_are_for_the_comparison_again(tmp_path: Path) -> None:
    names = _reports(tmp_path)
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (80, 24), reading_list=names) as at:
        await _on_the_bench(at, tmp_path)
        await at.burst("g", "j", "V", "c", "j", "V", "escape", "V", "d", "j", "r", "x", "enter", "V", "f", "?")
        assert sorted(a.verdict or "" for a in at.saved()) == ["confirmed", "disputed", "false"]
        assert "Keys of the comparison" in at.shown()
        await at.burst("escape", "q")
        # Where no figure is listed V asks nothing: what was typed for it is for nobody, until Esc.
        await at.press("E")
        await at.until(lambda: isinstance(at.app.screen, CompareScreen))
        await at.burst("f", *"zebra", "enter", "V", "d", "escape", "?")
        assert len(at.saved()) == 3 and "Keys of the comparison" in at.shown()


async def test_reports_picked_in_the_library_are_compared(tmp_path: Path) -> None:
    names = _reports(tmp_path)
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (100, 30), reading_list=names) as at:
        await at.press("L")
        await at.until(lambda: "3 of 3 articles" in at.shown())
        await at.burst("E")
        assert "Pick two or more articles with space" in at.shown()
        await at.burst("space", "space", "E")
        await at.until(lambda: isinstance(at.app.screen, CompareScreen))
        assert "2 reports" in at.shown()
        await at.burst("escape")
        assert at.app.screen is at.screen
        await at.press("L")
        await at.until(lambda: "3 of 3 articles" in at.shown())
        assert "✓" not in at.shown() and "picked" not in at.shown()
        await at.burst("space")
        assert "1 article picked" in at.shown()


async def test_the_cursor_goes_on_from_a_figure_that_leaves_and_to_one_that_comes_back_and_stays_else(
    tmp_path: Path,
) -> None:
    names = _reports(tmp_path)
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (80, 24), reading_list=names) as at:
        await _on_the_bench(at, tmp_path)
        screen = at.app.screen
        assert isinstance(screen, CompareScreen)

        def under() -> str:
            rung = screen.entries.listing.line(screen.entries.cursor).rung  # type: ignore[union-attr] # a ladder
            return f"{rung.value} {rung.report}"

        await at.burst("g", "j")
        first = under()
        await at.burst("j")
        second = under()
        await at.burst("k", "d")
        assert under() == second
        await at.burst("u")
        assert under() == first
        await at.burst("p")
        assert under() == first and "of a part only" in at.shown()


async def test_why_two_figures_differ_is_told_below_at_80_columns_however_long_the_passage(tmp_path: Path) -> None:
    names = _reports(tmp_path)
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (80, 24), reading_list=names) as at:
        await _on_the_bench(at, tmp_path)
        await at.burst("n")
        below = "\n".join(at.rows()[-7:])
        assert "differs: 74 (second-day), no figure fits both" in below and "112 people had died" in below
        # How it stands to the other figures is a key away, and the border tells that there is more.
        assert "} 4 more" in below and "Government hides" in below and "compatible" not in below
        await at.burst("}", "}", "}", "}")
        below = "\n".join(at.rows()[-7:])
        assert "{ back" in below and "compatible: ≥ 38" in below and "Government hides" not in below
        await at.burst("{")
        assert "} 1 more" in at.rows()[-7]
        await at.burst("k")
        assert "112 people had died" not in at.shown() and "{ back" not in at.shown()


async def test_of_two_figures_in_one_sentence_the_one_under_the_cursor_is_marked(tmp_path: Path) -> None:
    names = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    behind = ["It felled 31 trees and broke 12 windows in Holm.", "It was over by noon."]
    for name, more in zip(names, behind, strict=True):
        Path(name).write_text(f"Storm in Holm\n\nThe storm in Holm sank seven boats on Tuesday. {more}\n")
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (80, 24), analyze, names) as at:
        await _on_the_bench(at, tmp_path)
        marked = []
        for _ in range(8):
            strips = at.app.screen._compositor.render_strips()[-7:-2]
            words = "".join(text for strip in strips for text, style, _ in strip if style and style.reverse)
            marked.append(words.strip())
            await at.burst("j")
        assert "31 12" in " ".join(marked), (marked, at.shown())


async def test_the_cursor_passes_over_titles_and_what_they_head_comes_with_them(tmp_path: Path) -> None:
    names = _reports(tmp_path)
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (80, 24), reading_list=names) as at:
        await _on_the_bench(at, tmp_path)
        screen = at.app.screen
        assert isinstance(screen, CompareScreen)
        count = len(screen._bench.listing)
        seen = []
        for key in [*"j" * count, *"k" * count, "G", "ctrl+u", "ctrl+d", "g"]:
            await at.burst(key)
            seen.append(screen.entries.cursor)
            assert screen._bench.figure(screen.entries.cursor) is not None
        titles = sum(screen._bench.figure(line) is None for line in range(count))
        assert titles >= 2 and len(set(seen)) == count - titles
        # Back at the first figure the title above it is seen again; a click on it does nothing.
        assert screen.entries.cursor == 1 and "── killed · people" in at.rows()[1]
        await at.pilot.click(EntryList, offset=(10, 0))
        assert isinstance(at.app.screen, CompareScreen) and screen.entries.cursor == 1


async def test_figures_are_filtered_judged_and_all_shown_again_in_one_read(tmp_path: Path) -> None:
    names = _reports(tmp_path)
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (80, 24), reading_list=names) as at:
        await _on_the_bench(at, tmp_path)

        def figures() -> list[str]:
            return [row for row in at.rows()[1:16] if " Mar " in row]

        every = len(figures())
        # What is typed is for the filter, until Enter; n, V and d behind it are for the figures that are left.
        await at.burst("f", *"doctors mdx", "backspace", "backspace", "backspace")
        assert len(figures()) == 1 < every and "f doctors" in at.shown() and " of " in at.rows()[-2]
        assert "m Move" not in at.rows()[-1] and "V Verdict" not in at.rows()[-1]
        await at.burst("enter", "V", "d")
        await at.until(lambda: "disputed, saved" in at.shown())
        assert [(a.verdict, a.anchor.exact) for a in at.saved()] == [("disputed", "112")]
        # Enter opens the passage, and E comes back to what was listed and says so.
        await at.burst("enter")
        await at.until(lambda: at.app.screen is at.screen)
        await at.burst("E")
        await at.until(lambda: isinstance(at.app.screen, CompareScreen))
        assert len(figures()) == 1 and "Only figures with doctors.  Esc shows all" in at.shown()
        await at.burst("/", *"zebra", "enter")
        assert figures() == [] and "No figure here has that." in at.shown()
        # The first Esc ends what was typed for a question that is not asked, as everywhere.
        await at.burst("m", "x", "escape", "escape")
        assert len(figures()) == every and "All figures are shown." in at.shown() and " of " not in at.rows()[-2]
        # Esc while one types shows all too; the next one leaves.
        await at.burst("f", *"!disp")
        assert len(figures()) == 1
        await at.burst("escape", "j", "k", "escape")
        assert at.app.screen is at.screen


async def test_the_cursor_does_not_follow_a_row_that_goes_to_those_of_one_report(tmp_path: Path) -> None:
    names = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    for name, more in zip(names, ("It was over by noon.", "It felled trees."), strict=True):
        text = f"The storm in Holm broke 12 windows on Tuesday. It sank seven boats. {more}"
        Path(name).write_text(f"Storm in Holm\n\n{text}\n")
    article = read(Path(names[0]).read_text(encoding="utf-8"), source=names[0])
    async with desk(article, tmp_path, (40, 24), analyze, names) as at:
        await _on_the_bench(at, tmp_path)
        screen = at.app.screen
        assert isinstance(screen, CompareScreen)
        # In few columns the event's name has room before its place and its days.
        for width, told in ((39, "2 reports  Holm"), (38, "2 reports"), (120, "2 reports  Holm")):
            await at.resize(width, 24)
            assert "Event: Storm in Holm" in at.rows()[0] and at.rows()[0].rstrip().endswith(told)
        assert "── windows" in at.rows()[1] and "── boats" in at.rows()[4]
        await at.burst("g", "d")
        # The other 12 windows are of one report only now, at the end of the list.
        assert "── boats" in at.rows()[1] and at.rows()[2].startswith(">") and " 7 " in at.rows()[2], at.shown()
        await at.burst("u")
        assert at.rows()[2].startswith(">") and " 12 " in at.rows()[2]
