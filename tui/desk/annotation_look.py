"""How annotations look in the text: highlights, quiet grounds, the bars of tags, signs in the gutter, the legend."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..listings.listing import fit
from ..notebook.annotation import Tag
from ..notebook.picking import by_digit
from ..notebook.verdicts import SIGNS, most_pressing
from ..reading.colours import PALETTE, colour_of, parse
from ..reading.margin_notes import MarginNote
from ..reading.marks import GutterSign, Tinted
from ..reading.tag_bars import BarLook, TagBars

if TYPE_CHECKING:
    from ..notebook import Annotation
    from .session import Session

_EDGE = 64
"""Characters of white space that may stand around the words of a paragraph."""
_WORDS_JUDGED = 18
"""Cells of a judged passage that stand beside its verdict."""
NEUTRAL = PALETTE["yellow"]
"""The colour of what has none of its own."""


class AnnotationLook:
    """What the annotations that a session shows look like."""

    def __init__(self, session: Session, codebook: Sequence[Tag], reader: str = "") -> None:
        self._session, self._codebook, self._reader = session, codebook, reader
        digits = by_digit(codebook)
        signs = {tag.name: str(digit) for digit, tag in digits.items()}
        others = (Tag(name) for annotation in session.shown for name in annotation.tags)
        tags = {tag.name: tag for tag in (*others, *codebook)}
        names = dict.fromkeys([*signs, *tags])
        self._looks = {name: BarLook(colour_of(tags[name]), signs.get(name) or _initial(name)) for name in names}
        """Of the tags that have a digit first, in the order of the digits."""
        self._first = list(signs)

    def highlights(self) -> list[Tinted]:
        """What is highlighted, in its colour."""
        return [(*_span(a), parse(a.color) or NEUTRAL) for a in self._session.shown if a.color]

    def grounds(self) -> list[Tinted]:
        """What else is annotated and shorter than its paragraph, in the colour of its first tag.

        Left out are findings that have only been checked: marks and signs tell these already.
        """
        found = self._findings()
        return [
            (*_span(a), self._looks[a.tags[0]].color if a.tags else NEUTRAL)
            for a in self._session.shown
            if not a.color and not self._is_whole(a) and (a.tags or a.note or _span(a) not in found)
        ]

    def _findings(self) -> set[tuple[int, int]]:
        found = self._session.findings
        if found is None:
            return set()
        return {(n.start, n.end) for n in found.numbers} | {(q.start, q.end) for q in found.quotes}

    def _is_whole(self, annotation: Annotation) -> bool:
        """Whether it lies on all the words of its paragraph."""
        start, end = _span(annotation)
        article = self._session.article
        paragraph = article.paragraph_at(start)
        if paragraph is None:
            return True
        if start - paragraph.start > _EDGE or paragraph.end - end > _EDGE:
            return False
        before, after = article.text[paragraph.start : start], article.text[end : paragraph.end]
        return not before.strip() and not after.strip()

    def bars(self) -> TagBars:
        """A bar for every tag of every passage."""
        spans = ((*_span(a), name) for a in self._session.shown for name in a.tags)
        return TagBars(spans, self._looks)

    def signs(self) -> dict[int, GutterSign]:
        """A paragraph's ✎ for a note, ✱ for several, else ▪ for a highlight; and the most pressing verdict there."""
        by_paragraph: dict[int, list[Annotation]] = {}
        for annotation in self._session.shown:
            paragraph = self._session.article.paragraph_at(annotation.anchor.start)
            if paragraph is not None:
                by_paragraph.setdefault(paragraph.index, []).append(annotation)
        return {
            index: GutterSign(_sign(here), most_pressing(a.verdict for a in here))
            for index, here in by_paragraph.items()
        }

    def margin(self) -> list[MarginNote]:
        """Notes and verdicts in full, to stand beside the text where there is room."""
        return [self._in_margin(a) for a in self._session.shown if a.note or a.verdict]

    def _in_margin(self, annotation: Annotation) -> MarginNote:
        start, tags, verdict = annotation.anchor.start, annotation.tags, annotation.verdict
        whose = f"{annotation.coder}: " if annotation.coder not in ("", self._reader) else ""
        note = whose + annotation.note
        if verdict:
            judged = (f"{fit(annotation.anchor.exact, _WORDS_JUDGED)}: {verdict}", verdict)
            return MarginNote(start, (SIGNS[verdict], verdict), judged, note)
        if tags:
            color = self._looks[tags[0]].color
            return MarginNote(start, ("▎", color), (", ".join(tags), color), note, runs_down=True)
        about = None if self._is_whole(annotation) else (f"“{fit(annotation.anchor.exact, _WORDS_JUDGED)}”", "gutter")
        return MarginNote(start, ("✎", "sign"), about, note)

    def legend(self) -> list[tuple[str, BarLook]]:
        """The tags that have a digit, and how their bars look."""
        return [(name, self._looks[name]) for name in self._first]


def _span(annotation: Annotation) -> tuple[int, int]:
    return annotation.anchor.start, annotation.anchor.end


def _initial(name: str) -> str:
    """What stands for a tag without a digit, in one cell."""
    return name[0].lower() if name[:1].isascii() and name[:1].isalnum() else "#"


def _sign(here: Sequence[Annotation]) -> str:
    notes = sum(bool(a.note) for a in here)
    return "✱" if notes > 1 else "✎" if notes else "▪" if any(a.color for a in here) else ""
