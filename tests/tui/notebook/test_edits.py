"""What each act makes of the annotation that stands on a passage (or of none), and what undo makes of that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from analysis import Span, read
from tui.notebook import Anchor, Annotation, Change, Tag
from tui.notebook import edits as acts
from tui.notebook.codebook import PALETTE
from tui.notebook.edits import Target

TEXT = "Dockers walk out\n\nMr Holm can’t say. Nobody can.\n"
ARTICLE = read(TEXT, source="/news/strike.txt", byline="Ines Calder", date="2024-03-01")
START = TEXT.index("Mr Holm")
PASSAGE = Span(START, START + len("Mr Holm can’t say."))

State = dict[str, object] | None
"""The fields of an annotation that are not empty, or None for no annotation."""


def made(state: State) -> Annotation | None:
    if state is None:
        return None
    return Annotation.new(ARTICLE.sha256, Anchor.at(TEXT, *PASSAGE)).edited(**state)


def state_of(annotation: Annotation | None) -> State:
    if annotation is None:
        return None
    fields = ("note", "tags", "color", "verdict")
    return {name: value for name in fields if (value := getattr(annotation, name))}


YELLOW: State = {"color": "yellow"}
NOTE: State = {"note": "Ask him"}
TAGGED: State = {"tags": ("strike",)}
BOTH: State = {"note": "Ask him", "tags": ("strike", "mayor")}


def highlight(target: Target) -> Change:
    return acts.toggle_highlight(target)


def note(target: Target) -> Change:
    return acts.write_note(target, "New")


def tag(target: Target) -> Change:
    return acts.toggle_tag(target, "strike", [Tag("strike")])


def doubt(target: Target) -> Change:
    return acts.set_verdict(target, "disputed")


def no_verdict(target: Target) -> Change:
    return acts.set_verdict(target, None)


@pytest.mark.parametrize(
    "before, act, after",
    [
        (None, highlight, YELLOW),
        (YELLOW, highlight, None),
        (NOTE, highlight, {"note": "Ask him", "color": "yellow"}),
        ({"note": "Ask him", "color": "yellow"}, highlight, NOTE),
        (None, note, {"note": "New"}),
        (YELLOW, note, {"note": "New", "color": "yellow"}),
        (TAGGED, note, {"note": "New", "tags": ("strike",)}),
        (None, tag, TAGGED),
        (TAGGED, tag, None),
        (NOTE, tag, {"note": "Ask him", "tags": ("strike",)}),
        (BOTH, tag, {"note": "Ask him", "tags": ("mayor",)}),
        (YELLOW, tag, {"color": "yellow", "tags": ("strike",)}),
        (None, doubt, {"verdict": "disputed"}),
        ({"verdict": "confirmed"}, doubt, {"verdict": "disputed"}),
        ({"verdict": "disputed"}, no_verdict, None),
        ({"verdict": "disputed", "note": "Ask him"}, no_verdict, NOTE),
        ({"verdict": "disputed", "tags": ("strike",)}, no_verdict, TAGGED),
        ({"verdict": "disputed", "color": "yellow"}, no_verdict, YELLOW),
        ({"verdict": "false", "color": "yellow"}, highlight, {"verdict": "false"}),
        ({"verdict": "false"}, highlight, {"verdict": "false", "color": "yellow"}),
        ({"tags": ("strike",), "color": "yellow"}, highlight, TAGGED),
        ({"verdict": "false"}, note, {"verdict": "false", "note": "New"}),
        ({"verdict": "false", "tags": ("strike",)}, tag, {"verdict": "false"}),
        ({"note": "Ask him", "tags": ("strike",)}, tag, NOTE),
        ({"color": "yellow", "tags": ("strike",)}, tag, YELLOW),
    ],
)
def test_acts(before: State, act: Callable[[Target], Change], after: State) -> None:
    found = made(before)
    change = act(Target.on(ARTICLE, PASSAGE, [found] if found else []))
    [(was, now)] = change.annotations
    assert (was, state_of(now)) == (found, after)
    assert now is None or (now.anchor.exact, now.article) == ("Mr Holm can’t say.", ARTICLE.sha256)
    assert found is None or now is None or (now.id, now.created) == (found.id, found.created)
    assert change.label
    assert change.inverse().annotations == ((now, was),)


def test_a_second_note_on_the_same_words_stands_beside_the_first() -> None:
    found = made(NOTE)
    assert found is not None
    [(was, now)] = acts.write_note(Target.on(ARTICLE, PASSAGE, [found]), "Second").annotations
    assert was is None and now is not None and (now.note, now.anchor.exact) == ("Second", found.anchor.exact)
    assert now.id != found.id


@pytest.mark.parametrize(
    "before, typed, after",
    [
        (NOTE, "Asked", {"note": "Asked"}),
        (NOTE, "", None),
        (BOTH, "", {"tags": ("strike", "mayor")}),
        (YELLOW, "Why?", {"note": "Why?", "color": "yellow"}),
        ({"note": "Ask him", "verdict": "disputed"}, "", {"verdict": "disputed"}),
        ({"note": "Ask him", "verdict": "disputed"}, "Asked", {"note": "Asked", "verdict": "disputed"}),
        ({"note": "Ask him", "color": "yellow"}, "", YELLOW),
        (NOTE, "two\n\nlines", {"note": "two\n\nlines"}),
    ],
)
def test_editing_a_note(before: State, typed: str, after: State) -> None:
    found = made(before)
    assert found is not None
    [(was, now)] = acts.edit_note(found, typed).annotations
    assert (was, state_of(now)) == (found, after)


@pytest.mark.parametrize("before", [YELLOW, NOTE, BOTH], ids=str)
def test_deleting(before: State) -> None:
    found = made(before)
    assert found is not None
    assert acts.delete(found).annotations == ((found, None),)


def test_a_new_tag_enters_the_codebook_with_its_first_use() -> None:
    target = Target.on(ARTICLE, PASSAGE, [])
    assert acts.toggle_tag(target, "ports", [Tag("strike")]).tags == ((None, Tag("ports", PALETTE[0], digit=1)),)
    assert acts.toggle_tag(target, "strike", [Tag("strike")]).tags == ()


@pytest.mark.parametrize(
    "start, end, words",
    [
        (PASSAGE.start - 2, PASSAGE.end + 1, "Mr Holm can’t say."),
        (PASSAGE.start, PASSAGE.end, "Mr Holm can’t say."),
        (PASSAGE.end, PASSAGE.end + 1, ""),
    ],
)
def test_white_space_at_the_edges_is_left_out(start: int, end: int, words: str) -> None:
    span = Target.on(ARTICLE, Span(start, end), []).span
    assert TEXT[span.start : span.end] == words


def test_two_coders_have_an_annotation_each_on_the_same_words() -> None:
    ((_, fresh),) = acts.write_note(Target.on(ARTICLE, PASSAGE, [], "ic"), "New").annotations
    assert fresh is not None and fresh.coder == "ic"
    ((before, other),) = acts.toggle_highlight(Target.on(ARTICLE, PASSAGE, [fresh], "other")).annotations
    assert before is None and other is not None and other.coder == "other"
    ((before, edited),) = acts.toggle_highlight(Target.on(ARTICLE, PASSAGE, [fresh], "ic")).annotations
    assert before == fresh and edited is not None and edited.coder == "ic"
    nameless = replace(fresh, coder="")
    ((before, _),) = acts.toggle_highlight(Target.on(ARTICLE, PASSAGE, [nameless], "ic")).annotations
    assert before == nameless, "what nobody signed is the reader's own"
    pairs = acts.tag_every(ARTICLE, [PASSAGE, Span(0, 7)], [fresh], "t", [], "other").annotations
    assert [(before, after and after.coder) for before, after in pairs] == [(None, "other"), (None, "other")]


def test_the_same_words_meet_the_annotation_that_stands_on_them() -> None:
    found = made(NOTE)
    assert found is not None
    assert Target.on(ARTICLE, Span(PASSAGE.start - 1, PASSAGE.end + 1), [found]).annotation == found
    assert Target.on(ARTICLE, Span(PASSAGE.start, PASSAGE.end - 1), [found]).annotation is None


@pytest.mark.parametrize(("words", "cited"), [("plain words", "“plain words”"), ("“No,” he said.", "“No,” he said.")])
def test_a_citation_has_no_doubled_marks(words: str, cited: str) -> None:
    assert acts.citation(read(words, title=words), Span(0, len(words))).startswith(f"{cited} ({cited}")


def test_a_citation_says_what_and_where_from() -> None:
    copied = acts.citation(ARTICLE, PASSAGE)
    assert copied.startswith("“Mr Holm can’t say.” (")
    for part in ("Ines Calder", "“Dockers walk out”", "2024-03-01", "strike.txt", "¶2"):
        assert part in copied
    assert "/news" not in copied, "no path of this machine leaves with it"
    assert acts.citation(read("Only\nthis"), Span(0, 9)) == "“Only this” (“Only”, ¶1)"
