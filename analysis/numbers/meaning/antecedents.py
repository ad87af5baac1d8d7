"""Who or what a pronoun stands for beside an amount: the nearest subject before it that agrees in number and person."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ...data.sections import words
from ...language import Sentence
from ..sentence_context import SentenceContext
from ..wordlists import words_for
from .befallen import are_people
from .grammar import NOUNS, Grammar
from .phrases_before import FINITE, Phrase
from .times_and_places import is_time
from .verb_arguments import subject_of

_CLAIMING = words_for("verbs of claiming") | {"told", "added"}
_BEING = words_for("being", "levels")
_PERSONS = frozenset(("he", "she", "him", "her"))
_MANY = frozenset(("they", "them", "each", "both", "these", "those", "most", "some", "others", "neither"))
_ONE = frozenset(("it", "its"))
PRONOUNS = _PERSONS | _MANY | _ONE
"""What may stand for a subject told before."""
_PLURALS = frozenset(("NNS", "NNPS"))
_LONGEST = 40  # words of a sentence in which subjects are looked for


def antecedent(context: SentenceContext, i: int) -> str | None:
    """What the pronoun at word ``i`` stands for, in the words of the text; None where no subject before it agrees."""
    pronoun = context.grammar.low(i)
    if pronoun not in PRONOUNS:
        return None
    for grammar, end in _places(context, i):
        told_before = False
        for phrase, verb in subjects(grammar, end):
            told_before = True
            told = pronoun not in _PERSONS and grammar.low(verb) in _CLAIMING
            told = told and not (pronoun == "it" and _takes_up_claimant(context, i, verb))
            if not told and _agrees(context, grammar, phrase, pronoun):
                return grammar.text(*phrase, context.text)
        if told_before and grammar is not context.grammar and pronoun not in _PERSONS:
            return None  # what the sentence before is about does not agree
    return None


def _takes_up_claimant(context: SentenceContext, i: int, verb: int) -> bool:
    """Whether "it" right behind a claim is who claims: "Perria said (it) would need $5m", not "it would be $5m"."""
    grammar = context.grammar
    near = verb < i <= verb + 2 and grammar.tag(verb - 1).startswith("NNP")
    return near and not any(grammar.low(at) in _BEING for at in range(i + 1, i + 4))


def _places(context: SentenceContext, i: int) -> Iterator[tuple[Grammar, int]]:
    """The sentence up to word ``i``, then those before it, the nearest first, each with where it ends."""
    yield context.grammar, i
    for sentence in reversed(context.behind):
        yield Grammar(sentence), len(sentence.words)


def subjects(grammar: Grammar, end: int) -> Iterator[tuple[Phrase, int]]:
    """The subjects told by a noun before word ``end``, each with its verb."""
    for verb in range(1, min(end, _LONGEST)):
        if grammar.tag(verb) in FINITE and (phrase := subject_of(grammar, verb)) and phrase[1] < end:
            yield phrase, verb


def topic(context: SentenceContext) -> str | None:
    """The subject of the sentence before, where it is a thing and no pronoun."""
    sentences: tuple[Sentence, ...] = context.behind
    if not sentences:
        return None
    grammar = Grammar(sentences[-1])
    for phrase, verb in subjects(grammar, len(sentences[-1].words)):
        if grammar.low(verb) not in _CLAIMING and not is_person(context, grammar, phrase):
            return grammar.text(*phrase, context.text)
    return None


def is_person(context: SentenceContext, grammar: Grammar, phrase: Phrase) -> bool:
    """Whether a phrase names one person, or several."""
    last = grammar.low(phrase[1])
    if grammar.tag(phrase[1]).startswith("NNP"):
        return context.names.ends_person(grammar.sentence.places[2 * phrase[1] + 1])
    aged = any(grammar.low(i).endswith("-old") for i in range(phrase[0], phrase[1] + 1))
    return aged or are_people(last) or are_people(last + "s") or last in _roles()


@cache
def _roles() -> frozenset[str]:
    """Words for what persons are: "editor", "grandmother"."""
    return words("roles.txt") | words_for("kin in the singular")


def _agrees(context: SentenceContext, grammar: Grammar, phrase: Phrase, pronoun: str) -> bool:
    head = next((i - 1 for i in range(phrase[0] + 1, phrase[1]) if grammar.low(i) == "of"), phrase[1])
    if grammar.tag(head) not in NOUNS or is_time(grammar, head):
        return False
    many = grammar.tag(head) in _PLURALS
    if pronoun in _PERSONS:
        return not many and is_person(context, grammar, phrase)
    if pronoun in _MANY:
        return many
    return (not many or grammar.tag(head) == "NNPS") and not is_person(context, grammar, phrase)
