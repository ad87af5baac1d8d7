"""A pack of evidence: what is in it, that it can be checked, that it is the same each time, and what stays out."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import subprocess
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

from tui.exports import Selection, pieces
from tui.notebook import Notebook
from tui.notebook.raw_pages import page_in, pages_folder

from ..ledger.convoy import EVENING, EVENING_REPORT, MORNING, MORNING_REPORT, article
from .packing import PAGE, PAGE_SHA, filled, pack
from .test_hostile_text import Page
from .test_html import ids_and_targets


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_all_is_in_it_and_the_sums_hold(tmp_path: Path) -> None:
    notebook = filled(tmp_path / "n.json")
    files = unpacked(pack(notebook))
    morning, evening = article(*MORNING_REPORT).sha256, article(*EVENING_REPORT).sha256
    assert list(files) == [
        *("report.html", "ledger.csv", "ledger.json", "annotations.jsonld", "custody.jsonl", "dateline.json"),
        *(f"texts/{morning}.txt", f"texts/{evening}.txt", f"pages/{PAGE_SHA}.warc", "manifest.json", "MANIFEST.sha256"),
    ]
    assert files[f"texts/{evening}.txt"].decode() == EVENING
    assert hashlib.sha256(files[f"texts/{morning}.txt"]).hexdigest() == morning
    page = page_in(files[f"pages/{PAGE_SHA}.warc"])
    assert page is not None and page.data == PAGE
    (claim,) = [row for row in json.loads(files["ledger.json"]) if row["verdict"]]
    assert (claim["event"], claim["evidence"][0]["ref"], claim["note"]) == ("Belmont", "toll.txt", "asked <b>them</b>")
    manifest = json.loads(files["manifest.json"])
    assert manifest["counts"] == {"articles": 2, "annotations": 2, "claims": 1, "pages": 1}
    first = manifest["articles"][0]
    assert (first["source"], first["address"], first["page"]) == (
        "https://example.org/toll",
        "https://example.org/toll",
        f"pages/{PAGE_SHA}.warc",
    )
    sums = {line[66:]: line[:64] for line in files["MANIFEST.sha256"].decode().splitlines()}
    assert sums == {n: hashlib.sha256(data).hexdigest() for n, data in files.items() if n != "MANIFEST.sha256"}


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_sha256sum_checks_it(tmp_path: Path) -> None:
    (tmp_path / "pack.zip").write_bytes(pack(filled(tmp_path / "n.json")))
    folder = tmp_path / "out"
    zipfile.ZipFile(tmp_path / "pack.zip").extractall(folder)
    command = ["sha256sum", "--strict", "-c", "MANIFEST.sha256"]
    assert subprocess.run(command, cwd=folder, capture_output=True).returncode == 0
    (folder / "ledger.csv").write_text("changed")
    assert subprocess.run(command, cwd=folder, capture_output=True).returncode == 1


def test_the_same_notebook_gives_the_same_bytes(tmp_path: Path) -> None:
    notebook = filled(tmp_path / "n.json")
    first = pack(notebook)
    notebook.set_position(article(*EVENING_REPORT).sha256, 30)
    notebook.close()
    assert pack(Notebook(notebook.path)) == first


def test_texts_can_be_left_out(tmp_path: Path) -> None:
    files = unpacked(pack(filled(tmp_path / "n.json"), texts=False))
    assert not [name for name in files if name.startswith("texts/")]
    for text in (MORNING, EVENING):
        for sentence in re.findall(r"[^.\n]{60,}\.", text):
            assert all(sentence.encode() not in data for name, data in files.items()), sentence
    assert "texts were left out" in files["report.html"].decode()


def test_nothing_private_is_in_it(tmp_path: Path) -> None:
    files = unpacked(pack(filled(tmp_path / "n.json")))
    for secret in (b"/home", b"/ann", b"s3cret", b"ann:pw", b'opened": "2', bytes(str(tmp_path), "utf-8")):
        assert [name for name, data in files.items() if secret in data.replace(b"/anno.jsonld", b"")] == [], secret
    assert b'"position": 12' not in files["dateline.json"]


def test_custody_tells_what_was_done_and_when_in_order(tmp_path: Path) -> None:
    notebook = filled(tmp_path / "n.json")
    rows = [json.loads(line) for line in unpacked(pack(notebook))["custody.jsonl"].splitlines()]
    assert [row["time"] for row in rows] == sorted(row["time"] for row in rows)
    acts = {act: [row for row in rows if row["act"] == act] for act in {row["act"] for row in rows}}
    assert {act: len(found) for act, found in acts.items()} == {
        "fetched": 1,
        "added": 2,
        "noted": 2,
        "judged": 2,
        "corrected": 1,
        "claim entered": 1,
        "event entered": 1,
        "evidence taken": 1,
    }
    assert (acts["judged"][0]["verdict"], acts["judged"][0]["by"]) == ("disputed", "Ann")
    assert "by" not in acts["corrected"][0]


def test_the_report_is_read_without_scripts_and_fetches_nothing(tmp_path: Path) -> None:
    html = unpacked(pack(filled(tmp_path / "n.json")))["report.html"].decode()
    page = Page(html)
    ids, targets = ids_and_targets(page)
    assert len(ids) == len(set(ids)) and targets <= set(ids)
    assert page.tags.count("h1") == page.tags.count("main") == page.tags.count("title") == 1
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert not {"script", "img", "link", "iframe", "object", "form"} & set(page.tags)
    fetching = [value for name, value in page.attributes if name in ("src", "srcset", "data", "action", "style")]
    assert fetching == []
    assert "asked &lt;b&gt;them&lt;/b&gt;" in html and "does not stand in it" in html
    assert "proves what was kept since it was packed" in " ".join(html.split())
    links = [value for name, value in page.attributes if name == "href" and not value.startswith("#")]
    assert all(value.startswith(("texts/", "pages/")) for value in links)


def test_an_article_whose_page_is_not_there_says_so(tmp_path: Path) -> None:
    notebook = filled(tmp_path / "n.json")
    shutil.rmtree(pages_folder(notebook.path))
    files = unpacked(pack(notebook))
    assert not [name for name in files if name.startswith("pages/")]
    assert "was not kept" in files["report.html"].decode()
    assert json.loads(files["manifest.json"])["articles"][0]["page"] is None


def test_a_pack_of_one_article_has_its_claims_only(tmp_path: Path) -> None:
    notebook = filled(tmp_path / "n.json")
    chosen = Selection.of(notebook, {article(*EVENING_REPORT).sha256})
    files = unpacked(b"".join(pieces("evidence", chosen)))
    assert [name for name in files if name.startswith(("texts/", "pages/"))] == [
        f"texts/{article(*EVENING_REPORT).sha256}.txt"
    ]
