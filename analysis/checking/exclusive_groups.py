"""Whether nothing is counted in two parts: men and women, 14 Filipinos and seven Indians, six in Arn, one in Bel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..data.sections import rows
from ..findings import Number
from .told_figures import FILE, Sentence

_PLACED = re.compile(
    r"(?:\s+(?!and\b|or\b|in\b|on\b|at\b|from\b)[a-z]+){0,6}?\s+(?P<where>in|on|at|from|aboard)\s+(?P<place>(?:the\s+)?\w+)",
    re.I,
)
_PEOPLE = re.compile(r"\s+([A-Z][a-z]+s)\b")
_WORDS = re.compile(r"[\w'’-]+|[,;.]")
_NEAR = 5


def are_exclusive(sentence: Sentence, parts: Sequence[Number]) -> bool:
    """Whether each part has one of the words that exclude each other behind it, none the same as another."""
    behind = [_behind(sentence, parts, at) for at in range(len(parts))]
    peoples = [_PEOPLE.match(each) for each in behind]
    if all(peoples) and len({each[1] for each in peoples if each}) == len(parts):
        return True
    near = [_WORDS.findall(each.lower())[:_NEAR] for each in behind]
    before = [_WORDS.findall(sentence.before(part).lower())[-1:] for part in parts]
    for group in _groups():
        for words in (near, before):
            found = [group.intersection(each) for each in words]
            if all(own - set().union(*(other for other in found if other is not own)) for own in found):
                return True
    return False


def are_apart(sentence: Sentence, parts: Sequence[Number]) -> bool:
    """Whether each part says where, by one preposition, and no two the same: "six from Arn and four from Bel"."""
    found = [_PLACED.match(_behind(sentence, parts, at)) for at in range(len(parts))]
    places = [(each["where"].lower(), each["place"].lower()) for each in found if each]
    return len(places) == len(parts) == len(set(places)) and len({where for where, _ in places}) == 1


def _behind(sentence: Sentence, parts: Sequence[Number], at: int) -> str:
    """The words behind a part, up to the next."""
    following = [each for each in parts if each.start > parts[at].start]
    return sentence.between(parts[at], following[0]) if following else sentence.after(parts[at])


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(word for entry in line for word in entry.split()) for line in rows(FILE, "exclude each other")
    )
