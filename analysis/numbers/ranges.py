"""Two numerals that are one: "between 10 and 15", "$5-10 million", "44 mg to 50 mg", "5±1"; and scores, "2-1"."""

from __future__ import annotations

import re

from ..data import words_for
from .quantity import Quantity

_JOINT = re.compile(
    r"(?P<dash>\s?[-‑–—~−]\s?|-to-)|\s?(?P<off>±|\+/-)\s?|\s+(?P<word>to|and|or|through|until|till)\s+"
    r"(?:(?:about|around|nearly|almost|some|roughly|as much as|as many as|more than|over|up to|perhaps|maybe|even)\s+)?"
)
_BETWEEN = re.compile(
    r"\b(between|from)\s+(?:(?:about|around|some|roughly|an estimated|nearly|as few as|as little as)\s+)?$", re.I
)
_TEAM_BEFORE = re.compile(r"[A-Z][\w’'.]+ $")
_TEAM_AFTER = re.compile(r" [A-Z][a-z]")
_OVER = re.compile(r"\s*(?:[.,;:?!)]|$|(?:is|are|was|of|and|plus|minus|equals)\b)")
_RATIO = re.compile(r"[ -](in|out of|over)(?: every)?[ -]")
_ONE_AMONG = re.compile(r" (?P<of>[A-Za-z]+) (?:in|out of)(?: every)? ")
_RATIO_ENDS = re.compile(r"\s*(?:[.,;:?!)]|$)| (?:is|are|was|were|has|have|had|said|says|will|would|who|now)\b")
_SCARCE = re.compile(r"\b(?:hardly|barely|only|just|about|nearly|almost|every|than|roughly|around|some) $", re.I)
_CONTEST = re.compile(
    r"\b(?:w[io]n(?:s|ning|ners?)?|beat(?:s|en|ing)?|lo(?:st|ses?|sing)|defeat(?:s|ed|ing)?|dr[ae]w(?:s|n)?|lead(?:s|ing)?|led"
    r"|pass(?:es|ed|ing)?|scor(?:e|es|ed|ing)|vot(?:e|es|ed|ing)|goals?|victory|match(?:es)?|tie[ds]?|thrash(?:ed|ing)?|ruling|ruled|decision"
    r"|down(?:ed)?|edg(?:ed|ing)|series|set|sets|final|semi-?finals?|advantage|margin|majority|split)\b",
    re.I,
)


def join(text: str, quantities: list[Quantity], sentence: tuple[int, int]) -> list[Quantity]:
    """Merge the pairs that make ranges and scores."""
    found: list[Quantity] = []
    for quantity in quantities:
        if found and (merged := _pair(text, found[-1], quantity, sentence)):
            found[-1] = merged
        else:
            found.append(quantity)
    return found


def _pair(text: str, one: Quantity, two: Quantity, sentence: tuple[int, int]) -> Quantity | None:
    gap = two.start - one.end
    if (
        gap > 24
        or one.value is None
        or two.value is None
        or one.kind in ("multiple", "date")
        or two.kind in ("multiple", "date")
    ):
        return None
    if one.ordinal or two.ordinal or (one.fraction and not two.fraction):
        return None
    if ratio := _ratio(text, one, two):
        return ratio
    joint = _JOINT.fullmatch(text, one.end, two.start)
    if not joint:
        if gap == 0 and text[two.start] in "-–" and two.value < 0 and two.digits and one.digits:
            two.value = -two.value
            return _span(text, one, two, "-", "", sentence)
        return None
    if joint["off"]:
        return _margin(one, two)
    opened = _BETWEEN.search(text, max(sentence[0], one.start - 30), one.start)
    return _span(text, one, two, (joint["word"] or "-").lower(), opened.group(1).lower() if opened else "", sentence)


def _ratio(text: str, one: Quantity, two: Quantity) -> Quantity | None:
    """ "one in five", "nine out of 10": a share."""
    joint = _RATIO.fullmatch(text, one.end, two.start)
    first, second = one.value, two.value
    if not joint and (among := _ONE_AMONG.fullmatch(text, one.end, two.start)):
        plain = _SCARCE.search(text, max(0, one.start - 9), one.start) or _RATIO_ENDS.match(text, two.end)
        if first == 1 and not one.unit and plain:
            joint, one.of = among, among["of"]
    if not joint or one.unit or two.unit or first is None or second is None or not 0 < first < second or not two.whole:
        return None
    if joint.re is _ONE_AMONG:
        one.value, one.end, one.fraction, one.whole, one.bare = first / second, two.end, True, False, False
        return one
    if joint.group(1) == "over" and (two.digits or not _OVER.match(text, two.end)):
        return None
    if joint.group(1) == "in" and (second > 1000 if first == 1 else first > 9 or second > 20):
        return None
    one.value, one.end, one.fraction, one.whole, one.bare = first / second, two.end, True, False, False
    return one


def _margin(one: Quantity, two: Quantity) -> Quantity | None:
    if one.value is None or two.value is None:
        return None
    one.low, one.high = one.value - two.value, one.value + two.value
    one.end, one.kind, one.unit, one.whole, one.bare = two.end, two.kind or one.kind, two.unit or one.unit, False, False
    return one


def _span(
    text: str, one: Quantity, two: Quantity, word: str, opened: str, sentence: tuple[int, int]
) -> Quantity | None:
    if one.unit and two.unit and one.unit != two.unit:
        return None
    if one.kind and not two.kind and one.kind != "money":
        return None
    if one.kind != two.kind and ((one.kind and two.kind) or (two.kind == "money" and not text[two.start].isalnum())):
        return None
    if word == "to" and not opened and one.unit and two.unit and _moved(text, one):
        return None
    if word == "to" and not one.unit and not two.unit and _moved(text, one) and _by(text, one, two):
        return None
    if word == "and" and opened != "between":
        return None
    first, second = one.value or 0.0, two.value or 0.0
    if (
        two.scale > 1
        and one.scale == 1
        and abs(first) < 1000
        and first * two.scale < second * (1 if not opened else 1e9)
    ):
        first *= two.scale
    whole = one.whole and two.whole and not two.unit and not one.unit
    if word == "-" and not (one.digits and two.digits) and not 0 < first < second:
        return None
    if (
        word == "-"
        and whole
        and first < 1000
        and second < 1000
        and (second <= first or _is_contest(text, one, two, sentence))
    ):
        return _score(one, two, first, second)
    if word == "to" and not opened and whole and second < first < 200 and _is_contest(text, one, two, sentence):
        return _score(one, two, first, second)
    if second <= first and not opened:
        return _season(text, one, two, first, second) if word == "-" else None
    if word == "or" and not (first < second <= 3 * first + 2 and not one.unit):
        return None
    if (
        word == "-"
        and not one.unit
        and (second > 50 * max(first, 1) or (one.end == two.start - 1 and _coded(text, one, two)))
    ):
        return None
    years = one.bare and two.bare and 1000 <= first < second <= 2100
    two.low, two.high, two.value = min(first, second), max(first, second), None
    two.start, two.bare = one.start, years
    two.kind, two.unit = two.kind or one.kind, two.unit or one.unit
    two.whole = one.whole and two.whole
    if years and two.kind is None and not two.hyphenated:
        two.kind, two.iso = "year", f"{int(first)}/{int(second)}"
    return two


def _moved(text: str, one: Quantity) -> bool:
    """Whether ``one`` says by how much something rose or fell: "fell $2 to $75"."""
    before = text[max(0, one.start - 30) : one.start].lower().split()
    return any(word in words_for("motions") for word in before[-3:])


def _by(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether the second of two counts is rather what the first led to: "fell by 20,000 to 65,000"."""
    return text.endswith("by ", 0, one.start) and (two.value or 0) > 2 * (one.value or 0)


def _is_contest(text: str, one: Quantity, two: Quantity, sentence: tuple[int, int]) -> bool:
    if _TEAM_BEFORE.search(text, max(0, one.start - 24), one.start) and _TEAM_AFTER.match(text, two.end):
        return True
    return (
        one.digits
        and two.digits
        and bool(_CONTEST.search(text, max(sentence[0], one.start - 80), min(sentence[1], two.end + 60)))
    )


def _score(one: Quantity, two: Quantity, first: float, second: float) -> Quantity:
    two.start, two.kind, two.bare = one.start, "score", False
    two.value, two.low, two.high = None, min(first, second), max(first, second)
    return two


def _season(text: str, one: Quantity, two: Quantity, first: float, second: float) -> Quantity | None:
    """ "2013-14" and "2021-27" name the years at their ends."""
    if not (one.bare and two.bare and 1000 < first < 2100 and two.end - two.start == 2):
        return None
    last = first - first % 100 + second + (100 if second < first % 100 else 0)
    if last - first > 30 or (second < first % 100 and last != first + 1):
        return None
    two.start, two.low, two.high, two.value, two.kind = one.start, first, last, None, "year"
    two.iso = f"{int(first)}/{int(last)}"
    return two


def _coded(text: str, one: Quantity, two: Quantity) -> bool:
    """Whether a hyphened pair looks like a code or a telephone number: leading zeros, or three figures and four."""
    left, right = text[one.start : one.end], text[two.start : two.end]
    return (left[0] == "0" and len(left) > 1 and "." not in left) or (
        len(left) == 3 and len(right) == 4 and left.isdigit() and right.isdigit()
    )
