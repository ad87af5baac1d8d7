"""Mentions merged into actors, with aliases and roles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..article import Article, Span
from ..findings import Actor, Mention
from ..language import Sentence
from .cluster import Cluster
from .credits import credit_spans
from .merging import merged
from .nested import add_nested
from .nominals import add_nominals
from .roles import fullest, roles_of
from .salience import weights_of
from .titles import add_titles

__all__ = ["actors_of"]

_MOST_ROLES = 4


def actors_of(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    """The actors of an article, most salient first, those only credited ("Photo: Ann Lee") last.

    Ids are "a1", "a2" ... in that order. Salience is 1 for the first and a share of that for the others.
    """
    clusters = merged(article.text, mentions)
    add_nominals(article.text, sentences, clusters)
    roles = _roles(article, sentences, mentions, clusters)
    add_titles(article.text, sentences, clusters, roles)
    add_nested(clusters)
    roles += [()] * (len(clusters) - len(roles))
    credited = credit_spans(article)
    starts = [span.start for span in credited]
    credit = [all(_within(mention, credited, starts) for mention in cluster.mentions) for cluster in clusters]
    weights = weights_of(article, sentences, clusters)
    ranked = sorted(range(len(clusters)), key=lambda at: (credit[at], -weights[at], clusters[at].mentions[0].start))
    most = max(weights, default=1.0)
    return tuple(
        _actor(number, clusters[at], roles[at], weights[at] / most, credit[at]) for number, at in enumerate(ranked, 1)
    )


def _actor(number: int, cluster: Cluster, roles: tuple[str, ...], salience: float, credit: bool) -> Actor:
    sure = max(mention.confidence for mention in cluster.mentions)
    return Actor(
        id=f"a{number}",
        name=cluster.name,
        kind=cluster.kind,
        aliases=tuple(alias for alias in cluster.aliases if not _is_office(alias, roles)),
        roles=roles,
        mentions=tuple(cluster.mentions),
        salience=round(0.0 if credit else salience, 3),
        confidence=round(sure, 3),
        credit=credit,
    )


def _is_office(alias: str, roles: Sequence[str]) -> bool:
    """Whether what an actor is also called is only what it is ("Home Secretary")."""
    return any(f" {role}".lower().endswith(f" {alias}".lower()) for role in roles)


def _within(mention: Mention, spans: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether one of the few spans that begin last before a mention holds it; ``starts`` are where spans begin."""
    last = bisect_right(starts, mention.start)
    return any(mention.end <= span.end for span in spans[max(0, last - 3) : last])


def _roles(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], clusters: Sequence[Cluster]
) -> list[tuple[str, ...]]:
    """The roles of each actor, in the order of the text, without repetition."""
    starts = [sentence.start for sentence in sentences]
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(bisect_right(starts, mention.start) - 1, []).append(mention)
    found = []
    for cluster in clusters:
        roles: list[str] = []
        if cluster.kind == "person":
            for mention in cluster.mentions:
                at = bisect_right(starts, mention.start) - 1
                roles += roles_of(article, sentences[at], mention, by_sentence[at])
        found.append(fullest(list(dict.fromkeys(roles)))[:_MOST_ROLES])
    return found
