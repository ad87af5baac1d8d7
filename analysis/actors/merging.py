"""Mentions gathered by the name they share, and what an actor is once its mentions are together."""

from __future__ import annotations

import re

from ..data.sections import alternation
from ..findings import Mention
from ..mentions.gazetteer import gazetteer
from ..mentions.name_lexicon import lexicon
from .actor_draft import ActorDraft
from .cluster import Cluster
from .gender import addressed
from .naming import group_name
from .owners import owned_key
from .word_index import grouped

_LEGAL = re.compile(rf"\b(?:{alternation('actor-names.txt', 'legal forms', whole=True)})\.?$")
_SURE = 0.75
_PLACE = " (place)"
"""Ends the key of a place whose name a person or a team of the article bears, too: "Washington"."""
_PLACED = re.compile(rf"\b(?:in|near) $|\b(?:{alternation('actor-names.txt', 'ways between places')}) between $")
"""Before the name of a place: "the road between"."""
_ARTICLE = re.compile(r"(?<=[a-z,]) The $")


def gather(draft: ActorDraft) -> None:
    """Put mentions of one name into one actor: "the Harbour Board" and "Harbour Board’s"."""
    before: Mention | None = None
    surnames = {mention.text.split()[-1] for mention in draft.mentions if mention.kind == "person"}
    bodies = {mention.text.lower() for mention in draft.mentions if mention.kind == "organization"}
    for mention in draft.mentions:
        if mention.kind == "group":
            phrase = group_name(draft.text, mention, before)
            draft.groups.setdefault(phrase.lower(), Cluster(phrase=phrase)).add(mention)
        else:
            key, country = owned_key(draft.text, mention)
            if mention.kind == "place" and _has_namesake(mention.text, surnames, bodies):
                key += _PLACE
            draft.keys[mention.start] = key
            draft.clusters.setdefault(key, Cluster(country=country)).add(mention)
        before = mention


def _has_namesake(name: str, surnames: set[str], bodies: set[str]) -> bool:
    """Whether a place's name is also that of a person or of a team, and no country's."""
    word = name.lower()
    return (name in surnames or (word in bodies and word not in lexicon().countries)) and _is_listed_place(word)


def _is_listed_place(word: str) -> bool:
    return "p" in gazetteer().kinds(word) + lexicon().phrases.get(word, "")


def decide_kinds(draft: ActorDraft) -> None:
    """Give each actor one kind, corrected where the name tells surely: "Acme Ltd" is a firm, "Mali" a place."""
    for cluster in draft.all_clusters():
        if len(cluster.votes) > 1:
            cluster.retype(cluster.kind)
        if cluster.kind in ("person", "place"):
            _correct_kind(draft.text, cluster)


def _correct_kind(text: str, cluster: Cluster) -> None:
    classes = lexicon().phrases.get(cluster.name.lower(), "")
    if (classes == "o" and not (_is_sure_place(text, cluster) or _is_called_by_surname(cluster))) or any(
        _LEGAL.search(mention.text) for mention in cluster.mentions[:3]
    ):
        cluster.retype("organization")
    elif cluster.kind == "person" and classes and set(classes) <= set("cp") and not _is_addressed(text, cluster):
        cluster.retype("place")


def _is_called_by_surname(cluster: Cluster) -> bool:
    """Whether a person told in full is called by the last word, too, and so no firm of that name: "John Lewis"."""
    given, _, surname = cluster.name.partition(" ")
    known = cluster.kind == "person" and "g" in lexicon().phrases.get(given.lower(), "")
    return known and any(mention.text == surname for mention in cluster.mentions)


def _is_sure_place(text: str, cluster: Cluster) -> bool:
    """Whether the text surely has a place where the lists have its club: it is seen as one, or a way leads there."""
    if cluster.kind != "place" or "p" not in gazetteer().kinds(cluster.name.lower()):
        return False
    placed = any(_PLACED.search(text, max(0, mention.start - 24), mention.start) for mention in cluster.mentions)
    return cluster.sure > _SURE or placed


def _is_addressed(text: str, cluster: Cluster) -> bool:
    """Whether "Mr" or the like stands before the name anywhere."""
    return any(addressed(text, mention) for mention in cluster.mentions)


def add_articles(draft: ActorDraft) -> None:
    """Name with their article the actors that the text writes so inside a sentence: "The Hague"."""
    for cluster in draft.all_clusters():
        if cluster.kind in ("place", "organization") and _has_article(draft.text, cluster):
            cluster.phrase = f"The {cluster.name}"


def _has_article(text: str, cluster: Cluster) -> bool:
    """Whether the text writes "The" with a capital inside a sentence before a name of one word."""
    if cluster.phrase or not any(text.endswith(" The ", 0, mention.start) for mention in cluster.mentions):
        return False
    if " " in (name := cluster.name) or name.isupper():
        return False
    return any(_ARTICLE.search(text, max(0, mention.start - 8), mention.start) for mention in cluster.mentions)


def name_countries(draft: ActorDraft) -> None:
    """Name the country of a ministry where two countries' ministries have one name: "Interior Ministry (Kenya)"."""
    clusters = draft.clusters
    for keys in grouped((cluster.name, key) for key, cluster in clusters.items() if cluster.kind == "organization"):
        for cluster in (clusters[key] for key in keys):
            if cluster.country:
                cluster.phrase = f"{cluster.name} ({cluster.country})"
