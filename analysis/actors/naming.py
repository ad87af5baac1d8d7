"""Comparing names: their plain form, initials, whether one can be short for another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from ..findings import Mention
from ..mentions.lexicon import lexicon

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
_POSSESSIVE = re.compile(r"['’]s?$")
_SMALL = frozenset("of the for and in on & de la et du des".split())
_BUSINESS = frozenset(
    "inc corp corporation co company ltd limited plc llc ag sa nv spa gmbh group holdings bros".split()
)
_ENDS = frozenset("jr sr ii iii iv".split())


@lru_cache(20_000)
def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold())
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(re.sub(r"[.’']", "", folded).split()) or name


def key_of(mention: Mention) -> str:
    """The plain form of a name: no case, accents, article, possessive or points; countries by their best-known name."""
    name = _POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(mention.text.split())))
    countries = lexicon().countries
    known = countries.get(name.lower()) or countries.get(name.lower() + ".")
    return _plain(known if known and mention.kind != "person" else name)


def same_person(short: str, full: str) -> bool:
    """Whether a plain name can be short for a longer one: its surname, first name, or some words in order."""
    few, many = ([word for word in name.split() if word not in _ENDS] for name in (short, full))
    if not few or len(few) >= len(many):
        return False
    words = iter(many)
    return all(any(word == other or (len(word) == 1 and other[0] == word) for other in words) for word in few)


def nearest(short: str, homes: Sequence[str]) -> list[str]:
    """Of the fuller names that a person's name fits, those that end with it; else those that begin so; else all."""
    last = [home for home in homes if home.split()[-1] == short.split()[-1]]
    return last or [home for home in homes if home.split()[0] == short.split()[0]] or list(homes)


def misspelt(one: str, two: str) -> bool:
    """Whether two plain full names of persons differ by one letter only in a long word ("kristen", "kristin")."""
    few, many = one.split(), two.split()
    if len(few) != len(many) or len(few) < 2 or min(len(one), len(two)) < 10:
        return False
    differing = [(a, b) for a, b in zip(few, many, strict=True) if a != b]
    if len(differing) != 1 or min(map(len, differing[0])) < 5:
        return False
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(*differing[0]) == 1


def is_acronym(name: str) -> bool:
    """Whether a name is one word that is mostly capitals ("CSTO", "SADoD")."""
    letters = [c for c in name if c.isalpha()]
    return " " not in name and 2 <= len(letters) <= 10 and sum(c.isupper() for c in letters) * 2 > len(letters)


def acronyms(name: str) -> set[str]:
    """The acronyms that a name of several words may have, in capitals."""
    words = [word for word in re.split(r"[\s\-]+", _ARTICLE.sub("", name)) if word and word[0].isalnum()]
    main = [word for word in words if word.lower() not in _SMALL]
    found = {"".join(word[0] for word in main).upper(), "".join(word[0] for word in words).upper()}
    return {short for short in found if len(short) > 1}


def head_of(key: str) -> str:
    """The head word of a plain organization name: before "of" or "for", else the last one."""
    words = key.split()
    for at, word in enumerate(words[1:], 1):
        if word in ("of", "for"):
            return words[at - 1]
    return words[-1]


def shortens(short: str, full: str) -> bool:
    """Whether a plain organization name is a shorter form of another.

    Without its business form ("acme", "acme corp"), without the country before it, or its bare head ("court").
    """
    few, many = short.split(), full.split()
    if len(few) >= len(many):
        return False
    if many[: len(few)] == few and all(word in _BUSINESS for word in many[len(few) :]):
        return True
    lex = lexicon()
    if len(few) > 1 and many[-len(few) :] == few:
        return bool(set("nc") & set(lex.phrases.get(" ".join(many[: -len(few)]), "")))
    if len(few) > 1 and many[: len(few)] == few:
        return many[len(few)] in ("of", "for")
    return len(few) == 1 and "O" in lex.phrases.get(short, "") and head_of(full) == short


def group_name(text: str, mention: Mention, before: Mention | None) -> str:
    """What to call a group: its words, with the name right before them ("Foreign Ministry officials")."""
    words = " ".join(mention.text.split())
    if before and before.kind != "group" and text[before.end : mention.start] == " ":
        return f"{before.text} {words}"
    first = words.split()[0]
    proper = first.isupper() or set(lexicon().phrases.get(first.lower(), "")) & set("nco")
    return words if proper else words[0].lower() + words[1:]
