"""Mentions merged into actors, with aliases and roles."""

from __future__ import annotations

from collections.abc import Sequence

from ..article import Article
from ..findings import Actor, Mention
from ..language import Sentence
from .merging import merged

__all__ = ["actors_of"]


def actors_of(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    """The actors of an article, most salient first."""
    clusters = merged(mentions)
    ranked = sorted(clusters, key=lambda cluster: (-len(cluster.mentions), cluster.mentions[0].start))
    return tuple(
        Actor(
            f"a{number}",
            cluster.name,
            cluster.kind,
            cluster.aliases,
            (),
            tuple(cluster.mentions),
            round(len(cluster.mentions) / len(mentions), 4),
            max(mention.confidence for mention in cluster.mentions),
        )
        for number, cluster in enumerate(ranked, 1)
    )
