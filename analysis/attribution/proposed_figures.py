"""Figures that somebody would have: "called for a rise of 5%", "wants a limit of 30 km/h"."""

from __future__ import annotations

import re

from ..data.sections import alternation, words
from ..findings import Attribution, Number

_PROPOSING, _FOR = words("grammar.txt", "proposing"), words("grammar.txt", "proposing with for")
_OWNS = ("'", "’")
_KINDS = frozenset({"percent", "money", "measure", "duration"})
_KNOWN = re.compile(rf"\b(?:{alternation('grammar.txt', 'owned or known')}) (?:\w+ )?$|\b(?:after|since|from) $")
"""Before a figure that there is already: "now $8", "after 20 years"."""

_ASIDE = re.compile(r", (?!and |or )")
"""Behind such a comma the writer tells more of what is asked for: "until a trial, due to last six months, is over"."""


def is_proposed(number: Number, attribution: Attribution, text: str) -> bool:
    """Whether a number is part of what a cue asks for, and not of what is so already.

    A count hardly ever is: in "called for the release of 40 men" the writer tells how many they are.
    """
    if number.kind not in _KINDS:
        return False
    if attribution.source and text.startswith(_OWNS, attribution.source.end):
        return False  # the union's call for
    verb = attribution.cue.rpartition(" ")[2].lower()
    asks = verb in _PROPOSING or (verb in _FOR and text.startswith("for ", attribution.start))
    if verb.startswith("ask") and (number.kind == "money" or number.start - attribution.start <= len("for ")):
        return False  # a seller asked for £395,000, a coach for 10 minutes of rest
    known = _KNOWN.search(text, attribution.start, number.start)
    return asks and not known and not _ASIDE.search(text, attribution.start, number.start)
