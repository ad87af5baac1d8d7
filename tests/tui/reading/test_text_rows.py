"""Rows of the reading pane: every character is shown once and in order, and nothing is wider than the page."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from analysis import read
from tui.reading.text_rows import Layout, _narrow_rows, _wide_rows, flowing

FAMILY = "👩‍👩‍👧‍👦"
ACCENTED = "e\N{COMBINING ACUTE ACCENT}\N{COMBINING DOT BELOW}"
pieces = st.sampled_from(
    [
        *(
            "word",
            "a",
            "—",
            "“quote”",
            "½",
            "x" * 30,
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "\xa0",
            "\u200b",
            "\u200f",
            "\xad",
        ),
        *("漢字", "ｶﾅ", "한국어", "नमस्ते", "שלום", "سلام", "ﷺ", FAMILY, "🇰🇿", "👍🏽", "❤️", ACCENTED, "\ufffd"),
    ]
)
texts = st.lists(pieces | st.text(max_size=5), max_size=40).map("".join)
widths = st.integers(8, 90)


def shown(text: str, width: int) -> list[list[str]]:
    """The rows of every paragraph of a text."""
    layout = Layout(read(text), width)
    return [[layout.shown(a, b) for a, b in layout.rows(i)] for i in range(len(layout.article.paragraphs))]


@pytest.mark.parametrize(
    "text, width, rows",
    [
        ("one two three", 8, ["one two", "three"]),
        ("one two three", 13, ["one two three"]),
        ("one two three", 12, ["one two", "three"]),
        ("12345678 next", 8, ["12345678", "next"]),
        ("abcdefghijklmnop", 8, ["abcdefgh", "ijklmnop"]),
        ("so abcdefghijklmnop", 8, ["so", "abcdefgh", "ijklmnop"]),
        ("one      two", 8, ["one", "two"]),
        ("one\ttwo", 8, ["one two"]),
        ("漢字漢字漢", 8, ["漢字漢字", "漢"]),
        ("漢字漢 漢字", 8, ["漢字漢", "漢字"]),
        ("a漢字漢字", 8, ["a漢字漢", "字"]),
        (FAMILY * 5, 8, [FAMILY * 4, FAMILY]),
        (ACCENTED * 10, 8, [ACCENTED * 8, ACCENTED * 2]),
        ("naïve café déjà", 8, ["naïve", "café", "déjà"]),
        ("x", 1, ["x"]),
        ("[bold]no markup[/]", 9, ["[bold]no", "markup[/]"]),
    ],
)
def test_where_rows_break(text: str, width: int, rows: list[str]) -> None:
    assert shown(text, width) == [rows]


@given(texts, widths)
def test_rows_hold_every_character_once_and_in_order(text: str, width: int) -> None:
    layout = Layout(read(text), width)
    for paragraph in layout.article.paragraphs:
        rows = layout.rows(paragraph.index)
        assert rows[0][0] == paragraph.start
        assert all(a <= b <= c <= d for (a, b), (c, d) in pairwise(rows))
        left_out = [layout.shown(b, c) for (_, b), (c, _) in pairwise(rows)]
        left_out.append(layout.shown(rows[-1][1], paragraph.end))
        assert "".join(left_out).strip(" ") == ""


@given(texts, widths)
def test_no_row_is_wider_than_the_page(text: str, width: int) -> None:
    for rows in shown(text, width):
        for row in rows:
            assert cell_len(row) <= width or len(split_graphemes(row)[0]) == 1


@given(texts, widths)
def test_what_is_read_as_one_sign_is_never_split(text: str, width: int) -> None:
    layout = Layout(read(text), width)
    for paragraph in layout.article.paragraphs:
        signs = split_graphemes(layout.shown(paragraph.start, paragraph.end))[0]
        edges = {paragraph.start + a for a, _, _ in signs} | {paragraph.end}
        assert {edge for row in layout.rows(paragraph.index) for edge in row} <= edges


@given(st.text("abc -,", min_size=1, max_size=120), widths)
def test_the_quick_way_breaks_plain_text_as_the_careful_way_does(text: str, width: int) -> None:
    text = text.strip() or "x"
    assert _narrow_rows(text, width) == _wide_rows(text, width)


@given(texts, widths, st.data())
def test_rows_and_places_agree(text: str, width: int, data: st.DataObject) -> None:
    article = read(text)
    layout = Layout(article, width)
    for paragraph in article.paragraphs:
        first, count = layout.top(paragraph.index), len(layout.rows(paragraph.index))
        assert layout.row_of(paragraph.start) == first
        assert layout.row_of(paragraph.end - 1) == first + count - 1
        assert {layout.paragraph_at(row) for row in range(first, first + count + 1)} == {paragraph.index}
    if article.paragraphs:
        offset = data.draw(st.integers(0, len(article.text)))
        place = article.paragraph_at(offset)
        assert place is not None and layout.paragraph_at(layout.row_of(offset)) == place.index


@given(st.lists(st.booleans(), min_size=1, max_size=12))
def test_hidden_paragraphs_take_no_rows(hidden: list[bool]) -> None:
    article = read("\n\n".join(f"Paragraph {i} of a text that goes on for a while." for i in range(len(hidden))))
    layout = Layout(article, 20)
    full = layout.height
    out = {i for i, gone in enumerate(hidden) if gone}
    layout.hide(out)
    left = [i for i in range(len(hidden)) if i not in out]
    below = 1 if layout.headline is not None else 0
    assert layout.height == layout.head + below + sum(len(layout.rows(i)) + 1 for i in left)
    assert [i for row in range(layout.height) for i in [layout.paragraph_at(row)] if i in out] == []
    for here, after in pairwise(left):
        assert (layout.beside(here, 1), layout.beside(after, -1)) == (after, here)
    if left:
        assert (layout.beside(left[-1], 1), layout.beside(left[0], -1)) == (left[-1], left[0])
    layout.hide(())
    assert layout.height == full


@pytest.mark.parametrize(
    ("text", "hidden", "head", "about", "tops"),
    [
        ("Port shut by strike\n\nNobody worked on Monday at the port.\n", (), 1, 2, [1, 4, 6]),
        ("Port shut by strike\n\nNobody worked on Monday at the port.\n", (0,), 3, 1, [3, 3, 5]),
        ("Nobody worked on Monday. Nobody came on Tuesday.\n", (), 3, 1, [3, 5]),
        ("Nobody worked on Monday. Nobody came on Tuesday.\n", (0,), 0, None, [0, 0]),
    ],
)
def test_air_and_a_row_about_the_article_stand_at_its_top(
    text: str, hidden: tuple[int, ...], head: int, about: int | None, tops: list[int]
) -> None:
    layout = Layout(read(text), 60, hidden)
    assert (layout.head, layout.about_row) == (head, about)
    assert [layout.top(i) for i in range(len(tops))] == tops
    assert not tops[-1] or layout.paragraph_at(0) == (0 if 0 not in hidden else 1)


def test_an_empty_article_has_no_rows() -> None:
    layout = Layout(read(" \n\n "), 40)
    assert (layout.height, layout.paragraph_at(0), layout.row_of(0)) == (0, 0, 0)


@given(texts)
def test_flowing_text_keeps_every_offset(text: str) -> None:
    flat = flowing(text)
    assert len(flat) == len(text)
    assert all(a == b or b == " " for a, b in zip(text, flat, strict=True))
    assert not set(flat) & set("\n\t\u2028\u2029")


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Dockers walk out\n\nNobody can say for how long it will last.", 0),
        ("Banks want a rating agency. Why it may not work\n\nThe idea of a bank of their own gains momentum.", 0),
        ("Stick to the rules. Which rules?\n\nThe idea of a bank of their own gains momentum.", 0),
        ("Nobody worked on Monday. Nobody came.\n\nThe idea of a bank of their own gains momentum.", None),
        ("The idea of a bank of their own gains momentum, he said. " * 4 + "\n\nThe second paragraph follows.", None),
    ],
)
def test_what_is_said_of_an_article_stands_under_its_title(text: str, headline: int | None) -> None:
    layout = Layout(read(text), 60)
    assert layout.headline == headline
    assert layout.about_row == (1 if headline is None else layout.top(1) - 2)
