"""Mutated files through everything that reads: loaders and the engine, imports, queries, notebooks.

    uv run python -m tests.endurance.fuzz [inputs] [seed] [processes]

An input may be read or be refused in one line; nothing else. It prints what broke that (with the seed that makes the
input again), the longest time and the most memory that one process came to, and ends with 1 where anything broke.
"""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path

from analysis import analyze, read
from analysis.loading import LoadingError, from_bytes
from analysis.search import QueryError, parse
from tests.endurance.constructed import constructed
from tests.endurance.mutations import mutated
from tests.tui.exports.material import hostile
from tests.tui.notebook.samples import adding, article, note_on
from tui.exports import ExportError, pieces
from tui.exports.export_formats import FORMATS
from tui.imports.import_merge import merge
from tui.imports.recognized import incoming
from tui.notebook import Notebook, NotebookError
from tui.notebook.restoring import restore
from tui.notebook.upkeep import check
from tui.system.plain_output import one_line

SAMPLES = Path(__file__).parents[1] / "samples"
SECONDS = 20
"""Processor time that one input may take."""
MEGABYTES = 512
BATCH = 2500
"""Inputs a process: a fresh one shows what memory a batch needs at its peak."""
QUERIES = [
    b'police "said that" actor:mayor',
    b"number:>100 -dead (fire OR flood)",
    b"said-by:mayor note:x tag:y is:disputed",
    b"kind:money Aa fire* word~1",
    b"((dock* AND NOT strike) OR in:article 'port') NEAR/5 \"stopped work\"",
    b'number:1..300 date:2026-01-01 actor:"the port" -(tag:harm note:*)',
]
CHARSETS = (None, None, None, "utf-8", "latin-1", "idna", "utf-16", "undefined", "rot13", "\x1b[31m", "x" * 500)
MEDIA = (None, None, "text/html", "application/pdf", "text/plain", "multipart/related", "/;\n")
TEXT = read((SAMPLES / "harbour.txt").read_text(encoding="utf-8"))
FINDINGS = analyze(TEXT)


class TooLongError(Exception):
    """An input took more processor time than any may."""


def _one_line(error: Exception) -> None:
    assert str(error) and one_line(str(error)) == str(error), repr(str(error))


def _load(data: bytes, name: str, chance: random.Random) -> None:
    try:
        loaded = from_bytes(data, name, declared=chance.choice(CHARSETS), media=chance.choice(MEDIA))
    except LoadingError as error:
        _one_line(error)
        return
    if chance.random() < 0.25:
        json.dumps(analyze(loaded).to_dict())


def _import(data: bytes, name: str, chance: random.Random) -> None:
    try:
        found = incoming(data, name)
        if chance.random() < 0.25:
            with tempfile.TemporaryDirectory() as folder:
                merge(Notebook(Path(folder) / "n.json"), found)
                check(Path(folder) / "n.json")
    except (ExportError, NotebookError) as error:
        _one_line(error)


def _query(data: bytes, _: str, __: random.Random) -> None:
    try:
        list(parse(data.decode("utf-8", "replace")[:2000]).spans(TEXT, 0, len(TEXT.text), FINDINGS, []))
    except QueryError as error:
        assert str(error)


def _notebook(data: bytes, _: str, chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notebook.json"
        path.write_bytes(data)
        try:
            Notebook(path).annotations()
        except NotebookError as error:
            _one_line(error)
        check(path)
        if chance.random() < 0.25:
            try:
                restore(path)
            except NotebookError as error:
                _one_line(error)


def _seeds() -> dict[Callable[[bytes, str, random.Random], None], list[tuple[str, bytes]]]:
    """Sound inputs for each reader, with the names they come under."""
    files = [(file.name, file.read_bytes()) for file in sorted(SAMPLES.rglob("*")) if file.is_file()]
    to_import = {file.name for file in (SAMPLES / "imports").iterdir()}
    exports = []
    for form in FORMATS.values():
        exports.append((f"x{form.extension}", b"".join(pieces(form.name, hostile()))))
    with tempfile.TemporaryDirectory() as folder:
        notebook = Notebook(Path(folder) / "n.json")
        notebook.add_article(article())
        for words in ("300", "Dockers", "Monday"):
            notebook.apply(adding(note_on(words, note=f"about {words}", tags=("harm",))))
        stored = notebook.path.read_bytes()
    return {
        _load: files,
        _import: [*exports, *(pair for pair in files if pair[0] in to_import), ("notebook.json", stored)],
        _query: [("query", query) for query in QUERIES],
        _notebook: [("notebook.json", stored)],
    }


SEEDS = _seeds()
CONSTRUCTED = constructed()
UPSETTING = 0.05
"""Which part of the files are constructed ones; they take ten times as long."""
SHARES = {_load: 40, _import: 25, _query: 15, _notebook: 20}


def _input(number: int, seed: int) -> tuple[Callable[[bytes, str, random.Random], None], bytes, str, random.Random]:
    """The input of a number: who reads it, and what."""
    chance = random.Random(f"{seed} {number}")
    reader = chance.choices(list(SHARES), list(SHARES.values()))[0]
    seeds = SEEDS[reader]
    name, data = chance.choice(CONSTRUCTED if reader is _load and chance.random() < UPSETTING else seeds)
    return reader, mutated(data, chance, [other for _, other in seeds]), name, chance


def _too_long(*_: object) -> None:
    raise TooLongError


def run(job: tuple[int, int, int]) -> tuple[list[str], float, int]:
    """Inputs ``first`` to ``last``: what broke, the longest processor time in seconds, the most memory in MB."""
    first, last, seed = job
    signal.signal(signal.SIGPROF, _too_long)
    broken, longest = [], 0.0
    for number in range(first, last):
        reader, data, name, chance = _input(number, seed)
        begun = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            reader(data, name, chance)
        except BaseException:
            broken.append(f"{reader.__name__} {name}, input {number}: {traceback.format_exc(limit=-4)}")
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        longest = max(longest, time.process_time() - begun)
    return broken, longest, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _jobs(count: int, seed: int) -> Iterator[tuple[int, int, int]]:
    for first in range(0, count, BATCH):
        yield first, min(first + BATCH, count), seed


def main(count: int = 100_000, seed: int = 1, processes: int = os.cpu_count() or 1) -> int:
    """Run them all and print what came of it; the exit status."""
    failures, longest, most = 0, 0.0, 0
    with get_context("spawn").Pool(processes, maxtasksperchild=1) as pool:
        for broken, seconds, megabytes in pool.imap_unordered(run, _jobs(count, seed)):
            for line in broken:
                print(line, flush=True)
            failures, longest, most = failures + len(broken), max(longest, seconds), max(most, megabytes)
    print(f"{count:,} inputs, seed {seed}: {failures} broke; at most {longest:.1f} s and {most} MB of a process")
    return 1 if failures or most > MEGABYTES else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
