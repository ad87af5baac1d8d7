""" "The ministry" for the one ministry that an article names: only where there is no other it could be.

With a capital ("the Church") the word need not be one of the usual ones: the text treats it as a name.
"""

from __future__ import annotations

from sys import intern

from ..data.sections import words
from ..findings import Mention
from ..language import Sentence
from .actor_draft import ActorDraft
from .cluster import Cluster
from .naming import head_of, key_of
from .organizations import may_mean

_NOUNS = words("actor-names.txt", "referred to by head")
_CONFIDENCE = 0.6


def add_nominals(draft: ActorDraft) -> None:
    """Add to the organizations what later refers back to them by their head word alone: "the ministry"."""
    only = _only_of_their_kind(draft)
    if not only:
        return
    taken = {mention.start for cluster in draft.all_clusters() for mention in cluster.mentions}
    for sentence in draft.sentences:
        if only.keys().isdisjoint(map(str.lower, sentence.words)):
            continue
        for at in range(1, len(sentence.words)):
            home = only.get(sentence.words[at].lower())
            if home is None or not _refers_back(sentence, at):
                continue
            start, end = sentence.span(at)
            if home.start < start and start not in taken:
                home.add(Mention(start, end, intern(draft.text[start:end]), "organization", _CONFIDENCE))
    for home in only.values():
        home.mentions.sort(key=lambda mention: mention.start)


def _only_of_their_kind(draft: ActorDraft) -> dict[str, Cluster]:
    """The organizations by the head of their name, where no other has the same."""
    homes: dict[str, list[Cluster]] = {}
    for cluster in draft.actors():
        if cluster.kind == "organization":
            keys = {key_of(mention) for mention in cluster.mentions if " " in mention.text}
            for head in {head_of(key) for key in keys if may_mean(head_of(key), key)}:
                homes.setdefault(head, []).append(cluster)
    return {head: found[0] for head, found in homes.items() if len(found) == 1}


def _refers_back(sentence: Sentence, at: int) -> bool:
    """Whether a head stands alone behind "the": one of the usual ones, or with a capital."""
    word = sentence.words[at]
    if sentence.words[at - 1] not in ("the", "The") or not (word in _NOUNS or word.istitle()):
        return False
    return _stands_alone(sentence, at)


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether nothing after a word narrows or extends it."""
    following = sentence.words[at + 1].lower() if at + 1 < len(sentence.words) else "."
    tag = sentence.tags[at + 1] if at + 1 < len(sentence.words) else "."
    return following not in ("of", "for", "which", "that") and not tag.startswith("NN")
