"""Photo credits, bylines and agency marks: names in them took no part in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..article import Article, Paragraph, Span

_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,80})[)\]]")
_SLASHED = re.compile(r"[^/\n]{2,60}/\s?[^/\n]{2,40}")
_VIA = re.compile(r"\bvia\b|\bphoto\b|\bpicture\b|\bimages?\b|\bhandout\b|\bcourtesy\b|\bcredit\b", re.I)
_LABELLED = re.compile(
    r"\b(?:photo(?:graph)?s?|image|picture|credit|source|illustration|video|graphic)(?: by| credit| courtesy of)?"
    r"\s*:\s*(?P<who>[^\n.;]{2,80})"
    r"|\b(?:photo(?:graph)?|image|picture|illustration) (?:by|courtesy of) (?P<by>[^\n.;)]{2,60})",
    re.I,
)
_SHOUTED = re.compile(
    r"\b(?:REUTERS|AFP|AP|EPA|PA|GETTY IMAGES)\s*/\s*(?:(?!\.\s|\n).){2,50}|(?<=\n)Reuters/[^\n]{2,50}"
)
_BYLINE = re.compile(
    r"\s*(?:by|reporting by|writing by|editing by|additional reporting by|edited by|written by)\s+(?=\S)[^\n]{2,120}",
    re.I,
)
_DATELINE = re.compile(r"[^\n]{0,60}?\(([A-Z][\w .]{1,30})\)\s*(?:[-–—]|\n)")
_SIGNED = re.compile(r"[(\[]\s*(?:additional |with )?(?:reporting|writing|editing)\b[^\n]*", re.I)


def credit_spans(article: Article) -> tuple[Span, ...]:
    """The stretches of an article that give credit, in its order."""
    return tuple(sorted({span for paragraph in article.paragraphs for span in _in_paragraph(article.text, paragraph)}))


def _in_paragraph(text: str, paragraph: Paragraph) -> Iterator[Span]:
    start, end = paragraph.start, paragraph.end
    line = text[start:end]
    caption = paragraph.kind == "caption"
    for match in _BRACKETS.finditer(line):
        inner = match.group(1)
        closes = match.end() >= len(line.rstrip(" ."))
        if (closes or caption) and (_SLASHED.fullmatch(inner) or _VIA.search(inner) or (caption and closes)):
            yield Span(start + match.start(), start + match.end())
    for pattern in (_LABELLED, _SHOUTED):
        for match in pattern.finditer(line):
            yield Span(start + match.start(), start + match.end())
    if len(line) < 160 and _BYLINE.fullmatch(line.rstrip(".")) and not line.rstrip().endswith((".”", '."')):
        yield Span(start, end)
    signed = _SIGNED.search(line)
    if signed:
        yield Span(start + signed.start(), end)
    dateline = _DATELINE.match(line)
    if dateline and line[:3].isupper():
        yield Span(start + dateline.start(1), start + dateline.end(1))
