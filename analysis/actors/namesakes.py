"""People of one surname told from each other by how they are addressed: "Mr Hall" and "Mrs Hall" are two."""

from __future__ import annotations

from collections.abc import Iterator

from ..findings import Mention
from .actor_draft import ActorDraft, Clusters
from .gender import addressed, pronoun_of


def part_couples(draft: ActorDraft) -> None:
    """Part "Mrs Hall" from "Mr Hall" where the article has both; she is held apart in ``draft.women``."""
    for key, cluster in draft.clusters.items():
        if " " not in key and cluster.kind == "person":
            titles = [(addressed(draft.text, mention), mention) for mention in cluster.mentions]
            hers = [mention for title, mention in titles if title == "she"]
            if hers and any(title == "he" for title, _ in titles):
                draft.women[key] = cluster.split_off(hers)


def tell_by_address(draft: ActorDraft) -> None:
    """Give "Mr Hall" to Peter Hall and "Mrs Hall" to Anna Hall, where given names tell who is who."""
    full: dict[str, list[str]] = {}
    for key, cluster in draft.clusters.items():
        if cluster.kind == "person" and " " in key:
            full.setdefault(key.split()[-1], []).append(key)
    for surname, homes in full.items():
        if len(homes) > 1:
            pronouns = _pronouns(draft, surname, homes)
            if all(pronouns.values()):
                _give_addressed(draft, surname, pronouns)


def _give_addressed(draft: ActorDraft, surname: str, pronouns: dict[str, str]) -> None:
    """Give the mentions of a bare surname to the one person of that pronoun; ``pronouns`` are of the full names."""
    for bare in _bare(draft, surname):
        for pronoun in ("he", "she"):
            meant = [home for home in pronouns if pronouns[home] == pronoun]
            called = _called(draft.text, bare, surname, pronoun)
            if called and len(meant) == 1:
                draft.clusters[meant[0]].absorb(bare[surname].split_off(called))
                if not bare[surname].mentions:
                    del bare[surname]


def _bare(draft: ActorDraft, surname: str) -> Iterator[Clusters]:
    """Where the bare surname stands: among the actors, and among the women held apart."""
    return (clusters for clusters in (draft.clusters, draft.women) if surname in clusters)


def _called(text: str, clusters: Clusters, surname: str, pronoun: str) -> list[Mention]:
    mentions = clusters[surname].mentions if surname in clusters else []
    return [mention for mention in mentions if addressed(text, mention) == pronoun]


def _pronouns(draft: ActorDraft, surname: str, homes: list[str]) -> dict[str, str]:
    """The pronoun of each person of one surname; of two, the other's where the text has both a Mr and a Ms of them."""
    found = {home: pronoun_of(draft.text, home, draft.clusters[home].mentions) for home in homes}
    bare = [mention for clusters in _bare(draft, surname) for mention in clusters[surname].mentions]
    if len(homes) == 2 and {"he", "she"} <= {addressed(draft.text, mention) for mention in bare}:
        for one, two in (homes, homes[::-1]):
            if found[one] and not found[two]:
                found[two] = "he" if found[one] == "she" else "she"
    return found
