"""The library's SQLite files: what reads waits for nobody who writes, and many rows go in, however many they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.library.database import insert_many, opened, reader_of

SCHEMA = "CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL)"


@pytest.mark.parametrize("count", [0, 1, 49, 50, 51, 100, 130])
def test_rows_go_in_once_each_and_in_their_order(count: int) -> None:
    rows = [(number, f"word {number}") for number in range(count)]
    database = opened(None, SCHEMA, 1)
    insert_many(database, "INSERT INTO words", rows)
    assert database.execute("SELECT * FROM words ORDER BY rowid").fetchall() == rows
    database.close()


def test_a_reader_sees_what_is_done_while_more_is_being_written(tmp_path: Path) -> None:
    database = opened(tmp_path / "words.sqlite", SCHEMA, 1)
    reader = reader_of(database)
    count = "SELECT count(*) FROM words"
    with database:
        insert_many(database, "INSERT INTO words", [(1, "one")])
    with database:
        insert_many(database, "INSERT INTO words", [(2, "two")])
        assert reader.execute(count).fetchone() == (1,)
    assert reader.execute(count).fetchone() == (2,)
    reader.close()
    database.close()


def test_in_memory_there_is_one_connection() -> None:
    database = opened(None, SCHEMA, 1)
    assert reader_of(database) is database
    database.close()
