"""Who wrote an article and when, as far as plain lines near its top (or a tagline) say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ..article import Paragraph
from ..data.sections import alternation, sequence, words
from .lazy_pattern import Pattern

_TOP = 15
"""How many paragraphs from the top a byline or a date may stand."""
_LONGEST = 160
_LISTS = "masthead.txt"
_MONTHS = {
    **{name: number for number, name in enumerate(sequence("calendar.txt", "months"), 1)},
    **{
        short: number
        for number, name in enumerate(sequence("calendar.txt", "months"), 1)
        for short in sequence("calendar.txt", "months in short")
        if short[:3] == name[:3]
    },
}
_MONTH = rf"(?P<month>{alternation('calendar.txt', 'months', 'months in short')})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_DATES = [
    re.compile(rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b", re.I),
    re.compile(rf"\b{_MONTH} {_DAY},? {_YEAR}\b", re.I),
    re.compile(rf"(?<!\d){_YEAR}[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<day>\d\d?)[-/.](?P<month>\d\d?)[-/.]{_YEAR}(?!\d)"),
]
_AROUND_A_DATE = Pattern(
    rf"(?:\b(?:{alternation('calendar.txt', 'weekdays', 'weekdays in short')}"
    rf"|{alternation(_LISTS, 'around a date', whole=True)})\b"
    r"|\d+\s(?:hours?|hrs?|minutes?|mins?|days?|h|m)\sago\b|\d+\smin(?:ute)?s?\sread\b"
    r"|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\.\d+)?|[T+Z]\b|\d{1,2}(?=\s*[ap]\.?m)|[\s,;:.|•·/()–—+-])",
    re.I,
)
_FIRST_WORD = re.compile(r"\w+")
_PARTICLES = alternation(_LISTS, "name particles")
_CAPITAL = "[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐİŞ]"
_NAME = rf"(?:(?:{_CAPITAL}\.)+|(?:{_CAPITAL}[\w'’-]*[a-zß-öø-ÿ]|{_CAPITAL}[A-Z'’-]+|{_CAPITAL})\.?|{_PARTICLES})(?!\w)"
_NAMES = rf"{_NAME}(?: {_NAME}){{1,4}}"
_BYLINE = Pattern(
    rf"(?:(?i:{alternation(_LISTS, 'bylines', whole=True)}))\s+"
    rf"(?P<who>{_NAMES}(?:(?:, {_NAMES})*,? (?:(?i:and)|&) {_NAMES})?)(?P<rest>.*)",
    re.S,
)
_PLACED = Pattern(rf" in {_NAME}(?: {_NAME}){{0,2}}(?:(?:,| and|, and) {_NAME}(?: {_NAME}){{0,2}})*")
_NO_NAME = Pattern(
    rf"\b(?:{'|'.join(m for m in _MONTHS if m not in words(_LISTS, 'months that are names'))}|\w+day)\b", re.I
)
BYLINE_OPENERS = words(_LISTS, "byline openers")
"""First words, in lower case, of which one opens every byline."""
DATE_OPENERS = words(_LISTS, "date openers").union(words("calendar.txt", "weekdays", "weekdays in short"), _MONTHS)
"""Words, in lower case, of which one opens every line with a date that does not open with a figure."""
_ANY_MONTH = "|".join(_MONTHS)
_DAY_ALONE = Pattern(rf"(?:\w{{3,6}}day,? )?(?:\d\d? (?:{_ANY_MONTH})|(?:{_ANY_MONTH})\.? \d\d?)", re.I)
_PLACE_ALONE = Pattern(r"[A-Z]{3}[A-Z .’'-]*(?:, [A-Z][\w. ]+)?\s*(?:\([\w ]+\))?\s*[—–-]+")
_SIGNED = Pattern(
    rf"(?P<who>{_NAMES}(?:(?:, {_NAMES})*,? (?:(?i:and)|&) {_NAMES})?)(?: in {_NAME}(?: {_NAME}){{0,3}})?"
)


def is_byline(line: str) -> bool:
    """Whether a line says who wrote the article and nothing more than that ("By Jane Roe and Tom Hall, Reuters")."""
    return _byline(line) is not None


def is_dateline(line: str) -> bool:
    """Whether a line holds a date with its year, and next to it at most a weekday, a time and the like."""
    if len(line) > _LONGEST:
        return False
    return _lone_date(line) is not None or _DAY_ALONE.fullmatch(line) is not None


def is_place(line: str) -> bool:
    """Whether a line is the place of a report and no more ("SPRINGFIELD, Illinois —")."""
    return _PLACE_ALONE.fullmatch(line) is not None


def is_signature(line: str) -> bool:
    """Whether a line is a name, or names, with perhaps a place: beside a date at the top it is a byline."""
    return len(line) <= 80 and _SIGNED.fullmatch(line) is not None and not _NO_NAME.search(line)


def masthead_of(text: str, paragraphs: Sequence[Paragraph]) -> tuple[str | None, str | None]:
    """The byline and the date (ISO 8601) that lines of their own near the top give; None for what they do not say."""
    byline: str | None = None
    day: str | None = None
    signed: str | None = None
    for paragraph in paragraphs[:_TOP]:
        line = text[paragraph.start : paragraph.end]
        if len(line) > _LONGEST:
            continue
        if byline is None:
            byline = _byline(line)
        if signed is None and paragraph.kind == "notice" and is_signature(line) and (match := _SIGNED.fullmatch(line)):
            signed = match["who"]
        if day is None:
            found = _lone_date(line) or (_first_date(line)[0] if _byline(line) else None)
            day = found.isoformat() if found else None
    return byline or signed, day


def _byline(line: str) -> str | None:
    first = _FIRST_WORD.match(line)
    if len(line) > _LONGEST or first is None or first.group().lower() not in BYLINE_OPENERS:
        return None
    if not (match := _BYLINE.match(line)):
        return None
    who, rest = match["who"], match["rest"]
    if _NO_NAME.search(who) or (line.lower().startswith("from") and not rest):
        return None
    return " ".join(who.split()) if not rest or _may_follow_byline(rest) else None


def _may_follow_byline(rest: str) -> bool:
    """Whether what stands behind the names leaves a line a byline: ", Reuters", " | 3 May 2021", " in Oslo"."""
    if rest[0] not in ",|•·–—-(/;\n\t ":
        return False
    if _first_date(rest)[0] is not None:
        return True
    if rest.rstrip().endswith((".", "!", "?")) or len(rest.split()) > 8:
        return False
    return rest[0] != " " or rest.lstrip()[:1] in "|•·–—-(/" or _PLACED.fullmatch(rest) is not None


def _lone_date(line: str) -> date | None:
    """The date of a line that holds little else."""
    if not _ANY_YEAR.search(line):
        return None
    found, rest = _first_date(line)
    return found if found and len(_AROUND_A_DATE.sub("", _without_dates(rest))) <= 3 else None


def _without_dates(line: str) -> str:
    for pattern in _DATES:
        line = pattern.sub("", line)
    return line


def _first_date(line: str) -> tuple[date | None, str]:
    """The first full date in a line, and the line without it. A date that could be read two ways is none."""
    for pattern in _DATES:
        for match in pattern.finditer(line):
            month = _MONTHS.get(match["month"].lower()) or int(match["month"])
            day = int(match["day"])
            if pattern is _DATES[3] and month <= 12 and day <= 12 and day != month:
                continue
            if pattern is _DATES[3] and month > 12:
                day, month = month, day
            try:
                found = date(int(match["year"]), month, day)
            except ValueError:
                continue
            return found, line[: match.start()] + line[match.end() :]
    return None, line
