"""Spells that run from a year that is told until now, or until another that is told.

"Founded in 1954, the firm marks its 70th anniversary"; "married since 1980, 44 years"; "their first win since 1987,
and the 37-year wait"; "In 1958 she married. The marriage lasted 41 years until 1999". It is a slip where no two years
told near, nor one of them and the year of writing, lie so far apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..article import Span
from ..comparing.comparison import Comparison
from ..data.sections import alternation
from ..findings import Findings, Number
from .consistency import Consistency
from .told_figures import FILE, Sentence, is_exact, listed, record_finder, sentences_with_numbers, shown, span_of
from .year_written import year_written

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?!s|\s?[-–]\d)")
_SINCE = re.compile(r"\bsince(?:\s+(?:at least|about|[A-Z][a-z]+))?\s+$")
_IN = re.compile(r"\b(?:in|of|on)\s+(?:(?:\d{1,2}\s+)?[A-Z][a-z]+\s+)?$", re.IGNORECASE)
_FEAST = re.compile(r"(?:th|st|nd|rd)?[\s-]+(?:[a-z]+\s+)?(?:anniversary|birthday|jubilee)\b", re.IGNORECASE)
_OPENS = re.compile(r"In (?:[A-Z][a-z]+ )?")
_OWN = re.compile(r"\b(?:its|his|her|their|the (?:[a-z]+['’]s)|[\w]+['’]s)\s+$", re.IGNORECASE)
_OF_ELSE = re.compile(r"[^.;,]{0,12}?\bof\b", re.IGNORECASE)
_AGO = re.compile(r"\s+ago\b", re.IGNORECASE)
_OLD = re.compile(r"\s+old\b|-old\b", re.IGNORECASE)
_LASTS = re.compile(
    r"(?:\b(?:after|for|lasted|lasting|spent|celebrat\w+|mark\w*|clocked up)|[,–—-])\s+(?:the\s+|all\s+)?$",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\s+(?:later|earlier|before|after|in (?:prison|jail|custody)|behind bars|of age|younger|older)\b", re.I
)
_AFTER = re.compile(r"\s+after (?:[\w’'-]+ ){1,8}?in (?P<year>(?:19|20)\d\d)\b")
_TAKES_UP = re.compile(
    r"(?:[“\"]?\s*|(?:The|Their|His|Her) (?:[a-z]+ )?(?:marriage|union|partnership) lasted "
    r"|This year (?:it|he|she|the [a-z]+) is )$"
)
_FROM, _UNTIL = re.compile(r"\b[Ff]rom (?:[A-Z][a-z]+ )?$"), re.compile(r" (?:until|till|to)\b")
_HAS_FOR = re.compile(r"\b(?:has|have) (?:[\w’'-]+ ){1,8}?for $")
_CAME = re.compile(r"(?:He|She|It) (?:was |first |had )?(?P<deed>[a-z]+)\b")
_ALONE = re.compile(r"\s*[,.!]|\s+(?:in all|together|altogether)\b")
_NEXT, _LEAST, _ROOM = 4, 4, 1
_NEAR, _FAR = 0.45, 2.2


def check_since(findings: Findings, _: Comparison) -> Iterator[Consistency]:
    """Each spell and anniversary beside the one year from which it can be reckoned."""
    now = year_written(findings)
    sentences = sentences_with_numbers(findings)
    for at, sentence in enumerate(sentences):
        for spell in sentence.numbers:
            if _is_spell(spell):
                before = sentences[at - 1] if at and sentence.span.start - sentences[at - 1].span.end <= _NEXT else None
                behind = sentences[at + 1] if at + 1 < len(sentences) else None
                yield from _held(sentence, before, spell, now)
                if now and behind and behind.span.start - sentence.span.end <= _NEXT:
                    yield from _came(sentence, behind, spell, now)


def _came(sentence: Sentence, behind: Sentence, spell: Number, now: int) -> Iterator[Consistency]:
    """ "He has lived on the rock for 33 years. He came in 1991"."""
    came = _CAME.match(behind.text) if _HAS_FOR.search(sentence.before(spell)) else None
    if came is None or _YEAR.search(sentence.text) or came["deed"] not in listed("beginnings", "begins a spell"):
        return
    first = _YEAR.search(behind.text)
    if first is None or not _IN.search(behind.text, 0, first.start()) or "," in behind.text[: first.start()]:
        return
    length, told = now - int(first[0]), spell.value or 0.0
    if abs(length - told) > _ROOM and length * _NEAR <= told <= length * _FAR:
        message = f"{first[0]} to {now} is {length} years, and the text says {spell.text}"
        place = Span(behind.span.start + first.start(), behind.span.start + first.end())
        yield Consistency("date", message, False, (*span_of(spell), place))


def _is_spell(number: Number) -> bool:
    years = number.kind == "duration" and number.unit == "year"
    return is_exact(number) and (number.value or 0) >= _LEAST and (years or number.kind == "ordinal")


def _held(sentence: Sentence, before: Sentence | None, spell: Number, now: int | None) -> Iterator[Consistency]:
    own = _begun(sentence, spell, now)
    taken = _TAKES_UP.fullmatch(sentence.text[: spell.start - sentence.span.start])
    alone = taken and (taken[0].endswith("lasted ") or _ALONE.match(sentence.after(spell)))
    found, source = own, sentence
    if not own and before is not None and alone:
        found, source = _begun(before, None, now), before
    if len(found) != 1:
        return
    first = found[0]
    begun = int(first[0])
    near = [*_YEAR.finditer(sentence.text), *(_YEAR.finditer(before.text) if source is before and before else ())]
    ends = sorted({int(each[0]) for each in near if int(each[0]) > begun})
    told = spell.value or 0.0
    if now is not None and now > begun and not ends:
        ends = [now]
    if not ends or any(abs(year - begun - told) <= _ROOM for year in ends) or len(ends) > 1:
        return
    length = ends[0] - begun
    if not length * _NEAR <= told <= length * _FAR:
        return
    message = f"{begun} to {ends[0]} is {shown(length)} years, and the text says {spell.text}"
    place = Span(source.span.start + first.start(), source.span.start + first.end())
    yield Consistency("date", message, False, tuple(sorted((place, *span_of(spell)))))


def _begun(sentence: Sentence, spell: Number | None, now: int | None) -> list[re.Match[str]]:
    """The years of a sentence from which a spell of it can run; all that something began in, for one of the next."""
    years = [each for each in _YEAR.finditer(sentence.text) if int(each[0]) != now]
    if spell is None:
        return [each for each in years if _starts(sentence.text, each)]
    after, at = sentence.after(spell), spell.start - sentence.span.start
    if _AGO.match(after):
        near = [each for each in years if _is_beside(sentence.text, each, at)]
        return near if len(near) == 1 else []
    if behind := _AFTER.match(after):
        is_now = len(years) == 1 and _now().search(sentence.text)
        return years if is_now and years[0].start() == at + len(spell.text) + behind.start("year") else []
    if spell.kind == "ordinal":
        feast = _FEAST.match(after)
        if feast is None or not _OWN.search(sentence.before(spell)) or _OF_ELSE.match(after[feast.end() :]):
            return []
        years = [each for each in years if _starts(sentence.text, each)]
        lived = "birthday" in feast[0] and "born" not in sentence.text
        return [each for each in years if not (lived and _SINCE.search(sentence.text, 0, each.start()))]
    if _LATER.match(after):
        return []
    lasts = _LASTS.search(sentence.before(spell)) or _wait().match(spell.text[-5:] + after) or _OLD.match(after)
    since = [each for each in years if _SINCE.search(sentence.text, 0, each.start())]
    if lasts and len(years) == 2 and _FROM.search(sentence.text[: years[0].start()]):
        return years[:1] if _UNTIL.match(sentence.text, years[0].end()) else []
    if since or not lasts or len(years) > 1:
        return since if lasts else []  # of two years, either may be meant
    starts = (each for each in years if _starts(sentence.text, each))
    return [each for each in starts if not record_finder().search(sentence.text, each.end(), at)]


def _is_beside(text: str, year: re.Match[str], at: int) -> bool:
    """Whether a year stands right before "26 years ago": "the flood of 1998, 26 years ago"."""
    return _IN.search(text, 0, year.start()) is not None and text[year.end() : at] in (", ", " - ", " – ", ", some ")


def _starts(text: str, year: re.Match[str]) -> bool:
    """Whether something began in a year: "founded in", "since", "came in", "in 1958 she married"."""
    if _SINCE.search(text, 0, year.start()):
        return True
    behind = _OPENS.fullmatch(text, 0, year.start()) is not None and _deed().match(text, year.end()) is not None
    return _IN.search(text, 0, year.start()) is not None and (
        _begins().search(text, 0, year.start()) is not None or behind
    )


@cache
def _begins() -> re.Pattern[str]:
    verbs = alternation(FILE, "beginnings", "begins a spell")
    return re.compile(
        rf"\b(?:{verbs}|dat(?:es|ing) back)\b(?: (?!and\b|but\b)[\w’'-]+){{0,6}}? "
        r"(?:in|on)\s+(?:(?:\d{1,2}\s+)?[A-Z][a-z]+\s+)?$"
    )


@cache
def _deed() -> re.Pattern[str]:
    verbs = alternation(FILE, "beginnings", "begins a spell")
    return re.compile(rf",? (?:[\w’'-]+ ){{1,3}}?(?:{verbs})\b")


@cache
def _wait() -> re.Pattern[str]:
    """ "The 37-year wait"."""
    return re.compile(rf"-year\s+(?:[a-z]+\s+)?(?:{alternation(FILE, 'spells by what they are')})\b", re.IGNORECASE)


@cache
def _now() -> re.Pattern[str]:
    """The sentence is of the time of writing."""
    return re.compile(rf"\b(?:{alternation(FILE, 'of the time of writing')})\b", re.IGNORECASE)
