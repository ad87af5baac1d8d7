"""A comparison for the terminal: a ladder of figures under each thing compared, and what was set aside."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from analysis.comparing.comparison import Comparison

from ..listings.ladder import Heading, Rung, context_of, heading_of, labels_of, paragraph_text, rungs_of, title_of
from ..listings.listing import fit
from ..system.plain_output import counted, one_line

_WIDEST = 120
"""So wide a ladder is where nothing tells how wide the terminal is."""
_ALONE = 1


def ladder_lines(comparison: Comparison, width: int | None) -> Iterator[str]:
    """The lines, of at most ``width`` cells."""
    cells = width or _WIDEST
    days = sorted(day[:10] for day in comparison.days if day)
    span = days[0] + (f" to {days[-1]}" if days[0] != days[-1] else "") if days else ""
    about = ", ".join(filter(None, (counted(len(comparison.articles), "report"), comparison.place, span)))
    yield from _filled(f"Event: {one_line(comparison.name)}", about, cells)
    shared = [at for at, row in enumerate(comparison.rows) if row.fate or row.reports > _ALONE]
    for at in shared:
        yield ""
        yield heading_line(heading_of(comparison, at), cells)
        for rung in rungs_of(comparison, at):
            yield rung_line(rung, cells)
    alone = [at for at in range(len(comparison.rows)) if at not in set(shared)]
    if alone:
        yield ""
        yield _ruled(f"in one report only ({len(alone)})", cells)
        for at in alone:
            rung = rungs_of(comparison, at)[0]
            title = title_of(comparison.rows[at])
            yield fit(f"  {rung.report} {rung.paragraphs}  {rung.value}  {title}", cells)
    yield from _aside_lines(comparison, cells)


def _aside_lines(comparison: Comparison, cells: int) -> Iterator[str]:
    told = [aside for aside in comparison.set_aside if aside.number.kind not in ("date", "year")]
    if not told:
        return
    labels = labels_of(comparison)
    yield ""
    yield _ruled(f"set aside ({len(told)})", cells)
    for aside in told:
        place = f"{labels[aside.report]} {paragraph_text(comparison, aside.report, aside.number.start)}"
        before, figure, behind = context_of(comparison, aside, 30)
        yield fit(f"  {one_line(place)}  {aside.why}:  … {before} [{figure}] {behind} …", cells)


def heading_line(heading: Heading, cells: int) -> str:
    """A row's title, how many figures and disagreements it has, their range, and the bars where there is room."""
    parts = [one_line(heading.title), counted(heading.values, "value")]
    if heading.disagreements:
        parts.append(counted(heading.disagreements, "disagreement"))
    if heading.range and heading.values > 1:
        parts.append(f"range {heading.range}")
    for extra in (heading.vouched and f"highest sourced {one_line(heading.vouched)}", heading.bars):
        if extra and cell_len(_joined([*parts, extra])) < cells:
            parts.append(extra)
    return _ruled(" ── ".join(parts), cells)


def _joined(parts: list[str]) -> str:
    return f"── {' ── '.join(parts)} ──"


def _ruled(text: str, cells: int) -> str:
    line = f"{fit(f'── {text}', cells - 2)} "
    return line + "─" * (cells - cell_len(line))


def columns(cells: int) -> tuple[int, int, int, int]:
    """How wide day, figure, source and report are."""
    return (7, 15, 20, 17) if cells < 100 else (7, 18, 30, 22)


def rung_line(rung: Rung, cells: int) -> str:
    """Day, figure, who says it, report and paragraph, what changed."""
    day, value, says, report = columns(cells)
    place = rung.paragraphs.split(" ")[0]
    where = f"{fit(one_line(rung.report), report - len(place) - 2)} {place}"
    texts = (rung.when, one_line(rung.value), one_line(rung.says) or "nobody (the writer)", where)
    line = "  " + "".join(_cell(text, wide) for text, wide in zip(texts, (day, value, says, report), strict=True))
    return fit_right(f"{line}{rung.sign} {rung.changed}", cells)


def _cell(text: str, cells: int) -> str:
    shown = fit(text, cells - 1)
    return shown + " " * (cells - cell_len(shown))


def fit_right(line: str, cells: int) -> str:
    """A line cut at its right end, its inner blanks kept."""
    from ..system.text_table import cut

    return cut(line, cells).rstrip()


def _filled(left: str, right: str, cells: int) -> Iterator[str]:
    """Two texts at the two ends of a line, or on two lines."""
    room = cells - cell_len(left) - cell_len(right)
    if room >= 2:
        yield left + " " * room + right
    else:
        yield fit_right(left, cells)
        yield fit_right(f"  {right}", cells)
