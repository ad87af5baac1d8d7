"""What a number takes over from its neighbour in the sentence: the years of a list, what it counts, what befell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import LOOSENING, any_of, words_for
from .events import acts_on_others, is_participle, participle_of
from .gapped import befell_too, did_too, difference_of, says_again
from .points import POINTS, make_part_of_point, make_points, take_points

_NEAR = 12
"""How many numbers back a noun may stand that is not said again."""
_IN_LIST = re.compile(r"(?:,| and| or|, and)(?: even| perhaps| possibly| sometimes)? ")
_ELSEWHERE = re.compile(rf" in (?:the )?[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*,? and {LOOSENING}$")
_THERE = re.compile(r" in (?:the )?[A-Z]")
_OF_WHOM = re.compile(rf"\b[Oo]f (?:whom|which|these|those|them),? {LOOSENING}$")
_OF_THEM = re.compile(r" of (?:them|these|those|whom|which)\b")
_WON = re.compile(rf"\b(?:{any_of('gains')}) {LOOSENING}$")
_ENDS = re.compile(
    rf"(?: (?:{any_of('told by a bare number')}))?(?:\s*(?:[.,;)]|$)|,? (?:{any_of('after a bare number')})\b)"
    rf"|(?: [a-z]+){{1,3}} (?:had )?(?:{any_of('expecting')})\b"
)
_TO = re.compile(rf"\b(?:its|their|his|her|the) (?P<of>[a-z]+s)(?: held)? (?:to|from) {LOOSENING}$")
_GAPPED = re.compile(rf"(?:,|\band|\bbut) (?P<of>[a-z]+s) from {LOOSENING}$")
"""Before "10 to 30" of what rose as the things before did: "deaths rose from 3 to 9 and injuries from (10) to 30"."""
_FOR_WHAT = re.compile(r" in [a-z]+(?: [a-z]+)? and ")
_IN_WHAT = re.compile(r" in (?!the |total|all )(?P<of>[a-z]+)\b")
_TO_BEFORE = re.compile(r"\b(?:to|at|from)(?: [a-z]+){0,2} $")
_MARGIN = re.compile(r"\b(?:margin of |sampling )error (?:of|is|was) (?:plus or minus |\+/- ?|± ?|about )?$")
_MOVED = re.compile(rf"\b(?:{any_of('moves of points')})\b")
_MOVED_BEHIND = re.compile(rf" (?:{any_of('behind points that moved')})\b")
_AGAINST = re.compile(rf"\b(?:{any_of('from or against (phrases)')})\.? {LOOSENING}$")
_COMPARED = re.compile(
    rf"(?:,| [-–—])? (?:(?:(?:well |far |just )?(?:{any_of('past another (phrases)')})) the "
    rf"|(?:well |far |sharply )?(?:{any_of('compared to another (phrases)')}) (?:the )?{LOOSENING})$"
)
_ADDED = re.compile(rf",? (?:{any_of('added to (phrases)')}) (?:the|its|their|his|her) {LOOSENING}$")
_TAKEN_UP = re.compile(rf" (?:(?:{any_of('before what took them up')}) )?(?:{any_of('done to things counted')})\b")
_SHARED = re.compile(rf" of (?:the|its|their|those|these) (?:estimated )?{LOOSENING}")
_NEAR_VERB = 30  # characters behind "of them" to what befell them
_COMPARED_WITHIN = 60
_OF_WHICH = re.compile(rf",? of which {LOOSENING}")
_NEXT_PLACE = re.compile(rf"[^;.\d]{{0,60}}? (?:in|on|at|near|from) [^;.,\d]{{1,50}}; (?:and )?{LOOSENING}")
_BRACKETED = re.compile(r" \([^()]{1,20}\)")
_PART_OF = re.compile(r" (?:to|from|in|by|at|on|against|of (?:them|which|whom)) ")
_IN_PLACE = re.compile(r" (?:in|on|at|near|from) ")
_SUBJECT_AGAIN = re.compile(rf".{{0,80}}?(?:,|,? (?:but|and|while|though|although)) {LOOSENING}")
_HAS_VERB = re.compile(rf" (?:{any_of('verbs right behind a number')})\b")
_OF_LAST = re.compile(rf" of (?:its|his|her|their|our|the) (?:{any_of('first or last')}) $")
_BEING = frozenset(("is", "are", "was", "were"))
_OR_OTHERS = re.compile(rf" or (?:[a-z]+ ){{1,3}}and {LOOSENING}")
_COORDINATED = frozenset(
    (", ", " and ", ", and ", " as well as ", ", as well as ", " and at least ", " and another ", " and the ")
)


def share_meanings(context: SentenceContext, quantities: Sequence[Quantity]) -> None:
    """Let neighbours share what they count and what happened, where one phrase or verb stands for both.

    "killed 1,200 people in A and 160 in B", "killed two guards and two bombers", "two guards and a driver were shot",
    "to 130,000 won from 90,000", "63%, down 7 points".
    """
    amount: Quantity | None = None
    counted: Quantity | None = None
    for at, quantity in enumerate(quantities):
        if quantity.kind == "count" and _MARGIN.search(context.text, max(0, quantity.start - 40), quantity.start):
            take_points(context.text, quantity)
        if quantity.fraction:
            make_part_of_point(context.text, quantity, quantities[at + 1 :])
        if things := _things_before(context, quantities, at):
            if quantity.of:
                things = f"{things.removesuffix(f' {quantity.of}')} {quantity.of}"
            quantity.of, quantity.kind, quantity.shared, quantity.confidence = things, "count", True, 0.6
    for one, two in reversed(list(pairwise(quantities))):
        _share_unit(context.text, one, two)
        make_points(context.text, one, two)
    for one, two in pairwise([each for each in quantities if each.kind not in ("year", "date")]):
        shares = one.kind == "percent" or one.fraction
        if shares and two.unit and two.of and _SHARED.fullmatch(context.text, one.end, two.start):
            one.of = two.of  # half of the 12 tonnes of gold
        amount = one if one.kind in ("money", "percent") else amount
        if amount:
            _share_amount(context.text, amount, two)
        counted = one if one.kind == "count" and one.of else counted
        again = counted and (_does_too(context, counted, two) or _compares(context.text, one, two))
        if counted and again and one.kind == "percent" and _lacks_noun(two):
            two.of, two.kind = counted.of, "count"  # nine towns grew by 10%, while 16 have shrunk
        elif one.kind == "count" and two.kind == "other" and two.of is None and one.of and not two.fraction:
            if _counts_the_same(context, one, two) or (one.unit and one.unit == two.unit):
                two.of, two.kind = one.of, "count"
            elif difference_of(context, one, two) or did_too(context, one, two) or befell_too(context, one, two):
                two.of, two.kind = one.of.removesuffix(f" {participle_of(one.of)}"), "count"
        elif _may_share(one, two) and _lacks_noun(two) and says_again(context, one, two):
            two.kind, two.unit, two.of = one.kind, one.unit, one.of  # 111 tons from Spain and 105 from France
        elif two.kind == "count":
            _share_event(context, one, two)
    for one, two in reversed(list(pairwise(quantities))):
        _share_event(context, one, two)
        if _lacks_noun(one) and two.kind == "count" and _OF_LAST.fullmatch(context.text[one.end : two.start]):
            one.of, one.kind = two.of, "count"  # won 11 of its last 14 games


def _things_before(context: SentenceContext, quantities: Sequence[Quantity], at: int) -> str | None:
    """What a number counts whose noun is not said again: "needed 50 seats but won 47", "its seats to 17 from eight"."""
    text, quantity = context.text, quantities[at]
    of_them = _OF_THEM.match(text, quantity.end)
    another = text.endswith(("another ", "a further "), 0, quantity.start)
    behind = of_them is not None and (quantity.of or " ") in text[of_them.end() : of_them.end() + _NEAR_VERB]
    befallen = is_participle(quantity.of or "") or ((another or behind) and is_only_done_to(context, quantity))
    if not (_lacks_noun(quantity) or ((of_them or another) and befallen)):
        return None
    last = quantities[at - 1] if at else None
    if last and last.kind == "count" and last.shared and text[last.end : quantity.start] in (" from ", " to "):
        return last.of
    near = max(0, quantity.start - 30)
    noun = _TO.search(text, near, quantity.start)
    if not noun and text.startswith(" to ", quantity.end) and at:
        noun = _GAPPED.search(text, near, quantity.start)
    if noun:
        return noun["of"]
    ends = _ENDS.match(text, quantity.end) or text.startswith(" (", quantity.end)
    won = _WON.search(text, max(0, quantity.start - 24), quantity.start) and ends
    if not (won or of_them or another):
        return None
    before = quantities[max(0, at - _NEAR) : at]
    things = [each.of for each in before if each.kind == "count" and not each.hyphenated and each.of]
    last_things = things[-1] if things else ""
    if befell := participle_of(last_things):
        if not (of_them or another):
            return None
        if quantity.of or _has_fate_of_its_own(context, quantity):
            last_things = last_things.removesuffix(f" {befell}")
    return last_things if last_things != "times" else None


def is_only_done_to(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether only a participle tells of those counted: "another 800 will be paid"."""
    word = quantity.of or ""
    return word.isalpha() and context.grammar.noun_phrase(context.after(quantity)) is None


def _has_fate_of_its_own(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether a verb behind "12 of them" says what they did or what was done to them: not "were women"."""
    grammar = context.grammar
    at = context.after(quantity) + 2
    while grammar.tag(at) in ("RB", "RBR") or grammar.low(at) in _BEING:
        at += 1
    return grammar.tag(at).startswith("VB") or grammar.tag(at) == "MD"


def _lacks_noun(quantity: Quantity) -> bool:
    """Whether a whole number counts something that is not said beside it."""
    open_kind = quantity.kind == "other" and quantity.of is None
    whole = quantity.whole or quantity.scale > 1
    return open_kind and whole and not quantity.fraction and bool(quantity.value)


def _may_share(one: Quantity, two: Quantity) -> bool:
    """Whether a bare number may be a measure or a share as the one before it: "111 tons from Spain and 105"."""
    return one.kind == "measure" or (one.kind == "percent" and (two.value or 0) <= 100)


def _share_unit(text: str, one: Quantity, two: Quantity) -> None:
    """Give a bare number the unit, or the things, of the next: "5, 10 and 20 mg", "eased to 4 from 4.5 percent"."""
    gap = text[one.end : two.start]
    suspended = gap[:1] == "-" and (two.hyphenated or text[two.end : two.end + 1] == "-")  # 30- and 45-minute lessons
    known = (one.kind != "other" or one.of is not None) and not (suspended and one.kind == "count")
    known = known or (two.kind == "percent" and (one.value or 0) > 100)  # she offered 1.2 million, 40 per cent of that
    if known or one.fraction or one.unit or one.value is None or one.confidence < 0.6:
        return
    gap = gap[1:] if suspended else gap
    if not _IN_LIST.fullmatch(gap) and not (
        gap in (" from ", " to ") and _TO_BEFORE.search(text, max(0, one.start - 24), one.start)
    ):
        return
    if (
        two.kind in ("percent", "measure", "duration")
        or (suspended and two.kind == "age")
        or (two.kind == "money" and text[two.start].isdigit())
    ):
        one.kind, one.unit, one.of, one.confidence = two.kind, two.unit, two.of, 0.8
    elif two.kind == "count" and gap in (" and ", " or ") and (one.scale > 1 or suspended):
        one.kind, one.of, one.confidence = "count", two.of, 0.8


def _share_amount(text: str, amount: Quantity, two: Quantity) -> None:
    """Give a number its currency or percentage points from an amount before it in the sentence."""
    if two.kind not in ("other", "count") or two.fraction or two.ordinal or two.value is None or amount.value is None:
        return
    if amount.kind == "percent":
        points = POINTS.match(text, two.end)
        level = text[two.start - 4 : two.start] in (" at ", " to ")
        moved = _MOVED.search(text, two.start - 30, two.start) or (points and _MOVED_BEHIND.match(text, points.end()))
        if two.of in ("points", "point") and points and not level and moved:
            take_points(text, two)
    elif _is_sum_too(text, amount, two):
        parallel = _FOR_WHAT.fullmatch(text, amount.end, two.start) and _IN_WHAT.match(text, two.end)
        two.kind, two.unit, two.of, two.confidence = "money", amount.unit, parallel["of"] if parallel else None, 0.7


def _is_sum_too(text: str, amount: Quantity, two: Quantity) -> bool:
    """Whether a number is money as the sum before it is: "130,000 won from (90,000)"."""
    first, second = amount.value, two.value
    if first is None or second is None or second < 20:
        return False
    if two.of is None and second < first and _OF_WHICH.fullmatch(text, amount.end, two.start):
        return True  # £7bn, of which 12m
    if two.of is None and two.scale >= 10**6 and _FOR_WHAT.fullmatch(text, amount.end, two.start):
        return _IN_WHAT.match(text, two.end) is not None  # $1.2bn in tax and 600m in fees
    if not first / 20 < second < first * 20:
        return False
    if two.of is None and _AGAINST.search(text, max(amount.end, two.start - 24), two.start):
        return True
    of = two.of or ""
    counts = of.split(" of ")[0].endswith("s") or "s' " in of or "s’ " in of  # 147 million users’ data
    return two.scale >= 10**6 and two.scale == amount.scale and not counts


def _counts_the_same(context: SentenceContext, one: Quantity, two: Quantity) -> bool:
    """Whether the second counts what the first does: "200 people in Peru and (16) in Chile", "of whom (20)"."""
    text = context.text
    if _OF_WHOM.search(text, one.end, two.start) or _compares(text, one, two):
        return True
    if text[one.end : two.start] in (f" {one.of} (", " (") and _PART_OF.match(text, two.end):
        return True  # lost 11 seats (10 to the Left)
    if _NEXT_PLACE.fullmatch(text, one.end, two.start) and _IN_PLACE.match(text, two.end):
        return True  # 87 bodies in Lasolo; 19 in Wori
    if _ELSEWHERE.search(text, one.end, two.start) and _THERE.match(text, two.end):
        return True
    if _does_too(context, one, two):
        return True
    if says_again(context, one, two):
        return True
    beaten = text[one.end : two.start] == f" {one.of} to "  # 217 votes to 212
    return beaten and one.of in words_for("divided among names")


def _does_too(context: SentenceContext, one: Quantity, two: Quantity) -> bool:
    """Whether a bare number is the subject of a clause that stands beside that of the one before it."""
    acts = _HAS_VERB.match(context.text, two.end) or context.grammar.tag(context.after(two)) in ("VBP", "VBD")
    joined = _SUBJECT_AGAIN.fullmatch(context.text, one.end, two.start)
    return bool(acts) and not participle_of(one.of or "") and joined is not None


def _compares(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether the second is what the first was before: "1,025 complaints last year, compared with (870) in 2021".

    Also what is added to it: "a further 3,500 jobs, on top of the (10,000) announced in May".
    """
    gap = text[one.end : two.start]
    if len(gap) >= _COMPARED_WITHIN:
        return False
    ends = _ENDS.match(text, two.end) or _TAKEN_UP.match(text, two.end) or _BRACKETED.match(text, two.end)
    return ends is not None and bool(_COMPARED.search(gap) or _ADDED.search(gap))


def _share_event(context: SentenceContext, one: Quantity, two: Quantity) -> None:
    """What befell one of two numbers befell both, where nothing but a conjunction, or a place, parts them."""
    if one.kind != "count" or two.kind != "count" or not one.of or not two.of:
        return
    if _OF_THEM.match(context.text, two.end):
        return  # of the same things already
    first, second = participle_of(one.of), participle_of(two.of)
    thing = one.of.removesuffix(f" {first}") if first else one.of
    gap = context.text[one.end : two.start].removeprefix(f" {thing}")
    joined = gap in _COORDINATED or _OR_OTHERS.fullmatch(gap)
    if bool(first) == bool(second) or not (joined or (first and _ELSEWHERE.fullmatch(gap))):
        return
    if first and _acts_itself(context, two):
        return
    if first:
        two.of = f"{two.of} {first}"
    elif not context.grammar.follows_verb(context.before(one)):
        one.of = f"{one.of} {second}"


def _acts_itself(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether those counted are the subject of a verb of their own: "killed 52 people and two gunmen (fled)"."""
    grammar = context.grammar
    phrase = grammar.noun_phrase(context.after(quantity))
    if phrase is None:
        return False
    verb = phrase[1] + 1
    return grammar.tag(verb) in ("VBD", "VBZ", "VBP") or acts_on_others(grammar, verb)
