"""What is left of a whole told anywhere before: "480 jobs … 300 of them in Lindau. The remaining 180 are spread".

The parts stand in the sentence of the rest or in those just before it. It is quiet where any of them make up any
whole that the text tells, and where none of the wholes is near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import kind_counted, names_nothing
from .differences_worded import BEFELL
from .figure_ends import End, is_from
from .slip_evidence import slip_of
from .told_figures import Sentence, equation, is_exact, sentences_with_numbers, written, written_step
from .told_movements import movement_of

_LEFT_BEFORE = re.compile(
    r"\b(?:the|its|their|his|her)\s+(?:other|remaining|rest,|remainder,)\s+$"
    r"|\bleav(?:ing|es)\s+(?:it with\s+|them with\s+|a balance of\s+)?(?:(?:only|just|another|a further)\s+)?$",
    re.IGNORECASE,
)
_LEAVING = re.compile(r"\bleav(?:ing|es) [a-z ]*$", re.IGNORECASE)
_ALL_OTHER = re.compile(
    r"^(?:All|Every) (?:the )?(?:other|thing else)[^.;:\d]*$|^(?:The rest|Everything else|The remainder)\b[^.;:\d]*$"
)
_REST_OF = re.compile(
    r"\bthe rest(?: of (?:the |its |their )?(?:[\w’'-]+ ){1,2})?"
    r"(?:brought in|accounted for|went to|had|has|got|paid|took) $"
)
_AND_MORE = re.compile(r"\)?,? and (?:from|by|through|on|to) [^.;\d]*(?:[.;]|$)")
_LEFT_BEHIND = re.compile(r"\s+(?:left over|remaining|others)\b", re.IGNORECASE)
_OF_THE = re.compile(r"(?:^|[,;:]\s)of (?:the|its|their) $", re.IGNORECASE)
_KINDS = ("count", "other", "money", "measure", "duration")
_BRACKET = re.compile(r"\([^()]*$")
_HYPHEN = re.compile(r"-[a-z]")
_TIMES = ("times", "every", "each")
_FAR, _PARTS_FAR, _MOST = 1200, 330, 7
_PLAIN = (None, "some")
_LOW, _HIGH = 0.72, 1.4
_BIG, _BIG_LOW, _BIG_HIGH = 100, 0.85, 1.18
_LEAST_WHOLE, _TINY = 5, 200
_SLIP_LOW, _SLIP_HIGH = 0.3, 3.0
_LEAST, _NEXT, _MOST_MEANT = 3, 4, 4
"""More parts than the last of these are told of several wholes."""


def check_left_over(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Each figure that is said to be the rest, with the parts before it and the wholes of which they can be."""
    told: list[tuple[Sentence, Number]] = []
    for sentence in sentences_with_numbers(findings):
        for number in sentence.numbers:
            if _is_left(sentence, number) and not sentence.headline:
                yield from _held(told, sentence, number)
            if number.kind in _KINDS:
                told.append((sentence, number))


def _is_left(sentence: Sentence, number: Number) -> bool:
    if number.kind not in _KINDS or not is_exact(number) or (number.value or 0) < _LEAST - 1:
        return False
    if _HYPHEN.match(sentence.after(number)):
        return False
    words = sentence.before(number)
    if _AND_MORE.match(sentence.after(number)):
        return False  # "The rest came from the endowment ($4.1 million) and from the city"
    if BEFELL.match(sentence.after(number)) and _LEAVING.search(words):
        return False  # "leaving two wounded"
    before = _LEFT_BEFORE.search(words) is not None or _REST_OF.search(words) is not None
    before = before or _ALL_OTHER.match(words) is not None
    return before or (
        sentence.before(number).lower().endswith("the ") and _LEFT_BEHIND.match(sentence.after(number)) is not None
    )


def _held(told: Sequence[tuple[Sentence, Number]], sentence: Sentence, left: Number) -> Iterator[Consistency]:
    known = [
        each
        for each in told
        if left.start - each[1].start <= _FAR or each[0] in (told[0][0], told[-1][0]) or each[0].headline
    ]
    near = [each for each in known if _are_alike(each[1], left)]
    parts = [(s, n) for s, n in near if left.start - n.start <= _PARTS_FAR and not s.headline and _can_be_part(s, n)]
    parts = parts[-_MOST:]
    if not parts:
        return
    wholes = [n for _, n in near if n.value is not None or n.low is not None or n.high is not None]
    numbers = [n for _, n in parts]
    value = left.value or 0.0
    if any(_is_made(value, _value(one) * share, [one]) for one in wholes for share in _shares(sentence, told)):
        return
    best = _nearest(parts, near, left)
    if best is not None and best[2]:  # what stands farther off explains less than the words
        numbers = [*best[1], *(n for n in sentence.numbers if n.start < left.start and n.kind in _KINDS)]
    numbers = [*numbers, *(n for n in sentence.numbers if n.start < left.start and n.kind == "age")]
    for many in range(1, len(numbers) + 1):
        if any(_is_made(value, sum(map(_value, some)), wholes, *some) for some in combinations(numbers, many)):
            return
    if best is not None:
        whole, some, _ = best
        total = sum(map(_value, some)) + value
        places = sorted((*some, left, whole), key=lambda each: each.start)
        yield equation(written([*some, left]), total, _value(whole), False, *places)


def _shares(sentence: Sentence, told: Sequence[tuple[Sentence, Number]]) -> list[float]:
    """The fractions told just before, of which the rest may be what is left."""
    near = [each for before, each in told[-_MOST:] if sentence.span.start - before.span.end <= _NEXT]
    near += sentence.numbers
    return [each.value for each in near if each.value is not None and 0 < each.value < 1]


def _value(number: Number) -> float:
    return next((each for each in (number.value, number.low, number.high) if each is not None), 0.0)


def _is_made(left: float, parts: float, wholes: Sequence[Number], *own: Number) -> bool:
    """Whether some whole is what the parts and the rest make, but for what is rounded."""
    total = left + parts
    for whole in wholes:
        if whole in own:
            continue
        value = _value(whole)
        room = 0.06 * value if whole.hedge else (written_step(whole) / 2 if whole.kind in ("money", "measure") else 0.0)
        if any(each.hedge for each in own):
            room += 0.06 * total
        if abs(total - value) <= room + 1e-9:
            return True
    return False


def _can_be_part(sentence: Sentence, number: Number) -> bool:
    """Whether a figure says how many of them: not by how many more, nor than what, nor a size."""
    before = sentence.before(number)
    if number.value is not None and number.value < 1:
        return False
    if movement_of(sentence, number) is not None or is_from(End(sentence, number)) or _BRACKET.search(before):
        return False
    return not _HYPHEN.match(sentence.after(number)) and (number.of or "") not in _TIMES


def _nearest(
    parts: Sequence[tuple[Sentence, Number]], near: Sequence[tuple[Sentence, Number]], left: Number
) -> tuple[Number, list[Number], bool] | None:
    """The whole, and the last parts in a row, that come nearest to each other; whether they are surely meant."""
    found: list[tuple[bool, float, Number, list[Number]]] = []
    for many in range(1, min(len(parts), _MOST_MEANT) + 1):
        some = [n for _, n in parts[-many:]]
        if any(each.value is None or each.hedge not in _PLAIN for each in some):
            break
        total = sum(map(_value, some)) + (left.value or 0)
        for sentence, whole in near:
            if whole in some or not is_exact(whole) or whole.start > some[0].start:
                continue
            if is_from(End(sentence, whole)) or not _are_of_one(whole, some, left):
                continue
            ratio = total / _value(whole) if _value(whole) else 0.0
            opened = sentence is parts[-many][0] and _OF_THE.search(sentence.before(whole)) is not None
            sure = opened or _is_same(whole, some[0]) or (whole.fate and whole.fate == some[0].fate)
            counted = bool(sure) and whole.kind != "money" and (left.value or 0) >= _LEAST
            low, high = (_LOW, _HIGH) if sure else (_BIG_LOW, _BIG_HIGH)
            big = sure or _value(whole) >= _BIG
            larger = max(*map(_value, some), left.value or 0) < _value(whole) >= _LEAST_WHOLE
            larger = larger and (left.value or 0) * _TINY >= _value(whole)
            slip = slip_of(whole, [*some, left]) if larger else 0
            explained = slip > 1 or (slip and sure and many == 1)
            if (big and larger and low <= ratio <= high) or (explained and _SLIP_LOW <= ratio <= _SLIP_HIGH):
                found.append((not (explained and counted and many == 1), abs(ratio - 1), whole, some))
    if not found:
        return None
    unsure, _, whole, some = min(found, key=lambda each: each[:2])
    return whole, some, not unsure


def _is_same(one: Number, other: Number) -> bool:
    """Whether two figures count one kind of thing, or are sums of money."""
    heads = kind_counted(one), kind_counted(other)
    return (one.kind == other.kind == "money") or (None not in heads and heads[0] == heads[1])


def _are_of_one(whole: Number, parts: Sequence[Number], left: Number) -> bool:
    """Whether the rest can be of the whole: it names nothing else."""
    heads = {kind_counted(each) for each in (whole, left)} - {None}
    bare = left.kind != "count" or names_nothing(left) or kind_counted(left) is None
    own = {kind_counted(each) for each in (*parts, left)} - {None}
    return bare or len(heads) == 1 or (len(own) > 1 and _value(whole) >= _BIG)


def _are_alike(one: Number, left: Number) -> bool:
    """Whether two figures can be of one whole: of one unit, or counts, where sums may go without their unit."""
    if one.kind == left.kind and one.kind in ("money", "measure", "duration"):
        return one.unit == left.unit
    if "measure" in (one.kind, left.kind):
        return False
    if "duration" in (one.kind, left.kind):
        return "other" in (one.kind, left.kind)
    if "money" in (one.kind, left.kind):
        bare = one if left.kind == "money" else left
        return bare.kind == "other" and bare.unit is None and _value(bare) >= 1e6
    return True
