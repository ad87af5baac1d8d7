"""The bytes of the file: what goes in comes out, for TinyDB as it comes too, and unchanged rows are kept."""

from __future__ import annotations

import json
from contextlib import suppress
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.notebook import NotebookError
from tui.notebook.checksum import sealed
from tui.notebook.schema import Row, Tables
from tui.notebook.table_bytes import Layout

VALUES = st.one_of(st.none(), st.integers(), st.text(max_size=8), st.lists(st.text(max_size=3), max_size=2))
ROWS = st.dictionaries(st.text(max_size=4), VALUES, max_size=3)
TABLES = st.dictionaries(
    st.text(max_size=5),
    st.dictionaries(st.integers(1, 12).map(str), ROWS, max_size=6),
    max_size=3,
)


def written(layout: Layout, tables: Tables) -> bytes:
    return b"".join(layout.encode(tables))


@settings(max_examples=60, deadline=None)
@given(st.lists(TABLES, min_size=1, max_size=4))
def test_every_state_is_written_as_json_whatever_stood_there_before(states: list[Tables]) -> None:
    layout = Layout()
    for tables in states:
        assert json.loads(written(layout, tables)) == tables


@settings(max_examples=60, deadline=None)
@given(TABLES, st.lists(st.tuples(st.integers(1, 12), st.one_of(st.none(), ROWS)), max_size=5))
def test_rows_put_and_removed_are_spliced_in(tables: Tables, edits: list[tuple[int, Row | None]]) -> None:
    layout = Layout()
    layout.encode(tables)
    for name in tables:
        for number, row in edits:
            rows = dict(tables[name])
            if row is None:
                rows.pop(str(number), None)
            else:
                rows[str(number)] = row
            tables = {**tables, name: rows}
            assert written(layout, tables) == written(Layout(), tables)


@settings(max_examples=60, deadline=None)
@given(TABLES, TABLES)
def test_reading_finds_what_another_wrote(before: Tables, after: Tables) -> None:
    layout = Layout()
    layout.encode(before)
    data = written(Layout(), after)
    assert layout.decode(data).tables == after
    assert written(layout, after) == data
    assert layout.decode(json.dumps(after, indent=1).encode()).tables == after


def test_rows_that_stayed_are_the_same_objects() -> None:
    mine, other = Layout(), Layout()
    tables = mine.decode(written(other, {"notes": {"1": {"a": 1}, "2": {"a": 2}}})).tables
    again = mine.decode(written(other, {"notes": {"1": {"a": 1}, "2": {"a": 3}, "3": {}}})).tables
    assert again == {"notes": {"1": {"a": 1}, "2": {"a": 3}, "3": {}}}
    assert again["notes"]["1"] is tables["notes"]["1"]


BAD = {
    "empty": b"",
    "blank": b"  \n",
    "broken off": b'{"a":{"1":{}',
    "list": b"[]",
    "number": b"7",
    "table is no object": b'{"a":1}',
    "row is no object": b'{"a":{"1":2}}',
    "not UTF-8": b"\xff",
    "too deep": b"[" * 100_000,
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
def test_what_is_no_tinydb_file_is_told(data: bytes) -> None:
    with pytest.raises(NotebookError):
        Layout().decode(data)


def test_no_flipped_bit_that_breaks_the_json_goes_unnoticed() -> None:
    """What reads the file row by row and trusts checksums passes over nothing that a parser of JSON would not."""
    rows: dict[str, Row] = {"1": sealed({"id": "a", "note": "x"}), "12": sealed({"id": "b"})}
    good = written(Layout(), {"meta": {"1": {"format": 2}}, "annotations": rows, "tags": {}})
    for at, bit in product(range(len(good)), range(8)):
        data = bytearray(good)
        data[at] ^= 1 << bit
        try:
            json.loads(bytes(data))
        except ValueError:
            with suppress(NotebookError):
                assert Layout().decode(bytes(data)).damage
