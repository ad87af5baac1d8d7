"""Findings as flat rows, one a finding: the shape for tables and Parquet, however many articles there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypedDict

from .findings import Findings
from .reading import read


class Row(TypedDict):
    """One finding. ``id`` is the same whenever the same text is analysed again; offsets are code points."""

    id: str
    sha256: str
    source: str
    title: str
    finding: str
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


def rows_of(findings: Findings) -> list[Row]:
    """A row for each mention of an actor, number, quote and attribution.

    ``name`` is the actor's; ``by`` whom the text credits: the actor's name, else the words it uses.
    """
    names = {actor.id: actor.name for actor in findings.actors}
    rows: list[Row] = []
    for actor in findings.actors:
        for m in actor.mentions:
            rows.append(_row(findings, "actor", m.start, m.end, kind=actor.kind, name=actor.name))
    for n in findings.numbers:
        by = names.get(n.source.actor or "", n.source.text) if n.source else None
        row = _row(findings, "number", n.start, n.end, kind=n.kind, by=by, cue=n.source.cue if n.source else None)
        row |= {"value": n.value, "low": n.low, "high": n.high, "unit": n.unit, "of": n.of, "hedge": n.hedge}
        rows.append({**row, "fate": n.fate, "trend": n.trend, "iso": n.iso, "confidence": n.confidence})
    for q in findings.quotes:
        by = names.get(q.speaker or "", q.speaker_text)
        rows.append(_row(findings, "quote", q.start, q.end, by=by, cue=q.cue))
    for a in findings.attributions:
        by = names.get(a.source.actor or "", a.source.text) if a.source else None
        rows.append(_row(findings, "attribution", a.start, a.end, by=by, cue=a.cue))
    return rows


def rows_of_text(text: str, source: str = "") -> list[Row]:
    """The rows of a text: what a cluster maps over a dataset."""
    from .pipeline import analyze

    return rows_of(analyze(read(text, source=source)))


def table_of(rows: Iterable[Row]) -> Any:
    """The rows as a PyArrow table, every column of one type whether it has values or not. Wants PyArrow."""
    import pyarrow

    types = {"start": pyarrow.int64(), "end": pyarrow.int64()}
    types |= dict.fromkeys(("value", "low", "high", "confidence"), pyarrow.float64())
    schema = pyarrow.schema([(name, types.get(name, pyarrow.string())) for name in Row.__annotations__])
    return pyarrow.Table.from_pylist(list(rows), schema=schema)


def _row(
    findings: Findings,
    finding: str,
    start: int,
    end: int,
    *,
    kind: str | None = None,
    name: str | None = None,
    by: str | None = None,
    cue: str | None = None,
) -> Row:
    article = findings.article
    return Row(
        id=f"{article.sha256[:32]}:{finding}:{start}:{end}",
        sha256=article.sha256,
        source=article.source,
        title=article.title,
        finding=finding,
        kind=kind,
        start=start,
        end=end,
        text=article.text[start:end],
        name=name,
        value=None,
        low=None,
        high=None,
        unit=None,
        of=None,
        by=by,
        cue=cue,
        hedge=None,
        fate=None,
        trend=None,
        iso=None,
        confidence=None,
    )
