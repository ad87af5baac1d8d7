"""Whether capitals name an actor at all, by their own words and the word before them: no faith, tag, event or work."""

from __future__ import annotations

import re

from ..data.sections import words
from ..language.tagger import small_tag
from .cutting import OWNED
from .directions import is_half_of_row, points
from .dwellers import is_dweller, is_member
from .fields_of_office import is_field, is_one_of_fields
from .gazetteer import gazetteer
from .line import Line
from .measures import is_currency, is_unit
from .name_heads import heads
from .name_lexicon import Lexicon, lexicon
from .opening_words import opens_compound, opens_with_people
from .tagging import Name

_CERTAIN, _SURE, _LOW = 0.97, 0.9, 0.6
_BARE = words("honorifics.txt", "women", "men", "either")
HONORIFICS = _BARE | {word + "." for word in _BARE}
"""What people are called before their names, with and without a full stop."""
_OPENERS = words("openers.txt")
_LEGAL_FORM = re.compile(r"(?:Co|Ltd|Inc|Corp|Plc|PLC|LLC|LLP|GmbH)\.?")
_PARTY_AND_PLACE = re.compile(r"[RDI]-[A-Z].*")
_EXCHANGE = re.compile(r"\.[A-Z]{1,2}\)")
_PARTY_AND_SEAT = re.compile(r"[A-Z]{2,5}-[A-Z][a-z]+")
_LETTERED = re.compile(r"[a-h]|i{1,3}|iv|v")
_ROUNDS = frozenset(("pool", "tier", "stage", "phase", "category"))
_PLURAL_SHORT = re.compile(r"[A-Z]{2,}s")
"""Short forms in the plural name things or people by what they are: "NGOs"."""
_ADDRESSES = words("name-contexts.txt", "ends of addresses")
_RANKS = frozenset(rank.lower() for rank in words("actor-names.txt", "ranks"))
_FURNITURE = words("name-contexts.txt", "page furniture")
_DEEDS = words("heads.txt", "deeds")
_MEMBERS = words("name-contexts.txt", "members in short")
_SEASONS = words("name-contexts.txt", "seasons")
_ARTICLES = frozenset(("a", "an", "this"))
_DIRECTIONS = words("heads.txt", "directions")
_DIRECTIONS_BEFORE = words("actor-names.txt", "narrowing")
_PREFIXES = words("name-parts.txt", "prefixes")
_BEFORE_OFFICES = words("name-contexts.txt", "before offices")
_AREAS = words("name-contexts.txt", "areas before a noun")
_ROLES = words("roles.txt")
_EVENTS = words("heads.txt", "also events")
_PLATFORMS = words("name-contexts.txt", "platforms in a row")
_SHORT_TITLES = words("name-contexts.txt", "short titles")


def no_actor(line: Line, name: Name, lex: Lexicon) -> bool:
    """Whether these capitals name no actor: a faith, a tag, a short form, or an event or a work by its last word."""
    lower = line.lower[name.first : name.last]
    if name.label == "NRP":
        return False
    if all(lex.phrases.get(line.lower[at]) == "d" for at in range(name.first, name.last) if line.capital[at]):
        return True
    if name.label == "PER" and "of" in lower[1:-1] and not set("gt") & set(lex.phrases.get(lower[0], "")):
        return "g" not in gazetteer().kinds(lower[0])
    if name.first > 1 and line.lower[name.first - 1] == "," and _PARTY_AND_PLACE.fullmatch(line.texts[name.first]):
        return True  # Ann Lee, R-Dayton; R-N.H.
    if is_field(line, name) or is_one_of_fields(line, name) or _is_in_bracket(line, name):
        return True  # Ann Lee (GPS-Sri Aman)
    if name.label != "ORG" and "-" in lower[0] and _are_two_countries(lower, lex):
        return True
    if len(lower) == 2 and lex.phrases.get(f"{lower[0]} {lower[1]}s") == "o":
        return not lex.phrases.get(" ".join(lower))  # a Royal Marine
    if lower[-1] in _MEMBERS and lex.phrases.get(" ".join(lower[:-1])) == "n":
        return True  # European CEOs
    if lower[0] == "eid" and len(lower) == 2 and lower[1].startswith(("al-", "ul-")):
        return True
    if lower[0] in _DEEDS and (lower[0] in ("operation", "project") or lower[1:2] == ["of"]) and len(lower) > 1:
        return name.confidence < _CERTAIN
    if lower[-1] in _FURNITURE or (lower[:2] == ["state", "of"] and lower[-1] in _ADDRESSES):
        return True
    if lower[-1] in _DIRECTIONS_BEFORE and is_half_of_row(line, name):
        return True
    if len(lower) == 1:
        if lex.phrases.get(lower[0]) == "t" and lower[0] in _ROLES and name.label != "PER" and name.confidence < _SURE:
            return True  # the Taoiseach
        thing = _is_lone_thing(line, name.first, lex) or _opens_plainly(line, name) or _is_owned_noun(line, name)
        return thing or is_currency(line, name.first) or is_unit(line, name.first)
    if lower[-1][0].isdigit() and is_currency(line, name.first):
        return True  # Rs 4,860
    if lower[-2] in _ROUNDS and _LETTERED.fullmatch(lower[-1]) and name.confidence < _CERTAIN:
        return True  # Pool B
    if all(word in _SHORT_TITLES or lex.phrases.get(word) == "t" for word in lower):
        return True  # the Rt Revd Ann Lee
    return (lower[-1] in _DIRECTIONS and points(line, name)) or _is_event(name, lower, lex)


def _are_two_countries(lower: list[str], lex: Lexicon) -> bool:
    """Whether a hyphen joins two countries, so that they only say between whom something is: "US-South Korea"."""
    one, _, other = " ".join(lower).partition("-")
    return one in lex.countries and other in lex.countries and " ".join(lower) not in lex.phrases


def _is_in_bracket(line: Line, name: Name) -> bool:
    """Whether a bracket opens with somebody's party and seat."""
    opens = name.first > 0 and line.lower[name.first - 1] == "("
    if opens and _EXCHANGE.fullmatch("".join(line.texts[name.last : name.last + 3])):
        return True  # (ACME.N)
    return opens and _PARTY_AND_SEAT.fullmatch(line.texts[name.first]) is not None


def _is_lone_thing(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether a name of one word is a thing, a tag, or a word that opens sentences."""
    word, text = line.lower[at], line.texts[at]
    if at == 0 and (opens_compound(line) or opens_with_people(line)):
        return True
    if word in _RANKS and line.lower[at + 1 : at + 2] in ([], ["."]):
        return True  # then-Sen.
    if word in HONORIFICS and line.capital[at + 1 : at + 2] == b"\1":
        return True  # Fr Ann Lee
    if word in _PREFIXES and line.lower[at + 1 : at + 2] and line.lower[at + 1].startswith("-"):
        return True  # Pan-democrat
    if (
        _LEGAL_FORM.fullmatch(text)
        or (text[-1] == "." and lex.phrases.get(word[:-1]) == "t")
        or (_PLURAL_SHORT.fullmatch(text) and not lex.phrases.get(word))
    ):
        return True
    if word in _BEFORE_OFFICES and "t" in lex.phrases.get(line.lower[at + 1] if at + 1 < len(line.lower) else "", ""):
        return bool(line.capital[at + 1])  # Union Minister Ann Lee
    if is_dweller(word, lex) or is_member(line, at, lex):
        return True
    if word in _PLATFORMS and not _PLATFORMS.isdisjoint(line.lower[max(0, at - 1) : at] + line.lower[at + 1 : at + 2]):
        return True  # Send Facebook Twitter Google+
    if (
        lex.phrases.get(word) == "O"
        and line.lower[at + 1 : at + 2] == ["of"]
        and not any(line.capital[at + 2 : at + 4])
    ):
        return True  # The Office of the former mayor
    if lex.phrases.get(word) == "T" and text.istitle() and not gazetteer().kinds(word).strip("wm"):
        return True  # the Open, the Games
    if (
        at
        and text.isupper()
        and line.lower[at - 1] in _ARTICLES
        and small_tag(word) == "NN"
        and "c" in lex.phrases.get(word, "")
    ):
        return True  # A CAR driver
    if word in _ADDRESSES and line.lower[max(0, at - 3) : at] == ["state", "of", "the"]:
        return True
    if word in _SEASONS and line.lower[at + 1 : at + 2] and line.lower[at + 1].isdigit():
        return True  # by Spring 2017
    if at and len(text) == 1 and (line.lower[at - 1] in _ROUNDS or line.lower[at - 1] == "group"):
        return True  # a group D match
    tag = at > 0 and line.lower[at - 1] in ("#", "@")
    return tag or word in lex.things or (word in _OPENERS and (len(text) == 1 or not text.isupper()))


def _opens_plainly(line: Line, name: Name) -> bool:
    """Whether a doubtful name is a plain noun or adjective that has its capital from opening the sentence."""
    word = line.lower[name.first]
    if name.first or line.texts[0].isupper() or len(line.lower) < 2 or line.capital[1]:
        return False
    tag, following = small_tag(word) or _tag_of_plural(word), small_tag(line.lower[1])
    classes = lexicon().phrases.get(word, "")
    if classes == "O" and following == "NNS":
        return True  # "Court records show"
    if word in _AREAS and following in ("NN", "NNS"):
        return True  # "County manager Ann Lee"
    if word.endswith("s") and word[:-1] in _ROLES and name.confidence < _SURE:
        return True  # "Curators said"
    if name.label != "ORG" and name.confidence < _LOW and word.endswith("s") and not (tag or classes):
        return following in ("RB", "VBD", "VBN", "VBP") and not gazetteer().kinds(word)  # "Scuffles also broke out"
    if name.confidence >= _SURE or classes.strip("O") or gazetteer().kinds(word).strip("w"):
        return False
    return tag == "NNS" or (tag in ("NN", "JJ") and following in ("NN", "NNS", "VBG"))  # "Marine tracking data"


def _tag_of_plural(word: str) -> str:
    """The tag of a plural whose singular alone is known."""
    return "NNS" if word.endswith("s") and small_tag(word[:-1]) == "NN" else ""


def _is_owned_noun(line: Line, name: Name) -> bool:
    """Whether what looks like a given name is a noun behind an owner or an article: "a Private Member's Bill"."""
    before = line.lower[name.first - 1] if name.first else ""
    return (
        name.label == "PER" and (before in OWNED or before in _ARTICLES) and small_tag(line.lower[name.first]) == "NN"
    )


def _is_event(name: Name, lower: list[str], lex: Lexicon) -> bool:
    """Whether the last word of a name makes it an event or a work ("Harbour Festival", "Member's Bill")."""
    if any(link in lower[1:] and heads(lex, lower) == "ORG" for link in ("for", "of")):
        return False  # the Institute for the Study of War
    if "T" in lex.phrases.get(lower[-1], "") and lower[-2] in OWNED:
        return name.confidence < _CERTAIN
    if (lex.phrases.get(lower[-1], "") != "T" and lower[-1] not in _EVENTS) or "g" in lex.phrases.get(lower[0], ""):
        return False
    key = " ".join(lower)
    return key not in lex.phrases and gazetteer().classes.get(key) != "o" and name.confidence < _CERTAIN
