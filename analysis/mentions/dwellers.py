"""Words for who lives in a place or belongs to a body, and so no names: "a Detroiter", "a former Beatle"."""

from __future__ import annotations

from ..data.sections import words
from .gazetteer import gazetteer
from .line import Line
from .name_lexicon import Lexicon

_ONE_OF = words("name-contexts.txt", "once something", "one of a body")


def is_dweller(word: str, lex: Lexicon) -> bool:
    """Whether an unlisted word is for who lives in a large place: "the Tulsan", "a Detroiter"."""
    if not word.endswith(("an", "er")) or word in lex.phrases or gazetteer().kinds(word):
        return False
    stems = (word[:-1], word[:-2], word[:-3]) if word.endswith("an") else (word[:-2],)
    return any(set("AB") & set(gazetteer().classes.get(stem, "")) for stem in stems)


def is_member(line: Line, at: int, lex: Lexicon) -> bool:
    """Whether a word is the singular of a listed body, and so one of it: "a former Beatle"."""
    word = line.lower[at]
    if word.endswith("s") or lex.phrases.get(word) or gazetteer().kinds(word):
        return False
    plural = "o" in lex.phrases.get(word + "s", "") + gazetteer().kinds(word + "s")
    return plural and at > 0 and line.lower[at - 1] in _ONE_OF
