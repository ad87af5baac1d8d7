"""Members that a sentence lists, and a whole told before it: by which words the list is all of that whole.

"There were 29 passengers and five crew", of 34 on board; "Arn has 32 stations and Bel 15", of 47; "of those arrested,
14 were held for burglary, eight for theft and five for fraud", of 27.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..comparing.counted_groups import head_of
from ..language import stem
from .counted_things import counted_head, kind_counted
from .exclusive_groups import are_exclusive
from .reckoned_figures import Figure, names_things
from .told_figures import Sentence

_WHO = re.compile(r"(?: [\w’'-]+){1,3} (?:who|whose|with|from|in|that|which)\b", re.I)
_THERE = re.compile(r"\b(?:there were|carrying|aboard were|on board were|had) $", re.I)
_OF_THOSE = re.compile(r"\b(?:of|among) (?:those|the) (?P<what>[a-z]+)(?: [^.;,\d]{0,40})?, $", re.I)
_THE, _PAIR = re.compile(r"\b(?:the|its|all) $", re.I), re.compile(r"(?: [\w’'-]+){1,3} and (?:the |its )?")
_PEOPLE = head_of("people")
_TWO, _SIDES, _BACK, _LEAD, _LARGE = 2, 4, 3, 600, 100


def closes_before(sentence: Sentence, whole: Figure, members: Sequence[Figure], back: int, near: bool) -> int:
    """How well a slip must explain what does not fit a whole ``back`` sentences before; 0 where the list is not of it.

    ``near`` is whether nothing that it can be of stands between.
    """
    if len(members) == _TWO:
        return _of_two(sentence, whole, members, back)
    kind = kind_counted(whole.number)
    named = [each for each in members if names_things(each)]
    other = [each for each in named if kind_counted(each.number) not in (None, kind)]
    large = whole.value >= _LARGE
    if len(other) == len(members) >= _SIDES and large:
        return 2  # 163 mammals, 402 birds, 118 reptiles and 255 fish, of 938 animals
    if _are_of_it(whole, members):
        return 1
    if len(other) >= _TWO or (back <= _BACK and members[0] in other):
        return 0
    if back <= _BACK and _takes_up(sentence, members[0], whole):
        return 1
    if len(named) == len(members) and {each.number.fate for each in members} != {whole.number.fate}:
        return 0
    if near:
        return 1
    if back > _BACK and (whole.value < _LARGE**2 or len(f"{whole.value:.0f}".rstrip("0")) <= _TWO):
        return 0
    return 2 if large else 0


def _of_two(sentence: Sentence, whole: Figure, members: Sequence[Figure], back: int) -> int:
    total = sum(each.value for each in members)
    if kind_counted(whole.number) == "people" == kind_counted(members[0].number) == kind_counted(members[1].number):
        if back <= _BACK and _are_all_there(sentence, members):
            return 1
        if is_known_pair(sentence, members):
            return 1 if total > whole.value else 2
    return 2 if _are_of_it(whole, members) and whole.value >= _LARGE else 0


def _are_of_it(whole: Figure, members: Sequence[Figure]) -> bool:
    """Whether the first member is counted as the whole is, and the rest go without: "32 stations, and Bel 15"."""
    kind = kind_counted(whole.number)
    told = [kind_counted(each.number) for each in members]
    if kind == "people" and counted_head(whole.number) not in (_PEOPLE, counted_head(members[0].number)):
        return False
    befallen = any(each.number.fate for each in members) and whole.number.fate is None
    return kind is not None and told[0] == kind and set(told[1:]) <= {None, kind} and not befallen


def is_known_pair(sentence: Sentence, members: Sequence[Figure]) -> bool:
    """Whether two members are told of as known, and nobody is in both: "the four adults and two children"."""
    numbers = [each.number for each in members]
    known = len(members) == _TWO and _THE.search(sentence.before(numbers[0])) is not None
    if not known or _WHO.match(sentence.after(numbers[1])):
        return False
    return _PAIR.fullmatch(sentence.between(*numbers)) is not None and are_exclusive(sentence, numbers)


def _are_all_there(sentence: Sentence, members: Sequence[Figure]) -> bool:
    """Whether a sentence tells who all were there: "there were 29 passengers and five crew", "carrying 40 and six"."""
    numbers = [each.number for each in members]
    told = _THERE.search(sentence.before(numbers[0])) is not None and are_exclusive(sentence, numbers)
    return told and _PAIR.fullmatch(sentence.between(*numbers)) is not None


def is_of_opening(whole: Figure, members: Sequence[Figure]) -> bool:
    """Whether a whole is told in the headline or lead, of what the first of its members is."""
    kinds = {kind_counted(whole.number), kind_counted(members[0].number)}
    return len(kinds) == 1 and None not in kinds and (whole.sentence.headline or whole.number.start < _LEAD)


def _takes_up(sentence: Sentence, first: Figure, whole: Figure) -> bool:
    """Whether "of those arrested" stands before the members, of a whole of which the same is told."""
    found = _OF_THOSE.search(sentence.before(first.number))
    return found is not None and stem(found["what"].lower()) in {stem(w) for w in (whole.number.of or "").split()}
