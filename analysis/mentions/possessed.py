"""Bodies with a possessive in their name: "Ruritanian Women's Football League", "St Alban's Primary"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .cutting import OWNED
from .line import Line, is_headline
from .name_draft import NameDraft
from .name_lexicon import lexicon
from .names_by_word import NamesByWord
from .own_signs import FAMILIES_OF_FIRMS
from .tagging import Name

_CONFIDENCE = 0.8
_LEAST = 0.5
_LONGEST = 4
_MEMBERS = words("name-parts.txt", "owners in names of bodies")
_SAINTS = ("st", "st.", "saint")
_SCHOOLS = words("heads.txt", "after a saint")
_SITES = words("heads.txt", "sites of somebody")
_CALLED_SO = _SITES | FAMILIES_OF_FIRMS


def add_possessed(draft: NameDraft) -> None:
    """Make whole the names of bodies in which a possessive parts the capitals."""
    surnames = _surnames(draft)
    owned = [
        number
        for number, line in enumerate(draft.lines)
        if not (OWNED.isdisjoint(line.lower) or _CALLED_SO.isdisjoint(line.lower))
    ]
    known = _standing_alone(draft) if owned else set()
    for number in owned:
        if not is_headline(draft.lines[number]):
            draft.names[number] = _sites(draft.lines[number], draft.names[number], known)
    draft.each(
        lambda line, names: _with_possessed(line, [one for name in names for one in _parted(line, name, surnames)])
    )


def _surnames(draft: NameDraft) -> set[str]:
    """The last words of the full names of persons."""
    return {
        line.lower[name.last - 1]
        for line, names in zip(draft.lines, draft.names, strict=True)
        for name in names
        if name.label == "PER" and name.last - name.first > 1 and name.confidence > _LEAST
    }


def _parted(line: Line, name: Name, surnames: set[str]) -> tuple[Name, ...]:
    """A name, or the person and the body that were taken for one: "Hall's Acme Racing" where Ann Hall was named."""
    at = name.first + 1
    if (
        name.label != "ORG"
        or name.last - at < 2
        or line.lower[at] not in OWNED
        or line.lower[name.first] not in surnames
    ):
        return (name,)
    person = Name(name.first, at, "PER", max(_LEAST, name.confidence))
    return (person, name._replace(first=at + 1))


def _with_possessed(line: Line, names: list[Name]) -> list[Name]:
    if OWNED.isdisjoint(line.lower) or is_headline(line):
        return names
    found: NamesByWord | None = None
    for at, word in enumerate(line.lower):
        if word in OWNED and 0 < at < len(line.lower) - 1 and line.capital[at - 1] and _goes_on(line, at + 1):
            name = _body(line, at)
            if name:
                found = found or NamesByWord(names, len(line.lower))
                _put(name, found)
    return found.names() if found else names


def _goes_on(line: Line, at: int) -> bool:
    """Whether a capital stands at a word, or behind the "and" that stands there."""
    return bool(line.capital[at]) or (line.lower[at] == "and" and line.capital[at + 1 : at + 2] == b"\1")


def _body(line: Line, at: int) -> Name | None:
    """The body around the possessive ``at``, or None where the name only owns what follows."""
    last = at + 1
    while last < len(line.lower) and last - at <= _LONGEST and line.capital[last] and line.lower[last].isalpha():
        last += 1
    head = line.lower[last - 1]
    if line.lower[at - 1] in _MEMBERS:
        first = at - 1
        while first > 0 and at - first < _LONGEST and _belongs(line, first - 1):
            first -= 1
        sure = "O" in lexicon().phrases.get(head, "") or head in _SCHOOLS
        return Name(first, last, "ORG", _CONFIDENCE) if sure and at - first else None
    if at > 1 and line.lower[at - 2] in _SAINTS:
        last = _past_second_saint(line, last)
        if line.lower[last - 1] in _SCHOOLS:
            return Name(at - 2, last, "ORG", _CONFIDENCE)
        if line.lower[last - 1] in _SITES:
            return Name(at - 2, last, "LOC", _CONFIDENCE)  # St Ann's Hall
    return None


def _sites(line: Line, names: list[Name], known: set[str]) -> list[Name]:
    """The names with those of sites and shops made whole: "Sadler's Wells", "Harlow's Bakery"."""
    found: NamesByWord | None = None
    for at, word in enumerate(line.lower):
        if word not in OWNED or not at or line.capital[at - 1 : at + 2] != b"\1\0\1":
            continue
        last, owner = at + 2, line.lower[at - 1]
        alone = at < 2 or not line.capital[at - 2]
        label = "LOC" if line.lower[last - 1] in _SITES else "ORG" if line.lower[last - 1] in FAMILIES_OF_FIRMS else ""
        if not (label and alone) or line.capital[last : last + 1] == b"\1" or owner in known:
            continue
        if not set("cpo") & set(lexicon().phrases.get(owner, "")):
            found = found or NamesByWord(names, len(line.lower))
            if [(one.first, one.last) for one in found.touching(at - 1, last)] != [(at - 1, last)]:
                _put(Name(at - 1, last, label, _CONFIDENCE), found)
    return found.names() if found else names


def _standing_alone(draft: NameDraft) -> set[str]:
    """The words that are names, or the last of a person's, with no possessive behind them."""
    return {
        line.lower[name.last - 1]
        for line, names in zip(draft.lines, draft.names, strict=True)
        for name in names
        if line.lower[name.last : name.last + 1] == [] or line.lower[name.last] not in OWNED
    }


def _past_second_saint(line: Line, last: int) -> int:
    """Where a church's name ends that has a second possessive behind "and": "St Ann's and All Souls' Church"."""
    end = last + 1
    while line.lower[last : last + 1] == ["and"] and end < len(line.lower) and end - last <= _LONGEST:
        if not line.capital[end] and line.lower[end] not in OWNED and line.lower[end] not in ("'", "’"):
            break
        end += 1
    return end if end - last > 2 else last


def _belongs(line: Line, at: int) -> bool:
    """Whether the word before whose the body is belongs to its name: no "At", "The", "Her"."""
    word = line.lower[at]
    return bool(line.capital[at]) and word.isalpha() and small_tag(word) in ("", "JJ", "NN", "NNS")


def _put(name: Name, names: NamesByWord) -> None:
    touched = names.touching(name.first, name.last)
    if all(one.first >= name.first and one.last <= name.last for one in touched):
        names.replace(name)
