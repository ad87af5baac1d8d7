"""Shares of one whole: past a hundred where nobody gives two answers, short of it where "the rest" is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..comparing.comparison import Comparison
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import Sentence, is_exact, phrase_finder, sentences_with_numbers, shown, span_of, written

_OF = re.compile(r"(?:\s+of)?(?:\s+(?:the|its|all|a total of))*\s+(?:[\w'’-]+\s+){0,2}?$")
_OF_BEFORE = re.compile(r"\b(?:out )?of (?:(?:the|its|all|[\w-]+(?:'s|’s|s'|s’)) ){0,2}(?:[a-z]+ )?$", re.IGNORECASE)
_THINGS = re.compile(r"(?:\s+[\w'’-]+){1,8}, (?:only |just |some )?")
_COUNTS = ("count", "other", "age")
"""The kinds of a part and its whole; a bare number behind a name may have been read as an age."""
_NEAR = 60
_EXACT = 0.3
_BEFORE = 4
"""So many shares told before may be of the same whole as those of a sentence."""
_ASIDE = re.compile(r"[^.;]{0,40}?(?:\(|,? or )\s*$")


def check_shares(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Shares that exclude each other, and "12 of the 20 members (60%)"."""
    before: list[Number] = []
    for sentence in sentences_with_numbers(findings):
        shares = [n for n in sentence.numbers if n.kind == "percent" and n.unit == "%" and n.value is not None]
        earlier = before[-_BEFORE:]
        before.extend(shares)
        shares = [share for share in shares if share.trend is None and share.hedge in (None, "some", "about")]
        if len(shares) > 1:
            yield from _whole(sentence, shares, earlier)
        yield from _share_of(sentence)


def _whole(sentence: Sentence, shares: Sequence[Number], before: Sequence[Number]) -> Iterator[Consistency]:
    """The shares of one sentence where each has an answer of its own, or the last is all that is left.

    One of the shares told before may be of the same whole: "Reis won 53%." and then "Pinho got 44%, the rest 3%."
    """
    rest = phrase_finder("the rest (phrases)").search(sentence.between(shares[-2], shares[-1]))
    answers = [_answer(sentence, shares, at) for at in range(len(shares))]
    exclusive = len(shares) == len(set(answers)) and all(answers)
    if not rest and not exclusive:
        return
    fractions = [100 * n.value for n in sentence.numbers if n.kind == "other" and n.value and 0 < n.value < 1]
    total = sum(share.value or 0 for share in shares)
    if rest and fractions and abs(total + sum(fractions) - 100) <= len(fractions):
        return  # half of it, 30% and the other 20%
    exact = all(map(is_exact, shares))
    room = 0.5 * len(shares) + (0.01 if exact else 3)
    if rest and any(abs(total + (share.value or 0) - 100) <= _EXACT for share in before):
        return
    if rest:
        holds = abs(total - 100) <= room
    elif total > 100 + room:
        holds = False
    elif abs(total - 100) <= room:
        holds = True
    else:
        return
    said = "= 100%" if holds and total == 100 else f"= {shown(total)}%"
    what = "" if holds else ", and they are shares of one whole"
    yield Consistency("shares", f"{written(shares)} {said}{what}", holds, span_of(*shares))


def _answer(sentence: Sentence, shares: Sequence[Number], at: int) -> str | None:
    """The answer that a share gave: the first such word behind it, before the next share."""
    end = shares[at + 1].start if at + 1 < len(shares) else sentence.span.end
    behind = sentence.text[shares[at].end - sentence.span.start : end - sentence.span.start][:_NEAR]
    found = phrase_finder("one answer only (phrases)").search(behind)
    return found[0].lower() if found else None


def _share_of(sentence: Sentence) -> Iterator[Consistency]:
    """ "12 of the 20 members (60%)", "12 of 20, or 60%": a part, its whole, and the share in percent."""
    for part, whole, share in zip(sentence.numbers, sentence.numbers[1:], sentence.numbers[2:], strict=False):
        kinds = part.kind in _COUNTS and whole.kind in _COUNTS and share.kind == "percent"
        if not kinds or not part.value or not whole.value or share.value is None:
            continue
        of = re.fullmatch(r"\s+(?:out )?of (?:the |its |a total of )?", sentence.between(part, whole))
        if _OF_BEFORE.search(sentence.before(part)) and _THINGS.fullmatch(sentence.between(part, whole)):
            of, part, whole = _OF_BEFORE.search(sentence.before(part)), whole, part
        if (
            not of
            or not _ASIDE.fullmatch(sentence.between(max(part, whole, key=lambda each: each.start), share))
            or not is_exact(share)
        ):
            continue
        actual = 100 * (part.value or 0) / (whole.value or 1)
        holds = abs(actual - share.value) <= max(1.0, 0.02 * share.value)
        joint = ":" if holds else ", and the text says"
        message = f"{part.text} of {whole.text} is {shown(round(actual, 1))}%{joint} {share.text}"
        yield Consistency("shares", message, holds, span_of(part, whole, share))
