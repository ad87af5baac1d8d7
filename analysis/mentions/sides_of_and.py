"""What stands on both sides of an "and" in what was taken for one name: two fields of one body, two places, persons."""

from __future__ import annotations

from collections.abc import Sequence

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line
from .name_heads import heads
from .name_lexicon import Lexicon
from .tagging import Name

_FIRST_OF_PLACES = words("kind-cues.txt", "first of places")
_HOMES = frozenset(("university", "college", "hospital"))
_HOUSED = words("heads.txt", "housed")
_FIELDS = ("NN", "NNS", "VBG", "JJ")


def are_fields(labels: tuple[str, str], right: Sequence[str]) -> bool:
    """Whether two sides are what one body is for, though the first ends as places do: "Harbor and Airports Panel".

    ``labels`` are those that the heads of both sides give.
    """
    if labels != ("LOC", "ORG"):
        return False
    return all(small_tag(word) in _FIELDS and "p" not in gazetteer().kinds(word) for word in right[:-1])


def are_places(lex: Lexicon, left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both of two names end in a noun for a place, or begin as places do: "Larch Heights and Shell Cove"."""
    if len(left) < 2 or len(right) < 2:
        return False
    ends = [lex.phrases.get(side[-1], "") for side in (left, right)]
    opened = left[0] in _FIRST_OF_PLACES and not ends[0] and not small_tag(left[-1])
    return ("P" in ends[0] or opened) and "P" in ends[1] and not any("O" in classes for classes in ends)


def are_plain(name: Sequence[str], lex: Lexicon) -> bool:
    """Whether words are nouns and adjectives of which none heads or is a listed name: "Trade Cooperation"."""
    listed = any(word in lex.heads or set("ocp") & set(lex.phrases.get(word, "")) for word in name)
    return not listed and all(small_tag(word) in ("NN", "NNS", "JJ") for word in name)


def is_headed(name: Sequence[str], lex: Lexicon) -> bool:
    """Whether several words end in a noun for a body."""
    return len(name) > 1 and "O" in lex.phrases.get(name[-1], "")


def are_persons(line: Line, lex: Lexicon, name: Name, at: int) -> bool:
    """Whether a link parts two names of persons, one surely by its given name: "Owusu Akoto and Francis Nimoh"."""
    sides = ((name.first, at), (at + 1, name.last))
    if any(last - first not in (2, 3) or heads(lex, line.lower[first:last]) for first, last in sides):
        return False
    plain = any(small_tag(line.lower[last - 1]) for _, last in sides)
    given = (set(lex.phrases.get(line.lower[first], "") + gazetteer().kinds(line.lower[first])) for first, _ in sides)
    return not plain and any("g" in classes and not classes & set("copr") for classes in given)


def is_body(name: Sequence[str], lex: Lexicon) -> bool:
    """Whether several words are a body's name by what heads them."""
    return len(name) > 1 and (heads(lex, name) == "ORG" or is_headed(name, lex))


def holds_body(name: Sequence[str], lex: Lexicon) -> bool:
    """Whether a word for a body stands among others."""
    return len(name) > 1 and any(lex.heads.get(word) == "ORG" for word in name)


def is_of_another(name: Sequence[str], at: int, lex: Lexicon) -> bool:
    """Whether "for" or "at" parts a body from another, or from where it is: "Police Headquarters at Camp Marl"."""
    left, right = name[:at], name[at + 1 :]
    if right[0] == "the" and is_body(left, lex):
        return heads(lex, right[1:]) == "ORG"
    if name[at] == "at" and left[-1] in _HOUSED and _HOMES.isdisjoint(left):
        return len(left) > 1
    return name[at] == "at" and right[0] in _HOMES and left[0] not in _HOMES and holds_body(left, lex)
