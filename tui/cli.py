"""The command ``dateline``: which commands there are, and how every failure ends in one plain line.

Results go to standard output, everything else to standard error. The status is 0 when done, 1 when nothing
was found or some articles failed, 2 for wrong use or unreadable input.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .commands import HOMES
from .commands.options import notebook_option
from .system.plain_output import complain

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Dateline(click.Group):
    """A group in which whatever is no command is an article to read. A command is imported when it is wanted."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in HOMES:
            return None
        module = import_module(f".commands.{HOMES[cmd_name]}", __package__)
        command: click.Command = getattr(module, "import_" if cmd_name == "import" else cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in HOMES:
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches

        meant = get_close_matches(args[0], list(HOMES), 1, 0.75)
        if meant and not Path(args[0]).exists():
            raise click.UsageError(f"{args[0]}: no such command or file; did you mean {meant[0]}?", ctx)
        return super().resolve_command(ctx, ["read", *args])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # before click sees it, who would call it a failure
            raise click.exceptions.Exit(_stop_writing()) from None


def _print_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    from importlib.metadata import version

    click.echo(f"dateline {version('dateline')}")
    ctx.exit()


@click.group(
    cls=Dateline,
    invoke_without_command=True,
    short_help="A reading desk for news in the terminal.",
    subcommand_metavar="[COMMAND | ARTICLE] …",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Status: 0 done; 1 nothing found, or some articles failed; 2 wrong use or unreadable input.",
)
@notebook_option
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Print the version."
)
@click.pass_context
def cli(ctx: click.Context) -> int:
    """A reading desk for news in the terminal: who acts, which numbers, and on whose account.

    Without a command, ARTICLE opens in the desk; without an article, the folder or the article read last, the first
    time a sample.

    ARTICLE is a file (.txt .md .html .pdf .docx), a folder (its articles), an http(s) address, or - for
    standard input. A file named like a command is read with "dateline read NAME".

    \b
    dateline story.txt                              read it
    dateline analyze story.txt                      list actors, numbers and quotes
    dateline compare reports/                       set what several reports say of one event side by side
    dateline search '"security forces"' articles/   find a phrase
    dateline export --format markdown -o notes.md   take all annotations along
    """
    if ctx.invoked_subcommand is None:
        read = cli.get_command(ctx, "read")
        assert read is not None
        return int(ctx.invoke(read, articles=(), plain=False))
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``dateline`` with these arguments (those of the process when None) and return its exit status."""
    try:
        status = cli.main(args=arguments and list(arguments), prog_name="dateline", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        return _stop_writing()
    except (click.Abort, KeyboardInterrupt):
        return 130
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "dateline"
        complain(f"{error.format_message().rstrip('.')}; see {where} --help")
        return 2
    except click.ClickException as error:
        complain(error.format_message())
        return error.exit_code
    except Exception as error:
        return failed(error)
    return status if isinstance(status, int) else 0


def failed(error: Exception) -> int:
    """Tell what went wrong in one line, and return the exit status; with DATELINE_DEBUG the error goes on."""
    if os.environ.get("DATELINE_DEBUG"):
        raise error
    complain(_in_a_line(error))
    return 2


def _in_a_line(error: Exception) -> str:
    """An error in one line. Dateline's own errors are written for readers; others are named for what they are."""
    if type(error).__module__.split(".")[0] in {"analysis", "tui"}:
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        name = f"{Path(os.fsdecode(error.filename))}: " if isinstance(error.filename, str | bytes) else ""
        return f"{name}{error.strerror}"
    detail = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"something went wrong ({detail}); set DATELINE_DEBUG=1 to see where"


def _stop_writing() -> int:
    """The reader of our output has seen enough: end quietly, and keep Python from flushing into the closed pipe."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
