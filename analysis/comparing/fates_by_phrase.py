"""What befell people as told by a phrase: "lost their lives", "no trace of", "rounded up", "sought refuge".

Most of these are said of things too, so that they count only where people are named, or nothing is.
"""

from __future__ import annotations

import re
from functools import cache

from ..findings import Fate
from .comparing_words import any_of, groups, listed
from .fate_words import LOOSE, PEOPLE
from .figure_draft import FigureDraft
from .people_behind import behind_people

_PHRASES: tuple[tuple[Fate, str], ...] = (
    ("missing", "missing (phrases)"),
    ("displaced", "put up (phrases)"),
    ("detained", "taken in (phrases)"),
    ("injured", "in need of care (phrases)"),
)
_VERBS: tuple[tuple[Fate, str], ...] = (
    ("killed", "does away with (phrases)"),
    ("detained", "takes prisoner"),
    ("detained", "rounds up (phrases)"),
)
_BEFALLEN: tuple[Fate, ...] = ("killed", "injured", "detained")
_BEING = re.compile(
    r" (?:are|were|remain|remained) (?:still |now )?(?:listed|reported|believed|feared|unaccounted|being)\b"
)
""" "(37) are still listed as missing": those counted are not named again."""
_OUT_OF = re.compile(r"[^.,;\d]{0,30}? (?:out of|to safety|away from|from their|to shelters|to higher ground)\b")
_NOTHING_MORE = re.compile(r"\s*(?:[.,;]|$)")


def fate_by_phrase(figure: FigureDraft) -> Fate | None:
    """The fate that a phrase beside the number tells of those counted."""
    if figure.label and (labelled := _labelled().get(figure.label.split()[-1])):
        return labelled
    behind = behind_people(figure.after)
    if behind is None and _BEING.match(figure.after):
        behind = figure.after
    if behind is not None and _moves_out().search(figure.before) and _OUT_OF.match(behind):
        return "displaced"
    if behind is not None and (told := _who_were().match(behind)):
        return next(fate for fate in _BEFALLEN if told[fate])
    if _done_away_with().match(figure.after):
        return "killed"
    if behind is not None:
        if _lost_lives().match(behind):
            return "killed"
        for fate, section in _PHRASES:
            if _soon(section).match(behind):
                return fate
    if behind is not None or _NOTHING_MORE.match(figure.after):
        for fate, section in _VERBS:
            if _just_before(section).search(figure.before):
                return fate
    if _just_before("gone (phrases)").search(figure.before):
        return "missing"
    if _just_before("looks for (phrases)").search(figure.before) and _anyone().match(figure.after):
        return "missing"
    if behind is not None and _orders_cover().search(figure.before) and not _LIFTED.match(behind):
        return "displaced"
    return "displaced" if _number_of_those().search(figure.before) or _away_still().match(figure.after) else None


def is_found_dead(figure: FigureDraft) -> bool:
    """ "(One) man was found dead in a car"."""
    return _found_dead().match(figure.after) is not None


def was_tried_only(figure: FigureDraft) -> bool:
    """ "(Seven) attempted murders", "tried to kill (seven) more", "terms, (four) for murder": nothing befell them."""
    if "attempted" in (figure.number.of or "").lower() or _FOR_MURDER.match(figure.after):
        return True
    return " to " in figure.before and _tried_to().search(figure.before) is not None


_FOR_MURDER = re.compile(r" for (?:attempted )?(?:murder|manslaughter)\b", re.I)


@cache
def _tried_to() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{any_of('tries')}) to (?:{any_of('verbs of killing', 'verbs of injuring')}) {LOOSE}$", re.I
    )


def is_taken_prisoner(figure: FigureDraft) -> bool:
    """ "(Six) taken prisoner", "(two) soldiers were captured"."""
    return _taken_prisoner().match(figure.after) is not None


@cache
def _moves_out() -> re.Pattern[str]:
    """ "Moved (1,200) people out of three villages"."""
    return re.compile(rf"\b(?:{any_of('moves people')})\s+{LOOSE}$", re.IGNORECASE)


@cache
def _labelled() -> dict[str, Fate]:
    """What befell those of whom a list gives the number: "Deaths: 37", "Injured: 12"."""
    labels: tuple[tuple[Fate, tuple[str, ...]], ...] = (
        ("killed", ("the killed", "befallen killed", "bodies")),
        ("injured", ("the injured", "befallen injured")),
        ("detained", ("befallen detained",)),
        ("missing", ("labels of the missing",)),
        ("displaced", ("labels of the displaced",)),
    )
    return {word: fate for fate, sections in labels for word in listed(*sections)}


@cache
def _who_were() -> re.Pattern[str]:
    """ "(Five) protesters who had chained themselves to the doors were arrested"."""
    fates = "|".join(rf"(?P<{fate}>(?:{any_of(f'befallen {fate}')}))" for fate in _BEFALLEN)
    return re.compile(
        rf"(?:,? (?:who|that|whose|which)\b[^.;\d]{{1,90}}?,?)? (?:were|was|have been|had been) (?:{fates})\b",
        re.IGNORECASE,
    )


@cache
def _done_away_with() -> re.Pattern[str]:
    """ "(Fifty) militants were eliminated": of a side of a fight, since candidates and jobs are eliminated too."""
    fighting = "|".join(sorted(word for word, group in groups().items() if group in listed("sides of a fight")))
    being = r"(?:were|was|have been|had been)"
    return re.compile(rf"(?: [\w-]+)? (?:{fighting}) {being} (?:{any_of('does away with (phrases)')})\b", re.IGNORECASE)


@cache
def _anyone() -> re.Pattern[str]:
    """People by a word for a group, or nothing more: "looking for (seven) new members" finds none."""
    return re.compile(rf"(?:\s+[\w-]+)?\s+(?:{PEOPLE})\b|{_NOTHING_MORE.pattern}", re.I)


@cache
def _soon(section: str) -> re.Pattern[str]:
    return re.compile(rf"[^.,;\d]{{0,50}}?\b(?:{any_of(section)})\b", re.I)


@cache
def _just_before(section: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(section)})\s+{LOOSE}$", re.I)


@cache
def _lost_lives() -> re.Pattern[str]:
    """ "(16) people, among them two policemen, had lost their lives"."""
    some = rf"(?:,? (?:{any_of('includes', 'whole is named (phrases)')})\b[^.;\d]{{0,60}}?,?)?"
    died = any_of("befallen killed")
    lost = r"(?: (?:have|has|had))? lost (?:their|his|her) (?:lives|life)"
    return re.compile(rf"{some}(?:{lost}| (?:were|was|have been|had been) (?:{died}))\b", re.I)


@cache
def _taken_prisoner() -> re.Pattern[str]:
    taken = any_of("taken prisoner (phrases)")
    return re.compile(rf"(?:\s+[\w-]+)?(?:\s+(?:{PEOPLE}))?(?:\s+(?:were|was|been))?\s+(?:{taken})\b", re.I)


@cache
def _found_dead() -> re.Pattern[str]:
    words = r"(?:\s+(?!(?:and|or|but|when|as|after|while)\b)[\w-]+){0,4}?"
    return re.compile(rf"{words}\s+found\s+(?:dead|drowned|lifeless)\b", re.I)


@cache
def _orders_cover() -> re.Pattern[str]:
    """ "Evacuation orders covered (9,300) people"."""
    return re.compile(
        rf"\bevacuation (?:orders?|warnings?|notices?|zone) (?:[\w-]+ ){{0,5}}?(?:{any_of('covers')}) {LOOSE}$", re.I
    )


_LIFTED = re.compile(r"[^.;,\d]{0,30} (?:lifted|cancelled|canceled|rescinded|withdrawn|eased)\b", re.I)
""" "Orders for (6,000) people were lifted": these may go home."""


@cache
def _away_still() -> re.Pattern[str]:
    """ "Leaving (3,300) still away from home"."""
    return re.compile(rf"(?:\s+(?:{PEOPLE}))?(?: are| were)? still (?:{any_of('away from home (phrases)')})\b", re.I)


@cache
def _number_of_those() -> re.Pattern[str]:
    """ "Put the number of people who had left their homes at (5,500)"."""
    put_up = any_of("put up (phrases)")
    return re.compile(
        rf"\bnumber of (?:\w+ )?(?:{PEOPLE})\b[^.;\d]{{0,50}}\b(?:{put_up})\s+(?:at|to|as|is|was)\s+{LOOSE}$", re.I
    )
