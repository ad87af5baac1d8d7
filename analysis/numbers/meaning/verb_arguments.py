"""Subjects and objects around a verb, told by tags and word order, for what an amount is of."""

from __future__ import annotations

from ...language.tagger import small_tag
from ..wordlists import words_for
from .grammar import NOUNS, Grammar
from .phrases_before import FINITE, TAKING_OBJECTS, Phrase, before_determiners, phrase_before
from .times_and_places import LONGEST, before_bracket, skip_adjuncts

_PASSED_BEFORE_VERB = frozenset(("RB", "RBR", "MD", "TO"))
_AUXILIARIES = words_for("auxiliaries and adverbs")
_BOUND_TO = frozenset(
    ("likely", "unlikely", "due", "set", "able", "ready", "poised", "bound", "sure", "certain", "free")
)
_FAR = 40  # words each way in which a sentence has another verb
_PARTS = frozenset(("most", "some", "many", "all", "half", "part", "much", "several", "each"))
_RELATIVE = frozenset(("which", "that", "who"))
_CLAIMING = words_for("verbs of claiming")
_BEING = words_for("being")
_SUBORDINATORS = words_for("subordinators")
_DONE = FINITE | {"VBN"}
_PERHAPS_SUBORDINATORS = frozenset(("as", "when", "once", "until", "where", "since"))
_BEFORE_PAIR = frozenset(("of", "for", "into", "on", "to", "between"))


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
    i = _before_claim(grammar, _before_amount(grammar, i))
    if _is_gerund(grammar, i):
        return i, i  # spraying costs $5
    timed = skip_adjuncts(grammar, i)
    i = timed if grammar.low(timed) in _RELATIVE else i  # which in 2012 cost
    if grammar.low(i) in _RELATIVE:
        i -= 1
        if grammar.low(i) in (",", "-", "–", "—"):
            i -= 1
        while grammar.tag(i) in ("RB", "RP"):
            i -= 1  # bring prices up, which have fallen
        return head_phrase(grammar, i) or phrase_before(grammar, i)
    if grammar.low(i) in (",", "-", "--", "–", "—"):
        return _before_insertion(grammar, i)
    if grammar.tag(i) == "CC":
        earlier = _finite_before(grammar, i)
        return subject_of(grammar, earlier, verbs - 1) if earlier is not None and verbs else None
    return head_phrase(grammar, i)


def _ends_amount(grammar: Grammar, i: int) -> bool:
    """Whether a number, perhaps with its unit, ends at a word, after a verb: "rose (3%)"."""
    at = i
    while grammar.tag(at) in ("NN", "NNS") and i - at < 2:
        at -= 1
    return grammar.tag(at) == "CD"


def _is_gerund(grammar: Grammar, i: int) -> bool:
    """Whether what looks like a gerund is a subject: "(spraying) costs $5", "(sterling) was at $1.30"."""
    return grammar.tag(i) == "VBG" and grammar.tag(i + 1) in FINITE and (i == 0 or grammar.tag(i - 1) == "CC")


def first_subject(grammar: Grammar) -> Phrase | None:
    """The subject of the first finite verb of a sentence."""
    verb = next((i for i in range(1, len(grammar.words)) if grammar.tag(i) in FINITE), None)
    return subject_of(grammar, verb) if verb is not None else None


def _before_amount(grammar: Grammar, i: int) -> int:
    """The word before an amount that belongs to the subject: "a couple (earning €9,000) will be"."""
    at = i
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
    if grammar.tag(before) == "DT" and grammar.low(before) not in _RELATIVE:
        before -= 1
    return before if grammar.low(before) in _RELATIVE else i


def before_verb_group(grammar: Grammar, verb: int) -> int:
    """The word before a verb and its auxiliaries: "is forecast to (shrink)", "will have (risen)"."""
    i = verb - 1
    if grammar.low(i) == "than" and grammar.low(i - 1) in ("more", "less"):
        i -= 2  # has more than doubled
    while (
        i >= 0
        and verb - i < LONGEST
        and not grammar.tag(i).startswith("NNP")  # the Left
        and not _is_gerund(grammar, i)
        and (
            grammar.tag(i) in _PASSED_BEFORE_VERB
            or _is_verbal(grammar, i)
            or grammar.low(i) in _AUXILIARIES
            or (grammar.low(i) in _BOUND_TO and grammar.low(i + 1) == "to")
            or (grammar.tag(i) == "EX" and grammar.tag(i - 1) in NOUNS)  # output there was
        )
    ):
        i -= 1
    return i


def _is_verbal(grammar: Grammar, i: int) -> bool:
    """Whether a word is a verb's form, and no noun: "output of (ship-building) rose", "demand for (nursing) fell"."""
    if grammar.tag(i) == "VBG" and grammar.tag(i - 1) == "IN" and grammar.tag(i + 1) in FINITE:
        return False
    return grammar.tag(i).startswith("VB") and "-" not in grammar.low(i)


def main_subject(grammar: Grammar, before: int) -> Phrase | None:
    """The subject of the nearest finite verb before a word: for "..., falling 5%"."""
    verb = _finite_before(grammar, before)
    return subject_of(grammar, verb) if verb is not None else None


def _finite_before(grammar: Grammar, i: int) -> int | None:
    for at in range(i - 1, max(-1, i - 30), -1):
        if grammar.tag(at) in FINITE and grammar.low(at) not in ("said", "says", "say"):
            return at
    return None


def head_phrase(grammar: Grammar, i: int) -> Phrase | None:
    """The phrase that ends at ``i`` without the prepositional phrases behind its head: "unemployment (in Spain)"."""
    found: Phrase | None = None
    for _ in range(4):
        i = skip_adjuncts(grammar, i)
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
            return phrase if apart and _finite_before(grammar, joint) is not None else None
        if (who := _relative_before(grammar, joint)) is not None:
            joint = who  # the share of couples who have a child
        elif _is_doing(grammar, joint):
            joint -= grammar.tag(joint - 1) == "IN"  # the cost of repairing it; passengers using the airport
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


def _opens_clause(grammar: Grammar, i: int) -> bool:
    """Whether a word before a phrase opens a clause, and no part of a phrase: "fell 5% last year (as) rents rose"."""
    if grammar.low(i) in _SUBORDINATORS:
        return True
    if grammar.low(i) not in _PERHAPS_SUBORDINATORS:
        return False
    verbs = range(max(0, i - LONGEST), i - 1)  # a verb right before leads to "as": sold as pills
    return any(grammar.tag(at) in _DONE and grammar.low(at) not in ("said", "says", "say") for at in verbs)


def _relative_before(grammar: Grammar, verb: int) -> int | None:
    """The relative pronoun behind a noun that is the subject of a verb at a word, or None."""
    if grammar.tag(verb) not in FINITE:
        return None
    who = before_verb_group(grammar, verb)
    return who if grammar.low(who) in _RELATIVE and grammar.tag(who - 1) in NOUNS else None


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


def _before_insertion(grammar: Grammar, comma: int) -> Phrase | None:
    """The subject before an insertion that ends with a comma or a dash: "Inflation, the highest since May, (rose)"."""
    for at in range(comma - 1, max(-1, comma - 18), -1):
        if grammar.low(at) == grammar.low(comma):
            return _behind_opening(grammar, at) or head_phrase(grammar, at - 1)
        modifies = grammar.tag(at) == "VBD" and grammar.tag(at - 1) in (
            "VBG",
            ",",
        )  # packing sustained winds; , found in
        if grammar.tag(at) in FINITE and grammar.low(at - 1) not in _RELATIVE and not modifies:
            return subject_of(grammar, at, 0) if grammar.tag(at) == grammar.tag(comma + 1) else None
    return None


def _behind_opening(grammar: Grammar, comma: int) -> Phrase | None:
    """The noun phrase behind a comma that ends what opens a sentence: "In May, the (trade), which fell, is"."""
    if grammar.tag(0) not in ("IN", "TO") or comma > LONGEST or any(tag in FINITE for tag in grammar.tags[:comma]):
        return None
    first = comma + 1 + (grammar.tag(comma + 1) in ("DT", "PRP$"))
    phrase = grammar.noun_phrase(first)
    relative = phrase is not None and grammar.low(phrase[1] + 1) in (*_RELATIVE, ",")
    return phrase if phrase and phrase[0] == first and relative else None


def object_before(grammar: Grammar, i: int) -> Phrase | None:
    """The noun phrase that ends at ``i`` where a verb stands before it: "rates" in "cut rates (to 5%)"."""
    near = phrase_before(grammar, i, 0)
    moving = before_determiners(grammar, near[0] - 1) if near else -1
    if grammar.tag(moving) == "VBG" and grammar.low(moving) in TAKING_OBJECTS and grammar.tag(moving - 1) == "IN":
        return near  # the aim of raising sales
    phrase = head_phrase(grammar, i)
    if phrase is None:
        return None
    joint = before_object(grammar, phrase)
    return phrase if grammar.tag(joint).startswith("VB") or grammar.low(joint) in ("with", "to") else None


def before_object(grammar: Grammar, phrase: Phrase) -> int:
    """The word before an object, where its verb stands: "raised most of its (fares)", "pushed up (growth)"."""
    joint = before_determiners(grammar, phrase[0] - 1)
    if grammar.low(joint) == "of" and grammar.low(joint - 1) in _PARTS:
        joint = before_determiners(grammar, joint - 2)
    return joint - (grammar.tag(joint) == "RP")
