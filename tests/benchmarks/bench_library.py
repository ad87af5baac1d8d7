"""The library's figures: many articles over two processes against one, and twenty thousand articles on the shelf.

    uv run python -m tests.benchmarks.bench_library [articles to analyse] [articles on the shelf]

The shelf is measured without a terminal: what its keys wait for. Its findings are those of some articles under many
titles, so that hours of analysis need not come first; all else is as in the desk.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from analysis import analyze, read
from analysis.harmless_text import harmless
from tui.library.analysed import analysed_of
from tui.library.batch import cores
from tui.library.concordance import concordance
from tui.library.shelf import Shelf

SEED = Path(__file__).parents[2] / "seeds" / "kazakhstan-unrest.txt"
QUERIES = (
    *("protest", "airport police", '"law enforcement"', "kill*", "fuel NEAR/9 price", "the", "xyzzy", "army -police"),
    *("actor:tokayev", "number:>1000", "number:0..1", "said-by:officials", "source:ministry", "kind:money"),
    *("has:quote", "protest number:>20", "actor:russia OR actor:china", "tag:none", "kind:headline", r"/\d+th case/"),
)
ANALYSED = 200
Made = TypeVar("Made")


def varied(count: int) -> list[str]:
    """Texts of the seed's sentences in another order, each with a few made-up words of its own."""
    chance = random.Random(5)
    lines = SEED.read_text(encoding="utf-8").split("\n\n")
    return [
        "\n\n".join([f"Report {number}", *chance.sample(lines, 24), f"It was case {chance.randrange(10**9):x}."])
        for number in range(count)
    ]


def batch(count: int) -> None:
    """Seconds that the whole command takes for a folder, with one process and with all; ``A`` in the desk beside it."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "news")
        folder.mkdir()
        for number, text in enumerate(varied(count)):
            (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "tui", "analyze", str(folder), "--format", "jsonl", "--jobs"]
        taken = {}
        for jobs in (1, cores()):
            before = time.perf_counter()
            done = subprocess.run([*command, str(jobs)], capture_output=True, check=True).stdout.count(b"\n")
            taken[jobs] = time.perf_counter() - before
            print(f"{done} articles, {jobs} process{'es' if jobs > 1 else ''}: {taken[jobs]:.1f} s")
        print(f"{cores()} against one: {taken[1] / taken[cores()]:.2f}")
        shelf = Shelf(sorted(map(str, folder.iterdir())), None, Path(place, "cache"))
        list(shelf.loading())
        before = time.perf_counter()
        list(shelf.analysing())
        print(f"A in the library: {(time.perf_counter() - before) / taken[cores()]:.2f} of the command's time")
        shelf.close()


def large_shelf(count: int) -> None:
    """How soon ``L`` can be used and is complete, how long queries take, and a small folder after a large one."""
    with tempfile.TemporaryDirectory() as place:
        folder, small, cache = Path(place, "news"), Path(place, "small"), Path(place, "cache")
        folder.mkdir()
        small.mkdir()
        texts = varied(ANALYSED)
        for number in range(count):
            text = texts[number % ANALYSED].replace(f"Report {number % ANALYSED}", title(number), 1)
            (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        for number in range(100):
            (small / f"{number:05}.txt").write_text(f"Small {texts[number]}", encoding="utf-8")
        small_names = sorted(map(str, small.iterdir()))
        fresh = Shelf(small_names, None, Path(place, "other"))
        timed("a folder of 100, fresh", lambda: list(fresh.loading()))
        alone = queries(fresh, "")
        names = sorted(map(str, folder.iterdir()))
        first = started(names, cache, "first")
        find(first, texts)
        first.close()
        opened = started(names, cache, "second")
        queries(opened, "{:.0f} ms")
        timed("what changed on disk", opened.file_changes)
        opened.close()
        after = Shelf(small_names, None, cache)
        timed("a folder of 100 after it", lambda: list(after.loading()))
        print(f"queries there: {queries(after, '') / alone:.2f} of the time of a fresh one")


def started(names: list[str], cache: Path, start: str) -> Shelf:
    """A shelf whose articles have been read."""
    opened, _ = timed(f"L, {start} start, usable", lambda: Shelf(names, None, cache))
    timed("L, complete", lambda: list(opened.loading()))
    return opened


def title(number: int) -> str:
    """A title of one length, so that the places of findings hold."""
    return f"Report {number % ANALYSED} {number:05}"


def find(shelf: Shelf, texts: list[str]) -> None:
    """Give every article of the shelf its findings."""
    known = [analyze(read(text.replace(f"Report {n}", title(n), 1))) for n, text in enumerate(texts)]
    index = shelf._index
    for start in range(0, len(shelf.volumes), 1000):
        found = []
        for at, volume in enumerate(shelf.volumes[start : start + 1000], start):
            text = harmless(texts[at % ANALYSED].replace(f"Report {at % ANALYSED}", title(at), 1))
            article = replace(known[at % ANALYSED].article, text=text, sha256=volume.sha256 or "")
            one = analysed_of(replace(known[at % ANALYSED], article=article))
            found.append((one.sha256, one.found))
        index.add_found(found)


def queries(shelf: Shelf, form: str) -> float:
    """The seconds that all queries take, as the library's screen asks them; each told in ``form`` unless empty."""
    list(islice(shelf.search("warm"), 1))
    total = 0.0
    for query in QUERIES:
        before = time.perf_counter()
        found = list(islice(concordance(shelf.search(query)), 5000))
        took = time.perf_counter() - before
        total += took
        if form:
            print(f"{query:28} {form.format(1000 * took):>8}  {len(found)} matches", flush=True)
    return total


def timed(name: str, work: Callable[[], Made]) -> tuple[Made, float]:
    """What ``work`` makes and the seconds it takes, told."""
    before = time.perf_counter()
    made = work()
    took = time.perf_counter() - before
    print(f"{name:28} {took:8.2f} s", flush=True)
    return made, took


if __name__ == "__main__":
    batch(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    large_shelf(int(sys.argv[2]) if len(sys.argv) > 2 else 20_000)
