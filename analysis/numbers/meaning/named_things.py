"""Whether a noun names a thing that an amount may be of, and which nouns name who acts."""

from __future__ import annotations

from functools import cache

from ...data.sections import words
from ..units.unit_names import unit_names
from ..wordlists import words_for
from .befallen import are_people
from .grammar import Grammar
from .phrases_before import Phrase, is_thing


def names_thing(grammar: Grammar, phrase: Phrase) -> bool:
    """Whether a phrase names a thing: no person, body, name, time, amount or move."""
    head = next((i - 1 for i in range(phrase[0] + 1, phrase[1]) if grammar.low(i) == "of"), phrase[1])
    if grammar.tag(head) not in ("NN", "NNS", "VBG") or not is_thing(grammar, head):
        return False
    low = grammar.low(head)
    if low in _no_things() or low in unit_names():
        return False
    return not (are_people(low) or are_people(low + "s") or low.endswith("-old"))


@cache
def acting_nouns() -> frozenset[str]:
    """Nouns of bodies and persons that act."""
    acting = words("heads.txt", "sure organization", "organization") | words("grammar.txt", "definite bodies")
    return acting | words("roles.txt")


@cache
def _no_things() -> frozenset[str]:
    """Nouns that no amount is of: bodies that act, amounts and moves."""
    return acting_nouns() | words_for("nouns of amount", "nouns of motion", "no things")
