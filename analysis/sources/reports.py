"""Who is credited with what, sentence by sentence: the grammar of "he said", "according to" and their like.

The definition of what counts is that of news attribution corpora (Pareti 2016, PARC 3.0): a source, a cue and
a content; of nested ones only the outermost stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..article import Article
from .candidates import Candidate
from .cues import candidates_of
from .headlines import retagged
from .lines import QUOTE, Line, lines_of
from .phrases import FINITE, group_start, phrase_end
from .subjects import head_of, subject_of

if TYPE_CHECKING:
    from ..language import Sentence
    from ..quotes.marks import Stretch


_MARKS = frozenset({",", ".", ":", "''", "``"})


@dataclass(frozen=True, slots=True)
class Report:
    """What one cue credits to whom, in offsets of the article's text.

    ``source`` is the whole phrase or None, ``head`` the span of its main word, ``pieces`` what is credited,
    without source and cue.
    """

    paragraph: int
    source: tuple[int, int] | None
    head: tuple[int, int] | None
    cue: str
    pieces: tuple[tuple[int, int], ...]
    spoken: bool
    """Whether the cue is one of speech, not of thought or will."""
    vouches: bool = True
    """Whether the cue states what is credited, rather than praise or blame it."""
    if_named: bool = False
    """Whether it holds only if the source names a person or an organization: a label before a colon."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line with the reports found in it, what it quotes, and whom its first verb is about."""

    paragraph: int
    start: int
    end: int
    reports: tuple[Report, ...]
    quotes: tuple[Stretch, ...]
    only_quotes: bool
    about: tuple[tuple[int, int], tuple[int, int]] | None
    ends_with_colon: bool
    quoted: tuple[Report, ...] = ()
    """What a report credits in its turn: the paper quoted "Ann Lee as saying that"."""


def read_lines(article: Article, sentences: Sequence[Sentence], stretches: Sequence[Stretch]) -> list[ReadLine]:
    """All sentences of an article with their reports, in the order of the text."""
    return [_read(article.text, line) for line in lines_of(article, retagged(article, sentences), stretches)]


def _read(text: str, line: Line) -> ReadLine:
    spans = line.spans
    found = list(_telling(candidates_of(line), line))
    told = _outermost(found)
    quoted = [one for one in found if one.source and one not in told and line.low(one.cue[0] - 1) == "as"]
    reports = tuple(_report(text, line, found) for found in told)
    bare = all(tag in _MARKS or tag in (QUOTE, "CC") for tag in line.tags)
    return ReadLine(
        line.paragraph,
        spans[0][0],
        spans[-1][1],
        reports,
        tuple(line.quotes.values()),
        bool(line.quotes) and bare,
        _about(line),
        line.lows[-1] == ":",
        tuple(_report(text, line, one) for one in quoted),
    )


def _telling(found: Iterable[Candidate], line: Line) -> Iterator[Candidate]:
    """Candidates with those pieces that hold a word; a line that breaks off after "he said that" credits nothing."""
    for candidate in found:
        pieces = tuple(
            (start, end)
            for start, end in candidate.pieces
            if any(line.tags[at] not in _MARKS for at in range(start, end))
        )
        if pieces:
            yield replace(candidate, pieces=pieces)


def _outermost(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those whose cue does not stand in what another one credits, in the order of the line."""
    kept: list[Candidate] = []
    for one in sorted(candidates, key=_extent):
        if not any(_holds(other, one) for other in kept):
            kept = [other for other in kept if not _holds(one, other)]
            kept.append(one)
    return sorted(kept, key=lambda found: found.cue)


def _extent(candidate: Candidate) -> tuple[int, int]:
    """Sorts candidates by where they begin, the longest first."""
    pieces = (candidate.cue, *candidate.pieces)
    return min(start for start, _ in pieces), -max(end for _, end in pieces)


def _holds(other: Candidate, one: Candidate) -> bool:
    """Whether ``other`` credits somebody with words that ``one`` stands in; "…, he said" credits all before it."""
    if one.source is None and other.source is not None and set(one.pieces) & set(other.pieces):
        return True
    if not _covers(other, one.cue[1] - 1):
        return False
    return not (one.before and not other.before and _covers(one, other.cue[1] - 1))


def _covers(candidate: Candidate, at: int) -> bool:
    return any(start <= at < end for start, end in candidate.pieces)


def _report(text: str, line: Line, found: Candidate) -> Report:
    spans = line.spans
    source = head = None
    if found.source:
        first, last = found.source.start, found.source.end - 1
        while last > first and line.tags[last] in (",", ":"):
            last -= 1
        source = (spans[first][0], spans[last][1])
        head = spans[found.source.head]
    pieces = tuple((spans[start][0], spans[end - 1][1]) for start, end in found.pieces)
    cue = text[spans[found.cue[0]][0] : spans[found.cue[1] - 1][1]]
    return Report(line.paragraph, source, head, cue, pieces, found.spoken, found.vouches, found.if_named)


def _about(line: Line) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Whom the first verb of a line's main clause is about: the spans of the phrase and of its main word."""
    spans = line.spans
    if line.lows[0] == "for" and line.tag(1) == "NNP" and line.low(end := phrase_end(line, 1)) == ",":
        return (spans[1][0], spans[end - 1][1]), spans[head_of(line, 1, end)]  # For Ann Lee, it was a legend
    fronted = line.tags[0] in ("IN", "VBN", "VBG", "VBD", "WRB") and "," in line.lows
    for at in range(line.lows.index(",") if fronted else 0, len(line.tags)):
        if line.tags[at] in FINITE:
            subject = subject_of(line, group_start(line, at))
            if subject is None:
                return None
            return (spans[subject.start][0], spans[subject.end - 1][1]), spans[subject.head]
    return None
