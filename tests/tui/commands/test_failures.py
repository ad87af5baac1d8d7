"""Wrong use and bad input: one plain line on standard error, status 2, nothing on standard output."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ..conftest import Dateline


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.txt"], "missing.txt: no such file; check the name or give - for standard input"),
        (["read", "missing.txt"], "missing.txt: no such file"),
        (["analyze"], "Missing argument"),
        (["analyze", "missing.txt"], "missing.txt: no such file"),
        (["analyze", "empty.txt"], "empty.txt: is empty"),
        (["analyze", "loop.txt"], "loop.txt: is a link that leads back to itself"),
        (["annotate", "loop.txt", "--quote", "x"], "loop.txt: is a link that leads back to itself"),
        (["analyze", "~no-one-here/a.txt"], "~no-one-here/a.txt: no such file, as there is no user of that name"),
        (["notebook", "check", "--notebook", "loop.txt"], "loop.txt: cannot be read"),
        (["notebook", "check", "--notebook", "~no-one-here/n.json"], "no such file"),
        (["analyze", "/dev/null"], "/dev/null: is a device"),
        (["analyze", "story.txt", "--encoding", "idna"], "idna is no encoding; try utf-8"),
        (["analyze", "binary.txt"], "binary.txt"),
        (["analyze", "folder"], "folder: holds no articles"),
        (["analyze", "story.txt", "--format", "xml"], "'xml' is not one of"),
        (["anaylze", "story.txt"], "did you mean analyze?"),
        (["--nonsense"], "No such option"),
        (["search", "x", "missing.txt"], "missing.txt: no such file"),
        (["search", " ", "story.txt"], "the query is empty"),
        (["search", "kind:nonsense", "story.txt"], "at the ^ in kind:^nonsense"),
        (["search", "/(/", "story.txt"], "the query is not clear"),
        (["annotate", "story.txt"], "--quote"),
        (["annotate", "story.txt", "--quote", " "], "--quote is empty"),
        (["annotate", "missing.txt", "--quote", "x"], "missing.txt: no such file"),
        (["annotate", "story.txt", "--quote", "Friday", "--tag", "x" * 101], "a tag's name has at most 100"),
        (["annotate", "story.txt", "--quote", "Friday", "--tag", "ok", "--tag", "a\nb"], "stands on one line"),
        (["annotate", "story.txt", "--quote", "Friday", "--tag", "bell\x07"], "only characters that can be seen"),
        (["annotate", "story.txt", "--quote", "Friday", "--tag", "#"], "a tag needs a name"),
        (["annotate", "folder", "--quote", "x"], "folder: is a folder"),
        (["export"], "--format"),
        (["export", "--format", "csv", "-o", "story.txt"], "story.txt: exists already"),
        (["export", "--format", "csv", "-o", "folder"], "folder: is a folder"),
        (["export", "--format", "csv", "-o", "nowhere/x.csv"], "there is no folder nowhere"),
        (["export", "--format", "brat"], "name it with -o FILE.zip"),
        (["export", "missing.txt", "--format", "csv"], "missing.txt: no such file"),
        (["notebook"], "Missing command; see dateline notebook --help"),
        (["import", "missing.json"], "missing.json: no such file; check"),
        (["import", "loop.txt"], "loop.txt: is a link that leads back to itself"),
        (["import", "missing.ann"], "missing.ann: no such file; check"),
        (["import", "/dev/zero"], "/dev/zero: is a device"),
        (["import", "/proc/self/mem"], "/proc/self/mem: cannot be read"),
        (
            ["annotate", "story.txt", "--quote", "Friday", "--notebook", "loop.txt"],
            "is a link that leads back to itself",
        ),
        (
            ["annotate", "story.txt", "--quote", "Friday", "--notebook", "~no-one-here/n.json"],
            "there is no user no-one-h",
        ),
        (["analyze", "http://" + "a" * 70 + ".invalid/"], "no host can have that name"),
        (["import", "folder"], "folder: holds neither a project nor annotations"),
        (["import", "story.txt"], "story.txt: is nothing that is known; Dateline takes"),
        (["import", "other.json"], "other.json: is nothing that is known"),
        (["import", "newer.json"], "was written by a newer Dateline"),
        (["import", "deep.json"], "deep.json"),
    ],
    ids=str,
)
def test_a_plain_line(
    dateline: Dateline, story: Path, arguments: list[str], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.parent)
    Path("empty.txt").touch()
    Path("binary.txt").write_bytes(b"\x7fELF\0\0\x01\x02" * 40)
    Path("folder").mkdir()
    Path("loop.txt").symlink_to("loop.txt")
    Path("other.json").write_text('{"name": "package"}')
    Path("newer.json").write_text('{"format": "dateline", "version": 99}')
    Path("deep.json").write_text("[" * 100_000)
    answer = dateline(*arguments)
    assert answer.status == 2
    assert answer.out == ""
    assert answer.err.startswith("dateline: ") and answer.err.count("\n") == 1
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_names_cannot_steer_the_terminal(dateline: Dateline) -> None:
    answer = dateline("analyze", "\x1b[31mred\nand more\u202e.txt")
    assert answer.status == 2
    assert answer.err.count("\n") == 1 and "\x1b" not in answer.err and "\u202e" not in answer.err


def test_what_nobody_foresaw_is_one_line_too(dateline: Dateline, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(*_: object) -> None:
        raise RuntimeError("the\nsky fell")

    monkeypatch.setattr("tui.commands.findings_table.summary_lines", burst)
    answer = dateline("analyze", story)
    assert answer.status == 2
    assert answer.err == (
        "dateline: something went wrong (RuntimeError: the sky fell); set DATELINE_DEBUG=1 to see where\n"
    )
    monkeypatch.setenv("DATELINE_DEBUG", "1")
    with pytest.raises(RuntimeError):
        dateline("analyze", story)


def test_a_reader_that_leaves_early_ends_it_quietly(story: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "tui", "search", "people", *[str(story)] * 3]
    answer = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, timeout=60)
    os.close(writing)
    assert (answer.returncode, answer.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that closes streams is needed")
@pytest.mark.parametrize(
    ("closed", "arguments", "status", "said"),
    [
        (">&-", "analyze {story}", 2, "dateline: standard output is closed: nothing can be printed\n"),
        (">&-", "--help", 2, "dateline: standard output is closed: nothing can be printed\n"),
        ("<&-", "analyze -", 2, "dateline: -: is empty; there is nothing to read in it\n"),
        ("<&-", "search people {story}", 0, ""),
        ("2>&-", "search people {story}", 0, ""),
        ("2>&-", "analyze missing.txt", 2, ""),
    ],
)
def test_a_closed_stream_is_told_in_a_line(story: Path, closed: str, arguments: str, status: int, said: str) -> None:
    command = f"{sys.executable} -m tui {arguments.format(story=story)} {closed}"
    answer = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60)
    assert (answer.returncode, answer.stderr) == (status, said)
    assert bool(answer.stdout) == (status == 0)


def test_the_desk_asks_for_a_terminal(dateline: Dateline, story: Path) -> None:
    answer = dateline(story)
    assert answer.status == 2
    assert "needs a terminal" in answer.err


def test_ctrl_c_ends_it_quietly_with_whole_lines(story: Path) -> None:
    command = [sys.executable, "-m", "tui", "analyze", str(story), "-", "--format", "jsonl"]
    pipe = subprocess.PIPE
    # Where the tests run in the background of a shell, it has them, and all they start, pass over ctrl+c.
    heeded = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        running = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
    finally:
        signal.signal(signal.SIGINT, heeded)
    with running:
        assert running.stdout
        first = running.stdout.readline()
        running.send_signal(signal.SIGINT)
        rest, said = running.communicate(timeout=60)
    assert json.loads(first)["article"]["source"] == str(story)
    assert (running.returncode, rest, said.strip()) == (130, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("form", ["table", "json", "jsonl"])
def test_a_full_disk_is_told(dateline: Dateline, story: Path, form: str) -> None:
    answer = dateline("analyze", story, "--format", form, "-o", "/dev/full")
    assert (answer.status, answer.err) == (2, "dateline: /dev/full: cannot be written (No space left on device)\n")
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "tui", "search", "people", str(story), "--format", form]
        said = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert (said.returncode, said.stderr.count("\n")) == (2, 1)
    assert "standard output: cannot be written" in said.stderr
