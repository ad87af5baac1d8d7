"""A part, its whole and the share that it is: "12 of the 20 members (60%)", "two thirds of the 90 deputies, or 60"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import counted_head
from .told_figures import Sentence, is_exact, listed, sentences_with_numbers
from .told_shares import actual_percent, percent_of, share_line

_OF = re.compile(r"\s+(?:out )?of (?:the |its |their |a total of )?")
_OF_BEFORE = re.compile(r"\b(?:out )?of (?:(?:the|its|all|[\w-]+(?:'s|’s|s'|s’)) ){0,2}(?:[a-z]+ )?$", re.IGNORECASE)
_OF_WHOLE = re.compile(r"\s+of (?:the |its |their |all |some )?(?:(?:the )?[a-z]+ )?")
_THINGS = re.compile(r"(?:\s+[\w'’-]+){1,8}, (?:only |just |some )?")
_OR = re.compile(r"(?:\s+[\w'’-]+){0,5}?(?:\s+\(|,? or |, )\s*(?:or |only |just )?")
_ENDS = re.compile(r"(?:\s+(?:in all|in total|[a-z]+))?\s*[,.;:)]")
_COUNTS = ("count", "other", "age")
"""The kinds of a part and its whole; a bare number behind a name may have been read as an age."""
_OF_TOTAL = re.compile(r"(?: of (?:the total|all|them|the lot))?,")
_ASIDE = re.compile(r"[^.;]{0,40}?(?:\(|,? or |, an? (?:[a-z-]+ )?(?:rate|share|turnout|proportion) of )\s*$")
_ABOUT = ("about", "around", "some", "roughly")
_NEAR = 50
_ROOM, _ROOM_OF_FRACTION = 0.02, 0.1
_TIGHT, _FAR, _FAR_OF_IT = 1.0, 3.0, 0.08
"""How far "nearly", "about" and "more than" may be from a percentage, in points and as a part of it; twice as far
from a fraction."""


def check_share_of(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Shares that stand beside a part and its whole, whichever comes first."""
    for sentence in sentences_with_numbers(findings):
        for three in zip(sentence.numbers, sentence.numbers[1:], sentence.numbers[2:], strict=False):
            told = _behind(sentence, *three) or _before(sentence, *three) or _first(sentence, *three)
            if told is not None:
                yield told


def _behind(sentence: Sentence, part: Number, whole: Number, share: Number) -> Consistency | None:
    """ "12 of the 20 members (60%)", "Of the 20 members, 12 (60%)", "12 of its 36 members, or a third"."""
    if not _are_counts(part, whole) or percent_of(share) is None:
        return None
    if _OF_BEFORE.search(sentence.before(part)) and _THINGS.fullmatch(sentence.between(part, whole)):
        part, whole = whole, part
    elif not _OF.fullmatch(sentence.between(part, whole)):
        return None
    gap = sentence.between(max(part, whole, key=lambda each: each.start), share)
    ends = _OF_TOTAL.match(sentence.after(share)) is not None
    comma = gap.endswith(", ") and len(gap) < _NEAR and ends and ";" not in gap
    return _held(part, whole, share) if comma or _ASIDE.fullmatch(gap) else None


def _before(sentence: Sentence, share: Number, whole: Number, part: Number) -> Consistency | None:
    """ "Two thirds of the 90 deputies, or 60, voted", "65% of the 80 members (52)"."""
    if not _are_counts(part, whole) or percent_of(share) is None:
        return None
    of = _OF_WHOLE.fullmatch(sentence.between(share, whole))
    aside = _OR.fullmatch(sentence.between(whole, part)) and _ENDS.match(sentence.after(part))
    bare = part.of is None or counted_head(part) == counted_head(whole) or part.of in listed("any people")
    return _held(part, whole, share) if of and aside and bare else None


def _first(sentence: Sentence, share: Number, part: Number, whole: Number) -> Consistency | None:
    """ "About two thirds of the students, 800 of 1,200, walked out"."""
    if not _are_counts(part, whole) or percent_of(share) is None or (part.of or "") not in whole.text:
        return None
    of = re.fullmatch(
        r"\s+of (?:the |its |their |all )?(?:[\w'’-]+ ?){1,5}(?:, or|,| \(|\s[-–—]) ",
        sentence.between(share, part),
    )
    return _held(part, whole, share) if of and _OF.fullmatch(sentence.between(part, whole)) else None


def _are_counts(part: Number, whole: Number) -> bool:
    exact = is_exact(whole) and (is_exact(part) or (part.value is not None and part.hedge in _ABOUT))
    numbers = part.kind in _COUNTS and whole.kind in (*_COUNTS, "measure") and exact
    return numbers and (part.value or 0) >= 1 and (whole.value or 0) > 1


def _held(part: Number, whole: Number, share: Number) -> Consistency:
    actual, told = actual_percent(part.value or 0, whole.value or 0), percent_of(share) or 0.0
    room = max(1.0, (_ROOM if share.kind == "percent" else _ROOM_OF_FRACTION) * told)
    loose = 1.0 if share.kind == "percent" else 2.0
    far = max(_FAR, _FAR_OF_IT * told) * loose if share.hedge else room
    below = _TIGHT if share.low is not None else far
    above = _TIGHT if share.high is not None else far
    holds = told - below <= actual <= told + above
    return share_line(part, whole, share, actual, holds)
