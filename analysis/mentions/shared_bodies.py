"""Bodies that two places share: "Devon and Somerset Fire and Rescue"."""

from __future__ import annotations

from ..data.sections import words
from ..language.tagger import small_tag
from .gazetteer import gazetteer
from .line import Line
from .name_lexicon import lexicon

_HEADS = words("heads.txt", "also organization") | {"rescue"}
_SERVING = words("name-contexts.txt", "what bodies of two places do")
_LONGEST = 5


def shared_body(line: Line, at: int) -> tuple[int, int] | None:
    """Where the name begins and ends of a body that the places on both sides of the "and" ``at`` share, or None."""
    alone = at > 0 and line.capital[at - 1] and not (at > 1 and line.capital[at - 2])
    if not alone or line.capital[at + 1 : at + 3] != b"\1\1" or line.lower[at + 2] not in _SERVING:
        return None
    if not all(_is_place(line.lower[side]) for side in (at - 1, at + 1)):
        return None
    end = at + 2
    while end < len(line.lower) and end - at <= _LONGEST + 1:
        rescue = line.lower[end : end + 2] == ["and", "rescue"] and line.capital[end + 1]
        if not rescue and not (line.capital[end] and _is_field(line.lower[end])):
            break
        end += 2 if rescue else 1
    return (at - 1, end) if line.lower[end - 1] in _HEADS else None


def _is_field(word: str) -> bool:
    return word in _SERVING or word in _HEADS or small_tag(word) in ("NN", "NNS", "JJ")


def _is_place(word: str) -> bool:
    """Whether a word may name a place that is no country: a listed one, or one that no list has."""
    listed = lexicon().phrases.get(word, "")
    if word in lexicon().countries or set("odtn") & set(listed):
        return False
    return bool(set("pr") & set(listed + gazetteer().kinds(word))) or not (listed.strip("gs") or small_tag(word))
