"""``search``, ``annotate``, ``export`` and ``import`` from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from tui.notebook import Notebook, Verdict
from tui.notebook.annotation import VERDICTS
from tui.notebook.codebook import PALETTE

from ..conftest import STORY, Dateline


def test_search_prints_lines_like_grep(dateline: Dateline, story: Path) -> None:
    answer = dateline("search", "people", story)
    assert answer.status == 0
    assert answer.out.splitlines() == [
        f"{story}:¶2: Officials said more than 700 *people* were hurt in Harbourtown on Friday.",
        f"{story}:¶4: Another 26 *people* are missing.",
    ]


def test_search_as_json(dateline: Dateline, story: Path) -> None:
    found = dateline("search", "people", story, "--format", "json").json()
    assert [STORY[m["start"] : m["end"]] for m in found] == ["people", "people"] == [m["text"] for m in found]
    assert [m["paragraph"] for m in found] == [2, 4]
    lines = dateline("search", "people", story, "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == found


@pytest.mark.parametrize(("form", "out"), [("table", ""), ("jsonl", ""), ("json", "[]\n")])
def test_search_finds_nothing(dateline: Dateline, story: Path, form: str, out: str) -> None:
    answer = dateline("search", "xylophone", story, "--format", form)
    assert (answer.status, answer.out) == (1, out)


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("more than 700 people", "more than 700 people"),
        ("MORE  than\n700 people", "more than 700 people"),
        ("\"Those who can't leave", "“Those who can’t leave"),
        ("friday. “Those who", "Friday.\n\n“Those who"),
    ],
)
def test_annotate_finds_the_quote(
    dateline: Dateline, story: Path, notebook_file: Path, quote: str, stands: str
) -> None:
    answer = dateline("annotate", story, "--quote", quote, "--tag", "who", "--tag", " #who ", "--note", "count?")
    assert answer.status == 0
    notebook = Notebook(notebook_file)
    (made,) = notebook.annotations()
    assert made.id == answer.out.strip()
    assert (made.anchor.exact, made.tags, made.note) == (stands, ("who",), "count?")
    assert STORY[made.anchor.start : made.anchor.end] == stands
    assert [tag.name for tag in notebook.tags()] == ["who"]
    assert [record.text for record in notebook.articles()] == [STORY]
    notebook.close()


def test_annotate_gives_new_tags_digits_and_colours_as_the_desk_does(
    dateline: Dateline, story: Path, notebook_file: Path
) -> None:
    dateline("annotate", story, "--quote", "people", "--tag", "who", "--tag", "toll")
    dateline("annotate", story, "--quote", "people", "--tag", "who", "--tag", "later")
    notebook = Notebook(notebook_file)
    assert {(tag.name, tag.digit, tag.color) for tag in notebook.tags()} == {
        ("who", 1, PALETTE[0]),
        ("toll", 2, PALETTE[1]),
        ("later", 3, PALETTE[2]),
    }
    notebook.close()


def test_annotate_the_second_of_its_kind(dateline: Dateline, story: Path) -> None:
    made = dateline("annotate", story, "--quote", "people", "--occurrence", "2", "--format", "json").json()
    assert made["anchor"]["start"] == STORY.rindex("people")
    answer = dateline("annotate", story, "--quote", "people", "--occurrence", "3")
    assert (answer.status, answer.out) == (1, "")
    assert "stands there 2 times" in answer.err


def test_annotate_knows_all_verdicts() -> None:
    assert get_args(Verdict) == VERDICTS


@pytest.mark.parametrize(
    ("options", "color", "verdict"),
    [([], "yellow", None), (["--note", "x"], None, None), (["--verdict", "disputed"], None, "disputed")],
)
def test_annotate_highlights_what_gets_nothing_else(
    dateline: Dateline, story: Path, options: list[str], color: str | None, verdict: str | None
) -> None:
    made = dateline("annotate", story, "--quote", "people", "--format", "json", *options).json()
    assert (made["color"], made["verdict"]) == (color, verdict)


def test_annotate_suggests_what_was_meant(dateline: Dateline, story: Path) -> None:
    answer = dateline("annotate", story, "--quote", "more then 700 peple")
    assert (answer.status, answer.out) == (1, "")
    assert "the nearest words are “more than 700 people”" in answer.err


@pytest.mark.parametrize("before", [True, False])
def test_the_notebook_may_be_named_before_or_after_the_command(
    dateline: Dateline, story: Path, tmp_path: Path, notebook_file: Path, before: bool
) -> None:
    chosen = ["--notebook", str(tmp_path / "chosen.json")]
    command = ["annotate", str(story), "--quote", "Friday"]
    assert dateline(*(chosen + command if before else command + chosen)).status == 0
    assert not notebook_file.exists()
    notebook = Notebook(tmp_path / "chosen.json")
    assert len(notebook.annotations()) == 1
    notebook.close()
    assert dateline("notebook", "path", *chosen).out == f"{tmp_path / 'chosen.json'}\n"
    assert dateline("notebook", "path").out == f"{notebook_file}\n"


def test_nothing_to_export(dateline: Dateline, story: Path) -> None:
    for form in ("markdown", "csv", "json"):
        answer = dateline("export", "--format", form)
        assert (answer.status, answer.out) == (1, "")
        assert "no annotations" in answer.err
    assert dateline("export", story, "--format", "csv").status == 1


def test_export_and_import_give_the_same_bytes(dateline: Dateline, story: Path, tmp_path: Path) -> None:
    dateline("annotate", story, "--quote", "Friday", "--tag", "when", "--note", "=cmd()\n</script> [/] 🙂 \u202e\x07")
    first = dateline("export", "--format", "json").out
    kept = tmp_path / "all.json"
    kept.write_text(first, encoding="utf-8")
    other = ["--notebook", str(tmp_path / "other.json")]
    taken = dateline(*other, "import", kept)
    assert taken.status == 0 and "1 added" in taken.err and taken.out == ""
    assert dateline(*other, "export", "--format", "json").out == first
    assert "1 left as they were" in dateline(*other, "import", kept).err
    assert dateline("export", "--format", "json").out == first


def test_import_keeps_the_newest_and_tells(dateline: Dateline, story: Path, tmp_path: Path) -> None:
    dateline("annotate", story, "--quote", "Friday", "--note", "ours")
    exported = json.loads(dateline("export", "--format", "json").out)
    (row,) = exported["annotations"]
    for moment, note, stays in (("2001-01-01T00:00:00Z", "old", "ours"), ("2101-01-01T00:00:00Z", "new", "new")):
        row["modified"], row["note"] = moment, note
        path = tmp_path / "theirs.json"
        path.write_text(json.dumps(exported))
        answer = dateline("import", path)
        assert answer.status == 0 and f"annotation {row['id']} differs" in answer.err
        (kept,) = json.loads(dateline("export", "--format", "json").out)["annotations"]
        assert kept["note"] == stays


def test_export_of_an_article_whose_file_is_gone(dateline: Dateline, story: Path) -> None:
    dateline("annotate", story, "--quote", "Friday")
    story.unlink()
    assert "Friday" in dateline("export", story, "--format", "csv").out
