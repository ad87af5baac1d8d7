"""Events and claims in the notebook: stored, edited, taken back, met by another window, exported and imported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tui.exports import Selection, pieces
from tui.imports.import_merge import merge
from tui.imports.recognized import incoming
from tui.notebook import Change, Claim, Claimant, Event, Evidence, History, Notebook, Overtaken
from tui.notebook.event import Decided, Figure
from tui.notebook.upkeep import check

from .samples import adding, article, note_on, undated

_FIGURE = Figure(article().sha256, 10, 13)
STRIKE = Event.new("Port strike", [article().sha256], "the port", "2024-03-01").edited(
    decisions=(
        Decided(_FIGURE, "aside", None, "300", "2024-03-02T00:00:00Z"),
        Decided(_FIGURE, "row", Figure("ab" * 32, 1, 2), "300", "2024-03-03T00:00:00Z", "ic"),
    )
)


def ledger(tmp_path: Path, name: str = "n.json") -> tuple[Notebook, Claim]:
    """A notebook with an event and one claim under it."""
    notebook = Notebook(tmp_path / name)
    notebook.add_article(article())
    notebook.apply(adding(note := note_on("300", verdict="disputed")))
    claim = Claim.new(
        "figure",
        [note.id],
        event=STRIKE.id,
        claimant=Claimant(None, "Dockers"),
        evidence=[Evidence("address", "https://example.org/a", "ab" * 32, "2024-03-02T00:00:00Z", "their tally")],
        coder="ic",
    )
    notebook.apply(Change("claim", events=((None, STRIKE),), claims=((None, claim),)))
    return notebook, claim


def later(claim: Claim, **fields: Any) -> Claim:
    return claim.edited(**{"modified": "2999-01-01T00:00:00.000000Z", **fields})


def test_they_are_read_again_as_they_were_written(tmp_path: Path) -> None:
    notebook, claim = ledger(tmp_path)
    again = Notebook(notebook.path)
    assert (again.events(), again.claims()) == ([STRIKE], [claim])
    assert (again.event(STRIKE.id), again.claim(claim.id)) == (STRIKE, claim)
    assert (again.claims(STRIKE.id), again.claims("other")) == ([claim], [])
    assert check(notebook.path).problems == ()


def test_undo_takes_them_back_and_redo_does_them_again(tmp_path: Path) -> None:
    notebook, claim = ledger(tmp_path)
    history = History(notebook)
    history.do(Change("drop", events=((STRIKE, None),), claims=((claim, later(claim, event=None)),)))
    assert (notebook.events(), [c.event for c in notebook.claims()]) == ([], [None])
    history.undo()
    assert undated(*notebook.events(), *notebook.claims()) == undated(STRIKE, claim)
    assert notebook.deletions() == []
    history.redo()
    assert [deletion.id for deletion in Notebook(notebook.path).deletions()] == [STRIKE.id]


def test_of_two_windows_the_newest_edit_stands_and_undo_refuses(tmp_path: Path) -> None:
    here, claim = ledger(tmp_path)
    history = History(here)
    there = Notebook(here.path)
    history.do(Change("edit", claims=((claim, here_edit := claim.edited(kind="quote")),)))
    (conflict,) = there.apply(Change("edit", claims=((claim, later(claim, coder="other")),)))
    assert "a figure in the ledger was changed in another window too" in conflict.message
    assert [c.coder for c in Notebook(here.path).claims()] == ["other"]
    with pytest.raises(Overtaken):
        history.undo()
    (conflict,) = here.apply(Change("edit", claims=((here_edit, here_edit.edited(kind="assertion")),)))
    assert "the edit made there is newer" in conflict.message
    (conflict,) = here.apply(Change("name", events=((None, STRIKE.edited(name="x", modified="")),)))
    assert "the event “x”" in conflict.message
    assert [event.name for event in here.events()] == ["Port strike"]


def test_they_leave_as_json_and_come_back(tmp_path: Path) -> None:
    notebook, claim = ledger(tmp_path)
    notebook.apply(adding(gone := note_on("Monday")))
    notebook.apply(Change("delete", annotations=((gone, None),)))
    exported = b"".join(pieces("json", Selection.of(notebook)))
    other = Notebook(tmp_path / "other.json")
    result = merge(other, incoming(exported, "x.json"))
    assert (result.events, result.claims) == (1, 1)
    assert (other.events(), other.claims(), other.deletions()) == ([STRIKE], [claim], notebook.deletions())
    assert b"".join(pieces("json", Selection.of(other))) == exported


def test_an_export_of_some_articles_has_their_events_and_claims_only(tmp_path: Path) -> None:
    notebook, claim = ledger(tmp_path)
    other = Event.new("Elsewhere", ["0" * 64])
    notebook.apply(Change("more", events=((None, other),), claims=((None, Claim.new("quote", ["nobody"])),)))
    chosen = Selection.of(notebook, {article().sha256})
    assert (chosen.events, chosen.claims, chosen.deletions) == ((STRIKE,), (claim,), ())
