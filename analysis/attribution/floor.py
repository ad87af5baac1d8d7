"""Who has the word where no cue tells: whoever spoke last, or whom the sentences since then are about."""

from __future__ import annotations

from typing import NamedTuple

from ..data.sections import words
from .attribution_draft import Draft, ReadLine, Span, SpeakerCue
from .cue_words import lexicon
from .descriptions import is_person_noun
from .places_of_quotes import is_said
from .referents import GENDER_OF
from .source_resolver import SourceResolver
from .work_titles import is_title

_LONG = 40  # characters of a quote that opens a sentence of the writer's
_FAR = 3  # paragraphs without a word of whoever had it
_DEFINITE = frozenset({"the", "these", "both", "his", "her", "their"})
_TIMES = words("grammar.txt", "labels of time")
_ANYBODY = words("grammar.txt", "anybody")


class _Holder(NamedTuple):
    """Who had the word, in which paragraph."""

    cue: SpeakerCue
    actor: str | None
    paragraph: int


class Floor:
    """Who spoke or was spoken of so far; gives sentences that are all quote their speaker where none is known."""

    def __init__(self, draft: Draft, resolver: SourceResolver) -> None:
        self._draft, self._resolver = draft, resolver
        self._text: str = draft.article.text
        self._holders: list[_Holder] = []

    def give(self, line: ReadLine) -> None:
        """Give the quotes that a sentence is made of to whoever has the word, unless somebody surer has them.

        “It has grown.” behind "The firm is new." is not the firm's, but of who spoke before.
        """
        if not line.quotes or line.quotes[0].turn:
            return
        if not (line.only_quotes or self._is_dated(line) or self._is_glued(line) or self._is_predicate(line)):
            return
        quote, speakers = line.quotes[0], self._draft.speakers
        speaker = speakers.get(quote.start)
        unsure = speaker is None or (speaker.weak and not speaker.cue and not self._can_speak(*speaker[:2]))
        if not unsure:
            return
        holder = self._holders[-1] if self._holders else None
        for one in line.quotes:
            if holder and line.paragraph - holder.paragraph <= _FAR:
                speakers[one.start] = holder.cue
            else:
                speakers.pop(one.start, None)

    def _is_dated(self, line: ReadLine) -> bool:
        """Whether a quote stands behind nothing but a label that tells when: Then: “Never.” In June: “I did.”"""
        quote, text = line.quotes[0], self._text
        label = text[line.start : quote.outer_start].rstrip()
        if label[-1:] != ":" or len(line.quotes) > 1 or text[quote.outer_end : line.end].strip(" ."):
            return False
        told = label[:-1].lower().replace(",", "").split()
        return bool(told) and all(word in _TIMES or word in lexicon().times or word.isdigit() for word in told)

    def _is_glued(self, line: ReadLine) -> bool:
        """Whether a quote is a sentence behind a heading whose paragraph was lost, or opens one: “I did” in the end."""
        quote, text = line.quotes[0], self._text
        whole = text[quote.start].isupper() and (quote.goes_on or text[quote.end - 1] in ".!?")
        before = text[line.start : quote.outer_start].rstrip()
        untold = not line.reports and not any(one.start in self._draft.speakers for one in line.quotes)
        glued = whole and before[-1:].isalnum() and not text[quote.outer_end : line.end].strip()
        behind = text[quote.end - 1 : quote.end] == "," or text[quote.outer_end : quote.outer_end + 1] == ","
        opens = not before and not behind and quote.end - quote.start >= _LONG and not quote.single
        placed = opens or (glued and len(line.quotes) == 1)
        return untold and placed and is_said(text, quote) and not is_title(text, quote)

    def _is_predicate(self, line: ReadLine) -> bool:
        """Whether a quote has the only verb of a sentence, right behind somebody's words: Trains “are late”."""
        quote, text = line.quotes[0], self._text
        before = text[line.start : quote.outer_start].rstrip()
        holder = self._holders[-1] if self._holders else None
        verb = any(fragment.source is None for fragment in line.fragments)
        if not verb or len(line.quotes) > 1 or quote.start in self._draft.speakers or not holder:
            return False
        told = holder.cue.cue and line.paragraph - holder.paragraph <= 1 and before[-1:].isalpha()
        return bool(told) and text[quote.start].islower() and is_said(text, quote)

    def note(self, line: ReadLine) -> None:
        """Remember who has the word behind a sentence: its sources, the speaker of its quote, or whom it is about."""
        for report in line.reports:
            if report.source and report.head:
                actor = self._actor(report.source, report.head)
                if actor is None or report.spoken or self._draft.referents.is_person(actor):
                    self._take(report.source, report.head, report.cue, line.paragraph)
        if line.quotes and (speaker := self._draft.speakers.get(line.quotes[-1].start)):
            self._take(speaker.source, speaker.head, speaker.cue, line.paragraph)
        elif line.about and not line.reports and self._can_speak(*line.about):
            self._take(*line.about, "", line.paragraph)

    def _take(self, source: Span, head: Span, cue: str, paragraph: int) -> None:
        if self._word(head) in _ANYBODY:
            return
        actor = self._actor(source, head)
        if actor and self._holders and self._holders[-1].actor == actor:
            self._holders.pop()
        self._holders.append(_Holder(SpeakerCue(source, head, cue, True, True), actor, paragraph))

    def _can_speak(self, subject: Span, head: Span) -> bool:
        """Whether a phrase is somebody who may speak next: a person or people, but not people in general."""
        if actor := self._actor(subject, head):
            return self._draft.referents.is_person(actor)
        word = self._word(head)
        article = self._text[subject[0] : head[0]].split(" ", 1)[0].lower()
        if word in _ANYBODY or (word.endswith("s") and article not in _DEFINITE):
            return False
        return word in GENDER_OF or is_person_noun(word) or lexicon().is_person(word)

    def _actor(self, source: Span, head: Span) -> str | None:
        return self._resolver.meant(source, head)

    def _word(self, head: Span) -> str:
        return self._text[slice(*head)].lower()
