"""Undo and redo, and what happens when two windows meet on the same thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.notebook import Annotation, Change, Correction, History, Notebook, Overtaken, Tag

from .samples import adding, deleting, editing, note_on, undated


@pytest.fixture
def windows(tmp_path: Path) -> tuple[Notebook, Notebook]:
    """Two open windows on one notebook."""
    return Notebook(tmp_path / "n.json"), Notebook(tmp_path / "n.json")


def later(annotation: Annotation, /, **fields: object) -> Annotation:
    return annotation.edited(**{"modified": "2999-01-01T00:00:00.000000Z", **fields})


def earlier(annotation: Annotation, /, **fields: object) -> Annotation:
    return annotation.edited(**{"modified": "1999-01-01T00:00:00.000000Z", **fields})


def test_a_bulk_change_is_one_step(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    history = History(notebook)
    notes = [note_on(words, tags=("strike",)) for words in ("Dockers", "300", "port")]
    correction = Correction.new(notes[0].article, "rename", {"kind": "actor", "name": "Dockers"}, "dockers")
    pairs = tuple((None, note) for note in notes)
    change = Change("tag every match", pairs, ((None, Tag("strike")),), ((None, correction),))
    history.do(change)
    assert (len(notebook.annotations()), notebook.tags()) == (3, [Tag("strike")])
    assert notebook.corrections() == [correction]
    assert history.undo() == change
    assert (notebook.annotations(), notebook.tags(), notebook.corrections()) == ([], [], [])
    assert history.redo() == change
    assert {a.id for a in Notebook(notebook.path).annotations()} == {note.id for note in notes}
    assert history.redo() is None


def test_undo_goes_back_step_by_step_and_a_new_act_ends_redo(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    history = History(notebook)
    note = note_on("300")
    history.do(adding(note))
    change, edited = editing(note, note="who counted?")
    history.do(change)
    history.do(deleting(edited))
    history.undo()
    assert undated(*notebook.annotations()) == undated(edited)
    assert notebook.annotations()[0].modified > edited.modified, "a copy that knows of the deletion must not win"
    history.undo()
    assert undated(*notebook.annotations()) == undated(note)
    history.do(deleting(note))
    assert history.redo() is None
    history.undo()
    history.undo()
    assert notebook.annotations() == []
    assert history.undo() is None


def test_undo_refuses_politely_what_another_window_changed_since(windows: tuple[Notebook, Notebook]) -> None:
    here, there = windows
    history = History(here)
    first, second = note_on("300"), note_on("Dockers")
    history.do(adding(second))
    history.do(adding(first))
    there.apply(editing(first, note="from the other window")[0])
    with pytest.raises(Overtaken, match=r"“add” cannot be undone: the note on “300” was changed in another window"):
        history.undo()
    assert [a.note for a in Notebook(here.path).annotations()] == ["", "from the other window"]
    assert here.unsaved == []
    history.undo()
    assert [a.anchor.exact for a in here.annotations()] == ["300"]


MEETINGS = {
    "both edited, ours newer": ("edit", "here", "stands"),
    "both edited, theirs newer": ("edit", "there", "there is newer"),
    "we delete what they edited": ("delete here", "there", "not deleted"),
    "they delete what we edited": ("delete there", "here", "is back"),
}


@pytest.mark.parametrize(("act", "wins", "says"), MEETINGS.values(), ids=MEETINGS)
def test_when_two_windows_meet_nothing_is_lost_in_silence(
    windows: tuple[Notebook, Notebook], act: str, wins: str, says: str
) -> None:
    here, there = windows
    note = note_on("300")
    here.apply(adding(note))
    mine = (later if wins == "here" else earlier)(note, note="here")
    theirs = later(note, note="there") if wins == "there" else note.edited(note="there")
    there.apply(deleting(note) if act == "delete there" else Change("edit", ((note, theirs),)))
    conflicts = here.apply(deleting(note) if act == "delete here" else Change("edit", ((note, mine),)))
    assert [a.note for a in here.annotations()] == [wins] == [a.note for a in Notebook(here.path).annotations()]
    assert len(conflicts) == 1
    assert says in conflicts[0].message
    assert "\n" not in conflicts[0].message


def test_of_two_edits_of_the_same_moment_the_one_made_here_stands(windows: tuple[Notebook, Notebook]) -> None:
    here, there = windows
    note = note_on("300")
    here.apply(adding(note))
    there.apply(Change("edit", ((note, later(note, note="there")),)))
    (conflict,) = here.apply(Change("edit", ((note, later(note, note="here")),)))
    assert "the edit made here is newer" in conflict.message
    assert [a.note for a in here.annotations()] == ["here"]


def test_windows_that_do_the_same_or_touch_other_things_do_not_meet(windows: tuple[Notebook, Notebook]) -> None:
    here, there = windows
    note, other = note_on("300"), note_on("Dockers")
    here.apply(adding(note, other))
    there.apply(deleting(note))
    assert here.apply(deleting(note)) == ()
    assert here.apply(editing(other, note="x")[0]) == ()
    there.apply(Change("tag", tags=((None, Tag("strike", "#aa0000")),)))
    assert here.apply(Change("tag", tags=((None, Tag("strike")),))) == ()
    assert here.tags() == [Tag("strike", "#aa0000")]
