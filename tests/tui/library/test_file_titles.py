"""What files are called before anybody opened them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.library.file_titles import look_up, title_of


@pytest.mark.parametrize(
    "name, content, expected",
    [
        ("a.txt", "Ferry sails\n\nAs planned.", "Ferry sails"),
        ("a.md", "# Ferry sails\n\nAs planned.", "Ferry sails"),
        ("a.html", "<html><head><title>Ferry &amp; co\n sails</title></head>", "Ferry & co sails"),
        ("b.html", "<p>no title", ""),
        ("a.txt", "\0\1", ""),
        ("a.pdf", "%PDF", ""),
        ("a.txt", "", ""),
    ],
)
def test_the_beginning_tells(tmp_path: Path, name: str, content: str, expected: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert title_of(str(tmp_path / name)) == expected


def test_what_is_missing_or_elsewhere_has_none(tmp_path: Path) -> None:
    assert title_of(str(tmp_path / "no.txt")) == title_of("https://example.org/a.txt") == title_of("-") == ""


def test_only_so_much_time_is_taken_and_nothing_is_looked_up_twice(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("First\n\nText.", encoding="utf-8")
    names = [str(tmp_path / "a.txt"), "known"]
    titles = {"known": "Known"}
    look_up(titles, names, -1.0)
    assert titles == {"known": "Known"}
    look_up(titles, names, 10.0)
    assert titles == {"known": "Known", names[0]: "First"}
