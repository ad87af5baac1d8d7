"""Names inside the names of organizations: the country in "Ruritania National Bank", the founder in "Ann Lee Fund".

They count as mentions of actors that the article also names elsewhere. Only a country may be named there alone:
it tells whose organization it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import intern

from ..findings import Mention
from ..mentions.gazetteer import gazetteer
from ..mentions.lexicon import lexicon
from .cluster import Cluster

_WORD = re.compile(r"[^\s'’]+")
_LONGEST = 4
_NO_BODIES = frozenset({"government", "governments", "embassy", "operation"})
"""Words of names through which a country itself acts, and of those that name what is done."""
_NARROWING = frozenset("north south east west northern southern eastern western central upper lower".split())
"""Words that belong to the place after them: "University of Southern Ruritania"."""


def add_nested(clusters: list[Cluster]) -> None:
    """Add to the actors of an article, and as new ones, what is named inside the names of organizations."""
    homes: dict[str, Cluster] = {}
    for cluster in clusters:
        for mention in cluster.mentions:
            if mention.kind == cluster.kind and (cluster.kind == "place" or _is_whole(cluster, mention)):
                homes.setdefault(mention.text.lower(), cluster)
    outer = {
        (mention.start, mention.text, mention.confidence)
        for cluster in clusters
        if cluster.kind == "organization"
        for mention in cluster.mentions
        if " " in mention.text
    }
    for start, name, confidence in sorted(outer):
        for first, last in _inside(name, homes):
            text = name[first:last]
            home = homes.get(text.lower())
            if home is None:
                home = homes[text.lower()] = Cluster()
                clusters.append(home)
            kind = home.kind if home.mentions else "place"
            home.add(Mention(start + first, start + last, intern(text), kind, confidence))
    for cluster in clusters:
        cluster.mentions.sort(key=lambda mention: mention.start)


def _is_whole(cluster: Cluster, mention: Mention) -> bool:
    return cluster.kind == "person" and " " in mention.text


def _inside(name: str, homes: dict[str, Cluster]) -> Iterator[tuple[int, int]]:
    """Where names lie inside the name of an organization, none overlapping another."""
    lex = lexicon()
    words = [(match.start(), match.end()) for match in _WORD.finditer(name)]
    lower = [name[start:end].lower() for start, end in words]
    listed = "o" in lex.phrases.get(" ".join(lower), "") or "o" in lex.phrases.get(lower[-1], "")
    if listed or not _NO_BODIES.isdisjoint(lower):
        return
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _LONGEST), at, -1):
            start, text = words[at][0], name[words[at][0] : words[end - 1][1]].lower()
            if end - at < len(words) and name[start].isupper() and _is_named(text, homes):
                narrowed = at > 1 and lower[at - 1] in _NARROWING
                yield words[at - narrowed][0], words[end - 1][1]
                at = end - 1
                break
        at += 1


def _is_named(text: str, homes: dict[str, Cluster]) -> bool:
    if text in lexicon().countries:
        return True
    home = homes.get(text)
    if home is None or home.kind == "person":
        return home is not None
    return bool(set("cp") & set(lexicon().phrases.get(text, "") + gazetteer().kinds(text)))
