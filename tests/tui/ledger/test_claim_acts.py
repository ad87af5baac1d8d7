"""What the reader does to claims: judged, given evidence, added; taken back, and met by another window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.article import Span
from tui.ledger import claim_acts
from tui.ledger.ledger_entry import LedgerEntry
from tui.notebook import Change, Evidence, History, Notebook, Overtaken

from .convoy import EVENING_REPORT, MORNING, MORNING_REPORT, article, articles, entries, entry, notebook_at

BOTH = (MORNING_REPORT, EVENING_REPORT)
LINK = Evidence("address", "https://example.org/toll", note="their list")


def claim_in(notebook: Notebook, words: str = "43") -> LedgerEntry:
    return entry(entries(*BOTH, notebook=notebook), words)


def state(notebook: Notebook) -> tuple[object, ...]:
    """All that is there, but for when: what is undone or done again is changed anew."""
    claims = [replace(claim, modified="") for claim in notebook.claims()]
    notes = [replace(note, modified="") for note in notebook.annotations()]
    return claims, notes, {record.sha256 for record in notebook.articles()}


def test_a_verdict_stands_on_all_places_and_one_undo_takes_it_back(tmp_path: Path) -> None:
    notebook = notebook_at(tmp_path)
    history, before = History(notebook), state(notebook)
    history.do(claim_acts.judge(claim_in(notebook), "false", notebook, articles(*BOTH), "ann"))
    again = Notebook(notebook.path)
    assert sorted((a.anchor.exact, a.verdict, a.coder) for a in again.annotations()) == [("43", "false", "ann")] * 2
    (stored,) = again.claims()
    assert set(stored.annotations) == {a.id for a in again.annotations()}
    assert stored.statement is not None and (stored.statement.low, stored.coder) == (43, "ann")
    assert {record.opened for record in again.articles()} == {""}
    done = state(notebook)
    history.undo()
    assert state(notebook) == before
    history.redo()
    assert state(notebook) == done


def test_another_verdict_edits_the_same_annotations_and_none_removes_what_has_nothing_else(tmp_path: Path) -> None:
    notebook = notebook_at(tmp_path)
    notebook.apply(claim_acts.judge(claim_in(notebook), "false", notebook, articles(*BOTH)))
    notebook.apply(claim_acts.judge(claim_in(notebook), "confirmed", notebook, articles(*BOTH)))
    assert [a.verdict for a in notebook.annotations()] == ["confirmed"] * 2
    noted = notebook.annotations()[0]
    notebook.apply(Change("note", ((noted, noted.edited(note="asked them")),)))
    notebook.apply(claim_acts.judge(claim_in(notebook), None, notebook, articles(*BOTH)))
    assert [(a.note, a.verdict) for a in notebook.annotations()] == [("asked them", None)]
    assert [claim.annotations for claim in notebook.claims()] == [(noted.id,)]
    bare = notebook.annotations()[0]
    notebook.apply(Change("note", ((bare, bare.edited(note="")),)))


def test_evidence_makes_a_claim_one_to_be_checked_and_stays_without_a_verdict(tmp_path: Path) -> None:
    notebook = notebook_at(tmp_path)
    notebook.apply(claim_acts.add_evidence(claim_in(notebook), [LINK], notebook, articles(*BOTH)))
    claim = claim_in(notebook)
    assert (claim.verdict, claim.evidence) == ("unchecked", (LINK,))
    notebook.apply(claim_acts.judge(claim, None, notebook, articles(*BOTH)))
    claim = claim_in(notebook)
    assert (claim.verdict, claim.evidence, len(claim.annotations)) == (None, (LINK,), 2)


def test_evidence_leaves_a_verdict_as_it_is(tmp_path: Path) -> None:
    notebook = notebook_at(tmp_path)
    notebook.apply(claim_acts.judge(claim_in(notebook), "disputed", notebook, articles(*BOTH)))
    notebook.apply(claim_acts.add_evidence(claim_in(notebook), [LINK], notebook, articles(*BOTH)))
    notebook.apply(claim_acts.add_evidence(claim_in(notebook), [LINK], notebook, articles(*BOTH)))
    claim = claim_in(notebook)
    assert (claim.verdict, claim.evidence, len(notebook.claims())) == ("disputed", (LINK, LINK), 1)


def test_a_passage_becomes_a_claim_or_carries_one(tmp_path: Path) -> None:
    notebook = notebook_at(tmp_path)
    here = article(*MORNING_REPORT)
    start = MORNING.index("The convoy had left Arden")
    span = Span(start, start + len("The convoy had left Arden"))
    notebook.apply(claim_acts.add_assertion(here, span, notebook, claimant="the writer"))
    made = claim_in(notebook, "The convoy")
    assert (made.kind, made.verdict, made.claimant and made.claimant.text) == ("assertion", "unchecked", "the writer")
    notebook.apply(claim_acts.judge(claim_in(notebook), "confirmed", notebook, articles(*BOTH)))
    notebook.apply(claim_acts.add_place(claim_in(notebook), here, span, notebook, articles(*BOTH)))
    claim = claim_in(notebook)
    assert ([p.text for p in claim.places], claim.verdict) == (["43", span_text(span), "43"], "confirmed")


def span_text(span: Span) -> str:
    return MORNING[span.start : span.end]


def test_two_windows_that_judge_one_claim_have_one_claim(tmp_path: Path) -> None:
    here = notebook_at(tmp_path)
    there, history = Notebook(here.path), History(here)
    claim = claim_in(here)
    history.do(claim_acts.judge(claim, "false", here, articles(*BOTH)))
    there.apply(claim_acts.judge(claim, "confirmed", there, articles(*BOTH)))
    here.refresh()
    assert [one.id for one in here.claims()] == [claim.id]
    assert claim_in(here).verdict == "false"
    with pytest.raises(Overtaken):
        history.undo()
