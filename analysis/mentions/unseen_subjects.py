"""Names of one unlisted word that the tagger passed over, by what they are told to do.

`"We left," Kovrin replied`; "FactDesk rated"; "Corvane owes $3 million".
"""

from __future__ import annotations

import re

from ..data.sections import words
from ..language.tagger import small_tag
from .body_signs import handles_sum
from .gazetteer import gazetteer
from .line import Line
from .name_draft import NameDraft
from .name_heads import heads
from .name_lexicon import lexicon
from .own_signs import is_mixed
from .tagging import Name

_SPEAKING = words("name-contexts.txt", "said after persons", "said behind quotes")
_LETTERS = re.compile(r"[A-Z]{1,3}&[A-Z]{1,3}")
_NO_FIRMS = words("name-parts.txt", "letters that are no firms")
_MARKS, _ENDS = frozenset(('"', "”", "’", "'")), frozenset((",", "?", "!", "."))
_FINITE = ("VBD", "VBZ", "VBN")
_SHORTEST = 4
_CERTAIN = 0.9
_CONFIDENCE, _MISSED = 0.5, 0.7
"""How sure the tagger may be that a word names a thing and be wrong."""


def add_unseen(draft: NameDraft) -> None:
    """Add unlisted words that speak, that act and are written as firms write themselves, or that handle millions."""
    draft.each(lambda line, names: _with_unseen(line, names, draft.small))


def _with_unseen(line: Line, names: list[Name], small: frozenset[str]) -> list[Name]:
    if line.all_caps or line.title_case:
        return names
    held = {at: name for name in names for at in range(name.first, name.last)}
    found = {}
    for at in line.heads:
        if "&" in line.lower[at] and at not in held and _LETTERS.fullmatch(line.texts[at]):
            if line.lower[at] not in _NO_FIRMS:
                found[at] = Name(at, at + 1, "ORG", _CONFIDENCE)
        elif at + 1 < len(line.lower) and _is_open(line, at, held) and line.lower[at] not in small:
            label = _label(line, at)
            if label:
                found[at] = Name(at, at + 1, label, _CONFIDENCE)
    if _opens_as_person(line, held):
        found[1] = Name(0, 2, "PER", _CONFIDENCE)
    return sorted([*(name for name in names if name.first not in found), *found.values()]) if found else names


def _opens_as_person(line: Line, held: dict[int, Name]) -> bool:
    """Whether a sentence opens with a given name that is also a word, a surname and a verb: "Will Carver will run."."""
    if len(line.lower) < _SHORTEST or line.capital[:3] != b"\1\1\0" or line.texts[-1] == "?":
        return False
    seen, (forename, surname, verb) = held.get(1), line.lower[:3]
    if 0 in held:
        if held[0].label != "MSC" or held[0].last != 2 or held[0].confidence > _MISSED:
            return False
    elif seen and (seen.last > 2 or seen.confidence > _CERTAIN or seen.label == "PER"):
        return False  # a person's opener is taken in later
    known, listed = gazetteer().kinds, lexicon().phrases
    given = "g" in known(forename) + listed.get(forename, "") and (small_tag(forename) or 0 in held)
    borne = "s" in known(surname) or not small_tag(surname)
    if not given or not borne or small_tag(verb) not in (*_FINITE, "MD") or not line.texts[1].istitle():
        return False
    others = "ct" if 0 in held else "cot"
    other = set("condtT") & set(listed.get(surname, "")) or set(others) & set(listed.get(forename, ""))
    return not other and not heads(lexicon(), line.lower[:2]) and not listed.get(f"{forename} {surname}")


def _is_open(line: Line, at: int, held: dict[int, Name]) -> bool:
    """Whether a word has a capital of its own, and nothing or only a doubtful thing of one word is seen there."""
    name = held.get(at)
    if name and (name.label != "MSC" or name.last - name.first > 1 or name.confidence > _MISSED):
        return False
    return bool(line.capital[at]) and not line.capital[at + 1] and not (at and line.capital[at - 1])


def _label(line: Line, at: int) -> str:
    word, verb = line.lower[at], line.lower[at + 1]
    plain = small_tag(word) or not word[0].isalpha() or "'" in word or "’" in word or line.lower[at - 1] == "#"
    if plain and not (at and handles_sum(line, at + 1)):
        return ""
    if set("ndtTOP") & set(lexicon().phrases.get(word, "")) or set("w") & set(gazetteer().kinds(word)):
        return ""
    if verb in _SPEAKING and at > 1 and line.lower[at - 1] in _MARKS and line.lower[at - 2] in _ENDS:
        return "PER"
    finite = small_tag(verb) in _FINITE or verb.endswith("ed")
    if finite and line.texts[at][0].isupper() and is_mixed(line.texts[at]) and not line.texts[at][:-1].isupper():
        return "ORG"
    return "ORG" if handles_sum(line, at + 1) else ""
