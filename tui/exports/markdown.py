"""Markdown: each annotation as a quote with its place, tags and note, by article, under YAML front matter.

Under a few words, such as a figure with its verdict, stands the line that they are from.

The Markdown of notes stays as it was written. The Obsidian flavour writes tags as ``#tag/sub`` and gives each quote a
block id to link to. Where there are several articles, each has its properties under its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.harmless_text import harmless

from ..reading.passages import Passage
from ..system.plain_output import json_text
from .export_formats import Options
from .export_selection import Entry, Selection
from .note_markdown import as_written
from .public_names import told_source

if TYPE_CHECKING:
    from ..notebook import Annotation, Tag

_FEW = 4
"""Words: so few are shown with what stands around them."""
_SPECIAL = re.compile(r"[\\`*_\[\]<#|~^]|=(?==)|%(?=%)|&(?=#?\w+;)")
_LINE_START = re.compile(r"^\s*(?:([-+=>])|(\d+)(?=[.)]))", re.M)
_NO_TAG = re.compile(r"[^\w/-]+")
_ADDRESS = re.compile(r"https?://[^\s<>\"\\^`{|}]+")


def render(selection: Selection, options: Options) -> Iterator[str]:
    """One document, a section an article; with front matter when it holds a single article."""
    entries = [entry for entry in selection.entries if entry.annotations]
    tags = {tag.name: tag for tag in selection.tags}
    alone = len(entries) == 1 and not selection.orphans
    if alone:
        yield _front_matter(entries[0], tags, options)
    for count, entry in enumerate(entries):
        yield ("\n" if count else "") + "\n".join(_heading(entry)) + "\n"
        if not alone:
            yield "\n" + "\n".join(_properties(entry, tags, options)) + "\n"
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
    lines = [f"{name}: {json_text(harmless(fact))}" for name, fact in _facts(entry).items() if fact]
    if options.flavour == "obsidian":
        lines.append(f"tags: {json_text(_used(entry, tags))}")
    return "\n".join(("---", *lines, "---", "", ""))


def _properties(entry: Entry, tags: dict[str, Tag], options: Options) -> Iterator[str]:
    """The properties of one article among several: a list, or the inline fields that Obsidian's plugins read."""
    obsidian = options.flavour == "obsidian"
    for name, fact in _facts(entry).items():
        if fact and name in ("source", "retrieved", "sha256"):
            yield f"- {name}{'::' if obsidian else ':'} {_one_line(fact)}"
    if obsidian and (used := _used(entry, tags)):
        yield f"- tags:: {' '.join(f'#{name}' for name in used)}"


def _facts(entry: Entry) -> dict[str, str | None]:
    article = entry.article
    return {
        "title": article.title,
        "source": told_source(article.source),
        "byline": article.byline,
        "date": article.date,
        "retrieved": article.retrieved or article.added,
        "sha256": article.sha256,
    }


def _used(entry: Entry, tags: dict[str, Tag]) -> list[str]:
    return sorted({_path(name, tags) for annotation in entry.annotations for name in annotation.tags})


def _heading(entry: Entry) -> Iterator[str]:
    article = entry.article
    told = told_source(article.source)
    yield f"# {_one_line(article.title or told or 'Untitled')}"
    source = f"<{told}>" if _ADDRESS.fullmatch(told) else _one_line(told)
    facts = [fact for fact in (_one_line(article.byline or ""), _one_line(article.date or ""), source) if fact]
    if facts:
        yield ""
        yield " · ".join(facts)


def _block(annotation: Annotation, entry: Entry | None, tags: dict[str, Tag], options: Options) -> Iterator[str]:
    """A quote, then where it stands and its tags, then the note."""
    obsidian = options.flavour == "obsidian"
    anchor = annotation.anchor
    yield from (f"> {line}".rstrip() for line in escaped(anchor.exact).split("\n"))
    if entry is not None and (around := _around(annotation, entry)):
        yield from (">", f"> {around}")
    if obsidian:
        yield ""
        yield f"^{re.sub('[^A-Za-z0-9-]', '-', annotation.id)}"
    yield ""
    names = [f"#{_path(name, tags)}" if obsidian else f"**{_one_line(name)}**" for name in annotation.tags]
    number = entry.paragraph(annotation) if entry else None
    gone = "no longer in the text" if entry else "its article is not in the notebook"
    place = f"¶{number}, {anchor.start}–{anchor.end}" if number else gone
    facts = [place, _one_line(annotation.coder), (" " if obsidian else ", ").join(names), annotation.verdict or ""]
    yield " · ".join(fact for fact in facts if fact)
    if annotation.note.strip():
        yield ""
        yield as_written(annotation.note)


def _around(annotation: Annotation, entry: Entry) -> str:
    """A few words with what stands around them: "19" alone says nothing. Empty for more words, and where all is there.

    They are bold where Markdown takes the stars for that: not between a letter and a sign.
    """
    anchor = annotation.anchor
    if len(anchor.exact.split()) > _FEW or entry.paragraph(annotation) is None:
        return ""
    passage = Passage(entry.read(), anchor.start, anchor.end)
    before, after = passage.around()
    if not before.strip() and not after.strip():
        return ""
    if anchor.exact[0].isalnum() and anchor.exact[-1].isalnum():
        return passage.marked(_one_line, "**", "**")
    return _one_line(f"{before}{anchor.exact}{after}")


def _path(name: str, tags: dict[str, Tag]) -> str:
    """A tag as Obsidian takes it: under its parents, no spaces, not a mere number."""
    steps: list[str] = []
    above: str | None = name
    while above is not None and len(steps) < 9:
        steps.insert(0, _NO_TAG.sub("-", above).strip("-/") or "tag")
        above = tags[above].parent if above in tags else None
    path = "/".join(steps)
    return path if re.search(r"[^\d/]", path) else f"_{path}"
