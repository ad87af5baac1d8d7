"""Signs of a body: a verb in the plural behind one name ("Illern have won"), its short form in a bracket behind it."""

from __future__ import annotations

from ..data.sections import words
from .line import Line
from .tagging import Name

_CUES = "kind-cues.txt"
_PLURAL, _NEVER_BEFORE = words(_CUES, "verbs in the plural"), words(_CUES, "no plural before")
_SMALL = words("name-parts.txt", "small in acronyms")


def body_signs(line: Line, name: Name) -> list[str]:
    """The signs behind one mention that it is a body."""
    after = line.lower[name.last] if name.last < len(line.lower) else ""
    if after in _PLURAL and _is_alone(line, name):
        return ["have"]
    return ["acronym"] if after == "(" and _is_shortened(line, name) else []


def _is_alone(line: Line, name: Name) -> bool:
    """Whether a name with no plural ending is the whole subject: not "Ann and Bob have"; "the Lees have"."""
    before = line.lower[max(0, name.first - 3) : name.first]
    return _NEVER_BEFORE.isdisjoint(before) and not line.lower[name.last - 1].endswith("s")


def _is_shortened(line: Line, name: Name) -> bool:
    """Whether the bracket behind a name holds its first letters: "Bharat Mazdur Sangh (BMS)"."""
    bracket = line.texts[name.last + 1 : name.last + 3]
    first = "".join(word[0] for word in line.lower[name.first : name.last] if word not in _SMALL)
    return len(first) > 1 and bracket == [first.upper(), ")"]
