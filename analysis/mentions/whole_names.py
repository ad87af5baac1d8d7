"""Names made whole that the tagger saw only in part: "Marks & Spencer", "J.K. Rowling", "Four Oaks Police"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import compress, count

from ..data.sections import words
from ..language.tagger import small_tag
from .announced import LABELS, is_written_as_name
from .calendar_names import MONTHS, WEEKDAYS, add_month, add_weekday
from .cutting import OWNED
from .described import noun_label
from .gazetteer import gazetteer
from .line import Line, is_headline
from .listed_firms import is_firm_of_two, join_listed_firms
from .name_draft import NameDraft
from .name_ends import with_campus, with_possessive
from .name_heads import heads
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .partners import OPENERS, PARTNERS, join_ampersand, join_partners, run_after, run_before
from .shared_bodies import shared_body
from .sides_of_and import are_fields
from .tagging import Name

_SURE, _CONFIDENCE = 0.9, 0.75
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_NUMBERS = words("name-parts.txt", "number words")
_CONTEXTS = "name-contexts.txt"
_SAYING = words(_CONTEXTS, "said after persons")
_BEING, _SHORT_TITLES = words(_CONTEXTS, "being"), words(_CONTEXTS, "short titles")
_BRANCHES, _NATIONS = words("name-parts.txt", "branches"), words("name-parts.txt", "nations without a state")
_FIELDS = words("name-parts.txt", "fields before a country")
_AIMS = (["to"], ["for"], ["against"])
_OWNERS = OWNED | {"the", "a", "an"}
_ALSO_HEADS = words("heads.txt", "also organization")


def make_whole(draft: NameDraft) -> None:
    """Join to names what grammar says belongs to them, and add persons named after months ("April Jones")."""
    draft.each(_with_whole_names)


def _with_whole_names(line: Line, names: list[Name]) -> list[Name]:
    if line.all_caps or not (names or any(line.capital)):
        return names
    found = NamesByWord(names, len(line.lower))
    for at, entry in line.phrases.items():
        if entry[0] == "B" and entry[1:] in LABELS:
            _join_listed(line, at, LABELS[entry[1:]], found)
    if is_headline(line):
        return found.names()
    told_by = _told_by()
    for at in [*compress(count(), map(told_by.__contains__, line.lower))]:
        told_by[line.lower[at]](line, at, found)
    for name in found.names():
        _widen(line, name, found)
    join_listed_firms(line, found)
    return _with_forenames(line, found.names())


def _with_forenames(line: Line, names: list[Name]) -> list[Name]:
    """The names with a place's name right before a surname made the given name that it is: "Georgia Hall"."""
    found: list[Name] = []
    for name in names:
        one = found[-1] if found else None
        if one and one.last == name.first and one.label == "PER" and _is_surname_too(line, one, name):
            found[-1] = Name(one.first, name.last, "PER", one.confidence)  # Whitney + Houston
            continue
        if one and one.last == name.first and one.label == "LOC" and name.label == "PER" and one.last - one.first == 1:
            forename = line.lower[one.first]
            if "g" in gazetteer().kinds(forename) + lexicon().phrases.get(forename, ""):
                found[-1] = Name(one.first, name.last, "PER", max(one.confidence, name.confidence))
                continue
        found.append(name)
    return found


def _is_surname_too(line: Line, one: Name, name: Name) -> bool:
    """Whether a place right behind a given name is the surname of who bears it."""
    if name.label != "LOC" or one.last - one.first > 1 or name.last - name.first > 1:
        return False
    surname = line.lower[name.first]
    known = gazetteer().kinds(surname) + lexicon().phrases.get(surname, "")
    return "s" in known and "g" in gazetteer().kinds(line.lower[one.first])


def _join_branch(line: Line, at: int, names: NamesByWord) -> None:
    """Make one of the capitals before a country's short form and that: "Tax Fairness UK" is a body."""
    if at < 2 or not _is_branch(line, at):
        return
    first = at
    while first > 0 and line.capital[first - 1] and line.lower[first - 1].isalpha() and at - first < 4:
        first -= 1
    touched = names.touching(first, at)
    places = any(name.label in ("LOC", "NRP") and name.last - name.first < at - first for name in touched)
    cut = bool(touched) and touched[0].first < first
    fewest = 1 if first and line.lower[at] not in _BRANCHES else 2
    if at - first >= fewest and not places and not cut and line.lower[first] not in OPENERS:
        names.replace(Name(first, at + 1, "ORG", _CONFIDENCE))


@cache
def _told_by() -> dict[str, Callable[[Line, int, NamesByWord], None]]:
    """The words at which names may be made whole, with what does so: "&", "and", countries, months and weekdays."""
    countries = [name for name in lexicon().countries if " " not in name]
    return {
        "&": join_ampersand,
        "and": _join_fields,
        **dict.fromkeys([*countries, *_BRANCHES, *_NATIONS], _join_branch),
        "campaign": _join_campaign,
        **dict.fromkeys(PARTNERS, join_partners),
        **dict.fromkeys(MONTHS, add_month),
        **dict.fromkeys(WEEKDAYS, add_weekday),
    }


def _is_branch(line: Line, at: int) -> bool:
    """Whether a country or a part of one ends the name of what works there: "Public Health Scotland"."""
    if line.lower[at] in _BRANCHES:
        return True
    ends = bool(line.capital[at]) and line.capital[at + 1 : at + 2] != b"\1" and at not in line.phrases
    return ends and bool(line.capital[at - 1]) and line.lower[at - 1] in _FIELDS


def _join_listed(line: Line, at: int, label: str, names: NamesByWord) -> None:
    """Make whole a listed name of which only a part was seen: "Century Fox" of "20th Century Fox"."""
    last = at + 1
    while line.phrases.get(last, "")[:1] == "I":
        last += 1
    first = at + (line.lower[at] == "the")
    touched = names.touching(first, last)
    whole = [(name.first, name.last) for name in touched] == [(first, last)]
    inside = all(name.first >= first and name.last <= last for name in touched)
    if touched and inside and not whole and is_written_as_name(line, first, last):
        names.replace(Name(first, last, label, _CONFIDENCE))
    elif len(touched) == 1 and touched[0].first > first and touched[0].label == label:
        names.replace(touched[0]._replace(first=first))  # General Motors Canada


def _join_fields(line: Line, at: int, names: NamesByWord) -> None:
    """Make one of two fields of an organization behind "the": "the Caribbean Air and Marine Branch"."""
    shared = shared_body(line, at)
    if shared and all(shared[0] <= name.first and name.last <= shared[1] for name in names.touching(*shared)):
        names.replace(Name(*shared, "ORG", _CONFIDENCE))
        return
    if is_firm_of_two(line, at):
        if all(at - 1 <= name.first and name.last <= at + 2 for name in names.touching(at - 1, at + 2)):
            names.replace(Name(at - 1, at + 2, "ORG", _CONFIDENCE))
        return
    first, last = _fields_before(line, at, names), run_after(line, at)
    if first == at or last - at < 3 or first == 0 or line.lower[first - 1] not in _OWNERS:
        return
    left, right, lex = line.lower[first:at], line.lower[at + 1 : last], lexicon()
    labels = (heads(lex, left), heads(lex, right))
    fields = (right[-1] in _ALSO_HEADS and not labels[0]) or are_fields((labels[0], labels[1] or "ORG"), right)
    parts = " ".join(left).split(" , ")  # the CIA, FBI and National Police are three
    if not fields or any(set("cpontO") & set(lex.phrases.get(part, "")) for part in {" ".join(left), *parts[:-1]}):
        return
    touched = names.touching(first, last)
    if all(name.first >= first and name.last <= last for name in touched):
        names.replace(Name(first, last, "ORG", _CONFIDENCE))


def _join_campaign(line: Line, at: int, names: NamesByWord) -> None:
    """Make one of a campaign and what it is for or against: "the Campaign to Protect Rural Ashford"."""
    last = at + 2
    if not line.capital[at] or line.lower[at + 1 : last] not in _AIMS or line.capital[last : last + 1] != b"\1":
        return
    while last < len(line.lower) and line.capital[last] and line.lower[last].isalpha():
        last += 1
    if all(name.first >= at and name.last <= last for name in names.touching(at, last)):
        names.replace(Name(at, last, "ORG", _CONFIDENCE))


def _fields_before(line: Line, at: int, names: NamesByWord) -> int:
    """Where the fields before "and" begin, commas between them: "Meteorology, Climatology"."""
    first = run_before(line, at, names)
    while first > 2 and line.lower[first - 1] == "," and line.capital[first - 2] and line.lower[first - 2].isalpha():
        first = run_before(line, first - 1, names)
    return first


def _widen(line: Line, name: Name, names: NamesByWord) -> None:
    """Take in what stands right beside a name and belongs to it."""
    first, last = name.first, name.last
    if name.label == "PER":
        first, last = _with_opener(line, _with_initials(line, first), last), _with_syllable(line, name)
    elif name.label in ("ORG", "LOC"):
        first = _with_number(line, name)
    if name.label in ("ORG", "LOC") or ((first, last) == (name.first, name.last) and last - first == 1):
        last = with_possessive(line, name)
    if name.label == "ORG" and last == name.last:
        last = with_campus(line, name)
    label = "ORG" if last > name.last and line.lower[last - 1] in OWNED else name.label
    if (first, last) != (name.first, name.last) and names.touching(first, last) == [name]:
        names.replace(Name(first, last, label, name.confidence))


def _with_syllable(line: Line, name: Name) -> int:
    """Where a name of three short words ends whose last is also a word: "Chung Jae Won"."""
    at = name.last
    if at - name.first != 2 or at + 1 >= len(line.lower) or not line.capital[at]:
        return at
    short = all(text.isalpha() and 2 <= len(text) <= 5 for text in line.texts[name.first : at + 1])
    word = line.lower[at]
    listed = set("cnopdtOPT") & set(lexicon().phrases.get(word, ""))
    return at + 1 if short and not line.texts[at].isupper() and small_tag(word) and not listed else at


def _with_initials(line: Line, first: int) -> int:
    """Where a name begins once the initials before it are taken in: "J.K. Rowling"; "U.S. Smith" has none."""
    while first > 0 and _INITIALS.fullmatch(line.texts[first - 1]) and not _is_abbreviation(line.lower[first - 1]):
        first -= 1
    return first


def _is_abbreviation(word: str) -> bool:
    """Whether initials are a country's, a body's or a place's."""
    return len(word) > 2 and bool(lexicon().phrases.get(word) or lexicon().phrases.get(word.rstrip(".")))


def _with_opener(line: Line, first: int, last: int) -> int:
    """Where a surname begins once a given name that is also a word opens the sentence: "Will Smith will speak."."""
    if first != 1 or last != 2 or line.texts[-1] == "?" or not line.capital[0]:
        return first
    word = line.lower[0]
    given = "g" in gazetteer().kinds(word) and small_tag(word) in ("MD", "NN", "VB", "JJ", "")
    given = given and word not in _SHORT_TITLES  # Oba Ann
    return 0 if given and not set("tcpo") & set(lexicon().phrases.get(word, "")) else first


def _with_number(line: Line, name: Name) -> int:
    """Where a name begins once a number word with a capital before it is taken in: "Four Oaks Police said"."""
    at = name.first - 1
    if at > 0 and name.last - at > 2 and line.lower[at].isdigit() and noun_label(line, at - 1) == "ORG":
        return at  # the band 5 Pale Riders
    if at < 0 or line.lower[at] not in _NUMBERS or not line.capital[at]:
        return name.first
    after = line.lower[name.last] if name.last < len(line.lower) else ""
    acts = after in _SAYING or after in _BEING or after in OWNED
    named = name.last - name.first > 1 or acts
    return at if named and (at > 0 or acts) else name.first
