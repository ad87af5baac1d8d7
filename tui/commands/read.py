"""``dateline read``: the desk."""

from __future__ import annotations

import sys
from contextlib import nullcontext

import click

from .options import (
    Reading,
    Refusal,
    articles_argument,
    chosen_loader,
    chosen_notebook,
    has_loading_options,
    loading_options,
    notebook_option,
    open_notebook,
)


@click.command(short_help="Open articles in the desk (the default).")
@articles_argument(required=False)
@click.option("--plain", is_flag=True, help="Print the articles and your notes, line by line, and open nothing.")
@loading_options
@notebook_option
def read(articles: tuple[str, ...], plain: bool) -> int:
    """Open articles in the desk; several make a reading list.

    "dateline ARTICLE" is the same. Without an article, the folder or the
    article read last opens, the first time a sample.

    \b
    dateline read story.txt
    dateline read articles/ https://example.org/story.html
    dateline read --plain story.txt | less
    curl -s https://example.org/story.html | dateline read -
    """
    if plain:
        return _print(articles)
    from ..library.reading_list import problem
    from ..system.served import is_served

    for name in articles:
        if trouble := problem(name):
            raise Refusal(trouble)
    if not sys.stderr.isatty() and not is_served():
        raise Refusal("the desk needs a terminal; try dateline read --plain, or dateline analyze")
    from ..app import run_desk

    return run_desk(list(articles), chosen_notebook(), chosen_loader(keep_raw=True) if has_loading_options() else None)


def _print(names: tuple[str, ...]) -> int:
    """Print articles with the notes on them; without names the one read last."""
    from ..library.opening import first_article
    from ..system.output_file import output
    from .notebook_findings import readable_notebook
    from .plain_article import plain_article

    path = readable_notebook(notices=False)
    reading = Reading(names)
    with open_notebook() if path is not None else nullcontext() as notebook, output(None) as stream:
        for number, article in enumerate(reading if names else [first_article([], chosen_notebook())]):
            notes = notebook.annotations(article.sha256) if notebook is not None else []
            lines = "\n".join(plain_article(article, notes))
            stream.write(f"{chr(10) if number else ''}{lines}\n".encode("utf-8", "replace"))
    return reading.status() if names else 0
