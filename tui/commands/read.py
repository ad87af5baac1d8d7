"""``dateline read``: the desk."""

from __future__ import annotations

import sys

import click

from .options import (
    Refusal,
    articles_argument,
    chosen_loader,
    chosen_notebook,
    has_loading_options,
    loading_options,
    notebook_option,
)


@click.command(short_help="Open articles in the desk (the default).")
@articles_argument(required=False)
@loading_options
@notebook_option
def read(articles: tuple[str, ...]) -> int:
    """Open articles in the desk; several make a reading list.

    "dateline ARTICLE" is the same. Without an article, the one read last opens, the first time a sample.

    \b
    dateline read story.txt
    dateline read articles/ https://example.org/story.html
    curl -s https://example.org/story.html | dateline read -
    """
    from ..library.reading_list import problem

    for name in articles:
        if trouble := problem(name):
            raise Refusal(trouble)
    if not sys.stderr.isatty():
        raise Refusal("the desk needs a terminal; try dateline analyze, which prints plainly")
    from ..app import run_desk

    return run_desk(list(articles), chosen_notebook(), chosen_loader(keep_raw=True) if has_loading_options() else None)
