"""The one reader of the word lists in this folder.

One format for all of them. ``#`` at the start of a line opens a comment; blank lines mean nothing; ``[name]`` alone on
a line opens a section, and what stands before the first is the section ``""``. Every other line is an entry. What an
entry is, the comment at the head of the file says:

- a phrase: ``entries`` gives them in order;
- phrases parted by commas: ``phrases`` gives them in order;
- words parted by blanks: ``words`` gives the set of all words of a section, ``sequence`` the same in order;
- fields parted by tabs: ``rows`` gives them as tuples.

``alternation`` makes of a section the inside of a regular expression's group. Files are read once.

>>> "mr" in words("abbreviations.txt", "never last")
True
>>> phrases("synonyms.txt")[:2]
('Islamic State', 'Islamic State of Iraq and Syria')
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from . import HERE

_HEADING = re.compile(r"\[([^\[\]]+)\]\s*")


class UnknownSectionError(KeyError):
    """Asked for a section that the file does not have: a misspelling in code or a list taken away."""


@cache
def sections(file: str) -> Mapping[str, tuple[str, ...]]:
    """The sections of a word list by name, each with its entries in order."""
    found: dict[str, list[str]] = {"": []}
    section = found[""]
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if heading := _HEADING.fullmatch(line):
            section = found.setdefault(heading[1], [])
        elif line.strip() and not line.startswith("#"):
            section.append(line)
    return MappingProxyType({name: tuple(lines) for name, lines in found.items()})


def entries(file: str, section: str = "") -> tuple[str, ...]:
    """The entries of one section, a line each: ``entries("idioms.txt")``."""
    try:
        return sections(file)[section]
    except KeyError:
        raise UnknownSectionError(f"{file} has no section [{section}]") from None


@cache
def phrases(file: str, *names: str) -> tuple[str, ...]:
    """The phrases of one or several sections, parted by commas and line ends: ``phrases("places.txt")``."""
    listed = (item.strip() for name in names or ("",) for entry in entries(file, name) for item in entry.split(","))
    return tuple(item for item in listed if item)


@cache
def sequence(file: str, *names: str) -> tuple[str, ...]:
    """The words of one or several sections in the order of the file: ``sequence("openers.txt")``."""
    return tuple(word for name in names or ("",) for entry in entries(file, name) for word in entry.split())


@cache
def words(file: str, *names: str) -> frozenset[str]:
    """The set of the words of one or several sections: ``words("titles.txt", "women", "men")``."""
    return frozenset(sequence(file, *names))


@cache
def rows(file: str, section: str = "") -> tuple[tuple[str, ...], ...]:
    """The entries of one section as fields parted by tabs: ``rows("hedges.tsv")``."""
    return tuple(tuple(entry.split("\t")) for entry in entries(file, section))


@cache
def alternation(file: str, *names: str, whole: bool = False) -> str:
    """The words of one or several sections as ``a|b|c`` for a regular expression: escaped, longest first.

    With ``whole`` a whole entry is an alternative, and a blank in it fits any white space.
    """
    listed = [entry for name in names or ("",) for entry in entries(file, name)] if whole else sequence(file, *names)
    parts = ([re.escape(word) for word in entry.split()] for entry in sorted(dict.fromkeys(listed), key=_longest_first))
    return "|".join(r"\s+".join(part) for part in parts)


@cache
def any_of(file: str, *names: str) -> str:
    """The entries of sections as ``a|b|c``, the longest first; "*" at the end of a word stands for any ending.

    A whole entry is an alternative where the name of a section ends in "(phrases)", else a word. What several begin
    with stands once, so that a search that fits none of them ends soon: "a(?:bc|d)".
    """
    whole = any(name.endswith("(phrases)") for name in names)
    listed = [entry for name in names or ("",) for entry in entries(file, name)] if whole else sequence(file, *names)
    return _by_beginnings([_atoms(entry) for entry in dict.fromkeys(listed)])


def _atoms(entry: str) -> tuple[str, ...]:
    """An entry as what its characters fit, a blank any white space."""
    text = " ".join(entry.split())
    return tuple({" ": r"\s+", "*": r"\w*"}.get(char) or re.escape(char) for char in text)


def _by_beginnings(entries: Sequence[tuple[str, ...]]) -> str:
    """Alternatives, those that begin alike together; an ending comes last, so that the longest is found."""
    heads: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries:
        if entry:
            heads.setdefault(entry[0], []).append(entry[1:])
    return "|".join(head + _ending(heads[head]) for head in sorted(heads, key=lambda head: (head == r"\w*", head)))


def _ending(rests: Sequence[tuple[str, ...]]) -> str:
    inside = _by_beginnings(rests)
    if not inside:
        return ""
    if () in rests:
        return f"(?:{inside})?"
    return f"(?:{inside})" if len({rest[0] for rest in rests}) > 1 else inside


@cache
def phrase_finder(file: str, *names: str) -> re.Pattern[str]:
    """Finds the entries of sections as whole words, whatever their case."""
    return re.compile(rf"\b(?:{any_of(file, *names)})\b", re.IGNORECASE)


def _longest_first(phrase: str) -> tuple[int, str]:
    return -len(phrase), phrase
