"""Actors by the words of their names: whom to compare with whom, without comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..findings import ActorKind
from .actor_draft import Clusters

ByWord = dict[str, list[str]]


def by_word(clusters: Clusters, kind: ActorKind) -> ByWord:
    """The keys of one kind of actor that have each word."""
    found: ByWord = defaultdict(list)
    for key, cluster in clusters.items():
        if cluster.kind == kind:
            for word in dict.fromkeys(key.split()):
                found[word].append(key)
    return found


def keys_in(index: ByWord) -> set[str]:
    """All keys of an index."""
    return {key for keys in index.values() for key in keys}


def related(key: str, index: ByWord, clusters: Clusters) -> list[str]:
    """The other keys that are still there and share one of the two rarest words of this one.

    All words of a name are in the longer one, and all but one in a misspelt one, so that two suffice.
    """
    lists = sorted((index.get(word, []) for word in key.split() if len(word) > 1), key=len)[:2]
    found = dict.fromkeys(other for keys in lists for other in keys)
    return [other for other in found if other != key and other in clusters]


def grouped(keys: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Of pairs of what keys share and a key, the keys that share something, two or more, in their order."""
    found: dict[str, list[str]] = defaultdict(list)
    for shared, key in keys:
        found[shared].append(key)
    return [group for group in found.values() if len(group) > 1]


def merge(clusters: Clusters, short: str, home: str) -> None:
    """Let the actor of one key take over that of another."""
    clusters[home].absorb(clusters.pop(short))


def nested(keys: list[str]) -> bool:
    """Whether all these names fit into the longest of them."""
    longest = set(max(keys, key=len).split())
    return all(set(key.split()) <= longest for key in keys)
