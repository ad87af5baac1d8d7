"""What the reader has said of findings: the verdict and the note on the annotation of exactly a finding's span."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from analysis.article import Span

from ..notebook.annotation import Annotation, Verdict
from ..notebook.verdicts import SIGNS
from .listing import Part

BOX = "☐"
"""Stands where there is no verdict yet."""


@dataclass(frozen=True, slots=True)
class Checks:
    """The annotations of an article by their spans."""

    _by_span: Mapping[tuple[int, int], Sequence[Annotation]] = field(default_factory=dict)
    _reader: str = ""

    @classmethod
    def of(cls, annotations: Iterable[Annotation], reader: str = "") -> Checks:
        """Those of these annotations; what ``reader`` has said goes before what others have."""
        by_span: dict[tuple[int, int], list[Annotation]] = {}
        for annotation in annotations:
            by_span.setdefault((annotation.anchor.start, annotation.anchor.end), []).append(annotation)
        return cls(by_span, reader)

    def annotation(self, span: Span) -> Annotation | None:
        """The annotation on exactly this span; of several one with a verdict, rather the reader's than another's."""
        here = self._by_span.get((span.start, span.end), ())
        return min(here, key=lambda a: (a.verdict is None, a.coder not in ("", self._reader)), default=None)

    def verdict(self, span: Span) -> Verdict | None:
        """The verdict on a span, or None."""
        found = self.annotation(span)
        return found.verdict if found else None

    def notes(self, span: Span) -> list[str]:
        """The notes on exactly this span."""
        return [a.note for a in self._by_span.get((span.start, span.end), ()) if a.note]

    def box(self, span: Span) -> Part:
        """The sign of a span's verdict, or an empty box."""
        verdict = self.verdict(span)
        return (SIGNS[verdict], verdict) if verdict else (BOX, "quiet")

    def checked(self, spans: Iterable[tuple[int, int]]) -> int:
        """On how many of the spans a verdict has been given that says more than that it is still to be checked."""
        said = (self.verdict(Span(*span)) for span in spans if span in self._by_span)
        return sum(verdict not in {None, "unchecked"} for verdict in said)
