"""The reader's own annotations of an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.article import Article, Span

from ..notebook.annotation import Annotation
from ..notebook.quotation import in_quotes
from ..notebook.verdicts import SIGNS
from .listing import Part, Row, between, fit
from .wrapping import wrapped

MOST_ROWS = 3
"""So many rows a note may take in the list."""
_PLACE = 6
"""Cells that are kept for the number of the paragraph."""


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
        """Sign, note or passage, and paragraph number; then verdict, tags and the passage, where there are any."""
        annotation = self._annotations[index]
        paragraph = self._article.paragraph_at(annotation.anchor.start)
        place = f"¶{paragraph.index + 1}" if paragraph else ""
        first, *more = self._head(annotation, width)
        left: list[Part] = [(sign_of(annotation), "strip"), (" ", "plain"), (first, "name")]
        rows = [between(left, [(place, "quiet")], width)]
        rows += [between([("  ", "plain"), (words, "name")], [], width) for words in more]
        return (*rows, self._below(annotation, width)) if self._has_below(annotation) else rows

    def _head(self, annotation: Annotation, width: int) -> Sequence[str]:
        words = annotation.note or in_quotes(" ".join(annotation.anchor.exact[: MOST_ROWS * width].split()))
        return wrapped(words, width - 2 - _PLACE, MOST_ROWS)

    def height_of(self, index: int, width: int) -> int:
        """As many rows as the note needs, and one for tags, verdict and passage where there are any."""
        annotation = self._annotations[index]
        return len(self._head(annotation, width)) + self._has_below(annotation)

    def _below(self, annotation: Annotation, width: int) -> Row:
        below: list[Part] = [("  ", "plain")]
        if annotation.verdict:
            below += [(f"{SIGNS[annotation.verdict]} {annotation.verdict}", annotation.verdict), ("  ", "plain")]
        for tag in annotation.tags:
            below += [(f"#{tag}", self._colors.get(tag, "strong")), (" ", "plain")]
        if annotation.note:
            below.append((in_quotes(fit(annotation.anchor.exact, width)), "quiet"))
        whose = [(fit(annotation.coder, 16), "quiet")] if self._is_others(annotation) else []
        return between(below, whose, width)

    def _has_below(self, annotation: Annotation) -> bool:
        return bool(annotation.verdict or annotation.tags or annotation.note) or self._is_others(annotation)

    def _is_others(self, annotation: Annotation) -> bool:
        return annotation.coder not in ("", self._reader)

    def spans(self, index: int) -> Sequence[Span]:
        """The annotated passage."""
        anchor = self._annotations[index].anchor
        return [Span(anchor.start, anchor.end)]
