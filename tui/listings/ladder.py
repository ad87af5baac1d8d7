"""The comparison as a ladder: under each thing compared its figures by day, each beside what changed from the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from analysis.comparing.comparison import Comparison, Relation, ReportClaim, Row, SetAside

from .figure_text import high, is_vague, low, middle, range_text, short_text, step_between, step_text, value_text
from .spelled_days import short_day, with_spelled_days

_BARS = "▁▂▃▄▅▆▇█"
_MOST_BARS = 24
STATUSES = {"earlier": "called an earlier figure", "part": "of a part only"}
"""What is said of a figure whose report, or the reader, does not give it as the latest of the whole."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One line of a row: a figure of one report, which may say it several times (``claims``)."""

    row: int
    claims: tuple[int, ...]
    claim: ReportClaim
    when: str
    value: str
    short_value: str
    """The same for few cells."""
    says: str
    """Who says it; empty where nobody is credited."""
    report: str
    paragraphs: str
    paragraph: str
    """The one of ``paragraphs`` that ``claim`` stands in, which is where the figure's source is named."""
    sign: str
    """▲ ▼ above or below the figure before, ≠ where it differs from one, = ≈ where it fits, · for the first."""
    changed: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a row with what can be said of all its figures."""

    row: int
    title: str
    values: int
    disagreements: int
    range: str
    short_range: str
    """The same for few cells."""
    sourced: str
    """The highest figure that somebody is credited with, and who; empty where there is none."""
    bars: str


def labels_of(comparison: Comparison) -> list[str]:
    """A short name for each report: the file's or the host's; a number tells namesakes apart."""
    labels: list[str] = []
    taken: Counter[str] = Counter()
    for index, article in enumerate(comparison.articles):
        source = article.source
        if "://" in source:
            name = source.split("://", 1)[1].split("/", 1)[0].split(":")[0].removeprefix("www.")
        else:
            name = PurePath(source).stem
        name = name or f"report {index + 1}"
        taken[name] += 1
        labels.append(f"{name} ({taken[name]})" if taken[name] > 1 else name)
    return labels


def title_of(row: Row, with_unit: bool = True) -> str:
    """What a row compares: "killed · people", "seats · Labour", "damage · EUR"."""
    what = row.fate or row.of or row.who or row.holder or row.unit or "other figures"
    parts = [what, row.who if row.fate else None, row.holder if what != row.holder else None, row.place, row.day]
    unit = row.unit if with_unit and not row.fate and row.unit not in (row.who, what) else None
    named = {part.lower(): " ".join(part.split()) for part in reversed((*parts, unit)) if part}
    return " · ".join(reversed(named.values()))


def heading_of(comparison: Comparison, index: int, rungs: Sequence[Rung] | None = None) -> Heading:
    """The heading of a row; ``rungs`` are its lines, where they are made already."""
    row = comparison.rows[index]
    firm = [claim for claim in row.claims if not is_vague(claim)]
    firm = [claim for claim in firm if claim.status != "part"] or firm
    sourced = max((claim for claim in firm if claim.number.source), key=high, default=None)
    ends = (min(firm, key=low), max(firm, key=high)) if firm else None
    rungs = rungs_of(comparison, index) if rungs is None else rungs
    return Heading(
        index,
        title_of(row),
        len(rungs),
        len({tuple(sorted(pair)) for pair in _differing(row)}),
        range_text(*ends) if ends else "",
        range_text(*ends, short=True) if ends else "",
        f"{value_text(sourced)}, {who_says(sourced)}" if sourced else "",
        _bars([middle(rung.claim) for rung in rungs if not is_vague(rung.claim)]),
    )


def _differing(row: Row) -> Iterable[tuple[str, str]]:
    """The pairs of figures that differ, each once however many say them."""
    for relation in row.relations:
        if relation.relation == "differs":
            yield value_text(row.claims[relation.a]), value_text(row.claims[relation.b])


def rungs_of(comparison: Comparison, index: int, labels: Sequence[str] | None = None) -> list[Rung]:
    """The lines of a row, in the order of its claims; what one report says twice is one line.

    ``labels`` are the reports' names, where they are made already.
    """
    row, labels = comparison.rows[index], labels_of(comparison) if labels is None else labels
    relations = {(each.a, each.b): each for each in row.relations}
    found: list[Rung] = []
    for claims in _merged(row):
        at = next((each for each in claims if row.claims[each].number.source), claims[0])
        claim = row.claims[at]
        sign, changed = _change(claim, found, relations, claims)
        marks = dict.fromkeys(_paragraph(comparison, row.claims[each]) for each in claims)
        found.append(
            Rung(
                index,
                claims,
                claim,
                _when(comparison, claim.report),
                value_text(claim),
                short_text(claim),
                who_says(claim),
                labels[claim.report],
                " ".join(marks),
                _paragraph(comparison, claim),
                sign,
                changed,
            )
        )
    return found


def _merged(row: Row) -> list[tuple[int, ...]]:
    groups: dict[tuple[object, ...], list[int]] = {}
    for at, claim in enumerate(row.claims):
        groups.setdefault((claim.report, value_text(claim), claim.status), []).append(at)
    return [tuple(group) for group in groups.values()]


def _change(
    claim: ReportClaim, above: Sequence[Rung], relations: dict[tuple[int, int], Relation], claims: tuple[int, ...]
) -> tuple[str, str]:
    """The sign and the words for what changed from the last line above that has a number and is not given up."""
    note = STATUSES.get(claim.status, "")
    source = "" if claim.number.source else "no source"
    if is_vague(claim):
        return "~", _listed("not compared", note, source)
    firm = [rung for rung in above if not is_vague(rung.claim)]
    if not firm:
        return "·", _listed("first", note, source)
    previous = next((rung for rung in reversed(firm) if rung.claim.status == "current"), firm[-1])
    step = step_between(previous.claim, claim)
    moved = step_text(claim, step or 0)
    relation = _between(previous, claims, relations)
    name = relation.relation if relation else ""
    against = next((rung for rung in reversed(firm) if _differs(rung, claims, relations)), None)
    if name == "differs" and relation is not None:
        return "≠", _listed(moved, with_spelled_days(relation.why, year=False), source)
    if against is not None:
        return "≠", _listed(moved, f"differs from {against.value} ({against.report})", note, source)
    if name == "same":
        return "=", _listed("the same", "one text" if claim.voice == previous.claim.voice else "", note, source)
    if name == "part":
        return "·", _listed(note or "the one above is of a part", source)
    sign = "·" if step is None else "▲" if step > 0 else "▼" if step < 0 else "≈"
    why = with_spelled_days(relation.why, year=False) if relation else ""
    fits = f"fits {previous.value}" if name == "compatible" else why
    return sign, _listed(moved, note or fits, source)


def _between(rung: Rung, claims: tuple[int, ...], relations: dict[tuple[int, int], Relation]) -> Relation | None:
    pairs = (relations.get((min(a, b), max(a, b))) for a in rung.claims for b in claims)
    return next(filter(None, pairs), None)


def _differs(rung: Rung, claims: tuple[int, ...], relations: dict[tuple[int, int], Relation]) -> bool:
    relation = _between(rung, claims, relations)
    return relation is not None and relation.relation == "differs"


def _listed(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def who_says(claim: ReportClaim) -> str:
    """Whom a figure is credited to; empty where nobody is."""
    source = claim.number.source
    return "" if source is None else " ".join((claim.name or source.text).split())


def _bars(values: Sequence[float]) -> str:
    """The figures as bars; of very many the last."""
    if len(set(values)) < 2:
        return ""
    low, high = min(values), max(values)
    return "".join(_BARS[round((value - low) / (high - low) * (len(_BARS) - 1))] for value in values[-_MOST_BARS:])


def _paragraph(comparison: Comparison, claim: ReportClaim) -> str:
    return paragraph_text(comparison, claim.report, claim.number.start)


def paragraph_text(comparison: Comparison, report: int, offset: int) -> str:
    """The paragraph of an offset of a report: "¶3"."""
    paragraph = comparison.articles[report].paragraph_at(offset)
    return f"¶{paragraph.index + 1}" if paragraph else ""


def _when(comparison: Comparison, report: int) -> str:
    """When a report came out: its day, or its hour where all reports are of one day and it tells one."""
    hour = comparison.hours[report] if len(set(comparison.days)) == 1 else None
    return hour or short_day(comparison.days[report])


def context_of(comparison: Comparison, aside: SetAside, reach: int = 50) -> tuple[str, str, str]:
    """The words before a figure that was set aside, the figure, and the words behind it, on one line."""
    text, number = comparison.articles[aside.report].text, aside.number
    before = text[max(0, number.start - reach) : number.start]
    behind = text[number.end : number.end + reach]
    if number.start > reach:
        before = before.partition(" ")[2]
    if number.end + reach < len(text):
        behind = behind.rpartition(" ")[0]
    return " ".join(before.split()), number.text, " ".join(behind.split())
