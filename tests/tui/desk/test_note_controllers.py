"""Annotating without a terminal: notes, drafts, tags, verdicts, the filter, undo; and what is on disk afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import Span
from tui.notebook import Notebook
from tui.notebook.note_filter import NoteFilter

from .headless import Headless, headless
from .made_up import findings, harbour


async def test_a_highlight_taken_off_leaves_note_tags_and_verdict(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    at.desk.notes.highlight()
    at.note("mine")
    await at.ask(at.desk.tags.pick(), "cause")
    await at.ask(at.desk.tags.set_verdict(), "d")
    at.desk.notes.highlight()
    [left] = at.saved()
    assert (left.color, left.note, left.tags, left.verdict) == (None, "mine", ("cause",), "disputed")


async def test_an_edited_note_keeps_the_verdict_tags_and_highlight(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    at.desk.notes.highlight()
    at.note("first")
    await at.ask(at.desk.tags.pick(), "cause")
    await at.ask(at.desk.tags.set_verdict(), "f")
    for text in ("second", ""):
        edit = at.desk.notes.begin_edit()
        assert edit is not None
        at.desk.notes.save(edit, text)
        [left] = at.saved()
        assert (left.note, left.tags, left.verdict, bool(left.color)) == (text, ("cause",), "false", True)


async def test_a_draft_waits_for_its_passage_in_its_article(tmp_path: Path) -> None:
    at = await headless("One title\n\nSame length.", tmp_path)
    edit = at.desk.notes.begin()
    assert edit is not None and edit.text == ""
    at.desk.notes.leave(edit, "half a tho")
    assert "draft waits" in at.view.message
    first = at.session.article
    from analysis import read

    at.desk.articles.show(read("Two title\n\nSame length.", source="other.txt"))
    there = at.desk.notes.begin()
    assert there is not None and there.text == "", "another article's passage of the same place"
    at.desk.articles.show(first)
    again = at.desk.notes.begin()
    assert again is not None and again.text == "half a tho"
    at.desk.notes.leave(again, "  ")
    assert at.view.message == "" and at.desk.state.drafts.texts == {}


async def test_a_draft_outlives_the_program_until_it_is_saved(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    edit = at.desk.notes.begin()
    assert edit is not None
    at.desk.notes.leave(edit, "half a tho")
    later = await headless(harbour(), tmp_path)
    assert "A note not yet saved waits at ¶1: a there goes on with it." in later.view.message
    again = later.desk.notes.begin()
    assert again is not None and again.text == "half a tho"
    assert later.desk.notes.save(again, "half a thought")
    assert "waits" not in (await headless(harbour(), tmp_path)).view.message
    assert (tmp_path / "notebook.json.drafts").read_text(encoding="utf-8").split() == ["{", '"drafts":', "[]", "}"]


async def test_a_note_left_as_it_was_is_no_draft(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    at.note("mine")
    edit = at.desk.notes.begin_edit()
    assert edit is not None
    at.desk.notes.leave(edit, "mine")
    assert at.view.message == "" and at.desk.state.drafts.texts == {}


async def test_drafts_of_two_windows_are_both_kept_and_a_damaged_file_of_them_is_let_be(tmp_path: Path) -> None:
    windows = [await headless(harbour(), tmp_path) for _ in range(2)]
    for step, window in enumerate(windows):
        window.view.text.current = step + 1
        edit = window.desk.notes.begin()
        assert edit is not None
        window.desk.notes.leave(edit, f"draft {step}")
    third = await headless(harbour(), tmp_path)
    assert sorted(third.desk.state.drafts.texts.values()) == ["draft 0", "draft 1"]
    assert "¶2 (and 1 more)" in third.view.message
    (tmp_path / "notebook.json.drafts").write_text('{"drafts": [{"article": 1}, 7, {"text": "x"}]}', encoding="utf-8")
    assert (await headless(harbour(), tmp_path)).desk.state.drafts.texts == {}


async def test_an_empty_note_is_not_written_and_an_edit_to_nothing_deletes(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    new = at.desk.notes.begin()
    assert new is not None and not at.desk.notes.save(new, "")
    assert at.saved() == []
    at.note("mine")
    edit = at.desk.notes.begin_edit()
    assert edit is not None and not edit.is_new
    at.desk.notes.save(edit, "")
    assert at.saved() == []


async def test_a_note_that_cannot_be_written_is_in_memory_and_its_draft_stays(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    blocked = at.notebook_file.with_name(f".{at.notebook_file.name}.new")
    blocked.mkdir()
    at.note("mine")
    assert at.view.state == "NOT SAVED (1)" and at.view.alarm and at.view.urgent
    assert [a.note for a in at.session.annotations] == ["mine"] and list(at.desk.state.drafts.texts.values()) == [
        "mine"
    ]
    at.desk.leave()
    assert at.view.left is None, "the reader is asked first"
    blocked.rmdir()
    at.desk.saving.save()
    assert at.view.state == "saved" and not at.view.alarm and [a.note for a in at.saved()] == ["mine"]
    at.desk.leave()
    assert at.view.left == 0


@pytest.mark.parametrize(
    "letter, unblock, left, status",
    [
        ("l", False, 1, "NOT SAVED (1)"),
        ("S", True, 0, "saved"),
        ("S", False, None, "NOT SAVED (1)"),
        (None, False, None, "NOT SAVED (1)"),
    ],
)
async def test_leaving_with_unsaved_notes(
    tmp_path: Path, letter: str | None, unblock: bool, left: int | None, status: str
) -> None:
    at = await headless(harbour(), tmp_path)
    blocked = at.notebook_file.with_name(f".{at.notebook_file.name}.new")
    blocked.mkdir()
    at.note("mine")
    at.answers.given.append(letter)
    at.desk.leave()
    if unblock:
        blocked.rmdir()
    await at.view.done()
    assert (at.view.left, at.view.state) == (left, status)


async def test_undo_and_redo_go_through_every_kind_of_change(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    at.desk.notes.highlight()
    await at.ask(at.desk.tags.pick(), "cause")
    await at.ask(at.desk.tags.set_verdict(), "c")
    at.desk.notes.delete()
    states = []
    for _ in range(5):
        states.append([(a.color, a.tags, a.verdict) for a in at.session.annotations])
        at.desk.changes.undo()
    assert "Nothing to undo" in at.view.message
    assert states == [
        [],
        [("yellow", ("cause",), "confirmed")],
        [("yellow", ("cause",), None)],
        [("yellow", (), None)],
        [],
    ]
    for _ in range(4):
        at.desk.changes.redo()
        assert "redo" in at.view.message and "u takes it back" in at.view.message
    assert at.saved() == []
    assert at.desk.changes.redo().message == "Nothing to redo."


# Tags and verdicts ------------------------------------------------------------------------


async def test_the_verdict_that_is_there_is_not_written_again_and_none_takes_it_away(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    await at.ask(at.desk.tags.set_verdict(), "u")
    before = at.notebook_file.read_bytes()
    await at.ask(at.desk.tags.set_verdict(), "u")
    assert at.notebook_file.read_bytes() == before
    assert at.answers.asked[-1][3] == "u", "the one that is there is marked"
    await at.ask(at.desk.tags.set_verdict(), None)
    assert at.notebook_file.read_bytes() == before
    await at.ask(at.desk.tags.set_verdict(), "n")
    assert at.saved() == []


@pytest.mark.parametrize("letter, verdict", [("u", "unchecked"), ("c", "confirmed"), ("d", "disputed"), ("f", "false")])
async def test_each_letter_gives_its_verdict(tmp_path: Path, letter: str, verdict: str) -> None:
    at = await headless(harbour(), tmp_path)
    await at.ask(at.desk.tags.set_verdict(), letter)
    assert [a.verdict for a in at.saved()] == [verdict]
    assert at.view.text.signs[0].verdict == verdict


async def test_a_digit_puts_on_its_tag_and_takes_it_off(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    for words, tag in [("About", "first"), ("The port", "second"), ("The mayor", "second")]:
        at.at(words)
        await at.ask(at.desk.tags.pick(), tag)
    at.at("A ferry")
    at.desk.tags.toggle_digit(2)
    assert at.saved()[-1].tags == ("second",)
    at.desk.tags.toggle_digit(2)
    assert len(at.saved()) == 3, "it is taken off again"
    first = at.desk.state.tag_named("first")
    assert first is not None
    at.desk.codebook.pin(first, 5)
    at.desk.tags.toggle_digit(1)
    assert "no tag 1 yet" in at.view.message and len(at.saved()) == 3
    at.desk.tags.toggle_digit(5)
    assert at.saved()[-1].tags == ("first",)


async def test_tagging_all_waits_for_the_end_of_the_search(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    at.desk.search.begin()
    at.desk.search.look_up("protest")
    await at.ask(at.desk.tags.tag_all())
    assert at.saved() == []
    await at.ask(at.desk.tags.tag_all(), "unrest")
    trail = at.session.trail
    assert trail is not None and len(at.saved()) == len(trail.spans) >= 3
    at.desk.changes.undo()
    assert at.saved() == []


# Which annotation is meant ----------------------------------------------------------------


async def two_notes(tmp_path: Path) -> Headless:
    at = await headless(harbour(), tmp_path, findings)
    at.at("About 1,200")
    at.desk.selection.begin()
    at.note("first")
    at.desk.selection.begin()
    at.desk.selection.extend(1)
    at.note("second")
    return at


async def test_the_annotation_gone_to_is_meant_till_the_reader_leaves_its_paragraph(tmp_path: Path) -> None:
    at = await two_notes(tmp_path)
    at.view.text.restore(at.view.text.viewpoint._replace(paragraph=0))
    at.desk.reader_moved(0)
    at.desk.annotations.step(1)
    at.desk.annotations.step(1)
    here = at.desk.notes.annotation_here()
    assert here is not None and here.note == at.session.shown[1].note
    await at.ask(at.desk.tags.pick(), "cause")
    assert [a.tags for a in at.session.shown] == [(), ("cause",)]
    at.at("A ferry")
    assert at.desk.selection.current() is None and at.view.text.marked("visual") == []
    assert at.desk.notes.annotation_here() is None


async def test_the_entry_under_the_cursor_is_meant_while_the_list_has_the_keys(tmp_path: Path) -> None:
    at = await two_notes(tmp_path)
    at.desk.sidebar.show_tab("Notes")
    at.view.entries.cursor = 1
    wanted = at.session.shown[1]
    at.desk.notes.delete()
    assert wanted.id not in {a.id for a in at.saved()}
    at.desk.sidebar.show_tab("Numbers")
    at.view.entries.cursor = 1
    at.desk.notes.highlight()
    assert "37" in [a.anchor.exact for a in at.saved()]
    at.view.panes.focus_text()
    at.at("A ferry")
    at.desk.notes.highlight()
    assert at.saved()[-1].anchor.exact.startswith("A ferry")


async def test_what_the_mouse_has_selected_goes_before_the_paragraph_and_keys_before_the_mouse(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    at.at("About 1,200")
    start = at.session.article.text.index("1,200")
    at.view.text.mouse = Span(start, start + 13)
    at.desk.notes.highlight()
    assert at.view.text.mouse is None, "the selection has done its work"
    at.view.text.mouse = Span(start, start + 13)
    at.desk.selection.begin()
    at.desk.selection.begin()
    at.desk.notes.highlight()
    assert [a.anchor.exact for a in at.saved()] == ["About", "1,200 dockers"]


# The filter -------------------------------------------------------------------------------


async def test_the_filter_hides_the_others_everywhere(tmp_path: Path) -> None:
    at = await two_notes(tmp_path)
    assert at.desk.annotations.begin_filter() == ""
    at.desk.annotations.filter_by("first")
    assert [a.note for a in at.session.shown] == ["first"] and at.view.panes.counts["Notes"] == 1
    assert "1 of 2 notes" in at.view.message and at.view.place.startswith("first  ¶")
    at.desk.annotations.step(1)
    assert "1 of 1" in at.view.message
    at.desk.annotations.filter_by("neither")
    assert at.view.urgent and at.session.current_annotation_id is None and at.view.text.marked("annotation") == []
    at.desk.annotations.step(1)
    assert "keeps no note" in at.view.message
    assert at.desk.annotations.begin_filter() == "neither"
    at.desk.escape()
    assert len(at.session.shown) == 2 and at.view.message == ""


async def test_a_tag_from_counts_or_codebook_filters_and_leaving_them_changes_nothing(tmp_path: Path) -> None:
    at = await two_notes(tmp_path)
    await at.ask(at.desk.comparison.count_tags(), None)
    assert len(at.session.shown) == 2
    await at.ask(at.desk.comparison.count_tags(), NoteFilter.for_tag("none has it"))
    assert at.session.shown == [] and at.view.panes.tab == "Notes"


async def test_copying_gives_the_passage_with_its_citation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tui.system.clipboard

    monkeypatch.setattr(tui.system.clipboard, "copy", lambda words: "")
    at = await headless(harbour(), tmp_path)
    at.at("About 1,200")
    at.desk.notes.copy()
    await at.view.done()
    assert "About 1,200 dockers" in at.view.copied and "¶2" in at.view.copied and "x exports" in at.view.message


async def test_without_an_article_every_key_says_what_to_do(tmp_path: Path) -> None:
    at = await headless(None, tmp_path)
    for act in (at.desk.notes.highlight, at.desk.notes.begin, lambda: at.desk.tags.toggle_digit(1)):
        at.view.say("")
        act()
        assert "Press o to open an article" in at.view.message
    at.desk.notes.copy()
    assert "no article is open" in at.view.message
    for work in (at.desk.export(), at.desk.tags.tag_all(), at.desk.versions.show_lost(), at.desk.corrections.correct()):
        at.view.say("")
        await at.ask(work)
        assert at.view.message
    notebook = Notebook(at.notebook_file)
    assert notebook.articles() == [], "nothing was written"
    notebook.close()
