"""The headline's figure against the body's.

It rests on the rows of the comparison, made of this one article: equal keys only, and other events set aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import floor, log10

from ..comparing.comparison import Comparison, ReportClaim, Row
from ..findings import Findings
from .consistency import Consistency
from .told_figures import span_of


def check_headline(findings: Findings, comparison: Comparison) -> Iterator[Consistency]:
    """Figures of the headline that fit no figure of the body under the same key."""
    title = _headline_end(findings)
    rows = comparison.rows
    words = frozenset(re.findall(r"\w+", findings.article.text[:title].lower()))
    for row in rows:
        above = [claim for claim in row.claims if claim.number.start < title]
        if above:
            body = _body((other for other in rows if _is_alike(row, other)), title)
            if not body:
                body = _alone(_body((other for other in rows if _may_be_alike(row, other, words)), title))
            yield from _headline(above[0], body)


def _body(rows: Iterable[Row], title: int) -> list[ReportClaim]:
    """The figures of rows that stand behind the headline."""
    found = [claim for row in rows for claim in row.claims if claim.number.start >= title]
    return sorted(found, key=lambda claim: claim.number.start)


def _alone(claims: list[ReportClaim]) -> list[ReportClaim]:
    """Figures that are all one; none where they are several."""
    return claims if len({(claim.value, claim.low, claim.high) for claim in claims}) == 1 else []


def _may_be_alike(row: Row, other: Row, headline: frozenset[str]) -> bool:
    """Whether a headline that names nobody, or nothing, may mean another row: "Nine hurt", "Inflation rises to 8%"."""
    number = row.claims[0].number
    if row.fate is not None:
        return other.fate == row.fate and row.who == "people"
    same = number.kind in ("percent", "money") and number.of is None
    return same and other.unit == row.unit and (other.who or "").lower() in headline


def _is_alike(row: Row, other: Row) -> bool:
    """Whether two rows are of one thing; one may leave open what befell those counted."""
    if row is other:
        return True
    fates = row.fate == other.fate or row.fate is None or other.fate is None
    return (
        fates and row.who is not None and row.who == other.who and row.unit == other.unit and row.place == other.place
    )


def _headline_end(findings: Findings) -> int:
    paragraphs = findings.article.paragraphs
    return next((p.end for p in paragraphs if p.kind == "headline"), 0) if paragraphs else 0


def _headline(claim: ReportClaim, body: list[ReportClaim]) -> Iterator[Consistency]:
    if claim.value is None or claim.status != "current":
        return
    firm = [each for each in body if each.number.value is not None or each.number.hedge]
    if not firm or any(_fits(claim, each) for each in firm):
        return
    message = f"the headline says {claim.number.text}, the text {firm[0].number.text}"
    yield Consistency("headline", message, False, span_of(claim.number, firm[0].number))


def _fits(headline: ReportClaim, other: ReportClaim) -> bool:
    """Whether a headline may round a figure of the body so."""
    value = headline.value or 0.0
    low = other.value if other.value is not None else other.low
    high = other.value if other.value is not None else other.high
    if (low is None or low <= value * 1.1) and (high is None or value * 0.9 <= high) and (low is None or high is None):
        return True
    near = next((each for each in (other.value, other.low, other.high) if each is not None), None)
    if near is None or near == value or headline.number.hedge:
        return near is None or near == value or abs(near - value) <= abs(value) * 0.1
    return _rounded(near, value) == value


def _rounded(value: float, like: float) -> float:
    """``value`` with as many digits as ``like`` has."""
    if not like or not value:
        return value
    digits = len(f"{like:.10g}".replace(".", "").replace("-", "").strip("0")) or 1
    return round(value, digits - 1 - floor(log10(abs(value))))
