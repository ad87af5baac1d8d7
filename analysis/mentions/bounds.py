"""Where the names of a sentence begin and end, by grammar and by what is known of names.

Titles do not belong to names; a surname takes in the particles and given names before it; a ministry takes in the
country whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..data.sections import words
from ..language.tagger import small_tag
from .callings import is_called_person, may_be_given
from .cutting import OWNED, cut
from .full_names import is_surname
from .inside_names import behind_head_of_place, is_people_and_country
from .line import PARTICLES, Line, is_headline
from .name_draft import NameDraft
from .name_heads import heads
from .name_kinds import HONORIFICS, no_actor
from .name_labels import labelled
from .name_lexicon import Lexicon, announcers, lexicon
from .name_words import ABBREVIATIONS
from .person_bounds import bounded_person
from .tagging import Name
from .widening import is_country, is_own_body, widened

_SURE = 0.9
_SYLLABLE, _SYLLABLES = 5, 7
"""Longer parts behind a hyphen, it counted in, are words, not the end of a name or of a person's given name."""
_LONGEST = 15
"""Words and marks of a name. Among 25,000 names in news the longest has 11 words; more is a list or a heading."""
_PARTS = "name-parts.txt"
_LEADING, _TRAILING = words(_PARTS, "leading"), words(_PARTS, "trailing") | OWNED
_OPEN_PREFIXES = words(_PARTS, "prefixes before a hyphen")
_BROADCASTERS = words("name-contexts.txt", "broadcasters")
_LETTERS = words(_PARTS, "letters behind persons")
_RANKS = frozenset(f"{rank.lower()}." for rank in words("actor-names.txt", "ranks")) | words(
    "actor-names.txt", "ranks without a stop"
)
_CREEDS = ("republican", "democrat")
_DESCRIPTORS = words("name-contexts.txt", "descriptors")
_PRODUCTS = words("name-contexts.txt", "products at the end")
_BETWEEN = words("name-contexts.txt", "between a body and its leader")
_MEMBERS = words("name-contexts.txt", "members in short")
_OFFICES = words("name-contexts.txt", "offices of two words")
_CHIEF = words("name-contexts.txt", "titles before general")
_FORMS = words("actor-names.txt", "business forms") - {"nv", "sa", "spa"}
_BEING = words("name-contexts.txt", "being", "said after persons") | {"has", "had", "have"}
_TAILS = words(_PARTS, "hyphened tails")
_FIELD_ENDS = words("name-contexts.txt", "ends of portfolios")
_COMPASS = words("kind-cues.txt", "compass")
_QUOTES = words("name-contexts.txt", "quotes before works")
_PEOPLE_OF = words("name-contexts.txt", "people of a body")
_TIME = re.compile(r"\d+[:.]\d\d(?:\.\d+)?|\d+:\d+\.\d+")
_GAMES = re.compile(r"-\d")
_MARKS = frozenset(";,.)!?")
_BASED = words("kind-cues.txt", "based")


def trim_names(draft: NameDraft) -> None:
    """Cut apart, bound and label the names of each sentence; what names no actor falls out ("Buddhism", "#tag")."""
    for number, (line, names) in enumerate(zip(draft.lines, draft.names, strict=True)):
        if names != draft.bounded.get(number, []):
            draft.names[number] = trimmed_names(line, names)
            if draft.names[number] == names:
                draft.bounded[number] = names.copy()


def drop_endless(draft: NameDraft) -> None:
    """Take away what runs on past any name, such as a list without commas ("U.S. U.K. U.S. U.K. ...")."""
    draft.each(lambda _, names: [name for name in names if name.last - name.first <= _LONGEST])


def trimmed_names(line: Line, names: Sequence[Name]) -> list[Name]:
    """The names of a sentence with their bounds and labels put right."""
    lex = lexicon()
    found: list[Name] = []
    for name in names:
        for part in cut(line, name, lex) if name.last - name.first > 1 else (name,):
            least = found[-1].last if found else 0
            if part.first < least:
                part = part._replace(first=least)
            if part.first >= part.last:
                continue
            bounded = _bounded(line, part, least, lex)
            if bounded.first < bounded.last:
                taken_in, whole = widened(line, bounded, found, lex)
                del found[len(found) - taken_in :]
                if not no_actor(line, whole, lex) and not _is_title_alone(line, whole):
                    found.append(labelled(line, whole, lex))
    return found


def _is_title_alone(line: Line, name: Name) -> bool:
    """Whether a name is but the abbreviated title before another: "hired Sen. Ann Lee"."""
    word = line.texts[name.first]
    return name.last - name.first == 1 and word[-1] == "." and word[:-1] in ABBREVIATIONS


def _bounded(line: Line, name: Name, least: int, lex: Lexicon) -> Name:
    """A name without what only stands beside it, a person's with particles and given name."""
    if name.label in ("ORG", "LOC") and name.last - name.first > 1 and line.lower[name.first] in _RANKS:
        name = name._replace(label="PER")
    place = behind_head_of_place(line, name.first, name.last) if name.last - name.first > 2 else 0
    if place:
        return Name(place, name.last, "LOC", max(_SURE, name.confidence))
    if name.label == "PER" and name.last - name.first > 1 and line.lower[name.last - 1].rstrip(".") in _FORMS:
        name = name._replace(label="ORG")
    first, last = _stripped(line, name)
    if first > name.first and line.lower[first - 1] in _FIELD_ENDS:
        name = name._replace(label="PER", confidence=max(_SURE, name.confidence))
    if name.label in ("ORG", "LOC") and name.confidence < _SURE and last - first in (3, 4):
        whose = last - 2
        if lex.phrases.get(" ".join(line.lower[first:whose])) == "n" and _is_person(line, whose, last, lex):
            return Name(whose, last, "PER", name.confidence)  # South African Ann Lee
    if name.label != "ORG" and last - first == 2 and is_people_and_country(line, first, lex):
        return Name(first + 1, last, "LOC", max(_SURE, name.confidence))
    if name.label == "MSC" and last < name.last and line.lower[last] in _PRODUCTS and _is_listed(line, first, last):
        return Name(first, last, "ORG", max(_SURE, name.confidence))  # Corvella Wi-Fi
    if name.label == "ORG" and last - first == 1 and _is_channel(line, first, last):
        last += 1
    if first == 0 and last > 1 and name.label in ("ORG", "PER") and _is_descriptor(line, lex):
        return Name(1, last, "ORG", name.confidence)
    if name.label in ("ORG", "LOC") and last - first == 1 and is_surname(line, first, lex):
        name = Name(first, last, "PER", max(_SURE, name.confidence))
    if name.label == "ORG" and last - first == 3 and is_called_person(line, first, last, lex):
        return Name(first + 1, last, "PER", name.confidence)
    if name.label == "PER":
        return bounded_person(line, name._replace(first=first, last=last), least, lex)
    return Name(first, last, name.label, name.confidence)


def _is_person(line: Line, first: int, last: int, lex: Lexicon) -> bool:
    """Whether two words may be a given name and a surname, and are no plain words."""
    surname = line.lower[last - 1]
    plain = small_tag(surname) or set("cpoOPTnt") & set(lex.phrases.get(surname, ""))
    return may_be_given(line.lower[first], lex) and not plain and line.texts[last - 1].isalpha()


def _stripped(line: Line, name: Name) -> tuple[int, int]:
    """The bounds of a name without marks, small words and figures at its ends."""
    first, last = name.first, name.last
    while last > first and _hangs(line.lower[last - 1], name.label) and not _is_listed(line, first, last):
        last -= 1
    if last - first > 2 and line.lower[last - 1].isdigit() and _GAMES.fullmatch(" ".join(line.lower[last : last + 1])):
        last -= 1  # Ann Lee 6-3
    if last - first > 1 and line.lower[last - 1] in _PRODUCTS and name.label != "LOC":
        last -= 1  # Corvella Wi-Fi
    if last - first > 1 and line.lower[last - 1] in _OPEN_PREFIXES and line.lower[last : last + 1] != []:
        last -= line.lower[last][0] == "-"  # Munyu Sub-location
    while last - first > 1 and _ends_in_title(line, name.label, first, last):
        last -= 2 if last - first > 2 and line.lower[last - 2] in _BETWEEN | _CHIEF else 1
    if last - first == 2 and line.lower[first:last][1] == "district" and line.lower[last : last + 1] == ["judge"]:
        last -= 1  # US District Judge
    while last - first > 1 and line.lower[first].isdigit() and _is_numbered(line, name.label, first + 1, last):
        first += 1
    while last - first > 1 and line.lower[last - 1].isdigit() and is_country(line, first, last - 1):
        last -= 1
    if last - first > 1 and first and line.lower[first] in _FIELD_ENDS and line.capital[first - 1]:
        first += 1  # Minister for Island Affairs Ann Lee
    if name.label == "ORG" and last - first > 1 and lexicon().phrases.get(line.lower[first]) == "n":
        first += is_own_body(line, name._replace(first=first + 1, last=last), lexicon())  # Soviet KGB
    if line.lower[first] in _COMPASS and not line.capital[first] and line.lower[first + 1] == "of":
        first += 1  # west of Ashford
    if last - first > 3 and line.lower[first + 1] == "of" and line.lower[first] in _PEOPLE_OF and name.label == "ORG":
        first += 2  # Members of Marl County Council
    while first < last and _opens_none(line.lower[first]):
        first += 1
    return first, last


def _opens_none(word: str) -> bool:
    """Whether no name begins with a word: an article, a small word, a quotation mark."""
    return (word in _LEADING and word not in PARTICLES) or word in _QUOTES or word in _MARKS


def _ends_in_title(line: Line, label: str, first: int, last: int) -> bool:
    """Whether a name ends in what its bearer holds ("Ann Lee KC") or a rank of who is next ("Air Force General")."""
    word, classes = line.lower[last - 1], lexicon().phrases
    if word in _CREEDS and label != "PER" and line.lower[last : last + 1] not in (["party"], ["of"]):
        return set(classes.get(" ".join(line.lower[first : last - 1]), "")) <= {*"cp"}  # the Ohio Republican
    if word in _RANKS and word[-1] == "." and label != "PER":
        return True  # US Sen. Ann Lee
    if label == "PER":
        governs = classes.get(word) == "t" and classes.get(" ".join(line.lower[first : last - 1])) in ("c", "p", "cp")
        return governs or (word in _LETTERS and line.texts[last - 1] != word)  # Nairobi Governor, Ann Lee
    if label == "ORG" and word in _MEMBERS:
        return classes.get(" ".join(line.lower[first : last - 1])) != "n"  # Labour MPs
    if word in HONORIFICS or (word == "mp" and line.texts[last - 1].isupper()):
        return line.capital[last : last + 1] == b"\1"  # the Ashford MP Sir Ann Lee
    if label not in ("ORG", "LOC") or line.capital[last : last + 1] != b"\1":
        return False
    if label == "LOC":
        return classes.get(word) == "t"  # the Marl Hill MP Datuk Ann Lee
    before = line.lower[last - 2]
    if classes.get(word) == "t" and heads(lexicon(), line.lower[first : last - 1]) == "LOC":
        return True  # Marl County Sheriff Ann Lee
    if last - first > 2 and (before in _CHIEF or f"{before}-{word}" in _OFFICES):
        return True  # OAS Secretary General Ann Lee
    listed = "o" in classes.get(" ".join(line.lower[first : last - 1]), "")
    body = listed or ("O" in classes.get(before, "") and (last - first > 2 or "o" in classes.get(before, "")))
    body |= before in lexicon().countries and line.lower[last - 3] == "of"  # Bank of Peru Deputy Governor
    return classes.get(word) == "t" and (body or (last - first > 2 and before in _BETWEEN))


def _is_listed(line: Line, first: int, last: int) -> bool:
    """Whether the lists have an organization of just this name ("McDonald's", "Maroon 5")."""
    return "o" in lexicon().phrases.get(" ".join(line.lower[first:last]), "")


def _is_numbered(line: Line, label: str, first: int, last: int) -> bool:
    """Whether a figure before a name counts it ("26 Danes"), and is no part of it."""
    return label in ("LOC", "NRP") or is_country(line, first, last)


def _hangs(word: str, label: str) -> bool:
    """Whether a word cannot end a name: a possessive, a mark, a small word, the number after a place."""
    if word.isdigit():
        return label in ("LOC", "PER")
    if word[0].isdigit() and _TIME.fullmatch(word):
        return True
    if not word[-1].isalnum():
        return not (word[-1] in ".!" and len(word) > 1)
    if word in _TRAILING or word[0] != "-":
        return word in _TRAILING
    small = word[1:] in _BEING or (label != "PER" and word[1:] in _LEADING)  # a dash without blanks; Moon Jae-in
    plain = len(word) > (_SYLLABLES if label == "PER" else _SYLLABLE) and bool(small_tag(word[1:]))
    return small or plain or word in _BASED or word in _TAILS


def _is_descriptor(line: Line, lex: Lexicon) -> bool:
    """Whether a sentence opens with what the one named next is: "Chipmaker Vantor said", "Rival Corelli fell"."""
    word = line.lower[0]
    if line.lower[1] == "of":
        return False  # Bank of Ashford
    tells = word.endswith(("maker", "makers")) or not {word, word.removesuffix("s")}.isdisjoint(_DESCRIPTORS)
    tells |= not {word, word.removesuffix("s")}.isdisjoint(announcers()["ORG before"])
    return tells and not is_headline(line) and not set("gso") & set(lex.phrases.get(word, ""))


def _is_channel(line: Line, first: int, last: int) -> bool:
    """Whether the number after a broadcaster's name belongs to it ("local TV station Rapid 24")."""
    if last >= len(line.lower) or not line.lower[last].isdigit() or len(line.lower[last]) > 3:
        return False
    return bool(_BROADCASTERS & {*line.lower[max(0, first - 3) : first], line.lower[first]})
