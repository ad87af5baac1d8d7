"""What leaves comes back: every passage and tag that a format can hold, and a second time nothing changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings

from tui.exports import Selection, pieces
from tui.imports.gathering import plain_name
from tui.imports.import_merge import merge
from tui.imports.recognized import incoming
from tui.notebook import Annotation, Notebook, Tag

from ..exports.material import annotation, record, selection
from ..exports.test_round_trips import filled, notebooks

ARTICLE = record("Dockers 🚢 in Åbo\n\nOfficials said 26 people\nwere hurt.\n\n“No one knows,” the mayor said.\n")
OTHER = record("Second report\n\nMore than 700 people fled.\n", source="other.txt")
TAGS = (Tag("deaths & injuries", "#c0392b", "who was hurt"), Tag("жертвы", "#188678", "", "deaths & injuries"))
UNUSED = Tag("U.S.", None, "never used", "deaths & injuries")
MADE = (
    annotation(ARTICLE, "26 people\nwere", ("жертвы", "deaths & injuries"), "who counted?", "disputed"),
    annotation(ARTICLE, "Dockers 🚢", ("voices",)),
    annotation(ARTICLE, "🚢 in Åbo\n\nOfficials", ("a | b",), "over\ntwo paragraphs"),
    annotation(ARTICLE, "the mayor", (), "only a note"),
    annotation(ARTICLE, "hurt", (), "", None, "yellow"),
    replace(annotation(ARTICLE, "Officials", ("voices",)), coder="Ann Ó."),
    annotation(ARTICLE, "“No one knows,”", (), "", "false"),
    annotation(OTHER, "700", ("deaths & injuries",), "a\n\nlong note"),
)
CHOSEN = selection(*MADE, of=[ARTICLE, OTHER], tags=[*TAGS, UNUSED])
WITH_TEXTS = ("json", "refi-qda", "doccano", "brat", "label-studio")
WITH_PASSAGES = (*WITH_TEXTS, "jsonld")
WITH_TAGS = ("json", "refi-qda", "refi-codebook", "taguette")


def bytes_of(form: str, chosen: Selection = CHOSEN) -> bytes:
    return b"".join(pieces(form, chosen))


def taken(notebook: Notebook, form: str, chosen: Selection = CHOSEN) -> tuple[int, int, int]:
    found = incoming(bytes_of(form, chosen), f"x.{form}", notebook.articles(), notebook.annotations())
    assert found.trouble == []
    result = merge(notebook, found)
    assert result.conflicts == []
    return result.added, result.updated, result.articles


def said(annotations: list[Annotation], part: Callable[[Annotation], object]) -> set[tuple[str, str, object]]:
    return {(a.article, "".join(a.anchor.exact.split()), part(a)) for a in annotations}


@pytest.mark.parametrize("form", WITH_PASSAGES)
def test_every_passage_tag_note_and_verdict_comes_back(form: str, tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    if form not in WITH_TEXTS:
        for one in (ARTICLE, OTHER):
            notebook.add_record(one)
    added, updated, _ = taken(notebook, form)
    assert (added, updated) == (len(MADE), 0)
    assert {a.text for a in notebook.articles()} == {ARTICLE.text, OTHER.text}
    back, made = notebook.annotations(), list(MADE)
    texts = {article.sha256: article.text for article in (ARTICLE, OTHER)}
    assert all(one.anchor.exact == texts[one.article][one.anchor.start : one.anchor.end] for one in back)
    assert said(back, lambda a: frozenset(a.tags)) == said(made, lambda a: frozenset(a.tags))
    assert said(back, lambda a: " ".join(a.note.split())) == said(made, lambda a: " ".join(a.note.split()))
    if form in ("json", "jsonld", "refi-qda", "label-studio"):
        assert said(back, lambda a: a.coder) == said(made, lambda a: a.coder)
    if form != "doccano":
        assert said(back, lambda a: a.verdict) == said(made, lambda a: a.verdict)
    if form in ("json", "jsonld", "refi-qda", "label-studio"):
        assert {a.id for a in back} == {a.id for a in made}
    assert taken(notebook, form) == (0, 0, 0)


@pytest.mark.parametrize("form", WITH_PASSAGES)
def test_back_into_the_notebook_it_came_from_it_changes_nothing(form: str, tmp_path: Path) -> None:
    notebook = filled(tmp_path, CHOSEN)
    before = {a.id: a for a in notebook.annotations()}
    tags = len(notebook.tags())
    taken(notebook, form)
    now = {a.id: a for a in notebook.annotations()}
    assert now == before and len(notebook.tags()) >= tags


@pytest.mark.parametrize("form", WITH_TAGS)
def test_every_tag_comes_back_with_its_parent_and_description(form: str, tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    taken(notebook, form)
    tags = {tag.name: (tag.parent, tag.description) for tag in notebook.tags()}
    assert {tag.name: (tag.parent, tag.description) for tag in (*TAGS, UNUSED)}.items() <= tags.items()
    assert form == "json" or {"voices", "a | b"} <= tags.keys()
    if form != "taguette":
        assert {tag.name: tag.color for tag in notebook.tags()}["жертвы"] == "#188678"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=notebooks().filter(lambda chosen: chosen.annotations > 0))
def test_any_notebook_comes_back_passage_by_passage(chosen: Selection, tmp_path: Path) -> None:
    there = {(a.article, a.anchor.start, a.anchor.end): a for a in chosen.all_annotations()}
    for form in ("refi-qda", "doccano", "label-studio"):
        notebook = Notebook(tmp_path / f"{uuid4()}.json")
        merge(notebook, incoming(bytes_of(form, chosen), "x"))
        back: dict[tuple[str, int, int], set[str]] = {}
        for one in notebook.annotations():
            back.setdefault((one.article, one.anchor.start, one.anchor.end), set()).update(one.tags)
        assert back.keys() == there.keys(), form
        for place, one in there.items():
            names = {plain_name(tag) for tag in one.tags}
            if names == set(one.tags) and len(there) == chosen.annotations and form != "refi-qda":
                assert back[place] - {"note", "highlight"} == names - {"note", "highlight"}, form


def test_a_selection_keeps_the_id_of_its_annotation(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    taken(notebook, "refi-qda")
    assert all(str(UUID(a.id)) == a.id for a in notebook.annotations())
