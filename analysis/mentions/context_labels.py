"""Labels put right by what stands around a name: "Washington state", "at Rose Lodge", "Dayton and Macon in Ohio"."""

from __future__ import annotations

import re

from ..data.sections import words
from ..language.tagger import small_tag
from .cutting import OWNED
from .described import glossed
from .gazetteer import gazetteer
from .line import Line, is_headline
from .name_draft import Key, NameDraft, key_in
from .name_heads import heads
from .name_lexicon import lexicon
from .own_signs import FAMILIES_OF_FIRMS, LANDSCAPE
from .place_signs import is_told_place
from .rows_of_clubs import town_or_club
from .rows_of_places import is_among_places
from .tagging import Name

_SURE, _CERTAIN = 0.9, 0.97
_YOUNGEST = 13
"""From this age on a figure behind a name is taken for one."""
_CONTEXTS = "name-contexts.txt"
_SHARES, _STATES = words(_CONTEXTS, "shares after"), words(_CONTEXTS, "parts of a state")
_DECIDING = words(_CONTEXTS, "said after persons", "decided after bodies")
_NUMBERED, _INITIALS = re.compile(r"[A-Z]{2,5}\d{1,2}"), re.compile(r"(?:[A-Z]\.){2,3}")  # COP28, J.K.
_MANY_PLACES = words(_CONTEXTS, "places in the plural")
_PLURALS = _MANY_PLACES - {"stations"}  # of broadcasters, too
_DWELLINGS = words(_CONTEXTS, "dwellings")
_HOMES = words(_CONTEXTS, "homes")
_STREETS = words(_CONTEXTS, "streets and surnames")
_CALLINGS = words("roles.txt") | words(_CONTEXTS, "callings")
_STATE_LETTERS = frozenset(word.upper() for word in words(_CONTEXTS, "letters of states"))
_LED_BY = [[word] for word in sorted(words("kind-cues.txt", "bodies behind"))]
_SITES = [[word] for word in sorted(words("kind-cues.txt", "sites behind"))]
_FIRMS_BEFORE = words(_CONTEXTS, "descriptors") | words("kind-cues.txt", "firms before")
_AT = ("at", "in", "near", "outside")


def correct_labels(draft: NameDraft) -> None:
    """Correct the labels of names by what stands around them."""
    draft.each(lambda line, names: _corrected(line, names, draft.settled))


def _corrected(line: Line, names: list[Name], settled: set[Key]) -> list[Name]:
    if is_headline(line):
        return names
    found: list[Name] = []
    for index, name in enumerate(names):
        after = names[index + 1] if index + 1 < len(names) else None
        label = _label(line, found, name, after)
        if is_told_place(line, name) or (
            label == "LOC" and (_is_site(line, name) or _lies_there(line, found, name, after))
        ):
            settled.add(key_in(line, name.first, name.last))
        label = label or town_or_club(line, names, name)
        found.append(name._replace(label=label, confidence=max(name.confidence, _SURE)) if label else name)
    return found if _PLURALS.isdisjoint(line.lower) else _with_rows(line, found, settled)


def _with_rows(line: Line, names: list[Name], settled: set[Key]) -> list[Name]:
    """The names with those in a row before a plural made places: "Cobb, Marl and Fulton counties"."""
    found = names[:]
    for end, name in enumerate(names):
        if line.lower[name.last : name.last + 1] and line.lower[name.last] in _PLURALS:
            at = end
            while at and line.lower[names[at - 1].last : names[at].first] in (["and"], [","], [",", "and"]):
                at -= 1
            for one in range(at, end + 1) if at < end else ():
                if names[one].label in ("PER", "ORG") and names[one].last - names[one].first < 3:
                    found[one] = names[one]._replace(label="LOC", confidence=max(names[one].confidence, _SURE))
                    settled.add(key_in(line, names[one].first, names[one].last))
    return found


def _label(line: Line, before: list[Name], name: Name, after: Name | None) -> str:
    """The label that context makes surer than the tagger's, or nothing."""
    following = line.lower[name.last] if name.last < len(line.lower) else ""
    if name.label == "LOC" and following == ":" and _labels_turn(line, name):
        return "PER"
    if name.label == "MSC" and following in _DECIDING and _NUMBERED.fullmatch(line.texts[name.first]):
        return "ORG"
    if name.label not in ("PER", "ORG", "LOC"):
        return ""
    if is_told_place(line, name):
        return "LOC" if name.label != "LOC" else ""
    if name.label != "LOC" and _is_state(line, name):
        return "LOC"
    if name.label != "PER" and _has_initials(line, name):
        return "PER"
    if name.label != "PER" and (_is_forename_of_place(line, name) or _is_someone_by_forename(line, name)):
        return "PER"
    if following == "-based" and name.label != "LOC" and name.confidence < _CERTAIN:
        return "" if "n" in lexicon().phrases.get(line.lower[name.last - 1], "") else "LOC"
    if name.label != "LOC" and line.texts[name.last : name.last + 1] == ["MP"] and _may_be_seat(line, name):
        return "LOC"
    if name.label == "PER" and (_is_based_body(line, name) or _is_listed_owner(line, name, after)):
        return "ORG"
    if name.label == "LOC" and _is_group(line, name, following):
        return "ORG"
    if name.label != "PER" and _has_age(line, name):
        return "PER"
    if name.label != "PER" and _is_of_callings(line, before, name, after):
        return "PER"
    if name.label == "PER" and (_is_listed_place(line, name) or _is_site(line, name)):
        return "LOC"
    if (name.label == "PER" or name.confidence < _SURE) and _is_street(line, name):
        return "LOC"
    if name.label == "LOC":
        return ""
    if following in _MANY_PLACES and before and line.lower[before[-1].last : name.first] == ["and"]:
        return "LOC" if before[-1].label == "LOC" else ""
    if following in _STATES and _is_place(line, name):
        return "LOC"
    if following in _SHARES and _is_place(line, name):
        return "LOC"
    return "LOC" if _lies_there(line, before, name, after) else ""


def _lies_there(line: Line, before: list[Name], name: Name, after: Name | None) -> bool:
    """Whether a name is that of a dwelling behind "at", or stands in a row with places."""
    at = name.first > 0 and line.lower[name.first - 1] in _AT
    home = at and name.first > 1 and line.lower[name.first - 2] in _HOMES
    return (at and _is_dwelling(line, name, home)) or is_among_places(line, before, name, after)


def _is_site(line: Line, name: Name) -> bool:
    """Whether a full name is that of what was named after a person: "Ann Lee airport"."""
    return name.last - name.first > 1 and line.lower[name.last : name.last + 1] in _SITES


def _is_state(line: Line, name: Name) -> bool:
    """Whether two letters behind a comma are the state of the place before it: "DULVA, VA. —"."""
    if name.first < 2 or name.last - name.first > 1 or line.lower[name.first - 1] != ",":
        return False
    return bool(line.capital[name.first - 2]) and line.texts[name.first].rstrip(".") in _STATE_LETTERS


def _may_be_seat(line: Line, name: Name) -> bool:
    """Whether what stands before "MP" is no party known to the lists, and so the seat: "the Alderbrook MP"."""
    known = lexicon().phrases.get(" ".join(line.lower[name.first : name.last]), "")
    return (
        not known and not line.texts[name.first].isupper() and not heads(lexicon(), line.lower[name.first : name.last])
    )


def _is_based_body(line: Line, name: Name) -> bool:
    """Whether a person is none: behind "Houston-based" with no given name, or with a figure in the name."""
    text = line.texts[name.first]
    if name.last - name.first == 1 and any(map(str.isdigit, text)) and text[0].isalpha():
        return True
    given = "g" in gazetteer().kinds(line.lower[name.first]) + lexicon().phrases.get(line.lower[name.first], "")
    return name.first > 1 and line.lower[name.first - 1] == "-based" and not given


def _is_listed_owner(line: Line, name: Name, after: Name | None) -> bool:
    """Whether a listed body that is also a surname owns a person told in full: "Ferrari's Ann Lee"."""
    if after is None or after.first != name.last + 1 or line.lower[name.last] not in OWNED:
        return False
    full = after.label == "PER" and after.last - after.first > 1
    return full and "o" in lexicon().phrases.get(line.lower[name.first], "") and name.last - name.first == 1


def _has_initials(line: Line, name: Name) -> bool:
    """Whether a doubtful name is two initials and a surname: "J.K. Rowling"; "U.S. Steel" is none."""
    first, last = line.texts[name.first], line.lower[name.last - 1]
    if name.last - name.first != 2 or name.confidence >= _SURE or not _INITIALS.fullmatch(first):
        return False
    listed = lexicon().phrases.get(first.lower()) or lexicon().phrases.get(first.lower().rstrip("."))
    surname = set("sl") & set(gazetteer().kinds(last)) or not small_tag(last)
    return not listed and bool(surname) and not set("cpoOPTnt") & set(lexicon().phrases.get(last, ""))


def _is_group(line: Line, name: Name, following: str) -> bool:
    """Whether an unlisted place is a body: "the Maia group"."""
    the = name.first > 0 and line.lower[name.first - 1] == "the"
    return the and following in ("group", "company", "firm") and not _is_place(line, name)


def _labels_turn(line: Line, name: Name) -> bool:
    """Whether capitals before a colon label what a person says: "HARRIS: Why?", but not "LONDON: Shares fell"."""
    key = " ".join(line.lower[name.first : name.last])
    return name.first < 2 and line.texts[name.first].isupper() and not lexicon().phrases.get(key, "").strip("gs")


def _has_age(line: Line, name: Name) -> bool:
    """Whether a name of several words that no list knows has an age behind it: "Ann Lee, 44,"."""
    after = line.lower[name.last : name.last + 3]
    if len(after) < 3 or after[0] != "," or not after[1].isdigit() or after[2] not in (",", ".", ";"):
        return False
    key = " ".join(line.lower[name.first : name.last])
    known = lexicon().phrases.get(key) or gazetteer().classes.get(key) or heads(lexicon(), key.split())
    return name.last - name.first in (2, 3) and len(after[1]) == 2 and int(after[1]) > _YOUNGEST and not known


def _is_place(line: Line, name: Name) -> bool:
    key = " ".join(line.lower[name.first : name.last])
    return bool(set("cp") & set(lexicon().phrases.get(key, "") + gazetteer().kinds(key)))


def _is_listed_place(line: Line, name: Name) -> bool:
    """Whether what was doubtfully taken for a person is a place of several words: "Bishop Auckland"."""
    letters = gazetteer().classes.get(" ".join(line.lower[name.first : name.last]), "")
    return name.last - name.first > 1 and bool(letters) and set(letters) <= set("ABCDrk") and name.confidence < _SURE


def _is_street(line: Line, name: Name) -> bool:
    """Whether a word that is a street or a surname has no given name before it: "Larch Lane", "Tolver Brook"."""
    lower = line.lower[name.first : name.last]
    if len(lower) != 2 or name.confidence >= _CERTAIN or "g" in lexicon().phrases.get(lower[0], ""):
        return False
    if lower[1] in _STREETS:
        return small_tag(lower[0]) in ("NN", "JJ") or not gazetteer().kinds(lower[0]).strip("w")
    return lower[1] in LANDSCAPE and lower[0].isalpha() and "g" not in gazetteer().kinds(lower[0])


def _is_of_callings(line: Line, before: list[Name], name: Name, after: Name | None) -> bool:
    """Whether one of two names behind what both are is a person's: "the chemists Ann Lee and Eva Roux"."""
    if name.last - name.first not in (2, 3) or heads(lexicon(), line.lower[name.first : name.last]):
        return False
    one = before[-1] if before else None
    if one and line.lower[one.last : name.first] == ["and"]:
        return one.label == "PER" and _are_called(line, one.first)
    joined = after is not None and line.lower[name.last : after.first] == ["and"]
    return joined and _are_called(line, name.first)


def _are_called(line: Line, at: int) -> bool:
    """Whether the word before is the plural of what a person is: "the chemists"."""
    word = line.lower[at - 1] if at else ""
    return word.endswith("s") and word[:-1] in _CALLINGS and not line.capital[at - 1]


def _is_dwelling(line: Line, name: Name, home: bool) -> bool:
    """Whether a name ends as those of dwellings do; ``home``: "her flat at" stands before it."""
    lower = line.lower[name.first : name.last]
    if len(lower) < 2 or lower[-1] not in _DWELLINGS:
        return False
    return home or (name.confidence < _CERTAIN and heads(lexicon(), lower) != "ORG")


def _is_someone_by_forename(line: Line, name: Name) -> bool:
    """Whether a place's name is a given name, too, and what stands before the comma is a person: "a nurse, Sofia, "."""
    word = line.lower[name.first]
    given = name.last - name.first == 1 and "g" in gazetteer().kinds(word) + lexicon().phrases.get(word, "")
    return given and glossed(line, name.first, name.last) == "PER"


def _is_forename_of_place(line: Line, name: Name) -> bool:
    """Whether a place's or a club's name stands before a surname: "Chelsea Clinton", "Israel Folau"."""
    if name.last - name.first != 2 or name.confidence >= _CERTAIN:
        return False
    owns = name.last < len(line.lower) and line.lower[name.last] in OWNED  # in Jordan Veele's film
    before = line.lower[name.first - 1] if name.first else ""
    if before == "the" or (before in _AT and not owns) or line.lower[name.last : name.last + 1] in _LED_BY:
        return False  # the Royal Mint; Royal Mint chief Ann Lee
    if name.label == "ORG" and before in _FIRMS_BEFORE:
        return False  # Refiner Sime Darvo
    forename, surname = line.lower[name.first : name.last]
    lex, known = lexicon().phrases, gazetteer()
    if (
        surname in FAMILIES_OF_FIRMS
        or "g" not in known.kinds(forename) + lex.get(forename, "")
        or not line.texts[name.last - 1].isalpha()
    ):
        return False
    listed = known.classes.get(f"{forename} {surname}")
    if lex.get(f"{forename} {surname}") or listed.strip("f"):
        return False
    if line.texts[name.last - 1].isupper() or set("cpoOPTnt") & set(lex.get(surname, "")):
        return False
    return bool(set("sl") & set(known.kinds(surname))) or not (known.kinds(surname) or small_tag(surname))
