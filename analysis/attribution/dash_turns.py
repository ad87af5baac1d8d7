"""Dialogue set with dashes: each paragraph that opens with one is what somebody says, up to "said Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..article import Article, Paragraph
from ..language.tagger import small_tag
from .attribution_draft import QuotedSpan
from .cue_words import lexicon

_OPENING = re.compile(r"[—–―]\s*(?=[^\W\d_a-z])")
_MARK = re.compile(r"(?P<mark>[,?!…])\s+(?P<behind>[^\s.,;:?!…][^\n.,;:?!…]*(?P<stop>.?))")
_PRONOUNS = frozenset({"he", "she", "they"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "my"})
_FAR = 5  # words behind the mark in which the verb comes


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
    place = paragraph.start
    while match := _MARK.search(text, place, paragraph.end):
        if _tells(match["behind"].split()[:_FAR], sure=match["mark"] != "," or match["stop"] == "."):
            return match.end("mark")
        place = match.end("mark")
    return 0


def _tells(words: list[str], *, sure: bool) -> bool:
    """Whether words tell who speaks: "said Ann Lee", "he said", and if that is ``sure`` "the guide said" too."""
    if _speaks(words[0]) or (sure and _is_past(words)) or (words[0] in _PRONOUNS and _speaks("".join(words[1:2]))):
        return True
    named = words[0][0].isupper() and words[0].lower() not in _DETERMINERS | _PRONOUNS
    if not sure or not (named or words[0] in _DETERMINERS):
        return False
    return any(map(_speaks, words[1:]))


def _is_past(words: list[str]) -> bool:
    """Whether any verb in the past stands before who speaks, and little else: "ordered the clerk"."""
    return len(words) in (2, 3) and words[1] in _DETERMINERS and small_tag(words[0]) in ("VBD", "VBN")


def _speaks(word: str) -> bool:
    cue = lexicon().verbs.get(word.rstrip("."))
    return cue is not None and "q" in cue.frames and not word.endswith("ing")
