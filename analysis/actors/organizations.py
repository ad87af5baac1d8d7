"""Which names mean the same organization or place: acronyms and expansions, short forms, two ways to write one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ..findings import Mention
from ..mentions.lexicon import lexicon
from .cluster import Cluster
from .gender import addressed
from .index import Clusters, by_word, grouped, keys_in, merge, nested, related
from .naming import acronyms, ends_in_acronym, head_of, is_acronym, is_firm, shortens, without_class

_ALSO = re.compile(
    r"\s*[(\[,]\s*(?:(?:(?:also|better|otherwise|widely|commonly|formerly|previously|once) )?(?:known as|called)"
    r"|aka|a\.k\.a\.|formerly)\s(?:the )?['\"‘“]?"
)
_DOUBTFUL, _UNSURE = 0.8, 0.6
_WHERE = re.compile(r"\b(?:in|near|at|from|to|around|across|outside|into)(?: the)? $")
_AGENCY = re.compile(r"\) ?(?:—|--|–|-) ")
"""What follows the bracket with an agency in a dateline: "KINGSTON, Jamaica (AP) —"."""
_BRACKET = re.compile(r"\s*[(\[]\s*(?:the )?['\"‘“]?")


def merge_organizations(text: str, mentions: Sequence[Mention], clusters: Clusters, keys: dict[int, str]) -> None:
    """Join the names of organizations, and of places, that surely mean the same one; ``keys`` by where names start."""
    _merge_joined(clusters)
    _merge_bracketed(text, mentions, clusters, keys)
    _merge_acronyms(clusters)
    _merge_classed(clusters)
    _merge_shortened(clusters)
    _merge_firms(text, clusters)


def _merge_joined(clusters: Clusters) -> None:
    """Names that differ by hyphens and spaces alone are one."""
    keys = [key for key, cluster in clusters.items() if cluster.kind != "group" and len(key) > 5]
    for group in grouped((key.replace("-", "").replace(" ", ""), key) for key in keys):
        for other in group[1:]:
            if {clusters[group[0]].kind, clusters[other].kind} != {"person", "place"}:
                merge(clusters, other, group[0])


def _merge_bracketed(text: str, mentions: Sequence[Mention], clusters: Clusters, keys: dict[int, str]) -> None:
    """A name and the short form in brackets right after it, in either order, or "also known as" are one."""
    for first, second in pairwise(mentions):
        between = text[first.end : second.start]
        doubtful = first.kind == "person" != second.kind and second.confidence < _DOUBTFUL
        if _ALSO.fullmatch(between) and (first.kind == second.kind != "group" or doubtful):
            one, two = keys[first.start], keys[second.start]
            if one != two and one in clusters and two in clusters:
                clusters[two].turn(clusters[one].kind)
                merge(clusters, two, one)
            continue
        if len(between) > 8 or not _BRACKET.fullmatch(between) or text[second.end : second.end + 1] not in (")", "]"):
            continue
        if first.kind == "person" and first.confidence < _UNSURE and _spells(first.text, second.text):
            clusters[keys[first.start]].turn("organization")
        elif not {first.kind, second.kind} <= {"organization", "place"}:
            continue
        if _AGENCY.match(text, second.end) and text.rfind("\n", 0, first.start) > first.start - 60:
            continue
        one, two = keys[first.start], keys[second.start]
        if first.kind == "place" and is_acronym(second.text) and second.text.upper() not in acronyms(first.text):
            continue
        if is_acronym(second.text) and not is_acronym(first.text):
            one, two = two, one
            if ends_in_acronym(first.text, second.text):
                continue
        elif not (is_acronym(first.text) and not is_acronym(second.text)):
            continue
        if one != two and one in clusters and two in clusters and one not in lexicon().countries:
            merge(clusters, one, two)


def _spells(name: str, short: str) -> bool:
    """Whether three initials or more of a name are given in brackets after it."""
    return len(short) > 2 and is_acronym(short) and short.upper() in acronyms(name)


def _merge_acronyms(clusters: Clusters) -> None:
    """An acronym joins the one longer name whose initials it gives."""
    homes: dict[str, list[str]] = defaultdict(list)
    for key, cluster in clusters.items():
        if " " in key and cluster.kind in ("organization", "place"):
            for short in acronyms(cluster.name):
                homes[short.lower()].append(key)
    for short, found in homes.items():
        if len(found) != 1 or short not in clusters or found[0] not in clusters:
            continue
        if clusters[short].kind != "person" and is_acronym(clusters[short].mentions[0].text):
            merge(clusters, short, found[0])


def _merge_classed(clusters: Clusters) -> None:
    """ "Acme University" joins "Acme", "Acme City" the place "Acme": where only one such name is there."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, cluster in clusters.items():
        short = without_class(key, cluster.kind)
        if short in clusters:
            found[short].append(key)
    for short, homes in found.items():
        if len(homes) == 1 and clusters[short].kind == clusters[homes[0]].kind:
            merge(clusters, short, homes[0])


def _merge_shortened(clusters: Clusters) -> None:
    """ "Acme" joins "Acme Corp", "the Court" the one court that the text names."""
    index = by_word(clusters, "organization")
    for key in sorted(keys_in(index), key=lambda key: (len(key.split()), key)):
        homes = [other for other in related(key, index, clusters) if shortens(key, other)]
        homes = [home for home in homes if not clusters[home].country or clusters[home].start < clusters[key].start]
        if len(homes) == 1:
            merge(clusters, key, homes[0])
        elif " " not in key and homes and len({head_of(home) for home in homes}) == 1 and nested(homes):
            merge(clusters, key, max(homes, key=len))


def _merge_firms(text: str, clusters: Clusters) -> None:
    """ "Acme" joins the one firm "Acme Widgets Ltd", "Hallam", if taken for a person, "Hallam & Hallam"."""
    homes: dict[str, list[str]] = defaultdict(list)
    for key, cluster in clusters.items():
        if " " in key and cluster.kind == "organization":
            homes[key.split()[0]].append(key)
    for short, found in homes.items():
        home = found[0]
        if short not in clusters or len(found) > 1 or not is_firm(home) or "(" in home:
            continue
        cluster = clusters[short]
        if set("cnpO") & set(lexicon().phrases.get(short, "")) or cluster.kind == "group":
            continue
        if cluster.kind == "place" and (cluster.start < clusters[home].start or _is_place(text, cluster)):
            continue
        if cluster.kind == "person" and not _is_firm_too(text, short, home, clusters):
            continue
        cluster.turn("organization")
        merge(clusters, short, home)


def _is_firm_too(text: str, short: str, home: str, clusters: Clusters) -> bool:
    """Whether what was doubtfully taken for a person is a firm named before, and nobody else bears the name."""
    cluster = clusters[short]
    if cluster.sure >= _DOUBTFUL or clusters[home].start > cluster.start:
        return False
    if any(addressed(text, mention) for mention in cluster.mentions):
        return False
    return not any(other.kind == "person" and short in key.split() for key, other in clusters.items() if key != short)


def _is_place(text: str, cluster: Cluster) -> bool:
    """Whether something happens in or moves to one of the places named."""
    return any(_WHERE.search(text, max(0, mention.start - 12), mention.start) for mention in cluster.mentions)
