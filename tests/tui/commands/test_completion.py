"""What a shell is offered when a command line is half typed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import BashComplete

from tui.cli import cli
from tui.notebook import Change, Notebook, Tag


@pytest.fixture
def book(notebook_file: Path) -> Path:
    """A notebook with three tags."""
    notebook = Notebook(notebook_file)
    tags = (Tag("casualties", description="dead and hurt"), Tag("Cause"), Tag("aid"))
    notebook.apply(Change("tags", tags=tuple((None, tag) for tag in tags)))
    notebook.close()
    return notebook_file


def offered(*typed: str) -> list[tuple[str, str]]:
    """The kind and the value of each thing offered for the last word."""
    complete = BashComplete(cli, {}, "dateline", "_DATELINE_COMPLETE")
    return [(item.type, item.value) for item in complete.get_completions(list(typed[:-1]), typed[-1])]


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        (("annotate", "a.txt", "--tag", ""), ["aid", "casualties", "Cause"]),
        (("annotate", "a.txt", "--tag", "ca"), ["casualties", "Cause"]),
        (("annotate", "a.txt", "--tag", "#aid"), ["aid"]),
        (("annotate", "a.txt", "--tag", "x"), []),
        (("annotate", "a.txt", "--verdict", "f"), ["false"]),
        (("analyze", "--format", "json"), ["json", "jsonl"]),
        (("export", "--format", "refi"), ["refi-qda", "refi-codebook"]),
        (("sea",), ["search", "sea"]),
    ],
)
def test_tags_formats_and_commands_are_offered(book: Path, typed: tuple[str, ...], values: list[str]) -> None:
    assert [value for _, value in offered(*typed)] == values


@pytest.mark.parametrize(
    "typed",
    [("sto",), ("read", "sto"), ("analyze", "sto"), ("search", "x", "sto"), ("annotate", "sto"), ("import", "sto")],
)
def test_files_are_offered(typed: tuple[str, ...]) -> None:
    assert ("file", "sto") in offered(*typed)


@pytest.mark.parametrize("content", [None, b"not json"])
def test_no_tags_are_offered_where_there_is_no_notebook(notebook_file: Path, content: bytes | None) -> None:
    if content is not None:
        notebook_file.parent.mkdir()
        notebook_file.write_bytes(content)
    assert offered("annotate", "a.txt", "--tag", "") == []
    assert notebook_file.exists() == (content is not None)


def test_a_shell_that_asks_gets_an_answer_rather_than_a_desk(book: Path) -> None:
    asked = {"_DATELINE_COMPLETE": "bash_complete", "COMP_WORDS": "dateline annotate a.txt --tag ca", "COMP_CWORD": "4"}
    done = subprocess.run(
        [sys.executable, "-m", "tui"], env={**os.environ, **asked}, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.split() == ["plain,casualties", "plain,Cause"]
