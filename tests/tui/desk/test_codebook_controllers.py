"""The codebook, other coders and earlier versions without a terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis import Span, read
from tui.desk.questions import OTHER_NOTEBOOK
from tui.notebook import Notebook, Tag

from .headless import Headless, headless
from .test_codebook_compare import OURS, THEIRS
from .test_codebook_tags import TEXT, annotate
from .test_codebook_versions import EDITED

TAGS = (Tag("figures", "#4f97e0", "numbers"), Tag("harm", parent="figures"), Tag("voice", digit=2))
NOTES: tuple[tuple[str, dict[str, object]], ...] = (
    ("Fire", {"tags": ("figures", "voice")}),
    ("seven people", {"tags": ("harm",), "note": "check"}),
    ("union", {"tags": ("harm",)}),
)


class Said:
    """What the codebook's screen would show."""

    def __init__(self) -> None:
        self.message, self.urgent, self.cursor = "", False, ""

    def say(self, message: str, urgent: bool = False) -> None:
        self.message, self.urgent = message, urgent

    def refresh_tags(self, name: str | None = None) -> None:
        self.cursor = name or ""


async def with_tags(folder: Path) -> tuple[Headless, Said]:
    annotate(folder, *NOTES, tags=TAGS)
    at, said = await headless(TEXT, folder), Said()
    at.desk.codebook.view = said
    return at, said


def tag(at: Headless, name: str) -> Tag:
    found = at.desk.state.tag_named(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "act, name, answers, expected, cursor",
    [
        ("add", None, ["#new"], ["figures", "harm", "new", "voice"], "new"),
        ("add", None, ["voice", None], ["figures", "harm", "voice"], ""),
        ("rename", "harm", ["injury"], ["figures", "injury", "voice"], "injury"),
        ("rename", "harm", ["harm"], ["figures", "harm", "voice"], ""),
        ("merge", "harm", ["voice"], ["figures", "voice"], "voice"),
        ("split", "harm", ["f", "check", "hurt"], ["figures", "harm", "hurt", "voice"], "hurt"),
        (
            "split",
            "harm",
            [
                "f",
                "",
            ],
            ["figures", "harm", "voice"],
            "",
        ),
        ("split", "harm", ["t", "hurt"], ["figures", "harm", "hurt", "voice"], "hurt"),
        ("split", "harm", [None], ["figures", "harm", "voice"], ""),
    ],
)
async def test_what_is_done_to_a_tag(
    tmp_path: Path, act: str, name: str | None, answers: list[Any], expected: list[str], cursor: str
) -> None:
    at, said = await with_tags(tmp_path)
    work = getattr(at.desk.codebook, act)
    await at.ask(work(tag(at, name)) if name else work(), *answers)
    assert [t.name for t in at.desk.state.codebook] == expected and said.cursor == cursor
    if cursor:
        assert "saved" in said.message == at.view.message
        at.desk.codebook.undo()
        assert [t.name for t in at.desk.state.codebook] == ["figures", "harm", "voice"] and "undo" in said.message
        at.desk.codebook.redo()
        assert [t.name for t in at.desk.state.codebook] == expected and "redo" in said.message


@pytest.mark.parametrize(
    "act, answers, field, value",
    [
        ("color", ["2"], "color", "#447cb4"),
        ("color", ["0"], "color", None),
        ("color", ["#", "blue sky", "#ABCDEF"], "color", "#abcdef"),
        ("describe", ["what was hurt"], "description", "what was hurt"),
        ("place", [""], "parent", None),
        ("place", ["voice"], "parent", "voice"),
    ],
)
async def test_what_a_tag_is_given(tmp_path: Path, act: str, answers: list[Any], field: str, value: str | None) -> None:
    at, said = await with_tags(tmp_path)
    at.desk.codebook._edit(tag(at, "harm"), color="#123456")
    await at.ask(getattr(at.desk.codebook, act)(tag(at, "harm")), *answers)
    assert getattr(tag(at, "harm"), field) == value and said.cursor == "harm"


async def test_a_tag_cannot_come_under_one_that_stands_under_it(tmp_path: Path) -> None:
    at, _ = await with_tags(tmp_path)
    await at.ask(at.desk.codebook.place(tag(at, "figures")), None)
    assert [offer.tag.name for offer in at.answers.asked[-1][1]] == ["voice"]


async def test_pins_move_and_what_changes_nothing_is_said(tmp_path: Path) -> None:
    at, said = await with_tags(tmp_path)
    at.desk.codebook.pin(tag(at, "harm"), 2)
    assert (tag(at, "harm").digit, tag(at, "voice").digit) == (2, None)
    at.desk.codebook.pin(tag(at, "harm"), 2)
    assert tag(at, "harm").digit is None
    await at.ask(at.desk.codebook.describe(tag(at, "harm")), "")
    assert said.message == "That changes nothing."
    at.desk.codebook.delete(tag(at, "voice"))
    assert [t.name for t in at.desk.state.codebook] == ["figures", "harm"]
    assert [a.tags for a in at.session.annotations] == [("figures",), ("harm",), ("harm",)]
    at.desk.codebook.delete(tag(at, "figures"))
    await at.ask(at.desk.codebook.merge(tag(at, "harm")))
    assert said.message == "There is no other tag to merge it with."


async def test_tags_are_listed_as_a_tree_with_counts(tmp_path: Path) -> None:
    at, _ = await with_tags(tmp_path)
    listing = at.desk.codebook.listing()
    rows = ["".join(part for part, _ in listing.rows(i, 60)[0]).split() for i in range(len(listing))]
    assert rows == [["figures", "numbers", "1", "1"], ["harm", "2", "2"], ["2", "voice", "1", "1"]]


# Other coders -----------------------------------------------------------------------------


async def test_disagreements_are_gone_to_and_another_notebook_can_be_taken(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    annotate(tmp_path, *OURS)
    annotate(tmp_path / "other", *THEIRS)
    there = str(tmp_path / "other" / "notebook.json")
    at = await headless(TEXT, tmp_path)
    await at.ask(at.desk.comparison.compare(), str(tmp_path / "no.json"), None)
    assert at.answers.asked[-1][0] == "There is no such file."
    await at.ask(at.desk.comparison.compare(), there, 1)
    assert at.view.text.current == 2 and "you #harm  they nothing" in at.view.message
    at.desk.navigation.walk(1)
    assert at.view.text.current == 3
    await at.ask(at.desk.comparison.compare(), OTHER_NOTEBOOK, there, None)
    assert [asked[-1] for asked in at.answers.asked[-3:]] == [1, there, 0], "the list begins anew with another notebook"
    (tmp_path / "other" / "notebook.json").write_bytes(b"{ damaged")
    await at.ask(at.desk.comparison.compare())
    assert at.view.urgent and "notebook.json" in at.view.message


async def test_a_disagreement_in_another_article_opens_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "other").mkdir()
    annotate(tmp_path, *OURS)
    annotate(tmp_path / "other", *THEIRS)
    at = await headless(read("Something else\n\nEntirely."), tmp_path)
    await at.ask(at.desk.comparison.compare(), str(tmp_path / "other" / "notebook.json"), 2)
    assert at.session.article.text == TEXT and at.view.text.current == 3


# Earlier versions -------------------------------------------------------------------------


async def test_lost_notes_are_placed_left_or_deleted(tmp_path: Path) -> None:
    annotate(
        tmp_path,
        ("Officials said the fire at the depot hurt seven people", {"note": "reworded"}),
        ("Nobody was charged [so far]", {"note": "gone"}),
    )
    at = await headless(EDITED, tmp_path)
    assert at.view.message == "1 note kept: 1 changed; 1 lost (O shows it)"
    at.desk.versions.place()
    assert "Choose a lost note first" in at.view.message
    await at.ask(at.desk.versions.show_lost(), Span(at.session.annotations[0].anchor.start, 60))
    assert at.view.text.current == 1 and at.session.unplaced is None
    await at.ask(at.desk.versions.show_lost(), "first")
    at.desk.escape()
    assert at.session.unplaced is None and "stays among the lost" in at.view.message
    await at.ask(at.desk.versions.show_lost(), "first")
    at.at("The police")
    at.desk.versions.place()
    assert at.session.unplaced is None
    assert [a.note for a in at.session.annotations] == ["reworded", "gone"]
    at.desk.changes.undo()
    await at.ask(at.desk.versions.show_lost(), "delete")
    notebook = Notebook(at.notebook_file)
    assert [a.note for a in notebook.annotations()] == ["reworded"]
    notebook.close()
