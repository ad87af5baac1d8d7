"""The headline's figure against the body's.

It rests on the rows of the comparison, made of this one article: equal keys only, and other events set aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice, pairwise

from ..article import Span
from ..comparing.comparison import Comparison, ReportClaim, Row
from ..findings import Findings, Number
from .consistency import Consistency
from .counted_things import counted_head
from .headline_lead import check_against_lead, contradicted, is_age, is_summed
from .headline_ratios import is_made
from .headline_support import unsupported
from .headline_told import is_reckoned
from .told_figures import FARTHEST, OTHER_TIME, bounds_of, rounded_like, sentences_with_numbers, span_of

_WORD_BEHIND = re.compile(r" [A-Za-z]{3,}")
_IN_SO_MANY = re.compile(r"(?: [A-Za-z]+){0,2} (?:in|out of) (?:every )?")
_THINGS = re.compile(r"-|(?: [a-z]+)? (?!is\b|was\b|has\b)[a-z]+s\b")
"""Behind a figure that is of things of its own: "two killed in three crashes"."""
_LEAST_DIGITS = 3
_TIMES = 10
_LEAD = 2
"""What so many sentences say in numbers, a headline says after them."""


def check_headline(findings: Findings, comparison: Comparison) -> Iterator[Consistency]:
    """Figures of the headline that fit no figure of the body under the same key, or stand nowhere in it."""
    title = _headline_end(findings)
    if not findings.numbers or findings.numbers[0].start >= title:
        return
    found = {each.places[0].start: each for each in reversed(list(_by_rows(findings, comparison.rows, title)))}
    for number in findings.numbers:
        if number.start >= title:
            return
        if _is_of_so_many(findings, number, title) or is_made(findings, number, title):
            continue
        if number.start not in found:
            other = unsupported(findings, number, title)
            if other is not None:
                yield contradicted(number, other)
        elif not is_reckoned(findings, number, title):
            yield found[number.start]


def _is_of_so_many(findings: Findings, number: Number, title: int) -> bool:
    """Whether a figure is one of the two of a share: "nine trains in ten", "one in six pupils"."""
    text = findings.article.text
    above = [each for each in findings.numbers if each.start < title]
    for one, two in pairwise(above):
        joined = number in (one, two) and _IN_SO_MANY.fullmatch(text, one.end, two.start)
        if joined and (one.value or 0) <= (two.value or 0) and not _THINGS.match(text, two.end):
            return True
    return False


def _by_rows(findings: Findings, rows: Sequence[Row], title: int) -> Iterator[Consistency]:
    """Figures that fit none under the same key of the comparison, or not that of the lead."""
    then = [each.span for each in sentences_with_numbers(findings) if OTHER_TIME.search(each.text)]
    words = frozenset(re.findall(r"\w+", findings.article.text[:title].lower()))
    for row in rows:
        above = [claim for claim in row.claims if claim.number.start < title]
        above = [claim for claim in above if not _stands_in(findings, claim.number, title)]
        if above:
            body = _body((other for other in rows if _is_alike(row, other)), title, then)
            if not body:
                body = _alone(_body((other for other in rows if _may_be_alike(row, other, words)), title, then))
            if body and above[0].value is None:
                yield from _least(above[0], _body((other for other in rows if other.fate == row.fate), title, then))
            elif (
                body
                and not is_age(findings, above[0].number, title)
                and above[0].value not in _of_lead(findings, title)
                and not is_summed(findings, above[0].number, title)
            ):
                yield from _headline(above[0], body)
            else:
                yield from check_against_lead(findings, above[0].number, title)
    held = {claim.number.start for row in rows for claim in row.claims}
    for number in findings.numbers:
        if number.start >= title:
            break
        if number.start not in held and not _stands_in(findings, number, title):
            yield from check_against_lead(findings, number, title)


def _stands_in(findings: Findings, number: Number, title: int) -> bool:
    """Whether the text has the headline's figure as well, in the same signs: a long one, or with the word behind it.

    Where the first sentence counts the same things, it is that sentence which has to have it.
    """
    text = findings.article.text
    sentences = (each for each in sentences_with_numbers(findings) if each.span.start >= title)
    lead = next((each for each in sentences if any(one.kind == number.kind for one in each.numbers)), None)
    head = counted_head(number)
    alike = lead if lead and head and any(counted_head(each) == head for each in lead.numbers) else None
    behind = _WORD_BEHIND.match(text, number.end)
    long = sum(sign.isdigit() for sign in number.text) >= _LEAST_DIGITS or " " in number.text
    if number.kind == "age" or not (long or behind):
        return False
    told = number.text if long else text[number.start : behind.end() if behind else number.end]
    found = re.search(rf"(?<![\w.,]){re.escape(told)}(?![\w]|[.,]\d)", text[title:], re.IGNORECASE)
    return found is not None and (alike is None or title + found.start() < alike.span.end)


def _of_lead(findings: Findings, title: int) -> set[float | None]:
    """The values of the first sentences behind the headline that have numbers, of whatever they are."""
    behind = (each for each in sentences_with_numbers(findings) if each.span.start >= title)
    return {number.value for sentence in islice(behind, _LEAD) for number in sentence.numbers}


def _body(rows: Iterable[Row], title: int, then: Sequence[Span]) -> list[ReportClaim]:
    """The figures of rows that stand behind the headline, in no sentence of another time."""
    found = [claim for row in rows for claim in row.claims if claim.number.start >= title]
    found = [claim for claim in found if not any(span.start <= claim.number.start < span.end for span in then)]
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
    fates = row.fate == other.fate or ((row.fate is None or other.fate is None) and _are_near(row, other))
    return (
        fates and row.who is not None and row.who == other.who and row.unit == other.unit and row.place == other.place
    )


def _are_near(row: Row, other: Row) -> bool:
    """Whether two rows give figures of one size, so that one may be a slip for the other."""
    one, two = (bounds_of(each.claims[0].number) for each in (row, other))
    near = [each for each in (*one, *two) if 0 < each < float("inf")]
    return not near or max(near) <= FARTHEST * min(near)


def _headline_end(findings: Findings) -> int:
    paragraphs = findings.article.paragraphs
    return next((p.end for p in paragraphs if p.kind == "headline"), 0) if paragraphs else 0


def _headline(claim: ReportClaim, body: list[ReportClaim]) -> Iterator[Consistency]:
    if claim.status != "current" or claim.value is None:
        return
    firm = [each for each in body if each.number.value is not None or each.number.hedge]
    if claim.number.fate is None and all(each.value is None and each.high is None for each in firm):
        return  # 13 roofs, of the more than 50 of a book
    if not firm or any(_fits(claim, each) for each in firm) or _is_far(claim.value, bounds_of(firm[0].number)):
        return
    values = [each.value for each in firm if each.value is not None]
    if claim.number.kind in ("money", "measure") and any(sum(two) == claim.value for two in combinations(values, 2)):
        return
    yield contradicted(claim.number, firm[0].number)


def _is_far(value: float, bounds: tuple[float, float]) -> bool:
    """Whether two figures differ so much that they are of two things."""
    return all(not value / _TIMES <= each <= value * _TIMES for each in bounds)


def _least(claim: ReportClaim, body: list[ReportClaim]) -> Iterator[Consistency]:
    """ "At least 72" above a text of which no figure goes beyond "at least 27"."""
    told = [bounds_of(each.number) for each in body if each.number.value is not None or each.number.low is not None]
    most = max((low if high == float("inf") else high for low, high in told), default=float("inf"))
    if claim.number.hedge and claim.low is not None and claim.high is None and most < 0.9 * claim.low:
        message = f"the headline says {claim.number.hedge} {claim.number.text}, the text {body[0].number.text}"
        yield Consistency("headline", message, False, span_of(claim.number, body[0].number))


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
    return rounded_like(near, value) == value
