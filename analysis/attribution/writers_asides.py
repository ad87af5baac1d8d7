"""What the writer adds inside what somebody says: "she said the plant, which employs 300, would close"."""

from __future__ import annotations

import re

from ..data.sections import alternation

_OPENS = re.compile(
    r"(?<=[\w’'%)]), (?:(?:of|in|for|at|to|from|with|by|on) (?:which|whom)|which|who|whose|where"
    r"|(?:an?|the) (?:[\w’'-]+ ){1,4}(?:that|which|who))(?: also| now| already| still)? "
)
"""A relative clause behind a comma, and what somebody is called with one: ", a driver who lost 40 sheep"."""
_BACK = 200  # characters before a figure in which such a clause opens
_TOLD = re.compile(rf"(?:\S+ ){{0,6}}?(?:{alternation('grammar.txt', 'told in an aside')})\b")
_OWN = re.compile(r"(?:it|they|he|she|we|there)\b")
_CAME = re.compile(rf"(?:{alternation('grammar.txt', 'came of it in an aside')})\b")
_MEASURED = re.compile(
    r"(?:is|are|was|were) (?:\d|an? |the (?:\w+est|most|least)|more|less|fewer|up |down |about |nearly )"
)
_SHARE = re.compile(r"(?:was|were) (?:\S+ )?\d")
_FIGURE = re.compile(r"\d\S*(?: \w+){0,2}$")
_CLOSES = re.compile(r",(?!\d)|[.;:!?](?!\d)|[\"“”]")


def stands_in_aside(text: str, start: int, figure: int) -> bool:
    """Whether the figure at ``figure`` stands in such a clause, in words credited from ``start`` on.

    Not in one that is told in another tense than the writer's own ("which would cost £3m"), that measures what it is
    about ("a loss, which was 10% of its sales"; "fell to $4m, which is 12% less"), that is about whoever says so ("a
    farm, in which it holds 10%"), or that is over by then.
    """
    before = text[max(start, figure - _BACK) : figure]
    found = list(_OPENS.finditer(before))
    if not found:
        return False
    opening = found[-1]
    clause = before[opening.end() :]
    if _CLOSES.search(clause) or "\n" in clause:
        return False
    behind = text[figure - len(clause) : figure + _BACK]
    clause = _CLOSES.split(behind, maxsplit=1)[0]
    if _TOLD.match(clause) or any(told.match(behind) for told in (_OWN, _CAME, _SHARE)):
        return False
    return not (_FIGURE.search(before[: opening.start()]) and _MEASURED.match(behind))
