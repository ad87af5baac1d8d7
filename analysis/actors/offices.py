"""The nouns that say what a person is or does."""

from __future__ import annotations

import re

from ..data.sections import words
from ..mentions.name_lexicon import lexicon

HONORIFICS = words("honorifics.txt", "women", "men", "either", "learning and orders") | words(
    "name-contexts.txt", "short titles"
)
_NOUNS = words("roles.txt")
LONGEST = 9
"""The most words that a role before a name may have."""


def is_role(word: str) -> bool:
    """Whether a word is a role noun, also as the end of a hyphened one or in short ("Gen.")."""
    lower = word.lower().rstrip(".").removesuffix("-designate").removesuffix("-elect")
    return lower in _NOUNS or lower.rpartition("-")[2] in _NOUNS or _is_rank(lower)


def _is_rank(lower: str) -> bool:
    return lower not in HONORIFICS and lexicon().phrases.get(lower, "").startswith("t") and len(lower) < 5


def bare(role: str) -> str:
    """A role without the article or pronoun before it, and without a bracket that it does not close."""
    role = re.sub(r"\s*\([^)]*$", "", role)
    return " ".join(re.sub(r"^(?:the|a|an|his|her|its|their)\s+", "", role, flags=re.I).split())
