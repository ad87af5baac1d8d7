"""Findings as rows: their places, their ids, and dates as days."""

from __future__ import annotations

import datetime as dt

import pytest

from analysis import analyze, read
from analysis.findings import Attribution, Change, Findings, Number, Source
from analysis.rows import COLUMNS, days_of, rows_of, rows_of_text

TEXT = "Fire in the docks\n\nPolice said 12 people were hurt. “It was loud,” said Ann Moor, a nurse.\n"


def test_a_row_has_its_place_its_words_and_a_lasting_id() -> None:
    rows = rows_of(analyze(read(TEXT, source="a.txt")))
    number = next(row for row in rows if row["finding"] == "number")
    assert (number["text"], number["value"], number["kind"], number["source"]) == ("12", 12, "count", "a.txt")
    quote = next(row for row in rows if row["finding"] == "quote")
    assert (quote["text"], quote["by"], quote["inferred"]) == ("It was loud,", "Ann Moor", False)
    for row in rows:
        assert TEXT[row["start"] : row["end"]] == row["text"]
        assert tuple(row) == COLUMNS
    assert [row["id"] for row in rows_of_text(TEXT)] == [row["id"] for row in rows]


def test_one_span_with_two_sources_has_two_ids() -> None:
    article = read(TEXT)
    sources = [Source(None, name, "said", 0, 4) for name in ("the police", "the mayor", "a nurse")]
    found = Findings(article, attributions=tuple(Attribution(source, "said", 19, 50) for source in sources))
    rows = rows_of(found)
    key = f"{article.sha256[:32]}:attribution:19:50"
    assert [(row["id"], row["by"]) for row in rows] == [
        (key, "the police"),
        (f"{key}:2", "the mayor"),
        (f"{key}:3", "a nurse"),
    ]


def test_a_change_has_both_its_ends() -> None:
    change = Change(0, 4, "Fire", 90, 70, None, "the fine", "USD")
    [row] = rows_of(Findings(read(TEXT), changes=(change,)))
    assert (row["finding"], row["before"], row["after"], row["of"], row["unit"]) == (
        "change",
        90,
        70,
        "the fine",
        "USD",
    )
    assert (row["value"], row["low"], row["high"]) == (None, None, None)


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2024-02-29", (2024, 2, 29), (2024, 2, 29)),
        ("2024-02-29T09:30", (2024, 2, 29), (2024, 2, 29)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2023-12", (2023, 12, 1), (2023, 12, 31)),
        ("2023", (2023, 1, 1), (2023, 12, 31)),
        ("2020/2029", (2020, 1, 1), (2029, 12, 31)),
        ("2024-01-05/2024-01-07", (2024, 1, 5), (2024, 1, 7)),
        ("2023-02-29", None, None),
        ("T09:30", None, None),
        ("--01-05", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_dates_as_days(iso: str | None, first: tuple[int, int, int] | None, last: tuple[int, int, int] | None) -> None:
    assert days_of(iso) == (first and dt.date(*first), last and dt.date(*last))


def test_the_day_of_a_number_is_in_its_row() -> None:
    number = Number(0, 4, "Fire", None, None, None, None, "date", None, None, iso="2022-01-05")
    [row] = rows_of(Findings(read(TEXT), numbers=(number,)))
    assert (row["iso"], row["first_day"], row["last_day"]) == ("2022-01-05", *[dt.date(2022, 1, 5)] * 2)


def test_a_table_has_one_type_a_column() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from analysis.rows import table_of

    full, empty = table_of(rows_of_text(TEXT)), table_of([])
    assert full.schema == empty.schema and full.num_rows == len(rows_of_text(TEXT))
    assert full.schema.field("first_day").type == pyarrow.date32()
