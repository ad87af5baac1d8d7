"""What an amount is of, told by a verb: "Inflation rose to 7.5%", "cut rates by 1%"."""

from __future__ import annotations

import re

from ...data.sections import entries
from ..units.unit_names import unit_names
from ..wordlists import words_for
from .amounts import AMOUNTS, Amount, word_before
from .grammar import NOUNS, Grammar
from .measured_by_adverb import COMMAS, by_adverb, ends_before, subject_behind
from .moved_objects import moved_object
from .phrase_heads import head_phrase
from .phrases_before import Phrase, before_determiners, past_determiner, phrase_before
from .times_and_places import skip_adjuncts
from .verb_arguments import first_subject, main_subject, object_before, subject_of

_MOTIONS = words_for("motions up", "motions down", "motions either way")
_MOVERS = words_for("moving an object")
_AMOUNT_NOUNS = words_for("nouns of amount")
_MOTION_NOUNS = words_for("nouns of motion")
_LEVELS = words_for("levels")
_BEING = words_for("being")
_ESTIMATES = words_for("estimates")
_ADVERBS_OF_MOTION = words_for("adverbs of motion")
_PREPOSITIONS = words_for("prepositions before amounts")
_SELLING = words_for("selling")
_STEADY = words_for("steady")
_YIELDING = words_for("yielding")
_GETTING = words_for("getting")
_STEPS = words_for("steps")
_RANGING = words_for("ranging")
_BOUNDS, _PASSING = words_for("bounds passed"), words_for("taking past a bound")
_AT_A_PRICE = frozenset(entries("number-words.txt", "at a price (phrases)"))
_BEFORE_GERUND = words_for("before a gerund")
_CLOSE = words_for("close")
_LOSING = words_for("losing")
_DIRECTIONS = words_for("directions")
_LAST = frozenset((("last", "is"), ("last", "was"), ("last", "were")))
_TAKING_IN = words_for("taking in")
_GOT = frozenset(("receiving", "getting", "scoring"))
_NESTED = 2  # phrases between an object and its participle
_NEAR_MOVE, _FAR_BEFORE = 8, 14  # words back to the verb of what moved
_SHOWING = words_for("verbs of showing")
_HAVING = frozenset(("has", "have", "had"))
_EXCHANGING = words_for("exchanging")
_SEEING = frozenset(("see", "saw", "seen", "seeing", "sees", "watched", "watch", "witness", "witnessed", "let", "made"))
_SPEED = re.compile(r"/(?:h|s)$|^mph$|^kn$|^Mach$")


def verb_argument(amount: Amount) -> str | None:
    """The subject or object of the verb that the amount belongs to: "Inflation rose to 7.5%", "cut rates by 1%"."""
    return argument_at(amount, amount.before)


def argument_at(amount: Amount, i: int) -> str | None:
    """What the verb at or before word ``i`` says of the amount; a preposition may stand at ``i``."""
    grammar, previous = amount.grammar, amount.previous
    preposition = grammar.low(i) if grammar.low(i) in _PREPOSITIONS else ""
    i -= bool(preposition)
    i -= 3 * (grammar.low(i) == "," == grammar.low(i - 2) and grammar.low(i - 1) in ("however", "though"))
    i -= grammar.low(i) in ("anything", "anywhere")  # was anything from $5 to $50
    if grammar.tag(i) == "PRP" and grammar.low(i - 1) in _LEVELS and not preposition:
        i -= 1  # it costs them $5
    if i < 0 or _compares_quality(amount) or (preposition == "with" and grammar.low(i) == "up"):
        return None  # come up with $5m
    if previous and grammar.low(i) in ("points", "point"):
        return verb_argument(Amount(amount.context, previous, None, word_before(amount.context, previous)))
    if preposition == "to" and grammar.low(i) in COMMAS:
        if previous and previous.kind == "percent" and ends_before(grammar, previous.end, i):
            return previous.of  # went up 5% in May, to $3
        return amount.text(_doubled(grammar, i))
    if preposition == "by" and (grammar.low(i) == "but" or (grammar.low(i), grammar.low(i - 1)) == ("only", "but")):
        return amount.text(_doubled(grammar, i, _FAR_BEFORE))  # rose for once, but only by 0.3%
    if preposition == "by" and (grammar.low(i) in COMMAS or grammar.low(i) == "-") and (moved := _doubled(grammar, i)):
        return amount.text(moved)  # revenue fell too, by 5%
    if preposition == "from" and grammar.low(i) == ",":
        return amount.text(_doubled(grammar, i))  # has been growing for years, from 5% to 7%
    if preposition == "to" and grammar.low(i) in _CLOSE:
        i, preposition = i - 1, ""  # was closer to 5%
    if preposition == "to" and grammar.low(i) in ("accurate", "correct", "exact", "precise"):
        i, preposition = i - 1, ""  # is accurate to within a kilo
    if preposition == "at" and (grammar.low(i) in _DIRECTIONS or (grammar.low(i), grammar.low(i - 1)) in _LAST):
        i -= 1  # was moving west at 12 mph; was last at $1.08
    at = skip_adjuncts(grammar, i)
    if previous and previous.kind != "multiple" and (amount.is_previous(i) or amount.is_previous(at)):
        return previous.of if preposition in ("to", "from", "by") else None
    led = _leading_to_level(grammar, at) if preposition in ("to", "at") else None
    return argument_at(amount, led) if led is not None else _by_word(amount, at, preposition)


def _leading_to_level(grammar: Grammar, i: int) -> int | None:
    """The word that leads to a level whose noun ends at word ``i``: "fell (to) its lowest level at 5%"; else None."""
    if grammar.tag(i) != "NN" or grammar.low(i) not in _AMOUNT_NOUNS or grammar.tag(i - 1) != "JJS":
        return None
    led = before_determiners(grammar, i - 2)
    return led if grammar.low(led) in ("to", "at") else None


def _doubled(grammar: Grammar, comma: int, far: int = _NEAR_MOVE) -> Phrase | None:
    """What moved in a clause that a comma ends: "the price has doubled since May(, to $3)"."""
    moved = any(
        grammar.low(i) in _MOTIONS and (grammar.tag(i).startswith("VB") or grammar.low(i) in _ADVERBS_OF_MOTION)
        for i in range(comma - far, comma)
    )
    return main_subject(grammar, comma) if moved else None


def _by_word(amount: Amount, i: int, preposition: str) -> str | None:
    grammar = amount.grammar
    low, tag = grammar.low(i), grammar.tag(i)
    if low in _ADVERBS_OF_MOTION or (low == "off" and grammar.low(i - 1) == ","):
        return by_adverb(amount, i)
    if low == "out" and preposition in ("at", "to") and grammar.low(i - 1).startswith(("work", "com", "came", "even")):
        return amount.text(subject_of(grammar, i - 1))  # works out at $5
    if low == "in" and not preposition and grammar.low(i - 1) in _TAKING_IN and amount.quantity.kind == "money":
        return amount.text(subject_of(grammar, i - 1))  # the fair brought in $5m
    if low == "than" and (grammar.tag(i - 1) == "JJR" or grammar.low(i - 1) in ("more", "less")) and not preposition:
        at = skip_adjuncts(grammar, i - 2)
        return amount.text(subject_of(grammar, at)) if grammar.low(at) in _BEING else None  # is still higher than 38%
    if (low in _STEADY and tag not in NOUNS) or (low in ("in", "out") and preposition == "at"):
        i = skip_adjuncts(grammar, i - 1)
        low, tag = grammar.low(i), grammar.tag(i)
    averages = low == "average" and tag in ("NN", "JJ") and not preposition
    if (averages and grammar.tag(i - 1) in ("NNS", "NNP", "NNPS")) or low == amount.quantity.hedge == "top":
        return amount.text(head_phrase(grammar, i - 1))  # Rents in Zug average 3,200 francs, Claims top 31,000
    if low in _BEING and preposition in ("", "at", "on", "from"):
        return amount.text(subject_of(grammar, i))
    if tag == "JJ" and grammar.low(i - 1) == "as" == grammar.low(i + 1) and grammar.low(i - 2) in _BEING:
        return amount.text(subject_of(grammar, i - 2))  # it can be as hot as 230C
    if preposition in ("at", "for") and (verb := _verb_of_price(grammar, i)) is not None:
        return amount.text(subject_of(grammar, verb))
    if tag.startswith("VB") or (low in ("cost", "costs") and not preposition):
        return _by_verb(amount, i, preposition)
    if low in _STEPS and preposition:
        step = before_determiners(grammar, i - 1)
        if grammar.low(step) in _MOTIONS:  # gained a point to 29%
            return amount.text(subject_of(grammar, step))
    if tag in NOUNS and preposition in ("at", "to") and (agent := phrase_before(grammar, i)):
        done = before_determiners(grammar, agent[0] - 1)
        if grammar.low(done) == "by" and grammar.tag(done - 1) == "VBN":
            return _by_verb(amount, done - 1, preposition)  # was put by analysts at $5m
    if tag == "PRP" and low in ("it", "them") and preposition == "at" and grammar.low(i - 1) in _ESTIMATES:
        relative = grammar.tag(i - 1) == "VBG" or grammar.low(i - 2) in ("that", "which")
        return amount.text(first_subject(grammar)) if relative else None  # raised a sum that values it at $5m
    if tag == "NN" and low in _MOTIONS and preposition in ("to", "by") and grammar.tag(i - 1) in NOUNS:
        seen = phrase_before(grammar, i - 1)  # saw its sales rise by 5%
        sees = grammar.low(before_determiners(grammar, seen[0] - 1)) if seen else ""
        if sees in _SEEING:
            return amount.text(seen)
    if tag in NOUNS and preposition in ("to", "by", "at", "from", "for"):
        return amount.text(moved_object(grammar, i, preposition, amount.quantity.unit))
    if tag in NOUNS and not preposition and amount.quantity.kind in ("percent", "money"):  # cut emissions 50%
        return amount.text(moved_object(grammar, i, preposition) or _past_bound(amount, i))
    return amount.text(_past_bound(amount, i)) if tag in NOUNS else None


def _past_bound(amount: Amount, i: int) -> Phrase | None:
    """The object that something takes past a bound: "push the debt (above $5m)"."""
    grammar = amount.grammar
    if amount.quantity.hedge not in _BOUNDS:
        return None
    phrase = object_before(grammar, i)
    verb = grammar.low(before_determiners(grammar, phrase[0] - 1)) if phrase else ""
    return phrase if verb in _PASSING | _MOVERS | _MOTIONS else None


def _verb_of_price(grammar: Grammar, i: int) -> int | None:
    """The verb of the phrase that ends at word ``i`` and says what something costs: "changed hands (for $5m)"."""
    for length in (2, 3):
        first = i - length + 1
        if " ".join(grammar.low(at) for at in range(first, i + 1)) in _AT_A_PRICE:
            return first if grammar.tag(first).startswith("VB") else first - 1
    return None


def _compares_quality(amount: Amount) -> bool:
    """Whether the amount says how much more of a quality: "50 percent more likely"."""
    grammar, after = amount.grammar, amount.grammar.index(amount.quantity.end)
    return grammar.low(after) in ("more", "less") and grammar.tag(after + 1) in ("JJ", "RB", "VBN")


def _by_verb(amount: Amount, verb: int, preposition: str) -> str | None:
    grammar = amount.grammar
    low, tag = grammar.low(verb), grammar.tag(verb)
    passive = tag in ("VBN", "VBD") and grammar.low(_auxiliary(grammar, verb)) in _BEING
    hangs_on = tag == "VBG" and grammar.low(verb - 1) in _BEFORE_GERUND
    if tag == "VBG" and _is_told_beside(amount, verb, preposition):
        return _beside(amount, verb)
    if hangs_on and not preposition and _gives_out(amount, low):
        return amount.text(main_subject(grammar, verb))  # ..., netting $5m
    if tag == "VBG" and verb == 0 and low in _MOTIONS and (preposition or low not in _MOVERS):
        return amount.text(subject_behind(amount))  # Falling to 3%, inflation is
    if hangs_on and (low in _LEVELS or (low in _MOTIONS and (preposition or low not in _MOVERS))):
        return amount.text(main_subject(grammar, verb))  # ..., falling 5%; before closing 6% lower
    having = grammar.low(verb - 1) == "having" and grammar.low(verb - 2) in _BEFORE_GERUND
    if having and low in _MOTIONS | _LEVELS | _LOSING:
        return amount.text(main_subject(grammar, verb - 2))  # ..., having lost 5%
    taken = low.startswith(("recover", "return")) and not preposition  # recovered $5m
    if taken and amount.quantity.kind == "money":
        return None
    after = amount.context.after(amount.quantity)
    steps = amount.quantity.kind == "percent" or amount.quantity.of in ("point", "points")
    steps = steps or (amount.quantity.kind == "measure" and low.startswith("increas"))
    alone = steps and grammar.low(after) not in ("of", "off")  # exports increased 5%
    carried = low.startswith(("mov", "shift")) and amount.quantity.kind == "money" and not preposition  # moved $5m
    moves = not (taken or carried) or amount.quantity.kind == "percent"
    if low in _MOTIONS and moves and (preposition or passive or alone or low not in _MOVERS):
        return amount.text(subject_of(grammar, verb))
    if low in _EXCHANGING and not preposition and amount.quantity.kind == "money":
        traded = subject_of(grammar, verb)
        if traded and grammar.low(traded[1]) in unit_names():
            return amount.text(traded)
    if low.startswith("contribut") and not preposition and grammar.low(after) == "to":
        return amount.text(grammar.noun_phrase(past_determiner(grammar, after + 1)))  # contributed 30% to growth
    if preposition == "from" and (low in _RANGING or low.startswith(("start", "begin", "began"))):
        return amount.text(subject_of(grammar, verb))
    if low in _LEVELS and preposition in ("", "to", "at", "over", "across"):
        return amount.text(subject_of(grammar, verb))
    if preposition in ("towards", "toward") and low in ("heading", "headed", "heads"):
        return amount.text(subject_of(grammar, verb))
    perfect = tag == "VBN" and grammar.low(_auxiliary(grammar, verb)) in _HAVING
    if not preposition and not passive and (tag != "VBN" or perfect) and _gives_out(amount, low):
        return amount.text(subject_of(grammar, verb))
    if not preposition and amount.quantity.kind == "money" and low in _GETTING:
        getting = subject_of(grammar, verb)
        common = getting and (getting[0] == 0 or not grammar.tag(getting[1]).startswith("NNP"))
        return amount.text(getting) if common else None
    if (
        passive
        and amount.quantity.kind in AMOUNTS
        and (preposition == "at" or (preposition == "for" and amount.quantity.kind == "money"))
    ):
        return amount.text(subject_of(grammar, verb))
    if low in _ESTIMATES and (passive or low in _SELLING) and preposition in ("at", "to", "for"):
        return amount.text(subject_of(grammar, verb))
    if low in _ESTIMATES and passive and not preposition and None not in (amount.quantity.low, amount.quantity.high):
        return amount.text(subject_of(grammar, verb))  # is forecast between 2% and 4%
    if preposition in ("at", "from") and _SPEED.search(amount.quantity.unit or ""):
        return amount.text(subject_of(grammar, verb))
    return None


def _is_told_beside(amount: Amount, verb: int, preposition: str) -> bool:
    """Whether a participle right behind a noun tells the amount of it: "with the index adding 0.9%"."""
    grammar, low = amount.grammar, amount.grammar.low(verb)
    if grammar.tag(verb - 1) == "JJS":
        return grammar.low(verb - 2) == "the" and low in _LEVELS  # with the strongest measuring 5.6
    if grammar.tag(_noun_beside(grammar, verb)) not in NOUNS:
        return False
    if low.startswith(("add", "gain")) and not preposition and amount.quantity.kind not in AMOUNTS:
        return True  # with Clark adding 51
    got = low in _GOT and amount.quantity.kind in ("percent", "money")
    moves = low not in _MOVERS or preposition in ("by", "to", "from")
    return got or (low in _MOTIONS | _LEVELS and moves)


def _beside(amount: Amount, verb: int) -> str | None:
    """The noun before a participle; none where points are added to no amount: "with Clark adding 51"."""
    grammar = amount.grammar
    if grammar.low(verb).startswith(("add", "gain")) and amount.quantity.kind not in AMOUNTS:
        return None
    if grammar.tag(verb - 1) == "JJS":
        return grammar.words[verb - 1]
    noun = _noun_beside(grammar, verb)
    near = phrase_before(grammar, skip_adjuncts(grammar, noun))
    for _ in range(_NESTED):
        joint = before_determiners(grammar, near[0] - 1) if near else -1
        if grammar.low(joint) == "with" or grammar.low(joint) in _SHOWING:
            return amount.text(near)  # with the index adding 0.9%, it showed rents in Arn rising 5%
        near = phrase_before(grammar, skip_adjuncts(grammar, joint - 1)) if grammar.tag(joint) == "IN" else None
    alone = phrase_before(grammar, noun, 0)
    if alone and grammar.low(verb) in _LEVELS and grammar.low(alone[0] - 1) in ("a", "an"):
        return amount.text(alone)  # for lack of a stone weighing 3 kg
    return amount.text(head_phrase(grammar, noun))


def _noun_beside(grammar: Grammar, verb: int) -> int:
    """The word before a participle, or before "each" and a comma there: "(loggers), each weighing"."""
    noun = verb - 1 - (grammar.low(verb - 1) == "each")
    return noun - (noun < verb - 1 and grammar.low(noun) == ",")


def _gives_out(amount: Amount, verb: str) -> bool:
    """Whether the subject of a verb is what the amount is of: "the plant produces 5 MW", "the sale raised $5m"."""
    if amount.quantity.kind == "percent":
        return verb in ("return", "returns", "returned")  # the fund returned 4.4%
    return verb in _YIELDING and amount.quantity.kind in ("money", "measure")


def _auxiliary(grammar: Grammar, verb: int) -> int:
    """The auxiliary right before a verb, adverbs passed over."""
    i = verb - 1
    while grammar.tag(i) in ("RB", "RBR"):
        i -= 1
    return i
