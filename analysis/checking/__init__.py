"""Figures inside one article that do not fit, and sums that do: only what arithmetic or the text itself proves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from ..article import Span
from ..comparing import compare
from ..comparing.comparison import Comparison
from ..findings import Findings
from .ages_apart import check_ages_apart
from .ages_checked import check_ages
from .alike_figures import check_alike
from .anniversaries_checked import check_anniversaries
from .assigned_ends import check_assigned
from .bracketed_shares import check_bracketed
from .calendar_checked import check_dates
from .changes_checked import check_changes
from .consistency import Consistency
from .definite_figures import check_definite
from .differences_told import check_differences
from .gapped_shares import check_gapped
from .group_taken_up import check_group
from .headline_figures import check_headline
from .headline_ratios import check_headline_ratios
from .known_again import check_known_again
from .left_over import check_left_over
from .levels_reckoned import check_levels
from .listed_parts import check_listed
from .lives_reckoned import check_lives
from .members_told import check_members
from .otherwise_told import is_explained
from .outcomes import check_outcomes
from .partitions import check_partitions
from .parts_across import check_across
from .parts_told_next import check_told_next
from .parts_within import check_within
from .plain_sums import check_plain
from .products_told import check_products
from .rates_told import check_rates
from .relations_weighed import check_relations
from .remainders import check_remainders
from .repeated_figures import check_repeated
from .same_words import check_same_words
from .share_of_whole import check_share_of
from .shares import check_shares
from .shares_assigned import check_shares_assigned
from .shares_exhausted import check_exhausted
from .shares_listed import check_shares_listed
from .shares_of_bases import check_shares_of_bases
from .shares_reckoned import check_shares_reckoned
from .slips_needed import is_unlikely
from .spells_reckoned import check_spells
from .spread_over import check_spread
from .sums import check_sums
from .swapped_figures import check_swapped
from .times_attached import check_attached
from .told_twice import check_told_twice
from .totals_named import check_totals
from .two_sided_shares import check_two_sided
from .votes_checked import check_votes
from .weekdays_checked import check_weekdays
from .whole_numbers import check_wholes
from .worded_shares import check_worded
from .years_checked import check_years

__all__ = ["STEPS", "check"]

Step = Callable[[Findings, Comparison], Iterator[Consistency]]

STEPS: tuple[Step, ...] = (
    check_headline,
    check_headline_ratios,
    check_repeated,
    check_definite,
    check_group,
    check_known_again,
    check_same_words,
    check_alike,
    check_swapped,
    check_changes,
    check_assigned,
    check_told_twice,
    check_attached,
    check_levels,
    check_shares,
    check_share_of,
    check_shares_assigned,
    check_shares_of_bases,
    check_exhausted,
    check_gapped,
    check_two_sided,
    check_bracketed,
    check_worded,
    check_sums,
    check_votes,
    check_wholes,
    check_rates,
    check_listed,
    check_within,
    check_partitions,
    check_members,
    check_across,
    check_told_next,
    check_totals,
    check_remainders,
    check_left_over,
    check_outcomes,
    check_spread,
    check_plain,
    check_ages,
    check_ages_apart,
    check_lives,
    check_dates,
    check_weekdays,
    check_years,
    check_spells,
    check_anniversaries,
    check_differences,
    check_shares_listed,
    check_shares_reckoned,
    check_products,
    check_relations,
)
"""The rules, each of which goes over the whole article, and over the rows that its figures make by themselves."""

_RECKONED = ("change", "sum", "shares", "age")


_OF_ONE_FIGURE = frozenset({"age", "date", "change", "repeated", "headline"})
"""Where one figure is amiss, several rules may see it: the first tells."""


def check(findings: Findings) -> tuple[Consistency, ...]:
    """What fits and what does not, in the order of the text; what does not comes before what does at one place.

    >>> from analysis import analyze, read
    >>> found = check(analyze(read("Of the 12 hurt, seven were women and six were men.")))
    >>> [(one.holds, one.message) for one in found]
    [(False, '7 + 6 = 13, and the text says 12')]
    """
    comparison = compare([findings])
    found: dict[tuple[str, frozenset[Span]], Consistency] = {}
    told: dict[str, set[Span]] = defaultdict(set)
    for step in STEPS:
        for one in step(findings, comparison):
            if is_explained(findings, one) or is_unlikely(findings, one):
                continue
            places = one.places[:1] if one.rule == "headline" else one.places
            if one.rule in _OF_ONE_FIGURE and not one.holds and not told[one.rule].isdisjoint(places):
                continue
            if one.rule == "age" and not one.holds and not told["headline"].isdisjoint(places):
                continue
            if one.rule in _RECKONED and not one.holds and _is_told(one, found.values()):
                continue
            found.setdefault((one.rule, frozenset(places)), one)
            told[one.rule].update(() if one.holds else places)
    return tuple(sorted(found.values(), key=lambda one: (one.places[0], one.holds, one.rule, one.message)))


def _is_told(one: Consistency, found: Iterable[Consistency]) -> bool:
    """Whether another rule has told of a slip between two or more of the figures of this one."""
    places = set(one.places)
    told = (each for each in found if not each.holds and each.rule in _RECKONED)
    return any(len(places.intersection(each.places)) > 1 for each in told)
