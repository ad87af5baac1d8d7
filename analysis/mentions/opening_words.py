"""Words that have their capital from opening a sentence: "Firemen helped", "State-run television"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line
from .name_lexicon import lexicon

_HYPHEN = 3
_PEOPLE = tuple(sorted(words("name-contexts.txt", "endings of nouns for people")))


def opens_with_people(line: Line) -> bool:
    """Whether a sentence opens with a plural for what people are or do: "Bagpipers played", "Firemen helped"."""
    word = line.lower[0]
    listed = lexicon().phrases.get(word) or gazetteer().kinds(word)
    after = small_tag(line.lower[1]) if len(line.lower) > 1 and not line.capital[1] else ""
    return word.endswith(_PEOPLE) and not listed and after in ("VBD", "VBN", "VBP", "MD", "IN")


def opens_compound(line: Line) -> bool:
    """Whether a sentence opens with a noun that a hyphen joins to what follows: "State-run television"."""
    joined = len(line.lower) > 1 and line.lower[1][0] == "-" and len(line.lower[1]) > _HYPHEN and not line.capital[1]
    return joined and small_tag(line.lower[0]) == "NN" and not line.texts[0].isupper()
