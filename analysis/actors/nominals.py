""" "The ministry" for the one ministry that an article names: only where there is no other it could be."""

from __future__ import annotations

from collections.abc import Sequence
from sys import intern

from ..findings import Mention
from ..language import Sentence
from .cluster import Cluster
from .naming import head_of, key_of

_NOUNS = frozenset(
    "ministry commission committee council court agency party union university bank alliance organisation organization"
    " federation association institute bureau department foundation tribunal corporation league company academy".split()
)
_CONFIDENCE = 0.6


def add_nominals(text: str, sentences: Sequence[Sentence], clusters: Sequence[Cluster]) -> None:
    """Add to the organizations of an article what later refers back to them by their head word alone."""
    homes: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.kind == "organization":
            for head in {head_of(key_of(mention)) for mention in cluster.mentions if " " in mention.text}:
                homes.setdefault(head, []).append(cluster)
    only = {head: found[0] for head, found in homes.items() if len(found) == 1 and head in _NOUNS}
    if not only:
        return
    for sentence in sentences:
        for at in range(1, len(sentence.words)):
            home = only.get(sentence.words[at])
            if home and _refers_back(sentence, at) and home.mentions[0].start < sentence.span(at)[0]:
                start, end = sentence.span(at)
                home.add(Mention(start, end, intern(text[start:end]), "organization", _CONFIDENCE))
    for home in only.values():
        home.mentions.sort(key=lambda mention: mention.start)


def _refers_back(sentence: Sentence, at: int) -> bool:
    """Whether "the" stands right before the word and nothing after it narrows or extends it."""
    if sentence.words[at - 1].lower() != "the":
        return False
    following = sentence.words[at + 1].lower() if at + 1 < len(sentence.words) else "."
    tag = sentence.tags[at + 1] if at + 1 < len(sentence.words) else "."
    return following not in ("of", "for", "which", "that") and not tag.startswith("NN")
