"""The ladder of a comparison as a list: titles of rows, their figures, those of one report only, those set aside."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from rich.cells import cell_len

from analysis.article import Span
from analysis.comparing.comparison import Comparison

from ..ledger.ledger_filter import asked_by
from ..notebook.verdicts import SIGNS, most_pressing
from ..system.plain_output import counted
from .figure_text import says_unit
from .ladder import STATUSES, Heading, Rung, context_of, heading_of, labels_of, paragraph_text, rungs_of, title_of
from .ladder_columns import Columns, columns_of, said_by
from .ladder_filter import FigureWords, all_hold
from .listing import Part, Row, fit
from .spelled_days import with_spelled_days

if TYPE_CHECKING:
    from ..notebook import Verdict

_RULE = 5
"""Cells that the rule before and behind a title has at least."""
_UNJUDGED: Part = ("  ", "plain")


class Figure(NamedTuple):
    """A figure of a comparison: its report, and the span in it."""

    report: int
    span: Span


class Line(NamedTuple):
    """One entry: what sort it is, which row or which figure set aside it belongs to, and its rung."""

    sort: Literal["row", "figure", "alone", "title", "aside"]
    at: int
    rung: Rung | None = None
    text: str = ""


class LadderListing:
    """The rows that several reports share or that tell what befell people; then the others; then what was set aside."""

    height = 1

    def __init__(self, comparison: Comparison, verdict_of: Callable[[Figure], Verdict | None] | None = None) -> None:
        self._comparison, self._verdict_of = comparison, verdict_of
        self._labels = labels_of(comparison)
        self._rungs = [rungs_of(comparison, at, self._labels) for at in range(len(comparison.rows))]
        self._headings: dict[int, Heading] = {}
        self._columns: dict[int, Columns] = {}
        self._lines = self._made(lambda _: True)

    def narrowed(self, typed: str) -> LadderListing:
        """The same with only those figures for which what is typed holds, under their titles."""
        listing, asked = copy.copy(self), asked_by(typed)
        listing._lines = self._made(lambda line: all_hold(asked, self._words(line)))
        return listing

    def _made(self, is_wanted: Callable[[Line], bool]) -> list[Line]:
        rows = self._comparison.rows
        shared = [at for at, row in enumerate(rows) if row.fate or row.reports > 1]
        lines: list[Line] = []
        for at in shared:
            figures = [line for rung in self._rungs[at] if is_wanted(line := Line("figure", at, rung))]
            lines += [Line("row", at), *figures] if figures else []
        alone = [
            Line("alone", at, rung) for at in range(len(rows)) if at not in set(shared) for rung in self._rungs[at]
        ]
        if alone := list(filter(is_wanted, alone)):
            lines += [Line("title", -1, text=f"in one report only ({len({line.at for line in alone})})"), *alone]
        told = [at for at, a in enumerate(self._comparison.set_aside) if a.number.kind not in ("date", "year")]
        if aside := [line for at in told if is_wanted(line := Line("aside", at))]:
            lines += [Line("title", -1, text=f"set aside ({len(aside)}): other events, other times"), *aside]
        return lines

    def _words(self, line: Line) -> FigureWords:
        """What of the figure of a line a filter looks at."""

        def verdict() -> str | None:
            return self._verdict_on(self._figures_of(line))

        if line.rung is None:
            aside = self._comparison.set_aside[line.at]
            source = aside.number.source
            says = " ".join(source.text.split()) if source else ""
            told = (self._labels[aside.report], *context_of(self._comparison, aside), aside.why)
            return FigureWords(told, says, verdict)
        rung, row = line.rung, self._comparison.rows[line.at]
        status = STATUSES.get(rung.claim.status, "")
        words = (title_of(row), rung.value, rung.claim.number.text, rung.when, rung.report, status)
        return FigureWords(words, rung.says, verdict, rung.sign == "≠")

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def count(self) -> int:
        """How many figures are listed, titles not counted."""
        return sum(line.sort not in ("row", "title") for line in self._lines)

    def is_passed_over(self, index: int) -> bool:
        """Whether it is a title, on which no key does anything."""
        return self._lines[index].sort in ("row", "title")

    def line(self, index: int) -> Line:
        """What an entry is."""
        return self._lines[index]

    def figure(self, index: int) -> Figure | None:
        """The figure of an entry; None for a title."""
        line = self._lines[index]
        if line.rung is not None:
            return Figure(line.rung.claim.report, Span(line.rung.claim.number.start, line.rung.claim.number.end))
        return next(iter(self._figures_of(line)), None)

    def figures(self, index: int) -> list[Figure]:
        """All figures that an entry stands for: a report may say one twice."""
        return self._figures_of(self._lines[index])

    def _figures_of(self, line: Line) -> list[Figure]:
        if line.rung is not None:
            told = [self._comparison.rows[line.at].claims[at] for at in line.rung.claims]
            return [Figure(claim.report, Span(claim.number.start, claim.number.end)) for claim in told]
        if line.sort == "aside":
            aside = self._comparison.set_aside[line.at]
            return [Figure(aside.report, Span(aside.number.start, aside.number.end))]
        return []

    def index_of(self, figure: Figure) -> int | None:
        """The entry of a figure."""
        return next((at for at in range(len(self)) if figure in self.figures(at)), None)

    def rows(self, index: int, width: int) -> Sequence[Row]:
        """The entry as one row."""
        line = self._lines[index]
        if line.sort == "row":
            return (((ruled(heading_text(self._heading(line.at), width), width), "strip"),),)
        if line.sort == "title":
            return (((ruled(line.text, width), "quiet"),),)
        if line.sort == "aside":
            return (self._aside_row(index, width),)
        assert line.rung is not None
        if line.sort == "alone":
            return (self._alone_row(index, width),)
        return (rung_row(line.rung, width, self._columns_in(width), self._sign(index)),)

    def _columns_in(self, width: int) -> Columns:
        """How the figures share so many cells, the same for all rows."""
        if width not in self._columns:
            self._columns = {width: columns_of((rung for rungs in self._rungs for rung in rungs), width)}
        return self._columns[width]

    def _sign(self, index: int) -> Part:
        """The verdict on the figure, two cells wide."""
        verdict = self._verdict_on(self.figures(index))
        return (f"{SIGNS[verdict]} ", verdict) if verdict else _UNJUDGED

    def _verdict_on(self, figures: Sequence[Figure]) -> Verdict | None:
        return most_pressing(map(self._verdict_of, figures)) if self._verdict_of else None

    def _heading(self, at: int) -> Heading:
        """The title of a row, made when it comes on screen."""
        if at not in self._headings:
            self._headings[at] = heading_of(self._comparison, at, self._rungs[at])
        return self._headings[at]

    def _alone_row(self, index: int, width: int) -> Row:
        line = self._lines[index]
        assert line.rung is not None
        rung, row = line.rung, self._comparison.rows[line.at]
        title = title_of(row, with_unit=not says_unit(rung.claim))
        status = STATUSES.get(rung.claim.status, "")
        columns = self._columns_in(width)
        return _cut(
            [
                self._sign(index),
                (place_in(rung.report, rung.paragraph, columns.report), "quiet"),
                (cell(value_in(rung, columns.value), columns.value), "name"),
                (title, "plain"),
                (f"  {status}", "quiet"),
            ],
            width,
        )

    def _aside_row(self, index: int, width: int) -> Row:
        aside = self._comparison.set_aside[self._lines[index].at]
        paragraph = paragraph_text(self._comparison, aside.report, aside.number.start)
        before, figure, behind = context_of(self._comparison, aside, max(20, width // 4))
        return _cut(
            [
                self._sign(index),
                (place_in(self._labels[aside.report], paragraph, self._columns_in(width).report), "quiet"),
                (f"{before} ", "plain"),
                (figure, "name"),
                (f" {behind}  ", "plain"),
                (with_spelled_days(aside.why), "quiet"),
            ],
            width,
        )

    def spans(self, index: int) -> Sequence[Span]:
        """The figure in its own report."""
        found = self.figure(index)
        return [found.span] if found else []


def cell(text: str, cells: int) -> str:
    """A text cut and filled to a column's width, a blank behind it."""
    shown = fit(text, cells - 1)
    return shown + " " * (cells - cell_len(shown))


def place_in(report: str, paragraph: str, cells: int) -> str:
    """A report and a paragraph in a column: where room is short the report's name is cut."""
    return cell(f"{fit(report, max(1, cells - len(paragraph) - 2))} {paragraph}", cells)


def value_in(rung: Rung, cells: int) -> str:
    """The figure as its text has it, or shorter where that has more cells than its column."""
    return rung.value if cell_len(rung.value) < cells else rung.short_value


def rung_row(rung: Rung, width: int, columns: Columns, sign: Part = _UNJUDGED) -> Row:
    """Verdict, day, figure, who says it, report and paragraph, what changed."""
    day, value, says, report = columns
    return _cut(
        [
            sign,
            (cell(rung.when, day), "quiet"),
            (cell(value_in(rung, value), value), "name"),
            (cell(said_by(rung, width), says), "plain" if rung.says else "doubt"),
            (place_in(rung.report, rung.paragraph, report), "quiet"),
            (f"{rung.sign} {rung.changed}", "disputed" if rung.sign == "≠" else "plain"),
        ],
        width,
    )


def heading_text(heading: Heading, width: int) -> str:
    """A row's title, how many figures and disagreements it has; where there is room their range, and the bars."""
    title = " ".join(heading.title.split())
    told = counted(heading.disagreements, "disagreement"), f"{heading.disagreements} ≠"
    differ = told if heading.disagreements else ()
    ranges = [f"range {each}" for each in (heading.range, heading.short_range) if each and heading.values > 1]
    sourced = [f"highest sourced {heading.sourced}"] if heading.sourced else []
    # However long the title, that figures differ is told.
    parts = [fit(title, max(1, width - _RULE - len(f" ── {told[1]}")))] if differ else [title]
    bars = [heading.bars] if heading.bars else []
    for ways in ([counted(heading.values, "value")], differ, ranges, sourced, bars):
        if len(parts) > 1 or ways is not bars:
            parts += [each for each in ways if cell_len(" ── ".join([*parts, each])) + _RULE <= width][:1]
    return " ── ".join(parts)


def ruled(text: str, width: int) -> str:
    """A title with a rule before and behind it."""
    line = f"{fit(f'── {text}', width - 2)} "
    return line + "─" * (width - cell_len(line))


def _cut(parts: Sequence[Part], width: int) -> Row:
    """Parts that together have at most so many cells; white space inside them stays."""
    from ..system.text_table import cut

    kept: list[Part] = []
    for text, style in parts:
        room = width - sum(cell_len(each) for each, _ in kept)
        if room <= 0:
            break
        if cell_len(text) > room:
            kept.append((cut(text, room), style))
            break
        kept.append((text, style))
    return tuple(kept)
