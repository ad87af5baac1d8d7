"""What is said of an article beside its text: the line under the headline, and the counts of its figures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from analysis import read
from analysis.article import Article
from analysis.findings import Findings, Number, Source
from tui.notebook.annotation import Anchor, Annotation, Verdict
from tui.reading.article_facts import COUNTED_EXACTLY, FigureCounts, about, count_words

ARTICLE = replace(read("Five boats sank. Nine boats left.\n"), byline=None, date=None)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "no byline, no date · 6 words, 1 min"),
        ({"byline": "Ana\nRoe"}, "Ana Roe · no date · 6 words, 1 min"),
        ({"date": "2022-01-07"}, "7 Jan 2022 · no byline · 6 words, 1 min"),
        ({"byline": "Ana Roe", "date": "2022-12-31T10:00:00Z"}, "Ana Roe · 31 Dec 2022 · 6 words, 1 min"),
        ({"byline": "Ana Roe", "date": "January"}, "Ana Roe · January · 6 words, 1 min"),
        ({"text": "one"}, "no byline, no date · 1 word, 1 min"),
        ({"text": "word " * 360}, "no byline, no date · 360 words, 2 min"),
        ({"text": "word " * 300}, "no byline, no date · 300 words, 1 min"),
        ({"text": "word " * 240 * 59}, "no byline, no date · 14,160 words, 59 min"),
        ({"text": "word " * 240 * 60}, "no byline, no date · 14,400 words, 1 h"),
        ({"text": "word " * 240 * 125}, "no byline, no date · 30,000 words, 2 h 5 min"),
    ],
)
def test_the_line_under_the_headline(fields: dict[str, Any], said: str) -> None:
    assert about(replace(ARTICLE, **fields)) == said


def test_the_length_is_not_said_while_only_the_beginning_is_known() -> None:
    assert about(ARTICLE, whole=False) == "no byline, no date"


def test_words_of_a_very_long_text_are_counted_by_its_blanks() -> None:
    text = "word " * (COUNTED_EXACTLY // 5) + "word"
    article = Article(text, ARTICLE.paragraphs, "")
    assert count_words(article) == len(text.split())


def number(words: str, sourced: bool) -> Number:
    start = ARTICLE.text.index(words)
    source = Source(None, "officials", "said", 0, 1) if sourced else None
    return Number(start, start + len(words), words, 1, 1, 1, None, "count", None, None, source)


def verdict_on(words: str, verdict: Verdict | None) -> Annotation:
    start = ARTICLE.text.index(words)
    made = Annotation.new(ARTICLE.sha256, Anchor.at(ARTICLE.text, start, start + len(words)))
    return made.edited(verdict=verdict)


@pytest.mark.parametrize(
    ("notes", "checked"),
    [
        ([], 0),
        ([("Five", "confirmed")], 1),
        ([("Five", "confirmed"), ("Nine", "false")], 2),
        ([("Five", "unchecked"), ("Nine", None)], 0),
        ([("Five boats", "confirmed")], 0),
        ([("Five", None), ("Five", "disputed")], 1),
    ],
)
def test_a_figure_is_checked_by_a_verdict_on_exactly_its_words(
    notes: list[tuple[str, Verdict | None]], checked: int
) -> None:
    found = Findings(ARTICLE, (), (number("Five", True), number("Nine", False)), ())
    assert FigureCounts.of(found, [verdict_on(*note) for note in notes]) == FigureCounts(2, 1, checked)


@pytest.mark.parametrize(
    ("counts", "first", "last"),
    [
        (FigureCounts(11, 9, 2), "11 figures, 9 unsourced · 2 checked", "9 unsourced"),
        (FigureCounts(1, 0, 0), "1 figure, 0 unsourced", "0 unsourced"),
        (FigureCounts(0, 0, 0), "no figures", "no figures"),
    ],
)
def test_the_counts_in_words(counts: FigureCounts, first: str, last: str) -> None:
    said = counts.wordings()
    assert (said[0], [words for words in said if words][-1]) == (first, last)
    assert sorted(said, key=len, reverse=True) == list(said)
