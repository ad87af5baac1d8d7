"""Which quoted words are speech, and which are titles of works, names and scare quotes."""

from __future__ import annotations

import re

from ..data.sections import alternation, words
from ..language.scripts import is_unspaced
from .attribution_draft import QuotedSpan

_TITLE_WORD = re.compile(rf"[A-Z0-9#@]\S*|(?:{alternation('grammar.txt', 'small in titles')})\.?")
_SENTENCE_END = (".", "!", "?", ",", "…", "—")
_FEW = 3  # words that a scare quote has at most
_FEW_LETTERS = 6  # letters that one has at most in a script without spaces
_MANY_CAPITALS = 4  # words with a capital that a title has where it ends like a sentence
_LONGEST_TITLE, _LONGEST_TERM = 8, 6  # words
_BEFORE_NAME = 30  # characters
_NAMING = words("grammar.txt", "naming")
_NAMES, _GOING_BY = words("grammar.txt", "names as nouns"), words("grammar.txt", "going by")
_CALLING = words("grammar.txt", "calling oneself")
_CALLED = frozenset(("it", "him", "her", "them", "us", "me"))
_SO_CALLED = ("so-called", "so called")
_NAME_BEFORE, _NAME_BEHIND = re.compile(r"\b[A-Z][a-z]+ $"), re.compile(r" [A-Z][a-z]+")
_LISTED_BEHIND = re.compile(r",? (?:and )?[“\"][A-Z]")
"""Behind one title of a list, before the next."""
_WITH_TITLES = words("grammar.txt", "before titles")
_LISTED = re.compile(r"\w,[”\"] and $")
"""Before the last of a list of titles: “Low Tide,” “Salt” and “Ash.”"""


def is_speech(text: str, span: QuotedSpan) -> bool:
    """Whether quoted words without a speaker read like speech, not like a title or a scare quote."""
    if is_unspaced(text[span.start : span.end]):
        return span.end - span.start > _FEW_LETTERS
    quoted = text[span.start : span.end].split()
    if not quoted or _is_so_called(text, span) or _is_object(text, span, quoted):
        return False
    owned = text[max(0, span.outer_start - 3) : span.outer_start].rstrip().endswith(("'s", "’s"))
    if len(quoted) <= (_FEW + 1 if span.single else _FEW):
        ends = bool(quoted) and quoted[-1].endswith(_SENTENCE_END) and not is_title(text, span)
        return ends and not span.single and not owned
    ends = quoted[-1].endswith(_SENTENCE_END) and not quoted[-1].endswith(",")
    return (ends and not owned) or not all(_TITLE_WORD.fullmatch(word.rstrip(".,")) for word in quoted)


def is_title(text: str, span: QuotedSpan) -> bool:
    """Whether quoted words are a title or a name, with a comma inside the marks or not: “Night Ferry,” a drama."""
    quoted = text[span.start : span.end].rstrip(",").split()
    before = text[max(0, span.outer_start - _BEFORE_NAME) : span.outer_start]
    if (
        len(quoted) == 1
        and quoted[0].istitle()
        and _NAME_BEFORE.search(before)
        and _NAME_BEHIND.match(text, span.outer_end)
    ):
        return True  # William “Ryan” Owens
    if _is_so_called(text, span):
        return len(quoted) <= _LONGEST_TERM
    if _LISTED.search(before) and len(quoted) <= _LONGEST_TITLE:
        return all(_TITLE_WORD.fullmatch(word.rstrip(".")) for word in quoted) and quoted[0][0].isupper()
    if is_in_title_case(text, span) or (quoted and _is_listed_title(text, span, quoted, before)):
        return True
    if not quoted or len(quoted) > _LONGEST_TITLE or quoted[-1][-1] in ".!?…":
        return bool(quoted) and quoted[0][0].isupper() and _names(text, span) and len(quoted) <= _FEW
    if not all(_TITLE_WORD.fullmatch(word) for word in quoted):
        return False
    if not quoted[0][0].isupper():
        return quoted[0] == "the" and len(quoted) > 1 and _names(text, span)  # widely called “the Baker”
    return len(quoted) > 1 or _names(text, span)


def is_in_title_case(text: str, span: QuotedSpan) -> bool:
    """Whether many words are written as no sentence is, whatever mark they end with: “Where Did You Leave the Key?”"""
    quoted = [word for part in text[span.start : span.end].split() if (word := part.strip(".,:;!?…'’‘-–—"))]
    capitals = sum(word[0].isupper() for word in quoted)
    written = all(_TITLE_WORD.fullmatch(word) for word in quoted)
    return written and capitals >= _MANY_CAPITALS and capitals * 2 > len(quoted) and not all(map(str.isupper, quoted))


def _is_so_called(text: str, span: QuotedSpan) -> bool:
    return text[max(0, span.outer_start - _BEFORE_NAME) : span.outer_start].rstrip().lower().endswith(_SO_CALLED)


def _is_listed_title(text: str, span: QuotedSpan, quoted: list[str], before: str) -> bool:
    """Whether words with capitals end a sentence as its object, or another such title follows at once.

    “Dust,” “The Long Shift” and “Mercy.”; it closes with “Men of Iron.”
    """
    written = quoted[0][0].isupper() and all(_TITLE_WORD.fullmatch(word.rstrip(".")) for word in quoted)
    if not written or len(quoted) > _LONGEST_TITLE:
        return False
    if quoted[-1][-1] not in ".!?" and _LISTED_BEHIND.match(text, span.outer_end):
        return True
    return len(quoted) > 1 and quoted[-1][0].isupper() and before[-1:] == " " and _last_word(before) in _WITH_TITLES


def _is_object(text: str, span: QuotedSpan, quoted: list[str]) -> bool:
    """Whether a title with two capitals or more stands right behind a small word, as no speech does."""
    capitals = sum(word[0].isupper() for word in quoted)
    written = all(_TITLE_WORD.fullmatch(word.rstrip(".,")) for word in quoted)
    before = text[max(0, span.outer_start - 2) : span.outer_start]
    written = written and "!" not in quoted[-1]
    return capitals > 1 and written and before[:1].islower() and before[1:] == " "


def _last_word(before: str) -> str:
    return (before.lower().split() or [""])[-1]


def _names(text: str, span: QuotedSpan) -> bool:
    """Whether the words before a quote say that it is a name: known as “Duke”, by the name “Spud.”"""
    before = text[max(0, span.outer_start - _BEFORE_NAME) : span.outer_start].lower().split()
    if len(before) > 1 and (before[-1] == "by" or before[-1] in ("is", "was")):
        return before[-2] in (_GOING_BY if before[-1] == "by" else _NAMES)
    if len(before) > 1 and (before[-1].endswith("self") or before[-1] in _CALLED):
        return before[-2] in _CALLING  # who calls himself “Duke.”, they call it “the Wall”
    return bool(before) and before[-1] in _NAMING
