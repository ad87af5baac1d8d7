"""Figures of a row that fit no other of it, though little says that they are of one thing, get a row of their own.

That two figures agree speaks for it by itself; that they do not speaks against it. So a disagreement is told only
where the words of both say more than that the row was the likeliest: "19 years as a member", "15 years of one party's
rule" stay apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import combinations

from .bare_figures import gives_a_number
from .comparing_words import any_of
from .figure_draft import FigureDraft, source_key
from .figure_likeness import NEVER, are_exchanged, count_one_noun_once, likeness, share_a_name, share_words
from .figure_things import Thing
from .linked_rows import things_of
from .owned_figures import named_holder
from .report_draft import ReportDraft
from .rival_estimates import are_of_like_size, puts_it_at

_FOUNDED = 1.2
"""Two figures of which none fits the other are of one thing where they are at least so much alike."""
_FOUNDED_BY_HOLDER = -0.5
"""So much is enough where both are of one of several who have such figures."""
_FOUNDED_IN_LIKE_WORDS, _LIKE_WORDS = -0.7, 2
"""So much where two reports tell them in the same clause but for the figure: "spent (five weeks) in hospital"."""
_FOUNDED_THOUGH_TURNED = 0.5
"""So much is enough where one figure is the other with two digits exchanged: that happens to one thing."""
_NEAR = 1.25
"""Figures in like words that are more times apart are of two things."""
_MANY = 60
"""A row of more figures stays as it is: so many reports say it in each way there is."""
_WORDS = 0.05
"""So much their words must be alike: a word or two."""

Group = list[FigureDraft]
AtOdds = Callable[[Group], Iterable[tuple[FigureDraft, FigureDraft]]]


def keep_founded(groups: Sequence[Group], reports: Sequence[ReportDraft], at_odds: AtOdds) -> list[Group]:
    """The rows, parted where figures would be said to differ though too little says that they are of one thing.

    ``at_odds`` gives the pairs of figures of a row that would be said to differ.
    """
    differ = {id(group): _differing(group, at_odds) for group in groups}
    told = [_that_fit(group) if differ[id(group)] and len(group) <= _MANY else [group] for group in groups]
    parts = [part for each in told for part in each]
    if len(parts) == len(told):
        return list(groups)
    things = dict(zip(map(id, parts), things_of(parts, reports), strict=True))
    found = zip(groups, told, strict=True)
    return [part for group, each in found for part in _joined(each, things, differ[id(group)])]


def _differing(group: Group, at_odds: AtOdds) -> frozenset[tuple[int, int]]:
    """The pairs of figures, by identity, that would be said to differ."""
    if group[0].fate or group[0].kind == "score":
        return frozenset()
    return frozenset(pair for one, other in at_odds(group) for pair in ((id(one), id(other)), (id(other), id(one))))


def _that_fit(group: Group) -> list[Group]:
    """The figures of a row by what fits them; those that are told by a word, or of a part, with the first.

    What leaves room for others ("more than 50", "nearly two decades") makes no two exact ones fit each other.
    """
    found: list[Group] = []
    loose: Group = []
    for figure in sorted(group, key=lambda figure: figure.scaled[0] != figure.scaled[1]):
        if figure.is_vague or figure.status != "current":
            loose.append(figure)
            continue
        near = [part for part in found if any(_fit(figure, other) for other in part)]
        if figure.scaled[0] != figure.scaled[1]:
            near = near[:1]
        found = [part for part in found if part not in near]
        found.append([other for part in near for other in part] + [figure])
    for figure in loose:
        home = next((part for part in found if any(other.report == figure.report for other in part)), None)
        if home is None and found:
            home = found[0]
        if home is None:
            found.append([figure])
        else:
            home.append(figure)
    return found


def _fit(one: FigureDraft, other: FigureDraft) -> bool:
    (low, high), (low_, high_) = one.scaled, other.scaled
    return max(low, low_) <= min(high, high_)


def _joined(parts: list[Group], things: dict[int, Thing], differ: frozenset[tuple[int, int]]) -> Iterable[Group]:
    """The parts of a row, those together that are founded to be of one thing, the most alike first."""
    groups = [list(part) for part in parts]
    home = list(range(len(parts)))
    here = frozenset((f.report, f.number.value * f.scale) for part in parts for f in part if f.number.value is not None)
    pairs = [(_founded(parts[a], parts[b], things, differ, here), a, b) for a, b in combinations(range(len(parts)), 2)]
    unfounded: dict[int, set[int]] = defaultdict(set)
    for alike, one, other in pairs:
        rival = any(figure.carried for part in (parts[one], parts[other]) for figure in part)
        if alike < _FOUNDED and not rival and _are_at_odds(parts[one], parts[other], differ):
            unfounded[one].add(other)
            unfounded[other].add(one)
    for alike, one, other in sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])):
        into, gone = home[one], home[other]
        if alike < _FOUNDED or into == gone or gone in unfounded[into]:
            continue
        if _may_be_rivals(groups[into], groups[gone]):
            for third in unfounded.pop(gone, ()):
                unfounded[third].add(into)
                unfounded[into].add(third)
            groups[into] += groups[gone]
            groups[gone] = []
            home = [into if at == gone else at for at in home]
    return [group for group in groups if group]


def _are_at_odds(one: Group, other: Group, differ: frozenset[tuple[int, int]]) -> bool:
    return any((id(f), id(g)) in differ for f in one for g in other)


def _founded(
    one: Group,
    other: Group,
    things: dict[int, Thing],
    differ: frozenset[tuple[int, int]],
    here: frozenset[tuple[int, float]],
) -> float:
    """How much says that figures are of one thing: how alike they are, at least enough where tied, or not at odds.

    That each is the first or only one of its unit says too little where no word of theirs is the same.
    """
    these, those = things[id(one)], things[id(other)]
    alike = likeness(these, those)
    at_odds = _are_at_odds(one, other, differ)
    tied = any(_are_tied(f, g) for f in one for g in other)
    tied = tied or (alike >= _FOUNDED_BY_HOLDER and _have_one_holder(these, those))
    tied = tied or count_one_noun_once(these, those)
    tied = tied or (alike >= _FOUNDED_IN_LIKE_WORDS and any(_are_in_like_words(f, g) for f in one for g in other))
    turned = are_exchanged(these, those)
    if at_odds and not turned and _are_two_things(one[0], other[0]):
        return NEVER
    if at_odds and _is_told_elsewhere(these, those, here):
        return NEVER
    only = these.only and those.only
    tied = tied or (one[0].kind == "age" and (only or share_a_name(these.holders, those.holders)))
    if tied or not at_odds or (turned and alike >= _FOUNDED_THOUGH_TURNED):
        return max(alike, _FOUNDED)
    told_alike = one[0].kind == "age" or share_words(these, those) >= _WORDS  # few ages are told of a person in words
    return alike if told_alike else NEVER


def _is_told_elsewhere(one: Thing, other: Thing, here: frozenset[tuple[int, float]]) -> bool:
    """Whether a report of the one gives the exact figure of the other too, in another row: its own has that figure.

    ``here`` has the reports and values of the row.
    """
    return any(
        value in there.elsewhere and here.isdisjoint((report, value) for report in there.reports)
        for thing, there in ((one, other), (other, one))
        for value in thing.values
    )


def _are_two_things(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether they are the two shares of one whole, reckoned by other spells of time, or only say how often."""
    values = one.number.value, other.number.value
    shares = one.kind == "percent" and None not in values and one.unit == other.unit
    if shares and sum(value or 0.0 for value in values) == _WHOLE:
        return True
    if one.kind == "count" and (_of_whole().match(one.after) is None) != (_of_whole().match(other.after) is None):
        return True
    return one.per != other.per or _OFTEN in (one.number.of, other.number.of)


@cache
def _of_whole() -> re.Pattern[str]:
    """ "(Twenty-six) of the 63 homes stood there": these are not all."""
    whose = r"(?:the|its|their|his|her|all|[\w-]+['’]s?)"
    return re.compile(rf" of {whose}(?: [\w-]+)? (?:\d|(?:{any_of('a few in words')})\b)", re.I)


_WHOLE = 100.0
""" "34 percent of the ball", "66 percent of it"."""
_OFTEN = "times"


def _may_be_rivals(one: Group, other: Group) -> bool:
    """Whether no report tells both but as those of two who are named, or the one as what somebody else says."""
    return all(
        _are_rivals(f, g)
        for f in one
        for g in other
        if f.report == g.report and f.status == g.status == "current" and not _fit(f, g)
    )


def _are_rivals(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether two figures of one report are two accounts of one thing; counts that share a noun need who says one."""
    both = one, other
    of_another = any(_is_needed(each) or _OF_ANOTHER.search(each.before) or _is_elsewhere(each) for each in both)
    if of_another or _have_two_holders(one, other):
        return False
    if one.quoted or other.quoted:
        return True
    said = {source_key(one), source_key(other)}
    if _are_tied(one, other):
        beside = _IN_BRACKETS.search(other.before) or _IN_BRACKETS.search(one.before)
        if beside or (one.kind == "count" and _is_whole(one) != _is_whole(other)):
            return False
        some = any(_SOME_OF.match(each.after) for each in both)
        given = any(gives_a_number().search(each.before) or puts_it_at().search(each.before) for each in both)
        near = given or one.sentence == other.sentence
        return (said != {None} and not some) or (None not in said and len(said) > 1) or (one.kind != "count" and near)
    return None not in said and len(said) > 1


def _have_two_holders(one: FigureDraft, other: FigureDraft) -> bool:
    """ "Nine ministers, against Mr Gray's (17)": whose they are is told of both, and nobody says so."""
    holders = named_holder(one), named_holder(other)
    return None not in holders and holders[0] != holders[1] and source_key(one) == source_key(other)


def _is_whole(figure: FigureDraft) -> bool:
    """Whether a number may count people or things."""
    value = figure.number.value
    return value is None or value == int(value) or value > _MOST_READ


_MOST_READ = 1000.0
""" "1.5 million" may, a magnitude of 5.3 may not."""


_OF_ANOTHER = re.compile(r"\bagainst (?:the )?(?:[A-Z][\w.-]* )*[A-Z][\w-]+['’]s $")
""" "A cabinet of nine, against Mr Gray's (17)"."""


def _is_elsewhere(figure: FigureDraft) -> bool:
    """ "It will seat 28,000, against (17,500) at Bell Lane"."""
    return figure.before.endswith((" against ", " compared with ")) and _AT_A_PLACE.match(figure.after) is not None


_AT_A_PLACE = re.compile(r" (?:at|in) (?:the )?[A-Z][a-z]")
_SOME_OF = re.compile(r" of (?:the|its|these|those|their) ", re.I)
""" "Passed by three votes … (two) of the shops"."""


def _is_needed(figure: FigureDraft) -> bool:
    return figure.before.endswith(" the ") and _NEEDED.match(figure.after) is not None


_NEEDED = re.compile(r" (?:[\w-]+ )?(?:needed|required|necessary)(?=[,.;]| to | for |$)", re.I)
""" "24 seats, more than the (21) needed"."""
_IN_BRACKETS = re.compile(r"\d[^\s(]*(?: [^\s(]+){0,2} \($")
""" "A margin of 12.6 percent (11.5)": that of the year before."""


def _are_in_like_words(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether the clauses of two reports around figures of one noun, or of none, share several words."""
    if one.report == other.report or one.kind == "score" or None in (one.near, other.near):
        return False
    shared = (one.near or frozenset()) & (other.near or frozenset())
    return len(shared) >= _LIKE_WORDS and are_of_like_size(one, other, _NEAR)


def _are_tied(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether one has what it counts from the other, or both in one report from the same."""
    if one.report != other.report:
        return False
    shared = one.carried is not None and one.carried is other.carried
    return _has_it_from(one, other) or _has_it_from(other, one) or shared


def _has_it_from(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether a figure has what it counts from another, or from where the report tells that once more."""
    teller = one.carried
    return teller is not None and (teller is other or (teller.head == other.head and teller.bounds == other.bounds))


def _have_one_holder(one: Thing, other: Thing) -> bool:
    """Whether they are of one holder, where a report tells such figures of several."""
    return (one.owned or other.owned) and share_a_name(one.holders, other.holders)
