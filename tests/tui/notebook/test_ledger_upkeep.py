"""Claims and events last: over an update of the program, a torn file, a backup, another window, an export and back."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exports import Selection, pieces
from tui.imports.import_merge import merge
from tui.imports.recognized import incoming
from tui.notebook import Change, Claim, Claimant, Evidence, History, Notebook, Statement
from tui.notebook.backups import back_up, backups_of
from tui.notebook.claim import CLAIM_KINDS, EVIDENCE_KINDS
from tui.notebook.restoring import restore
from tui.notebook.upkeep import check
from tui.notebook.validity import problem

from .samples import adding, article, note_on

BEFORE = Path(__file__).with_name("format-2.json")
"""Written by the program when claims did not yet keep what they say."""
SAID = Statement("300", 300.0, None, None, None, "dockers", None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copy(BEFORE, tmp_path / "notebook.json"))


def figure(notebook: Notebook) -> Claim:
    return next(claim for claim in notebook.claims() if claim.kind == "figure")


def test_a_notebook_by_the_version_before_is_read_as_it_was(path: Path) -> None:
    notebook = Notebook(path)
    assert (notebook.notice, notebook.read_only, notebook.notice) == (None, False, None)
    claim = figure(notebook)
    assert (claim.statement, claim.coder, claim.claimant) == (None, "ic", Claimant(None, "Dockers"))
    assert [(piece.ref, piece.stands) for piece in claim.evidence] == [("https://example.org/a", None)]
    assert [event.name for event in notebook.events()] == ["Port strike"]
    assert (path.read_bytes(), check(path).problems) == (BEFORE.read_bytes(), ())


def test_what_is_written_into_it_is_kept_and_the_rest_stays(path: Path) -> None:
    notebook = Notebook(path)
    claim = figure(notebook)
    piece = Evidence("file", "list.txt", "cd" * 32, "2024-03-03T00:00:00Z", "", stands=False)
    after = claim.edited(statement=SAID, evidence=(*claim.evidence, piece))
    notebook.apply(Change("edit", claims=((claim, after),)))
    notebook.close()
    again = Notebook(path)
    assert (figure(again), len(again.claims()), check(path).problems) == (after, 2, ())


def test_a_torn_file_gives_its_claims_back_and_a_backup_too(path: Path, tmp_path: Path) -> None:
    notebook = Notebook(path)
    claim = figure(notebook)
    notebook.apply(Change("edit", claims=((claim, claim.edited(statement=SAID)),)))
    notebook.apply(adding(note_on("Monday")))
    back_up(path, "hand")
    whole = {one.id: one for one in notebook.claims()}, notebook.events()
    notebook.close()
    path.write_bytes(path.read_bytes()[:900])
    restore(path)
    again = Notebook(path)
    assert ({one.id: one for one in again.claims()}, again.events()) == whole
    again.apply(Change("drop", claims=tuple((one, None) for one in again.claims())))
    again.close()
    (by_hand,) = [copy for copy in backups_of(path) if copy.stem.endswith("-hand")]
    restore(path, by_hand)
    assert {one.id for one in Notebook(path).claims()} == set(whole[0])


def test_two_windows_on_two_claims_lose_nothing(path: Path) -> None:
    here, there = Notebook(path), Notebook(path)
    history = History(here)
    mine, other = figure(here), next(one for one in there.claims() if one.kind == "assertion")
    history.do(Change("edit", claims=((mine, mine.edited(statement=SAID)),)))
    assert there.apply(Change("edit", claims=((other, other.edited(claimant=Claimant("Ann", None))),))) == ()
    here.refresh()
    assert sorted(str(one.claimant) for one in here.claims()) == sorted(
        map(str, (Claimant(None, "Dockers"), Claimant("Ann", None)))
    )
    history.undo()
    assert figure(Notebook(path)).statement is None
    assert {one.claimant for one in Notebook(path).claims()} == {Claimant(None, "Dockers"), Claimant("Ann", None)}


def test_of_two_notebooks_the_newest_version_of_a_claim_stays(path: Path, tmp_path: Path) -> None:
    ours = Notebook(path)
    data = b"".join(pieces("json", Selection.of(ours)))
    claim = figure(ours)
    ours.apply(Change("edit", claims=((claim, claim.edited(statement=SAID)),)))
    other = Notebook(tmp_path / "other.json")
    merge(other, incoming(data, "old.json"))
    merge(other, incoming(b"".join(pieces("json", Selection.of(ours))), "new.json"))
    merge(other, incoming(data, "old.json"))
    assert figure(other).statement == SAID
    assert b"".join(pieces("json", Selection.of(other))) == b"".join(pieces("json", Selection.of(ours)))
    gone = figure(other)
    other.apply(Change("drop", claims=((gone, None),)))
    assert merge(other, incoming(data, "old.json")).deleted == 1
    assert [one.kind for one in other.claims()] == ["assertion"]


WORDS = st.text(st.characters(codec="utf-8"), max_size=20)
MAYBE = st.none() | WORDS
BOUND = st.none() | st.integers(-(10**18), 10**18) | st.floats(allow_nan=False, allow_infinity=False)
STATEMENTS = st.none() | st.builds(Statement, WORDS, BOUND, BOUND, BOUND, MAYBE, MAYBE, MAYBE)
PIECES = st.builds(
    Evidence, st.sampled_from(EVIDENCE_KINDS), WORDS, MAYBE, MAYBE, WORDS, st.sampled_from([None, True, False])
)


@settings(max_examples=60)
@given(st.sampled_from(CLAIM_KINDS), st.lists(WORDS, max_size=3), st.lists(PIECES, max_size=3), STATEMENTS, WORDS)
def test_any_claim_is_read_as_it_was_written(
    kind: str, ids: list[str], evidence: list[Evidence], said: Statement | None, coder: str
) -> None:
    claim = Claim.new(kind, ids, evidence=evidence, coder=coder, statement=said)  # type: ignore[arg-type]  # sampled
    assert problem(claim) is None
    assert Claim.from_dict(json.loads(json.dumps(claim.to_dict()))) == claim


@pytest.mark.parametrize(
    "change",
    [
        {"statement": {"text": 3}},
        {"statement": {"text": "x", "low": "43"}},
        {"statement": {"text": "x", "value": True}},
        {"statement": {"text": "x", "value": float("nan")}},
        {"statement": {"text": "x", "unit": 5}},
        {"evidence": [{"kind": "file", "ref": "x", "stands": 1}]},
        {"evidence": [{"kind": "rumour", "ref": "x"}]},
        {"kind": "lie"},
    ],
)
def test_a_claim_that_says_something_impossible_is_named(change: dict[str, object]) -> None:
    row = {**Claim.new("figure", ["a"], statement=SAID).to_dict(), **change}
    assert problem(Claim.from_dict(row)) is not None


def test_a_claim_without_words_in_its_statement_is_no_claim() -> None:
    with pytest.raises(KeyError):
        Claim.from_dict({**Claim.new("figure", ["a"]).to_dict(), "statement": {}})
    assert replace(Claim.new("figure", [article().sha256]), statement=None).statement is None
