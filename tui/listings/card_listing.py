"""An actor's card: what they say, what is said about them, the numbers with them as the source."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Span
from analysis.findings import Actor, Findings

from ..notebook.quotation import in_quotes
from .listing import Row, between, fit


class CardListing:
    """Sections of passages about one actor. Section titles are entries without a place."""

    height = 2

    def __init__(self, findings: Findings, actor: Actor) -> None:
        self._text = findings.article.text
        self._entries: list[tuple[str, str, Span | None]] = []
        numbers = [
            (n.text, " ".join(part for part in (n.of, n.source.cue) if part), Span(n.start, n.end))
            for n in findings.numbers
            if n.source is not None and n.source.actor == actor.id
        ]
        self._section("Said by them", _said(findings, actor))
        self._section("Numbers with them as the source", numbers)
        self._section("Said about them by others", _about(findings, actor))
        self._section("Mentioned", self._mentions(findings, actor))

    def _section(self, title: str, entries: Sequence[tuple[str, str, Span]]) -> None:
        if entries:
            self._entries.append((title, f"{len(entries):,}", None))
            self._entries.extend(entries)

    def _mentions(self, findings: Findings, actor: Actor) -> list[tuple[str, str, Span]]:
        found = []
        for mention in actor.mentions:
            paragraph = findings.article.paragraph_at(mention.start)
            least = max(paragraph.start if paragraph else 0, mention.start - 40)
            cut = least > 0 and not self._text[least - 1].isspace()
            start = (self._text.find(" ", least, mention.start) + 1 or mention.start) if cut else least
            around = ("…" if cut else "") + self._text[start : mention.end + 80]
            found.append((around, f"¶{paragraph.index + 1}" if paragraph else "", Span(mention.start, mention.end)))
        return found

    def __len__(self) -> int:
        return len(self._entries)

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The passage, then how it is said; or a section's title."""
        words, about, span = self._entries[index]
        if span is None:
            return (between([(words, "strip")], [(about, "quiet")], width),)
        return (
            (("  ", "plain"), (fit(words, width - 2), "name")),
            (("    ", "plain"), (fit(about, width - 4), "quiet")),
        )

    def height_of(self, index: int, width: int) -> int:
        """One row for a title, two for a passage."""
        return 1 if self._entries[index][2] is None else 2

    def spans(self, index: int) -> Sequence[Span]:
        """The passage."""
        span = self._entries[index][2]
        return [] if span is None else [span]


def _said(findings: Findings, actor: Actor) -> list[tuple[str, str, Span]]:
    """Quotes and reported speech, in the order of the text; a quote inside an attribution once only."""
    text = findings.article.text
    quotes = [
        (in_quotes(q.text), f"{q.cue or 'quoted'}{', inferred' if q.inferred else ''}", Span(q.start, q.end))
        for q in findings.quotes
        if q.speaker == actor.id
    ]
    taken = [span for _, _, span in quotes]
    reported = [
        (text[a.start : a.end], a.cue, Span(a.start, a.end))
        for a in findings.attributions
        if a.source is not None
        and a.source.actor == actor.id
        and not any(a.start < span.end and span.start < a.end for span in taken)
    ]
    return sorted([*quotes, *reported], key=lambda entry: entry[2])


def _about(findings: Findings, actor: Actor) -> list[tuple[str, str, Span]]:
    text = findings.article.text
    names = {a.id: a.name for a in findings.actors}
    return [
        (text[a.start : a.end], f"{names.get(a.source.actor or '', a.source.text)} {a.cue}", Span(a.start, a.end))
        for a in findings.attributions
        if a.source is not None
        and a.source.actor != actor.id
        and any(a.start <= m.start and m.end <= a.end for m in actor.mentions)
    ]
