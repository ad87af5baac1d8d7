"""One self-contained HTML page: the articles with their marked passages, and under each its annotations.

Nothing is fetched and nothing runs: the style stands in the page, and a content security policy forbids the rest.
It reads in order without style, has landmarks, headings and links to skip by, and prints.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from .export_formats import Options
from .export_selection import Entry, Selection
from .html_codebook import Codebook, text_of
from .html_marks import marked_parts, paragraphs
from .public_names import told_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..notebook.annotation import Annotation


def render(selection: Selection, _: Options) -> Iterator[str]:
    """The page; articles without annotations stay out unless no other is there."""
    entries = [entry for entry in selection.entries if entry.annotations]
    alone = len(entries) == 1 and not selection.orphans
    codebook = Codebook(selection)
    yield page_head(_title(entries[0]) if alone else "Annotations", more_style=codebook.style())
    if not alone:
        yield f"<header><h1>Annotations</h1></header>\n{_contents(entries, selection)}"
    yield '<main id="articles">\n'
    begun = 1
    for count, entry in enumerate(entries, 1):
        yield from _article(entry, count, begun, 1 if alone else 2, codebook)
        begun += len(entry.annotations)
    if selection.orphans:
        yield '<section id="without-article" class="annotations"><h2>Without their article</h2>\n'
        yield from _list(((annotation, None) for annotation in selection.orphans), begun, set(), codebook)
        yield "</section>\n"
    yield from codebook.section()
    yield "</main>\n</body>\n</html>\n"


def _title(entry: Entry) -> str:
    return entry.article.title or told_source(entry.article.source) or "Untitled"


@cache
def _style() -> str:
    return files(__package__).joinpath("page.css").read_text(encoding="utf-8")


def page_head(title: str, main: str = "articles", more_style: str = "") -> str:
    """The head of a page and the beginning of its body; ``main`` is the id of what one skips to."""
    style = _style() + more_style
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{text_of(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#{main}">Skip to the text</a>\n'
    )


def _contents(entries: list[Entry], selection: Selection) -> str:
    links = [f'<li><a href="#article-{n}" dir="auto">{text_of(_title(e))}</a></li>' for n, e in enumerate(entries, 1)]
    if selection.orphans:
        links.append('<li><a href="#without-article">Without their article</a></li>')
    return f'<nav aria-label="Articles"><ol>{"".join(links)}</ol></nav>\n'


def _article(entry: Entry, count: int, begun: int, level: int, codebook: Codebook) -> Iterator[str]:
    article = entry.read()
    language = f' lang="{article.language}"' if article.language else ""
    numbers = {annotation.id: number for number, annotation in enumerate(entry.annotations, begun)}
    parts = marked_parts(article, list(entry.placed()), numbers)
    shown = list(paragraphs(article, parts))
    heading = next((html for kind, html in shown if kind == "headline"), text_of(_title(entry)))
    if level == 1:
        yield f'<a class="skip" href="#notes-{count}">Skip to the annotations</a>\n'
    yield f'<article id="article-{count}" aria-labelledby="title-{count}">\n'
    yield f'<h{level} id="title-{count}" dir="auto"{language}>{heading}</h{level}>\n{_facts(entry)}'
    yield f'<div class="text"{language}>\n'
    for kind, html in shown:
        if kind == "heading":
            yield f'<h{level + 1} dir="auto">{html}</h{level + 1}>\n'
        elif kind != "headline":
            quiet = "" if kind == "body" else f' class="{kind}"'
            yield f'<p{quiet} dir="auto">{html}</p>\n'
    yield f'</div>\n<section class="annotations" id="notes-{count}" aria-labelledby="notes-title-{count}">\n'
    yield f'<h{level + 1} id="notes-title-{count}">Annotations ({len(entry.annotations)})</h{level + 1}>\n'
    marked = {part.number for row in parts.values() for part in row}
    rows = ((a, entry.paragraph(a)) for a in entry.annotations)
    yield from _list(rows, begun, marked, codebook, language)
    yield "</section>\n</article>\n"


def _facts(entry: Entry) -> str:
    article = entry.article
    facts = [text_of(fact) for fact in (article.byline, article.date) if fact]
    if article.source.lower().startswith(("http://", "https://")):
        facts.append(f'<a href="{text_of(article.source)}" rel="noreferrer noopener">{text_of(article.source)}</a>')
    elif told_source(article.source):
        facts.append(text_of(article.source))
    return f'<p class="facts" dir="auto">{" · ".join(facts)}</p>\n' if facts else ""


def _list(
    rows: Iterable[tuple[Annotation, int | None]],
    begun: int,
    marked: set[int],
    codebook: Codebook,
    language: str | None = None,
) -> Iterator[str]:
    """The annotations, each with the number of its paragraph, which is a link where there is a mark to go to.

    ``language`` is the attribute of the article's words; None without an article.
    """
    yield f'<ol start="{begun}">\n'
    for number, (annotation, paragraph) in enumerate(rows, begun):
        gone = "its words no longer stand in the text" if language is not None else "its article is not in the notebook"
        where = f"¶{paragraph}" if paragraph else gone
        if number in marked:
            where = f'<a href="#mark-{number}">{where}</a>'
        yield f'<li id="note-{number}"><span class="place">{where}</span>\n'
        yield f'<blockquote dir="auto"{language or ""}>{text_of(annotation.anchor.exact)}</blockquote>\n'
        if annotation.note:
            yield f'<p class="note" dir="auto">{text_of(annotation.note)}</p>\n'
        if annotation.verdict:
            yield f"<p>Verdict: <strong>{text_of(annotation.verdict)}</strong></p>\n"
        if annotation.tags:
            tags = "".join(f"<li{codebook.look(tag)}>{text_of(tag)}</li>" for tag in annotation.tags)
            yield f'<ul class="tags" aria-label="Tags">{tags}</ul>\n'
        if annotation.coder:
            yield f'<p class="facts">by {text_of(annotation.coder)}</p>\n'
        yield "</li>\n"
    yield "</ol>\n"
