"""Taking in another notebook: by id, the newest wins, and what was deleted here does not come back."""

from __future__ import annotations

import json
from math import inf
from pathlib import Path
from typing import Any

import pytest

from tests.tui.notebook.samples import adding, article, deleting, editing, note_on
from tui.imports.conflict_copy import take_in
from tui.imports.dateline_json import Incoming
from tui.imports.import_merge import Merged, merge
from tui.imports.recognized import incoming
from tui.imports.replaced_rows import replaced
from tui.imports.row_order import row_hash
from tui.notebook import Change, Correction, Deletion, History, Notebook, Tag
from tui.notebook.backups import backups_of
from tui.notebook.codebook import rename
from tui.notebook.picking import by_digit

FAR = "2999-01-01T00:00:00.000000Z"


def taken(into: Notebook, path: Path) -> Merged:
    return merge(into, incoming(path.read_bytes(), str(path), into.articles()))


@pytest.fixture
def two(tmp_path: Path) -> tuple[Notebook, Notebook]:
    """A notebook with three notes, and a copy of it."""
    one = Notebook(tmp_path / "n.json")
    one.add_article(article())
    one.apply(adding(*(note_on(words) for words in ("300", "Dockers", "Monday"))))
    (tmp_path / "copy.json").write_bytes(one.path.read_bytes())
    return one, Notebook(tmp_path / "copy.json")


def test_a_whole_notebook_is_taken_in_and_a_second_time_changes_nothing(two: tuple[Notebook, Notebook]) -> None:
    one, copy = two
    there = copy.annotations()[0]
    copy.apply(editing(there, note="theirs", modified=FAR)[0])
    copy.apply(adding(note_on("stopped work")))
    result = taken(one, copy.path)
    assert (result.added, result.updated, result.same, result.deleted) == (1, 1, 2, 0)
    assert one.annotations() == copy.annotations()
    before = one.path.read_bytes()
    assert (taken(one, copy.path).same, one.path.read_bytes()) == (4, before)


def test_what_was_deleted_here_stays_deleted_unless_it_was_changed_there_later(two: tuple[Notebook, Notebook]) -> None:
    one, copy = two
    first, second, third = one.annotations()
    one.apply(deleting(first, second))
    copy.apply(editing(second, note="worked on", modified=FAR)[0])
    result = taken(one, copy.path)
    assert (result.deleted, result.added) == (1, 1)
    assert result.conflicts == [f"annotation {second.id} was deleted here, but changed there later; it is back"]
    assert {a.id for a in one.annotations()} == {second.id, third.id}
    assert [deletion.id for deletion in one.deletions()] == [first.id]


def test_what_was_deleted_there_is_not_brought_back_by_a_third_copy(
    two: tuple[Notebook, Notebook], tmp_path: Path
) -> None:
    one, copy = two
    gone = note_on("port")
    copy.apply(adding(gone))
    third = tmp_path / "third.json"
    third.write_bytes(copy.path.read_bytes())
    copy.apply(deleting(gone, copy.annotations()[0]))
    taken(one, copy.path)
    assert len(one.annotations()) == 2, "what was deleted there and not changed here goes here too"
    assert [kept.suffix for kept in replaced(one)] == [".replaced"]
    assert {d.time for d in copy.deletions()} == {d.time for d in one.deletions()}
    assert taken(one, third).deleted == 2
    assert gone.id not in {a.id for a in one.annotations()}


def test_a_tag_that_was_renamed_here_comes_back_only_with_a_note_that_wears_it(
    two: tuple[Notebook, Notebook],
) -> None:
    one, copy = two
    one.apply(Change("tags", tags=((None, Tag("casulties", "#dc4038", digit=1)), (None, Tag("other", digit=2)))))
    copy.path.write_bytes(one.path.read_bytes())
    copy.refresh()
    one.apply(rename(one.tags(), one.annotations(), "casulties", "casualties"))
    assert taken(one, copy.path).tags == 0
    copy.apply(adding(note_on("port", tags=("casulties",))))
    assert taken(one, copy.path).tags == 1
    assert {digit: tag.name for digit, tag in by_digit(one.tags()).items()} == {1: "casualties", 2: "other"}


def test_a_tag_that_comes_in_keeps_its_digit_if_that_is_free(two: tuple[Notebook, Notebook]) -> None:
    one, copy = two
    ours = (Tag("a", digit=1), Tag("same", digit=2), Tag("none"))
    one.apply(Change("tags", tags=tuple((None, tag) for tag in ours)))
    theirs = (Tag("b", digit=1), Tag("c", digit=7), Tag("d"), Tag("same", digit=9), Tag("e", digit=7))
    copy.apply(Change("tags", tags=tuple((None, tag) for tag in theirs)))
    told = [line for line in taken(one, copy.path).conflicts if "'same'" not in line]
    assert told == ["digit 1 puts on 'a', not 'b'", "digit 7 puts on 'c', not 'e'"]
    digits = {digit: tag.name for digit, tag in by_digit(one.tags()).items()}
    assert digits in ({1: "a", 2: "same", 7: "c"}, {1: "a", 7: "c", 9: "same"})
    taken(copy, one.path)
    assert {digit: tag.name for digit, tag in by_digit(copy.tags()).items()} == digits, "and there too"


def test_at_the_same_moment_the_hash_decides_on_both_sides_and_what_is_deleted_stays_deleted(
    two: tuple[Notebook, Notebook],
) -> None:
    one, copy = two
    first, second, _ = one.annotations()
    one.apply(editing(first, note="ours", modified=FAR)[0])
    copy.apply(editing(first, note="theirs", modified=FAR)[0])
    one.apply(deleting(second))
    moment = one.deletions()[0].time
    copy.apply(editing(second, note="theirs", modified=moment)[0])
    versions = [notebook.annotation(first.id) for notebook in (one, copy)]
    highest = max(filter(None, versions), key=row_hash)
    result = taken(one, copy.path)
    assert result.deleted == 1 and result.conflicts[0].startswith(f"annotation {first.id} differs: ")
    taken(copy, one.path)
    for notebook in (one, copy):
        assert notebook.annotation(first.id) == highest
        assert notebook.annotation(second.id) is None
    kept = "".join(path.read_text() for path in (*replaced(one), *replaced(copy)))
    lowest = min(filter(None, versions), key=row_hash)
    assert f'"note": "{lowest.note}"' in kept and second.id in kept, "each side keeps what it lost"


NUMBER = {"kind": "number", "start": 3, "end": 5, "text": "12"}
UNKNOWN: dict[str, tuple[str, dict[str, Any], str]] = {
    "verdict": ("annotations", {"verdict": "maybe"}, "has the verdict “maybe”, which is none"),
    "act": ("corrections", {"act": "explode"}, "has the act “explode”, which is none"),
    "kind": ("corrections", {"act": "retype", "value": "alien"}, "makes it the kind “alien”, which is none"),
    "kind of the other": ("corrections", {"act": "retype", "value": "percent"}, "makes it the kind “percent”"),
    "split": ("corrections", {"act": "split", "value": 7}, "cannot split with the value 7"),
    "split of places": ("corrections", {"act": "split", "value": [[1, 2], [3]]}, "cannot split"),
    "rename": ("corrections", {"value": ""}, "cannot rename with the value “”"),
    "merge": ("corrections", {"act": "merge", "value": {"start": 3}}, "cannot merge"),
    "target": ("corrections", {"target": {"kind": "number", "name": "x"}}, "does not say which finding"),
    "act of an attribution": (
        "corrections",
        {"act": "add", "target": {"kind": "attribution", "anchor": {"start": 1, "end": 2, "exact": "x"}}, "value": {}},
        "has the act “add”, which is none for attributions",
    ),
    "field": ("corrections", {"act": "set", "target": NUMBER, "value": {"colour": 3}}, "cannot set with the value"),
    "figure": ("corrections", {"act": "set", "target": NUMBER, "value": {"low": "3"}}, "cannot set with the value"),
    "no number": ("corrections", {"act": "set", "target": NUMBER, "value": {"low": inf}}, "cannot set with the value"),
    "place": (
        "corrections",
        {"act": "drop", "target": {"kind": "quote", "anchor": {"start": -1, "end": 2, "exact": "x"}}},
        "does not say which",
    ),
    "no field": ("corrections", {"act": "set", "target": NUMBER, "value": {}}, "cannot set with the value {}"),
    "source": ("corrections", {"act": "set", "target": NUMBER, "value": {"source": {"text": " "}}}, "cannot set with"),
    "kind of target": ("corrections", {"target": {"kind": "quote", "start": 1, "end": 2}}, "does not say which"),
}


@pytest.mark.parametrize(("table", "fields", "says"), UNKNOWN.values(), ids=UNKNOWN)
def test_values_that_no_dateline_knows_are_left_out_with_a_line_each(
    two: tuple[Notebook, Notebook], table: str, fields: dict[str, Any], says: str
) -> None:
    one, copy = two
    fixed = Correction.new(article().sha256, "rename", {"kind": "actor", "name": "Dockers"}, "Dock workers")
    copy.apply(Change("correct", corrections=((None, fixed),)))
    content = json.loads(copy.path.read_text())
    (number, row), *_ = content[table].items()
    content[table][number] = {**row, **fields, "id": "odd"}
    found = incoming(json.dumps(content).encode(), "copy.json")
    assert len(found.trouble) == 1
    assert found.trouble[0].startswith(f"{table}, row 1: ") and found.trouble[0].endswith("; left out")
    assert says in found.trouble[0]
    merge(one, found)
    assert "odd" not in {note.id for note in one.annotations()} | {fix.id for fix in one.corrections()}


def test_a_conflict_copy_is_taken_in_and_then_noticed_no_more(tmp_path: Path) -> None:
    one = Notebook(tmp_path / "n.json")
    one.apply(adding(note_on("300")))
    copy = tmp_path / "n (conflicted copy).json"
    copy.write_bytes(one.path.read_bytes())
    Notebook(copy).apply(adding(theirs := note_on("port")))
    assert "conflicted" in str(Notebook(one.path).notice)
    result, aside = take_in(one, copy)
    assert (result.added, result.same) == (1, 1)
    assert theirs in Notebook(one.path).annotations()
    assert "conflicted" not in str(Notebook(one.path).notice)
    assert not copy.exists() and theirs.id.encode() in aside.read_bytes()
    assert aside not in backups_of(one.path)


def test_what_undo_brought_back_is_not_deleted_again_by_a_copy_that_knows_of_the_deletion(
    two: tuple[Notebook, Notebook],
) -> None:
    one, copy = two
    first, second, _ = one.annotations()
    history = History(one)
    history.do(deleting(first))
    history.do(editing(second, note="a slip")[0])
    taken(copy, one.path)
    history.undo()
    history.undo()
    result = taken(one, copy.path)
    assert result.removed == 0 and {a.id: a.note for a in one.annotations()}.items() >= {
        (first.id, ""),
        (second.id, ""),
    }
    taken(copy, one.path)
    assert {a.id: a.note for a in copy.annotations()} == {a.id: a.note for a in one.annotations()}
    assert history.redo() is not None, "redo still finds what undo brought back"


MOMENT = "2026-01-02T00:00:00.000000Z"


def test_what_comes_with_its_own_deletion_does_not_come(two: tuple[Notebook, Notebook]) -> None:
    one, _ = two
    fresh = note_on("port").edited(modified=MOMENT)
    came = Incoming(annotations=[fresh], deletions=[Deletion(fresh.id, MOMENT)])
    assert merge(one, came).added == 0 and one.annotation(fresh.id) is None


@pytest.mark.parametrize("ours, theirs", [("2026-01-01", "2026-01-03"), ("2026-01-03", "2026-01-01")])
def test_of_two_deletions_the_later_one_is_remembered(two: tuple[Notebook, Notebook], ours: str, theirs: str) -> None:
    one, _ = two
    one.apply(Change("gone", deleted=((None, Deletion("x", ours)),)))
    merge(one, Incoming(deletions=[Deletion("x", theirs)]))
    assert [deletion.time for deletion in one.deletions()] == ["2026-01-03"]


def test_a_tag_deleted_there_stays_while_it_is_used_here(two: tuple[Notebook, Notebook]) -> None:
    one, _ = two
    tags = (Tag("used"), Tag("unused"), Tag("over"), Tag("under", parent="over"))
    one.apply(Change("tags", ((None, note_on("port", tags=("used",))),), tuple((None, tag) for tag in tags)))
    gone = [Deletion(f"tag:{name}", MOMENT) for name in ("used", "unused", "over")]
    merge(one, Incoming(deletions=gone, has_times=True))
    assert [tag.name for tag in one.tags()] == ["over", "under", "used"]
