"""``dateline annotate``: put a note or tags on a quote, as the desk does, for scripts."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import click

from ..notebook.annotation import VERDICTS
from ..system.plain_output import complain, one_line
from .options import chosen_loader, loading_options, notebook_option, open_notebook, tags_beginning

if TYPE_CHECKING:
    from ..notebook import Verdict


@click.command(short_help="Put a note or tags on a quote.")
@click.argument("article", metavar="ARTICLE", type=click.Path(allow_dash=True))
@click.option("--quote", required=True, metavar="TEXT", help="The words to annotate, as they stand in the article.")
@click.option("--note", default="", metavar="TEXT", help="What to say about them.")
@click.option(
    "--tag",
    "tags",
    multiple=True,
    metavar="NAME",
    shell_complete=tags_beginning,
    help="A tag; give the option again for more.",
)
@click.option("--verdict", type=click.Choice(VERDICTS), help="What checking them came to.")
@click.option("--occurrence", type=click.IntRange(min=1), default=1, help="Which one, if the words stand there often.")
@click.option("--coder", metavar="NAME", help="Who says so; else the name in the desk's settings.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", help="table prints the id.")
@loading_options
@notebook_option
def annotate(
    article: str,
    quote: str,
    note: str,
    tags: tuple[str, ...],
    verdict: Verdict | None,
    occurrence: int,
    coder: str | None,
    form: str,
) -> int:
    """Annotate a quote in an article; prints the annotation's id.

    The quote is looked for letter for letter, then without regard to case, line breaks and the shapes of
    quotation marks. Without note, tag and verdict they are highlighted. Tags not yet in the codebook are added to it;
    their names have at most 100 characters on one line, and a # before them is left out.

    \b
    dateline annotate story.txt --quote "more than 700 injured" --tag casualties --note "who counted?"
    dateline annotate story.txt --quote "protests" --occurrence 2
    """
    from ..library.reading_list import one_article
    from ..notebook import Anchor, Annotation, Change
    from ..notebook.codebook import new_tag
    from ..notebook.edits import HIGHLIGHT
    from ..reading.passages import find_quote
    from ..system.plain_output import json_text
    from ..system.settings import Settings

    if not quote.strip():
        raise click.UsageError("--quote is empty; give the words to annotate")
    names = tuple(dict.fromkeys(map(_tag_name, tags)))
    opened = one_article(article, chosen_loader(keep_raw=True))
    span = next(islice(find_quote(opened.text, quote), occurrence - 1, None), None)
    if span is None:
        complain(_not_found(opened.text, article, quote, occurrence))
        return 1
    color = None if names or note or verdict else HIGHLIGHT
    anchor = Anchor.at(opened.text, *span)
    who = Settings().get("reader") if coder is None else " ".join(coder.split())
    made = Annotation.new(opened.sha256, anchor, tags=names, note=note, color=color, verdict=verdict, coder=who)
    with open_notebook() as notebook:
        notebook.add_article(opened)
        known = notebook.tags()
        fresh = [name for name in names if notebook.tag(name) is None]
        for name in fresh:
            known.append(new_tag(known, name))
        new = tuple((None, tag) for tag in known if tag.name in fresh)
        notebook.apply(Change("annotate", ((None, made),), new))
    click.echo(json_text(made.to_dict(), 2) if form == "json" else made.id)
    return 0


def _tag_name(given: str) -> str:
    """A tag's name as the codebook has names."""
    from ..notebook.codebook import CodebookError, name_of

    try:
        if len(given.splitlines()) > 1:
            raise CodebookError("a tag's name stands on one line")
        return name_of(given)
    except CodebookError as error:
        raise click.UsageError(f"--tag {one_line(given)[:40]!r}: {error}") from None


def _not_found(text: str, name: str, quote: str, occurrence: int) -> str:
    from ..reading.passages import find_quote, nearest

    count = sum(1 for _ in find_quote(text, quote))
    if count:
        return f"{name}: “{one_line(quote)}” stands there {count} times, not {occurrence}"
    near = nearest(text, quote)
    hint = f"; the nearest words are “{one_line(text[near.start : near.end])}”" if near else ""
    return f"{name}: “{one_line(quote)}” does not stand there{hint}"
