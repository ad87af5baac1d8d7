"""Photo credits, bylines and agency marks: names in them took no part in the story."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..article import Article, Paragraph, Span
from ..data.sections import alternation
from ..data.worded import first_words, worded
from ..findings import Mention
from .actor_draft import ActorDraft

_BRACKETS = re.compile(r"[(\[]([^()\[\]\n]{2,80})[)\]]")
_SLASHED = re.compile(r"[^/\n]{2,60}/\s?[^/\n]{2,40}")
_LISTS = "credits.txt"
_VIA = re.compile(rf"\b(?:{alternation(_LISTS, 'in brackets')})\b", re.I)
_LABELLED = re.compile(
    rf"\b(?:{alternation(_LISTS, 'labels')})(?: by| credit| courtesy of)?\s*:\s*(?P<who>[^\n.;]{{2,80}})"
    rf"|\b(?:{alternation(_LISTS, 'pictures')}) (?:by|courtesy of) (?P<by>[^\n.;)]{{2,60}})",
    re.I,
)
_BY = re.compile(r" (?:by|courtesy of) ", re.I)
"""This or a colon stands in all that ``_LABELLED`` finds."""
_SIGNED_SLASH = re.compile(
    rf"\b(?:{alternation(_LISTS, 'agencies', whole=True)})\s*/\s*(?:(?!\.\s|\n).){{2,50}}|(?<=\n)Reuters/[^\n]{{2,50}}"
)
_BYLINE = re.compile(rf"\s*(?:{alternation(_LISTS, 'bylines', whole=True)})\s+(?=\S)[^\n]{{2,120}}", re.I)
_DATELINE = re.compile(r"[^\n]{0,60}?\(([A-Z][\w .]{1,30})\)\s*(?:[-–—]|\n)")
_SIGNED = re.compile(rf"[(\[]\s*(?:additional |with )?(?:{alternation(_LISTS, 'signed')})\b[^\n]*", re.I)


def mark_credits(draft: ActorDraft) -> None:
    """Mark the actors that only credits name: "Photo: Ann Lee", "By Ann Lee", "(Reporting by Ann Lee)"."""
    spans = credit_spans(draft.article)
    starts = [span.start for span in spans]
    for cluster in draft.all_clusters():
        cluster.credited = all(_is_within(mention, spans, starts) for mention in cluster.mentions)


def _is_within(mention: Mention, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether one of the few spans that begin last before a mention holds it; ``starts`` are where spans begin."""
    last = bisect_right(starts, mention.start)
    return any(mention.end <= span.end for span in spans[max(0, last - 3) : last])


def credit_spans(article: Article) -> tuple[Span, ...]:
    """The parts of an article's text that give credit, in its order."""
    return tuple(sorted({span for paragraph in article.paragraphs for span in _in_paragraph(article.text, paragraph)}))


def _in_paragraph(text: str, paragraph: Paragraph) -> Iterator[Span]:
    start, end = paragraph.start, paragraph.end
    line = text[start:end]
    brackets = "(" in line or "[" in line
    if brackets:
        yield from (Span(start + a, start + b) for a, b in _in_brackets(line, paragraph.kind == "caption"))
    if ":" in line or _BY.search(line):
        for match in worded(_LABELLED, first_words(_LISTS, "labels", "pictures"), line):
            yield Span(start + match.start(), start + match.end())
    if "/" in line:
        for match in _SIGNED_SLASH.finditer(line):
            yield Span(start + match.start(), start + match.end())
    if len(line) < 160 and _BYLINE.fullmatch(line.rstrip(".")) and not line.rstrip().endswith((".”", '."')):
        yield Span(start, end)
    if not brackets:
        return
    signed = _SIGNED.search(line)
    if signed:
        yield Span(start + signed.start(), end)
    dateline = _DATELINE.match(line) if line[:3].isupper() else None
    if dateline:
        yield Span(start + dateline.start(1), start + dateline.end(1))


def _in_brackets(line: str, caption: bool) -> Iterator[tuple[int, int]]:
    """The brackets of a line that give credit: those that end it, and in a caption any."""
    for match in _BRACKETS.finditer(line):
        inner = match.group(1)
        closes = match.end() >= len(line.rstrip(" ."))
        if not (closes or caption):
            continue
        if (caption and closes) or _SLASHED.fullmatch(inner) or _VIA.search(inner):
            yield match.span()
