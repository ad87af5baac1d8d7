"""A share beside the figure that it is the same as, against every figure of which that can be a part.

"They balloted 8,000 members and 5,200 voted, a turnout of 65%"; "12 percent would equal 288,000"; "of the $18 million
nearly $4.5 million, 25 percent, went". It is a slip where one figure alone can be the whole, and no other two fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import permutations

from ..comparing.comparison import Comparison
from ..data.sections import any_of
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import kind_counted
from .figure_ends import End, ends_of
from .told_changes import HEDGE, are_alike, value_of
from .told_figures import FILE, Sentence, is_exact, sentences_with_numbers
from .told_movements import movement_of, reach_of
from .told_shares import actual_percent, percent_of, share_line

_KINDS = ("count", "other", "money", "measure")
_OF_IT = re.compile(r"\s+of (?:it|them|these|those|that|this|whom|which|the total|all)\b", re.IGNORECASE)
_OF_ALL = re.compile(r"\s+of (?:the total|all|the lot)\b", re.IGNORECASE)
_OR = re.compile(rf"(?:\s+[\w’'-]+){{0,7}}?(?:, or|,|\s?\(|\s[-–—]{{1,2}})\s*(?:or\s+)?{HEDGE}", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:[,.;)]|[-–—]{1,2}\s)|\s+of\b")
_OF = re.compile(
    r"\b(?:[Oo]f|out of|from) (?:the |its |their |all |these |those |some |more than |about |a total of )*$"
)
_OF_WHOLE = re.compile(r"(?:\s+[a-z]+)?\s+of (?:the|its|their|[\w’']+['’]s?|the [\w’']+['’]s?)\s+(?:[a-z]+\s+)?")
_ASIDE = re.compile(rf"(?:\s+[\w’'-]+){{0,3}}?(?:,|\s\()\s*(?:or\s+)?{HEDGE}", re.IGNORECASE)
_ON_WHOLE = re.compile(
    r"(?:\s+[a-z]+){0,3}?\s+(?:of|on)\s+(?:an?|the|its|his|her|their)?(?:\s+[a-z]+\s+of)?\s*(?:the\s+)?"
)
_EQUALS = re.compile(
    rf"(?:(?: of [^.;,\d]{{1,60}}?| [a-z]+)?)?\s+(?:would\s+|will\s+)?"
    rf"(?:be|equals?|equalled|amounts? to|comes? to|came to|means?(?:\s+[\w’'-]+){{0,5}}?)\s+"
    rf"(?:up to\s+)?{HEDGE}",
    re.IGNORECASE,
)
_LEFT = re.compile(r"\b(?:other|remaining|another|further) $", re.IGNORECASE)
_NEXT, _FARTHEST, _SURE = 4, 4.0, 2
_ROOM, _STEP, _FRACTION_ROOM = 0.08, 1.2, 0.2


def check_shares_assigned(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every share that is told as the same as a figure, where the whole of it stands in its sentence or before."""
    sentences = sentences_with_numbers(findings)
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        near = before if before and sentence.span.start - before.span.end <= _NEXT else None
        for share in sentence.numbers:
            if _told(share) and not sentence.headline:
                for one in _held(near, sentence, share):
                    if one.holds or not _is_of_other(findings, sentence, share):
                        yield one


def _told(share: Number) -> float:
    """A share in hundredths, also of a fraction in words; 0 where it is none, or a bound."""
    if share.value is None or (share.kind == "other" and any(map(str.isdigit, share.text))):
        return 0.0
    return percent_of(share) or 0.0


def _held(before: Sentence | None, sentence: Sentence, share: Number) -> Iterator[Consistency]:
    if movement_of(sentence, share) is not None:
        return
    part, tied = _part(sentence, share)
    if part is None:
        return
    own, earlier = ends_of(sentence), ends_of(before) if before else ()
    everywhere = [each.number for each in (*earlier, *own) if each.number is not share]
    known = _OF_IT.match(sentence.after(part)) is not None  # 150,000 of it, or 30 percent, which leaves 350,000
    own = tuple(each for each in own if not known or each.number.start < part.start)
    wholes = _wholes(part, own) or (_wholes(part, earlier) if tied >= 1 else [])
    if len(wholes) != 1:
        return
    whole = wholes[0]
    strong = tied >= _SURE or _OF.search(whole.sentence.before(whole.number)) is not None
    if not strong:
        return
    fits = _fits(share, part, whole.number, changes=False)
    others = (two for two in permutations(everywhere, 2) if are_alike(*two) and set(two) != {part, whole.number})
    explicit = _of_whole(sentence, share) is part  # "29 of the 87 seats, a third"
    if not fits and not explicit and any(_fits(share, *two, changes=True) for two in others):
        return
    told, actual = _told(share), actual_percent(value_of(part) or 0, value_of(whole.number) or 0)
    if fits or told / _FARTHEST <= actual <= told * _FARTHEST:
        yield share_line(part, whole.number, share, actual, fits)


def _is_of_other(findings: Findings, sentence: Sentence, share: Number) -> bool:
    """Whether a figure elsewhere is the whole: "120 homes are planned. … 36 homes, 30 percent of the total"."""
    part, _ = _part(sentence, share)
    if part is not None and _of_whole(sentence, share) is part:
        return False  # "29 of the 87 seats, a third": nothing else is meant
    return part is not None and any(
        _fits(share, part, each.number, changes=False)
        for each in _wholes(part, [End(sentence, each) for each in findings.numbers if is_exact(each)])
    )


def _part(sentence: Sentence, share: Number) -> tuple[Number | None, int]:
    """The figure that a share is the same as, and how surely the two are of one whole (2: by the words alone)."""
    at = sentence.numbers.index(share)
    before = next((each for each in reversed(sentence.numbers[:at]) if each.kind not in ("date", "year")), None)
    behind = next((each for each in sentence.numbers[at + 1 :] if each.kind not in ("date", "year")), None)
    inside = _of_whole(sentence, share)
    if inside is not None:
        return inside, _SURE
    last = _told_last(sentence, share)
    if last is not None:
        return last, _SURE
    if behind is not None and behind.kind in _KINDS and _EQUALS.fullmatch(sentence.between(share, behind)):
        return behind, _SURE
    if before is None or before.kind not in _KINDS or not value_of(before):
        return None, 0
    gap, after = sentence.between(before, share), sentence.after(share)
    if _share_noun().search(gap) and _ends_so(after):
        return before, _SURE
    if not _OR.fullmatch(gap) or not _CLOSES.match(after) or _compared().match(after):
        return None, 0
    if _OF_ALL.match(after):
        return before, _SURE
    if _OF_IT.match(after) and " or " not in gap:
        return None, 0  # "330 died, half of them children"
    if _OF_IT.match(gap):
        return before, _SURE
    return before, 1 if "(" in gap or " or " in gap else 0


def _told_last(sentence: Sentence, share: Number) -> Number | None:
    """ "A 10% tip on a bill of $240 comes to $24": what a share comes to, behind what it is of."""
    at = sentence.numbers.index(share)
    if len(sentence.numbers) < at + 3:
        return None
    whole, part = sentence.numbers[at + 1 : at + 3]
    of = whole.kind in _KINDS and _ON_WHOLE.fullmatch(sentence.between(share, whole))
    return part if of and part.kind in _KINDS and _EQUALS.fullmatch(sentence.between(whole, part)) else None


def _of_whole(sentence: Sentence, share: Number) -> Number | None:
    """ "1,200 of the school's 1,600 pupils, 75 percent, get meals": the part, before its whole and the share."""
    at = sentence.numbers.index(share)
    if at < 2:
        return None
    part, whole = sentence.numbers[at - 2 : at]
    of = _OF_WHOLE.fullmatch(sentence.between(part, whole)) and part.kind in _KINDS
    aside = _ASIDE.fullmatch(sentence.between(whole, share)) and re.match(r"\s*[,)]", sentence.after(share))
    return part if of and aside else None


def _ends_so(after: str) -> bool:
    return re.match(r"\s*(?:[,.;)]|$)|\s+(?:in|on|at)\b", after) is not None


def _wholes(part: Number, ends: Sequence[End]) -> list[End]:
    """The figures alike that are greater than a part, and not of other things."""
    found: list[End] = []
    for end in ends:
        number = end.number
        if _LEFT.search(end.sentence.before(number)):
            continue  # "the other 40" are themselves a part
        if number is part or number.kind not in _KINDS or not are_alike(number, part):
            continue
        heads = [kind_counted(each) for each in (number, part)]
        if (value_of(number) or 0) > (value_of(part) or 0) and (
            part.kind != "count" or None in heads or heads[0] == heads[1]
        ):
            found.append(end)
    return found


def _fits(share: Number, part: Number, whole: Number, changes: bool) -> bool:
    """Whether a part is a share of a whole; with ``changes`` also whether it lies so much above or below it."""
    told = _told(share)
    room = told * _FRACTION_ROOM if share.kind != "percent" else max(_STEP, _ROOM * told)
    (p1, p2), (w1, w2) = reach_of(part), reach_of(whole)
    if w1 <= 0 or p1 <= 0:
        return True
    ranges = [(100 * p1 / w2, 100 * p2 / w1)]
    if changes:
        ranges.append((abs(ranges[0][0] - 100), abs(ranges[0][1] - 100)))
    return any(min(each) - room <= told <= max(each) + room for each in ranges)


@cache
def _compared() -> re.Pattern[str]:
    """ "1.7 billion euros, or 1.3 percent, above the number of 2015"."""
    words = any_of(FILE, "more", "less", "above", "below")
    return re.compile(rf"[,)]?\s+(?:{words})\b", re.IGNORECASE)


@cache
def _share_noun() -> re.Pattern[str]:
    """ "5,200 voted, a turnout of (65%)"."""
    nouns = any_of(FILE, "nouns of share")
    return re.compile(
        r"(?:,|\s[-–—]{1,2}|\()\s*(?:giving |for |which is |that is |or )?(?:an?|the) "
        rf"(?:[a-z-]+ )?(?:{nouns}) of {HEDGE}$",
        re.IGNORECASE,
    )
