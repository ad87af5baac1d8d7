"""On whose account each number stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ..data.sections import alternation, entries
from ..findings import Attribution, Number, Source
from ..language import Sentence
from .phrases import FINITE
from .phrases_taken_up import phrase_taken_up
from .proposed_figures import is_proposed
from .subjects_before import subject_before
from .turns import ASKING
from .writers_asides import stands_beside_subject, stands_in_aside

_WRITERS = entries("grammar.txt", "the writer (phrases)")
_ASKED_ABOUT = re.compile(
    rf"\b(?:{alternation('grammar.txt', 'what a poll asks')}) (?:to \w+|\w+ing|an?|the) "
    r"(?:(?! (?:and|but|while|with) )[^,;:.])*$"
)
_POLL = re.compile(rf"\b(?:{alternation('grammar.txt', 'polls')})s?\b", re.IGNORECASE)
_LONGEST = 3000  # characters back in which an attribution that holds a number begins
_OPENERS = tuple(f"{opener} " for opener in entries("grammar.txt", "figures carried on (phrases)"))
_MARKS = '"“”'
_MARK = re.compile(r"(?P<closing>(?<=\S)[\"”](?!\w))|[\"“]")
_ADDED = re.compile(
    r", (?:(?:(?:in|of|for|to) )?(?:which|who|whom|whose|where|when|the|an?)|as (?:s?he|it|they)|after|while)\b"
)
"""Behind a quote, what the writer adds: she said it was “urgent” to leave Ost, where 40 have died."""
_OF_THEM = re.compile(r"(?:[\w,.-]+ ){1,3}of (?:them|these|those(?! who))\b")
"""How a sentence opens that parts those counted before: "Nine of them", "Some 40 of these"."""
_ASKING = re.compile(r"\b(?:polls?|surveys?|census)\b", re.IGNORECASE)
_SHARE = re.compile(r"\d(?: ?%| per ?cent\b)|\b(?:one|two|three|four) in (?:\d|two|three|four|five|six|eight|ten)\b")
_SHARE_BY = 30  # characters in which a sentence begins with a share
_GOES_ON = re.compile(r"\W*(?:and|but)\b")
_MOST = 0.5  # of a sentence that a source has to be credited with before the next goes on from it


def with_sources(
    numbers: Sequence[Number], attributions: Sequence[Attribution], text: str = "", sentences: Sequence[Sentence] = ()
) -> tuple[Number, ...]:
    """The numbers, each with the source of the attribution it stands in, else None.

    Where ``sentences`` of ``text`` are given, a sentence such as "A further 12 were hurt" has the source of the one
    before it. All three are in the order of the text.
    """
    starts = [attribution.start for attribution in attributions]
    found = [_sourced(number, _source_of(number, attributions, starts, text, sentences)) for number in numbers]
    for start, end, source in _carried(text, sentences, attributions, starts):
        first = bisect_right(numbers, start - 1, key=lambda number: number.start)
        while first < len(found) and found[first].start < end:
            found[first] = _sourced(found[first], found[first].source or source)
            first += 1
    return tuple(found)


def _sourced(number: Number, source: Source | None) -> Number:
    """A number with another source; most have none before and behind, and making one anew takes its time."""
    return number if number.source is source else replace(number, source=source)


def _source_of(
    number: Number,
    attributions: Sequence[Attribution],
    starts: Sequence[int],
    text: str,
    sentences: Sequence[Sentence],
) -> Source | None:
    """The source of the innermost attribution that holds the number and says that it is so."""
    at = bisect_right(starts, number.start) - 1
    while at >= 0 and starts[at] > number.start - _LONGEST:
        attribution = attributions[at]
        if (
            number.end <= attribution.end
            and attribution.source
            and (attribution.vouches or is_proposed(number, attribution, text))
        ):
            before = text[attribution.start : number.start]
            if attribution.cue == ":":  # the turn of a dialogue: who only asks vouches for nothing
                return None if attribution.source.text.lower() in ASKING else attribution.source
            ahead = attribution.source.end <= attribution.start
            if attribution.source.text.lower().startswith(_WRITERS) or _is_asked(number, attribution.source, before):
                return None
            added = ahead and (_is_added(before) or stands_in_aside(text, attribution.start, number.start))
            if added or (not ahead and stands_beside_subject(sentences, number.start, age=number.kind == "age")):
                return None
            source = phrase_taken_up(text, attributions, at)
            return (
                source if source is None or source.actor else subject_before(text, sentences, source, attribution.start)
            )
        at -= 1
    return None


def _is_asked(number: Number, source: Source, before: str) -> bool:
    """Whether a poll only asked about a number: "58% back raising the age from 62 to 65, according to a poll"."""
    return number.kind != "percent" and bool(_ASKED_ABOUT.search(before)) and bool(_POLL.search(source.text))


def _is_added(before: str) -> bool:
    """Whether a number behind these credited words is one that the writer adds to a quote, which ends before it."""
    marks = list(_MARK.finditer(before))
    if not marks or not marks[-1]["closing"] or "\n" in before:
        return False
    behind = before[marks[-1].end() :]
    return bool(_ADDED.search(behind)) or (before[0] in _MARKS and not _GOES_ON.match(behind))


def _carried(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution], starts: Sequence[int]
) -> list[tuple[int, int, Source]]:
    """The sentences that go on with the figures of the one before, and whose these are."""
    found: list[tuple[int, int, Source]] = []
    source: Source | None = None
    start, end = -1, -1
    for sentence in sentences:
        within = _within(sentence, attributions, starts)
        opens = text[sentence.start : sentence.start + 24].lower().startswith(_OPENERS)
        opens = opens or bool(_OF_THEM.match(text, sentence.start, sentence.end))
        opens = opens or (source is not None and _goes_on_polling(text, source, (start, end), sentence))
        follows = "\n" not in text[end : sentence.start] and not within and opens
        if source and follows:
            found.append((sentence.start, sentence.end, source))
        else:
            source = _only_source(text, sentence, within)
        start, end = sentence.start, sentence.end
    return found


def _goes_on_polling(text: str, source: Source, before: tuple[int, int], sentence: Sentence) -> bool:
    """Whether a sentence begins with another share of those asked: "A poll found 38% did. Only one in ten did not"."""
    if not _ASKING.search(source.text) or not _SHARE.search(text, *before):
        return False
    share = _SHARE.search(text, sentence.start, sentence.start + _SHARE_BY)
    opens = share is not None and not FINITE.intersection(sentence.tags[: sentence.word_from(share.start())])
    return (
        opens and sentence.tags[0] != "IN" and not any(mark in text[sentence.start : sentence.end] for mark in _MARKS)
    )


def _within(sentence: Sentence, attributions: Sequence[Attribution], starts: Sequence[int]) -> list[Attribution]:
    """The attributions that begin in a sentence."""
    first = bisect_right(starts, sentence.start - 1)
    last = bisect_right(starts, sentence.end - 1)
    return list(attributions[first:last])


def _only_source(text: str, sentence: Sentence, within: Sequence[Attribution]) -> Source | None:
    """Who alone is credited with most of a sentence, in words that are not quoted."""
    sources = {attribution.source for attribution in within}
    if len(sources) != 1 or not all(attribution.vouches for attribution in within):
        return None
    credited = sum(attribution.end - attribution.start for attribution in within)
    quoted = any(mark in text[sentence.start : sentence.end] for mark in _MARKS)
    source = sources.pop()
    naming = source.end - source.start + len(source.cue) if source else 0
    return source if credited >= _MOST * (sentence.end - sentence.start - naming) and not quoted else None
