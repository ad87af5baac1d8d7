"""Dialogue set with dashes: each paragraph that opens with one is what somebody says, up to "said Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..article import Article, Paragraph
from .attribution_draft import QuotedSpan
from .cue_words import lexicon

_OPENING = re.compile(r"[—–―]\s*(?=[^\W\d_a-z])")
_CUE = re.compile(r"[,?!…](?=\s+(?:(?:he|she|they)\s+)?(?P<verb>[a-z]+)[\s.,;])")


def dash_turns(article: Article) -> Iterator[QuotedSpan]:
    """The turns of dialogues in dashes, in the order of the text; dashes that nobody speaks behind are lists."""
    block: list[QuotedSpan] = []
    spoken = False
    for paragraph in article.paragraphs:
        opening = _OPENING.match(article.text, paragraph.start, paragraph.end)
        if opening:
            cue = _cue_in(article.text, paragraph)
            spoken = spoken or cue > 0
            end = cue or paragraph.end
            block.append(QuotedSpan(opening.end(), end, opening.end(), end, paragraph.index, turn=True))
            continue
        yield from block if spoken else ()
        block, spoken = [], False
    yield from block if spoken else ()


def _cue_in(text: str, paragraph: Paragraph) -> int:
    """Where the words end that "said Ann Lee" stands behind in a paragraph, their last mark taken in, or 0."""
    for match in _CUE.finditer(text, paragraph.start, paragraph.end):
        cue = lexicon().verbs.get(match["verb"])
        if cue and "q" in cue.frames and not match["verb"].endswith("ing"):
            return match.end()
    return 0
