"""The card of a finding: all its passages to step through, and why the engine has it: which words, which step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.article import Span
from analysis.findings import Actor, Findings, Number, Quote

from ..notebook.quotation import in_quotes
from ..system.plain_output import counted
from .card_listing import CardEntry, CardSection
from .finding_reasons import reasons_for_actor, reasons_for_number, reasons_for_quote
from .number_listing import hedge_of

AROUND = 40
"""Characters shown before a mention, and twice as many behind it."""


@dataclass(frozen=True, slots=True)
class Card:
    """A name, what it is, lines of what is known, and sections of passages."""

    name: str
    about: str
    facts: Sequence[tuple[str, str]]
    sections: Sequence[CardSection]
    spans: Sequence[Span]
    """All passages of the finding itself, which are walked through once one of them was chosen."""


def card_of(findings: Findings, finding: Actor | Number | Quote) -> Card:
    """The card of a finding."""
    if isinstance(finding, Actor):
        return _card_of_actor(findings, finding)
    return _card_of_number(findings, finding) if isinstance(finding, Number) else _card_of_quote(findings, finding)


def _card_of_actor(findings: Findings, actor: Actor) -> Card:
    credit = "photo or byline credit, " if actor.credit else ""
    about = f"{credit}{actor.kind}, {counted(len(actor.mentions), 'mention')}"
    facts = [("Role", "; ".join(actor.roles)), ("Also", "; ".join(actor.aliases))]
    spans = [Span(mention.start, mention.end) for mention in actor.mentions]
    sections = (
        CardSection("Said by them", _said(findings, actor)),
        CardSection("Numbers with them as the source", _numbers_from(findings, actor.id)),
        CardSection("Said about them by others", _about(findings, actor)),
        CardSection("Mentioned", [_around(findings, span) for span in spans]),
        CardSection("Why", reasons_for_actor(actor)),
    )
    return Card(actor.name, about, facts, sections, spans)


def _card_of_number(findings: Findings, number: Number) -> Card:
    name = " ".join(filter(None, (hedge_of(number), number.text, number.of)))
    span, source = Span(number.start, number.end), number.source
    credited: list[CardEntry] = []
    others: list[CardEntry] = []
    if source is not None:
        actor = findings.actor(source.actor)
        about = f"{actor.name}, {source.cue}" if actor else source.cue
        credited.append(CardEntry(source.text, about, Span(source.start, source.end)))
        others = [one for one in _numbers_from(findings, source.actor) if one.span != span]
    sections = (
        CardSection("In the text", [_around(findings, span)]),
        CardSection("Who says so", credited),
        CardSection("Why", reasons_for_number(number)),
        CardSection("Other numbers from this source", others),
    )
    return Card(name, number.kind, (), sections, [span])


def _card_of_quote(findings: Findings, quote: Quote) -> Card:
    actor, span = findings.actor(quote.speaker), Span(quote.start, quote.end)
    others = [one for one in _said(findings, actor) if one.span != span] if actor else []
    name = actor.name if actor else quote.speaker_text or "No speaker given"
    sections = (
        CardSection("In the text", [CardEntry(in_quotes(quote.text), _place(findings, span), span)]),
        CardSection("Why", reasons_for_quote(quote)),
        CardSection("Also said by them", others),
    )
    return Card(name, quote.cue or "", (), sections, [span])


def _place(findings: Findings, span: Span) -> str:
    paragraph = findings.article.paragraph_at(span.start)
    return f"¶{paragraph.index + 1}" if paragraph else ""


def _around(findings: Findings, span: Span) -> CardEntry:
    """A passage with the words around it, cut between words."""
    text, paragraph = findings.article.text, findings.article.paragraph_at(span.start)
    least = max(paragraph.start if paragraph else 0, span.start - AROUND)
    cut = least > 0 and not text[least - 1].isspace()
    start = (text.find(" ", least, span.start) + 1 or span.start) if cut else least
    return CardEntry(("…" if cut else "") + text[start : span.end + 2 * AROUND], _place(findings, span), span)


def _numbers_from(findings: Findings, actor_id: str | None) -> list[CardEntry]:
    return [
        CardEntry(n.text, " ".join(part for part in (n.of, n.source.cue) if part), Span(n.start, n.end))
        for n in findings.numbers
        if n.source is not None and actor_id is not None and n.source.actor == actor_id
    ]


def _said(findings: Findings, actor: Actor) -> list[CardEntry]:
    """Quotes and reported speech, in the order of the text; a quote inside an attribution once only."""
    text = findings.article.text
    quotes = [
        CardEntry(in_quotes(q.text), f"{q.cue or 'quoted'}{', inferred' if q.inferred else ''}", Span(q.start, q.end))
        for q in findings.quotes
        if q.speaker == actor.id
    ]
    taken = [one.span for one in quotes if one.span is not None]
    reported = [
        CardEntry(text[a.start : a.end], a.cue, Span(a.start, a.end))
        for a in findings.attributions
        if a.source is not None
        and a.source.actor == actor.id
        and not any(a.start < span.end and span.start < a.end for span in taken)
    ]
    return sorted([*quotes, *reported], key=lambda entry: entry.span or Span(0, 0))


def _about(findings: Findings, actor: Actor) -> list[CardEntry]:
    text = findings.article.text
    names = {a.id: a.name for a in findings.actors}
    return [
        CardEntry(
            text[a.start : a.end], f"{names.get(a.source.actor or '', a.source.text)} {a.cue}", Span(a.start, a.end)
        )
        for a in findings.attributions
        if a.source is not None
        and a.source.actor != actor.id
        and any(a.start <= m.start and m.end <= a.end for m in actor.mentions)
    ]
