"""Findings as flat rows, one a finding: the shape for CSV, tables and Parquet, however many articles there are."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypedDict

from .checks import UNCHECKED, Checks
from .findings import Change, Finding, Findings, Number, Source
from .reading import read


class Row(TypedDict):
    """One finding. ``id`` is the same whenever the same text is analysed again; offsets are code points.

    >>> from analysis import analyze, read, rows_of
    >>> row = rows_of(analyze(read("Police said 26 people were hurt.")))[-1]
    >>> row["finding"], row["text"], row["cue"]
    ('attribution', '26 people were hurt', 'said')

    A column that has nothing to say of a finding is None. New columns come at the end.
    """

    id: str
    sha256: str
    source: str
    title: str
    finding: str
    """actor (one mention of it), number, quote, attribution, change or identifier."""
    kind: str | None
    start: int
    end: int
    text: str
    name: str | None
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    of: str | None
    by: str | None
    cue: str | None
    hedge: str | None
    fate: str | None
    trend: str | None
    iso: str | None
    confidence: float | None
    first_day: dt.date | None
    last_day: dt.date | None
    """``iso`` as days: the first and the last one of a month, a year or a range."""
    before: float | None
    after: float | None
    factor: float | None
    inferred: bool | None
    vouches: bool | None
    verdict: str | None
    note: str | None
    """What a reader put on exactly these words."""
    paragraph: int | None
    """Counted from 1."""
    corrected_by: str | None
    """Who corrected or added the finding; None where it is the engine's own."""


COLUMNS = tuple(Row.__annotations__)


def rows_of(findings: Findings, checks: Checks | None = None) -> list[Row]:
    """A row for each mention of an actor, number, quote, attribution and change, with the reader's ``checks`` of it.

    ``name`` is the actor's, or how an identifier is compared; ``by`` whom the text credits: the actor's name, else the
    words it uses. Where two findings of one sort have the same span, the ids of those after the first end in a count:
    ``…:number:7:9:2``. A table of them is ``pandas.DataFrame(rows_of(findings))``.

    >>> from analysis import analyze, read
    >>> [(row["finding"], row["text"]) for row in rows_of(analyze(read("Ruth Okafor leads 300 dockers.")))]
    [('actor', 'Ruth Okafor'), ('number', '300')]
    """
    if not isinstance(findings, Findings):
        raise TypeError(f"rows_of wants findings, not {type(findings).__name__}: rows_of(analyze(article))")
    rows = list(_rows(findings, checks or {}))
    seen: Counter[str] = Counter()
    for row in rows:
        key = row["id"]
        seen[key] += 1
        if seen[key] > 1:
            row["id"] = f"{key}:{seen[key]}"
    return rows


def rows_of_text(text: str, source: str = "") -> list[Row]:
    """The rows of a text: what a cluster maps over a dataset."""
    from .pipeline import analyze

    return rows_of(analyze(read(text, source=source)))


def table_of(rows: Iterable[Row]) -> Any:
    """The rows as a PyArrow table, every column of one type whether it has values or not. Wants PyArrow."""
    import pyarrow

    types = dict.fromkeys(("start", "end", "paragraph"), pyarrow.int64())
    types |= dict.fromkeys(("value", "low", "high", "before", "after", "factor", "confidence"), pyarrow.float64())
    types |= dict.fromkeys(("first_day", "last_day"), pyarrow.date32())
    types |= dict.fromkeys(("inferred", "vouches"), pyarrow.bool_())
    schema = pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in COLUMNS])
    return pyarrow.Table.from_pylist(list(rows), schema=schema)


def days_of(iso: str | None) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day of an ISO 8601 date, month, year or range; None where it names no day.

    >>> days_of("2024-02")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    begin, _, end = (iso or "").partition("/")
    first, last = _days(begin), _days(end or begin)
    return (first[0], last[1]) if first and last else (None, None)


def _days(iso: str) -> tuple[dt.date, dt.date] | None:
    try:
        year, month, day = (*map(int, iso.partition("T")[0].split("-")), 0, 0)[:3]
        if day:
            return (dt.date(year, month, day),) * 2
        if month:
            return dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1])
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    except ValueError:
        return None


def _rows(findings: Findings, checks: Checks) -> Iterator[Row]:
    names = {actor.id: actor.name for actor in findings.actors}

    def credited(source: Source | None) -> str | None:
        return names.get(source.actor or "", source.text) if source else None

    def row(finding: str, start: int, end: int, more: dict[str, Any], one: Finding | None = None) -> Row:
        check = checks.get((start, end), UNCHECKED)
        by = findings.corrected_by(one) if one is not None else None
        more |= {"verdict": check.verdict, "note": check.note, "corrected_by": by}
        return _row(findings, finding, start, end, more)

    for actor in findings.actors:
        for m in actor.mentions:
            more = {"kind": actor.kind, "name": actor.name, "confidence": m.confidence}
            yield row("actor", m.start, m.end, more, actor)
    for n in findings.numbers:
        more = {"by": credited(n.source), "cue": n.source.cue if n.source else None}
        yield row("number", n.start, n.end, _of_number(n) | more, n)
    for q in findings.quotes:
        by = names.get(q.speaker or "", q.speaker_text)
        more = {"by": by, "cue": q.cue, "inferred": q.inferred, "confidence": q.confidence}
        yield row("quote", q.start, q.end, more, q)
    for a in findings.attributions:
        more = {"by": credited(a.source), "cue": a.cue, "vouches": a.vouches}
        yield row("attribution", a.start, a.end, more, a)
    for c in findings.changes:
        yield row("change", c.start, c.end, _of_change(c))
    for i in findings.identifiers:
        yield row("identifier", i.start, i.end, {"kind": i.kind, "name": i.value})


def _of_number(number: Number) -> dict[str, Any]:
    first, last = days_of(number.iso)
    names = ("kind", "value", "low", "high", "unit", "of", "hedge", "fate", "trend", "iso", "confidence")
    return {name: getattr(number, name) for name in names} | {"first_day": first, "last_day": last}


def _of_change(change: Change) -> dict[str, Any]:
    return {name: getattr(change, name) for name in ("before", "after", "factor", "of", "unit")}


def _row(findings: Findings, finding: str, start: int, end: int, more: dict[str, Any]) -> Row:
    article = findings.article
    paragraph = article.paragraph_at(start)
    row: Any = dict.fromkeys(COLUMNS)
    row |= {
        "id": f"{article.sha256[:32]}:{finding}:{start}:{end}",
        "sha256": article.sha256,
        "source": article.source,
        "title": article.title,
        "finding": finding,
        "start": start,
        "end": end,
        "text": article.text[start:end],
        "paragraph": paragraph.index + 1 if paragraph else None,
    }
    row |= more
    found: Row = row
    return found
