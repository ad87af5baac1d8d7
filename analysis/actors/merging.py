"""Mentions grouped by the actor that they name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..findings import Mention
from ..mentions.lexicon import lexicon
from .cluster import Cluster
from .gender import addressed
from .index import Clusters, grouped
from .joining import joined
from .naming import group_name
from .organizations import merge_organizations
from .owners import owned_key
from .persons import merge_persons

_LEGAL = re.compile(r"\b(?:Ltd|Ltda|Inc|GmbH|PLC|plc|LLC|LLP|Pty|Bhd|Oyj|S\.A\.|N\.V\.|S\.p\.A|Corp|AI)\.?$")
_ARTICLE = re.compile(r"(?<=[a-z,]) The $")


def merged(text: str, mentions: Sequence[Mention]) -> list[Cluster]:
    """Mentions grouped by actor, the groups in the order in which they appear."""
    mentions = joined(text, mentions)
    clusters: Clusters = {}
    before: Mention | None = None
    keys: dict[int, str] = {}
    for mention in mentions:
        if mention.kind == "group":
            phrase = group_name(text, mention, before)
            key = "group " + phrase.lower()
            clusters.setdefault(key, Cluster(phrase=phrase)).add(mention)
        else:
            keys[mention.start], country = owned_key(text, mention)
            clusters.setdefault(keys[mention.start], Cluster(country=country)).add(mention)
        before = mention
    merge_persons(text, clusters)
    merge_organizations(text, mentions, clusters, keys)
    for cluster in clusters.values():
        if len(cluster.votes) > 1:
            cluster.turn(cluster.kind)
        _settle_kind(text, cluster)
        if cluster.kind in ("place", "organization") and _has_article(text, cluster):
            cluster.phrase = f"The {cluster.name}"
    _tell_apart(clusters)
    return sorted(clusters.values(), key=lambda cluster: cluster.start)


def _settle_kind(text: str, cluster: Cluster) -> None:
    """A name with a firm's legal form at its end is an organization's, one that only places have a place's."""
    kind = cluster.kind
    if kind in ("person", "place") and any(_LEGAL.search(mention.text) for mention in cluster.mentions[:3]):
        cluster.turn("organization")
    elif kind in ("person", "place"):
        classes = lexicon().phrases.get(cluster.name.lower(), "")
        if classes == "o":
            cluster.turn("organization")
        elif (
            kind == "person"
            and classes
            and set(classes) <= set("cp")
            and not any(addressed(text, each) for each in cluster.mentions)
        ):
            cluster.turn("place")


def _has_article(text: str, cluster: Cluster) -> bool:
    """Whether the text writes "The" with a capital inside a sentence before a name of one word: "The Hague"."""
    if cluster.phrase or " " in cluster.name or cluster.name.isupper():
        return False
    return any(_ARTICLE.search(text, max(0, mention.start - 8), mention.start) for mention in cluster.mentions)


def _tell_apart(clusters: Clusters) -> None:
    """Name the country of a ministry where two countries' ministries have one name."""
    for names in grouped((cluster.name, key) for key, cluster in clusters.items() if cluster.kind == "organization"):
        for cluster in (clusters[key] for key in names):
            if cluster.country:
                cluster.phrase = f"{cluster.name} ({cluster.country})"
