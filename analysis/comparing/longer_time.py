"""Tolls of a longer time than the event: "since the conflict began", "the war has killed", "so far this year"."""

from __future__ import annotations

import re
from functools import cache

from .comparing_words import any_of, listed, phrase_finder
from .figure_draft import FigureDraft
from .own_times import since_event

_UNREAL = re.compile(r"\b(?:would|could|might) have\b[^.;]{0,40}$", re.IGNORECASE)

_NEAR = 40
"""So far before a figure stands the "to" that leads up to it."""
_SINCE_WHAT = re.compile(r"\bsince (?:the |early |late |mid-)?(\w+)")


def of_longer_time(figure: FigureDraft, lead: str) -> str | None:
    """Why a figure is of a longer time than the event; None where no word says so.

    What ``lead``, in small letters, counts from the same time on is the event: "floods have killed 250 since December".
    """
    if not figure.fate:
        return None
    times = set(_SINCE_WHAT.findall(f"{figure.before}{figure.after}".lower()))
    if times and times <= set(_SINCE_WHAT.findall(lead)):
        return None
    if since_event(figure, lead):
        return None
    if unreal := _UNREAL.search(figure.before):
        return f"not said to be so (“{unreal[0].strip()}”)"
    war = _acting().search(figure.before)
    if war and (war[1].islower() or not war.start() or war[1].isupper()):  # else it is in a name: "Conflict Watch"
        return f"of a longer time (“{war[1]}”)"
    since = _since().search(figure.after)
    if since and not _in_comparison(figure.after[: since.start()]):
        return "of a longer time (“since”)"
    raised = _raised().search(figure.before) if " to " in figure.before[-_NEAR:] else None
    if raised:
        return f"of a longer time (“{raised[1]}”)"
    if war := _behind().match(figure.after) or _inside().search(figure.before[-60:]):
        return f"of a longer time (“{war[1]}”)"
    if opened := _opening().match(figure.before):
        return f"of a longer time (“{opened[0].strip()}”)"
    phrase = phrase_finder("long time (phrases)").search(f"{figure.before} … {figure.after}")
    return f"of a longer time (“{phrase[0]}”)" if phrase else None


@cache
def _acting() -> re.Pattern[str]:
    """ "The war has killed (more than 400,000)"."""
    happening = any_of("long happenings")
    return re.compile(rf"\b({happening})s?\b[^.;]{{0,60}}\b(?:has|have|had)\b[^.;]{{0,60}}$", re.IGNORECASE)


@cache
def _raised() -> re.Pattern[str]:
    """ "The airstrike raised the army's death toll in Syria to (64)": a single event adds to the toll of all."""
    return re.compile(
        rf"\b(?:{any_of('happenings')}) (?:[a-z]+ )?((?:{any_of('adds to a toll')}) "
        rf"(?:[\w'’-]+ ){{1,3}}?(?:{any_of('toll nouns')}))\b[^.;,]{{0,60}} to (?:(?:{any_of('loosening')}) )*$",
        re.IGNORECASE,
    )


@cache
def _since() -> re.Pattern[str]:
    begun = rf"\b(?:{any_of('long happenings')})|\b(?:19|20)\d\d\b"
    begun += r"|\bbegan|\berupt|\bbroke out|\bstart|\blaunch|\bbeginning of|\bthen\b"
    return re.compile(rf"\bsince\b(?=[^.;]{{0,50}}(?:{begun}))", re.IGNORECASE)


@cache
def _inside() -> re.Pattern[str]:
    """ "Killed in the war", "the death toll from the five-year conflict"."""
    return re.compile(
        rf"\b(?:in|from|of) (?:the|a|its|(?-i:[A-Z])[\w-]+['’]?s) (?:[\w-]+ ){{0,2}}({any_of('long happenings')})\b",
        re.I,
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"[^.;]{{0,70}}?{_inside().pattern}", re.I)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"\s*(?:Since|Over the (?:past|last)|In the (?:past|last))\b")


def _in_comparison(text: str) -> bool:
    return any(word in listed("opens a comparison") for word in re.findall(r"\w+", text.lower()))
