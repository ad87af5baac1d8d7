"""What grammar and plain knowledge of names tell against the tagger where it is unsure.

A university is an organization and a river a place, whatever stands around them; titles do not belong to
names; a surname takes in the particles and given names before it; who is called "Mr" is a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..data import lines_of
from .cutting import OWNED, cut, heads
from .gazetteer import gazetteer
from .lexicon import Lexicon, lexicon
from .lines import PARTICLES, Line
from .tagging import Name

_CERTAIN, _SURE, _LOW = 0.97, 0.9, 0.6
_BROADCASTERS = frozenset("tv television station channel network broadcaster radio website portal newspaper".split())
_ADJECTIVES = frozenset("eastern western northern southern".split())
_DWELLERS = frozenset("residents resident inhabitants villagers citizens outskirts suburb suburbs".split())
_STATES = frozenset({"government", "governments"})
_FORCES = frozenset("army navy police parliament".split())
_LEADING = frozenset("of the a an and for in at by 's ’s".split())
HONORIFICS = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sir lady lord madame monsieur".split())


@cache
def _openers() -> frozenset[str]:
    return frozenset(" ".join(lines_of("names/openers.txt")).split())


def mended(line: Line, names: Sequence[Name]) -> list[Name]:
    """The names of a sentence with their bounds and labels mended."""
    lex = lexicon()
    found: list[Name] = []
    for name in names:
        for part in cut(line, name, lex):
            least = found[-1].last if found else 0
            if part.first < least:
                part = part._replace(first=least)
            if part.first >= part.last:
                continue
            trimmed = _widened(line, _bounded(line, part, least, lex), found, lex)
            if trimmed.first < trimmed.last and not _is_thing(line, trimmed, lex):
                found.append(_labelled(line, trimmed, lex))
    return found


def _is_thing(line: Line, name: Name, lex: Lexicon) -> bool:
    """Whether these capitals name no actor: a faith, a tag, a short form, or an event or a work by its last word."""
    words = line.lower[name.first : name.last]
    if name.label == "NRP":
        return False
    capitals = [word for word, at in zip(words, range(name.first, name.last), strict=True) if line.capital[at]]
    if all(lex.phrases.get(word) == "d" for word in capitals):
        return True
    if name.label == "PER" and "of" in words[1:-1] and not set("gt") & set(lex.phrases.get(words[0], "")):
        return "g" not in gazetteer().kinds(words[0])
    if len(words) == 1:
        text = line.texts[name.first]
        hashtag = name.first > 0 and line.lower[name.first - 1] in ("#", "@")
        opener = words[0] in _openers() and (len(text) == 1 or not text.isupper())
        return words[0] in lex.things or hashtag or opener
    if words[-1] in _ADJECTIVES:
        return True
    event = lex.phrases.get(words[-1], "") == "T" and "g" not in lex.phrases.get(words[0], "")
    return event and " ".join(words) not in lex.phrases and name.confidence < _CERTAIN


def _bounded(line: Line, name: Name, least: int, lex: Lexicon) -> Name:
    first, last = name.first, name.last
    while last > first and _hangs(line.lower[last - 1], name.label):
        last -= 1
    while (
        last - first > 1
        and line.lower[first].isdigit()
        and (name.label in ("LOC", "NRP") or _is_country(line, first + 1, last))
    ):
        first += 1
    while last - first > 1 and line.lower[last - 1].isdigit() and _is_country(line, first, last - 1):
        last -= 1
    while first < last and line.lower[first] in _LEADING and line.lower[first] not in PARTICLES:
        first += 1
    if name.label == "ORG" and last - first == 1 and _is_channel(line, first, last):
        last += 1
    if name.label in ("ORG", "LOC") and last - first == 1 and _is_surname(line, first, lex):
        name = Name(first, last, "PER", max(_SURE, name.confidence))
    if name.label == "PER":
        last = _with_surname(line, first, last)
        first = _without_titles(line, first, last, lex)
        if first < last and not (line.title_case or line.shouted):
            first = _with_forename(line, first, least, lex)
            if (
                last - first > 2
                and "g" in lex.phrases.get(line.lower[first], "")
                and line.lower[first + 1] in PARTICLES
            ):
                return Name(first, last, "PER", max(_SURE, name.confidence))
    return Name(first, last, name.label, name.confidence)


def _widened(line: Line, name: Name, found: list[Name], lex: Lexicon) -> Name:
    """A name with what belongs to it before it: "Government of" a country, the people in "Ruritanian Red Cross".

    A people that was taken for a name of its own falls out of ``found``.
    """
    first, words = name.first, line.lower
    if first >= name.last or line.shouted or line.title_case:
        return name
    if name.label == "LOC":
        at = first - (2 if words[first - 1] == "the" else 1) if first > 1 else 0
        if at > 0 and words[at] == "of" and words[at - 1] in _STATES and line.capital[at - 1]:
            return Name(at - 1, name.last, "ORG", max(_SURE, name.confidence))
        last = name.last
        if last < len(words) and line.capital[last] and lex.heads.get(words[last]) == "LOC":
            return Name(first, last + 1, "LOC", name.confidence)
        return name
    if name.label == "ORG" and found and found[-1].last == first and _is_country(line, found[-1].first, first):
        if lex.heads.get(words[name.last - 1]) == "ORG" and words[first] not in OWNED:
            return Name(found.pop().first, name.last, "ORG", name.confidence)
        return name
    before = first - 1
    if name.label != "ORG" or before < 0 or not line.capital[before] or lex.phrases.get(words[before]) != "n":
        return name
    if name.last - first < 2 and words[first] not in _FORCES:
        return name
    if found and found[-1].last > before:
        if found[-1].first < before or found[-1].label != "NRP":
            return name
        found.pop()
    return Name(before, name.last, "ORG", name.confidence)


def _is_country(line: Line, first: int, last: int) -> bool:
    return " ".join(line.lower[first:last]) in lexicon().countries


def _hangs(word: str, label: str) -> bool:
    """Whether a word cannot end a name: a possessive, a mark, a small word, the number after a place."""
    if word.isdigit():
        return label in ("LOC", "PER")
    if not word[-1].isalnum():
        return not (word[-1] in ".!" and len(word) > 1)
    return word in OWNED or word in ("and", "of", "the", "for", "image", "images", "photo")


def _without_titles(line: Line, first: int, last: int, lex: Lexicon) -> int:
    first = next((at + 1 for at in range(last - 2, first, -1) if line.lower[at] in HONORIFICS), first)
    while first < last:
        word = line.lower[first]
        if word not in HONORIFICS and lex.phrases.get(word.rstrip("."), "") not in ("t", "td"):
            break
        first += 1
    return first


def _with_forename(line: Line, first: int, least: int, lex: Lexicon) -> int:
    """Where a person's name begins once particles and the given name before it are taken in."""
    start = first
    while start > least and line.lower[start - 1] in PARTICLES and line.lower[start - 1] not in ("la", "le", "du"):
        start -= 1
    if start > least and _is_given(line, start - 1, lex):
        return start - 1
    return start


def _is_surname(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether particles, and an address or a given name before them, make a word a surname ("Ms van der Meer")."""
    start = at
    while start > 0 and line.lower[start - 1] in PARTICLES:
        start -= 1
    if not 0 < start < at:
        return False
    before = line.lower[start - 1]
    return before in HONORIFICS or (bool(line.capital[start - 1]) and lex.phrases.get(before) in ("g", "gs"))


def _with_surname(line: Line, first: int, last: int) -> int:
    """Where a person's name ends once the particles after it and the surname they lead to are taken in."""
    end = last
    while end < len(line.lower) and line.lower[end] in PARTICLES and line.lower[end] not in ("la", "le", "du", "el"):
        end += 1
    particles = end > last or line.lower[last - 1] in PARTICLES
    if particles and end < len(line.lower) and line.capital[end]:
        return end + 1
    while last > first + 1 and line.lower[last - 1] in PARTICLES:
        last -= 1
    return last


def _is_given(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether the word is a given name, or may be one in front of a particle."""
    if not line.capital[at] or (line.texts[at].isupper() and len(line.texts[at]) > 2):
        return False
    classes = lex.phrases.get(line.lower[at], "")
    followed = line.lower[at + 1] in PARTICLES
    return "g" in classes or (followed and not classes and line.texts[at].isalpha())


def _is_channel(line: Line, first: int, last: int) -> bool:
    """Whether the number after a broadcaster's name belongs to it ("local TV station Rapid 24")."""
    if last >= len(line.lower) or not line.lower[last].isdigit() or len(line.lower[last]) > 3:
        return False
    return bool(_BROADCASTERS & {*line.lower[max(0, first - 3) : first], line.lower[first]})


def _labelled(line: Line, name: Name, lex: Lexicon) -> Name:
    words = line.lower[name.first : name.last]
    classes = lex.phrases.get(" ".join(words), "")
    before = line.lower[name.first - 1] if name.first else ""
    if name.label not in ("PER", "ORG", "LOC"):
        return name
    if before in HONORIFICS:
        return Name(name.first, name.last, "PER", max(0.9, name.confidence))
    if "n" in lex.phrases.get(words[-1], "") and words[-1].endswith("s") and not classes.strip("n"):
        return Name(name.first, name.last, "NRP", name.confidence)
    label = "LOC" if classes and set(classes) <= set("cp") and len(words) > 1 else heads(lex, words)
    if not label and name.confidence < _SURE:
        label = _known(line, name, classes, before, lex)
    return name if not label or label == name.label else Name(name.first, name.last, label, max(0.5, name.confidence))


def _known(line: Line, name: Name, classes: str, before: str, lex: Lexicon) -> str:
    """The label that lists and what stands before make likelier than an unsure tagger's, or nothing."""
    words = line.lower[name.first : name.last]
    if before == "of" and name.first > 1 and line.lower[name.first - 2] in _DWELLERS and not classes:
        return "LOC"
    if classes == "o":
        return "ORG"
    if classes in ("c", "p", "cp"):
        return "LOC"
    if classes or set("OPT") & set(lex.phrases.get(words[-1], "")):
        return ""
    if "t" in lex.phrases.get(before.rstrip("."), "") and before.rstrip(".") not in ("state", "former", "justice"):
        return "PER"
    if 1 < len(words) < 4 and lex.phrases.get(words[0], "") in ("g", "gs"):
        return "PER" if not set("opc") & set(lex.phrases.get(words[-1], "")) else ""
    if name.confidence < _LOW and len(words) in (2, 3) and _is_forename(line, name.first, lex):
        return (
            "PER" if len(words) == 2 or all(_is_forename(line, at, lex) for at in range(name.first, name.last)) else ""
        )
    return ""


def _is_forename(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether a word before a place's name is likelier a forename, as in "Valentina Paris": lists do not know it."""
    word = line.texts[at]
    return word.isalpha() and not word.isupper() and lex.phrases.get(line.lower[at], "g") in ("g", "gs")
