"""What the text says that a name is: "the band Dawn", "Dawn, a newspaper in …", "Osh is a city", "a man named Lee"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line
from .name_lexicon import announcers, lexicon

_LABELS = ("PER", "ORG", "LOC")
_CONTEXTS = "name-contexts.txt"
_OPENING, _ENDING = words(_CONTEXTS, "opens a description"), words(_CONTEXTS, "ends a description")
_BEING, _NAMING = words(_CONTEXTS, "being"), words(_CONTEXTS, "naming")
_PLACING = words(_CONTEXTS, "placing before a name at the top")
_ADJECTIVES = words(_CONTEXTS, "also adjectives")
_KINDS_OF_BODIES = words(_CONTEXTS, "kinds of bodies")
_WORKS = words(_CONTEXTS, "works after", "works behind")
_PAIRS = frozenset(tuple(pair.split("-")) for pair in words(_CONTEXTS, "pairs of words for bodies"))
_EITHER = words("kind-cues.txt", "firms before") - announcers()["ORG before"]
_GLOSSES = words(_CONTEXTS, "glosses of bodies")
_ITS = words(_CONTEXTS, "glosses of bodies after its")
_DETERMINERS = words(_CONTEXTS, "before a gloss")
_RELATIVE = words(_CONTEXTS, "behind what a work is called")
_PERSONS = tuple(sorted(words(_CONTEXTS, "endings of nouns for persons")))
_VERBS = ("VBN", "VBD")
_LONGEST = 8
_NEAR = 4


@cache
def _kinds() -> dict[str, str]:
    """The label that each noun gives to what it describes; a noun for two kinds gives none."""
    nouns = announcers()
    found: dict[str, set[str]] = {}
    for label in _LABELS:
        for word in nouns[label + " is"] | nouns[label + " before"]:
            found.setdefault(word, set()).add(label)
    for word in words("roles.txt"):
        found.setdefault(word, set()).add("PER")
    found.update({word: {"ORG"} for word in words(_CONTEXTS, "bodies rather than roles")})
    for word in words(_CONTEXTS, "described before only"):
        found.pop(word, None)
    return {word: min(labels) for word, labels in found.items() if len(labels) == 1}


def noun_label(line: Line, last: int, lone: bool = False) -> str:
    """The label that a noun, with the one before it, gives to what it describes: "think tank", "newspaper".

    ``last`` is the noun's place; ``lone`` says that it stands in an apposition of its own ("the operator, Acme,").
    """
    if last and (line.lower[last - 1], line.lower[last]) in _PAIRS:
        return "ORG"
    noun = line.lower[last]
    if lone and noun in _GLOSSES:
        return "ORG"
    return _kinds().get(noun) or ("PER" if noun.endswith(_PERSONS) and not line.capital[last] else "")


def _is_body(after: Sequence[str]) -> bool:
    """Whether the words after a name speak of what bodies have: "coach", "news agency", "shares rose"."""
    noun = after[1] if len(after) > 1 and after[0] in _KINDS_OF_BODIES else after[0] if after else ""
    return noun in announcers()["ORG has"]


def described(line: Line, first: int, last: int) -> str:
    """The label (PER, ORG, LOC) that the noun before a name, in apposition or of a predicate gives it, or nothing.

    ``first`` and ``last`` bound the name's words in its sentence.
    """
    lower = line.lower
    if first > 1 and lower[first - 1] in _NAMING and not line.capital[first - 2]:
        return _kinds().get(lower[first - 2], "")
    if first > 2 and lower[first - 1] == "as" and lower[first - 2] == "known" and not line.capital[first - 3]:
        noun = first - 3 - (lower[first - 3] == "," and first > 3)
        return _kinds().get(lower[noun], "")
    if first and not line.capital[first - 1] and lower[first - 1] not in _ADJECTIVES:
        either = lower[first - 1] in _EITHER or (lower[first - 1] == "maker" and _is_craftsman(line, first, last))
        label = "" if either else noun_label(line, first - 1)
        if not (label or either) and lower[first - 1] in announcers()["ORG before"]:
            label = "ORG"  # the operator Acme; what comes after a name may be a person
        if label:
            return label
    if line.phrases.get(first, "")[1:] != "c" and _is_body(lower[last : last + 3]):
        return "ORG"
    at = _description(line, first, last)
    return _head_label(line, at) if at else ""


def _is_craftsman(line: Line, first: int, last: int) -> bool:
    """Whether a maker has a given name, and a surname that is no noun: "the violin maker Ann Lee"."""
    given = "g" in gazetteer().kinds(line.lower[first]) + lexicon().phrases.get(line.lower[first], "")
    return given and last - first in (2, 3) and not small_tag(line.lower[last - 1])


def glossed(line: Line, first: int, last: int) -> str:
    """The label that the noun before a comma gives a name between commas: "the union, Acme, said"; or nothing."""
    lower = line.lower
    if first < 3 or lower[first - 1] != "," or line.capital[first - 2]:
        return ""
    if lower[0] == "the" and lower[2] in ("that", "which") and first <= _LONGEST and lower[last : last + 1] == [","]:
        return noun_label(line, 1)  # The company that was breached, Acme,
    closed = lower[last : last + 1] in ([","], ["."])
    said = not closed and last < len(lower) and small_tag(lower[last]) in ("VBD", "VBN")
    told = first < 7 or any(word in _DETERMINERS for word in lower[max(0, first - 6) : first - 2])
    if not told or not (closed or said):
        return ""
    if last - first > 1 and _heads_body(line, first - 2):
        return "PER"  # The chairman of the association, Ann Lee,
    if closed and "its" in lower[max(0, first - 6) : first - 2] and lower[first - 2] in _ITS:
        return "ORG"
    label = noun_label(line, first - 2, lone=True)
    if not label and "t" in lexicon().phrases.get(lower[first - 2], ""):
        label = "PER"  # The police chief, Ann Lee, said
    return label if closed or label == "PER" else ""


def _heads_body(line: Line, noun: int) -> bool:
    """Whether a noun is that of a body whose head the comma behind it names: "the director of the union, Ann Lee"."""
    at = noun - 1
    while at > 1 and noun - at < _NEAR and line.lower[at] != "the" and not line.capital[at]:
        at -= 1
    if at < 2 or line.lower[at] != "the" or line.lower[at - 1] not in ("of", "at", "for"):
        return False
    if at > 2 and line.lower[at - 3] == ",":
        return False  # Ann Lee, head of the union, Corva Verd
    return noun_label(line, at - 2) == "PER" or "t" in lexicon().phrases.get(line.lower[at - 2], "")


def is_called_work(line: Line, first: int, last: int) -> bool:
    """Whether an apposition or a predicate says that a name is a work: "Grey Sea, a 1889 painting that ..."."""
    at = _description(line, first, last)
    if not at:
        return False
    reach = range(at, min(len(line.lower), at + _LONGEST))
    ends = _ENDING | _RELATIVE
    end = next((i for i in reach if line.lower[i] in ends or (i > at and _ends_noun(line.lower[i]))), 0)
    return end > at and line.lower[end - 1] in _WORKS


def _ends_noun(word: str) -> bool:
    """Whether a word goes on behind the noun of a description: "a mission devoted to", "a planet 97 light-years"."""
    return word[0].isdigit() or small_tag(word) in _VERBS


def _description(line: Line, first: int, last: int) -> int:
    """Where the noun phrase after "a" begins that says what a name is ("Dawn, a newspaper", "Osh is a city"), or 0."""
    lower, count = line.lower, len(line.lower)
    at = last
    if at < count and lower[at] == "(":
        close = next((i for i in range(at + 1, min(count, at + 25)) if lower[i] == ")"), count)
        at = close + 1
    owned = _owned(line, at) if at < count and lower[at] == "," else 0
    if owned:
        return owned
    if at + 2 >= count or lower[at + 1] not in _OPENING:
        return 0
    if lower[at] == ",":
        placed = first <= 3 and any(word in _PLACING for word in lower[max(0, first - 2) : first])
        return 0 if placed and _head_label(line, at + 2) != "LOC" else at + 2  # In Osh, a man; but: In Osh, a city in
    return at + 2 if lower[at] in _BEING else 0


def _owned(line: Line, comma: int) -> int:
    """Where the noun phrase behind a country's possessive begins: "Unifor, Canada's largest union"; 0 where none is."""
    for end in (comma + 2, comma + 3):
        if line.lower[end : end + 1] in (["'s"], ["’s"]) and all(line.capital[comma + 1 : end]):
            country = " ".join(line.lower[comma + 1 : end]) in lexicon().countries
            return end + 1 if country and end + 2 < len(line.lower) else 0
    return 0


def _head_label(line: Line, start: int) -> str:
    """The label that the head of the noun phrase from ``start`` gives, or nothing."""
    lower, count = line.lower, len(line.lower)
    for end in range(start, min(count, start + _LONGEST)):
        if lower[end] in _ENDING or end == count - 1:
            told = end > start and not (lower[end - 1] in _EITHER and lower[end : end + 1] in (["in"], ["of"]))
            return noun_label(line, end - 1) if told else ""
        hyphened = end + 1 < count and lower[end + 1][0] == "-" and len(lower[end + 1]) > 1
        if line.capital[end] and not hyphened and lower[end] not in lexicon().peoples:
            return ""
    return ""
