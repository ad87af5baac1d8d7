"""Which mentions name the same actor: full names and surnames, acronyms and expansions, a country's several names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..findings import ActorKind, Mention
from ..mentions.lexicon import lexicon
from .naming import acronyms, group_name, head_of, is_acronym, key_of, misspelt, nearest, same_person, shortens

Clusters = dict[str, "Cluster"]
_BRACKET = re.compile(r"\s*[(\[]\s*(?:the )?['\"‘“]?")


@dataclass(slots=True)
class Cluster:
    """The mentions of one actor, in the order of the text, with a vote on its kind."""

    mentions: list[Mention] = field(default_factory=list)
    votes: Counter[ActorKind] = field(default_factory=Counter)
    phrase: str = ""
    """What an unnamed group is called ("Foreign Ministry officials"); empty for the others."""

    def add(self, mention: Mention) -> None:
        """Count a mention in."""
        self.mentions.append(mention)
        self.votes[mention.kind] += 1

    def absorb(self, other: Cluster) -> None:
        """Take over all of another's mentions."""
        self.mentions = sorted((*self.mentions, *other.mentions), key=lambda mention: mention.start)
        self.votes += other.votes

    @property
    def kind(self) -> ActorKind:
        """The kind most of the mentions have, the first to appear on a tie."""
        return max(self.votes, key=self.votes.__getitem__)

    @property
    def name(self) -> str:
        """The fullest name, and of equals the first; a country by its best-known name if the text has it."""
        if self.phrase:
            return self.phrase
        known = lexicon().countries.get(self.mentions[0].text.lower())
        if known and self.kind == "place":
            return next((m.text for m in self.mentions if m.text == known), self.mentions[0].text)
        named = [mention for mention in self.mentions if mention.text[:1] != mention.text[:1].lower()] or self.mentions
        best = max(named, key=lambda mention: (*_fullness(mention.text), -mention.start))
        return " ".join(best.text.split())

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other forms the text uses, in its order."""
        forms = dict.fromkeys(" ".join(mention.text.split()) for mention in self.mentions)
        forms.pop(self.name, None)
        return tuple(forms)


def _fullness(name: str) -> tuple[int, bool, int]:
    """How good a form of a name is to call an actor by: many words, not in capitals throughout, long."""
    return len(name.split()), not (name.isupper() and len(name) > 4), len(name)


def merged(text: str, mentions: Sequence[Mention]) -> list[Cluster]:
    """Mentions grouped by actor, the groups in the order in which they appear."""
    clusters: Clusters = {}
    before: Mention | None = None
    for mention in mentions:
        if mention.kind == "group":
            phrase = group_name(text, mention, before)
            key = "group " + phrase.lower()
            clusters.setdefault(key, Cluster(phrase=phrase)).add(mention)
        else:
            clusters.setdefault(key_of(mention), Cluster()).add(mention)
        before = mention
    _merge_bracketed(text, mentions, clusters)
    _merge_persons(clusters)
    _merge_acronyms(clusters)
    _merge_shortened(clusters)
    return sorted(clusters.values(), key=lambda cluster: cluster.mentions[0].start)


def _merge(clusters: Clusters, short: str, home: str) -> None:
    clusters[home].absorb(clusters.pop(short))


def _by_word(clusters: Clusters, kind: ActorKind) -> dict[str, list[str]]:
    """The keys of one kind of actor that have each word: who to compare with, without comparing all with all."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, cluster in clusters.items():
        if cluster.kind == kind:
            for word in dict.fromkeys(key.split()):
                found[word].append(key)
    return found


def _related(key: str, index: dict[str, list[str]], clusters: Clusters) -> list[str]:
    """The other keys that are still there and share one of the two rarest words of this one.

    All words of a name are in the longer one, and all but one in a misspelt one, so that two suffice.
    """
    lists = sorted((index.get(word, []) for word in key.split() if len(word) > 1), key=len)[:2]
    found = dict.fromkeys(other for keys in lists for other in keys)
    return [other for other in found if other != key and other in clusters]


def _merge_persons(clusters: Clusters) -> None:
    """Shorter names of persons join the one fuller name that they fit; where two fit, they stay apart."""
    index = _by_word(clusters, "person")
    for key in sorted({key for keys in index.values() for key in keys}, key=lambda key: (len(key.split()), key)):
        related = _related(key, index, clusters)
        homes = nearest(key, [other for other in related if same_person(key, other)])
        homes = homes or [other for other in related if misspelt(key, other)]
        if homes and _nested(homes):
            _merge(clusters, key, max(homes, key=len))


def _nested(keys: Sequence[str]) -> bool:
    """Whether all these names fit into the longest of them."""
    longest = set(max(keys, key=len).split())
    return all(set(key.split()) <= longest for key in keys)


def _merge_bracketed(text: str, mentions: Sequence[Mention], clusters: Clusters) -> None:
    """A name and the short form in brackets right after it, in either order, are one."""
    for first, second in pairwise(mentions):
        between = text[first.end : second.start]
        if len(between) > 8 or not _BRACKET.fullmatch(between) or text[second.end : second.end + 1] not in (")", "]"):
            continue
        if not {first.kind, second.kind} <= {"organization", "place"}:
            continue
        one, two = key_of(first), key_of(second)
        if is_acronym(second.text) and not is_acronym(first.text):
            one, two = two, one
        elif not (is_acronym(first.text) and not is_acronym(second.text)):
            continue
        if one != two and one in clusters and two in clusters and one not in lexicon().countries:
            _merge(clusters, one, two)


def _merge_acronyms(clusters: Clusters) -> None:
    """An acronym joins the one longer name whose initials it gives."""
    homes: dict[str, list[str]] = defaultdict(list)
    for key, cluster in clusters.items():
        if " " in key and cluster.kind in ("organization", "place"):
            for short in acronyms(cluster.name):
                homes[short.lower()].append(key)
    for short, found in homes.items():
        if len(found) != 1 or short not in clusters or found[0] not in clusters:
            continue
        if clusters[short].kind != "person" and is_acronym(clusters[short].mentions[0].text):
            _merge(clusters, short, found[0])


def _merge_shortened(clusters: Clusters) -> None:
    """ "Acme" joins "Acme Corp", "the Court" the one court that the text names."""
    index = _by_word(clusters, "organization")
    for key in sorted({key for keys in index.values() for key in keys}, key=lambda key: (len(key.split()), key)):
        homes = [other for other in _related(key, index, clusters) if shortens(key, other)]
        if len(homes) == 1:
            _merge(clusters, key, homes[0])
        elif " " not in key and homes and len({head_of(home) for home in homes}) == 1 and _nested(homes):
            _merge(clusters, key, max(homes, key=len))
