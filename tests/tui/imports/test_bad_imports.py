"""Whatever a file holds, an import takes what is sound, tells the rest, and never fails otherwise."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tui.exports import ExportError, Selection
from tui.imports.import_merge import merge
from tui.imports.recognized import incoming
from tui.notebook import Correction, Notebook, Tag

from ..exports.material import MOMENT, annotation, exported, record, selection

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
SAMPLES = Path(__file__).parents[2] / "samples" / "imports"
ARTICLE = record("Words to stand on.\n\nAnd 😀 more of them.\n")
NOTED = annotation(ARTICLE, "more of", ("t",), "a note", "disputed", "#ffcc00")
CHOSEN = Selection(
    selection(NOTED, of=[ARTICLE]).entries,
    (Tag("t", "#ff0000", "what", "u", 3), Tag("u")),
    corrections=(Correction("c", ARTICLE.sha256, "rename", {"kind": "actor", "name": "x"}, "y", MOMENT),),
)
SOUND = [json.loads(exported(form, CHOSEN)) for form in ("json", "jsonld")]


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths to all values inside a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, part in inner for place in places(part, (*path, key)))]


def changed(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """A copy of a JSON value with something else at ``path``."""
    if not path:
        return new
    value = copy.deepcopy(value)
    part = value
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = new
    return value


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Police said so.\n", "x: is nothing that is known; Dateline takes"),
        (
            b"<!DOCTYPE html>\n<html><head><meta></head>",
            r"x: is nothing that is known \(a page to be read\); Dateline takes",
        ),
        (b'{"format": 1,\n"tags": [}', r"x: is nothing that is known \(its JSON is broken in line 2\); Dateline takes"),
        (b"[" * 100_000, r"x: is nothing that is known \(nested too deeply\)"),
        (b"\xff\xfe[\x00", "x: is nothing that is known"),
    ],
    ids=["a text", "a page", "cut off", "deep", "no UTF-8"],
)
def test_what_is_nothing_known_is_said_in_plain_words(data: bytes, said: str) -> None:
    with pytest.raises(ExportError, match=said):
        incoming(data, "x")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_an_export_with_one_thing_changed_is_taken_or_told(data: st.DataObject, tmp_path: Path) -> None:
    sound = data.draw(st.sampled_from(SOUND))
    content = changed(sound, data.draw(st.sampled_from(places(sound))), data.draw(JSON))
    try:
        found = incoming(json.dumps(content).encode(), "x.json", [ARTICLE])
    except ExportError as error:
        assert "\n" not in str(error)
        return
    notebook = Notebook(tmp_path / f"{uuid4()}.json")
    merge(notebook, found)
    again = Notebook(notebook.path)
    assert again.notice is None
    kept = Selection.of(again)
    if kept.annotations:
        for form in ("json", "jsonld", "markdown", "csv", "html"):
            assert exported(form, kept)


@given(JSON)
@example({"target": None})
@example([{"target": "somewhere"}])
def test_any_json_is_taken_or_told(content: Any) -> None:
    with pytest.raises(ExportError, match=r"x\.json: "):
        incoming(json.dumps(content).encode(), "x.json")


@given(st.binary(max_size=60))
def test_any_bytes_are_taken_or_told(data: bytes) -> None:
    with pytest.raises(ExportError, match=r"x\.json: "):
        incoming(data, "x.json")


def test_what_libraries_say_of_damage_brings_nothing_of_the_file_to_the_terminal() -> None:
    """SQLite names what is wrong in its schema, libxml2 the tags that do not fit; both may be anything."""
    project = (SAMPLES / "taguette-project.sqlite3").read_bytes().replace(b"CREATE TABLE", b"CREATE\x1bTABLE")
    for data, name in (
        (project, "a.sqlite3"),
        ("<a><b\u202ec></a>".encode(), "a.qdc"),
        ("<a><b\u009b31m></a>".encode(), "a.qdc"),
    ):
        with pytest.raises(ExportError, match=f"{name}: ") as told:
            incoming(data, name)
        assert str(told.value).isprintable()
