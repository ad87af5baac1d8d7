"""Parts that the next sentence tells of one whole, and that go beyond it: "25 crossed. 20 went east, while five came".

Nothing else is counted in either sentence, and the parts go without a noun of their own, or have that of the whole.
Short of the whole, others may have been left out; more than it is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from ..language import stem
from .consistency import Consistency
from .counted_things import called, counted, counted_head, names_nothing
from .exclusive_groups import are_exclusive
from .figure_ends import ends_of
from .list_members import Member
from .members_apart import can_hold
from .told_changes import FROM, are_alike
from .told_figures import Sentence, are_in_reach, is_exact, phrase_finder, sentences_with_numbers, summed

_KINDS = ("count", "other", "money", "measure", "percent")
_JOINT = re.compile(r"[^;:]*?(?:,|\band\b|\bwhile\b|\bplus\b)[^;:]*", re.IGNORECASE)
_OTHERS = re.compile(r"\s+(?:others?|more)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:another|other|more|further)\b", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:other|others|more|further|additional)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:the|them|these|those|its|their|his|her)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?:,|\b(?:and|while|plus|another|an?|the|other|remaining|additional|further|only|some|just))\s+$", re.IGNORECASE
)
"""Before a part: not "fined 150 and tested 350", of whom some may be the same."""
_INCLUDES = re.compile(
    r"(?:The|This|That) (?:number|total|figure|tally|toll|group|fleet|list|sum|amount)\b[^.;\d]{0,30}"
    r"\b(?:includ|compris|consist|contain|is made up|was made up)\w*(?: of)? ",
    re.IGNORECASE,
)
_OF_THE = re.compile(r"(?:^|[,;:]\s)(?:of|among) (?:the|its|their|those|these)\s+$", re.IGNORECASE)
_WITH = re.compile(r"(?:,|\s[-–—])\s+with\s+$", re.IGNORECASE)
_CONTAINS = re.compile(
    r"\s(?:contains?|contained|comprises?|comprised|consists? of|consisted of|(?:is|was|are|were) made up of)\s+$"
)
_WERE = re.compile(r"\s+(?:were|was|are|is|will|had|have|has|did|do)\b", re.IGNORECASE)
_EQUAL = re.compile(r"\b(?:equal|same) number\b", re.IGNORECASE)
_MOST_LISTED = 6
_NEXT, _LEAST, _MOST, _ROOM = 4, 4, 4, 0.5


def check_told_next(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """The one figure of a sentence against those of the next that can only be its parts."""
    sentences = sentences_with_numbers(findings)
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        yield from _own(sentence)
        if before is None or before.headline or sentence.span.start - before.span.end > _NEXT:
            continue
        for whole in _wholes(before):
            yield from _held(before, whole, sentence)


def _own(sentence: Sentence) -> Iterator[Consistency]:
    """ "Of the 19 miners 12 walked out, four were carried and three are missing", "the squad of 23 contains three"."""
    ends = [end.number for end in ends_of(sentence) if end.number.kind in _KINDS and end.number.kind != "percent"]
    for at, whole in enumerate(ends):
        parts = [each for each in ends[at + 1 :] if are_alike(each, whole)]
        if 2 <= len(parts) <= _MOST_LISTED and is_exact(whole) and all(map(is_exact, parts)):
            yield from _of_own(sentence, whole, parts)


def _of_own(sentence: Sentence, whole: Number, parts: Sequence[Number]) -> Iterator[Consistency]:
    total, value = sum(part.value or 0 for part in parts), whole.value or 0
    joined = all(_JOINT.fullmatch(sentence.between(one, two)) for one, two in pairwise(parts))
    if not joined or not are_in_reach(total, value, _ROOM) or value < _LEAST:
        return
    opened, gap = _OF_THE.search(sentence.before(whole)), sentence.between(whole, parts[0])
    of_the = len(parts) > 2 and opened and all(_is_of(sentence, part, whole) for part in parts)
    sides = _WITH.search(gap) and are_exclusive(sentence, parts)
    apart = len({counted_head(part) for part in parts}) == len(parts) and not _EQUAL.search(sentence.text)
    if (total >= value and (of_the or sides)) or (_CONTAINS.search(gap) and apart):
        yield summed(whole, parts)


def _wholes(sentence: Sentence) -> list[Number]:
    """The figures of which a sentence has one only."""
    counts = [end.number for end in ends_of(sentence) if end.number.kind in _KINDS]
    return [
        each
        for each in counts
        if each.kind != "other"
        and is_exact(each)
        and (each.value or 0) >= _LEAST
        and not any(are_alike(each, other) for other in counts if other is not each)
    ]


def _held(before: Sentence, whole: Number, sentence: Sentence) -> Iterator[Consistency]:
    parts = [end.number for end in ends_of(sentence) if end.number.kind in _KINDS and are_alike(end.number, whole)]
    if not 2 <= len(parts) <= _MOST or not all(map(is_exact, parts)):
        return
    if len({(part.value, counted_head(part)) for part in parts}) < len(parts):
        return  # told twice
    if not all(_JOINT.fullmatch(sentence.between(one, two)) for one, two in pairwise(parts)):
        return
    if any(FROM.search(sentence.before(part)) or part.value == whole.value for part in parts):
        return
    total, value = sum(part.value or 0 for part in parts), whole.value or 0
    if total < value or not are_in_reach(total, value, _ROOM) or {part.fate for part in parts} - {None, whole.fate}:
        return
    if (
        _ANOTHER.search(before.before(whole))
        or _MORE.match(before.after(whole))
        or any(_is_of_else(each.text) for each in (before, sentence))
    ):
        return
    if _OF_THEM.match(before.after(whole)):
        return
    if _INCLUDES.match(sentence.text) and len(parts) > 1:
        yield summed(whole, parts)
        return
    if _OF_THE.search(sentence.before(parts[0])):
        return  # "480 members. Of the 320 who answered, 192 were for it and 128 against": a whole of its own
    subjects = all(_SUBJECT.search(sentence.between(one, two)) for one, two in pairwise(parts))
    own = subjects and all(_is_of(sentence, part, whole) for part in parts)
    members = [Member(each.value or 0, each, each.of or "") for each in parts]
    if own or (are_exclusive(sentence, parts) and can_hold(whole, "", members)):
        yield summed(whole, parts)


def _is_of_else(text: str) -> bool:
    return phrase_finder("of something else (phrases)").search(text) is not None


def _is_of(sentence: Sentence, part: Number, whole: Number) -> bool:
    """Whether a part has no noun of its own, or that or the name of the whole: "20 went", "five people"."""
    if part.kind == "percent":
        return "stake" in (part.of or "") and "stake" in (whole.of or "")
    if names_nothing(part) or _WERE.match(sentence.after(part)) or _OTHERS.match(sentence.after(part)):
        return True
    if called(counted_head(part)) == called(counted_head(whole)) is not None:
        return True
    return bool(_names(part) & _names(whole))


def _names(number: Number) -> frozenset[str]:
    """The names in what a figure counts, as stems: "Boeing planes", "Boeing 787s"; "Palestinian prisoners"."""
    return frozenset(stem(word.lower()) for word in counted(number).split() if word[:1].isupper())
