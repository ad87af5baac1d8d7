"""Markdown: each annotation as a quote with its place, tags and note, by article, under YAML front matter.

The Obsidian flavour writes tags as ``#tag/sub``, leaves the Markdown of notes alone, and gives each quote a block
id to link to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.harmless_text import harmless

from ..system.plain_output import json_text
from .export_formats import Options
from .export_selection import Entry, Selection

if TYPE_CHECKING:
    from ..notebook import Annotation, Tag

_SPECIAL = re.compile(r"[\\`*_\[\]<#|~^]|=(?==)|%(?=%)|&(?=#?\w+;)")
_LINE_START = re.compile(r"^\s*(?:([-+=>])|(\d+)(?=[.)]))", re.M)
_NO_TAG = re.compile(r"[^\w/-]+")
_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}]+")


def render(selection: Selection, options: Options) -> Iterator[str]:
    """One document, a section an article; with front matter when it holds a single article."""
    entries = [entry for entry in selection.entries if entry.annotations]
    tags = {tag.name: tag for tag in selection.tags}
    if len(entries) == 1 and not selection.orphans:
        yield _front_matter(entries[0], tags, options)
    for count, entry in enumerate(entries):
        yield ("\n" if count else "") + "\n".join(_heading(entry)) + "\n"
        for annotation in entry.annotations:
            yield "\n" + "\n".join(_block(annotation, entry, tags, options)) + "\n"
    if selection.orphans:
        yield "\n# Without their article\n" if entries else "# Without their article\n"
        for annotation in selection.orphans:
            yield "\n" + "\n".join(_block(annotation, None, tags, options)) + "\n"


def escaped(text: str) -> str:
    """``text`` so that Markdown shows it as it is, each line of it a line."""
    text = _SPECIAL.sub(lambda match: "\\" + match[0], harmless(text).replace("\t", " "))
    text = _LINE_START.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\", text)
    return _broken(text)


def _broken(text: str) -> str:
    """The lines of ``text`` with hard breaks between, and no indent that would make them code."""
    lines = [line.strip() for line in text.strip().split("\n")]
    pairs = zip(lines, [*lines[1:], ""], strict=True)
    return "\n".join(f"{line}\\" if line and following else line for line, following in pairs)


def _one_line(text: str) -> str:
    return escaped(" ".join(text.split()))


def _front_matter(entry: Entry, tags: dict[str, Tag], options: Options) -> str:
    article = entry.article
    facts = {
        "title": article.title,
        "source": article.source,
        "byline": article.byline,
        "date": article.date,
        "retrieved": article.retrieved or article.added,
        "sha256": article.sha256,
    }
    lines = [f"{name}: {json_text(harmless(fact))}" for name, fact in facts.items() if fact]
    if options.flavour == "obsidian":
        used = sorted({_path(name, tags) for annotation in entry.annotations for name in annotation.tags})
        lines.append(f"tags: {json_text(used)}")
    return "\n".join(("---", *lines, "---", "", ""))


def _heading(entry: Entry) -> Iterator[str]:
    article = entry.article
    yield f"# {_one_line(article.title or article.source or 'Untitled')}"
    source = f"<{article.source}>" if _ADDRESS.fullmatch(article.source) else _one_line(article.source)
    facts = [fact for fact in (_one_line(article.byline or ""), _one_line(article.date or ""), source) if fact]
    if facts:
        yield ""
        yield " · ".join(facts)


def _block(annotation: Annotation, entry: Entry | None, tags: dict[str, Tag], options: Options) -> Iterator[str]:
    """A quote, then where it stands and its tags, then the note."""
    obsidian = options.flavour == "obsidian"
    anchor = annotation.anchor
    yield from (f"> {line}".rstrip() for line in escaped(anchor.exact).split("\n"))
    if obsidian:
        yield ""
        yield f"^{re.sub('[^A-Za-z0-9-]', '-', annotation.id)}"
    yield ""
    names = [f"#{_path(name, tags)}" if obsidian else f"**{_one_line(name)}**" for name in annotation.tags]
    number = entry.paragraph(annotation) if entry else None
    place = f"¶{number}, {anchor.start}–{anchor.end}" if number else "no longer in the text"
    facts = [place, (" " if obsidian else ", ").join(names), annotation.verdict or ""]
    yield " · ".join(fact for fact in facts if fact)
    if annotation.note.strip():
        yield ""
        yield _broken(harmless(annotation.note).replace("<", "\\<")) if obsidian else escaped(annotation.note)


def _path(name: str, tags: dict[str, Tag]) -> str:
    """A tag as Obsidian takes it: under its parents, no spaces, not a mere number."""
    steps: list[str] = []
    above: str | None = name
    while above is not None and len(steps) < 9:
        steps.insert(0, _NO_TAG.sub("-", above).strip("-/") or "tag")
        above = tags[above].parent if above in tags else None
    path = "/".join(steps)
    return path if re.search(r"[^\d/]", path) else f"_{path}"
