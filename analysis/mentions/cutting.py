"""Cutting apart what the tagger took for one name: "Kowalska and Hall", "Ruritania's Interior Ministry"."""

from __future__ import annotations

from collections.abc import Iterator

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .inside_names import (
    are_both_listed,
    are_people,
    broken,
    classes_of,
    is_of_both,
    is_result,
    is_short_form,
    is_tongue,
    is_union_of,
)
from .line import PARTICLES, Line, is_headline
from .name_heads import heads
from .name_lexicon import Lexicon
from .persons_inside import (
    are_persons_words,
    is_body_and_person,
    is_head_and_person,
    is_owner_of_person,
    is_person,
    is_reporter,
)
from .sides_of_and import are_persons, are_places, are_two_names, is_headed, is_of_another
from .tagging import Name

_SYLLABLE = 5
"""Longer parts behind a hyphen, it counted in, are words, not syllables of a name."""
_PARTS = "name-parts.txt"
OWNED = words(_PARTS, "possessives")
_BREAKS, _SMALL, _LINKS, _TOWARD = (words(_PARTS, section) for section in ("breaks", "small", "links", "toward"))
_BEHIND_LINKS = words(_PARTS, "behind links")
_FIELDS = words("name-contexts.txt", "fields of office")
_ROLES = words("roles.txt") | words("name-contexts.txt", "sports roles")
_FIRMS = words("actor-names.txt", "business forms", "groups of firms")
_FIRM_ENDS = words("kind-cues.txt", "families of firms") | words("actor-names.txt", "trades")
_FAMILY = words("actor-names.txt", "families that are firms")
_CLOSED = frozenset("inc inc. ltd ltd. plc llc".split())


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
    if line.lower[at] == "," and is_person(line, lex, at + 1, name.last, unlisted=True):
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
    return not set("go") & set(known) and all(
        line.capital[at] or line.lower[at] in PARTICLES for at in range(first, name.last)
    )


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
    return name.label == "ORG" and is_head_and_person(line, name, at, lex)


def _is_of_body(line: Line, name: Name, at: int, lex: Lexicon) -> bool:
    """Whether what no list knows stands before "of" and a body or a place: "Hsu of Ashford University"."""
    if at - name.first > 2:
        return False
    if not are_persons_words(line.lower[name.first : at], lex):
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
        return name.last - at == 2 and is_person(line, lex, at, name.last, unlisted=of)  # of Russia Ann Lee
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
        return are_two_names(line, name, at, lex)
    if word in ("for", "at") and is_of_another(line.lower[name.first : name.last], at - name.first, lex):
        return True
    if word not in _TOWARD or (small_tag(line.lower[at - 1]) == "NN" and not gazetteer().kinds(line.lower[at - 1])):
        return False  # Royal Academy of Music
    return is_person(line, lex, name.first, at, unlisted=word == "for")


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
