"""A share in words or hundredths, what it comes to, and its base told anywhere before: "half of the animals, 630".

"Kettleby is to cut 480 jobs, a fifth of its workforce of 2,400"; "a quarter of all visitors, or 2.1 million, came from
abroad". It is quiet where any figure of the article can be the base.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import kind_counted
from .figure_ends import End, is_from
from .told_changes import HEDGE
from .told_figures import Sentence, sentences_with_numbers
from .told_movements import movement_of
from .told_shares import percent_of, share_line

_KINDS = ("count", "other", "money", "measure")
_OF = (
    r"\s+(?:of\s+)?(?P<of>them|these|those|whom|which|it|that|"
    r"(?:all|the|its|their|his|her|our|those|these|[A-Z][\w’'-]+['’]s)\b[^.;,:()]{0,60}?)"
)
_COMES_TO = re.compile(rf"{_OF}(?:(?:,|\s[-–—]|\s\()\s*(?:or\s+|that is\s+)?|\s+or\s+){HEDGE}")
_OF_ALL = re.compile(rf"\s*(?:,|\s[-–—]|\()\s*(?:or\s+|{HEDGE}|in all\s+)*$|\s+(?:equal\w*|is|was|are|were)\s+{HEDGE}$")
_BASE = re.compile(r"\s+(?:of\s+)?(?:the|its|their|his|her|all|[A-Z][\w’'-]+['’]s)\s[^.;,:()]{0,40}?(?:\bof\s+)?$")
_CLOSES = re.compile(r"(?:\s+(?!of\b|in\b|to\b|out\b)[a-z’'-]+){0,2}\s*(?:[,.;)]|[-–—]\s|$)")
_IT = ("them", "these", "those", "whom", "which", "it", "that")
_ROOM, _LOOSE, _NEAREST, _LEAST = 0.04, 0.13, 2.0, 4
_FAR = 900


def check_shares_of_bases(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every share that stands beside what it comes to."""
    told: list[tuple[Sentence, Number]] = []
    every = [each for each in findings.numbers if each.kind in _KINDS]
    for sentence in sentences_with_numbers(findings):
        for at, share in enumerate(sentence.numbers):
            if not sentence.headline and _percent(share) and movement_of(sentence, share) is None:
                yield from _behind(told, every, sentence, at)
                yield from _before(every, sentence, at)
        told += [(sentence, each) for each in sentence.numbers if each.kind in _KINDS]


def _percent(share: Number) -> float:
    """A share in hundredths, also of a fraction in words; 0 where it is none."""
    words = not any(map(str.isdigit, share.text))
    return percent_of(share) or 0.0 if share.value is not None and (share.kind == "percent" or words) else 0.0


def _behind(
    told: Sequence[tuple[Sentence, Number]], every: Sequence[Number], sentence: Sentence, at: int
) -> Iterator[Consistency]:
    """ "Half of the animals, 630, were", "a third of the 90 who came, or 30,"."""
    share = sentence.numbers[at]
    for part in sentence.numbers[at + 1 : at + 3]:
        found = _COMES_TO.fullmatch(sentence.between(share, part)) if _can_be_part(sentence, part) else None
        if not found or not _CLOSES.match(sentence.after(part)):
            continue
        inside = [each for each in sentence.numbers[at + 1 :] if each.start < part.start and _are_alike(each, part)]
        before = [each for each in told if part.start - each[1].start <= _FAR]
        before += [(sentence, each) for each in sentence.numbers[:at] if each.kind in _KINDS]
        bases = inside or _bases(before, share, part, found["of"])
        yield from _held(every, share, part, bases)
        return


def _before(every: Sequence[Number], sentence: Sentence, at: int) -> Iterator[Consistency]:
    """ "480 jobs, a fifth of its workforce of 2,400", "£186,000 equalled half its income of £372,000"."""
    if not 0 < at < len(sentence.numbers) - 1:
        return
    part, share, base = sentence.numbers[at - 1 : at + 2]
    beside = re.search(rf"(?:^|[^,]{{0,40}}?){_OF_ALL.pattern}", sentence.between(part, share))
    if (
        beside
        and part.kind in _KINDS
        and (part.value or 0) >= _LEAST
        and _BASE.fullmatch(sentence.between(share, base))
    ):
        yield from _held(every, share, part, [base] if _are_alike(base, part) else [])


def _can_be_part(sentence: Sentence, part: Number) -> bool:
    plain = part.kind in _KINDS and part.value is not None and part.value >= _LEAST
    return plain and movement_of(sentence, part) is None and not is_from(End(sentence, part))


def _bases(before: Sequence[tuple[Sentence, Number]], share: Number, part: Number, of: str) -> list[Number]:
    """The figures of which the share can be: what was told last for "of them", else what counts the same."""
    alike = [n for s, n in before if _are_alike(n, part) and (n.value or n.low or 0) > (part.value or 0)]
    if of in _IT:
        return alike[-1:]
    head = kind_counted(share)
    same = [each for each in alike if head is not None and kind_counted(each) == head]
    if same:
        return same
    return alike if len({each.value for each in alike}) == 1 else []


def _are_alike(one: Number, part: Number) -> bool:
    if one.kind not in _KINDS:
        return False
    if one.kind == part.kind and one.kind in ("money", "measure"):
        return one.unit == part.unit
    if {one.kind, part.kind} & {"measure"}:
        return False
    if "money" in (one.kind, part.kind):
        bare = one if part.kind == "money" else part
        return bare.kind == "other" and bare.unit is None
    return True


def _held(every: Sequence[Number], share: Number, part: Number, bases: Sequence[Number]) -> Iterator[Consistency]:
    told, value = _percent(share), part.value or 0.0
    room = _LOOSE if share.hedge or part.hedge else _ROOM
    values = [each.value or each.low or each.high or 0 for each in every if each is not part]
    fitting = [each for each in values if each and abs(100 * value / each - told) <= room * told]
    if fitting or not bases:
        return
    base = min(bases, key=lambda each: abs(100 * value / (each.value or 1) - told))
    actual = 100 * value / (base.value or 1)
    if base.value and not base.hedge and told / _NEAREST <= actual <= told * _NEAREST:
        yield share_line(part, base, share, actual, False)
