"""What kind of actor a name is by its own words and the word before it.

A university is an organization and a river a place, whatever stands around them; who is called "Mr" is a person.
"""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .described import noun_label
from .gazetteer import gazetteer
from .line import Line
from .name_heads import heads
from .name_kinds import HONORIFICS
from .name_lexicon import Lexicon, lexicon
from .tagging import Name

_SURE, _LOW = 0.9, 0.6
_DIRECTIONS_BEFORE = words("actor-names.txt", "narrowing")
_DWELLERS = words("name-contexts.txt", "dwellers")
_NO_TITLES = words("name-contexts.txt", "no titles")
_CONTINENTS = words("name-contexts.txt", "continents")


def labelled(line: Line, name: Name, lex: Lexicon) -> Name:
    """A name with the label that its head, or the word before it, makes surer than the tagger's."""
    if name.label not in ("PER", "ORG", "LOC"):
        return name
    lower = line.lower[name.first : name.last]
    classes = lex.phrases.get(" ".join(lower), "")
    before = line.lower[name.first - 1] if name.first else ""
    if before in HONORIFICS:
        return Name(name.first, name.last, "PER", max(0.9, name.confidence))
    if _is_singular_people(lower, classes, lex):
        return Name(name.first, name.last, "NRP", name.confidence)
    if "n" in lex.phrases.get(lower[-1], "") and lower[-1].endswith("s") and not classes.strip("n"):
        return Name(name.first, name.last, "NRP", name.confidence)
    label = "LOC" if classes and set(classes) <= set("cp") and len(lower) > 1 else heads(lex, lower)
    if label == "LOC" and gazetteer().classes.get(" ".join(lower)) == "f":
        label = "PER"  # a known person called Rio
    if not label and name.label == "LOC" and _is_branch_in_capitals(line, name, lex):
        label = "ORG"
    if label == "LOC" and classes == "o" and lower[-1] not in lex.heads:
        label = ""  # Rio Tinto
    if not label and name.label == "LOC" and _is_branch_abroad(lower, lex):
        label = "ORG"
    if not label and name.confidence < _SURE:
        label = _known_label(line, name, classes, before, lex)
    return name if not label or label == name.label else Name(name.first, name.last, label, max(0.5, name.confidence))


def _is_branch_in_capitals(line: Line, name: Name, lex: Lexicon) -> bool:
    """Whether short letters of no place stand before a country: "IDA Ireland"."""
    text = line.texts[name.first]
    short = name.last - name.first == 2 and text.isupper() and text.isalpha() and len(text) > 2 and not line.all_caps
    known = set("cpn") & set(lex.phrases.get(text.lower(), ""))
    return short and not known and line.lower[name.last - 1] in lex.countries


def _is_branch_abroad(lower: list[str], lex: Lexicon) -> bool:
    """Whether a listed organization's name goes on with where its branch is: "AOL Europe"."""
    listed = "o" in lex.phrases.get(" ".join(lower[:-1]), "") and not set("cpn") & set(lex.phrases.get(lower[0], ""))
    return len(lower) > 1 and listed and (lower[-1] in lex.countries or lower[-1] in _CONTINENTS)


def _is_singular_people(lower: list[str], classes: str, lex: Lexicon) -> bool:
    """Whether a name only says of what people or creed someone is: "the Irishwoman", "the Roman Catholic bishop"."""
    if len(lower) == 1:
        return classes == "n" and lower[0].endswith(("shman", "chman", "sman", "woman"))
    part = lower[0] in _DIRECTIONS_BEFORE and lex.phrases.get(lower[-1]) == "n" and len(lower) == 2
    return part or classes == "n" or all(lex.phrases.get(word) == "n" for word in lower)


def _known_label(line: Line, name: Name, classes: str, before: str, lex: Lexicon) -> str:
    """The label that lists and what stands before make likelier than an unsure tagger's, or nothing."""
    last = lex.phrases.get(line.lower[name.last - 1].rstrip("."), "")
    of = before == "of" and name.first > 1 and line.lower[name.first - 2] in _DWELLERS
    if of and not classes and line.lower[name.last : name.last + 1] not in (["'s"], ["’s"]):
        return "LOC"
    if not classes and name.first and not line.capital[name.first - 1] and noun_label(line, name.first - 1) == "ORG":
        return "ORG"
    town = name.label == "LOC" and "p" in gazetteer().kinds(" ".join(line.lower[name.first : name.last]))
    if (classes == "o" and not town) or (before == "the" and _is_unlisted(line, name)):
        return "ORG"
    if classes in ("c", "p", "cp"):
        return "LOC"
    if classes or set("OPT") & set(last) or any(word in lex.heads for word in line.lower[name.first : name.last - 1]):
        return ""
    bare = before.rstrip(".")
    if "t" in lex.phrases.get(bare, "") and bare not in _NO_TITLES:
        return "PER"
    return _label_by_forename(line, name, last, lex)


def _is_unlisted(line: Line, name: Name) -> bool:
    """Whether a doubtful person of one word is in no list, and so behind "the" a body: "the Courier"."""
    word = line.lower[name.first]
    known = lexicon().phrases.get(word, "") + gazetteer().kinds(word).strip("w")
    return name.label == "PER" and name.last - name.first == 1 and name.confidence < _LOW and not known


def _label_by_forename(line: Line, name: Name, last: str, lex: Lexicon) -> str:
    """PER for two or three words of which the first is, or may be, a given name; ``last``: the last word's classes."""
    size = name.last - name.first
    if "&" in line.lower[name.first : name.last]:
        return ""
    if 1 < size < 4 and lex.phrases.get(line.lower[name.first], "") in ("g", "gs"):
        return "PER" if not set("opc") & set(last) and not _is_plain(line.lower[name.last - 1]) else ""
    if name.confidence < _LOW and size == 3:  # of two words all signs of the article decide
        plain = any(_is_plain(word) for word in line.lower[name.first : name.last])
        whole = not plain and all(_may_be_forename(line, at, lex) for at in range(name.first, name.last))
        return "PER" if whole else ""
    return ""


def _is_plain(word: str) -> bool:
    """Whether a word is a noun that nobody known bears as a surname: "Georgia Power"."""
    known = set("gsl") & set(gazetteer().kinds(word) + lexicon().phrases.get(word, ""))
    return small_tag(word) == "NN" and not known


def _may_be_forename(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether a word before a place's name is likelier a forename, as in "Valentina Paris": lists do not know it."""
    word = line.texts[at]
    return word.isalpha() and not word.isupper() and lex.phrases.get(line.lower[at], "g") in ("g", "gs")
