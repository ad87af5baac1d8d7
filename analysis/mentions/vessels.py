"""Ships by the words beside their names: "the ferry Estline", "aboard the Freewinds"."""

from __future__ import annotations

from ..data.sections import words
from .line import Line
from .name_lexicon import lexicon
from .tagging import Name

_CONTEXTS = "name-contexts.txt"
_VESSELS = words(_CONTEXTS, "vessels before")
_MOTOR = (["M", "/", "V"], ["M", "/", "B"], ["M", "/", "T"], ["M", "/", "L"])
_BEHIND_VESSELS = words(_CONTEXTS, "vessels behind")
_BOATS = words(_CONTEXTS, "boats") | _VESSELS
NAVAL = words(_CONTEXTS, "letters before vessels")
"""What ships' names open with, in capitals."""
_CARRIERS = words(_CONTEXTS, "kinds of carriers and boats")
_SAILING = words(_CONTEXTS, "vessels acting")
_QUOTES = words(_CONTEXTS, "quotes before works")


def is_vessel(line: Line, name: Name) -> bool:
    """Whether a ship is named: "the ferry Estline", "aboard the Freewinds"."""
    if line.lower[name.last : name.last + 1] and line.lower[name.last][0] == "-":
        return False  # aboard the Peru-registered tanker
    before = line.lower[max(0, name.first - 2) : name.first]
    if _has_letters(line, name):
        return True
    if name.first > 2 and line.lower[name.first - 2] == "/" and line.texts[name.first - 3 : name.first] in _MOTOR:
        return True  # M/V Estline
    if line.texts[max(0, name.first - 2) : name.first + 1] in _MOTOR:
        return True  # M/V Estline, the letter taken in
    if before[-1:] == ["the"] and name.last < len(line.lower) and line.lower[name.last] in _BEHIND_VESSELS:
        return True
    if before == [",", "the"] and name.first > 2 and line.lower[name.first - 3] in _BOATS:
        return True  # a shrimp boat, the Estline
    if before[-1:] == ["the"] and line.lower[name.last : name.last + 1] and line.lower[name.last] in _SAILING:
        return True
    if before[-1:] == ["the"] and line.lower[name.last : name.last + 2] == ["was", "carrying"]:
        return True
    if before[-1:] == ["the"]:
        return before[0] == "aboard" or (before[0] == "board" and name.first > 2 and line.lower[name.first - 3] == "on")
    if len(before) > 1 and before[1] in _QUOTES and before[0] in _VESSELS:
        return True  # the Panama-registered "Blue Marl"
    if len(before) > 1 and before[0] in _VESSELS and lexicon().phrases.get(before[1]) == "t":
        return line.capital[name.first - 2 : name.first] == b"\0\1"  # the ferry Princess Marl
    if before[-1:] in (["carrier"], ["boat"]):
        return before[0] in _CARRIERS and not line.capital[name.first - 1]  # the bulk carrier Estline
    return bool(before) and before[-1] in _VESSELS and not line.capital[name.first - 1]


def _has_letters(line: Line, name: Name) -> bool:
    """Whether a name has or stands behind the letters of ships: "USS Ashford"; no lone "KM", no "5 km"."""
    at = name.first if line.lower[name.first] in NAVAL else name.first - 1
    if at < 0 or line.lower[at] not in NAVAL or not line.texts[at].isupper():
        return False
    return line.capital[at + 1 : at + 2] == b"\1"
