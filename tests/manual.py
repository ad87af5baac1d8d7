"""Makes the manual: a man page for each command, from the commands' own help, with click-man.

uv run python -m tests.manual FOLDER
man -l FOLDER/dateline.1
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import click

from tui.cli import cli
from tui.commands import HOMES


def make(folder: Path) -> list[Path]:
    """Write the pages into a folder, which is made if need be; which they are."""
    from click_man.core import write_man_pages

    folder.mkdir(parents=True, exist_ok=True)
    with click.Context(cli) as ctx:
        # They are imported when they are wanted; click-man looks only at those that are there.
        cli.commands.update({name: command for name in HOMES if (command := cli.get_command(ctx, name)) is not None})
        try:
            write_man_pages("dateline", cli, version=version("dateline"), target_dir=str(folder))
        finally:
            cli.commands.clear()
    pages = sorted(folder.glob("dateline*.1"))
    notes = {page: f".SH NOTES\n{command.epilog}\n" for page, command in _commands("dateline", cli) if command.epilog}
    for page in pages:
        made = page.read_text(encoding="utf-8").rstrip("\n") + "\n" + notes.get(page.stem, "")
        page.write_text(_with_examples(made), encoding="utf-8")
    return pages


def _commands(page: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """A command and those below it, by the names of their pages."""
    yield page, command
    if isinstance(command, click.Group):
        with click.Context(command) as ctx:
            for name in command.list_commands(ctx):
                if (below := command.get_command(ctx, name)) is not None:
                    yield from _commands(f"{page}-{name}", below)


def _with_examples(page: str) -> str:
    """A page whose examples stand line by line, as in the help, where a backspace marks them."""
    return re.sub(r"^\x08\n((?:(?!\.(?:PP|SH)\b).*\n)*)", r".nf\n\1.fi\n", page, flags=re.M)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.manual FOLDER")
    for made in make(Path(sys.argv[1])):
        print(made)
