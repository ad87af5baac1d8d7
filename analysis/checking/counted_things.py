"""What a figure counts, without what befell it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import combinations

from ..comparing.counted_groups import head_of
from ..data import sections
from ..findings import Number
from ..language import stem
from ..numbers.meaning.befallen import are_people
from ..numbers.meaning.events import is_participle
from .told_figures import FILE, Sentence, listed

_PLURAL = ("s", "men", "people", "children")
_TOLD = 6
_NO_PART = ("ordinal", "year", "date")
_OTHERS_NAMED = re.compile(r"(?:^|\s)(?:including\b|\d)", re.IGNORECASE)
"""From here on what is counted is told of others: "kills 18 including 10 children"."""
LEFT_OVER = re.compile(r"\s+(?:[a-z]+\s+)?(?:left over|left to\b|remaining|still (?:to|in|on|at)\b)", re.IGNORECASE)
"""Behind a figure of what remains of those told before: "the 18 left over"."""
_FIGURE = re.compile(r"(?<![\d,.])\d+(?![\d,.]\d)")


def counted(number: Number) -> str:
    """What a count is of: "electric scooters" of "electric scooters destroyed", "dogs" of "dogs put"."""
    of = _OTHERS_NAMED.split(number.of or "")[0].split(" of ")[0]
    words = [word for word in of.split() if word.lower() not in _told_above()]
    if number.kind == "count":
        while len(words) > 1 and words[-2].endswith(_PLURAL) and not words[-1].endswith(_PLURAL):
            words.pop()
    return " ".join(words)


@cache
def _told_above() -> frozenset[str]:
    return sections.words(FILE, "was told above")


def counted_head(number: Number) -> str | None:
    """The head noun of what a figure counts, as its stem."""
    return head_of(counted(number) or None)


def kind_counted(number: Number) -> str | None:
    """What a figure counts, as one word for all people and for things that are called alike; None without a noun."""
    if names_nothing(number) or counted(number).lower() in listed("nouns for a figure"):
        return None
    return "people" if are_people(counted(number)) else called(counted_head(number))


def names_nothing(number: Number) -> bool:
    """Whether a figure goes without a noun: "150", "five voted", of which only what they did is told."""
    of = number.of or ""
    return not of or is_participle(of) or (" " not in of and of.endswith("ed"))


def is_left(numbers: Iterable[Number], one: Number, other: Number) -> bool:
    """Whether figures told between two add up to what lies between these: 14, of which three and two, and the nine."""
    left = (one.value or 0) - (other.value or 0)
    told = [each.value for each in numbers if each.value and 0 < each.value <= left and each.kind not in _NO_PART][
        :_TOLD
    ]
    sums = (sum(some) for many in range(1, len(told) + 1) for some in combinations(told, many))
    return left > 0 and any(each == left for each in sums)


def is_added_up(sentence: Sentence, one: Number, other: Number) -> bool:
    """Whether a figure is an earlier one with all written beside it: "40 here, 25 there and Spain 10", and "the 75"."""
    beside = [float(each) for each in _FIGURE.findall(sentence.after(one))]
    return bool(beside) and (one.value or 0) + sum(beside) == other.value


def called(head: str | None) -> str | None:
    """The first of the words that call one thing: "country" for "nation"."""
    return _alike().get(head or "", head)


@cache
def _alike() -> dict[str, str]:
    lines = [entry.split() for entry in sections.entries(FILE, "called alike")]
    return {stem(word): stem(line[0]) for line in lines for word in line}
