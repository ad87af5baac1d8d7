"""Tolls of people called by what they did there are those of all: "eight miners were killed", "28 men are dead"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from ..findings import Fate
from .comparing_words import groups, listed
from .figure_draft import FigureDraft
from .report_draft import ReportDraft

_OF_THEM = re.compile(r" of (?:them|whom)\b")
_AMONG_THEM = re.compile(r"\d[^.;]{0,40},? (?:including|among them) (?:at least |about |some )?$", re.I)
""" "At least 11 pilgrims, including (three) children": the pilgrims may be all."""
_TOLLS: tuple[Fate, ...] = ("killed", "injured", "missing", "displaced", "detained")


def join_bystanders(reports: Sequence[ReportDraft]) -> None:
    """ "At least two workers were killed" is the toll of all where the report tells no other, as other reports do.

    So it is where each report calls them by another such word.
    """
    for fate in _TOLLS:
        tolls = [
            [each for each in report.figures if each.fate == fate and each.status == "current" and not each.aside]
            for report in reports
        ]
        firsts = [next((f for f in told if _are_bystanders(f.who)), None) for told in tolls]
        called = {figure.who for told in tolls for figure in told}
        one_each = all(len({figure.who for figure in told}) < 2 for told in tolls)
        joined = "people" in called or (len(called) > 1 and one_each and all(map(_are_bystanders, called)))
        for told, first in zip(tolls, firsts, strict=True):
            if joined and first is not None and not _has_whole(told, first) and not _lists_groups(told):
                for figure in told:
                    figure.who = "people" if figure.who == first.who else figure.who


def _has_whole(told: Sequence[FigureDraft], first: FigureDraft) -> bool:
    """Whether a report tells another toll of all; one that is less than those first named is of some of them."""
    others = (figure.bounds for figure in told if figure.who == "people" and figure.bounds[0] != first.bounds[0])
    return any(high >= first.bounds[0] for _, high in others)


def _lists_groups(told: Sequence[FigureDraft]) -> bool:
    """Whether a sentence tells of several groups, so that none is all of them: "nine patients and four nurses"."""
    groups_in: dict[int, set[str | None]] = defaultdict(set)
    for figure in told:
        if not _OF_THEM.match(figure.after) and not _AMONG_THEM.search(figure.before):
            groups_in[figure.sentence].add(figure.who)
    return any(len(there) > 1 for there in groups_in.values())


def _are_bystanders(who: str | None) -> bool:
    """Whether a word for those counted tells only what they were doing there: "workers", "passengers", "one man"."""
    return who not in set(groups().values()) or who in listed("bystanders")
