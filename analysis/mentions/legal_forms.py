"""Firms made whole by the legal form that ends their names: "First Quarry Minerals Ltd."."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .tagging import Name

_FORMS = frozenset(form.lower() for form in words("actor-names.txt", "forms that end a name"))
_TRADES = words("actor-names.txt", "trades")
_OPENERS = words("openers.txt") | words("name-parts.txt", "leading") | words("name-contexts.txt", "descriptors")
_GROUPS = words("actor-names.txt", "groups of firms")
_SURE, _DOUBTFUL = 0.9, 0.5
_LONGEST = 5


def add_firms(draft: NameDraft) -> None:
    """Make bodies of the capitals before a legal form and that, where the tagger saw a part of them or nothing."""
    draft.each(_with_firms)


def _with_firms(line: Line, names: list[Name]) -> list[Name]:
    found: NamesByWord | None = None
    for at in line.heads:
        if (
            at
            and line.capital[at]
            and line.lower[at].rstrip(".") in _FORMS
            and line.capital[at - 1]
            and not _is_county(line, at)
        ):
            found = found or NamesByWord(names, len(line.lower))
            _add(line, at, found)
    for name in found.names() if found else names:
        if name.label != "NRP" and _trades(line, name):
            found = found or NamesByWord(names, len(line.lower))
            if not found.touching(name.last, name.last + 1):
                found.replace(Name(name.first, name.last + 1, "ORG", max(_DOUBTFUL, name.confidence)))
    return found.names() if found else names


def _is_county(line: Line, at: int) -> bool:
    """Whether "Co" is no company: "Tralee, Co Kerry", "Co-founder"."""
    after = line.lower[at + 1] if at + 1 < len(line.lower) else ""
    return line.lower[at] == "co" and (line.capital[at + 1 : at + 2] == b"\1" or after.startswith("-"))


def _trades(line: Line, name: Name) -> bool:
    """Whether a name is followed by one last capital that says what a firm does: "Corvella Resources"."""
    at = name.last
    ends = at < len(line.lower) and line.capital[at] and line.capital[at + 1 : at + 2] != b"\1"
    trade = (
        at < len(line.lower) and line.lower[at] in _TRADES and not (name.label == "LOC" and line.lower[at] == "games")
    )
    return bool(ends) and trade and not (line.all_caps or line.title_case)


def _add(line: Line, at: int, names: NamesByWord) -> None:
    first = at
    while first > 0 and at - first < _LONGEST and line.capital[first - 1] and line.lower[first - 1].isalpha():
        if first == 1 and line.lower[0] in _OPENERS:
            break
        first -= 1
    first = _before_bracket(line, first)
    first -= 2 * _has_partner(line, first, at)
    touched = names.touching(first, at + 1)
    inside = all(name.first >= first and name.last <= at + 1 for name in touched)
    if first < at and inside and not line.all_caps:
        names.replace(Name(first, at + 1, "ORG", _SURE))


def _has_partner(line: Line, first: int, at: int) -> bool:
    """Whether a surname and "and" before a surname with a legal form are of the firm: "Lee and Hall Group PLC"."""
    one = first - 2
    if one < 0 or line.lower[first - 1] != "and" or not line.capital[one] or (one and line.capital[one - 1]):
        return False
    rest = [word for word in line.lower[first + 1 : at] if word not in _GROUPS]
    listed = set("ocptnd") & {letter for side in (one, first) for letter in lexicon().phrases.get(line.lower[side], "")}
    plain = small_tag(line.lower[one]) and "s" not in gazetteer().kinds(line.lower[one])
    alone = one == 0 or line.lower[one - 1] not in (",", "and") or line.lower[at + 1 : at + 2] == [","]
    return not rest and not listed and not plain and alone


def _before_bracket(line: Line, first: int) -> int:
    """Where a firm's name begins that goes on behind the place of its branch: "Marl Living (Beijing) Systems Co"."""
    at = first - 3
    branch = at > 0 and line.lower[first - 1] == ")" and line.lower[at] == "(" and line.capital[at - 1]
    if not branch or not set("cp") & set(lexicon().phrases.get(line.lower[at + 1], "")):
        return first
    while at > 0 and first - at < _LONGEST and line.capital[at - 1] and line.lower[at - 1].isalpha():
        if at == 1 and line.lower[0] in _OPENERS:
            break
        at -= 1
    return at
