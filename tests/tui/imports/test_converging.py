"""Notebooks that are merged again and again come to the same, whatever the order; what is deleted stays deleted."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tui.notebook.samples import article, note_on
from tui.imports.import_merge import merge
from tui.imports.recognized import incoming
from tui.imports.replaced_rows import replaced
from tui.notebook import Annotation, Change, Deletion, Notebook, Tag
from tui.notebook.codebook import edit

MOMENTS = [f"2026-01-0{day}T00:00:00.000000Z" for day in range(1, 6)]
NOTES = [note_on(words).edited(modified=MOMENTS[0], created=MOMENTS[0]) for words in ("300", "Dockers", "Monday")]
NAMES = ("a", "b", "c")
WHICH = st.integers(0, 2)
ACTS = ["edit", "delete", "merge", "wear", "describe", "put under", "drop"]
STEP = st.tuples(st.sampled_from(ACTS), WHICH, WHICH, st.sampled_from(MOMENTS), st.text("ab"))


def step(books: list[Notebook], what: str, book: Notebook, other: int, moment: str, note: str) -> None:
    """One thing that a reader does: to a note, to a tag, or take in what another has."""
    found, tag = book.annotation(NOTES[other].id), book.tag(NAMES[other])
    if what == "merge":
        take(book, books[other])
    elif what == "drop" and tag is not None:
        gone = Deletion(f"tag:{tag.name}", moment)
        book.apply(Change("drop", tags=((tag, None),), deleted=((None, gone),)))
    elif what in ("describe", "put under"):
        made = replace(tag or Tag(NAMES[other], digit=other + 1), modified=moment)
        made = replace(made, description=note) if what == "describe" else replace(made, parent=NAMES[len(note) % 3])
        book.apply(Change("describe", tags=((tag, made),)))
    elif found is not None and what == "wear":
        worn = found.edited(tags=tuple(note), modified=moment)
        new = [Tag(name) for name in dict.fromkeys(note) if book.tag(name) is None]
        book.apply(Change("wear", ((found, worn),), tuple((None, one) for one in new)))
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
    for one, other in order * 3:
        take(books[one], books[other])
    assert state(books[0]) == state(books[1]) == state(books[2])
    assert books[0].tags() == books[1].tags() == books[2].tags()
    gone = [{d.id for d in book.deletions()} for book in books]
    assert not gone[0] & {*state(books[0]), *(f"tag:{tag.name}" for tag in books[0].tags())}
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


DESCRIBED = (
    Tag("harm", "#c0392b", "who was hurt", None, 1, MOMENTS[2]),
    Tag("harm", "#188678", "everyone who was hurt", "people", 2, MOMENTS[2]),
    Tag("harm", None, "older", "voices", 3, MOMENTS[1]),
)
OTHERS = (Tag("voices", digit=1), Tag("people", parent="harm"), Tag("voices", None, "quoted", None, 1))


def test_a_codebook_is_the_same_in_whatever_order_three_are_taken_in(tmp_path: Path) -> None:
    sources = [Notebook(tmp_path / f"{number}.json") for number in range(3)]
    for book, tag, other in zip(sources, DESCRIBED, OTHERS, strict=True):
        book.apply(Change("begin", tags=((None, tag), (None, other))))
    targets = [Notebook(tmp_path / f"to-{number}.json") for number in range(6)]
    for target, books in zip(targets, permutations(sources), strict=True):
        for book in books:
            take(target, book)
    assert len({tuple(target.tags()) for target in targets}) == 1
    harm, people, voices = targets[0].tags()
    assert harm in DESCRIBED[:2] and (people.parent, voices.description) == ("harm", "quoted")


@pytest.mark.parametrize("back", [False, True])
def test_a_tag_described_later_stands_and_what_it_took_the_place_of_is_kept_and_told(
    tmp_path: Path, back: bool
) -> None:
    one, other = Notebook(tmp_path / "a.json"), Notebook(tmp_path / "b.json")
    one.apply(Change("begin", tags=((None, Tag("harm", "#c0392b", "first", modified=MOMENTS[0])),)))
    take(other, one)
    other.apply(edit(other.tags(), "harm", description="second"))
    if back:
        merged = merge(one, incoming(other.path.read_bytes(), "x"))
        assert "theirs stays" in merged.conflicts[0] and len(replaced(one)) == 1
        kept = incoming(replaced(one)[0].read_bytes(), "kept")
        assert [tag.description for tag in kept.tags] == ["first"]
        assert one.tags() == other.tags() and one.tags()[0].description == "second"
    else:
        merged = merge(other, incoming(one.path.read_bytes(), "x"))
        assert "ours stays" in merged.conflicts[0] and replaced(other) == []


def test_a_tag_that_is_only_used_never_hides_what_another_says_of_it(tmp_path: Path) -> None:
    one, other = Notebook(tmp_path / "a.json"), Notebook(tmp_path / "b.json")
    one.apply(Change("begin", tags=((None, Tag("harm", "#c0392b", "who was hurt", modified=MOMENTS[0])),)))
    other.apply(Change("used", ((None, NOTES[0].edited(tags=("harm",))),), ((None, Tag("harm", "#188678", digit=1)),)))
    for into, source in ((one, other), (other, one)):
        take(into, source)
    assert one.tags() == other.tags() and one.tags()[0].description == "who was hurt"


def test_a_deleted_tag_comes_back_only_if_it_was_described_later(tmp_path: Path) -> None:
    for moment, there in ((MOMENTS[1], []), (MOMENTS[3], ["harm"])):
        one, other = Notebook(tmp_path / f"a{moment}.json"), Notebook(tmp_path / f"b{moment}.json")
        for book in (one, other):
            book.apply(Change("begin", tags=((None, Tag("harm", modified=MOMENTS[0])),)))
        gone = (None, Deletion("tag:harm", MOMENTS[2]))
        one.apply(Change("drop", tags=((one.tags()[0], None),), deleted=(gone,)))
        other.apply(Change("edit", tags=((other.tags()[0], Tag("harm", None, "new", modified=moment)),)))
        for into, source in ((one, other), (other, one)):
            take(into, source)
        assert [tag.name for tag in one.tags()] == [tag.name for tag in other.tags()] == there
