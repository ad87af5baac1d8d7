"""Notebooks that are merged again and again come to the same, whatever the order; what is deleted stays deleted."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tui.notebook.samples import article, note_on
from tui.imports.import_merge import merge
from tui.imports.recognized import incoming
from tui.notebook import Annotation, Change, Deletion, Notebook

MOMENTS = [f"2026-01-0{day}T00:00:00.000000Z" for day in range(1, 6)]
NOTES = [note_on(words).edited(modified=MOMENTS[0], created=MOMENTS[0]) for words in ("300", "Dockers", "Monday")]
WHICH = st.integers(0, 2)
STEP = st.tuples(st.sampled_from(["edit", "delete", "merge"]), WHICH, WHICH, st.sampled_from(MOMENTS), st.text("ab"))


def step(books: list[Notebook], what: str, book: Notebook, other: int, moment: str, note: str) -> None:
    """One thing that a reader does: to a note, or take in what another has."""
    found = book.annotation(NOTES[other].id)
    if what == "merge":
        take(book, books[other])
    elif found is not None and what == "edit":
        book.apply(Change("edit", ((found, found.edited(note=note, modified=moment)),)))
    elif found is not None:
        book.apply(Change("delete", ((found, None),), deleted=((None, Deletion(found.id, moment)),)))


def take(book: Notebook, other: Notebook) -> None:
    if book is not other:
        merge(book, incoming(other.path.read_bytes(), "x", book.articles()))


def state(book: Notebook) -> dict[str, Annotation]:
    return {one.id: one for one in book.annotations()}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(WHICH, STEP), max_size=9), order=st.permutations(list(permutations(range(3), 2))))
def test_three_readers_come_to_the_same(
    steps: list[tuple[int, tuple[str, int, int, str, str]]], order: list[tuple[int, int]], tmp_path: Path
) -> None:
    books = [Notebook(tmp_path / f"{uuid4()}.json") for _ in range(3)]
    for book in books:
        book.add_article(article())
        book.apply(Change("begin", tuple((None, note) for note in NOTES)))
    for who, (what, _, other, moment, note) in steps:
        step(books, what, books[who], other, moment, note)
    for one, other in (*order, *order):
        take(books[one], books[other])
    assert state(books[0]) == state(books[1]) == state(books[2])
    gone = [{d.id for d in book.deletions()} for book in books]
    assert not gone[0] & state(books[0]).keys()
    before = [book.path.read_bytes() for book in books]
    for one, other in order:
        take(books[one], books[other])
    assert [book.path.read_bytes() for book in books] == before, "then nothing is left to do"


def test_of_two_orders_neither_decides(tmp_path: Path) -> None:
    a, b, c = (Notebook(tmp_path / f"{name}.json") for name in "abc")
    for book, note, moment in ((a, "first", MOMENTS[2]), (b, "second", MOMENTS[2]), (c, "older", MOMENTS[1])):
        book.apply(Change("begin", ((None, NOTES[0].edited(note=note, modified=moment)),)))
    targets = [Notebook(tmp_path / f"{number}.json") for number in range(6)]
    for target, books in zip(targets, permutations((a, b, c)), strict=True):
        for book in books:
            take(target, book)
    assert len({tuple(state(target).values()) for target in targets}) == 1
