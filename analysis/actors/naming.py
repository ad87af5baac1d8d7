"""Comparing names: their plain form, initials, whether one can be short for another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from ..data.sections import entries, words
from ..findings import ActorKind, Mention
from ..language.tagger import small_tag
from ..mentions.gazetteer import gazetteer
from ..mentions.name_lexicon import lexicon

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
_POSSESSIVE = re.compile(r"['’]s?$")
_LISTS = "actor-names.txt"
_SMALL, _TRADES, _CLASSES = words(_LISTS, "small"), words(_LISTS, "trades"), words(_LISTS, "classes")
_DIRECTIONS = words(_LISTS, "narrowing")
_FORMS = words(_LISTS, "business forms")
_INSTITUTIONS = words(_LISTS, "institutions")
_CLUB_LETTERS = words(_LISTS, "letters before clubs")
_BUSINESS = words(_LISTS, "business forms", "groups of firms")
_CHAMBERS = ("house", "senate")
_WIDE = words(_LISTS, "wide before bodies")
"""What is left out where a body is named again: "the European Court of Justice", then "the Court of Justice"."""
_GENERATIONS = words(_LISTS, "generations")
_STATES_CITIES = frozenset(entries(_LISTS, "cities with their state's name"))
_STATES_BY_RIVERS = words(_LISTS, "states by rivers")
_STATES = re.compile(r"\b(?:U\.?N\b\.?|U\.?S\b\.?|E\.?U\b\.?|U\.?K\b\.?)")
_PART_OF_NAME = words(_LISTS, "nouns that places go without")
_BODIES = {"UN": "United Nations", "EU": "European Union"}
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "`": None})
_HONOURS = re.compile(r"(?<=\w),?(?: [A-Z]{2,4}| Jr\.?)+$")
_INITIALS = re.compile(r"\b(\w)\. ?(?=\w)")
_MARKS = re.compile(r"[.’'‘ʻʼ()\[\]]")
_SPACED = re.compile(r"(?<=\b\w\.) (?=\w\.)")
_PREFIX = re.compile(r"\b(al|el|ul|ad|an|ar|as|az|ash|at|bin|ibn)[-‐‑](?=\w)")
_ABBREVIATED = {"st": "saint", "mt": "mount", "ft": "fort"}


@lru_cache(20_000)
def plain(name: str) -> str:
    """A name without case, accents, points, apostrophes and brackets; "al-" apart, "St" and "U. S." written out."""
    folded = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    words = _MARKS.sub("", _PREFIX.sub(r"\1 ", _SPACED.sub("", folded))).split()
    return " ".join([_ABBREVIATED.get(word, word) for word in words[:-1]] + words[-1:]) or name


@cache
def _synonyms() -> dict[str, str]:
    """The first name of each well-known organization or city by the plain form of each of its names."""
    found: dict[str, str] = {}
    for line in entries("synonyms.txt"):
        names = [name.strip() for name in line.split(",")]
        found.update(dict.fromkeys(map(plain, names), plain(names[0])))
    return found


def key_of(mention: Mention) -> str:
    """What mentions of one name share: its plain form without article and possessive, or its best-known synonym's."""
    name = _POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(mention.text.split())))
    if mention.kind == "person":
        bare = _HONOURS.sub("", name)
        return plain(_INITIALS.sub(r"\1 ", bare if " " in bare else name))
    countries = lexicon().countries
    known = countries.get(name.lower()) or countries.get(name.lower() + ".")
    if not known and " " in name:
        first, rest = name.split(" ", 1)
        name = f"{countries.get(first.lower()) or _BODIES.get(first.upper().replace('.', '')) or first} {rest}"
    key = plain(known or name)
    return _synonyms().get(key, key) if name[:1].isupper() else key


def same_person(short: str, full: str) -> bool:
    """Whether a plain name can be short for a longer one: its surname, first name, or some words in order."""
    few, many = ([word for word in name.split() if word not in _GENERATIONS] for name in (short, full))
    if few == many:
        return len(few) == 1 and short != full  # Charles III, then Charles
    if not few or len(few) > len(many):
        return False
    words = iter(many)
    return all(any(word == other or (len(word) == 1 and other[0] == word) for other in words) for word in few)


def nearest(short: str, homes: Sequence[str]) -> list[str]:
    """Of the fuller names that a person's name fits, those that end with it; else those that begin so; else all."""
    last = [home for home in homes if home.split()[-1] == short.split()[-1]]
    return last or [home for home in homes if home.split()[0] == short.split()[0]] or list(homes)


def is_acronym(name: str) -> bool:
    """Whether a name is one word that is mostly capitals ("ECOWAS", "SADoD")."""
    letters = [c for c in name if c.isalpha()]
    return " " not in name and 2 <= len(letters) <= 10 and sum(c.isupper() for c in letters) * 2 > len(letters)


def acronyms(name: str) -> set[str]:
    """The acronyms that a name of several words may have, in capitals."""
    found = set()
    name = _STATES.sub(lambda found: " ".join(found.group().replace(".", "")), name)
    for gaps in (r"[\s\-]+", r"\s+") if "-" in name else (r"\s+",):
        words = [word for word in re.split(gaps, _ARTICLE.sub("", name)) if word and word[0].isalnum()]
        main = [word for word in words if word.lower() not in _SMALL]
        found |= {"".join(word[0] for word in main).upper(), "".join(word[0] for word in words).upper()}
    return {short for short in found if len(short) > 1}


def head_of(key: str) -> str:
    """The head word of a plain organization name: before "of" or "for", else the last one."""
    words = key.split()
    for at, word in enumerate(words[1:], 1):
        if word in ("of", "for"):
            return words[at - 1]
    return words[-1]


def ends_in_acronym(name: str, short: str) -> bool:
    """Whether an acronym gives the initials of a name's end only: "Red Sox of Major League Baseball", "MLB"."""
    if short.upper() in acronyms(name):
        return False
    words = name.split()
    ends = (" ".join(words[at + 1 :]) for at, word in enumerate(words[1:], 1) if word.lower() in _SMALL)
    return any(short.upper() in acronyms(end) for end in ends)


def _is_town(name: str) -> bool:
    """Whether a name is that of a town of some size."""
    return not set("ABCD").isdisjoint(gazetteer().classes.get(name))


def without_class(key: str, kind: ActorKind) -> str:
    """A plain name without the noun at its end that tells its class ("acme university"), or nothing."""
    short, _, last = key.rpartition(" ")
    if kind == "organization" and last in _CLASSES:
        return short
    known = set(lexicon().phrases.get(short, ""))
    if (
        kind == "place"
        and last in _PART_OF_NAME
        and not ("c" in known or short in _STATES_BY_RIVERS or _is_town(short))
    ):
        return short  # Heathrow Airport, but Boston Airport is not Boston
    return short if kind == "place" and last == "city" and not ("c" in known or _is_region_with_city(key)) else ""


def _is_region_with_city(key: str) -> bool:
    """Whether a city is called after the region that it lies in, which is no large town itself: "quebec city"."""
    region = gazetteer().classes.get(key.rpartition(" ")[0])
    return key in _STATES_CITIES or ("r" in region and "A" not in region)


def is_firm(key: str) -> bool:
    """Whether a plain name of several words is a firm's by its form: "acme widgets ltd", "hallam & hallam"."""
    words = key.split()
    return words[-1] in _FORMS | {"holdings"} or words[-1] in _TRADES or "&" in words[1:-1]


def _is_form(rest: Sequence[str]) -> bool:
    """Whether what a firm's full name goes on with is what it does, and a legal form: "Communications Corp"."""
    return rest[-1] in _FORMS and all(word in _BUSINESS or small_tag(word) in ("NN", "NNS") for word in rest)


def shortens(short: str, full: str) -> bool:
    """Whether a plain organization name is a shorter form of another.

    Without its business form ("acme", "acme corp") and what it does ("acme hill", "acme hill minerals"), without the
    country or the place before it, or its bare head ("court").
    """
    few, many = short.split(), full.split()
    if len(few) >= len(many):
        return False
    opens, is_head = many[: len(few)] == few, "O" in lexicon().phrases.get(short, "")
    if opens and all(word in _BUSINESS for word in many[len(few) :]):
        return True
    if opens and all(word in _INSTITUTIONS for word in many[len(few) :]) and not _is_place_or_people(short):
        return True
    if opens and len(few) > 1 and _is_trade(many[len(few) :]) and not _is_headed(few[-1]):
        return True
    if many[1:] == few and many[0] in _CLUB_LETTERS:
        return True
    if many[-len(few) :] == few and (len(few) > 1 or not is_head):
        before = " ".join(many[: -len(few)])
        if before in _CHAMBERS:
            return len(few) > 1
        return _is_place_or_people(before) or (before in _WIDE and (len(few) > 1 or before == "royal"))
    if opens and len(few) > 1:
        abroad = bool({"O", "P"} & set(lexicon().phrases.get(few[-1], ""))) and _is_place_or_people(
            " ".join(many[len(few) :])
        )
        return abroad or many[len(few)] in ("of", "for") or _is_form(many[len(few) :])
    if len(few) == 1 and is_head and head_of(full) == short:
        return True
    if short == "house" and "house of" in full:
        return True  # the House of Representatives
    country = next((size for size in (1, 2, 3) if "c" in lexicon().phrases.get(" ".join(many[:size]), "")), 0)
    return bool(country) and shortens(short, " ".join(many[country:]))


def _is_trade(words: Sequence[str]) -> bool:
    """Whether words only say what a firm does and of which form it is: "Minerals Ltd"."""
    return words[0] in _TRADES and all(word in _TRADES or word in _BUSINESS for word in words)


def _is_headed(word: str) -> bool:
    """Whether a word heads names of bodies: "Hallam Bank" and "Hallam Bank Securities" are two."""
    return word in _TRADES or "O" in lexicon().phrases.get(word, "")


def _is_place_or_people(words: str) -> bool:
    lex = lexicon()
    return words in lex.peoples or bool(set("cpo") & set(lex.phrases.get(words, "")))


def group_name(text: str, mention: Mention, before: Mention | None) -> str:
    """What to call a group: its words, with the name right before them ("Foreign Ministry officials")."""
    words = " ".join(mention.text.split())
    if before and before.kind != "group" and text[before.end : mention.start] == " ":
        return f"{before.text} {words}"
    first, *others = words.split()
    classes = lexicon().phrases
    proper = (
        first.isupper()
        or (first.lower() in _DIRECTIONS and others and "n" in classes.get(others[0].lower(), ""))
        or (" " in words and words.istitle())
        or set(classes.get(first.lower(), "")) & set("nco")
    )
    return words if proper else words[0].lower() + words[1:]
