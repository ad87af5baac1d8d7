"""Mentions grouped by the actor that they name."""

from __future__ import annotations

from collections.abc import Sequence

from ..findings import Mention
from .cluster import Cluster
from .index import Clusters
from .naming import group_name, key_of
from .organizations import merge_organizations
from .persons import merge_persons


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
    merge_persons(text, clusters)
    merge_organizations(text, mentions, clusters)
    for cluster in clusters.values():
        if len(cluster.votes) > 1:
            cluster.turn(cluster.kind)
    return sorted(clusters.values(), key=lambda cluster: cluster.start)
