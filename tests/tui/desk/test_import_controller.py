"""Opening what is no article: it is told what it would bring, taken in as one change, and taken back with one key."""

from __future__ import annotations

from pathlib import Path

from tests.tui.exports.material import annotation, record, selection
from tui.exports import write
from tui.imports.recognized import looks_known

from .headless import headless

STORY = "Ferry sails to the islands\n\nThe ferry sails as planned.\n"
OTHER = record("Second report\n\nMore than 700 people fled.\n", source="other.txt")
THEIRS = annotation(OTHER, "700", ("toll",), "who counts?")


def their_file(folder: Path, form: str = "refi-qda", name: str = "theirs.qdpx") -> str:
    return str(write(form, selection(THEIRS, of=[OTHER]), folder / name))


async def test_it_is_told_first_and_one_undo_takes_it_back(tmp_path: Path) -> None:
    at = await headless(STORY, tmp_path)
    name = their_file(tmp_path)
    at.answers.given[:] = ["n"]
    assert await at.desk.imports.offer(name)
    question, _, details, _ = at.answers.asked[-1]
    assert question.startswith("theirs.qdpx: a REFI-QDA project of Dateline")
    assert "annotations: 1 new, 0 changed, 0 the same" in details and "Second report" in details
    assert at.saved() == [] and at.desk.state.notebook and len(at.desk.state.notebook.articles()) == 1
    at.answers.given[:] = ["t"]
    assert await at.desk.imports.offer(name)
    assert [note.note for note in at.saved()] == ["who counts?"]
    assert "u takes it back" in at.view.message
    assert await at.desk.imports.offer(name) and "all of it is here already" in at.view.message
    at.desk.changes.undo()
    assert at.saved() == [] and len(at.desk.state.notebook.articles()) == 1 and not at.desk.state.notebook.tags()
    at.answers.given[:] = ["d"]
    assert await at.desk.imports.offer(name)
    assert [answer.key for answer in at.answers.asked[-1][1]] == ["t", "d", "n"]
    assert [note.note for note in at.saved()] == ["who counts?"]


async def test_the_key_for_opening_offers_it(tmp_path: Path) -> None:
    at = await headless(STORY, tmp_path)
    at.answers.given[:] = ["t"]
    await at.desk.articles._open(their_file(tmp_path, "label-studio", "tasks.json"))
    assert len(at.saved()) == 1 and at.session.article.text == STORY


async def test_what_cannot_be_read_is_said_and_what_is_an_article_is_opened(tmp_path: Path) -> None:
    at = await headless(STORY, tmp_path)
    (tmp_path / "broken.qdc").write_text('<CodeBook xmlns="urn:QDA-XML:codebook:1.0">')
    assert await at.desk.imports.offer(str(tmp_path / "broken.qdc"))
    assert "not well-formed" in at.view.message and at.view.urgent
    for name, text in (("list.md", "[a link] begins this report\n\nIt goes on."), ("names.txt", "Name\n\nA report.")):
        (tmp_path / name).write_text(text)
        await at.desk.articles._open(str(tmp_path / name))
        assert at.session.article.text == text


def test_only_what_may_be_something_to_take_in_is_looked_into(tmp_path: Path) -> None:
    for form, name in (("json", "a.json"), ("doccano", "a.jsonl"), ("brat", "a.zip"), ("taguette", "a.csv")):
        assert looks_known(Path(their_file(tmp_path, form, name)))
    assert not looks_known(tmp_path)
    (tmp_path / "a.ann").write_text("T1\tX 0 1\tx\n")
    assert looks_known(tmp_path)
    for name, text in (
        ("b.txt", "A report."),
        ("b.csv", "date,people\n"),
        ("b.html", "<html>"),
        ("b.zip", "PK no zip"),
    ):
        (tmp_path / name).write_text(text)
        assert not looks_known(tmp_path / name)
    assert not looks_known(tmp_path / "missing.json")
