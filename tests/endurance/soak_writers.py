"""The programs that write to the notebook of the soak test; it starts them, and kills them.

    python -m tests.endurance.soak_writers desk|script FOLDER NAME CLOCK

Each prints a line for every note that it was told is saved: the note's words. CLOCK is how many seconds its clock is
off.
"""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import count
from pathlib import Path

from click import ClickException

from tests.tui.desk.desks import desk
from tui.commands.annotate import annotate
from tui.notebook import annotation, backups

TEXT = "Port strike enters second week\n\nDockers said on Monday that 300 had stopped work.\n\nThe port disagreed.\n"


def shift_clock(seconds: int) -> None:
    """Let what this process writes into the notebook be dated by a clock that is off."""

    class Shifted(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Shifted:
            moved = datetime.now(tz or UTC) + timedelta(seconds=seconds)
            return cls.fromisoformat(moved.isoformat())

    for module in (annotation, backups):
        vars(module)["datetime"] = Shifted


def acknowledge(words: str) -> None:
    """Tell the parent in one write that this note was said to be saved."""
    os.write(1, f"{words}\n".encode())


async def write_at_a_desk(folder: Path, name: str) -> None:
    """Write notes at a desk for ever, a burst of keys each."""
    async with desk(TEXT, folder) as at:
        waiting: list[str] = []
        for number in count():
            words = f"{name}-{number:06}"
            await at.burst("j" if number % 2 else "k", "a", *words, "enter")
            waiting.append(words)
            if at.screen.status.state != "saved":
                await at.press("S")
            if at.screen.status.state == "saved":
                for one in waiting:
                    acknowledge(one)
                waiting.clear()


def write_by_script(folder: Path, name: str) -> None:
    """Add notes by the command for ever."""
    story = folder / "story.txt"
    for number in count():
        words = f"{name}-{number:06}"
        notebook = ["--notebook", str(folder / "notebook.json")]
        try:
            status = annotate.main(
                [str(story), "--quote", "stopped work", "--note", words, *notebook], standalone_mode=False
            )
        except ClickException as error:
            print(f"{name}: {error.format_message()}", file=sys.stderr)
        else:
            if not status:
                acknowledge(words)


def main(role: str, folder: str, name: str, clock: str) -> None:
    """Write until killed."""
    shift_clock(int(clock))
    if role == "desk":
        asyncio.run(write_at_a_desk(Path(folder), name))
    else:
        write_by_script(Path(folder), name)


if __name__ == "__main__":
    main(*sys.argv[1:])
