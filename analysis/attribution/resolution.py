"""Which actors the sources of an article are, in the order of the text, and who has the word where no cue tells."""

from __future__ import annotations

from .attribution_draft import Draft, ReadLine
from .floor import Floor
from .referents import Referents
from .source_resolver import SourceResolver


def index_actors(draft: Draft) -> None:
    """Index the actors' mentions by place; those inside quotes are marked, as "he said" does not mean them."""
    quoted = [(span.outer_start, span.outer_end) for span in draft.quoted]
    draft.referents = Referents(draft.article, draft.actors, quoted)


def resolve_sources(draft: Draft) -> None:
    """Give each source its actor, and drop speakers that count only if a person is named there, where none is.

    "Ann Lee left. She said: “No.”" credits Ann Lee, inferred.
    """
    referents = draft.referents
    resolver = SourceResolver(draft.article, referents, draft.actors)
    floor = Floor(draft, resolver)
    for line in draft.lines:
        floor.give(line)
        _resolve_line(line, draft, resolver)
        floor.note(line)
    draft.speakers = {
        start: speaker
        for start, speaker in draft.speakers.items()
        if not speaker.if_named
        or (speaker.head in resolver.topics and "\n" not in draft.article.text[speaker.head[1] : start])
        or referents.is_named_person(speaker.head, speaker.source)
    }
    for span in draft.quoted:
        if speaker := draft.speakers.get(span.start):
            resolver.record(speaker.source, speaker.head)
    for line in draft.lines:
        for report in line.beside:
            if report.source and report.head:
                resolver.record_beside(report.source, report.head, line)
        for quote in line.quotes if line.only_quotes else ():
            if (speaker := draft.speakers.get(quote.start)) and speaker.continued:
                resolver.record(speaker.source, speaker.head)
    draft.resolved = resolver.resolved


def _resolve_line(line: ReadLine, draft: Draft, resolver: SourceResolver) -> None:
    """Record whom a line's reports credit, who goes on speaking in it, or else whom it is about."""
    speakers, before = draft.speakers, resolver.last
    for report in line.reports:
        if report.source and report.head:
            end = max(end for _, end in (report.source, *report.pieces))
            resolver.record(report.source, report.head, end, line)
    for report in line.nested:
        if report.source and report.head and line.reports:
            resolver.record_nested(report.source, report.head, line)
    if line.only_quotes and (speaker := speakers.get(line.quotes[-1].start)) and speaker.continued:
        resolver.record_continued(speaker.source, speaker.head, line.end)
    if line.about and not line.reports and not any(quote.start in speakers for quote in line.quotes):
        resolver.record_topic(*line.about, line)
    resolver.record_line(line, before)
