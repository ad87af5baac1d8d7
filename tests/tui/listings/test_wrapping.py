"""Text and styled parts in rows: nothing gets lost, nothing gets wider than the list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.listings.wrapping import wrapped, wrapped_parts
from tui.notebook.quotation import in_quotes

WORDS = st.text(st.sampled_from("ab 語é-\n"), max_size=60)


@pytest.mark.parametrize(
    "text, width, most, rows",
    [
        ("alpha beta gamma", 11, 3, ("alpha beta", "gamma")),
        ("alpha beta gamma", 10, 3, ("alpha beta", "gamma")),
        ("alpha beta gamma", 9, 3, ("alpha", "beta", "gamma")),
        ("alpha beta gamma", 9, 2, ("alpha", "beta gam…")),
        ("alpha beta", 10, 1, ("alpha beta",)),
        ("alpha beta", 9, 1, ("alpha be…",)),
        ("incomprehensible", 6, 3, ("incomp", "rehens", "ible")),
        ("", 6, 3, ("",)),
    ],
)
def test_rows_of_a_text(text: str, width: int, most: int, rows: tuple[str, ...]) -> None:
    assert wrapped(text, width, most) == rows


@given(WORDS, st.integers(2, 12), st.integers(1, 4))
def test_rows_fit_and_hold_the_whole_text_unless_they_say_that_it_goes_on(text: str, width: int, most: int) -> None:
    rows = wrapped(text, width, most)
    assert 1 <= len(rows) <= most and all(cell_len(row) <= width for row in rows)
    kept = "".join("".join(rows).split())
    whole = "".join(text.split())
    assert kept == whole or (kept.endswith("…") and whole.startswith(kept[:-1]) and len(rows) == most)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["plain", "name"])), max_size=5), st.integers(4, 14))
def test_parts_keep_their_words_and_styles(parts: list[tuple[str, str]], width: int) -> None:
    rows = wrapped_parts(parts, width, 2)
    assert all(sum(cell_len(text) for text, _ in row) <= width for row in rows)
    for style in ("plain", "name"):
        shown = "".join("".join(text.split()) for row in rows for text, s in row if s == style)
        assert shown == "".join("".join(text.split()) for text, s in parts if s == style)


@pytest.mark.parametrize("width", [0, 2, 3])
def test_parts_keep_a_cell_a_row_beside_their_indent(width: int) -> None:
    rows = wrapped_parts([("abcde", "plain")], width, 2)
    assert "".join("".join(text for text, _ in row) for row in rows).split() == ["abc", "d", "e"]


def test_later_rows_are_indented_and_a_line_break_is_one() -> None:
    rows = wrapped_parts([("● ", "sourced"), ("Interior Ministry", "name"), (" said\nnow", "plain")], 12, 2)
    assert ["".join(text for text, _ in row) for row in rows] == ["● Interior ", "  Ministry ", "  said", "  now"]


@pytest.mark.parametrize(
    "words, shown",
    [
        ("Those who", "“Those who”"),
        ("“Those who”", "“Those who”"),
        ("“Order,” he said", "“Order,” he said"),
        ("«Mots»", "«Mots»"),
        ('"straight"', '"straight"'),
        ("’tis", "“’tis”"),
        ("", "“”"),
    ],
)
def test_quotation_marks_are_not_doubled(words: str, shown: str) -> None:
    assert in_quotes(words) == shown
