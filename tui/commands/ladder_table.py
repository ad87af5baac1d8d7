"""A comparison for the terminal: a ladder of figures under each thing compared, and what was set aside."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from analysis.comparing.comparison import Comparison
from analysis.harmless_text import harmless

from ..listings.ladder import context_of, heading_of, labels_of, paragraph_text, rungs_of, title_of
from ..listings.ladder_columns import columns_of
from ..listings.ladder_listing import heading_text, ruled, rung_row
from ..listings.listing import fit
from ..listings.spelled_days import spelled_span, with_spelled_days
from ..system.plain_output import counted, one_line

_WIDEST = 120
"""So wide a ladder is where nothing tells how wide the terminal is."""
_ALONE = 1


def ladder_lines(comparison: Comparison, width: int | None) -> Iterator[str]:
    """The lines, of at most ``width`` cells; none has anything in it that a terminal would obey."""
    return map(harmless, _lines(comparison, width or _WIDEST))


def _lines(comparison: Comparison, cells: int) -> Iterator[str]:
    reports = counted(len(comparison.articles), "report")
    about = ", ".join(filter(None, (reports, comparison.place, spelled_span(comparison.days))))
    yield from _filled(f"Event: {one_line(comparison.name)}", about, cells)
    labels = labels_of(comparison)
    shared = [at for at, row in enumerate(comparison.rows) if row.fate or row.reports > _ALONE]
    lines = {at: rungs_of(comparison, at, labels) for at in shared}
    columns = columns_of((rung for rungs in lines.values() for rung in rungs), cells)
    for at, rungs in lines.items():
        yield ""
        yield ruled(one_line(heading_text(heading_of(comparison, at, rungs), cells)), cells)
        for rung in rungs:
            yield fit_right("".join(text for text, _ in rung_row(rung, cells, columns)), cells)
    alone = [at for at in range(len(comparison.rows)) if at not in set(shared)]
    if alone:
        yield ""
        yield ruled(f"in one report only ({len(alone)})", cells)
        for at in alone:
            title = title_of(comparison.rows[at])
            for rung in rungs_of(comparison, at, labels):
                yield fit(f"  {rung.report} {rung.paragraphs}  {rung.value}  {title}", cells)
    yield from _aside_lines(comparison, cells)


def _aside_lines(comparison: Comparison, cells: int) -> Iterator[str]:
    told = [aside for aside in comparison.set_aside if aside.number.kind not in ("date", "year")]
    if not told:
        return
    labels = labels_of(comparison)
    yield ""
    yield ruled(f"set aside ({len(told)})", cells)
    for aside in told:
        place = f"{labels[aside.report]} {paragraph_text(comparison, aside.report, aside.number.start)}"
        before, figure, behind = context_of(comparison, aside, 30)
        yield fit(f"  {one_line(place)}  {with_spelled_days(aside.why)}:  … {before} [{figure}] {behind} …", cells)


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
