"""Lines of a page that are not the article: advertisements, links to other stories, pleas and rights."""

from __future__ import annotations

import re
from pathlib import Path

_LONGEST = 300
_EDGE = " \t\n-–—_=*#>|•·[](){}<»›→▸▼:."
_COUNTED = re.compile(  # "5 min read", "12 comments", a page number
    r"\d[\d,.]*k? (?:min(?:ute)?s? read|comments?|shares?|views?|likes?)|(?:page )?\d+ of \d+|-\s*\d+\s*-", re.I
)
_RIGHTS = re.compile(r"©|\(c\) ?(?:19|20)\d\d|terms (?:of use|and conditions)\W*$", re.I)
_TAGLINE = re.compile(r"^\((?:additional )?(?:reporting|writing|editing|compiled|edited|written) by .*\)$", re.I | re.S)


def _read(name: str) -> list[str]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [line for line in map(str.strip, lines) if line and not line.startswith("#")]


_PHRASES = _read("notices.txt")
_WHOLE = frozenset(phrase[2:] for phrase in _PHRASES if phrase.startswith("= "))
_OPENINGS = tuple(phrase for phrase in _PHRASES if not phrase.startswith("= "))
_FIRST = re.compile(r"[^\W_]+")
_BY_FIRST: dict[str, tuple[str, ...]] = {}
for _phrase in _OPENINGS:
    _word = _FIRST.findall(_phrase)[0]
    _BY_FIRST[_word] = (*_BY_FIRST.get(_word, ()), _phrase)
OPENERS: frozenset[str] = frozenset(
    [*_BY_FIRST, "page", "c", "terms", *(_FIRST.findall(phrase)[0] for phrase in _WHOLE)]
)
"""First words, in lower case, that make a line worth a look."""


_ENDINGS = tuple(
    f"contributed to this {what}" + stop for what in ("report", "story", "article", "reporting") for stop in (".", "")
)


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
