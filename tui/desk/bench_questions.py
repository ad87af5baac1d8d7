"""What is asked of the reader about a figure on the event's bench; each gives back what came of it, "" for nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..listings.ladder import title_of
from ..notebook.verdicts import MEANINGS, SIGNS
from ..system.paths import expanded
from .event_bench import NO_FIGURE, SET_ASIDE
from .questions import Answer

if TYPE_CHECKING:
    from ..notebook import Verdict
    from .event_bench import EventBench
    from .questions import Questions

OWN_ROW = "a row of its own"
_NO_VERDICT = "n"


async def ask_where_to(bench: EventBench, index: int, questions: Questions) -> str:
    """Move a figure to another row."""
    if bench.figure(index) is None:
        return NO_FIGURE
    rows = bench.rows_to_move_to()
    chosen = await questions.one_of("Move the figure to the row", [*rows, OWN_ROW])
    if chosen is None:
        return ""
    return bench.move(index, rows.index(chosen) if chosen in rows else None)


async def ask_same_source(bench: EventBench, index: int, questions: Questions) -> str:
    """Say which other figure of the row comes from the same source."""
    line = bench.line(index)
    if bench.is_aside(index):
        return SET_ASIDE
    if line is None or line.rung is None:
        return NO_FIGURE
    others = {}
    for at in range(len(bench.listing)):
        other = bench.listing.line(at)
        if at != index and other.rung is not None and other.at == line.at:
            named = f"{other.rung.report} {other.rung.paragraphs}  {other.rung.value}  {other.rung.says or 'nobody'}"
            others[named] = bench.figure(at)
    if not others:
        return f"{title_of(bench.comparison.rows[line.at])} has no other figure."
    chosen = await questions.one_of("It has the same source as", list(others))
    other_figure = others.get(chosen or "")
    return bench.same_source(index, other_figure) if other_figure is not None else ""


async def ask_verdict(bench: EventBench, index: int, questions: Questions) -> str:
    """Give the figure's words in their report a verdict."""
    figure, passage = bench.figure(index), bench.passage(index)
    if figure is None or passage is None:
        return NO_FIGURE
    now = bench.verdict(figure)
    answers = [Answer(v[0], f"{SIGNS[v]} {v}", MEANINGS[v]) for v in MEANINGS]
    letter = await questions.letter(
        "Verdict",
        [*answers, Answer(_NO_VERDICT, "  none", "no verdict")],
        details=f"“{passage[1]}” in {bench.article(figure).title}",
        chosen=now[0] if now else _NO_VERDICT,
    )
    if letter is None:
        return ""
    wanted: Verdict | None = next((v for v in SIGNS if v[0] == letter), None)
    return bench.give_verdict(figure, wanted)


async def ask_name(bench: EventBench, questions: Questions) -> str:
    """Call the event something else."""
    name = await questions.line("What the event is called", bench.comparison.name)
    return bench.rename(name.strip()) if name and name.strip() else ""


async def ask_target(bench: EventBench, questions: Questions) -> str:
    """Write the comparison to a file."""
    from ..system.output_file import OutputError

    typed = await questions.line(
        "Write the comparison to the file", "comparison.md", hint=".md, .csv or .json", refuse=_refusal
    )
    if not typed:
        return ""
    try:
        return f"Written to {bench.export(expanded(typed))}"
    except (OutputError, OSError) as error:
        return str(error)


def _refusal(typed: str) -> str:
    target: Path = expanded(typed)
    if target.suffix.lower() not in (".md", ".csv", ".json"):
        return "The ending says the form: .md, .csv or .json."
    return "It exists already; choose another name." if target.exists() else ""
