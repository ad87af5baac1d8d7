"""Acts on tags: what becomes of the codebook and of the annotations, and that one undo takes each back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.notebook import Annotation, Change, History, Notebook, Tag
from tui.notebook.codebook import PALETTE, CodebookError, create, delete, edit, merge, name_of, rename, split
from tui.notebook.picking import as_tree, by_digit, matching

from .samples import note_on, undated

TAGS = [
    Tag("harm", "#dc4038", "any harm"),
    Tag("deaths", parent="harm"),
    Tag("injuries", "#257ad0", parent="harm"),
    Tag("named deaths", parent="deaths"),
    Tag("money", digit=2),
]
Notes = list[Annotation]


def notes() -> Notes:
    return [
        note_on("Dockers", tags=("deaths", "injuries")),
        note_on("300", tags=("deaths",)),
        note_on("port", tags=("money",), note="how much?"),
    ]


ACTS: dict[str, tuple[Callable[[Notes], Change], dict[str, str | None], list[tuple[str, ...]]]] = {
    "create": (
        lambda found: create(TAGS, " #to  do ", parent="harm"),
        {
            "harm": None,
            "deaths": "harm",
            "injuries": "harm",
            "named deaths": "deaths",
            "money": None,
            "to do": "harm",
        },
        [("deaths", "injuries"), ("deaths",), ("money",)],
    ),
    "rename": (
        lambda found: rename(TAGS, found, "deaths", "killed"),
        {"harm": None, "killed": "harm", "injuries": "harm", "named deaths": "killed", "money": None},
        [("killed", "injuries"), ("killed",), ("money",)],
    ),
    "merge": (
        lambda found: merge(TAGS, found, ["deaths"], "injuries"),
        {"harm": None, "injuries": "harm", "named deaths": "injuries", "money": None},
        [("injuries",), ("injuries",), ("money",)],
    ),
    "merge into a grandchild": (
        lambda found: merge(TAGS, found, ["harm"], "named deaths"),
        {"deaths": None, "injuries": "named deaths", "named deaths": "deaths", "money": None},
        [("deaths", "injuries"), ("deaths",), ("money",)],
    ),
    "split": (
        lambda found: split(TAGS, found, "deaths", {found[1].id: "toll", found[2].id: "toll"}),
        {"harm": None, "deaths": "harm", "injuries": "harm", "named deaths": "deaths", "money": None, "toll": "harm"},
        [("deaths", "injuries"), ("toll",), ("money",)],
    ),
    "delete": (
        lambda found: delete(TAGS, found, "deaths"),
        {"harm": None, "injuries": "harm", "named deaths": "harm", "money": None},
        [("injuries",), ("money",)],
    ),
    "delete what is all of a note's tags": (
        lambda found: delete(TAGS, found, "money"),
        {"harm": None, "deaths": "harm", "injuries": "harm", "named deaths": "deaths"},
        [("deaths", "injuries"), ("deaths",), ()],
    ),
}


@pytest.mark.parametrize(("act", "tags", "in_use"), ACTS.values(), ids=ACTS)
def test_what_an_act_makes_of_tags_and_annotations(
    tmp_path: Path,
    act: Callable[[Notes], Change],
    tags: dict[str, str | None],
    in_use: list[tuple[str, ...]],
) -> None:
    notebook = Notebook(tmp_path / "n.json")
    history = History(notebook)
    found = notes()
    notebook.apply(Change("fill", tuple((None, note) for note in found), tuple((None, tag) for tag in TAGS)))
    before = undated(*notebook.annotations()), undated(*notebook.tags())
    history.do(act(found))
    assert {tag.name: tag.parent for tag in notebook.tags()} == tags
    left = {note.id: note.tags for note in notebook.annotations()}
    assert [left[note.id] for note in found if note.id in left] == in_use
    history.undo()
    assert (undated(*notebook.annotations()), undated(*notebook.tags())) == before
    history.redo()
    assert {tag.name: tag.parent for tag in Notebook(notebook.path).tags()} == tags


def test_a_merged_tag_takes_what_it_lacks() -> None:
    (target, merged), *_ = merge(TAGS, [], ["harm"], "money").tags
    assert (target, *undated(merged)) == (TAGS[4], Tag("money", "#dc4038", "any harm", digit=2))


def test_a_digit_goes_to_the_tag_that_it_was_given_last() -> None:
    assert undated(*edit(TAGS, "harm", digit=2).tags[1]) == [TAGS[4], Tag("money")]


REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "no name": (lambda: create(TAGS, " # "), "needs a name"),
    "too long": (lambda: name_of("x" * 101), "at most 100"),
    "cannot be seen": (lambda: name_of("a\u200bb"), "can be seen"),
    "there already": (lambda: create(TAGS, "harm"), "already"),
    "rename onto another": (lambda: rename(TAGS, [], "harm", "money"), "merge"),
    "unknown": (lambda: delete(TAGS, [], "weather"), "no tag “weather”"),
    "missing parent": (lambda: edit(TAGS, "harm", parent="weather"), "no tag “weather”"),
    "its own parent": (lambda: edit(TAGS, "harm", parent="harm"), "cannot stand over"),
    "a circle": (lambda: edit(TAGS, "harm", parent="named deaths"), "“named deaths” stands under “harm”"),
    "merge with itself": (lambda: merge(TAGS, [], ["harm"], "harm"), "name a tag to merge"),
}


@pytest.mark.parametrize(("act", "says"), REFUSED.values(), ids=REFUSED)
def test_what_makes_no_sense_is_refused_in_one_line(act: Callable[[], object], says: str) -> None:
    with pytest.raises(CodebookError, match=says) as told:
        act()
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("", ["deaths", "injuries", "harm", "money", "named deaths"]),
        ("d", ["deaths", "named deaths"]),
        ("DEATHS", ["deaths", "named deaths"]),
        ("mon", ["money"]),
        ("ar", ["harm"]),
        ("n d", ["named deaths"]),
        ("nmd", ["named deaths"]),
        ("xyz", []),
    ],
)
def test_the_picker_finds_any_part_of_a_name(part: str, found: list[str]) -> None:
    assert [tag.name for tag in matching(TAGS, part, {"deaths": 2, "injuries": 1})] == found


def test_a_digit_puts_on_the_tag_that_has_it_and_of_two_the_first_by_name() -> None:
    claimed = [*TAGS, Tag("Zoo", digit=9), Tag("ash", digit=9), Tag("far", digit=10), Tag("nil", digit=0)]
    assert {digit: tag.name for digit, tag in by_digit(claimed).items()} == {2: "money", 9: "ash"}


def test_a_new_tag_takes_the_lowest_free_digit_and_no_other_tag_loses_its_own() -> None:
    tags: list[Tag] = []
    for name in "nmlkjihgfe":
        ((_, made),) = create(tags, name).tags
        assert made is not None
        tags.append(made)
    assert [tag.digit for tag in tags] == [1, 2, 3, 4, 5, 6, 7, 8, 9, None]
    left = [tag for tag in tags if tag.name != "k"]
    ((_, new),) = create(left, "a").tags
    assert new is not None and new.digit == 4
    assert [tag.name for tag in by_digit([*left, new]).values()] == list("nmlajihgf")


def test_the_tree_puts_children_under_parents_and_survives_circles() -> None:
    circle = [*TAGS, Tag("a", parent="b"), Tag("b", parent="a"), Tag("lost", parent="weather")]
    assert [(depth, tag.name) for depth, tag in as_tree(circle)] == [
        (0, "a"),
        (0, "b"),
        (0, "harm"),
        (1, "deaths"),
        (2, "named deaths"),
        (1, "injuries"),
        (0, "lost"),
        (0, "money"),
    ]


def act_on(tags: list[Tag], kind: str, one: str, other: str) -> Change:
    if kind == "edit":
        return edit(tags, one, parent=other)
    return merge(tags, [], [one], other) if kind == "merge" else delete(tags, [], one)


KINDS = st.sampled_from(["edit", "merge", "delete"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), KINDS), max_size=8))
def test_no_series_of_acts_makes_a_circle(acts: list[tuple[int, int, str]]) -> None:
    tags = {tag.name: tag for tag in TAGS}
    for one, other, kind in acts:
        names = sorted(tags)
        a, b = names[one % len(names)], names[other % len(names)]
        now = list(tags.values())
        try:
            change = act_on(now, kind, a, b)
        except CodebookError:
            continue
        for before, after in change.tags:
            tags.pop(before.name if before else "", None)
            if after:
                tags[after.name] = after
        if not tags:
            break
        assert all(tag.parent is None or tag.parent in tags for tag in tags.values())
        assert len(as_tree(list(tags.values()))) == len(tags)
        tops = [tag for depth, tag in as_tree(list(tags.values())) if depth == 0]
        assert all(tag.parent is None for tag in tops)


def luminance(color: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("color", PALETTE)
def test_colours_stand_out_on_light_and_dark(color: str) -> None:
    assert 1.05 / (luminance(color) + 0.05) >= 3.5
    assert (luminance(color) + 0.05) / (luminance("#1e1e1e") + 0.05) >= 3.5
