"""A comparison as JSON, CSV and Markdown. No cell of a CSV is run as a formula; Markdown shows text literally."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from analysis.comparing.comparison import Comparison, Relation, Row
from analysis.harmless_text import harmless

from ..listings.ladder import context_of, heading_of, labels_of, rungs_of, title_of, who_says
from ..system.plain_output import json_text
from ..system.safe_csv import csv_text

COLUMNS = (
    *("row", "fate", "who", "of", "unit", "place", "day", "holder", "report", "source", "date", "start", "end", "text"),
    *("value", "low", "high", "hedge", "credited", "cue", "status", "voice", "relation", "to_text", "why", "set_aside"),
)
_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~]")


def public(comparison: Comparison) -> Comparison:
    """The comparison as it leaves: its articles under names that tell nothing of the reader's machine and accounts."""
    from .public_names import public_sources

    names = public_sources(article.source for article in comparison.articles)
    return replace(comparison, articles=tuple(replace(one, source=names[one.source]) for one in comparison.articles))


def keyless(comparison: Comparison) -> Comparison:
    """The comparison with its articles as they were named, but addresses without passwords and tokens."""
    from .public_names import public_address

    return replace(
        comparison, articles=tuple(replace(one, source=public_address(one.source)) for one in comparison.articles)
    )


def as_json(comparison: Comparison) -> str:
    """The object of the contract."""
    return json_text(comparison.to_dict(), 2) + "\n"


def as_csv(comparison: Comparison) -> str:
    """A line a claim, with its relation to the one before it in its row; then the figures set aside, with why."""
    return csv_text([COLUMNS, *_cells(comparison)])


def _cells(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    whole = comparison.to_dict()
    for index, row in enumerate(comparison.rows):
        about = (index + 1, row.fate, row.who, row.of, row.unit, row.place, row.day, row.holder)
        relations = {(each.a, each.b): each for each in row.relations}
        for at, (claim, made) in enumerate(zip(row.claims, whole["rows"][index]["claims"], strict=True)):
            source = claim.number.source
            told = _told(row, relations.get((at - 1, at)))
            yield (
                *(*about, claim.report + 1, comparison.articles[claim.report].source, comparison.days[claim.report]),
                *(made[name] for name in ("start", "end", "text", "value", "low", "high", "hedge")),
                *(who_says(claim) or None, source.cue if source else None, claim.status, claim.voice, *told, None),
            )
    for aside in comparison.set_aside:
        number, article = aside.number, comparison.articles[aside.report]
        place = (aside.report + 1, article.source, comparison.days[aside.report], number.start, number.end, number.text)
        yield (*(None,) * 8, *place, *(None,) * 11, aside.why)


def _told(row: Row, relation: Relation | None) -> tuple[str | None, str | None, str | None]:
    if relation is None:
        return None, None, None
    return relation.relation, row.claims[relation.a].number.text, relation.why


def as_markdown(comparison: Comparison) -> str:
    """A table a row, a list of the reports before them, the figures set aside behind them."""
    return "\n".join(_markdown(comparison)) + "\n"


def _markdown(comparison: Comparison) -> Iterator[str]:
    labels = labels_of(comparison)
    yield f"# {_plain(comparison.name)}"
    yield ""
    for label, article, day in zip(labels, comparison.articles, comparison.days, strict=True):
        yield f"- **{_plain(label)}**{f', {day}' if day else ''}: {_plain(article.title)} ({_plain(article.source)})"
    for index, row in enumerate(comparison.rows):
        heading = heading_of(comparison, index)
        yield ""
        yield f"## {_plain(title_of(row))}"
        yield ""
        facts = [heading.range and f"range {heading.range}", heading.sourced and f"highest sourced {heading.sourced}"]
        if told := [_plain(fact) for fact in facts if fact]:
            yield f"{'; '.join(told)}\n"
        yield _line(("when", "value", "who says it", "report", "what changed"))
        yield _line(("---",) * 5)
        for rung in rungs_of(comparison, index):
            cells = (rung.when, rung.value, rung.says or "nobody (the writer)", f"{rung.report} {rung.paragraphs}")
            yield _line(map(_plain, (*cells, f"{rung.sign} {rung.changed}")))
    if comparison.set_aside:
        yield "\n## Set aside\n"
        for aside in comparison.set_aside:
            before, figure, behind = map(_plain, context_of(comparison, aside))
            place, why = _plain(labels[aside.report]), _plain(aside.why)
            yield f"- {place}: … {before} **{figure}** {behind} … ({why})"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", " ".join(harmless(text).split()))
