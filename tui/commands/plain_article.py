"""An article as plain lines, from top to bottom: for screen readers, printers and pipes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.article import Article

from ..system.plain_output import counted, one_line

if TYPE_CHECKING:
    from ..notebook import Annotation


def plain_article(article: Article, notes: Sequence[Annotation] = ()) -> Iterator[str]:
    """What is known of it; then each paragraph on a line with its number, its kind unless it is plain text, and below
    it the notes that begin there.
    """
    yield one_line(article.title) or "(no title)"
    facts = [article.byline, article.date, counted(len(article.paragraphs), "paragraph"), article.source]
    yield " · ".join(one_line(fact) for fact in facts if fact)
    for paragraph in article.paragraphs:
        kind = "" if paragraph.kind == "body" else f" {paragraph.kind}"
        yield ""
        yield f"¶{paragraph.index + 1}{kind}: {one_line(article.text[paragraph.start : paragraph.end])}"
        for note in notes:
            if paragraph.start <= note.anchor.start < max(paragraph.end, paragraph.start + 1):
                yield f"  {_told(note)}"


def _told(note: Annotation) -> str:
    """One note in words, without signs that a screen reader would spell."""
    parts = [f"tag {', '.join(map(one_line, note.tags))}"] if note.tags else []
    parts += [note.verdict] if note.verdict else []
    parts += [one_line(note.note)] if note.note else []
    return f"Note on “{one_line(note.anchor.exact)}”: {'; '.join(parts) or 'highlighted'}"
