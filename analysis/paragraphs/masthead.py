"""Who wrote an article and when, as far as plain lines near its top (or a tagline) say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ..article import Paragraph
from .patterns import Pattern

_TOP = 15
"""How many paragraphs from the top a byline or a date may stand."""
_LONGEST = 160
_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
        "october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
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
    r"""(?:\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|on|at|first|last|
    published|updated|posted|created|modified|date|originally|publication|release|for\ immediate|online|edited|ago|
    am|pm|a\.m|p\.m|gmt|utc|bst|cet|cest|est|edt|et|pst|pdt|ist|msk|local\ time|time|hrs)\b|
    \d+\s(?:hours?|hrs?|minutes?|mins?|days?|h|m)\sago\b|\d+\smin(?:ute)?s?\sread\b|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\.\d+)?|[T+Z]\b|
    \d{1,2}(?=\s*[ap]\.?m)|[\s,;:.|•·/()–—+-])""",
    re.I | re.X,
)
_FIRST_WORD = re.compile(r"\w+")
_PARTICLES = "de|da|del|der|den|di|du|van|von|al|el|bin|ibn|la|le"
_CAPITAL = "[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐİŞ]"
_NAME = rf"(?:(?:{_CAPITAL}\.)+|(?:{_CAPITAL}[\w'’-]*[a-zß-öø-ÿ]|{_CAPITAL}[A-Z'’-]+|{_CAPITAL})\.?|{_PARTICLES})(?!\w)"
_NAMES = rf"{_NAME}(?: {_NAME}){{1,4}}"
_BYLINE = Pattern(
    rf"(?:(?i:by|words by|words:|author:|text:|text by|written by|story by|reported by|from)|(?i:by):)\s+"
    rf"(?P<who>{_NAMES}(?:(?:, {_NAMES})*,? (?:(?i:and)|&) {_NAMES})?)(?P<rest>.*)",
    re.S,
)
_PLACED = Pattern(rf" in {_NAME}(?: {_NAME}){{0,2}}(?:(?:,| and|, and) {_NAME}(?: {_NAME}){{0,2}})*")
_NO_NAME = Pattern(
    rf"\b(?:{'|'.join(m for m in _MONTHS if m not in ('may', 'april', 'june', 'march', 'jan'))}|\w+day)\b", re.I
)


BYLINE_OPENERS = frozenset("by words author text written story reported from".split())
"""First words, in lower case, of which one opens every byline."""
DATE_OPENERS = frozenset(
    "first last published updated posted created modified date originally publication release for on mon tue wed thu "
    "fri sat sun monday tuesday wednesday thursday friday saturday sunday".split()
) | frozenset(_MONTHS)
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
    if _NO_NAME.search(who) or (rest and rest[0] not in ",|•·–—-(/;\n\t "):
        return None
    if line.lower().startswith("from") and not rest:
        return None
    if _first_date(rest)[0] is None and (rest.rstrip().endswith((".", "!", "?")) or len(rest.split()) > 8):
        return None
    if _PLACED.fullmatch(rest):
        return " ".join(who.split())
    if rest and rest[0] == " " and rest.lstrip()[:1] not in "|•·–—-(/" and _first_date(rest)[0] is None:
        return None
    return " ".join(who.split())


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
