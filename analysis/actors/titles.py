""" "The Home Secretary" for the one person of an article who is said to hold the office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from sys import intern

from ..findings import Mention
from ..language import Sentence
from .cluster import Cluster
from .offices import is_role

_CONFIDENCE = 0.6
_GOING_ON = frozenset({"of", "for", "-", "–", "to", "in"})
_SAYING = frozenset("be is was are were been become became becomes as".split())
"""Words after which an office is what someone is, not who."""
_LONGEST = 4


def add_titles(
    text: str, sentences: Sequence[Sentence], clusters: list[Cluster], roles: Sequence[Sequence[str]]
) -> None:
    """Add to the persons of an article what names them by their office, in capitals and with "the" before it.

    ``roles`` are what each cluster is said to be. An office that several hold names no one.
    """
    holders: dict[str, set[int]] = {}
    for number, (cluster, held) in enumerate(zip(clusters, roles, strict=True)):
        if cluster.kind == "person":
            for role in held:
                words = role.lower().split()
                for at in range(len(words)):
                    holders.setdefault(" ".join(words[at:]), set()).add(number)
    if not holders:
        return
    taken = {at for cluster in clusters for mention in cluster.mentions for at in range(mention.start, mention.end)}
    for sentence in sentences:
        for first, last in _offices(sentence):
            start, end = sentence.span(first)[0], sentence.span(last - 1)[1]
            found = holders.get(" ".join(text[start:end].lower().split()), set())
            if len(found) == 1 and start not in taken:
                cluster = clusters[min(found)]
                cluster.phrase = cluster.phrase or cluster.name
                cluster.add(Mention(start, end, intern(text[start:end]), "person", _CONFIDENCE))
    for cluster in clusters:
        cluster.mentions.sort(key=lambda mention: mention.start)


def _offices(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The ranges of words that are an office in capitals after "the", and nothing more."""
    words, count = sentence.words, len(sentence.words)
    for at in range(1, count):
        if words[at - 1] not in ("the", "The") or not words[at][:1].isupper() or words[max(0, at - 2)] in _SAYING:
            continue
        end = at
        while end < count and end - at < _LONGEST and words[end].istitle():
            end += 1
        following = words[end].lower() if end < count else "."
        named = end < count and (words[end][:1].isupper() or words[end].isdigit())
        if is_role(words[end - 1]) and following not in _GOING_ON and not named:
            yield at, end
