"""A file that was edited between two readings: its annotations come along, and those without a place wait."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import read
from tui.notebook import ArticleRecord, History, Notebook
from tui.notebook.same_article import is_other_version
from tui.notebook.versions import carry_over, orphans, placed

from .samples import TEXT, adding, article, note_on

NEWER = "CORRECTED\n\n" + TEXT.replace("said on Monday", "said on Tuesday").replace(" The port disagreed.", "")


def notebook_with(tmp_path: Path, *words: str) -> Notebook:
    notebook = Notebook(tmp_path / "n.json")
    notebook.add_article(article())
    notebook.apply(adding(*(note_on(word, note=word, tags=("t",)) for word in words)))
    return notebook


def test_annotations_come_along_in_one_change_and_orphans_wait(tmp_path: Path) -> None:
    notebook = notebook_with(tmp_path, "Dockers", "Dockers said on Monday", "The port disagreed.")
    ids = {note.note: note.id for note in notebook.annotations()}
    newer = article(NEWER)
    placements = carry_over(notebook, newer)
    assert {p.annotation.note: p.status for p in placements} == {
        "Dockers": "exact",
        "Dockers said on Monday": "changed",
        "The port disagreed.": "lost",
    }
    here = Notebook(notebook.path).annotations(newer.sha256)
    assert [a.anchor.exact for a in here] == ["Dockers", "Dockers said on Tuesday"]
    assert all(NEWER[a.anchor.start : a.anchor.end] == a.anchor.exact for a in here)
    assert all(a.id == ids[a.note] and a.tags == ("t",) for a in here)
    (orphan,) = orphans(notebook, newer)
    assert (orphan.note, orphan.article) == ("The port disagreed.", article().sha256)
    assert notebook.article(newer.sha256) is not None


def test_an_orphan_is_placed_by_hand_and_undo_takes_it_back(tmp_path: Path) -> None:
    notebook = notebook_with(tmp_path, "The port disagreed.")
    newer = article(NEWER)
    carry_over(notebook, newer)
    history = History(notebook)
    history.do(placed(orphans(notebook, newer)[0], newer, 0, 9))
    assert orphans(notebook, newer) == []
    assert [a.anchor.exact for a in notebook.annotations(newer.sha256)] == ["CORRECTED"]
    history.undo()
    assert len(orphans(notebook, newer)) == 1


def test_an_orphan_comes_back_when_its_words_do(tmp_path: Path) -> None:
    notebook = notebook_with(tmp_path, "The port disagreed.")
    carry_over(notebook, article(NEWER))
    again = article(NEWER + "\nThe port disagreed.\n")
    assert [p.status for p in carry_over(notebook, again)] == ["exact"]
    assert orphans(notebook, again) == []


def test_two_windows_that_carry_over_at_once_do_not_get_in_each_others_way(tmp_path: Path) -> None:
    one = notebook_with(tmp_path, "Dockers")
    two = Notebook(one.path)
    newer = article(NEWER)
    carry_over(one, newer)
    carry_over(two, newer)
    assert two.annotations() == one.annotations()
    assert len(two.annotations(newer.sha256)) == 1


def test_texts_from_standard_input_are_no_versions_of_each_other(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    notebook.add_article(read(TEXT, source="-"))
    notebook.apply(adding(note_on("Dockers")))
    assert carry_over(notebook, read(NEWER, source="-")) == []
    assert orphans(notebook, read(NEWER, source="-")) == []


def test_two_articles_that_are_called_the_same_are_no_versions_of_each_other(tmp_path: Path) -> None:
    notebook = notebook_with(tmp_path, "300", "Dockers said")
    other = article("Ferry late\n\nThe ferry had 300 on board. Dockers said so on Friday, when it came in at last.\n")
    assert (carry_over(notebook, other), orphans(notebook, other)) == ([], [])
    assert {note.article for note in notebook.annotations()} == {article().sha256}


def test_a_text_that_was_mostly_rewritten_is_still_a_version(tmp_path: Path) -> None:
    kept = "Dockers said on Monday that 300 of them had stopped work."
    newer = article(f"New head\n\n{kept} {'None of this stood there before, not one word. ' * 6}\n")
    assert [p.status for p in carry_over(notebook_with(tmp_path, "300"), newer)] == ["exact"]


@pytest.mark.parametrize(
    ("shared", "words", "expected"),
    [(4, 12, True), (3, 12, False), (6, 22, True), (5, 22, False), (0, 11, True), (0, 12, False)],
)
def test_two_versions_share_a_fifth_of_the_shorter_ones_runs_of_three_words(
    shared: int, words: int, expected: bool
) -> None:
    old = " ".join(f"w{n}" for n in range(words))
    new = " ".join(f"w{n}" if n < shared else f"v{n}" for n in range(words + 9))
    for one, other in ((old, new), (new, old)):
        assert is_other_version(ArticleRecord.of(article(one)), article(other)) is expected


def test_a_text_is_no_other_version_of_itself_nor_of_one_from_elsewhere() -> None:
    record = ArticleRecord.of(article())
    assert is_other_version(record, article(NEWER))
    assert not is_other_version(record, article())
    assert not is_other_version(record, article(NEWER, source="elsewhere.txt"))
