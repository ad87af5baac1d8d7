"""The same findings everywhere: one folder by ``analyze -j 2``, by Dask and by Ray, compared row by row, and timed.

    uv run python -m tests.benchmarks.bench_clusters [articles] [engines]

Two workers each. Some files are broken. Each engine is also ended in the middle and begun again. The pace is that of
the articles beyond a few, which tell how long starting takes; what else the machine does slows all alike, so the runs
take turns and only ratios count.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.benchmarks.bench_library import varied

FEW = 80
"""So many articles tell how long an engine takes to start; of fewer the command starts no processes."""
ASKED = 0.85
BROKEN = {"empty.txt": b"", "binary.txt": bytes(range(256)) * 20, "page.pdf": b"%PDF-1.7 but no more"}
ENGINES = {"dask": "distributed", "ray": "ray"}
SETTINGS = {"RAY_raylet_start_wait_time_s": "600"}
"""On a busy machine Ray needs longer to start than it waits by itself."""
COMMAND = [sys.executable, "-m", "tui", "analyze"]


def main(count: int, engines: Collection[str]) -> bool:
    """Whether findings are the same everywhere and the pace is as asked."""
    holds = True
    with tempfile.TemporaryDirectory() as place:
        few, all_ = folder(Path(place, "few"), FEW), folder(Path(place, "all"), count)
        taken = {"-j 2": paced("-j 2", few, all_, Path(place))}
        plain = rows(Path(place, "-j 2 all.parquet"))
        for engine in engines:
            if find_spec(ENGINES[engine]) is None:
                print(f"{engine} is not installed")
                continue
            taken[engine] = paced(engine, few, all_, Path(place))
            found = Path(place, f"{engine} all")
            holds &= told(f"{engine}: findings of -j 2, byte for byte", rows(found / "findings") == plain)
            broken = len(rows(found / "errors"))
            holds &= told(f"{engine}: {broken} broken files in its table of errors", broken == len(BROKEN))
            holds &= told(f"{engine}: the same after being ended and begun again", again(engine, all_, place) == plain)
        taken["-j 2, another seed"] = paced("-j 2", few, all_, Path(place), seed="7")
        same = rows(Path(place, "-j 2 all.parquet")) == plain
        holds &= told("-j 2: the same with another seed of Python's hashes", same)
    alone = max(pace for _, pace in (taken["-j 2"], taken["-j 2, another seed"]))
    for name, (start, pace) in taken.items():
        print(f"{name:20} {FEW} articles with the start {start:6.1f} s, then {pace:6.1f} articles a second")
        if name in ENGINES:
            holds &= told(f"{name}: {pace / alone:.2f} of the pace of -j 2, {ASKED} asked", pace >= ASKED * alone)
    return holds


def told(what: str, holds: bool) -> bool:
    """Say whether something holds."""
    print(f"{'holds' if holds else 'FAILS'}  {what}", flush=True)
    return holds


def folder(place: Path, count: int) -> Path:
    """A folder of so many articles, and the broken files."""
    place.mkdir()
    for number, text in enumerate(varied(count)):
        (place / f"{number:05}.txt").write_text(text, encoding="utf-8")
    for name, data in BROKEN.items():
        (place / name).write_bytes(data)
    return place


def paced(engine: str, few: Path, all_: Path, place: Path, seed: str = "0") -> tuple[float, float]:
    """Seconds for the few articles, and how many more of all are done a second."""
    start = seconds(engine, few, place, seed)
    whole = seconds(engine, all_, place, seed)
    print(f"{engine}: {whole:.1f} s", flush=True)
    return start, (len(list(all_.iterdir())) - len(list(few.iterdir()))) / (whole - start)


def command(engine: str, source: Path, out: Path) -> list[str]:
    """The command that analyses a folder."""
    if engine in ENGINES:
        return [*COMMAND, str(source), "--engine", engine, "-o", str(out)]
    return [*COMMAND, str(source), "--jobs", "2", "--raw", "--format", "parquet", "--force", "-o", f"{out}.parquet"]


def seconds(engine: str, source: Path, place: Path, seed: str) -> float:
    """How long an engine takes for a folder; broken files give the exit status 1."""
    before = time.perf_counter()
    run = command(engine, source, place / f"{engine} {source.name}")
    env = {**os.environ, **SETTINGS, "PYTHONHASHSEED": seed}
    done = subprocess.run(run, env=env, capture_output=True, text=True, check=False)
    if done.returncode != 1:
        raise SystemExit(f"{engine}: exit status {done.returncode}\n{done.stderr}")
    return time.perf_counter() - before


def again(engine: str, source: Path, place: str) -> list[str]:
    """The findings where the engine is ended once it has written something, and is begun again."""
    out = Path(place, f"{engine} ended")
    with started(command(engine, source, out)) as process:
        while process.poll() is None and not list(out.glob("articles/*.parquet")):
            time.sleep(0.1)
    done = len(rows(out / "articles")) if (out / "articles").is_dir() else 0
    env = {**os.environ, **SETTINGS}
    last = subprocess.run(command(engine, source, out), env=env, capture_output=True, text=True, check=False).stderr
    print(f"{engine}: ended after {done} articles; then: {last.splitlines()[-1]}", flush=True)
    return rows(out / "findings")


@contextmanager
def started(run: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended with all that it started."""
    env = {**os.environ, **SETTINGS}
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(run, env=env, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def rows(place: Path) -> list[str]:
    """The rows of a Parquet file, or of all in a folder, each as JSON; sorted, as buckets have no order."""
    from pyarrow import parquet

    files = sorted(place.glob("*.parquet")) if place.is_dir() else [place]
    found: list[dict[str, Any]] = [row for file in files for row in parquet.read_table(file).to_pylist()]
    return sorted(json.dumps(row, ensure_ascii=False, sort_keys=True, default=str) for row in found)


if __name__ == "__main__":
    sys.exit(not main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, sys.argv[2:] or ENGINES))
