"""What a number counts or measures, where the grammar tells: "protesters killed", "seats in parliament"."""

from __future__ import annotations

import re

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import words_for
from .befallen import are_people, is_denied
from .events import event_around, is_participle, with_event
from .grammar import Grammar

_YEAR_OLDS = re.compile(r" (\d+-year-olds)")
_JOINED_WORD = re.compile(r"[-‑]([^\W\d_]+)")
_NOT_COUNTED = words_for("joined but not counted")
_NOT_IN = words_for("after a sum and in")
_LEVELS, _TIMES = words_for("levels"), words_for("time nouns")
_NAMED_BY_FIGURES = words_for("told in figures") | {"peak", "record", "high", "low"}
"""What a figure behind "of" is, and not what befell those counted: "the peak of 300 was recorded in May"."""
_EXPECTING = words_for("expecting")
_LENGTHS = words_for("units of length") | {"nmi", "ly", "au"}
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_WHEN = frozenset(("last", "this", "next"))
_FILLING = frozenset(("NN", "NNS", "JJ"))
"""What fills a spell of time: "nine hours of debate", not "within hours of the attack"."""
_AMOUNTS = frozenset(("money", "measure", "percent", "duration", "age"))


def counted_by(context: SentenceContext, quantity: Quantity) -> str | None:
    """What ``quantity`` counts and what happened to it, in the words of the text; None where nothing is counted."""
    if quantity.kind in ("year", "score", "multiple", "date"):
        return None
    joined = _JOINED_WORD.match(context.text, quantity.end) if quantity.hyphenated and quantity.kind is None else None
    if joined and joined.group(1).endswith("ed") and not is_participle(joined.group(1)):
        return None  # a four-armed goddess
    if joined and joined.group(1) not in _NOT_COUNTED:
        return joined.group(1)
    if joined and joined.group(1) == "strong" and (force := context.grammar.noun_phrase(context.after(quantity))):
        return context.grammar.text(*force, context.text)  # a 1,500-strong crowd
    grammar, before, after = context.grammar, context.before(quantity), context.after(quantity)
    start = _phrase_start(grammar, quantity, before, after)
    if start is None or (quantity.kind == "measure" and _is_length(quantity) and grammar.leads_to_name(start)):
        return None
    placed = grammar.low(after) == "in" and grammar.tag(start).startswith("NNP")  # sold for €36m in Madrid
    reached = grammar.low(after) == "in" and grammar.low(before) in _LEVELS  # sales reached $5bn in beef
    timed = grammar.low(after) == "in" and grammar.low(start) in _TIMES  # loses $90m in quarter
    if quantity.kind == "money" and (grammar.low(start) in _NOT_IN or placed or reached or timed):
        return None
    those = start + (grammar.low(start + 1) == "all")
    if _are_those_done_to(grammar, those):
        return grammar.text(those + 1, those + 2, context.text)  # 25 percent of (all) those polled
    if (grammar.low(start), grammar.low(start + 1)) == ("of", "those") and grammar.tag(start + 2).startswith("VB"):
        return None
    if quantity.fraction and grammar.tag(start) in ("DT", "PRP$"):
        start += 1  # half the workforce
    elif quantity.kind == "percent" and (last := _end_of_those(grammar, start)):
        return grammar.text(start + 1, last, context.text)
    share = quantity.kind == "percent" or quantity.fraction
    if share and (people := _people_by_adjective(grammar, start)):
        return grammar.text(people, people, context.text)
    phrase = grammar.noun_phrase(start, parts=share)
    if phrase and grammar.low(phrase[0]) in _WHEN and grammar.low(phrase[1]) in words_for("time nouns"):
        phrase = None  # tripled to 127,350 last year
    if phrase and quantity.value == 1 and phrase[1] > phrase[0] and grammar.tag(phrase[1]) == "NNS":
        phrase = phrase[0], phrase[1] - 1  # one twin stops
    if phrase and phrase[1] > phrase[0] and _speaks(grammar, phrase[1]):
        phrase = phrase[0], phrase[1] - 1
    if phrase and quantity.kind is None and quantity.value != 1 and grammar.pair_acts(before, phrase):
        phrase = None
    if phrase and quantity.kind is None and _expect(grammar, before, phrase):
        phrase = None
    if phrase and quantity.kind is None and quantity.whole and quantity.value != 1 and _is_clause(grammar, phrase):
        phrase, after = None, len(grammar.words)
    things = quantity.whole or quantity.scale > 1  # the index sank 45.7
    named = phrase is None and grammar.low(before) == "of" and grammar.low(before - 1) in _NAMED_BY_FIGURES
    happened = quantity.kind is None and things and not named and not is_denied(context, quantity)
    opens_range = grammar.low(before) == "between" and None not in (quantity.low, quantity.high)
    doer = before - opens_range  # between 50 and 60 people were executed
    event = event_around(grammar, doer, phrase[1] + 1 if phrase else after) if happened else None
    if phrase and event is None and happened and grammar.low(phrase[1] + 1) == "and":
        others = grammar.tag(phrase[1] + 2) == "NNS"  # women and children were held
        event = event_around(grammar, -1, phrase[1] + 3) if others else None
    if phrase is None:
        aged = _YEAR_OLDS.match(context.text, quantity.end)
        return aged.group(1) if aged else event
    return with_event(grammar.text(*phrase, context.text), event)


def _speaks(grammar: Grammar, last: int) -> bool:
    """Whether the last of two plural nouns is of those who speak of the first: "the 40,000 voters officials say"."""
    return grammar.low(last + 1) in ("say", "said") and grammar.tag(last) == grammar.tag(last - 1) == "NNS"


def _expect(grammar: Grammar, before: int, phrase: tuple[int, int]) -> bool:
    """Whether a plural is of those who expected as many, and not counted: "the 170,000 (analysts) had expected"."""
    verb = phrase[1] + 1 + (grammar.low(phrase[1] + 1) == "had")
    who = grammar.low(phrase[1])
    return grammar.low(before) == "the" and are_people(who) and grammar.low(verb) in _EXPECTING


def _is_clause(grammar: Grammar, phrase: tuple[int, int]) -> bool:
    """Whether a phrase is rather what those counted do: "save millions (facing famine)"."""
    tags = grammar.tags[phrase[0] : phrase[1] + 1]
    return tags[0] == "VBG" and len(tags) > 1 and not {"NNS", "NNPS"} & set(tags)


def _people_by_adjective(grammar: Grammar, at: int) -> int | None:
    """The adjective that stands for people behind "of the" at a word: "51% of the (public) oppose"."""
    if grammar.low(at) == "of":
        at += 1
    apart = grammar.tag(at + 1) in ("JJ",) and grammar.tag(at + 2) not in (
        "NN",
        "NNS",
        "NNP",
        "JJ",
        "CC",
        "HYPH",
        "POS",
    )
    return at + 1 if grammar.low(at) == "the" and apart else None


def _is_length(quantity: Quantity) -> bool:
    """Whether a measure may tell how far something is: "within 5 km of the border"."""
    return quantity.unit in _LENGTHS


def _end_of_those(grammar: Grammar, i: int) -> int | None:
    """The last word of "of those who applied" or "of those eligible to vote" at a word; None for others."""
    if (grammar.low(i), grammar.low(i + 1)) != ("of", "those"):
        return None
    if grammar.low(i + 2) == "who":
        return i + 3
    able = grammar.tag(i + 2) in ("JJ", "VBN") and grammar.low(i + 3) == "to" and grammar.tag(i + 4) == "VB"
    return i + 4 if able else None


def _are_those_done_to(grammar: Grammar, at: int) -> bool:
    """Whether "of those polled" stands at a word: "two of those fled" has a verb of its own."""
    if grammar.low(at) not in ("of", "all") or grammar.low(at + 1) != "those":
        return False
    verbs = (*grammar.tags[:at], *grammar.tags[at + 3 :])
    return grammar.tag(at + 2) in ("VBN", "VBD") and not _FINITE.isdisjoint(verbs)


def _phrase_start(grammar: Grammar, quantity: Quantity, before: int, after: int) -> int | None:
    """The word from which on to look for what is counted; None if an amount of this kind counts nothing there."""
    following = grammar.low(after)
    if quantity.hyphenated or quantity.kind not in _AMOUNTS:
        return after
    if quantity.kind == "duration":
        return (
            after if following == "of" and grammar.tag(after + 1) in _FILLING and quantity.hedge != "within" else None
        )
    if quantity.kind == "age":
        return None
    if following == "of":
        return after
    inserted = following == "," and grammar.low(after + 1) == "of" and quantity.kind == "percent"
    if inserted and "," in (grammar.low(before), grammar.low(before - 1)):
        return after + 1  # a quarter, (or) 24%, of pupils
    return after + 1 if quantity.kind == "money" and following in ("in", "worth") else None
