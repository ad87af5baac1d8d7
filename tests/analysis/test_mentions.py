"""Names found in texts: text in, names with their kinds out."""

from __future__ import annotations

import pytest

from analysis import read
from analysis.language import sentences_of
from analysis.mentions import mentions_of
from analysis.mentions.words import words_of


def names(text: str) -> list[tuple[str, str]]:
    article = read(text)
    found = mentions_of(article, sentences_of(article))
    return [(mention.text, mention.kind) for mention in found if mention.kind != "group"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S.-led force", ["The", "U.S.", "-led", "force"]),
        ("Ki-moon's aide", ["Ki", "-moon", "'s", "aide"]),
        ("Jean-Paul O’Brien of AT&T", ["Jean-Paul", "O’Brien", "of", "AT&T"]),
        ("pro-Russian, 3,800", ["pro", "Russian", ",", "3,800"]),
        ("Mr. Smith Jr. left.", ["Mr.", "Smith", "Jr.", "left", "."]),
    ],
)
def test_words_are_cut_as_names_need_them(text: str, expected: list[str]) -> None:
    words = words_of(text)
    assert words.texts == expected
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials in Nairobi met Anna Kowalska on Monday.", [("Nairobi", "place"), ("Anna Kowalska", "person")]),
        ("The World Bank lent Ghana the money.", [("World Bank", "organization"), ("Ghana", "place")]),
        ("Yesterday it rained and nobody came.", []),
    ],
)
def test_names_are_found_with_their_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected
