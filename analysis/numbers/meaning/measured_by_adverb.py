"""What an amount is of that an adverb tells of: "Shares were up 5%", "..., up 14%", "landing fees (up 3.8%)"."""

from __future__ import annotations

from ..quantity import Quantity
from ..wordlists import words_for
from .amounts import AMOUNTS, Amount
from .grammar import Grammar
from .phrase_heads import head_phrase
from .phrases_before import FINITE, Phrase, past_determiner, phrase_before
from .times_and_places import LONGEST, skip_adjuncts
from .verb_arguments import main_subject, subject_of

COMMAS = frozenset((",", "--", "–", "—"))
_BEFORE_GERUND = words_for("before a gerund")
_MOVING = words_for("motions up", "motions down", "motions either way", "levels", "being")
_MOTION_NOUNS = words_for("nouns of motion")


def by_adverb(amount: Amount, i: int) -> str | None:
    """ "Shares were up 5%", "..., up 14%", "dragging shares down 5%"."""
    grammar, previous = amount.grammar, amount.previous
    j = skip_adjuncts(grammar, i - 1)
    if previous and amount.is_previous(j):
        return previous.of  # closed 6% lower at $5
    if grammar.tag(j) == "VBG" and j == 0:
        return amount.text(subject_behind(amount))
    if grammar.tag(j) == "VBG" and grammar.low(j - 1) in _BEFORE_GERUND:
        return amount.text(main_subject(grammar, j))  # edging up 0.1%
    if grammar.tag(j).startswith("VB"):
        frees = amount.quantity.kind == "money" and grammar.low(i) == "up" and grammar.low(j) not in _MOVING
        return None if frees else amount.text(subject_of(grammar, j))  # frees up $5m
    if grammar.low(j) == "(":
        return amount.text(phrase_before(grammar, j - 1, 0) if _is_move(grammar, j) else head_phrase(grammar, j - 1))
    if grammar.tag(j) == "CC" and previous and previous.of:
        return previous.of  # cost $94 and up 21%
    if grammar.low(j) in COMMAS or grammar.low(j) == "-":
        if previous and (ends_before(grammar, previous.end, j) or _is_of(amount, previous, j)):
            return previous.of
        if previous and previous.kind in (*AMOUNTS, "count") and not _has_verb(grammar, grammar.index(previous.end), j):
            return previous.of  # went to 3,215 Danes, up 20%
        if previous and previous.kind == "percent" == amount.quantity.kind and previous.of:
            return previous.of  # 56% of entries earned a C, up 0.9 points
        return amount.text(main_subject(grammar, j) or head_phrase(grammar, j - 1))
    return amount.text(phrase_before(grammar, j)) if amount.quantity.kind in AMOUNTS else None


def subject_behind(amount: Amount) -> Phrase | None:
    """The subject behind a participle that opens the sentence: "Going down 39% in May, the (film) lost"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    comma = next((i for i in range(after, after + LONGEST) if grammar.low(i) == ","), None)
    first = past_determiner(grammar, comma + 1) if comma is not None else -1
    phrase = grammar.noun_phrase(first) if comma is not None else None
    acts = phrase is not None and phrase[0] == first and grammar.tag(phrase[1] + 1) in FINITE
    return phrase if acts else None


def ends_before(grammar: Grammar, end: int, comma: int) -> bool:
    """Whether only a time or a place stands between an amount that ends at an offset and a comma."""
    return grammar.index(end) in (comma, skip_adjuncts(grammar, comma - 1) + 1)


def _is_of(amount: Amount, previous: Quantity, comma: int) -> bool:
    """Whether only what the amount before is of stands between it and a comma: "2 tonnes of corn(, down 7%)"."""
    of = f" of {previous.of}"
    text = amount.context.text
    if previous.of is None or not text.startswith(of, previous.end):
        return False
    return amount.grammar.index(previous.end + len(of)) == comma


def _has_verb(grammar: Grammar, first: int, last: int) -> bool:
    return any(grammar.tag(i).startswith("VB") or grammar.tag(i) == "MD" for i in range(first, last))


def _is_move(grammar: Grammar, i: int) -> bool:
    """Whether the noun phrase before word ``i`` tells of a rise in something: "jumps in robberies (up 22%)"."""
    head = head_phrase(grammar, i - 1)
    return head is not None and grammar.low(head[1]) in _MOTION_NOUNS
