"""``dateline serve``: the desk in a browser."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import click

from ..system.plain_output import remark
from .options import Refusal, articles_argument, chosen_notebook, notebook_option

PORT = 8765


@click.command(short_help="The desk in a browser, on this machine.")
@articles_argument(required=False)
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0: any free port.")
@notebook_option
def serve(articles: tuple[str, ...], port: int) -> int:
    """Serve the desk at 127.0.0.1, one process a visitor, until ctrl+c.

    The address has a random token in it. There is no login: who has the address, and can reach this machine's loopback
    address, reads and writes your notebook. Other pages and other names of this machine are refused. Files are opened
    only in the folder of the articles (without any: the folder that this is run in); what x writes is downloaded.

    \b
    dateline serve articles/
    dateline serve --port 0 story.txt
    """
    from ..library.reading_list import problem
    from ..system.paths import full_path, notebook_path
    from ..system.served import VARIABLE

    for name in articles:
        if trouble := problem(name):
            raise Refusal(trouble)
        if "://" in name or name == "-":
            raise Refusal(f"{name}: only files and folders are served; name one")
    try:
        from ..served.desk_server import DeskServer, listening_on
    except ImportError:
        raise Refusal("the browser needs textual-serve; install it with pip install 'dateline[serve]'") from None
    paths = [full_path(name) for name in articles]
    folder = _folder_of(paths)
    try:
        listening = listening_on(port)
    except OSError as error:
        raise Refusal(f"port {port} cannot be used ({error.strerror}); give another one with --port") from None
    os.environ[VARIABLE] = str(folder)
    os.environ["DATELINE_NOTEBOOK"] = str(full_path(notebook_path(chosen_notebook())))
    server = DeskServer(shlex.join(desk_command(paths)), listening)
    click.echo(server.address)
    remark(f"Serving {folder}. There is no login: whoever has the address reads and writes your notebook.")
    remark("Open it in a browser on this machine; ctrl+c ends it.")
    server.run()
    return 0


def desk_command(paths: list[Path]) -> list[str]:
    """What starts a visitor's desk with these articles."""
    # Without -P a folder "analysis" in the one that this is run in would be taken for ours.
    return [sys.executable, "-P", "-m", "tui", "read", *map(str, paths)]


def _folder_of(paths: list[Path]) -> Path:
    """The folder that holds all that is served."""
    folders = [path if path.is_dir() else path.parent for path in paths]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd().resolve()
