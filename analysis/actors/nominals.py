""" "The ministry" for the one ministry that an article names: only where there is no other it could be.

With a capital ("the Church") the word need not be one of the usual ones: the text treats it as a name.
"""

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
    only = {head: found[0] for head, found in homes.items() if len(found) == 1}
    if not only:
        return
    taken = {mention.start for cluster in clusters for mention in cluster.mentions}
    for sentence in sentences:
        for at in range(1, len(sentence.words)):
            if sentence.words[at - 1] not in ("the", "The"):
                continue
            word = sentence.words[at]
            home = only.get(word.lower())
            if home is None or not (word in _NOUNS or word.istitle()) or not _stands_alone(sentence, at):
                continue
            start, end = sentence.span(at)
            if home.mentions[0].start < start and start not in taken:
                home.add(Mention(start, end, intern(text[start:end]), "organization", _CONFIDENCE))
    for home in only.values():
        home.mentions.sort(key=lambda mention: mention.start)


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether nothing after a word narrows or extends it."""
    following = sentence.words[at + 1].lower() if at + 1 < len(sentence.words) else "."
    tag = sentence.tags[at + 1] if at + 1 < len(sentence.words) else "."
    return following not in ("of", "for", "which", "that") and not tag.startswith("NN")
