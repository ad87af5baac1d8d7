"""The chosen entry of a list in full: what is known of a finding, who says so by which words, the reader's notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from analysis.article import Article, Span
from analysis.findings import Actor, Finding, Findings, Number, Quote

from ..notebook.annotation import Annotation
from ..notebook.quotation import in_quotes
from ..notebook.verdicts import SIGNS
from ..system.plain_output import counted
from .checklist import Checks
from .correction_remark import described, engine_had
from .entry_groups import Title
from .listing import Part, Row
from .number_listing import SOURCED, UNSOURCED, hedge_of
from .wrapping import wrapped_parts

_BLANKS = re.compile(r"\s+")
_INDENT = 2
_APART = "   "
"""Stands between what an entry is called and what else is said of it in the same row."""
CERTAIN = 0.9
"""What the engine is less sure of than this is told with how sure it is."""
Paragraph = Sequence[Part]
"""Parts that are wrapped together."""


@dataclass(frozen=True, slots=True)
class Detail:
    """What is said of one entry: paragraphs of styled parts."""

    paragraphs: Sequence[Paragraph] = ()

    def rows(self, width: int) -> list[Row]:
        """The paragraphs broken into rows of at most ``width`` cells."""
        broken = (part for paragraph in self.paragraphs for part in _headed(paragraph, width))
        return [row for paragraph in broken for row in wrapped_parts(paragraph, width, _INDENT)]


def _headed(paragraph: Paragraph, width: int) -> Iterator[Paragraph]:
    """A name and what is said of it in one row, or each in its own where one has no room for both."""
    if (
        len(paragraph) > 1
        and paragraph[1][0].startswith(_APART)
        and sum(cell_len(text) for text, _ in paragraph) > width
    ):
        (about, style), *others = paragraph[1:]
        yield paragraph[:1]
        yield [(about.removeprefix(_APART), style), *others]
    else:
        yield paragraph


def detail_of_actor(findings: Findings, actor: Actor, checks: Checks, engine: Findings | None = None) -> Detail:
    """Name, kind, roles, other names, and the sentence of the first mention."""
    about = f"{_APART}{'credit, ' if actor.credit else ''}{actor.kind}, {counted(len(actor.mentions), 'mention')}"
    first = actor.mentions[0]
    said: list[Paragraph] = [[(actor.name, "name"), (about, "quiet"), *_doubt(actor.confidence)]]
    said += _maker(findings, actor, engine)
    if actor.roles:
        said.append([("Role: ", "quiet"), ("; ".join(actor.roles), "plain")])
    if others := [alias for alias in actor.aliases if alias != actor.name]:
        said.append([("Also: ", "quiet"), (", ".join(others), "plain")])
    said.append(_sentence(findings.article, Span(first.start, first.end)))
    return Detail([*said, *_remarks(checks, [Span(m.start, m.end) for m in actor.mentions])])


def detail_of_number(findings: Findings, number: Number, checks: Checks, engine: Findings | None = None) -> Detail:
    """Value and kind, who says so by which words, the verdict with its notes, and the sentence."""
    words = _flat(" ".join(filter(None, (hedge_of(number), number.text, number.of))))
    about = [number.kind, number.fate, {"up": "rising", "down": "falling", None: ""}[number.trend], number.iso]
    known = ", ".join(part for part in about if part)
    span = Span(number.start, number.end)
    said: list[Paragraph] = [[(words, "name"), (f"{_APART}{known}", "quiet"), *_doubt(number.confidence)]]
    said += _maker(findings, number, engine)
    source = number.source
    if source is None:
        said.append([(f"{UNSOURCED} ", "disputed"), ("no source given", "doubt")])
    else:
        said.append(_credited(findings, source.actor, source.text, source.cue))
    return Detail([*said, *_remarks(checks, [span]), _sentence(findings.article, span)])


def detail_of_quote(findings: Findings, quote: Quote, checks: Checks, engine: Findings | None = None) -> Detail:
    """All the words, who says them by which verb, and the verdict with its notes."""
    span = Span(quote.start, quote.end)
    said: list[Paragraph] = []
    if quote.speaker is None and quote.speaker_text is None:
        said.append([(f"{UNSOURCED} ", "disputed"), ("no speaker given", "doubt"), *_place(findings.article, span)])
    else:
        worked_out = [("  inferred ?", "doubt")] if quote.inferred else []
        credited = _credited(findings, quote.speaker, quote.speaker_text or "", quote.cue or "")
        said.append([*credited, *worked_out, *_doubt(quote.confidence), *_place(findings.article, span)])
    said += _maker(findings, quote, engine)
    return Detail([*said, *_remarks(checks, [span]), [(in_quotes(" ".join(quote.text.split())), "plain")]])


def detail_of_note(article: Article, annotation: Annotation) -> Detail:
    """The note with its line breaks, verdict and tags, who wrote it when, and the passage."""
    said: list[Paragraph] = [[(line, "plain")] for line in annotation.note.splitlines()]
    marks: list[Part] = [(f"#{tag} ", "strong") for tag in annotation.tags]
    if annotation.verdict:
        marks.insert(0, (f"{SIGNS[annotation.verdict]} {annotation.verdict}  ", annotation.verdict))
    coder = f"{annotation.coder}, " if annotation.coder else ""
    marks.append((f"{coder}{annotation.modified[:16].replace('T', ' ')} UTC", "quiet"))
    span = Span(annotation.anchor.start, annotation.anchor.end)
    words = in_quotes(" ".join(annotation.anchor.exact.split()))
    return Detail([*said, marks, [(words, "quiet"), *_place(article, span)]])


def detail_of_title(title: Title) -> Detail:
    """What the group is, and how it is folded."""
    way = "unfolds" if title.folded else "folds"
    return Detail(
        [[(title.name, "name"), (f"{_APART}{title.count:,}", "quiet")], [(f"Enter {way} the group.", "quiet")]]
    )


def _credited(findings: Findings, actor_id: str | None, words: str, cue: str) -> list[Part]:
    actor = findings.actor(actor_id)
    parts: list[Part] = [(f"{SOURCED} ", "sourced"), (actor.name if actor else words, "sourced")]
    if actor is not None and words and words.casefold() != actor.name.casefold():
        parts.append((f" ({in_quotes(words)})", "quiet"))
    return [*parts, (f" {cue}", "plain")] if cue else parts


def _doubt(confidence: float) -> list[Part]:
    return [(f"  {confidence:.0%} sure", "doubt")] if confidence < CERTAIN else []


def _maker(findings: Findings, one: Finding, engine: Findings | None) -> list[Paragraph]:
    """Who corrected or added a finding, what it is now, and what the engine had, where its findings are given."""
    coder = findings.corrected_by(one)
    if coder is None:
        return []
    had = engine_had(engine, one) if engine is not None else None
    verb = "Added" if engine is not None and had is None else "Corrected"
    change = f": {described(findings, one)}" + (f"; the engine had: {had}" if had is not None else "")
    return [[(f"{verb} by ", "quiet"), (coder or "you", "strong"), (change, "quiet")]]


def _place(article: Article, span: Span) -> list[Part]:
    paragraph = article.paragraph_at(span.start)
    return [(f"  ¶{paragraph.index + 1}", "quiet")] if paragraph else []


def _sentence(article: Article, span: Span) -> list[Part]:
    """The sentence that a span stands in, with the span told from the rest."""
    from analysis.language.boundaries import sentence_spans

    paragraph = article.paragraph_at(span.start)
    if paragraph is None:
        return []
    sentences = sentence_spans(article.text, paragraph.start, paragraph.end)
    start, end = next(((a, b) for a, b in sentences if a <= span.start < b), (paragraph.start, paragraph.end))
    text, end = article.text, max(end, span.end)
    pieces = ((start, span.start, "quiet"), (span.start, span.end, "name"), (span.end, end, "quiet"))
    place: Part = (f"¶{paragraph.index + 1} ", "strip")
    return [place, *((_flat(text[a:b]), style) for a, b, style in pieces)]


def _flat(words: str) -> str:
    """Words in one row: a tab has no width of its own, and between two cells of a table it is all that parts them."""
    return _BLANKS.sub(" ", words)


def _remarks(checks: Checks, spans: Sequence[Span]) -> list[Paragraph]:
    """The verdict on the first span, and the notes on all."""
    verdict = checks.verdict(spans[0])
    said: list[Paragraph] = [[(f"{SIGNS[verdict]} {verdict}", verdict)]] if verdict else []
    notes = [line for span in spans for note in checks.notes(span) for line in f"✎ {note}".splitlines()]
    return [*said, *([(line, "plain")] for line in notes)]
