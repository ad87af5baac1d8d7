"""Who is meant by an age or a year of birth: the person named beside it, or the only one who can be."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..article import Span
from ..data.sections import alternation
from ..findings import Actor, Findings
from .told_figures import FILE

_COURTESY, _BESIDE = re.compile(r"\b(?:Mrs?|Ms|Miss)\.? $"), 40
_HE, _SHE = re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE), re.compile(r"\b(?:she|her)\b", re.IGNORECASE)


_OPENING = 300
_TWO, _SHORT = 2, 3
_GIVEN = re.compile(r"\b[A-Z][a-zà-ÿ]+\b(?! [A-Z])(?!['’-]\w)")
_OBITUARY = re.compile(r"Obituary\b", re.IGNORECASE)


class Naming(NamedTuple):
    """Where a person is named."""

    start: int
    end: int
    person: str


class People:
    """The persons of an article and where they are named, in order.

    A surname alone is left out where two persons bear it: it may mean either.
    """

    def __init__(self, findings: Findings) -> None:
        self.text = findings.article.text
        persons = [actor for actor in findings.actors if actor.kind == "person"]
        bearers = Counter(actor.name.split()[-1] for actor in persons if actor.name)
        self.namings = sorted(
            Naming(mention.start, mention.end, actor.id)
            for actor in persons
            for mention in actor.mentions
            if " " in mention.text or bearers[mention.text] <= 1
        )
        doubtful, of_kin = self._of_two(), self._with_kin()
        self.namings = [
            each
            for each in self.namings
            if each.person not in doubtful and not (each.person in of_kin and self._is_titled(each))
        ]
        self._starts = [each.start for each in self.namings]
        self.names = {actor.id: actor.name for actor in persons}
        self._quotes = sorted((quote.start, quote.end, quote.speaker) for quote in findings.quotes if quote.speaker)
        self.ends: dict[int, list[Naming]] = defaultdict(list)
        for each in self.namings:
            self.ends[each.end].append(each)

    def _by_given_name(self, persons: Sequence[Actor]) -> Iterator[Naming]:
        """Where a person of two names is told of by the given name alone, which nobody else bears: "Ailsa, who is"."""
        given = Counter(actor.name.split()[0] for actor in persons if actor.name)
        words = [actor.name.split() for actor in persons]
        own = {
            name[0]: actor.id
            for name, actor in zip(words, persons, strict=True)
            if len(name) == _TWO and given[name[0]] == 1 and len(name[0]) >= _SHORT
        }
        taken = {at for each in self.namings for at in range(each.start, each.end)}
        for found in _GIVEN.finditer(self.text) if own else ():
            if found[0] in own and found.start() not in taken:
                yield Naming(found.start(), found.end(), own[found[0]])

    def _of_two(self) -> set[str]:
        """Whom the text names as kin of a bearer of the same name: "Brown, 61, and his son James Brown"."""
        seen: set[str] = set()
        doubtful = set()
        for each in self.namings:
            if each.person in seen and _kin().search(self.text, max(0, each.start - 40), each.start):
                doubtful.add(each.person)
            seen.add(each.person)
        return doubtful

    def _with_kin(self) -> set[str]:
        """Of whom the text names kin, who can have the same surname: "Alan Brown, 24, and his brother Rory"."""
        return {each.person for each in self.namings if _kin_beside().search(self.text, each.end, each.end + _BESIDE)}

    def _is_titled(self, naming: Naming) -> bool:
        """Whether somebody is named by courtesy title and surname alone, as in "Mrs Brown", who may be of the kin."""
        alone = " " not in self.text[naming.start : naming.end]
        return bool(alone and _COURTESY.search(self.text, max(0, naming.start - 6), naming.start))

    def between(self, start: int, end: int) -> list[Naming]:
        """The namings that begin there."""
        return self.namings[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def speaker_at(self, offset: int) -> str | None:
        """Who speaks the words there, where they are quoted and the speaker is known."""
        at = bisect_left(self._quotes, (offset + 1,)) - 1
        start, end, speaker = self._quotes[at] if at >= 0 else (0, 0, None)
        return speaker if start <= offset < end else None

    def last_before(self, offset: int) -> Naming | None:
        """The naming that ends last before an offset."""
        at = bisect_left(self._starts, offset)
        return next((each for each in reversed(self.namings[max(0, at - 3) : at]) if each.end <= offset), None)

    def only_one(self, start: int, end: int) -> str | None:
        """The person named there, where it is one, and nobody without a name comes up besides."""
        named = {each.person for each in self.between(start, end)}
        return named.pop() if len(named) == 1 and not somebody().search(self.text, start, end) else None

    def called(self, given: str) -> list[str]:
        """Whoever bears a given name, told by it alone: "Tom was 27"."""
        return [person for person, name in self.names.items() if name.split()[0] == given or name == given]

    def dead(self) -> str | None:
        """Whose death an article opens with, which is then about that person: the first named, in an obituary."""
        first = self.namings[0] if self.namings else None
        if first is None or first.start > _OPENING:
            return None
        if _OBITUARY.match(self.text):
            return first.person
        own = (each for each in self.namings if each.person == first.person and each.start < 2 * _OPENING)
        return first.person if any(_dies().match(self.text, each.end) for each in own) else None

    def unnamed(self, sentence: Span) -> str | None:
        """Whom a sentence tells of that names nobody and has "he" or "she", but not both: stands for its start."""
        if self.between(*sentence) or somebody().search(self.text, *sentence):
            return None
        one = bool(_HE.search(self.text, *sentence)) != bool(_SHE.search(self.text, *sentence))
        return f"whoever is told of at {sentence.start}" if one else None


@cache
def _dies() -> re.Pattern[str]:
    return re.compile(r"[^.;:\n]{0,160}\b(?:dies|died|dead)\b", re.IGNORECASE)


@cache
def _kin() -> re.Pattern[str]:
    kin = alternation(FILE, "kin")
    return re.compile(rf"\b(?:his|her|their|the|[\w’']+['’]s) (?:[\w-]+ ){{0,2}}?(?:{kin}),? $", re.IGNORECASE)


@cache
def _kin_beside() -> re.Pattern[str]:
    return re.compile(rf"\b(?:his|her|their) (?:[\w-]+ ){{0,2}}?(?:{alternation(FILE, 'kin')}),? [A-Z]")


@cache
def somebody() -> re.Pattern[str]:
    """Brings up a person who has no name: "a boy", "his brother"; but not in "said his father"."""
    who, older = alternation(FILE, "somebody besides"), alternation(FILE, "somebody older")
    before = r"(?:an?|another|second|third|other|his|her|their|the|[\w’']+['’]s) (?:[\w-]+ ){0,2}?"
    many = rf"(?:two|three|four|several|both) (?:[\w-]+ ){{0,2}}?(?:{alternation(FILE, 'several persons')})"
    return re.compile(rf"\b{before}(?:{who})\b|\b{many}\b|(?<!said )(?<!says )\b{before}(?:{older})\b", re.I)
