"""The words by which a text credits someone, read from ``data/cues.txt``: cues with their frames, and their company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..data.sections import entries, sections, sequence, words


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or adjective that credits its subject; ``frames`` and ``prepositions`` say what may follow it."""

    lemma: str
    frames: frozenset[str]
    prepositions: frozenset[str]
    particle: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Cues by the forms they take in a text (lower case), and sets of words that stand around them."""

    verbs: dict[str, Cue]
    with_particle: dict[tuple[str, str], Cue]
    adjectives: dict[str, Cue]
    nouns: dict[str, frozenset[str]]
    """Nouns of saying and thinking, in both numbers, with the prepositions that may follow them."""
    sayings: frozenset[str]
    views: frozenset[str]
    adverbs: frozenset[str]
    documents: frozenset[str]
    messages: frozenset[str]
    bodies: frozenset[str]
    """What an organization is, said behind its name: "the Acme newspaper"."""
    trades: frozenset[str]
    """What may stand between: "the Acme news agency"."""
    offices: dict[str, str]
    """Offices by their names and short forms: "sen." is a senator."""
    scenes: frozenset[str]
    times: frozenset[str]
    governors: frozenset[str]
    bearers: frozenset[str]
    """Verbs whose subject has the word that follows: "makes the claim that"."""
    subordinators: frozenset[str]
    titles: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]
    figures: frozenset[str]
    won: frozenset[str]
    estimates: frozenset[str]
    pleas: frozenset[str]
    hints: frozenset[str]
    """All words that may be a cue without being a verb, so that others need no closer look."""

    def is_person(self, noun: str) -> bool:
        """Whether a common noun (lower case) names people: by the list, or by an ending such as that of "smuggler"."""
        singular = noun.removesuffix("s")
        if noun in self.people or singular in self.people:
            return True
        return noun.endswith(_AGENTS) and singular not in self.things


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    listed = {name: words(_FILE, name) for name in sections(_FILE) if name}
    verbs: dict[str, Cue] = {}
    with_particle: dict[tuple[str, str], Cue] = {}
    for line in entries(_FILE, "verbs"):
        lemma, frames, *irregular = line.split()
        base, _, particle = lemma.partition("-")
        cue = Cue(lemma, *_frames(frames), particle)
        for form in _forms(base, irregular):
            if particle:
                with_particle[form, particle] = cue
            else:
                verbs[form] = cue
    adjectives = {word: Cue(word, *_frames(frames)) for word, frames in map(str.split, entries(_FILE, "adjectives"))}
    nouns = _nouns(sequence(_FILE, "nouns"))
    return Lexicon(
        verbs,
        with_particle,
        adjectives,
        nouns,
        listed["sayings"],
        listed["views"],
        listed["adverbs"],
        listed["documents"],
        listed["messages"],
        listed["bodies"],
        listed["trades"],
        {form: line.split()[0] for line in entries(_FILE, "offices") for form in line.split()},
        listed["scenes"],
        listed["times"],
        _all_forms("governors"),
        _all_forms("bearers"),
        listed["subordinators"],
        _TITLES | {title + "." for title in _TITLES},
        listed["people"],
        listed["things"],
        listed["figures"],
        listed["won"],
        listed["estimates"],
        listed["pleas"],
        listed["sayings"].union(listed["views"], listed["adverbs"], adjectives, nouns, _LOOSE),
    )


_FILE = "cues.txt"
_TITLES = words("honorifics.txt", "women", "men", "either")
BE = words("grammar.txt", "copulas")
"""Forms of "be", "seem" and their like."""
_LOOSE = words("grammar.txt", "other hints")
_AGENTS = sequence("grammar.txt", "agent endings")


def _nouns(listed: Sequence[str]) -> dict[str, frozenset[str]]:
    """Each noun and its plural, with the prepositions it takes; a form that has an entry of its own keeps that."""
    singulars = {noun: frozenset(prepositions) for noun, *prepositions in (entry.split("/") for entry in listed)}
    plurals = {noun.removesuffix("s") + "s": prepositions for noun, prepositions in singulars.items()}
    return plurals | singulars


def _frames(field: str) -> tuple[frozenset[str], frozenset[str]]:
    frames, *prepositions = field.split("/")
    return frozenset(frames), frozenset(prepositions)


def _all_forms(section: str) -> frozenset[str]:
    """The forms of all verbs of a section that has a verb a line, with its irregular forms."""
    lines = (line.split() for line in entries(_FILE, section))
    return frozenset(form for base, *irregular in lines for form in _forms(base, irregular))


def _forms(base: str, irregular: list[str]) -> set[str]:
    """The forms of a verb: irregular ones as given (a doubled consonant is seen from them), the others made."""
    wavers = base.endswith("y") and base[-2] not in "aeiou"
    third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")
    past = base + ("d" if base.endswith("e") else "ed")
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe")) else base
    if irregular and irregular[0] == base + base[-1] + "ed":
        stem = base + base[-1]
    if wavers:
        third, past = base[:-1] + "ies", base[:-1] + "ied"
    doubled = not irregular and base[-1] == "l" and base[-2] in "aeiou" and base[-3] not in "aeiou"  # labelled, labeled
    british = {f"{base}led", f"{base}ling"} if doubled else set()
    return {base, third, stem + "ing", *(irregular or [past]), *british}
