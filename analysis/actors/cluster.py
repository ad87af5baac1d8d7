"""The mentions of one actor gathered: which kind the actor is, and what to call it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..findings import ActorKind, Mention
from ..mentions.name_lexicon import lexicon

_BRACKETS = str.maketrans("", "", "()[]")
_LETTERS_AFTER = re.compile(r"(?<=[a-z]),? (?!I+V?$)[A-Z]{2,4}$")
"""Honours after a name, which make it no fuller: "Anna Hall, FRS"."""


@dataclass(slots=True, eq=False)
class Cluster:
    """The mentions of one actor, in the order of the text, with a vote on its kind."""

    mentions: list[Mention] = field(default_factory=list)
    votes: Counter[ActorKind] = field(default_factory=Counter)
    kind: ActorKind = "group"
    """The kind most of the mentions have, the first to appear on a tie; follows from the votes."""
    phrase: str = ""
    """What to call an unnamed group ("Foreign Ministry officials"), or one of two with one name; else empty."""
    country: str = ""
    """Whose body of state this is, where the text tells it beside the name only, not in it."""
    roles: tuple[str, ...] = ()
    """What the text says that a person is."""
    credited: bool = False
    """Whether it is named in credits only."""
    weight: float = 0.0
    """How much the actor matters, in proportion to the others."""

    def add(self, mention: Mention) -> None:
        """Count a mention in."""
        self.mentions.append(mention)
        self.votes[mention.kind] += 1
        self._count()

    def absorb(self, other: Cluster) -> None:
        """Take over all of another's mentions."""
        self.mentions = sorted((*self.mentions, *other.mentions), key=lambda mention: mention.start)
        self.votes += other.votes
        self._count()

    def split_off(self, mentions: Sequence[Mention]) -> Cluster:
        """Part with some mentions, which become an actor of their own, returned."""
        apart, starts = Cluster(), {mention.start for mention in mentions}
        for mention in mentions:
            apart.add(mention)
        self.mentions = [mention for mention in self.mentions if mention.start not in starts]
        self.votes = self.votes - apart.votes
        self._count()
        return apart

    def retype(self, kind: ActorKind) -> None:
        """Take all mentions for ones of another kind."""
        self.mentions = [replace(mention, kind=kind) for mention in self.mentions]
        self.votes = Counter({kind: len(self.mentions)})
        self._count()

    def _count(self) -> None:
        self.kind = max(self.votes, key=self.votes.__getitem__, default="group")

    @property
    def sure(self) -> float:
        """The confidence of the surest mention."""
        return max(mention.confidence for mention in self.mentions)

    @property
    def start(self) -> int:
        """Where the first mention begins."""
        return self.mentions[0].start

    @property
    def name(self) -> str:
        """The fullest name, of equals the one used most; a country by its best-known name if the text has it."""
        if self.phrase:
            return self.phrase
        known = lexicon().countries.get(self.mentions[0].text.lower())
        if known and self.kind == "place":
            return next((m.text for m in self.mentions if m.text == known), self.mentions[0].text)
        if len(self.mentions) == 1:
            return self._form(self.mentions[0])
        forms = Counter(map(self._form, self.mentions))
        person = self.kind == "person"
        named = [form for form in forms if form[:1] != form[:1].lower()] or list(forms)
        place = self.kind == "place"
        if place:  # Nevada, not Nev
            named = [form for form in named if not any(other != form and other.startswith(form) for other in named)]
        return max(named, key=lambda form: (*_fullness(form, person, place), forms[form], len(form)))

    def _form(self, mention: Mention) -> str:
        """A mention as a name is shown: on one line, a person's without the brackets of "[Ann] Lee"."""
        text = mention.text.translate(_BRACKETS) if self.kind == "person" else mention.text
        return " ".join(text.split())

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other forms the text uses, in its order; not what differs by capitals alone, nor a group's bare noun."""
        if self.kind == "group" or (len(self.mentions) == 1 and not self.phrase):
            return ()
        forms: dict[str, str] = {}
        for mention in self.mentions:
            form = self._form(mention)
            forms.setdefault(form.lower(), form)
        name = self.name.lower()
        forms.pop(name.removeprefix("the "), None)
        forms.pop(name, None)
        return tuple(forms.values())


def _fullness(name: str, person: bool, place: bool) -> tuple[int, bool, bool, int]:
    """How good a form of a name is to call an actor by: many words written out, not in capitals throughout."""
    bare = _LETTERS_AFTER.sub("", name) if person else name
    words = bare.split()
    whole = sum(len(word.rstrip(".")) > 1 for word in words)
    return whole, bare == name, not (name.isupper() and len(name) > 4 - place), len(words)
