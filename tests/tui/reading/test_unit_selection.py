"""Selecting by sentence and by word inside a paragraph."""

from __future__ import annotations

import pytest

from analysis import Paragraph, read
from tui.reading.unit_selection import UnitSelection

TEXT = "Dockers walk out\n\nMr. Holm can’t say. “My door is open,” he said. About 1,200 left at 9.30 p.m. on Monday.\n"
ARTICLE = read(TEXT)
BODY = ARTICLE.paragraphs[-1]


def selected(units: UnitSelection) -> str:
    return TEXT[units.span.start : units.span.end]


def begin(unit: str = "sentence", near: str | None = None) -> UnitSelection:
    at = TEXT.index(near) if near else None
    return UnitSelection.begin(ARTICLE, BODY, "word" if unit == "word" else "sentence", at)


@pytest.mark.parametrize(
    "unit, near, words",
    [
        ("sentence", None, "Mr. Holm can’t say."),
        ("sentence", "open", "“My door is open,” he said."),
        ("sentence", "Monday", "About 1,200 left at 9.30 p.m. on Monday."),
        ("word", None, "Mr"),
        ("word", "can’t", "can’t"),
        ("word", "1,200", "1,200"),
        ("word", "9.30", "9.30"),
        ("word", "door", "door"),
    ],
)
def test_where_a_selection_begins(unit: str, near: str | None, words: str) -> None:
    assert selected(begin(unit, near)) == words


def test_moving_goes_one_by_one_and_stops_at_the_ends() -> None:
    units = begin()
    seen = [selected(units)]
    for _ in range(3):
        units = units.move(1)
        seen.append(selected(units))
    assert [words[:5] for words in seen] == ["Mr. H", "“My d", "About", "About"]
    for _ in range(5):
        units = units.move(-1)
    assert selected(units) == "Mr. Holm can’t say."


def test_either_edge_moves() -> None:
    units = begin(near="open")
    wider = units.stretch(1)
    assert selected(wider).startswith("“My door") and selected(wider).endswith("Monday.")
    assert selected(wider.stretch(-1)) == selected(units)
    assert selected(units.stretch(-1)) == selected(units), "the selection never gets empty"
    back = wider.switch_edge().stretch(-1)
    assert selected(back).startswith("Mr. Holm") and selected(back).endswith("Monday.")
    assert selected(back.stretch(1).stretch(1)) == "About 1,200 left at 9.30 p.m. on Monday."
    assert selected(back.stretch(1).stretch(1).stretch(1)) == "About 1,200 left at 9.30 p.m. on Monday."


def test_sentence_and_word_change_in_place() -> None:
    units = begin(near="open")
    word = units.other_unit()
    assert word.unit == "word" and word.span.start in range(units.span.start, units.span.end)
    moved = word.move(1).move(1).move(1)
    assert selected(moved) == "is"
    assert selected(moved.other_unit()) == selected(units)


def test_a_paragraph_without_words_is_one_unit() -> None:
    article = read("???")
    paragraph: Paragraph = article.paragraphs[0]
    assert selected_of(UnitSelection.begin(article, paragraph)) == "???"
    assert selected_of(UnitSelection.begin(article, paragraph, "word")) == "???"


def selected_of(units: UnitSelection) -> str:
    return units.article.text[units.span.start : units.span.end]
