"""More to learn from: documents with other names in them, headlines in capitals, datelines and tables of results.

The corpora name the same few thousand people and places again and again, in running text only. Copies with
names drawn at random (consistently within a document, so that evidence across it stays true) teach what
stands around names; copies in capitals and made-up result lines teach what agency copy looks like. All
chance comes from a seeded generator, so that the same corpora give the same copies.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from ..data.sections import phrases, rows, sequence
from ..mentions.gazetteer import learnt_with
from ..mentions.line import PARTICLES
from ..mentions.name_lexicon import key_of
from ..mentions.name_words import words_of
from .gold_names import Document, Tagged
from .make_gazetteer import known

_PARTICLES = (
    "von",
    "van",
    "de",
    "von der",
    "van der",
    "van den",
    "de la",
    "del",
    "da",
    "dos",
    "bin",
    "al",
    "di",
    "ter",
)
_LISTED = {"o": 0.5, "l": 0.3, "f": 0.2, "r": 0.4, "m": 0.5}
"""How many of the names drawn come from the hand lists, by class: so the weights learn what being listed tells."""
_LINES = 6
_HOME = Path(__file__).parent
_ONSETS = "b br c ch d dr f fr g gr h j k kh kr l m n p pr qu r s sh st t th tr v w y z sch v al el zh".split()
_VOWELS = "a e i o u ai ei ou oo ia ea au aa".split()
_CODAS = "n r l s t m k nd rt lla no ra ki ev ova in sson ez es ani eh man berg ton ski ic".split()


def names_in(tagged: Tagged) -> Iterator[tuple[int, int, str]]:
    """The names of a sentence: first word, last (exclusive), kind."""
    labels = tagged[1]
    at = 0
    while at < len(labels):
        end = at + 1
        if labels[at] != "O":
            while end < len(labels) and labels[end] == "I" + labels[at][1:]:
                end += 1
            yield at, end, labels[at][2:]
        at = end


class Names:
    """Names to draw from: those of the lexicon and of the hand lists, and organizations of the corpora."""

    def __init__(self, documents: list[Document], chance: Random) -> None:
        self._chance = chance
        self._given = sequence("given-names.txt")
        self._surnames = sequence("surnames.txt")
        self._places = phrases("places.txt")
        self._countries = [names.partition(",")[0] for names, *_ in rows("countries.txt")]
        self._clubs = phrases("organizations.txt", "leagues and clubs")
        self._organizations = sorted(
            {
                tuple(sentence[0][a:b])
                for document in documents
                for sentence in document.sentences
                for a, b, kind in names_in(sentence)
                if kind == "ORG"
            }
        )

        self._listed: dict[str, list[list[str]]] = {letter: [] for letter in _LISTED}
        learnt = learnt_with()
        for name, letter in sorted(set(known())):
            if learnt.classes.get(key_of(name)) == letter:
                self._listed[letter].append(words_of(name).texts)

    def listed(self, letter: str) -> list[str]:
        """Often a name of the hand lists that is of this class alone; else nothing."""
        if self._chance.random() >= _LISTED[letter]:
            return []
        return list(self._chance.choice(self._listed[letter]))

    def made_up(self) -> str:
        """A word that might be a name and that no list knows."""
        pick = self._chance.choice
        middle = pick(_ONSETS) + pick(_VOWELS) if self._chance.random() < 0.6 else ""
        return (pick(_ONSETS) + pick(_VOWELS) + middle + pick(_CODAS)).capitalize()

    def given(self) -> str:
        """A given name."""
        return self._chance.choice(self._given) if self._chance.random() < 0.7 else self.made_up()

    def surname(self) -> str:
        """A surname."""
        famous = self.listed("l")
        if len(famous) == 1 and famous[0][0].isupper():
            return famous[0]
        return self._chance.choice(self._surnames) if self._chance.random() < 0.5 else self.made_up()

    def particles(self) -> list[str]:
        """The small words before a surname, for the few persons that have some."""
        return self._chance.choice(_PARTICLES).split() if self._chance.random() < 0.1 else []

    def place(self) -> list[str]:
        """A place that is no country."""
        if region := self.listed("r"):
            return region
        if self._chance.random() < 0.4:
            return [self.made_up()]
        return words_of(self._chance.choice(self._places)).texts

    def country(self) -> list[str]:
        """A country."""
        return words_of(self._chance.choice(self._countries)).texts

    def club(self) -> list[str]:
        """A sports club."""
        return words_of(self._chance.choice(self._clubs)).texts

    def unheard(self) -> str:
        """A name that may be anything's: made up, or a person's or a place's."""
        kind = self._chance.random()
        if kind < 0.5:
            return self.made_up()
        found = self.surname() if kind < 0.7 else self.given() if kind < 0.8 else self.place()[0]
        return found if found[0].isupper() else self.made_up()

    def organization(self) -> list[str]:
        """An organization of any kind."""
        return self.listed("o") or list(self._chance.choice(self._organizations))


def renamed(document: Document, names: Names, chance: Random) -> Document:
    """A copy of a document with most names but those of peoples changed for others, each always for the same."""
    words: dict[str, str] = {}
    whole: dict[tuple[str, ...], list[str]] = {}

    def person(old: list[str]) -> list[str]:
        famous = names.listed("f")
        if len(old) == len(famous) and not any(word in words for word in old):
            words.update(zip(old, famous, strict=True))
        for at, word in enumerate(old):
            if word not in words and word not in PARTICLES:
                words[word] = names.surname() if at == len(old) - 1 else names.given()
        return [words[word] if len(word) > 2 and word not in PARTICLES else word for word in old]

    def other(old: list[str], kind: str) -> list[str]:
        key = tuple(old)
        if key not in whole:
            keep = chance.random() < 0.4
            if not keep and kind == "MSC":
                whole[key] = names.listed("m") or old
            else:
                whole[key] = old if keep else names.place() if kind == "LOC" else names.organization()
        return whole[key]

    sentences = []
    for texts, labels in document.sentences:
        made: Tagged = ([], [])
        done = 0
        for a, b, kind in names_in((texts, labels)):
            made[0].extend(texts[done:a])
            made[1].extend(labels[done:a])
            new = texts[a:b]
            if kind == "PER":
                new = person(new)
            elif kind in ("LOC", "ORG", "MSC"):
                new = other(new, kind)
            made[0].extend(new)
            made[1].extend(("B-" if at == 0 else "I-") + kind for at in range(len(new)))
            done = b
        made[0].extend(texts[done:])
        made[1].extend(labels[done:])
        sentences.append(made)
    return Document(document.id + "-renamed", document.corpus, document.genre, sentences)


def headlined(document: Document, chance: Random) -> Document:
    """A copy of a document in which some sentences are in capitals and some in title case, as headlines are."""
    sentences = []
    for texts, labels in document.sentences:
        kind = chance.random()
        if kind < 0.35:
            texts = [text.upper() for text in texts]
        elif kind < 0.7:
            texts = [text[:1].upper() + text[1:] if len(text) > 3 or chance.random() < 0.3 else text for text in texts]
        sentences.append((texts, labels))
    return Document(document.id + "-headlined", document.corpus, document.genre, sentences)


def filled(kind: str, names: Names, chance: Random, count: int) -> Iterator[Document]:
    """Made-up lines from the templates with {slots} of a kind: "results" (of sports), or "announcements" in prose.

    They come a few to a document, as evidence is shared within one and these lines tell nothing of each other.
    """
    templates = [line for line in (_HOME / f"{kind}.txt").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    for number in range(0, count, _LINES):
        lines = [_line(chance.choice(templates), names, chance) for _ in range(_LINES)]
        yield Document(f"{kind}-{number}", "made", kind, lines)


def _line(template: str, names: Names, chance: Random) -> Tagged:
    line: Tagged = ([], [])
    for piece in template.split():
        new, kind = _slot(piece, names, chance)
        line[0].extend(new)
        line[1].extend("O" if not kind else ("B-" if at == 0 else "I-") + kind for at in range(len(new)))
    return line


_UNHEARD = {"{neworg}": "ORG", "{newplace}": "LOC", "{newperson}": "PER", "{newsurname}": "PER", "{newthing}": "MSC"}


def _unheard(piece: str, names: Names, chance: Random) -> list[str]:
    """A name for a slot of which no list tells the kind."""
    if piece == "{newperson}":
        return [names.given() if chance.random() < 0.5 else names.made_up(), *names.particles(), names.unheard()]
    if piece == "{newsurname}":
        return [*names.particles(), names.unheard()]
    long = chance.random() < 0.3
    return [names.unheard(), names.unheard()] if long else [names.unheard()]


def _slot(piece: str, names: Names, chance: Random) -> tuple[list[str], str]:
    shout = piece.isupper()
    if piece in _UNHEARD:
        return _unheard(piece, names, chance), _UNHEARD[piece]
    if piece.lower() == "{person}":
        texts, kind = [names.given(), *names.particles(), names.surname()], "PER"
    elif piece.lower() == "{surname}":
        texts, kind = [names.surname()], "PER"
    elif piece.lower() == "{initial}":
        texts, kind = [names.given()[0] + ".", names.surname()], "PER"
    elif piece.lower() == "{country}":
        texts, kind = names.country(), "LOC"
    elif piece.lower() == "{place}":
        texts, kind = names.place(), "LOC"
    elif piece.lower() == "{side}":
        texts, kind = names.place(), "ORG"
    elif piece.lower() == "{club}":
        texts, kind = names.club(), "ORG"
    elif piece.lower() == "{org}":
        texts, kind = names.organization(), "ORG"
    else:
        piece = piece.replace("{n}", str(chance.randrange(1, 99)))
        piece = piece.replace("{x}", f"{chance.randrange(1, 60)}.{chance.randrange(10, 99)}")
        texts, kind = words_of(piece).texts, ""
    return ([text.upper() for text in texts] if shout and kind else texts), kind
