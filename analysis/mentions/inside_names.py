"""What may stand inside what was taken for one name: a people, a result, a country of which a union is not."""

from __future__ import annotations

from ..data.sections import words
from .line import Line
from .name_lexicon import Lexicon
from .tagging import Name

_NARROWING = words("actor-names.txt", "narrowing")
_LINKS = words("name-parts.txt", "links")
_LONGEST = 25
"""In words: what is longer is a list of names, and is first broken at every comma and link."""
_REGIMES = words("name-parts.txt", "regimes")
_HEADING = words("kind-cues.txt", "heading a place")
_UNIONS = ("union", "nations")


def classes_of(line: Line, lex: Lexicon, first: int, last: int) -> str:
    """The classes of a phrase; none of what is longer than any listed one."""
    return "" if last - first > _LONGEST else lex.phrases.get(" ".join(line.lower[first:last]), "")


def is_union_of(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether a listed union of states stands before "of" and a country outside it: "European Union of Peru"."""
    union = line.lower[at - 1] in _UNIONS and at - name.first > 1 and "o" in classes_of(line, lex, name.first, at)
    return union and line.lower[at + 1] in lex.countries


def is_tongue(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether only a tongue stands before a small word: "read English at Marl College"."""
    return at - name.first == 1 and "n" in lex.phrases.get(line.lower[name.first], "") and not line.capital[at]


def is_result(line: Line, name: Name) -> bool:
    """Whether a line is a result: "Ashford Town 2 Hallam Rovers 1"."""
    short = [text for text in line.texts if text.isdigit() and len(text) < 3]
    return len(line.texts) < 10 and len(short) == 2 and line.texts[-1].isdigit() and name.first == 0


def are_people(line: Line, first: int, at: int, lex: Lexicon) -> bool:
    """Whether the words before ``at`` are a people in the plural: "South Koreans", "North Macedonians"."""
    if at - first == 2 and line.lower[first] in _NARROWING and line.lower[at - 1].endswith("s"):
        first += 1
    return line.lower[at - 1].endswith(("s", "men", "women")) and classes_of(line, lex, first, at) == "n"


def is_of_both(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether a body is of two lands, the second behind "and the": "Emirate of Ruritania and the Marches"."""
    lands = at - name.first > 2 and line.lower[at - 2] == "of"
    end = at + 2
    while end < name.last and line.capital[end] and line.lower[end].isalpha():
        end += 1
    short = 0 < end - at - 2 < 3 and not set("oO") & set(lex.phrases.get(line.lower[at + 2], ""))
    return lands and short and bool(set("cp") & set(classes_of(line, lex, at - 1, at)))


def are_both_listed(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether a word and several behind it are a listed body each, and no place: "Reuters White House"."""
    left, right = classes_of(line, lex, name.first, at), classes_of(line, lex, at, name.last)
    return name.last - at > 1 and left == right == "o" and not classes_of(line, lex, name.first, name.last)


def is_people_and_country(line: Line, first: int, lex: Lexicon) -> bool:
    """Whether an adjective stands before a country: "formerly Soviet Lithuania"; not in "South African Republic"."""
    listed = line.lower[first] in _REGIMES or lex.phrases.get(" ".join(line.lower[first : first + 2]))
    return not listed and lex.phrases.get(line.lower[first]) == "n" and line.lower[first + 1] in lex.countries


def behind_head_of_place(line: Line, first: int, last: int) -> int:
    """Where the place begins whose head's office opens a name, in "four-time Mayor of Marl"; or 0."""
    at = next((at for at in range(first, last - 2) if line.lower[at] in _HEADING and line.lower[at + 1] == "of"), -1)
    small = at < 0 or last - at > 4 or not line.capital[at + 2] or (at > first and line.lower[at - 1][0] != "-")
    return 0 if small else at + 2


def broken(line: Line, name: Name) -> list[Name]:
    """A name, or what a long list is broken into, the last first."""
    if name.last - name.first <= _LONGEST:
        return [name]
    ends = [at for at in range(name.first, name.last) if line.lower[at] in _LINKS or line.lower[at] == ","]
    starts = [name.first, *(at + 1 for at in ends)]
    found = [name._replace(first=a, last=b) for a, b in zip(starts, [*ends, name.last], strict=True) if a < b]
    return found[::-1]


def is_short_form(line: Line, name: Name, at: int) -> bool:
    """Whether the last word of a name gives the first letters of the words before it: "Iraqi News Agency INA"."""
    first = "".join(text[0] for text in line.texts[name.first : at] if text[0].isupper())
    return at - name.first > 1 and line.texts[at] == first
