"""Who is counted, as one word for all reports: "pupils" and "kids" are children, "victims" are people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..data.sections import words as plurals
from ..language import stem
from ..numbers.meaning.events import participles
from .bare_figures import loosely
from .comparing_words import any_of, groups, listed, scale_of
from .counted_by_deed import deed_of
from .counted_up import counted_up
from .figure_draft import FigureDraft
from .figure_words import same_word
from .filled_fates import is_toll
from .heads_of_sums import head_of_sum
from .report_draft import ReportDraft

_LONG = 200
"""No phrase for what is counted is longer in characters."""
_PHRASE = re.compile(r"[\w'’-]+")
_OF_THEM = re.compile(r" of (?:them|whom)\b")
"""What those are is told of the whole only."""
_MOST_OF_THEM = re.compile(r",? (?:most|many|some|half|several|all|the majority) of (?:them|whom)\b")
"""What follows it is told of some: "injuring (40), most of whom women"."""
_UNDER_AGE = re.compile(
    r"[\w ]{0,30}? (?:is|are|was|were) (?:aged )?(?:under|below|younger than) (?:the age of )?"
    r"(?:1[0-8]|[1-9]|five|six|ten|twelve|sixteen|eighteen)\b"
)
""" "(Thirteen) of the dead are under the age of 15"."""
_PLURAL_ENDS = ("s", "men", "people", "children")
_NEXT = re.compile(
    r"(?: (?:\w+ )?of (?:them|whom|those|the \w+)(?: (?:were|was|are))?)?(?: of)?((?:\s+[\w'’-]+){1,4})", re.I
)


def give_groups(reports: Sequence[ReportDraft]) -> None:
    """The word for those counted; of other things the head noun in its stem's form."""
    for report in reports:
        following: list[FigureDraft | None] = [*report.figures[1:], None]
        before: FigureDraft | None = None
        toll: FigureDraft | None = None
        for figure, after in zip(report.figures, following, strict=False):
            alone = toll is None or toll.sentence != figure.sentence
            figure.who = _who(figure, _behind(figure, after), alone) if figure.fate else _head(figure)
            toll = figure if figure.fate else toll
            if figure.fate is None and figure.kind == "count" and (group := _told_beside(figure)):
                figure.who = group
            if figure.fate is None and figure.kind == "count" and (newest := counted_up(figure)):
                figure.who = newest
            figure.head = same_word(figure.who) if figure.who else None
            figure.deed = deed_of(figure)
            if figure.deed:
                figure.head = same_word(stem(figure.deed))
            if before is not None and _leaves_out_noun(before, figure):
                figure.who, figure.head = before.who, before.head
            if figure.kind == "count":
                before = figure
            if figure.kind == "money":
                figure.head = head_of_sum(figure) or figure.head


def _told_beside(figure: FigureDraft) -> str | None:
    """What a count is of by the words before it, whatever noun stands behind."""
    return _size_of_group(figure) or _margin(figure) or (stem("crowd") if _is_crowd().search(figure.before) else None)


@cache
def _is_crowd() -> re.Pattern[str]:
    """ "A crowd the police estimated at (3,000)", "put turnout at the rally at (10,000)"."""
    told = r"\b(?:crowd|turnout|attendance|audience)\b[^.;,\d]{0,50}\bat"
    drew = r"\b(?:rally|march|protest|demonstration)\b[^.;,\d]{0,40}\bdrew"
    return re.compile(rf"(?:{told}|{drew}) {loosely()}$", re.I)


def _size_of_group(figure: FigureDraft) -> str | None:
    """ "The group of (14) consisted of two guides and their clients", "the party had (13) members"."""
    if _of_a_group().search(figure.before) and _NO_NOUN.match(figure.after):
        return stem("group")
    return stem("group") if _a_group_has().search(figure.before) and _MEMBERS.match(figure.after) else None


@cache
def _of_a_group() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('groups of people together')}) of (?:about |some )?$", re.I)


@cache
def _a_group_has() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('groups of people together')}) (?:had|has|numbered|of) (?:about |some )?$", re.I)


_NO_NOUN = re.compile(r"[,.;]| (?:consist|was|were|is|are|had|has|set|left|in|on|from|that|who)")
_MEMBERS = re.compile(r" (?:members|people|climbers|skiers|hikers|men|women|persons)\b", re.I)


def _margin(figure: FigureDraft) -> str | None:
    """ "Took the seat by (4,411) votes", "a majority of (4,400)", "won 14,618 votes, (4,141) more than the Red"."""
    if _MAJORITY_OF.search(figure.before) or (_BY.search(figure.before) and _VOTES.match(figure.after)):
        return stem("majority")
    more = _VOTES_BEFORE.search(figure.before) and _MORE_THAN.match(figure.after)
    return stem("majority") if more else None


_MAJORITY_OF = re.compile(r"\b(?:majority|margin) (?:of|was|is|to) (?:about |just |only |just over |some )?$", re.I)
_BY = re.compile(r"\bby (?:about |just |only |just over |some |a mere )?$", re.I)
_VOTES = re.compile(rf" votes?\b(?! (?:to|against) (?:\d|(?:{any_of('a few in words')})\b))")
_VOTES_BEFORE = re.compile(r"\bvotes, (?:about |just |only )?$", re.I)
_MORE_THAN = re.compile(r" (?:votes )?(?:more than|ahead of|clear of) ")


def _leaves_out_noun(before: FigureDraft, figure: FigureDraft) -> bool:
    """ "Eighteen flights were diverted and (34) cancelled": only what was done to them is told of the second."""
    same = figure.fate is None and before.fate is None and before.sentence == figure.sentence
    only = (figure.of or "").lower()
    return same and figure.kind == "count" and before.head is not None and " " not in only and is_done(only)


def _behind(figure: FigureDraft, following: FigureDraft | None) -> str:
    """What stands behind the number, up to the next one."""
    if following is None:
        return figure.after
    return figure.after[: max(0, following.number.start - figure.number.end)]


_BEING = re.compile(r"\s+(?:were|was|are|is) (?:an? )?(?:\w+ )?([\w-]+)(?=[\s.,;:]|$)", re.I)
"""What those counted are: "(four) were women"."""


def _who(figure: FigureDraft, behind: str, alone: bool) -> str:
    them = _OF_THEM.match(figure.after)
    if them and alone and (before := _last_group(figure.before)):
        return before
    if _UNDER_AGE.match(figure.after):
        return "children"
    if " for " in figure.before and (some := _account_for().search(figure.before)):
        return groups()[some[1].lower()]
    being = _BEING.match(behind) or _of_those_are().match(behind)
    if being and groups().get(being[1].lower(), "people") != "people":
        return groups()[being[1].lower()]
    of = re.split(r"\s(?:in|at|from|of)\s", figure.number.of or "")[0]
    says = is_toll(figure) and _says_so().match(figure.after)  # "climbed to (106) activists said"
    counted = "" if says or _MOST_OF_THEM.match(behind) else _counted(behind)
    of = "" if says and of.split()[-1:] == says[1].lower().split() else of
    phrases = [_PHRASE.findall(counted), [] if _OF_THEM.match(figure.after) else _without_fate(of)]
    for phrase in phrases:
        words = _up_to_whole(phrase)
        if named := [groups()[word] for word in words if word in groups()]:
            return next((name for name in reversed(named) if name != "people"), "people")
    if (is_toll(figure) and not phrases[0]) or them:
        return "people"
    words = phrases[1] or phrases[0]
    last = words[-1] if words else ""
    if last in listed("bodies"):
        return "people"
    # A headline has no full stop, so that what counts there may be anything.
    if (figure.fate == "detained" and last in listed("people when detained")) or last == "names":
        return "people"
    known = last in plurals("groups.txt", "plural")
    return last if known or (last.endswith("s") and not figure.headline) else "people"


@cache
def _account_for() -> re.Pattern[str]:
    """ "Children under five account for (11) deaths"."""
    named = "|".join(sorted(groups(), key=len, reverse=True))
    return re.compile(rf"\b({named})\b[^.;,\d]{{0,40}}\b(?:accounts?|accounted|accounting) for {loosely()}$", re.I)


@cache
def _of_those_are() -> re.Pattern[str]:
    """ "(Four) of those killed were children"."""
    those = any_of("the killed", "the injured", "befallen killed", "befallen injured")
    being = r"(?:were|was|are|is) (?:an? )?(?:\w+ )?"
    return re.compile(rf"\s+of (?:the|those|these) (?:[\w-]+ )??(?:{those}) {being}([\w-]+)(?=[\s.,;:]|$)", re.I)


def _up_to_whole(words: list[str]) -> list[str]:
    """The words up to one that names all and no kind of others: "12 people (medics said)"."""
    end = next((at for at, word in enumerate(words) if word in listed("whole groups")), len(words))
    return words[: end + 1]


@cache
def _says_so() -> re.Pattern[str]:
    return re.compile(rf" ([a-z-]+) (?:{any_of('says')})\b")


def _last_group(before: str) -> str | None:
    """Whom "of them" takes up, by a noun before it in the sentence: "struck the fighters, killing (dozens) of them"."""
    named = (groups()[word] for word in reversed(_PHRASE.findall(before.lower())) if word in groups())
    return next((name for name in named if name not in ("people", "men", "women")), None)


def _without_fate(of: str | None) -> list[str]:
    """The words for those counted without what befell them: "officers" of "officers injured", "hostages flown"."""
    words = _PHRASE.findall((of or "")[:_LONG].lower())
    while len(words) > 1 and (_is_fate(words[-1]) or (_is_plural(words[-2]) and not _is_plural(words[-1]))):
        words.pop()
    while len(words) > 1 and is_done(words[-1]) and words[-2].endswith(_PLURAL_ENDS):
        words.pop()
    return words


def is_done(word: str) -> bool:
    """Whether a word tells what was done to those counted: "sighted" of "drones sighted"."""
    return (word.endswith("ed") and len(word) > 4) or word in listed("participles")


def _is_fate(word: str) -> bool:
    return word in listed("befallen killed", "befallen injured") or word in participles().all


def _is_plural(word: str) -> bool:
    """Whether a word names several people: what stands behind such a one names nobody else."""
    return word in plurals("groups.txt", "plural") or (word in groups() and word.endswith(_PLURAL_ENDS))


def _counted(behind: str) -> str:
    """The few words behind the number that name what it counts."""
    following = _NEXT.match(behind)
    found: list[str] = []
    for word in _PHRASE.findall(following[1].lower()) if following else ():
        if word in listed("ends what is counted"):
            break
        found.append(word)
    return " ".join(found)


def head_of(of: str | None) -> str | None:
    """The head noun of what is counted or measured, as its stem: "seats" of "seats in parliament"."""
    parts = re.split(r"\s(?:of|in|on|at|for|from|by|to|with|against)\s", (of or "")[:_LONG].lower())
    heads = _without_fate(parts[0])
    if len(parts) > 1 and heads and heads[-1] in listed("nouns of figures"):
        heads = _without_fate(parts[1])
    while len(heads) > 1 and heads[-1] in listed("measure nouns"):
        heads.pop()
    return stem(heads[-1]) if heads else None


@cache
def _numbered() -> re.Pattern[str]:
    """ "The clinics affected numbered (58)"."""
    return re.compile(
        rf"\b([a-z]+s)(?: [a-z]+ed)? (?:{any_of('comes to (phrases)')}) (?:(?:{any_of('loosening')}) )*$", re.I
    )


_JOINED = re.compile(r"-([a-z]+)(?= )", re.I)
""" "The (450)-bed hospital"."""


@cache
def _state_of() -> re.Pattern[str]:
    """ "Had the fire (35 percent) contained"."""
    return re.compile(rf" ({any_of('states of shares')})\b", re.I)


def _is_event(figure: FigureDraft) -> bool:
    """Whether it is told as of the event: "the fire is (5 percent) contained", "a wildfire burned (4,200) acres"."""
    words = (figure.number.of or "").lower().split()
    return bool(words) and words[-1] in listed("happenings")


def _head(figure: FigureDraft) -> str | None:
    """The same of a figure; without one the unit that measures one thing only."""
    if figure.kind == "percent" and _is_event(figure) and (behind := _PHRASE.match(figure.after.lower(), 1)):
        return stem(behind[0]) if is_done(behind[0]) else None
    if figure.is_lead:
        return same_word(stem("swing" if "swing" in figure.before else "lead"))
    if figure.kind == "percent" and (state := _state_of().match(figure.after)):
        return stem(state[1].lower())
    if figure.kind == "measure" and _is_event(figure):
        return stem("area") if scale_of(figure.unit)[0] == "ha" else None
    if figure.number.of is None and figure.kind == "count" and (joined := _JOINED.match(figure.after)):
        return stem(f"{joined[1]}s".lower())
    if figure.number.of is None and figure.kind == "count" and (named := _numbered().search(figure.before)):
        return stem(named[1].lower())
    label = (figure.label or "").split()
    while len(label) > 1 and is_done(label[-1]):
        label.pop()
    if (head := head_of(" ".join(label) or figure.number.of)) is not None:
        return head
    unit = figure.number.unit or ""
    return stem(unit) if unit.isalpha() and unit in listed("units that measure one thing") else None
