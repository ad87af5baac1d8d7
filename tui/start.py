"""The program's door: straight to the desk where that is all that is wanted, else to the command line.

Reading an article is what most starts are for, and the command line's library takes a tenth of their time.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .commands import HOMES

COMPLETION = "_DATELINE_COMPLETE"
"""Set by a shell that wants to know how a command line goes on."""

SELDOM = 50_000, 20, 50
"""So many new objects, and rounds of the younger generations, before garbage is looked for on the command line."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``dateline`` with these arguments (those of the process when None) and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not streams_are_open():
        print("dateline: standard output is closed: nothing can be printed", file=sys.stderr)
        return 2
    # A shell that asks how a command line goes on names no articles.
    wanted = None if COMPLETION in os.environ else only_reading(given)
    if wanted is None or not sys.stderr.isatty():
        # What is loaded at the start stays, and to look through it again and again for garbage takes a twentieth of it.
        gc.set_threshold(*SELDOM)
        from .cli import main as command_line

        return command_line(given)
    # Start-up only allocates: collecting garbage meanwhile finds none and takes a tenth of the time. The desk
    # turns it on again after the first paint.
    gc.disable()
    try:
        from .app import run_desk

        return run_desk(*wanted)
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from .cli import failed

        return failed(error)


def streams_are_open() -> bool:
    """Put a device that holds nothing in the place of each standard stream that is closed; whether results can go out.

    Else the next file that is opened would take its number, and what is printed would go there.
    """
    can_print = sys.stdout is not None
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115 - open as long as the program runs
    return can_print


def only_reading(arguments: Sequence[str]) -> tuple[list[str], Path | None] | None:
    """The articles and the notebook, where the arguments plainly ask for the desk; None where they need a closer look.

    Whatever is not plain, wrong or to be explained is the command line's matter.
    """
    names = list(arguments)
    notebook: Path | None = None
    if "--notebook" in names[:-1]:
        at = names.index("--notebook")
        notebook = Path(names[at + 1])
        del names[at : at + 2]
    if names[:1] == ["read"]:
        del names[0]
    elif names and names[0] in HOMES:
        return None
    if any(name.startswith("-") and name != "-" for name in names):
        return None
    from .library.reading_list import problem

    return None if any(map(problem, names)) else (names, notebook)
