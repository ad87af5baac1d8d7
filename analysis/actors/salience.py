"""How much an actor matters in an article: how often, how early, how widely and as what it is named."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from math import log2

from ..article import Article
from ..findings import Mention
from ..language import Sentence
from .actor_draft import ActorDraft
from .cluster import Cluster

_HEADLINE, _LEAD, _SUBJECT, _SPREAD = 4.0, 2.0, 0.3, 1.0
_PLACE = 0.7
"""A place is more often where something happens than who does it."""
_VERBS = frozenset(("VBD", "VBZ", "VBP", "MD"))


def weigh(draft: ActorDraft) -> None:
    """Give each actor a weight above 0; only their proportions mean something."""
    subjects = _subjects(draft.sentences)
    for cluster in draft.all_clusters():
        cluster.weight = _weight(draft.article, cluster, subjects)


def _subjects(sentences: Sequence[Sentence]) -> set[int]:
    """Where the words end that stand right before a finite verb."""
    ends: set[int] = set()
    for sentence in sentences:
        ends.update(compress(sentence.places[1::2], map(_VERBS.__contains__, sentence.tags[1:])))
    return ends


def _weight(article: Article, cluster: Cluster, subjects: set[int]) -> float:
    paragraphs, total, headed = set(), 0.0, False
    for mention in cluster.mentions:
        paragraph = article.paragraph_at(mention.start)
        if paragraph is None or paragraph.kind == "notice":
            continue
        if paragraph.twin is not None and paragraph.twin < paragraph.index:
            continue
        paragraphs.add(paragraph.index)
        total += 0.5 if paragraph.kind == "caption" else 1.0
        total += _SUBJECT * (mention.end in subjects)
        headed = headed or paragraph.kind == "headline"
    total += _HEADLINE * headed
    if paragraphs and min(paragraphs) <= 2:
        total += _LEAD
    total += _SPREAD * log2(1 + len(paragraphs))
    return max(0.1, total * (_PLACE if cluster.kind == "place" else 1.0)) * _sure(cluster.mentions)


def _sure(mentions: Sequence[Mention]) -> float:
    return 0.5 + 0.5 * max(mention.confidence for mention in mentions)
