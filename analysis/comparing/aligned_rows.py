"""Figures under equal keys become the rows of the comparison; what has no key is a row of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from ..language import stem
from .comparison import Relation, ReportClaim, Row
from .figure_draft import FigureDraft, size_of, source_key
from .figure_holders import key_of_group
from .founded_rows import keep_founded
from .joined_rows import join_rows
from .joined_tolls import join_tolls
from .linked_rows import linked, things_of
from .owned_figures import several_hold
from .report_draft import ReportDraft
from .results_of_matches import grouped_results
from .rounded_figures import are_one_rounded, is_cut_short
from .row_relations import RowRelations, credited, moments_in_order

_NEVER = frozenset(("date", "year", "ordinal"))
_FEW = 6
"""Of more figures of one row a report hardly tells one only, however rounded."""
_NEARLY = 1.05
"""A figure with a hedge is one more rounded only where they are no farther apart."""


def rows_of(reports: Sequence[ReportDraft]) -> list[Row]:
    """The rows: tolls first, then what most reports have; inside a row the claims by day and order."""
    groups = groups_of(reports)
    groups = join_rows(groups, things_of(groups, reports), reports)
    days = moments_in_order(groups, [report.moment for report in reports])
    related = RowRelations(reports, days)
    groups = keep_founded(groups, reports, related.at_odds)
    _put_moved(reports, groups)
    ordered = (related.in_order(group) for group in groups)
    return sorted((_row(group, reports, related.of(group)) for group in ordered), key=_rank)


def groups_of(reports: Sequence[ReportDraft]) -> list[list[FigureDraft]]:
    """The figures of each row as far as their own words and likeness tell, before rows are joined."""
    figures = [
        figure
        for report in reports
        for figure in report.figures
        if figure.aside is None and figure.joined is None and figure.number.kind not in _NEVER
    ]
    free = [figure for figure in figures if figure.fate is None and figure.kind != "score"]
    groups = join_tolls(_under_equal_keys(figure for figure in figures if figure.fate is not None))
    groups += grouped_results([figure for figure in figures if figure.fate is None and figure.kind == "score"], reports)
    return groups + linked(free, reports, _is_unambiguous, _under_equal_keys)


def _under_equal_keys(figures: Iterable[FigureDraft]) -> list[list[FigureDraft]]:
    keyed: dict[Hashable, list[FigureDraft]] = defaultdict(list)
    for figure in figures:
        keyed[_key(figure)].append(figure)
    return _with_bare_shares([list(part) for key, group in keyed.items() for part in _parted(key, group)])


def _rank(row: Row) -> tuple[bool, bool, int, bool, int]:
    """Tolls before the rest, the dead of all first; then what most reports have."""
    whole = row.fate == "killed" and row.who == "people" and row.place is None
    return row.fate is None, not whole, -row.reports, row.fate != "killed", -len(row.claims)


def _with_bare_shares(groups: list[list[FigureDraft]]) -> list[list[FigureDraft]]:
    """Shares of which a report does not say what they are of join the one row of shares that their holder has."""
    named: dict[str, list[list[FigureDraft]]] = defaultdict(list)
    for group in groups:
        if group[0].kind == "percent" and group[0].who is not None and group[0].holder_key:
            named[group[0].holder_key].append(group)
    kept = []
    for group in groups:
        first = group[0]
        homes = named.get(first.holder_key or "", [])
        if first.kind == "percent" and first.who is None and len(homes) == 1:
            homes[0].extend(group)
        else:
            kept.append(group)
    return kept


def _put_moved(reports: Sequence[ReportDraft], groups: list[list[FigureDraft]]) -> None:
    """Put the figures that the reader moved into the rows of those to which they were moved."""
    homes = {id(figure): group for group in groups for figure in group}
    moved = [f for report in reports for f in report.figures if f.joined is not None and f.aside is None]
    for figure in sorted(moved, key=lambda each: each.joined is not each):
        home = homes.get(id(figure.joined))
        if home is None:
            home = [figure.joined] if figure.joined is not None and figure.joined.aside is None else []
            groups.append(home)
            homes.update({id(each): home for each in home})
        if figure not in home:
            home.append(figure)
        homes[id(figure)] = home


def _key(figure: FigureDraft) -> Hashable:
    if figure.fate:
        return figure.fate, figure.who, figure.place
    kind = figure.kind, figure.unit, figure.apart, figure.per
    if figure.who is None and figure.kind == "percent" and figure.holder_key:
        return *kind, "", figure.holder_key
    if figure.who is None:
        return (
            (*kind, "", figure.context, figure.holder_key) if figure.context else (figure.report, figure.number.start)
        )
    return *kind, figure.who


def _parted(key: Hashable, group: list[FigureDraft]) -> Iterable[list[FigureDraft]]:
    """A row of tolls as it is. Other figures are parted where one report has several that no value fits."""
    if group[0].fate:
        return [group]
    if not _goes_one_way(group):
        falls = [figure for figure in group if figure.change == "down"]
        return [falls, [figure for figure in group if figure.change != "down"]]
    if group[0].kind == "count":
        return [part for each in _by_value(group) for part in _by_holder(each)]
    return _by_holder(group)


def _by_holder(group: list[FigureDraft]) -> Iterable[list[FigureDraft]]:
    """The figures by whose they are, where several have some."""
    if several_hold(group):
        parted: dict[Hashable, list[FigureDraft]] = defaultdict(list)
        for figure in group:
            parted[figure.holder_key or (figure.report, figure.number.start)].append(figure)
        groups = list(parted.values())
    else:
        groups = [group]
    return [part for each in groups for part in _unambiguous(each)]


def _unambiguous(group: list[FigureDraft]) -> Iterable[list[FigureDraft]]:
    """The group; its figures by their values where it is ambiguous."""
    return [group] if _is_unambiguous(group) else _by_value(group)


def _by_value(group: list[FigureDraft]) -> Iterable[list[FigureDraft]]:
    by_value: dict[tuple[float, float], list[FigureDraft]] = defaultdict(list)
    for figure in group:
        by_value[figure.bounds].append(figure)
    return by_value.values()


def _is_unambiguous(group: Sequence[FigureDraft]) -> bool:
    """Whether no report gives several figures of it of which nobody in particular says each."""
    by_report: dict[int, dict[tuple[float, float], list[FigureDraft]]] = defaultdict(lambda: defaultdict(list))
    there = {id(figure) for figure in group}
    tied = {(f.report, f.bounds) for f in group if f.quoted or id(f.carried) in there}
    for figure in group:
        if figure.status == "current" and (figure.report, figure.bounds) not in tied and not figure.is_vague:
            by_report[figure.report][figure.bounds].append(figure)
    return _goes_one_way(group) and all(_are_rivals(_as_told_once(told)) for told in by_report.values())


def _as_told_once(told: dict[tuple[float, float], list[FigureDraft]]) -> list[list[FigureDraft]]:
    """The figures of one report by their bounds, those that are others in fewer digits with these: $64m and $64.2m."""
    if len(told) > _FEW:
        return list(told.values())
    found: list[list[FigureDraft]] = []
    for figures in told.values():
        one = figures[0]
        home = next((each for each in found if _is_one_rounded(one, each[0])), None)
        if home is None:
            found.append(list(figures))
        else:
            home.extend(figures)
    return found


def _is_one_rounded(one: FigureDraft, other: FigureDraft) -> bool:
    value, exact = one.number.value, other.number.value
    if (one.number.hedge or other.number.hedge) and _is_one_loosely(one, other):
        return True
    loose = one.number.hedge or other.number.hedge or one.kind not in ("money", "measure", "count")
    if value is None or exact is None or loose or min(value, exact) <= 0:
        return False
    if are_one_rounded(value, one.scale, exact, other.scale):
        return True
    short, full = (value, exact) if value < exact else (exact, value)
    return (one.headline or other.headline) and one.scale == other.scale and is_cut_short(short, full)


def _is_one_loosely(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether one leaves room for the other, and both are nearly as great: "just over 412,000", "412,386"."""
    (low, high), (low_, high_) = one.scaled, other.scaled
    sizes = [abs(size_of(each)) * each.scale for each in (one, other)]
    return max(low, low_) <= min(high, high_) and 0 < max(sizes) <= _NEARLY * min(sizes)


def _goes_one_way(group: Sequence[FigureDraft]) -> bool:
    """Whether not one figure tells of a rise and another of a fall: these are of two days."""
    return len({figure.change for figure in group if figure.change}) < 2


def _are_rivals(told: Sequence[Sequence[FigureDraft]]) -> bool:
    """Whether each of several figures of one noun has a source of its own; one figure alone has no rival."""
    if len(told) == 1:
        return True
    named = [source for each in told for source in {source_key(figure) for figure in each}]
    heads = {figure.head for each in told for figure in each if figure.head and not figure.fate}
    return None not in named and len(set(named)) == len(named) and len(heads) < 2


def _row(group: list[FigureDraft], reports: Sequence[ReportDraft], relations: Iterable[Relation]) -> Row:
    claims = tuple(_claim(figure, reports[figure.report]) for figure in group)
    # A figure that the reader moved here does not say what the row is of.
    own = [figure for figure in group if figure.joined is None or figure.joined is figure] or group
    first = next((figure for figure in own if figure.fate), own[0])
    whole = (figure for figure in own if figure.fate and (figure.fate, figure.who) == (first.fate, "people"))
    first = next(whole, first)
    of = next((f.of for f in own if f.of and (f.fate or f.who or not f.holder)), None)
    return Row(
        fate=first.fate,
        who=first.who if first.fate else _counted_word(first, of),
        of=of,
        unit=first.unit,
        place=first.place,
        day=None,
        holder=_holder(own) if not first.fate else None,
        claims=claims,
        relations=tuple(relations),
    )


def _holder(group: Sequence[FigureDraft]) -> str | None:
    """Whose the figures are, by the name of the group rather than of the one who leads it, where a report gives it."""
    own = (
        f.holder for f in group if f.holder and f.holder_key in (key_of_group(f.holder), f.holder.split()[-1].lower())
    )
    return next(own, next((f.holder for f in group if f.holder), None))


def _counted_word(figure: FigureDraft, of: str | None) -> str | None:
    """The head noun as the text has it; of a score and the like what kind it is."""
    if figure.kind == "score":
        return "score"
    bare = figure.number.kind == "percent" and figure.holder_key is not None
    words = (of or ("" if bare else figure.context) or "").lower().split()
    return next((word for word in words if figure.who and stem(word) == figure.who), words[-1] if words else None)


def _claim(figure: FigureDraft, report: ReportDraft) -> ReportClaim:
    actor = credited(report, figure)
    number = figure.number
    nearly = number.value is not None and figure.bounds[0] == float("-inf")
    value, high = (None, number.value) if nearly else (number.value, number.high)
    name = actor.name if actor else None
    return ReportClaim(
        figure.report, number, value, number.low, high, figure.status, figure.voice, name, figure.updated
    )
