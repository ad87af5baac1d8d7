""" "The Home Secretary" for the one person of an article who is said to hold the office."""

from __future__ import annotations

from collections.abc import Iterator
from sys import intern

from ..data.sections import words
from ..findings import Mention
from ..language import Sentence
from .actor_draft import ActorDraft
from .cluster import Cluster
from .offices import is_role

_CONFIDENCE = 0.6
_GOING_ON = words("roles-around.txt", "after offices")
_BEING = words("roles-around.txt", "being")
_LONGEST = 4


def add_titles(draft: ActorDraft) -> None:
    """Add to the persons what names them by their office: "the Home Secretary". One that several hold names no one."""
    holders = _holders(draft)
    if not holders:
        return
    text = draft.text
    taken = {at for cluster in draft.all_clusters() for m in cluster.mentions for at in range(m.start, m.end)}
    for sentence in draft.sentences:
        for first, last in _offices(sentence):
            start, end = sentence.span(first)[0], sentence.span(last - 1)[1]
            found = holders.get(" ".join(text[start:end].lower().split()), [])
            if len(found) == 1 and start not in taken:
                found[0].phrase = found[0].phrase or found[0].name
                found[0].add(Mention(start, end, intern(text[start:end]), "person", _CONFIDENCE))
    for cluster in draft.all_clusters():
        cluster.mentions.sort(key=lambda mention: mention.start)


def _holders(draft: ActorDraft) -> dict[str, list[Cluster]]:
    """The persons who are said to hold each office, by all the ways to shorten it from the left."""
    found: dict[str, list[Cluster]] = {}
    for cluster in draft.actors():
        for role in cluster.roles if cluster.kind == "person" else ():
            parts = role.lower().split()
            for at in range(len(parts)):
                holders = found.setdefault(" ".join(parts[at:]), [])
                if cluster not in holders:
                    holders.append(cluster)
    return found


def _offices(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The ranges of words that are an office in capitals after "the", and nothing more."""
    tokens, count = sentence.words, len(sentence.words)
    for at in range(1, count):
        if tokens[at - 1] in ("the", "The") and tokens[at][:1].isupper() and tokens[max(0, at - 2)] not in _BEING:
            end = at
            while end < count and end - at < _LONGEST and tokens[end].istitle():
                end += 1
            if is_role(tokens[end - 1]) and _ends_there(sentence, end):
                yield at, end


def _ends_there(sentence: Sentence, end: int) -> bool:
    """Whether an office goes on no further: no "of", no figure and no name behind it."""
    if end == len(sentence.words):
        return True
    following = sentence.words[end]
    return following.lower() not in _GOING_ON and not (following[:1].isupper() or following.isdigit())
