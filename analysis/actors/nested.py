"""Names inside the names of organizations: the country in "Ruritania National Bank", the founder in "Ann Lee Fund".

They count as mentions of actors that the article also names elsewhere. Only a country may be named there alone:
it tells whose organization it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import intern

from ..data.sections import words
from ..findings import Mention
from ..mentions.gazetteer import gazetteer
from ..mentions.name_lexicon import lexicon
from .actor_draft import ActorDraft
from .cluster import Cluster

_WORD = re.compile(r"[^\s'’]+")
_LONGEST = 4
_NO_BODIES = words("actor-names.txt", "acting for countries")
_NARROWING = words("actor-names.txt", "narrowing")


def add_nested(draft: ActorDraft) -> None:
    """Add what is named inside the names of organizations: the country in "Ruritania National Bank"."""
    homes = _homes(draft)
    outer = {
        (mention.start, mention.text, mention.confidence)
        for cluster in draft.all_clusters()
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
                draft.others.append(home)
            kind = home.kind if home.mentions else "place"
            home.add(Mention(start + first, start + last, intern(text), kind, confidence))
    for cluster in draft.all_clusters():
        cluster.mentions.sort(key=lambda mention: mention.start)


def _homes(draft: ActorDraft) -> dict[str, Cluster]:
    """The places and the persons named in full, by each form of their names."""
    found: dict[str, Cluster] = {}
    for cluster in draft.actors():
        if cluster.kind in ("place", "person"):
            for mention in cluster.mentions:
                if mention.kind == cluster.kind and (cluster.kind == "place" or " " in mention.text):
                    found.setdefault(mention.text.lower(), cluster)
    return found


def _inside(name: str, homes: dict[str, Cluster]) -> Iterator[tuple[int, int]]:
    """Where names lie inside the name of an organization, none overlapping another."""
    lex = lexicon()
    spans = [(match.start(), match.end()) for match in _WORD.finditer(name)]
    lower = [name[start:end].lower() for start, end in spans]
    listed = "o" in lex.phrases.get(" ".join(lower), "") or "o" in lex.phrases.get(lower[-1], "")
    if listed or not _NO_BODIES.isdisjoint(lower) or lower[1:2] == ["&"]:
        return  # Holland & Hart are surnames
    at = 0
    while at < len(spans):
        for end in range(min(len(spans), at + _LONGEST), at, -1):
            start, text = spans[at][0], name[spans[at][0] : spans[end - 1][1]].lower()
            if end - at < len(spans) and name[start].isupper() and _is_named(text, homes):
                narrowed = at > 1 and lower[at - 1] in _NARROWING
                yield spans[at - narrowed][0], spans[end - 1][1]
                at = end - 1
                break
            if end - at > 1 and lower[at] not in _NARROWING and set(lex.phrases.get(text, "")) & set("cp"):
                at = end - 1  # New South Wales Weather Bureau: no Wales
                break
        at += 1


def _is_named(text: str, homes: dict[str, Cluster]) -> bool:
    if text in lexicon().countries:
        return True
    home = homes.get(text)
    if home is None or home.kind == "person":
        return home is not None
    return bool(set("cp") & set(lexicon().phrases.get(text, "") + gazetteer().kinds(text)))
