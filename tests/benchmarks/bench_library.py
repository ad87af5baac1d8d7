"""The library's figures: many articles over two processes against one, and twenty thousand articles on the shelf.

    uv run python -m tests.benchmarks.bench_library [articles to analyse] [articles on the shelf]

The shelf is measured without a terminal: what its keys wait for. Its findings are those of some articles under many
titles, so that hours of analysis need not come first; all else is as in the desk.

Each line says how long something takes by the clock and in processor time, what is asked of it, and whether that holds
by either. On a machine that does other things too, the second is nearer the truth, though not free of them: a yardstick
(a plain loop) tells how fast the processor is meanwhile.
"""

from __future__ import annotations

import asyncio
import gc
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from typing import TypeVar

from analysis import analyze, load, read
from analysis.harmless_text import harmless
from tui.app import DeskApp
from tui.library.analysed import analysed_of
from tui.library.batch import cores
from tui.library.browsing import Browsing
from tui.library.shelf import Shelf
from tui.library.volumes import ORDERS
from tui.system.paths import cache_folder

SEED = Path(__file__).parents[2] / "seeds" / "kazakhstan-unrest.txt"
QUERIES = (
    *("protest", "airport police", '"law enforcement"', "kill*", "fuel NEAR/9 price", "the", "xyzzy", "army -police"),
    *("actor:tokayev", "number:>1000", "number:0..1", "said-by:officials", "source:ministry", "kind:money"),
    *("has:quote", "protest number:>20", "actor:russia OR actor:china", "tag:none", "kind:headline", r"/\d+th case/"),
)
ANALYSED = 200
USABLE, COMPLETE, QUERY, KEY = 0.3, 8.0, 0.3, 0.06
"""Seconds that are asked of the first ``L``, of reading all articles, of each query, of each key that lists anew."""
ANALYSING, AFTERWARDS = 1.1, 1.1
"""How much longer than the command ``A`` may take, and a small folder after a large one than a fresh one."""
DESK_KEYS = (
    "L j G g pagedown s escape s n s t s d w down enter down escape / p r o t enter n escape f r e escape space space"
)
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
        ratio = (time.perf_counter() - before) / taken[cores()]
        print(f"A in the library: {ratio:.2f} of the command's time; {ANALYSING} asked: {said(ratio <= ANALYSING)}")
        shelf.close()


def large_shelf(count: int) -> None:
    """How soon ``L`` can be used and is complete, how long queries and keys take, and a small folder afterwards."""
    yardstick()
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
        names = sorted(map(str, folder.iterdir()))
        first = started(names, cache, "first")
        find(first, texts)
        first.close()
        opened = started(names, cache, "second")
        yardstick()
        queries(opened, QUERY)
        keys(opened)
        yardstick()
        timed("what changed on disk", opened.file_changes)
        opened.close()
        os.environ.update({f"XDG_{kind}_HOME": str(Path(place, kind)) for kind in ("CACHE", "DATA", "CONFIG", "STATE")})
        cache_folder().parent.mkdir(parents=True, exist_ok=True)
        cache.rename(cache_folder())
        asyncio.run(in_desk(names, Path(place, "notebook.json")))
        cache_folder().rename(cache)
        ratios = []
        for number in range(3):
            fresh = visited(small_names, Path(place, f"other {number}"))
            ratios.append(visited(small_names, cache) / fresh)
        ratio = sorted(ratios)[1]
        print(f"100 articles after it: {ratio:.2f} of a fresh start; {AFTERWARDS} asked: {said(ratio <= AFTERWARDS)}")


async def in_desk(names: list[str], notebook: Path) -> None:
    """How long each key of the library keeps the desk from doing anything else."""
    app, longest = DeskApp(load(names[0]), notebook, reading_list=names), [0.0]

    async def watch() -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.001)
            longest[0], last = max(longest[0], time.perf_counter() - last), time.perf_counter()

    gc.disable()  # as the command does; the desk turns it on after its first paint
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(2)
        watching = asyncio.create_task(watch())
        for key in DESK_KEYS.split():
            longest[0] = 0.0
            await pilot.press(key)
            await asyncio.sleep(3 if key == "L" else 0.3)
            bound = USABLE if key == "L" else KEY
            print(
                f"{key:8} keeps the desk {longest[0]:6.3f} s  {bound:5.2f} asked: {said(longest[0] <= bound)}",
                flush=True,
            )
        watching.cancel()


def visited(names: list[str], cache: Path) -> float:
    """Processor seconds that reading a shelf and some queries there take."""
    before = time.process_time()
    shelf = Shelf(names, None, cache)
    list(shelf.loading())
    queries(shelf, None)
    shelf.close()
    return time.process_time() - before


def keys(shelf: Shelf) -> None:
    """What the keys of the list wait for: another order, and each sign of a filter."""
    browsing = Browsing(shelf)
    for letter in ORDERS.values():
        browsing.sort(letter)
        timed(f"key s {letter}", browsing.listing, KEY)
    for end in range(1, 9):
        browsing.filter("report 1"[:end])
        timed(f"key f {'report 1'[:end]}", browsing.listing, KEY)
    browsing.filter("")
    timed("key escape", browsing.listing, KEY)


def started(names: list[str], cache: Path, start: str) -> Shelf:
    """A shelf whose articles have been read."""
    opened = timed(f"L, {start} start, usable", lambda: Shelf(names, None, cache), USABLE)
    timed("L, complete", lambda: list(opened.loading()), COMPLETE)
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


def queries(shelf: Shelf, asked: float | None) -> None:
    """All queries as the library's screen asks them, each told where ``asked`` seconds are asked of it."""
    browsing = Browsing(shelf)
    browsing.search("warm", bool)
    for query in QUERIES:
        if asked is None:
            browsing.search(query, bool)
        else:
            found = timed(query, partial(browsing.search, query, bool), asked)
            print(f"    {found[1] if found else 'stopped'}")


def timed(name: str, work: Callable[[], Made], asked: float | None = None) -> Made:
    """What ``work`` makes; told is how long it takes, and whether that is what is asked."""
    before, begun = times(), time.perf_counter()
    made = work()
    clock, (own, others) = time.perf_counter() - begun, (now - then for now, then in zip(times(), before, strict=True))
    # Other processes share the work.
    processor = max(own, (own + others) / cores())
    bound = ""
    if asked is not None:
        bound = (
            f"  {asked:5.2f} asked: {said(clock <= asked)} by the clock, {said(processor <= asked)} by the processor"
        )
    print(f"{name:28} {clock:8.3f} s, {processor:7.3f} s of the processor{bound}", flush=True)
    return made


def times() -> tuple[float, float]:
    """The processor seconds of this process, and of those that it started and that have ended."""
    own, others = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime, others.ru_utime + others.ru_stime


def said(holds: bool) -> str:
    """Whether a bound holds, in a word."""
    return "holds" if holds else "FAILS"


def yardstick() -> None:
    """Tell how fast the processor is now."""
    before = time.process_time()
    total = 0
    for number in range(10_000_000):
        total += number
    print(f"yardstick: ten million additions take {time.process_time() - before:.2f} s of the processor", flush=True)


if __name__ == "__main__":
    batch(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    large_shelf(int(sys.argv[2]) if len(sys.argv) > 2 else 20_000)
