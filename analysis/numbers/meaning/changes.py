"""One quantity going from one value to another: "from 4.8% to 4.7%", "to 17 from four", "doubled to 25"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...findings import Change
from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import any_of, words_for
from .amounts import word_before
from .verb_arguments import subject_of

_HEDGES = rf"(?:(?:{any_of('hedges inside a range (phrases)')}|just|only|an?|the|a record) )*"
_TIME = r"(?:(?:(?:in|at|on|since|by|during|a year|last) (?:[\w’'-]+ ){0,6}?|[\w-]+ [a-z]+ (?:ago|earlier|before) ))?"
_TIMES = frozenset(("year", "date", "ordinal", "duration"))
"""When the first of two values was reached: "from 71 percent (in the first quarter) to 58 percent"."""
_TO = re.compile(rf" {_TIME}(?:[a-z]+ ){{0,4}}?to {_HEDGES}$")
_FROM = re.compile(rf" {_TIME}(?:(?:{any_of('after a level')}) )*(?:\([^)]*\) )?from {_HEDGES}$", re.I)
_BASE = re.compile(r"^ (?:per|for every) [\d,]+(?: [a-z]+)?(?= )")
_BEFORE = re.compile(rf"\b(?P<word>from|to|at) {_HEDGES}$", re.I)
_FAR = 60  # characters between the two values
_MOTIONS = words_for("motions up", "motions down", "motions either way")


def read_changes(context: SentenceContext, quantities: Sequence[Quantity]) -> list[Change]:
    """The changes that a sentence tells of, in the order of the text; their ends get the direction."""
    found: list[Change] = []
    used: set[int] = set()
    for at in range(len(quantities)):
        if at in used:
            continue
        change, taken = _change_at(context, quantities, at)
        if change is not None:
            found.append(change)
            used.update(range(at, at + taken))
    return found


def _change_at(context: SentenceContext, quantities: Sequence[Quantity], at: int) -> tuple[Change | None, int]:
    """The change that begins with a number, and how many numbers it takes."""
    one = quantities[at]
    behind = at + 1
    while behind < len(quantities) and quantities[behind].kind in _TIMES and quantities[behind].kind != one.kind:
        behind += 1  # from 71 percent in 1999 to 58 percent
    two = quantities[behind] if behind < len(quantities) else None
    if one.kind == "multiple":
        return _multiplied(context, quantities, at)
    if two is None or not _are_alike(one, two):
        return None, 0
    before = _BEFORE.search(context.head(one, 40))
    gap = context.text[one.end : two.start]
    if not before or len(gap) > _FAR:
        return None, 0
    start = one.start - len(context.head(one, 40)) + before.start("word")
    word = before["word"].lower()
    if word == "from" and _TO.fullmatch(_without_things(gap, one)) and _moves(context, start):
        return _made(context, start, one, two, two.end), behind - at + 1
    if word in ("to", "at") and _FROM.fullmatch(_without_things(gap, one)) and (word == "at" or _moves(context, start)):
        return _made(context, start, two, one, two.end), behind - at + 1
    return None, 0


def _without_things(gap: str, one: Quantity) -> str:
    """What stands between two numbers, without what the first counts."""
    return _BASE.sub("", gap.removeprefix(f" {one.of}") if one.of else gap)


def _are_alike(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers are values of one quantity: of the same kind and unit."""
    kinds = {one.kind, two.kind}
    if one.value is None and one.low is None and one.high is None:
        return False
    told_once = two.unit is None and (one.unit or "").startswith("per ")  # from 31 per 1,000 to 19
    return (one.kind == two.kind and (one.unit == two.unit or told_once)) or kinds == {"count", "other"}


def _moves(context: SentenceContext, offset: int) -> bool:
    """Whether a word of motion stands before an offset in the sentence."""
    grammar = context.grammar
    last = grammar.index(offset)
    return any(grammar.low(i) in _MOTIONS for i in range(max(0, last - 14), last))


def _multiplied(context: SentenceContext, quantities: Sequence[Quantity], at: int) -> tuple[Change | None, int]:
    """ "Doubled to 25", "tripled from 5 to 15", "prices doubled"."""
    one = quantities[at]
    verb = context.grammar.index(one.start)
    if not context.grammar.tag(verb).startswith("VB") or one.value is None:
        return None, 0
    ends: dict[str, Quantity] = {}
    reached, taken = one.end, 1
    for other in quantities[at + 1 : at + 3]:
        joint = re.fullmatch(rf"(?: [a-z]+){{0,4}}? (to|from) {_HEDGES}", context.text[reached : other.start])
        if not joint or joint.group(1) in ends or other.kind in ("year", "date"):
            break
        ends[joint.group(1)] = other
        reached, taken = other.end, taken + 1
    told = ends.get("to") or ends.get("from")
    subject = subject_of(context.grammar, verb)
    of = told.of if told and told.of else context.grammar.text(*subject, context.text) if subject else None
    if of is None and told is None:
        return None, 0
    return _change(context, one.start, reached, ends.get("from"), ends.get("to"), float(one.value), of, told), taken


def _made(context: SentenceContext, start: int, before: Quantity, after: Quantity, end: int) -> Change:
    """The change from one number to another; the second gets the direction where no word tells it."""
    verb = word_before(context, after if after.start < before.start else before) - 1
    subject = subject_of(context.grammar, verb) if context.grammar.tag(verb).startswith("VB") else None
    first, last = _value(before), _value(after)
    if after.unit is None and (before.unit or "").startswith("per "):
        after.unit = before.unit
    if after.trend is None and first is not None and last is not None and first != last:
        after.trend = "up" if last > first else "down"
    of = after.of or before.of or (context.grammar.text(*subject, context.text) if subject else None)
    return _change(context, start, end, before, after, None, of, after)


def _change(
    context: SentenceContext,
    start: int,
    end: int,
    before: Quantity | None,
    after: Quantity | None,
    factor: float | None,
    of: str | None,
    told: Quantity | None,
) -> Change:
    return Change(
        start,
        end,
        context.text[start:end],
        _value(before),
        _value(after),
        factor,
        of,
        told.unit if told else None,
    )


def _value(quantity: Quantity | None) -> float | None:
    """The value of one end; of a hedged one its bound."""
    if quantity is None:
        return None
    value = next((each for each in (quantity.value, quantity.low, quantity.high) if each is not None), None)
    return None if value is None else float(value)
