"""What a number counts where the text names it apart from the number: "the death toll rose to 412".

"The number of new claims fell by 20,000", "brings to 9,000 the number of detainees", "put the dead at 356", "a
population of 3 million": the words are found by where they stand, and what they count is read off the grammar.
"""

from __future__ import annotations

import re

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import any_of
from .events import event_around, with_event

_TOLL = re.compile(r"\b(death toll|toll)\b(?:[^.;,]|[.,]\d){0,110}$", re.I)
_STATE = re.compile(
    rf"\b(?:the|number of) (?P<of>{any_of('states of people')}) (?:at|to) (?:\w+ ){{0,3}}$"
    rf"|, (?P<place>population)(?: of)? (?:\w+ ){{0,2}}$"
    rf"|\b(?P<body>{any_of('bodies of people')})"
    r"(?:(?: of| was| is| stood at| stands at| put at|:)|\b[^.;,]{0,40} to) (?:\w+ ){0,3}$",
    re.I,
)
_NUMBER_OF = re.compile(r"\bnumber of (?=\w)", re.I)
_AFTER = re.compile(r" the (?:total )?number of (?=\w)", re.I)
_LEADS = re.compile(
    rf"\b(?:{any_of('lead to a number')})"
    r" (?:(?:about|around|some|nearly|almost|over|more than|less than|fewer than|at least|a total of|roughly|just|only)"
    r" )*$"
)
_REACH = 130


def head_noun(context: SentenceContext, quantity: Quantity) -> str | None:
    """What the words before or after a number that has no noun of its own say it counts, or None."""
    text = context.text
    start = max(context.start, quantity.start - _REACH)
    if after := _AFTER.match(text, quantity.end):
        return _plural_phrase(context, after.end())
    if state := _STATE.search(text, start, quantity.start):
        return state["of"] or state["place"] or state["body"].lower()
    if _LEADS.search(text, start, quantity.start):
        ends = [match.end() for match in _NUMBER_OF.finditer(text, start, quantity.start)]
        if ends and (found := _plural_phrase(context, ends[-1])):
            return found
    toll = _TOLL.search(text, start, quantity.start)
    return toll.group(1) if toll else None


def _plural_phrase(context: SentenceContext, offset: int) -> str | None:
    """The plural noun phrase at an offset, with what befell it: "people killed"."""
    grammar = context.grammar
    phrase = grammar.noun_phrase(grammar.index(offset))
    if phrase is None or grammar.tags[phrase[1]] not in ("NNS", "NNPS"):
        return None
    return with_event(grammar.text(*phrase, context.text), event_around(grammar, -1, phrase[1] + 1))
