"""Firms called by the first word of their name: "Hallam" for "Hallam Widgets Ltd"."""

from __future__ import annotations

import re
from collections import defaultdict

from ..data.sections import words
from ..language.tagger import small_tag
from ..mentions.gazetteer import gazetteer
from ..mentions.name_lexicon import lexicon
from .actor_draft import ActorDraft, Clusters
from .cluster import Cluster
from .gender import addressed
from .naming import is_firm
from .word_index import merge

_DOUBTFUL = 0.8
_FORMS = words("actor-names.txt", "business forms")
_WHERE = re.compile(r"\b(?:in|near|at|from|to|around|across|outside|into)(?: the)? $")


def merge_firms(draft: ActorDraft) -> None:
    """Merge "Acme" into the one firm "Acme Widgets Ltd", also if it was taken for a person or a place."""
    homes: dict[str, list[str]] = defaultdict(list)
    for key, cluster in draft.clusters.items():
        if " " in key and cluster.kind == "organization":
            homes[key.split()[0]].append(key)
    for short, found in homes.items():
        if short in draft.clusters and len(found) == 1 and is_firm(found[0]) and "(" not in found[0]:
            cluster = draft.clusters[short]
            if _may_be_firm(draft, short, cluster, found[0]):
                cluster.retype("organization")
                merge(draft.clusters, short, found[0])


def merge_first_words(draft: ActorDraft) -> None:
    """Merge "Acme" into "Acme Corvell", whose second word no list knows, also where lists have a place "Acme"."""
    homes: dict[str, list[str]] = defaultdict(list)
    for key, cluster in draft.clusters.items():
        if key.count(" ") == 1 and cluster.kind == "organization":
            homes[key.split()[0]].append(key)
    for short, found in homes.items():
        if len(found) == 1 and short in draft.clusters and _is_called_by_first(draft, short, found[0]):
            draft.clusters[short].retype("organization")
            merge(draft.clusters, short, found[0])


def _is_called_by_first(draft: ActorDraft, short: str, home: str) -> bool:
    """Whether one word may be a firm's whose name goes on with a word of its own."""
    second, phrases = home.split()[1], lexicon().phrases
    if "o" in phrases.get(short, "") and not phrases.get(home):
        return False  # Gazprom and Gazprom Neft
    if phrases.get(home) == "o" and draft.clusters[short].kind == "organization":
        return not set("cnp") & set(phrases.get(short, ""))  # Amnesty of Amnesty International
    plain = small_tag(second) or phrases.get(second) or not second.isalpha() or "p" in gazetteer().kinds(second)
    if plain or set("cn") & set(phrases.get(short, "")):
        return False
    cluster = draft.clusters[short]
    if cluster.kind != "place":
        return cluster.kind == "organization"
    named_after = cluster.mentions[-1].start > draft.clusters[home].start and not set("pr") & set(
        gazetteer().kinds(short)
    )
    return named_after and not _is_place(draft.text, cluster)


def merge_legal_forms(draft: ActorDraft) -> None:
    """Merge "Acme Leisure" into "Acme Leisure Ltd", whatever it was taken for."""
    for key in [key for key, cluster in draft.clusters.items() if cluster.kind == "organization"]:
        short, _, form = key.rpartition(" ")
        if form in _FORMS and short in draft.clusters and draft.clusters[short].kind != "place":
            draft.clusters[short].retype("organization")
            merge(draft.clusters, short, key)


def _may_be_firm(draft: ActorDraft, short: str, cluster: Cluster, home: str) -> bool:
    """Whether what is called by one word may be the firm whose name begins with it."""
    if set("cnpO") & set(lexicon().phrases.get(short, "")) or cluster.kind == "group":
        return False
    if cluster.kind == "place":
        return cluster.start > draft.clusters[home].start and not _is_place(draft.text, cluster)
    return cluster.kind != "person" or _is_no_person(draft.text, short, home, draft.clusters)


def _is_no_person(text: str, short: str, home: str, clusters: Clusters) -> bool:
    """Whether what was doubtfully taken for a person is a firm named before, and nobody else bears the name."""
    cluster = clusters[short]
    known = gazetteer().kinds(short)
    given = "g" in known + lexicon().phrases.get(short, "")
    if (cluster.sure >= _DOUBTFUL and given) or clusters[home].start > cluster.start:
        return False
    if any(addressed(text, mention) for mention in cluster.mentions):
        return False
    return not any(other.kind == "person" and short in key.split() for key, other in clusters.items() if key != short)


def _is_place(text: str, cluster: Cluster) -> bool:
    """Whether something happens in or moves to one of the places named."""
    return any(_WHERE.search(text, max(0, mention.start - 12), mention.start) for mention in cluster.mentions)
