"""The words by which a text credits someone, read from ``data/cues.txt``: cues with their frames, and their company."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..data import lines_of


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
    sections: dict[str, list[str]] = {}
    for line in lines_of("cues.txt"):
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]\n "), [])
        else:
            section.append(line)
    words = {name: frozenset(" ".join(lines).split()) for name, lines in sections.items()}
    verbs: dict[str, Cue] = {}
    with_particle: dict[tuple[str, str], Cue] = {}
    for line in sections["verbs"]:
        lemma, frames, *irregular = line.split()
        base, _, particle = lemma.partition("-")
        cue = Cue(lemma, *_frames(frames), particle)
        for form in _forms(base, irregular):
            if particle:
                with_particle[form, particle] = cue
            else:
                verbs[form] = cue
    adjectives = {line.split()[0]: Cue(line.split()[0], *_frames(line.split()[1])) for line in sections["adjectives"]}
    bearers = {form for base in words["bearers"] for form in _forms(base, _BEARER_FORMS.get(base, []))}
    governors = {form for base in words["governors"] for form in _forms(base, _GOVERNOR_FORMS.get(base, []))}
    nouns = _nouns(" ".join(sections["nouns"]).split())
    return Lexicon(
        verbs,
        with_particle,
        adjectives,
        nouns,
        words["sayings"],
        words["views"],
        words["adverbs"],
        words["documents"],
        words["messages"],
        words["bodies"],
        words["trades"],
        {form: line.split()[0] for line in sections["offices"] for form in line.split()},
        words["scenes"],
        words["times"],
        frozenset(governors),
        frozenset(bearers),
        words["subordinators"],
        words["titles"],
        words["people"],
        words["things"],
        words["sayings"].union(words["views"], words["adverbs"], adjectives, nouns, _LOOSE),
    )


_LOOSE = ("according", "words", "per", "put")
_AGENT_ENDINGS = "er ers or ors ist ists ian ians ee ees ic ics man men woman women person people"
_AGENTS = tuple(_AGENT_ENDINGS.split())
_BEARER_FORMS = {
    "make": ["made"],
    "take": ["took", "taken"],
    "have": ["has", "had", "have"],
    "hold": ["held"],
    "give": ["gave", "given"],
    "draw": ["drew", "drawn"],
    "come": ["came", "come"],
    "send": ["sent"],
}
_GOVERNOR_FORMS = {
    "go": ["went", "gone"],
    "begin": ["began", "begun"],
    "come": ["came"],
    "get": ["got"],
    "be": ["is"],
    "have": ["has", "had"],
}


def _nouns(entries: list[str]) -> dict[str, frozenset[str]]:
    """Each noun and its plural, with the prepositions it takes; a form that has an entry of its own keeps that."""
    listed = {noun: frozenset(prepositions) for noun, *prepositions in (entry.split("/") for entry in entries)}
    plurals = {noun.removesuffix("s") + "s": prepositions for noun, prepositions in listed.items()}
    return plurals | listed


def _frames(field: str) -> tuple[frozenset[str], frozenset[str]]:
    frames, *prepositions = field.split("/")
    return frozenset(frames), frozenset(prepositions)


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
    return {base, third, stem + "ing", *(irregular or [past])}
