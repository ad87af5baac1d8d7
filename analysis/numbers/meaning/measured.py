"""What a percentage, sum or measure is of: "inflation" in "Inflation rose to 7.5%", "fine" in "a $5m fine".

The rules are tried in order; each looks at one shape of sentence. Where none fits, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..units.unit_names import unit_names
from ..wordlists import words_for
from .amounts import AMOUNTS, Amount, word_before
from .clause_reading import read_clause, share_fronted, thing_behind
from .gapped import is_whole
from .grammar import NOUNS
from .measured_beside import labelled, noun_beside, noun_predicated
from .measured_by_comparison import carried_on
from .measured_by_gap import gapped_argument, share_of_doers
from .measured_by_motion import motion_named
from .measured_by_neighbour import listed, said_elsewhere, share_again, share_alone, share_in_row, whole_opening
from .measured_by_noun import noun_before_of, noun_behind, noun_worth
from .measured_by_pronoun import expected_of, pronoun_argument
from .measured_by_relative import part_of_last, relative_object
from .measured_by_spending import in_cash, spent_on, taken_off
from .measured_by_verb import verb_argument
from .multiplied import level_of, multiplied, spell_moved
from .named_things import names_thing
from .phrases_before import before_determiners, is_thing, phrase_before
from .verb_arguments import subject_of

_HEDGED = r"(?:about |roughly |nearly |around |approximately |some |almost |over |more than |just (?:over|under) )?"
_OR = re.compile(
    rf"(?: (?:an?|per) [a-z]+)?[)]?(?:,| -)? or {_HEDGED}"
    r"|(?:/[a-z]+| each| apiece)? [(\[](?:or )?"
    rf"{_HEDGED}"
    r"|, equal to |, to "
)
_ABOUT = re.compile(r",? (?:or |about |around |roughly |nearly |almost |some |approximately |equivalent to )+")
"""Between a sum and the same in other money: "170,000 shillings, about ($1,700)"."""
_AGAINST = re.compile(r" of the [a-z]+ (?:to|against) ")
_OF_WHICH = re.compile(r" of (?:which|whom|them)\b")
_WICKETS = re.compile(r" for \d{1,2}\b")
"""The tourists were 94 for 3."""
_AWAY = words_for("away")
_OFF = frozenset(("off", "away", "apart"))
_MOVED = words_for("motions up", "motions down")
_BEHIND_STEP = frozenset(("", "(", ".", ",", "in", "on", "to", "from"))
_IN_A_ROW = re.compile(r"(?:[- ](?:long|wide|tall|high|deep))?,? (?:and )?")
_AFTER = frozenset(("after", "before", "since", "during", "until", "of", "for", "with"))
_NO_THINGS = words_for("levels in the plural")
_LENGTHS = words_for("units of length") | {"nmi", "ly", "au"}
_GUESSED = 0.7
"""How sure a number is whose thing only its clause tells."""
_FAR = 120  # characters back in which stands what an amount is of
_AVERAGES = ("average of", "an average of")
_NO_PREVIOUS = ("year", "ordinal", "date", "age", "duration")


Rule = Callable[[Amount], str | None]

RULES: tuple[Rule, ...] = (
    share_of_doers,
    share_fronted,
    share_in_row,
    part_of_last,
    relative_object,
    noun_behind,
    noun_before_of,
    carried_on,
    noun_worth,
    noun_beside,
    noun_predicated,
    spent_on,
    taken_off,
    gapped_argument,
    verb_argument,
    pronoun_argument,
    expected_of,
    listed,
    said_elsewhere,
    share_alone,
)
"""The shapes that are looked for, in this order."""
LEVEL_RULES: tuple[Rule, ...] = (labelled, carried_on, gapped_argument, verb_argument, share_alone, level_of)
SPELL_RULES: tuple[Rule, ...] = (level_of, spell_moved)
RULES_BY_KIND: dict[str, tuple[Rule, ...]] = {"duration": SPELL_RULES, "multiple": (multiplied,)}


def set_measured(context: SentenceContext, quantities: Sequence[Quantity]) -> None:
    """Give the amounts of a sentence, and bare levels ("the index rose to 2,345"), what they are of."""
    previous: Quantity | None = None
    amounts: dict[str | None, Quantity] = {}
    whole = quantities[0] if quantities and is_whole(context, quantities[0]) else None
    for quantity in quantities:
        if quantity.restates and quantity.restates.of:
            quantity.of = quantity.restates.of
            previous = quantity if quantity.kind in AMOUNTS else previous
            continue
        level = _is_level(context, quantity)
        if quantity.kind == "percent" and quantity.of:
            whole_of = Amount(context, quantity, previous, word_before(context, quantity))
            quantity.of = thing_behind(whole_of, quantity.of) or quantity.of
        if (
            quantity.of is None
            and (level or quantity.kind in (*AMOUNTS, "duration", "multiple"))
            and quantity.confidence > 0.5
            and not _is_distance(context, quantity)
        ):
            last = amounts.get(_measure_of(quantity)) if quantity.kind in AMOUNTS else None
            amount = Amount(context, quantity, previous, word_before(context, quantity), last, whole)
            found = measured_by(amount, LEVEL_RULES if level else RULES_BY_KIND.get(quantity.kind or "", RULES))
            if found and found[0].isdigit() and not any(map(str.isalpha, found.partition(" ")[2])):
                found = None  # 3.4 gigawatts of the 4.1GW
            found = thing_behind(amount, found) or found
            if found and (taken := _taken_up_by_that(context, quantity, found, amounts)):
                found = taken
            elif previous and (_says_again(context, quantity, previous) or _is_unit(context, quantity, found)):
                found = previous.of
            elif level and found and _is_move_from(amount, found):
                found = None  # the fall was from 8,900
            elif found and _names_amount(context, found, amounts.values()):
                found = None
            elif found is None and quantity.kind in AMOUNTS and (found := in_cash(amount) or read_clause(amount)):
                quantity.confidence = min(quantity.confidence, _GUESSED)
            quantity.of = found
            if level and found and found.startswith("number of "):
                quantity.of, quantity.kind = found.removeprefix("number of "), "count"
            elif level and found and not quantity.fraction and _names_things(found, quantity, previous):
                quantity.kind = "count"
        elif quantity.of is None and quantity.kind == "measure" and _is_distance(context, quantity):
            quantity.of = _thing_far_off(context, quantity)
        if quantity.fraction and quantity.kind == "other" and quantity.of is None and not level:
            alone = Amount(context, quantity, previous, word_before(context, quantity), None, whole)
            quantity.of = share_alone(alone)  # a survey of 90 nurses found that half had left
        if quantity.kind not in _NO_PREVIOUS:
            previous = quantity
        if quantity.kind in AMOUNTS:
            amounts[_measure_of(quantity)] = quantity
    _share_backwards(context, quantities)


def _is_move_from(amount: Amount, found: str) -> bool:
    """Whether a bare level is only where a move began: "the fall was from (8,900)"."""
    return amount.grammar.low(amount.before) == "from" and found.rsplit(" ", 1)[-1] in words_for("nouns of motion")


def _taken_up_by_that(
    context: SentenceContext, quantity: Quantity, found: str, amounts: dict[str | None, Quantity]
) -> str | None:
    """What the last amount is of, where "that" stands for it: "spending on A rose 5%, while (that on B) rose 3%"."""
    head = context.head(quantity, _FAR)
    that = re.search(rf"\b[Tt]hat (?:on|for|of|in|at|to|from) (?:[\w-]+ ){{0,4}}{re.escape(found)}\b", head)
    if that is None:
        return None
    last = amounts.get(_measure_of(quantity))
    earlier = [each for each in context.earlier if each.kind == quantity.kind and each.of]
    return last.of if last else earlier[-1].of if earlier else None


def _share_backwards(context: SentenceContext, quantities: Sequence[Quantity]) -> None:
    """What amounts in a row share with the last: "the (21m), 150-tonne whale", "(14%) and 9% of the market"."""
    for one, two in reversed(list(pairwise(quantities))):
        shares = one.kind == two.kind == "percent" and two.of is not None and one.value is not None
        if shares and context.text[one.end : two.start] == " and " and context.text.startswith(" of ", two.end):
            one.of = two.of  # 0.3% and 1.8% of their revenues
        attributes = one.kind == two.kind == "measure" and two.hyphenated
        if attributes and one.of is None and _IN_A_ROW.fullmatch(context.text, one.end, two.start):
            one.of = two.of


def _measure_of(quantity: Quantity) -> str | None:
    """What an amount shares with others like it: the unit, but of sums that they are sums."""
    return "money" if quantity.kind == "money" else quantity.unit


def _is_level(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a bare number may be a level, or a fraction what something moved by: "to 2,345", "climbed by a third"."""
    if quantity.kind != "other" or _WICKETS.match(context.text, quantity.end):
        return False
    if context.text[quantity.start].isalpha() and " in " in context.text[quantity.start : quantity.end]:
        return True  # one in five
    before, after = word_before(context, quantity), context.after(quantity)
    moved = context.grammar.low(before) in _MOVED and context.grammar.low(after) in _BEHIND_STEP
    return not quantity.fraction or context.grammar.low(before) == "by" or moved  # up nearly a third


@cache
def _units() -> frozenset[str]:
    """Words that no amount is of, as they belong to another: "3% lower at $5", "62 cents to settle at $83"."""
    return frozenset(unit_names()) | {"%", "percent", "per cent"}


def _names_amount(context: SentenceContext, found: str, amounts: Iterable[Quantity]) -> bool:
    """Whether what was found is, or ends in, an amount itself: "12st 7lb, five grand"."""
    return any(found.endswith(context.text[each.start : each.end]) for each in amounts)


def _is_unit(context: SentenceContext, quantity: Quantity, found: str | None) -> bool:
    """Whether what was found belongs to another amount, and is no currency of its own: "the pound slipped 0.3%"."""
    if not found or found.lower() not in _units():
        return False
    itself = rf"(?:\b[Tt]he |^|[.;:,] (?:an? )?|\band (?:an? )?|\bwhile ){re.escape(found)}\b"
    return not re.search(itself, context.head(quantity, _FAR))


def _says_again(context: SentenceContext, quantity: Quantity, previous: Quantity) -> bool:
    """Whether an amount says in another unit what the one before it says: "$214 million, or 88 cents a share"."""
    if previous.kind == "count" and _OF_WHICH.match(context.text, quantity.end):
        return True  # 450 homes, 30% of which; with 85% of them open
    bracketed = (
        context.text[previous.end : quantity.start] == " (" and context.text[quantity.end : quantity.end + 1] == ")"
    )
    if previous.kind == "count" and quantity.kind == "percent" and bracketed:
        return True  # compared with 107,495 (2%)
    gap = context.text[previous.end : quantity.start]
    if previous.of and gap.startswith(" of ") and previous.of in gap:
        gap = gap.partition(previous.of)[2]  # 2 ml of the vaccine, or 0.07 ounces
    if gap == "; " and previous.kind == quantity.kind and previous.unit != quantity.unit:
        return True  # ($145m; 136m euros)
    if previous.kind == quantity.kind and previous.unit != quantity.unit and _ABOUT.fullmatch(gap):
        return True
    level = previous.kind == "other" and previous.of is not None
    share = (previous.fraction or level) and quantity.kind == "percent"  # about half (52%); rose 11.64, or 0.2%
    return (previous.kind in AMOUNTS or share) and (
        _OR.fullmatch(gap) is not None or (previous.kind == "percent" and bool(_AGAINST.fullmatch(gap)))
    )


def _names_things(of: str, quantity: Quantity, previous: Quantity | None) -> bool:
    """Whether a bare number is of several things, and so counts them: "jobs fell to 65,000"."""
    if previous and previous.kind == "count" and previous.of == of:
        return quantity.whole  # sold 17 million phones, nearly (5 million) fewer than
    things = of.endswith("s") and of.rpartition(" ")[2].lower() not in _NO_THINGS
    return quantity.whole and things and not of.endswith(("ss", "us", "is", "as"))


def _is_distance(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a length says how far off something is, and measures nothing: "30 miles away"."""
    after = context.grammar.low(context.after(quantity))
    return quantity.kind == "measure" and after in (_AWAY if quantity.unit in _LENGTHS else _OFF)


_WHO_LIVE = frozenset(("people", "inhabitants", "residents", "souls"))


def _thing_far_off(context: SentenceContext, quantity: Quantity) -> str | None:
    """What a distance stands behind: "a (point) about 60km west of it", "the (quarry), four miles away"."""
    grammar, i = context.grammar, word_before(context, quantity)
    if quantity.unit in _LENGTHS and grammar.tag(i) in ("VBN", "VBG") and (placed := subject_of(grammar, i)):
        common = names_thing(grammar, placed)  # the stops had been placed 600m from it
        return grammar.text(*placed, context.text) if common else None
    phrase = phrase_before(grammar, i - (grammar.low(i) == ",")) if grammar.tag(i) in (*NOUNS, ",") else None
    if phrase and grammar.low(i) == "," and grammar.low(before_determiners(grammar, phrase[0] - 1)) in _AFTER:
        return None  # as it looked after the big bang, billions of light-years away
    if phrase and grammar.low(phrase[1]) in _WHO_LIVE:
        return None  # a settlement of 1,300 people 310 km from the capital
    if phrase is None or not is_thing(grammar, phrase[1]) or any(map(str.isdigit, grammar.text(*phrase, context.text))):
        return None
    return grammar.text(*phrase, context.text)


def measured_by(amount: Amount, rules: Sequence[Rule]) -> str | None:
    """What an amount is of, in the words of the text; None where the sentence does not tell."""
    for rule in rules:
        if found := rule(amount):
            return found
    if amount.quantity.kind == "percent" and (whole := whole_opening(amount) or share_again(amount)):
        return whole
    if amount.quantity.kind in AMOUNTS and (moved := motion_named(amount)):
        return moved
    return "average" if amount.quantity.hedge in _AVERAGES else None
