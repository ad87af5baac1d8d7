"""Which names mean the same person: full names and surnames, two spellings, a surname that two people share."""

from __future__ import annotations

from bisect import bisect_right

from ..data.sections import words
from ..findings import Mention
from ..mentions.name_lexicon import lexicon
from .actor_draft import ActorDraft, Clusters
from .cluster import Cluster
from .naming import nearest, same_person
from .spelling import is_given, misspelt, neighbours, nicknamed, slip, sounds, transliterated
from .word_index import ByWord, by_word, grouped, keys_in, merge, nested, related

_ROYAL = words("actor-names.txt", "royal")
_LONGEST_TAIL = 8
"""Words at the end of a person's full name that may be what another name says of it."""
_NEAR = 300
"""How many characters after another person's full name a bare surname may mean that other one."""
_DOUBTFUL, _UNSURE = 0.8, 0.6


def merge_spellings(draft: ActorDraft) -> None:
    """Merge full names that write the same sounds ("Gaddafi", "Qaddafi"), or the same words in another order."""
    clusters = draft.clusters
    full = [key for key, cluster in clusters.items() if " " in key and cluster.kind == "person"]
    for group in grouped((" ".join(sorted(key.split())), key) for key in full):
        for other in group[1:]:
            merge(clusters, other, group[0])
    left = [key for key in full if key in clusters]
    for group in grouped((" ".join(map(sounds, key.split())), key) for key in left):
        for other in group[1:]:
            if transliterated(group[0], other):
                merge(clusters, other, group[0])


def turn_surnames(draft: ActorDraft) -> None:
    """Make persons of what was doubtfully taken for something else, but is part of a person's full name."""
    clusters = draft.clusters
    tails, firsts = _parts_of_persons(clusters)
    for key, cluster in clusters.items():
        if cluster.kind not in ("place", "organization") or cluster.sure >= _DOUBTFUL:
            continue
        if set("cpon") & set(lexicon().phrases.get(key, "")):
            continue
        forename = key in firsts and key.isalpha() and cluster.sure < _UNSURE
        if key in tails or forename or _is_full(key, cluster, clusters):
            cluster.retype("person")


def _parts_of_persons(clusters: Clusters) -> tuple[set[str], set[str]]:
    """The ends of persons' full names, and their first words."""
    tails: set[str] = set()
    firsts: set[str] = set()
    for key, cluster in clusters.items():
        if " " in key and cluster.kind == "person":
            parts = key.split()
            tails.update(" ".join(parts[at:]) for at in range(max(1, len(parts) - _LONGEST_TAIL), len(parts)))
            firsts.add(parts[0])
    return tails, firsts


def _is_full(key: str, cluster: Cluster, clusters: Clusters) -> bool:
    """Whether a doubtful name of a few unknown words may be that of a person whom the text also calls by the last."""
    parts = key.split()
    bare = clusters.get(parts[-1])
    if not 1 < len(parts) < 4 or bare is None or bare.kind != "person" or cluster.sure >= _UNSURE:
        return False
    return not any(set("cnpoOPT") & set(lexicon().phrases.get(part, "")) for part in parts)


def merge_short_names(draft: ActorDraft) -> None:
    """Merge names into the fuller ones that they are short for ("Lee", "Ann Lee"); where two fit, they stay apart."""
    index = by_word(draft.clusters, "person")
    for key in sorted(keys_in(index), key=lambda key: (-len(key.split()), key)):
        homes = _homes(draft, key, index)
        if opened := _opened_before(draft, key, homes, index):
            homes = [opened]
        if homes and nested(homes):
            home = max(homes, key=len)
            inside = " " not in key and key in home.split()[1:-1]
            if not inside or draft.clusters[home].start < draft.clusters[key].start:
                merge(draft.clusters, key, home)
        elif homes and " " not in key:
            _merge_into_first(draft, key, homes)


def _opened_before(draft: ActorDraft, key: str, homes: list[str], index: ByWord) -> str | None:
    """The one name before a lone word that opens with it, where those that end in it only come later.

    Names of some peoples open with the surname: "Wei Yiyin … Wei said … Minister Miao Wei".
    """
    clusters = draft.clusters
    start = clusters[key].start
    if " " in key or not homes or any(clusters[home].start < start for home in homes):
        return None
    opening = [other for other in related(key, index, clusters) if other.split()[0] == key]
    opening = [other for other in opening if clusters[other].start < start]
    return opening[0] if len(opening) == 1 else None


def _homes(draft: ActorDraft, key: str, index: ByWord) -> list[str]:
    """The fuller names that a name may be short for; else those that it is a slip or another form of."""
    others = related(key, index, draft.clusters)
    homes = nearest(key, [other for other in others if same_person(key, other)])
    title, _, rest = key.partition(" ")
    if not homes and rest and title in _ROYAL:
        fits = (other for other in others if same_person(rest, other))
        homes = [other for other in fits if _is_titled(draft.text, title, draft.clusters[other])]
    return homes or [other for other in others if misspelt(key, other) or nicknamed(key, other)]


def _merge_into_first(draft: ActorDraft, key: str, homes: list[str]) -> None:
    """A bare surname of several people is that person's whom the text calls so before it brings in the others.

    Not where another of them, who is named in full more than once, was named in full just before.
    """
    clusters = draft.clusters
    homes = sorted(homes, key=lambda home: clusters[home].start)
    home, rivals = clusters[homes[0]], [clusters[other] for other in homes[1:]]
    bare = clusters[key].mentions
    if not any(home.start < mention.start < rivals[0].start for mention in bare):
        _merge_into_headlined(draft, key, homes)
        return
    own = [mention.start for mention in home.mentions]
    taken = sorted(mention.start for rival in rivals if len(rival.mentions) > 1 for mention in rival.mentions)
    doubtful = [mention for mention in bare if _just_before(taken, mention) > max(0, _just_before(own, mention))]
    if doubtful:
        draft.others.append(clusters[key].split_off(doubtful))
    merge(clusters, key, homes[0])


def _merge_into_headlined(draft: ActorDraft, key: str, homes: list[str]) -> None:
    """A bare surname of several people is that person's whom alone the headline names."""
    first = draft.article.paragraphs[0]
    named = [home for home in homes if draft.clusters[home].start < first.end]
    if first.kind == "headline" and len(named) == 1:
        merge(draft.clusters, key, named[0])


def _just_before(starts: list[int], mention: Mention) -> int:
    """The last of some places before a mention, if it is near; -1 otherwise."""
    at = bisect_right(starts, mention.start)
    return starts[at - 1] if at and mention.start - starts[at - 1] <= _NEAR else -1


def _is_titled(text: str, title: str, cluster: Cluster) -> bool:
    """Whether a title stands right before one of an actor's mentions."""
    size = len(title) + 1
    return any(text[max(0, m.start - size) : m.start].lower() == f"{title} " for m in cluster.mentions)


def merge_slips(draft: ActorDraft) -> None:
    """Merge a long surname that stands alone into the one from which a letter parts it: "Maurrer", "Maurer"."""
    clusters = draft.clusters
    last = _by_surname(clusters)
    shared: dict[str, list[str]] = {}
    for word in last:
        for part in neighbours(word):
            shared.setdefault(part, []).append(word)
    for word in [word for word, keys in last.items() if word in keys]:
        near = {other for part in neighbours(word) for other in shared[part] if other != word and slip(word, other)}
        homes = sorted(key for other in near for key in last[other] if key in clusters)
        if word in clusters and homes and nested(homes) and _outweighs(clusters, homes[0], word):
            merge(clusters, word, max(homes, key=len))


def _by_surname(clusters: Clusters) -> dict[str, list[str]]:
    """The names of persons by their last word, but for given names that stand alone."""
    found: dict[str, list[str]] = {}
    for key, cluster in clusters.items():
        if cluster.kind == "person" and not is_given(key):
            found.setdefault(key.split()[-1], []).append(key)
    return found


def _outweighs(clusters: Clusters, home: str, slipped: str) -> bool:
    """Whether a name is likelier right than another: it is a full one, or named as often."""
    return " " in home or len(clusters[slipped].mentions) <= len(clusters[home].mentions)
