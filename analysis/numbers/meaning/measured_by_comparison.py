"""What an amount is of that leads on from the one before it: "fell 5% to $3", "44% of trees, up from 38%".

With "to", "from" or "against" between them, in a comparison, or told again in another unit.
"""

from __future__ import annotations

import re

from ..quantity import Quantity
from ..wordlists import LOOSENING, any_of, words_for
from .amounts import AMOUNTS, Amount, word_before
from .grammar import NOUNS, Grammar
from .measured_by_verb import verb_argument
from .phrases_before import FINITE

_LEADING_ON = words_for("lead from an amount")
_COMPARING = words_for("comparatives of amounts")
_SAME_MOVE = re.compile(r" points?(?:,? or (?:about |nearly |roughly )?|,? (?:to|at) | \()")
_JOINED = re.compile(rf" |(?: (?:per|an?|for each) [a-z]+)?, |\)?,? (?:and|or) (?:even |perhaps )?{LOOSENING}")
_OWN = (
    r" (?:the |about |some |just |only |[A-Z][\w.-]+(?: [A-Z][\w.-]+)?['’]s "
    r"|(?:last|the previous|the prior) [a-z]+['’]s )*$"
)
_COMPARED = re.compile(
    r"(?:,| [-–—]|,? (?:and|but)) (?:[a-z]+ly |far |much |well |just |still )?"
    r"(?:against|after|following|compared (?:with|to)|(?:up|down|revised|revised up|revised down) from"
    r"|ahead of|short of|shy of|above|below|beating|missing"
    rf"|unchanged (?:on|from)|(?:low|high|small|larg|great)er than){_OWN}"
    rf"|, an? (?:[a-z]+ )?(?:improvement|increase|rise|advance|fall|drop|decline) (?:on|from){_OWN}"
    rf"|\bcompared (?:with|to){_OWN}"
    r"|,? (?:instead of|rather than) (?:the |its |their )?(?:current |present |previous |planned |usual )?$"
)
_EXPECTED = re.compile(
    rf"(?: in [a-z]+)? (?:(?:that|which) )?(?:most |some |the |\w+ )?(?:{any_of('those who expect')})"
    r" (?:had |were |was |are |is )?"
    r"(?:expected|expect|forecast|predicted|projected|anticipated|expecting|looking for|hoping for)\b"
)
_AFTER_MOVE = re.compile(
    r"(?: in [A-Z][a-z]+| (?:this|last) [a-z]+| on the (?:year|month|week))?"
    r"(?:,? (?:after|following|compared with|against|versus)|,) (?:an? |the |its )?(?:[a-z-]+ )?"
)
_EQUATES = re.compile(
    r"(?:^|,| [-–—]+)(?: which| that)? (?:equat|equal|amount|translat|work|com)[a-z]+ (?:out )?(?:to|at)"
    r" (?:about |some |just |around |an? (?:[a-z]+ )?)?$"
)
_ON = re.compile(r"\)? on (?:the )?")
_RISING = re.compile(
    r"(?:,| --?| [–—]) (?:[a-z]+ly )?(?:rising|growing|climbing|increasing|falling|dropping|going up) to (?:[a-z]+ )?"
)
_DIMENSIONS = words_for("dimensions")
_MOTION_NOUNS = words_for("nouns of motion")
_WORTH = words_for("worth")
_NOT_IN = words_for("after a sum and in")
_ADVERBS_OF_MOTION = words_for("adverbs of motion")
_ENDS_CLAUSE = frozenset(("", ".", ",", ":", "NN"))
"""Behind "2% higher": the end of a clause, or "year on year"."""
_FARTHEST = 14  # words between two amounts


def carried_on(amount: Amount) -> str | None:
    """What the amount before is of, where "to", "from" or "against" leads on from it with no verb between."""
    previous, last = amount.previous, amount.last_of_unit
    if last and last.of and (_takes_up(amount) or _is_expected(amount)):
        return last.of  # 12% of women and 4% of those
    if previous is None or previous.of is None:
        return None
    grammar, context = amount.grammar, amount.context
    if told := _told_by_words(amount, previous):
        return told
    if is_told_how(amount):
        return None
    if previous.kind == amount.quantity.kind and _JOINED.fullmatch(context.text, previous.end, amount.quantity.start):
        return previous.of
    if previous.kind == "count" and previous.of in ("points", "point"):
        gap = context.text[previous.end : amount.quantity.start]
        if not _SAME_MOVE.fullmatch(gap):
            return None
        return verb_argument(Amount(context, previous, None, word_before(context, previous)))
    if previous.kind == "count" and (_compares(amount) or _is_step_from(amount)):
        return previous.of  # shipped 41 million units, 9% fewer than
    if previous.kind == "count" and amount.quantity.kind == "other" and not amount.quantity.fraction:
        froms = grammar.low(word_before(context, previous)) == "from" and grammar.low(amount.before) == "to"
        return previous.of if froms and amount.quantity.whole else None  # from 24,800 mines in 2005 to 9,000
    if previous.kind not in (*AMOUNTS, "other"):
        return None
    if (previous.kind == "percent" or previous.fraction) and _ON.fullmatch(
        context.text, previous.end, amount.quantity.start
    ):
        return previous.of  # were recorded, up a third (32%) on 304,459
    if _says_alike(amount):
        return previous.of
    if grammar.low(amount.before) in _WORTH and grammar.low(amount.before - 1) == "and":
        return previous.of  # a carcass 12 metres long and weighing 50 tonnes
    if last and last.of and _is_at_most(grammar, amount.before):
        return last.of  # had the highest use at 15 kWh, and others the lowest at (6 kWh)
    start, end = grammar.index(previous.end), grammar.index(amount.quantity.start)
    if end - start > _FARTHEST or any(_parts(grammar, i) for i in range(start, end)):
        return None
    acting = grammar.low(amount.before) == "with" and grammar.tag(context.after(amount.quantity)) == "VBG"
    beside = grammar.low(amount.before - 1) in ("along", "together")  # along with £540
    another = grammar.tag(amount.before - 2) in NOUNS and not amount.is_previous(amount.before - 2)
    if another and grammar.low(amount.before - 1) in _ADVERBS_OF_MOTION and grammar.low(amount.before) == "to":
        beside = not (previous.of or "").endswith(grammar.words[amount.before - 2])  # with yields down to 2 t
    beside = beside or (amount.quantity.unit == "mph" and grammar.tag(amount.before - 1) == "NNS")  # gusts to 40 mph
    if grammar.low(amount.before) in _LEADING_ON and not acting and not beside:
        return previous.of
    near = (start, start + (grammar.low(start) == ","))
    if previous.kind == "percent" and grammar.low(amount.before) == "at" and amount.before in near:
        return previous.of  # was down 0.4% at $1,812
    if _is_step_from(amount):
        return previous.of
    return previous.of if _compares(amount) else None


def _told_by_words(amount: Amount, previous: Quantity) -> str | None:
    """What the amount before is of, where the words between them compare the two."""
    grammar, context = amount.grammar, amount.context
    alike = previous.kind == amount.quantity.kind or (previous.fraction and amount.quantity.kind == "percent")
    moves = any(
        grammar.low(at) in _MOTION_NOUNS for at in (context.after(amount.quantity), context.after(amount.quantity) + 1)
    )
    if alike and moves and _AFTER_MOVE.fullmatch(context.text, previous.end, amount.quantity.start):
        return previous.of  # slipped 0.2% after a 0.9% decline
    named = grammar.low(context.after(amount.quantity)) == "that"  # above the $2m that the minister named
    if alike and not named and _COMPARED.search(context.text, previous.end, amount.quantity.start):
        return previous.of
    if alike and _RISING.fullmatch(context.text, previous.end, amount.quantity.start):
        return previous.of  # pay $5m, possibly rising to $7m
    if previous.kind == amount.quantity.kind == "money" and _compares(amount):
        return previous.of  # spent $64bn on mergers and parts, $10bn more than in May
    if (
        not is_told_how(amount)
        and previous.kind in AMOUNTS
        and _EQUATES.search(context.text[previous.end : amount.quantity.start])
    ):
        return previous.of  # raise the tax by 5%, which equates to £6 a month
    return None


def _compares(amount: Amount) -> bool:
    """Whether a percentage behind a comma says how much more or less the amount before it is: "€61, 22% less than"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    percent = amount.quantity.kind == "percent"
    compares = grammar.low(after) in _COMPARING
    compared = compares and (
        grammar.low(after + 1) in ("than", "from", "on") or (percent and grammar.tag(after + 1) in _ENDS_CLAUSE)
    )
    if percent and compares and amount.is_previous(amount.before):
        return True  # on sales of £561m some 12% higher
    if amount.quantity.kind == "percent" and grammar.low(after) in ("above", "below", "over"):
        return grammar.low(amount.before) in (",", "(", "but", "and")  # 2 percent over last year's record
    return compared and grammar.low(amount.before) in (",", "(", "-", "--", "–", "—")


def _is_expected(amount: Amount) -> bool:
    """Whether others had an amount in mind: "sales of $9bn, short of the ($10bn) analysts had expected"."""
    return _EXPECTED.match(amount.context.text, amount.quantity.end) is not None


def is_told_how(amount: Amount) -> bool:
    """Whether a sum is told by how it is paid: "jewels worth £12,000 and (£350) in cash"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    money = amount.quantity.kind == "money"
    level = grammar.low(amount.before) in ("at", "to", "from")  # was down 5%, at $72 in late trading
    return money and not level and grammar.low(after) == "in" and grammar.low(after + 1) in _NOT_IN


def _is_step_from(amount: Amount) -> bool:
    """Whether an amount tells what the one before it rose or fell by: "$1.7bn, a (13%) increase from $1.5bn"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    first = grammar.index(amount.quantity.start) - 1
    first -= grammar.tag(first) == "JJ"  # a vast 85% increase
    opens = grammar.low(first) in ("a", "an", "about", "nearly") and grammar.low(amount.before) == ","
    return (
        opens and grammar.low(after) in _MOTION_NOUNS and grammar.low(after + 1) in ("from", "over", "on", "compared")
    )


def _says_alike(amount: Amount) -> bool:
    """Whether the adjective of the amount before is said again: "66% effective at that and (85%) effective at this"."""
    grammar, previous, after = amount.grammar, amount.previous, amount.context.after(amount.quantity)
    first = amount.context.after(previous) if previous else -1
    if first < 0:
        return False
    sides = grammar.low(first) in _DIMENSIONS and grammar.low(after) in _DIMENSIONS  # 366m long, 51m wide
    sides = sides and not any(grammar.tag(i) in FINITE for i in range(first, after))  # its head was 5m wide
    return sides or (grammar.tag(after) == "JJ" and grammar.low(after) == grammar.low(first))


def _takes_up(amount: Amount) -> bool:
    """Whether a pronoun stands for what the amount before is of: "4% of those given a dummy pill"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    return grammar.low(after) == "of" and grammar.low(after + 1) in ("those", "them")


def _is_at_most(grammar: Grammar, i: int) -> bool:
    """Whether "the lowest at" ends at a word."""
    return grammar.low(i) == "at" and grammar.tag(i - 1) == "JJS" and grammar.low(i - 2) == "the"


def _parts(grammar: Grammar, i: int) -> bool:
    """Whether a word begins a new clause or another item of a list."""
    tag, word = grammar.tag(i), grammar.low(i)
    describes = tag in ("VBG", "VBN") and grammar.tag(i + 1) in NOUNS and grammar.tag(i - 1) in ("DT", "PRP$", "JJ")
    if describes:
        return False  # 4.2% of the working population
    return (tag.startswith("VB") and word != "compared") or tag in ("CC", "MD", ":", "WDT", "WP", "PRP")
