"""Comparing names: their plain form, initials, whether one can be short for another."""

from __future__ import annotations

import re
import unicodedata

from ..findings import Mention
from ..mentions.lexicon import lexicon

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.I)
_POSSESSIVE = re.compile(r"['’]s?$")
_SMALL = frozenset("of the for and in on & de la et du des".split())


def key_of(mention: Mention) -> str:
    """The plain form of a name: no case, accents, article, possessive or points; countries by their best-known name."""
    name = _POSSESSIVE.sub("", _ARTICLE.sub("", mention.text.strip()))
    known = lexicon().countries.get(name.lower())
    if known and mention.kind != "person":
        return known.lower()
    folded = unicodedata.normalize("NFKD", name.casefold())
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(re.sub(r"[.’']", "", folded).split()) or name


def same_person(short: str, full: str) -> bool:
    """Whether a plain name can be short for a longer one: its surname, first name, or some words in order."""
    few, many = short.split(), full.split()
    if len(few) >= len(many):
        return False
    if len(few) == 1:
        return few[0] == many[-1] or few[0] == many[0] or few[0] in many[1:]
    words = iter(many)
    return all(any(word == other or (len(word) == 1 and other.startswith(word)) for other in words) for word in few)


def acronyms(name: str) -> set[str]:
    """The acronyms that a name of several words may have, in capitals."""
    words = [word for word in re.split(r"[\s\-]+", _ARTICLE.sub("", name)) if word and word[0].isalnum()]
    main = [word for word in words if word.lower() not in _SMALL]
    found = {"".join(word[0] for word in main).upper(), "".join(word[0] for word in words).upper()}
    return {short for short in found if len(short) > 1}
