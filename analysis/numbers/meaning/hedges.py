"""Words that loosen a number: "more than", "up to", "nearly", "or so", "-odd"."""

from __future__ import annotations

import re
from functools import cache

from ...data.sections import rows
from ..quantity import Quantity
from ..wordlists import any_of, words_for
from .years import FIRST, LAST, compared_year, owns_as_year

_BESIDE = re.compile(rf"\b(?:{any_of('between a hedge and a number (phrases)')})\s+$", re.I)
_SPEECH = re.compile(rf"\b(?:{any_of('verbs of talk')}|(?:is|was|be|been|are|were|to|what \w+) (?:say|said))\s+$", re.I)
_RUN = re.compile(rf"\b(?:{any_of('verbs of running up')})[ -]?$", re.I)
_CLIMBING = re.compile(rf"\b(?:{any_of('verbs of climbing up')})[ -]?$", re.I)
_GONE = re.compile(
    r"\b(?:has|have|had|'s|’s) (?:now |since |already )?(?:gone|crept|ticked|climbed|edged|inched|shot) $"
)
_AT_END = re.compile(r"\s*(?:[.,;:)]|$)| (?:from|in|since|this|after|and)\b")
_TAKING = re.compile(
    r"\b(?:tak|took|bring|brought|push|driv|drove|lift|sen[dt])[a-z]* "
    r"(?:it|them|(?:the|its|their|his)(?: [a-z]+){1,3}) $"
)
"""Before "up to" and an amount: "takes the annual rate up to 9%"."""
_HANDED = re.compile(rf"\b(?:{any_of('verbs with over')})\s+$", re.I)
_QUARREL = re.compile(rf"\b(?:{any_of('quarrels')})\s+$", re.I)
_PURSUED = re.compile(rf"\b(?:is|are|was|were|be|been|being)\s(?:{any_of('pursued over')})\s+$", re.I)
_SPREAD = re.compile(r"\b(?!(?:in|at|of|on|by|from|with|within|across)\b)[a-z]+ \d[\d,.]* [a-z]+s\s+$")
_BEHIND_DATE = words_for("behind a date")
_DETERMINING = frozenset(("a", "an", "the", "his", "her", "their", "its"))
_AN = re.compile(r"\b(?:an?|the|its|their|his|her|our|on) (?:\w+ )?$|^$")
_THAN_VERB = re.compile(rf"\b(?:{any_of('before a loosening over')})\s+$")
_LASTING = re.compile(rf"\b(?:{any_of('verbs of lasting (phrases)')})(?: (?:him|her|them|us|me|it))?\s+$", re.I)
_AMOUNT_BEFORE = re.compile(r"(?:[\d%][\w.]*|per ?cent)\s+$")
_SHARE_BEFORE = re.compile(r"(?:[\d%][\w.]*|per ?cent)(?: [a-z]+)?\s+$")
_AMOUNT_NEXT = re.compile(r" (?:(?:by|about|nearly|over|more than|from|to) )?[\d$€£]")
_AGO = re.compile(r" (?:ago|earlier|before|previously)\b")
_PASSING = (
    "surpassing",
    "surpassed",
    "surpasses",
    "above",
    "below",
    "tops",
    "topped",
    "topping",
    "exceeds",
    "exceeded",
    "exceeding",
)
_PASSED = re.compile(r"\b(?:exceed|surpass|top|above|[a-z]{2,}er than|more than)")
_FALLEN_SHORT = re.compile(r"^[a-z]{2,}er than$")
_DENIED = re.compile(
    rf"(?:\b(?:(?i:{any_of('denials')}|no[ -]one)|No (?!doubt|wonder|matter|sooner)[a-z]+)|n['’]t)"
    rf"(?: (?!(?:{any_of('behind a denial of something else')})\b)[a-z]+){{0,4}} $"
)
"""Before a bound that is passed these make it one that is not: "must not (exceed) 40 km/h"."""
_WORD_BEHIND = re.compile(r" ([a-z]+)")
_MARK = re.compile(rf"[ -](?!figure)(?:{any_of('nouns of amount')})\b(?! of\b)")
_WITH_MULTIPLES = frozenset(("more than", "nearly", "almost", "about", "at least", "up to", "roughly", "less than"))
_WHEN = re.compile(rf"\b(?:{any_of('before a hedged year')})\s+$")
_OF_TIME = frozenset(("over", "under"))
"""Before a spell of time these may tell when."""
_BEHIND = re.compile(
    rf"(?: [a-z][a-z-]*){{1,3}} (?P<words>{any_of('hedges behind things (phrases)')})"
    rf"(?=\s*(?:[.,;)]|$)| (?:{any_of('after a hedge behind things')})\b)"
)
_PLURAL = re.compile(r"(?<![\w'’])(?!its|his|this)[^\W\d_]{2,}s $", re.I)
_LONGEST_CHART = 1000
"""How many a list of the best has at most: "the songs top 100"."""
_OPENERS = "([{\"“‘'—–-"
"""What may stand before the first word of a bracket, a quote or an insertion: "(about 30%)"."""
_NEVER_WITH_ONE = frozenset(("some", "near", "above", "below", "over", "under", "cheaper than", "stronger than"))


@cache
def _tables() -> tuple[dict[str, list[tuple[str, str]]], re.Pattern[str], dict[str, str]]:
    """Hedges before a number by their last word, the pattern of those after, and the effect of these."""
    before: dict[str, list[tuple[str, str]]] = {}
    after: dict[str, str] = {}
    for place, effect, words in rows("hedges.tsv"):
        if place == "before":
            before.setdefault(words.rsplit(" ", 1)[-1], []).append((words, effect))
        else:
            after[words] = effect
    for group in before.values():
        group.sort(key=lambda entry: -len(entry[0]))
    spaced = "|".join(re.escape(w) for w in sorted(after, key=len, reverse=True) if w[0].isalpha())
    glued = "|".join(re.escape(w) for w in sorted(after, key=len, reverse=True) if not w[0].isalpha())
    return before, re.compile(rf"(?:[ \u00a0](?P<w>{spaced})(?!\w)|(?P<g>{glued})(?!\w))", re.I), after


def loosen_behind(text: str, quantity: Quantity) -> None:
    """Give a count the hedge that stands behind what is counted: "150 witnesses or so were heard"."""
    match = _BEHIND.match(text, quantity.end) if quantity.hedge is None and quantity.value is not None else None
    if match is None:
        return
    quantity.hedge, value = match["words"], quantity.value
    if quantity.hedge == "or more":
        quantity.low, quantity.value = value, None
    elif quantity.hedge != "or so":
        quantity.high, quantity.value = value, None


def loosen(text: str, quantity: Quantity, start: int) -> None:
    """Give ``quantity`` the hedge that its sentence, which begins at ``start``, sets on it, and loosen its value."""
    if compared_year(text, quantity) or owns_as_year(text, quantity):
        return
    found = _before(text, quantity, start)
    if (found is None or found[1] == "about") and quantity.kind != "year":
        found = _take_after(text, quantity) or found
    if found is None:
        return
    words, effect = found
    quantity.hedge = words
    value = quantity.value
    if value is None or quantity.low is not None or _loosens_year(text, quantity, words):
        return
    if effect == "low":
        quantity.low, quantity.value = value, None
    elif effect == "high":
        quantity.high, quantity.value = value, None


def _loosens_year(text: str, quantity: Quantity, words: str) -> bool:
    """Whether the number is a year that something happens by: "until at least 2010"."""
    if not quantity.bare or not 1900 <= (quantity.value or 0) <= 2099:
        return False
    head = text[max(0, quantity.start - len(words) - 12) : quantity.start].lower().rpartition(words)[0]
    return _WHEN.search(head) is not None


def _before(text: str, quantity: Quantity, start: int) -> tuple[str, str] | None:
    """The hedge before a number and its effect, perhaps with a determiner between them: "at least (another 26)"."""
    at = quantity.start
    for _ in range(2):
        if found := _ending(text, quantity, start, at):
            return found
        head = text[max(start, at - 30) : at]
        beside = _BESIDE.search(head)
        if not beside:
            return None
        at -= len(head) - beside.start()
    return None


def _ending(text: str, quantity: Quantity, start: int, at: int) -> tuple[str, str] | None:
    """The hedge that ends right before ``at``."""
    table = _tables()[0]
    head = text[max(start, at - 30) : at]
    stripped = head.rstrip(" \u00a0\n")
    last = stripped.rsplit(None, 1)[-1].lstrip(_OPENERS) if stripped.strip() else ""
    low = stripped.lower()
    for words, effect in table.get(last.lower(), ()):
        if not low.endswith(words) or (words[0].isalnum() and low[: -len(words)][-1:].isalnum()):
            continue
        place = at - (len(head) - len(stripped)) - len(words)
        if _loosens(text, quantity, words, place, start):
            passed = _PASSED.search(words) if effect == "low" else _FALLEN_SHORT.search(words)
            denied = effect != "about" and passed and _DENIED.search(text, max(start, place - 40), place)
            other = "high" if effect == "low" else "low"
            return text[place : place + len(words)].lower(), other if denied else effect
    for sign in "~≈<>≥≤":
        if stripped.endswith(sign):
            return next((words, effect) for words, effect in table[sign] if words == sign)
    return None


def _loosens(text: str, quantity: Quantity, words: str, place: int, start: int) -> bool:
    """Whether the words at ``place`` loosen the number, and belong neither to a verb nor to a phrase of time."""
    before = text[max(start, place - 24) : place]
    if words.endswith("than") and _compares(text, quantity, words, place, before):
        return False
    if words == "top" and not _is_passed_in_headline(quantity, before):
        return False
    if words == "up to" and _is_last_year(text, quantity):
        return False
    if words.endswith(_PASSING) and _is_definite(text, place + len(words), quantity):
        return False  # above the 170,000 that were expected
    if words == "over" and quantity.bare and FIRST <= (quantity.value or 0) <= LAST and _SHARE_BEFORE.search(before):
        return False  # up 3% over 2016, a 3% increase over 2016
    if quantity.hyphenated and quantity.kind == "duration" and words.endswith(_PASSING):
        return False  # below the five-year average
    if words in _OF_TIME and quantity.kind == "duration":
        earlier = _AGO.match(text, quantity.end)  # over 12 years ago
        return bool(earlier or _LASTING.search(before)) or (words != "over" and not before.strip())
    climbs = quantity.kind in ("percent", "money", "measure") and (_CLIMBING.search(before) or _TAKING.search(before))
    climbs = climbs or (_GONE.search(before) and _AT_END.match(text, quantity.end))  # the count has gone up to 38
    if (words == "up to" and (_RUN.search(before) or climbs)) or (words == "average of" and not _AN.search(before)):
        return False
    if words == "over" and (_belongs_to_verb(quantity, before) or _is_about(text, quantity, place, start)):
        return False
    if words == "over" and quantity.kind == "measure" and _AMOUNT_BEFORE.search(before):
        return False  # rises 8% over 200 m
    if words in ("over", "under", "about") and _is_year_of_thing(text, quantity):
        return False
    if words in ("over", "under") and _is_a_thing(text, place + len(words), quantity):
        return False
    if words == "within":
        return quantity.kind in ("duration", "measure")
    if words in ("north of", "south of") and quantity.kind not in ("money", "percent"):
        return False
    if words == "about":
        return not _SPEECH.search(before) and not text[place:].startswith("about the ")
    if quantity.kind == "multiple":
        return words in _WITH_MULTIPLES
    if words in _NEVER_WITH_ONE:
        one = quantity.value == 1 and quantity.kind != "measure"
        return quantity.kind not in ("year", "date") and not quantity.ordinal and not one
    return True


def _is_passed_in_headline(quantity: Quantity, before: str) -> bool:
    """Whether "top" before a large number is a verb: "Claims top 31,000", not "the top 31" or "his ten top 100s"."""
    large = quantity.kind in ("money", "percent") or (quantity.value or 0) > _LONGEST_CHART
    return large and _PLURAL.search(before) is not None


def _is_about(text: str, quantity: Quantity, place: int, start: int) -> bool:
    """Whether "over" at ``place`` tells what a dispute is about, or where things are spread.

    "A row over 40 homes", "was sued over 30 patents", "412 rooms over 38 floors".
    """
    head = text[max(start, place - 40) : place]
    if _QUARREL.search(head):
        return True
    return quantity.kind is None and bool(_PURSUED.search(head) or _SPREAD.search(head))


def _is_last_year(text: str, quantity: Quantity) -> bool:
    """Whether figures behind "up to" name a year, as nothing is counted behind them: "the five years up to 2015"."""
    if not quantity.bare or not 1900 <= (quantity.value or 0) <= LAST:
        return False
    behind = _WORD_BEHIND.match(text, quantity.end)
    return behind is None or behind[1] in _BEHIND_DATE


def _is_year_of_thing(text: str, quantity: Quantity) -> bool:
    """Whether figures like a year stand before something that is not counted: "tried over (2012) campaign funding"."""
    value = quantity.value
    if not quantity.bare or value is None or not 1900 <= value <= LAST or not value % 100:
        return False
    behind = _WORD_BEHIND.match(text, quantity.end)
    return behind is not None and not behind[1].endswith(("s", "people", "men", "children"))


def _is_a_thing(text: str, end: int, quantity: Quantity) -> bool:
    """Whether an article from ``end`` on makes one thing of the amount: "over (a 2% offer)", but not "the 2% mark"."""
    article = text[end : quantity.start].strip().lower()
    if article not in _DETERMINING or _MARK.match(text, quantity.end):
        return False
    year = quantity.bare and FIRST <= (quantity.value or 0) <= LAST  # under a 2007 contract
    return article not in ("a", "an") or quantity.kind in ("percent", "money") or year


def _compares(text: str, quantity: Quantity, words: str, place: int, before: str) -> bool:
    """Whether "than" compares with something definite: "more than the 81mm of May", "£5 more than two years ago"."""
    if _is_definite(text, place + len(words), quantity):
        return True
    earlier = quantity.kind == "duration" and _AGO.match(text, quantity.end)
    return bool(earlier and (words not in ("more than", "less than") or _AMOUNT_BEFORE.search(before)))


def _is_definite(text: str, end: int, quantity: Quantity) -> bool:
    """Whether only "the" stands between a word that ends at an offset and the number, and this is no mark to pass."""
    return text[end : quantity.start].split() == ["the"] and not _MARK.match(text, quantity.end)


def _belongs_to_verb(quantity: Quantity, before: str) -> bool:
    """Whether "over" goes with a verb: "handed over six villagers", "went over two hills"."""
    small = quantity.kind is None and (quantity.value or 0) < 10 and quantity.whole and quantity.scale == 1
    return bool(small and not _THAN_VERB.search(before)) or bool(_HANDED.search(before))


def _take_after(text: str, quantity: Quantity) -> tuple[str, str] | None:
    """The hedge behind a number and its effect; ``quantity`` grows by what is glued on ("20-odd")."""
    _, pattern, effects = _tables()
    end = max(quantity.end, quantity.reach)  # 1.3 million yuan ($189,000) and above
    if text[end : end + 1] not in (" ", "-", "+", "\u00a0"):
        return None
    match = pattern.match(text, end)
    if not match:
        return None
    words = match.group().strip().lower()
    if words in ("plus", "odd") and quantity.unit:
        return None
    if words == "and up" and _AMOUNT_NEXT.match(text, match.end()):
        return None  # its highest since 2014 and up 21 percent
    quantity.reach = match.end()
    if match["g"] and end == quantity.end:
        quantity.end = match.end()
        quantity.bare = False
    return words.lstrip("-"), effects[words]
