"""A pack of evidence opens in another reader's Dateline; one that was changed, or is a trap, does not."""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
import warnings
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.exports.export_formats import ExportError
from tui.imports import evidence_reading
from tui.imports.evidence_reading import from_pack
from tui.notebook import Notebook
from tui.notebook.raw_pages import page_file

from ..conftest import Dateline
from ..exports.packing import PAGE_SHA, filled, pack


def rezipped(data: bytes, *, sums: bool = False, **changes: bytes | None) -> bytes:
    """A pack with files changed, added or (None) left out; with ``sums`` its list fits again."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files: dict[str, bytes] = {name: archive.read(name) for name in archive.namelist()}
    for name, content in changes.items():
        files.pop(name, None)
        files.update({} if content is None else {name: content})
    if sums:
        listed = {
            name: hashlib.sha256(content).hexdigest() for name, content in files.items() if name[:9] != "MANIFEST."
        }
        files["MANIFEST.sha256"] = "".join(f"{digest}  {name}\n" for name, digest in listed.items()).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_a_pack_comes_into_an_empty_notebook_and_leaves_it_the_same(
    dateline: Dateline, notebook_file: Path, tmp_path: Path
) -> None:
    theirs = filled(tmp_path / "theirs.json")
    data = pack(theirs)
    target = tmp_path / "case.zip"
    target.write_bytes(data)
    answer = dateline("import", target)
    assert (answer.status, answer.out) == (0, "")
    for told in ("a pack of evidence", "annotations: 2 added", "raw pages kept beside the notebook: 1"):
        assert told in answer.err
    ours = Notebook(notebook_file)
    assert [a.to_dict() for a in ours.annotations()] == [a.to_dict() for a in theirs.annotations()]
    assert [c.statement for c in ours.claims()] == [c.statement for c in theirs.claims()]
    assert page_file(ours.path, PAGE_SHA) is not None
    assert pack(ours) == data
    again = dateline("import", target)
    assert (again.status, "0 added, 0 updated" in again.err) == (0, True)


def test_a_pack_without_texts_brings_the_notes(tmp_path: Path) -> None:
    found = from_pack(pack(filled(tmp_path / "n.json"), texts=False), "p.zip")
    assert (len(found.annotations), len(found.articles), len(found.claims), found.trouble) == (2, 0, 1, [])


@pytest.mark.parametrize(
    ("changes", "sums", "message"),
    [
        ({"dateline.json": b"{}"}, False, "was changed since it was packed; nothing is taken in"),
        ({"manifest.json": b"{}"}, False, "was changed since it was packed; nothing is taken in"),
        ({"manifest.json": b"{}"}, True, "is no pack of evidence"),
        ({"manifest.json": b"[" * 100_000}, True, "JSON that cannot be read"),
        ({"manifest.json": json.dumps({"format": "dateline-evidence", "version": 2}).encode()}, True, "newer Dateline"),
        ({"dateline.json": b"[]"}, True, "is no Dateline JSON export"),
        ({"dateline.json": b'{"format": "dateline", "version": 3}'}, True, "newer Dateline"),
        ({"dateline.json": None}, False, "dateline.json is not in it"),
        ({"MANIFEST.sha256": None}, False, "MANIFEST.sha256 is not in it"),
    ],
)
def test_a_pack_that_was_changed_is_refused(
    tmp_path: Path, changes: dict[str, bytes | None], sums: bool, message: str
) -> None:
    data = rezipped(pack(filled(tmp_path / "n.json")), sums=sums, **changes)
    with pytest.raises(ExportError, match=message) as refused:
        from_pack(data, "p.zip")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("changes", "sums", "trouble"),
    [
        ({"ledger.csv": b"changed"}, False, "ledger.csv: was changed since it was packed; left out"),
        ({f"pages/{PAGE_SHA}.warc": b"changed"}, False, "was changed since it was packed; left out"),
        ({f"pages/{PAGE_SHA}.warc": b"no page"}, True, "holds no page with that SHA-256; left out"),
        ({"ledger.csv": None}, False, "ledger.csv: is not in the pack, though its list has it"),
        ({"../../evil.sh": b"x"}, False, "stands in no list of the pack; left out"),
    ],
)
def test_what_does_not_fit_is_left_out_and_told(
    tmp_path: Path, changes: dict[str, bytes | None], sums: bool, trouble: str
) -> None:
    found = from_pack(rezipped(pack(filled(tmp_path / "n.json")), sums=sums, **changes), "p.zip")
    assert len(found.trouble) == 1 and trouble in found.trouble[0]
    assert len(found.annotations) == 2


def test_a_page_under_another_name_leads_nowhere(dateline: Dateline, notebook_file: Path, tmp_path: Path) -> None:
    for name in ("../evil.warc", "/tmp/evil.warc", "pages/../../evil.warc", "pages/" + "0" * 64 + ".warc"):
        data = rezipped(pack(filled(tmp_path / f"{hash(name)}.json")), sums=True, **{name: b"WARC/1.0\r\n"})
        (tmp_path / "case.zip").write_bytes(data)
        dateline("import", tmp_path / "case.zip")
        assert [path.name for path in tmp_path.rglob("*evil*")] == []
        assert page_file(notebook_file, "0" * 64) is None


def test_a_pack_that_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = pack(filled(tmp_path / "n.json"))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = sum(info.file_size for info in archive.infolist())
    monkeypatch.setattr(evidence_reading, "MOST_UNPACKED", size)
    assert from_pack(data, "p.zip").trouble == []
    monkeypatch.setattr(evidence_reading, "MOST_UNPACKED", size - 1)
    with pytest.raises(ExportError, match="unpacks to more than"):
        from_pack(data, "p.zip")


def test_pages_wait_for_what_reads_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = pack(filled(tmp_path / "n.json"))
    monkeypatch.setattr(evidence_reading, "find_spec", lambda name: None)
    found = from_pack(data, "p.zip")
    assert (found.pages, len(found.annotations)) == ({}, 2)
    assert len(found.trouble) == 1 and "pip install 'dateline[warc]'" in found.trouble[0]


def test_a_pack_with_two_files_of_one_name_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO(pack(filled(tmp_path / "n.json")))
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("ledger.csv", "another")
    with pytest.raises(ExportError, match="two files of one name"):
        from_pack(out.getvalue(), "p.zip")


@pytest.mark.parametrize("data", [b"PK", b"PK\x03\x04" + b"\0" * 40, b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_archive_is_told(data: bytes) -> None:
    with pytest.raises(ExportError, match=r"p\.zip"):
        from_pack(data, "p.zip")


@settings(max_examples=60)
@given(at=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7), cut=st.booleans())
def test_a_pack_that_was_damaged_on_its_way_ends_in_a_line_or_in_what_was_packed(
    at: float, bit: int, cut: bool
) -> None:
    data = bytearray(whole_pack())
    place = int(len(data) * at)
    data[place] ^= 1 << bit
    try:
        found = from_pack(bytes(data[:place] if cut else data), "p.zip")
    except ExportError as error:
        assert "\n" not in str(error)
    else:
        whole = from_pack(whole_pack(), "p.zip")
        assert (found.annotations, found.claims, found.articles) == (whole.annotations, whole.claims, whole.articles)
        assert found.pages.keys() <= whole.pages.keys()


@cache
def whole_pack() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return pack(filled(Path(folder) / "n.json"))
