"""What an amount is of, told by the amount before it: "fell 5% to $3", "44% of trees, up from 38%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import LOOSENING, any_of, words_for
from .amounts import AMOUNTS, Amount, skip_back, word_before
from .befallen import are_people
from .grammar import NOUNS, Grammar
from .measured_by_clause import names_thing
from .measured_by_verb import verb_argument
from .phrases_before import Phrase, before_determiners, is_thing, past_determiner
from .verb_arguments import first_subject, head_phrase

_LEADING_ON = words_for("lead from an amount")
_COMPARING = words_for("comparatives of amounts")
_TO_WHAT = words_for("lists of spending")
_SAME_MOVE = re.compile(r" points?(?:,? or (?:about |nearly |roughly )?|,? (?:to|at) | \()")
_JOINED = re.compile(rf" |(?: (?:per|an?|for each) [a-z]+)?, |\)?,? (?:and|or) (?:even |perhaps )?{LOOSENING}")
_OWN = r" (?:the |about |some |just |only |[A-Z][\w.-]+(?: [A-Z][\w.-]+)?['’]s )*$"
_COMPARED = re.compile(
    r"(?:,| [-–—]) (?:against|after|following|compared (?:with|to)|(?:up|down|revised|revised up|revised down) from"
    rf"|(?:(?:far|much|well|slightly|just) )?(?:low|high|small|larg)er than){_OWN}"
    rf"|\bcompared (?:with|to){_OWN}"
    r"|,? (?:instead of|rather than) (?:the |its |their )?(?:current |present |previous |planned |usual )?$"
)
_EXPECTED = re.compile(
    rf"(?: in [a-z]+)? (?:(?:that|which) )?(?:most |some |the |\w+ )?(?:{any_of('those who expect')})"
    r" (?:had |were |was |are |is )?"
    r"(?:expected|expect|forecast|predicted|projected|anticipated|expecting|looking for|hoping for)\b"
)
_AFTER_MOVE = re.compile(r"(?: in [A-Z][a-z]+)?,? (?:after|following) (?:an? |the |its )?(?:[a-z-]+ )?")
_EQUATES = re.compile(
    r"(?:^|,| [-–—]+)(?: which| that)? (?:equat|equal|amount|translat|work|com)[a-z]+ (?:out )?(?:to|at)"
    r" (?:about |some |just |around |an? (?:[a-z]+ )?)?$"
)
_SHOWING = words_for("verbs of showing")
_WHERE = words_for("before where and when")
_DIMENSIONS = words_for("dimensions")
_MOTION_NOUNS = words_for("nouns of motion")
_NOT_IN = words_for("after a sum and in")
_POLL = re.compile(r"\b(?:poll|survey|study|sample) of (?:\w+ ){0,2}$")
_LEADS_AWAY = frozenset(("of", "is", "are", "was", "were"))
_JOINTS = frozenset(("and", "or", ",", ";", "while", "but"))
_FARTHEST_PLACE = 14  # words
_FARTHEST = 14  # words between two amounts


def carried_on(amount: Amount) -> str | None:
    """What the amount before is of, where "to", "from" or "against" leads on from it with no verb between."""
    previous, last = amount.previous, amount.last_of_unit
    if last and last.of and (_takes_up(amount) or _is_expected(amount)):
        return last.of  # 12% of women and 4% of those
    if previous is None or previous.of is None:
        return None
    grammar, context = amount.grammar, amount.context
    alike = previous.kind == amount.quantity.kind or (previous.fraction and amount.quantity.kind == "percent")
    moves = any(
        grammar.low(at) in _MOTION_NOUNS for at in (context.after(amount.quantity), context.after(amount.quantity) + 1)
    )
    if alike and moves and _AFTER_MOVE.fullmatch(context.text, previous.end, amount.quantity.start):
        return previous.of  # slipped 0.2% after a 0.9% decline
    if alike and _COMPARED.search(context.text, previous.end, amount.quantity.start):
        return previous.of
    if previous.kind == amount.quantity.kind == "money" and _compares(amount):
        return previous.of  # spent $64bn on mergers and parts, $10bn more than in May
    if _is_told_how(amount):
        return None
    if previous.kind in AMOUNTS and _EQUATES.search(context.text[previous.end : amount.quantity.start]):
        return previous.of  # raise the tax by 5%, which equates to £6 a month
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
    if _says_alike(amount):
        return previous.of
    start, end = grammar.index(previous.end), grammar.index(amount.quantity.start)
    if end - start > _FARTHEST or any(_parts(grammar.tag(i), grammar.low(i)) for i in range(start, end)):
        return None
    acting = grammar.low(amount.before) == "with" and grammar.tag(context.after(amount.quantity)) == "VBG"
    beside = grammar.low(amount.before - 1) in ("along", "together")  # along with £540
    beside = beside or (amount.quantity.unit == "mph" and grammar.tag(amount.before - 1) == "NNS")  # gusts to 40 mph
    if grammar.low(amount.before) in _LEADING_ON and not acting and not beside:
        return previous.of
    near = (start, start + (grammar.low(start) == ","))
    if previous.kind == "percent" and grammar.low(amount.before) == "at" and amount.before in near:
        return previous.of  # was down 0.4% at $1,812
    if _is_step_from(amount):
        return previous.of
    return previous.of if _compares(amount) else None


def _compares(amount: Amount) -> bool:
    """Whether a percentage behind a comma says how much more or less the amount before it is: "€61, 22% less than"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    compared = grammar.low(after) in _COMPARING and grammar.low(after + 1) in ("than", "from", "on")
    if amount.quantity.kind == "percent" and grammar.low(after) in ("above", "below", "over"):
        return grammar.low(amount.before) in (",", "(", "but", "and")  # 2 percent over last year's record
    return compared and grammar.low(amount.before) in (",", "(", "-", "--", "–", "—")


def _is_expected(amount: Amount) -> bool:
    """Whether others had an amount in mind: "sales of $9bn, short of the ($10bn) analysts had expected"."""
    return _EXPECTED.match(amount.context.text, amount.quantity.end) is not None


def _is_told_how(amount: Amount) -> bool:
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
    return sides or (grammar.tag(after) == "JJ" and grammar.low(after) == grammar.low(first))


def _takes_up(amount: Amount) -> bool:
    """Whether a pronoun stands for what the amount before is of: "4% of those given a dummy pill"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    return grammar.low(after) == "of" and grammar.low(after + 1) in ("those", "them")


def said_elsewhere(amount: Amount) -> str | None:
    """What the last amount of that unit is of, where only the place differs: "28 mpg in town and (36 mpg) on roads"."""
    grammar, last, context = amount.grammar, amount.last_of_unit, amount.context
    after = context.after(amount.quantity)
    moves = grammar.low(amount.before) in ("by", "to")
    placed = grammar.low(after) in _WHERE or (moves and grammar.low(after) == "to")  # and by £1 to £6 for vans
    if last is None or last.of is None or not placed or _is_told_how(amount):
        return None
    i = amount.before - moves
    if grammar.low(i) not in _JOINTS or (grammar.low(i) == "," and grammar.low(i - 1) in _JOINTS):
        return None
    behind = grammar.index(max(last.end, last.reach))
    behind += grammar.low(behind) == last.of  # 9% growth at one port, 7% at the other
    verbs = any(grammar.tag(at) in ("VBD", "VBZ", "MD", "WDT", "WP") for at in range(behind + 1, i))
    leads = grammar.low(behind)
    near = i - behind <= _FARTHEST_PLACE and (leads in _LEADS_AWAY or (leads in _WHERE and not verbs))
    return last.of if near else None


def _parts(tag: str, word: str) -> bool:
    """Whether a word begins a new clause or another item of a list."""
    return (tag.startswith("VB") and word != "compared") or tag in ("CC", "MD", ":", "WDT", "WP", "PRP")


def listed(amount: Amount) -> str | None:
    """What stands beside an amount of a list whose verb is not said again: "Health gets $5m, housing $3m"."""
    previous = amount.previous
    if previous and previous.kind == "count" and amount.last_of_unit:
        amount = replace(amount, previous=amount.last_of_unit)  # 44% of the vote and 192 seats, the Liberals 33%
    elif previous is None or previous.kind != amount.quantity.kind:
        return None
    return amount.text(_behind_same_word(amount) or _noun_alone(amount))


def _behind_same_word(amount: Amount) -> Phrase | None:
    """ "spent $310 on trips, $95 (on a horse)"."""
    grammar, previous = amount.grammar, amount.previous
    after = amount.context.after(amount.quantity)
    low = grammar.low(after)
    if (
        previous is None
        or amount.quantity.kind != "money"
        or low not in _TO_WHAT
        or grammar.low(grammar.index(previous.end)) != low
    ):
        return None
    if grammar.low(amount.before) != "," and grammar.tag(amount.before) != "CC":
        return None
    phrase = grammar.noun_phrase(past_determiner(grammar, after + 1))
    return phrase if phrase and is_thing(grammar, phrase[1]) else None


def _noun_alone(amount: Amount) -> Phrase | None:
    """ "Health gets $5m and (housing) $3m", "the Greens on 12%, (the Liberals) on 9%"; "at" too."""
    grammar, previous = amount.grammar, amount.previous
    i = amount.before
    if grammar.low(i) == "at" or (grammar.low(i) == "on" and amount.quantity.kind == "percent"):
        i = skip_back(grammar, i - 1)
    if previous is None or grammar.tag(i) not in NOUNS:
        return None
    phrase = head_phrase(grammar, i)
    if phrase is None or not is_thing(grammar, phrase[1]):
        return None
    joint = before_determiners(grammar, phrase[0] - 1)
    if grammar.tag(joint) not in ("CC", ",", ":") or joint < grammar.index(previous.end):
        return None
    return phrase


def share_alone(amount: Amount) -> str | None:
    """What the share before is of, for one that acts itself: "half of tenants agreed and (one in five) had".

    Or the people that a count before it tells of: "In a poll of 2,015 voters, (38%) said".
    """
    previous = amount.previous
    if not (amount.quantity.fraction or amount.quantity.kind == "percent") or not _acts(amount):
        return None
    if previous is None:
        return taken_up(amount.context.earlier) or _topic(amount)
    if amount.whole and amount.whole.of and amount.whole.kind in ("count", "money"):
        return amount.whole.of  # out of 280 firms, 30% were late
    of = previous.of or ""
    counted = previous.kind == "count" and (are_people(of) or _is_asked(amount.context, previous))
    if of and (previous.fraction or previous.kind == "percent" or counted):
        return of
    last = amount.last_of_unit
    return last.of if last and last.kind == "percent" else None


def share_again(amount: Amount) -> str | None:
    """What the last percentage of the sentence is of, where "and" leads to a bare one: "55% of them men and (66%)"."""
    grammar, last = amount.grammar, amount.last_of_unit
    joined = grammar.low(amount.before) in ("and", ",", "or", "while", "but")
    after = amount.context.after(amount.quantity)
    bare = grammar.tag(after) not in (*NOUNS, "JJ", "VBG") and grammar.low(after) not in ("of", "off", "more", "less")
    return last.of if joined and bare and last and last.of else None


def _acts(amount: Amount) -> bool:
    """Whether a share is the subject of a verb behind it: "(38%) said", "with only (18%) opposed"."""
    grammar, after = amount.grammar, amount.context.after(amount.quantity)
    if grammar.low(after) == "(":  # Fifty-four percent (54%) agree
        after = next((i + 1 for i in range(after, after + 5) if grammar.low(i) == ")"), after)
    after += grammar.tag(after) == "RB"
    if grammar.low(amount.before) == "with":
        return grammar.tag(after) in ("VBG", "VBN", "VBD")
    behind_verb = grammar.tag(amount.before).startswith("VB") and grammar.low(amount.before) not in _SHOWING
    finite = grammar.tag(after) in ("VBD", "VBZ", "VBP", "VB", "MD")
    return finite and not behind_verb and not grammar.follows_preposition(amount.before)


def _topic(amount: Amount) -> str | None:
    """The subject of the sentence before, for a share that opens the next: "Most gas lies there. (90%) is sold"."""
    preceding, opens = amount.context.preceding, amount.before < 0
    if preceding is None or not opens or amount.quantity.kind != "percent":
        return None
    before = Grammar(preceding)
    subject = first_subject(before)
    return before.text(*subject, amount.context.text) if subject and names_thing(before, subject) else None


def taken_up(earlier: Sequence[Quantity]) -> str | None:
    """What the last share or count of the sentence before is of."""
    parts = ("percent", "count")
    return next((each.of for each in reversed(earlier) if each.of and (each.kind in parts or each.fraction)), None)


def _is_asked(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether those counted are those of a poll: "a survey of 500 viewers"."""
    return _POLL.search(context.head(quantity, 40)) is not None
