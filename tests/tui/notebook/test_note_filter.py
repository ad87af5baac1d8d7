"""Filtering notes by what is typed on a line."""

from __future__ import annotations

import pytest

from tui.notebook import Anchor, Annotation, Tag, Verdict
from tui.notebook.note_filter import NoteFilter

CODEBOOK = [Tag("figures"), Tag("killed and wounded", parent="figures"), Tag("voices")]


def note(name: str, *tags: str, verdict: Verdict | None = None) -> Annotation:
    """An annotation whose note is its name."""
    return Annotation.new("a", Anchor(0, 9, "Some\nQuote"), note=name, tags=tags, verdict=verdict)


NOTES = [
    note("one", "figures"),
    note("two", "killed and wounded", verdict="disputed"),
    note("Three"),
    note("four", "voices", verdict="confirmed"),
    note("five", "voices", "figures", verdict="false"),
]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("#voices", "four five"),
        ("#fig", "one two five"),
        ('#"killed and"', "two"),
        ("#", "one two four five"),
        ("-#", "Three"),
        ("!conf", "four"),
        ("!d", "two"),
        ("!none", "one Three"),
        ("!", "two four five"),
        ("-!", "one Three"),
        ("three", "Three"),
        ('"some quote"', "one two Three four five"),
        ("#voices -#figures", "four"),
        ("#fig !f five", "five"),
        ("nothing", ""),
    ],
)
def test_keeps(typed: str, kept: str) -> None:
    found = NoteFilter.parse(typed)
    assert found is not None
    assert " ".join(a.note for a in found.keep(NOTES, CODEBOOK)) == kept


@pytest.mark.parametrize("typed", ["", "   ", "-"])
def test_nothing_typed_is_no_filter(typed: str) -> None:
    assert NoteFilter.parse(typed) is None


def test_a_tag_under_itself_does_not_hang() -> None:
    found = NoteFilter.parse("#z")
    assert found is not None
    assert found.keep([note("one", "a")], [Tag("a", parent="b"), Tag("b", parent="a")]) == []
