"""Rows as they stand in the file: sealed, read late, and the same whatever they hold."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tui.notebook import Annotation, Change, Notebook, NotebookError
from tui.notebook.checksum import encoded, is_good, seal_of, sealed
from tui.notebook.records import Edit, Records
from tui.notebook.stored_row import StoredRow

from .samples import note_on

LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=6))
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
)
ROWS = st.dictionaries(st.sampled_from(["id", "article", "a", '"id":"x"', "é", ""]), VALUES, max_size=5)


@settings(max_examples=150, deadline=None)
@given(ROWS)
def test_a_sealed_row_is_good_in_any_layout_and_order_and_says_what_it_said(row: dict[str, Any]) -> None:
    whole = sealed(row)
    assert {name: value for name, value in whole.items() if name != "sum"} == row
    data = encoded(whole)
    assert json.loads(data) == whole
    assert (is_good(data) and is_good(b'"12":' + data, 5)) or not row
    for copy in (json.loads(json.dumps(whole, indent=1)), dict(reversed(whole.items())), StoredRow(data, 0)):
        assert seal_of(copy) == "good"
    stored = StoredRow(data, 0)
    assert dict(stored) == whole and len(stored) == len(whole)


@settings(max_examples=150, deadline=None)
@given(ROWS)
def test_a_text_read_ahead_of_the_row_is_the_one_that_stands_there(row: dict[str, Any]) -> None:
    data = encoded(sealed(row))
    for name, value in row.items():
        if name.isascii() and name.isalpha():
            assert StoredRow(data, 0).text(name) == (value if isinstance(value, str) else None)


@settings(max_examples=150, deadline=None)
@given(ROWS, st.integers(0, 10_000), st.integers(0, 7))
def test_any_flipped_bit_of_a_row_is_noticed_unless_it_says_the_same(row: dict[str, Any], at: int, bit: int) -> None:
    data = bytearray(encoded(whole := sealed(row)))
    data[at % len(data)] ^= 1 << bit
    assert not is_good(bytes(data))
    try:
        found = json.loads(bytes(data))
    except (ValueError, RecursionError):
        return
    assume(isinstance(found, dict) and found != whole)
    assert seal_of(found) != "good"


def test_no_flipped_bit_of_a_row_leaves_its_checksum_good() -> None:
    data = encoded(sealed({"id": "a", "note": "x"}))
    for at, bit in product(range(len(data)), range(8)):
        assert not is_good(data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :])


def test_a_row_without_a_checksum_is_none_and_one_with_another_kind_of_checksum_is_broken() -> None:
    assert seal_of({"id": "x"}) == "none"
    assert [seal_of({"id": "x", "sum": odd}) for odd in (None, 7, "", ["x"])] == ["broken"] * 4


def test_a_stored_row_that_is_no_json_is_told_as_one_line() -> None:
    with pytest.raises(NotebookError, match="damaged"):
        StoredRow(b"{", 0)["id"]


def stored(note: Annotation, **fields: Any) -> StoredRow:
    return StoredRow(encoded(sealed({**note.to_dict(), **fields})), 0)


def test_records_are_made_on_first_use_and_stay_the_same_objects() -> None:
    one, two = note_on("300"), note_on("port")
    rows: dict[str, Any] = {"3": stored(one), "7": stored(two)}
    records = Records()
    records.load({"annotations": rows})
    assert records.get("annotations", one.id) == one
    again = records.get("annotations", one.id)
    records.load({"annotations": {**rows, "9": note_on("week").to_dict()}})
    assert records.get("annotations", one.id) is again
    assert {note.id for note in records.in_article(one.article)} >= {one.id, two.id}
    assert records.take_row(Edit("annotations", "new", note_on("second")))[0] == "10"


def test_a_row_with_a_good_checksum_that_is_no_record_is_passed_over_with_a_line() -> None:
    records = Records()
    records.load({"annotations": {"1": stored(note_on("300"), anchor=3), "2": stored(note_on("port"), id=7)}})
    assert records.all("annotations", Annotation) == []
    assert sorted(records.unreadable) == ["annotations 1 cannot be read", "annotations 2 has a field of the wrong kind"]


def test_an_annotation_that_moves_to_another_article_is_found_there_only(tmp_path: Any) -> None:
    notebook = Notebook(tmp_path / "n.json")
    note = note_on("300")
    notebook.apply(Change("add", annotations=((None, note),)))
    again = Notebook(notebook.path)
    assert again.annotations(note.article) == [note]
    moved = note.edited(article="0" * 64)
    again.apply(Change("move", annotations=((note, moved),)))
    assert (again.annotations(note.article), again.annotations("0" * 64)) == ([], [moved])
