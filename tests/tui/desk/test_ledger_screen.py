"""The ledger on the desk: keys in bursts, at two sizes, and back to the passage."""

from __future__ import annotations

from pathlib import Path

from analysis import load
from tui.screens.ledger_screen import LedgerScreen

from ..ledger.convoy import EVENING, MORNING
from .desks import Desk, desk


def rows(at: Desk) -> list[str]:
    """The rows of the list."""
    lines = [row.rstrip() for row in at.rows()[1:-3]]
    return lines[: next((n for n, row in enumerate(lines) if not row), len(lines))]


def in_front(at: Desk) -> bool:
    """Whether the ledger is what the reader sees."""
    return isinstance(at.app.screen, LedgerScreen)


async def in_ledger(at: Desk) -> None:
    await at.press("W")
    await at.until(lambda: "2 articles." in at.shown())


async def test_claims_are_judged_filtered_given_evidence_and_opened(tmp_path: Path) -> None:
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for name, text in zip(names, (MORNING, EVENING), strict=True):
        Path(name).write_text(text, encoding="utf-8")
    (tmp_path / "list.txt").write_text("Only 7 of them.\n")
    async with desk(load(names[0]), tmp_path, (120, 30), reading_list=names) as at:
        await in_ledger(at)
        assert [row[3:22].strip() for row in rows(at)] == [
            "≥ 43 people killed",
            "“We have never seen",
            "60 people wounded",
            "12 children",
        ]
        assert all("a.txt ¶2, b.txt ¶2" in row for row in rows(at)[:1])
        assert [row[1] for row in rows(at)] == [" ", " ", "!", " "]
        # Two verdicts and a confirmation in one read; each steps on.
        await at.burst("V", "d", "V", "f", "space")
        assert [row[1] for row in rows(at)] == ["~", "✗", "✓", " "]
        assert sorted(a.verdict or "" for a in at.saved()) == ["confirmed", "disputed", "disputed", "false", "false"]
        await at.burst("u", "u")
        assert [row[1] for row in rows(at)] == ["~", " ", "!", " "]
        await at.burst("ctrl+r")
        assert [row[1] for row in rows(at)] == ["~", "✗", "!", " "]
        # Evidence in one read: the kind, the path, no note.
        await at.burst("g", "e", "f", *str(tmp_path / "list.txt"), "enter", "enter")
        await at.until(lambda: "does not stand in it" in at.shown())
        assert "ev. 1, not in it" in rows(at)[0]
        # What is typed into the filter runs no commands.
        await at.burst("f", *"!fal")
        assert "f Filter" not in at.rows()[-1] and "1 of 4 claims" in at.shown()
        await at.burst(*"se", "enter")
        assert [row[1] for row in rows(at)] == ["✗"]
        # That not all are shown, and the way back, is said.
        assert "Only claims with !false." in at.shown() and "Esc shows all" in at.shown()
        await at.press("escape")
        assert len(rows(at)) == 4 and in_front(at)
        assert "Only claims" not in at.shown() and " of 4 claims" not in at.shown()
        await at.resize(80, 24)
        assert [row[3:22].strip() for row in rows(at)][:1] == ["≥ 43 people killed"]
        await at.press("g")
        assert "Regional Observatory" in rows(at)[0] and "a.txt ¶2, b.txt ¶2" in at.shown()
        # Enter on a claim that stands in one place asks nothing; the key behind it is for the desk.
        await at.burst("G", "enter", "k")
        await at.until(lambda: at.article.title.startswith("Toll"))
        assert not in_front(at) and at.current == 1
        await at.press("j")
        # A selection on the desk is entered with +, all in one read.
        await at.burst("v", "W", "+", "n")
        await at.until(lambda: "?" in [row[1] for row in rows(at)])
        await at.press("q")
        assert not in_front(at)


async def test_what_has_no_room_below_the_list_is_scrolled_to(tmp_path: Path) -> None:
    async with desk(f"Title\n\n{MORNING}", tmp_path, (80, 24)) as at:
        await at.press("W")
        await at.until(lambda: "1 article." in at.shown())
        for said in ("asked the ministry", "asked the hospital", "asked the mayor", "asked the army"):
            await at.burst("e", "n", *said.replace(" ", "_"), "enter")
            await at.until(lambda said=said: said.replace(" ", "_") in at.shown())  # type: ignore[misc]
        await at.resize(80, 16)
        assert "Belmont on Friday" not in at.shown() and "} 4 more──" in at.shown()
        await at.burst("}", "}", "}", "}")
        assert "Belmont on Friday" in at.shown() and "{ back" in at.shown()
        await at.burst("j")
        assert "says so" in at.shown() and "{ back" not in at.shown()


async def test_an_empty_ledger_says_what_to_do_and_refuses_what_follows(tmp_path: Path) -> None:
    async with desk("A story\n\nNothing is counted here.\n", tmp_path) as at:
        await at.press("W")
        await at.until(lambda: "No claims yet." in at.shown())
        await at.burst("V", "d")
        assert at.saved() == []
        await at.press("q")
        await at.until(lambda: not in_front(at))
