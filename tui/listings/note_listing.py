"""The reader's own annotations of an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.article import Article, Span

from ..notebook.annotation import Annotation
from ..notebook.verdicts import SIGNS
from .listing import Part, Row, between, fit


def sign_of(annotation: Annotation) -> str:
    """The one cell that stands for an annotation: a note, a tag or a mere highlight."""
    return "✎" if annotation.note else "#" if annotation.tags else "▪"


def describe(annotation: Annotation, reader: str = "") -> str:
    """What an annotation is, on one line: tags, verdict, note; whose it is, unless it is the reader's."""
    parts = [" ".join(f"#{tag}" for tag in annotation.tags)]
    if annotation.verdict:
        parts.append(f"{SIGNS[annotation.verdict]} {annotation.verdict}")
    parts.append(" ".join(annotation.note.split()))
    whose = f"  ({annotation.coder})" if annotation.coder not in ("", reader) else ""
    return ("  ".join(part for part in parts if part) or "highlight") + whose


class NoteListing:
    """Annotations in the order of the text. Choosing one goes to its passage. ``colors`` are those of tags by name."""

    height = 2

    def __init__(
        self,
        article: Article,
        annotations: Sequence[Annotation],
        colors: Mapping[str, str] | None = None,
        reader: str = "",
    ) -> None:
        self._article = article
        self._annotations = annotations
        self._colors = colors or {}
        self._reader = reader

    def __len__(self) -> int:
        return len(self._annotations)

    def annotation(self, index: int) -> Annotation:
        """The annotation of an entry."""
        return self._annotations[index]

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """Sign, note or passage, and paragraph number; then verdict, tags and the passage."""
        annotation = self._annotations[index]
        paragraph = self._article.paragraph_at(annotation.anchor.start)
        place = f"¶{paragraph.index + 1}" if paragraph else ""
        words = f"“{fit(annotation.anchor.exact, width)}”"
        head = annotation.note or words
        left: list[Part] = [(sign_of(annotation), "strip"), (" ", "plain"), (head, "name")]
        below: list[Part] = [("  ", "plain")]
        if annotation.verdict:
            below += [(f"{SIGNS[annotation.verdict]} {annotation.verdict}", annotation.verdict), ("  ", "plain")]
        for tag in annotation.tags:
            below += [(f"#{tag}", self._colors.get(tag, "strong")), (" ", "plain")]
        if annotation.note:
            below.append((words, "quiet"))
        whose = [(fit(annotation.coder, 16), "quiet")] if annotation.coder not in ("", self._reader) else []
        return between(left, [(place, "quiet")], width), between(below, whose, width)

    def spans(self, index: int) -> Sequence[Span]:
        """The annotated passage."""
        anchor = self._annotations[index].anchor
        return [Span(anchor.start, anchor.end)]
