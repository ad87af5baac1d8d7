"""What happened to those whom a number counts: "officers killed", "people detained", as a participle."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...data.sections import entries
from ..wordlists import words_for
from .grammar import NOUNS, Grammar

_CHAIN = words_for("auxiliaries and adverbs")
_BEING = words_for("being")
_STATES = words_for("states of people")
_NO_EVENTS = words_for("no happenings")
_PASSED = words_for("between verb and number")
_NOT = frozenset(("not", "n't", "n’t", "never"))
_FAR = 40  # words back in which a clause has its verb
_HEDGES = frozenset(("at least", "more than", "up to", "as many", "fewer than", "less than"))
_VERBAL = frozenset(("VBN", "VBD", "VBP", "JJ", "NN", "RB", "VB", "VBG"))
"""How the tagger may take a form of a verb that happens to someone."""


@dataclass(frozen=True, slots=True)
class Participles:
    """``data/happenings.txt``: the participle by verb form and by noun, and those that take no object."""

    by_form: dict[str, str]
    by_noun: dict[str, str]
    without_object: frozenset[str]
    all: frozenset[str]


@cache
def participles() -> Participles:
    """The list, read once."""
    forms: dict[str, str] = {}
    nouns: dict[str, str] = {}
    without: set[str] = set()
    for line in entries("happenings.txt"):
        verbs, _, rest = line.partition("|")
        head, *each = verbs.split()
        if head.startswith("-"):
            head = head[1:]
            without.add(head)
        forms.update(dict.fromkeys((head, *each), head))
        nouns.update(dict.fromkeys(rest.split(), head))
    return Participles(forms, nouns, frozenset(without), frozenset(forms.values()))


def is_participle(of: str) -> bool:
    """Whether only what happened is told, and not to whom: "killed" in "the number killed was 12"."""
    return of in participles().all


def participle_of(of: str) -> str:
    """The participle that ends what is counted: "killed" of "officers killed"; else nothing."""
    noun, _, last = of.rpartition(" ")
    return last if noun and last in participles().all else ""


def with_event(phrase: str, event: str | None) -> str:
    """What is counted with what happened to it: "officers", "killed" gives "officers killed"."""
    return f"{phrase} {event}" if event and event not in phrase.lower() else phrase


def event_around(grammar: Grammar, before: int, after: int) -> str | None:
    """What happened to the phrase between the words ``before`` and ``after``, as a participle."""
    undergone = _undergone(grammar, after, not grammar.follows_preposition(before))
    if undergone or (grammar.low(before) in ("and", ",") and grammar.low(after - 1) in _STATES):
        return undergone  # "nine were killed and 31 injured": the verb before is not theirs
    return _done(grammar, before) or _done_too(grammar, before, after)


def _undergone(grammar: Grammar, i: int, subject: bool) -> str | None:
    """ "(26 people) have been detained", "(23 people) dead", "(26) died"."""
    words, tags, forms = grammar.words, grammar.tags, participles().by_form
    chained = passive = False
    if grammar.low(i) == "," and grammar.low(i + 1) in ("were", "are", "have", "had"):
        i += 1
    while i < len(words):
        low = words[i].lower()
        if (not subject and tags[i] == "VBD" and low != "left") or low in _NOT:
            return None
        if low.endswith("ing") and words[i][0].isupper() and words[i][1:].islower():
            return None  # two of the novels Hanging Devils
        if tags[i] in _VERBAL and not (chained and grammar.opens_noun(i + 1)):
            if low in forms:
                return None if not chained and acts_on_others(grammar, i) else forms[low]
            if passive and tags[i] == "VBN" and low not in _NO_EVENTS and low not in _CHAIN:
                return low
        if not _leads_on(grammar, i, subject):
            return None
        passive = passive or low in _BEING
        chained = chained or low in _CHAIN
        i += 1
    return None


def acts_on_others(grammar: Grammar, i: int) -> bool:
    """Whether those counted do what the verb says to others: "four bombers killed (52 people)"."""
    known = participles()
    if grammar.tag(i - 1) not in NOUNS or grammar.tag(i) not in ("VBD", "VBN") or grammar.low(i) not in known.by_form:
        return False
    if known.by_form[grammar.low(i)] in known.without_object:
        return False
    i += grammar.low(i + 1) == "dead"
    tag, two = grammar.tag(i + 1), f"{grammar.low(i + 1)} {grammar.low(i + 2)}"
    if tag in ("CD", "DT", "PRP$", "NNS", "PRP"):
        return True
    return two in _HEDGES or (tag in ("NNP", "JJ", "NN") and grammar.opens_noun(i + 1) and not grammar.is_day(i + 1))


def _leads_on(grammar: Grammar, i: int, subject: bool) -> bool:
    """Whether a verb that tells what happened may still come behind word ``i``: "(26 people) have since been ..."."""
    low, tag = grammar.low(i), grammar.tag(i)
    if low in _CHAIN:
        if low == "left":
            return True
        other = low in ("has", "was", "is") and i > 0 and grammar.tag(i - 1) == "NNS"
        return subject and not other
    return tag in ("RB", "RBR") or low in ("others", "people", "of", "them")


def _done_too(grammar: Grammar, i: int, after: int) -> str | None:
    """ "wounded (an infant and two adults)": one that a determiner opens may stand before the number."""
    tags = grammar.tags
    if i < 3 or grammar.low(i) != "and" or grammar.tag(after) in ("VBD", "VBZ", "VBP", "MD"):
        return None
    i -= 1
    if tags[i] != "NN":
        return None
    first = i - 5
    while i > max(0, first) and tags[i] in ("NN", "JJ", "NNP", "VBN", "POS"):
        i -= 1
    return _done(grammar, i - 1) if i > 0 and grammar.low(i) in ("a", "an", "one") else None


def _done(grammar: Grammar, i: int) -> str | None:
    """ "killed (26 protesters)", "the deaths of (26)"; hedges and determiners in between are passed over."""
    known = participles()
    for _ in range(5):
        if i < 0:
            return None
        low = grammar.low(i)
        event = known.by_form.get(low)
        if event and event not in known.without_object and (_is_verb(grammar, i) or _is_doing(grammar, i)):
            return None if _is_passive(grammar, i) else event
        if low == "of" and grammar.low(i - 1) in known.by_noun:
            return known.by_noun[grammar.low(i - 1)]
        if low not in _PASSED:
            return None
        i -= 1
    return None


def _is_passive(grammar: Grammar, i: int) -> bool:
    """Whether a verb tells what was done to those before it: "children were (abducted) and 5,000 people"."""
    before = i - 1
    while grammar.tag(before) in ("RB", "RBR"):
        before -= 1
    return grammar.tag(i) == "VBN" and grammar.low(before) in ("was", "were", "been", "being")


def _is_verb(grammar: Grammar, i: int) -> bool:
    """Whether word ``i`` is a verb, also where the tagger takes one in a row for an adjective or a noun."""
    tag, low = grammar.tag(i), grammar.low(i)
    if tag.startswith("VB"):
        return True
    in_row = i > 0 and grammar.low(i - 1) in ("and", ",")
    if tag in ("NN", "NNS") and grammar.tag(i + 1) == "CD" and (in_row or _lacks_verb(grammar, i)):
        return True
    return in_row and (tag == "JJ" or (tag == "NN" and low.endswith(("ed", "ing"))))


def _lacks_verb(grammar: Grammar, i: int) -> bool:
    """Whether a headline has no verb but the noun-like word behind its subject: "Police (arrest) 12"."""
    return grammar.tag(i - 1) in NOUNS and not any(
        grammar.tag(at) in ("VBD", "VBZ", "VBP", "MD") for at in range(max(0, i - _FAR), i)
    )


def _is_doing(grammar: Grammar, i: int) -> bool:
    """Whether what the tagger takes for a noun is a verb in -ing: "a counter-attack killing (29 men)"."""
    low, before = grammar.low(i), grammar.tag(i - 1)
    noun = before in ("DT", "PRP$", "POS") or (before == "JJ" and "-" not in grammar.low(i - 1))
    return low.endswith("ing") and grammar.tag(i) == "NN" and not noun
