"""Plain tables, how values are written, passages with what stands around them, and quotes found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from analysis.findings import Number, NumberKind
from analysis.harmless_text import harmless
from analysis.reading import read
from tui.commands.findings_table import value_of
from tui.reading.passages import Passage, find_quote, nearest
from tui.system.text_table import cut, table


def test_columns_are_aligned_by_cells() -> None:
    lines = table(
        ("n", "name", "rest"), [("1", "北京", "x"), ("22", "e\u0301a", "y"), ("3", "👨‍👩‍👧", "")], None, right="n"
    )
    assert [line.index(last) for line, last in zip(lines, ("rest", "x", "y"), strict=False)] == [12, 10, 13]
    assert [cell_len(line[: line.index(last)]) for line, last in zip(lines, ("rest", "x", "y"), strict=False)] == [
        12
    ] * 3
    assert lines[3] == "   3  👨‍👩‍👧"


@given(st.text(max_size=60).map(harmless), st.integers(2, 40))
def test_nothing_is_wider_than_it_may_be(text: str, width: int) -> None:
    assert cell_len(cut(text, width)) <= width
    assert cut(text, width) == text or cut(text, width).endswith("…")


@pytest.mark.parametrize(
    ("value", "low", "high", "kind", "unit", "shown"),
    [
        (26, None, None, "count", None, "26"),
        (28_500_000, None, None, "count", None, "28,500,000"),
        (None, 700, None, "count", None, "≥ 700"),
        (None, None, 50, "count", None, "≤ 50"),
        (None, 20, 30, "measure", "km", "20–30 km"),
        (80, None, None, "percent", None, "80%"),
        (1.5, None, None, "money", "USD", "1.5 USD"),
        (2022, None, None, "year", None, "2022"),
        (None, None, None, "count", None, "?"),
    ],
)
def test_values_are_written_as_people_write_them(
    value: float | None, low: float | None, high: float | None, kind: NumberKind, unit: str | None, shown: str
) -> None:
    assert value_of(Number(0, 1, "x", value, low, high, None, kind, unit, None)) == shown


def test_a_passage_is_shown_with_words_around_it_cut_between_words() -> None:
    text = f"{'before ' * 30}MATCH{' after' * 30}"
    passage = Passage(read(text, source="a\x1bb"), text.index("MATCH"), text.index("MATCH") + 5)
    line = passage.line(coloured=False)
    assert line.startswith("a\ufffdb:¶1: …before ") and line.endswith(" after…") and " *MATCH* " in line
    assert len(line) < 150
    assert passage.line(coloured=True).count("\x1b") == 2


@given(st.text(min_size=1, max_size=80).map(harmless), st.data())
def test_every_quote_is_found_where_it_was_taken(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1)) if text else 0
    quote = text[start : data.draw(st.integers(start, len(text)))]
    found = list(find_quote(text, quote))
    assert bool(found) == bool(quote.strip())
    assert all(text[a:b] == quote.strip() for a, b in found)


@given(st.lists(st.sampled_from(["“Who’s", "there?”", "Straße", "co–op", "ﬁve", "É", "e\u0301", "İ", "…"]), min_size=1))
def test_a_quote_is_found_however_it_was_typed(words: list[str]) -> None:
    stands = "\n".join(words)
    text = f"First, {stands}\tand last."
    plain = "  ".join(words).translate(str.maketrans("“”’–", '""\'-')).upper()
    assert [text[a:b] for a, b in find_quote(text, plain)] == [stands]


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("more then 700 peple", "more than 700 people"),
        ("entirely other words about something", None),
        ("", None),
    ],
)
def test_the_nearest_passage(quote: str, found: str | None) -> None:
    text = "Officials said more than 700 people were hurt on Friday."
    span = nearest(text, quote)
    assert (text[span.start : span.end] if span else None) == found
