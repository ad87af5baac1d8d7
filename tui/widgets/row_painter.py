"""Paints one row of the reading pane: gutter, words and marks, as a Textual strip."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from rich.cells import cell_len, set_cell_size, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from analysis.article import Paragraph

from ..listings.listing import Row, fit
from ..notebook.verdicts import SIGNS
from ..reading.marks import GutterSign, Marks
from ..reading.tag_bars import MOST_BARS, RowBars, TagBars
from ..reading.text_rows import GAP, Layout

BAR = "▌"
TAG_BAR = "▎"
GUTTER = 9
"""How many cells stand before the words, but for the digits of the paragraph's number."""
_NOTE_STYLES = {"plain": "body"}
"""How parts of a note beside the text look, where their own names are not those of styles here."""
_NO_SIGN = GutterSign("")
_BETWEEN = " · "
"""Stands between the parts of what is said of an article."""


@dataclass
class Surroundings:
    """What stands around and over the words of an article, other than marks."""

    signs: Mapping[int, GutterSign] = field(default_factory=dict)
    """The annotation signs of paragraphs, by index."""
    letters: Callable[[int, int], str] | None = None
    """Whose voice a row is, from its span; None while that is not shown."""
    hints: Mapping[int, str] = field(default_factory=dict)
    """Labels that stand over the words beginning at these offsets."""
    about: str = ""
    """What is said of the article under its headline."""
    bars: TagBars = field(default_factory=TagBars)
    notes: Mapping[int, Row] = field(default_factory=dict)
    """What stands beside the text, by the row of the page."""
    colourless: bool = False
    """Whether tags are told by signs on the first row of their bars, colours being unwanted."""


def _cut_in_front(line: str, width: int) -> str:
    """A line of parts in ``width`` cells; a longer one with its first part cut, a byline that may be of any length."""
    if cell_len(line) <= width:
        return line
    first, *others = line.split(_BETWEEN)
    rest = "".join(f"{_BETWEEN}{other}" for other in others)
    return fit(f"{fit(first, max(1, width - cell_len(rest)))}{rest}", width)


@dataclass
class RowPainter:
    """Turns (paragraph, row) into a strip. ``style`` gives the rich style of a part by its name.

    A style's name may end in a colour ("reading--annotation #77b255").
    """

    layout: Layout
    marks: Marks
    style: Callable[[str], Style]
    around: Surroundings

    def __post_init__(self) -> None:
        self.digits = max(3, len(str(len(self.layout.article.paragraphs))))

    @property
    def gutter(self) -> int:
        """How many cells stand before the words."""
        return self.digits + GUTTER

    def paint(
        self, index: int, row: int, margin: int, width: int, current: bool, selected: tuple[int, int] | None
    ) -> Strip:
        """The strip of one row, ``width`` cells wide; ``selected`` is the mouse's selection in code points."""
        paragraph = self.layout.article.paragraphs[index]
        rows = self.layout.rows(index)
        on_page = self.layout.top(index) + row
        ground = self.style("reading--body")
        if 0 <= row < len(rows):
            start, end = rows[row]
            words = self._words(paragraph, start, end, selected)
            segments = [Segment(" " * margin, ground), *self._gutter(paragraph, row, current, start, end), *words]
            tail = ground + _offset(end - paragraph.start, index)
        else:
            tail = ground + _offset(paragraph.end - paragraph.start if row > 0 else 0, index)
            segments = [Segment(" " * (margin + self.gutter), tail)]
            if on_page == self.layout.about_row:
                about = _cut_in_front(self.around.about, self.layout.width)
                segments.append(Segment(about, tail + self.style("reading--gutter")))
        segments += self.beside(on_page, margin, segments, tail)
        used = sum(segment.cell_length for segment in segments)
        if used < width:
            segments.append(Segment(" " * (width - used), tail))
        return Strip(segments).adjust_cell_length(width, ground)

    def beside(self, on_page: int, margin: int, before: list[Segment], tail: Style) -> list[Segment]:
        """What stands beside the text on a row of the page, behind the segments ``before`` it."""
        note = self.around.notes.get(on_page)
        if note is None:
            return []
        left = margin + self.gutter + self.layout.width + GAP
        used = sum(segment.cell_length for segment in before)
        segments = [Segment(" " * max(0, left - used), tail)]
        for text, style in note:
            name = f"reading--bar {style}" if style.startswith("#") else f"reading--{_NOTE_STYLES.get(style, style)}"
            segments.append(Segment(text, tail + self.style(name)))
        return segments

    def character_at(self, index: int, row: int, cell: int) -> int:
        """Which character of its paragraph stands on a cell of a row (from the gutter's end on), by whole graphemes."""
        paragraph, rows = self.layout.article.paragraphs[index], self.layout.rows(index)
        if not 0 <= row < len(rows):
            return paragraph.end - paragraph.start if row > 0 else 0
        start, end = rows[row]
        words = self.layout.shown(start, end)
        for a, b, _ in split_graphemes(words)[0]:
            cell -= cell_len(words[a:b])
            if cell < 0:
                return start + a - paragraph.start
        return end - paragraph.start

    def _gutter(self, paragraph: Paragraph, row: int, current: bool, start: int, end: int) -> list[Segment]:
        style = self.style("reading--gutter-current" if current else "reading--gutter")
        style += _offset(start - paragraph.start, paragraph.index)
        number = str(paragraph.index + 1) if row == 0 else ""
        sign, verdict = self.around.signs.get(paragraph.index, _NO_SIGN) if row == 0 else _NO_SIGN
        letter = self.around.letters(start, end) if self.around.letters else " "
        bar = BAR if current else " "
        bars = self.around.bars.beside((paragraph.start, paragraph.end), (start, end))
        if not sign and not verdict and letter == " " and not bars.looks:
            return [Segment(f"{bar}{number:>{self.digits}}{' ' * (GUTTER - 1)}", style)]
        return [
            Segment(f"{bar}{number:>{self.digits}} ", style),
            Segment(f"{sign:<1.1}", style + self.style("reading--sign")),
            Segment(SIGNS[verdict] if verdict else " ", style + self.style(f"reading--{verdict or 'sign'}")),
            Segment("+" if bars.more else letter, style + self.style("reading--letter")),
            *self._bars(bars, style, row == 0),
            Segment(" ", style),
        ]

    def _bars(self, bars: RowBars, style: Style, first: bool) -> list[Segment]:
        """The bars of a row's tags, at the right of their three cells."""
        segments = [Segment(" " * (MOST_BARS - len(bars.looks)), style)]
        for look in bars.looks:
            if look is None:
                segments.append(Segment(" ", style))
            else:
                shown = look.sign if self.around.colourless and first else TAG_BAR
                segments.append(Segment(shown, style + self.style(f"reading--bar {look.color}")))
        return segments

    def _words(self, paragraph: Paragraph, start: int, end: int, selected: tuple[int, int] | None) -> list[Segment]:
        kind = "headline" if paragraph.index == self.layout.headline else paragraph.kind
        base = self.style(f"reading--{kind}")
        # The ink of an annotation is chosen for its ground: a mark over it must not bring an ink of its own.
        found: list[Segment] = []
        for a, b, layers in self.marks.coloured(start, end):
            style, annotated = base, False
            for name in layers:
                layer, _, tint = name.partition(" ")
                part = "overlap" if annotated and layer == "annotation" else layer
                over = self.style(f"reading--{part} {tint}".rstrip())
                if annotated and layer != "annotation":
                    over = over.without_color + Style(bgcolor=over.bgcolor, color=base.color if over.bgcolor else None)
                style += over
                annotated = annotated or layer == "annotation"
            for c, d, inside in _split(a, b, selected):
                painted = style + self.style("screen--selection") if inside else style
                painted += _offset(c - paragraph.start, paragraph.index)
                shown = self.layout.shown(c, d)
                if a in self.around.hints:
                    shown = _labelled(shown, self.around.hints[a][c - a :], last=d == end)
                found.append(Segment(shown, painted))
        return found


def _labelled(shown: str, label: str, last: bool) -> str:
    """The label's letters in place of the words under it, in as many cells as these take; at a row's end in full."""
    return label if last and len(label) > len(shown) else set_cell_size(label[: len(shown)], cell_len(shown))


def _offset(x: int, y: int) -> Style:
    """Meta for Textual's selection: which character of its paragraph this is, and which paragraph."""
    return Style.from_meta({"offset": (x, y)})


def _split(start: int, end: int, selected: tuple[int, int] | None) -> list[tuple[int, int, bool]]:
    if selected is None or selected[1] <= start or selected[0] >= end:
        return [(start, end, False)]
    a, b = max(start, selected[0]), min(end, selected[1])
    return [piece for piece in ((start, a, False), (a, b, True), (b, end, False)) if piece[1] > piece[0]]
