"""Who speaks each quote: by a cue, or carried on from the quote before where the text carries it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .marks import Stretch

if TYPE_CHECKING:
    from ..sources.reports import ReadLine, Report

Span = tuple[int, int]
_SHORT = 60  # characters of a paragraph that does no more than announce a speaker


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a quote gives: the phrase, its main word and the cue; ``carried`` where no cue of its own says so."""

    source: Span
    head: Span
    cue: str
    carried: bool = False
    weak: bool = False
    """Whether only a neighbouring sentence about somebody suggests it."""
    if_named: bool = False
    """Whether it holds only if the phrase names a person: from the paragraph before."""


def voices_of(lines: Sequence[ReadLine]) -> dict[int, Voice]:
    """The voices of an article's quotes, by where the quoted words start; quotes that nobody speaks are left out."""
    voices: dict[int, Voice] = {}
    for line in lines:
        for quote in line.quotes:
            report = _governing((*line.quoted, *line.reports), quote)
            if report and report.source and report.head:
                voices[quote.start] = Voice(report.source, report.head, report.cue)
    for at, line in enumerate(lines):
        if line.only_quotes and line.quotes[0].start not in voices:
            voice = _carried(lines, at, voices)
            if voice:
                for quote in line.quotes:
                    voices[quote.start] = Voice(voice.source, voice.head, voice.cue, True, voice.weak, voice.if_named)
    quotes = [quote for line in lines for quote in line.quotes]
    for quote, following in zip(reversed(quotes[:-1]), reversed(quotes[1:]), strict=True):
        voice = voices.get(following.start)
        if quote.goes_on and following.paragraph == quote.paragraph + 1 and voice and quote.start not in voices:
            voices[quote.start] = replace(voice, carried=True)
    return voices


def _governing(reports: Sequence[Report], quote: Stretch) -> Report | None:
    for report in reports:
        if any(start <= quote.start and quote.end <= end for start, end in report.pieces):
            return report
    return None


def _carried(lines: Sequence[ReadLine], at: int, voices: dict[int, Voice]) -> Voice | None:
    """The voice of quotes that stand alone, from the sentence before or behind them."""
    line = lines[at]
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    if line.quotes[0].resumed and before and before.quotes:
        return voices.get(before.quotes[-1].start)
    same = before is not None and before.paragraph == line.paragraph
    if before and same and (voice := _left_by(before, voices)):
        return voice
    if after and after.paragraph == line.paragraph and after.quotes and (voice := voices.get(after.quotes[0].start)):
        return voice
    if before and not same and before.paragraph == line.paragraph - 1:
        alone = at == 1 or lines[at - 2].paragraph != before.paragraph
        return _from_paragraph_before(before, alone, voices)
    return None


def _left_by(before: ReadLine, voices: dict[int, Voice]) -> Voice | None:
    """Who has the word after a sentence of the same paragraph."""
    voice = _last_voice(before, voices)
    if voice:
        return voice
    if before.about and not before.quotes:
        return Voice(*before.about, "", True, True)
    return None


def _from_paragraph_before(before: ReadLine, alone: bool, voices: dict[int, Voice]) -> Voice | None:
    """Who has the word at the start of a paragraph: whom a colon or a short paragraph announces, or who spoke last."""
    voice = _last_voice(before, voices)
    if before.ends_with_colon:
        return voice or (Voice(*before.about, "", True) if before.about else None)
    if voice is None and alone and before.about and not before.quotes and before.end - before.start <= _SHORT:
        return Voice(*before.about, "", True, True, True)
    return voice


def _last_voice(line: ReadLine, voices: dict[int, Voice]) -> Voice | None:
    spoken = [report for report in line.reports if report.source and report.head and report.spoken]
    if spoken:
        last = spoken[-1]
        assert last.source and last.head
        return Voice(last.source, last.head, last.cue)
    return voices.get(line.quotes[-1].start) if line.only_quotes else None
