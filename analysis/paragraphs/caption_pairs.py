"""Captions that only their neighbours betray: what "Image caption" announces, and lines that stand there twice."""

from __future__ import annotations

import re
from itertools import pairwise

from ..data.sections import alternation
from .captions import LONGEST, is_bare_credit, without_credit
from .lazy_pattern import Pattern
from .paragraph_draft import Draft, Span

_WORD = re.compile(r"\w+")
_ANNOUNCED = Pattern(rf"(?:{alternation('captions.txt', 'announced')}) caption\W*", re.I)
_LONE_CREDIT = Pattern(rf"(?:{alternation('captions.txt', 'lone credit')})s?(?: by\b|:)\s*\S.{{0,80}}", re.I)
_LONGEST_CREDIT = 120


def spread_captions(draft: Draft) -> None:
    """Make captions of lines whose neighbour says that they are: "Image caption" above them, or a credit below."""
    for index, kind in enumerate(draft.kinds):
        if kind != "caption" or _length(draft.spans[index]) > _LONGEST_CREDIT:
            continue
        line = draft.line(index)
        if _ANNOUNCED.fullmatch(line) and index + 1 < len(draft.spans) and _length(draft.spans[index + 1]) <= LONGEST:
            draft.kinds[index + 1] = "caption"
        elif _is_credited_by(draft, index) and (_LONE_CREDIT.fullmatch(line) or is_bare_credit(line)):
            draft.kinds[index - 1] = "caption"


def _length(span: Span) -> int:
    return span[1] - span[0]


def _is_credited_by(draft: Draft, index: int) -> bool:
    """Whether a line and the one before it stand in a block of their own, so that it may be the other's credit."""
    spans, before, after = draft.spans, index - 1, index + 1
    if before < 0 or draft.kinds[before] not in ("heading", "body") or _length(spans[before]) > LONGEST:
        return False
    touching = spans[index][0] - spans[before][1] == 1
    opens = before == 0 or spans[before][0] - spans[before - 1][1] > 1
    closes = after == len(spans) or spans[after][0] - spans[index][1] > 1
    return touching and opens and closes


def pair_captions(draft: Draft) -> None:
    """Make captions and twins of neighbours that say the same but for a credit at the end of one."""
    openings = [draft.text[start : start + 10] for start, _ in draft.spans]
    for index in [index for index, (one, other) in enumerate(pairwise(openings), 1) if one == other]:
        before, pair = index - 1, draft.kinds[index - 1 : index + 1]
        if before in draft.twins or max(map(_length, draft.spans[before : index + 1])) > LONGEST:
            continue
        if pair[1] == "notice" or pair[0] == "headline":
            continue
        if _say_the_same(draft.line(before), draft.line(index), "caption" in pair):
            draft.kinds[before] = draft.kinds[index] = "caption"
            draft.twins[before], draft.twins[index] = index, before


def _say_the_same(one: str, other: str, credited: bool) -> bool:
    """Whether two lines are the same words, but for a credit and a slightly different ending."""
    bare = [without_credit(line)[0] for line in (one, other)]
    if bare[0] == bare[1]:
        return bare[0].count(" ") > 2
    if not credited and one[-1] not in ")]" and other[-1] not in ")]":
        return False
    brief, full = sorted(bare, key=len)
    if full.startswith(brief) and 2 * len(brief) > len(full):
        return brief.count(" ") > 1
    return _begin_alike(*sorted((_WORD.findall(line.casefold()) for line in bare), key=len))


def _begin_alike(shorter: list[str], longer: list[str]) -> bool:
    """Whether most words of two lines are the same from the first on."""
    if len(shorter) < 3:
        return False
    if shorter == longer:
        return True
    same = next((n for n, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return same >= 0.7 * len(shorter) and same >= 0.5 * len(longer)
