"""Many articles over many processes: order, failures, an early end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from textwrap import dedent, indent

import pytest

from analysis import Article, Findings, LoadingError
from tui.library.batch import analyze_many, make_many, map_many

COUNT = 12


def title_of(findings: Findings) -> str:
    if findings.article.title == "Deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return findings.article.title


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr("tui.library.batch.FEW", 2)
    for number in range(COUNT):
        (tmp_path / f"{number:02}.txt").write_text(f"Article {number}\n\nPolice said {number} people were hurt.")
    return [str(path) for path in sorted(tmp_path.iterdir())]


def expected(folder: list[str]) -> list[tuple[str, str]]:
    return [(source, f"Article {number}") for number, source in enumerate(folder)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_order_holds_and_a_failure_is_one_article(folder: list[str], jobs: int) -> None:
    Path(folder[3]).write_bytes(b"")
    Path(folder[5]).write_bytes(bytes(100))
    troubles = {3: "is empty", 5: "is a binary file"}
    if jobs > 1:
        Path(folder[6]).write_text("Deadly\n\nText.")
        troubles[6] = "its process died"
    found = list(make_many(folder, title_of, jobs))
    assert [source for source, _ in found] == folder
    for number, pair in enumerate(expected(folder)):
        if number in troubles:
            assert isinstance(found[number][1], LoadingError) and troubles[number] in str(found[number][1])
        else:
            assert found[number] == pair


def test_where_the_engine_stumbles_the_rest_goes_on(folder: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def stumbling(article: Article) -> Findings:
        if article.source == folder[2]:
            raise RecursionError("too deep")
        return Findings(article)

    monkeypatch.setattr("analysis.pipeline.analyze", stumbling)
    found = list(make_many(folder, title_of, 1))
    assert "cannot be analysed (RecursionError: too deep)" in str(found[2][1])
    assert found[3:] == expected(folder)[3:]


def test_findings_travel_whole_and_it_ends_when_asked(folder: list[str]) -> None:
    running = analyze_many(folder, 2)
    assert next(running) == next(analyze_many(folder, 1))
    running.close()
    assert next(running, None) is None


def interrupted(folder: list[str], tmp_path: Path, jobs: int, inside: str, loaded: str = "") -> list[str]:
    """What a program prints that shows each title and goes on with ``inside``; of its processes each runs ``loaded``.

    It is a group of its own, as in a terminal, so that an interrupt reaches all of it. None may show a traceback.
    """
    program = f"""
import os, signal, sys
from multiprocessing import active_children, connection
from tui.library import batch
from tests.tui.library.test_batch import title_of
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # may be ignored so far
    batch.FEW = 2
    try:
        for at, (source, title) in enumerate(batch.make_many(sys.argv[1:], title_of, {jobs})):
            print(title, flush=True)
{indent(dedent(inside), " " * 12)}
    except KeyboardInterrupt:
        print("ended")
else:
    pass
{indent(dedent(loaded), " " * 4)}
"""
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
    assert "Traceback" not in run.stderr
    return run.stdout.splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are of another kind there")
def test_an_interrupt_leaves_whole_lines(folder: list[str], tmp_path: Path) -> None:
    lines = interrupted(folder, tmp_path, 2, "if at == 1: os.kill(0, signal.SIGINT)")
    assert lines[:2] == ["Article 0", "Article 1"]
    assert lines[-1] == "ended"


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are of another kind there")
def test_an_interrupt_of_processes_that_are_still_loading_shows_no_traceback(folder: list[str], tmp_path: Path) -> None:
    """One process works, the others never get farther than loading the program, until they are ended."""
    inside = """
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        os.kill(0, signal.SIGINT)
        connection.wait([each.sentinel for each in active_children()], 1)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    """
    loaded = """
        try:
            os.mkdir(__file__ + ".first")
        except FileExistsError:
            signal.pause()
    """
    assert interrupted(folder, tmp_path, 4, inside, loaded) == ["Article 0", "ended"]


def test_gentle_work_is_done_elsewhere_and_ends_when_it_is_no_longer_wanted() -> None:
    assert [made for _, made in map_many([1, 2], where, 1, gently=True)] != [os.getpid()] * 2
    looks = iter([False, False, True])
    found = list(map_many(range(50), where, 1, gently=True, stopped=lambda: next(looks, True)))
    assert len(found) < 3


def where(_: int) -> int:
    return os.getpid()
