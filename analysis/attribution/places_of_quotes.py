"""Who speaks quotes for which no cue was read, by where they stand: “It is over,” a nurse; in a headline, as below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..data.sections import words
from .attribution_draft import Draft, QuotedSpan, ReadLine, Span, SpeakerCue
from .behind_quotes import named_behind, told_behind
from .cue_words import lexicon
from .descriptions import is_person_noun
from .headline_tags import HEADS
from .referents import Referents
from .work_titles import is_speech, is_title

_FEWEST = 4  # words of a quote that is speech where it stands
_SMALL = 3  # letters of words that are small in titles
_ANYBODY = words("grammar.txt", "anybody", "nobody") | {"one"}
_CALLING, _RULING = words("grammar.txt", "calling somebody so"), words("grammar.txt", "ruling")
_VERB = re.compile(r",? (?:(?:has|have|had|also|later|once|then|[a-z]+ly) )*([a-z]+)\b")
_WORD = re.compile(r"\w+")
_BRACKETED = re.compile(r"\[([^\]]*)\]")
_SAME_WORD = {
    word: group[0]
    for group in (("i", "he", "she", "we", "they"), ("my", "his", "her", "our", "their"), ("am", "is", "are"))
    for word in group
}
_MOST = 60  # quotes without a speaker that are looked for elsewhere
_SAME = 3  # words that two quotes share where one gives the other again


def add_by_place(draft: Draft, speakers: dict[int, SpeakerCue]) -> None:
    """Add the speakers of quotes that end with a comma before a name, or stand behind "he went on,"."""
    text = draft.article.text
    for line in draft.lines:
        for quote in line.quotes:
            if quote.start in speakers or quote.turn or is_title(text, quote):
                continue
            found = _called(text, line, quote) or told_behind(draft.article, draft.referents, line, quote)
            if found is None and is_said(text, quote):
                found = named_behind(draft.article, draft.referents, line, quote) or _told_before(
                    text, draft.referents, line, quote
                )
            if found:
                speakers[quote.start] = found


def is_said(text: str, quote: QuotedSpan) -> bool:
    """Whether quoted words are many enough for speech, and read like it."""
    return len(text[quote.start : quote.end].split()) >= _FEWEST and is_speech(text, quote)


def _called(text: str, line: ReadLine, quote: QuotedSpan) -> SpeakerCue | None:
    """Who calls something so at the end of a sentence: "Ann Lee called his claim that he knew nobody “false.”"."""
    if (
        line.about is None
        or quote != line.quotes[0]
        or text[quote.outer_end : line.end].strip(" .")
        or line.about[0][1] > quote.outer_start
    ):
        return None
    if all(word[0].isupper() for word in text[quote.start : quote.end].split() if len(word) > _SMALL):
        return None  # called her book “The Long Road Home.”
    verb = _VERB.match(text, line.about[0][1], quote.outer_start)
    cue = lexicon().verbs.get(verb[1]) if verb else None
    lemma = cue.lemma if cue else verb[1] if verb else ""
    if verb and verb[1] in _RULING and not lexicon().documents.isdisjoint(text[slice(*line.about[0])].lower().split()):
        return SpeakerCue(*line.about, verb[1], weak=True)  # the act bars tenants from “keeping goats”
    return SpeakerCue(*line.about, verb[1], weak=True) if verb and lemma in _CALLING else None


def _told_before(text: str, referents: Referents, line: ReadLine, quote: QuotedSpan) -> SpeakerCue | None:
    """Who speaks a quote that ends a sentence behind a comma or a colon: "She told members, who left, “You won.”"."""
    before = text[line.start : quote.outer_start].rstrip()
    if before[-1:] not in (",", ":") or text[quote.outer_end : line.end].strip(" .") or not text[quote.start].isalpha():
        return None
    for report in reversed(line.reports):
        if report.source and report.head and report.spoken and report.source[0] < quote.start:
            may = _may_speak(text, referents, report.source, report.head)
            return SpeakerCue(report.source, report.head, report.cue, weak=True) if may else None
    cues = lexicon().verbs
    told = any("q" in cues[word].frames for word in before.lower().rstrip(",:").split() if word in cues)
    if line.about is None or not told or not _may_speak(text, referents, *line.about):
        return None
    return SpeakerCue(*line.about, "", weak=True)


def _may_speak(text: str, referents: Referents, source: Span, head: Span) -> bool:
    """Whether a phrase is somebody: a named person or body, "he" or "she", people; not "this content" or "no one"."""
    word = text[slice(*head)].lower()
    if word in _ANYBODY:
        return False
    actor = referents.named(head, source)
    named = actor is not None and (referents.is_person(actor) or referents.is_body(actor))
    return named or referents.is_pronoun(head) or is_person_noun(word) or lexicon().is_person(word)


def add_repeated(draft: Draft, speakers: dict[int, SpeakerCue]) -> None:
    """Add the speakers of quotes in headlines, and of those set off, whose words stand in a quote of the story."""
    text, paragraphs = draft.article.text, draft.article.paragraphs
    heads = {one.index for one in paragraphs if one.kind in HEADS}
    labelled = {  # behind what only tells whom they are about: "Air strikes: “It fell on us”"
        span.start
        for span in draft.quoted
        if span.paragraph in heads
        and (speaker := speakers.get(span.start))
        and speaker.cue == ":"
        and not draft.referents.is_named_person(speaker.head, speaker.source)
    }
    open_ones = [
        span
        for span in draft.quoted
        if (span.start not in speakers or span.start in labelled) and not is_title(text, span)
    ][:_MOST]
    told = [one for one in _told(draft, speakers) if one[2] not in labelled] if open_ones else []
    lead = _told_by_lead(text, draft.lines)
    for span in open_ones:
        plain = _words(text[span.start : span.end])
        fewest = 1 if span.paragraph in heads else _SAME - span.single
        if plain.count(" ") <= fewest:
            continue
        found = {cue.head: cue for said, cue, _ in told if said == plain} if span.paragraph in heads else {}
        if not found:
            found = {cue.head: cue for said, cue, _ in told if plain in said or (_is_long(said) and said in plain)}
        named = {text[slice(*head)] for head in found}
        if len(named) == 1:
            speakers[span.start] = next(iter(found.values()))._replace(continued=True)
        elif lead and not named and span.single and not span.paragraph and plain.count(" ") > _SAME:
            speakers[span.start] = lead


def _told_by_lead(text: str, lines: Sequence[ReadLine]) -> SpeakerCue | None:
    """Whom alone the first sentence credits, for what a headline quotes: Homes ‘cost more’ | …, a report says."""
    told = next((line.reports for line in lines if line.paragraph), ())
    cues = [SpeakerCue(one.source, one.head, one.cue, True, True) for one in told if one.source and one.head]
    alone = len({text[slice(*cue.head)] for cue in cues}) == 1 and all(one.spoken and one.vouches for one in told)
    return cues[0] if alone else None


def _told(draft: Draft, speakers: dict[int, SpeakerCue]) -> Iterator[tuple[str, SpeakerCue, int]]:
    """What each speaker is quoted with, in plain words, and where."""
    text = draft.article.text
    for span in draft.quoted:
        if speaker := speakers.get(span.start):
            quoted = text[span.start : span.end]
            yield _words(quoted), speaker, span.start
            if "[" in quoted:
                yield _words(_BRACKETED.sub(r"\1", quoted)), speaker, span.start


def _words(quoted: str) -> str:
    """Words in small letters between blanks, without marks and what an editor put in; whose "my" is "his" is one."""
    plain = _WORD.findall(_BRACKETED.sub("", quoted).lower())
    return f" {' '.join(_SAME_WORD.get(word, word) for word in plain)} "


def _is_long(plain: str) -> bool:
    return plain.count(" ") > _SAME
