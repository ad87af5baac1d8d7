"""Whatever is done to a file of another program, what is sound of it is taken, and the rest is told in plain lines."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.exports import ExportError
from tui.imports.import_merge import merge
from tui.imports.recognized import incoming
from tui.notebook import Notebook

from .test_own_exports import bytes_of
from .test_refi_import import coding, project, zipped

SAMPLES = Path(__file__).parents[2] / "samples" / "imports"
SOUND: dict[str, bytes] = {
    **{form: bytes_of(form) for form in ("refi-qda", "refi-codebook", "taguette", "doccano", "brat", "label-studio")},
    **{path.name: path.read_bytes() for path in sorted(SAMPLES.iterdir())},
    "qualcoder": project(coding(0, 7, "C1", name="Dockers")),
}
BYTES = st.binary(max_size=12) | st.sampled_from([b"<", b"&", b'"', b"-1", b"99999999999", b"\x00", b"null", b"[]"])


def tried(data: bytes, folder: Path) -> None:
    """Take a file in as the command does; an error is one line, and what came of it is a sound notebook."""
    notebook = Notebook(folder / f"{uuid4()}.json")
    try:
        merge(notebook, incoming(data, "x"))
    except ExportError as error:
        assert "\n" not in str(error)
        return
    assert Notebook(notebook.path).notice is None
    texts = {article.sha256: article.text for article in notebook.articles()}
    for note in notebook.annotations():
        assert texts[note.article][note.anchor.start : note.anchor.end] == note.anchor.exact


def spoiled(data: bytes, place: float, length: int, new: bytes) -> bytes:
    """The data with something else at a place, counted from 0 to 1."""
    at = int(place * len(data))
    return data[:at] + new + data[at + length :]


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(sorted(SOUND)),
    changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), BYTES), min_size=1, max_size=3),
    inside=st.booleans(),
)
def test_spoiled_files_are_taken_or_told(
    name: str, changes: list[tuple[float, int, bytes]], inside: bool, tmp_path: Path
) -> None:
    data = SOUND[name]
    if inside and data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {one: archive.read(one) for one in archive.namelist()}
        for place, length, new in changes:
            one = sorted(files)[int(place * len(files)) % len(files)]
            files[one] = spoiled(files[one], place, length, new)
        data = zipped(files)
    else:
        for place, length, new in changes:
            data = spoiled(data, place, length, new)
    tried(data, tmp_path)


@pytest.mark.parametrize(
    "head", [b"PK\x03\x04", b"SQLite format 3\0", b"<CodeBook>", b"tag,x\n", b'{"text": "x", "label": ']
)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rest=st.binary(max_size=200))
def test_what_only_begins_as_one_is_told(head: bytes, rest: bytes, tmp_path: Path) -> None:
    tried(head + rest, tmp_path)
