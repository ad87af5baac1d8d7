"""Corrections, verdicts and notes of the notebook leave with the findings of ``dateline analyze`` and ``search``."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from analysis import Span, analyze, read
from analysis.findings import Findings, Quote
from analysis.rows import COLUMNS
from tui.library import batch
from tui.notebook import Anchor, Annotation, Change, Correction, Notebook
from tui.notebook import correction_targets as make

from ..conftest import STORY, Dateline

ARTICLE = read(STORY)
FOUND: Findings = analyze(ARTICLE)


def quote_of(words: str) -> Quote:
    return next(quote for quote in FOUND.quotes if words in quote.text)


def wrong_speaker() -> Correction:
    start = STORY.index("Officials")
    said = make.phrase(ARTICLE, Span(start, start + len("Officials")))
    return make.of_quote(ARTICLE, quote_of("leave"), "set", {"speaker": said})


@pytest.fixture
def fixed(notebook_file: Path) -> Notebook:
    """A notebook with a speaker, a name and a number corrected, and a verdict on the number."""
    number = next(n for n in FOUND.numbers if n.value == 26)
    jane = next(a for a in FOUND.actors if "Jane" in a.name)
    made = (
        wrong_speaker(),
        make.of_actor(ARTICLE.sha256, jane, "rename", "Joan Dough"),
        make.of_number(ARTICLE.sha256, number, "set", {"value": 27, "of": "sailors"}),
        make.of_number(ARTICLE.sha256, number, "set", {"source": {"text": "nowhere to be found"}}),
    )
    checked = Annotation.new(
        ARTICLE.sha256, Anchor.at(STORY, number.start, number.end), note="rang them", verdict="confirmed"
    )
    notebook = Notebook(notebook_file)
    notebook.apply(Change("check", ((None, checked),), corrections=tuple((None, one) for one in made)))
    return notebook


def rows(text: str, finding: str) -> list[dict[str, str]]:
    return [row for row in csv.DictReader(io.StringIO(text)) if row["finding"] == finding]


def test_json_has_what_was_corrected_and_says_how_much(fixed: Notebook, dateline: Dateline, story: Path) -> None:
    answer = dateline("analyze", story, "--format", "json")
    found = answer.json()
    (quote,) = (q for q in found["quotes"] if "leave" in q["text"])
    assert (quote["speaker"], quote["speaker_text"], quote["corrected_by"]) == (None, "Officials", "reader")
    (number,) = (n for n in found["numbers"] if n["text"] == "26")
    assert (number["value"], number["of"], number["verdict"], number["note"]) == (
        27,
        "sailors",
        "confirmed",
        "rang them",
    )
    assert "Joan Dough" in [actor["name"] for actor in found["actors"]]
    assert found["article"]["corrections"] == 3 and answer.status == 0
    assert answer.err.startswith("3 corrections of the notebook applied") and "1 found nothing" in answer.err
    assert {"vouches", "verdict"} <= set(found["attributions"][0])


def test_raw_and_other_articles_are_as_the_engine_gave_them(fixed: Notebook, dateline: Dateline, story: Path) -> None:
    answer = dateline("analyze", story, "--raw", "--format", "json")
    assert answer.err == "" and answer.json()["article"]["corrections"] == 0
    assert [n["value"] for n in answer.json()["numbers"]] == [n.value for n in FOUND.numbers]
    other = story.with_name("other.txt")
    other.write_text("Harbour\n\nNobody came, said Joan Smith.\n")
    answer = dateline("analyze", other, "--format", "json")
    assert answer.err == "" and answer.json()["article"]["corrections"] == 0


def test_an_article_edited_since_keeps_the_corrections_that_hold(
    fixed: Notebook, dateline: Dateline, story: Path, tmp_path: Path
) -> None:
    fixed.add_article(read(STORY, source=str(story)))
    story.write_text(f"UPDATED\n\n{STORY.replace('Another 26', 'Another 31')}")
    answer = dateline("analyze", story, "--format", "json")
    (quote,) = (q for q in answer.json()["quotes"] if "leave" in q["text"])
    assert quote["speaker_text"] == "Officials" and "Joan Dough" in [a["name"] for a in answer.json()["actors"]]
    assert answer.json()["article"]["corrections"] == 2, "not that of the figure, which is another now"
    assert "Jane Doe" in dateline("search", "actor:dough", story).out
    assert [one.article for one in fixed.corrections()] == [ARTICLE.sha256] * 4, "nothing is written"
    elsewhere = tmp_path / "elsewhere.txt"
    elsewhere.write_text(story.read_text())
    assert dateline("analyze", elsewhere, "--format", "json").json()["article"]["corrections"] == 0


def test_another_article_of_the_same_name_is_not_corrected(fixed: Notebook, dateline: Dateline, story: Path) -> None:
    fixed.add_article(read(STORY, source=str(story)))
    story.write_text(
        "Ferry late\n\nThe ferry came in at last on Friday with 300 on board, said Jane Doe of the port.\n"
    )
    answer = dateline("analyze", story, "--format", "json")
    assert answer.err == "" and answer.json()["article"]["corrections"] == 0
    assert "Jane Doe" in [actor["name"] for actor in answer.json()["actors"]]


def test_csv_has_them_with_the_new_columns_at_the_end(fixed: Notebook, dateline: Dateline, story: Path) -> None:
    text = dateline("analyze", story, "--format", "csv").out
    assert text.splitlines()[0].endswith('"vouches","verdict","note","paragraph","corrected_by"')
    (quote,) = (row for row in rows(text, "quote") if "leave" in row["text"])
    assert (quote["by"], quote["inferred"], quote["corrected_by"], quote["paragraph"]) == (
        "Officials",
        "false",
        "reader",
        "3",
    )
    (number,) = (row for row in rows(text, "number") if row["text"] == "26")
    assert (number["value"], number["verdict"], number["note"], number["paragraph"]) == (
        "27",
        "confirmed",
        "rang them",
        "4",
    )
    assert "Joan Dough" in [row["name"] for row in rows(text, "actor")]


def test_every_other_format_has_them_too(fixed: Notebook, dateline: Dateline, story: Path, tmp_path: Path) -> None:
    line = json.loads(dateline("analyze", story, story, "--format", "jsonl").out.splitlines()[1])
    assert line["article"]["corrections"] == 3
    table = dateline("analyze", story).out
    assert "Joan Dough (by reader)" in table and "27" in table
    parquet = pytest.importorskip("pyarrow.parquet")
    assert dateline("analyze", story, "--format", "parquet", "-o", tmp_path / "f.parquet").status == 0
    kept = parquet.read_table(tmp_path / "f.parquet").to_pylist()
    assert tuple(kept[0]) == COLUMNS
    assert next((row["verdict"], row["paragraph"]) for row in kept if row["text"] == "26") == ("confirmed", 4)


def test_many_articles_over_many_processes_are_corrected(
    fixed: Notebook, dateline: Dateline, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "FEW", 1)
    answer = dateline("analyze", story, story, "--format", "jsonl", "-j", "2")
    assert [json.loads(line)["article"]["corrections"] for line in answer.out.splitlines()] == [3, 3]
    assert answer.err.startswith("6 corrections")


def test_a_notebook_that_cannot_be_read_gives_a_line_and_raw_findings(
    notebook_file: Path, dateline: Dateline, story: Path
) -> None:
    notebook_file.parent.mkdir(parents=True)
    notebook_file.write_text("{no notebook")
    for arguments in (("analyze", story), ("search", "actor:Jane", story)):
        answer = dateline(*arguments)
        assert answer.status == 0 and "Jane Doe" in answer.out
        assert len(answer.err.splitlines()) == 1 and "the findings are as the engine gave them" in answer.err
    answer = dateline("analyze", story, "--notebook", story.with_name("none.json"))
    assert answer.status == 0 and "there is no such notebook" in answer.err and len(answer.err.splitlines()) == 1


def test_a_search_for_an_actor_finds_the_corrected_name(fixed: Notebook, dateline: Dateline, story: Path) -> None:
    assert "Jane Doe" in dateline("search", "actor:dough", story).out
    assert "leave" in dateline("search", "said-by:officials", story).out
    assert dateline("search", "number:27", story).status == 0
    assert dateline("search", "actor:dough", story, "--notebook", story.with_name("x.json")).status == 1
