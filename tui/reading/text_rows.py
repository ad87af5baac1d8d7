"""How an article breaks into screen rows: counted in terminal cells, quick for a million words. No Textual here."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Collection
from itertools import accumulate

from analysis.article import Article

# Ranges in which every character takes exactly one cell, so that rows can be counted by `len`.
_NOT_SINGLE = re.compile(
    "[^\n\t\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\ufffd]"
)
HEADLINE_WITHIN = 12
"""A headline stands among so many paragraphs from the top."""
LONGEST_HEADLINE = 160
"""Characters that a headline has at the most where only its words tell that it is one."""
NOTES_WIDTH = range(34, 45)
"""The cells that a column of notes beside the text has, at least and at the most."""
GAP = 3
"""Cells between the text and its notes."""
LEAST_TEXT = 64
"""Cells that the text must keep where there are notes beside it."""
LONGEST_GRAPHEME = 64
"""How many code points one grapheme has at the most, as far as selecting goes."""
_BLANKS = "\n\t\u2028\u2029"


def _narrow_rows(text: str, width: int) -> list[int]:
    """Where the rows of a paragraph's text begin, every character being one cell wide."""
    start, end = 0, len(text)
    starts = [start]
    while end - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        if cut > start:
            start = cut + 1
            while start < end and text[start] == " ":
                start += 1
        else:
            start += width
        if start >= end:
            break
        starts.append(start)
    return starts


def _wide_rows(text: str, width: int) -> list[int]:
    """The same for any text: graphemes stay whole, and wide ones count as two cells."""
    from rich.cells import split_graphemes

    starts, used, room_after = [0], 0, -1
    used_at_room = 0
    for at, end, cells in split_graphemes(text)[0]:
        blank = text[at:end] == " "
        if used + cells > width and not blank:
            if room_after > starts[-1]:
                starts.append(room_after)
                used -= used_at_room
            if used + cells > width:
                starts.append(at)
                used = 0
            room_after = -1
        used += cells
        if blank:
            room_after, used_at_room = end, used
    return starts


def flowing(text: str) -> str:
    """``text`` with every line end and tab as one space: what a row shows, at the same offsets."""
    for blank in _BLANKS:
        # One replacement a character: translate() takes a hundred times as long on a long text.
        text = text.replace(blank, " ")
    return text


def wrapped(text: str, width: int) -> list[str]:
    """One line of text as rows of at most ``width`` cells."""
    starts = (_narrow_rows if _NOT_SINGLE.search(text) is None else _wide_rows)(text, width)
    return [text[a:b].rstrip(" ") for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def column_width(room: int) -> int:
    """How wide a column of notes is where text, gap and notes have so many cells; 0 where there is no room for one."""
    left = room - GAP - LEAST_TEXT
    return min(left, NOTES_WIDTH[-1]) if left >= NOTES_WIDTH[0] else 0


def headline_of(article: Article) -> int | None:
    """The index of the headline.

    A first paragraph that is the title, as short as one and without a full stop is taken for it ("Why not both?").
    """
    top = article.paragraphs[:HEADLINE_WITHIN]
    found = next((p.index for p in top if p.kind == "headline"), None)
    if found is not None or len(top) < 2 or top[0].end - top[0].start > LONGEST_HEADLINE:
        return found
    words = " ".join(article.text[top[0].start : top[0].end].split())
    return 0 if words == article.title and not words.endswith(".") else None


class Layout:
    """The rows of an article on a page ``width`` cells wide.

    Every shown paragraph takes its rows and one blank row after them; hidden ones take none. A row of air stands above
    the first one, and under the headline one for what is said about the article (where there is no headline, that
    stands above everything). Rows are counted from 0 over the whole article; all offsets are code points into
    ``article.text``.
    """

    def __init__(self, article: Article, width: int, hidden: Collection[int] = ()) -> None:
        self.article = article
        self.width = max(8, width)
        self._all_narrow = _NOT_SINGLE.search(article.text) is None
        self._counts = [len(self._rows_of(p.start, p.end)) for p in article.paragraphs]
        self._cache: dict[int, list[tuple[int, int]]] = {}
        self._headline = self.headline = headline_of(article)
        """The index of the headline, under which there is a row more; None while it is hidden."""
        self.hidden: frozenset[int] = frozenset()
        self._tops = array("L")
        self.hide(hidden)

    def hide(self, hidden: Collection[int]) -> None:
        """Leave out these paragraphs (by index), and show all others."""
        self.hidden = frozenset(hidden)
        self.headline = None if self._headline in self.hidden else self._headline
        if self.hidden:
            heights = [0 if i in self.hidden else count + 1 for i, count in enumerate(self._counts)]
        else:
            heights = [count + 1 for count in self._counts]
        if self.headline is not None:
            heights[self.headline] += 1
        self._tops = array("L", accumulate(heights, initial=self.head))

    @property
    def head(self) -> int:
        """How many rows stand above the first paragraph."""
        return 0 if len(self.hidden) == len(self._counts) else 1 if self.headline is not None else 3

    @property
    def about_row(self) -> int | None:
        """The row for what is said about the article; None where there is no article."""
        if self.headline is not None:
            return self._tops[self.headline + 1] - 2
        return 1 if self.head else None

    @property
    def height(self) -> int:
        """How many rows there are in all."""
        return self._tops[-1]

    def shown(self, start: int, end: int) -> str:
        """What rows show of a stretch of the text, every line end and tab in it being a space."""
        return flowing(self.article.text[start:end])

    def _rows_of(self, start: int, end: int) -> list[int]:
        """Where the rows of a paragraph begin, counted from the paragraph's start."""
        text = self.shown(start, end)
        if self._all_narrow or _NOT_SINGLE.search(text) is None:
            return _narrow_rows(text, self.width)
        return _wide_rows(text, self.width)

    def rows(self, index: int) -> list[tuple[int, int]]:
        """The rows of a paragraph as spans; blanks at the end of a row are left out."""
        if index not in self._cache:
            if len(self._cache) > 512:
                self._cache.clear()
            paragraph = self.article.paragraphs[index]
            starts = [paragraph.start + start for start in self._rows_of(paragraph.start, paragraph.end)]
            ends = [*starts[1:], paragraph.end]
            self._cache[index] = [(a, a + len(self.shown(a, b).rstrip(" "))) for a, b in zip(starts, ends, strict=True)]
        return self._cache[index]

    def top(self, index: int) -> int:
        """The first row of a paragraph."""
        return self._tops[index]

    def paragraph_at(self, row: int) -> int:
        """The index of the shown paragraph whose rows (or the blank after them) hold ``row``."""
        index = bisect_right(self._tops, max(row, self.head)) - 1
        return max(0, min(index, len(self._counts) - 1))

    def offset_at(self, row: int) -> int:
        """Where a row begins; on the blank after a paragraph, where the paragraph ends."""
        index = self.paragraph_at(row)
        rows, at = self.rows(index), row - self.top(index)
        return rows[max(0, at)][0] if at < len(rows) else self.article.paragraphs[index].end

    def paragraph_from(self, row: int) -> int:
        """The same, or the next one where ``row`` is the blank after a paragraph."""
        index = self.paragraph_at(row)
        return self.beside(index, 1) if row >= self._tops[index + 1] - 1 else index

    def grapheme_end(self, offset: int) -> int:
        """``offset``, or where the grapheme ends that ``offset`` lies inside of."""
        from rich.cells import split_graphemes

        if not 0 < offset < len(self.article.text):
            return offset
        found = split_graphemes(self.shown(offset - 1, offset + LONGEST_GRAPHEME))[0]
        return offset - 1 + found[0][1] if found else offset

    def row_of(self, offset: int) -> int:
        """The row on which the character at ``offset`` stands."""
        paragraph = self.article.paragraph_at(offset)
        if paragraph is None:
            return 0
        rows = self.rows(paragraph.index)
        return self.top(paragraph.index) + max(0, bisect_right(rows, offset, key=lambda row: row[0]) - 1)

    def beside(self, index: int, step: int) -> int:
        """The next shown paragraph after ``index`` in the direction of ``step`` (1 or -1), or ``index`` itself."""
        at = index + step
        while 0 <= at < len(self._counts):
            if at not in self.hidden:
                return at
            at += step
        return index
