"""Mentions grouped by the actor that they name."""

from __future__ import annotations

from collections.abc import Sequence

from ..findings import Mention
from .cluster import Cluster
from .index import Clusters, grouped
from .naming import group_name
from .organizations import merge_organizations
from .owners import owned_key
from .persons import merge_persons


def merged(text: str, mentions: Sequence[Mention]) -> list[Cluster]:
    """Mentions grouped by actor, the groups in the order in which they appear."""
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
    _tell_apart(clusters)
    return sorted(clusters.values(), key=lambda cluster: cluster.start)


def _tell_apart(clusters: Clusters) -> None:
    """Name the country of a ministry where two countries' ministries have one name."""
    for names in grouped((cluster.name, key) for key, cluster in clusters.items() if cluster.kind == "organization"):
        for cluster in (clusters[key] for key in names):
            if cluster.country:
                cluster.phrase = f"{cluster.name} ({cluster.country})"
