"""Whose ministry it is: "Kenya's Interior Ministry" and "the Kenyan Interior Ministry" are one, others are not."""

from __future__ import annotations

import re

from ..data.sections import words
from ..findings import Mention
from ..mentions.name_lexicon import lexicon
from .naming import head_of, key_of, plain

_BODIES = words("actor-names.txt", "bodies of state")
_WORD = r"[A-Z][\w.’'-]*"
_BEFORE = re.compile(
    rf"(?:\b(?P<of>{_WORD}(?: {_WORD}){{0,2}})['’]s? |\bIn (?P<place>{_WORD}(?: {_WORD}){{0,2}}), (?:the )?"
    rf"|\b(?P<people>{_WORD}(?: {_WORD})?) )$"
)
_REACH = 45


def owned_key(text: str, mention: Mention) -> tuple[str, str]:
    """The plain name of a body of state with its country's in front, and the country where it stands outside the name.

    The plain name alone (``naming.key_of``) and nothing for everything else.
    """
    key = key_of(mention)
    if mention.kind != "organization" or head_of(key) not in _BODIES:
        return key, ""
    parts = key.split()
    lex = lexicon()
    for size in (2, 1):
        country = lex.peoples.get(" ".join(parts[:size]))
        if country and len(parts) > size:
            return f"{plain(country)} {' '.join(parts[size:])}", ""
    found = _BEFORE.search(text, max(0, mention.start - _REACH), mention.start)
    country = _country(found) if found else ""
    return (f"{plain(country)} {key}", country) if country and not key.startswith(plain(country)) else (key, "")


def _country(found: re.Match[str]) -> str:
    """The country that the words before a name tell, or nothing."""
    lex = lexicon()
    parts = (found["of"] or found["place"] or found["people"]).lower().split()
    known = lex.peoples if found["people"] else lex.countries
    return next((known[tail] for at in range(len(parts)) if (tail := " ".join(parts[at:])) in known), "")
