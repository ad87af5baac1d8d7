"""The manual that is made from the commands' help."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.commands import HOMES

pytest.importorskip("click_man")


def test_every_command_has_a_page_that_says_what_its_help_says(tmp_path: Path) -> None:
    from ...manual import make

    pages = {page.name: page.read_text(encoding="utf-8") for page in make(tmp_path / "man")}
    assert {"dateline.1", *(f"dateline-{name}.1" for name in HOMES)} <= set(pages)
    assert "dateline-notebook-restore.1" in pages
    assert "A reading desk for news" in pages["dateline.1"] and "dateline-search(1)" in pages["dateline.1"]
    search = pages["dateline-search.1"]
    assert "dateline search protest story.txt" in search and "notebook" in search
    assert "Status: 0 done" in pages["dateline.1"] and "Label Studio" in pages["dateline-export.1"]
    for page in pages.values():
        assert "\b" not in page and page.count("\n.nf\n") == page.count("\n.fi\n")
        assert page.startswith('.TH "DATELINE')
