"""Pictures of the desk, compared with those that were looked at and found good.

After a wanted change: ``uv run pytest tests/tui/desk/test_looks.py --snapshot-update``, and look at the new pictures.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from analysis import Article, read
from tui.app import DeskApp
from tui.notebook import Anchor, Annotation, Change, Notebook, Tag
from tui.system.settings import Settings

from .desks import Desk
from .made_up import findings, harbour

Compare = Callable[..., bool]
MOMENT = "2026-01-05T10:00:00.000000Z"
"""When the notes were made."""
NOTES: list[tuple[str, dict[str, Any]]] = [
    ("About 1,200 dockers", {"note": "Who counted?", "tags": ("figures",)}),
    ("37 of its 52 berths", {"color": "yellow", "tags": ("figures", "port")}),
    ("out of reach", {"note": "Whose words are these?", "verdict": "unchecked"}),
]


def set_up(folder: Path, article: Article, theme: str = "") -> DeskApp:
    """A desk with three notes on the sample article."""
    path = folder / "notebook.json"
    notebook = Notebook(path)
    notebook.add_article(article)
    for number, (words, fields) in enumerate(NOTES):
        start = article.text.find(words)
        if start >= 0:
            anchor = Anchor.at(article.text, start, start + len(words))
            made = Annotation.new(article.sha256, anchor).edited(**fields)
            fixed = replace(made, id=f"note-{number}", created=MOMENT, modified=MOMENT)
            notebook.apply(Change("add", ((None, fixed),)))
    notebook.apply(Change("tags", tags=((None, Tag("figures")), (None, Tag("port")))))
    notebook.close()
    settings = Settings(folder / "desk.json")
    if theme:
        settings.put("theme", theme)
    return DeskApp(article, path, settings)


def press(*keys: str) -> Callable[[Pilot[int]], Awaitable[None]]:
    """Press keys once the notebook is open and made-up findings are on the desk; cursors do not blink."""

    async def before(pilot: Pilot[int]) -> None:
        assert isinstance(pilot.app, DeskApp)
        at = Desk(pilot.app, pilot, Path())
        await at.until(lambda: at.screen.status.state)
        if at.article.text == harbour().text:
            at.put(findings(at.article))
        await at.settle()
        for key in keys:
            await at.press(key)
        for field in at.app.screen.query(Input):
            field.cursor_blink = False
        await at.settle()

    return before


LOOKS: dict[str, tuple[tuple[int, int], list[str]]] = {
    "reading": ((80, 24), ["j", "j"]),
    "both_panes": ((120, 40), ["j"]),
    "very_wide": ((200, 50), ["j", "tab", "enter"]),
    "searching": ((80, 24), ["/", *"protest"]),
    "selecting": ((80, 24), ["j", "j", "v"]),
    "tag_picker": ((80, 24), ["j", "t"]),
    "help": ((80, 24), ["?"]),
    "export": ((80, 24), ["x"]),
    "notes": ((120, 40), [","]),
    "numbers": ((120, 40), ["."]),
    "ledger": ((120, 40), ["W", "j", "j"]),
}


@pytest.mark.parametrize("name", LOOKS)
def test_looks(snap_compare: Compare, tmp_path: Path, name: str) -> None:
    size, keys = LOOKS[name]
    article = replace(harbour(), source="harbour.txt")
    assert snap_compare(set_up(tmp_path, article), terminal_size=size, run_before=press(*keys))


def test_looks_light(snap_compare: Compare, tmp_path: Path) -> None:
    article = replace(harbour(), source="harbour.txt")
    app = set_up(tmp_path, article, "dateline-light")
    assert snap_compare(app, terminal_size=(120, 40), run_before=press("tab", "enter"))


def test_looks_empty(snap_compare: Compare, tmp_path: Path) -> None:
    assert snap_compare(set_up(tmp_path, read("")), terminal_size=(120, 40), run_before=press(","))
