"""Names of many countries out of packages that list them: given names, surnames, companies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Any
from unicodedata import combining, normalize

from ..data.sections import words
from ..mentions.name_kinds import HONORIFICS
from ..mentions.name_lexicon import key_of, lexicon

_ONE_WORD = re.compile(r"[^\W\d_][\w'’-]+")
_LATIN = 0x250
"""From this code point on, letters are not those of news in English."""
_SIDES = {"first_name": ("GH", "I"), "last_name": ("STU", "V")}
"""How the lists of ``faker`` are called, which classes such a name may have already, and which it gets."""
_FORM = re.compile(
    r",? (?:Inc|Incorporated|Corp|Corporation|Company|Co|plc|PLC|Plc|Ltd|Limited|AG|SE|SA|S\.A|NV|N\.V|AB|ASA|A/S|Oyj"
    r"|S\.p\.A|SpA|KGaA|LLC|L\.P|LP|Group|Holding|Holdings|Trust|Class [ABC]|& Co)\.?$"
)


def plain(name: str) -> str:
    """A name without accents."""
    return "".join(letter for letter in normalize("NFD", name) if not combining(letter))


def names_abroad(known: Mapping[str, str], common: set[str]) -> Iterator[tuple[str, str]]:
    """Given names and surnames of some seventy countries, with their class.

    Left out: words that English writes small (``common``), and names that are first of all a place's, a people's, a
    body's or a title, by the lexicon or by the classes that are ``known`` for them.
    """
    titles = HONORIFICS | words("actor-names.txt", "royal") | words("roles.txt")
    titles |= {title.lower() for title in words("actor-names.txt", "holy titles")}
    for name, side in _of_packages():
        old, new = _SIDES[side]
        for form in sorted({name, plain(name)}):
            key = key_of(form)
            listed = set(lexicon().phrases.get(key, "")) - set("gsf") | set("ABokrm") & set(known.get(key, ""))
            usable = len(key) > 2 and " " not in key and key not in common and key not in titles
            if usable and not listed and not set(old) & set(known.get(key, "")):
                yield form, new


def _of_packages() -> Iterator[tuple[str, str]]:
    """The names in the lists of ``faker`` that are one word in Latin letters, each with the side it stands on."""
    home: Any = import_module("faker.providers.person")
    found: set[tuple[str, str]] = set()
    for module in iter_modules(home.__path__):
        provider: Any = import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            side = next((side for side in _SIDES if attribute.startswith(side)), "")
            names = getattr(provider, attribute)
            if side and "format" not in attribute and isinstance(names, (tuple, list, dict)):
                found.update((name, side) for name in names if isinstance(name, str) and _is_name(name))
    yield from sorted(found)


def _is_name(name: str) -> bool:
    latin = all(ord(letter) < _LATIN or letter == "’" for letter in name)
    return latin and bool(_ONE_WORD.fullmatch(name)) and name[0].isupper()


def companies(known: Mapping[str, str], taken: set[str]) -> Iterator[tuple[str, str]]:
    """The companies of stock indices, also without their legal forms; none that is a word, a name or a larger place."""
    module: Any = import_module("pytickersymbols")
    for stock in sorted({stock["name"] for stock in module.PyTickerSymbols().get_all_stocks()}):
        name = re.sub(r" ?\(.*\)$", "", stock).strip()
        forms = [name]
        while _FORM.search(name):
            name = _FORM.sub("", name)
            forms.append(name)
        for form in (form.removeprefix("The ") for form in forms):
            key = key_of(form)
            listed = set("cpgsn") & set(lexicon().phrases.get(key, "")) or set("ABC") & set(known.get(key, ""))
            if len(form) > 2 and key not in taken and not listed and not (form.isupper() and len(form) < 4):
                yield form, "q"
