"""Sums in "crowns", "pesos" and the like, which several countries have: in the currency that another report names."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from ..data import sections
from .bare_figures import ends_there, is_great, tells_only_what_was_done
from .comparing_words import FILE
from .figure_digits import digits_of
from .figure_draft import FigureDraft
from .report_draft import ReportDraft
from .rounded_figures import are_one_rounded

_CODE = re.compile(r"\b[A-Z]{3}\b|[A-Z.]\$|\$[A-Z]|[£€¥₹]")
_BARE_DOLLAR = re.compile(r"(?<![A-Z.])\$(?![A-Z])|\bdollars?\b")


def share_currencies(reports: Sequence[ReportDraft]) -> None:
    """Give sums whose currency is told by such a word only the one of that name that the reports tell by its code."""
    for report in reports:
        before: FigureDraft | None = None
        for figure in report.figures:
            near = before is not None and figure.sentence - before.sentence <= 1
            if before and near and figure.number.kind in ("count", "other") and _is_bare_sum(figure):
                figure.currency = before.unit
            if figure.kind == "money" and not figure.aside:
                before = figure
    sums = [figure for report in reports for figure in report.figures if figure.number.kind == "money"]
    told: dict[str, set[str]] = {}
    for figure in sums:
        unit = figure.number.unit or ""
        if _CODE.search(figure.number.text) and unit in _families():
            told.setdefault(_families()[unit], set()).add(unit)
    for figure in sums:
        family = _family_of(figure)
        named = told.get(family or "", set())
        bare = not _CODE.search(figure.number.text) and not _BARE_DOLLAR.search(figure.number.text)
        if len(named) == 1 and bare:
            figure.currency = next(iter(named))
    _share_dollars(sums, told.get("dollar", set()) - {"USD"})


def _share_dollars(sums: Sequence[FigureDraft], named: Collection[str]) -> None:
    """Sums in "$" are in the dollars of another country where one of them is told with its code: A$1.34bn, $1.34bn.

    Where the codes of several countries stand there each report's are those in which most of its sums are told.
    """
    if len(named) == 1:
        (code,) = named
        bare = [figure for figure in sums if _is_in_bare_dollars(figure) and not figure.aside]
        told = [figure for figure in sums if figure.number.unit == code]
        if any(_is_the_same(one, other) for one in bare for other in told):
            for figure in bare:
                figure.currency = code
        return
    for report in sorted({figure.report for figure in sums}) if named else ():
        bare = [figure for figure in sums if figure.report == report and _is_in_bare_dollars(figure)]
        alike = {code: _told_alike(bare, [f for f in sums if f.number.unit == code]) for code in sorted(named)}
        code, most = max(alike.items(), key=lambda each: each[1])
        if most >= _SUMS and list(alike.values()).count(most) == 1:
            for figure in bare:
                figure.currency = code


def _told_alike(sums: Sequence[FigureDraft], others: Sequence[FigureDraft]) -> int:
    """How many sums there are that others are too."""
    return sum(any(_is_the_same(one, other) for other in others) for one in sums)


_SUMS = 2
"""Of so many sums told in a currency the others are not so by chance."""


def _is_in_bare_dollars(figure: FigureDraft) -> bool:
    return figure.number.unit == "USD" and _BARE_DOLLAR.search(figure.number.text) is not None


def _is_the_same(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether two sums are equal, or one is the other in fewer digits, and not by chance."""
    value, exact = one.number.value, other.number.value
    if value is None or exact is None or min(digits_of(value), digits_of(exact)) < _TELLING:
        return False
    return value == exact or are_one_rounded(value, 1.0, exact, 1.0)


_TELLING = 2
"""Sums of fewer digits that count are the same by chance."""


def _is_bare_sum(figure: FigureDraft) -> bool:
    """ "Claims of €203 million. Only (31 million) were secured": nothing else is counted in millions there."""
    return is_great(figure.number.text) and ends_there(figure) and tells_only_what_was_done(figure)


def _family_of(figure: FigureDraft) -> str | None:
    """The name that its currency shares with others, by the unit that was read or guessed."""
    return _families().get(figure.number.unit or "")


@cache
def _families() -> dict[str, str]:
    """For each code, and for the name itself, the name: "NOK" and "crown" give "crown"."""
    found: dict[str, str] = {}
    for (line,) in sections.rows(FILE, "currencies of one name"):
        name, *codes = line.split()
        found.update(dict.fromkeys((name, *codes), name))
    return found
