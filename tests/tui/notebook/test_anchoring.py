"""Annotations find their place again, and those whose words are gone are not put on other words."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.notebook import Anchor, Annotation
from tui.notebook.anchoring import locate, reanchor
from tui.notebook.anchoring.support import supported

from .editing import KINDS, Paragraphs, Tally, annotated, edit, paragraphs_of

MOVABLE = "A spokesman put the figure at 120 and called the walkout a private quarrel."
OLD = f"""Port strike goes on

Dockers said on Monday that more than 300 of them had stopped work at the northern terminal.

The port disagreed. {MOVABLE}

Lorries waited in a queue eight kilometres long, and two ships left for another harbour.
"""
CHANGES = {
    "nothing": ("", ""),
    "text before": ("Port strike", "UPDATED\n\nMore follows.\n\nPort strike"),
    "line ends": ("of them had", "of\nthem  had"),
    "a figure": ("300", "310"),
    "a word more": ("had stopped", "had now stopped"),
    "first word": ("called", "named"),
    "every word": ("two ships left", "nobody could sail"),
    "gone from its place": ("The port disagreed.", "Nobody answered."),
    "paragraph left out": (OLD[OLD.index("Lorries") :], ""),
    "all": (OLD, ""),
}
CASES = [
    ("nothing", "more than 300", "exact", "more than 300"),
    ("nothing", "ockers sai", "exact", "ockers sai"),
    ("text before", "more than 300", "exact", "more than 300"),
    ("line ends", "300 of them had stopped", "exact", "300 of\nthem  had stopped"),
    ("a figure", "more than 300 of them", "changed", "more than 310 of them"),
    ("a figure", "300", "lost", None),
    ("a word more", "had stopped work", "changed", "had now stopped work"),
    ("first word", "called the walkout a private quarrel", "changed", "named the walkout a private quarrel"),
    ("every word", "two ships left", "lost", None),
    ("every word", "for another harbour", "exact", "for another harbour"),
    ("gone from its place", "The port disagreed", "lost", None),
    ("paragraph left out", "two ships left", "lost", None),
    ("all", "two ships left", "lost", None),
]


def note(words: str, text: str = OLD) -> Annotation:
    start = text.index(words)
    return Annotation.new("old", Anchor.at(text, start, start + len(words)))


@pytest.mark.parametrize(("change", "words", "status", "there"), CASES)
def test_where_an_annotation_stands_in_the_new_text(change: str, words: str, status: str, there: str | None) -> None:
    new = OLD.replace(*CHANGES[change]) if change != "nothing" else OLD
    (placement,) = reanchor(OLD, new, [note(words)])
    assert placement.status == status
    assert (placement.anchor and placement.anchor.exact) == there
    if placement.anchor is not None:
        assert placement.anchor == Anchor.at(new, placement.anchor.start, placement.anchor.end)


def test_a_sentence_that_moved_is_found_there_and_not_among_like_words() -> None:
    new = f"{MOVABLE}\n\n" + OLD.replace(" " + MOVABLE, "") + "\nAlso: a spokesman, the figure, a private quarrel.\n"
    whole, part = reanchor(OLD, new, [note(MOVABLE), note("a private quarrel.")])
    assert (whole.status, part.status) == ("moved", "moved")
    assert whole.anchor == Anchor.at(new, 0, len(MOVABLE))
    assert part.anchor is not None
    assert part.anchor.end == len(MOVABLE)


def test_a_word_between_two_that_stand_is_kept_also_at_the_beginning() -> None:
    old = ["of", "cargo", "ships", "and", "the", "the"]
    assert supported(old, [0, -1, 2, 23, -1, 5]) == [0, -1, 2, -1, -1, 5]


def test_the_difference_tells_which_words_went_and_came() -> None:
    (placement,) = reanchor(OLD, OLD.replace("300", "310"), [note("more than 300 of them")])
    assert placement.difference == (("same", "more than"), ("gone", "300"), ("new", "310"), ("same", "of them"))


def test_without_the_old_text_words_and_context_decide() -> None:
    new = OLD.replace("Port strike goes on", "Port strike enters its second week")
    assert locate(new, note("two ships left")).status == "moved"
    assert locate(OLD, note("two ships left")).status == "exact"
    assert locate("Two other things happened in the port.", note("two ships left")).status == "lost"


@pytest.mark.parametrize(
    ("new", "status"),
    [
        ("north alpha bravo other words south", "changed"),
        ("north alpha other other words south", "lost"),
        ("north alpha bravo delta words south", "changed"),
        ("north alpha bravo other words again south", "lost"),
        ("north alpha bravo delta other words again south", "changed"),
    ],
    ids=["half of the words", "a quarter", "three quarters", "two of five", "three of six"],
)
def test_an_annotation_is_placed_when_half_of_its_words_by_weight_still_stand(new: str, status: str) -> None:
    """Words of five letters all weigh the same."""
    old = "north alpha bravo delta gamma south"
    (placement,) = reanchor(old, new, [note("alpha bravo delta gamma", old)])
    assert placement.status == status
    assert (placement.anchor is None) == (status == "lost")


CHINESE = "港口罢工进入第二周。码头工人周一表示，已有三百多人停工。港口方面否认了这一说法。"


def test_texts_without_spaces_between_words_are_compared_character_by_character() -> None:
    moved = "港口方面否认了这一说法。" + CHINESE.removesuffix("港口方面否认了这一说法。").replace("周一", "周二")
    notes = [note(words, CHINESE) for words in ("三百多人", "工人周一表示", "否认了这一说法")]
    found = reanchor(CHINESE, moved, notes)
    assert [p.anchor and p.anchor.exact for p in found] == ["三百多人", "工人周二表示", "否认了这一说法"]
    assert [p.status for p in found] == ["exact", "changed", "moved"]
    assert reanchor(CHINESE, CHINESE.replace("三百多人", "一些"), notes)[0].status == "lost"


def test_long_texts_that_repeat_themselves_keep_in_step() -> None:
    text = OLD * 40
    middle = len(text) // 2
    new = "Updated.\n\n" + text[:middle] + " (as we said) " + text[middle:]
    notes = [Annotation.new("old", Anchor.at(text, at, at + 60)) for at in range(5, len(text) - 60, 977)]
    placements = reanchor(text, new, notes)
    shifts = {(p.anchor.start - p.annotation.anchor.start) if p.anchor else None for p in placements}
    assert {p.status for p in placements} <= {"exact", "changed"}
    assert shifts == {10, 24}


@settings(max_examples=60, deadline=None)
@example("a", "a", 0, 1)
@given(st.text("ab .\n", max_size=60), st.text("ab .\n", max_size=60), st.integers(0, 59), st.integers(0, 20))
def test_any_two_texts_give_an_anchor_into_the_new_one_or_none(old: str, new: str, start: int, size: int) -> None:
    annotation = Annotation.new("old", Anchor.at(old, min(start, len(old)), min(start + size, len(old))))
    (placement,) = reanchor(old, new, [annotation])
    assert (placement.anchor is None) == (placement.status == "lost")
    if placement.anchor is not None:
        assert placement.anchor == Anchor.at(new, placement.anchor.start, placement.anchor.end)
        assert placement.anchor.exact
    if old == new and annotation.anchor.exact.strip():
        assert (placement.status, placement.anchor) == ("exact", annotation.anchor)


def synthetic(chance: random.Random, sentences: int) -> Paragraphs:
    """Sentences of made-up words, as often repeated as words are (Zipf), with the short ones the most frequent."""
    letters = "aeioulnrst"
    words = ["".join(chance.choice(letters) for _ in range(2 + number // 150)) for number in range(1200)]
    weights = [1 / (number + 5) for number in range(len(words))]
    return paragraphs_of(
        [" ".join(chance.choices(words, weights, k=chance.randint(8, 26))).capitalize() + "." for _ in range(sentences)]
    )


@pytest.mark.parametrize("kind", KINDS)
def test_edited_texts_keep_98_of_100_and_place_at_most_1_of_100_lost_ones(kind: str) -> None:
    chance = random.Random(kind)
    tally = Tally()
    for share in (0.1, 0.2, 0.3, 0.4):
        for _ in range(6):
            result = edit(kind, synthetic(chance, 40), share, synthetic(chance, 40), chance)
            notes = annotated(result, chance, 15)
            placements = reanchor(result.old, result.new, [annotation for annotation, _, _ in notes])
            for placement, (_, first, last) in zip(placements, notes, strict=True):
                tally.count(result, placement, first, last)
    assert tally.stand > 400
    assert tally.right >= 0.98 * tally.stand
    assert tally.gone_placed <= 0.01 * tally.gone
    assert tally.partly_astray <= 0.01 * tally.partly
