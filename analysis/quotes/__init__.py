"""Quotes, who speaks them, and all that the text credits to someone, in quotes or in reported speech."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from sys import intern

from ..article import Article
from ..findings import Actor, Attribution, Quote, Source
from ..language import Sentence
from ..sources import Cast, ReadLine, read_lines
from .known import Known
from .marks import Stretch, stretches_of
from .speakers import Voice, voices_of

__all__ = ["credits_of"]

_TITLE_WORD = re.compile(r"[A-Z0-9#@]\S*|a|an|and|as|at|by|for|from|in|is|it|of|on|or|the|to|vs\.?|with|you")
_SENTENCE_END = (".", "!", "?", ",", "…", "—")
_FEW = 3  # words that a scare quote has at most


def credits_of(
    article: Article, sentences: Sequence[Sentence], actors: Sequence[Actor]
) -> tuple[tuple[Quote, ...], tuple[Attribution, ...]]:
    """The quotes and the attributions of an article, each in the order of the text.

    Titles and scare quotes that nobody is said to speak are no quotes. A speaker or source whose
    actor had to be worked out (a pronoun, a speaker carried on) is marked in the quote as inferred.
    """
    stretches = stretches_of(article)
    known = Known(article, Cast(article, actors, [(one.outer_start, one.outer_end) for one in stretches]))
    lines = [_sure(line, known) for line in read_lines(article, sentences, stretches)]
    voices = voices_of(lines)
    for line in lines:
        for report in line.reports:
            if report.source and report.head:
                end = max(end for _, end in (report.source, *report.pieces))
                known.note(report.source, report.head, end, line)
        if line.only_quotes and (voice := voices.get(line.quotes[-1].start)) and voice.carried:
            known.go_on(voice, line.end)
        if line.about and not line.reports and not any(quote.start in voices for quote in line.quotes):
            known.turn_to(*line.about, line)
    voices = {start: voice for start, voice in voices.items() if not voice.if_named or known.names(voice)}
    quotes = tuple(
        _quote(article, stretch, voices.get(stretch.start), known)
        for stretch in stretches
        if stretch.start in voices or _is_speech(article.text, stretch)
    )
    return quotes, tuple(sorted(_attributions(article, lines, voices, known), key=lambda found: found.start))


def _sure(line: ReadLine, known: Known) -> ReadLine:
    """A line without those reports that only hold if their source is a name, where it turns out not to be one."""
    if not any(report.if_named for report in line.reports):
        return line
    return replace(line, reports=tuple(one for one in line.reports if not one.if_named or known.tells(one)))


def _quote(article: Article, stretch: Stretch, voice: Voice | None, known: Known) -> Quote:
    text = article.text[stretch.start : stretch.end]
    if voice is None:
        return Quote(stretch.start, stretch.end, text, None, None, None, None, None, confidence=0.5)
    actor, worked_out = known.note(voice.source, voice.head)
    start, end = voice.source
    inferred = (voice.carried and not stretch.resumed) or worked_out
    confidence = 0.5 if voice.weak else 0.7 if inferred else 0.95
    said = article.text[start:end]
    return Quote(stretch.start, stretch.end, text, actor, said, start, end, voice.cue or None, inferred, confidence)


def _is_speech(text: str, stretch: Stretch) -> bool:
    """Whether quoted words without a speaker read like speech, not like a title or a word held at arm's length."""
    words = text[stretch.start : stretch.end].split()
    ends = bool(words) and words[-1].endswith(_SENTENCE_END)
    owned = text[max(0, stretch.outer_start - 3) : stretch.outer_start].rstrip().endswith(("'s", "’s"))
    if len(words) <= (_FEW + 1 if stretch.single else _FEW):
        return ends and not stretch.single and not owned
    return (ends and not owned) or not all(_TITLE_WORD.fullmatch(word.rstrip(".,")) for word in words)


def _attributions(
    article: Article, lines: Sequence[ReadLine], voices: dict[int, Voice], known: Known
) -> Iterator[Attribution]:
    for line in lines:
        for report in line.reports:
            source = None
            if report.source and report.head:
                source = _source(article, report.source, report.head, report.cue, known)
            for start, end in report.pieces:
                yield Attribution(source, report.cue, start, end, report.vouches)
        for quote in line.quotes if line.only_quotes else ():
            voice = voices.get(quote.start)
            if voice and voice.carried:
                source = _source(article, voice.source, voice.head, voice.cue, known)
                yield Attribution(source, voice.cue, quote.outer_start, quote.outer_end)


def _source(article: Article, span: tuple[int, int], head: tuple[int, int], cue: str, known: Known) -> Source:
    return Source(known.note(span, head)[0], intern(article.text[slice(*span)]), intern(cue), *span)
