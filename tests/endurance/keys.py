"""Keys pressed at random at a desk over a folder of articles, in bursts: nothing fails, the notebook stays sound.

    uv run python -m tests.endurance.keys [keys] [seed]

Prints what failed and the keys before it, and ends with 1 where anything did.
"""

from __future__ import annotations

import asyncio
import os
import random
import string
import sys
import tempfile
import traceback
from collections import deque
from pathlib import Path

from analysis import load
from tests.tui.desk.desks import Desk, desk
from tests.tui.notebook.samples import TEXT
from tui.notebook.upkeep import check

SAMPLE = Path(__file__).parents[1] / "samples" / "harbour.txt"
KEYS = [
    *(key for key in string.ascii_letters + string.digits if key != "q"),
    *"/?[]<>.,!=+-~\"'",
    *("space", "enter", "enter", "escape", "escape", "escape", "tab", "shift+tab", "backspace", "delete"),
    *("up", "down", "left", "right", "shift+left", "shift+right", "home", "end", "pageup", "pagedown"),
    *("ctrl+d", "ctrl+u", "ctrl+r", "ctrl+p", "ctrl+c", "f1", "f2"),
]
SIZES = [(80, 24), (120, 40), (200, 50), (40, 12), (5, 3)]
SOUND_EVERY = 300
"""Keys between two looks at the notebook."""


def _sources(folder: Path) -> list[str]:
    """A folder of articles to move about in."""
    (folder / "one.txt").write_text(SAMPLE.read_text(encoding="utf-8"), encoding="utf-8")
    for number in range(4):
        (folder / f"more{number}.txt").write_text(TEXT.replace("300", f"{number}00"), encoding="utf-8")
    return [str(path) for path in sorted(folder.glob("*.txt"), reverse=True)]


async def _press(at: Desk, chance: random.Random, count: int, last: deque[str]) -> int:
    """Press up to ``count`` keys, until the program ends; how many."""
    pressed, looked = 0, 0
    while pressed < count and at.app.is_running and at.app.return_code is None:
        burst = chance.choices(KEYS, k=chance.choice((1, 1, 1, 2, 3, 6)))
        last.extend(burst)
        if chance.random() < 0.002:
            await at.resize(*chance.choice(SIZES))
        await at.burst(*burst)
        pressed += len(burst)
        if at.app._exception is not None:
            raise at.app._exception
        assert not at.status.startswith("Something went wrong"), at.status
        if pressed - looked > SOUND_EVERY:
            looked = pressed
            problems = [line for line in check(at.notebook_file).problems if "no notebook" not in line]
            assert not problems, problems
    return pressed


async def _run(count: int, seed: int) -> int:
    chance, pressed, failed, opened = random.Random(seed), 0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        os.chdir(work)
        sources = _sources(work)
        while pressed < count:
            last: deque[str] = deque(maxlen=60)
            opened += 1
            try:
                async with desk(load(sources[0]), work, chance.choice(SIZES[:3]), reading_list=sources) as at:
                    pressed += await _press(at, chance, count - pressed, last)
            except Exception:
                failed += 1
                pressed += len(last)
                print(f"after {' '.join(last)}\n{traceback.format_exc(limit=-6)}", flush=True)
        os.chdir("/")
    print(f"{pressed:,} keys, seed {seed}, {opened} times opened: {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(_run(*map(int, sys.argv[1:] or ("10000", "1")))))
