"""Where the places that another program counted lie in the text that an article has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.imports.canonical_text import CanonicalText, agree, from_utf8, from_utf16

INSERTED = [(3, "\n\n")]


@pytest.mark.parametrize(
    ("raw", "insertions", "span", "words"),
    [
        ("one\r\ntwo", [], (0, 3), "one"),
        ("one\r\ntwo", [], (5, 8), "two"),
        ("one\r\ntwo", [], (0, 8), "one\ntwo"),
        ("\ufeffone two", [], (1, 4), "one"),
        ("\ufeffa\r\nb", [], (4, 5), "b"),
        ("onetwo", INSERTED, (0, 3), "one"),
        ("onetwo", INSERTED, (3, 6), "two"),
        ("onetwo", INSERTED, (2, 4), "e\n\nt"),
        ("plain", [], (0, 5), "plain"),
    ],
)
def test_a_span_of_the_raw_text(raw: str, insertions: list[tuple[int, str]], span: tuple[int, int], words: str) -> None:
    text = CanonicalText(raw, insertions)
    start, end = text.span(*span)
    assert text.text[start:end] == words


@given(st.text(st.sampled_from("a\r\n é🚢\x00\u2028"), max_size=20), st.data())
def test_what_stands_between_two_places_stands_there_still(raw: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    text = CanonicalText(raw)
    begin, stop = text.span(start, end)
    assert text.text[begin:stop].count("🚢") == raw[start:end].count("🚢")
    assert 0 <= begin <= stop <= len(text.text)


@given(st.text(max_size=20))
def test_units_of_other_programs(text: str) -> None:
    for place in range(len(text) + 1):
        head = text[:place]
        assert from_utf16(text)(len(head.encode("utf-16-le", "surrogatepass")) // 2) == place
        assert from_utf8(text)(len(head.encode("utf-8", "surrogatepass"))) == place


@pytest.mark.parametrize(
    ("words", "agrees"),
    [
        ("The mayor\nsaid no", 1),
        ("The mayor said no", 1),
        ("The mayor…", 1),
        ("The mayor...", 1),
        ("The may…", 0),
        ("mayor", 0),
        ("", 0),
    ],
)
def test_a_name_agrees_with_the_words_or_their_beginning(words: str, agrees: int) -> None:
    assert agree(int, [(0, 17, words)], "The mayor\nsaid no.") == agrees
