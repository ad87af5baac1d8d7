"""Many articles over many processes: order, failures, an early end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from analysis import Findings, LoadingError
from tui.library.batch import FEW, analyze_many, make_many

COUNT = FEW + 4


def title_of(findings: Findings) -> str:
    if findings.article.title == "Deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    if findings.article.title == "Wrong":
        raise RuntimeError("no such luck")
    return findings.article.title


@pytest.fixture
def folder(tmp_path: Path) -> list[str]:
    for number in range(COUNT):
        (tmp_path / f"{number:02}.txt").write_text(f"Article {number}\n\nPolice said {number} people were hurt.")
    return [str(path) for path in sorted(tmp_path.iterdir())]


def expected(folder: list[str]) -> list[tuple[str, str]]:
    return [(source, f"Article {number}") for number, source in enumerate(folder)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_holds_and_one_failure_is_one(folder: list[str], jobs: int) -> None:
    Path(folder[3]).write_bytes(b"")
    Path(folder[5]).write_text("Wrong\n\nText.")
    found = list(make_many(folder, title_of, jobs))
    told = {source: made for source, made in found if isinstance(made, LoadingError)}
    assert [source for source, _ in found] == folder
    assert "is empty" in str(told.pop(folder[3]))
    assert "no such luck" in str(told.pop(folder[5]))
    assert not told
    assert found[4] == expected(folder)[4]


def test_an_article_that_kills_its_process_is_named(folder: list[str]) -> None:
    Path(folder[6]).write_text("Deadly\n\nText.")
    found = list(make_many(folder, title_of, 2))
    assert isinstance(found[6][1], LoadingError) and "process died" in str(found[6][1])
    assert [pair for n, pair in enumerate(found) if n != 6] == [
        pair for n, pair in enumerate(expected(folder)) if n != 6
    ]


def test_findings_are_the_same_as_in_one_process(folder: list[str]) -> None:
    assert list(analyze_many(folder, 2)) == list(analyze_many(folder, 1))


def test_it_ends_when_asked(folder: list[str]) -> None:
    sources = iter(folder)
    running = make_many(sources, title_of, 2)
    assert next(running) == expected(folder)[0]
    running.close()
    assert next(running, None) is None


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are of another kind there")
def test_an_interrupt_leaves_whole_lines(folder: list[str], tmp_path: Path) -> None:
    program = (
        "import os, signal, sys\n"
        "from tui.library.batch import make_many\n"
        "from tests.tui.library.test_batch import title_of\n"
        "if __name__ == '__main__':\n"
        "    try:\n"
        "        for n, (source, title) in enumerate(make_many(sys.argv[1:], title_of, 2)):\n"
        "            print(title, flush=True)\n"
        "            if n == 1: os.kill(0, signal.SIGINT)\n"
        "    except KeyboardInterrupt:\n"
        "        print('ended')\n"
    )
    script = tmp_path / "run.py"
    script.write_text(program)
    root = Path(__file__).parents[3]
    run = subprocess.run(
        [sys.executable, str(script), *folder],
        capture_output=True,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        start_new_session=True,
        timeout=60,
    )
    lines = run.stdout.splitlines()
    assert lines[:2] == ["Article 0", "Article 1"]
    assert lines[-1] == "ended"
    assert "Traceback" not in run.stderr
