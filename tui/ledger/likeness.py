"""Whether two places carry one claim: bounds that agree of the same thing, the same words, and nobody else who says so.

>>> as_words("the Interior Ministry") == as_words("Interior Ministry")
True
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from analysis.comparing.comparing_words import phrase_finder
from analysis.data.sections import entries, words

from .found_claims import FoundClaim, words_of
from .story import APART, LIKELY, ONE

if TYPE_CHECKING:
    from ..notebook.claim import Claimant, Statement

ARTICLES = frozenset({"the", "a", "an"})
LONG_ENOUGH = 8
"""So many equal words are one statement wherever they are printed."""
ALIKE = {LIKELY: 0.4, ONE: 0.15}
"""The share of the shorter sentence's longer words that sentences of two articles must have in common, by how close
these are."""
NEARLY_ALL = 0.75
"""The same share where a figure does not say what it counts: reports of one event have its names in every sentence."""
SHORTEST_WORD = 4
"""Letters; shorter words say little of what a sentence is about."""


def key_of(one: FoundClaim) -> tuple[object, ...]:
    """Equal for all places that may carry one claim: what cannot differ in it. "Dozens" are those of one article.

    "56" and "at least 56" are one claim; "up to 56" is another.
    """
    said = one.statement
    if one.kind == "figure":
        where = one.place.sha256 if _is_vague(said) else ""
        least = said.low if said.value is None and said.high is None and not where else None
        bounds = (None, None) if least is not None else (said.low, said.high)
        return "figure", said.value if least is None else least, *bounds, said.unit, where
    return one.kind, " ".join(said.text.casefold().split()).strip("“”\"'‘’.,;:!?… ")


def are_one(first: FoundClaim, second: FoundClaim, closeness: int) -> bool:
    """Whether two places with one key carry one claim; ``closeness`` is that of their articles.

    In two articles the sentences must be alike as well.
    """
    if not is_one_claimant(name_of(first.claimant), name_of(second.claimant)):
        return False
    if first.kind != "figure":
        return closeness != APART or len(first.statement.text.split()) >= LONG_ENOUGH
    if closeness == APART or not _is_one_thing(first, second):
        return False
    return first.place.sha256 == second.place.sha256 or _is_alike(first.around, second.around, ALIKE[closeness])


def shape_of(one: FoundClaim) -> tuple[object, ...]:
    """Equal for places that are one with the same others, but for the articles that they stand in."""
    return one.kind, name_of(one.claimant), _counted(one.statement), one.statement.fate, one.around


@lru_cache(10_000)
def as_words(text: str) -> frozenset[str]:
    """What a phrase names: its words without articles, plurals as singulars."""
    return frozenset(word.removesuffix("s") or word for word in words_of(text) - ARTICLES)


def _is_one_thing(first: FoundClaim, second: FoundClaim) -> bool:
    """Whether two equal figures count the same. Where one names nothing that is counted, their sentences decide."""
    ours, theirs = first.statement, second.statement
    counted, other = _counted(ours), _counted(theirs)
    if ours.fate != theirs.fate:
        bare = (ours.fate is None and not counted) or (theirs.fate is None and not other)
        return bare and _is_alike(first.around, second.around, NEARLY_ALL)
    if counted and other:
        return counted <= other or other <= counted
    return ours.fate is not None or _is_alike(first.around, second.around, NEARLY_ALL)


def _counted(said: Statement) -> frozenset[str]:
    """What is counted, without what befell them, which the fate says already."""
    return _without_happenings(said.of or "")


@lru_cache(10_000)
def _without_happenings(of: str) -> frozenset[str]:
    # A toll is of people: "a toll of 19" names nobody else than "19 people killed" does.
    return frozenset() if phrase_finder("tolls (phrases)").fullmatch(of) else as_words(of) - happenings()


@cache
def happenings() -> frozenset[str]:
    """The words that say what befell people: "killed", "wounded"."""
    return frozenset(line.split()[0].lstrip("-") for line in entries("happenings.txt"))


def _is_vague(said: Statement) -> bool:
    return said.value is None and not any(map(str.isdigit, said.text))


def _is_alike(first: frozenset[str], second: frozenset[str], share: float) -> bool:
    ours, theirs = _telling(first), _telling(second)
    fewer = min(len(ours), len(theirs))
    return fewer > 0 and len(ours & theirs) >= fewer * share


@lru_cache(10_000)
def _telling(around: frozenset[str]) -> frozenset[str]:
    common = words("function-words.txt", "english")
    return frozenset(word for word in around if len(word) >= SHORTEST_WORD and word not in common)


def is_one_claimant(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two names may be of the same. No name, or "it", contradicts no one."""
    return not first or not second or first <= second or second <= first


def name_of(claimant: Claimant | None) -> frozenset[str]:
    """The words of a claimant's name; none for nobody and for a pronoun."""
    return _name(claimant.actor or claimant.text or "") if claimant else frozenset()


@lru_cache(10_000)
def _name(name: str) -> frozenset[str]:
    return as_words(name) - words("grammar.txt", "subject pronouns")
