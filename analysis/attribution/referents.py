"""Which actor a phrase names: actors by their place, and "he" or "she" where only one person can be meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Sequence

from ..article import Article
from ..data.sections import words
from ..findings import Actor
from .cue_words import lexicon
from .descriptions import ages_of, holder_of_phrase, holders_of, role_words
from .named_mentions import Named, crowds_of, may_speak, outermost, surnames_of, without_askers, without_company
from .person_genders import genders_of
from .pronoun_genders import told_genders

_FEW = 4
_POSTNOMINALS = re.compile(r",? [A-Z]{2,4}")  # of "counsel to the inquiry, Ann Lee KC"
_POSTNOMINAL = 3  # letters behind a name: KC, MP, OBE
_ARTICLE = re.compile(r"(?:an?|the|his|her|their|its)\b", re.I)
GENDER_OF = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she", "hers": "she"}
"""The subject form of pronouns for one person."""
GENDERED = re.compile(rf"\b(?:{'|'.join(GENDER_OF)})\b", re.I)
_OF_MANY = words("grammar.txt", "of many")
_ONE_STORY = 20_000  # characters: what is longer is about more than one
_OPENS = 60  # characters: whom a paragraph begins with is who it is about
_OFTEN = 2  # times that whom an article is about is named at least
_OPENING = 3  # paragraphs, with the headline, that name whom an article is about
_BETWEEN = 2  # words between an organization's name and its newspaper or report
FAR_BACK = 3000  # characters within which "the senator" has been named
_POSSESSIVE = re.compile(r"['’]s? ")
_LINKS = words("grammar.txt", "links")


class Referents:
    """The actors' mentions in the order of the text; photo credits and bylines are left out."""

    def __init__(self, article: Article, actors: Sequence[Actor], quoted: Sequence[tuple[int, int]] = ()) -> None:
        """``quoted``: where quotes lie, in the order of the text; who is named in them is not whom "he said" means."""
        self._article = article
        self._quoted, self._quote_starts = quoted, [start for start, _ in quoted]
        people = {actor.id for actor in actors if actor.kind == "person" and may_speak(actor.name)}
        bodies = {actor.id for actor in actors if actor.kind == "organization"}
        self._crowds = crowds_of(actors)
        self._mentions = outermost(
            Named(
                mention.start,
                mention.end,
                actor.id,
                actor.id in people,
                self.is_quoted(mention.start),
                actor.id in bodies,
            )
            for actor in actors
            if not actor.credit
            for mention in actor.mentions
        )
        self._surnames = surnames_of(actors)
        self.turns: Container[int] = ()
        self._answers: dict[tuple[int, int], str] = {}
        self._counts = Counter(mention.actor for mention in self._mentions)
        self._starts = [mention.start for mention in self._mentions]
        self._first = {mention.actor: mention.start for mention in reversed(self._mentions) if not mention.quoted}
        self.persons = {mention.actor for mention in self._mentions if mention.person}
        self._tellers = {actor.id for actor in actors if actor.kind != "place"}
        self._roles = [(actor.id, role_words(actor)) for actor in actors if actor.id in people and actor.roles]
        self._holders = holders_of(actor for actor in actors if actor.id in people and not actor.credit)
        self.genders = genders_of(article.text, actors)
        self.genders |= told_genders(article.text, self._mentions, self.genders, self.is_quoted)
        self.ages = ages_of(article.text, [actor for actor in actors if actor.id in people and not actor.credit])

    def named(self, head: tuple[int, int], source: tuple[int, int]) -> str | None:
        """The id of the actor that the main word of a source names, or that a name set beside it by commas does."""
        for mention in self.between(head[0] - 80, head[1]):
            if mention.start < head[1] and mention.end > head[0]:
                return mention.actor
        text = self._article.text
        if text[head[0] : head[1]].isupper() and head[1] - head[0] <= _POSTNOMINAL:
            for mention in self.between(source[0], head[0]):
                if mention.person and text[mention.end : head[0]].strip(" ,") == "":
                    return mention.actor  # Ann Lee KC
        for mention in self.between(head[1], source[1]):
            before = text[head[1] : mention.start].rstrip()
            ends = mention.end >= source[1]
            set_off = before.rpartition(",")[2].split() if "," in before else [","] * 9
            ends = ends or _POSTNOMINALS.fullmatch(text, mention.end, source[1]) is not None
            if len(set_off) <= _FEW and not set(set_off) & _LINKS and (ends or text[mention.end] == ","):
                return mention.actor  # the governor, Ms. Ann Lee
            if ends and mention.person and before and before.split()[-1] not in _LINKS and " " in before.strip():
                return mention.actor  # undersecretary for education Ann Lee
        return self._surnames.get(text[head[0] : head[1]]) or self._set_beside(source)

    def _set_beside(self, source: tuple[int, int]) -> str | None:
        """The person whose office a source without an article is: "Ann Lee, assistant coroner for the north, said"."""
        text = self._article.text
        start = source[0] - 2
        if text[start : source[0]] != ", " or not text[source[0]].islower() or _ARTICLE.match(text, source[0]):
            return None
        for mention in self.between(start - 80, start):
            before = text[max(0, mention.start - 2) : mention.start]
            opens = not before.strip(" \n") or before == ", " or before.endswith("\n")
            if mention.end == start and mention.person and opens:
                return mention.actor
        return None

    def behind(self, head: tuple[int, int], source: tuple[int, int]) -> str | None:
        """The id of whoever stands behind a source that names itself no actor, or None.

        The organization of "the Acme newspaper" and "the Acme report", the author of "Ann Lee's letter", and the only
        person in the article who holds the office, for "the senator".
        """
        text = self._article.text
        noun = text[slice(*head)].lower()
        listed = lexicon()
        if noun in listed.bodies or noun in listed.messages or (noun in listed.documents and noun not in _OF_MANY):
            for mention in self.between(max(source[0], head[0] - 60), head[0]):
                between = text[mention.end : head[0]]
                owned = _POSSESSIVE.match(between)
                inner = between.split()
                far = len(inner) > _BETWEEN or not set(inner).isdisjoint(_LINKS - {"'s", "’s"})
                far = far or (noun in listed.bodies and not listed.trades.issuperset(inner))
                if far or (mention.person and not (owned and noun in listed.messages)):
                    continue
                if mention.person or (mention.body and not (owned and noun in listed.bodies)):
                    return mention.actor
        if text[source[0] : source[1]].lower() != f"the {noun}":
            return None
        holders = self._holders.get(listed.offices.get(noun, noun), set())
        holder = next(iter(holders)) if len(holders) == 1 else None
        return holder if any(m.actor == holder for m in self.between(head[0] - FAR_BACK, head[0])) else None

    def note_turns(self, paragraphs: Container[int], labels: Sequence[tuple[int, int]], first: int) -> None:
        """Take labels such as "A:" for the one person who is named before the first turn of an interview.

        In the ``paragraphs`` that are turns nobody guesses whom "he" means.
        """
        self.turns = paragraphs
        persons = {mention.actor for mention in self.between(0, first) if mention.person}
        if len(persons) == 1:
            self._answers = dict.fromkeys(labels, persons.pop())

    def answering(self, head: tuple[int, int]) -> str | None:
        """The id of the person interviewed whose answer a label opens, or None."""
        return self._answers.get(head)

    def in_office(self, source: tuple[int, int]) -> str | None:
        """The id of the one person whose role the words of a phrase are: "the council leader", or None."""
        holder = holder_of_phrase(self._article.text[slice(*source)].lower(), self._roles)
        return holder if any(m.actor == holder for m in self.between(source[0] - FAR_BACK, source[0])) else None

    def named_in(self, start: int, end: int) -> list[Named]:
        """The people named outside of quotes between two offsets."""
        return [one for one in self.between(start, end) if one.person and not one.quoted]

    def first_named(self, actor: str) -> int:
        """Where an actor is first named outside of quotes; 0 where nowhere."""
        return self._first.get(actor, 0)

    def main_person(self, at: int, *, by_far: bool = False) -> str | None:
        """The id of the one person named most often before ``at``, from the first paragraphs on, or None.

        ``by_far``: more than twice as often as anybody who goes by the same pronoun, or may do so.
        """
        if at > _ONE_STORY:
            return None
        opens = self._article.paragraphs[min(_OPENING, len(self._article.paragraphs)) - 1].end
        named = self.named_in(0, at)
        (main, times), *others = Counter(one.actor for one in named).most_common() or [("", 0)]
        gender = self.genders.get(main)
        rivals = [many for other, many in others if not by_far or self.genders.get(other, gender) == gender]
        if times <= (2 * rivals[0] if by_far and rivals else rivals[0] if rivals else _OFTEN - 1):
            return None
        return main if any(one.actor == main and one.start < opens for one in named) else None

    def only_so_far(self, pronoun: tuple[int, int]) -> str | None:
        """The id of the only person named so far who goes by a pronoun, or may do so."""
        gender = self.gender_at(pronoun)
        return self.only_one(0, pronoun[0], gender) if gender and pronoun[0] <= _ONE_STORY else None

    def _main(self, at: int, gender: str) -> str | None:
        """Whom an article is about, where they go by a pronoun and a paragraph goes on with them: "Her book sold"."""
        paragraph = self._article.paragraph_at(at)
        main = self.main_person(at)
        if paragraph is None or self.genders.get(main or "") != gender:
            return None
        opening = self._article.text[paragraph.start : at].partition(" ")[0].lower()
        return main if GENDER_OF.get(opening) == gender else None

    def only_one(self, start: int, end: int, gender: str | None, *, known: bool = False) -> str | None:
        """The id of the one person named outside of quotes between two offsets who goes by a pronoun, or may do so."""
        found = {
            one.actor
            for one in self.between(start, end)
            if one.person
            and not one.quoted
            and (gender is None or self.genders.get(one.actor, "" if known else gender) == gender)
        }
        return found.pop() if len(found) == 1 else None

    def meant(self, pronoun: tuple[int, int], last: str | None, since: int, unnamed: int = 0) -> str | None:
        """The id of the person whom a "he" or "she" that speaks must mean, or None.

        Safe are: the person who spoke ``last``, if nobody else whom the pronoun fits is named from ``since`` (where
        those words end) on; the one such person in this paragraph and the one before; whom alone this one begins with.
        Who was named before ``unnamed``, where the words of "a surgeon" end, is not meant.
        """
        gender = self.gender_at(pronoun)
        paragraph = self._article.paragraph_at(pronoun[0])
        if gender is None or paragraph is None or paragraph.index in self.turns:
            return None
        before = max(unnamed, self._article.paragraphs[max(0, paragraph.index - 1)].start)
        fitting = [
            mention
            for mention in self.between(before, pronoun[0])
            if mention.person and not mention.quoted and self.genders.get(mention.actor, gender) == gender
        ]
        fitting = without_askers(self._article.text, without_company(self._article.text, fitting))
        since = min(since, pronoun[0])  # Lee said it was shut; she had, he claimed, known
        if last in self.persons and before <= since and self.genders.get(last, gender) == gender:
            if last not in self.genders and since <= paragraph.start and (main := self._main(pronoun[0], gender)):
                return main
            later = {mention.actor for mention in fitting if mention.start >= since}
            if later <= {last} or last in self.genders:
                return last if later <= {last} else None
        if len({mention.actor for mention in fitting}) == 1:
            return fitting[0].actor
        if not fitting and before > unnamed:
            return self.alone_so_far(pronoun[0], gender)
        here = {mention.actor for mention in fitting if mention.start >= paragraph.start}
        if len(here) == 1 and fitting[-1].start - paragraph.start < _OPENS:
            return here.pop()
        known = [mention for mention in fitting if self.genders.get(mention.actor) == gender]
        sure = len({mention.actor for mention in known}) == 1 and fitting[-1].actor == known[-1].actor
        return known[-1].actor if sure and known[-1].start >= paragraph.start else None

    def alone_so_far(self, at: int, gender: str | None = None) -> str | None:
        """The one person named before ``at``, from the first paragraphs on and more than once, as in an interview."""
        if at > _ONE_STORY:
            return None
        found = self.only_one(0, at, gender)
        named = [one.start for one in self.between(0, at) if one.actor == found]
        opens = self._article.paragraphs[min(_OPENING, len(self._article.paragraphs)) - 1].end
        often = len(named) > 1 and named[0] < opens and at - named[-1] < FAR_BACK
        return found if often and self.genders.get(found or "") == (gender or self.genders.get(found or "")) else None

    def is_person(self, actor: str) -> bool:
        """Whether an id is that of a person named in the story."""
        return actor in self.persons

    def is_body(self, actor: str | None) -> bool:
        """Whether an id is that of an organization named in the story."""
        return any(one.body for one in self._mentions if one.actor == actor)

    def is_crowd(self, actor: str | None) -> bool:
        """Whether an id is that of people in the plural: a group, or a body such as "Lund Police"."""
        return actor in self._crowds

    def is_named_person(self, head: tuple[int, int], source: tuple[int, int]) -> bool:
        """Whether a source is a person named right there."""
        actor = self.named(head, source)
        return actor is not None and self.is_person(actor)

    def is_named_speaker(self, head: tuple[int, int], source: tuple[int, int]) -> bool:
        """Whether a source is the name of anybody who can say something: an actor but a place, named elsewhere, too."""
        actor = self.named(head, source)
        elsewhere = self._counts[actor or ""] > 1
        return actor in self._tellers and (elsewhere or len(self._article.paragraphs) == 1)

    def names_others(self, start: int, end: int, subject: tuple[int, int]) -> bool:
        """Whether people are named between two offsets outside of the subject there."""
        return any(
            mention.person and not mention.quoted and not subject[0] <= mention.start < subject[1]
            for mention in self.between(start, end)
        )

    def is_pronoun(self, head: tuple[int, int]) -> bool:
        """Whether a word is "he", "she" or a form of these."""
        return self.gender_at(head) is not None

    def gender_at(self, pronoun: tuple[int, int]) -> str | None:
        """The subject form of the pronoun for one person that stands there, or None."""
        return GENDER_OF.get(self._article.text[slice(*pronoun)].lower())

    def fits(self, actor: str | None, pronoun: tuple[int, int]) -> bool:
        """Whether an id is that of a person who goes by the pronoun "he" or "she" that stands there."""
        gender = self.gender_at(pronoun)
        return actor in self.persons and gender is not None and self.genders.get(actor or "", gender) == gender

    def is_quoted(self, at: int) -> bool:
        before = bisect_right(self._quote_starts, at) - 1
        return before >= 0 and at < self._quoted[before][1]

    def between(self, start: int, end: int) -> list[Named]:
        """The mentions that begin between two offsets, in the order of the text."""
        return self._mentions[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]
