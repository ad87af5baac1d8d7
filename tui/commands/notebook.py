"""``dateline notebook``: where the notebook lies, and what keeps it well."""

from __future__ import annotations

import click

from .options import chosen_notebook, notebook_option


@click.group(short_help="Where the notebook lies; keep it well.")
@notebook_option
def notebook() -> None:
    """Where the notebook lies; check it, back it up, bring a backup back."""


@notebook.command()
@notebook_option
def path() -> int:
    """Print where the notebook lies."""
    from ..places import notebook_path

    click.echo(str(notebook_path(chosen_notebook())))
    return 0
