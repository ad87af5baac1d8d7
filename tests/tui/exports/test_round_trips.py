"""What leaves as JSON comes back: the same bytes; and what leaves as JSON-LD, where the articles are kept."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.harmless_text import harmless
from tui.exports import Selection
from tui.imports.import_merge import merge
from tui.imports.recognized import incoming
from tui.notebook import Anchor, Annotation, Change, Correction, Notebook, Tag, Verdict

from .material import MOMENT, STEERING, annotation, exported, hostile, lost, record, selection

WORDS = st.text(max_size=40)
TEXTS = st.text(min_size=1, max_size=80).map(harmless).filter(str.strip)
VERDICTS: list[Verdict | None] = [None, "disputed"]
NAMES = st.text(min_size=1, max_size=12)


@st.composite
def notebooks(draw: st.DrawFn) -> Selection:
    articles = [record(text) for text in draw(st.lists(TEXTS, min_size=1, max_size=3, unique=True))]
    made = []
    for _ in range(draw(st.integers(0, 5))):
        article = draw(st.sampled_from(articles))
        start = draw(st.integers(0, len(article.text) - 1))
        end = draw(st.integers(start + 1, len(article.text)))
        anchor = Anchor.at(article.text, start, end)
        tags = tuple(draw(st.lists(NAMES, max_size=2, unique=True)))
        name = draw(st.one_of(st.just(str(uuid4())), NAMES))
        verdict = draw(st.sampled_from(VERDICTS))
        color = draw(st.sampled_from([None, "#a0b1c2", "yellow"]))
        made.append(Annotation(name, article.sha256, anchor, MOMENT, MOMENT, tags, draw(WORDS), color, verdict))
    unique = {one.id: one for one in made}.values()
    codebook = [Tag(name, "#123456", draw(WORDS)) for name in draw(st.lists(NAMES, max_size=2, unique=True))]
    return selection(*unique, of=articles, tags=codebook)


def filled(path: Path, chosen: Selection) -> Notebook:
    """A new notebook that holds a selection."""
    notebook = Notebook(path / f"{uuid4()}.json")
    change = Change(
        "fill",
        tuple((None, one) for one in chosen.all_annotations()),
        tuple((None, tag) for tag in chosen.tags),
        tuple((None, correction) for correction in chosen.corrections),
        tuple((None, entry.article) for entry in chosen.entries),
    )
    notebook.apply(change)
    return notebook


FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FEW
@given(chosen=notebooks())
def test_json_there_and_back_is_the_same_bytes(chosen: Selection, tmp_path: Path) -> None:
    first = exported("json", Selection.of(filled(tmp_path, chosen)))
    other = Notebook(tmp_path / f"{uuid4()}.json")
    came = incoming(first.encode(), "x.json")
    assert came.trouble == []
    merge(other, came)
    assert exported("json", Selection.of(other)) == first
    again = merge(other, incoming(first.encode(), "x.json"))
    assert (again.added, again.updated, again.conflicts) == (0, 0, [])


@FEW
@given(chosen=notebooks().filter(lambda chosen: chosen.annotations > 0))
def test_json_ld_there_and_back_is_the_same_bytes(chosen: Selection) -> None:
    first = exported("jsonld", chosen)
    came = incoming(first.encode(), "x.jsonld", [entry.article for entry in chosen.entries])
    assert came.trouble == []
    back = selection(*came.annotations, of=[entry.article for entry in chosen.entries])
    assert {a.id: a for a in back.all_annotations()} == {a.id: a for a in chosen.all_annotations()}


def test_corrections_and_hostile_text_come_back_too(tmp_path: Path) -> None:
    chosen = hostile()
    article = chosen.entries[0].article
    fixed = Correction("c1", article.sha256, "drop", {"kind": "actor", "name": "x\x00"}, ["y", None, 3], MOMENT)
    full = Selection(chosen.entries, chosen.tags, (lost(record("Another text.")),), (fixed,))
    first = exported("json", Selection.of(filled(tmp_path, full)))
    other = Notebook(tmp_path / "other.json")
    merge(other, incoming(first.encode(), "x.json"))
    assert other.corrections() == [fixed]
    assert set(STEERING) <= {one.note for one in other.annotations()}
    assert exported("json", Selection.of(other)) == first


@pytest.mark.parametrize(
    ("table", "row", "reason"),
    [
        ("annotations", {"id": "x"}, "is not complete"),
        ("annotations", "x", "is not complete"),
        ("annotations", {"note": 3}, "wrong kind"),
        ("annotations", {"id": ""}, "has no id"),
        ("annotations", {"anchor": {"start": 5, "end": 2, "exact": ""}}, "no place in the text"),
        ("annotations", {"anchor": {"start": True, "end": 2, "exact": ""}}, "no place in the text"),
        ("annotations", {"tags": [1]}, "wrong kind"),
        ("annotations", {"tags": "x"}, "is not complete"),
        ("articles", {"text": "other"}, "not the one its sha256"),
        ("articles", {"title": None}, "wrong kind"),
        ("tags", {"name": ""}, "has no name"),
        ("tags", {"name": "x", "digit": "3"}, "wrong kind"),
    ],
    ids=str,
)
def test_a_bad_row_is_told_and_left_out(table: str, row: object, reason: str) -> None:
    article = record("Words to stand on.\n")
    chosen = selection(annotation(article, "Words"), of=[article], tags=[Tag("x")])
    content = json.loads(exported("json", chosen))
    partial = isinstance(row, dict) and row != {"id": "x"}
    content[table].append({**content[table][0], **row} if partial and isinstance(row, dict) else row)
    found = incoming(json.dumps(content).encode(), "x.json")
    assert len(found.trouble) == 1 and found.trouble[0].startswith(f"{table}, row 2: ")
    assert reason in found.trouble[0]
    assert (len(found.annotations), len(found.articles), len(found.tags)) == (1, 1, 1)


def test_an_export_of_some_articles_has_the_tags_they_use_and_those_above_them(tmp_path: Path) -> None:
    one, other = record("Words to stand on.\n"), record("Other words.\n", "b.txt")
    tags = [Tag("top"), Tag("mid", parent="top"), Tag("used", parent="mid"), Tag("beside", parent="top"), Tag("away")]
    notes = (annotation(one, "Words", ["used"]), annotation(other, "Other", ["away"]))
    notebook = filled(tmp_path, selection(*notes, of=[one, other], tags=tags))
    assert [tag.name for tag in Selection.of(notebook, {one.sha256}).tags] == ["mid", "top", "used"]
    assert [tag.name for tag in Selection.of(notebook, {other.sha256}).tags] == ["away"]
    assert len(Selection.of(notebook).tags) == 5
