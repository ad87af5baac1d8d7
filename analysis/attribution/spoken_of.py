"""Who an article has its eye on: whom a sentence before "he said" is about, where nothing surer tells who is meant."""

from __future__ import annotations

from ..article import Article
from ..data.sections import words
from .attribution_draft import ReadLine
from .descriptions import age_in, is_unnamed
from .referents import Referents

Span = tuple[int, int]

_BESIDE = words("grammar.txt", "company")
_FAR = 600  # characters from whom a sentence was about to a pronoun that still means them


class Focus:
    """The person whom the sentences so far are about, and the sentence last read."""

    def __init__(self, article: Article, referents: Referents) -> None:
        self._article, self._referents = article, referents
        self._person: str | None = None
        self._end = 0  # where that sentence ends
        self._line: ReadLine | None = None
        self._nobody = -1  # where a sentence ends that is about several, or about somebody without a name

    def note_speaker(self, actor: str | None, end: int, *, unnamed: bool) -> None:
        """Remember who spoke up to ``end``; "a surgeon" without a name takes the place of who did before."""
        if unnamed:
            self._person = None
        elif actor is not None and self._referents.is_person(actor):
            self._person, self._end = actor, end

    def note_subject(self, actor: str | None, subject: Span, head: Span, line: ReadLine) -> None:
        """Remember whom a sentence that credits nobody is about; two at once, or one without a name, are nobody."""
        unnamed = actor is None and is_unnamed(self._article.text, head, subject)
        several = len({one.actor for one in self._referents.named_in(*subject)}) > 1
        if unnamed or several or self._has_company(subject, line):
            self._person, self._nobody = None, line.end
        else:
            self.note_speaker(actor, line.end, unnamed=False)

    def note_line(self, line: ReadLine) -> None:
        """Remember the sentence that has been read."""
        self._line = line

    def meant(self, head: Span, source: Span, line: ReadLine | None) -> str | None:
        """The id of whom "he", "she" or "the 61-year-old" of a line must mean: whom the sentence before is about.

        Else the one person named there, else who was spoken of last, in this paragraph or the one before.
        """
        before = self._line
        paragraph = self._article.paragraph_at(head[0])
        if line is None or before is None or paragraph is None or paragraph.index in self._referents.turns:
            return None
        adjacent = not self._article.text[before.end : line.start].strip()
        aged = age_in(self._article.text[slice(*source)])
        if aged and not (adjacent and self._end == before.end):
            return None
        near = self._end >= max(head[0] - _FAR, self._article.paragraphs[max(0, paragraph.index - 1)].start)
        if near and self._fits(self._person, head, aged) and (self._end == before.end or before.reports):
            return self._person
        if adjacent and not before.reports and not aged and self._nobody < before.end:
            named = {one.actor for one in self._referents.named_in(before.start, before.end)}
            fitting = {actor for actor in named if self._referents.fits(actor, head)}
            known = {actor for actor in fitting if actor in self._referents.genders}
            if known:
                return fitting.pop() if len(fitting) == 1 else None
        sure = self._person in self._referents.genders
        return self._person if near and sure and not aged and self._fits(self._person, head, aged) else None

    def _fits(self, actor: str | None, head: Span, aged: int | None) -> bool:
        if aged:
            return all(actor not in ids for age, ids in self._referents.ages.items() if age != aged)
        return self._referents.fits(actor, head)

    def _has_company(self, subject: Span, line: ReadLine) -> bool:
        """Whether a sentence is about somebody "with Ann Lee" or "and Ann Lee"."""
        text = self._article.text
        if text[line.start : subject[0]].split()[-1:] == ["and"]:
            return True  # Ann Lee and Bob Roe left
        others = self._referents.named_in(subject[1], line.end)
        if others and text.startswith("For ", line.start):
            return True  # for Ann Lee, Bob Roe was a hero
        return any(text[subject[1] : one.start].split()[-1:] in ([word] for word in _BESIDE) for one in others)
