"""Firms called after their partners: "Holt, Gray & Marsh", "Bonnat et Fils"; and the capitals beside an "and"."""

from __future__ import annotations

from ..data.sections import words
from .cutting import OWNED
from .line import Line
from .name_ends import acts
from .name_kinds import HONORIFICS
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_SURE, _CONFIDENCE = 0.9, 0.75
OPENERS = words("openers.txt") | words("name-parts.txt", "leading") | words("name-contexts.txt", "descriptors")
"""What opens sentences and is no part of a name."""
PARTNERS = words("actor-names.txt", "partners of families")
"""The last words of families' firms in other tongues."""
_ANDS = frozenset(("et", "und", "y", "e", "en", "och", "og"))
_TRADES = words("actor-names.txt", "trades")


def join_ampersand(line: Line, at: int, names: NamesByWord) -> None:
    """Make one of the capitals on both sides of "&": "San Diego Gas & Electric"; not "Ann & Bob"."""
    first, last = run_before(line, at, names), run_after(line, at)
    if first == at or last == at + 1:
        return
    persons = _are_persons(line, first, at, last)
    if last + 1 < len(line.lower) and line.lower[last] in OWNED and acts(line, last + 1):
        persons, last = False, last + 1  # Jack & Jill's said
    while at - first in (1, 3, 5) and last - at == 2 and _is_partner(line, first - 2):
        first -= 2  # Holt, Gray & Marsh
    touched = names.touching(first, last)
    trades = last - first > 3 and not _TRADES.isdisjoint(line.lower[first:last])
    if any(name.first < first or name.last > last for name in touched) or persons:
        return
    if not (touched or trades):
        return
    sure = max([_CONFIDENCE, *(name.confidence for name in touched)])
    names.replace(Name(first, last, "ORG", sure))


def join_partners(line: Line, at: int, names: NamesByWord) -> None:
    """Make one of a family's firm whose name ends so in another tongue: "Bonnat et Fils"."""
    if at < 2 or not line.capital[at] or line.lower[at - 1] not in _ANDS or not line.capital[at - 2]:
        return
    first = at - 2
    while first > 1 and at - first < 4 and line.capital[first - 1] and line.lower[first - 1].isalpha():
        first -= 1
    if all(name.first >= first and name.last <= at + 1 for name in names.touching(first, at + 1)):
        names.replace(Name(first, at + 1, "ORG", _SURE))


def _is_partner(line: Line, at: int) -> bool:
    """Whether a word before a comma may be one more name of a firm of partners: no listed body or place."""
    if at < 0 or not line.capital[at] or line.lower[at + 1] != "," or not line.lower[at].isalpha():
        return False
    alone = at == 0 or not line.capital[at - 1]
    return alone and not set("ocdt") & set(lexicon().phrases.get(line.lower[at], "")) and not line.texts[at].isupper()


def _are_persons(line: Line, first: int, at: int, last: int) -> bool:
    """Whether "&" stands between persons ("Ann & Bob", "Ann Lee & Bob Hall", "Lee & Hall, 2014") or single letters."""
    if min(len(line.lower[at - 1]), len(line.lower[at + 1])) < 2:
        return True
    sides = [line.lower[first:at], line.lower[at + 1 : last]]
    given = ["g" in lexicon().phrases.get(side[0], "") for side in sides]
    places = all(set("cp") & set(lexicon().phrases.get(side[-1], "")) for side in sides)
    cited = [word for word in line.lower[last : last + 2] if word[0].isdigit() or word in ("[", "et")]
    return all(given) or (any(given) and all(len(side) > 1 for side in sides)) or places or bool(cited)


def run_before(line: Line, at: int, names: NamesByWord) -> int:
    """Where the capitals before "&" begin that belong to one name: not what only opens the sentence."""
    first = at
    while first > 0 and at - first < 4 and line.capital[first - 1] and line.lower[first - 1][0].isalpha():
        if first == 1 and (line.lower[0] in OPENERS or line.lower[0] in HONORIFICS) and not names.touching(0, 1):
            break
        first -= 1
    return first


def run_after(line: Line, at: int) -> int:
    last = at + 1
    while last < len(line.lower) and last - at < 4 and line.capital[last] and line.lower[last][0].isalpha():
        last += 1
    return last
