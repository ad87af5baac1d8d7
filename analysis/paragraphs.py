"""Where an article's paragraphs lie, and which kind each is: headline, body, heading, caption, notice."""

from __future__ import annotations

import re

from .article import Paragraph, ParagraphKind

_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_NOTICE = re.compile(r"\W*(?:advertisement|advert|read more|share this|sign up|subscribe)\b.{0,60}", re.I)
_CREDIT = re.compile(r"\s*\([^()]*\)\s*$")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)]*$")
_HEADLINE_LIMIT = 200
_HEADING_LIMIT = 80
_WRAP_LIMIT = 100


def paragraphs_of(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a harmless text; spans carry no outer white space."""
    spans: list[tuple[int, int]] = []
    for block in _BLOCK.finditer(text):
        lines = [match.span() for match in _LINE.finditer(text, block.start(), block.end())]
        if len(lines) > 1 and _is_wrapped(lines):
            spans.append((lines[0][0], lines[-1][1]))
        else:
            spans.extend(lines)
    kinds = [_kind(text[start:end], index == 0) for index, (start, end) in enumerate(spans)]
    twins = _pair_captions(text, spans, kinds)
    return tuple(
        Paragraph(index, kind, start, end, twins.get(index))
        for index, ((start, end), kind) in enumerate(zip(spans, kinds, strict=True))
    )


def _is_wrapped(lines: list[tuple[int, int]]) -> bool:
    """Whether lines look like one paragraph broken at a margin: all but the last reach near the longest."""
    lengths = [end - start for start, end in lines]
    longest = max(lengths)
    return 40 <= longest <= _WRAP_LIMIT and all(length >= 0.7 * longest for length in lengths[:-1])


def _kind(line: str, first: bool) -> ParagraphKind:
    if len(line) > _HEADLINE_LIMIT:
        return "body"
    if _NOTICE.fullmatch(line):
        return "notice"
    if first and not line.endswith("."):
        return "headline"
    if len(line) <= _HEADING_LIMIT and not _SENTENCE_END.search(line) and line[0].isupper():
        return "heading"
    return "body"


def _pair_captions(text: str, spans: list[tuple[int, int]], kinds: list[ParagraphKind]) -> dict[int, int]:
    """Mark neighbours of which one is the other plus a credit as captions, and return who twins whom."""
    twins: dict[int, int] = {}
    for index in range(1, len(spans)):
        (a, b), (c, d) = spans[index - 1], spans[index]
        if d - c > 400 or text[d - 1] != ")":
            continue
        bare = _CREDIT.sub("", text[c:d])
        if len(bare) > 10 and text[a:b].startswith(bare[: max(10, len(bare) - 2)]):
            kinds[index - 1] = kinds[index] = "caption"
            twins[index - 1], twins[index] = index, index - 1
    return twins
