"""What the steps of this stage work on: the mentions of an article, gathered into actors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from ..article import Article
from ..findings import Mention
from ..language import Sentence
from .cluster import Cluster

Clusters = dict[str, Cluster]
"""Actors by the plain form of a name (``naming.key_of``)."""


@dataclass(slots=True)
class ActorDraft:
    """The actors of an article so far. While names are compared, ``clusters`` has each under its plain form."""

    article: Article
    sentences: Sequence[Sentence]
    found: Sequence[Mention]
    """The mentions as the stage before found them."""
    mentions: list[Mention]
    """The same, cut and joined, as they are gathered."""
    clusters: Clusters = field(default_factory=dict)
    keys: dict[int, str] = field(default_factory=dict)
    """The plain form of the name that begins at an offset."""
    women: Clusters = field(default_factory=dict)
    """By surname: who is called "Mrs Hall" where the article has a "Mr Hall", too."""
    groups: Clusters = field(default_factory=dict)
    """By what they are called: "riot police"."""
    others: list[Cluster] = field(default_factory=list)
    """Actors that merge with no other: surnames of which it is not clear whose they are, names inside other names."""

    @property
    def text(self) -> str:
        """The text of the article."""
        return self.article.text

    def all_clusters(self) -> Iterator[Cluster]:
        """Every actor, in no particular order."""
        yield from self.clusters.values()
        yield from self.women.values()
        yield from self.groups.values()
        yield from self.others

    def actors(self) -> list[Cluster]:
        """Every actor, in the order in which they appear."""
        return sorted(self.all_clusters(), key=lambda cluster: cluster.start)


Step = Callable[[ActorDraft], None]
