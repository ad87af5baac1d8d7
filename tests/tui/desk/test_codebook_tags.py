"""Tags, verdicts and the filter on the desk: many passages at once, overlaps, colours, signs in the gutter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.dialogs.chooser import Chooser
from tui.dialogs.tag_picker import TagPicker
from tui.notebook import Anchor, Annotation, Change, Notebook, Tag
from tui.reading.colours import colour_of

from .desks import Desk, desk

TEXT = """Fire at the depot

Officials said the fire at the depot hurt seven people. Seven were treated at the scene.

A union said nine people were hurt by the fire.

Nobody was charged [so far].
"""


def annotate(folder: Path, *made: tuple[str, dict[str, object]], tags: tuple[Tag, ...] = ()) -> None:
    """Put annotations on words of TEXT into the notebook before the desk opens."""
    from analysis import read

    article = read(TEXT, source="story.txt")
    notebook = Notebook(folder / "notebook.json")
    notebook.add_article(article)
    pairs = []
    for words, fields in made:
        start = article.text.index(words)
        anchor = Anchor.at(article.text, start, start + len(words))
        pairs.append((None, Annotation.new(article.sha256, anchor).edited(**fields)))
    notebook.apply(Change("begin", tuple(pairs), tuple((None, tag) for tag in tags)))
    notebook.close()


def gutter(at: Desk, paragraph: int) -> str:
    """The sign and the verdict beside a paragraph."""
    row = next(row for row in at.rows() if row[:8].strip("▌ ").startswith(f"{paragraph + 1} "))
    return row.partition(f"{paragraph + 1} ")[2][:2]


async def test_every_match_gets_the_tag_in_one_act_that_one_undo_takes_back(tmp_path: Path) -> None:
    async with desk(TEXT, tmp_path) as at:
        await at.press("/", *"fire", "enter", "M")
        assert isinstance(at.app.screen, TagPicker)
        await at.enter("cause")
        await at.press("enter")
        assert [a.anchor.exact.lower() for a in at.saved()] == ["fire"] * 3
        assert {a.tags for a in at.saved()} == {("cause",)}
        assert "3 passages" in at.status
        await at.press("u")
        assert at.saved() == []
        assert Notebook(at.notebook_file).tags() == []
        await at.press("ctrl+r")
        assert len(at.saved()) == 3


async def test_tagging_all_leaves_alone_what_has_the_tag_and_keeps_the_notes(tmp_path: Path) -> None:
    annotate(
        tmp_path,
        ("Fire", {"note": "sic", "tags": ("cause",)}),
        ("fire", {"note": "mine"}),
        tags=(Tag("cause", digit=1),),
    )
    async with desk(TEXT, tmp_path) as at:
        await at.press("/", *"fire", "enter", "M", "1")
        assert [(a.note, a.tags) for a in at.saved()] == [("sic", ("cause",)), ("mine", ("cause",)), ("", ("cause",))]
        await at.press("M", "1")
        assert at.status == "All 3 have the tag cause already."


async def test_tagging_all_says_what_to_do_when_nothing_was_found(tmp_path: Path) -> None:
    async with desk(TEXT, tmp_path) as at:
        await at.press("M")
        assert "First search with /" in at.status


async def test_a_verdict_is_given_with_two_keys_shown_and_taken_away(tmp_path: Path) -> None:
    async with desk(TEXT, tmp_path) as at:
        await at.press("j", "V")
        assert isinstance(at.app.screen, Chooser)
        await at.press("d")
        assert [a.verdict for a in at.saved()] == ["disputed"]
        assert gutter(at, 1) == " ~"
        await at.press(",")
        assert "~ disputed" in at.shown()
        await at.press("escape", "V", "n")
        assert at.saved() == [], "an annotation that had nothing but its verdict goes with it"
        await at.press("u", "u", "u")
        assert at.saved() == []
        assert at.status == "Nothing to undo."


async def test_the_most_pressing_verdict_stands_in_the_gutter(tmp_path: Path) -> None:
    annotate(tmp_path, ("Officials", {"verdict": "confirmed"}), ("seven people", {"verdict": "false"}))
    async with desk(TEXT, tmp_path) as at:
        assert gutter(at, 1) == " ✗"


async def test_a_digit_puts_on_the_tag_that_has_it(tmp_path: Path) -> None:
    tags = (Tag("pinned", digit=2), Tag("often", digit=1), Tag("seldom", digit=3), Tag("none"))
    annotate(tmp_path, ("Fire", {"tags": ("often",)}), ("Nobody", {"tags": ("often",)}), tags=tags)
    async with desk(TEXT, tmp_path) as at:
        await at.press("j", "1", "2", "3", "4")
        assert next(a.tags for a in at.saved() if len(a.tags) > 1) == ("often", "pinned", "seldom")
        assert "no tag 4" in at.status


async def test_the_picker_shows_colour_path_description_and_digit(tmp_path: Path) -> None:
    tags = (Tag("harm", description="who was hurt [or killed]"), Tag("wounded", "#dc5f57", parent="harm", digit=5))
    annotate(tmp_path, tags=tags)
    async with desk(TEXT, tmp_path) as at:
        await at.press("t")
        rows = at.rows()
        assert any("5" in row and "harm ›" in row and "wounded" in row for row in rows)
        assert any("who was hurt [or killed]" in row for row in rows)
        await at.type("und")
        await at.press("enter")
        assert [a.tags for a in at.saved()] == [("wounded",)]


async def test_annotations_are_painted_in_the_colour_of_their_tag(tmp_path: Path) -> None:
    annotate(tmp_path, ("Officials", {"tags": ("plain", "voice")}), tags=(Tag("voice", "#4f97e0"), Tag("plain", None)))
    async with desk(TEXT, tmp_path) as at:
        span = at.span("Officials")
        plain = colour_of(Tag("plain"))
        pieces = at.screen.text.marks.coloured(span.start, span.end)
        assert pieces == [(span.start, span.end, (f"quiet {plain}",))]


async def test_every_tag_of_a_passage_has_its_bar_and_its_place_in_the_legend(tmp_path: Path) -> None:
    names = ("harm", "voice", "cause", "place")
    tags = tuple(Tag(name, digit=digit) for digit, name in enumerate(names, 1))
    annotate(tmp_path, ("Officials", {"tags": names[2:], "note": "who?"}), tags=tags)
    async with desk(TEXT, tmp_path) as at:

        def beside(words: str) -> str:
            return next(row[:12] for row in at.rows() if words in row)

        assert beside("Officials").endswith(" ▎▎ ") and "2 ✎" in beside("Officials"), "the note keeps its sign"
        assert "▎1 harm  ▎2 voice  ▎3 cause  ▎4 place" in at.rows()[-2]
        await at.press("j", "1")
        assert beside("Officials").endswith(" ▎▎▎ ")
        await at.press("2")
        assert beside("Officials").endswith("+▎▎▎ ")
        await at.press("space")
        assert "".join(at.marked("annotation")).startswith("Officials"), "a highlight on a tagged passage is seen"
        row = at.rows()[-2]
        assert row.index("▎1 harm") < row.index("highlight: saved")
        await at.press("u", "u", "u")
        assert beside("Officials").endswith(" ▎▎ ")


async def test_without_colours_tags_are_told_by_their_digits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    annotate(tmp_path, ("Officials", {"tags": ("harm", "voice")}), tags=(Tag("harm", digit=4), Tag("voice")))
    async with desk(TEXT, tmp_path) as at:
        assert next(row[:12] for row in at.rows() if "Officials" in row).endswith(" 4v ")


async def test_walking_reaches_every_annotation_on_the_same_words(tmp_path: Path) -> None:
    annotate(tmp_path, ("the fire at the depot", {"note": "outer"}), ("fire at", {"note": "inner"}))
    async with desk(TEXT, tmp_path) as at:
        await at.press("]")
        assert "1 of 2" in at.status and "outer" in at.status and "+1 on the same words" in at.status
        await at.press("]")
        assert "inner" in at.status
        await at.press("d")
        assert [a.note for a in at.saved()] == ["outer"], "d deletes the one that is shown"
        await at.press("u", "[", "[")
        assert "outer" in at.status
        await at.press("e")
        await at.enter("outer, edited")
        await at.press("enter")
        assert [a.note for a in at.saved()] == ["outer, edited", "inner"]


async def test_tags_and_verdicts_go_on_the_annotation_that_is_shown(tmp_path: Path) -> None:
    annotate(tmp_path, ("seven people", {"note": "how many?"}))
    async with desk(TEXT, tmp_path) as at:
        await at.press("]", "V", "u")
        await at.press("t")
        await at.enter("figures")
        await at.press("enter")
        assert [(a.anchor.exact, a.verdict, a.tags) for a in at.saved()] == [
            ("seven people", "unchecked", ("figures",))
        ]


async def test_the_filter_keeps_notes_in_sidebar_text_and_walk_and_escape_shows_all(tmp_path: Path) -> None:
    annotate(
        tmp_path,
        ("Officials", {"tags": ("voice",)}),
        ("seven people", {"tags": ("figures",), "verdict": "disputed"}),
        ("union", {"tags": ("voice",), "note": "which [one]?"}),
    )
    async with desk(TEXT, tmp_path) as at:
        await at.press("F")
        await at.type("#voi")
        assert at.marked("annotation") == ["Officials", "union"]
        assert "2 of 3 notes" in at.status
        await at.type(" [one")
        assert at.marked("annotation") == ["union"]
        await at.press("enter", "]", "]")
        assert "1 of 1" in at.status and "wrapped round" in at.status
        await at.press("escape")
        assert at.marked("annotation") == ["Officials", "seven people", "union"]


async def test_a_filter_that_keeps_nothing_says_so(tmp_path: Path) -> None:
    annotate(tmp_path, ("Officials", {"tags": ("voice",)}))
    async with desk(TEXT, tmp_path) as at:
        await at.press("F")
        await at.type("!false")
        assert "No note fits !false" in at.status
        assert "No note fits !false." in at.words_on_screen()
        await at.press("enter", "]")
        assert "The filter keeps no note" in at.status
        await at.press("F", "escape")
        assert at.marked("annotation") == ["Officials"]
