"""The actors of the sources of an article, worked out once each; pronouns only where that is safe."""

from __future__ import annotations

from collections.abc import Sequence

from ..article import Article
from ..findings import Actor
from .attribution_draft import ReadLine, Resolved, Span
from .beside_subjects import beside_subject
from .cue_words import lexicon
from .definite_speakers import based_body, meant_by_text
from .described_people import callings_of, described, only_person_so_far
from .descriptions import is_calling
from .person_genders import noun_gender
from .referents import Referents
from .spoken_of import Focus
from .subjects_taken_up import TakenUp
from .those_asked import Questions

_WITH_OTHERS = ("He and ", "She and ")
"""Subjects of which the name that follows is not whom the next \"he\" means."""
_FAR_CALLED = 4000  # characters in which "the cellist" means who was called so before


class SourceResolver:
    """The actors of sources, worked out once each in the order of the text."""

    def __init__(self, article: Article, referents: Referents, actors: Sequence[Actor]) -> None:
        self.resolved: dict[Span, Resolved] = {}
        self.topics: dict[Span, str] = {}
        """Whom the pronouns and descriptions mean that sentences without a cue are about: "She shrugs. “No.”"."""
        self._article, self._referents = article, referents
        self._last: str | None = None
        self._since = self._spoke = 0  # where their words end, with those of a poll, and without
        self._unnamed = 0  # where the words of "a surgeon" end, whom no name tells
        self._unnamed_by: str | None = None  # the pronoun they go by, if it is known
        self._topic: tuple[str, int] | None = None  # whom the sentence before was about, and where it ended
        self._called: dict[str, tuple[str, int]] = {}  # who was meant by "the cellist" last, and where
        self._speaker: tuple[str, int] | None = None  # who was credited last, and where that sentence ended
        self._questions, self._focus = Questions(article.text, referents), Focus(article, referents)
        self._taken_up = TakenUp(article, referents, actors)

    @property
    def last(self) -> str | None:
        """Who spoke, or was spoken of, last."""
        return self._last

    def record(self, source: Span, head: Span, end: int = 0, line: ReadLine | None = None) -> Resolved:
        """Work out the actor of a source and remember it as the last to speak.

        ``end`` is where the words credited end, ``line`` the sentence that credits them.
        """
        if head not in self.resolved:
            main = based_body(self._article.text, head, source)
            actor = self._referents.named(main, source)
            inferred = False
            if actor is None:
                actor = self.topics.get(head) or (
                    self._questions.answering(head, source, line)
                    or meant_by_text(self._article, self._referents, main, source, self._last)
                    or self._speaks_on(head, line)
                    or self._beside_subject(head, line)
                    or self._subject_within(head, line)
                    or self._subject_before(head, line)
                    or self._referents.meant(head, self._last, self._since, self._unnamed_for(head))
                    or self._referents.behind(head, source)
                    or self._referents.in_office(source)
                    or self._referents.answering(head)
                    or self._described(head, source, end)
                    or self._focus.meant(head, source, line)
                    or self._taken_up.meant(head, line)
                )
                inferred = actor is not None
            self.resolved[head] = Resolved(actor, inferred)
            if actor and line:
                self._speaker = actor, line.end
            self._note_unnamed(actor, source, head, max(end, head[1]), source[1])
            self._focus.note_speaker(actor, source, head, max(end, head[1]))
            if actor is None and self._is_thing(head):
                told = self._introduced(head[1], max(end, head[1]))
                if told:
                    self._remember(told, max(end, head[1]))  # the report tells of Ann Lee. She
                else:
                    self._since = max(end, head[1])  # a poll comes between: who spoke before it still does
            else:
                self._remember(actor, max(end, head[1]))
        return self.resolved[head]

    def record_nested(self, source: Span, head: Span, line: ReadLine) -> None:
        """Take a "he" in what somebody else says for whom they name first: Lee said Bob Roe joked when he wrote."""
        outer = line.reports[0].source
        if outer is None or not self._referents.is_pronoun(head) or head in self.resolved:
            return
        named = [
            one.actor for one in self._referents.named_in(outer[1], head[0]) if self._referents.fits(one.actor, head)
        ]
        if named:
            self.resolved[head] = Resolved(named[0], True)

    def record_beside(self, source: Span, head: Span, line: ReadLine) -> None:
        """Take for the source of an amount inside another's words whom it names; it is not who spoke last.

        "He" is whose words these are: Lee blamed the union, which he said had asked for £38.
        """
        if head in self.resolved:
            return
        actor = self._referents.named(head, source)
        outer = self.resolved.get(line.reports[0].head or head) if line.reports else None
        own = outer is not None and actor is None and self._referents.fits(outer.actor, head)
        self.resolved[head] = Resolved(outer.actor if outer and own else actor, own)

    def meant(self, source: Span, head: Span) -> str | None:
        """The actor of a phrase read before, or None."""
        resolved = self.resolved.get(head)
        return resolved.actor if resolved else self.topics.get(head) or self._referents.named(head, source)

    def record_continued(self, source: Span, head: Span, end: int) -> None:
        """Remember that somebody speaks on, up to ``end``, without being named again."""
        self._remember(self.record(source, head).actor, end)

    def record_topic(self, subject: Span, head: Span, line: ReadLine) -> None:
        """Remember that a sentence that credits nobody was about ``subject``: whom "he said" then means.

        If it names others too, only a "he" that opens the next sentence means its subject.
        """
        article, referents = self._article, self._referents
        actor = referents.named(head, subject)
        if actor is None:
            actor = (
                meant_by_text(article, referents, head, subject, self._last)
                or referents.in_office(subject)
                or self._described(head, subject, line.end)
                or (None if referents.is_pronoun(head) else self._focus.meant(head, subject, line))
            )
        pronoun = actor is None and self._referents.is_pronoun(head)
        if pronoun:
            actor = (
                self._subject_before(head, line)
                or referents.meant(head, self._last, self._since, self._unnamed_for(head))
                or self._focus.meant(head, subject, line)
            )
        self._focus.note_subject(actor, subject, head, line)
        self._note_unnamed(actor, subject, head, line.end, line.end)
        several = len({one.actor for one in referents.named_in(*subject)}) > 1
        several = several or article.text.startswith(_WITH_OTHERS, line.start)
        if actor is None or several or not self._referents.is_person(actor):
            return
        self._topic = actor, line.end
        if head not in self.resolved and self._referents.named(head, subject) is None:
            self.topics[head] = actor
        asked = self._article.text.startswith("Asked ", line.start)  # by whom does not matter
        start = subject[0] if asked else line.start
        if pronoun or not self._referents.names_others(start, line.end, subject):
            self._remember(actor, line.end)

    def _note_unnamed(self, actor: str | None, source: Span, head: Span, end: int, told: int) -> None:
        """Remember where the words of "a surgeon" or "her mother" end, who have no name; ``told``: of whom, up to."""
        if actor is None and self._focus.is_another(source, head, told):
            self._unnamed, self._unnamed_by = end, noun_gender(self._article.text[slice(*source)])

    def _unnamed_for(self, pronoun: Span) -> int:
        """Where the words end of the last without a name whom a pronoun may mean."""
        own = self._referents.gender_at(pronoun)
        return self._unnamed if self._unnamed_by in (None, own) else 0

    def _described(self, head: Span, source: Span, end: int) -> str | None:
        """Whom "the cellist" describes: who was called so last, else who spoke last."""
        text = self._article.text
        if text[source[0] : source[0] + 4].lower() != "the ":
            return None
        phrase, noun = text[slice(*source)].partition(", ")[0], text[slice(*head)].lower()
        calling = is_calling(phrase, noun)
        actor = self._called_before(noun, source) if calling else None
        actor = actor or described(self._article, self._referents, head, source, self._last, self._spoke, end)
        if actor is None and self._speaker is None:  # nobody has spoken yet
            actor = only_person_so_far(self._article, self._referents, head, source)
        if actor and calling:
            self._called[noun] = actor, source[0]
        return actor

    def _called_before(self, noun: str, source: Span) -> str | None:
        """Whom "the cellist" meant last, unless somebody in this paragraph has spoken since, or is called so."""
        actor, at = self._called.get(noun, ("", -_FAR_CALLED))
        paragraph = self._article.paragraph_at(source[0])
        if at < source[0] - _FAR_CALLED or paragraph is None or actor == self._last:
            return None
        if self._last is not None:
            speaks_on = self._spoke > paragraph.start and self._referents.is_person(self._last)
            if speaks_on or noun in callings_of(self._article.text, self._referents, self._last, source[0]):
                return None
        return actor

    def record_line(self, line: ReadLine, before: str | None) -> None:
        """Remember that a sentence has been read, and whom it asks something; ``before`` spoke last before it."""
        self._taken_up.note_line(line)
        if self._focus.note_line(line):
            self._unnamed, self._unnamed_by = line.end, None
        subject = line.reports[-1].head if line.reports else line.about[1] if line.about else None
        resolved = self.resolved.get(subject) if subject else None
        asker = resolved.actor if resolved else self._referents.named(subject, subject) if subject else None
        self._questions.note(line, asker, before)

    def _remember(self, actor: str | None, end: int) -> None:
        self._last, self._since, self._spoke = actor, end, end

    def _speaks_on(self, head: Span, line: ReadLine | None) -> str | None:
        """Whom "he" means behind "Roe had paid it back, he said" where Lee spoke right before: Lee, not Roe.

        So it is with "…, he added", whenever Lee spoke last.
        """
        if line is None or self._speaker is None or not self._referents.fits(self._speaker[0], head):
            return None
        actor, end = self._speaker
        report = next((one for one in line.reports if one.head == head and one.pieces[0][1] <= head[0]), None)
        if report is None or line.quotes or actor != self._last:
            return None
        names = any(one.actor != actor for one in self._referents.named_in(line.start, head[0]))
        between = self._article.text[end : line.start]
        near = not between.strip() and "\n" not in between
        return actor if names and (near or report.cue == "added") else None

    def _subject_within(self, head: Span, line: ReadLine | None) -> str | None:
        """Whom "he" means in "Ann Lee met the press, which he called biased": the subject, if no one else is named."""
        if line is None or line.about is None or not line.about[1][1] <= head[0]:
            return None
        subject, main = line.about
        actor = self._referents.named(main, subject)
        if not self._referents.fits(actor, head) or self._referents.names_others(line.start, head[0], subject):
            return None
        return actor

    def _beside_subject(self, head: Span, line: ReadLine | None) -> str | None:
        """Whom "she" means behind "Hall taught her to read.": not Hall, if somebody else is known to go by it."""
        if line is None or self._topic is None or self._article.text[self._topic[1] : line.start].strip():
            return None
        return beside_subject(self._article, self._referents, self._topic, head)

    def _subject_before(self, head: Span, line: ReadLine | None) -> str | None:
        """Whom a "he" that opens its sentence means: the subject of the sentence before, in the same paragraph."""
        if line is None or self._topic is None or head[0] != line.start:
            return None
        actor, end = self._topic
        between = self._article.text[end : head[0]]
        near = not between.strip() and "\n\n" not in between
        return actor if near and self._referents.fits(actor, head) else None

    def _introduced(self, start: int, end: int) -> str | None:
        """The one person whom what a report or the like says names for the first time, or None."""
        found = {one.actor for one in self._referents.named_in(start, end)}
        actor = found.pop() if len(found) == 1 else None
        return actor if actor and start <= self._referents.first_named(actor) < end else None

    def _is_thing(self, head: Span) -> bool:
        word = self._article.text[slice(*head)].lower()
        return word in lexicon().documents or word == "it"
