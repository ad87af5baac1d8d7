"""Counting tags, and how far two coders agree."""

from __future__ import annotations

import pytest

from tui.notebook import Anchor, Annotation, ArticleRecord
from tui.notebook.agreement import agreement
from tui.notebook.tag_counts import by_article, together, uses

from .samples import article, note_on

PARAGRAPHS = [f"Paragraph number {n} tells of the strike in the port, at some length." for n in range(12)]
TEXT = "\n\n".join(PARAGRAPHS)
SHA = article(TEXT).sha256
RECORD = ArticleRecord("a.txt", "A", SHA, TEXT, "")


def coded(*labels: str) -> list[Annotation]:
    """A coder's annotations: the tags of each paragraph in turn, with blanks between them; "" for none."""
    return [
        Annotation.new(SHA, Anchor.at(TEXT, TEXT.index(words), TEXT.index(words) + 20), tags=tuple(label.split()))
        for words, label in zip(PARAGRAPHS, labels, strict=False)
        if label
    ]


def test_tags_are_counted_by_annotation_and_article() -> None:
    notes = [note_on("300", tags=("a", "b")), note_on("port", tags=("a",)), *coded("a")]
    assert uses(notes) == {"a": 3, "b": 1}
    assert by_article(notes) == {article().sha256: {"a": 2, "b": 1}, SHA: {"a": 1}}


def test_tags_meet_on_one_annotation_and_on_several_that_overlap_but_not_side_by_side() -> None:
    def note(start: int, end: int, *tags: str) -> Annotation:
        return Annotation.new(SHA, Anchor.at(TEXT, start, end), tags=tags)

    notes = [note(0, 10, "a", "b"), note(5, 30, "c"), note(6, 9, "c"), note(30, 40, "a"), note(25, 35, "a")]
    assert together(notes) == {("a", "b"): 1, ("a", "c"): 2, ("b", "c"): 1}
    elsewhere = Annotation.new("other", Anchor(0, 10, "x" * 10), tags=("z",))
    assert together([*notes, elsewhere]) == together(notes)


def test_coders_who_differ_get_figures_and_a_list_to_walk_through() -> None:
    ours = coded("a", "a", "b", "b", "a b", "a", "b", "a", "a", "b", "a", "")
    theirs = coded("a", "a", "b", "b", "a", "a", "b", "a", "a", "b", "", "b")
    result = agreement(ours, theirs, [RECORD])
    assert (result.n, result.same, result.one_sided) == (10, 9, 2)
    # By hand: 9 of 10 alike; by chance 5*6/100 + 4*4/100 = 0.46 alike; (0.9 - 0.46) / (1 - 0.46).
    assert result.kappa == pytest.approx(0.8148, abs=1e-4)
    assert result.kappa is not None and result.alpha is not None
    assert result.kappa < result.alpha < 1
    assert result.remark == ""
    assert [(d.paragraph, sorted(d.first), sorted(d.second)) for d in result.disagreements] == [
        (4, ["a", "b"], ["a"]),
        (10, ["a"], []),
        (11, [], ["b"]),
    ]
    assert TEXT[result.disagreements[0].start : result.disagreements[0].end] == PARAGRAPHS[4]


@pytest.mark.parametrize(
    ("ours", "theirs", "n", "remark"),
    [
        ([], [], 0, "no paragraph was tagged by both"),
        (["a"], [], 0, "no paragraph was tagged by both"),
        (["a", ""], ["", "a"], 0, "no paragraph was tagged by both"),
        (["a", "a"], ["a", "a"], 2, "chance cannot be told"),
    ],
)
def test_figures_that_have_no_value_are_left_out_and_told(
    ours: list[str], theirs: list[str], n: int, remark: str
) -> None:
    result = agreement(coded(*ours), coded(*theirs), [RECORD])
    assert (result.n, result.kappa, result.alpha) == (n, None, None)
    assert remark in result.remark


@pytest.mark.parametrize(
    ("ours", "theirs", "kappa"), [(["a", "b"], ["b", "a"], -1.0), (["a", "a"], ["b", "b"], 0.0), (["a"], ["b"], 0.0)]
)
def test_coders_who_never_agree_still_get_figures(ours: list[str], theirs: list[str], kappa: float) -> None:
    result = agreement(coded(*ours), coded(*theirs), [RECORD])
    assert result.kappa == pytest.approx(kappa)
    assert result.alpha is not None
    assert result.alpha <= 0
    assert "rough" in result.remark


def test_articles_that_are_not_at_hand_and_notes_without_tags_are_left_out() -> None:
    other = Annotation.new("elsewhere", Anchor(0, 3, "abc"), tags=("a",))
    plain = Annotation.new(SHA, Anchor.at(TEXT, 0, 9), note="no tag")
    result = agreement([other, plain, *coded("a", "b")], [other, *coded("a", "a")], [RECORD])
    assert (result.n, result.same, result.one_sided) == (2, 1, 0)
