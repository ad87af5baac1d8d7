"""The ledger without a terminal: what it shows, and what the reader's answers do to the notebook."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from analysis import analyze
from analysis.article import Span
from tui.desk.ledger_controller import LedgerController
from tui.ledger.ledger_entry import LedgerEntry
from tui.listings.ledger_listing import details
from tui.notebook import Change, Notebook
from tui.notebook.correction_targets import of_number
from tui.notebook.raw_pages import page_file

from ..exports.packing import PAGE_SHA, filled, pack
from ..ledger.convoy import ELSEWHERE, EVENING, EVENING_REPORT, MORNING, MORNING_REPORT, article
from .headless import Headless, headless


class PlainLedger:
    """What the controller knows as its view."""

    def __init__(self, at: Headless) -> None:
        self._at = at
        self.message, self.urgent, self.steps, self.left = "", False, 0, False

    def say(self, message: str, urgent: bool = False) -> None:
        self.message, self.urgent = message, urgent

    def refresh_claims(self, step: int = 0) -> None:
        self.steps += step

    def start(self, work: Coroutine[Any, Any, None], group: str) -> None:
        self._at.view.start(work, group)

    def leave(self) -> None:
        self.left = True


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "morning.txt").write_text(MORNING, encoding="utf-8")
    (folder / "evening.txt").write_text(EVENING, encoding="utf-8")
    return folder


async def opened(project: Path, tmp_path: Path) -> tuple[Headless, LedgerController, PlainLedger]:
    """The ledger of a project, all of it read; the morning's report is on the desk."""
    at = await headless(article(MORNING, str(project / "morning.txt")), tmp_path)
    at.desk.state.reading_list = sorted(str(path) for path in project.iterdir())
    ledger = at.desk.ledger
    ledger.view = view = PlainLedger(at)
    assert ledger.open()
    assert ledger.claims is not None
    assert list(ledger.claims.loading())[-1] == (2, 2)
    ledger.claims.take_stock()
    return at, ledger, view


def claims(ledger: LedgerController) -> list[LedgerEntry]:
    assert ledger.claims is not None
    return list(ledger.claims.listing()[0].entries)


def claim(ledger: LedgerController, words: str) -> LedgerEntry:
    return next(one for one in claims(ledger) if one.statement.text.startswith(words))


async def test_a_verdict_is_given_to_all_places_and_taken_back(project: Path, tmp_path: Path) -> None:
    at, ledger, view = await opened(project, tmp_path)
    await at.ask(ledger.judge(claim(ledger, "43")), "d")
    assert sorted((a.anchor.exact, a.verdict) for a in at.saved()) == [("43", "disputed")] * 2
    assert (claim(ledger, "43").verdict, view.steps) == ("disputed", 1)
    await at.ask(ledger.judge(claim(ledger, "60")), "u")
    assert " 1 judged" in (ledger.claims.count if ledger.claims else "")
    ledger.undo()
    ledger.confirm(claim(ledger, "60"))
    ledger.undo()
    ledger.undo()
    assert (at.saved(), claim(ledger, "43").verdict) == ([], None)
    ledger.redo()
    assert claim(ledger, "43").verdict == "disputed"


async def test_a_correction_made_meanwhile_is_shown_and_taken_back(project: Path, tmp_path: Path) -> None:
    at, ledger, _ = await opened(project, tmp_path)
    assert ledger.claims is not None and at.desk.state.notebook is not None
    text = ledger.claims.article(article(MORNING, "x").sha256)
    assert text is not None
    number = next(one for one in analyze(text).numbers if one.text == "60")
    made = ((None, of_number(text.sha256, number, "set", {"value": 61})),)
    for change, value in ((Change("correct", corrections=made), 61), (None, 60)):
        ledger.undo() if change is None else at.desk.changes.do(change)
        ledger.claims.take_stock()
        assert claim(ledger, "60").statement.value == value


async def test_the_filter_keeps_what_was_asked_for(project: Path, tmp_path: Path) -> None:
    at, ledger, _ = await opened(project, tmp_path)
    await at.ask(ledger.judge(claim(ledger, "43")), "f")
    assert ledger.claims is not None
    for typed, kept in {
        "!false": ["43"],
        "!": ["43"],
        "!none": ["12", "We", "60"],
        "-!none": ["43"],
        "@kern": ["We"],
        '@"anna kern"': ["We"],
        "unsourced": ["60"],
        "-unsourced killed": ["43"],
        "event:x": [],
        "wounded": ["60"],
        "evening": ["43", "12", "We"],
        "": ["43", "12", "We", "60"],
    }.items():
        ledger.claims.typed = typed
        assert [one.statement.text[:2] for one in claims(ledger)] == kept or [
            one.statement.text.lstrip("“")[:2] for one in claims(ledger)
        ] == kept, typed
    ledger.claims.typed = "nothing of this"
    listing, remark = ledger.claims.listing()
    assert len(listing) == 0 and "nothing of this" in remark
    assert ledger.claims.escape() and not ledger.claims.escape()


async def test_claims_are_sorted(project: Path, tmp_path: Path) -> None:
    at, ledger, _ = await opened(project, tmp_path)
    await at.ask(ledger.judge(claim(ledger, "60")), "f")
    firsts = {}
    for letter in "vwn":
        await at.ask(ledger.sort(), letter)
        firsts[letter] = claims(ledger)[0].statement.text
    assert (firsts["v"], firsts["w"], firsts["n"]) == ("60", "60", "43")


@pytest.mark.parametrize(
    ("text", "stands"),
    [("In all, 43 people died there.", True), ("In all, 44 people died there.", False), ("\0\1\2", None)],
)
async def test_a_file_is_evidence_and_says_whether_the_figure_stands_in_it(
    project: Path, tmp_path: Path, text: str, stands: bool | None
) -> None:
    at, ledger, view = await opened(project, tmp_path)
    listed = tmp_path / "list.txt"
    listed.write_text(text)
    await at.ask(
        ledger.add_evidence(claim(ledger, "43")), "f", str(tmp_path / "missing.txt"), str(listed), "their list"
    )
    (piece,) = claim(ledger, "43").evidence
    assert (piece.kind, piece.ref, piece.note, piece.stands) == ("file", str(listed), "their list", stands)
    assert piece.sha256 is not None and piece.retrieved is not None
    assert view.urgent is (stands is False)
    shown = ["".join(part for part, _ in row) for row in details(claim(ledger, "43"))]
    assert any("list.txt (their list)" in row for row in shown)
    assert any("does not stand in it" in row for row in shown) is (stands is False)


async def test_words_and_annotations_are_evidence(project: Path, tmp_path: Path) -> None:
    at, ledger, _ = await opened(project, tmp_path)
    at.at("Another 60")
    at.note("ask the hospital")
    await at.ask(ledger.add_evidence(claim(ledger, "60")), "n", "I counted them")
    await at.ask(ledger.add_evidence(claim(ledger, "60")), "m", "1 ")
    note, annotation = claim(ledger, "60").evidence
    assert (note.kind, note.note) == ("note", "I counted them")
    assert (annotation.kind, annotation.ref) == ("annotation", next(a.id for a in at.saved() if a.note))
    await at.ask(ledger.add_evidence(claim(ledger, "60")), None)
    await at.ask(ledger.add_evidence(claim(ledger, "60")), "a", None)
    assert len(claim(ledger, "60").evidence) == 2


async def test_an_address_that_cannot_be_fetched_is_kept_by_itself(project: Path, tmp_path: Path) -> None:
    at, ledger, view = await opened(project, tmp_path)
    address = "http://ann:pw@127.0.0.1:9/list"
    await at.ask(ledger.add_evidence(claim(ledger, "43")), "a", "no address", address, "")
    (piece,) = claim(ledger, "43").evidence
    assert (piece.ref, piece.sha256, piece.stands) == ("http://127.0.0.1:9/list", None, None)
    assert "kept by its address alone" in view.message and view.urgent


async def test_evidence_that_took_long_does_not_undo_what_was_judged_meanwhile(project: Path, tmp_path: Path) -> None:
    at, ledger, _ = await opened(project, tmp_path)
    before = claim(ledger, "43")
    await at.ask(ledger.judge(before), "d")
    await at.ask(ledger.add_evidence(before), "n", "a list")
    assert (claim(ledger, "43").verdict, len(claim(ledger, "43").evidence)) == ("disputed", 1)


async def test_a_selection_becomes_a_claim_or_a_place_of_one(project: Path, tmp_path: Path) -> None:
    at, ledger, view = await opened(project, tmp_path)
    await at.ask(ledger.add_selection(None))
    assert "Select words on the desk first" in view.message
    at.view.text.mouse = Span(MORNING.index("Norland brokered"), len(MORNING) - 1)
    assert ledger.open() and ledger.claims is not None
    list(ledger.claims.loading())
    ledger.claims.take_stock()
    await at.ask(ledger.add_selection(claim(ledger, "43")), "n")
    assert (claim(ledger, "Norland").kind, claim(ledger, "Norland").verdict) == ("assertion", "unchecked")
    ledger.undo()
    await at.ask(ledger.add_selection(claim(ledger, "43")), "c")
    assert len(claim(ledger, "43").places) == 3


@pytest.mark.parametrize("form", ["c", "j", "p"])
async def test_what_is_shown_is_written(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    at, ledger, view = await opened(project, tmp_path)
    await at.ask(ledger.judge(claim(ledger, "43")), "d")
    assert ledger.claims is not None
    ledger.claims.typed = "!disputed"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there.x").write_text("mine")
    await at.ask(ledger.export(), form, "there.x", "out.x")
    assert view.message == "Written to out.x"
    data = (tmp_path / "out.x").read_bytes()
    if form == "p":
        assert "MANIFEST.sha256" in zipfile.ZipFile(io.BytesIO(data)).namelist()
    elif form == "j":
        assert [row["verdict"] for row in json.loads(data)] == ["disputed"]
    else:
        assert [row["verdict"] for row in csv.DictReader(io.StringIO(data.decode(), newline=""))] == ["disputed"]
    assert str(project).encode() not in data


async def test_claim_reviews_ask_for_a_name_and_an_address_and_keep_them(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at, ledger, _ = await opened(project, tmp_path)
    kept: dict[str, str] = {}
    at.desk.state.keep_choice = kept.__setitem__
    await at.ask(ledger.judge(claim(ledger, "43")), "d")
    monkeypatch.chdir(tmp_path)
    await at.ask(ledger.export(), "r", "Ann", None)
    await at.ask(ledger.export(), "r", "nowhere", "https://ann.example/?token=1", "out.json")
    assert kept == {"reader": "Ann", "address": "https://ann.example/?token=1"}
    (review,) = json.loads((tmp_path / "out.json").read_text())
    assert review["author"] == {"@type": "Person", "name": "Ann", "url": "https://ann.example/"}
    assert review["reviewRating"]["alternateName"] == "disputed"


async def test_enter_opens_the_passage_also_of_another_article(project: Path, tmp_path: Path) -> None:
    at, ledger, view = await opened(project, tmp_path)
    await at.ask(ledger.show_passage(claim(ledger, "12")))
    assert view.left and at.session.article.title == "Toll of the Belmont blast stands"
    assert at.view.text.current == 2
    await at.ask(ledger.show_passage(claim(ledger, "43")), "2 morning")
    assert at.session.article.title == "Blast hits a convoy near Belmont"


async def test_without_a_project_it_is_about_the_notebook(tmp_path: Path) -> None:
    at = await headless(article(*MORNING_REPORT), tmp_path)
    assert at.desk.state.notebook is not None
    at.desk.state.notebook.add_article(article(*EVENING_REPORT))
    ledger = at.desk.ledger
    assert ledger.open() and ledger.claims is not None
    list(ledger.claims.loading())
    ledger.claims.take_stock()
    assert {place.source for one in claims(ledger) for place in one.places} == {"morning.txt", "evening.txt"}


async def test_claims_of_other_projects_stay_out(project: Path, tmp_path: Path) -> None:
    at, ledger, _ = await opened(project, tmp_path)
    await at.ask(ledger.judge(claim(ledger, "60")), "f")
    await at.ask(ledger.judge(claim(ledger, "12")), "d")
    (project / "morning.txt").rename(tmp_path / "morning.txt")
    (tmp_path / "f.txt").write_text(ELSEWHERE, encoding="utf-8")
    at.desk.articles.show(article(EVENING, str(project / "evening.txt")))
    at.desk.state.reading_list = [str(project / "evening.txt"), str(tmp_path / "f.txt")]
    assert ledger.open() and ledger.claims is not None
    list(ledger.claims.loading())
    ledger.claims.take_stock()
    assert {one.verdict for one in claims(ledger)} == {"disputed", None}
    assert "60" not in {one.statement.text for one in claims(ledger)}


async def test_another_windows_verdict_is_met(project: Path, tmp_path: Path) -> None:
    at, ledger, _ = await opened(project, tmp_path)
    await at.ask(ledger.judge(claim(ledger, "43")), "d")
    shown = claim(ledger, "43")
    other = Notebook(at.notebook_file)
    from tui.notebook import Change, Evidence

    stored = other.claims()[0]
    there = Evidence("note", "", note="from there")
    other.apply(Change("there", claims=((stored, stored.edited(evidence=(there,))),)))
    assert at.desk.state.notebook is not None and at.desk.state.notebook.refresh()
    await at.ask(ledger.add_evidence(shown), "n", "from here")
    assert [piece.note for piece in claim(ledger, "43").evidence] == ["from there", "from here"]


async def test_who_codes_blind_sees_no_verdict_of_others(project: Path, tmp_path: Path) -> None:
    at, ledger, _ = await opened(project, tmp_path)
    at.desk.state.reader = "Ben"
    await at.ask(ledger.judge(claim(ledger, "43")), "f")
    assert {a.coder for a in at.saved()} == {"Ben"}
    at.desk.state.reader, at.desk.state.blind = "Ann", True
    assert ledger.open() and ledger.claims is not None
    list(ledger.claims.loading())
    ledger.claims.take_stock()
    assert claim(ledger, "43").verdict is None
    await at.ask(ledger.judge(claim(ledger, "43")), "c")
    assert sorted((a.coder, a.verdict) for a in at.saved()) == [("Ann", "confirmed")] * 2 + [("Ben", "false")] * 2
    assert at.desk.state.notebook is not None
    assert sorted(one.coder for one in at.desk.state.notebook.claims()) == ["Ann", "Ben"]


async def test_a_pack_that_is_opened_on_the_desk_is_taken_in_with_its_pages(tmp_path: Path) -> None:
    (tmp_path / "case.zip").write_bytes(pack(filled(tmp_path / "theirs.json")))
    at = await headless("A story\n\nOf no interest.\n", tmp_path)
    at.answers.given = ["t", "Ann"]
    assert await at.desk.imports.offer(str(tmp_path / "case.zip"))
    notebook = at.desk.state.notebook
    assert notebook is not None and len(notebook.claims()) == 1
    assert page_file(notebook.path, PAGE_SHA) is not None
    at.desk.changes.undo()
    assert notebook.claims() == []
