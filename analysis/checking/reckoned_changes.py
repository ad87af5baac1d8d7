"""A rise or fall against the two figures between which it lies, wherever these stand in one sentence or two.

"Profit rose by 12 million, or 20 percent, to 132 million"; "60,000 came in 2022, after 80,000 in 2019. That is a drop
of 40 percent". Only where two figures alone can be meant, and where they are near enough to what is told for a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..comparing.comparison import Comparison
from ..data.sections import alternation
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import called, counted_head
from .told_changes import HEDGE, are_alike, motions, value_of
from .told_comparisons import noun_before, noun_behind
from .told_figures import FILE, Sentence, listed, sentences_with_numbers, shown, span_of

_KINDS = ("count", "other", "money", "measure", "percent")
_POINTS = re.compile(r"\s*(?:percentage )?points?\b", re.IGNORECASE)
_VERB = re.compile(rf"\s(?:by\s+)?(?:a\s+)?{HEDGE}$", re.IGNORECASE)
_SINCE = re.compile(r"\s+(?:on|since|than|over)\b", re.IGNORECASE)
"""Behind a rise, what it is reckoned from, which may be another than the figure before."""
_LED = re.compile(r"\b(?:by|of|an?|points?)\s", re.IGNORECASE)
"""Before an amount that is a rise or fall."""
_TAKES_UP = re.compile(r"(?:That|This|So|It|The|Overall|In all)\b")
_AGO = re.compile(
    r"[^.;]{0,60}\b(?:year|month|quarter|week|decade)s? (?:ago|earlier|before)\b|(?:the )?previous\b|last\b"
)
_OR = re.compile(r"(?:, or|\s+or|\s+\(|,)\s*(?:about |some )?")
_TO_LEVEL = re.compile(rf"\)?,?\s+to\s+{HEDGE}", re.IGNORECASE)
_NUMBER_OPENS = re.compile(rf"(?:The|This|That|Its|Their) (?:{alternation(FILE, 'nouns for a figure')})\b")
_EARLIER = re.compile(r"\b(?:compared|previous|from|before|earlier|last)\b")
_FROM = re.compile(rf"\b(?:from|compared (?:to|with)|against|after|than)\s+(?:the\s+|a\s+)?{HEDGE}$", re.IGNORECASE)
_TO = re.compile(rf"\b(?:to|at|reach\w*|of|total\w*|now)\s+{HEDGE}$", re.IGNORECASE)
_YEAR = re.compile(r"[^.;,]{0,25}?\b(?:in|by) (?P<year>(?:19|20)\d\d)\b")
_NEXT, _FARTHEST, _LEAST = 4, 4.0, 1.0
_ROOM, _STEP, _DECIMAL_STEP, _EXACT = 0.07, 0.6, 0.16, 0.02
_REACH, _NEAR, _LED_NEAR = 40, 70, 30
_BY, _ARTICLE = re.compile(r"\bby\s"), re.compile(rf"\ban?\s+(?:[a-z]+ )?{HEDGE}$", re.IGNORECASE)
_IN_BRACKET = re.compile(r"\([^()]*$")
_ASIDE = re.compile(r"\([^()]*$|;[^;]*$")


def check_reckoned(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Every rise or fall whose two ends the text gives, where it is not what lies between them."""
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        before = sentences[at - 1] if at and sentence.span.start - sentences[at - 1].span.end <= _NEXT else None
        behind = sentences[at + 1] if at + 1 < len(sentences) else None
        behind = behind if behind and behind.span.start - sentence.span.end <= _NEXT else None
        for number in sentence.numbers:
            if number.value is None or number.kind not in _KINDS or number.value < _LEAST:
                continue
            up = _direction(sentence, number)
            if up is None:
                continue
            yield from _told_twice(sentence, number, up)
            ends = _ends(sentence, number, up)
            if ends is None and before is not None:
                ends = _told_before(before, sentence, number, up) or _from_before(before, sentence, number, up)
            if ends is None and behind is not None and not sentence.headline:
                ends = _told_behind(sentence, behind, number, up)
            if ends is not None:
                yield from _held(number, *ends, up)


def _direction(sentence: Sentence, number: Number) -> bool | None:
    """Whether a number is by how much something rose (True) or fell (False); nothing where it is neither."""
    before, behind = sentence.before(number)[-_NEAR:], sentence.after(number)
    if number.kind != "percent" and not _LED.search(before[-_LED_NEAR:]):
        return None
    behind = _POINTS.sub("", behind, count=1)
    noun = noun_before().search(before) or (_ARTICLE.search(before) and noun_behind().match(behind))
    if noun:
        return noun["noun"].lower() in listed("nouns of rise")
    found = list(motions("up", "down").finditer(before, max(0, len(before) - _REACH)))
    if not found or not _VERB.fullmatch(before, found[-1].end()):
        return None
    is_amount = number.kind == "percent" or _BY.search(before, found[-1].end()) or _is_points(sentence, number)
    if not is_amount:
        return None
    up = motions("up").fullmatch(found[-1][0]) is not None
    return None if up and motions("down").fullmatch(found[-1][0]) else up


def _is_points(sentence: Sentence, number: Number) -> bool:
    return (
        _POINTS.match(sentence.after(number)) is not None
        or "point" in (number.unit or "")
        or (number.of or "").split()[:1] in (["point"], ["points"])
    )


def _told_twice(sentence: Sentence, amount: Number, up: bool) -> Iterator[Consistency]:
    """ "Rose by 12 million euros, or 10 percent, to 132 million euros"."""
    later = [each for each in sentence.numbers if each.start > amount.start]
    if amount.kind == "percent" or len(later) < 2 or later[0].kind != "percent" or later[0].value is None:
        return
    share, level = later[:2]
    twice = _OR.fullmatch(sentence.between(amount, share)) and _TO_LEVEL.fullmatch(sentence.between(share, level))
    moved, last, told = amount.value or 0.0, level.value or 0.0, share.value or 0.0
    old = last - moved if up else last + moved
    if not twice or not are_alike(amount, level) or not last or old <= 0:
        return
    actual = 100 * moved / old
    holds = abs(actual - told) <= max(_ROOM * told, _STEP)
    if holds or told / _FARTHEST <= actual <= told * _FARTHEST:
        joint = ":" if holds else ", and the text says"
        message = f"{amount.text} to {level.text} is a change of {shown(round(actual, 2))}%{joint} {share.text}"
        yield Consistency("change", message, holds, span_of(amount, share, level))


def _ends(sentence: Sentence, by: Number, up: bool) -> tuple[Number, Number] | None:
    """The figures before and after, in one sentence with the change."""
    if _SINCE.match(sentence.after(by)):
        return None
    return _pair(sentence, [each for each in sentence.numbers if each is not by], by, up)


def _told_before(before: Sentence, sentence: Sentence, by: Number, up: bool) -> tuple[Number, Number] | None:
    """The same, both in the sentence before, which is taken up: "That is a drop of"."""
    own = [each for each in sentence.numbers if each is not by and each.kind in _KINDS]
    if own or not _TAKES_UP.match(sentence.text):
        return None
    return _pair(before, before.numbers, by, up)


def _from_before(before: Sentence, sentence: Sentence, by: Number, up: bool) -> tuple[Number, Number] | None:
    """ "722,370 applied. That is an increase of 65 percent on the year before, when 441,899 did"."""
    if not _TAKES_UP.match(sentence.text) or by.kind != "percent":
        return None
    own = [each for each in sentence.numbers if each is not by and each.kind in _KINDS]
    told = [each for each in before.numbers if each.kind in _KINDS and each.value and each.kind != "percent"]
    if len(own) != 1 or len(told) != 1 or own[0].start < by.end or not are_alike(own[0], told[0]):
        return None
    return (own[0], told[0]) if own[0].value and _EARLIER.search(sentence.between(by, own[0])) else None


def _told_behind(sentence: Sentence, behind: Sentence, by: Number, up: bool) -> tuple[Number, Number] | None:
    """ "It rose by 5% in May. The number went up to 801 families, compared to 764 in April"."""
    own = [each for each in sentence.numbers if each is not by and each.kind in _KINDS]
    taken = _NUMBER_OPENS.match(behind.text)
    return _pair(behind, behind.numbers, by, up) if not own and taken and by.kind == "percent" else None


def _pair(sentence: Sentence, numbers: Sequence[Number], by: Number, up: bool) -> tuple[Number, Number] | None:
    """The only two figures alike, if the words or the years between them tell which came first."""
    plain = [each for each in numbers if each.kind in _KINDS and value_of(each) and _is_level(sentence, each, by)]
    if by.kind != "percent" or _is_points(sentence, by):
        plain = [each for each in plain if are_alike(each, by) or (_is_points(sentence, by) and each.kind == "percent")]
    elif any(each.kind == "percent" for each in plain):
        plain = [each for each in plain if each.kind != "percent"]
    if len(plain) != 2 or not are_alike(*plain):
        return None
    heads = [called(counted_head(each)) for each in plain]
    if all(heads) and heads[0] != heads[1]:
        return None
    one, two = plain
    years = [found and int(found["year"]) for found in (_YEAR.match(sentence.after(each)) for each in plain)]
    if years[0] and years[1] and years[0] != years[1]:
        return (one, two) if years[0] < years[1] else (two, one)
    for first, second in ((one, two), (two, one)):
        if _FROM.search(sentence.before(first)) and (_TO.search(sentence.before(second)) or first is two):
            return first, second
    return None


def _is_level(sentence: Sentence, number: Number, by: Number) -> bool:
    """Whether a number can be how much there was; not by how much it moved, in brackets or of money put otherwise."""
    before = sentence.before(number)
    if number.kind in ("count", "other") and number.unit is None and _IN_BRACKET.search(before):
        return False
    return _direction(sentence, number) is None and not _ASIDE.search(before[-30:])


def _held(by: Number, first: Number, last: Number, up: bool) -> Iterator[Consistency]:
    old, new, told = value_of(first) or 0.0, value_of(last) or 0.0, by.value or 0.0
    share = by.kind == "percent" and first.kind != "percent"
    actual = abs(new - old) * (100 / old if share else 1)
    if share:
        room = max(_ROOM * told, _STEP)
    else:
        room = (_ROOM if by.hedge else _EXACT) * told + 0.01 * max(old, new) * (by.hedge is not None)
        room = max(room, 0.001 * max(old, new))
    if first.kind == "percent":
        room = max(_DECIMAL_STEP if "." in by.text else 2 * _STEP, 0.02 * told)
    holds = abs(actual - told) <= room + (2 * _ROOM * told if by.hedge else 0)
    if (new > old) != up or (not holds and not told / _FARTHEST <= actual <= told * _FARTHEST):
        return
    unit, joint = "%" if share else "", ":" if holds else ", and the text says"
    message = f"{first.text} to {last.text} is a change of {shown(round(actual, 2))}{unit}{joint} {by.text}"
    yield Consistency("change", message, holds, span_of(*sorted((by, first, last), key=lambda each: each.start)))
