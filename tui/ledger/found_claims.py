"""What one article claims: its figures and quotes, and what the reader judged in it. Pure: a report in, claims out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.attribution.source_words import speaker_words
from analysis.findings import Source

from ..notebook.claim import Claimant, Statement
from .ledger_entry import Place, Report

if TYPE_CHECKING:
    from analysis.article import Article
    from analysis.findings import Actor, Findings, Number, Quote

    from ..notebook.claim import ClaimKind

FIGURES = frozenset({"count", "percent", "money", "measure", "multiple", "score"})
"""The kinds of numbers that claim something; dates, ages and the like only do once the reader judges one."""
SHORTEST_QUOTE = 4
"""Words: what is quoted in fewer is a name or a manner of speaking."""
_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """One claim in one place. ``around`` is the sentence that it stands in, as a set of words in lower case."""

    kind: ClaimKind
    statement: Statement
    claimant: Claimant | None
    place: Place
    around: frozenset[str]
    by_person: bool | None = None
    """Whether the claimant is a person; None where that is not known."""


def claims_in(report: Report, acted_on: frozenset[str] = frozenset()) -> list[FoundClaim]:
    """The claims of an article, in the order of its text.

    An annotation with a verdict, or whose id is in ``acted_on``, is an assertion where it stands on no figure or quote.
    """
    findings = report.findings
    picked = picked_in(report, acted_on)
    claims = [
        *(_figure(findings, n) for n in findings.numbers if n.kind in FIGURES or (n.start, n.end) in picked),
        *(_quote(findings, q) for q in findings.quotes if _is_statement(q) or (q.start, q.end) in picked),
    ]
    known = {(claim.place.start, claim.place.end) for claim in claims}
    claims += [_assertion(findings, *span) for span in picked - known if _is_inside(findings.article, *span)]
    return sorted(claims, key=lambda claim: (claim.place.start, claim.place.end))


def picked_in(report: Report, acted_on: frozenset[str]) -> frozenset[tuple[int, int]]:
    """The spans that the reader judged, or that carry a claim which is stored."""
    mine = (one for one in report.annotations if one.verdict or one.id in acted_on)
    return frozenset((one.anchor.start, one.anchor.end) for one in mine)


def place_of(article: Article, start: int, end: int, source: str | None = None) -> Place:
    """A stretch of an article as a place of the ledger."""
    paragraph = article.paragraph_at(start)
    number = paragraph.index + 1 if paragraph else None
    return Place(
        article.source if source is None else source, article.sha256, start, end, article.text[start:end], number
    )


def figure_statement(number: Number) -> Statement:
    """What a number claims."""
    bounds = number.value, number.low, number.high
    return Statement(number.text, *bounds, number.unit, number.of, number.fate, number.hedge)


def words_of(text: str) -> frozenset[str]:
    """The words of a text, in lower case."""
    return frozenset(_WORD.findall(text.casefold()))


def _figure(findings: Findings, number: Number) -> FoundClaim:
    claimant, actor = _credited(findings, number.source)
    return _at(findings, "figure", figure_statement(number), claimant, number.start, number.end, actor)


def _is_statement(quote: Quote) -> bool:
    return len(_WORD.findall(quote.text)) >= SHORTEST_QUOTE


def _quote(findings: Findings, quote: Quote) -> FoundClaim:
    actor = findings.actor(quote.speaker)
    said = actor is not None or quote.speaker_text is not None
    claimant = Claimant(actor.name if actor else None, _speaker(findings, quote)) if said else None
    return _at(findings, "quote", Statement(quote.text), claimant, quote.start, quote.end, actor)


def _speaker(findings: Findings, quote: Quote) -> str | None:
    if quote.speaker_text is None or quote.speaker_start is None or quote.speaker_end is None:
        return quote.speaker_text
    start, end = quote.speaker_start, quote.speaker_end
    source = Source(quote.speaker, quote.speaker_text, quote.cue or "", start, end)
    return speaker_words(findings, source)


def _assertion(findings: Findings, start: int, end: int) -> FoundClaim:
    """What the reader picked; its claimant is whom the text credits with where it begins."""
    credited = [a.source for a in findings.attributions if a.source and a.start <= start < a.end]
    claimant, actor = _credited(findings, credited[-1] if credited else None)
    text = findings.article.text[start:end]
    return _at(findings, "assertion", Statement(text), claimant, start, end, actor)


def _credited(findings: Findings, source: Source | None) -> tuple[Claimant | None, Actor | None]:
    """Who is credited; for a "he" that nobody is known to be, the words before it: "an army spokesman"."""
    if source is None:
        return None, None
    actor = findings.actor(source.actor)
    return Claimant(actor.name if actor else None, speaker_words(findings, source)), actor


def _is_inside(article: Article, start: int, end: int) -> bool:
    return 0 <= start < end <= len(article.text)


def _at(
    findings: Findings,
    kind: ClaimKind,
    statement: Statement,
    claimant: Claimant | None,
    start: int,
    end: int,
    actor: Actor | None,
) -> FoundClaim:
    article = findings.article
    around = words_of(_sentence(article, start, end))
    by_person = actor.kind == "person" if actor else None
    return FoundClaim(kind, statement, claimant, place_of(article, start, end), around, by_person)


def _sentence(article: Article, start: int, end: int) -> str:
    paragraph = article.paragraph_at(start)
    if paragraph is None:
        return article.text[start:end]
    ends = [match.end() for match in _SENTENCE_END.finditer(article.text, paragraph.start, paragraph.end)]
    before = max((at for at in ends if at <= start), default=paragraph.start)
    after = min((at for at in ends if at >= end), default=paragraph.end)
    return article.text[before:after]
