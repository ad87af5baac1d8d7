"""What an amount is of by its place in the clause, where no nearer shape tells: dependencies by tags and word order.

The noun beside which it stands as a further name ("the tax, (€26 a ton)"), else what the verb that governs it is done
to ("buying the maker for $5m"), else the verb's subject, with pronouns followed back ("It was costed at $14m").
"""

from __future__ import annotations

from dataclasses import replace

from ..wordlists import words_for
from .amounts import Amount
from .antecedents import antecedent, topic
from .befallen import are_people
from .clause_neighbours import (
    BEHIND_HEAD,
    apiece,
    apposed,
    beyond_last,
    last_of,
    meant_for,
    names_no_unit,
    part_of,
    phrase_at,
    placed,
    rate_of_last,
    taken_from,
    with_it,
)
from .clause_verbs import doer, governor
from .grammar import NOUNS
from .named_things import acting_nouns
from .phrases_before import FINITE, before_determiners, is_thing, past_determiner
from .times_and_places import LONGEST

_TO_OBJECT = frozenset(("for", "at", "to", "by", "using", "from", "past", "over", "above", "below"))
_LEVELS = words_for("levels")
_CLAIMING = words_for("verbs of claiming")
_RECKONING = words_for("reckoning")
_NO_THINGS = words_for("no things")
_WANTING = words_for("wanting")
_SHOWING = words_for("verbs of showing")
_SPEEDS = ("/", "mph", "kn")
_TO_SUBJECT = frozenset(("to", "at", "by", "from", "below", "above", "after", "with", "on", "under", "over", "for"))
_IDIOMS = frozenset(("hands", "place", "part", "way", "home"))
_ASKING = frozenset(("ask", "asks", "asked", "asking", "sue", "sues", "sued", "suing", "settle", "settles", "settled"))
_BEATING = frozenset(("beat", "beats", "beating", "beaten", "led", "leads", "lead", "leading", "won", "trailed"))
_BEATING |= {"exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpassed", "outstrip", "outstripped"}
_BEING = words_for("being")
_TELLING = _BEING | _LEVELS | words_for("motions up", "motions down")
_MARKS = words_for("marks to pass")
_PARTICLES = frozenset(("in", "out", "up", "back", "away", "off", "aside"))
_WITH = frozenset(("with", "on", "after"))
_AMONG = frozenset(("in", "among", "amongst"))
_TELLING_NOTHING = {"percent": frozenset(("total", "whole")), "money": frozenset(("cost",))}
"""Nouns that do not say what a share or a sum is of where they stand alone."""


def read_clause(amount: Amount) -> str | None:
    """What the clause of an amount tells that it is of; None where it has no verb, or an unknown subject."""
    grammar, i = amount.grammar, amount.before
    after = amount.context.after(amount.quantity)
    if amount.quantity.hyphenated or _compares(amount) or _is_rival(amount):
        return None
    if grammar.low(after) in _MARKS:
        return grammar.low(after)  # meet the 2% threshold
    if told := apposed(amount) or part_of(amount) or beyond_last(amount) or rate_of_last(amount) or placed(amount):
        return told
    opens = grammar.low(grammar.index(amount.quantity.start) - 1) == "that" or not grammar.tag(i).startswith("VB")
    subject = grammar.tag(after) in FINITE and opens
    verb = governor(grammar, i) if i >= 0 and not subject else None
    if verb is None:
        return apiece(amount) or meant_for(amount) or with_it(amount) or _opening(amount)
    if amount.quantity.kind == "percent" and grammar.low(verb) in _SHOWING:
        return _acting(amount)
    if grammar.low(verb) in _CLAIMING and (i == verb or amount.quantity.kind == "percent"):
        return None  # Economists had forecast 3%
    if found := _object(amount, verb) or taken_from(amount):
        return found
    low = grammar.low(i)
    particle = low in _PARTICLES and i == verb + 1 and amount.quantity.kind == "money"  # put in £500
    leads = grammar.tag(i) in ("IN", "TO") and i != verb and not particle
    adds_up = grammar.low(i - 1) in _BEING or grammar.low(i - 1).startswith("account")
    adds_up = adds_up or (amount.quantity.kind == "money" and grammar.low(i - 1) in _ASKING)
    if (leads and low not in _TO_SUBJECT) or (low == "for" and not adds_up):
        return None
    if grammar.low(verb) in _RECKONING or (low == "with" and grammar.low(i - 1) == "up"):
        return None  # analysts come up with $5m
    if amount.quantity.kind == "percent" and grammar.low(verb) in _WANTING:
        return None  # They had sought 7.5%
    found = doer(amount, verb) or _at_start(amount, verb)
    if not found or not _acts(amount, found):
        return found
    led = leads and low not in (*_WITH, "for") and grammar.low(verb) not in _TELLING
    unlike = amount.quantity.kind == "percent" or (led and amount.quantity.kind == "money")
    return meant_for(amount) or (None if unlike else found)


def _is_rival(amount: Amount) -> bool:
    """Whether somebody else tells it of what the last amount is of: "cost $14m; analysts reckon it will be (25m)"."""
    grammar, last = amount.grammar, amount.last_of_unit
    if amount.quantity.hedge == "within":
        return True
    if last is None:
        return False
    told = any(grammar.low(i) in _CLAIMING for i in range(grammar.index(last.end), amount.before))
    return told or grammar.low(amount.context.after(amount.quantity)) == "according"


def _compares(amount: Amount) -> bool:
    """Whether an amount tells how much more or less: "used 30% less", "are 50 percent more likely"."""
    return amount.grammar.low(amount.context.after(amount.quantity)) in ("more", "less", "fewer")


def _acts(amount: Amount, found: str) -> bool:
    """Whether somebody or a body acts, of which no share is: "the firm has offered (4%)"."""
    last = BEHIND_HEAD.split(found)[0].rsplit(" ", 1)[-1]
    grammar, low = amount.grammar, last.lower()
    named = any(
        grammar.words[i] == last
        and grammar.tag(i).startswith("NNP")
        and (i > 0 or amount.context.names.ends_name(grammar.sentence.places[1]))
        for i in range(amount.before)
    )
    return named or low in acting_nouns() | _NO_THINGS or (are_people(low + "s") and not are_people(low))


def thing_behind(amount: Amount, found: str | None) -> str | None:
    """What a total or a cost is of that is ``found`` alone: "41% of the total", "was opened at a cost of $90m"."""
    grammar, i = amount.grammar, amount.before
    if found not in _TELLING_NOTHING.get(amount.quantity.kind or "", ()):
        return None
    if amount.quantity.kind == "money":
        if (grammar.low(i), grammar.low(i - 1)) != ("of", found):
            return None
        i = before_determiners(grammar, i - 2)
        if grammar.low(i) != "at":
            return None
    verb = governor(grammar, i) if i >= 0 else None
    if verb is None:
        return None
    if amount.quantity.kind == "money":
        return _object(replace(amount, before=i), verb) or doer(amount, verb)
    told = doer(amount, verb)
    return told if told and not _acts(amount, told) else None


def _at_start(amount: Amount, verb: int) -> str | None:
    """The noun phrase that opens the sentence, where only what tells more of it comes before its one verb."""
    grammar = amount.grammar
    first = past_determiner(grammar, 0)
    phrase = grammar.noun_phrase(first) if grammar.low(verb) in _TELLING and verb < 2 * LONGEST else None
    if phrase is None or phrase[0] != first or grammar.tag(phrase[1] + 1) != "IN":
        return None
    between = grammar.tags[first:verb]
    plain = not any(tag.startswith("VB") or tag in (":", "(", ")", "WDT", "WP", ",") for tag in between)
    return amount.text(phrase) if plain else None


def _opening(amount: Amount) -> str | None:
    """What the clause is of that an amount opens: those asked before, what a sum would buy, the subject behind it."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    if grammar.tag(after) not in FINITE:
        return _behind(amount, after) if amount.before <= 0 else None
    if told := _acting(amount):
        return told
    if amount.last_of_unit and grammar.low(grammar.index(amount.quantity.start) - 1) in ("only", "just"):
        return amount.last_of_unit.of  # the budget was £205m; only (£138m) was used
    if amount.quantity.kind == "money" and grammar.tag(after) == "MD" and grammar.tag(after + 1) == "VB":
        return amount.text(phrase_at(amount, after + 2))  # $5m would buy two ploughs
    return topic(amount.context) if amount.quantity.kind == "measure" else None


def _acting(amount: Amount) -> str | None:
    """Of whom a share is that acts without a noun: what a phrase before it names, else the last share or people."""
    if amount.quantity.kind != "percent":
        return None
    return share_fronted(amount) or last_of(amount) or amount.context.asked


def share_fronted(amount: Amount) -> str | None:
    """Those whom the phrase names that opens the sentence before a share that acts: "Among the over-60s (71%) live"."""
    grammar, i = amount.grammar, amount.before
    shares = amount.quantity.kind == "percent" or amount.quantity.fraction
    colon = next((at for at in range(i, max(-1, i - LONGEST), -1) if grammar.low(at) in (":", ";")), -1)
    if not shares or grammar.low(colon + 1) not in _AMONG or not 1 < i - colon <= LONGEST:
        return None
    end = i - (grammar.low(i) == ",")
    first = past_determiner(grammar, colon + 2) if grammar.low(colon + 2) != "those" else colon + 2
    plain = all(grammar.tag(at) not in (*FINITE, "CD") for at in range(first, end)) and is_thing(grammar, end)
    acts = grammar.tag(amount.context.after(amount.quantity)) in FINITE
    common = not grammar.tag(end).startswith("NNP")
    return amount.text((first, end)) if plain and acts and common else None


def _behind(amount: Amount, after: int) -> str | None:
    """The subject of the clause behind an amount that opens it: "At 62 kilos (she) was", "For €64 (it) might"."""
    grammar = amount.grammar
    verb = next((at for at in range(after, after + 2 * LONGEST) if grammar.tag(at) in FINITE), None)
    if verb is None:
        return None
    first = past_determiner(grammar, after + (grammar.low(after) == ","))
    phrase = grammar.noun_phrase(first)
    if phrase and phrase[0] == first and phrase[1] == verb - 1:
        return amount.text(phrase)
    return doer(amount, verb) or topic(amount.context)


def _object(amount: Amount, verb: int) -> str | None:
    """What the verb is done to, between it and the amount: "buying (the maker) for $5m", "pull (troops) back 5 km"."""
    grammar, i = amount.grammar, amount.before
    low, unit = grammar.low(i), amount.quantity.unit or ""
    if low == "at" and any(sign in unit for sign in _SPEEDS):
        return None  # hit a wall at 60 mph
    led = low in _TO_OBJECT or (low == "on" and amount.quantity.kind == "percent")
    if led and grammar.low(verb) in _BEATING:
        return None  # beat Anna Roth by three metres
    if not led and grammar.tag(i) not in (*NOUNS, "RP", "RB", "PRP"):
        return None
    if not led and grammar.low(verb) in _LEVELS:
        return None  # cost the airport $5m
    first = past_determiner(grammar, verb + 1)
    if grammar.tag(first) == "PRP" and first <= i:
        return antecedent(amount.context, first)
    while grammar.tag(first) == "CD":
        first += 1
    phrase = grammar.noun_phrase(first)
    if phrase is None or phrase[0] != first or phrase[1] > i or not names_no_unit(amount, phrase):
        return None
    if grammar.low(phrase[1]) in _IDIOMS:
        return None  # changed hands for $5m
    determined = first > verb + 1 or grammar.tag(phrase[1]) in ("NNS", "NNP")
    return amount.text(phrase) if led or determined else None  # take home $5m
