"""Wholes parted by how it came out: votes for, against and withheld; matches won, drawn and lost.

"He has lost three of his 28 matches, winning 19 and drawing six"; "21 were in favour, 23 against and one abstained.
All 45 members attended". Every outcome but the absent must be told once, in one sentence or in some that follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..comparing.comparison import Comparison
from ..data.sections import entries
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import Sentence, is_exact, sentences_with_numbers, summed

_COUNTS = ("count", "other", "measure")
_SEATED = re.compile(r"-(?:member|seat|strong)\b")
_ALL = re.compile(r"\b[Aa]ll (?:of the |the )?$")
_CAME = re.compile(r"\s+(?:[a-z]+\s+)?(?:attended|voted|were present|were there|took part|cast)\b")
_OF_HIS = re.compile(r"\b(?:of|in|from|played|out of) (?:the |its |his |her |their )?(?:first |last |past )?$")
_GAME = re.compile(r"\s+(?:[a-z]+\s+)?(?:match|game|fixture|race|bout|fight|test|start|international)e?s\b")
_VOTES_TO = re.compile(r"(?: votes?)?(?: in favou?r)? to ")
_FAR, _FARTHEST = 420, 1.6
_ABSENT = "absent"


def check_outcomes(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Wholes against all their outcomes."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        for whole in sentence.numbers:
            kind = _kind(sentence, whole)
            if kind is not None and is_exact(whole) and whole.kind in (*_COUNTS, "other"):
                near = [each for each in sentences[max(0, at - 3) : at + 4] if _is_near(each, sentence)]
                yield from _held(near, whole, kind)


def _is_near(one: Sentence, other: Sentence) -> bool:
    return abs(one.span.start - other.span.start) <= _FAR and not one.headline


def _kind(sentence: Sentence, whole: Number) -> str | None:
    """Whether a figure is of all who may vote ("house"), of all who did ("voters"), or of matches ("games")."""
    before, after = sentence.before(whole), sentence.after(whole)
    if _SEATED.match(after):
        return "house"
    if _ALL.search(before) and _CAME.match(after):
        return "voters"
    return "games" if _OF_HIS.search(before) and _GAME.match(after) else None


def _held(sentences: Sequence[Sentence], whole: Number, kind: str) -> Iterator[Consistency]:
    outcomes = _games() if kind == "games" else _votes()
    found: dict[str, list[Number]] = {name: [] for name in outcomes}
    for sentence in sentences:
        if whole not in sentence.numbers and any(_kind(sentence, each) == kind for each in sentence.numbers):
            continue  # of another whole: "have won 16 of their 30 games"
        for number in sentence.numbers:
            name = _outcome(sentence, number, outcomes) if number is not whole else None
            if name is not None:
                found[name].append(number)
    if any(len({each.value for each in found[name]}) != 1 for name in outcomes if name != _ABSENT):
        return
    if len(found.get(_ABSENT, [])) > 1:
        return
    parts = [same[0] for same in found.values() if same]
    if not all(map(is_exact, parts)):
        return
    total, value = sum(each.value or 0 for each in parts), whole.value or 0.0
    open_ended = kind == "house" and not found.get(_ABSENT) and total < value
    if not open_ended and value / _FARTHEST <= total <= value * _FARTHEST:
        yield summed(whole, sorted(parts, key=lambda each: each.start))


def _outcome(sentence: Sentence, number: Number, outcomes: dict[str, re.Pattern[str]]) -> str | None:
    """The one outcome of which the words beside a figure tell: "winning 19", "23 against"."""
    if number.kind not in _COUNTS:
        return None
    before, after = sentence.before(number), sentence.after(number)
    if "for" in outcomes:
        if _VOTES_TO.match(after):
            return "for"
        if re.search(r"\d(?: votes?)?(?: in favou?r)? to $", before):
            return "against"
    for name, words in outcomes.items():
        if re.search(rf"\b(?:{words.pattern})(?: by| only| just)* $", before):
            return name
    for name, words in outcomes.items():
        if re.match(rf"(?: [a-z]+)?(?: vot\w+| were| was)?(?: in| it)? (?:{words.pattern})\b", after):
            return name
    return None


@cache
def _votes() -> dict[str, re.Pattern[str]]:
    return _lines("outcomes of a vote")


@cache
def _games() -> dict[str, re.Pattern[str]]:
    return _lines("outcomes of a match")


def _lines(section: str) -> dict[str, re.Pattern[str]]:
    """The words of each outcome, by the first of them."""
    lines = [entry.split() for entry in entries("checking.txt", section)]
    return {line[0]: re.compile("|".join(line)) for line in lines}
