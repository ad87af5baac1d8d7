"""Selecting by sentence and by word inside a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Paragraph, Span, read
from tui.reading.segment_selection import SegmentSelection, whole_words, word_at

TEXT = "Dockers walk out\n\nMr. Holm can’t say. “My door is open,” he said. About 1,200 left at 9.30 p.m. on Monday.\n"
ARTICLE = read(TEXT)
BODY = ARTICLE.paragraphs[-1]


def selected(segments: SegmentSelection) -> str:
    return TEXT[segments.span.start : segments.span.end]


def begin(kind: str = "sentence", near: str | None = None) -> SegmentSelection:
    at = TEXT.index(near) if near else None
    return SegmentSelection.begin(ARTICLE, BODY, "word" if kind == "word" else "sentence", at)


@pytest.mark.parametrize(
    "kind, near, words",
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
def test_where_a_selection_begins(kind: str, near: str | None, words: str) -> None:
    assert selected(begin(kind, near)) == words


def test_moving_goes_one_by_one_and_stops_at_the_ends() -> None:
    segments = begin()
    seen = [selected(segments)]
    for _ in range(3):
        segments = segments.move(1)
        seen.append(selected(segments))
    assert [words[:5] for words in seen] == ["Mr. H", "“My d", "About", "About"]
    for _ in range(5):
        segments = segments.move(-1)
    assert selected(segments) == "Mr. Holm can’t say."


def test_either_edge_moves() -> None:
    segments = begin(near="open")
    wider = segments.extend(1)
    assert selected(wider).startswith("“My door") and selected(wider).endswith("Monday.")
    assert selected(wider.extend(-1)) == selected(segments)
    assert selected(segments.extend(-1)) == selected(segments), "the selection never gets empty"
    back = wider.switch_edge().extend(-1)
    assert selected(back).startswith("Mr. Holm") and selected(back).endswith("Monday.")
    assert selected(back.extend(1).extend(1)) == "About 1,200 left at 9.30 p.m. on Monday."
    assert selected(back.extend(1).extend(1).extend(1)) == "About 1,200 left at 9.30 p.m. on Monday."


def test_sentence_and_word_change_in_place() -> None:
    segments = begin(near="open")
    word = segments.switch_kind()
    assert word.kind == "word" and word.span.start in range(segments.span.start, segments.span.end)
    moved = word.move(1).move(1).move(1)
    assert selected(moved) == "is"
    assert selected(moved.switch_kind()) == selected(segments)


def test_a_paragraph_without_words_is_one_segment() -> None:
    article = read("???")
    paragraph: Paragraph = article.paragraphs[0]
    assert selected_of(SegmentSelection.begin(article, paragraph)) == "???"
    assert selected_of(SegmentSelection.begin(article, paragraph, "word")) == "???"


def selected_of(segments: SegmentSelection) -> str:
    return segments.article.text[segments.span.start : segments.span.end]


LINE = "About 1,200 dockers can’t wait: 80% said “no”. 漢字かな交じり文"


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("bout 1,2", "About 1,200"),
        ("200", "1,200"),
        ("an’", "can’t"),
        ("0", "1,200"),
        ("80", "80%"),
        (" dockers ", " dockers "),
        ("“n", "“no"),
        ("“", "“"),
        ("”", "”"),
        ("字か", "字か"),
        ("wait: 8", "wait: 80%"),
    ],
)
def test_a_span_is_widened_to_whole_words(words: str, whole: str) -> None:
    start = LINE.index(words)
    span = whole_words(LINE, Span(start, start + len(words)))
    assert LINE[span.start : span.end] == whole


@pytest.mark.parametrize(
    ("before", "word"), [("Abo", "About"), ("About 1,", "1,200"), ("About", " "), ("said ", "“"), ("漢", "字")]
)
def test_the_word_at_a_place(before: str, word: str) -> None:
    span = word_at(LINE, LINE.index(before) + len(before))
    assert LINE[span.start : span.end] == word


@given(st.text(min_size=1, max_size=40), st.data())
def test_widening_never_loses_what_was_selected(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = whole_words(text, Span(start, end))
    assert 0 <= span.start <= start and end <= span.end <= len(text)
    assert whole_words(text, span) == span
