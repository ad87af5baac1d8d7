"""Two numerals that are one: "between 10 and 15", "$5-10 million", "44 mg to 50 mg", "5±1"; and scores, "2-1"."""

from __future__ import annotations

import re
from decimal import Decimal

from ..quantity import Quantity
from ..wordlists import any_of
from .moved_pairs import is_step_or_bound, tells_change, tells_motion
from .number_pair import NumberPair
from .ratios import ratio_of
from .scores import as_score, is_contest, is_goals
from .years import as_season

_JOINT = re.compile(
    r"(?P<dash>\s?[-‑–—~−]\s?|-to-)|(?P<stroke>/)|\s?(?P<off>±|\+/-)\s?|-?\s+(?P<word>to|and|or|through|until|till)\s+"
    rf"(?:(?:{any_of('hedges inside a range (phrases)')})\s+)?"
)
_BETWEEN = re.compile(rf"\b(between|from)\s+(?:(?:{any_of('hedges before a range (phrases)')})\s+)?$", re.I)
_EACH = re.compile(r" (?:per|an?) [a-z]+(?= to )")
_LISTED = re.compile(r"\d, $")
_LOST = re.compile(rf" (?:[a-z]+ )?(?:{any_of('outcomes of games')})\b")
_VOTED = re.compile(
    r"\b(?:vot\w+|margins?|majority|rejected|passed|carried|approved|backed|adopted)\b[^.;]*\b(?:by|of|and|was) $"
    r"|\bvoted $"
)
_CLAUSE = 80
"""How far before a year the words stand by which it only dates what follows."""
_WIDEST_GAP = 24
_COMPARED = re.compile(r"(?:%|per ?cent) (?:over|on|from|in|since) $")
_DATED = re.compile(r"\bfrom\b.*\d.*\bin (?:[A-Z][a-z]+ )?$", re.IGNORECASE)


def with_ranges(text: str, quantities: list[Quantity], sentence: tuple[int, int]) -> list[Quantity]:
    """Merge the pairs that make ranges, scores and ratios."""
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined and (merged := _merged(text, joined[-1], quantity, sentence)):
            joined[-1] = merged
        else:
            joined.append(quantity)
    return joined


def _merged(text: str, one: Quantity, two: Quantity, sentence: tuple[int, int]) -> Quantity | None:
    """One quantity made of two neighbours, or None where they stay apart."""
    if two.start - one.end > _WIDEST_GAP or not _may_pair(one, two):
        return None
    if ratio := ratio_of(text, one, two):
        return ratio
    if text[one.end : two.start] == ":" and is_goals(text, one, two, sentence):
        return as_score(one, two, one.value or Decimal(0), two.value or Decimal(0))
    each = _EACH.match(text, one.end) if one.kind == "money" == two.kind else None
    if each and (each.end() + len(" to ") != two.start or is_step_or_bound(text, one, sentence[0])):
        each = None
    joint = _JOINT.fullmatch(text, each.end() if each else one.end, two.start)
    if joint and not each and text[one.end] == "-" and joint["word"] and not two.hyphenated:
        return None
    if not joint:
        if _is_read_as_minus(text, one, two):
            two.value = -(two.value or Decimal(0))
            return _as_range(NumberPair(text, one, two, "-", "", sentence))
        return None
    if joint["off"]:
        return _as_margin(one, two)
    if joint["word"] == "to" and _is_year_of_value(text, one, two, sentence[0]):
        return None
    opened = _BETWEEN.search(text, max(sentence[0], one.start - 30), one.start)
    before = opened.group(1).lower() if opened else ""
    pair = NumberPair(text, one, two, (joint["word"] or joint["stroke"] or "-").lower(), before, sentence)
    if joint["stroke"]:
        return as_season(one, two, one.value or Decimal(0), two.value or Decimal(0))
    _share_millions(pair)
    if tells_change(pair):
        _share_amount(pair)
        return None
    return _as_range(pair)


def _is_year_of_value(text: str, one: Quantity, two: Quantity, start: int) -> bool:
    """Whether a year only dates what goes on with "to": "from 61,000 in (2018) to 152,000"."""
    year = one.whole and one.digits and one.end - one.start == len("2018") and 1000 < (one.value or 0) < 2100
    other_year = two.whole and two.end - two.start == len("2018") and 1000 < (two.value or 0) < 2100
    if not year or other_year:
        return False
    if _COMPARED.search(text, max(start, one.start - 20), one.start):
        return True  # an increase of 26% over 2015 to 67,972
    later = text.endswith("in ", start, one.start) and (two.scale > 1 or two.kind is not None)  # rise in 2025 to $18bn
    return later or _DATED.search(text, max(start, one.start - _CLAUSE), one.start) is not None


def _share_millions(pair: NumberPair) -> None:
    """Take the m behind a range of money for a million: "$10-15m", "between £3 and 4m"."""
    one, two, text = pair.one, pair.two, pair.text
    metres = two.unit == "m" and two.digits and text[two.end - 1] == "m" and text[two.end - 2].isdigit()
    if one.kind == "money" and metres and two.value is not None:
        two.kind = two.unit = None
        two.value, two.scale = two.value * 10**6, Decimal(10**6)


def _share_amount(pair: NumberPair) -> None:
    """Give both ends of a change the unit and the magnitude that only one of them has: "from $5 to 7 million"."""
    one, two = pair.one, pair.two
    first, _ = pair.ends
    if one.value != first:
        one.value, one.scale, one.bare = first, two.scale, False
    for left, right in ((one, two), (two, one)):
        if left.kind is None and right.kind is not None and right.kind != "age":
            left.kind, left.unit, left.bare = right.kind, right.unit, False


def _share_currency(one: Quantity, two: Quantity) -> None:
    """Give what a sum moved to the currency that only the step has: "shrank by $0.2 billion to (15.8 billion)"."""
    if one.kind == "money" and two.kind is None and two.scale >= 10**6:
        two.kind, two.unit = "money", one.unit


def _may_pair(one: Quantity, two: Quantity) -> bool:
    if one.value is None or two.value is None or one.ordinal or two.ordinal or (one.fraction and not two.fraction):
        return False
    return one.kind not in ("multiple", "date") and two.kind not in ("multiple", "date")


def _is_read_as_minus(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether the hyphen of a range was taken for a minus sign: "10-15"."""
    glued = two.start == one.end and text[two.start] in "-–" and (two.value or 0) < 0
    return glued and two.digits and one.digits


def _as_margin(one: Quantity, two: Quantity) -> Quantity | None:
    """ "5±1": from four to six, about five."""
    if one.value is None or two.value is None:
        return None
    one.low, one.high = one.value - two.value, one.value + two.value
    one.end, one.kind, one.unit, one.whole, one.bare = two.end, two.kind or one.kind, two.unit or one.unit, False, False
    return one


def _as_range(pair: NumberPair) -> Quantity | None:
    """The range or score that a pair makes; None where the numbers are two."""
    one, two = pair.one, pair.two
    if not pair.units_agree:
        return None
    if tells_motion(pair):
        _share_currency(one, two)
        return None
    if pair.word == "and" and pair.opened != "between":
        return None
    first, second = pair.ends
    if pair.word == "-" and not (one.digits and two.digits) and not 0 < first < second:
        return None
    if _is_score(pair, first, second):
        return as_score(one, two, first, second)
    if second <= first and pair.word == "-" and (season := as_season(one, two, first, second)):
        return season  # from 1939-45
    if second <= first and not pair.opened:
        return None
    if not _is_likely(pair, first, second):
        return None
    return _joined(one, two, first, second)


def _joined(one: Quantity, two: Quantity, first: Decimal, second: Decimal) -> Quantity:
    """The range from one number to the other, written into the second; whole years make a span of years."""
    years = one.bare and two.bare and 1000 <= first < second <= 2100
    two.low, two.high, two.value = min(first, second), max(first, second), None
    two.start, two.bare = one.start, years
    two.kind, two.unit = two.kind or one.kind, two.unit or one.unit
    two.whole = one.whole and two.whole
    if years and two.kind is None and not two.hyphenated:
        two.kind, two.iso = "year", f"{int(first)}/{int(second)}"
    return two


def _is_score(pair: NumberPair, first: Decimal, second: Decimal) -> bool:
    """Whether two whole numbers are points of a game or votes: "2-1", "won 3 to 2"."""
    if not pair.bare:
        return False
    if pair.word == "-" and first == 0 and _LOST.match(pair.text, pair.two.end):
        return True  # a 0-4 loss
    if pair.word == "-" and first < 1000 and second < 1000:
        return second <= first or is_contest(pair.text, pair.one, pair.two, pair.sentence)
    voted = first < 1000 and _VOTED.search(pair.text, max(pair.sentence[0], pair.one.start - 90), pair.one.start)
    if pair.word != "to" or pair.opened or not second < first:
        return False
    return bool(voted) or (first < 200 and is_contest(pair.text, pair.one, pair.two, pair.sentence))


def _is_likely(pair: NumberPair, first: Decimal, second: Decimal) -> bool:
    """Whether the ends lie near enough to be one range, and are no code: "two or three", not "2-4000"."""
    one, two = pair.one, pair.two
    if pair.word == "or":
        if _LISTED.search(pair.text, max(0, one.start - 3), one.start):
            return False  # 10, 20 or 40 mg
        return first < second <= 3 * first + 2 and not one.unit
    if pair.word != "-" or one.unit:
        return True
    if two.kind in ("measure", "percent"):
        return True  # 0-100 km/h
    coded = one.end == two.start - 1 and _is_coded(pair.text, one, two)
    return second <= 50 * max(first, Decimal(1)) and not coded


def _is_coded(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether a hyphened pair looks like a code or a telephone number: leading zeros, or three figures and four."""
    left, right = text[one.start : one.end], text[two.start : two.end]
    return (left[0] == "0" and len(left) > 1 and "." not in left) or (
        len(left) == 3 and len(right) == 4 and left.isdigit() and right.isdigit()
    )
