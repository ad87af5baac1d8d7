"""What stands on both sides of an "and" in what was taken for one name: two fields of one body, or two places."""

from __future__ import annotations

from collections.abc import Sequence

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .name_lexicon import Lexicon

_FIRST_OF_PLACES = words("kind-cues.txt", "first of places")
_FIELDS = ("NN", "NNS", "VBG", "JJ")


def are_fields(labels: tuple[str, str], right: Sequence[str]) -> bool:
    """Whether two sides are what one body is for, though the first ends as places do: "Harbor and Airports Panel".

    ``labels`` are those that the heads of both sides give.
    """
    if labels != ("LOC", "ORG"):
        return False
    return all(small_tag(word) in _FIELDS and "p" not in gazetteer().kinds(word) for word in right[:-1])


def are_places(lex: Lexicon, left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether both of two names end in a noun for a place, or begin as places do: "Larch Heights and Shell Cove"."""
    if len(left) < 2 or len(right) < 2:
        return False
    ends = [lex.phrases.get(side[-1], "") for side in (left, right)]
    opened = left[0] in _FIRST_OF_PLACES and not ends[0] and not small_tag(left[-1])
    return ("P" in ends[0] or opened) and "P" in ends[1] and not any("O" in classes for classes in ends)


def are_plain(name: Sequence[str], lex: Lexicon) -> bool:
    """Whether words are nouns and adjectives of which none heads or is a listed name: "Trade Cooperation"."""
    listed = any(word in lex.heads or set("ocp") & set(lex.phrases.get(word, "")) for word in name)
    return not listed and all(small_tag(word) in ("NN", "NNS", "JJ") for word in name)


def is_headed(name: Sequence[str], lex: Lexicon) -> bool:
    """Whether several words end in a noun for a body."""
    return len(name) > 1 and "O" in lex.phrases.get(name[-1], "")
