"""Which mentions name the same actor: full names and surnames, acronyms and expansions, a country's several names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..findings import ActorKind, Mention
from ..mentions.lexicon import lexicon
from .naming import acronyms, key_of, same_person


@dataclass(slots=True)
class Cluster:
    """The mentions of one actor. ``keys`` are their names in plain form (see ``naming.key_of``)."""

    mentions: list[Mention] = field(default_factory=list)
    keys: Counter[str] = field(default_factory=Counter)
    votes: Counter[ActorKind] = field(default_factory=Counter)

    def add(self, mention: Mention, key: str) -> None:
        """Count a mention in."""
        self.mentions.append(mention)
        self.keys[key] += 1
        self.votes[mention.kind] += 1

    def absorb(self, other: Cluster) -> None:
        """Take over all of another's mentions."""
        self.mentions = sorted((*self.mentions, *other.mentions), key=lambda mention: mention.start)
        self.keys += other.keys
        self.votes += other.votes

    @property
    def kind(self) -> ActorKind:
        """The kind most of the mentions have, the first to appear on a tie."""
        return self.votes.most_common(1)[0][0]

    @property
    def name(self) -> str:
        """The fullest name, and of equals the first."""
        if self.kind == "place":
            known = lexicon().countries.get(self.mentions[0].text.lower())
            if known:
                return next((m.text for m in self.mentions if m.text == known), self.mentions[0].text)
        return max(
            self.mentions, key=lambda mention: (len(mention.text.split()), len(mention.text), -mention.start)
        ).text

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other forms the text uses, in its order."""
        return tuple(dict.fromkeys(m.text for m in self.mentions if m.text != self.name))


def merged(mentions: Sequence[Mention]) -> list[Cluster]:
    """Mentions grouped by actor, the groups in the order in which they appear."""
    by_key: dict[str, Cluster] = {}
    for mention in mentions:
        key = key_of(mention)
        by_key.setdefault(key, Cluster()).add(mention, key)
    clusters = by_key
    _merge_persons(clusters)
    _merge_acronyms(clusters)
    return sorted(clusters.values(), key=lambda cluster: cluster.mentions[0].start)


def _merge_persons(clusters: dict[str, Cluster]) -> None:
    """Shorter names of persons join the one fuller name that they fit; where two fit, they stay apart."""
    for key in sorted(clusters, key=lambda key: (len(key.split()), key)):
        short = clusters[key]
        if short.kind != "person":
            continue
        homes = [
            other for other in clusters if other != key and clusters[other].kind == "person" and same_person(key, other)
        ]
        if len(homes) == 1 or (homes and len({home.split()[-1] for home in homes}) == 1 and _nested(homes)):
            home = max(homes, key=len)
            clusters[home].absorb(short)
            del clusters[key]


def _nested(keys: Sequence[str]) -> bool:
    longest = set(max(keys, key=len).split())
    return all(set(key.split()) <= longest for key in keys)


def _merge_acronyms(clusters: dict[str, Cluster]) -> None:
    """An acronym joins the one longer name whose initials it gives."""
    short_forms: dict[str, list[str]] = {}
    for key, cluster in clusters.items():
        if " " in key and cluster.kind in ("organization", "place", "group"):
            for short in acronyms(cluster.name):
                short_forms.setdefault(short, []).append(key)
    for short, homes in short_forms.items():
        key = short.lower()
        if len(set(homes)) == 1 and key in clusters and key != homes[0] and homes[0] in clusters:
            clusters[homes[0]].absorb(clusters.pop(key))
