"""Noun phrases told by the word that they end with, by tags and word order: for what an amount is of."""

from __future__ import annotations

from ..wordlists import words_for
from .grammar import NOUNS, Grammar
from .times_and_places import BACK, LONGEST, is_time

Phrase = tuple[int, int]
"""The first and last word of a noun phrase, articles left out."""

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_DETERMINERS = words_for("determiners")
TAKING_OBJECTS = words_for("moving an object", "spending", "motions up", "motions down", "estimates")
"""Verbs that open a sentence with their object behind them: "Cutting rates by 1%"."""
_BEFORE_NOUN, _AFTER_NOUN = frozenset(("DT", "PRP$", "JJ")), frozenset(("VBD", "VBZ", "MD", "VBN", "IN", ","))
"""Between these what looks like an adjective is a noun: "a two-room (flat) sold for £5m"."""


def phrase_before(grammar: Grammar, i: int, nested: int = 2) -> Phrase | None:
    """The noun phrase whose last word is ``i``, "of ..." behind its head included: "the price of oil".

    ``nested``: how many such "of" may follow each other.
    """
    if grammar.low(i) in ("tax", "taxes", "interest") and grammar.low(i - 1) in ("before", "after"):
        i -= 2  # profit (before tax)
    doing = grammar.tag(i - 1) == "IN" and grammar.tag(i + 1) in FINITE  # applications for nursing fell
    named = (grammar.tag(i) == "VBG" and ("-" in grammar.low(i) or doing)) or (
        grammar.tag(i) == "JJ" and grammar.tag(i - 1) in _BEFORE_NOUN and grammar.tag(i + 1) in _AFTER_NOUN
    )
    numbered = grammar.tag(i) == "CD" and grammar.tag(i - 1).startswith("NNP") and not grammar.is_day(i - 1)
    if (grammar.tag(i) not in NOUNS and not numbered and not named) or is_time(grammar, i):
        return None
    first = i
    while (
        first > 0
        and (grammar.tag(first - 1) in BACK or _joins_name(grammar, first - 1))
        and i - first < LONGEST
        and not _is_verb_form(grammar, first - 1)
    ):
        first -= 1
    first += grammar.low(first) in ("least", "most") and grammar.low(first - 1) == "at"  # at least 27 cases
    while first < i and (grammar.tag(first) in ("POS", "CD", "$", "HYPH") or _ends_share(grammar, first)):
        first += 1
    if first + 1 < i and grammar.low(first) in ("last", "this", "next") and is_time(grammar, first + 1):
        first += 2 + (grammar.tag(first + 2) == "POS")  # last year (passport applications)
    if grammar.low(first).endswith("olds") and grammar.low(first - 1) == "to" and grammar.tag(first - 3) == "CD":
        first -= 3  # 16- to 24-year-olds
    joint = before_determiners(grammar, first - 1)
    joint -= joint == first - 1 and grammar.tag(joint) == "CD" and grammar.low(joint - 1) == "of"  # a set of four tyres
    if nested and grammar.low(joint) == "of" and grammar.tag(joint - 1) in NOUNS and grammar.low(joint - 1) != "%":
        outer = phrase_before(grammar, joint - 1, nested - 1)
        if outer is not None:
            return outer[0], i
    return first, i


def _joins_name(grammar: Grammar, i: int) -> bool:
    """Whether "&" joins two words of a name at word ``i``: "Standard (&) Poor"."""
    return grammar.low(i) == "&" and grammar.tag(i - 1) == "NNP" == grammar.tag(i + 1)


def before_determiners(grammar: Grammar, i: int) -> int:
    """The word before articles, possessives and words like "about" that end at ``i``."""
    if grammar.tag(i) == "''":  # raised (“casual worker”) fees
        i = next((at - 1 for at in range(i - 1, max(-1, i - LONGEST), -1) if grammar.tag(at) == "``"), i)
    for _ in range(LONGEST):
        opens = grammar.low(i) == "that" and grammar.tag(i) == "IN"  # said that rents rose
        if opens or (grammar.low(i) not in _DETERMINERS and grammar.tag(i) not in ("PRP$", "POS", "DT")):
            if not _ends_share(grammar, i):
                break
            i -= 1  # its 20 percent stake
        i -= 1
    return i


def _ends_share(grammar: Grammar, i: int) -> bool:
    """Whether a percentage before a noun ends at word ``i``: "a 20 (percent) stake"."""
    return grammar.low(i) in ("percent", "%") and grammar.tag(i - 1) == "CD"


def _is_verb_form(grammar: Grammar, i: int) -> bool:
    """Whether a participle at ``i`` is rather a verb whose object follows: "cut (rates)", "raising (rates)"."""
    if grammar.tag(i) not in ("VBN", "VBG"):
        return False
    if i == 0:
        return grammar.low(i) in TAKING_OBJECTS
    before = grammar.tag(i - 1)
    if grammar.low(i - 1) in TAKING_OBJECTS and grammar.tag(i) == "VBG" and before != "VBG":
        return False  # slash (operating) costs
    return not (before in ("DT", "PRP$", "JJ", "POS") or before in NOUNS or before in ("IN", "TO"))


def is_thing(grammar: Grammar, i: int) -> bool:
    """Whether a word may name what is measured: no time, no number."""
    return not is_time(grammar, i) and not grammar.low(i)[:1].isdigit()


def past_determiner(grammar: Grammar, i: int) -> int:
    """The word behind an article or a possessive at a word; the word itself without one."""
    return i + (grammar.low(i) in _DETERMINERS or grammar.tag(i) == "PRP$")
