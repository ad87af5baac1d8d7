"""A figure that leaves out what it counts, what is told of it, and how it is given the measure of another."""

from __future__ import annotations

import re
from functools import cache

from .comparing_words import any_of, listed
from .figure_draft import FigureDraft


def is_bare(figure: FigureDraft) -> bool:
    """Whether the text does not say what the figure counts: nothing, or "figure" and "estimate" only."""
    words = (figure.number.of or "").lower().split()
    if is_split(figure) or lives_there().search(figure.before) or is_on_a_scale(figure) or counts_children(figure):
        return False
    if len(words) == 1 and _DONE.match(figure.after):
        return figure.fate is None and _DONE.split(figure.after)[1:2] == words
    return figure.fate is None and (not words or words[-1] in listed("nouns of figures", "measure nouns"))


_PARENT_OF = re.compile(r"(?:father|mother|parent|dad|mum|mom|granny)s? of $", re.I)
_ON_A_SCALE = re.compile(r"\b(?:scale|category|level|grade|page|chapter|section|article) (?:of )?$", re.I)
""" "Level four on the European scale of (five)"."""
_SPLIT = re.compile(r"(?: to |-|–)\d+(?:\.\d+)? ?(?:%|per ?cent)")


@cache
def lives_there() -> re.Pattern[str]:
    """Finds "a town of" before a number: "a town of (2,900)": so many live there."""
    return re.compile(rf"\b(?:{any_of('settlements')}) of {loosely()}$", re.IGNORECASE)


_DONE = re.compile(r" (?:is|are|was|were|(?:will|would|must|has|have|had) (?:be|been)) ([a-z]+(?:ed|en))\b")
""" "We believe (1.4 million) are needed"."""


def counts_children(figure: FigureDraft) -> bool:
    """Whether it tells how many children somebody has: "a grandfather of (five)"."""
    return figure.before.endswith(" of ") and _PARENT_OF.search(figure.before) is not None


def is_split(figure: FigureDraft) -> bool:
    """Whether it is one side of a vote: "by (51.4) to 48.6 percent"."""
    return _SPLIT.match(figure.after) is not None


def is_on_a_scale(figure: FigureDraft) -> bool:
    """Whether it is where a scale ends, or the number of a part: "the European scale of (five)"."""
    return _ON_A_SCALE.search(figure.before) is not None


def ends_there(figure: FigureDraft) -> bool:
    """Whether no word follows that may be what is counted."""
    return not re.match(rf"\s*(?!(?:{any_of('verbs behind a number')})\b)[\w$£€-]", figure.after)


def tells_only_what_was_done(figure: FigureDraft) -> bool:
    """Whether a figure is said to count only what was done: "(31 million) were secured" has no noun."""
    words = (figure.number.of or "").lower().split()
    return not words or re.findall(r"[\w-]+", figure.after)[1:2] == words


def is_great(text: str) -> bool:
    """Whether a number is told in millions or more: behind a sum of money "(200 million)" is one too."""
    return _GREAT.search(text) is not None


_GREAT = re.compile(r"(?:\b|(?<=\d))(?:million|billion|trillion|mln|bln|bn)\b", re.IGNORECASE)


def carry(before: FigureDraft, figure: FigureDraft) -> None:
    """Give a figure what the one before it counts or measures, and of whom; not where it is far smaller or greater."""
    if are_far_apart(before, figure) or (before.change and _stands_at().search(figure.before)):
        return
    figure.fate, figure.who, figure.head = before.fate, before.who, before.head
    figure.carried = before.carried or before
    figure.holder, figure.holder_key, figure.context = before.holder, before.holder_key, before.context


@cache
def _stands_at() -> re.Pattern[str]:
    """ "The crown, up 19 percent this year, was little changed at (22.61)": where something stands is no change."""
    return re.compile(rf"\b(?:{any_of('stands at a level')})(?: [a-z]+)? at {loosely()}$", re.IGNORECASE)


def are_far_apart(one: FigureDraft, other: FigureDraft) -> bool:
    """Whether one number is so many times the other that they are hardly told of one thing: 1,120 houses and three."""
    values = [abs(figure.number.value or 0) for figure in (one, other)]
    return max(values) > _FAR * min(values) > 0


_FAR = 50


def loosely() -> str:
    """The inside of a regular expression for "about", "at least" and the like before a number, or nothing."""
    return rf"(?:(?:{any_of('loosening')}) )*"


@cache
def gives_a_number() -> re.Pattern[str]:
    """Finds "police spoke of" right before a number."""
    silent = ("is", "are", "was", "were", "be", "been", "may", "can")  # "owners may claim 120,000 rupees"
    by_nobody = "".join(rf"(?<!\b{being} )" for being in silent)
    return re.compile(rf"\b{by_nobody}(?:{any_of('gives a number (phrases)')}) {loosely()}$", re.IGNORECASE)
