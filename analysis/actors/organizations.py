"""Which names mean the same organization or place: acronyms and expansions, short forms, two ways to write one."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from ..data.sections import entries, words
from ..findings import Mention
from ..language.tagger import small_tag
from ..mentions.name_lexicon import lexicon
from .actor_draft import ActorDraft
from .naming import acronyms, ends_in_acronym, head_of, is_acronym, shortens, without_class
from .word_index import by_word, grouped, keys_in, merge, nested, related

_ALSO = re.compile(
    r"\s*[(\[,]\s*(?:(?:(?:also|better|otherwise|widely|commonly|formerly|previously|once) )?(?:known as|called)"
    r"|aka|a\.k\.a\.|formerly)\s(?:the )?['\"‘“]?"
)
_DOUBTFUL, _UNSURE = 0.8, 0.6
_SPELLINGS = dict(pair.split("-") for pair in words("actor-names.txt", "two spellings"))
_ARMS = words("actor-names.txt", "arms of bodies")
_DEVOLVED = words("name-parts.txt", "devolved")
_OF_STATES = frozenset(entries("name-parts.txt", "bodies of every state"))
_OWN_PEOPLES = words("name-parts.txt", "peoples of the papers")
_AGENCY = re.compile(r"\) ?(?:—|--|–|-) ")
"""What follows the bracket with an agency in a dateline: "KINGSTON, Jamaica (AP) —"."""
_BRACKET = re.compile(r"\s*[(\[]\s*(?:the )?['\"‘“]?")


def _respelt(key: str) -> str:
    """A name without hyphens and spaces, its words as the British write them."""
    return "".join(_SPELLINGS.get(word, word) for word in key.replace("-", " ").split())


def merge_hyphened(draft: ActorDraft) -> None:
    """Merge names that differ by hyphens, spaces or spelling alone: "Porto-Nuovo", "the Labor Board"."""
    clusters = draft.clusters
    keys = [key for key, cluster in clusters.items() if cluster.kind != "group" and len(key) > 5]
    for group in grouped((_respelt(key), key) for key in keys):
        for other in group[1:]:
            if {clusters[group[0]].kind, clusters[other].kind} != {"person", "place"}:
                merge(clusters, other, group[0])


def merge_bracketed(draft: ActorDraft) -> None:
    """Merge a name and the short form in brackets after it, in either order, and what is "also known as" another."""
    for first, second in pairwise(draft.mentions):
        between = draft.text[first.end : second.start]
        if _ALSO.fullmatch(between):
            _merge_also(draft, first, second)
        elif _is_bracketed(draft.text, between, second):
            _merge_short_form(draft, first, second)


def _merge_also(draft: ActorDraft, first: Mention, second: Mention) -> None:
    doubtful = first.kind == "person" != second.kind and second.confidence < _DOUBTFUL
    one, two = draft.keys.get(first.start, ""), draft.keys.get(second.start, "")
    alike = first.kind == second.kind != "group" or doubtful
    if alike and one != two and one in draft.clusters and two in draft.clusters:
        draft.clusters[two].retype(draft.clusters[one].kind)
        merge(draft.clusters, two, one)


def _is_bracketed(text: str, between: str, second: Mention) -> bool:
    return len(between) <= 8 and bool(_BRACKET.fullmatch(between)) and text[second.end : second.end + 1] in (")", "]")


def _merge_short_form(draft: ActorDraft, first: Mention, second: Mention) -> None:
    if first.kind == "person" and first.confidence < _UNSURE and _spells(first.text, second.text):
        if draft.keys[first.start] in draft.clusters:
            draft.clusters[draft.keys[first.start]].retype("organization")
    elif not {first.kind, second.kind} <= {"organization", "place"}:
        return
    if _is_dateline(draft.text, first, second):
        return
    if not _shortens_either(first, second) and not _translates(first, second):
        return
    one, two = draft.keys[first.start], draft.keys[second.start]
    if is_acronym(second.text):
        one, two = two, one
    if one != two and one in draft.clusters and two in draft.clusters and one not in lexicon().countries:
        merge(draft.clusters, one, two)


def _is_dateline(text: str, first: Mention, second: Mention) -> bool:
    """Whether the bracket holds the agency of a dateline: "KINGSTON, Jamaica (AP) —"."""
    return bool(_AGENCY.match(text, second.end)) and text.rfind("\n", 0, first.start) > first.start - 60


def _translates(first: Mention, second: Mention) -> bool:
    """Whether a bracket gives in English what a name in another tongue means: "Jund al-Aqsa (Soldiers of Aqsa)"."""
    foreign = [word for word in first.text.lower().split() if word[0].isalpha()]
    heads = lexicon().phrases
    english = [word for word in second.text.lower().split() if small_tag(word) or "O" in heads.get(word, "")]
    if first.kind != "organization" or second.kind != "organization" or not foreign or " " not in first.text:
        return False
    return len(english) > 1 and not any(small_tag(word) for word in foreign)


def _shortens_either(first: Mention, second: Mention) -> bool:
    """Whether one of two names is an acronym that may stand for the other."""
    if is_acronym(first.text) == is_acronym(second.text):
        return False
    if is_acronym(first.text):
        told = first.kind == second.kind or second.kind != "place"  # not where it writes from: AFP (Paris)
        return told or first.text.upper() in acronyms(second.text)
    if first.kind == "place" and second.text.upper() not in acronyms(first.text):
        return False
    return not ends_in_acronym(first.text, second.text)


def _spells(name: str, short: str) -> bool:
    """Whether three initials or more of a name are given in brackets after it."""
    return len(short) > 2 and is_acronym(short) and short.upper() in acronyms(name)


def merge_acronyms(draft: ActorDraft) -> None:
    """Merge an acronym into the one longer name whose initials it gives: "HB" into "Harbour Board"."""
    clusters = draft.clusters
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


def merge_classed(draft: ActorDraft) -> None:
    """Merge "Acme" into "Acme University", the place "Acme" into "Acme City", where only one such name is there."""
    clusters = draft.clusters
    found: dict[str, list[str]] = defaultdict(list)
    for key, cluster in clusters.items():
        short = without_class(key, cluster.kind)
        if short in clusters:
            found[short].append(key)
    for short, homes in found.items():
        alike = len(homes) == 1 and clusters[short].kind == clusters[homes[0]].kind
        if alike and not _is_arm(draft, short, homes[0]):
            merge(clusters, short, homes[0])


def merge_shortened(draft: ActorDraft) -> None:
    """Merge "Acme" into "Acme Corp", "the Court" into the one court that the text names."""
    clusters = draft.clusters
    index = by_word(clusters, "organization")
    for key in sorted(keys_in(index), key=lambda key: (len(key.split()), key)):
        homes = [other for other in related(key, index, clusters) if shortens(key, other) and may_mean(key, other)]
        if " " in key:
            homes += [other for other in related(key, index, clusters) if _is_of_town(draft, key, other)]
        homes = [home for home in homes if not clusters[home].country or clusters[home].start < clusters[key].start]
        homes = [home for home in homes if not (_is_another_state(draft, key, home) or _is_arm(draft, key, home))]
        if len(homes) == 1:
            merge(clusters, key, homes[0])
        elif " " not in key and homes and len({head_of(home) for home in homes}) == 1 and nested(homes):
            merge(clusters, key, max(homes, key=len))


def _is_of_town(draft: ActorDraft, short: str, full: str) -> bool:
    """Whether a longer name has a place that the text names before a shorter: "Marl Coast Guard", "the Coast Guard"."""
    town, _, rest = full.partition(" ")
    return (
        rest == short and town in draft.clusters and draft.clusters[town].kind == "place" and not shortens(short, full)
    )


def _is_arm(draft: ActorDraft, short: str, full: str) -> bool:
    """Whether a longer name is that of an arm of a body that the text names before and as often: "Corva FC TV"."""
    one, two = draft.clusters[short], draft.clusters[full]
    return full.split()[-1] in _ARMS and one.start < two.start and len(one.mentions) >= len(two.mentions)


def _is_another_state(draft: ActorDraft, short: str, full: str) -> bool:
    """Whether the text calls a body by its bare name before it names that of a place: two bodies then.

    One of which no state is sure to have its own is another's only where nothing before tells of that country.
    """
    if short not in _OF_STATES and not _is_first_told(draft, short, full):
        return False
    first, clusters = draft.article.paragraphs[0], draft.clusters
    body = first.end if first.kind == "headline" else 0
    told = [mention.start for mention in clusters[short].mentions if mention.start >= body]
    return bool(told) and told[0] < clusters[full].start


def _is_first_told(draft: ActorDraft, short: str, full: str) -> bool:
    """Whether a people's adjective before a body is the first that the text tells of its country: "the Finnish"."""
    people = full.removesuffix(f" {short}")
    country = lexicon().peoples.get(people, "")
    if not country or people in _OWN_PEOPLES or " " not in short:
        return False
    told = draft.text[: draft.clusters[full].start].lower()
    return people not in told and country.lower() not in told


def may_mean(short: str, full: str) -> bool:
    """Whether a shorter name may mean the longer: "the Government" is not that of a part of the country."""
    return not (short == "government" and full.split()[0] in _DEVOLVED)
