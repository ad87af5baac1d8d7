"""The library's figures: many articles over two processes against one, and search over ten thousand articles.

uv run python -m tests.benchmarks.bench_library [articles to analyse] [articles to search]
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from analysis import read
from tui.library.index import LibraryIndex

SEED = Path(__file__).parents[2] / "seeds" / "kazakhstan-unrest.txt"
QUERIES = (
    "protest",
    "airport police",
    '"law enforcement"',
    "kill*",
    "fuel NEAR/9 price",
    "the",
    "xyzzy",
    "army -police",
)


def varied(count: int) -> list[str]:
    """Texts of the seed's sentences in another order, each with a few made-up words of its own."""
    chance = random.Random(5)
    lines = SEED.read_text(encoding="utf-8").split("\n\n")
    return [
        "\n\n".join([f"Report {number}", *chance.sample(lines, 24), f"It was case {chance.randrange(10**9):x}."])
        for number in range(count)
    ]


def batch(count: int) -> None:
    """Seconds that the whole command takes for a folder, with one process and with two."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(varied(count)):
            Path(folder, f"{number:05}.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "tui", "analyze", folder, "--format", "jsonl", "--jobs"]
        taken = {}
        for jobs in (1, 2):
            before = time.perf_counter()
            done = subprocess.run([*command, str(jobs)], capture_output=True, check=True).stdout.count(b"\n")
            taken[jobs] = time.perf_counter() - before
            print(f"{done} articles, {jobs} process{'es' if jobs > 1 else ''}: {taken[jobs]:.1f} s")
        print(f"two against one: {taken[1] / taken[2]:.2f}")


def index(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        texts = varied(count)
        before = time.perf_counter()
        articles = [read(text, source=f"{number}.txt") for number, text in enumerate(texts)]
        reading = time.perf_counter() - before
        with LibraryIndex(Path(folder, "library.db")) as library:
            before = time.perf_counter()
            library.add(articles)
            print(f"{count} articles: read in {reading:.1f} s, indexed in {time.perf_counter() - before:.1f} s")
            list(islice(library.search("warm"), 1))
            for query in QUERIES:
                before = time.perf_counter()
                first = list(islice(library.search(query), 20))
                print(f"{query:20} first {len(first):2} hits {1000 * (time.perf_counter() - before):6.1f} ms")


if __name__ == "__main__":
    batch(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    index(int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
