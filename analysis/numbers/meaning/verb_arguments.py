"""Subjects and objects around a verb, told by tags and word order, for what an amount is of."""

from __future__ import annotations

from ..wordlists import words_for
from .grammar import NOUNS, Grammar
from .phrase_heads import RELATIVE, head_phrase, relative_of_object
from .phrases_before import FINITE, TAKING_OBJECTS, Phrase, before_determiners, phrase_before
from .times_and_places import LONGEST, before_bracket, is_time, skip_adjuncts
from .verb_groups import before_verb_group, finite_before, is_gerund

_PASSED_BEFORE_VERB = frozenset(("RB", "RBR", "MD", "TO"))
_PARTS = frozenset(("most", "some", "many", "all", "half", "part", "much", "several", "each"))
_CLAIMING = words_for("verbs of claiming")


def subject_of(grammar: Grammar, verb: int, verbs: int = 2) -> Phrase | None:
    """The noun phrase that is the subject of the verb at a word; None for a pronoun and where it is in doubt.

    ``verbs``: how many verbs before it may have the same subject: "fell in May and (rose) in June".
    """
    i = before_bracket(grammar, before_verb_group(grammar, verb))
    if i < 0:
        return None
    ends = i - (grammar.low(i) == ",")  # rose $2, or 3%, to close at $50
    if grammar.low(verb - 1) == "to" and grammar.tag(ends) in ("CD", "NN", "NNS") and _ends_amount(grammar, ends):
        return main_subject(grammar, verb - 1)  # rose nearly $2 to hit $50
    if grammar.low(verb - 1) == "to" and grammar.low(i) == "," and i == verb - 2:
        return main_subject(grammar, i)  # loads rose too, to sit at 80%
    i = _before_claim(grammar, _before_amount(grammar, i))
    if is_gerund(grammar, i):
        return i, i  # spraying costs $5
    timed = skip_adjuncts(grammar, i)
    i = timed if grammar.low(timed) in RELATIVE else i  # which in 2012 cost
    if grammar.low(i) in RELATIVE:
        i -= 1
        if grammar.low(i) in (",", "-", "–", "—"):
            i -= 1
        while grammar.tag(i) in ("RB", "RP"):
            i -= 1  # bring prices up, which have fallen
        return head_phrase(grammar, i) or phrase_before(grammar, i)
    if grammar.low(i) in (",", "-", "--", "–", "—"):
        return _before_insertion(grammar, i)
    if grammar.tag(i) == "CC":
        earlier = finite_before(grammar, i)
        return subject_of(grammar, earlier, verbs - 1) if earlier is not None and verbs else None
    verbal = range(i + 1, verb)
    if any(grammar.tag(at) == "VB" and grammar.tag(at + 1) == "MD" for at in verbal):
        i = (relative_of_object(grammar, i) or i + 1) - 1  # the deposits that they must hold (will be cut)
    return head_phrase(grammar, i, subject=True)


def _ends_amount(grammar: Grammar, i: int) -> bool:
    """Whether a number, perhaps with its unit, ends at a word, after a verb: "rose (3%)"."""
    at = i
    while grammar.tag(at) in ("NN", "NNS") and i - at < 2:
        at -= 1
    return grammar.tag(at) == "CD"


def first_subject(grammar: Grammar) -> Phrase | None:
    """The subject of the first finite verb of a sentence."""
    verb = next((i for i in range(1, len(grammar.words)) if grammar.tag(i) in FINITE), None)
    return subject_of(grammar, verb) if verb is not None else None


def _before_amount(grammar: Grammar, i: int) -> int:
    """The word before an amount that belongs to the subject: "a couple (earning €9,000) will be"."""
    at = i - 2 * (is_time(grammar, i) and grammar.low(i - 1) in ("a", "an", "per"))  # 1,240 crowns a month
    while at >= 0 and i - at < LONGEST and _in_amount(grammar, at) and not _is_plain(grammar, at):
        at -= 1
    if grammar.low(at) == "aged" and at < i:
        return at - 1  # children aged 10 and 11 are
    if at == i or grammar.tag(at) not in ("VBG", "IN") or grammar.tag(at - 1) not in NOUNS:
        return i
    return at - 1


def _in_amount(grammar: Grammar, i: int) -> bool:
    """Whether a word may be part of an amount or of a row of numbers."""
    joins = grammar.low(i) in ("and", "to", "-") and grammar.tag(i - 1) == "CD" == grammar.tag(i + 1)
    coded = grammar.tag(i) == "NNP" and grammar.tag(i + 1) == "CD"  # the cost of SAR 94m
    return joins or coded or grammar.tag(i) in ("CD", "$", "NN", "NNS")


def _is_plain(grammar: Grammar, i: int) -> bool:
    """Whether a noun at word ``i`` is no unit of a number before it."""
    return grammar.tag(i) in NOUNS and grammar.tag(i - 1) != "CD"


def _before_claim(grammar: Grammar, i: int) -> int:
    """The word before one who claims it inside a relative clause: "a tram that (opponents say) will cost £240m"."""
    claimed = i + 1 + (grammar.tag(i + 1) in _PASSED_BEFORE_VERB)
    if grammar.low(claimed) not in _CLAIMING:
        return i
    who = head_phrase(grammar, i)
    before = who[0] - 1 if who else i - (grammar.tag(i) == "PRP")
    if grammar.tag(before) == "DT" and grammar.low(before) not in RELATIVE:
        before -= 1
    return before if grammar.low(before) in RELATIVE else i


def main_subject(grammar: Grammar, before: int) -> Phrase | None:
    """The subject of the nearest finite verb before a word: for "..., falling 5%"."""
    verb = finite_before(grammar, before)
    return subject_of(grammar, verb) if verb is not None else None


def _before_insertion(grammar: Grammar, comma: int) -> Phrase | None:
    """The subject before an insertion that ends with a comma or a dash: "Inflation, the highest since May, (rose)"."""
    for at in range(comma - 1, max(-1, comma - 18), -1):
        if grammar.low(at) == grammar.low(comma):
            return _behind_opening(grammar, at) or head_phrase(grammar, at - 1)
        modifies = grammar.tag(at) == "VBD" and grammar.tag(at - 1) in (
            "VBG",
            ",",
        )  # packing sustained winds; , found in
        modifies = modifies or _is_in_relative(grammar, at)
        if grammar.tag(at) in FINITE and grammar.low(at - 1) not in RELATIVE and not modifies:
            return subject_of(grammar, at, 0) if grammar.tag(at) == grammar.tag(comma + 1) else None
    return None


def _is_in_relative(grammar: Grammar, verb: int) -> bool:
    """Whether a verb belongs to a relative clause: "which covers it and (serves) it", "which analysts (put) at $5m"."""
    if grammar.tag(verb - 1) == "CC":
        earlier = finite_before(grammar, verb - 1)
        return earlier is not None and grammar.low(earlier - 1) in RELATIVE
    doer = phrase_before(grammar, verb - 1, 0)
    which = doer[0] - 1 - (grammar.tag(doer[0] - 1) in ("DT", "PRP$")) if doer else -1
    return grammar.low(which) == "which" and grammar.low(which - 1) == ","


def _behind_opening(grammar: Grammar, comma: int) -> Phrase | None:
    """The noun phrase behind a comma that ends what opens a sentence: "In May, the (trade), which fell, is"."""
    if grammar.tag(0) not in ("IN", "TO") or comma > LONGEST or any(tag in FINITE for tag in grammar.tags[:comma]):
        return None
    first = comma + 1 + (grammar.tag(comma + 1) in ("DT", "PRP$"))
    phrase = grammar.noun_phrase(first)
    relative = phrase is not None and grammar.low(phrase[1] + 1) in (*RELATIVE, ",")
    return phrase if phrase and phrase[0] == first and relative else None


def object_before(grammar: Grammar, i: int) -> Phrase | None:
    """The noun phrase that ends at ``i`` where a verb stands before it: "rates" in "cut rates (to 5%)"."""
    near = phrase_before(grammar, i, 0)
    moving = before_determiners(grammar, near[0] - 1) if near else -1
    if grammar.tag(moving) == "VBG" and grammar.low(moving) in TAKING_OBJECTS and grammar.tag(moving - 1) == "IN":
        return near  # the aim of raising sales
    if grammar.tag(moving) in FINITE and grammar.low(moving - 1) in RELATIVE and grammar.tag(moving - 2) in NOUNS:
        return near  # people who bought shares
    phrase = head_phrase(grammar, i)
    if phrase is None:
        return None
    joint = before_object(grammar, phrase)
    return phrase if grammar.tag(joint).startswith("VB") or grammar.low(joint) in ("with", "to") else None


def before_object(grammar: Grammar, phrase: Phrase) -> int:
    """The word before an object, where its verb stands: "raised most of its (fares)", "pushed up (growth)"."""
    joint = before_determiners(grammar, phrase[0] - 1)
    if (
        grammar.tag(joint) == "CD"
        and grammar.low(joint).isdigit()
        and grammar.low(joint - 1) in ("its", "the", "their")
    ):
        joint = before_determiners(grammar, joint - 1)  # left its 2019 forecast
    if grammar.low(joint) == "of" and grammar.low(joint - 1) in _PARTS:
        joint = before_determiners(grammar, joint - 2)
    return joint - (grammar.tag(joint) == "RP")
