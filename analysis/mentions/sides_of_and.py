"""What stands on both sides of an "and" in what was taken for one name: two fields of one body, two places, persons."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .inside_names import classes_of
from .line import Line
from .name_heads import heads
from .name_lexicon import Lexicon
from .persons_inside import is_person, is_told_person
from .tagging import Name

_FIRST_OF_PLACES = words("kind-cues.txt", "first of places")
_HOMES = frozenset(("university", "college", "hospital"))
_HOUSED = words("heads.txt", "housed")
_FIELDS = ("NN", "NNS", "VBG", "JJ")
_TOWARD = words("name-parts.txt", "toward")
_ALSO_HEADS = words("heads.txt", "also organization")
_FIRMS = words("actor-names.txt", "business forms", "groups of firms")
_FIRM_ENDS = words("kind-cues.txt", "families of firms") | words("actor-names.txt", "trades")
_LEADING_ON = frozenset(("of", "on", "for"))
_CHAMBERS = frozenset(("house", "senate", "commons", "lords"))


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


def are_two_names(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether "and" stands between names rather than inside one ("Trade and Industry Department")."""
    if classes_of(line, lex, name.first, name.last):
        return False
    if at - name.first > 1 and name.last - at > 2 and line.lower[name.first] == line.lower[at + 1]:
        return True  # Kenya Television and Kenya Radio
    left, right = line.lower[name.first : at], line.lower[at + 1 : name.last]
    chambers = len(left) == len(right) == 1 and {*left, *right} <= _CHAMBERS
    if chambers or (right[1:2] == ["of"] and lex.phrases.get(right[0]) == "t"):
        return True  # the Senate and House; the Marl Forum and Governor of Dulva State
    if ("&" in left and len(right) > 1) or ("&" in right and left):
        return not set("OPT") & set(lex.phrases.get(left[-1], "")) or "&" in left
    if len(left) == 1 and len(right) > 1 and len(left[0]) > 2 and line.texts[name.first].isupper():
        return True  # the FBI and Federal Police
    if len(left) > 1 and len(right) > 1 and left[-1].rstrip(".") in _FIRMS:
        return True  # Velmar Dock Co. and Hallam Heavy Industries
    if min(len(left), len(right)) > 1 and left[-1] in _FIRM_ENDS and right[-1] in _FIRM_ENDS:
        return True  # Prosperity Investment and Echo Capital
    if heads(lex, left) == "ORG" and right[0] in lex.countries and len(right) > 1:
        return True  # the Marl League and Peru League One
    if heads(lex, left) == "ORG" and any("o" in lex.phrases.get(" ".join(right[:size]), "") for size in (1, 2, 3)):
        return True
    if are_plain(right, lex) and any(lex.heads.get(one) == "ORG" and two in _LEADING_ON for one, two in pairwise(left)):
        return False  # Commission on Economic and Trade Cooperation
    if is_headed(left, lex) and not any(small_tag(word) or word in lex.phrases for word in right):
        return True  # the Screen Fund and Vantor
    if name.label == "ORG" and is_told_person(line, at + 1, name.last, lex) and holds_body(left, lex):
        return True  # the Committee on Marine Affairs and Ann Lee, the minister
    if name.label == "ORG" and len(right) > 1 and right[-1] in _ALSO_HEADS and not heads(lex, left):
        return False
    listed = [set(classes_of(line, lex, a, b)) for a, b in ((name.first, at), (at + 1, name.last))]
    if name.label == "ORG" and are_fields((heads(lex, left), heads(lex, right)), right) and not listed[0]:
        return False
    if (heads(lex, left) and heads(lex, right)) or all(found and found <= set("ocp") for found in listed):
        return True
    if len(left) > 1 and len(right) > 1 and is_person(line, lex, at + 1, min(at + 3, name.last)):
        return True
    if are_places(lex, left, right):
        return True
    if heads(lex, left) == "LOC" and len(right) == 1 and not set("OPT") & set(lex.phrases.get(right[0], "")):
        return True  # Marl Valley Road and Dulva
    if len(left) > 2 and len(right) > 1 and left[-2] == "of" and left[-1] in lex.countries:
        return (
            name.label == "ORG" and " ".join(right) not in lex.countries
        )  # Corva International of Peru and Acme World
    inside = any(word in _TOWARD for word in (*left, *right))
    return not inside and not set("OPT") & set(lex.phrases.get(right[-1], "") + lex.phrases.get(left[-1], ""))
