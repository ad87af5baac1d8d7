"""What an amount is of, told by the amount before it: "fell 5% to $3", "44% of trees, up from 38%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import words_for
from .amounts import Amount, skip_back
from .befallen import are_people
from .grammar import NOUNS, Grammar
from .measured_by_comparison import is_told_how
from .named_things import names_thing
from .phrase_heads import head_phrase
from .phrases_before import Phrase, before_determiners, is_thing, past_determiner, phrase_before
from .verb_arguments import first_subject

_TO_WHAT = words_for("lists of spending")
_SHOWING = words_for("verbs of showing")
_WHERE = words_for("before where and when")
_SIDES = words_for("sides of a question")
_POLL = re.compile(r"\b(?:poll|survey|study|sample) of (?:\w+ ){0,2}$")
_ASKED = re.compile(
    r"\b(?:poll|polled|survey|surveyed|study|studied|trial|sample|respondents|questionnaire|questioned|interviewed|asked"
    r"|randomly|enrolled|recruited|took part)\b"
)
_ASKED_TOO = words_for("those asked")
_FEWEST_ASKED = 20
_LEADS_AWAY = frozenset(("of", "is", "are", "was", "were"))
_JOINTS = frozenset(("and", "or", ",", ";", "while", "but"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_FARTHEST_PLACE = 14  # words


def said_elsewhere(amount: Amount) -> str | None:
    """What the last amount of that unit is of, where only the place differs: "28 mpg in town and (36 mpg) on roads"."""
    grammar, last, context = amount.grammar, amount.last_of_unit, amount.context
    after = context.after(amount.quantity)
    moves = grammar.low(amount.before) in ("by", "to")
    placed = grammar.low(after) in _WHERE or (moves and grammar.low(after) == "to")  # and by £1 to £6 for vans
    if last is None or last.of is None or not placed or is_told_how(amount):
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


def listed(amount: Amount) -> str | None:
    """What stands beside an amount of a list whose verb is not said again: "Health gets $5m, housing $3m"."""
    previous = amount.previous
    if previous and previous.kind == "count" and amount.last_of_unit:
        amount = replace(amount, previous=amount.last_of_unit)  # 44% of the vote and 192 seats, the Liberals 33%
    elif previous is None or previous.kind != amount.quantity.kind:
        return None
    thing = _behind_same_word(amount) or _noun_alone(amount)
    named = thing is not None and thing[1] == amount.before and amount.grammar.tag(thing[1]) == "NNP"
    if (
        named
        and head_phrase(amount.grammar, amount.before) is None
        and amount.previous
        and (amount.previous.of or "")[:1].islower()
    ):
        return amount.previous.of  # won 42% of the vote and Rowe 35%
    return amount.text(thing)


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


def _take_part(of: str) -> bool:
    """Whether those counted are people of whom a poll or a trial tells shares."""
    return are_people(of) or of.lower().split(" in ")[0].rsplit(" ", 1)[-1] in _ASKED_TOO


def asked_in(context: SentenceContext, quantities: Sequence[Quantity]) -> str | None:
    """Those whom a sentence about a poll, a study or a trial counts, where they are many; else None."""
    many = (each for each in quantities if each.kind == "count" and (each.value or 0) >= _FEWEST_ASKED)
    people = next((each.of for each in many if each.of and _take_part(each.of)), None)
    return people if people and _ASKED.search(context.text, context.start, context.end) else None


def _noun_alone(amount: Amount) -> Phrase | None:
    """ "Health gets $5m and (housing) $3m", "the Greens on 12%, (the Liberals) on 9%"; "at" too."""
    grammar, previous = amount.grammar, amount.previous
    i = amount.before
    if grammar.low(i) == "at" or (grammar.low(i) == "on" and amount.quantity.kind == "percent"):
        i = skip_back(grammar, i - 1)
    if previous is None or grammar.tag(i) not in NOUNS:
        return None
    phrase = head_phrase(grammar, i) or (phrase_before(grammar, i) if grammar.tag(i) == "NNP" else None)
    if phrase is None or not is_thing(grammar, phrase[1]):
        return None
    joint = before_determiners(grammar, phrase[0] - 1)
    joint -= (grammar.low(joint - 1), grammar.low(joint)) == ("followed", "by")
    joint -= grammar.low(joint) == "followed"  # rose 5%, followed by the Greens at 3%
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


def share_in_row(amount: Amount) -> str | None:
    """What the share before is of, which does something that this one does too: "14% had a cough, (9%) a rash"."""
    grammar, previous, i = amount.grammar, amount.previous, amount.before
    if previous is None or not previous.of or not previous.kind == amount.quantity.kind == "percent":
        return None
    after = amount.context.after(amount.quantity)
    gapped = grammar.tag(after) == "DT" and grammar.low(i) in _JOINTS and not amount.is_previous(i)
    acted = grammar.tag(amount.context.after(previous)) in _FINITE
    return previous.of if gapped and acted else None


def whole_opening(amount: Amount) -> str | None:
    """The whole with which the sentence opens: "Of the (total), the state will bear 30 percent"."""
    grammar = amount.grammar
    first = past_determiner(grammar, 1)
    phrase = grammar.noun_phrase(first) if grammar.low(0) == "of" and first > 1 else None
    return amount.text(phrase) if phrase and phrase[0] == first and grammar.low(phrase[1] + 1) == "," else None


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
    if grammar.low(after) in _SIDES or (grammar.low(after), grammar.low(after + 1)) == ("in", "favour"):
        return grammar.low(amount.before) in (*_SHOWING, "and", ",", "with", "")
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
    told = [each for each in reversed(earlier) if each.of and (each.kind in parts or each.fraction)]
    people = (each.of for each in told if each.kind != "count" or _take_part(each.of or ""))
    return next(people, told[0].of if told else None)


def _is_asked(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether those counted are those of a poll: "a survey of 500 viewers"."""
    return _POLL.search(context.head(quantity, 40)) is not None
