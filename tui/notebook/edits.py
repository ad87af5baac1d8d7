"""What the reader's keys do to the notebook: each act as one change that undo takes back. Headless."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analysis.article import Article, Span
from analysis.harmless_text import harmless

from ..system.plain_output import counted
from .annotation import Anchor, Annotation, Tag, Verdict
from .change import Change
from .codebook import new_tag
from .quotation import in_quotes

HIGHLIGHT = "yellow"


@dataclass(frozen=True, slots=True)
class Target:
    """The passage an act is for, and the coder's annotation that already stands on exactly these words, if any."""

    article: Article
    span: Span
    annotation: Annotation | None = None
    coder: str = ""
    """Who makes the annotation, if it is new."""

    @classmethod
    def on(cls, article: Article, span: Span, annotations: Iterable[Annotation], coder: str = "") -> Target:
        """The target for ``span``, white space at its edges left out; of several annotations the one with a verdict."""
        text = article.text[span.start : span.end]
        start = span.start + len(text) - len(text.lstrip())
        trimmed = Span(start, max(start, span.start + len(text.rstrip())))
        same = [a for a in annotations if (a.anchor.start, a.anchor.end) == trimmed and a.coder in ("", coder)]
        return cls(article, trimmed, next((a for a in same if a.verdict), same[0] if same else None), coder)

    def fresh(self) -> Annotation:
        """A new annotation on the passage."""
        return Annotation.new(self.article.sha256, Anchor.at(self.article.text, *self.span), coder=self.coder)


def toggle_highlight(target: Target) -> Change:
    """Highlight on or off. An annotation that has nothing else goes with its highlight."""
    found = target.annotation
    if found is None:
        return Change("highlight", ((None, target.fresh().edited(color=HIGHLIGHT)),))
    if found.color is None:
        return Change("highlight", ((found, found.edited(color=HIGHLIGHT)),))
    bare = not (found.note or found.tags or found.verdict)
    return Change("remove highlight", ((found, None if bare else found.edited(color=None)),))


def write_note(target: Target, note: str) -> Change:
    """Put a note on the passage. Words that carry a note already get a second annotation."""
    found = target.annotation
    if found is not None and not found.note:
        return Change("note", ((found, found.edited(note=note)),))
    return Change("note", ((None, target.fresh().edited(note=note)),))


def edit_note(annotation: Annotation, note: str) -> Change:
    """Give an annotation another note; one left with nothing at all is deleted."""
    left = note or annotation.tags or annotation.color or annotation.verdict
    return Change("edit note", ((annotation, annotation.edited(note=note) if left else None),))


def toggle_tag(target: Target, tag: str, known: Sequence[Tag]) -> Change:
    """Put a tag on the passage or take it off; a tag not yet in the codebook enters it."""
    new: tuple[tuple[Tag | None, Tag | None], ...] = ()
    if tag not in {other.name for other in known}:
        new = ((None, new_tag(known, tag)),)
    found = target.annotation
    if found is None:
        return Change(f"tag {tag}", ((None, target.fresh().edited(tags=(tag,))),), new)
    if tag not in found.tags:
        return Change(f"tag {tag}", ((found, found.edited(tags=(*found.tags, tag))),), new)
    left = tuple(other for other in found.tags if other != tag)
    bare = not (left or found.note or found.color or found.verdict)
    return Change(f"untag {tag}", ((found, None if bare else found.edited(tags=left)),))


def tag_every(
    article: Article,
    spans: Sequence[Span],
    annotations: Iterable[Annotation],
    tag: str,
    known: Sequence[Tag],
    coder: str = "",
) -> Change:
    """Put a tag on many passages as one change; those that have it already are left as they are."""
    standing: dict[Span, list[Annotation]] = {}
    for annotation in annotations:
        if annotation.coder not in ("", coder):
            continue
        standing.setdefault(Span(annotation.anchor.start, annotation.anchor.end), []).append(annotation)
    pairs: list[tuple[Annotation | None, Annotation | None]] = []
    for span in dict.fromkeys(spans):
        there = standing.get(span, [])
        if any(tag in annotation.tags for annotation in there):
            continue
        found = there[0] if there else None
        whole = found or Target(article, span, coder=coder).fresh()
        pairs.append((found, whole.edited(tags=(*whole.tags, tag))))
    is_new = tag not in {other.name for other in known}
    new = ((None, new_tag(known, tag)),) if pairs and is_new else ()
    return Change(f"tag {tag} on {counted(len(pairs), 'passage')}", tuple(pairs), new)


def set_verdict(target: Target, verdict: Verdict | None) -> Change:
    """Give the passage a verdict, or take it away."""
    found = target.annotation
    label = f"verdict {verdict}" if verdict else "no verdict"
    if found is None:
        return Change(label, ((None, target.fresh().edited(verdict=verdict)),)) if verdict else Change(label)
    bare = verdict is None and not (found.note or found.tags or found.color)
    return Change(label, ((found, None if bare else found.edited(verdict=verdict)),))


def delete(annotation: Annotation) -> Change:
    """Delete an annotation."""
    return Change("delete", ((annotation, None),))


def citation(article: Article, span: Span) -> str:
    """The passage with what is needed to cite it: quote, title, byline, date, source, paragraph.

    A file is cited by its name, and an address without what lets one in.
    """
    from ..exports.public_names import public_sources, told_source

    words = " ".join(article.text[span.start : span.end].split())
    paragraph = article.paragraph_at(span.start)
    place = f"¶{paragraph.index + 1}" if paragraph else ""
    about = [part for part in (article.byline, article.title and in_quotes(article.title), article.date) if part]
    source = told_source(public_sources([article.source])[article.source])
    tail = ", ".join([*about, source] if source else about)
    about_it = " ".join(", ".join(p for p in (tail, place) if p).split())
    return harmless(f"{in_quotes(words)} ({about_it})")
