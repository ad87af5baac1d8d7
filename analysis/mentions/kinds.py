"""The kinds of names that no list knows, by the tagger's beliefs and all the signs that an article has of them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from math import exp, log

from ..data.sections import rows
from .kind_evidence import Place, doubtful_names, signs_of
from .name_draft import NameDraft, key_in
from .tagging import LABELS, Name

_LEAST = 0.02
"""What the tagger is taken to believe of a kind at least."""
_ENOUGH = 0.6
"""How likely another kind must be for a name to change."""
_HELD, _SETTLED = 0.5, 2.5
"""What a label has more in log-odds that the name has by now, and where a rule settled on it against the tagger."""
_BY_RULE = 0.35
"""How sure a name is at least on whose label a rule settled; parts of what was taken for one name are less so."""
_OFTEN = 2
"""How many mentions with one sign count."""


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    """What each sign adds to the log-odds of ``LABELS``."""
    return {row[0]: tuple(float(weight) for weight in row[1:4]) for row in rows("kind-weights.tsv")}


def tell_kinds(draft: NameDraft) -> None:
    """Give names of which the lists are not sure the kind that all their mentions together make likeliest."""
    places = doubtful_names(draft)
    likeliest = {key: _likeliest(draft, places[key], signs) for key, signs in signs_of(draft, places).items()}
    draft.names = [
        [_told(name, likeliest.get(key_in(line, name.first, name.last))) for name in names]
        for line, names in zip(draft.lines, draft.names, strict=True)
    ]


def _likeliest(draft: NameDraft, places: list[Place], signs: Counter[str]) -> tuple[str, float]:
    """The likeliest label of a name and how likely that is."""
    beliefs = _beliefs(draft, places)
    odds = [log(max(_LEAST, belief)) for belief in beliefs]
    believed = LABELS[beliefs.index(max(beliefs))]
    for _, name in places:
        settled = name.label != believed and name.confidence >= _BY_RULE
        odds[LABELS.index(name.label)] += (_SETTLED if settled else _HELD) / len(places)
    known = _weights()
    for sign, count in signs.items():
        if weights := known.get(sign):
            times = min(count, _OFTEN)
            odds = [one + times * weight for one, weight in zip(odds, weights, strict=True)]
    best = max(odds)
    return LABELS[odds.index(best)], 1 / sum(exp(one - best) for one in odds)


def _beliefs(draft: NameDraft, places: list[Place]) -> list[float]:
    """How likely the tagger held each label of a name, over all words of all its mentions."""
    known = [
        draft.beliefs[number][at]
        for number, name in places
        for at in range(name.first, name.last)
        if at in draft.beliefs[number]
    ]
    if known:
        return [sum(beliefs) / len(known) for beliefs in zip(*known, strict=True)]
    label, sure = places[0][1].label, places[0][1].confidence  # the tagger did not see it
    return [sure if label == one else (1 - sure) / 2 for one in LABELS]


def _told(name: Name, told: tuple[str, float] | None) -> Name:
    if not told or name.label not in LABELS or told[0] == name.label or told[1] < _ENOUGH:
        return name
    return name._replace(label=told[0], confidence=told[1])
