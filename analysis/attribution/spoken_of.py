"""Who an article has its eye on: whom a sentence before "he said" is about, where nothing surer tells who is meant."""

from __future__ import annotations

import re

from ..article import Article
from ..data.sections import alternation, words
from .attribution_draft import ReadLine
from .definite_speakers import on_trial
from .descriptions import age_in, is_other_party, is_person_noun, is_unnamed
from .person_genders import noun_gender
from .referents import GENDER_OF, GENDERED, Referents

Span = tuple[int, int]

_BESIDE = words("grammar.txt", "company")
_QUOTES_ONE = re.compile(r"\bquot(?:es|ed|ing) (?:an?|one) [^.,;]{1,60} as saying\b")
_TRIED = re.compile(rf"\bthe (?:{alternation('grammar.txt', 'those on trial')})\b")
_DIED = re.compile(r"\b(?:died|dead|death|killed|buried)\b")
_WHOSE = frozenset({"his", "her", "their", "its"})
_FURTHER = 1500  # the same where nobody else was named since
_FAR = 600  # characters from whom a sentence was about to a pronoun that still means them


class Focus:
    """The person whom the sentences so far are about, and the sentence last read."""

    def __init__(self, article: Article, referents: Referents) -> None:
        self._article, self._referents = article, referents
        self._person: str | None = None
        self._end = 0  # where that sentence ends
        self._line: ReadLine | None = None
        self._nobody = -1  # where a sentence ends that is about several, or about somebody without a name

    def note_speaker(self, actor: str | None, source: Span, head: Span, end: int) -> None:
        """Remember who spoke up to ``end``; one without a name known takes the place of who did before."""
        if actor is not None:
            if self._referents.is_person(actor):
                self._person, self._end = actor, end
        elif self._is_individual(source, head):
            gender = noun_gender(self._article.text[slice(*source)])
            if gender is None or self._referents.genders.get(self._person or "", gender) == gender:
                self._person, self._nobody = None, end  # her father leaves it at her

    def note_subject(self, actor: str | None, subject: Span, head: Span, line: ReadLine) -> None:
        """Remember whom a sentence that credits nobody is about; two at once, or one without a name, are nobody."""
        unnamed = actor is None and is_unnamed(self._article.text, head, subject)
        several = len({one.actor for one in self._referents.named_in(*subject)}) > 1
        if unnamed or several or self._has_company(subject, line):
            self._person, self._nobody = None, line.end
        else:
            self.note_speaker(actor, subject, head, line.end)

    def note_line(self, line: ReadLine) -> bool:
        """Remember the sentence that has been read; give whether it quotes somebody without a name "as saying"."""
        self._line = line
        text = self._article.text
        quotes_one = text.find(" as saying", line.start, line.end) >= 0 and (
            _QUOTES_ONE.search(text, line.start, line.end) is not None
        )
        if quotes_one:
            self._person, self._nobody = None, line.end
        return quotes_one

    def meant(self, head: Span, source: Span, line: ReadLine | None) -> str | None:
        """The id of whom "he", "she" or "the 61-year-old" of a line must mean: whom the sentence before is about.

        Else the one person named there, else who was spoken of last, in this paragraph or the one before.
        """
        before = self._line
        paragraph = self._article.paragraph_at(head[0])
        if line is None or before is None or paragraph is None or paragraph.index in self._referents.turns:
            return None
        aged = age_in(self._article.text[slice(*source)])
        if not aged and not self._referents.is_pronoun(head):
            return None
        adjacent = not self._article.text[before.end : line.start].strip()
        near = self._end >= max(head[0] - _FAR, self._article.paragraphs[max(0, paragraph.index - 1)].start)
        fits = near and self._fits(self._person, head, aged)
        if aged or (fits and (self._end == before.end or before.reports)):
            return self._person if fits and (adjacent or not aged) else None
        about = self._referents.named(before.about[1], before.about[0]) if adjacent and before.about else None
        if before.reports and about in self._referents.genders and self._referents.fits(about, head):
            return about  # she is survived by a brother, who said he
        if adjacent and _TRIED.search(self._article.text, before.start, before.end):
            tried = on_trial(self._article.text, self._referents, before.start)
            return tried if self._referents.fits(tried, head) else None
        named = {one.actor for one in self._referents.named_in(before.start if adjacent else line.start, head[0])}
        fitting = {actor for actor in named if self._referents.fits(actor, head)}
        if adjacent and not before.reports and self._nobody < before.end and fitting & self._referents.genders.keys():
            return fitting.pop() if len(fitting) == 1 else None
        here = {one.actor for one in self._referents.named_in(line.start, head[0])}
        if fits and self._person in self._referents.genders and not (here & fitting) - {self._person}:
            return self._person
        if fitting - {self._person}:
            return None
        if self._still_about(head):
            return self._person
        return self._main(head, line, before)

    def _still_about(self, head: Span) -> bool:
        """Whether nobody else whom a pronoun may mean was named since a sentence about somebody, not long ago."""
        if self._person is None or head[0] - self._end > _FURTHER or not self._referents.fits(self._person, head):
            return False
        named = self._referents.named_in(self._end, head[0])
        return all(one.actor == self._person for one in named if self._referents.fits(one.actor, head))

    def _main(self, head: Span, line: ReadLine, before: ReadLine) -> str | None:
        """Whom an article is about by far, for a "she" that speaks where nobody else may be meant."""
        referents = self._referents
        speaks = line.quotes or (line.about and line.about[1] == head)
        if not speaks or self._nobody >= before.start:
            return None
        main = referents.main_person(head[0], by_far=True)
        if main is None and self._speaks_of(before, head):
            main = referents.only_so_far(head)
        return main if main in referents.genders and referents.fits(main, head) else None

    def _speaks_of(self, before: ReadLine, head: Span) -> bool:
        """Whether a sentence has the pronoun at ``head``, in any form, outside of quotes: "Her agent left."."""
        text, referents = self._article.text, self._referents
        told = (
            one for one in GENDERED.finditer(text, before.start, before.end) if not referents.is_quoted(one.start())
        )
        return any(GENDER_OF[one[0].lower()] == GENDER_OF.get(text[slice(*head)].lower()) for one in told)

    def _fits(self, actor: str | None, head: Span, aged: int | None) -> bool:
        if aged:
            ages = self._referents.ages
            return actor in ages.get(aged, [actor]) and all(
                actor not in ids for age, ids in ages.items() if age != aged
            )
        return self._referents.fits(actor, head)

    def _is_individual(self, source: Span, head: Span) -> bool:
        """Whether a source of no known actor is one person all the same: "a surgeon", "the lawyer", "he"."""
        text = self._article.text
        noun = text[slice(*head)].lower()
        one = is_person_noun(noun) or self._referents.is_pronoun(head)
        phrase = text[source[0] : head[1]]
        return one or is_unnamed(text, head, source) or (" " in phrase and phrase.istitle())

    def is_another(self, source: Span, head: Span, end: int) -> bool:
        """Whether a source of no known actor is somebody else than was named: "a surgeon", "their manager".

        ``end`` is where its sentence ends; two, and the dead, say nothing.
        """
        text = self._article.text
        if not is_unnamed(text, head, source):
            whose, noun = text[slice(*source)].partition(" ")[0].lower(), text[slice(*head)].lower()
            if whose not in _WHOSE or not (is_person_noun(noun) or is_other_party(noun)):
                return False
            if noun_gender(text[slice(*source)]) not in (None, GENDER_OF.get(whose)):
                return False  # her husband may have been named
        return not text.startswith(" and ", head[1]) and not _DIED.search(text, source[1], end)

    def _has_company(self, subject: Span, line: ReadLine) -> bool:
        """Whether a sentence is about somebody "with Ann Lee" or "and Ann Lee"."""
        text = self._article.text
        if text[line.start : subject[0]].split()[-1:] == ["and"]:
            return True  # Ann Lee and Bob Roe left
        others = self._referents.named_in(subject[1], line.end)
        if others and text.startswith("For ", line.start):
            return True  # for Ann Lee, Bob Roe was a hero
        return any(text[subject[1] : one.start].split()[-1:] in ([word] for word in _BESIDE) for one in others)
