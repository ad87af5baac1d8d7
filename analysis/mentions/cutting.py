"""Cutting apart what the tagger took for one name: "Kowalska and Hall", "Ruritania's Interior Ministry"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .inside_names import (
    are_both_listed,
    are_people,
    broken,
    classes_of,
    is_body_and_person,
    is_of_both,
    is_owner_of_person,
    is_reporter,
    is_result,
    is_short_form,
    is_told_person,
    is_tongue,
    is_union_of,
)
from .line import PARTICLES, Line, is_headline
from .name_heads import heads
from .name_lexicon import Lexicon
from .sides_of_and import are_fields, are_persons, are_places, are_plain, holds_body, is_headed, is_of_another
from .tagging import Name

_SYLLABLE = 5
"""Longer parts behind a hyphen, it counted in, are words, not syllables of a name."""
_PARTS = "name-parts.txt"
OWNED = words(_PARTS, "possessives")
_BREAKS, _SMALL, _LINKS, _TOWARD = (words(_PARTS, section) for section in ("breaks", "small", "links", "toward"))
_BEHIND_LINKS = words(_PARTS, "behind links")
_FIELDS = words("name-contexts.txt", "fields of office")
_ROLES = words("roles.txt") | words("name-contexts.txt", "sports roles")
_ALSO_HEADS = words("heads.txt", "also organization")
_FIRMS = words("actor-names.txt", "business forms", "groups of firms")
_FIRM_ENDS = words("kind-cues.txt", "families of firms") | words("actor-names.txt", "trades")
_FAMILY = frozenset(("sons", "bros", "bros.", "brothers", "daughters"))
_LEADING_ON, _CLOSED = frozenset(("of", "on", "for")), frozenset("inc inc. ltd ltd. plc llc".split())
_CHAMBERS = frozenset(("house", "senate", "commons", "lords"))


def cut(line: Line, name: Name, lex: Lexicon) -> Iterator[Name]:
    """The names that what was tagged as one holds, in order."""
    pending = broken(line, name)
    while pending:
        part = pending.pop()
        role = _role(line, part, lex)
        if role is not None:
            yield from _before_role(line, part, role, lex)
            yield Name(role + 1, part.last, "PER", part.confidence)
            continue
        at = _place(line, part, lex)
        if at is None:
            yield part
            continue
        left, right = _sides(line, part, at, lex)
        if right.first < right.last:
            pending.append(right)
        pending.append(left)


def _sides(line: Line, name: Name, at: int, lex: Lexicon) -> tuple[Name, Name]:
    """The names before and after the word at which a name is cut."""
    skip = 0 if line.capital[at] else 1
    sides = line.lower[name.first : at], line.lower[at + 1 : name.last]
    if line.lower[at] in _LINKS and (are_places(lex, *sides) or (heads(lex, sides[0]) == "LOC" and len(sides[1]) == 1)):
        name = name._replace(label="LOC")
    label = name.label
    if line.lower[at] in OWNED and set(classes_of(line, lex, name.first, at)) & set("cp"):
        label = "LOC"
    elif (skip == 0 and are_people(line, name.first, at, lex)) or is_tongue(line, name, at, lex):
        label = "NRP"
    elif skip == 0 or line.lower[at] in _TOWARD:
        label = "PER" if skip else "ORG"
    whom = "ORG" if line.lower[at] == "for" else name.label  # Ann Lee for Acme
    if line.lower[at] in OWNED and (is_reporter(line, name, at, lex) or is_owner_of_person(line, name, at, lex)):
        whom = "PER"
    if line.lower[at] == "," and _is_person(line, lex, at + 1, name.last, unlisted=True):
        whom = "PER"
    if line.lower[at] == "of" and line.lower[at - 1] in _FAMILY:
        label, whom = "ORG", "LOC"
    if line.lower[at] == "of" and line.lower[at + 1] in lex.countries and name.last - at == 2:
        label, whom = name.label, "LOC"  # European Union of Peru
    if line.lower[at] in _LINKS and label == "ORG" and are_persons(line, lex, name, at):
        label = whom = "PER"
    short = skip == 0 and (is_short_form(line, name, at) or line.lower[at - 1] in _CLOSED)
    right = Name(at + skip, name.last, "PER" if skip == 0 and not short else whom, name.confidence)
    return Name(name.first, at, label, name.confidence), right


def _role(line: Line, name: Name, lex: Lexicon) -> int | None:
    """The word inside a name that tells what the person named after it is ("UN Envoy Ann Hall")."""
    if name.label not in ("ORG", "PER") or is_headline(line):
        return None
    if _opens_with_role(line, name, lex):
        return name.first
    for at in range(name.last - 2, name.first, -1):
        classes = lex.phrases.get(line.lower[at], "")
        if "t" in classes and not set("gs") & set(classes) and line.lower[at] not in _FIELDS:
            rest = range(at + 1, name.last)
            person = all(line.capital[i] or line.lower[i] in PARTICLES for i in rest)
            listed = any(set("ocptnOPT") & set(lex.phrases.get(line.lower[i], "")) for i in rest)
            return at if person and not listed and len(rest) <= 4 else None
    return None


def _opens_with_role(line: Line, name: Name, lex: Lexicon) -> bool:
    """Whether a sentence opens with what a person is, who is then named: "Center Jokubas Petrauskas"."""
    first = name.first
    word, size = line.lower[first], name.last - first
    opens = first == 0 or line.lower[first - 1] in _BREAKS or line.lower[first - 1] == "-"
    if not opens or size not in (3, 4) or word not in _ROLES or heads(lex, line.lower[first : name.last]):
        return False
    known = lex.phrases.get(word, "") + gazetteer().kinds(word)
    return not set("gso") & set(known) and all(line.capital[first : name.last])


def _before_role(line: Line, name: Name, role: int, lex: Lexicon) -> Iterator[Name]:
    """The listed name, or that of a sure head, with which a name opens that goes on with a person's role."""
    for end in range(role, name.first, -1):
        classes = set(classes_of(line, lex, name.first, end))
        label = "ORG" if "o" in classes else "LOC" if classes & set("cp") else heads(lex, line.lower[name.first : end])
        if label and not classes & set("nt"):
            yield Name(name.first, end, label, name.confidence)
            return


def _place(line: Line, name: Name, lex: Lexicon) -> int | None:
    """The word at which to cut: a link, which falls away, or the first word of the second name."""
    return next((at for at in range(name.first + 1, name.last) if _cuts(line, name, at, lex)), None)


def _cuts(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether a name ends before the word ``at``."""
    word = line.lower[at]
    if word[0] == "-" and len(word) > 3 and not line.capital[at] and at + 1 < name.last:
        return len(word) > _SYLLABLE or bool(small_tag(word[1:]))  # FBI-wanted Ann, but Sun Yat-sen University
    if word == "of" and line.lower[at - 1] in _FAMILY and name.label == "ORG":
        return True  # Lee & Sons of Ashford
    if word == "of" and (_is_of_body(line, name, at, lex) or is_union_of(line, name, at, lex)):
        return True
    if line.capital[at] and are_people(line, name.first, at, lex):
        if name.label in ("ORG", "PER"):
            return name.last - at > 1
        if name.label == "LOC" and line.capital[name.last : name.last + 1] == b"\1":
            return True  # South Koreans Kim + Min Jun
    result = name.label == "ORG" and word.isdigit() and is_result(line, name)
    if result or (at - name.first == 1 and _are_two(line, name, at, lex)):
        return True
    if word == "-" and not all(lex.phrases.get(line.lower[side]) == "n" for side in (at - 1, at + 1)):
        return True  # DAKAR - Guinea, but American - Islamic Relations
    if at == name.last - 1 and name.label == "ORG" and is_short_form(line, name, at):
        return True  # the Iraqi News Agency INA
    if word in ("by", "at") and (line.lower[at + 1] in lex.countries or line.lower[at + 1][0].isdigit()):
        return True  # jobs for Dover by US firm; on BBC One at 22:50
    if word == "at" and is_tongue(line, name, at, lex):
        return True
    if line.capital[at] and line.lower[at - 1] in _CLOSED and word.rstrip(".") not in _FIRMS:
        return True  # Acme Inc. Corelli said
    if word in _BREAKS or (word.isalpha() and not line.capital[at] and word not in _SMALL and word not in PARTICLES):
        return True
    if name.last - at > 1 and _parts_names(line, name, at, lex):
        return True
    if is_body_and_person(line, name, at, lex):
        return True  # deputy chief of Hamas Ann Lee
    return name.label == "ORG" and _head_then_person(line, lex, name, at)


def _is_of_body(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether what no list knows stands before "of" and a body or a place: "Hsu of Ashford University"."""
    if at - name.first > 2:
        return False
    if any(small_tag(word) or lex.phrases.get(word, "s").strip("gs") for word in line.lower[name.first : at]):
        return False
    if at - name.first == 1:
        return not lex.phrases.get(line.lower[name.first]) and heads(lex, line.lower[at + 1 : name.last]) == "ORG"
    return at - name.first == 2 and all(line.capital[name.first : at]) and line.texts[name.first].isalpha()


def _are_two(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether a country stands before a person, or a listed body before another: "Reuters White House"."""
    of = name.first > 0 and line.lower[name.first - 1] == "of"
    listed = set(lex.phrases.get(line.lower[name.first], ""))
    if (name.label == "ORG" and "c" in listed) or (
        of and name.label in ("ORG", "PER") and listed and listed <= {*"cp"}
    ):
        return name.last - at == 2 and _is_person(line, lex, at, name.last, unlisted=of)  # of Russia Ann Lee
    if name.label != "ORG":
        return False
    return are_both_listed(line, name, at, lex) and not heads(lex, line.lower[at : name.last])


def _parts_names(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether a possessive, a comma, "and" or "of" inside a name parts two."""
    word = line.lower[at]
    if word in OWNED:
        return bool(set(classes_of(line, lex, name.first, at)) & set("cpo")) or is_owner_of_person(line, name, at, lex)
    if word == ",":
        return name.label == "ORG" and _listed(line, name, at, lex)
    if word in _LINKS and line.lower[at + 1] == "the" and name.label == "ORG":
        return not is_of_both(line, name, at, lex)  # University of Ashford and the Hallam Centre
    if word in _LINKS and line.lower[at - 1] in OWNED and not is_headed(line.lower[at + 1 : name.last], lex):
        return True  # Arby's and Kohl
    if word in _LINKS and line.lower[at + 1] in _BEHIND_LINKS and line.capital[at + 2 : at + 3] == b"\1":
        return True  # by the Screen Fund and by Vantor
    if word in _LINKS and name.first > 0 and line.lower[name.first - 1] == "&" and "&" in line.lower[at : name.last]:
        return True  # Dover Gas & Electric and Kent Gas & Electric
    between = word == "and" and name.first > 0 and line.lower[name.first - 1] == "between"
    if between and "and" not in line.lower[name.last :]:
        return True  # between Santa Clara and Ashford Valley
    if word in _LINKS and line.lower[at + 2 : at + 3] and line.lower[at + 2] in OWNED:
        return line.lower[at + 1] in lex.countries  # Acme and Kenya's Health Ministry
    if word in _LINKS:
        return _two_names(line, name, at, lex)
    if word in ("for", "at") and is_of_another(line.lower[name.first : name.last], at - name.first, lex):
        return True
    if word not in _TOWARD or (small_tag(line.lower[at - 1]) == "NN" and not gazetteer().kinds(line.lower[at - 1])):
        return False  # Royal Academy of Music
    return _is_person(line, lex, name.first, at, unlisted=word == "for")


def _listed(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether a comma parts two organizations ("Interior Ministry, State Bank")."""
    inside = line.lower[name.first : name.last]
    if "and" not in inside and "&" not in inside and line.lower[at + 1].rstrip(".") not in _FIRMS:
        return True
    end = next((i for i in range(at + 1, name.last) if line.lower[i] == ","), name.last)
    start = at + 2 if line.lower[at + 1] == "and" else at + 1
    if line.lower[at - 1] in _FIRM_ENDS and line.lower[end - 1] in _FIRM_ENDS and at - name.first > 1:
        return True  # Marl Capital, Hallam Investment and Echo Capital
    return bool(heads(lex, line.lower[name.first : at]) and heads(lex, line.lower[start:end]))


def _two_names(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
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
    if len(left) > 1 and len(right) > 1 and _is_person(line, lex, at + 1, min(at + 3, name.last)):
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


def _is_person(line: Line, lex: Lexicon, first: int, last: int, unlisted: bool = False) -> bool:
    """Whether words are a person's name by the first; with ``unlisted`` also one that only the gazetteer has."""
    found = lex.phrases.get(line.lower[first], "")
    if unlisted and not found:
        found = gazetteer().kinds(line.lower[first]).strip("w")
    return (
        last - first in (2, 3)
        and found in ("g", "gs", "sg")
        and not set("OPT") & set(lex.phrases.get(line.lower[last - 1], ""))
    )


def _head_then_person(line: Line, lex: Lexicon, name: Name, at: int) -> bool:
    """Whether an organization ends before ``at`` and a person's name follows ("Refugee Council Peter Hall")."""
    if not line.capital[at] or name.last - at not in (2, 3):
        return False
    before = line.lower[at - 1]
    head = before in lex.heads or (at - name.first > 3 and "O" in lex.phrases.get(before, ""))
    of_land = before in lex.countries and heads(lex, line.lower[name.first : at]) == "ORG"  # Bank of Peru Ann Lee
    if not (head or of_land):
        return False
    rest = line.lower[at : name.last]
    if at - name.first < 2:  # head of the Board Ann Lee
        unlisted = not any(small_tag(word) or word in lex.phrases for word in rest)
        return name.first > 0 and line.lower[name.first - 1] == "the" and (unlisted or lex.phrases.get(rest[0]) == "g")
    if at - name.first > 3 and not any(small_tag(word) or word in lex.phrases for word in rest):
        return not any(set("por") & set(gazetteer().kinds(word)) for word in rest)
    kinds = gazetteer().kinds
    if not lex.phrases.get(line.lower[at]) and "p" not in kinds(line.lower[at]):
        last = line.lower[name.last - 1]
        known = "g" in kinds(line.lower[at]) or (
            "s" in kinds(last) and "p" not in kinds(last) + lex.phrases.get(last, "")
        )
        return known and not set("OPT") & set(lex.phrases.get(last, ""))
    return _is_person(line, lex, at, name.last)
