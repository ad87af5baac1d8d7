"""A notebook through a bad week: two desks and a script write to it while everything goes wrong.

    uv run python -m tests.endurance.soak [minutes] [seed]

Writers are killed at random, their clocks jump, their disk is full for a while, a sync tool puts an older version in
the file's place and leaves ours beside it, and power cuts leave a torn file, or one with a block of zeros, for
``restore``. At the end every note that a writer was told is saved must be in the notebook, or have been of the last act
before a cut. Ends with 1 where that is not so.
"""

from __future__ import annotations

import ctypes
import os
import random
import resource
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.endurance.soak_writers import TEXT
from tui.imports.conflict_copy import take_in
from tui.notebook import Notebook
from tui.notebook.backups import before_of
from tui.notebook.restoring import restore
from tui.notebook.sibling_files import conflict_copies
from tui.notebook.upkeep import check

ROLES = ("desk", "desk", "script")
DAY = 86_400
BLOCK = 4096
FULL = 0.5
"""Seconds for which a writer's disk is full."""


def exchange(one: Path, other: Path) -> None:
    """Let two files change places in one step, so that nothing is written in between (Linux)."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.renameat2(-100, os.fsencode(one), -100, os.fsencode(other), 2):
        raise OSError(ctypes.get_errno(), "the files could not be exchanged")


class Writer:
    """A program that writes notes, and what it was told is saved."""

    def __init__(self, role: str, folder: Path, name: str, clock: int) -> None:
        command = [sys.executable, "-m", "tests.endurance.soak_writers", role, str(folder), name, str(clock)]
        with open(folder / "errors.txt", "ab") as errors:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors)
        self.role, self.name, self.said = role, name, b""

    def listen(self) -> None:
        """Take in what it has said."""
        assert self.process.stdout is not None
        pipe = self.process.stdout.fileno()
        while select.select([pipe], [], [], 0)[0]:
            came = os.read(pipe, 1 << 16)
            if not came:
                return
            self.said += came

    def kill(self) -> set[str]:
        """End it at once; the notes that it was told are saved."""
        self.process.send_signal(signal.SIGCONT)
        self.process.kill()
        self.process.wait()
        self.listen()
        assert self.process.stdout is not None
        self.process.stdout.close()
        lines = self.said.decode().splitlines(keepends=True)
        return {line.strip() for line in lines if line.startswith(f"{self.name}-") and line.endswith("\n")}


class Week:
    """The notebook, its writers, and what has happened to them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.chance = folder, random.Random(seed)
        self.path = folder / "notebook.json"
        (folder / "story.txt").write_text(TEXT, encoding="utf-8")
        self.acknowledged: set[str] = set()
        self.cut_off: set[str] = set()
        self.happened: Counter[str] = Counter()
        self.clock = self.started = 0
        self.older: bytes | None = None
        """What the sync tool saw last."""
        self.writers = [self._writer(role) for role in ROLES]

    def _writer(self, role: str) -> Writer:
        self.started += 1
        return Writer(role, self.folder, f"{role}{self.started}", self.clock)

    def _notes(self, path: Path | None = None) -> set[str]:
        path = path or self.path
        return {note.note for note in Notebook(path).annotations()} if path.exists() else set()

    def _kill(self, at: int) -> None:
        self.acknowledged |= self.writers[at].kill()

    def _end_all(self) -> None:
        for at in range(len(self.writers)):
            self._kill(at)

    def _begin_all(self) -> None:
        self.writers = [self._writer(role) for role in ROLES]

    def kill(self) -> None:
        """One writer dies, and is started again."""
        at = self.chance.randrange(len(self.writers))
        self._kill(at)
        self.writers[at] = self._writer(self.writers[at].role)
        self.happened["kills"] += 1

    def jump(self) -> None:
        """The clock is a day later, or back, or in another century, for the writers to come."""
        self.clock = self.chance.choice((self.clock + DAY, self.clock + DAY, 0, -400 * DAY, 70 * 365 * DAY))
        self.happened["clock jumps"] += 1
        self.kill()

    def fill_disk(self) -> None:
        """Nothing larger than a few bytes can be written by one writer for a while."""
        writer = self.chance.choice(self.writers)
        if writer.process.poll() is None:
            resource.prlimit(writer.process.pid, resource.RLIMIT_FSIZE, (64, resource.RLIM_INFINITY))
            time.sleep(FULL)
            if writer.process.poll() is None:
                resource.prlimit(
                    writer.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
                )
        self.happened["full disks"] += 1

    def sync(self) -> None:
        """A sync tool puts an older version in the notebook's place, and ours beside it."""
        if self.path.exists():
            ours = self.path.read_bytes()
            if self.older is not None and self.chance.random() < 0.5:
                other = self.path.with_name("notebook.sync")
                other.write_bytes(self.older)
                exchange(other, self.path)
                os.replace(other, self.path.with_name(f"notebook (conflicted copy {self.started}).json"))
                self.happened["older versions put in place"] += 1
                self._take_in_copies()
            self.older = ours

    def _take_in_copies(self) -> None:
        for copy in conflict_copies(self.path):
            take_in(Notebook(self.path, lock_timeout=30), copy)

    def cut(self) -> None:
        """Power fails: the file ends anywhere, or has a block of zeros; restore brings back all but the last act."""
        self._end_all()
        if not self.path.exists():
            self._begin_all()
            return
        before, older = self._notes(), self._notes(before_of(self.path))
        data = bytearray(self.path.read_bytes())
        if self.chance.random() < 0.6:
            del data[self.chance.randrange(len(data)) :]
        else:
            start = self.chance.randrange(len(data))
            data[start : start + BLOCK] = bytes(len(data[start : start + BLOCK]))
        self.path.write_bytes(data)
        if check(self.path).problems:
            restore(self.path)
        lost = before - self._notes()
        self.happened["cuts"] += 1
        self.happened["cuts that took the last act"] += bool(lost)
        if lost & older:
            self.happened["CUTS THAT TOOK MORE"] += 1
        self.cut_off |= lost
        self._begin_all()

    def live(self, seconds: float) -> None:
        """Let things happen for so long."""
        acts = {self.kill: 30, self.jump: 4, self.fill_disk: 2, self.sync: 3, self.cut: 1}
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            time.sleep(self.chance.uniform(0, 1.5))
            for writer in self.writers:
                writer.listen()
            self.chance.choices(list(acts), list(acts.values()))[0]()
        self._end_all()
        self._take_in_copies()

    def missing(self) -> set[str]:
        """Notes said to be saved that are not there, and that no cut took."""
        return self.acknowledged - self._notes() - self.cut_off


def main(minutes: float = 10, seed: int = 1) -> int:
    """Live through the week and print what came of it; the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        week = Week(Path(folder), seed)
        week.live(minutes * 60)
        missing, problems = week.missing(), check(week.path).problems
        print(", ".join(f"{count} {what}" for what, count in week.happened.items()))
        print(f"{len(week.acknowledged)} notes said to be saved, {len(week.cut_off)} cut off with the last act")
        print(f"{len(missing)} missing: {sorted(missing)[:10]}; check says: {problems or 'all is well'}")
        if missing or problems:
            print((Path(folder) / "errors.txt").read_text(errors="replace")[-3000:])
        return 1 if missing or problems or week.happened["CUTS THAT TOOK MORE"] else 0


if __name__ == "__main__":
    sys.exit(main(*(kind(value) for kind, value in zip((float, int), sys.argv[1:], strict=False))))
