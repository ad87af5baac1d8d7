"""Which figures the words tie to a share: what it comes to, and what it is of.

"120 branches, 15 percent of its network of 800"; "18 of the 150 were successful, a rate of 12%"; "a quarter of them,
900"; "turnout was 42 percent. Of the 65,000 who could vote 27,300 did".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..data.sections import any_of
from ..findings import Number
from .counted_things import kind_counted
from .differences_worded import told_apart
from .reckoned_figures import Figure, figures_of, names_things
from .told_changes import HEDGE
from .told_figures import FILE, Sentence
from .told_movements import movement_of
from .told_shares import percent_of

_AS = rf"(?:(?:{any_of(FILE, 'told as a share (phrases)')}|{HEDGE})\s*)*"
_NOUN = rf"(?:(?:{any_of(FILE, 'nouns of share')}|equivalent)\s+of\s+)?"
_WHO = r"(?:it|he|she|they|we|you|there|who)"
_PART_SHARE = re.compile(
    rf"(?:\s+[\w’'-]+){{0,6}}?(?:,|\s?\(|\s[-–—]{{1,2}}|:|;|\bor)\s*{_AS}(?:an?|the)?\s*(?:(?!{_WHO}\b)[a-z-]+\s+){{0,2}}?{_NOUN}{HEDGE}",
    re.IGNORECASE,
)
"""Between what a share comes to and the share: "40 were seen again, which is (16 percent)"."""
_SHARE_PART = re.compile(
    r"(?:\s+of\s[^.;:,\d]{1,60}?|\s+[^.;:,\d]{1,70}?)?(?:,|\s?\(|\s[-–—]{1,2}|:|;|\s+or)\s*"
    rf"(?:in all\s+)?{_AS}(?:that is|(?:that |which |this )?means|some|a total of|or)?\s*(?:that\s+)?{HEDGE}",
    re.IGNORECASE,
)
"""Between a share and what it comes to: "a quarter of them, (900)"."""
_OWNER = r"(?:the|its|their|all|his|her|our|an?|some|those|(?:the )?[\w’']+['’]s?)\s+"
_NAMED = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*['’]s?\s+"
_OF_WHOLE = re.compile(rf"\s+of\s+(?:{_OWNER}|{_NAMED})(?:[a-z-]+\s+){{0,3}}?(?:of\s+)?{HEDGE}")
_OUT_OF = re.compile(rf"(?:\s+[\w’'-]+){{0,3}}?\s+(?:out of|of)\s+(?:{_OWNER})?(?:[a-z-]+\s+){{0,3}}?(?:of\s+)?")
_OF_THE = re.compile(
    rf"(?:^|[,;:]\s|\b(?:and|but)\s)(?:of|among|from|out of)\s+(?:(?:the|its|their|all|his|her|some)\s+)?"
    rf"(?:(?!(?:whom|them|which|these|those)\b)[a-z]+\s+)?{HEDGE}$",
    re.IGNORECASE,
)
_THAT_IS = re.compile(rf"^\W*(?:That|This|It)(?:['’]s| is| was| means| makes| comes to| equals| would be)\s+{HEDGE}$")
_CLOSES = re.compile(
    r"\s*(?:[,.;:)”\"]|[-–—]\s|$)|(?:\s+[\w’'-]+){0,3}\s*[,.;)]"
    r"|\s+(?:of|in|were|was|are|have|had|did|and|on|at|from|would|who|people|said|passed|voted)\b"
)
_IT = r"(?:it|them|these|those|the (?:total|sample|whole|lot)|all|that|whom|which)"
_OF_IT = re.compile(rf"\s+of {_IT}\b", re.IGNORECASE)
_OF_OTHER = re.compile(rf",?\s+of (?!{_IT}\b)", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom|which)\b", re.IGNORECASE)
_OR = re.compile(r"\bor\b|\(")
_LEFT = re.compile(r"\b(?:other|remaining|another|further) $", re.IGNORECASE)
_COMPARED = re.compile(rf"[,)]?\s+(?:{any_of(FILE, 'more', 'less', 'above', 'below')}|up|down)\b")
_AT_PRICE = re.compile(r"\bat (?:about |around |just )?$")
"""Before a price, of which no share is told: "31% would drive less at ($3.50), and 58% at $4"."""
_OWN_SHARE = re.compile(r"(?:\s+[\w’'-]+){0,9}?(?:,| \()\s*(?:or )?[\d.]+ ?(?:per ?cent|%)")
_NEXT, _PARAGRAPH, _NEAR, _TWO = 4, 7, 30, 2


class Others(NamedTuple):
    """The figures of which a part can be a share, and whether they stand ``near`` enough for any slip."""

    wholes: Sequence[Figure]
    near: bool


def percent_told(share: Number) -> float:
    """A share in hundredths, also of a fraction in words; 0 where a figure is none."""
    plain = share.kind == "other" and any(map(str.isdigit, share.text)) and not re.search(r"[a-z]", share.text)
    return 0.0 if share.value is None or plain else percent_of(share) or 0.0


def are_of_one(part: Figure, whole: Figure) -> bool:
    """Whether two figures can be part and whole: of one unit, and of one thing, if both are counted."""
    heads = [kind_counted(each.number) for each in (part, whole)]
    counted = part.unit == whole.unit == "count" and names_things(part)
    return _of_one_unit(part, whole) and (not counted or None in heads or heads[0] == heads[1])


def out_of(sentence: Sentence, share: Number, own: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Two figures in a row beside a share: "18 of the 150, 12 percent", "unemployment, at 11%; 1.1 out of ten"."""
    for one, two in pairwise(own):
        gap = sentence.between(one.number, two.number)
        if two.value <= one.value or not _of_one_unit(one, two) or not _OUT_OF.fullmatch(gap):
            continue
        tied: object
        if share.start >= two.number.end:
            beside = own[-1] is two or own[own.index(two) + 1].number.start > share.start
            tied = beside and _PART_SHARE.fullmatch(sentence.between(two.number, share))
        else:
            tied = share.end <= one.number.start and _SHARE_PART.fullmatch(sentence.between(share, one.number))
            tied = tied or (" out of " in gap and _is_of_all(sentence, share))
        if tied:
            return one, two
    return None


def of_a_part(
    sentence: Sentence,
    share: Number,
    own: Sequence[Figure],
    before: Sentence | None,
    earlier: Sequence[Figure],
    sentences: Sequence[Sentence],
) -> tuple[Figure | None, Figure | None, Others]:
    """What a share comes to, the whole behind it, and, where none stands there, the wholes told elsewhere."""
    none = Others((), False)
    if movement_of(sentence, share) is not None:
        return None, None, none
    behind = [each for each in own if each.number.start >= share.end]
    whole = behind[0] if behind and _OF_WHOLE.fullmatch(sentence.between(share, behind[0].number)) else None
    part = _part_before(sentence, share, own)
    told = behind[1:] if whole else behind
    if (
        part is None
        and told
        and _SHARE_PART.fullmatch(sentence.between((whole.number if whole else share), told[0].number))
    ):
        part = told[0] if whole or _CLOSES.match(sentence.after(told[0].number)) else None
    if part is not None and (movement_of(sentence, part.number) or told_apart(sentence, part)):
        return None, None, none
    if part is None or whole is not None:
        return part, whole, none
    if _OF_OTHER.match(sentence.after(share)):
        return None, None, none
    return part, None, _wholes(sentence, share, part, own, before, earlier, sentences)


def _part_before(sentence: Sentence, share: Number, own: Sequence[Figure]) -> Figure | None:
    """ "40 were seen again, which is 16 percent": what stands before the share, and is the same."""
    part = next((each for each in reversed(own) if each.number.end <= share.start), None)
    gap = _PART_SHARE.fullmatch(sentence.between(part.number, share)) if part else None
    after = sentence.after(share)
    if (
        part is None
        or not gap
        or _AT_PRICE.search(sentence.before(part.number))
        or _OF_THE.search(sentence.before(part.number))
        or _COMPARED.match(after)
    ):
        return None
    if _OF_THEM.match(after) and not _OR.search(gap[0]):
        return None  # "330 died, half of them children"
    return part if _CLOSES.match(after) else None


def _wholes(
    sentence: Sentence,
    share: Number,
    part: Figure,
    own: Sequence[Figure],
    before: Sentence | None,
    earlier: Sequence[Figure],
    sentences: Sequence[Sentence],
) -> Others:
    found = [each for each in own if each is not part and _may_hold(each, part)]
    found = [each for each in found if _OF_THE.search(sentence.before(each.number))] or found
    if found:
        return Others(found, True)
    if before and sentence.span.start - before.span.end <= _NEXT:
        found = [each for each in earlier if _may_hold(each, part)]
        if found:
            of_it = _OF_IT.match(sentence.after(share)) or _OF_IT.match(sentence.after(part.number))
            return Others(found, of_it is not None)
    head = kind_counted(part.number)
    every = (each for near in sentences for each in figures_of(near)) if head else ()
    return Others([each for each in every if kind_counted(each.number) == head and _may_hold(each, part)], False)


def next_pair(
    sentence: Sentence, share: Number, own: Sequence[Figure], following: Sentence | None, figures: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """ "Turnout was 42 percent. Of the 65,000 people 27,300 voted", "72 percent of 900 said yes. That is 648"."""
    if following is None or not figures or following.span.start - sentence.span.end > _PARAGRAPH:
        return None
    if movement_of(sentence, share) is not None:
        return None
    first = figures[0]
    if len(figures) == _TWO and _is_of_all(sentence, share) and _OF_THE.search(following.before(first.number)):
        return (figures[1], first) if figures[1].value < first.value else None
    opens = next((each for each in sentence.numbers if each.kind == "percent"), share) is share
    if len(own) == 1 and opens and _THAT_IS.search(following.before(first.number)):
        return (first, own[0]) if first.value < own[0].value else None
    return None


def pair_before(
    sentence: Sentence, share: Number, before: Sentence, figures: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """ "Of the 240 balloted 200 voted. The turnout, at 83 percent, was high"."""
    near = sentence.span.start - before.span.end <= _NEXT and len(figures) == _TWO
    if not near or not _is_of_all(sentence, share) or movement_of(sentence, share) is not None:
        return None
    whole, part = figures
    told = _OF_THE.search(before.before(whole.number)) and part.value < whole.value
    return (part, whole) if told else None


def _is_of_all(sentence: Sentence, share: Number) -> bool:
    """Whether a share is of all that there are: turnout, unemployment."""
    nouns = rf"\b(?:{any_of(FILE, 'nouns of share', 'shares of all')})\b"
    return re.search(nouns, sentence.before(share)[-_NEAR:], re.IGNORECASE) is not None


def _may_hold(whole: Figure, part: Figure) -> bool:
    """Whether a figure can be the whole of a part: greater, of the same things, and with no share of its own."""
    after, before = whole.sentence.after(whole.number), whole.sentence.before(whole.number)
    own = _OWN_SHARE.match(after) or _LEFT.search(before)
    return whole.value > part.value and are_of_one(part, whole) and not own


def _of_one_unit(one: Figure, two: Figure) -> bool:
    return one.unit == two.unit or None in (one.unit, two.unit)
