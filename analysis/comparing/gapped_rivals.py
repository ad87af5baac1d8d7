"""Rivals of a figure that leave out what it counts: "police estimated the crowd at 8,000, organisers at 20,000".

Each has a number that says nothing of itself, of the same kind and unit as the one before it, and not far from it.
"""

from __future__ import annotations

import re
from functools import cache

from .bare_figures import ends_there, is_bare, loosely
from .comparing_words import any_of, listed
from .figure_draft import FigureDraft
from .report_draft import ReportDraft

_SAID_BY = re.compile(r" according to [^,;.]{2,40},? (?:and|but|or) (?:at least |only |about )?(?:\w{0,3}[$£€])?", re.I)


def is_gapped_rival(report: ReportDraft, before: FigureDraft, figure: FigureDraft) -> bool:
    """Whether a bare figure is a rival of the one before it, by how the text goes on from there."""
    gap = report.article.text[before.number.end : figure.number.start]
    if figure.sentence - before.sentence > 1 or before.bounds == figure.bounds:
        return False
    if _SAID_BY.fullmatch(gap) and figure.after.lstrip().lower().startswith("according to"):
        return is_bare(figure)
    if not ends_there(figure):
        return False
    if before.sentence == figure.sentence and _is_parallel(before, figure, gap):
        return True
    if not is_bare(figure):
        return False
    if _that_somebody_puts().search(figure.before) is not None:
        return True
    said, other = figure.number.source, before.number.source
    by_another = said is not None and (other is None or (said.actor or said.text) != (other.actor or other.text))
    there = _there_were().search(figure.before)
    return there is not None and (by_another or there["reckoned"] is not None)


def _is_parallel(before: FigureDraft, figure: FigureDraft, gap: str) -> bool:
    """ "The IMF expects 1.1 percent, the bank (0.8 percent)", "they said 22 were killed, the army only (14)"."""
    found = _and_another().fullmatch(gap)
    if found is None or not _somebody_gives().search(before.before):
        return False
    if (before.number.of or "").lower().split()[-1:] in (["vote"], *([word] for word in listed("tallied"))):
        return False  # "the count gave Hall 50.8 percent of the vote and Berg (46.3 percent)"
    words = found["who"].lower().split()
    named = (figure.number.of or "").lower().split()[-1:] == words[-1:]
    if not is_bare(figure) and not named and figure.number.of != before.number.of:
        return False
    return len(words) < 5 and not any(word in listed("small words") for word in words)


def names_another(gap: str) -> bool:
    """Whether nothing but who gives the second figure stands between two: "police said 20,000, organisers (80,000)"."""
    found = _and_another().fullmatch(gap)
    words = found["who"].lower().split() if found else []
    return bool(words) and not words[-1].endswith("ed") and not any(word in listed("small words") for word in words)


@cache
def _somebody_gives() -> re.Pattern[str]:
    verbs = any_of("estimating verbs", "expecting")
    return re.compile(rf"\b(?:{verbs})\b[^,;.]{{0,40}}$", re.IGNORECASE)


@cache
def _and_another() -> re.Pattern[str]:
    return re.compile(
        rf"[^,;.\d]{{0,40}},? (?:and |while |but )?(?:the |an? |its )?(?P<who>[A-Za-z][\w’'-]*(?: [\w’'-]+){{0,3}}?)"
        rf" (?:at |of |to )?{loosely()}[$£€]?",
        re.IGNORECASE,
    )


@cache
def _that_somebody_puts() -> re.Pattern[str]:
    """ "A number that police put at (8,000)"."""
    nouns = any_of("nouns of figures", "measure nouns", "toll nouns")
    return re.compile(
        rf"\ban? (?:{nouns}) (?:that |which )?[^,;.]{{2,40}} (?:puts?|gives?|gave|estimates?d?) (?:at|as) {loosely()}$",
        re.I,
    )


@cache
def _there_were() -> re.Pattern[str]:
    """ "The organisers insisted that there were (20,000)", "the auditor reckons it will be ($25 million)"."""
    being = r"(?:is|was|are|were|will be|would be|had been|has been|have been)"
    more = r"(?:really |actually |in fact |in truth |more like |closer to |nearer )?"
    reckons = rf"(?P<reckoned>\b(?:{any_of('expecting', 'estimating verbs')}) (?:that )?)?"
    return re.compile(rf"{reckons}\b(?:it|there|that|this) {more}{being} {more}{loosely()}[$£€]?$", re.IGNORECASE)
