"""One body called in two orders: "the Ministry of Justice", "the Justice Ministry"; or by a part: "the North"."""

from __future__ import annotations

import re
from collections import defaultdict

from ..data.sections import alternation
from ..mentions.name_lexicon import lexicon
from .actor_draft import ActorDraft
from .word_index import merge

_TURNED = re.compile(
    rf"(?P<head>{alternation('heads.txt', 'turned')}) (?:of|for) (?:the )?(?P<field>[^(]+?)(?P<affairs> affairs)?"
)


def merge_turned(draft: ActorDraft) -> None:
    """Merge "Justice Ministry" and "Foreign Ministry" into "Ministry of Justice" and "Ministry of Foreign Affairs".

    So with "Homeland Security" and "Department of Homeland Security", where the field has two words or more.
    """
    clusters = draft.clusters
    homes: dict[str, list[str]] = defaultdict(list)
    for key, cluster in clusters.items():
        turned = _TURNED.fullmatch(key) if cluster.kind == "organization" else None
        if turned:
            field, affairs = turned["field"], turned["affairs"] or ""
            short = {f"{field} {turned['head']}", f"{field}{affairs} {turned['head']}"}
            if " " in field + affairs:
                short.add(field + affairs)
            for one in short:
                homes[one].append(key)
    for one, found in homes.items():
        if len(found) == 1 and one in clusters and clusters[one].kind == "organization":
            merge(clusters, one, found[0])


def merge_halves(draft: ActorDraft) -> None:
    """Merge "the North" into the one country of the article that it is short for: "North Korea"."""
    clusters = draft.clusters
    for half in ("north", "south", "east", "west"):
        short = clusters.get(half)
        whole = [key for key in clusters if key.startswith(half + " ") and key in lexicon().countries]
        if short and short.kind == "place" and len(whole) == 1:
            merge(clusters, half, whole[0])
