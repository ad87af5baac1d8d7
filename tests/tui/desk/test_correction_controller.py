"""C without a terminal: which finding it is for, what is asked, and what stands in the notebook afterwards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from analysis import Article, Span
from analysis.findings import ActorKind, Attribution, Findings, Number, Source
from tui.desk.addition_questions import ACTOR_KINDS
from tui.desk.entry_details import detail_of
from tui.notebook import Correction, Notebook

from .headless import Headless, headless
from .made_up import findings, harbour


def with_attribution(article: Article) -> Findings:
    """The made-up findings, with what the port authority says of its berths."""
    found = findings(article)
    start = article.text.index("37 of its 52 berths")
    at = article.text.index("port authority")
    source = Source("a3", "port authority", "said", at, at + len("port authority"))
    return replace(found, attributions=(Attribution(source, "said", start, start + len("37 of its 52 berths")),))


async def at_list(folder: Path, tab: Any) -> Headless:
    at = await headless(harbour(), folder, with_attribution)
    at.desk.sidebar.show_tab(tab)
    return at


def found(at: Headless) -> Findings:
    assert at.session.findings is not None
    return at.session.findings


def number(at: Headless, text: str) -> Number:
    return next(n for n in found(at).numbers if n.text == text)


def kept(at: Headless) -> list[Correction]:
    notebook = Notebook(at.notebook_file)
    try:
        return notebook.corrections()
    finally:
        notebook.close()


async def test_a_number_is_edited_dropped_and_taken_back(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Numbers")
    at.view.entries.cursor = 1
    await at.ask(at.desk.corrections.correct(), "e", {"value": "38", "of": "quays", "source": "Anders Holm"})
    assert at.answers.asked[-1][2] == "… authority said that 37 of its 52 berths were idle and that at …"
    fixed = number(at, "37")
    assert (fixed.value, fixed.of, fixed.source and fixed.source.actor) == (38, "quays", "a4")
    assert found(at).corrected_by(fixed) == "reader" and "correct number 37: saved" in at.view.message
    await at.ask(at.desk.corrections.correct(), "d")
    assert "37" not in [n.text for n in found(at).numbers]
    assert [(c.act, c.kind) for c in kept(at)] == [("set", "number"), ("drop", "number")]
    at.desk.changes.undo()
    at.desk.changes.undo()
    assert number(at, "37").value == 37 and kept(at) == []


async def test_the_dialog_says_what_is_wrong_and_asks_again(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Numbers")
    await at.ask(at.desk.corrections.correct(), "e", {"value": "some"}, {"source": "Nemo"}, None)
    asked = [question for question, *_ in at.answers.asked]
    assert "“some” is no figure" in asked[-2] and "no actor is called “Nemo”" in asked[-1] and kept(at) == []


async def test_what_was_corrected_says_so_when_it_is_corrected_again(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Numbers")
    await at.ask(at.desk.corrections.correct(), "e", {"value": "1300"})
    await at.ask(at.desk.corrections.correct(), None)
    details = at.answers.asked[-1][2]
    assert details == "* corrected by reader; the engine had: 1,200 dockers, from nobody"


async def test_a_correction_is_signed_by_the_reader_and_the_box_says_what_was_there(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Numbers")
    at.desk.state.reader = "Mo"
    await at.ask(at.desk.corrections.correct(), "e", {"value": "1300"})
    select(at, "walked")
    at.view.panes.focus_text()
    await at.ask(at.desk.corrections.correct(), "n", {})
    assert [c.coder for c in kept(at)] == ["Mo", "Mo"] and found(at).corrected_by(found(at).numbers[0]) == "Mo"
    at.desk.sidebar.show_tab("Numbers")
    listing = at.view.entries.listing
    assert listing is not None
    boxes = ["".join(text for row in detail_of(at.session, listing, i).rows(400) for text, _ in row) for i in range(3)]
    assert "Corrected by Mo: 1,300 dockers, from nobody; the engine had: 1,200 dockers, from nobody" in boxes[0]
    assert "Added by Mo: " in boxes[1] and "by Mo" not in boxes[2]


async def test_nothing_typed_over_changes_nothing(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Numbers")
    await at.ask(at.desk.corrections.correct(), "e", {})
    assert kept(at) == []


@pytest.mark.parametrize(
    ("entry", "answers", "speaker", "inferred"),
    [
        (3, ["c"], "a4", False),
        (3, ["s", "okafor"], "a2", False),
        (3, ["s", "nob"], None, False),
        (3, ["s", "zebra"], "a4", True),
        (3, [None], "a4", True),
        (1, ["s", "holm"], "a4", False),
    ],
)
async def test_a_quote_gets_its_speaker_or_the_inferred_one_is_confirmed(
    tmp_path: Path, entry: int, answers: list[Any], speaker: str | None, inferred: bool
) -> None:
    at = await at_list(tmp_path, "Quotes")
    at.view.entries.cursor = entry
    await at.ask(at.desk.corrections.correct(), *answers)
    assert (found(at).quotes[entry].speaker, found(at).quotes[entry].inferred) == (speaker, inferred)


async def test_only_an_inferred_speaker_can_be_confirmed(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Quotes")
    await at.ask(at.desk.corrections.correct(), None)
    assert [answer.key for answer in at.answers.asked[-1][1]] == ["s", "d"]


async def test_who_says_so_is_corrected_from_what_stands_in_it(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Numbers")
    at.view.entries.cursor = 1
    await at.ask(at.desk.corrections.correct(), "w", "v")
    assert not found(at).attributions[0].vouches and number(at, "37").source is None
    await at.ask(at.desk.corrections.correct(), "w", "s", "holm")
    source = found(at).attributions[0].source
    assert source is not None and source.actor == "a4"
    await at.ask(at.desk.corrections.correct(), "w", "d")
    assert found(at).attributions == ()


async def test_in_the_text_it_is_what_stands_there_and_not_what_the_sidebar_chose(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Numbers")
    at.desk.sidebar.choose(0)
    at.view.panes.focus_text()
    at.at("My door is open")
    at.desk.places.step(1)
    while at.session.finding_here is not None and at.session.finding_here.kind != "quote":
        at.desk.places.step(1)
    await at.ask(at.desk.corrections.correct(), "c")
    assert [(c.act, c.kind) for c in kept(at)] == [("set", "quote")]


async def test_in_a_paragraph_with_several_findings_one_is_asked_for(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, with_attribution)
    at.at("37 of its 52")
    await at.ask(at.desk.corrections.correct(), None)
    offered = [option[3:].split("  ")[0] for option in at.answers.asked[-1][1]]
    assert {"actor", "number", "credited"} <= set(offered)
    nth = next(option[:3] for option in at.answers.asked[-1][1] if "52" in option and "number" in option)
    await at.ask(at.desk.corrections.correct(), nth, "d")
    assert "52" not in [n.text for n in found(at).numbers]


def select(at: Headless, words: str) -> None:
    start = at.session.article.text.index(words)
    at.view.text.mouse = Span(start, start + len(words))


async def test_missed_findings_are_added_from_a_selection(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    text = at.session.article.text
    select(at, "Dozens ")
    await at.ask(at.desk.corrections.correct(), "a", "g")
    assert "Dozens" in [a.name for a in found(at).actors if a.kind == "group"]
    word = next(w for w in text.split() if w.isalpha() and w.islower() and len(w) > 5)
    select(at, word)
    await at.ask(at.desk.corrections.correct(), "n", {"value": "3", "of": "things", "source": "Anders Holm"})
    added = number(at, word)
    assert (added.value, added.of, added.kind) == (3, "things", "count") and added.source is not None
    assert found(at).corrected_by(added) == "reader"
    select(at, "“out of reach”")
    await at.ask(at.desk.corrections.correct(), "q", "holm")
    (quote,) = (q for q in found(at).quotes if q.text == "out of reach")
    assert quote.speaker == "a4", "it was found already: it gets this speaker"
    assert at.desk.state.session.selection is None and at.view.text.mouse is None
    for _ in range(3):
        at.desk.changes.undo()
    assert found(at) == findings(at.session.article)


async def test_what_was_found_in_a_selection_can_be_corrected_instead(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    select(at, "$4.5 million")
    await at.ask(at.desk.corrections.correct(), "f", "e", {"value": "4.6m"})
    assert number(at, "$4.5 million").value == 4_600_000
    select(at, "a")
    await at.ask(at.desk.corrections.correct(), None)
    assert [answer.key for answer in at.answers.asked[-1][1]] == ["a", "n", "q"]


async def test_what_is_added_has_the_words_alone_and_the_figure_in_them(tmp_path: Path) -> None:
    at = await headless("Title\n\n“Go home,” he told 12 boats.\n", tmp_path, Findings)
    select(at, "“Go home,”")
    await at.ask(at.desk.corrections.correct(), "q", "nob")
    select(at, "12 boats.")
    await at.ask(at.desk.corrections.correct(), "n", {})
    select(at, "boats")
    await at.ask(at.desk.corrections.correct(), "a", "o")
    assert [q.text for q in found(at).quotes] == ["Go home,"]
    assert [(n.text, n.value) for n in found(at).numbers] == [("12 boats", 12)]
    at.desk.sidebar.show_tab("Actors")
    at.view.entries.cursor = 1
    await at.ask(at.desk.corrections.correct(), "take")
    assert found(at).actors == () and len(kept(at)) == 2


@pytest.mark.parametrize(
    ("selected", "name"), [("(the Reds’s)", "the Reds"), ("Ann’s", "Ann"), ("Bo,", "Bo"), (")", None)]
)
async def test_a_missed_name_is_added_without_what_stands_around_it(
    tmp_path: Path, selected: str, name: str | None
) -> None:
    at = await headless("Title\n\nAnn’s boat beat (the Reds’s) and Bo, too.\n", tmp_path, Findings)
    select(at, selected)
    await at.ask(at.desk.corrections.correct(), "a", *("l" if name else ""))
    assert [(a.name, a.kind) for a in found(at).actors] == ([(name, "place")] if name else [])
    assert name or at.view.message == "There is no name in that."


def test_every_kind_of_actor_can_be_added() -> None:
    assert set(ACTOR_KINDS.values()) == set(get_args(ActorKind))


async def test_a_name_that_was_found_is_not_added(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    select(at, "Harbourtown")
    await at.ask(at.desk.corrections.correct(), "a")
    assert at.view.message == "Harbourtown is an actor already; C corrects it." and kept(at) == []


async def test_of_nested_attributions_the_innermost_is_meant(tmp_path: Path) -> None:
    def nested(article: Article) -> Findings:
        inner = with_attribution(article)
        (one,) = inner.attributions
        outer = Attribution(None, "told", one.start - 10, one.end + 10)
        return replace(inner, attributions=(outer, one))

    at = await headless(harbour(), tmp_path, nested)
    at.desk.sidebar.show_tab("Numbers")
    at.view.entries.cursor = 1
    await at.ask(at.desk.corrections.correct(), None)
    assert [answer.about for answer in at.answers.asked[-1][1] if answer.key == "w"] == ["from port authority (said)"]


async def test_beside_one_finding_what_was_dropped_there_is_named_and_nothing_else(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Numbers")
    await at.ask(at.desk.corrections.correct(), "d")
    await at.ask(at.desk.corrections.correct(), "e", {"value": "38"})
    at.view.panes.focus_text()
    at.at("About 1,200")
    await at.ask(at.desk.corrections.correct(), None)
    assert [option[3:].split("  ")[0] for option in at.answers.asked[-1][1]] == ["actor", "dropped"]
    at.at("37 of its 52")
    await at.ask(at.desk.corrections.correct(), None)
    assert not [option for option in at.answers.asked[-1][1] if "dropped" in option]


async def test_where_there_is_nothing_to_correct_it_says_what_to_do(tmp_path: Path) -> None:
    at = await headless("One.\n\nTwo.\n", tmp_path)
    await at.ask(at.desk.corrections.correct())
    assert "still being read" in at.view.message
    at.desk.findings.take_in(Findings(at.session.article))
    at.session.whole, at.view.message = False, ""
    await at.ask(at.desk.corrections.correct())
    assert "still being read" in at.view.message, "a part of an article is not the article"
    at.session.whole = True
    await at.ask(at.desk.corrections.correct())
    assert "v selects words that were missed" in at.view.message
    at.desk.sidebar.show_tab("Notes")
    await at.ask(at.desk.corrections.correct())
    assert "this is neither" in at.view.message


async def test_the_title_of_a_group_is_no_finding(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Numbers")
    at.desk.arranging.sort()
    at.desk.arranging.sort()
    at.view.entries.cursor = 0
    await at.ask(at.desk.corrections.correct())
    assert "this is neither" in at.view.message


async def test_corrections_of_another_day_are_taken_back_where_they_stand(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Numbers")
    await at.ask(at.desk.corrections.correct(), "e", {"value": "1300"})
    await at.ask(at.desk.corrections.correct(), "e", {"of": "sailors"})
    at.view.entries.cursor = 2
    await at.ask(at.desk.corrections.correct(), "d")
    again = await at_list(tmp_path, "Numbers")
    again.desk.findings.correct()
    assert number(again, "1,200").of == "sailors" and "52" not in [n.text for n in found(again).numbers]
    await again.ask(again.desk.corrections.correct(), "r")
    assert (number(again, "1,200").value, number(again, "1,200").of) == (1200, "dockers")
    again.view.panes.focus_text()
    again.at("37 of its 52")
    await again.ask(again.desk.corrections.correct(), None)
    (dropped,) = (option for option in again.answers.asked[-1][1] if "dropped" in option)
    assert "52   number, by reader" in dropped
    await again.ask(again.desk.corrections.correct(), dropped)
    assert found(again) == with_attribution(again.session.article) and kept(again) == []
    again.desk.changes.undo()
    assert "52" not in [n.text for n in found(again).numbers]


async def test_what_was_never_corrected_has_nothing_to_take_back(tmp_path: Path) -> None:
    at = await at_list(tmp_path, "Actors")
    at.view.entries.cursor = 1
    await at.ask(at.desk.corrections.correct(), "rename", "R. O.")
    at.desk.sidebar.show_tab("Numbers")
    await at.ask(at.desk.corrections.correct(), None)
    assert "r" not in [answer.key for answer in at.answers.asked[-1][1]]
    at.desk.sidebar.show_tab("Actors")
    at.view.entries.cursor = 1
    await at.ask(at.desk.corrections.correct(), "take")
    assert "Ruth Okafor" in [a.name for a in found(at).actors] and kept(at) == []
    at.view.entries.cursor = 2
    await at.ask(at.desk.corrections.correct(), None)
    assert not [option for option in at.answers.asked[-1][1] if option.startswith("take")]
