"""What befell those whom a figure counts, also where it is told once for a whole and its parts.

The engine gives a fate to what it counts with one ("26 people killed"). Here come the parts of a list ("including 11
children"), what stands behind a toll, and those found among the dead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..findings import Fate
from ..numbers.meaning.events import participles
from .comparing_words import any_of, listed
from .fate_words import LOOSE, PEOPLE, WORDS
from .fates_by_phrase import fate_by_phrase, is_found_dead, is_taken_prisoner, was_tried_only
from .figure_draft import FigureDraft
from .report_draft import ReportDraft
from .shared_fates import give_from_headline, mark_those_treated, shared_fate, takes_up
from .treated_people import is_treated

_NO_COUNTS = frozenset(
    ("date", "year", "money", "percent", "measure", "duration", "age", "score", "ordinal", "multiple")
)
_ON = r"(?:(?!\b(?:which|where|when|while|who)\b)[^.;\d])"
"""Any sign up to the end of the sentence, to a number, or to where others may be told of."""
_NUMBER_KILLED = re.compile(
    rf"\bnumber of (?:[\w-]+ ){{1,3}}(?:who (?:were |was |have been |had been |have |had )?)?(?:killed|died)\b"
    rf"[^.;,\d]{{0,100}}?\b(?:{any_of('toll verbs')})\b:?\s+{LOOSE}$",
    re.I,
)
""" "The number of civilians who were killed there rose to (14) after three of the wounded died"."""
_TOLL = re.compile(
    rf"\b(?:{any_of('tolls (phrases)')})\b[^.;]{{0,140}}?\b(?:{any_of('toll verbs')})\b:?\s+{LOOSE}$", re.I
)
_LOST = re.compile(rf"\b(?:lost|losing|loses) {LOOSE}$", re.I)
_OF_ITS_OWN = re.compile(
    rf" (?:more )?of (?:its|their|our|his|her|the) (?:[\w-]+ )?(?:{PEOPLE}|{any_of('more people')})\b", re.I
)
""" "The army lost (12) of its men"."""
_NOT_BEHIND = re.compile(r"\s*(?:[.,;]|$|and\b|on\b|as\b)")
""" "The number of martyrs of the attack was put at (33)": the attack is not what so many are."""
_TAKEN = rf"(?:{any_of('takes lives (phrases)')}) (?:{any_of('life (phrases)')})"
_LIVES = re.compile(rf"\b(?:{_TAKEN}|{any_of('lives (phrases)')})\s+{LOOSE}$", re.I)


def give_fates(reports: Sequence[ReportDraft]) -> None:
    """What befell those counted: "killing 29 extremists", "including two medics", "9 women were among the dead"."""
    for report in reports:
        previous: FigureDraft | None = None
        for figure in report.figures:
            figure.fate = _fate(figure, previous)
            if figure.number.kind not in _NO_COUNTS:
                previous = figure
        _take_from_wholes(report)
        _give_to_those_before(report)
        give_from_headline(report)
        mark_those_treated(report)


def _take_from_wholes(report: ReportDraft) -> None:
    """ "The train had 304 people aboard, of whom 74 were injured": that befell the part only."""
    for whole, part in zip(report.figures, report.figures[1:], strict=False):
        of_the = whole.fate and whole.sentence == part.sentence and _OF_THE.search(whole.before)
        if of_the and whole.fate == part.fate and not _hurt_themselves().match(whole.after):
            whole.fate = None
        if whole.fate and whole.sentence == part.sentence:
            gap = whole.after[: part.number.start - whole.number.end]
            told = gap.split(",")[0].lower()
            if _OF_WHOM.search(gap) and not set(re.findall(r"[a-z]+", told)) & _befallen() and not _is_led_to(whole):
                whole.fate = None


@cache
def _hurt_themselves() -> re.Pattern[str]:
    """ "Of the (19) people hurt, five are in intensive care"."""
    return re.compile(rf"(?: [\w-]+)? (?:{any_of('befallen killed', 'befallen injured')}),", re.I)


_BODIES_SEEN = re.compile(r" bodies (?:had been|have been|were|was) (?:seen|spotted|sighted|visible)\b", re.I)
""" "(40) bodies had been seen on lorries": so nobody counted the dead."""
_OF_THOSE = re.compile(r"Of (?:these|those|them|which|whom)\b", re.I)
_OF_THE = re.compile(r"\bOf (?:the |its |their |all )?$")
""" "Of the (254) people on board, 22 were hurt": so were not all."""
_OF_WHOM = re.compile(r"\bof wh(?:om|ich) (?:at least |about |some )?$", re.IGNORECASE)


def _is_led_to(figure: FigureDraft) -> bool:
    """Whether what befell those counted stands before the number."""
    return (
        is_toll(figure)
        or _LIVES.search(figure.before) is not None
        or any(verb.search(figure.before) for verb, *_rest in _patterns().values())
    )


@cache
def _befallen() -> frozenset[str]:
    return listed("befallen killed", "befallen injured", "the killed", "the injured", "bodies") | participles().all


def is_toll(figure: FigureDraft) -> bool:
    """Whether a toll leads up to the number: "the number of dead in the floods has risen to (17)"."""
    return _TOLL.search(figure.before) is not None


def _fate(figure: FigureDraft, previous: FigureDraft | None) -> Fate | None:
    number = figure.number
    if number.kind in _NO_COUNTS or figure.is_fraction:
        return None
    if figure.after.startswith(" if ") or _BODIES_SEEN.match(figure.after):
        return None  # "ten years in prison, or (12) if someone dies"
    if not _may_be_people(figure) and not (is_toll(figure) and not _names_what_it_counts(figure)):
        return None
    given = number.fate
    if previous and previous.fate and figure.bounds[0] > previous.bounds[1] and _OF_THOSE.match(figure.before):
        return None  # "318 cases and 12 deaths. Of these (47) were confirmed"
    if was_tried_only(figure):
        return None
    if "number of " in figure.before and _NUMBER_KILLED.search(figure.before):
        return "killed"
    if died_of_it().match(figure.after) or is_found_dead(figure):
        return "killed"
    if is_taken_prisoner(figure) and not _patterns()["killed"][0].search(figure.before):
        return "detained"
    for fate, (_, behind, *_rest) in _patterns().items():
        if fate != given and (said := _befell(figure, behind)) and len(said[0]) < 30:
            return fate
    if given is not None and given != "displaced":
        return given
    told = "killed" if (number.of or "").lower().endswith("toll") else _told(figure)
    if told is None and given is None and previous and previous.fate:
        if previous.sentence == figure.sentence:
            told = shared_fate(figure, previous)
        elif figure.sentence - previous.sentence == 1 and takes_up(figure):
            told = previous.fate
        if told is None and previous.fate == "injured" and _still_ill().match(figure.after):
            told = "injured"
    return told or given


def _names_what_it_counts(figure: FigureDraft) -> bool:
    """Whether what a figure counts stands behind it: not the towns of "the toll in the towns rose to 9"."""
    of = (figure.number.of or "").lower()
    return not _NOT_BEHIND.match(figure.after) and of.split()[-1] in figure.after[: len(of) + _NEAR].lower()


_NEAR = 20


@cache
def _still_ill() -> re.Pattern[str]:
    """ "46 people were injured; (seven) remain in intensive care"."""
    return re.compile(rf" (?:is|are|was|were|remain|remained)(?: still)? (?:{any_of('still ill (phrases)')})\b", re.I)


def _may_be_people(figure: FigureDraft) -> bool:
    words = re.findall(r"[\w-]+", (figure.number.of or "").lower())
    if any(word.isdigit() for word in words):
        return False
    befallen = listed("befallen killed", "befallen injured") | participles().all
    while len(words) > 1 and (words[-1] in befallen or words[-1].endswith("ed")):
        words.pop()
    return not words or words[-1] not in listed("no beings")


@cache
def _toll_of_injured() -> re.Pattern[str]:
    """ "The number of injured stood at (57)"."""
    hurt = (
        rf"(?:{any_of('toll nouns', 'nouns of a count')}) of (?:the |those |people )?(?:{any_of('befallen injured')})"
    )
    return re.compile(rf"\b{hurt}\b[^.;\d]{{0,60}}?\b(?:{any_of('toll verbs')})\b:?\s+{LOOSE}$", re.I)


@cache
def _of_the_sick() -> re.Pattern[str]:
    return re.compile(rf"\s+of (?:the|those|these) (?:{any_of('sick')})\b", re.I)


def _told(figure: FigureDraft) -> Fate | None:
    """What the words around the number say by themselves."""
    if _of_the_sick().match(figure.after):
        return None
    if _LOST.search(figure.before) and _OF_ITS_OWN.match(figure.after):
        return "killed"
    if _LIVES.search(figure.before) or is_toll(figure) or _bodies().match(figure.after):
        return "killed"
    if " of " in figure.before and _toll_of_injured().search(figure.before):
        return "injured"
    for fate, (verb, behind, among) in _patterns().items():
        if verb.search(figure.before) or _befell(figure, behind):
            return fate
        if among.match(figure.after) or _among_before(fate).search(figure.before):
            return fate
    if is_treated(figure):
        return "injured"
    return fate_by_phrase(figure)


def _befell(figure: FigureDraft, behind: re.Pattern[str]) -> re.Match[str] | None:
    """What befell those counted, as the words behind tell; not what they did: "(two) attackers wounded nine"."""
    said = behind.match(figure.after)
    return None if said and _did().search(said[0]) and _to_others().match(figure.after, said.end()) else said


@cache
def _did() -> re.Pattern[str]:
    """A verb with somebody who does it, but not "were killed", "killed" right behind the number or "have died"."""
    passive = rf"\b(?:{any_of('made passive by')})\b"
    return re.compile(rf"^(?!.*{passive})\s+[\w'’-]+.*\s(?:{any_of('verbs of killing', 'verbs of injuring')})$", re.I)


@cache
def _to_others() -> re.Pattern[str]:
    """ "… (nine policemen)", "… (him)"; not "two soldiers killed 12 wounded"."""
    listed_next = rf"(?!\s+{LOOSE}[\w,]+(?: [\w-]+)? (?:{any_of('befallen killed', 'befallen injured')})\b)"
    return re.compile(rf"{listed_next}\s+{LOOSE}(?:\d|(?:{any_of('a few in words', 'others as objects')})\b)", re.I)


@cache
def died_of_it() -> re.Pattern[str]:
    """ "(Two) of the wounded died", "(two) of those injured have since died"."""
    hurt = rf"(?:\s+[\w-]+)?\s+of (?:the|those|these) (?:{any_of('the injured')})\b"
    return re.compile(rf"{hurt}[^.;,\d]{{0,40}}?\b(?:{any_of('dies of it')})\b", re.I)


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(rf"(?:\s+[\w-]+)?\s+(?:{any_of('bodies')})\b", re.I)


@cache
def _patterns() -> dict[Fate, tuple[re.Pattern[str], ...]]:
    found: dict[Fate, tuple[re.Pattern[str], ...]] = {}
    being = r"(?:\s+(?:were|was|are|is|have|had|has|been|be|being|also|reportedly|confirmed|left))"
    fates: tuple[tuple[Fate, str], ...] = (("killed", "killing"), ("injured", "injuring"))
    silent = rf"(?!\s+(?:{any_of('says')})\b(?! to\b))"  # not "two officials said he was killed"
    for fate, doing in fates:
        phrases = f"|{any_of('verbs of killing (phrases)')}" if doing == "killing" else ""
        verb = rf"\b(?:{any_of(f'verbs of {doing}')}{phrases})\s+{LOOSE}$"
        ends = rf"(?:{any_of(f'befallen {fate}')})\b"
        behind = rf"(?:{silent}{WORDS}){{0,4}}?(?:,?\s+including\b[^.;]{{0,60}}?)?{being}+\s+{ends}"
        apart = rf"{WORDS}{{0,2}}?\s+(?:{PEOPLE})\b{silent}(?:,? who)?{_ON}{{1,90}}?\b(?:were|was|been)\s+{ends}"
        behind = rf"(?:{behind}|{WORDS}{{0,2}}?\s+{ends}|{apart})"
        among = rf"{WORDS}{{0,4}}?{being}*\s+(?:among|of)\s+(?:the|those)\s+"
        among += (
            rf"(?:(?:\w+\s+)?(?:{any_of(f'the {fate}')})|who (?:had |have |were )?(?:{any_of(f'befallen {fate}')}))\b"
        )
        found[fate] = tuple(re.compile(text, re.I) for text in (verb, behind, among))
    return found


@cache
def _among_before(fate: Fate) -> re.Pattern[str]:
    """ "The dead included (109 evacuees)", "among the wounded were (three)"."""
    named = rf"\b(?:the|those|these)\s+(?:{any_of(f'the {fate}')})\b"
    return re.compile(rf"{named}[^.;]{{0,80}}?\b(?:{any_of('includes')}|were|was|are|is)\s+{LOOSE}$", re.I)


def _give_to_those_before(report: ReportDraft) -> None:
    """ "At least 30 children were among 39 people killed": what befell the whole befell those named before it."""
    for figure, whole in zip(report.figures, report.figures[1:], strict=False):
        if figure.fate or not whole.fate or figure.sentence != whole.sentence or not _may_be_people(figure):
            continue
        gap = figure.after[: whole.number.start - figure.number.end]
        if figure.number.kind not in _NO_COUNTS and re.search(r"\b(?:among|including)\b[^.;]{0,30}$", gap):
            figure.fate = whole.fate
