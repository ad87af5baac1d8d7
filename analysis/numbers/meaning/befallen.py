"""What befell those counted, told elsewhere in the sentence than right beside the number.

"26 people, among them 11 children, were killed", "the dead included 20 women", "the toll rose to 85 people".
"""

from __future__ import annotations

import re
from functools import cache

from ...data.sections import words
from ...findings import Fate
from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import LOOSENING, any_of, words_for
from .grammar import Grammar

FATES: tuple[Fate, ...] = ("killed", "injured", "missing", "detained", "displaced")
_FAR, _HEAD = 22, 160
"""Words behind a number, and characters before it, within which the text may tell."""
_NONE_OF = re.compile(r"\b(?:[Nn]one|[Nn]either|[Nn]o one|[Nn]obody) (?:of|among) (?:the|these|those|her|his|their) $")
_BEING = frozenset("was were are is be been being have has had".split())
_HAVING = frozenset(("has", "have", "had"))
_ADVERBS = frozenset(("RB", "RBR"))
_PARTS_OF_PHRASE = frozenset(
    "IN DT JJ JJR JJS NN NNS NNP NNPS CD PRP$ POS CC , RB VBG HYPH ( ) -LRB- -RRB- ` ``".split()
)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_HEDGE = rf"(?:the )?{LOOSENING}(?:the )?"
_DEAD = rf"(?P<fate>{any_of('those befallen')})"
_AMONG = re.compile(
    rf"[^.;:]{{0,80}}?\b(?:(?:among|of) (?:the|those) (?:[a-z]+ )?|among (?:the )?{_HEDGE}[\d,]+ [a-z]+ ){_DEAD}\b"
)
_OF_THE = re.compile(rf" of (?:the|those) {_DEAD}\b")
_INCLUDED = re.compile(rf"\b{_DEAD}\b[^.;:]{{0,50}}?\b(?:included?|including|were) {_HEDGE}$", re.I)
_LIVES = re.compile(rf"\b(?:took|take|taken|taking|claimed?|claiming|cost) (?:the )?lives of {_HEDGE}$", re.I)
_TOLL = re.compile(
    rf"\b(?:toll|tally|number of (?:dead|deaths|victims|people killed|killed))\b[^.;:]{{0,110}}?"
    rf"\b(?:{any_of('tolls reach')}) {_HEDGE}$",
    re.I,
)
_SUBSET = re.compile(rf"[^.;:]{{0,70}}?\b(?:including|includes?|among (?:them|whom|which)|of (?:them|whom)),? {_HEDGE}")
_OF_TOLL = re.compile(rf"\b(?:toll|death toll) of {_HEDGE}$")
_TAKING = re.compile(rf"\b(?:took|take|taken|taking|claimed?|claiming|cost|costing) {_HEDGE}$", re.I)
_OF_THEM = re.compile(r" of (?:them|whom|those)\b")
_ROW = re.compile(rf"[^.;:\d]{{0,40}}?(?:,| and|, and|,? as well as) {_HEDGE}$")
_KILLED = words_for("verbs of dying")


def fate_around(context: SentenceContext, quantity: Quantity, previous: Quantity | None) -> Fate | None:
    """The fate of people counted that the words around tell; None where they tell none, or count no people."""
    grammar, after = context.grammar, context.after(quantity)
    phrase = grammar.noun_phrase(after)
    if quantity.kind == "other" and (match := _OF_THE.match(context.text, quantity.end)):
        return _named(match)
    if quantity.kind != "count" or not quantity.of or not are_people(quantity.of):
        return None
    head = context.head(quantity, _HEAD)
    quantity.inherits = True
    if before := _INCLUDED.search(head):
        return _named(before)
    if _LIVES.search(head):
        return "killed"
    if previous and previous.fate and _is_subset(context, previous, quantity):
        return previous.fate
    quantity.inherits = False
    if _TOLL.search(head):
        return "killed"
    last = phrase[1] if phrase else after - 1
    among = _AMONG.match(context.text, quantity.end, context.end)
    if among and _stays_in_clause(grammar, last + 1, grammar.index(among.end())):
        return _named(among)
    if grammar.follows_preposition(context.before(quantity)) and grammar.low(last + 1) not in ("who", "that"):
        return None
    if grammar.low(context.before(quantity)) in _HAVING:
        return None  # Lund, who had two daughters, died
    return _predicate_fate(grammar, last + 1)


def told_behind(context: SentenceContext, quantity: Quantity) -> Fate | None:
    """The fate of people that a phrase right behind tells: "54 people still unaccounted for", "40 driven from home"."""
    bare = quantity.kind in ("count", "other") and context.grammar.noun_phrase(context.after(quantity)) is None
    if bare and _OF_TOLL.search(context.head(quantity, 50)):
        return "killed"
    if quantity.of == "lives" and _TAKING.search(context.head(quantity, 40)):
        return "killed"
    if quantity.fraction or quantity.kind not in ("count", "other") or not _may_be_people(quantity.of):
        return None
    for fate, pattern in _phrases_behind().items():
        if pattern.match(context.text, quantity.end, context.end):
            return fate
    return None


def _may_be_people(of: str | None) -> bool:
    """Whether what is counted is people, or told only by what befell them: "1,260 were (treated)"."""
    return of is None or are_people(of) or of in words_for("told by what befell them")


@cache
def _phrases_behind() -> dict[Fate, re.Pattern[str]]:
    """What each fate is told by behind those counted."""
    return {fate: re.compile(rf"[^.;:,\d]{{0,40}}?\b(?:{any_of(f'told behind {fate} (phrases)')})\b") for fate in FATES}


@cache
def fate_words() -> dict[str, Fate]:
    """The fate that each word tells: "killed", "deaths", "wounded"."""
    return {word: fate for fate in FATES for word in words_for(f"fate {fate}")}


@cache
def _fates_of_those() -> dict[str, Fate]:
    return {"victims": "killed", "casualties": "killed", "fatalities": "killed", **fate_words()}


def _named(match: re.Match[str]) -> Fate | None:
    return _fates_of_those().get(match["fate"].lower())


@cache
def _people() -> frozenset[str]:
    return words_for("people counted") | words("groups.txt", "plural")


def are_people(of: str) -> bool:
    """Whether what is counted is people: "children", "soldiers of the army"."""
    parts = of.lower().split()
    if not parts:
        return False
    head = parts[parts.index("of") - 1] if "of" in parts[1:] else parts[-1]
    return head in _people() or head.endswith(("men", "women"))


def _is_subset(context: SentenceContext, one: Quantity, two: Quantity) -> bool:
    """Whether the second counts some of the first, or goes on a row: "26 people, including 2 medics and 3 boys"."""
    gap = context.text[one.end : two.start]
    if _SUBSET.fullmatch(gap) or (_OF_THEM.match(context.text, two.end) and len(gap) < 60):
        return True
    return one.inherits and bool(_ROW.fullmatch(gap))


def _stays_in_clause(grammar: Grammar, start: int, end: int) -> bool:
    """Whether no verb but a form of "be" comes from word ``start`` to ``end``."""
    return all(grammar.tag(i) not in _FINITE or grammar.low(i) in _BEING for i in range(start, min(end, start + _FAR)))


def _predicate_fate(grammar: Grammar, start: int) -> Fate | None:
    """The fate in the predicate of what ends before ``start``: "(56 civilians) including boys were killed"."""
    relative = False
    i = start
    while i < min(start + _FAR, len(grammar.words)):
        low, tag = grammar.low(i), grammar.tag(i)
        if (tag in ("WP", "WDT") and low != "whom") or (low == "that" and i == start):
            relative = True
        elif tag in _FINITE:
            fate = _fate_behind(grammar, i)
            if fate or not relative:
                return fate
            relative = False
        elif _breaks(grammar, i, relative):
            return None
        i += 1
    return None


def _breaks(grammar: Grammar, i: int, relative: bool) -> bool:
    """Whether the predicate of what stands before word ``i`` cannot come behind it any more."""
    low, tag = grammar.low(i), grammar.tag(i)
    if tag == "VBN":
        return not relative and low in fate_words() and grammar.low(i - 1) not in _BEING
    return tag not in _PARTS_OF_PHRASE and tag not in ("TO", "VB") and low not in ("them", "whom")


def _fate_behind(grammar: Grammar, verb: int) -> Fate | None:
    """The fate that the verb group at ``verb`` tells: "were killed", "have been reported dead", "died"."""
    if grammar.low(verb) in _KILLED:
        return "killed"
    if grammar.low(verb) == "lost" and grammar.low(verb + 2) in ("life", "lives"):
        return "killed"
    if grammar.low(verb) in ("suffered", "sustained"):
        return "injured" if "injuries" in map(grammar.low, range(verb + 1, verb + 5)) else None
    if grammar.low(verb) not in _BEING:
        return None
    i = verb + 1
    if grammar.low(i) in ("not", "n't", "n’t", "never"):
        return None
    passive = grammar.low(verb) not in _HAVING
    while grammar.low(i) in _BEING or grammar.tag(i) in _ADVERBS or grammar.low(i) in words_for("told of the dead"):
        passive = passive or grammar.low(i) in _BEING - _HAVING
        i += 1
    low = grammar.low(i)
    return fate_words().get(low) if passive or low in _KILLED else None


def is_denied(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether what follows befell nobody: "none of the (14) were hurt"."""
    grammar, after = context.grammar, context.after(quantity)
    phrase = grammar.noun_phrase(after)
    verb = phrase[1] + 1 if phrase else after
    befalls = grammar.low(verb) in words_for("auxiliaries and adverbs", "verbs of dying")
    return befalls and _NONE_OF.search(context.head(quantity, 20)) is not None
