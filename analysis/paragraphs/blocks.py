"""From lines to paragraphs: blocks between blank lines, lines broken at a margin joined, giants divided.

"First line of a story\nthat goes on here" is one paragraph where the lines reach a margin, two where they do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from .paragraph_draft import Draft, Span

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_WORD = re.compile(r"\S+")
_SPACE = re.compile(r"\s*")
_TABLE = re.compile(r"\t|\S {3,}\S| \| |^\||^[=_~*-]{3,}$")
_ITEM = re.compile(r"(?:[-*•‣◦·]|\(?\d{1,3}[.)]|[–—](?=\s+[^\Wa-z]))\s")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*$")
_WIDEST_MARGIN = 130
_NARROWEST_MARGIN = 40
_GIANT = 20_000
"""A longer paragraph is divided, so that a screen need never lay out megabytes at once."""


def find_spans(draft: Draft) -> None:
    """Find where the paragraphs lie: no outer white space, no gaps but white space between them."""
    draft.spans = spans_of(draft.text)


def spans_of(text: str) -> list[Span]:
    """The spans of the paragraphs of ``text``."""
    spans = _unwrapped(text, [match.span() for match in _LINE.finditer(text)])
    if any(end - start > _GIANT for start, end in spans):
        return [piece for span in spans for piece in _divide(text, *span)]
    return spans


def _median(margins: Sequence[int]) -> int:
    from statistics import median  # few texts are wrapped, and it takes as long to import as they to be read

    return int(median(margins))


def _unwrapped(text: str, lines: Sequence[Span]) -> list[Span]:
    """The lines with those made one that a margin broke."""
    runs = _runs(text, lines)
    margins = {first: _margin(text, lines[first:stop]) for first, stop in runs if stop - first > 2}
    wrapped = [margin for margin in margins.values() if margin]
    usual = _median(wrapped) if wrapped else 0
    spans: list[Span] = []
    done = 0
    for first, stop in runs:
        spans += lines[done:first]
        block = lines[first:stop]
        if stop - first == 2:
            spans += [(block[0][0], block[1][1])] if _is_pair_wrapped(text, block[0], block[1], usual) else block
        else:
            spans += _join(text, block, margins[first]) if margins[first] else block
        done = stop
    return [*spans, *lines[done:]]


def _runs(text: str, lines: Sequence[Span]) -> list[Span]:
    """Where lines follow each other without a blank line between: ranges of two indices and more."""
    count = text.count
    touching = [
        index
        for index, ((_, end), (start, _)) in enumerate(pairwise(lines), 1)
        if start - end == 1 or count("\n", end, start) == 1
    ]
    runs: list[Span] = []
    for index in touching:
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index - 1, index + 1))
    return runs


def _reaches(text: str, line: Span, after: Span, margin: int) -> bool:
    """Whether ``line`` was broken because the first word of the line after it no longer fitted the margin."""
    first = text[after[0]]
    if first >= "\u2e80":  # scripts written without spaces break anywhere
        word = 1
    else:
        match = _WORD.match(text, after[0], after[1])
        word = match.end() - match.start() if match else 0
    slack = 2 + margin // 12
    return line[1] - line[0] + 1 + word > margin - slack


def _margin(text: str, block: Sequence[Span]) -> int:
    """The margin at which the lines of a block of three or more are broken, or 0 when they are lines of their own.

    Lines broken at a margin reach it, and most of them go on in the middle of a sentence.
    """
    lengths = [end - start for start, end in block]
    fitting = [length for length in lengths if length <= _WIDEST_MARGIN]
    if len(fitting) < 0.9 * len(lengths):
        return 0
    margin = max(fitting)
    if margin < _NARROWEST_MARGIN or any(_TABLE.search(text[start:end]) for start, end in block):
        return 0
    breaks = [(a, b) for a, b in pairwise(block) if _reaches(text, a, b, margin)]
    return margin if len(breaks) >= 0.6 * (len(block) - 1) and _go_on(text, breaks) else 0


def _go_on(text: str, breaks: Sequence[tuple[Span, Span]]) -> bool:
    """Whether lines go on in the middle of a sentence: many open with a small letter, or not all end in a full stop."""
    firsts = [text[after[0]] for _, after in breaks]
    lower = sum(first.islower() for first in firsts)
    upper = sum(first.isupper() for first in firsts)
    if lower or upper:
        return lower >= 0.3 * (lower + upper)
    return not all(_SENTENCE_END.search(text[a:b]) for (a, b), _ in breaks)


def _join(text: str, block: Sequence[Span], margin: int) -> list[Span]:
    """Lines joined where they reach the margin; an indent or a list mark opens a paragraph."""
    spans = [block[0]]
    indent = _indent(text, block[0][0])
    for line, after in pairwise(block):
        previous, indent = indent, _indent(text, after[0])
        opens = (indent >= previous + 2 and not _ITEM.match(text, line[0])) or _ITEM.match(text, after[0])
        if opens or line[1] - line[0] > _WIDEST_MARGIN or not _reaches(text, line, after, margin):
            spans.append(after)
        else:
            spans[-1] = (spans[-1][0], after[1])
    return spans


def _indent(text: str, start: int) -> int:
    return start - text.rfind("\n", 0, start) - 1


def _is_pair_wrapped(text: str, line: Span, after: Span, usual: int) -> bool:
    """Whether two lines are one paragraph; ``usual`` is the margin of the text's longer paragraphs, or 0."""
    a, b = text[line[0] : line[1]], text[after[0] : after[1]]
    if a[:12] == b[:12]:  # a caption and the same with its credit
        return False
    if b[0] in "=-" and re.fullmatch(r"=+|-{3,}", b):  # a title underlined, as Markdown has it
        return len(a) <= 200
    longest = max(len(a), len(b))
    if not _NARROWEST_MARGIN <= len(a) <= _WIDEST_MARGIN or longest > _WIDEST_MARGIN:
        return False
    if _ITEM.match(b) or _TABLE.search(a) or _TABLE.search(b):
        return False
    if b[0].islower():
        return _reaches(text, line, after, longest)
    return bool(usual) and longest <= usual + 2 and _reaches(text, line, after, usual) and not _ends(a)


def _ends(line: str) -> bool:
    return _SENTENCE_END.search(line) is not None


def _divide(text: str, start: int, end: int) -> Iterable[Span]:
    """A span in pieces of at most ``_GIANT`` characters, cut after a sentence, else at a space, else anywhere."""
    while end - start > _GIANT:
        low, high = start + _GIANT // 2, start + _GIANT
        cut = 1 + max(text.rfind(mark, low, high) for mark in (". ", "? ", "! ", ".” ", '." ', "。", ".\n"))
        if not cut:
            cut = max(text.rfind(" ", low, high), text.rfind("\n", low, high), text.rfind("\t", low, high))
        if cut <= 0:
            cut = _between_characters(text, low, high)
        stop = cut
        while text[stop - 1].isspace():
            stop -= 1
        yield start, stop
        gap = _SPACE.match(text, cut)
        start = gap.end() if gap else cut
    yield start, end


def _between_characters(text: str, low: int, high: int) -> int:
    """The last place in ``text[low:high]`` that parts no character from its accents or joiners, else ``high``."""
    from unicodedata import combining

    for cut in range(high, max(low, high - 200), -1):
        if text[cut] != "\u200d" != text[cut - 1] and not combining(text[cut]):
            return cut
    return high
