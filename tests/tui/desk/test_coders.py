"""Several coders in one notebook: names, blind coding, agreement, and deciding where they differ."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from analysis import read
from tui.desk.questions import Decide
from tui.notebook import Anchor, Annotation, Change, Notebook, Tag
from tui.notebook.adjudication import is_in
from tui.notebook.agreement import Disagreement
from tui.notebook.coders import coded_by, compare_within
from tui.system.settings import Settings

from ..conftest import Dateline
from .headless import Headless, headless

TEXT = "Fire at the depot\n\nIt killed seven people.\n\nThe law says no.\n\nNobody spoke.\n\nA last word."


def note(words: str, coder: str, *tags: str) -> Annotation:
    start = TEXT.index(words)
    return Annotation.new(read(TEXT).sha256, Anchor.at(TEXT, start, start + len(words)), tags=tags, coder=coder)


CODED = (
    note("Fire", "Ann", "cause"),
    note("Fire", "Ben", "cause"),
    note("seven people", "Ann", "harm", "figures"),
    note("people", "Ben", "harm"),
    note("law", "Ben", "law"),
    note("last", "Ann", "end"),
    note("last", "Ben", "end"),
)


async def coded(folder: Path, reader: str = "") -> Headless:
    notebook = Notebook(folder / "notebook.json")
    notebook.add_article(read(TEXT, source="story.txt"))
    tags = tuple((None, Tag(name)) for name in ("cause", "harm", "figures", "law", "end"))
    notebook.apply(Change("code", tuple((None, one) for one in CODED), tags))
    notebook.close()
    at = await headless(TEXT, folder)
    at.desk.state.reader = reader
    return at


async def test_the_name_signs_what_is_made_and_is_kept(tmp_path: Path) -> None:
    at = await headless(TEXT, tmp_path)
    settings = Settings(tmp_path / "desk.json")
    at.desk.state.keep_choice = settings.put
    at.note("before there was a name")
    await at.ask(at.desk.readers.choose(), "n", "x" * 99, "  Ann   Ó. ")
    assert "at most" in at.answers.asked[-1][0]
    assert Settings(tmp_path / "desk.json").get("reader") == "Ann Ó."
    at.at("seven")
    at.note("signed")
    assert [(one.note, one.coder) for one in at.saved()] == [("before there was a name", ""), ("signed", "Ann Ó.")]
    at.at("Fire")
    edit = at.desk.notes.begin_edit()
    assert edit is not None
    at.desk.notes.save(edit, "edited since")
    assert ("edited since", "") in {(one.note, one.coder) for one in at.saved()}, "an edit signs nothing"


async def test_a_passage_that_another_coded_gets_a_second_annotation(tmp_path: Path) -> None:
    at = await coded(tmp_path, "Cem")
    at.at("law")
    start = TEXT.index("law")
    at.desk.selection.set_current(next(one for one in at.session.annotations if one.tags == ("law",)))
    at.desk.tags.toggle_digit(1)
    await at.ask(at.desk.tags.pick(), "harm")
    here = [(one.coder, one.tags) for one in at.saved() if one.anchor.start == start]
    assert ("Ben", ("law",)) in here and ("Cem", ("harm",)) in here


async def test_blind_coding_hides_what_others_coded_and_stays(tmp_path: Path) -> None:
    at = await coded(tmp_path)
    kept: dict[str, str] = {}
    at.desk.state.keep_choice = kept.__setitem__
    await at.ask(at.desk.readers.choose(), "b", "Ann")
    assert {one.coder for one in at.session.annotations} == {"Ann"}
    assert kept == {"reader": "Ann", "blind": "on"} and "hidden: 4 notes" in at.view.message
    assert "others hidden" in at.view.state
    assert [one.anchor.exact for one in at.session.shown] == ["Fire", "seven people", "last"]
    for work in (at.desk.comparison.compare(), at.desk.comparison.count_tags()):
        await at.ask(work)
        assert "is hidden, and this would show it" in at.view.message
    await at.ask(at.desk.readers.choose(), "b")
    assert len(at.session.annotations) == len(CODED) and kept["blind"] == ""
    await at.ask(at.desk.comparison.compare(), None)
    await at.ask(at.desk.comparison.compare(), "f", None)


async def test_without_a_name_nothing_is_hidden(tmp_path: Path) -> None:
    at = await coded(tmp_path)
    await at.ask(at.desk.readers.choose(), "b", None)
    assert len(at.session.annotations) == len(CODED) and not at.desk.state.blind


async def test_one_coder_alone_is_shown(tmp_path: Path) -> None:
    at = await coded(tmp_path, "Ann")
    await at.ask(at.desk.readers.choose(), "1")
    answers = {answer.key: answer.label for answer in at.answers.asked[0][1]}
    assert answers["1"] == "Ben" and answers["2"] == "Ann"
    assert {one.coder for one in at.session.shown} == {"Ben"}
    at.desk.annotations.filter_by("-@ben")
    assert {one.coder for one in at.session.shown} == {"Ann"}
    assert "Ben" not in str(at.view.message)


async def test_two_coders_of_one_notebook_are_compared_and_decided_between(tmp_path: Path) -> None:
    at = await coded(tmp_path, "Ann")
    await at.ask(at.desk.comparison.compare(), "1", Decide(None), "Ann", "agreed", Decide(0), "1", Decide(1), "n", None)
    assert "another name" in at.answers.asked[3][0], "the third coder is none of the two"
    made = {(one.anchor.exact, one.tags, one.note) for one in at.saved() if one.coder == "agreed"}
    assert made == {
        ("Fire", ("cause",), ""),
        ("last", ("end",), ""),
        ("seven people", ("harm", "figures"), ""),
        ("The law says no.", (), "no tag (decided)"),
    }
    assert {one for one in at.saved() if one.coder != "agreed"} == set(CODED), "the coders' own stay"
    at.desk.changes.undo()
    assert len([one for one in at.saved() if one.coder == "agreed"]) == 3


@pytest.mark.parametrize(("reader", "offered"), [("Cem", "Cem"), ("Ann", "agreed"), ("", "agreed")])
async def test_the_reader_decides_unless_one_of_the_two(tmp_path: Path, reader: str, offered: str) -> None:
    at = await coded(tmp_path, reader)
    await at.ask(at.desk.comparison.compare(), "1", Decide(0), None, None)
    assert ("The decisions are coded by", offered) in at.answers.asked


@pytest.mark.parametrize(
    ("answers", "made"),
    [
        (("2",), {("people", ("harm",))}),
        (("b",), {("seven people", ("harm", "figures")), ("people", ("harm",))}),
        (("o", "law"), {("It killed seven people.", ("law",))}),
        (("o", None), set()),
        ((None,), set()),
    ],
)
async def test_what_a_decision_makes(
    tmp_path: Path, answers: tuple[str | None, ...], made: set[tuple[str, tuple[str, ...]]]
) -> None:
    at = await coded(tmp_path, "Ann")
    await at.ask(at.desk.comparison.compare(), "1", Decide(0), "agreed", *answers, Decide(0), *answers, None)
    assert {(one.anchor.exact, one.tags) for one in at.saved() if one.coder == "agreed"} == made
    assert len([one for one in at.saved() if one.coder == "agreed"]) == len(made), "deciding again replaces"


@pytest.mark.parametrize(
    ("start", "end", "inside"), [(5, 10, True), (9, 12, True), (0, 5, False), (10, 12, False), (0, 6, True)]
)
def test_a_note_that_only_meets_a_paragraph_is_not_in_it(start: int, end: int, inside: bool) -> None:
    found = Disagreement("x", 0, 5, 10, frozenset(), frozenset())
    one = Annotation.new("x", Anchor(start, end, "…"))
    assert is_in(one, found) is inside and not is_in(one, replace(found, article="y"))


def test_figures_within_one_notebook_leave_out_what_one_alone_tagged() -> None:
    from tui.notebook import ArticleRecord

    record = ArticleRecord.of(read(TEXT, source="story.txt"))
    compared = compare_within([record], CODED, "Ann", "Ben")
    assert (compared.agreement.n, compared.agreement.same, compared.agreement.one_sided) == (3, 2, 1)
    assert coded_by([note("Fire", "", "x")], "you", "you")


async def test_from_the_shell(dateline: Dateline, notebook_file: Path, tmp_path: Path) -> None:
    notebook_file.parent.mkdir()
    await coded(notebook_file.parent)
    answer = dateline("notebook", "agreement", "--coder", "Ann", "--coder", "Ben")
    assert answer.status == 0 and answer.out.splitlines()[-1].endswith("¶3: Ann nothing; Ben law")
    assert "coded nothing here" in dateline("notebook", "agreement", "--coder", "Ann", "--coder", "X").err
    assert dateline("notebook", "agreement").status == 2
    sheet = dateline("export", "--format", "csv", "--coder", "Ann").out
    assert [row["coder"] for row in csv.DictReader(io.StringIO(sheet, newline=""))] == ["Ann"] * 3
    story = tmp_path / "story.txt"
    story.write_text(TEXT)
    Settings().put("reader", "Dee")
    assert dateline("annotate", story, "--quote", "Nobody", "--format", "json").json()["coder"] == "Dee"
    named = dateline("annotate", story, "--quote", "Nobody", "--coder", "Eve", "--format", "json")
    assert named.json()["coder"] == "Eve"
