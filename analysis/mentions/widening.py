"""What belongs to a name beside it: the country of a ministry, the region of a court, the government of a people."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .cutting import OWNED
from .gazetteer import gazetteer
from .line import Line
from .name_lexicon import Lexicon, lexicon
from .tagging import Name

_SURE = 0.9
_WIDE = words("actor-names.txt", "wide before bodies") | {"general", "national", "central", "state", "supreme", "joint"}
_LONE = words("heads.txt", "lone heads")
_ARTICLES = OWNED | {"the", "a"}
_PORTFOLIOS = words("name-contexts.txt", "portfolios")
_OF_REGIONS = words("heads.txt", "bodies of regions")
_BASED = words("kind-cues.txt", "based")
_GOVERNMENTS, _FORCES = words("heads.txt", "governments"), words("heads.txt", "forces")


def widened(line: Line, name: Name, found: list[Name], lex: Lexicon) -> tuple[int, Name]:
    """A name with what belongs to it beside it, and how many of the names found before it, the last, it takes in."""
    if line.all_caps or line.title_case:
        return 0, name
    if name.first and line.lower[name.first - 1] in _BASED and line.capital[name.last : name.last + 2] == b"\1\0":
        return 0, Name(name.first, name.last + 1, "ORG", name.confidence)  # the Dover-based Marl Construction
    if name.label == "LOC":
        return 0, _widened_place(line, name, lex)
    if name.label == "NRP":
        return 0, _widened_people(line, name)
    return _widened_body(line, name, found, lex) if name.label == "ORG" else (0, name)


def _widened_place(line: Line, name: Name, lex: Lexicon) -> Name:
    """ "Government of" a country, the "River" after a name."""
    first, last, lower = name.first, name.last, line.lower
    at = first - (2 if lower[first - 1] == "the" else 1) if first > 1 else 0
    if at > 0 and lower[at] == "of" and lower[at - 1] in _GOVERNMENTS and line.capital[at - 1]:
        return Name(at - 1, last, "ORG", max(_SURE, name.confidence))
    if last < len(lower) and line.capital[last] and lex.heads.get(lower[last]) == "LOC":
        return Name(first, last + 1, "LOC", name.confidence)
    ends = last + 1 >= len(lower) or not line.capital[last + 1] or lex.phrases.get(lower[last + 1]) == "t"
    if last < len(lower) and line.capital[last] and lower[last] in _FORCES and ends:
        return Name(first, last + 1, "ORG", name.confidence)
    return name


def _widened_people(line: Line, name: Name) -> Name:
    """The body of state behind a people's name: "Ruritanian Government", "Ruritanian Army"."""
    at = name.last
    body = at < len(line.lower) and line.capital[at] and line.lower[at] in _GOVERNMENTS | _FORCES
    if not body or line.capital[at + 1 : at + 2] == b"\1":
        return name
    return Name(name.first, at + 1, "ORG", name.confidence)


def _widened_body(line: Line, name: Name, found: list[Name], lex: Lexicon) -> tuple[int, Name]:
    """The country in "Ruritania Central Bank", the people in "Ruritanian Red Cross", which were names of their own."""
    first, lower = name.first, line.lower
    if lower[first : name.last + 2] == ["office", "of", "the"] and line.capital[name.last + 2 : name.last + 3] == b"\1":
        end = name.last + 3
        while line.capital[end : end + 1] == b"\1" and lower[end].isalpha():
            end += 1
        return 0, Name(first, end, "ORG", name.confidence)  # the Office of the Kenyan Trade Envoy
    one = found[-1] if found else None
    if one and one.last == first and is_country(line, one.first, first):
        if lex.heads.get(lower[name.last - 1]) == "ORG" and lower[first] not in OWNED:
            return 1, Name(one.first, name.last, "ORG", name.confidence)
        return 0, name
    if one and one.last == first and _is_region_of_body(line, one, name):
        return 1, Name(one.first, name.last, "ORG", name.confidence)
    before = first - 1
    if before < 0 or not line.capital[before]:
        return 0, name
    if name.last - first == 1 and lower[first] in _LONE and not (one and one.last > before):
        start = before
        while start > 1 and line.capital[start - 1] and not (one and one.last > start - 1):
            start -= 1
        plain = all(word.isalpha() and lex.phrases.get(word) not in ("t", "n", "g") for word in lower[start:first])
        if start > 0 and plain and lower[start] not in OWNED:
            return 0, Name(start, name.last, "ORG", name.confidence)  # the Olympic Committee
    if _narrows(line, before, name, lex) and not (one and one.last > before):
        return 0, Name(before, name.last, "ORG", name.confidence)
    if (
        lower[before] in _PORTFOLIOS
        and not (one and one.last > before)
        and lex.heads.get(lower[name.last - 1]) == "ORG"
    ):
        return 0, Name(before, name.last, "ORG", name.confidence)  # the Finance Sector Union
    if lex.phrases.get(lower[before]) != "n" or is_own_body(line, name, lex):
        return 0, name
    if name.last - first < 2 and lower[first] not in _FORCES and lex.heads.get(lower[first]) != "ORG":
        return 0, name
    overlaps = one is not None and one.last > before
    if one and overlaps and (one.first < before or one.label != "NRP"):
        return 0, name
    return int(overlaps), Name(before, name.last, "ORG", name.confidence)


def is_own_body(line: Line, name: Name, lex: Lexicon) -> bool:
    """Whether a listed body needs no people before it: the Russian FSB, the Spanish La Liga; not a Labour Party."""
    lower = line.lower[name.first : name.last]
    if "o" not in lex.phrases.get(" ".join(lower), ""):
        return False
    generic = lower[-1] in lex.heads or set("OT") & set(lex.phrases.get(lower[-1], ""))
    return not generic and not all(small_tag(word) for word in lower)


def _narrows(line: Line, at: int, body: Name, lex: Lexicon) -> bool:
    """Whether a word belongs to the body behind it: the Royal Dulvan Air Force, the General Bureau of Mines."""
    if body.last - body.first < 2:
        return False
    wide = line.lower[at] in _WIDE and at > 0 and line.lower[at - 1] in _ARTICLES and not line.capital[at - 1]
    return line.lower[at] == "royal" or (wide and lex.heads.get(line.lower[body.first]) == "ORG")


def _is_region_of_body(line: Line, region: Name, body: Name) -> bool:
    """Whether a region stands before a court or a parliament of it: "Northern Territory" "Supreme Court"."""
    key = " ".join(line.lower[region.first : region.last])
    known = region.label == "LOC" and "r" in gazetteer().kinds(key) and "p" in lexicon().phrases.get(key, "")
    return known and line.lower[body.last - 1] in _OF_REGIONS


def is_country(line: Line, first: int, last: int) -> bool:
    return " ".join(line.lower[first:last]) in lexicon().countries
