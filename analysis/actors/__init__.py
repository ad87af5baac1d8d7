"""Mentions merged into actors, with aliases and roles."""

from __future__ import annotations

from collections.abc import Sequence

from ..article import Article
from ..findings import Actor, Mention
from ..language import Sentence
from .actor_draft import ActorDraft, Step
from .cluster import Cluster
from .credits import mark_credits
from .firms import merge_firms, merge_first_words, merge_legal_forms
from .joining import join_mentions
from .merging import add_articles, decide_kinds, gather, name_countries
from .namesakes import part_couples, tell_by_address
from .nested import add_nested
from .nominals import add_nominals
from .organizations import (
    merge_acronyms,
    merge_bracketed,
    merge_classed,
    merge_hyphened,
    merge_shortened,
)
from .persons import merge_short_names, merge_slips, merge_spellings, turn_surnames
from .roles import add_roles
from .salience import weigh
from .titles import add_titles
from .trimming import trim_mentions
from .turned_bodies import merge_halves, merge_turned

__all__ = ["STEPS", "actors_of"]

STEPS: tuple[Step, ...] = (
    trim_mentions,
    join_mentions,
    gather,
    part_couples,
    merge_spellings,
    turn_surnames,
    tell_by_address,
    merge_short_names,
    merge_slips,
    merge_hyphened,
    merge_bracketed,
    merge_acronyms,
    merge_turned,
    merge_halves,
    merge_classed,
    merge_legal_forms,
    merge_shortened,
    merge_firms,
    merge_first_words,
    decide_kinds,
    add_articles,
    name_countries,
    add_nominals,
    add_roles,
    add_titles,
    add_nested,
    mark_credits,
    weigh,
)
"""The steps in the order in which they run; each changes the draft."""


def actors_of(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    """The actors of an article, most salient first, those only credited ("Photo: Ann Lee") last.

    Ids are "a1", "a2" ... in that order. Salience is 1 for the first and a share of that for the others.
    """
    draft = ActorDraft(article, sentences, mentions, list(mentions))
    for step in STEPS:
        step(draft)
    ranked = sorted(draft.all_clusters(), key=lambda cluster: (cluster.credited, -cluster.weight, cluster.start))
    most = max((cluster.weight for cluster in ranked), default=1.0)
    return tuple(_actor(number, cluster, cluster.weight / most) for number, cluster in enumerate(ranked, 1))


def _actor(number: int, cluster: Cluster, salience: float) -> Actor:
    return Actor(
        id=f"a{number}",
        name=cluster.name,
        kind=cluster.kind,
        aliases=tuple(alias for alias in cluster.aliases if not _is_office(alias, cluster.roles)),
        roles=cluster.roles,
        mentions=tuple(cluster.mentions),
        salience=round(0.0 if cluster.credited else salience, 3),
        confidence=round(cluster.sure, 3),
        credit=cluster.credited,
    )


def _is_office(alias: str, roles: Sequence[str]) -> bool:
    """Whether what an actor is also called is only what it is ("Home Secretary")."""
    return any(f" {role}".lower().endswith(f" {alias}".lower()) for role in roles)
