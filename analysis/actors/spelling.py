"""One person under two spellings: transliterations, slips of one letter, the short form of a given name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..data.sections import entries
from ..mentions.name_lexicon import lexicon

_SOUNDS = (
    (re.compile("tch"), "ch"),
    (re.compile("ph"), "f"),
    (re.compile("ch"), "c"),
    (re.compile("[qgk]h?|c(?!h)"), "k"),
    (re.compile("([dtsz])h"), r"\1"),
    (re.compile("w"), "v"),
    (re.compile("(?<=.)[aeiouyjh]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_SHORTEST_SLIP, _SHORTEST_ALONE = 5, 6


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    """The given names that a short form may stand for."""
    found: dict[str, frozenset[str]] = {}
    for line in entries("nicknames.txt"):
        full, *short = line.split()
        for word in short:
            found[word] = found.get(word, frozenset()) | {full}
    return found


@lru_cache(20_000)
def sounds(word: str) -> str:
    """The consonants of a plain word, those that transliterations confuse made one; a vowel only where it opens."""
    first = "a" if word[:1] in "aeiou" else ""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return first + word[1:] if first else word


def _distance(one: str, two: str) -> int:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, two, score_cutoff=3)


def transliterated(one: str, two: str) -> bool:
    """Whether two plain full names may write the same sounds: "muammar gaddafi", "moammar qaddafi"."""
    few, many = one.split(), two.split()
    if len(few) != len(many) or len(few) < 2:
        return False
    differing = [(a, b) for a, b in zip(few, many, strict=True) if a != b]
    if few[0] != many[0] and not _same_gender(few[0], many[0]):
        return False
    if any(min(len(a), len(b)) < _SHORTEST_SLIP or sounds(a) != sounds(b) for a, b in differing):
        return False
    alike = all(_distance(a, b) <= (1 if min(len(a), len(b)) < 7 else 2) for a, b in differing)
    return alike and len(differing) <= 2 and sum(len(sounds(a)) for a, _ in differing) >= 2 * len(differing)


def _same_gender(one: str, two: str) -> bool:
    """Whether two given names end alike: "Maria" and "Mario", "Daniel" and "Daniela" are two people."""
    return one[-1] == two[-1] or {one[-1], two[-1]} <= {"i", "y"} or not {one[-1], two[-1]} & set("aeo")


def misspelt(one: str, two: str) -> bool:
    """Whether two plain full names of persons differ by one letter only in a long word ("kristen", "kristin")."""
    few, many = one.split(), two.split()
    if len(few) != len(many) or len(few) < 2 or min(len(one), len(two)) < 10:
        return False
    differing = [(at, a, b) for at, (a, b) in enumerate(zip(few, many, strict=True)) if a != b]
    if len(differing) != 1 or min(map(len, differing[0][1:])) < _SHORTEST_SLIP:
        return False
    at, a, b = differing[0]
    if at == 0 and not (sounds(a) == sounds(b) and _same_gender(a, b)):
        return False
    return _distance(a, b) == 1


def slip(one: str, two: str) -> bool:
    """Whether a surname standing alone is most likely a slip for another: "bauer" is too short, "maurrer" will do."""
    if min(len(one), len(two)) < _SHORTEST_ALONE or one[0] != two[0] or is_given(one) or is_given(two):
        return False
    return one + "s" != two and two + "s" != one and _distance(one, two) == 1


def is_given(word: str) -> bool:
    """Whether a plain word is known as a given name."""
    return "g" in lexicon().phrases.get(word, "")


def nicknamed(one: str, two: str) -> bool:
    """Whether two plain full names differ only by a short form of the given name: "bill gates", "william gates"."""
    (first, _, rest), (other, _, more) = one.partition(" "), two.partition(" ")
    return (
        bool(rest)
        and rest == more
        and (other in _short_forms().get(first, ()) or first in _short_forms().get(other, ()))
    )


def neighbours(word: str) -> set[str]:
    """Keys that two words share if one letter more, less or other parts them: the word with each letter left out."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
