"""Sentences in the manner of newspaper politics, each with whom it credits with what.

``newsroom.txt`` holds the sentences; behind each, ``> source => content``, several set apart by " ; ", the pieces
of one content by " + ", "-" for a source that the text does not name, and nothing where nobody is credited.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyze, read
from analysis.attribution import credits_of
from analysis.language import sentences_of

Credit = tuple[str, str]


def _cases() -> list[tuple[str, list[Credit]]]:
    lines = (Path(__file__).parent / "newsroom.txt").read_text(encoding="utf-8").splitlines()
    return [
        (text, _credits(expected.removeprefix(">").strip()))
        for text, expected in zip(lines[::2], lines[1::2], strict=True)
    ]


def _credits(expected: str) -> list[Credit]:
    found = []
    for one in expected.split(" ; ") if expected else []:
        source, content = one.split(" => ")
        found += [(source, piece) for piece in content.split(" + ")]
    return found


@pytest.mark.parametrize(("text", "expected"), _cases(), ids=[case[0] for case in _cases()])
def test_credited(text: str, expected: list[Credit]) -> None:
    found = [(a.source.text if a.source else "-", text[a.start : a.end]) for a in analyze(read(text)).attributions]
    assert sorted(found) == sorted(expected)


def test_sentences_that_break_off_anywhere_are_read_without_a_fall() -> None:
    for text, _ in _cases():
        words = text.split()
        for end in range(1, len(words), 2):
            article = read(" ".join(words[:end]))
            _, attributions = credits_of(article, sentences_of(article), [])
            assert all(0 <= a.start < a.end <= len(article.text) for a in attributions)
