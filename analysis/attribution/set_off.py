"""Figures that the writer sets off between commas in what somebody says: "the bridge, which is 40 m long, is shut"."""

from __future__ import annotations

import re

from ..data.sections import alternation

_OPENS = re.compile(rf"\w, (?:which|whose|{alternation('grammar.txt', 'set off')}) (?:[^,.;:]|,(?=\d)|\.(?=\d))*$")
_CLOSES = re.compile(r"(?:[^,.;:]|[.](?=\d))*,(?! (?:and|or) )")
_MARKS = re.compile('["“”‘]')
_REACH = 200  # characters before a figure in which what is set off begins


def is_set_off(text: str, figure: tuple[int, int], credited: tuple[int, int]) -> bool:
    """Whether a figure stands between commas behind "which" or a participle, in unquoted words credited to somebody.

    Such clauses tell what is known anyway, so that nobody is sure to have said it.
    """
    (start, end), (begin, stop) = figure, credited
    if text.find(", ", begin, start) < 0 or text.find(",", end, stop) < 0 or _MARKS.search(text, begin, stop):
        return False
    return bool(_OPENS.search(text[max(begin, start - _REACH) : start]) and _CLOSES.match(text, end, stop))
