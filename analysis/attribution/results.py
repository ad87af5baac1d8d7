"""The last two steps: quotes and attributions as findings."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from sys import intern

from ..findings import Attribution, Quote, Source
from .attribution_draft import Draft, QuotedSpan, ReadLine, Span, SpeakerCue
from .timed_sources import without_time
from .work_titles import is_speech

_SURE, _INFERRED, _WEAK = 0.95, 0.7, 0.5


def collect_quotes(draft: Draft) -> None:
    """Keep the quoted spans that somebody speaks or that read like speech: not “Night Ferry,” a drama."""
    speakers, text = draft.speakers, draft.article.text
    draft.quotes = tuple(
        _quote(draft, span, speakers.get(span.start))
        for span in draft.quoted
        if span.start in speakers or is_speech(text, span)
    )


def _quote(draft: Draft, span: QuotedSpan, speaker: SpeakerCue | None) -> Quote:
    text = draft.article.text
    quoted = text[span.start : span.end]
    if speaker is None:
        return Quote(span.start, span.end, quoted, None, None, None, None, None, confidence=_WEAK)
    actor, worked_out = draft.resolved[speaker.head]
    start, end = without_time(text, speaker.source, speaker.head)
    inferred = (speaker.continued and not span.resumed) or worked_out
    confidence = _WEAK if speaker.weak else _INFERRED if inferred else _SURE
    said_by = text[start:end]
    return Quote(span.start, span.end, quoted, actor, said_by, start, end, speaker.cue or None, inferred, confidence)


def collect_attributions(draft: Draft) -> None:
    """List what is credited to whom, in the order of the text: reports, and quotes whose speaker goes on."""
    draft.attributions = tuple(sorted(_attributions(draft), key=attrgetter("start")))


def _attributions(draft: Draft) -> Iterator[Attribution]:
    for line in draft.lines:
        for report in (*line.reports, *line.beside):
            source = None
            if report.source and report.head:
                source = _source(draft, report.source, report.head, report.cue)
            for start, end in report.pieces:
                yield Attribution(source, report.cue, start, end, report.vouches)
        for quote in line.quotes:
            speaker = draft.speakers.get(quote.start)
            if speaker and not _is_credited(line, quote):
                source = _source(draft, speaker.source, speaker.head, speaker.cue)
                yield Attribution(source, speaker.cue, quote.outer_start, quote.outer_end)


def _is_credited(line: ReadLine, quote: QuotedSpan) -> bool:
    """Whether a quote stands in what a cue of its own sentence credits."""
    pieces = (piece for report in (*line.nested, *line.reports) for piece in report.pieces)
    return any(start <= quote.start < end for start, end in pieces)


def _source(draft: Draft, span: Span, head: Span, cue: str) -> Source:
    text = draft.article.text
    start, end = without_time(text, span, head)
    return Source(draft.resolved[head].actor, intern(text[start:end]), intern(cue), start, end)
