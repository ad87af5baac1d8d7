"""Taguette, doccano, brat, Label Studio: passages, tags and coders as they are there, however each counts."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tui.exports import ExportError
from tui.imports.dateline_json import Incoming
from tui.imports.gathering import Known
from tui.imports.import_merge import merge
from tui.imports.recognized import incoming, incoming_from
from tui.notebook import Notebook

SAMPLES = Path(__file__).parents[2] / "samples" / "imports"
TEXT = "Dockers 🚢 stop\n\nOfficials said 26 people\nwere hurt.\n"
Said = set[tuple[str, tuple[str, ...], str, str]]


def said(found: Incoming) -> Said:
    return {(a.anchor.exact, a.tags, a.note, a.coder) for a in found.annotations}


def tags(found: Incoming) -> dict[str, tuple[str | None, str]]:
    return {tag.name: (tag.parent, tag.description) for tag in found.tags}


def of_json(content: Any) -> Incoming:
    return incoming(json.dumps(content).encode(), "x.json")


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


# Taguette: files that it wrote itself -----------------------------------------------------

TREE: dict[str, tuple[str | None, str]] = {
    "casualties": (None, "who was hurt"),
    "injured": ("casualties", ""),
    "voices": (None, "quoted = speech"),
    "voices / injured": ("voices", "same leaf"),
}


def test_a_project_of_taguette_counts_bytes_of_the_text_without_tags() -> None:
    found = incoming((SAMPLES / "taguette-project.sqlite3").read_bytes(), "x.sqlite3")
    assert tags(found) == TREE and found.trouble == []
    assert said(found) == {
        ("Dockers 🚢 in Åbo", ("voices",), "", ""),
        ("26 people & two crews", ("casualties", "injured"), "", "beate"),
        ("“No one knows”", ("voices / injured",), "", ""),
        ("Second", (), "", "beate"),
        ("hurt.\n\n“No", ("casualties",), "", "beate"),
    }
    (article,) = found.articles
    assert article.text.split("\n\n")[-2:] == ["Naïve café", "Second"]


@pytest.mark.parametrize("name", ["taguette-codebook.csv", "taguette-codebook.qdc"])
def test_a_codebook_of_taguette_has_dotted_parents(name: str) -> None:
    found = incoming((SAMPLES / name).read_bytes(), name)
    expected = TREE if name.endswith("csv") else {tag: (parent, "") for tag, (parent, _) in TREE.items()}
    assert tags(found) == expected


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("path,description\na.b,x\n", {"a": (None, ""), "b": ("a", "x")}),
        ("path,description\n'=total,x\n'tis,y\n", {"=total": (None, "x"), "'tis": (None, "y")}),
        ("\ufeffTag\n  a . b \n\n", {"a": (None, ""), "b": ("a", "")}),
        ("number,name\r\n1,U.S.\r\n", {"U": (None, ""), "S.": ("U", "")}),
        ('path,description\n"a","two\nlines"\n', {"a": (None, "two\nlines")}),
    ],
)
def test_other_codebooks(rows: str, names: dict[str, tuple[str | None, str]]) -> None:
    assert tags(incoming(rows.encode(), "x.csv")) == names


def test_an_sqlite_file_of_another_program_is_one_plain_line() -> None:
    with pytest.raises(ExportError, match="SQLite"):
        incoming(b"SQLite format 3\0" + bytes(600), "x.db")


# doccano ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "row",
    [
        {"text": TEXT, "label": [[*at("26 people\nwere"), "harm"], [*at("🚢"), "thing"]]},
        {"text": TEXT, "labels": [[*at("26 people\nwere"), "harm"], [*at("🚢"), "thing"]], "meta": {"a": 1}},
        {
            "text": TEXT,
            "entities": [
                {"id": 0, "label": "harm", "start_offset": at("26 people")[0], "end_offset": at("26 people\nwere")[1]},
                {"id": 1, "label": "thing", "start_offset": at("🚢")[0], "end_offset": at("🚢")[1]},
            ],
            "relations": [],
        },
        {
            "text": TEXT.replace("\n", "\r\n"),
            "label": [[at("26 people")[0] + 2, at("26 people\nwere")[1] + 3, "harm"], [*at("🚢"), "thing"]],
        },
    ],
    ids=["label", "labels", "entities", "CRLF"],
)
def test_rows_of_doccano(row: dict[str, Any]) -> None:
    found = incoming((json.dumps(row) + "\n" + json.dumps({"text": "None\n", "label": []})).encode(), "x.jsonl")
    assert said(found) == {("26 people\nwere", ("harm",), "", ""), ("🚢", ("thing",), "", "")}
    assert [article.text for article in found.articles] == [TEXT, "None\n"]


@pytest.mark.parametrize(
    ("name", "coders"),
    [("doccano-all.zip", {"harm & loss": {""}, "Sache ü": {""}}), ("doccano-coders.zip", {})],
)
def test_what_doccano_itself_exported(name: str, coders: dict[str, set[str]]) -> None:
    found = incoming((SAMPLES / name).read_bytes(), name)
    assert found.trouble == [] and [article.source for article in found.articles] == ["https://example.org/x", "-"]
    ann = {("26 people\nwere", ("harm & loss",), "", "ann"), ("people", ("Sache ü",), "", "ann")}
    ben = {("🚢", ("Sache ü",), "", "ben"), ("26 people\nwere", ("Sache ü",), "", "ben")}
    both: Said = {("🚢", ("Sache ü",), "", ""), ("people", ("Sache ü",), "", "")}
    both.add(("26 people\nwere", ("Sache ü", "harm & loss"), "", ""))
    comment = ("Dockers 🚢 in Åbo stop work", (), "look at this\nagain", "" if coders else "ann")
    assert said(found) == {comment, *(both if coders else ann | ben)}


def test_a_zip_of_doccano_has_a_file_a_coder_and_comments() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in ("ann", "all"):
            row = {
                "id": 1,
                "text": TEXT,
                "label": [[*at("26"), "n"]],
                "Comments": ["look", ""] if name == "ann" else [],
            }
            archive.writestr(f"{name}.jsonl", json.dumps(row))
        rows = [{"text": TEXT, "label": [[*at("hurt"), "n"]]}, {"text": "x", "label": []}]
        archive.writestr("ben.json", json.dumps(rows))
        archive.writestr("__MACOSX/._ann.jsonl", b"\0")
    found = incoming(stream.getvalue(), "x.zip")
    assert said(found) == {
        ("26", ("n",), "", "ann"),
        ("26", ("n",), "", ""),
        ("hurt", ("n",), "", "ben"),
        ("Dockers 🚢 stop", (), "look", "ann"),
    }


def test_a_passage_of_doccano_whose_label_is_blank_is_kept_without_a_tag() -> None:
    row = {"text": TEXT, "label": [[*at("26"), "\r"], [*at("🚢"), ""]]}
    assert said(incoming(json.dumps(row).encode(), "x.jsonl")) == {("26", (), "", ""), ("🚢", (), "", "")}


def test_what_doccano_says_of_no_passage_is_counted() -> None:
    row = {"text": TEXT, "label": ["politics"], "relations": [{"from_id": 1, "to_id": 2}]}
    assert incoming(json.dumps(row).encode(), "x.jsonl").remarks == [
        "not taken, since they are about a whole text: labels of 1 text",
        "not taken: 1 relation between labels",
    ]


def test_labels_that_came_since_are_added_to_what_is_there(tmp_path: Path) -> None:
    notebook = Notebook(tmp_path / "n.json")
    for labels in ([[*at("26"), "n"]], [[*at("26"), "n"], [*at("26"), "m"]], [[*at("26"), "n"]]):
        data = json.dumps({"text": TEXT, "label": labels}).encode()
        result = merge(notebook, incoming(data, "x.jsonl", notebook.articles(), notebook.annotations()))
    assert [note.tags for note in notebook.annotations()] == [("n", "m")]
    assert (result.updated, result.same) == (0, 1)


# brat -------------------------------------------------------------------------------------

ANN = (
    f"T1\tHarm {at('26 people')[0]} {at('26 people')[1]};{at('were')[0]} {at('were')[1]}\t26 people were\n"
    f"T2\tThing {at('🚢')[0]} {at('🚢')[1]};{at('hurt')[0]} {at('hurt')[1]}\t🚢 hurt\n"
    "R1\tBefore Arg1:T1 Arg2:T2\nE1\tHarm:T1 Who:T2\nA1\tApprox T1\nA2\tConfidence T1 L2\nA3\tVerdict T2 disputed\n"
    "#1\tAnnotatorNotes T1\tlook here\n#2\tAnnotatorNotes R1\tat this\n*\tEquiv T1 T2\nA4\tSure R1\n"
    "T3\tThing somewhere\n"
)


def test_an_ann_file_has_the_size_limit_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with (tmp_path / "a.ann").open("wb") as file:
        file.truncate(1 << 30)  # It takes no room on the disk.
    with pytest.raises(ExportError, match="holds more than 48 MB"):
        incoming_from(tmp_path / "a.ann", Known())


def test_a_folder_of_brat(tmp_path: Path) -> None:
    folder = tmp_path / "collection"
    (folder / "inner").mkdir(parents=True)
    (folder / "inner" / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "inner" / "a.ann").write_text(ANN, encoding="utf-8")
    (folder / "lonely.ann").write_text("T1\tX 0 1\tx\n")
    (folder / "visual.conf").write_text("[labels]\nHarm | Harm to people | H\n[drawing]\nThing\tbgColor:red\n")
    found = incoming_from(folder, Known())
    assert said(found) == {
        ("26 people\nwere", ("Harm to people",), "Approx\nConfidence: L2\nlook here", ""),
        ("🚢", ("Thing",), "", ""),
        ("hurt", ("Thing",), "", ""),
    }
    assert [a.verdict for a in found.annotations if a.anchor.exact == "🚢"] == ["disputed"]
    assert found.trouble == ["lonely.ann: there is no lonely.txt beside it; left out"]
    left = {"not taken: 2 relations", "not taken: 1 event", "not taken: 1 relation note"}
    left.add("not taken: 1 relation attribute")
    left.add("not taken: 1 span that cannot be read")
    assert set(found.remarks) == left
    assert said(incoming_from(folder / "inner" / "a.ann", Known())) >= {("hurt", ("Thing",), "", "")}


def test_lines_as_the_server_of_brat_writes_them() -> None:
    # Their forms are those of annotation.py of its server; its parser read all of them without complaint.
    data = (SAMPLES / "brat-server.zip").read_bytes()
    found = incoming(data, "brat-server.zip")
    assert said(found) == {
        ("26 people\nwere hurt", ("Harm",), "Confidence: High\nwho counted them?", ""),
        ("the mayor", ("Person",), "Speculation", ""),
        ("hurt", ("Harm",), "", ""),
        ("Dockers", ("Organization",), "", ""),
        ("stop work", ("Organization",), "", ""),
        ("“No one knows,”", ("Quote",), "", ""),
        ("stop", ("Protest",), "Negation\nwas it a strike", ""),
    }
    assert found.trouble == []
    left = ["2 events", "2 relations", "1 reference to a database", "1 relation note"]
    assert found.remarks == [f"not taken: {what}" for what in left]


# Label Studio -----------------------------------------------------------------------------


def region(words: str, name: str = "r1", utf16: bool = False, **more: Any) -> dict[str, Any]:
    start, end = at(words)
    if utf16:
        start, end = (len(TEXT[:offset].encode("utf-16-le")) // 2 for offset in (start, end))
    value = {"start": start, "end": end, "text": words, "labels": ["harm"], **more.pop("value", {})}
    return {"id": name, "type": "labels", "from_name": "label", "to_name": "text", "value": value, **more}


def task(*results: dict[str, Any], **annotation: Any) -> dict[str, Any]:
    made = {"completed_by": {"email": "ann@example.org"}, "created_at": "2026-01-02T03:04:05Z", **annotation}
    return {"id": 7, "data": {"text": TEXT, "url": "x"}, "annotations": [{**made, "result": list(results)}]}


@pytest.mark.parametrize("utf16", [False, True])
def test_tasks_of_label_studio(utf16: bool) -> None:
    regions = [region(words, words, utf16) for words in ("26 people\nwere", "hurt")]
    note = region("hurt", "hurt", utf16, type="textarea", value={"text": ["why?"]})
    choice = region("hurt", "hurt", utf16, type="choices", value={"choices": ["false"]})
    whole = {"id": "c", "type": "choices", "value": {"choices": ["good"]}}
    found = of_json([task(*regions, note, choice, whole), task(was_cancelled=True)])
    assert said(found) == {
        ("26 people\nwere", ("harm",), "", "ann@example.org"),
        ("hurt", ("harm",), "why?", "ann@example.org"),
    }
    assert {a.verdict for a in found.annotations} == {None, "false"}
    assert found.remarks == ["not taken, since they are about no passage: 1 result"]


def test_the_smaller_json_that_label_studio_made_of_an_export_of_ours() -> None:
    found = incoming((SAMPLES / "label-studio-min.json").read_bytes(), "x.json")
    assert said(found) >= {("🚢 in Åbo\n\nOfficials", ("a | b",), "", ""), ("the mayor", (), "", "")}
    assert len(found.annotations) == 8 and found.trouble == [] and "Label Studio" in found.what


def test_predictions_count_where_nothing_is_complete() -> None:
    predicted = {"data": {"news": TEXT}, "annotations": [], "predictions": [{"result": [region("26")]}]}
    assert said(of_json([predicted])) == {("26", ("harm",), "", "")}
    both = {**task(region("hurt")), "predictions": [{"result": [region("26")]}]}
    assert {a.anchor.exact for a in of_json(both).annotations} == {"hurt"}


def test_a_task_without_a_text_is_told() -> None:
    found = of_json([{"data": {"image": "http://x/y.png"}, "annotations": []}])
    assert found.trouble == ["task 1 has no text; left out"] and not found.articles
