"""Ages: "aged 34", "at the age of four months", and those that only their place tells: "Ann Lee, 42,", "turned 80"."""

from __future__ import annotations

import re
from functools import cache

from ...data.sections import words
from ..quantity import Quantity
from ..sentence_context import SentenceContext
from ..wordlists import any_of
from .befallen import are_people

_BOUNDED = re.compile(r"\b(?P<who>[a-z]+) (?:aged )?(?:under|over|above|below)\s+(?:the age of )?$", re.I)
_AGED = re.compile(
    r"\b(?:aged?|age of|ages)(?:\s+(?:between|from|about|around|at|of|just|only|to|by|is|was))?\s+$"
    r"|\bages?, $"
    r"|\bages? from \d{1,2} to $",
    re.I,
)
_LEGAL_AGE = re.compile(
    rf"\b(?:{any_of('ages by law')}) age\b[^.;,\d]{{0,30}} (?:(?:from )?\d\d to|to|from|at|of|is|was) $"
)
_ALL_OF_AGE = re.compile(r"\w\)?,? [(]?(?:both|all) $")
"""Before an age that several have: "two girls, both 14,"."""
_FULL_NAME = re.compile(r"[A-Z][\w.’'-]+ [A-Z][\w.’'-]+ \($")
_CHILD_BEFORE = re.compile(rf"\b(?:{any_of('kin in the singular')}),? (?:[A-Z][\w’'-]+ ?){{1,3}}, $")
_KIN = re.compile(
    rf"\b(?:{any_of('kin in the plural')}), (\d{{1,2}}(?:, \d{{1,2}})*,? and \d{{1,2}})(?=[,.;)]|$)", re.I
)
_APPOSED = re.compile(r"[^\W\d_][\w.’'-]*,\s$")
_CHILD_OF = re.compile(
    r"\b(?:[Cc]hild|[Bb]oy|[Gg]irl|[Yy]outh|[Ll]ad|[Tt]oddler|[Mm]an|[Ww]oman|[Yy]oungster) of (?:just |only |about )?$"
)
_AFTER_AGE = re.compile(r",|;| \(|[)]| and [A-Z]| (?:--|[-–—]) ")
_WAS = re.compile(
    r"\b(?:I|[Hh]e|[Ss]he|who)(?: (?:was|is|am|were|would have been|must have been)|['’][sm])"
    r"(?: (?:only|just|about|still|almost))? $"
    r"|\b(?:understood|believed|thought|said|reported) to (?:be|have been) $"
)
_YOUNG = re.compile(r"\bas (?:young|old) as $")
_ALONE = re.compile(r"[.;,)]|$| (?:when|and|at|but|years?|by|so|because|or|while)\b")
_AT = re.compile(r"(?:^|[^\w,] ?)[Aa]t $")
_DIED_AT = re.compile(rf"\b(?:{any_of('verbs of death')})(?: away)?(?: (?!toll)\w+)? at $", re.I)
_TOLL_BEFORE = re.compile(r"\b(?:number|toll|total|count|figure)\b[^.;]*$|\b(?:the|of) dead at $", re.I)
_KIN_BEFORE = re.compile(r"\b(?:his|her|their|an?|the) (?P<who>[a-z]+), $")
_HEADLINE_ENDS = re.compile(r"(?P<who>[a-z]+), $", re.I)
_SENTENCE_ENDS = re.compile(r"\.(?=\s|[”\"]|$)|\s*(?:\n|$)")
_ENDS = re.compile(r"\s*(?:$|[.,;:)\n]| (?:after|in|from|of|on|and|so|but|when|because|while|last|this)\b)")
_PERSON_NEXT = re.compile(r", (?:he|she|I|[A-Z]\w)")
_MONTH_BEFORE = re.compile(rf"\b(?:{any_of('months')})\.?, $", re.I)
_NOW = re.compile(r", (?:now|then)(?: just| only| aged?)? $")
_BE = re.compile(r"\b(?P<who>[a-z]+) (?:was|is) (?:only |just |about |still |almost |over |under )?$", re.I)
_OLDER = re.compile(r"\b(?:older|younger) than $", re.I)
_GROUP = re.compile(
    r"\b(?:those|anyone|everyone|anybody|everybody|child|baby) (?:aged )?(?:under|over|above|below)\s+(?:the age of )?$"
)
_TURNED = re.compile(r"\bturn(?:s|ed|ing)?\s$")


def is_called_age(text: str, quantity: Quantity) -> bool:
    """Whether "aged" or "at the age of" stands before a number or a range."""
    if quantity.kind not in (None, "duration") or not quantity.whole:
        return False
    value = quantity.value or quantity.low or 0
    if (
        quantity.kind is None
        and 0 < value < 120
        and _LEGAL_AGE.search(text, max(0, quantity.start - 60), quantity.start)
    ):
        return True
    return bool(_AGED.search(text, max(0, quantity.start - 20), quantity.start))


def is_age_by_place(context: SentenceContext, quantity: Quantity) -> bool:
    """Whether only its place tells that a number is an age: "Ann Lee, 42, said", "turned 80", "At 28, he left"."""
    head = context.text[max(0, quantity.start - 30) : quantity.start]
    if quantity.hedge in ("or older", "or younger") and quantity.whole:
        return True
    if _bounds_age(context, quantity, head) or _is_of_kin(context.text, quantity):
        return True
    value = quantity.value if quantity.value is not None else quantity.low or quantity.high
    if _CHILD_OF.search(head) and quantity.whole and value is not None and 0 < value < 120:
        return True
    if not quantity.whole or value is None or not 0 < value < 120 or quantity.ordinal:
        return False
    tail = context.text[quantity.end : quantity.end + 8]
    alone = _ALONE.match(tail) is not None
    if _GROUP.search(head) and context.grammar.noun_phrase(context.after(quantity)) is None:
        return True
    if _YOUNG.search(head) and context.grammar.noun_phrase(context.after(quantity)) is None:
        return True
    if alone and (_OLDER.search(head) or (quantity.digits and _NOW.search(head) and tail[:1] in ",.;)")):
        return True
    if alone and quantity.digits and (person := _BE.search(head)) and _names_person(person["who"].lower()):
        return True
    if quantity.value is None:
        return False
    if _TURNED.search(head) and context.grammar.noun_phrase(context.after(quantity)) is None:
        return True
    if _WAS.search(head) and _ALONE.match(tail):
        return True
    closed = tail[:1] in (",", ".", ")", ";") and not tail[1:2].isdigit()
    if quantity.bare and closed and (_ALL_OF_AGE.search(head) or _CHILD_BEFORE.search(head)):
        return True
    at = (_AT.search(head) and _PERSON_NEXT.match(tail)) or (
        _DIED_AT.search(head) and _ENDS.match(tail) and not _TOLL_BEFORE.search(head)
    )
    return bool(at and value > 9) or _stands_apposed(context, quantity, head, tail)


def _is_of_kin(text: str, quantity: Quantity) -> bool:
    """Whether a number is the age of one of several who are kin: "her two sons, (4) and 7, were found"."""
    near = _KIN.finditer(text, max(0, quantity.start - 40), min(len(text), quantity.end + 20))
    return any(each.start(1) <= quantity.start and quantity.end <= each.end(1) for each in near)


def _bounds_age(context: SentenceContext, quantity: Quantity, head: str) -> bool:
    """Whether people are told by the age that they are under or over: "children under five are safe"."""
    people = _BOUNDED.search(head)
    bound = quantity.high or quantity.low
    if people is None or bound is None or not quantity.whole or not 0 < bound < 120:
        return False
    who = people["who"].lower()
    after = context.after(quantity)
    things = context.grammar.noun_phrase(after)
    acts = things == (after, after) and context.grammar.tag(after) == "NN"  # adults over 65 pay less
    return (are_people(who) or _names_person(who)) and (things is None or acts)


def _stands_apposed(context: SentenceContext, quantity: Quantity, head: str, tail: str) -> bool:
    """Whether a number stands between commas behind a name: "Ann Lee, 42, said"; a person's may end a sentence."""
    if not quantity.bare or (quantity.value or 0) >= 116:
        return False
    if head.endswith(" (") and tail[:1] == ")":  # Ann Lee (93), who wrote; not a goal of "Lee (45)"
        full = _FULL_NAME.search(head) and (quantity.value or 0) > 15
        return bool(full) and context.names.ends_person(quantity.start - 2)
    if not _AFTER_AGE.match(tail):
        if not _SENTENCE_ENDS.match(tail) or not head.endswith(", "):
            return False
        kin = (_HEADLINE_ENDS if not tail.strip() or tail[0] == "\n" else _KIN_BEFORE).search(head)
        named = (quantity.value or 0) > 9 and context.names.ends_person(quantity.start - 2)
        return named or (kin is not None and _names_person(kin["who"].lower()))
    grammar, before = context.grammar, context.before(quantity)
    if grammar.low(before) != "," or not _APPOSED.search(head) or _MONTH_BEFORE.search(head):
        return False
    who = grammar.words[before - 1] if before > 0 else ""
    if context.names.ends_person(quantity.start - 2):
        return True
    named = grammar.tag(before - 1) in ("NNP", "NNPS") or ("-" in who and who[:1].isupper())
    return named or _names_person(who.lower())


@cache
def _person_nouns() -> frozenset[str]:
    """Nouns for one person, by age, kin or calling."""
    return (
        words("roles.txt") | words("grammar.txt", "described") | words("name-contexts.txt", "sports roles", "callings")
    )


def _names_person(noun: str) -> bool:
    """Whether a noun names one person: "a (teacher), 41, was held"."""
    return noun in _person_nouns() or are_people(f"{noun}s") or noun.endswith(("man", "woman"))
