"""What an amount is of by its place in the clause, where no nearer shape tells: dependencies by tags and word order.

The noun beside which it stands as a further name ("the tax, (€26 a ton)"), else what the verb that governs it is done
to ("buying the maker for $5m"), else the verb's subject, with pronouns followed back ("It was costed at $14m").
"""

from __future__ import annotations

from ..units.unit_names import unit_names
from ..wordlists import words_for
from .amounts import AMOUNTS, Amount
from .antecedents import antecedent, topic
from .befallen import are_people
from .clause_verbs import SIGNS, doer, governor, insertion
from .grammar import NOUNS
from .named_things import acting_nouns, names_thing
from .phrase_heads import head_phrase
from .phrases_before import FINITE, Phrase, is_thing, past_determiner, phrase_before
from .times_and_places import LONGEST

_ENDS = frozenset((",", ".", ")", ":", ";", "", "-", "--", "–", "—"))
_TO_OBJECT = frozenset(("for", "at", "to", "by", "using", "from"))
_LEVELS = words_for("levels")
_LENGTHS = words_for("units of length")
_CLAIMING = words_for("verbs of claiming")
_RECKONING = words_for("reckoning")
_WANTING = words_for("wanting")
_SHOWING = words_for("verbs of showing")
_SPEEDS = ("/", "mph", "kn")
_THAT = frozenset(("that", "this", "which", "them", "these", "those", "it"))
_TO_SUBJECT = frozenset(("to", "at", "by", "from", "below", "above", "after", "with", "on", "under", "over", "for"))
_BEATING = frozenset(("beat", "beats", "beating", "beaten", "led", "leads", "lead", "leading", "won", "trailed"))
_BEATING |= {"exceed", "exceeds", "exceeded", "exceeding", "surpass", "surpassed", "outstrip", "outstripped"}
_BEING = words_for("being")
_TELLING = _BEING | _LEVELS | words_for("motions up", "motions down")
_MARKS = words_for("marks to pass")
_FROM = frozenset(("for", "on", "towards", "toward", "in", "into", "from"))
_AMONG = frozenset(("in", "among", "amongst"))
_FOR = frozenset(("for", "towards", "toward", "on", "to"))


def read_clause(amount: Amount) -> str | None:
    """What the clause of an amount tells that it is of; None where it has no verb, or an unknown subject."""
    grammar, i = amount.grammar, amount.before
    after = amount.context.after(amount.quantity)
    if amount.quantity.hyphenated or _compares(amount) or _is_rival(amount):
        return None
    if grammar.low(after) in _MARKS:
        return grammar.low(after)  # meet the 2% threshold
    if told := _part_of(amount) or _beyond_last(amount) or _apposed(amount) or _placed(amount):
        return told
    opens = grammar.low(grammar.index(amount.quantity.start) - 1) == "that" or not grammar.tag(i).startswith("VB")
    subject = grammar.tag(after) in FINITE and opens
    verb = governor(grammar, i) if i >= 0 and not subject else None
    if verb is None:
        return _meant_for(amount) or _opening(amount)
    if amount.quantity.kind == "percent" and grammar.low(verb) in _SHOWING:
        return _acting(amount)
    if grammar.low(verb) in _CLAIMING and (i == verb or amount.quantity.kind == "percent"):
        return None  # Economists had forecast 3%
    if found := _object(amount, verb) or _taken(amount):
        return found
    low = grammar.low(i)
    leads = grammar.tag(i) in ("IN", "TO") and i != verb
    adds_up = grammar.low(i - 1) in _BEING or grammar.low(i - 1).startswith("account")
    if (leads and low not in _TO_SUBJECT) or (low == "for" and not adds_up):
        return None
    if grammar.low(verb) in _RECKONING or (low == "with" and grammar.low(i - 1) == "up"):
        return None  # analysts come up with $5m
    if amount.quantity.kind == "percent" and grammar.low(verb) in _WANTING:
        return None  # They had sought 7.5%
    found = doer(amount, verb) or _at_start(amount, verb)
    if not found or not _acts(amount, found):
        return found
    led = leads and grammar.low(verb) not in _TELLING
    unlike = amount.quantity.kind == "percent" or (led and amount.quantity.kind == "money")
    return _meant_for(amount) or (None if unlike else found)


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
    last = found.split(" of ")[0].rsplit(" ", 1)[-1]
    grammar, low = amount.grammar, last.lower()
    named = any(grammar.words[i] == last and grammar.tag(i).startswith("NNP") for i in range(amount.before))
    return named or low in acting_nouns() or (are_people(low + "s") and not are_people(low))


def _beyond_last(amount: Amount) -> str | None:
    """What the measure before is of, where this one tells how far beyond a mark that is: "241 m, 2 m above the"."""
    last, low = amount.last_of_unit, amount.grammar.low(amount.context.after(amount.quantity))
    beyond = amount.quantity.kind == "measure" and low in ("above", "below", "short", "beyond")
    return last.of if beyond and last and last is amount.previous else None


def _part_of(amount: Amount) -> str | None:
    """What a share is of that "of" leads to: a pronoun, or a clause ("60% of what we spend")."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    if grammar.low(after) != "of":
        return None
    low = grammar.low(after + 1)
    if low == "what":
        last = after + 2
        while last < after + LONGEST and not grammar.tag(last).startswith("VB"):
            last += 1
        last += grammar.tag(last + 1).startswith(("VBN", "VBG"))
        return amount.text((after + 1, last))
    if low == "those" and grammar.low(after + 2) not in _ENDS:
        phrase = grammar.noun_phrase(after + 3)
        return amount.text((after + 1, phrase[1])) if phrase and phrase[0] == after + 3 else None
    if low not in _THAT:
        return None
    of = _last_of(amount)
    known = of or low in ("that", "this", "which") or amount.quantity.kind == "money"
    return of if known else antecedent(amount.context, after + 1)


def _last_of(amount: Amount) -> str | None:
    """What the last sum or share before is of, in the sentence or in the one before it."""
    last = amount.last_of_unit or amount.previous
    if last and last.of and last.kind in (*AMOUNTS, "count"):
        return last.of
    return next((each.of for each in reversed(amount.context.earlier) if each.of and each.kind in AMOUNTS), None)


def _apposed(amount: Amount) -> str | None:
    """The noun that an amount stands behind as a further name, in commas or brackets: "the tax, (€26 a ton), is"."""
    grammar, i = amount.grammar, amount.before
    if grammar.low(i) not in SIGNS or amount.is_previous(i - 1):
        return None
    opened = insertion(grammar, i)
    if opened is not None and grammar.tag(opened - 1).startswith("VB"):
        return None  # walked, by her own reckoning, 14,000 miles
    after = amount.context.after(amount.quantity)
    if amount.last_of_unit and grammar.low(after) in _FOR:
        return None  # £2,000 on a house, (£600) on holidays
    for at in range(after, after + LONGEST):
        if grammar.low(at) in _ENDS:
            break
        if grammar.tag(at) in FINITE:
            return None
    phrase = head_phrase(grammar, i - 1) or phrase_before(grammar, i - 1)
    return amount.text(phrase) if phrase and _is_thing(amount, phrase) else None


def _placed(amount: Amount) -> str | None:
    """The noun right before a length: "a (bay) 90 miles up the coast", "at the (coalface) 380 metres underground"."""
    grammar, i = amount.grammar, amount.before
    if amount.quantity.unit not in _LENGTHS or grammar.tag(i) not in (*NOUNS, "JJ"):
        return None
    if grammar.tag(i) == "JJ":
        return grammar.words[i] if grammar.low(i - 1) in ("a", "the") else None  # a female 35 cm long
    phrase = phrase_before(grammar, i, 0)
    return amount.text(phrase) if phrase and _is_thing(amount, phrase) else None


def _is_thing(amount: Amount, phrase: Phrase) -> bool:
    grammar = amount.grammar
    return is_thing(grammar, phrase[1]) and grammar.low(phrase[1]) not in unit_names()


def _meant_for(amount: Amount) -> str | None:
    """What or whom a sum is for: "including $6m for two (cranes)", "gave $1m to the (campaign)"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    after += grammar.low(after) in ("each", "apiece")
    if amount.quantity.kind != "money" or grammar.low(after) not in _FOR:
        return None
    phrase = _phrase_at(amount, after + 1)
    if phrase is None and grammar.low(after + 1) == "the" and grammar.low(after + 3) in _ENDS:
        phrase = after + 2, after + 2  # ₹50,000 each to the injured
    return amount.text(phrase) if phrase and _is_thing(amount, phrase) else None


def _taken(amount: Amount) -> str | None:
    """The thing that a sum is for, or is taken from: "took $5m out of the firm's (account)", "$5m for the (house)"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    after += (grammar.low(after), grammar.low(after + 1)) == ("out", "of")
    if amount.quantity.kind != "money" or (grammar.low(after) not in _FROM and grammar.low(after - 1) != "out"):
        return None
    phrase = _phrase_at(amount, after + 1) if grammar.tag(after + 1) != "CD" or grammar.low(after) != "in" else None
    return amount.text(phrase) if phrase and names_thing(grammar, phrase) else None


def _phrase_at(amount: Amount, i: int) -> Phrase | None:
    """The noun phrase at a word, articles and numbers left out: "for two (cranes)", "for (firefighting)"."""
    grammar, first = amount.grammar, past_determiner(amount.grammar, i)
    first += 2 * (grammar.low(first) == "next" and grammar.low(first + 2) == "kin")
    while grammar.tag(first) == "CD":
        first += 1
    phrase = grammar.noun_phrase(first) or ((first, first) if grammar.tag(first) == "VBG" else None)
    return phrase if phrase and phrase[0] == first else None


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
    if amount.quantity.kind == "money" and grammar.tag(after) == "MD" and grammar.tag(after + 1) == "VB":
        return amount.text(_phrase_at(amount, after + 2))  # $5m would buy two ploughs
    return topic(amount.context) if amount.quantity.kind == "measure" else None


def _acting(amount: Amount) -> str | None:
    """Of whom a share is that acts without a noun: what a phrase before it names, else the last share or people."""
    if amount.quantity.kind != "percent":
        return None
    return share_fronted(amount) or _last_of(amount) or amount.context.asked


def share_fronted(amount: Amount) -> str | None:
    """Those whom the phrase names that opens the sentence before a share that acts: "Among the over-60s (71%) live"."""
    grammar, i = amount.grammar, amount.before
    shares = amount.quantity.kind == "percent" or amount.quantity.fraction
    if not shares or grammar.low(0) not in _AMONG or not 1 < i < LONGEST:
        return None
    end = i - (grammar.low(i) == ",")
    first = past_determiner(grammar, 1) if grammar.low(1) != "those" else 1
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
    if phrase is None or phrase[0] != first or phrase[1] > i or not _is_thing(amount, phrase):
        return None
    determined = first > verb + 1 or grammar.tag(phrase[1]) in ("NNS", "NNP")
    return amount.text(phrase) if led or determined else None  # take home $5m
