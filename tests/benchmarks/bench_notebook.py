"""What writing one annotation into a large notebook costs, against TinyDB as it comes, on the same file in one run.

uv run python -m tests.benchmarks.bench_notebook [annotations] [folder]
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from tinydb import TinyDB

from analysis import read
from tui.notebook import Anchor, Annotation, Change, Notebook

REPEATS = 11
WORDS = "the minister said on Monday that protesters had left “the square” after police fired near the port".split()


def article_text(chance: random.Random, words: int = 600) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(words))


def filled(path: Path, annotations: int) -> Notebook:
    """A notebook with as many annotations in fifty articles, each with a note and two tags."""
    chance = random.Random(4)
    notebook = Notebook(path)
    texts = [article_text(chance) for _ in range(50)]
    pairs = []
    for number, text in enumerate(texts):
        notebook.add_article(read(text, source=f"article-{number}.txt"))
    for number in range(annotations):
        pairs.append((None, one_more(texts[number % len(texts)], chance)))
    notebook.apply(Change("fill", tuple(pairs)))
    return notebook


def one_more(text: str, chance: random.Random) -> Annotation:
    start = chance.randrange(len(text) - 80)
    anchor = Anchor.at(text, start, start + chance.randrange(10, 80))
    return Annotation.new(read(text).sha256, anchor, tags=("deaths", "to check"), note=article_text(chance, 8))


def milliseconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def cost_of_sync(path: Path) -> float:
    """What having a file of this size on disk takes by itself: synced, renamed, the folder synced."""
    data = path.read_bytes()
    copy = path.with_name("copy")
    descriptor = os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.write(descriptor, data)

    def sync() -> None:
        os.fsync(descriptor)
        os.replace(copy, path.with_name("copied"))
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)

    spent = milliseconds(sync)
    os.close(descriptor)
    return spent


def add_once(path: Path, note: Annotation) -> None:
    Notebook(path).apply(Change("add", ((None, note),)))


def add_once_stock(path: Path, note: Annotation) -> None:
    with TinyDB(path) as database:
        database.table("annotations").insert(note.to_dict())


OURS = """
import json, sys
from pathlib import Path
from tui.notebook import Annotation, Change, Notebook
note = Annotation.from_dict(json.loads(sys.argv[2]))
Notebook(Path(sys.argv[1])).apply(Change("add", ((None, note),)))
"""
STOCK = """
import json, sys
from tinydb import TinyDB
with TinyDB(sys.argv[1]) as database:
    database.table("annotations").insert(json.loads(sys.argv[2]))
"""


def fresh_process(code: str, path: Path, note: Annotation) -> None:
    """Open the notebook in a new process, add a note and end."""
    subprocess.run([sys.executable, "-c", code, path, json.dumps(note.to_dict())], check=True)


def main(annotations: int, folder: Path) -> None:
    path = folder / "notebook.json"
    notebook = filled(path, annotations)
    chance = random.Random(5)
    text = notebook.articles()[0].text
    size = path.stat().st_size / 1e6
    notebook.apply(Change("first", ((None, one_more(text, chance)),)))

    print(f"{annotations} annotations, {size:.1f} MB; median of {REPEATS}, milliseconds")
    note = one_more(text, chance)
    stock_path = folder / "stock.json"
    stock_path.write_bytes(path.read_bytes())
    with TinyDB(stock_path) as stock:
        table = stock.table("annotations")
        table.insert(note.to_dict())
        ours, theirs, synced, edits = [], [], [], []
        for _ in range(REPEATS):
            fresh = one_more(text, chance)
            edited = fresh.edited(note="again")
            ours.append(milliseconds(partial(notebook.apply, Change("add", ((None, fresh),)))))
            theirs.append(milliseconds(partial(table.insert, fresh.to_dict())))
            edits.append(milliseconds(partial(notebook.apply, Change("edit", ((fresh, edited),)))))
            synced.append(cost_of_sync(path))
    other = Notebook(path)
    other.apply(Change("elsewhere", ((None, one_more(text, chance)),)))
    look = milliseconds(notebook.refresh)
    cold = median(milliseconds(lambda: Notebook(path)) for _ in range(3))
    once = median(milliseconds(lambda: add_once(path, one_more(text, chance))) for _ in range(3))
    stock_once = median(milliseconds(lambda: add_once_stock(stock_path, one_more(text, chance))) for _ in range(3))
    processes: dict[str, list[float]] = {OURS: [], STOCK: []}
    for _ in range(5):  # in turn, so that both meet the same load
        for code, file in ((OURS, path), (STOCK, stock_path)):
            processes[code].append(milliseconds(partial(fresh_process, code, file, one_more(text, chance))))
    for name, value in [
        ("add, this notebook", median(ours)),
        ("edit, this notebook", median(edits)),
        ("add, TinyDB as it comes", median(theirs)),
        ("syncing and renaming alone", median(synced)),
        ("see what another window added", look),
        ("open", cold),
        ("open and add one, this notebook", once),
        ("open and add one, TinyDB", stock_once),
        ("the same in a new process, ours", median(processes[OURS])),
        ("the same in a new process, TinyDB", median(processes[STOCK])),
    ]:
        print(f"  {name:36}{value:8.1f}")
    print(f"  ratio of the additions {median(ours) / median(theirs):.3f} (to reach: at most 0.1)")


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory(dir=sys.argv[2] if len(sys.argv) > 2 else None) as temporary:
        main(count, Path(temporary))
