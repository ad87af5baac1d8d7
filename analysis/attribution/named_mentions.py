"""The mentions of an article's actors as the search for who speaks needs them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from ..data.sections import alternation, words
from ..findings import Actor

_COMPANY = re.compile(r"\b(?:(?:and|with) (?:his|her) (?:[a-z-]+ ){0,2}[a-z-]+,?|[Ss]?[Hh]e and) $")
_ASKED_BY = re.compile(rf"\b(?:{alternation('grammar.txt', 'asked by')}) by [^.;:?!]{{0,60}}$", re.I)
_MANY = words("grammar.txt", "bodies of many")
_ASKING = 80  # characters before a name that tell that its bearer asks, or is asked about
_KIN = 50  # characters before a name that say who comes along


class Named(NamedTuple):
    """One mention of an actor."""

    start: int
    end: int
    actor: str
    person: bool
    quoted: bool
    body: bool = False
    """Whether it is an organization."""


def outermost(mentions: Iterable[Named]) -> list[Named]:
    """Mentions in the order of the text without those inside others: who speaks is the bank, not its country."""
    found: list[Named] = []
    for mention in sorted(sorted(mentions, key=attrgetter("end"), reverse=True), key=attrgetter("start")):
        if not found or mention.end > found[-1].end:
            found.append(mention)
    return found


def may_speak(name: str) -> bool:
    """Whether a name is not that of an office, as the High Commissioner for Refugees, or of a saint, as a church is."""
    return " for " not in name and not name.startswith(("St ", "St. ", "Saint "))


def crowds_of(actors: Sequence[Actor]) -> set[str]:
    """The ids of people in the plural: groups, and bodies such as "Lund Police"."""
    return {one.id for one in actors if one.kind == "group" or one.name.rpartition(" ")[2].lower() in _MANY}


def surnames_of(actors: Sequence[Actor]) -> dict[str, str]:
    """The ids of people by a surname that nobody else in the article bears."""
    bearers: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind == "person" and not actor.credit:
            for name in (actor.name, *actor.aliases):
                bearers.setdefault(name.split()[-1] if name else "", set()).add(actor.id)
    return {name: ids.pop() for name, ids in bearers.items() if len(ids) == 1 and name[:1].isupper()}


def without_company(text: str, fitting: list[Named]) -> list[Named]:
    """Mentions without people who but come along with one of the others: "He and his son Lee left"."""
    main = [one for one in fitting if not _COMPANY.search(text, max(0, one.start - _KIN), one.start)]
    if not main or len(main) == len(fitting):
        return fitting
    return [one for one in fitting if one in main or one.start < main[0].start]


def without_askers(text: str, fitting: list[Named]) -> list[Named]:
    """Mentions without those by whom, and about whom, somebody was asked: "Asked by Ann Lee why, she paused"."""
    return [one for one in fitting if not _ASKED_BY.search(text, max(0, one.start - _ASKING), one.start)]
