"""Articles as plain lines: what a screen reader gets of the desk."""

from __future__ import annotations

from pathlib import Path

from ..conftest import STORY, Dateline


def test_paragraphs_come_numbered_with_the_notes_below_them(dateline: Dateline, story: Path) -> None:
    dateline("annotate", story, "--quote", "Another 26", "--tag", "missing", "--note", "who [says] so?")
    dateline("annotate", story, "--quote", "more than 700", "--verdict", "disputed")
    done = dateline("read", "--plain", story)
    assert done.status == 0
    lines = done.out.splitlines()
    paragraphs = [text for text in STORY.splitlines() if text]
    assert lines[0] == paragraphs[0] and "4 paragraphs" in lines[1]
    assert [line for line in lines[2:] if line] == [
        f"¶1 headline: {paragraphs[0]}",
        f"¶2: {paragraphs[1]}",
        "  Note on “more than 700”: disputed",
        f"¶3: {paragraphs[2]}",
        f"¶4: {paragraphs[3]}",
        "  Note on “Another 26”: tag missing; who [says] so?",
    ]


def test_without_a_name_it_is_the_one_read_last_and_failures_are_told(dateline: Dateline, story: Path) -> None:
    assert "Kazakh" in dateline("read", "--plain").out, "the first time the sample"
    dateline("annotate", story, "--quote", "Another 26")
    assert "highlighted" in dateline("read", "--plain").out
    done = dateline("read", "--plain", story, "missing.txt")
    assert (done.status, "missing.txt" in done.err, "¶4" in done.out) == (1, True, True)
    assert dateline("read", "--plain", "missing.txt").status == 2
    assert dateline("read", "--plain", "-", stdin="Some\x1b[31m words").out.startswith("Some")


def test_a_notebook_that_cannot_be_read_is_told_and_the_article_printed(
    dateline: Dateline, story: Path, notebook_file: Path
) -> None:
    notebook_file.parent.mkdir()
    notebook_file.write_bytes(b"not json")
    done = dateline("read", "--plain", story)
    assert "¶4" in done.out and done.err.count("\n") == 1 and "notebook" in done.err
