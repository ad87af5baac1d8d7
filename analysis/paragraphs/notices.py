"""Lines of a page that are not the article: advertisements, links to other stories, pleas and rights."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..data.sections import entries, words

_LONGEST = 300
_EDGE = " \t\n-–—_=*#>|•·[](){}<»›→▸▼:."
_COUNTED = re.compile(  # "5 min read", "12 comments", a page number
    r"\d[\d,.]*k? (?:min(?:ute)?s? read|comments?|shares?|views?|likes?)|(?:page )?\d+ of \d+|-\s*\d+\s*-", re.I
)
_RIGHTS = re.compile(r"©|\(c\) ?(?:19|20)\d\d|terms (?:of use|and conditions)\W*$", re.I)
_TAGLINE = re.compile(r"^\((?:additional )?(?:reporting|writing|editing|compiled|edited|written) by .*\)$", re.I | re.S)
_LISTS = "notices.txt"
_WHOLE = frozenset(entries(_LISTS, "whole line"))
_FIRST = re.compile(r"[^\W_]+")


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        word = _FIRST.findall(phrase)[0]
        found[word] = (*found.get(word, ()), phrase)
    return found


_BY_FIRST = _by_first_word(entries(_LISTS, "opening"))
OPENERS = words(_LISTS, "rights").union(_BY_FIRST, _by_first_word(_WHOLE))
"""First words, in lower case, that make a line worth a look."""
_ENDINGS = tuple(phrase + stop for phrase in entries(_LISTS, "ending") for stop in (".", ""))


def is_tagline(line: str) -> bool:
    """Whether a line says at its end who else worked on the article."""
    return line.endswith(_ENDINGS) and len(line) <= _LONGEST


def is_notice(line: str, first: str) -> bool:
    """Whether a line, whose first word in lower case is ``first``, belongs to the page and not to the article."""
    if len(line) > _LONGEST:
        return False
    bare = line.lstrip(_EDGE).replace("’", "'").lower()
    if (phrases := _BY_FIRST.get(first)) and bare.startswith(phrases):
        return True
    if len(bare) < 60 and ((bare := bare.rstrip(_EDGE)) in _WHOLE or _COUNTED.fullmatch(bare)):
        return True
    return "all rights reserved" in bare or _RIGHTS.match(line) is not None or _TAGLINE.match(line) is not None
