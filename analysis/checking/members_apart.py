"""Whether the members of a list are all of its whole, and none of another's: men and women, vans and lorries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..comparing.counted_groups import head_of
from ..data.sections import entries
from ..data.sections import words as all_words
from ..findings import Number
from ..language import stem
from ..numbers.meaning.befallen import are_people
from .counted_things import counted, names_nothing
from .list_members import Member
from .told_figures import FILE, Sentence, listed

_LISTING = re.compile(r"\b(?:includ\w+|and|with|are|were) $|, $", re.IGNORECASE)
_FATES = {"dead": "killed", "killed": "killed", "injured": "injured", "wounded": "injured"}
_FOR = re.compile(r"(?:for|from|in|of|on)\b")


def are_parted(members: Sequence[Member]) -> bool:
    """Whether nobody is in two members: each has a word of sex or age, or is a medal, none that of another."""
    own = [_parts(member) for member in members]
    return all(own) and len(set(own)) == len(own)


def is_split(sentence: Sentence, whole: Number, members: Sequence[Member]) -> bool:
    """Whether members behind a mere comma can be all of a whole: men and women, "one Iraqi and three Pakistanis"."""
    if are_parted(members):
        return not _is_parted(sentence, whole)
    if whole.kind in ("duration", "money") and _are_alike(members):
        return True
    if _are_kinds_of(whole, members):
        return True
    if is_body(sentence, whole) and all(map(are_persons, members)):
        return True
    of, listing = counted(whole) or "x", _LISTING.search(sentence.before(whole))
    if of in ("people", "persons") and not listing and all(are_persons(member) for member in members):
        return not any(_parts(member) for member in members)  # men, women and doctors may be the same
    one_of_them = listing or of[:1].isupper() or re.match(r" \w+ from\b", sentence.after(whole))
    return not one_of_them and are_peoples(members) and are_people(of)


def _are_alike(members: Sequence[Member]) -> bool:
    """Whether all members begin with one preposition: "12 for murder and three for robbery"."""
    found = [_FOR.match(member.words) for member in members]
    return all(found) and len({each[0] for each in found if each}) == 1


def _are_kinds_of(whole: Number, members: Sequence[Member]) -> bool:
    """Whether members are kinds of what is counted: vans and lorries of vehicles."""
    kinds = _kinds().get(head_of(counted(whole) or None) or "", frozenset())
    heads = [head_of(re.split(r" (?:of|from|in|at|on|by)\b", member.words)[0] or None) for member in members]
    return len(set(heads)) == len(heads) and all(head in kinds for head in heads)


@cache
def _kinds() -> dict[str, frozenset[str]]:
    lines = [entry.split() for entry in entries(FILE, "kinds of things")]
    return {stem(whole): frozenset(map(stem, kinds)) for whole, *kinds in lines}


def are_persons(member: Member) -> bool:
    words = " ".join(re.findall(r"[\w’'-]+", re.split(r" (?:of|from|in|at|on|aboard)\b", member.words)[0]))
    noun = words.split(" ")[-1].lower()
    return bool(words) and (are_people(words) or noun in listed("people of a list") or noun in all_words("roles.txt"))


def can_hold(whole: Number, opening: str, members: Sequence[Member]) -> bool:
    """Whether a figure told before can be of those listed behind ``opening``: no twelve flats are "the dead"."""
    of = counted(whole)
    fate = next((_FATES[word] for word in opening.lower().split() if word in _FATES), None)
    if fate and fate != whole.fate and not names_nothing(whole):
        return False
    if (
        names_nothing(whole)
        or whole.fate
        or are_people(of)
        or of[:1].isupper()
        or of.lower() in listed("people of a list")
    ):
        return True
    return not any(_parts(member) or are_persons(member) for member in members)


def _parts(member: Member) -> frozenset[str]:
    return frozenset(member.words.lower().split()) & listed("exclusive parts")


def _is_parted(sentence: Sentence, whole: Number) -> bool:
    """Whether what may be a whole is itself of some only: "six gold"."""
    return bool(set(re.findall(r"[a-z]+", sentence.after(whole).lower())[:1]) & listed("exclusive parts"))


def is_body(sentence: Sentence, whole: Number) -> bool:
    """Whether a figure is how many a body has: "the choir of 70"."""
    return names_nothing(whole) and re.search(r"\b[a-z]+ of $", sentence.before(whole)) is not None


def is_over(whole: Number, members: Sequence[Member]) -> bool:
    """Whether members of which none can be in another are more than their whole."""
    own = [bool(_parts(member)) for member in members]
    return (all(own) or not any(own)) and sum(member.many for member in members) > (whole.value or 0)


def are_peoples(members: Sequence[Member]) -> bool:
    return all(member.words[:1].isupper() for member in members) and len({m.words for m in members}) == len(members)
