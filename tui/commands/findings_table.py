"""Findings as a reader of plain text wants them: actors, numbers, quotes and identifiers in aligned tables."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.article import Article
from analysis.findings import Finding, Findings, Number

from ..system.plain_output import counted, one_line
from ..system.text_table import cut, table


def summary_lines(findings: Findings, width: int | None) -> Iterator[str]:
    """The lines that ``dateline analyze`` prints for one article, cut to ``width`` cells unless that is None."""
    article = findings.article
    facts = [article.byline, article.date, counted(len(article.paragraphs), "paragraph"), article.source]
    for line in (one_line(article.title), " · ".join(one_line(fact) for fact in facts if fact)):
        yield cut(line, width) if width else line
    yield from _section("actors", ("kind", "mentions", "name", "roles and other names"), _actors(findings), width)
    yield from _section("numbers", ("¶", "text", "value", "of", "source"), _numbers(findings), width)
    yield from _section("quotes", ("¶", "speaker", "quote"), _quotes(findings), width)
    if findings.identifiers:
        yield from _section("identifiers", ("¶", "kind", "text"), _identifiers(findings), width)


def _section(name: str, headings: tuple[str, ...], rows: list[list[str]], width: int | None) -> Iterator[str]:
    yield ""
    yield f"{name.upper()} ({len(rows)})"
    if rows:
        yield from table(headings, rows, width, right="mentions ¶ value")


def _actors(findings: Findings) -> list[list[str]]:
    return [
        [
            actor.kind,
            str(len(actor.mentions)),
            one_line(actor.name) + _corrected(findings, actor),
            one_line("; ".join((*actor.roles, *(f"“{alias}”" for alias in actor.aliases)))),
        ]
        for actor in findings.actors
        if not actor.credit
    ]


def _numbers(findings: Findings) -> list[list[str]]:
    rows = []
    for number in findings.numbers:
        source = number.source
        actor = findings.actor(source.actor) if source else None
        name = actor.name if actor else source.text if source else ""
        cue = f" ({source.cue})" if source and source.cue else ""
        rows.append(
            [
                _place(findings.article, number.start),
                one_line(number.text),
                value_of(number),
                one_line(number.of or ""),
                one_line(name + cue) + _corrected(findings, number),
            ]
        )
    return rows


def _quotes(findings: Findings) -> list[list[str]]:
    rows = []
    for quote in findings.quotes:
        actor = findings.actor(quote.speaker)
        speaker = actor.name if actor else quote.speaker_text or "?"
        sure = " (inferred)" if quote.inferred else ""
        rows.append(
            [
                _place(findings.article, quote.start),
                one_line(speaker) + sure + _corrected(findings, quote),
                one_line(quote.text),
            ]
        )
    return rows


def _identifiers(findings: Findings) -> list[list[str]]:
    return [[_place(findings.article, one.start), one.kind, one_line(one.text)] for one in findings.identifiers]


def _corrected(findings: Findings, one: Finding) -> str:
    by = findings.corrected_by(one)
    return f" (by {one_line(by)})" if by else ""


def _place(article: Article, offset: int) -> str:
    paragraph = article.paragraph_at(offset)
    return str(paragraph.index + 1) if paragraph else ""


def value_of(number: Number) -> str:
    """The value with its unit ("80%", "≥ 700", "20–30 km"); "?" when the text gives none."""
    if number.value is not None:
        figure = _figure(number, number.value)
    elif number.low is not None and number.high is not None:
        figure = f"{_figure(number, number.low)}–{_figure(number, number.high)}"
    elif number.low is not None:
        figure = f"≥ {_figure(number, number.low)}"
    elif number.high is not None:
        figure = f"≤ {_figure(number, number.high)}"
    else:
        return number.iso or "?"
    if number.kind == "percent":
        return f"{figure}%"
    return f"{figure} {one_line(number.unit)}" if number.unit else figure


def _figure(number: Number, value: float) -> str:
    if number.kind in {"year", "date"}:
        return f"{value:g}"
    return f"{int(value):,}" if abs(value) < 1e15 and value == int(value) else f"{value:,g}"
