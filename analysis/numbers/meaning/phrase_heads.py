"""Noun phrases without what stands behind their head: "unemployment (in Spain)", "the deposits (that lenders hold)"."""

from __future__ import annotations

from ...language.tagger import small_tag
from ..wordlists import words_for
from .grammar import NOUNS, Grammar
from .phrases_before import FINITE, Phrase, before_determiners, phrase_before
from .times_and_places import LONGEST, skip_adjuncts
from .verb_groups import before_verb_group, finite_before

_FAR = 40  # words each way in which a sentence has another verb
RELATIVE = frozenset(("which", "that", "who"))
_BEING = words_for("being")
_SUBORDINATORS = words_for("subordinators")
_MOTIONS = words_for("motions up", "motions down")
_DONE = FINITE | {"VBN"}
_PERHAPS_SUBORDINATORS = frozenset(("as", "when", "once", "until", "where", "since"))
_BEFORE_PAIR = frozenset(("of", "for", "into", "on", "to", "between"))


def head_phrase(grammar: Grammar, i: int, subject: bool = False) -> Phrase | None:
    """The phrase that ends at ``i`` without the prepositional phrases behind its head: "unemployment (in Spain)".

    ``subject``: it is one, and so what it is for goes with it: "the plan (to close the library)".
    """
    found: Phrase | None = None
    for _ in range(4):
        timed, i = i, skip_adjuncts(grammar, i)
        if i < timed and (who := _relative_before(grammar, i)) is not None:
            i = who - 1  # a raffle that closed on Friday
        i -= grammar.tag(i) == "VBN" and grammar.tag(i - 1) in NOUNS  # babies born (in 2016)
        phrase = phrase_before(grammar, i)
        if phrase is None:
            return found
        joint = before_determiners(grammar, phrase[0] - 1)
        if grammar.tag(joint) == "CD" and grammar.words[joint].isalpha():
            joint = before_determiners(grammar, joint - 1)  # its value after the two seizures
        if grammar.low(joint) == "and" and (between := _between(grammar, joint)) is not None:
            joint = between
        elif (before := _before_pair(grammar, joint, phrase)) is not None:
            joint = before  # spending on roads and rail
        elif grammar.tag(joint) == "CC" and grammar.tag(phrase[1]).startswith("NNP"):
            apart = grammar.tag(phrase[0] - 1) in ("DT", "PRP$") or grammar.low(joint - 1) == ","
            return phrase if apart and finite_before(grammar, joint) is not None else None
        if (who := _relative_before(grammar, joint)) is not None:
            joint = who  # the share of couples who have a child
        elif _is_doing(grammar, joint):
            joint -= grammar.tag(joint - 1) == "IN"  # the cost of repairing it; passengers using the airport
        elif (
            subject
            and grammar.tag(joint) == "VB"
            and grammar.low(joint - 1) == "to"
            and grammar.tag(joint - 2) in NOUNS
        ):
            joint -= 1
        elif grammar.tag(joint) not in ("IN", "TO") or _opens_clause(grammar, joint) or joint == 0:
            return phrase
        elif grammar.tag(joint - 2 - (adverb := grammar.tag(joint - 2) == "RB")) in NOUNS and (
            _is_done(grammar, joint - 1) or _is_doing(grammar, joint - 1)
        ):
            joint -= 1 + adverb  # fines issued to parents, patients waiting for a bed, the lowest ever recorded by
        elif _is_doing(grammar, joint - 1) and grammar.tag(joint - 2) == "IN" and grammar.tag(joint - 3) in NOUNS:
            joint -= 2  # the cost of travelling by train
        elif (who := _relative_before(grammar, joint - 1)) is not None:
            joint = who  # the trains that arrived on time
        if joint == 1 and grammar.tag(0) == "VBG" and grammar.low(joint) == "for":
            return 0, 0  # Backing for the plan stands at 46%
        if grammar.tag(joint - 1) not in NOUNS and phrase_before(grammar, joint - 1) is None:
            lowers = _is_doing(grammar, joint + 1)  # insisted on lowering the price
            return None if grammar.tag(joint - 1).startswith("VB") and not lowers else phrase
        i = joint - 1
    return found


def _is_infinitive(grammar: Grammar, i: int) -> bool:
    return grammar.tag(i) == "VB" and grammar.low(i - 1) == "to"


def _opens_clause(grammar: Grammar, i: int) -> bool:
    """Whether a word before a phrase opens a clause, and no part of a phrase: "fell 5% last year (as) rents rose"."""
    if grammar.low(i) in _SUBORDINATORS:
        return True
    if grammar.low(i) not in _PERHAPS_SUBORDINATORS:
        return False
    if grammar.low(i - 1) in _MOTIONS and grammar.tag(i - 1) in FINITE:
        return True  # prices fell as spending rose
    verbs = range(max(0, i - LONGEST), i - 1)  # a verb right before leads to "as": sold as pills
    return any(grammar.tag(at) in _DONE and grammar.low(at) not in ("said", "says", "say") for at in verbs)


def _relative_before(grammar: Grammar, verb: int) -> int | None:
    """The relative pronoun behind a noun that is the subject of a verb at a word, or None."""
    if grammar.tag(verb) not in FINITE and not (grammar.tag(verb) == "VB" and grammar.tag(verb - 1) == "MD"):
        return None
    who = before_verb_group(grammar, verb)
    if grammar.low(who) in RELATIVE and grammar.tag(who - 1) in NOUNS:
        return who
    return relative_of_object(grammar, who)


def relative_of_object(grammar: Grammar, i: int) -> int | None:
    """The relative pronoun before a subject that ends at a word: "the deposits (that) lenders hold"; None without."""
    near = (i, i) if grammar.tag(i) == "PRP" else phrase_before(grammar, i, 0)
    if near is None:
        return None
    who = near[0] - 1
    who -= grammar.tag(who) in ("DT", "PRP$") and grammar.low(who) not in RELATIVE
    return who if grammar.low(who) in ("that", "which") and grammar.tag(who - 1) in NOUNS else None


def _is_done(grammar: Grammar, i: int) -> bool:
    """Whether a participle tells what was done to a thing before it, and is not the one verb of its sentence."""
    if grammar.tag(i) == "VBD":
        near = range(max(0, i - _FAR), i + _FAR)
        return any(grammar.tag(at) in FINITE for at in near if at != i)  # not "They agreed to cuts of 5%"
    return grammar.tag(i) == "VBN"


def _is_doing(grammar: Grammar, i: int) -> bool:
    """Whether a word is a verb's form in -ing that tells what a thing before it does: not "spending" or "housing"."""
    finite = grammar.low(i - 1) in _BEING  # is releasing water
    return grammar.tag(i) == "VBG" and not finite and small_tag(grammar.low(i)) in ("VBG", "")


def _before_pair(grammar: Grammar, joint: int, phrase: Phrase) -> int | None:
    """The preposition before two things joined by the word at ``joint``: "spending (on) roads and rail"."""
    alike = grammar.tag(joint - 1) == grammar.tag(phrase[1]) in ("NN", "NNS")
    if joint != phrase[0] - 1 or grammar.low(joint) not in ("and", "or") or not alike:
        return None
    pair = phrase_before(grammar, joint - 1, 0)
    at = before_determiners(grammar, pair[0] - 1) if pair else -1
    return at if grammar.low(at) in _BEFORE_PAIR and grammar.tag(at - 1) in NOUNS else None


def _between(grammar: Grammar, joint: int) -> int | None:
    """Where "between" stands for the "and" at a word: "the line between the harbour (and) the airport"."""
    return next((i for i in range(joint - 1, max(-1, joint - LONGEST), -1) if grammar.low(i) == "between"), None)
