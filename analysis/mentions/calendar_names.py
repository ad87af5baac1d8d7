"""Persons named after months and weekdays: "April Jones", "Mrs May", "coach Sunday Eteng"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line
from .name_kinds import HONORIFICS
from .name_lexicon import announcers, lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_SURE, _CONFIDENCE = 0.9, 0.75
MONTHS = sorted(words("name-contexts.txt", "months and persons"))
WEEKDAYS = words("calendar.txt", "weekdays")
_SAYING = words("name-contexts.txt", "said after persons") - {"of", "for", "is", "was", "has", "had"}
_CLOSED = frozenset('”",’')
_NO_PERSONS = words("name-contexts.txt", "no persons before months")


def add_month(line: Line, at: int, names: NamesByWord) -> None:
    """ "April Jones" and "Mrs May" are persons; "in April" is none."""
    before, after = (line.lower[i] if 0 <= i < len(line.lower) else "" for i in (at - 1, at + 1))
    if not line.capital[at] or names.touching(at, at + 1):
        return
    if before in HONORIFICS:
        names.replace(Name(at, at + 1, "PER", _SURE))
        return
    if line.lower[at] == "march":
        _add_march(line, at, names)
        return
    if after in _SAYING and (before in _CLOSED or not before):
        names.replace(Name(at, at + 1, "PER", _CONFIDENCE))  # “I won,” August said
        return
    if not at or before in _NO_PERSONS or not line.capital[at - 1]:
        pass
    elif line.lower[at + 1 : at + 2] and small_tag(after) in ("VBD", "VBZ") and "g" in gazetteer().kinds(before):
        _add_march(line, at, names)
        return
    follows = names.touching(at + 1, at + 2)
    bare_may = line.lower[at] == "may" and not (before == "and" and follows)
    if bare_may or before in _NO_PERSONS or not after.isalpha() or not line.capital[at + 1]:
        return
    if follows and (follows[0].label != "PER" or follows[0].first != at + 1):
        return
    last = follows[0].last if follows else at + 2
    if "d" not in lexicon().phrases.get(after, ""):
        names.replace(Name(at, last, "PER", _CONFIDENCE))


def _add_march(line: Line, at: int, names: NamesByWord) -> None:
    """Give a forename the surname that is a month: "Eva March", not "Eva March 3"."""
    one = names.touching(at - 1, at) if at else []
    alone = at and line.capital[at - 1] and line.lower[at] != "march" and not (at > 1 and line.capital[at - 2])
    forename = one[0].label == "PER" and one[0].last - one[0].first == 1 if one else alone
    dated = line.lower[at + 1 : at + 2] and line.lower[at + 1][0].isdigit()
    if forename and not dated and "g" in gazetteer().kinds(line.lower[at - 1]):
        names.replace(Name(at - 1, at + 1, "PER", _CONFIDENCE))


def add_weekday(line: Line, at: int, names: NamesByWord) -> None:
    """Add a person named after a weekday, behind what he or she is: "coach Sunday Eteng"."""
    if not at or line.lower[at - 1] not in announcers()["PER before"]:
        return
    after = names.touching(at + 1, at + 2)
    last = after[0].last if after else at + 2
    named = last <= len(line.lower) and line.capital[at + 1] and line.lower[at + 1].isalpha()
    if named and line.capital[at] and (not after or after[0].first == at + 1):
        names.replace(Name(at, last, "PER", _CONFIDENCE))
