"""Mentions merged into actors, with aliases and roles."""

from __future__ import annotations

from collections.abc import Sequence

from .article import Article
from .findings import Actor, Mention
from .language import Sentence


def actors_of(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    """The actors of an article, most salient first."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.text.removesuffix("’s"), []).append(mention)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[1][0].start))
    return tuple(
        Actor(f"a{n}", name, group[0].kind, (), (), tuple(group), len(group) / len(mentions))
        for n, (name, group) in enumerate(ranked, 1)
    )
