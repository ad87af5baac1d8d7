"""Who speaks each quote: by a cue of its own, or continued from a quote nearby."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..data.sections import words
from .attribution_draft import Draft, QuotedSpan, ReadLine, Report, SpeakerCue
from .places_of_quotes import add_by_place, add_repeated
from .work_titles import is_title

_TOLD_BY = frozenset({"according to", "According to"})
_REPLY = 2  # lines from a question past its reply
_REPLYING = words("grammar.txt", "replying")
_SIGNED = re.compile(r"\s*\n\s*(?:[–—―]|--?)\s*(?=[A-Z])")
_TITLE = 30  # characters of title before a name under a quote
_CLAUSE = 25  # characters of a quote that can be a clause
_CLOSE = 60  # characters between a cue in what another judges and its quote
_SHORT = 60  # characters of a paragraph that does no more than announce a speaker


def assign_speakers(draft: Draft) -> None:
    """Give each quote that somebody speaks its speaker: “I know,” she said. “I saw it.”"""
    speakers = _by_cue(draft.article.text, draft.lines)
    _add_signed(draft, speakers)
    add_by_place(draft, speakers)
    _add_before_gestures(draft, speakers)
    _continue_backwards(draft.lines, speakers)
    _continue_from_neighbours(draft.lines, speakers)
    _continue_before_own_words(draft.lines, speakers)
    _continue_backwards(draft.lines, speakers)
    _add_fragments(draft, speakers)
    add_repeated(draft, speakers)
    draft.speakers = speakers


def _by_cue(text: str, lines: Sequence[ReadLine]) -> dict[int, SpeakerCue]:
    """The speakers of quotes that stand in what a cue credits, by where the quoted words start."""
    speakers: dict[int, SpeakerCue] = {}
    for line in lines:
        for quote in line.quotes:
            report = _governing(line.nested, quote) or _governing(line.reports, quote)
            if report and report.source and report.head and not _is_named(text, quote, report):
                speakers[quote.start] = SpeakerCue(report.source, report.head, report.cue)
    return speakers


def _add_fragments(draft: Draft, speakers: dict[int, SpeakerCue]) -> None:
    """Add the speakers of quoted pieces of sentences, from the nearest verb of saying: demanding a “new deal”."""
    text = draft.article.text
    for line in draft.lines:
        for report in line.fragments:
            quote = next(one for one in line.quotes if one.outer_start == report.pieces[0][0])
            if quote.start not in speakers and report.source and report.head and not _is_no_speech(text, quote):
                speakers[quote.start] = SpeakerCue(report.source, report.head, report.cue, weak=True)


def _is_no_speech(text: str, quote: QuotedSpan) -> bool:
    """Whether a quoted piece of a sentence is a name or a title, or begins like one."""
    return not text[quote.start].islower() or is_title(text, quote)


def _add_signed(draft: Draft, speakers: dict[int, SpeakerCue]) -> None:
    """Add the speakers of quotes that a dash and a name stand under, in the next line: "— Ann Lee, a baker"."""
    text = draft.article.text
    for line in draft.lines:
        if not line.only_quotes or not line.quotes or line.quotes[-1].start in speakers:
            continue
        signed = _SIGNED.match(text, line.quotes[-1].outer_end)
        person = next(iter(draft.referents.named_in(signed.end(), signed.end() + _TITLE)), None) if signed else None
        if signed and person and "\n" not in text[signed.end() : person.end]:
            for quote in line.quotes:
                speakers[quote.start] = SpeakerCue((signed.end(), person.end), (person.start, person.end), "—")


def _add_before_gestures(draft: Draft, speakers: dict[int, SpeakerCue]) -> None:
    """Add the speakers of quotes that open a paragraph before what they do: “No one came.” Ann Lee sighs. “No one.”"""
    for at, (line, gesture) in enumerate(pairwise(draft.lines)):
        if not line.only_quotes or line.quotes[0].start in speakers or line.quotes[0].turn or gesture.about is None:
            continue
        opens = at == 0 or draft.lines[at - 1].paragraph != line.paragraph
        further = draft.lines[at + 2] if at + 2 < len(draft.lines) else None
        goes_on = further is not None and further.only_quotes and further.paragraph == line.paragraph
        plain = not gesture.reports and not gesture.quotes and gesture.end - gesture.start <= _SHORT
        named = draft.referents.is_named_person(gesture.about[1], gesture.about[0])
        if opens and goes_on and plain and gesture.paragraph == line.paragraph and named:
            for quote in line.quotes:
                speakers[quote.start] = SpeakerCue(*gesture.about, "", True, True)


def _continue_from_neighbours(lines: Sequence[ReadLine], speakers: dict[int, SpeakerCue]) -> None:
    """Add the speakers of sentences that are all quote, from the sentence before or behind."""
    for at, line in enumerate(lines):
        if line.only_quotes and line.quotes[0].start not in speakers and (found := _neighbour(lines, at, speakers)):
            for quote in line.quotes:
                speakers[quote.start] = found._replace(continued=True)


def _continue_before_own_words(lines: Sequence[ReadLine], speakers: dict[int, SpeakerCue]) -> None:
    """Add the speakers of quotes that open a sentence which goes on in the writer's words: “But they stay” - here."""
    for before, line in pairwise(lines):
        if not line.quotes or line.quotes[0].outer_start != line.start or line.quotes[0].start in speakers:
            continue
        quote = line.quotes[0]
        spoken = before.quotes and before.paragraph == line.paragraph and not quote.single
        if spoken and quote.end - quote.start >= _CLAUSE and (found := speakers.get(before.quotes[-1].start)):
            speakers[quote.start] = found._replace(continued=True, weak=True)


def _continue_backwards(lines: Sequence[ReadLine], speakers: dict[int, SpeakerCue]) -> None:
    """Add the speakers of quotes that run on into a paragraph whose quote has one."""
    quotes = [quote for line in lines for quote in line.quotes]
    for quote, following in zip(reversed(quotes[:-1]), reversed(quotes[1:]), strict=True):
        speaker = speakers.get(following.start)
        if quote.goes_on and following.paragraph == quote.paragraph + 1 and speaker and quote.start not in speakers:
            speakers[quote.start] = speaker._replace(continued=True)


def _is_named(text: str, quote: QuotedSpan, report: Report) -> bool:
    """Whether a quote that stands in what is credited is but a title or a name there: praised “The Long Road” for."""
    alone = report.spoken and any(quote.outer_start in (start, start + 1) for start, _ in report.pieces)
    return not alone and is_title(text, quote)


def _governing(reports: Sequence[Report], quote: QuotedSpan) -> Report | None:
    """The report whose words a quote stands in: she slammed the envoy [who accused them of “lies”]."""
    holding = [one for one in reports if any(start <= quote.start and quote.end <= end for start, end in one.pieces)]
    if len(holding) > 1 and not holding[0].vouches:
        stating = [one for one in holding if one.vouches and quote.start - one.pieces[0][0] < _CLOSE]
        holding = stating or holding
    return holding[0] if holding else None


def _neighbour(lines: Sequence[ReadLine], at: int, speakers: dict[int, SpeakerCue]) -> SpeakerCue | None:
    """The speaker of quotes that stand alone, from the sentence before or behind them."""
    line = lines[at]
    if line.quotes[0].turn:
        return None  # in a dialogue the next to speak is another
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    if line.quotes[0].resumed and before and before.quotes:
        return speakers.get(before.quotes[-1].start)
    same = before is not None and before.paragraph == line.paragraph
    if before and same and (speaker := _left_by(before, speakers)):
        return speaker
    if before and same and at > 1 and before.asks and lines[at - 2].paragraph >= before.paragraph - 1:
        return _last_speaker(lines[at - 2], speakers)  # “I left,” she says. Was it wrong? “No.”
    behind = None
    if after and after.paragraph == line.paragraph and after.quotes:
        behind = speakers.get(after.quotes[0].start)
    if behind and after and after.start == after.quotes[0].outer_start:
        return behind
    earlier = _spoken_before(lines, at, speakers) if before and not same else None
    return behind if behind and (earlier is None or earlier.weak) else earlier


def _spoken_before(lines: Sequence[ReadLine], at: int, speakers: dict[int, SpeakerCue]) -> SpeakerCue | None:
    """Who has the word at the start of a paragraph from the paragraph before."""
    before = lines[at - 1]
    if before.paragraph != lines[at].paragraph - 1:
        return None
    if asker := _asker_again(lines, at, speakers):
        return asker
    alone = at == 1 or lines[at - 2].paragraph != before.paragraph
    return _from_paragraph_before(before, alone, speakers)


def _asker_again(lines: Sequence[ReadLine], at: int, speakers: dict[int, SpeakerCue]) -> SpeakerCue | None:
    """Who asked, for a quote alone behind “No,” he replied: “Did you?” she asked. | “No,” he replied. | “I see.”"""
    before = lines[at - 1]
    reply = before.reports[-1] if before.reports else None
    if at < _REPLY or reply is None or reply.cue not in _REPLYING or not before.quotes or before.quotes[-1].goes_on:
        return None
    asked = lines[at - _REPLY]
    if asked.paragraph != before.paragraph - 1 or not asked.quotes or not asked.quotes[-1].asks:
        return None
    return speakers.get(asked.quotes[-1].start)


def _left_by(before: ReadLine, speakers: dict[int, SpeakerCue]) -> SpeakerCue | None:
    """Who has the word after a sentence of the same paragraph."""
    speaker = _last_speaker(before, speakers)
    if speaker:
        return speaker
    if before.about and not before.quotes:
        return SpeakerCue(*before.about, "", True, True)
    return None


def _from_paragraph_before(before: ReadLine, alone: bool, speakers: dict[int, SpeakerCue]) -> SpeakerCue | None:
    """Who has the word at the start of a paragraph: whom a colon or a short paragraph announces, or who spoke last."""
    speaker = _last_speaker(before, speakers)
    if before.ends_with_colon:
        return speaker or (SpeakerCue(*before.about, "", True) if before.about else None)
    if speaker is None and alone and before.about and not before.quotes and before.end - before.start <= _SHORT:
        return SpeakerCue(*before.about, "", True, True, True)
    return speaker


def _last_speaker(line: ReadLine, speakers: dict[int, SpeakerCue]) -> SpeakerCue | None:
    spoken = [report for report in line.reports if report.source and report.head and report.spoken]
    if spoken:
        own = [report for report in spoken if report.cue not in _TOLD_BY]
        last = own[-1] if own and line.quotes else spoken[-1]  # “…,” Lee said, according to the Post
        assert last.source and last.head
        return SpeakerCue(last.source, last.head, last.cue)
    return speakers.get(line.quotes[-1].start) if line.only_quotes else None
