"""What an amount is of where a relative clause tells it: "repairs, which it put at $5m", "of which £3m was cash"."""

from __future__ import annotations

import re

from ..wordlists import words_for
from .amounts import AMOUNTS, Amount
from .grammar import NOUNS, Grammar
from .phrase_heads import head_phrase
from .phrases_before import phrase_before
from .verb_groups import before_verb_group

_ESTIMATES, _SPENDING = words_for("estimates", "estimates of what is put"), words_for("spending")
_PART = re.compile(r"[^.;:]{0,60}?,? of which [^.,;:]{0,50}$")
_LEADS = frozenset(("at", "to"))
_GIVEN = frozenset(("for", "on"))


def part_of_last(amount: Amount) -> str | None:
    """What the amount before is of, of which this one is a part: "charges of $52m, of which ($34m) was in cash"."""
    previous = amount.previous
    if previous is None or previous.of is None or previous.kind not in ("count", *AMOUNTS):
        return None
    part = previous.kind == amount.quantity.kind or amount.quantity.kind == "percent" != previous.kind
    return previous.of if part and _PART.match(amount.context.text, previous.end, amount.quantity.start) else None


def relative_object(amount: Amount) -> str | None:
    """The noun before "which" in "repairs, which it estimated at (5m euros)", "a bird for which he paid (€17,000)"."""
    grammar = amount.grammar
    led = grammar.low(amount.before) in _LEADS
    verb = amount.before - led
    if grammar.low(verb) not in (_ESTIMATES if led else _SPENDING) or grammar.tag(verb)[:2] not in ("VB", "NN"):
        return None
    which = _relative_behind(grammar, before_verb_group(grammar, verb))
    if which is None:
        return None
    noun = which - 1
    if not led:
        if grammar.low(noun) not in _GIVEN:
            return None
        noun -= 1
    noun -= grammar.low(noun) == ","
    if grammar.tag(noun) not in NOUNS:
        return None
    return amount.text(head_phrase(grammar, noun) if led else phrase_before(grammar, noun))


def _relative_behind(grammar: Grammar, i: int) -> int | None:
    """The relative pronoun before a subject that ends at a word: "(which) the ministry"; None without one."""
    near = (i, i) if grammar.tag(i) == "PRP" else phrase_before(grammar, i, 0)
    if near is None:
        return None
    which = near[0] - 1
    which -= grammar.tag(which) in ("DT", "PRP$")
    return which if grammar.low(which) == "which" else None
