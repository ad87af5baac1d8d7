"""From, to and by how much: "doubled from 10 to 25", "rose 10% from 50 to 60", "rose from 50 to 40"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import rows
from ..findings import Findings, Number
from .consistency import Consistency
from .told_changes import HEDGE, Change, are_alike, changes_of, motions
from .told_comparisons import amount_behind, change_across, comparisons_of
from .told_figures import FILE, REACH, Sentence, listed, sentences_with_numbers, shown, span_of, written_step
from .told_moves import moves_of

_ROOM = 0.12
"""Writers round: a factor or a share may be off by so much of itself."""
_FACTOR_NEAR = 60
_NEXT = 4
_NO_AMOUNTS = ("multiple", "year", "date", "ordinal")
_MORE_THAN = re.compile(r"\b(?:than|nearly|almost|about|over|least)\s+$", re.IGNORECASE)
_UNDER = re.compile(r"\s+under\b", re.IGNORECASE)
"""What falls under a law goes nowhere."""
_NEW_CLAUSE = re.compile(r"[,;] (?:and|but|while) (?:it|he|she|they|the|its|his|her|their)\b", re.IGNORECASE)
_BY_THIS, _NEAR_BY, _FAR_BY = re.compile(rf"\bby\s+{HEDGE}$", re.IGNORECASE), 40, 100
_BY_RANGE = re.compile(r"\bby (?:(?!\d)[a-z]+ ){0,2}?(?:from |between )?$", re.IGNORECASE)
_RANGED = re.compile(r"\b(?:ranged|ranging|ranges|varied|varying|varies)\b")
"""Between a motion and a range: "those who fell ill ranged in age from (4 to 88)"."""
_IN_STEPS = re.compile(r"\bin $")
"""Before how often something moved: "stepped up in (three) stages, from 12,000 to 30,000"."""
_TO_FIGURE = re.compile(r"\bto (?:[a-z]+ ){0,2}?[^\s\w]?\d[^,;]*\b(?:from|compared with) $")
"""Between a motion and a range it began at: "cut its forecast to between 5 and 6 per cent from (7 to 8)"."""
_BY_AMOUNT = re.compile(r"\bby\b[^,;]*,\s*$", re.IGNORECASE)
_BY = re.compile(
    r"(?:\s+(?:percentage\s+)?points?)?(?:\s+(?!to\b|from\b|and\b|or\b|but\b|as\b|with\b)[\w’'-]+){0,5}?,?"
    r"(?:\s+(?:to|from))?\s*(?:from\s+)?",
    re.I,
)


def check_changes(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Each change whose two ends and whose direction, factor, share or difference the text gives."""
    sentences = sentences_with_numbers(findings)
    for before, sentence in pairwise(sentences):
        across = change_across(before, sentence) if sentence.span.start - before.span.end <= _NEXT else None
        if across is not None and (told := _compared(across)) is not None:
            yield told
    for sentence in sentences:
        for change in (*changes_of(sentence), *comparisons_of(sentence), *moves_of(sentence)):
            if change.times is not None:
                yield from filter(None, [_times(change)])
            elif (told := _direction(sentence, change)) is not None:
                yield told
            else:
                yield from filter(None, (_factor(sentence, change), _amount(sentence, change)))


def _direction(sentence: Sentence, change: Change) -> Consistency | None:
    """ "Rose from 50 to 40"; not of days ("from the 3rd to the 9th") or places, of which the first is the highest."""
    if "ordinal" in (change.before.kind, change.after.kind):
        return None
    if listed("places in a row") & set(re.findall(r"[a-z]+", sentence.text[: change.start].lower())):
        return None  # up to place 25 from place 36
    if change.up is not None:
        return _compared(change)
    said = list(motions("up", "down").finditer(sentence.text, max(0, change.start - REACH), change.start))
    if not said or change.first == change.last:
        return None
    up = motions("up").fullmatch(said[-1][0]) is not None
    if up == (motions("down").fullmatch(said[-1][0]) is not None) or up == (change.last > change.first):
        return None
    if said[-1][0].lower() == "falling" and _UNDER.match(sentence.text, said[-1].end()):
        return None
    between = _BY_AMOUNT.sub("", sentence.text[said[-1].end() : change.start])
    if _BY_RANGE.search(between) or _RANGED.search(between) or _TO_FIGURE.search(between):
        return None
    if _NEW_CLAUSE.search(between) or (re.search(r"[,;]", between) and len(between) > 30):
        return None
    less = "less" if change.last < change.first else "more"
    message = f"the text says “{said[-1][0]}”, but {change.after.text} is {less} than {change.before.text}"
    return Consistency("change", message, False, span_of(change.before, change.after))


def _compared(change: Change) -> Consistency | None:
    """ "51 percent, lower than the 48 percent of May"."""
    if change.up == (change.last > change.first):
        return None
    told, actual = ("more", "not more") if change.up else ("less", "not less")
    message = f"the text says {told}, but {change.after.text} is {actual} than {change.before.text}"
    return Consistency("change", message, False, span_of(change.before, change.after))


def _times(change: Change) -> Consistency | None:
    """ "80 tonnes, half as much as the 160 tonnes of May"."""
    ratio, times = change.last / change.first, change.times or 1.0
    if abs(ratio - times) <= _ROOM * times:
        return None
    message = f"{change.before.text} to {change.after.text} is {shown(ratio)} times, and the text says {shown(times)}"
    return Consistency("change", message, False, span_of(change.before, change.after))


def _factor(sentence: Sentence, change: Change) -> Consistency | None:
    """ "Doubled from 10 to 25"; "more than doubled" may be any more, "halved" is a half; also "will double"."""
    start = sentence.span.start + change.start
    multiple = next((n for n in reversed(sentence.numbers) if _is_factor(sentence, n) and n.start < start), None)
    multiple = change.by if change.by and change.by.kind == "multiple" else multiple
    behind = amount_behind(sentence, change) if multiple is None else None
    if behind is not None and behind.kind == "multiple":
        multiple = behind
    if multiple is None:
        return _bare_factor(sentence, change)
    if start - multiple.end > _FACTOR_NEAR or _tells_before(sentence, multiple.end, change):
        return None
    ratio = change.last / change.first
    if re.match(r"halv", multiple.text, re.I) and multiple.value and multiple.value > 1:
        ratio = 1 / ratio
    least, most = _open(multiple)
    place = Span(multiple.start, multiple.end)
    return _held_factor(change, (place, multiple.text), least <= ratio <= most)


def _tells_before(sentence: Sentence, offset: int, change: Change) -> bool:
    """Whether a figure stands between a factor and a change: "doubled to 3,900, while others fell from 60 to 45"."""
    first = min(change.before.start, change.after.start)
    between = (each for each in sentence.numbers if offset <= each.start < first)
    return any(each.kind in ("count", "other", "money", "measure", "percent") for each in between)


def _is_factor(sentence: Sentence, number: Number) -> bool:
    """Whether a multiple tells of a change, and does not compare two things: "three times as large"."""
    return number.kind == "multiple" and re.match(r"\s+as\b", sentence.after(number)) is None


def _bare_factor(sentence: Sentence, change: Change) -> Consistency | None:
    """ "It will double, from 75 to 150"."""
    found = list(_factor_verbs().finditer(sentence.text, max(0, change.start - _FACTOR_NEAR), change.start))
    if not found or _MORE_THAN.search(sentence.text[: found[-1].start()]):
        return None
    if _tells_before(sentence, sentence.span.start + found[-1].end(), change):
        return None
    factor = _factors()[found[-1][0].lower()]
    ratio = change.last / change.first
    place = Span(sentence.span.start + found[-1].start(), sentence.span.start + found[-1].end())
    return _held_factor(change, (place, found[-1][0]), factor * (1 - _ROOM) <= ratio <= factor * (1 + _ROOM))


def _held_factor(change: Change, said: tuple[Span, str], holds: bool) -> Consistency:
    joint = ":" if holds else ", and the text says"
    message = (
        f"{change.before.text} to {change.after.text} is {shown(change.last / change.first)} times{joint} {said[1]}"
    )
    return Consistency("change", message, holds, (said[0], *span_of(change.before, change.after)))


@cache
def _factors() -> dict[str, float]:
    return {word: float(factor) for (line,) in rows(FILE, "factors") for word, factor in [line.split()]}


@cache
def _factor_verbs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_factors())})\b", re.IGNORECASE)


def _open(multiple: Number) -> tuple[float, float]:
    """Between which factors a multiple may mean."""
    if multiple.value is not None:
        room = _ROOM if multiple.hedge is None else 3 * _ROOM
        return multiple.value * (1 - room), multiple.value * (1 + room)
    low = multiple.low * (1 - _ROOM / 4) if multiple.low is not None else 0
    return low, multiple.high if multiple.high is not None else float("inf")


def _amount(sentence: Sentence, change: Change) -> Consistency | None:
    """ "Rose 10% from 50 to 60", "rose by 3 to 17 from 14", "rose 0.5 points to 5.2% from 4.9%"."""
    before, after = change.before, change.after
    by = change.by or _by(sentence, change) or amount_behind(sentence, change)
    if by is None or by.value is None or by.hedge is not None or before.hedge or after.hedge:
        return None
    if by.kind == "count" and _IN_STEPS.search(sentence.before(by)):
        return None
    value, said = by.value, by.text
    if (
        by.kind == before.kind == "money"
        and by.unit in listed("hundredths")
        and before.unit not in listed("hundredths")
    ):
        value, by = value / 100, replace(by, unit=before.unit)
    share = by.kind in ("count", "other") and 0 < value < 1 and not any(each.isdigit() for each in by.text)
    if share:
        value = 100 * value
    difference = abs(change.last - change.first)
    step = min(written_step(before), written_step(after))
    points = "point" in (by.unit or "") or (by.of or "").startswith("point")
    if (share or by.kind == "percent") and not points and before.kind != "percent":
        actual, unit = 100 * difference / abs(change.first), "%"
        room = max(0.6, value * (_ROOM if share else _ROOM / 2)) + 100 * step / abs(change.first)
    elif (
        are_alike(by, before)
        or (by.kind == "measure" and before.kind == "other")
        or (points and before.kind == "percent")
    ):
        actual, unit, room = difference, "", min(max(step, value * 0.02), 0.9 * value)
    else:
        return None
    holds = abs(actual - value) <= room
    joint = ":" if holds else ", and the text says"
    message = f"{before.text} to {after.text} is a change of {shown(actual)}{unit}{joint} {said}"
    return Consistency("change", message, holds, span_of(by, before, after))


def _by(sentence: Sentence, change: Change) -> Number | None:
    """By how much: the number that stands right before the words for the change."""
    first = min(change.before.start, change.after.start)
    ends = change.before.start, change.after.start
    told = (n for n in sentence.numbers if n.kind not in _NO_AMOUNTS and n.start not in ends)
    near = [n for n in told if n.end <= sentence.span.start + change.start]
    if not near:
        return None
    gap = sentence.text[near[-1].end - sentence.span.start : first - sentence.span.start]
    before = sentence.before(near[-1])
    moved = motions("up", "down").search(before[-_FAR_BY if _BY_THIS.search(before) else -_NEAR_BY :])
    return near[-1] if moved and _BY.match(gap) and _BY.fullmatch(re.sub(HEDGE + "$", "", gap)) else None
