"""What a number counts where the text names it apart from the number: "the death toll rose to 412".

"The number of new claims fell by 20,000", "brings to 9,000 the number of detainees", "put the dead at 356", "a
population of 3 million": the words are found by where they stand, and what they count is read off the grammar.
"""

from __future__ import annotations

import re

from .counted import Counted
from .quantity import Quantity

_TOLL = re.compile(r"\b(death toll|toll)\b(?:[^.;,]|,\d){0,110}$", re.I)
_STATE = re.compile(
    r"\bthe (?P<of>dead|wounded|injured|missing|displaced|homeless) (?:at|to) (?:\w+ ){0,3}$"
    r"|\b(?P<body>population|attendance|crowd|audience|membership|workforce|electorate|circulation)"
    r"(?:(?: of| was| is| stood at| stands at| put at|:)|\b[^.;,]{0,40} to) (?:\w+ ){0,3}$",
    re.I,
)
_NUMBER_OF = re.compile(r"\bnumber of (?=\w)", re.I)
_AFTER = re.compile(r" the (?:total )?number of (?=\w)", re.I)
_LEADS = re.compile(
    r"\b(?:to|at|by|from|of|is|was|reached|reaches|exceeds|exceeded|topped|tops|total(?:s|ed|led)?)"
    r" (?:(?:about|around|some|nearly|almost|over|more than|less than|fewer than|at least|a total of|roughly|just|only)"
    r" )*$"
)
_REACH = 130


def told_apart(text: str, quantity: Quantity, counted: Counted) -> str | None:
    """What the words before or after a number that has no noun of its own say it counts, or None."""
    start = max(counted.sentence.start, quantity.start - _REACH)
    if after := _AFTER.match(text, quantity.end):
        return _phrase(text, counted, after.end())
    if state := _STATE.search(text, start, quantity.start):
        return state["of"] or state["body"].lower()
    if _LEADS.search(text, start, quantity.start):
        ends = [match.end() for match in _NUMBER_OF.finditer(text, start, quantity.start)]
        if ends and (found := _phrase(text, counted, ends[-1])):
            return found
    toll = _TOLL.search(text, start, quantity.start)
    return toll.group(1) if toll else None


def _phrase(text: str, counted: Counted, offset: int) -> str | None:
    """The plural noun phrase at an offset, with what befell it: "people killed"."""
    phrase = counted.noun_phrase(counted.index(offset))
    if phrase is None or counted.tags[phrase[1]] not in ("NNS", "NNPS"):
        return None
    happened = counted.happening(-1, phrase[1] + 1)
    counts = counted.text(*phrase, text)
    return f"{counts} {happened}" if happened and happened not in counts.lower() else counts
