"""How many years one person is older than another, beside both ages: "nine years younger than Lund, who is 53".

It is quiet where any two ages of the article lie so far apart, or a year more or less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import Sentence, is_exact, sentences_with_numbers, shown, span_of

_OLDER = re.compile(r" (?P<way>older|younger) than |['’]? (?:his|her|their|\w+['’]s) (?:junior|senior)\b")
_BESIDE = re.compile(r"(?:[\w’'-]+ ){0,4}[\w’'-]+(?:, (?:who (?:is|was) |aged )?| at | \(|,? aged )$")
_BACK, _NEAREST, _ROOM = 400, 3.0, 1


def check_ages_apart(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Each spell by which somebody is older or younger than another, where both ages are told."""
    sentences = sentences_with_numbers(findings)
    ages = [n for n in findings.numbers if n.kind == "age" and is_exact(n)]
    values = {n.value or 0.0 for n in ages}
    for sentence in sentences:
        for spell in sentence.numbers:
            found = _OLDER.match(sentence.after(spell)) if spell.kind == "duration" and spell.unit == "year" else None
            if found is None or not is_exact(spell):
                continue
            told = spell.value or 0.0
            if any(abs(abs(one - two) - told) <= _ROOM for one, two in combinations(sorted(values), 2)):
                continue
            pair = _pair(sentence, spell, found, ages)
            apart = abs((pair[0].value or 0) - (pair[1].value or 0)) if pair else 0.0
            if pair and abs(apart - told) > _ROOM and told / _NEAREST <= apart <= told * _NEAREST:
                one, other = pair
                message = f"{one.text} and {other.text} are {shown(apart)} years apart, and the text says {spell.text}"
                yield Consistency("age", message, False, span_of(*sorted((*pair, spell), key=lambda n: n.start)))


def _pair(sentence: Sentence, spell: Number, found: re.Match[str], ages: list[Number]) -> tuple[Number, Number] | None:
    """The age told last before, and the one right behind the other person, or the only other of the right side."""
    before = [n for n in ages if n.end <= spell.start and spell.start - n.start <= _BACK]
    start = spell.end + found.end()
    behind = [n for n in sentence.numbers if n.start > spell.end and (n.kind == "age" or _is_bare(sentence, n, start))]
    gap = sentence.text[start - sentence.span.start : behind[0].start - sentence.span.start] if behind else ""
    if gap == " at " or (behind and _BESIDE.fullmatch(gap)):
        return (before[-1], behind[0]) if before else None
    if not before:
        return None
    own, younger = before[-1], (found["way"] or "") == "younger"
    others = [n for n in ages if n.value != own.value and ((n.value or 0) > (own.value or 0)) == younger]
    return (own, others[0]) if found["way"] and len({n.value for n in others}) == 1 else None


def _is_bare(sentence: Sentence, number: Number, start: int) -> bool:
    """Whether a figure is told as an age by "at" alone: "nine years his junior at 22"."""
    return (
        number.kind == "other"
        and sentence.text[start - sentence.span.start : number.start - sentence.span.start] == " at "
    )
