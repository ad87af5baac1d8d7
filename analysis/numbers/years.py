"""Years, decades and ages that no unit marks: "in 2019", "the 1990s", "in her 30s", "Ann Lee, 42,", "turned 80"."""

from __future__ import annotations

import re

from ..data import words_for
from .counted import Counted
from .quantity import Quantity

_WHEN = words_for("before years")
_PERHAPS_WHEN = words_for("perhaps before years")
_DECADE = re.compile(r"['’]?s(?!\w)")
_THE = re.compile(r"\b(?:the|late|early|mid)[ -]$", re.I)
_OWNED = re.compile(r"\b(?:his|her|their|in the|my)\s+(?:early|mid|late)?[\s-]*$", re.I)
_APPOSED = re.compile(r"[^\W\d_][\w.’'-]*,\s$")
_AFTER_AGE = re.compile(r",|;| \(|\.(?:\s|$|[”\"])| and [A-Z]|[)]")
_WAS = re.compile(r"\b(?:I|[Hh]e|[Ss]he|who)(?: (?:was|is|am|were)|['’][sm])(?: (?:only|just|about|still|almost))? $")
_ALONE = re.compile(r"[.;,)]|$| (?:when|and|at|but|years?|by|so|because|or|while)\b")
_AT = re.compile(r"(?:^|[^\w,] ?)[Aa]t $")
_DIED_AT = re.compile(
    r"\b(?:dies|died|dead|death|passe[sd] away|orphaned|widowed|married|retire[sd])(?: (?!toll)\w+)? at $", re.I
)
_ENDS = re.compile(r"\s*(?:$|[.,;:)\n]| (?:after|in|from|of|on|and)\b)")
_PERSON_NEXT = re.compile(r", (?:he|she|I|[A-Z]\w)")
_MONTH_BEFORE = re.compile(r"\b(?:Jan|Feb|March|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)\w*\.?, $")
_ERA = re.compile(r" (?:B\.?C\.?(?:E\b\.?)?|A\.D\.|AD\b|C\.?E\b)(?!\w)")
_TURNED = re.compile(r"\bturn(?:s|ed|ing)?\s$")


def decade(text: str, quantity: Quantity) -> bool:
    """ "1990s", "in his 30s", "3x"."""
    value = quantity.value
    if text[quantity.end : quantity.end + 1] in ("x", "×") and not text[quantity.end + 1 : quantity.end + 2].isalnum():
        quantity.kind, quantity.end = "multiple", quantity.end + 1
        return True
    if value is None:
        return False
    if text.startswith("-something", quantity.end) and value in range(20, 100, 10):
        quantity.kind, quantity.unit, quantity.low, quantity.high, quantity.value = (
            "age",
            "year",
            value,
            value + 9,
            None,
        )
        quantity.end += len("-something")
        return True
    match = _DECADE.match(text, quantity.end)
    if match and match.end() > quantity.end + 1 and not _THE.search(text, max(0, quantity.start - 8), quantity.start):
        return False
    if not match or not quantity.bare or value % 10:
        return False
    if 1000 < value < 2100:
        quantity.kind, quantity.iso = "year", f"{int(value)}/{int(value) + 9}"
    elif 10 <= value < 100 and _OWNED.search(text, max(0, quantity.start - 20), quantity.start):
        quantity.kind, quantity.unit = "age", "year"
    else:
        return False
    quantity.low, quantity.high, quantity.value, quantity.end = value, value + 9, None, match.end()
    return True


def is_year(text: str, quantity: Quantity, counted: Counted, before: int, after: int, things: bool) -> bool:
    """Whether figures name a year; ``things`` says that a plural noun follows, which they may count instead."""
    value = quantity.value
    if quantity.bare and value and value < 5000 and _ERA.match(text, quantity.end):
        return True
    if (
        not quantity.bare
        or value is None
        or not 1100 <= value < 2100
        or quantity.low is not None
        or quantity.high is not None
    ):
        return False
    previous = counted.words[before].lower() if before >= 0 else ""
    if previous in _WHEN or previous.endswith("-"):
        return True
    if text[max(0, quantity.start - 1) : quantity.start] == "(" and text[quantity.end : quantity.end + 1] == ")":
        return True
    if things and previous not in ("the", "its", "'s", "’s", "their", "his"):
        return (
            value >= 1900
            and after < len(counted.tags)
            and counted.tags[after].startswith("NNP")
            and counted.tags[after] != "NNPS"
        )
    if previous in _PERHAPS_WHEN and value >= 1300:
        return True
    quantity.confidence = 0.8
    return value >= 1900


def age_by_place(text: str, quantity: Quantity, counted: Counted, before: int, after: int) -> None:
    """Ages that only their place tells: "Ann Lee, 42, said", "turned 80", "when she was 12", "At 28, he left"."""
    value = quantity.value
    if not quantity.whole or value is None or not 0 < value < 120 or quantity.ordinal:
        return
    head = text[max(0, quantity.start - 30) : quantity.start]
    tail = text[quantity.end : quantity.end + 8]
    told = (
        (_TURNED.search(head) and counted.noun_phrase(after) is None)
        or (_WAS.search(head) and _ALONE.match(tail))
        or (_AT.search(head) and _PERSON_NEXT.match(tail) and value > 9)
        or (_DIED_AT.search(head) and _ENDS.match(tail) and value > 9)
    )
    if not told and quantity.bare and value < 116 and _AFTER_AGE.match(tail):
        who = counted.words[before - 1] if before > 0 and counted.words[before] == "," else ""
        named = bool(who) and (counted.tags[before - 1] in ("NNP", "NNPS") or ("-" in who and who[:1].isupper()))
        told = named and _APPOSED.search(head) and tail[0] != "." and not _MONTH_BEFORE.search(head)
    if told:
        quantity.kind, quantity.unit, quantity.confidence = "age", "year", 0.8
