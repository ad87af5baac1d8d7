"""Which pronoun people of unlisted names go by, from the "she" behind their name: "Jocasta Bell is late, and she"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from ..actors.gender import Gender
from ..data.sections import alternation
from .named_mentions import Named

_PRONOUN = re.compile(r"\b(s?he)\b", re.I)
_SENTENCE_END = re.compile(r"[.!?][”\"’']? |\n")
_OPENS = re.compile(r"(?P<gender>S?[Hh]e|His|Her)\b(?! own)")
_SELF = re.compile(r" (?:[a-z]+ ){1,4}(him|her)self\b")
_SAYS = re.compile(rf"\b(?:{alternation('grammar.txt', 'telling of others')})(?: that| how| when| why)? $")
_IS_ANOTHER = re.compile(
    r", s?he [a-z]+,|[^,.;]*? (?:is|was|became|remained) the [^,.;]*? s?he (?:had|knew|ever)\b", re.I
)
"""Behind a name, a pronoun that means another: "Hall, she recalls, was kind", "Hall was the best friend he had"."""
_FAR = 160  # characters behind a name in which its pronoun comes
_MENTIONS = 8
_BY_WORD: Mapping[str, Gender] = {"he": "he", "she": "she", "his": "he", "him": "he", "her": "she"}


def told_genders(
    text: str, mentions: Sequence[Named], known: Mapping[str, Gender], is_quoted: Callable[[int], bool]
) -> dict[str, Gender]:
    """The pronouns of people that ``known`` lacks, where those right behind their names agree.

    ``mentions`` stand in the order of the text. A pronoun counts that follows in the sentence of a name, or opens the
    next one, where no other person is named; "Lee said she" does not, as she may be another.
    """
    found: dict[str, set[Gender]] = {}
    looked: dict[str, int] = {}
    people = [one for one in mentions if one.person]
    for at, one in enumerate(people):
        if one.quoted or one.actor in known or looked.get(one.actor, 0) >= _MENTIONS:
            continue
        looked[one.actor] = looked.get(one.actor, 0) + 1
        other = next((later.start for later in people[at + 1 : at + 4] if later.actor != one.actor), len(text))
        before = people[at - 1] if at else None
        begun = _sentence_start(text, one.start)
        alone = before is None or before.end <= begun or before.actor == one.actor
        if itself := _SELF.match(text, one.end, min(other, one.end + _FAR)):
            found.setdefault(one.actor, set()).add(_BY_WORD[itself[1]])
        elif (
            alone
            and not _PRONOUN.search(text, begun, one.start)
            and (gender := _behind(text, one.end, min(other, one.end + _FAR), is_quoted))
        ):
            found.setdefault(one.actor, set()).add(gender)
    return {actor: genders.pop() for actor, genders in found.items() if len(genders) == 1}


def _sentence_start(text: str, at: int) -> int:
    """Where the sentence begins that a name at ``at`` stands in, or the stretch before it that is looked at."""
    start = max(0, at - _FAR)
    ends = [one.end() for one in _SENTENCE_END.finditer(text, start, at)]
    return ends[-1] if ends else start


def _behind(text: str, start: int, end: int, is_quoted: Callable[[int], bool]) -> Gender | None:
    """The first pronoun for a person, outside of quotes, behind a name that ends at ``start``."""
    stop = _SENTENCE_END.search(text, start, end)
    inside = _PRONOUN.search(text, start, stop.start() if stop else end)
    if inside:
        said = _SAYS.search(text[start : inside.start()]) or _IS_ANOTHER.match(text, start)
        return None if said or is_quoted(inside.start()) else _BY_WORD[inside[1].lower()]
    opens = _OPENS.match(text, stop.end()) if stop and text[stop.start()] == "." and stop.end() < end else None
    return _BY_WORD[opens["gender"].lower()] if opens and not is_quoted(opens.start()) else None
