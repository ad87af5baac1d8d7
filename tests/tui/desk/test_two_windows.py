"""Two windows, or a window and a script, on one notebook."""

from __future__ import annotations

from pathlib import Path

from tui.notebook import Anchor, Annotation, Change, Notebook

from .desks import Desk, desk
from .made_up import harbour

ARTICLE = harbour()


def from_elsewhere(path: Path, words: str, note: str) -> Annotation:
    """A note that another program writes into the notebook."""
    start = ARTICLE.text.index(words)
    made = Annotation.new(ARTICLE.sha256, Anchor.at(ARTICLE.text, start, start + len(words)), note=note)
    notebook = Notebook(path)
    notebook.apply(Change("note", ((None, made),)))
    notebook.close()
    return made


async def look(at: Desk) -> None:
    """Look now, rather than in a second, whether others wrote."""
    at.screen.controllers.articles.take_in_others()
    await at.settle()


async def test_a_note_made_elsewhere_appears_and_the_reader_stays(tmp_path: Path) -> None:
    async with desk(ARTICLE, tmp_path, (120, 40)) as at:
        await at.press("j", "j")
        before = (at.current, at.top)
        from_elsewhere(at.notebook_file, "ring road", "from a script")
        await look(at)
        assert at.marked("annotation") == ["ring road"] and "Notes 1" in at.shown()
        assert "nother window" in at.status or "elsewhere" in at.status
        assert (at.current, at.top) == before


async def test_it_appears_by_itself_within_moments(tmp_path: Path) -> None:
    async with desk(ARTICLE, tmp_path, (120, 40)) as at:
        from_elsewhere(at.notebook_file, "ring road", "from a script")
        await at.until(lambda: at.marked("annotation") == ["ring road"])


async def test_two_windows_keep_each_others_notes(tmp_path: Path) -> None:
    async with desk(ARTICLE, tmp_path, (80, 24)) as one, desk(ARTICLE, tmp_path, (80, 24)) as other:
        await one.press("a", *"one", "enter")
        await other.press("j", "a", *"other", "enter")
        await one.press("j", "j", "space")
        await look(one)
        await look(other)
        assert sorted(a.note for a in one.saved()) == ["", "one", "other"]
        assert one.marked("annotation") == other.marked("annotation")


async def test_what_another_window_deleted_is_not_edited_into_life_silently(tmp_path: Path) -> None:
    async with desk(ARTICLE, tmp_path, (80, 24)) as at:
        await at.press("a", *"mine", "enter")
        [made] = at.saved()
        notebook = Notebook(at.notebook_file)
        notebook.apply(Change("delete", ((made, None),)))
        notebook.close()
        await look(at)
        assert at.marked("annotation") == []
        await at.press("u")
        assert at.app.is_running and at.status, "undo says what became of it"


async def test_a_notebook_by_a_newer_dateline_is_read_only(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    notebook = Notebook(path)
    notebook.add_article(ARTICLE)
    notebook.close()
    import json

    content = json.loads(path.read_text(encoding="utf-8"))
    for row in content["meta"].values():
        for name, value in row.items():
            if isinstance(value, int):
                row[name] = value + 1000
    path.write_text(json.dumps(content), encoding="utf-8")
    before = path.read_bytes()
    async with desk(ARTICLE, tmp_path, (80, 24)) as at:
        assert "read-only" in at.shown()
        await at.press("space")
        assert at.screen.status.urgent and at.status
        await at.press("j", "q")
    assert path.read_bytes() == before


async def test_a_damaged_notebook_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notebook.json"
    path.write_bytes(b"{ not a notebook")
    async with desk(ARTICLE, tmp_path, (80, 24)) as at:
        assert "no notebook" in at.shown() and at.screen.status.urgent
        await at.press("j", "space", "a", "t", "x", "u", "]")
        assert at.app.is_running and at.current == 1
    assert path.read_bytes() == b"{ not a notebook"
