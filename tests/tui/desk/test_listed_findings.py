"""The lists of findings without a terminal: order, groups, filters, cards, and figures checked one after the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis import Span
from tui.listings.number_listing import NumberListing

from .headless import headless, listed, listed_names
from .made_up import findings, harbour


async def test_an_entry_marks_all_its_passages_and_walking_goes_round(tmp_path: Path) -> None:
    at = await listed(tmp_path)
    at.desk.sidebar.choose(1)
    assert at.view.text.marked("mention") == ["Ruth Okafor", "Ms Okafor", "Ms Okafor"]
    assert at.view.entries.chosen == 1 and at.view.text.current == 2 and at.view.message.startswith("1 of 3")
    at.desk.navigation.walk(-1)
    assert "3 of 3" in at.view.message and "wrapped to the last" in at.view.message
    at.desk.navigation.walk(1)
    assert "1 of 3" in at.view.message and "wrapped to the first" in at.view.message
    at.desk.navigation.walk(1)
    assert at.view.message == "2 of 3"
    for _ in range(4):
        at.desk.navigation.back()
    assert at.view.text.current == 0
    at.desk.navigation.back()
    assert "Nowhere to go back to" in at.view.message
    at.desk.escape()
    assert at.view.text.marked("mention") == at.view.text.marked("current") == [] and at.view.entries.chosen is None


async def test_actors_stand_in_groups_of_which_three_are_folded_at_first(tmp_path: Path) -> None:
    at = await listed(tmp_path)
    people = ["People", "Ruth Okafor", "Anders Holm"]
    assert listed_names(at) == [*people, "Organizations", "port authority", "harbour museum", "Places"]
    at.desk.sidebar.choose(6)
    assert listed_names(at)[6:] == ["Places", "Harbourtown"]
    at.desk.sidebar.choose(0)
    assert listed_names(at)[:2] == ["People", "Organizations"] and at.view.text.current == 0
    at.desk.sidebar.choose(0)
    at.desk.arranging.sort()
    at.desk.arranging.sort()
    assert listed_names(at)[:3] == people and at.view.entries.title == "by place"


@pytest.mark.parametrize(
    "tab, words, kept, title",
    [
        ("Actors", "TOWN", ["Places", "Harbourtown"], "“TOWN”: 1"),
        ("Actors", "union head", ["People", "Ruth Okafor"], "“union head”: 1"),
        ("Actors", "xyzzy", [], "“xyzzy”: 0"),
        ("Numbers", "port aut", 3, "“port aut”: 3 of 8"),
        ("Numbers", "at least", 1, "“at least”: 1 of 8"),
        ("Quotes", "okafor stood", 1, "“okafor stood”: 1 of 4"),
    ],
)
async def test_a_list_is_filtered_as_one_types(tmp_path: Path, tab: Any, words: str, kept: Any, title: str) -> None:
    at = await listed(tmp_path, tab)
    at.view.entries.cursor = 3
    assert at.desk.arranging.begin_filter() is not None
    for length in range(1, len(words) + 1):
        at.desk.arranging.filter_by(words[:length])
    listing = at.view.entries.listing
    assert listing is not None and (len(listing) if isinstance(kept, int) else listed_names(at)) == kept
    assert at.view.entries.title == title and at.view.entries.cursor == (tab == "Actors" and bool(kept))
    assert kept or "Nothing here fits “xyzzy”" in at.view.entries.remark
    at.desk.arranging.keep_filter()
    at.desk.escape()
    assert at.view.entries.title != title and at.view.entries.has_focus, "Esc first shows all again"
    at.desk.escape()
    assert not at.view.entries.has_focus


async def test_what_a_passage_belongs_to_is_unfolded_and_no_filter_hides_it(tmp_path: Path) -> None:
    at = await listed(tmp_path)
    start = at.session.article.text.index("Harbourtown")
    at.desk.arranging.begin_filter()
    at.desk.arranging.filter_by("okafor")
    assert at.desk.sidebar.show_entry("Actors", Span(start, start + len("Harbourtown")))
    assert listed_names(at)[at.view.entries.cursor] == "Harbourtown" and "Anders Holm" in listed_names(at)
    assert at.desk.state.arrangements["Actors"].folded == {"Groups", "Credits"}
    assert not at.desk.sidebar.show_entry("Actors", Span(0, 1))


async def test_nothing_is_written_on_the_title_of_a_group(tmp_path: Path) -> None:
    at = await listed(tmp_path)
    at.view.entries.cursor = 0
    at.desk.notes.highlight()
    assert at.desk.notes.begin() is None
    assert at.saved() == [] and "title of a group" in at.view.message


async def test_what_was_said_of_one_list_does_not_stand_under_another(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Numbers")
    at.desk.arranging.sort()
    assert at.view.message
    at.desk.sidebar.step_tab(1)
    assert at.view.message == ""


async def test_numbers_are_grouped_in_turn(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Numbers")
    sizes = []
    for _ in range(4):
        assert isinstance(at.view.entries.listing, NumberListing)
        sizes.append(len(at.view.entries.listing))
        at.desk.arranging.sort()
    assert sizes == [8, 8, 8 + 4, 8 + 3], "with a title for each kind, then for each source"
    assert at.view.message == "Numbers in the order of the text"


async def test_those_without_a_source_come_first_if_wished_and_keep_their_order(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Numbers")
    at.desk.arranging.sort()
    listing = at.view.entries.listing
    assert isinstance(listing, NumberListing)
    numbers = [number for index in range(len(listing)) if (number := listing.number(index))]
    assert [number.text for number in numbers[:4]] == ["1,200", "Dozens", "15%", "2019"]
    assert all(number.source for number in numbers[4:]) and at.view.entries.title.startswith("4 of 8 unsourced")


# Checking ---------------------------------------------------------------------------------


async def test_a_verdict_on_an_entry_lies_on_exactly_its_span_and_the_cursor_steps_on(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Numbers")
    at.desk.checking.confirm()
    await at.ask(at.desk.checking.set_verdict(), "d")
    at.desk.checking.confirm()
    assert [(a.anchor.exact, a.verdict) for a in at.saved()] == [
        ("1,200", "confirmed"),
        ("37", "disputed"),
        ("52", "confirmed"),
    ]
    assert at.view.entries.cursor == 3 and at.view.entries.title == "4 of 8 unsourced · 3 checked"
    at.desk.changes.undo()
    assert at.view.entries.title.endswith("2 checked")


async def test_what_is_confirmed_stays_confirmed_and_an_open_question_is_not_answered(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Numbers")
    at.desk.checking.confirm()
    at.view.entries.cursor = 0
    at.desk.checking.confirm()
    assert [a.verdict for a in at.saved()] == ["confirmed"] and "already" in at.view.message
    await at.ask(at.desk.checking.set_verdict(), "u")
    assert at.view.entries.title.endswith("1 checked") and at.view.entries.cursor == 2
    await at.ask(at.desk.checking.set_verdict(), None)
    assert len(at.saved()) == 2 and at.view.entries.cursor == 2, "left without an answer"


async def test_a_verdict_and_a_note_on_an_entry_are_one_annotation(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Quotes")
    at.note("heard on the radio")
    at.desk.checking.confirm()
    [made] = at.saved()
    assert (made.note, made.verdict, made.anchor.exact[:11]) == ("heard on the radio", "confirmed", "We will not")


async def test_at_the_title_of_a_group_nothing_is_said_of_any_figure(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Numbers")
    at.desk.arranging.sort()
    at.desk.arranging.sort()
    at.view.entries.cursor = 0
    await at.ask(at.desk.checking.set_verdict())
    assert "title of a group" in at.view.message
    at.desk.checking.confirm()
    assert at.view.entries.cursor == 1 and at.saved() == []
    for _ in range(20):
        at.desk.checking.step_on()
    assert at.view.entries.listing is not None and at.view.entries.cursor == len(at.view.entries.listing) - 1


async def test_the_lists_are_gone_through_in_a_ring(tmp_path: Path) -> None:
    at = await listed(tmp_path)
    seen = []
    for step in (1, 1, 1, 1, -1):
        at.desk.sidebar.step_tab(step)
        seen.append(at.view.panes.tab)
    assert seen == ["Numbers", "Quotes", "Notes", "Actors", "Notes"]
    assert at.view.panes.counts == {"Actors": 5, "Numbers": 8, "Quotes": 4, "Notes": 0} and at.view.entries.has_focus


async def test_a_card_is_for_actors_and_leads_to_a_passage(tmp_path: Path) -> None:
    at = await listed(tmp_path, "Numbers")
    at.desk.sidebar.show_tab("Notes")
    await at.ask(at.desk.findings.show_card())
    assert "Cards are for findings" in at.view.message
    at.desk.sidebar.show_tab("Actors")
    assert listed_names(at)[at.view.entries.cursor] == "Ruth Okafor", "the cursor begins below the title"
    at.view.entries.cursor = 0
    await at.ask(at.desk.findings.show_card())
    assert "Cards are for findings" in at.view.message, "this is the title of a group"
    at.view.entries.cursor = 1
    start = at.session.article.text.index("Anders Holm")
    await at.ask(at.desk.findings.show_card(), Span(start, start + 6))
    assert at.view.text.marked("current") == ["Anders"] and at.view.text.current == 13


async def test_from_a_card_one_steps_through_all_mentions(tmp_path: Path) -> None:
    at = await listed(tmp_path)
    at.view.entries.cursor = 1
    assert at.session.findings is not None
    mentions = at.session.findings.actors[1].mentions
    await at.ask(at.desk.findings.show_card(), Span(mentions[1].start, mentions[1].end))
    assert at.view.message.startswith("2 of 3") and at.view.text.marked("mention")[0] == "Ruth Okafor"
    at.desk.navigation.walk(1)
    assert at.view.message == "3 of 3"


@pytest.mark.parametrize("tab, cursor, name", [("Numbers", 1, "37 berths"), ("Quotes", 3, "Anders Holm")])
async def test_numbers_and_quotes_have_cards_too(tmp_path: Path, tab: Any, cursor: int, name: str) -> None:
    at = await listed(tmp_path, tab)
    at.view.entries.cursor = cursor
    await at.ask(at.desk.findings.show_card(), None)
    [(card, details)] = at.answers.asked
    assert (card.name, details) == (name, "")


async def test_a_passage_in_what_is_hidden_is_revealed(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    hidden = set(at.view.text.hidden)
    assert len(hidden) == 1, "the first of two captions that say the same"
    at.desk.navigation.toggle_notices()
    assert at.view.text.hidden > hidden
    start = at.session.article.text.index("Advert")
    at.desk.navigation.jump(Span(start, start + 6))
    paragraph = at.session.article.paragraph_at(start)
    assert paragraph is not None and paragraph.index not in at.view.text.hidden
    at.desk.navigation.toggle_notices()
    assert at.view.text.hidden == hidden
