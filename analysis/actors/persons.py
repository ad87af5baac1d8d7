"""Which names mean the same person: full names and surnames, two spellings, a surname that two people share."""

from __future__ import annotations

from bisect import bisect_right

from ..findings import Mention
from ..mentions.lexicon import lexicon
from .cluster import Cluster
from .gender import addressed, pronoun_of
from .index import ByWord, Clusters, by_word, grouped, keys_in, merge, nested, related
from .naming import nearest, same_person
from .spelling import is_given, misspelt, neighbours, nicknamed, slip, sounds, transliterated

_ROYAL = frozenset("prince princess king queen sheikh sheikha sultan emir lord lady emperor empress".split())
_NEAR = 300
"""How many characters after another person's full name a bare surname may mean that other one."""
_DOUBTFUL, _UNSURE = 0.8, 0.6


def merge_persons(text: str, clusters: Clusters) -> None:
    """Join the names of persons that surely mean the same one; where two people fit a name, they stay apart."""
    _part_couples(text, clusters)
    _merge_spellings(clusters)
    _turn_surnames(clusters)
    _address(text, clusters)
    index = by_word(clusters, "person")
    for key in sorted(keys_in(index), key=lambda key: (-len(key.split()), key)):
        _settle(text, key, index, clusters)
    _merge_slips(clusters)


def _settle(text: str, key: str, index: ByWord, clusters: Clusters) -> None:
    """Join one name to the fuller one that it is short for."""
    others = related(key, index, clusters)
    homes = nearest(key, [other for other in others if same_person(key, other)])
    title, _, rest = key.partition(" ")
    if not homes and rest and title in _ROYAL:
        homes = [other for other in others if same_person(rest, other) and _is_titled(text, title, clusters[other])]
    homes = homes or [other for other in others if misspelt(key, other) or nicknamed(key, other)]
    if not homes:
        return
    if nested(homes):
        home = max(homes, key=len)
        inside = " " not in key and key in home.split()[1:-1]
        if not inside or clusters[home].start < clusters[key].start:
            merge(clusters, key, home)
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


def _is_titled(text: str, title: str, cluster: Cluster) -> bool:
    """Whether a title stands right before one of an actor's mentions."""
    size = len(title) + 1
    return any(text[max(0, m.start - size) : m.start].lower() == f"{title} " for m in cluster.mentions)


def _address(text: str, clusters: Clusters) -> None:
    """Of several people with one surname, "Mr" and "Mrs" tell which is meant, if their given names do."""
    full: dict[str, list[str]] = {}
    for key, cluster in clusters.items():
        if cluster.kind == "person" and " " in key:
            full.setdefault(key.split()[-1], []).append(key)
    for surname, homes in full.items():
        if len(homes) < 2:
            continue
        pronouns = _pronouns(text, surname, homes, clusters)
        for bare in (surname, surname + "(f)"):
            for pronoun in ("he", "she") if bare in clusters else ():
                meant = [home for home in homes if pronouns[home] == pronoun]
                called = (
                    [m for m in clusters[bare].mentions if addressed(text, m) == pronoun] if bare in clusters else []
                )
                if called and len(meant) == 1 and all(pronouns.values()):
                    clusters[meant[0]].absorb(clusters[bare].without(called))
                    if not clusters[bare].mentions:
                        del clusters[bare]


def _pronouns(text: str, surname: str, homes: list[str], clusters: Clusters) -> dict[str, str]:
    """The pronoun of each person of one surname; of two, the other's where the text has both a Mr and a Ms of them."""
    found = {home: pronoun_of(text, home, clusters[home].mentions) for home in homes}
    bare = [m for key in (surname, surname + "(f)") if key in clusters for m in clusters[key].mentions]
    if len(homes) == 2 and {"he", "she"} <= {addressed(text, mention) for mention in bare}:
        for one, two in (homes, homes[::-1]):
            if found[one] and not found[two]:
                found[two] = "he" if found[one] == "she" else "she"
    return found


def _part_couples(text: str, clusters: Clusters) -> None:
    """ "Mr Hall" and "Mrs Hall" are two people."""
    for key in [key for key, cluster in clusters.items() if " " not in key and cluster.kind == "person"]:
        titles = [(addressed(text, mention), mention) for mention in clusters[key].mentions]
        her = [mention for title, mention in titles if title == "she"]
        if her and any(title == "he" for title, _ in titles):
            clusters[key + "(f)"] = clusters[key].without(her)


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
    """What was doubtfully taken for something else is a person where it is part of the name of one named in full."""
    lex = lexicon()
    tails: set[str] = set()
    heads: set[str] = set()
    for key, cluster in clusters.items():
        if " " in key and cluster.kind == "person":
            words = key.split()
            tails.update(" ".join(words[at:]) for at in range(1, len(words)))
            heads.add(words[0])
    for key, cluster in clusters.items():
        if cluster.kind not in ("place", "organization") or cluster.sure >= _DOUBTFUL:
            continue
        known = set("cpon") & set(lex.phrases.get(key, ""))
        if not known and (
            key in tails
            or (key in heads and key.isalpha() and cluster.sure < _UNSURE)
            or _is_full(key, cluster, clusters)
        ):
            cluster.turn("person")


def _is_full(key: str, cluster: Cluster, clusters: Clusters) -> bool:
    """Whether a doubtful name of a few unknown words may be that of a person whom the text also calls by the last."""
    words = key.split()
    bare = clusters.get(words[-1])
    if not 1 < len(words) < 4 or bare is None or bare.kind != "person" or cluster.sure >= _UNSURE:
        return False
    return not any(set("cnpoOPT") & set(lexicon().phrases.get(word, "")) for word in words)


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
