"""Two numerals that are one: "between 10 and 15", "$5-10 million", "44 mg to 50 mg", "5±1"; and scores, "2-1"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..quantity import Quantity
from ..wordlists import any_of, words_for
from .ratios import ratio_of
from .scores import as_score, is_contest, is_goals
from .years import as_season

_JOINT = re.compile(
    r"(?P<dash>\s?[-‑–—~−]\s?|-to-)|(?P<stroke>/)|\s?(?P<off>±|\+/-)\s?|-?\s+(?P<word>to|and|or|through|until|till)\s+"
    rf"(?:(?:{any_of('hedges inside a range (phrases)')})\s+)?"
)
_BETWEEN = re.compile(rf"\b(between|from)\s+(?:(?:{any_of('hedges before a range (phrases)')})\s+)?$", re.I)
_EACH = re.compile(r" (?:per|an?) [a-z]+(?= to )")
_MOTIONS = words_for("motions")
_CHANGES = words_for("motions up", "motions down", "motions either way") - {"up", "higher", "lower", "down"}
_RANGING = words_for("ranging")
_CLAUSE = 80
"""How far before "from" the word stands that tells of a change."""
_STEPS = frozenset(("up", "down", "higher", "lower", "at", "by"))
_VERB_BEFORE = 24
"""How far before two numbers a verb may tell by how much something changed: "fell about 6 to 7,000"."""
_LISTED = re.compile(r"\d, $")
_LOST = re.compile(rf" (?:[a-z]+ )?(?:{any_of('outcomes of games')})\b")
_VOTED = re.compile(
    r"\b(?:vot\w+|margins?|majority|rejected|passed|carried|approved|backed|adopted)\b[^.;]*\b(?:by|of|and|was) $"
    r"|\bvoted $"
)
_WIDEST_GAP = 24
_COMPARED = re.compile(r"(?:%|per ?cent) (?:over|on|from|in|since) $")
_DATED = re.compile(r"\bfrom\b.*\d.*\bin (?:[A-Z][a-z]+ )?$", re.IGNORECASE)


def _is_in_thousands(value: Decimal) -> bool:
    return value < 10**9 and value % 1000 == 0


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two numerals side by side, the word or hyphen between them, and "between" or "from" before them."""

    text: str
    one: Quantity
    two: Quantity
    word: str
    opened: str
    sentence: tuple[int, int]

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Both values; a bare lower end shares the magnitude of the upper: "5-10 million"."""
        one, two = self.one, self.two
        first, second = one.value or Decimal(0), two.value or Decimal(0)
        scale = two.scale if one.scale == 1 else Decimal(1)
        ranges = self.word == "-" or (first > 1 and ((self.word == "and" and self.opened == "between") or self._holds))
        if scale == 1 and ranges and one.whole and 0 < first < 1000 and _is_in_thousands(second):
            scale = Decimal(1000)  # 5-8,000, between 4 and 5,000
            shares = first * scale < second <= 10 * first * scale
        else:
            shares = first * scale < (20 * second if self.opened else second)
        return (first * scale if shares and abs(first) < 1000 else first), second

    @property
    def _holds(self) -> bool:
        """Whether "to" parts the ends of what is so many, and no verb tells what it became: "seats 6 to 7,000"."""
        before = self.text[max(self.sentence[0], self.one.start - _VERB_BEFORE) : self.one.start].lower().split()
        return self.word == "to" and not self.opened and not any(word in _CHANGES or word in _STEPS for word in before)

    @property
    def bare(self) -> bool:
        """Two whole numbers without units."""
        one, two = self.one, self.two
        return one.whole and two.whole and not one.unit and not two.unit


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
    if each and (each.end() + len(" to ") != two.start or _is_step_or_bound(text, one, sentence[0])):
        each = None
    joint = _JOINT.fullmatch(text, each.end() if each else one.end, two.start)
    if joint and not each and text[one.end] == "-" and joint["word"] and not two.hyphenated:
        return None
    if not joint:
        if _is_read_as_minus(text, one, two):
            two.value = -(two.value or Decimal(0))
            return _as_range(_Pair(text, one, two, "-", "", sentence))
        return None
    if joint["off"]:
        return _as_margin(one, two)
    if joint["word"] == "to" and _is_year_of_value(text, one, two, sentence[0]):
        return None
    opened = _BETWEEN.search(text, max(sentence[0], one.start - 30), one.start)
    before = opened.group(1).lower() if opened else ""
    pair = _Pair(text, one, two, (joint["word"] or joint["stroke"] or "-").lower(), before, sentence)
    if joint["stroke"]:
        return as_season(one, two, one.value or Decimal(0), two.value or Decimal(0))
    _share_millions(pair)
    if _tells_change(pair):
        _share_amount(pair)
        return None
    return _as_range(pair)


def _is_step_or_bound(text: str, one: Quantity, start: int) -> bool:
    """Whether a sum tells what something moved by, or is a bound: "fell as much as $2 a barrel to $53"."""
    before = text[max(start, one.start - 45) : one.start].lower().split()
    return before[-1:] == ["than"] or any(word in _CHANGES or word in _STEPS for word in before)


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


def _share_millions(pair: _Pair) -> None:
    """Take the m behind a range of money for a million: "$10-15m", "between £3 and 4m"."""
    one, two, text = pair.one, pair.two, pair.text
    metres = two.unit == "m" and two.digits and text[two.end - 1] == "m" and text[two.end - 2].isdigit()
    if one.kind == "money" and metres and two.value is not None:
        two.kind = two.unit = None
        two.value, two.scale = two.value * 10**6, Decimal(10**6)


def _tells_change(pair: _Pair) -> bool:
    """Whether "from" and "to" tell what something was and became: "rose from 4.1 to 6.3 per cent"."""
    if pair.opened != "from" or pair.word != "to" or not _units_agree(pair):
        return False
    head = pair.text[max(pair.sentence[0], pair.one.start - _CLAUSE) : pair.one.start].lower()
    words = re.split(r"[^a-z]+", re.split(r"[.;:]\s", head)[-1])
    return any(word in _CHANGES for word in words) and not any(word in _RANGING for word in words)


def _share_amount(pair: _Pair) -> None:
    """Give both ends of a change the unit and the magnitude that only one of them has: "from $5 to 7 million"."""
    one, two = pair.one, pair.two
    first, _ = pair.ends
    if one.value != first:
        one.value, one.scale, one.bare = first, two.scale, False
    for left, right in ((one, two), (two, one)):
        if left.kind is None and right.kind is not None and right.kind != "age":
            left.kind, left.unit, left.bare = right.kind, right.unit, False


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


def _as_range(pair: _Pair) -> Quantity | None:
    """The range or score that a pair makes; None where the numbers are two."""
    one, two = pair.one, pair.two
    if not _units_agree(pair) or _tells_motion(pair) or (pair.word == "and" and pair.opened != "between"):
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


def _units_agree(pair: _Pair) -> bool:
    """Whether units and kinds of both ends are the same, or one of them is left out where it may be."""
    one, two = pair.one, pair.two
    if one.unit and two.unit and one.unit != two.unit:
        return False
    if one.kind and not two.kind and one.kind != "money":
        return False
    signed = two.kind == "money" and not pair.text[two.start].isalnum()
    return one.kind == two.kind or not ((one.kind and two.kind) or signed)


def _tells_motion(pair: _Pair) -> bool:
    """Whether "to" leads to where something moved: "fell $2 to $75", "fell by 20,000 to 65,000"."""
    one, two = pair.one, pair.two
    if pair.word != "to":
        return False
    if not (_moved(pair.text, one) or _moved_again(pair) or _moved_by(pair)):
        return False
    if one.unit and two.unit:
        return not pair.opened
    by = pair.text.endswith("by ", 0, one.start) and (two.value or 0) > 2 * (one.value or 0)
    gained = (two.value or 0) > 5 * (one.value or 0) and one.scale == two.scale  # gained two to 19
    return (by or gained) and not one.unit and not two.unit


def _moved_again(pair: _Pair) -> bool:
    """Whether a sum goes on a list of such moves: "up by 50p to £2.50 for cars and (by £1 to £6) for lorries"."""
    before = pair.text[max(pair.sentence[0], pair.one.start - _CLAUSE) : pair.one.start]
    again = pair.one.kind == "money" and before.endswith(("and by ", ", by "))
    return again and any(word in _CHANGES | {"up", "down"} for word in before.lower().split())


def _moved_by(pair: _Pair) -> bool:
    """Whether something moved by a measure to another: "has grown by 60 litres to 480 litres"."""
    before = pair.text[max(pair.sentence[0], pair.one.start - 45) : pair.one.start].lower()
    return (
        pair.one.kind in ("measure", "money") and before.endswith("by ") and any(w in _CHANGES for w in before.split())
    )


def _moved(text: str, one: Quantity) -> bool:
    """Whether ``one`` says by how much something rose or fell: "fell $2 to $75"."""
    before = text[max(0, one.start - 45) : one.start].lower().split()
    return any(word in _MOTIONS for word in before[-6 if before[-1:] == ["by"] else -3 :])


def _is_score(pair: _Pair, first: Decimal, second: Decimal) -> bool:
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


def _is_likely(pair: _Pair, first: Decimal, second: Decimal) -> bool:
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
