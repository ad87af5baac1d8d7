"""Which names mean the same person: full names and surnames, two spellings, a surname that two people share."""

from __future__ import annotations

from bisect import bisect_right

from ..findings import Mention
from ..mentions.lexicon import lexicon
from .cluster import Cluster
from .index import ByWord, Clusters, by_word, grouped, keys_in, merge, nested, related
from .naming import nearest, same_person
from .spelling import is_given, misspelt, neighbours, nicknamed, slip, sounds, transliterated

_FEMALE, _MALE = frozenset("mrs ms miss mme madam madame lady".split()), frozenset("mr mister sir monsieur".split())
_NEAR = 300
"""How many characters after another person's full name a bare surname may mean that other one."""
_DOUBTFUL = 0.8


def merge_persons(text: str, clusters: Clusters) -> None:
    """Join the names of persons that surely mean the same one; where two people fit a name, they stay apart."""
    _part_couples(text, clusters)
    _merge_spellings(clusters)
    _turn_surnames(clusters)
    index = by_word(clusters, "person")
    for key in sorted(keys_in(index), key=lambda key: (-len(key.split()), key)):
        _settle(key, index, clusters)
    _merge_slips(clusters)


def _settle(key: str, index: ByWord, clusters: Clusters) -> None:
    """Join one name to the fuller one that it is short for."""
    others = related(key, index, clusters)
    homes = nearest(key, [other for other in others if same_person(key, other)])
    homes = homes or [other for other in others if misspelt(key, other) or nicknamed(key, other)]
    if not homes:
        return
    if nested(homes):
        merge(clusters, key, max(homes, key=len))
    elif " " not in key:
        _join_established(key, homes, clusters)


def _join_established(key: str, homes: list[str], clusters: Clusters) -> None:
    """A bare surname of several people is that person's whom the text calls so before it brings in the others.

    Not where another of them, who is named in full more than once, was named in full just before.
    """
    homes = sorted(homes, key=lambda home: clusters[home].start)
    home, rivals = clusters[homes[0]], [clusters[other] for other in homes[1:]]
    bare = clusters[key].mentions
    if not any(home.start < mention.start < rivals[0].start for mention in bare):
        return
    own = [mention.start for mention in home.mentions]
    taken = sorted(mention.start for rival in rivals if len(rival.mentions) > 1 for mention in rival.mentions)
    doubtful = [mention for mention in bare if _just_before(taken, mention) > max(0, _just_before(own, mention))]
    if doubtful:
        clusters[key + " "] = clusters[key].without(doubtful)
    merge(clusters, key, homes[0])


def _just_before(starts: list[int], mention: Mention) -> int:
    """The last of some places before a mention, if it is near; -1 otherwise."""
    at = bisect_right(starts, mention.start)
    return starts[at - 1] if at and mention.start - starts[at - 1] <= _NEAR else -1


def _part_couples(text: str, clusters: Clusters) -> None:
    """ "Mr Hall" and "Mrs Hall" are two people."""
    for key in [key for key, cluster in clusters.items() if " " not in key and cluster.kind == "person"]:
        titles = [(_title(text, mention), mention) for mention in clusters[key].mentions]
        her = [mention for title, mention in titles if title in _FEMALE]
        if her and any(title in _MALE for title, _ in titles):
            clusters[key + "(f)"] = clusters[key].without(her)


def _title(text: str, mention: Mention) -> str:
    return text[max(0, mention.start - 10) : mention.start].rpartition(" ")[0].rpartition(" ")[2].rstrip(".").lower()


def _merge_spellings(clusters: Clusters) -> None:
    """Full names that write the same sounds, or the same words in another order, are one."""
    full = [key for key, cluster in clusters.items() if " " in key and cluster.kind == "person"]
    for group in grouped((" ".join(sorted(key.split())), key) for key in full):
        for other in group[1:]:
            merge(clusters, other, group[0])
    left = [key for key in full if key in clusters]
    for group in grouped((" ".join(map(sounds, key.split())), key) for key in left):
        for other in group[1:]:
            if transliterated(group[0], other):
                merge(clusters, other, group[0])


def _turn_surnames(clusters: Clusters) -> None:
    """What was doubtfully taken for something else is a person where it is the surname of one named in full."""
    lex = lexicon()
    surnames: dict[str, list[Cluster]] = {}
    for key, cluster in clusters.items():
        if " " in key and cluster.kind == "person":
            surnames.setdefault(key.split()[-1], []).append(cluster)
    for key, cluster in clusters.items():
        known = set("cpon") & set(lex.phrases.get(key, ""))
        if key in surnames and cluster.kind in ("place", "organization") and cluster.sure < _DOUBTFUL and not known:
            cluster.turn("person")


def _merge_slips(clusters: Clusters) -> None:
    """A long surname that stands alone joins the one from which a letter parts it."""
    last: dict[str, list[str]] = {}
    for key, cluster in clusters.items():
        if cluster.kind == "person" and not is_given(key):
            last.setdefault(key.split()[-1], []).append(key)
    shared: dict[str, list[str]] = {}
    for word in last:
        for part in neighbours(word):
            shared.setdefault(part, []).append(word)
    for word, keys in last.items():
        if word not in keys or word not in clusters:
            continue
        near = {other for part in neighbours(word) for other in shared[part] if other != word and slip(word, other)}
        homes = sorted(key for other in near for key in last[other] if key in clusters)
        if (
            homes
            and nested(homes)
            and (" " in homes[0] or len(clusters[word].mentions) <= len(clusters[homes[0]].mentions))
        ):
            merge(clusters, word, max(homes, key=len))
