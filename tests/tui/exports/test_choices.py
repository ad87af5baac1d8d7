"""What can be chosen for an export, and what is told of it: rows of a CSV, counts, labels that doccano would drop."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest

from tui.exports import FORMATS, Options, Selection
from tui.exports.export_remarks import amount, overlaps, remarks_on
from tui.notebook import Tag

from .material import annotation, exported, lost, record, selection

ARTICLE = record("Headline here\n\nOfficials said 26 people were killed.\n")
OTHER = record("Another headline\n\nSome words.\n")
MADE = (
    annotation(ARTICLE, "26 people", ("deaths", "check"), "", "false"),
    replace(annotation(ARTICLE, "people were", ("x",)), coder="Ann"),
    annotation(ARTICLE, "killed", (), "why"),
)
CHOSEN = selection(*MADE, of=[ARTICLE, OTHER], tags=[Tag("deaths"), Tag("unused")])


def rows(**options: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(exported("csv", CHOSEN, **options), newline="")))


def test_a_row_an_annotation_or_a_row_a_tag() -> None:
    assert [row["tags"] for row in rows()] == ["deaths; check", "x", ""]
    by_tag = rows(rows="tags")
    assert [row["tags"] for row in by_tag] == ["deaths", "check", "x", ""]
    assert by_tag[0]["id"] == by_tag[1]["id"] != by_tag[2]["id"]


def test_coder_and_context_stand_in_it_and_no_verdict_is_taken_for_a_boolean() -> None:
    first, second, _ = rows()
    assert (first["before"], first["after"]) == ("Headline here Officials said", "were killed.")
    assert (first["verdict"], second["coder"]) == ("found false", "Ann")


@pytest.mark.parametrize("form", ["csv", "markdown", "html"])
def test_a_text_that_came_without_a_source_is_said_to_have_none(form: str) -> None:
    kept = record("Headline here\n\nOfficials said 26 people were killed.\n", source="-")
    text = exported(form, selection(annotation(kept, "killed", ("x",)), of=[kept]))
    assert "Headline here" in text
    assert not re.search(r"""(?m)(?:^|· |: |,|>)["']*\\?-["']*(?:$|,|<)""", text)


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("taguette", "4 tags"),
        ("refi-codebook", "4 tags"),
        ("csv", "4 annotations of 1 article"),
        ("doccano", "3 annotations of 1 article"),
    ],
)
def test_what_was_written_is_counted(form: str, told: str) -> None:
    chosen = selection(*MADE, replace(lost(ARTICLE), tags=()), of=[ARTICLE, OTHER], tags=CHOSEN.tags)
    assert amount(FORMATS[form], chosen) == told


@pytest.mark.parametrize(
    ("words", "dropped"),
    [
        (("26 people", "people were"), 1),
        (("26 people", " were"), 0),
        (("26 people", "26", "people"), 2),
        (("said 26 people were", "26", "people", "killed"), 2),
        (("26 people were killed", "said 26", "killed"), 1),
    ],
)
def test_labels_that_doccano_would_drop_are_counted(words: tuple[str, ...], dropped: int) -> None:
    made = sorted((annotation(ARTICLE, one, ("t",)) for one in words), key=lambda one: one.anchor.start)
    chosen = selection(*made, of=[ARTICLE])
    assert overlaps(chosen) == dropped
    assert len(list(remarks_on(FORMATS["doccano"], chosen))) == bool(dropped)


def test_what_is_left_out_is_told() -> None:
    (line,) = remarks_on(FORMATS["refi-qda"], Selection(CHOSEN.entries, orphans=(lost(ARTICLE),)))
    assert "left out of refi-qda" in line and "1 annotation" in line
    assert list(remarks_on(FORMATS["json"], Selection((), orphans=(lost(ARTICLE),)))) == []


def test_every_choice_is_an_option_with_another_value_than_the_usual_one() -> None:
    for form in FORMATS.values():
        for choice in form.choices:
            assert getattr(Options(), choice.option) != choice.value
