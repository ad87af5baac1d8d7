"""From finding to finding in the text: stepping, letters, opening one in its list, and what keys are then for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from analysis import Span, read
from analysis.findings import Actor, Findings, Mention, Number, Quote

from .headless import Headless, headless
from .made_up import findings, harbour


async def at_the_berths(tmp_path: Path) -> Headless:
    """A desk with the reader in the paragraph of "37 of its 52 berths"."""
    at = await headless(harbour(), tmp_path, findings)
    at.at("37 of its 52")
    return at


def here(at: Headless) -> str:
    place = at.session.finding_here
    return at.session.article.text[place.start : place.end] if place else ""


async def test_keys_go_round_the_findings_of_the_paragraph_and_mark_the_one_they_are_at(tmp_path: Path) -> None:
    at = await at_the_berths(tmp_path)
    paragraph = at.view.text.current
    seen = []
    for _ in range(8):
        at.desk.places.step(1)
        seen.append(here(at))
        assert at.view.text.marked("finding") == [here(at)]
    assert "37" in seen and "52" in seen and seen[0] in seen[1:], "round the end"
    at.desk.places.step(-1)
    assert here(at) == seen[-2] and at.view.text.current == paragraph


async def test_nothing_to_step_to_is_said(tmp_path: Path) -> None:
    at = await headless("One.\n\nTwo.\n", tmp_path)
    at.desk.places.step(1)
    assert "still being read" in at.view.message
    at.desk.findings.take_in(Findings(at.session.article, (), (), ()))
    for act in (at.desk.places.open, at.desk.places.show_letters):
        at.view.message = ""
        act()
        assert at.view.message.startswith("Nothing was found")
        assert not at.view.text.hints


async def test_what_is_stepped_to_is_what_keys_are_for_until_the_reader_moves_on(tmp_path: Path) -> None:
    at = await at_the_berths(tmp_path)
    while here(at) != "52":
        at.desk.places.step(1)
    at.note("who counted?")
    assert [a.anchor.exact for a in at.saved()] == ["52"]
    at.desk.escape()
    assert here(at) == "" and at.view.text.marked("finding") == []
    at.desk.places.step(1)
    at.view.text.go_to(0)
    at.desk.reader_moved(0)
    assert here(at) == ""
    at.desk.notes.highlight()
    assert at.saved()[0].anchor.exact == at.session.article.title, "the paragraph again"


async def test_a_finding_opens_in_its_list(tmp_path: Path) -> None:
    at = await at_the_berths(tmp_path)
    for words, tab in (("52", "Numbers"), ("port authority", "Actors")):
        at.view.panes.focus_text()
        while here(at) != words:
            at.desk.places.step(1)
        at.desk.places.open()
        assert at.desk.state.tab == tab and at.view.entries.has_focus
        listing = at.view.entries.listing
        assert listing is not None
        texts = [at.session.article.text[s.start : s.end] for s in listing.spans(at.view.entries.cursor)]
        assert words in texts and (tab != "Numbers" or texts[0] == words)


async def test_a_letter_goes_to_its_finding_on_screen(tmp_path: Path) -> None:
    at = await headless(harbour(), tmp_path, findings)
    at.at("37 of its 52")
    window = at.view.text.window
    at.desk.places.show_letters()
    hints = at.view.text.hints
    assert hints and all(window.start <= offset < window.end for offset in hints)
    text = at.session.article.text
    offset = next(offset for offset in hints if text[offset:].startswith("52"))
    at.desk.places.press_letter(hints[offset])
    assert here(at) == "52" and not at.view.text.hints
    at.desk.places.show_letters()
    at.desk.places.press_letter("Z")
    assert "no finding" in at.view.message.lower() and not at.view.text.hints
    at.desk.places.show_letters()
    at.desk.places.press_letter("")
    assert here(at) == "52" and not at.view.text.hints


async def test_what_is_hidden_takes_no_letter(tmp_path: Path) -> None:
    plain = read("Port shut\n\nSeven sank.\n\nNine left.\n")
    article = replace(
        plain, paragraphs=(*plain.paragraphs[:1], replace(plain.paragraphs[1], kind="notice"), plain.paragraphs[2])
    )
    at = await headless(article, tmp_path)
    numbers = tuple(
        Number(start, start + len(word), word, 1, None, None, None, "count", None, None, None)
        for word in ("Seven", "Nine")
        for start in [article.text.index(word)]
    )
    at.desk.findings.take_in(Findings(article, (), numbers, ()))
    at.desk.places.show_letters()
    assert at.view.text.hints == {number.start: letter for number, letter in zip(numbers, "ab", strict=True)}
    at.desk.places.press_letter("")
    at.desk.navigation.toggle_notices()
    at.desk.places.show_letters()
    assert at.view.text.hints == {numbers[1].start: "a"}


async def test_where_there_are_many_two_letters_are_pressed(tmp_path: Path) -> None:
    at = await headless(" ".join(str(n) for n in range(100, 190)) + "\n", tmp_path)
    text = at.session.article.text
    numbers = tuple(
        Number(i, i + 3, text[i : i + 3], 1, None, None, None, "count", None, None, None)
        for i in range(0, len(text.rstrip()), 4)
    )
    at.desk.findings.take_in(Findings(at.session.article, (), numbers, ()))
    at.desk.places.show_letters()
    label = at.view.text.hints[4 * 30]
    assert len(label) == 2
    at.desk.places.press_letter(label[0])
    assert here(at) == "" and set(at.view.text.hints.values()) == {chr(n) for n in range(97, 123)}
    at.desk.places.press_letter(label[1])
    assert here(at) == "130"
    at.desk.selection.begin()
    assert at.session.selection is not None and Span(*at.session.selection.span).start <= 4 * 30


async def test_of_two_findings_that_begin_together_each_has_a_letter(tmp_path: Path) -> None:
    at = await headless("Harbourtown has berths.\n", tmp_path)
    place = Mention(0, 11, "Harbourtown", "place")
    actor = Actor("a1", "Harbourtown", "place", (), (), (place,))
    quote = Quote(0, 15, "Harbourtown has", None, None, None, None, None)
    at.desk.findings.take_in(Findings(at.session.article, (actor,), (), (quote,)))
    at.desk.places.show_letters()
    assert at.view.text.hints == {0: "a", 1: "b"}
    at.desk.places.press_letter("b")
    assert here(at) == "Harbourtown"
