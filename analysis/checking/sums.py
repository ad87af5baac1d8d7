"""Parts against their total, where the text says that the parts are all of it, and parts greater than their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..comparing.comparing_words import groups, wholes
from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .exclusive_groups import are_apart, are_exclusive
from .told_figures import (
    Sentence,
    are_in_reach,
    is_exact,
    listed,
    phrase_finder,
    sentences_with_numbers,
    span_of,
    summed,
)

_THING = r"(?:\s+(?!and\b|or\b)[\w'’-]+)"
_NEXT = re.compile(rf"{_THING}{{1,4}}?,?\s*(?:and|,|plus)\s+")
_NEXT_FAR = re.compile(rf"{_THING}{{1,9}}?(?:\s+and{_THING}{{1,2}})?,?\s*(?:and|,|plus)\s+")
_OPENS = re.compile(
    r"(?:\s+[\w'’-]+){0,4}?\s*(?:[:(–—]|\s-\s|, namely|, those of|, (?:consisting of|made up of|comprising))\s*"
    r"(?:(?:comprising|consisting of|made up of|composed of|namely) )?"
)
_OPENS_FAR = re.compile(r"(?:\s+[\w'’-]+){5,14}:\s+")
_ONE_MORE = re.compile(r"\s+[\w'’-]+,? and (?:an?|one) (?P<thing>[\w'’-]+)")
_IN_ALL = re.compile(r"(?:\s+[\w'’-]+){0,2}?\s+(?:in all|in total|altogether|all told)\b", re.IGNORECASE)
_LEAST_WHOLE, _NEAR_WHOLE, _IN_REACH = 5, 0.7, 0.4
_COMMA = re.compile(r"\s+[\w'’-]+,\s+")
_THE_ONES = re.compile(r"\b(?:the|all) $", re.IGNORECASE)
_CLOSES = re.compile(
    r"(?:\s+[\w'’-]+){1,3}?\s*"
    r"(?:[).–—;]|\s-\s|,\s+(?:were|was|have|had|are|(?:the |a )?(?:[\w'’-]+ ){1,3}?(?:said|says))\b|,\s+\d|$)"
)
_CLOSES_FAR = re.compile(r"(?:\s+[\w'’-]+){0,8}?\s*(?:[).–—;,]|\s-\s|$)")
_INCLUDING = re.compile(
    r"(?:\s+[\w'’-]+){0,4}?,?\s+(?:including|among them)\s+(?:at least\s+)?|(?:\s+[\w'’-]+){0,12}?,\s+", re.I
)
_OF_THEM = re.compile(r"\s+of (?:them|whom|those|which)\b", re.I)
_AND_ONE = re.compile(r"\band (?:an?|one|his|her|the) [\w’'-]+(?: [\w’'-]+)?, ")
_TOTAL_NEAR = 60
_KINDS = ("count", "other", "money", "measure")


def check_sums(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Lists of parts with the total that is told before or behind them."""
    for sentence in sentences_with_numbers(findings):
        counts = [each for each in sentence.numbers if each.kind in _KINDS and not 0 < (each.value or 0) < 1]
        used: set[int] = set()
        for at in range(len(counts)):
            if at in used:
                continue
            parts = _parts_behind(sentence, counts, at)
            if parts:
                used.update(range(at, at + len(parts) + 1))
                yield summed(counts[at], parts, _ONE_MORE.match(sentence.after(parts[-1])) is not None)
        yield from _totals_behind(sentence, counts)
        yield from _of_them(sentence, counts)
        yield from _greater(sentence, counts)


def _parts_behind(sentence: Sentence, counts: Sequence[Number], at: int) -> list[Number]:
    """ "26 people: 14 men, 11 women and one child"; "26 people, 14 men and 12 women, were": the parts; else nothing."""
    whole = counts[at]
    if at + 2 >= len(counts) or not is_exact(whole) or (whole.value or 0) < 2:
        return []
    gap = sentence.between(whole, counts[at + 1])
    far = _OPENS_FAR.fullmatch(gap) is not None
    opened = far or _OPENS.fullmatch(gap) is not None
    if not opened and not _COMMA.fullmatch(gap) and not (gap == ", " and _THE_ONES.search(sentence.before(whole))):
        return []
    parts = [counts[at + 1]]
    for number in counts[at + 2 :]:
        if not (_NEXT_FAR if opened else _NEXT).fullmatch(sentence.between(parts[-1], number)):
            break
        if _OF_THEM.match(sentence.after(number)) and not _OF_THEM.match(sentence.after(parts[0])):
            break  # five men, three of whom are sailors, and two women
        parts.append(number)
    if not _is_closed(sentence, parts, opened) or not _alike(whole, parts):
        return []
    if far:
        return parts if _is_near(whole, parts) and are_exclusive(sentence, parts) else []
    if opened and not are_in_reach(sum(part.value or 0 for part in parts), whole.value or 0, _IN_REACH):
        return []
    if opened:
        return parts if _are_distinct(whole, parts) or _is_near(whole, parts) else []
    return parts if _is_near(whole, parts) and _are_its_parts(sentence, whole, parts) else []


def _is_closed(sentence: Sentence, parts: Sequence[Number], opened: bool) -> bool:
    """Whether the list ends with the last part, "and" before it, so that it is all of it."""
    joint = sentence.between(parts[-2], parts[-1]) if len(parts) > 1 else ""
    behind = sentence.after(parts[-1])
    one = _ONE_MORE.match(behind)
    if not one and not re.search(r"\band\b", joint):
        return False
    if one:
        return _CLOSES.match(f" x{behind[one.end('thing') :]}") is not None
    return (_CLOSES_FAR if opened else _CLOSES).match(behind) is not None


def _is_near(whole: Number, parts: Sequence[Number]) -> bool:
    """Whether a number with parts behind a mere comma is their whole rather than the first of a list."""
    total = sum(part.value or 0 for part in parts)
    return (whole.value or 0) >= _LEAST_WHOLE and _NEAR_WHOLE * total <= (whole.value or 0) <= total / _NEAR_WHOLE


def _are_its_parts(sentence: Sentence, whole: Number, parts: Sequence[Number]) -> bool:
    """Whether those counted can be the parts of the whole, and none of them another's.

    So are people of men and women, and nine members of five from here and four from there, but no ministers of deputy
    ministers, and no chickens of ducks.
    """
    heads = [(part.of or "").split(" ")[0] for part in parts]
    if not any(heads):
        return bool(whole.of) and (are_apart(sentence, parts) or are_exclusive(sentence, parts))
    if len({head for head in heads if head}) < len(heads) - heads.count(""):
        return False
    exclusive = [_exclusive(sentence, part) for part in parts]
    if any(exclusive) and not all(exclusive):
        return False  # some of six women may be among five nurses
    if all(exclusive):
        return (whole.of or "").split(" ")[-1].lower() not in listed("exclusive parts")
    group, *others = (groups().get((number.of or "").lower().split(" ")[0]) for number in (whole, *parts))
    if whole.of is None:
        return all(heads)
    return group is not None and (None in others or all(group in wholes().get(other or "", ()) for other in others))


def _exclusive(sentence: Sentence, part: Number) -> bool:
    words = re.findall(r"[\w'’-]+", sentence.after(part).lower())[:3]
    return any(word in listed("exclusive parts") for word in words)


def _are_distinct(whole: Number, parts: Sequence[Number]) -> bool:
    """Whether each part has a name of its own, or all go without one."""
    heads = [(part.of or "").split(" ")[0] for part in parts]
    return _is_money(whole) or (all(heads) and len(set(heads)) == len(heads)) or (not any(heads) and bool(whole.of))


def _alike(whole: Number, parts: Sequence[Number]) -> bool:
    return all(is_exact(part) and part.unit == whole.unit and _is_money(part) == _is_money(whole) for part in parts)


def _is_money(number: Number) -> bool:
    return number.kind == "money"


def _totals_behind(sentence: Sentence, counts: Sequence[Number]) -> Iterator[Consistency]:
    """ "12 officers and 9 civilians, a total of 21"; what a total is brought to may have other parts as well."""
    for at in range(2, len(counts)):
        whole = counts[at]
        gap = sentence.between(counts[at - 1], whole)
        brought = _ends(gap, "brings to (phrases)")
        said = brought or _ends(gap, "in all (phrases)") or _IN_ALL.match(sentence.after(whole)) is not None
        if not said or not is_exact(whole) or len(gap) > _TOTAL_NEAR or _is_of_more(sentence, whole):
            continue
        parts = [counts[at - 1]]
        for number in reversed(counts[: at - 1]):
            if not _NEXT_FAR.fullmatch(sentence.between(number, parts[0])) or number.value == whole.value:
                break
            parts.insert(0, number)
        if len(parts) > 1 and _alike(whole, parts):
            told = summed(whole, parts, _AND_ONE.search(gap) is not None)
            if not brought or told.holds or sum(part.value or 0 for part in parts) > (whole.value or 0):
                yield told


def _of_them(sentence: Sentence, counts: Sequence[Number]) -> Iterator[Consistency]:
    """ "4,500 homes were hit, 3,000 of them in the city and 1,500 in villages": no more than the whole."""
    for whole, first, second in zip(counts, counts[1:], counts[2:], strict=False):
        parts = [first, second]
        listed_so = _OF_THEM.match(sentence.after(first)) and re.search(r"\band\s+$", sentence.between(first, second))
        near = _INCLUDING.fullmatch(sentence.between(whole, first)) and _NEXT_FAR.fullmatch(
            sentence.between(first, second)
        )
        aside = sentence.between(first, second).endswith(", and ")  # six men, two of whom are cooks, and three women
        if (
            listed_so
            and near
            and not aside
            and is_exact(whole)
            and _alike(whole, parts)
            and _is_closed(sentence, parts, True)
        ):
            told = summed(whole, parts)
            if told.holds or sum(part.value or 0 for part in parts) > (whole.value or 0):
                yield told


def _ends(gap: str, section: str) -> bool:
    """Whether the last words of a gap are one of the phrases."""
    return any(not gap[found.end() :].strip() for found in phrase_finder(section).finditer(gap))


def _is_of_more(sentence: Sentence, whole: Number) -> bool:
    """Whether a total is of a longer time, or a part itself: "a total of 900 over two years"."""
    behind = sentence.after(whole)[:_TOTAL_NEAR].lower()
    timed = set(re.findall(r"\w+", behind)) & (listed("time or change") - {"total"}) or " over " in behind
    return bool(timed) or _OF_THEM.match(behind) is not None


def _greater(sentence: Sentence, counts: Sequence[Number]) -> Iterator[Consistency]:
    """ "26 people, including 30 children", "26 people, 30 of them children"."""
    for at, (whole, part) in enumerate(pairwise(counts)):
        gap = sentence.between(whole, part)
        inside = _INCLUDING.fullmatch(gap)
        if not inside or _is_money(whole) or _is_money(part) or whole.value is None or whole.hedge not in _AT_MOST:
            continue
        named = "including" in gap.lower() or "among them" in gap.lower() or _OF_THEM.match(sentence.after(part))
        least = part.value if part.value is not None else part.low
        if any((each.value or each.high or each.low or 0) >= (least or 0) for each in counts[:at]):
            continue  # "41,000 have moved to 200 camps, 9,000 of them children"
        if named and whole.kind == part.kind == "count" and least is not None and least > whole.value:
            message = f"{part.text} cannot be a part of {whole.text}"
            yield Consistency("sum", message, False, span_of(whole, part))


_AT_MOST = (None, "up to", "nearly", "almost", "fewer than", "less than")
