"""Signs of a place in the ways that lead to it: "parts of Illern", "from Marl to Illern"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line
from .name_lexicon import lexicon
from .names_in_rows import row_of
from .tagging import Name

_CUES = "kind-cues.txt"
_PARTS = words(_CUES, "parts of places") | words(_CUES, "compass")
_COMPASS, _DISTANCES = words(_CUES, "compass"), words(_CUES, "distances")
_FARTHEST = 6
_LED = words(_CUES, "led between")
_HEADS_OF_PLACES = words(_CUES, "heads of places")
_GOVERNING = words(_CUES, "governing")
_GROUNDS, _STATES = words(_CUES, "grounds"), words(_CUES, "states with of")
_HEADED = words(_CUES, "heading a place")
_UNITS, _ARTICLES = words(_CUES, "units of a name"), ("the", "a", "an")
_STOOD = words(_CUES, "standing at a place")
_ROWED = (",", "and", "or")
_LEADING = words(_CUES, "places before") | {"at", "from", "to", "of"}
_PLACING = words(_CUES, "places before") | {"at"}
_CLOSING = frozenset((".", ";", ")"))
_CLOSING_PAIRS = tuple([",", word] for word in ("on", "in", "at", "where", "after", "before", "when", "to"))
"""What stands behind a wider place: no verb, whose subject the name would be."""
_REACH = 6
"""How many words before "between" tell that it parts two places."""


def place_signs(line: Line, names: list[Name], name: Name) -> list[str]:
    """The signs beside one mention that it is a place."""
    at = name.first - 1
    if at > 0 and line.lower[at] == "the":
        at -= 1
    if name.last - name.first > 2 and line.lower[name.first + 1] == "of" and line.lower[name.first] in _STATES:
        return ["is a city"]
    if (line.lower[name.last - 1] == "state" and _is_governed(line, name)) or _has_head(line, name):
        return ["governed"]
    if _is_wider(line, names, name):
        return ["within"]
    if _is_ground(line, name):
        return ["behind-places"]
    if _is_in_state(line, name) or _is_in_wider(line, names, name):
        return ["in state"]
    row = row_of(line, names, name) if name.first and line.lower[name.first - 1] in _ROWED else []
    if row and row[0].first and row[0].first != name.first and line.lower[row[0].first - 1] in _PLACING:
        return ["row placed"]
    before = line.lower[at] if at > 0 else ""
    if before == "of" and line.capital[name.last : name.last + 1] != b"\1":
        if line.lower[at - 1] in _HEADED:
            return ["governed"]  # the Mayoress of Marl
        return ["part of"] if line.lower[at - 1] in _PARTS else []
    if before == "at" and line.lower[at - 1] in _STOOD and at == name.first - 1:
        return ["stood at"]
    if before == "to" or line.lower[name.last : name.last + 1] == ["to"]:
        return ["from to"] if _is_way(line, names, name) else []
    return ["led between"] if before in ("between", "and") and _is_led(line, names, name, at) else []


def is_told_place(line: Line, name: Name) -> bool:
    """Whether the words before an unlisted name say that it is a place's: "the town of Abu Marl"."""
    at = name.first - 2
    if at < 1 or line.lower[at + 1] != "of" or line.lower[at] not in _UNITS or line.lower[at - 1] not in _ARTICLES:
        return False
    key = line.lower[name.first : name.last]
    known = set("gofnct") & set(lexicon().phrases.get(" ".join(key), ""))
    return not known and not (len(key) > 1 and any(lexicon().heads.get(word) == "ORG" for word in key))


def _is_wider(line: Line, names: list[Name], name: Name) -> bool:
    """Whether a name says where the place lies that stands before its comma: "from Marl Estate, Corvane, on Sunday"."""
    if name.first < 3 or line.lower[name.first - 1] != "," or name.last >= len(line.lower):
        return False
    placed = any(
        one.last == name.first - 1 and one.label == "LOC" and one.first and line.lower[one.first - 1] in _LEADING
        for one in names
    )
    return placed and (line.lower[name.last] in _CLOSING or line.lower[name.last : name.last + 2] in _CLOSING_PAIRS)


def _has_head(line: Line, name: Name) -> bool:
    """Whether the office of who governs a place stands between its name and a person's: "Marl Governor Ann Lee"."""
    after = line.lower[name.last : name.last + 3]
    if len(after) < 3 or not all(line.capital[name.last : name.last + 3]) or not line.texts[name.last + 1].isalpha():
        return False
    return after[0] in _HEADS_OF_PLACES or (after[0] == "chief" and after[1] == "minister")


def _is_governed(line: Line, name: Name) -> bool:
    """Whether somebody governs "Kebron State", which then is no university."""
    after = line.lower[name.last] if name.last < len(line.lower) else ""
    before = line.lower[max(0, name.first - 2) : name.first]
    of = before[-1:] == ["of"] and not _GOVERNING.isdisjoint(line.lower[max(0, name.first - _REACH) : name.first])
    return after in _GOVERNING or of


def _is_ground(line: Line, name: Name) -> bool:
    """Whether what stands behind a name is dug or built there: "the Marl gold property"."""
    after = line.lower[name.last : name.last + 2]
    small = line.capital[name.last : name.last + 2] == b"\0\0"
    return small and after[1] in _GROUNDS and small_tag(after[0]) in ("NN", "JJ")


def _is_in_state(line: Line, name: Name) -> bool:
    """Whether a comma and a state or a country stand behind a name: "Hempstead, Texas"."""
    after = line.lower[name.last : name.last + 3]
    if len(after) < 2 or after[0] != "," or not line.capital[name.last + 1]:
        return False
    return lexicon().phrases.get(after[1]) == "p" and "r" in gazetteer().kinds(after[1])


def _is_in_wider(line: Line, names: list[Name], name: Name) -> bool:
    """Whether a wider place stands behind the comma: "at Mango Walk, St Catherine, on Friday"; not "at Acme Ltd"."""
    if not name.first or line.lower[name.first - 1] not in _PLACING or line.lower[name.last : name.last + 1] != [","]:
        return False
    if lexicon().heads.get(line.lower[name.last - 1]) == "ORG":
        return False
    wider = next((one for one in names if one.first == name.last + 1), None)
    if wider is None or wider.label == "ORG":
        return False
    closed = line.lower[wider.last : wider.last + 1] and line.lower[wider.last] in _CLOSING
    return bool(closed) or line.lower[wider.last : wider.last + 2] in _CLOSING_PAIRS


def _is_way(line: Line, names: list[Name], name: Name) -> bool:
    """Whether a name is an end of a way: "from Marl to Illern"."""
    before = {other.last: other for other in names}
    start = before.get(name.first - 1) if line.lower[name.first - 1] == "to" else name
    if not start or start.first < 1 or line.lower[start.first - 1] != "from":
        return False
    return any(other.first == start.last + 1 for other in names)


def _is_led(line: Line, names: list[Name], name: Name, at: int) -> bool:
    """Whether two names that "between" parts are ends of a road, a line or a journey."""
    if line.lower[at] == "and":
        first = next((other for other in names if other.last == at), None)
        at = first.first - 1 if first else 0
        at -= at > 0 and line.lower[at] == "the"
    if at < 1 or line.lower[at] != "between":
        return False
    return not _LED.isdisjoint(line.lower[max(0, at - _REACH) : at])


def lies_off(line: Line, at: int) -> bool:
    """Whether words say how something lies to a place: "(Marsh End), 12 miles north-east of Ashford"."""
    at += line.lower[at : at + 1] == [","]
    end = min(len(line.lower), at + _FARTHEST)
    while at < end and (line.lower[at] in _DISTANCES or line.lower[at][0].isdigit()):
        at += 1
    if at >= end or line.lower[at] not in _COMPASS:
        return False
    at += 1
    at += line.lower[at : at + 1] != [] and line.lower[at].lstrip("-") in _COMPASS
    return line.lower[at : at + 1] == ["of"] and at + 1 < len(line.lower) and line.lower[at + 1].isalpha()
