"""Whose a figure is, where a report has several of one kind: "Labour won 34 seats, the Greens 12"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from ..data import sections
from ..findings import Actor
from ..language import stem
from .comparing_words import FILE, listed
from .figure_draft import FigureDraft
from .led_groups import Name, leaders
from .report_draft import ReportDraft

_REACH = 140
"""So many characters before a number its holder is looked for."""
_BEHIND = re.compile(r" (?:in|of) (\w+)\b")
_DONE = re.compile(r" (?:had|have|has) (?:already |now |been )?([a-z]+(?:ed|en))\b")
""" "(879) had escaped"."""
_WHERE = re.compile(r"\b(?:on|at|near|against|over) (?:the )?$")
"""Before a name where somebody else has the figure: "Labour has gained a seat on Harlow council, giving it (22)"."""
_GOES_TO = re.compile(r"(?: of the votes?)?(?: votes| seats)? (?:to|for) (?:the )?(?=[A-Z])")
_WITH_SO_MANY = re.compile(r"(?: (?!(?:of|and|or|but)\b)[a-z]+){1,2},? (?:the )?(?=[A-Z])")
""" "With (19) councillors the Tories are the largest group"."""
_TITLES = re.compile(r"(?:[A-Z][\w.]* ){0,2}")
"""Between what tells to whom it goes and the name: "for (Mr )Hall"."""


def give_holders(reports: Sequence[ReportDraft]) -> None:
    """Whose figure it is: the last actor named before it in the sentence who is not its source."""
    people = {
        actor.name.lower(): _key_of(actor) for r in reports for actor in r.findings.actors if actor.kind == "person"
    }
    named = [_names(report, people) for report in reports]
    groups = leaders(zip(reports, named, strict=True))
    for report, names in zip(reports, named, strict=True):
        for figure in report.figures:
            if figure.fate is None and figure.number.kind != "score":
                holder, key = _holder(report, figure, names)
                figure.holder, figure.holder_key = holder, groups.get(key or "", key)
                if figure.who in _stems_of_name(holder):
                    figure.who = figure.head = None
                if figure.who is None:
                    figure.context = _context(figure)


def _stems_of_name(name: str | None) -> set[str]:
    return {stem(word.lower()) for word in (name or "").split() if word[0].isupper()}


def _names(report: ReportDraft, people: Mapping[str, str]) -> list[Name]:
    """The names of those who may hold a figure, in the order of the text; who is a person elsewhere is one here."""

    def named(actor: Actor) -> tuple[str, str]:
        key = people.get(actor.name.lower())
        return (key, "person") if key else (_key_of(actor), actor.kind)

    return sorted(
        Name(mention.end, mention.start, actor.name, *named(actor))
        for actor in report.findings.actors
        if actor.kind in ("person", "organization", "group") and not actor.credit
        for mention in actor.mentions
    )


def _context(figure: FigureDraft) -> str | None:
    """The noun behind a spell of time ("in prison"), else the last word before that is none of grammar."""
    behind = _BEHIND.match(figure.after)
    if figure.number.kind in ("duration", "measure") and behind:
        return behind[1].lower()
    if figure.number.kind == "age":
        return "age"
    if figure.kind == "count" and (done := _DONE.match(figure.after)):
        return done[1].lower()
    grammar = listed("small words")
    source = figure.number.source
    mine = set(f"{figure.holder or ''} {source.text if source else ''}".lower().split())
    before = (word for word in reversed(re.findall(r"[\w'’-]+", figure.before.lower())))
    return next((word for word in before if word not in grammar | mine and not word[0].isdigit()), None)


def _key_of(actor: Actor) -> str:
    """A person's surname, else the whole name: "Jansen" is "Piet Jansen"."""
    return actor.name.split()[-1].lower() if actor.kind == "person" else key_of_group(actor.name)


def key_of_group(name: str) -> str:
    """A name of a group as it is for all who write it so or so: "the Greens" are the Green Party.

    >>> key_of_group("Green Party"), key_of_group("Greens"), key_of_group("Tories")
    ('green', 'green', 'conservative')
    """
    words = name.lower().removeprefix("the ").split()
    if len(words) > 1 and words[-1] == "party":
        words.pop()
    last = words[-1]
    words[-1] = _one_party().get(last) or (last[:-1] if last.endswith("s") and not last.endswith("ss") else last)
    return " ".join(_one_party().get(word, word) for word in words)


@cache
def _one_party() -> dict[str, str]:
    return {word: line[0].split()[0] for line in sections.rows(FILE, "one party") for word in line[0].split()}


def _holder(report: ReportDraft, figure: FigureDraft, names: Sequence[Name]) -> tuple[str | None, str | None]:
    number, source = figure.number, figure.number.source
    if (given := _given_to(figure, names)) is not None:
        return given
    if (group := _group_before().search(figure.before)) is not None:
        return group[1], key_of_group(group[1])
    first = max(report.sentences[figure.sentence].start, number.start - _REACH)
    at = bisect_left(names, (number.start + 1,)) - 1
    place: tuple[str, str] | None = None
    while at >= 0 and names[at][1] >= first:
        end, start, name, key, _ = names[at]
        if source is None or end <= source.start or source.end <= start:
            if not _WHERE.search(report.article.text[max(0, start - 12) : start]):
                return name, key
            place = place or (name, key)
        at -= 1
    return place or (None, None)


@cache
def _group_before() -> re.Pattern[str]:
    """ "Labour 11 and independents (nine)": a group without a name, in a list of those who have some."""
    groups, has = "|".join(sorted(listed("groups without a name"))), "on|at|with|had|have|won|got|took|hold|held"
    return re.compile(rf"(?:[,;] |\b(?:and|while|with|but) )(?:the |other )?({groups})(?: (?:{has}))? $")


def goes_to(figure: FigureDraft) -> bool:
    """Whether a name behind a number tells to whom it goes: "(1,980) for Ms Hall"."""
    return _GOES_TO.match(figure.after) is not None


def _given_to(figure: FigureDraft, names: Sequence[Name]) -> tuple[str, str] | None:
    """The actor behind a number to whom it goes: "52.3 percent to Ana Smith", "48% for Jansen"."""
    goes = _GOES_TO.match(figure.after)
    if goes is None and figure.before == "With ":
        goes = _WITH_SO_MANY.match(figure.after)
    if goes is None:
        return None
    start = figure.number.end + goes.end()
    at = bisect_left(names, (start + 1,))
    if at == len(names) or names[at].start - figure.number.end > len(figure.after):
        return None
    _end, begins, name, key, _ = names[at]
    led = figure.after[goes.end() : begins - figure.number.end]
    return (name, key) if begins < start or _TITLES.fullmatch(led) else None
