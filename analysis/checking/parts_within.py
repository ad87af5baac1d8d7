"""Parts that are no more than their whole: "a $7.5m reserve, including $4.7m for tax and $2.8m for rent".

The text need not name them all. That they make up the whole is shown; that they are more than it is a slip, but for
people counted twice: "including 12 women and 9 doctors".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .exclusive_groups import are_exclusive
from .told_figures import Sentence, is_exact, phrase_finder, sentences_with_numbers, summed

_WORD = r"(?:\s+[\w'’-]+)"
_NEXT = re.compile(rf"{_WORD}{{0,9}}?,?\s*(?:and|,|plus)\s+(?:an?\s+|another\s+)?")
_OPENS = re.compile(rf"{_WORD}{{0,9}}?(?:,|;|\s[-–—])?\s+$")
_WITH = re.compile(rf"{_WORD}{{0,9}}?(?:,|\s[-–—])\s+with\s+(?:an?\s+|the\s+|some\s+)?")
_FOR = re.compile(r"\s+(?:for|to|in|on)\s")
_APART = re.compile(rf"{_WORD}{{1,9}};\s+")
_BARE = re.compile(rf"{_WORD}{{0,9}},\s+")
_LISTED = re.compile(r"(?:[:(]|\s[-–—])\s?$")
"""Before a figure that is itself the first part of another: "to save £9m: £4m now, £3m in May and £2m in June"."""
_PLACED = re.compile(r"\s+(?:in|on|at|from|for|to|by|near|against|with|aboard)\s", re.IGNORECASE)
_THING_PLACED = re.compile(r"(?:\s+[a-z]+)?\s+(?P<where>in|on|at|from|for|to|by|near|against|with|aboard)\s")
_IN_PLACE = re.compile(r"\s(?:in|on|at|from) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,\s+$")
_OF_EVERY = re.compile(r"\b(?:of|from|for) (?:every|each)\b[^.;:]*$", re.IGNORECASE)
_SOME = re.compile(r"\s+(?:of (?:them|whom|those|the)|others?|more|that|which|who)\b", re.IGNORECASE)
_LEAST_WHOLE, _NEAR_WHOLE = 5, 0.7


def check_within(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Wholes with two parts and more in the same sentence that the text says are inside them."""
    for sentence in sentences_with_numbers(findings):
        counts = [number for number in sentence.numbers if number.kind in ("count", "other", "money", "measure")]
        for at, whole in enumerate(counts[:-2]):
            own = is_exact(whole) and not (at and _LISTED.search(sentence.between(counts[at - 1], whole)))
            parts = _parts_of(sentence, whole, counts[at + 1 :]) if own else []
            if parts and (told := _told(sentence, whole, parts)) is not None:
                yield told


def _parts_of(sentence: Sentence, whole: Number, following: Sequence[Number]) -> list[Number]:
    """The figures behind a whole that go on each other with "and" before the last of them."""
    parts = [following[0]]
    for number in following[1:]:
        if not _NEXT.fullmatch(sentence.between(parts[-1], number)):
            break
        parts.append(number)
    joined = len(parts) > 1 and re.search(r"\band\b", sentence.between(parts[-2], parts[-1]))
    alike = all(is_exact(part) and part.unit == whole.unit and _same_kind(part, whole) for part in parts)
    return parts if joined and alike and (whole.value or 0) >= _LEAST_WHOLE else []


def _same_kind(part: Number, whole: Number) -> bool:
    kinds = {part.kind, whole.kind}
    return len(kinds) == 1 or kinds == {"count", "other"}


def _told(sentence: Sentence, whole: Number, parts: Sequence[Number]) -> Consistency | None:
    """What the shape of the sentence proves of a whole and its parts; None where that is nothing."""
    gap, told = sentence.between(whole, parts[0]), summed(whole, parts)
    total = sum(part.value or 0 for part in parts)
    shared_out = _WITH.fullmatch(gap) and all(_FOR.match(sentence.after(part)) for part in parts)
    if _is_inside(gap) or shared_out or _APART.fullmatch(gap):
        apart = total > (whole.value or 0) and _are_disjoint(sentence, whole, parts)
        return told if told.holds or apart else None
    # 25 in Arn, 28 in Bel and 4 in Cole; 25 have died in Arn, 28 in Bel
    if _OF_EVERY.search(sentence.before(whole)):
        return None  # of every dollar 52 cents go there, and 31, 11 and six elsewhere
    first_of_list = _PLACED.match(sentence.after(whole)) or _IN_PLACE.search(gap) or _is_first(sentence, whole, parts)
    if first_of_list or not _BARE.fullmatch(gap) or not all(_is_placed(sentence, whole, part) for part in parts):
        return None
    near = _NEAR_WHOLE * total <= (whole.value or 0) <= total / _NEAR_WHOLE
    return told if near else None


def _is_first(sentence: Sentence, whole: Number, parts: Sequence[Number]) -> bool:
    """Whether a figure is told as those behind it are: "6,200 nests on the west cliff, 4,300 on the north and …"."""
    found = _THING_PLACED.match(sentence.after(whole))
    return found is not None and all(sentence.after(part).startswith(f" {found['where']} ") for part in parts)


def _is_inside(gap: str) -> bool:
    """Whether a gap ends with "including" and its like."""
    found = list(phrase_finder("are some (phrases)").finditer(gap))
    return (
        bool(found)
        and _OPENS.fullmatch(f"{gap[: found[-1].start()].rstrip()} ") is not None
        and (re.fullmatch(r"\s*(?:at least\s+|an?\s+|the\s+)?", gap[found[-1].end() :]) is not None)
    )


def _is_placed(sentence: Sentence, whole: Number, part: Number) -> bool:
    """Whether a part has no noun but the whole's, and says where or for whom it is: "three in the car"."""
    own = part.of is None or part.of == whole.of or part.kind == "money"
    return own and _PLACED.match(sentence.after(part)) is not None


def _are_disjoint(sentence: Sentence, whole: Number, parts: Sequence[Number]) -> bool:
    """Whether nothing is counted in two of the parts: sums, men and women, some from here and others from there."""
    if any(_SOME.match(sentence.after(part)) for part in parts):
        return False
    if whole.kind in ("money", "measure"):
        return True
    return are_exclusive(sentence, parts) or all(_is_placed(sentence, whole, part) for part in parts)
