"""What the comparison works on: reports and their figures as the steps fill them in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..article import Article, Span
from ..findings import Findings
from ..language.boundaries import sentence_spans
from .figure_draft import FigureDraft


@dataclass(slots=True)
class ReportDraft:
    """One report: its sentences, its own event as far as the lead tells it, its day."""

    findings: Findings
    sentences: Sequence[Span]
    lead: int
    """So many sentences are headline and lead."""
    paragraphs: Sequence[int] = ()
    """The index of the paragraph that each sentence is in."""
    headlines: frozenset[int] = frozenset()
    """Which sentences are headlines, say one again, or give nothing but the day."""
    figures: list[FigureDraft] = field(default_factory=list)
    day: str | None = None
    first_day: str | None = None
    """The day on which the first of all reports came out."""
    hour: str | None = None
    """When on its day it came out or was last changed, "18:45"."""
    weekdays: frozenset[str] = frozenset()
    days_of_others: frozenset[str] = frozenset()
    """The weekdays of the event by the leads of the other reports, where its own names none."""
    own_days: frozenset[str] = frozenset()
    """The weekdays of the first sentence, and that of the report."""
    year: str = ""
    """The year of its day; where none is known the newest that any of the reports says something was in."""
    lead_text: str = ""
    """Headline and lead in small letters."""
    months: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    named_places: Sequence[tuple[str, int]] = ()
    """The places that the text names besides, each with its offset."""
    voice: int = 0

    @property
    def moment(self) -> str | None:
        """Its day, with the hour where it tells one."""
        return f"{self.day}T{self.hour}" if self.day and self.hour else self.day

    @property
    def first(self) -> int:
        """The first sentence that is no headline."""
        return next((at for at in range(self.lead) if at not in self.headlines), 0)

    @property
    def article(self) -> Article:
        """The report's text."""
        return self.findings.article

    def text_of(self, sentence: int) -> str:
        """The words of a sentence."""
        span = self.sentences[sentence]
        return self.article.text[span.start : span.end]


def _is_day_alone(sentence: str) -> bool:
    """Whether a line gives nothing but a day and who wrote: "Northwire, 16 February 2017", "Published 3 May, 10:15"."""
    return len(sentence) < _LINE and _FIGURE.search(sentence) is not None and len(_SMALL.findall(sentence)) < 2


_LINE = 80
_FIGURE = re.compile(r"\d")
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_LEAD_SENTENCES = 2
_REACH = 400
"""So many characters of a sentence are looked at on either side of a number."""


def report_draft(index: int, findings: Findings) -> ReportDraft:
    """A report with its numbers, nothing of them known yet. Captions and notices are passed over."""
    article = findings.article
    spans: list[Span] = []
    paragraphs: list[int] = []
    lead = body = 0
    headlines: set[int] = set()
    for paragraph in article.paragraphs:
        if paragraph.kind not in ("headline", "body", "heading"):
            continue
        for start, end in sentence_spans(article.text, paragraph.start, paragraph.end):
            again = article.text[start:end].rstrip(".") in article.title
            day_alone = _is_day_alone(article.text[start:end])
            if paragraph.kind == "headline" or again or day_alone:
                headlines.add(len(spans))
            spans.append(Span(start, end))
            paragraphs.append(paragraph.index)
            body += paragraph.kind == "body" and not again and not day_alone
            if body <= _LEAD_SENTENCES:
                lead = len(spans)
    draft = ReportDraft(findings, spans, lead, paragraphs, frozenset(headlines))
    at = 0
    for number in findings.numbers:
        while at < len(spans) and spans[at].end <= number.start:
            at += 1
        if at == len(spans):
            break
        span = spans[at]
        if not span.start <= number.start:
            continue
        before = article.text[max(span.start, number.start - _REACH) : number.start]
        after = article.text[number.end : min(span.end, number.end + _REACH)]
        draft.figures.append(FigureDraft(index, number, at, before, after, at in headlines))
    return draft
