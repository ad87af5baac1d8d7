"""Damage that leaves valid JSON is noticed on reading, named by check, repaired by restore; nothing is lost by it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from tui.notebook import Annotation, Change, Notebook, NotebookError, Tag
from tui.notebook.backups import backups_of, before_of, keep_before, next_before_of
from tui.notebook.checksum import seal_of
from tui.notebook.restoring import restore
from tui.notebook.upkeep import backup, check

from .samples import adding, article, editing, note_on

WORDS = ("300", "Dockers", "Monday", "port", "stopped work")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Five notes by as many acts, of the last of which there is one copy only."""
    path = tmp_path / "notebook.json"
    notebook = Notebook(path)
    notebook.add_article(article())
    notebook.apply(Change("tag", tags=((None, Tag("harm", digit=1)),)))
    for number, words in enumerate(WORDS):
        notebook.apply(adding(note_on(words, note=f"note {number}")))
    return path


def notes(path: Path) -> dict[str, Annotation]:
    return {note.id: note for note in Notebook(path).annotations()}


DAMAGE: dict[str, tuple[bytes, bytes, str]] = {
    "row key that is no number": (b'\n"3":{"anchor"', b'\n"s":{"anchor"', "annotations: “s” is no row number"),
    "row key with a sign": (b'\n"3":{"anchor"', b'\n"-":{"anchor"', "annotations: “-” is no row number"),
    "row number twice": (b'\n"3":{"anchor"', b'\n"2":{"anchor"', "annotations: the row number 2 stands there twice"),
    "table renamed": (b'"annotations":{', b'"annotatioos":{', "the table annotations is called “annotatioos”"),
    "empty table renamed": (b'"claims":{', b'"clains":{', "the table claims is called “clains”"),
    "meta renamed": (b'{"meta":{', b'{"mete":{', "the table meta is called “mete”"),
    "words of a note": (b"note 3", b"note 7", "annotations 4 is not as it was written"),
    "field renamed": (b'"note":"note 3"', b'"nole":"note 3"', "annotations 4 is not as it was written"),
    "key of a row": (b'"name":"harm"', b'"name":"hasm"', "tags 1 is not as it was written"),
    "text of the article": (b'"text":"Port', b'"text":"Fort', "articles 1 is not as it was written"),
    "kind of a field": (b'"color":null,"created"', b'"color":1234,"created"', "annotations 1 is not as it was written"),
}


@pytest.mark.parametrize(("old", "new", "says"), DAMAGE.values(), ids=DAMAGE)
@pytest.mark.parametrize("layout", ["ours", "stock"])
def test_it_is_noticed_named_and_repaired(path: Path, old: bytes, new: bytes, says: str, layout: str) -> None:
    before = notes(path)
    data = path.read_bytes()
    assert data.count(old) >= 1
    damaged = data.replace(old, new, 1)
    if layout == "stock" and "twice" not in says:
        damaged = json.dumps(json.loads(damaged)).encode()
    path.write_bytes(damaged)
    assert "see dateline notebook check" in str(Notebook(path).notice)
    problems = check(path).problems
    assert [problem for problem in problems if problem.startswith(says)]
    assert path.read_bytes() == damaged
    done = restore(path)
    assert done.aside is not None and done.aside.read_bytes() == damaged
    assert notes(path) == before
    assert Notebook(path).tags() == [Tag("harm", digit=1)]
    assert [(record.text, record.sha256) for record in Notebook(path).articles()] == [
        (article().text, article().sha256)
    ]
    assert (check(path).problems, Notebook(path).notice) == ((), None)


@pytest.mark.parametrize("name", ["row key that is no number", "row number twice", "table renamed"])
def test_work_goes_on_with_all_notes_and_the_damaged_file_is_kept(path: Path, name: str) -> None:
    old, new, _ = DAMAGE[name]
    before = notes(path)
    damaged = path.read_bytes().replace(old, new, 1)
    path.write_bytes(damaged)
    Notebook(path).apply(adding(note := note_on("disagreed")))
    assert notes(path) == {**before, note.id: note}
    assert check(path).problems == ()
    assert damaged in [copy.read_bytes() for copy in backups_of(path)]


def test_a_row_that_is_not_as_it_was_written_is_shown_and_stays_until_it_is_edited(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"note 3", b"note 7", 1))
    notebook = Notebook(path)
    (altered,) = (note for note in notebook.annotations() if note.note == "note 7")
    assert "1 row of the notebook is not as it was written" in str(notebook.notice)
    for words in ("week", "second"):
        notebook.apply(adding(note_on(words)))
    assert [seal_of(row) for row in json.loads(path.read_text())["annotations"].values()].count("broken") == 1
    assert check(path).problems == ("annotations 4 is not as it was written (its checksum does not fit)",)
    assert "annotations 4: as it stands in" in " ".join(restore(path).remarks), "kept when the generation before went"
    notebook.refresh()
    assert notebook.annotation(altered.id) == Notebook(path).annotation(altered.id)
    assert getattr(notebook.annotation(altered.id), "note", "") == "note 3"


def test_editing_a_row_seals_it_anew(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"note 3", b"note 7", 1))
    notebook = Notebook(path)
    (altered,) = (note for note in notebook.annotations() if note.note == "note 7")
    notebook.apply(editing(altered, note="note 7, as I meant it")[0])
    assert (notebook.notice, check(path).problems) == (None, ())


def test_what_has_no_older_wording_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "n.json"
    Notebook(path).add_article(article())
    Notebook(path).apply(adding(note := note_on("300", note="only")))
    path.write_bytes(path.read_bytes().replace(b"only", b"onlx"))
    done = restore(path)
    assert done.remarks == ("annotations 1: no older wording was found; it stays as it is",)
    assert notes(path)[note.id].note == "onlx"


def test_rows_edited_with_stock_tinydb_are_accepted_without_a_checksum_and_told_with_an_old_one(path: Path) -> None:
    bare = note_on("week", note="by hand").to_dict()
    with TinyDB(path) as database:
        database.table("annotations").insert(bare)
    assert (Notebook(path).notice, check(path).problems) == (None, ())
    assert bare["id"] in notes(path)
    with TinyDB(path) as database:
        database.table("annotations").update({"note": "changed by hand"}, doc_ids=[2])
    assert "changed by hand" in {note.note for note in notes(path).values()}
    assert check(path).problems == ("annotations 2 is not as it was written (its checksum does not fit)",)


def test_keys_in_another_order_leave_the_checksum_good(path: Path) -> None:
    tables = json.loads(path.read_text())
    turned = {name: {n: dict(reversed(row.items())) for n, row in rows.items()} for name, rows in tables.items()}
    path.write_text(json.dumps(turned, indent=2, ensure_ascii=False), encoding="utf-8")
    assert (Notebook(path).notice, check(path).problems) == (None, ())


def torn(data: bytes, at: float) -> bytes:
    return data[: int(len(data) * at)]


def zeroed(data: bytes, at: float) -> bytes:
    start = int(len(data) * at) // 512 * 512
    return data[:start] + b"\0" * len(data[start : start + 512]) + data[start + 512 :]


@pytest.mark.parametrize("how", [torn, zeroed])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 0.999))
def test_after_any_tear_on_the_first_day_at_most_the_last_act_is_lost(
    path: Path, how: Callable[[bytes, float], bytes], at: float
) -> None:
    good, before = path.read_bytes(), before_of(path).read_bytes()
    wanted = notes(path)
    path.write_bytes(how(good, at))
    try:
        restore(path)
        back = notes(path)
        assert {key for key, note in wanted.items() if back.get(key) != note and note.note != "note 4"} == set()
        assert len(Notebook(path).articles()) == 1
        assert path.read_bytes() != good or at == 0
    finally:
        path.write_bytes(good)
        before_of(path).write_bytes(before)
        for left in path.parent.glob("*.aside-*"):
            left.unlink()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.floats(0, 0.9999), bit=st.integers(0, 7))
def test_any_flipped_bit_is_noticed_or_harmless(path: Path, at: float, bit: int) -> None:
    good, wanted = path.read_bytes(), notes(path)
    flipped = bytearray(good)
    flipped[int(len(good) * at)] ^= 1 << bit
    path.write_bytes(flipped)
    try:
        notebook = Notebook(path)
        found = {note.id: note for note in notebook.annotations()}
        assert len(found.keys() & wanted.keys()) >= len(wanted) - 1
        same = found == wanted and [record.text for record in notebook.articles()] == [article().text]
        assert notebook.notice or same
    except NotebookError:
        pass
    finally:
        path.write_bytes(good)


@pytest.mark.parametrize("killed", ["before the new file", "before the names change"])
def test_a_tear_after_a_kill_while_writing_costs_the_last_act_alone(path: Path, killed: str) -> None:
    """What a kill leaves: the file with a second name, or the new file in place and the one before still waiting."""
    older = before_of(path).read_bytes()
    wanted = notes(path)
    if killed == "before the new file":
        keep_before(path)
        last = set(json.loads(path.read_text())["annotations"]) - set(json.loads(older)["annotations"])
        wanted = {row["id"]: wanted[row["id"]] for row in json.loads(older)["annotations"].values()}
        assert len(last) == 1
    else:
        Notebook(path).apply(adding(note_on("week")))
        before_of(path).rename(next_before_of(path))
        before_of(path).write_bytes(older)
    for backed_up in backups_of(path):
        backed_up.unlink()
    with path.open("r+b") as file:  # in place, so that every name of the file is torn
        file.truncate(60)
    restore(path)
    assert notes(path).keys() >= wanted.keys()


def test_what_a_kill_left_waiting_is_the_generation_before_at_the_next_write(path: Path) -> None:
    Notebook(path).apply(adding(note_on("week")))
    waited = before_of(path).read_bytes()
    before_of(path).rename(next_before_of(path))
    keep_before(path)
    assert before_of(path).read_bytes() == waited
    assert next_before_of(path).samefile(path)


def test_the_newest_is_told_by_what_it_holds_and_not_by_its_name(path: Path) -> None:
    wanted = notes(path)
    (daily, *_) = reversed(backups_of(path))
    daily.rename(daily.with_name("20990101T000000000000-daily.json"))
    before_of(path).unlink()
    for words in ("week", "second"):
        Notebook(path).apply(adding(note_on(words)))
    before_of(path).unlink()
    copy = backup(path)
    assert backups_of(path)[0] == copy
    path.write_bytes(b"\0" * 100)
    assert restore(path).backup == copy
    assert notes(path).keys() > wanted.keys()


def test_what_was_deleted_in_the_last_act_stays_deleted(path: Path) -> None:
    gone = next(iter(notes(path).values()))
    Notebook(path).apply(Change("delete", annotations=((gone, None),)))
    path.write_bytes(path.read_bytes()[:-300])
    restore(path)
    assert gone.id not in notes(path) and len(notes(path)) == 4


def test_in_a_torn_file_a_row_that_is_damaged_too_counts_only_where_it_is_alone(path: Path) -> None:
    data = path.read_bytes().replace(b"note 2", b"note 7").replace(b"note 4", b"note 8")
    path.write_bytes(data[:-100])
    restore(path)
    assert {note.note for note in notes(path).values()} == {"note 0", "note 1", "note 2", "note 3", "note 8"}
    assert check(path).problems == ("annotations 5 is not as it was written (its checksum does not fit)",)


def test_in_a_torn_file_what_the_damage_made_of_two_rows_counts_only_where_it_is_alone(path: Path) -> None:
    """Zeros from the tags of one note to the checksum of the next leave one row, without tags and checksum."""
    notebook = Notebook(path)
    for words in ("week", "second", "disagreed"):
        notebook.apply(adding(note_on(words, note=words, tags=("harm",))))
    wanted = notes(path)
    data = path.read_bytes()
    start = data.index(b'tags":["harm"]') + 4
    end = data.index(b'":"', data.index(b'"sum"', data.index(b"\n", start)))
    path.write_bytes((data[:start] + bytes(end - start) + data[end:])[:-40])
    restore(path)
    assert [key for key, note in wanted.items() if notes(path).get(key) != note and note.note != "disagreed"] == []


def test_a_notebook_that_is_gone_comes_back_but_for_the_last_act(path: Path) -> None:
    wanted = notes(path)
    path.unlink()
    assert restore(path).aside is None
    assert {note.note for note in notes(path).values()} == {note.note for note in wanted.values()} - {"note 4"}


def test_what_was_restored_is_the_newest_generation(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-300])
    restore(path)
    number = json.loads(path.read_text())["meta"]["1"]["generation"]
    assert number > json.loads(before_of(path).read_text())["meta"]["1"]["generation"] + 1
