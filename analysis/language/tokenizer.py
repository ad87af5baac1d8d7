"""Where words begin and end, after the Penn Treebank's conventions but with offsets kept exact.

Possessives and n't are words of their own, so are marks and currency signs; hyphenated words, figures
with their separators, abbreviations with their full stops and addresses stay whole. Nothing is expanded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from ..data.sections import sequence

_PATTERN = r"""
    [A-Za-z]++(?=[ ,])                                     # most words, for which nothing below asks for more
  | (?:https?://|www\.)[^\s<>"“”]*[\w/]
  | [\w.+-]+@\w[\w-]*(?:\.\w+)+
  | (?:[A-Za-z]\.){2,}                                   # U.S., p.m.
  | [A-Z]\.(?=\s*\S)                                     # an initial, but not the end of "Plan B."
  | (?=[^\W\d_]+\.)(?:ABBREVIATIONS)\.                     # the look ahead spares most words two hundred tries
  | \d+(?:[.,:/]\d+)*(?:[^\W\d_]+)?(?:-\w+)*             # 3,800  9/11  1.2m  34-year-old
  | \w{1,6}(?=n['’]t\b)                                  # do|n't
  | n['’]t\b
  | ['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\b
  | ['’]\d\ds?\b                                         # '90s
  | \w[\w\u0300-\u036f]*(?:[-\u2010\u2011&]\w+|['’](?!(?:s|re|ve|ll|d|m|t|S|T)\b)\w+|\.[a-z]\w+)*
  | \.{2,} | --+ | [^\w\s]
"""


@cache
def _finder() -> Callable[[str, int, int], Iterator[re.Match[str]]]:
    stems = sorted({stem for stem in sequence("abbreviations.txt", "never last", "may be last") if stem.isalpha()})
    cased = sorted({form for stem in stems for form in (stem, stem.capitalize())})
    return re.compile(_PATTERN.replace("ABBREVIATIONS", "|".join(rf"\b{form}" for form in cased)), re.VERBOSE).finditer


def word_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the words of ``text[start:end]``, counted in ``text``."""
    return [match.span() for match in _finder()(text, start, end)]
