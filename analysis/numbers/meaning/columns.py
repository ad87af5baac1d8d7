"""Figures in a table: what each is of stands at the head of its column ("Dead")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ...article import Article
from ...findings import Number
from .befallen import fate_words

_BAR = re.compile(r"(?:^|(?<=\s))\|(?=\s|$)")
_RULE = re.compile(r"[\s|:=-]*")
_FIGURE = re.compile(r"\d")
_LONGEST = 60
"""Of more characters, what stands at the head is no name of a column."""
_CONFIDENCE = 0.8
_KINDS = frozenset(("count", "other", "percent", "money", "measure"))


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of a table in the text, and where each of its cells begins."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]


def with_columns(article: Article, numbers: Iterable[Number]) -> tuple[Number, ...]:
    """The numbers, those in a table of which it is not told otherwise with the name of their column as ``of``.

    A table is two or more lines below each other whose cells are parted by bars; its first line names the columns
    where it has no figures.
    """
    if " |" not in article.text and "| " not in article.text:
        return tuple(numbers)
    names = {line: heads for heads, lines in _tables(article) for line in lines}
    lines = sorted(names, key=lambda line: line.start)
    starts = [line.start for line in lines]
    found: list[Number] = []
    for number in numbers:
        at = bisect_right(starts, number.start) - 1
        if at >= 0 and number.end <= lines[at].end:
            number = _named(number, lines[at], names[lines[at]])
        found.append(number)
    return tuple(found)


def _named(number: Number, line: _Line, heads: tuple[str, ...]) -> Number:
    column = bisect_right(line.cells, number.start, key=lambda cell: cell[0]) - 1
    head = heads[column] if 0 <= column < len(heads) else ""
    if number.of or not head or number.kind not in _KINDS:
        return number
    fate = number.fate or fate_words().get(head.lower().split()[-1])
    kind = "count" if number.kind == "other" and fate else number.kind
    return replace(number, of=head, fate=fate, kind=kind, confidence=min(number.confidence, _CONFIDENCE))


def _tables(article: Article) -> Iterator[tuple[tuple[str, ...], list[_Line]]]:
    """The names of the columns of each table that has some, and its other lines."""
    table: list[_Line] = []
    for line in [*_lines(article), None]:
        if line is not None and line.cells:
            table.append(line)
        elif line is None or not _RULE.fullmatch(article.text, line.start, line.end):
            # A rule under the head is a part of the table, anything else ends it.
            if len(table) > 1:
                heads = tuple(" ".join(article.text[a:b].split()) for a, b in table[0].cells)
                if not any(_FIGURE.search(head) or len(head) > _LONGEST for head in heads):
                    yield heads, table[1:]
            table = []


def _lines(article: Article) -> Iterator[_Line]:
    text = article.text
    for paragraph in article.paragraphs:
        start = paragraph.start
        while start < paragraph.end:
            end = text.find("\n", start, paragraph.end)
            end = paragraph.end if end < 0 else end
            yield _Line(start, end, tuple(_cells(text, start, end)))
            start = end + 1


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the cells of a line begin and end; none where it has but one."""
    if _RULE.fullmatch(text, start, end):
        return
    bars = [match.start() for match in _BAR.finditer(text, start, end)]
    if text.startswith("|", start):
        bars = bars[1:] if bars and bars[0] == start else bars
        start += 1
    if not bars:
        return
    edges = [start, *(bar + 1 for bar in bars)]
    yield from zip(edges, [*bars, end], strict=True)
