"""The one reader of the word lists: sections, words, rows, and the regular expressions made of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis import data
from analysis.data import sections

TEXT = """# A comment. [not a section]
one two
[first]
three  four
# another comment

five
[second part]
a\tb c\t
x [y] z
[first]
three six
"""


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A list of our own in place of those that ship."""
    monkeypatch.setattr(sections, "HERE", tmp_path)
    name = "words-of-a-test.txt"
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    return name


def test_sections_hold_their_entries_in_order_and_go_on_where_a_heading_comes_again(listed: str) -> None:
    assert dict(sections.sections(listed)) == {
        "": ("one two",),
        "first": ("three  four", "five", "three six"),
        "second part": ("a\tb c\t", "x [y] z"),
    }


def test_words_rows_and_order(listed: str) -> None:
    assert sections.words(listed) == {"one", "two"}
    assert sections.sequence(listed, "first") == ("three", "four", "five", "three", "six")
    assert sections.words(listed, "", "first") == {"one", "two", "three", "four", "five", "six"}
    assert sections.rows(listed, "second part") == (("a", "b c", ""), ("x [y] z",))


def test_an_alternation_tries_the_longest_first_and_takes_marks_literally(listed: str) -> None:
    assert re.fullmatch(sections.alternation(listed, "first"), "four")
    assert sections.alternation(listed, "first").split("|") == ["three", "five", "four", "six"]
    whole = re.compile(sections.alternation(listed, "second part", whole=True))
    assert whole.fullmatch("x  [y]\nz") and not whole.fullmatch("x y z")


def test_any_of_several_finds_the_longest_whatever_order_they_stand_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sections, "HERE", tmp_path)
    text = "# Phrases.\n[led (phrases)]\nup\nup from\nup from the\nuphill\nc.\ncount*\ncounts of\n[words]\nof off o*\n"
    (tmp_path / "phrases-of-a-test.txt").write_text(text, encoding="utf-8")
    led = re.compile(sections.any_of("phrases-of-a-test.txt", "led (phrases)"))
    told = "up from  the hill", "up from them", "uphill", "upper", "c.", "cx", "counts  of", "counted", "count"
    found = [match and match[0] for match in map(led.match, told)]
    assert found == ["up from  the", "up from the", "uphill", "up", "c.", None, "counts  of", "counted", "count"]
    words = re.compile(rf"\b(?:{sections.any_of('phrases-of-a-test.txt', 'words')})\b")
    assert words.findall("of off other so") == ["of", "off", "other"]


def test_a_section_that_is_not_there_is_named(listed: str) -> None:
    with pytest.raises(sections.UnknownSectionError, match=r"words-of-a-test.txt has no section \[third\]"):
        sections.words(listed, "third")


@pytest.mark.parametrize("path", sorted(data.HERE.rglob("*.txt")), ids=lambda path: path.name)
def test_every_list_that_ships_has_a_comment_that_says_what_it_is(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert any(sections.sections(str(path.relative_to(data.HERE))).values())
