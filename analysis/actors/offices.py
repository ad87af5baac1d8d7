"""The nouns that say what a person is or does."""

from __future__ import annotations

import re
from functools import cache

from ..data.sections import words
from ..mentions.lexicon import lexicon

HONORIFICS = frozenset(
    "mr mrs ms miss dr sir madam madame monsieur lord lady dame prof professor rev hon saint st father".split()
)
LONGEST = 9
"""The most words that a role before a name may have."""


@cache
def role_nouns() -> frozenset[str]:
    """Nouns that say what a person is or does."""
    return words("roles.txt")


def is_role(word: str) -> bool:
    """Whether a word is a role noun, also as the end of a hyphened one or in short ("Gen.")."""
    lower = word.lower().rstrip(".").removesuffix("-designate").removesuffix("-elect")
    return lower in role_nouns() or lower.rpartition("-")[2] in role_nouns() or _is_rank(lower)


def _is_rank(lower: str) -> bool:
    return lower not in HONORIFICS and lexicon().phrases.get(lower, "").startswith("t") and len(lower) < 5


def bare(role: str) -> str:
    """A role without the article or pronoun before it, and without a bracket that it does not close."""
    role = re.sub(r"\s*\([^)]*$", "", role)
    return " ".join(re.sub(r"^(?:the|a|an|his|her|its|their)\s+", "", role, flags=re.I).split())
