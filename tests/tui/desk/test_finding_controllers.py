"""Findings without a terminal: corrections, voices, searching, marks in the text; a refresh changes nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from analysis import Article, Findings, analyze, read
from analysis.findings import Attribution

from .headless import Headless, headless, listed, listed_names
from .made_up import findings, harbour


def names(at: Headless) -> list[str]:
    assert at.session.findings is not None
    return [actor.name for actor in at.session.findings.actors]


# Corrections ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "answers, expected",
    [
        (["rename", "Ruth A. Okafor"], ["Harbourtown", "Ruth A. Okafor", "port authority", "Anders Holm"]),
        (["rename", "Ruth Okafor"], ["Harbourtown", "Ruth Okafor", "port authority", "Anders Holm"]),
        (["rename", "", None], ["Harbourtown", "Ruth Okafor", "port authority", "Anders Holm"]),
        (["rename", None], ["Harbourtown", "Ruth Okafor", "port authority", "Anders Holm"]),
        (["merge", "Anders Holm"], ["Harbourtown", "port authority", "Anders Holm"]),
        (["drop"], ["Harbourtown", "port authority", "Anders Holm"]),
        ([None], ["Harbourtown", "Ruth Okafor", "port authority", "Anders Holm"]),
    ],
)
async def test_an_actor_is_corrected(tmp_path: Path, answers: list[Any], expected: list[str]) -> None:
    at = await listed(tmp_path)
    at.view.entries.cursor = 1
    await at.ask(at.desk.corrections.correct(), *answers)
    assert [name for name in names(at) if name in {*expected, "Ruth Okafor"}] == expected
    assert ("Ruth Okafor" in listed_names(at)) == ("Ruth Okafor" in names(at))
    at.desk.changes.undo()
    assert "Ruth Okafor" in names(at) and "Anders Holm" in names(at)


async def test_a_mention_is_split_off_and_the_kind_changed(tmp_path: Path) -> None:
    at = await listed(tmp_path)
    at.view.entries.cursor = 1
    await at.ask(at.desk.corrections.correct(), "split", "2:")
    assert at.session.findings is not None
    assert sorted(len(a.mentions) for a in at.session.findings.actors if "Okafor" in a.name) == [1, 2]
    at.desk.changes.undo()
    at.view.entries.cursor = 1
    await at.ask(at.desk.corrections.correct(), "change", "organization")
    assert [a.kind for a in at.session.findings.actors if a.name == "Ruth Okafor"] == ["organization"]
    at.view.entries.cursor = listed_names(at).index("Anders Holm")
    await at.ask(at.desk.corrections.correct(), "split")
    assert "one mention only" in at.view.message


async def test_corrections_come_over_findings_whichever_is_there_first(tmp_path: Path) -> None:
    at = await listed(tmp_path)
    at.view.entries.cursor = 1
    await at.ask(at.desk.corrections.correct(), "rename", "R. O.")
    at.desk.findings.take_in(findings(at.session.article))
    assert "R. O." in names(at), "a new analysis"
    again = await headless(harbour(), tmp_path)
    assert again.session.findings is None
    again.desk.findings.take_in(findings(again.session.article))
    assert "R. O." in names(again), "another start"
    again.desk.changes.do(next(iter([at.desk.state.history._done[0].inverse()])))  # type: ignore[union-attr]  # it is open
    at.desk.articles.take_in_others()
    assert "Ruth Okafor" in names(at), "another window took it back"


async def test_showing_again_changes_neither_findings_nor_notes(tmp_path: Path) -> None:
    at = await listed(tmp_path)
    at.view.entries.cursor = 1
    at.note("mine")
    other = await headless(harbour(), tmp_path, findings)
    other.note("theirs")
    assert at.desk.state.notebook is not None
    before = (at.session.findings, at.session.annotations, at.session.shown, at.desk.state.codebook)
    at.desk.state.notebook.refresh()
    at.desk.sidebar.refresh()
    at.desk.annotations.refresh()
    after = (at.session.findings, at.session.annotations, at.session.shown, at.desk.state.codebook)
    assert all(a is b for a, b in zip(before, after, strict=True))
    at.desk.changes.reload()
    assert len(at.session.annotations) == 2


# Voices -----------------------------------------------------------------------------------


async def test_letters_say_whose_voice_a_row_is_in(tmp_path: Path) -> None:
    at = await headless("Title\n\nThe port said that ships wait. Nobody else did.", tmp_path)
    at.desk.findings.toggle_voices()
    assert "not known yet" in at.view.message and at.view.text.letters is None
    text = at.session.article.text
    start = text.index("ships")
    from analysis.findings import Findings

    at.desk.findings.take_in(
        Findings(at.session.article, attributions=(Attribution(None, "said", start, start + len("ships wait")),))
    )
    at.desk.findings.toggle_voices()
    letter = at.view.text.letters
    assert letter is not None and at.view.text.marked("attributed") == ["ships wait"]
    assert [letter(start, start + 10), letter(start, start + 11), letter(start - 1, start + 1)] == ["A", "a", "a"]
    assert [letter(start - 5, start), letter(start + 10, start + 15)] == ["w", "w"]
    at.desk.findings.toggle_voices()
    assert at.view.text.letters is None and at.view.text.marked("attributed") == []


# Searching --------------------------------------------------------------------------------


async def test_a_search_counts_from_the_reader_and_leaving_it_comes_back(tmp_path: Path) -> None:
    text = "\n\n".join(f"Paragraph {n} names the harbour." for n in range(1, 13))
    at = await headless(text, tmp_path)
    at.view.text.restore(at.view.text.viewpoint._replace(paragraph=5, row=4))
    assert at.desk.search.begin() == ""
    at.desk.search.look_up("harbour")
    await at.view.done()
    assert at.view.message == "6 of 12" and at.view.text.current == 5
    at.desk.search.look_up("12")
    await at.view.done()
    assert at.view.text.current == 11
    at.desk.search.look_up("zebra")
    await at.view.done()
    assert (at.view.text.current, at.view.text.row) == (5, 4) and at.view.urgent
    at.desk.search.leave()
    assert (at.view.text.current, at.view.text.row) == (5, 4) and at.view.text.marked("match") == []
    at.desk.search.begin()
    at.desk.search.look_up("12")
    await at.view.done()
    at.desk.search.keep("12")
    assert at.desk.search.begin() == "12", "the last query is offered again"
    at.desk.navigation.back()
    assert (at.view.text.current, at.view.text.row) == (5, 4)


async def test_a_search_for_findings_waits_for_them_and_a_broken_query_is_said(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path)
    at.desk.search.begin()
    at.desk.search.look_up("actor:okafor")
    await at.view.done()
    assert "when the article has been read" in at.view.message and at.session.trail is None
    at.desk.findings.take_in(findings(at.session.article))
    at.desk.search.look_up("actor:okafor")
    await at.view.done()
    assert at.view.message.endswith("of 3")
    at.desk.search.look_up("/(/")
    assert at.view.urgent and at.session.trail is None and at.view.text.marked("match") == []
    at.desk.search.look_up("")
    assert not at.view.urgent and "type a word" in at.view.message


async def test_an_older_search_never_shows_its_matches_over_a_newer_one(tmp_path: Path) -> None:
    text = "\n\n".join(f"Paragraph {n} goes on about the harbour and its cranes." for n in range(4000))
    at = await headless(text, tmp_path)
    at.desk.search.begin()
    at.desk.search.look_up("cranes")
    at.desk.search.look_up("harbour")
    await at.view.done()
    assert at.session.trail is not None and at.session.trail.label == "harbour"
    assert set(at.view.text.marked("match")) == {"harbour"} and at.view.message == "1 of 4,000"


# Marks in the text ------------------------------------------------------------------------


async def test_a_key_goes_round_what_is_marked_and_the_choice_is_handed_on(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    text = at.view.text
    chosen: list[str] = []
    at.desk.state.on_marking = chosen.append
    seen = {"all": (bool(text.marked("actor")), bool(text.marked("sourced") + text.marked("unsourced")))}
    for _ in range(3):
        at.desk.findings.change_marking()
        figures = text.marked("sourced") + text.marked("unsourced")
        seen[at.desk.state.marking] = (bool(text.marked("actor")), bool(figures))
    assert seen == {"all": (True, True), "none": (False, False), "figures": (False, True)}
    assert chosen == ["none", "figures", "all"]


async def test_figures_are_marked_by_whether_they_have_a_source(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    assert at.session.findings is not None
    numbers = at.session.findings.numbers
    assert at.view.text.marked("sourced") == [number.text for number in numbers if number.source]
    assert at.view.text.marked("unsourced") == [number.text for number in numbers if not number.source]


async def test_a_dropped_actor_loses_its_marks(tmp_path: Path) -> None:
    at = await listed(tmp_path)
    at.view.entries.cursor = 1
    assert "Okafor" in " ".join(at.view.text.marked("actor"))
    await at.ask(at.desk.corrections.correct(), "drop")
    assert "Okafor" not in " ".join(at.view.text.marked("actor"))


async def test_identifiers_are_listed_and_shown_in_the_text(tmp_path: Path) -> None:
    at = await headless("Police appeal\n\nThey ask.\n\nCall 0113 496 0735 or write to a@example.org.", tmp_path)
    await at.ask(at.desk.identifiers.show())
    assert "still being read" in at.view.message
    at.desk.findings.take_in(analyze(at.session.article))
    await at.ask(at.desk.identifiers.show(), "a@example.org")
    assert at.view.text.current == 2 and at.view.text.marked("current") == ["a@example.org"]
    at.desk.articles.show(read("Nothing\n\nof the kind."))
    at.desk.findings.take_in(analyze(at.session.article))
    await at.ask(at.desk.identifiers.show())
    assert "No mail address" in at.view.message


async def test_keys_for_an_annotation_leave_that_of_the_paragraph_alone(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    at.at("The port authority said")
    at.desk.notes.highlight()
    at.desk.sidebar.show_tab("Numbers")
    at.view.entries.cursor = 1
    at.desk.notes.delete()
    assert len(at.saved()) == 1 and "No annotation here" in at.view.message
    at.desk.checking.confirm()
    at.view.entries.cursor = 1
    at.desk.notes.delete()
    assert [a.verdict for a in at.saved()] == [None]


async def test_credits_are_listed_but_not_counted(tmp_path: Path) -> None:
    def with_credit(article: Article) -> Findings:
        found = findings(article)
        return replace(found, actors=(replace(found.actors[0], credit=True), *found.actors[1:]))

    at = await headless(harbour(), tmp_path, with_credit)
    at.desk.sidebar.refresh()
    assert at.view.panes.counts["Actors"] == 4 and "Credits" in listed_names(at)
