"""Signs of a body: a verb in the plural behind one name, its short form in a bracket; and what rivals tell of one."""

from __future__ import annotations

from ..data.sections import words
from .line import Line
from .name_lexicon import lexicon
from .tagging import Name

_CUES = "kind-cues.txt"
_PLURAL, _NEVER_BEFORE = words(_CUES, "verbs in the plural"), words(_CUES, "no plural before")
_FACING, _SURE = words(_CUES, "facing"), 0.7
_ROW = 12
"""How many words before a name another may be joined to it."""
_HANDLING, _GREAT = words(_CUES, "handling sums"), words(_CUES, "great sums")
_BETWEEN = words(_CUES, "between name and verb")
_NEAR = 6
"""How many words behind a verb its sum may end."""
_LEADS = (("ahead", "of"), ("clear", "of"), ("lead", "over"), ("edge", "over"), ("points", "behind"))
_POLLING, _STANDING = words(_CUES, "polling"), words(_CUES, "before a standing")
_STANDINGS = words(_CUES, "standings")
_RUNNING = (["who", "runs"], ["who", "ran"], ["who", "chairs"], ["who", "founded"], ["who", "owns"], ["who", "leads"])
_DUE = (["report"], ["publish"], ["update"], ["float"], ["list"])
_HIRING = words(_CUES, "hiring")
_SMALL = words("name-parts.txt", "small in acronyms")


def body_signs(line: Line, name: Name) -> list[str]:
    """The signs behind one mention that it is a body."""
    after = line.lower[name.last] if name.last < len(line.lower) else ""
    if _is_polled(line, name) or _is_behind(line, name):
        return ["polled"]
    if _is_titled(line, name.first):
        return ["titled"]
    if line.lower[max(0, name.first - 2) : name.first] in _RUNNING:
        return ["run by"]
    if line.lower[name.last + 1 : name.last + 3] == ["due", "to"] and line.lower[name.last + 3 : name.last + 4] in _DUE:
        return ["handles millions"]
    if after in _PLURAL and _is_alone(line, name):
        return ["have"]
    if after and handles_sum(line, name.last):
        return ["handles millions"]
    return ["acronym"] if after == "(" and _is_shortened(line, name) else []


def handles_sum(line: Line, at: int) -> bool:
    """Whether millions are owed, held or earned from a word on: "owes $3.1 billion", "had earned 40 million euros"."""
    while at < len(line.lower) - 1 and line.lower[at] in _BETWEEN:
        at += 1
    return line.lower[at] in _HANDLING and not _GREAT.isdisjoint(line.lower[at + 1 : at + _NEAR])


def _is_polled(line: Line, name: Name) -> bool:
    """Whether a poll tells of how one stands who runs: "gives Alder a 47 percent chance"; no place does."""
    if not name.first or line.lower[name.first - 1] not in _POLLING:
        return False
    reach = line.lower[name.last : name.last + _NEAR]
    stands = reach[:1] != [] and (reach[0] in _STANDING or reach[0][0].isdigit())
    return stands and not _STANDINGS.isdisjoint(reach)


def _is_behind(line: Line, name: Name) -> bool:
    """Whether somebody leads a name by points: "5 points ahead of Alder", "a lead over Alder"."""
    before = tuple(line.lower[max(0, name.first - 2) : name.first])
    return before in _LEADS and not _STANDINGS.isdisjoint(line.lower[max(0, name.first - 2 * _NEAR) : name.first])


def _is_titled(line: Line, first: int) -> bool:
    """Whether an office with a capital stands before the comma and a name: "Dulva State Governor, Ann Lee"."""
    if first < 2 or line.lower[first - 1] != "," or not line.capital[first - 2]:
        return False
    return lexicon().phrases.get(line.lower[first - 2]) == "t"


def facing_signs(line: Line, names: list[Name], name: Name) -> list[str]:
    """The kind of the one whom a name beats or is beaten by: "Ann Lee beat Danka Kovrin 6-4"."""
    beside = (*line.lower[name.last : name.last + 1], *line.lower[max(0, name.first - 1) : name.first])
    if _FACING.isdisjoint(beside):
        return []
    for other in names:
        first, second = (other, name) if other.last < name.first else (name, other)
        faced = second.first == first.last + 1 and line.lower[first.last] in _FACING
        if faced and other is not name and other.confidence > _SURE and other.label in ("PER", "ORG"):
            return ["facing-" + other.label]
    return []


def staff_signs(line: Line, names: list[Name], name: Name) -> list[str]:
    """The sign of whom somebody was hired from: "has hired Ann Lee from Brodmar"."""
    if name.first < 3 or line.lower[name.first - 1] != "from":
        return []
    hired = next((one for one in names if one.last == name.first - 1 and one.label == "PER"), None)
    return ["hired from"] if hired and hired.first and line.lower[hired.first - 1] in _HIRING else []


def _is_alone(line: Line, name: Name) -> bool:
    """Whether a name with no plural ending is the whole subject: not "Ann and Bob have"; "the Lees have"."""
    before = line.lower[max(0, name.first - 3) : name.first]
    if "and" in line.lower[max(0, name.first - _ROW) : name.first]:
        return False  # Ann Lee, and Secretary Bob Hall have
    return _NEVER_BEFORE.isdisjoint(before) and not line.lower[name.last - 1].endswith("s")


def _is_shortened(line: Line, name: Name) -> bool:
    """Whether the bracket behind a name holds its first letters: "Bharat Mazdur Sangh (BMS)"."""
    bracket = line.texts[name.last + 1 : name.last + 3]
    first = "".join(word[0] for word in line.lower[name.first : name.last] if word not in _SMALL)
    return len(first) > 1 and bracket == [first.upper(), ")"]
