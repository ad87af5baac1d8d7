"""The verb that governs an amount, and who does what it tells, pronouns followed back: for `clause_reading`."""

from __future__ import annotations

from ..wordlists import words_for
from .amounts import Amount
from .antecedents import PRONOUNS, antecedent
from .grammar import NOUNS, Grammar
from .phrase_heads import RELATIVE, head_phrase
from .phrases_before import FINITE, Phrase, before_determiners, phrase_before
from .times_and_places import LONGEST, before_bracket, is_time
from .verb_arguments import subject_of
from .verb_groups import before_verb_group

SIGNS = frozenset((",", "(", "-", "--", "–", "—"))
_FAR = 16  # words back to the verb
_STOPS = frozenset((":", "WDT", "WP", "WRB", ")"))
_BEFORE_NOUN = frozenset(("DT", "JJ", "PRP$", "POS", "NN", "NNP"))
_BEHIND_PARTICIPLE = frozenset(("$", "CD", "IN", "TO", "DT", "RB", "RP", "PRP$"))
_OWNING = frozenset(("has", "have", "had", "is", "was", "are", "were"))
_SUBORDINATORS = words_for("subordinators")
_QUOTES = frozenset(("``", "''"))
_VERBS = 4
"""Verbs that may follow each other and have one subject."""


def governor(grammar: Grammar, i: int) -> int | None:
    """The verb that governs what stands behind word ``i``; None where the clause has none before it."""
    at = i - (grammar.tag(i) in _QUOTES)
    for _ in range(_FAR):
        tag, low = grammar.tag(at), grammar.low(at)
        if at < 0 or tag in _STOPS or tag in _QUOTES or low == "than" or low in _SUBORDINATORS:
            return None
        noun = tag in ("VBG", "VBN") and grammar.tag(at - 1) in _BEFORE_NOUN and at > 0 and not _takes(grammar, at)
        behind_verb = tag == "VBG" and grammar.tag(at - 1).startswith("VB") and grammar.tag(at + 1) in NOUNS
        behind_verb = behind_verb or (
            tag == "VBN" and grammar.tag(at - 1) in ("IN", "TO") and grammar.tag(at + 1) in NOUNS
        )
        noun = noun or behind_verb or low == "according"  # raise parking charges
        if (tag.startswith("VB") and not noun) or _is_hidden_verb(grammar, at):
            return None if low == "including" else at
        if low in SIGNS:
            opened = insertion(grammar, at)
            if opened is None:
                return None
            at = opened
        at -= 1
    return None


def _is_hidden_verb(grammar: Grammar, at: int) -> bool:
    """Whether what looks like a noun is a verb: "who (farms) three hectares", "Each (weighs) 2 tons", "may (claim)"."""
    if grammar.tag(at) not in ("NNS", "NN"):
        return False
    led = grammar.low(at - 1) == "to" and grammar.tag(at + 1) in ("$", "CD")  # farmers to pocket $5m
    return led or grammar.low(at - 1) in ("who", "each") or grammar.tag(at - 1) == "MD"


def _takes(grammar: Grammar, at: int) -> bool:
    """Whether a participle behind a noun tells what that does, or what is done to it: "operations (using) $5m"."""
    doer = grammar.tag(at - 1) in NOUNS or grammar.low(at - 1) == "each"
    return doer and grammar.tag(at + 1) in _BEHIND_PARTICIPLE


def insertion(grammar: Grammar, sign: int) -> int | None:
    """The sign that opens the insertion which one at a word ends: "walked(, by her own reckoning,) 14,000 miles"."""
    for at in range(sign - 1, max(-1, sign - LONGEST), -1):
        if grammar.low(at) == grammar.low(sign):
            return at
        if grammar.tag(at) in FINITE:
            return None
    return None


def doer(amount: Amount, verb: int, verbs: int = _VERBS) -> str | None:
    """The subject of a verb as the text names it, pronouns followed back; None where it is not told."""
    grammar, context = amount.grammar, amount.context
    if verbs == 0:
        return None
    first = _first_of_group(grammar, verb)
    i = before_bracket(grammar, before_verb_group(grammar, verb))
    if _is_hidden_verb(grammar, verb):
        i = before_verb_group(grammar, verb - (grammar.tag(verb - 1) == "MD"))
    if grammar.low(first - 1) == "to":
        return _of_infinitive(amount, first - 1, verbs)
    if grammar.low(i) in PRONOUNS and grammar.tag(i - 1) not in ("WDT", "WP"):
        return antecedent(context, i)
    if grammar.tag(i) == "''":
        return amount.text(phrase_before(grammar, i - 1) or (i - 1, i - 1))  # a "medium" may be
    joined = grammar.tag(i) == "CC" or (grammar.low(i) == "," and grammar.tag(first) not in ("VBG", "VBN"))
    if grammar.low(i) in RELATIVE and grammar.low(i - 1) == "and":
        i, joined = i - 1, True  # which rose and which cost $5m
    if joined:
        earlier = _finite_left(grammar, i)
        if earlier is not None and (told := doer(amount, earlier, verbs - 1)):
            return told
    phrase = subject_of(grammar, verb) or _before_clause(grammar, i)
    if grammar.low(verb - 1) == "who" and phrase is None:
        noun = i - 1 - (grammar.low(i - 1) == ",")
        phrase = head_phrase(grammar, noun) or phrase_before(grammar, noun)
    if phrase and not amount.is_previous(phrase[1]) and not is_time(grammar, phrase[1]):
        return antecedent(context, phrase[1]) if grammar.low(phrase[1]) in PRONOUNS else amount.text(phrase)
    return _of_participle(amount, first, verbs) if grammar.tag(first) in ("VBG", "VBN") else None


def _before_clause(grammar: Grammar, comma: int) -> Phrase | None:
    """The noun before a relative clause that a comma ends, or the name in commas: "Waste, which is buried, (costs)"."""
    if grammar.low(comma) != ",":
        return None
    for at in range(comma - 1, max(-1, comma - _FAR), -1):
        if grammar.low(at) == "," and grammar.tag(at + 1) in ("WDT", "WP", "WP$", "WRB"):
            return head_phrase(grammar, at - 1) or phrase_before(grammar, at - 1)
    name = phrase_before(grammar, comma - 1, 0)
    inserted = name and grammar.low(before_determiners(grammar, name[0] - 1)) == ","
    return name if inserted else None


def _of_participle(amount: Amount, first: int, verbs: int) -> str | None:
    """Whose participle opens at a word: the noun before it, also behind a comma, or the subject of the clause."""
    grammar = amount.grammar
    noun = first - 1
    while grammar.tag(noun) == "RB" or grammar.low(noun) in ("first", "each"):
        noun -= 1
    if grammar.tag(first - 1) == "CC" and amount.previous and amount.previous.of:
        return amount.previous.of  # the storm, 410 km off and moving at 20 mph
    if grammar.low(first - 1) == "each":
        return antecedent(amount.context, first - 1)  # are flying, each dropping 3 tons
    comma = grammar.low(noun) in SIGNS
    noun -= comma
    if grammar.tag(noun) in NOUNS and not (comma and grammar.tag(first) == "VBG"):
        phrase = head_phrase(grammar, noun) or phrase_before(grammar, noun)
        return amount.text(phrase) if phrase and not amount.is_previous(phrase[1]) else None
    earlier = _finite_left(grammar, first)
    return doer(amount, earlier, verbs - 1) if earlier is not None else None


def _first_of_group(grammar: Grammar, verb: int) -> int:
    """The first word of the verb with its auxiliaries."""
    first = verb
    while first > 0 and (grammar.tag(first - 1).startswith(("VB", "MD", "RB"))):
        first -= 1
    return first


def _finite_left(grammar: Grammar, i: int) -> int | None:
    """The finite verb before a word that may have the same subject."""
    for at in range(i - 1, max(-1, i - 2 * _FAR), -1):
        finite = grammar.tag(at) in FINITE or _is_hidden_verb(grammar, at)
        if finite and grammar.low(at) not in ("said", "says"):
            return at
        if grammar.low(at) == ";":
            return None
    return None


def _of_infinitive(amount: Amount, to: int, verbs: int) -> str | None:
    """Who does what "to" leads to: the subject of the verb before, or the object of one that asks or lets."""
    grammar = amount.grammar
    verb = governor(grammar, to - 1)
    if verb is None:
        return amount.text(head_phrase(grammar, to - 1))  # Growers to pocket $5m
    phrase = phrase_before(grammar, to - 1, 0)
    joint = before_determiners(grammar, phrase[0] - 1) if phrase else -1
    if phrase and joint == verb and grammar.low(verb) not in _OWNING:
        return amount.text(phrase)
    if phrase and joint != verb:
        return None  # is on target to grow 5%
    return doer(amount, verb, verbs - 1)
