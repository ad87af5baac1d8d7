"""Amounts before those who speak of them: "the $15 million analysts say it costs", "the 300 beds doctors say"."""

from __future__ import annotations

from .candidates import Words
from .clauses import Complement
from .cue_words import lexicon
from .grammar_line import Line
from .phrases import FINITE, NOUNS, is_nominal, phrase_start
from .subject_phrases import Subject


def amount_before(line: Line, source: Subject, what: Complement) -> Words | None:
    """The amount before those who speak, where what they say is about it."""
    last, relative = source.end - 1, source.start - 1
    if line.word(relative) in ("that", "which") and line.tags[what.start] in FINITE and relative > 1:
        first = phrase_start(line, relative - 1)  # the 95% that [doctors say] is needed
        ends = line.tags[relative - 1] == "CD" or line.words[relative - 1] in ("%", "percent", "cent")
        return (first, relative + 1) if ends and "CD" in line.tags[first:relative] else None
    if line.tags[last] not in NOUNS:
        return None
    first, begin = _behind_amount(line, last)
    return (first, begin) if begin is not None and _is_gapped(line, first, begin, last, what.start) else None


def _behind_amount(line: Line, last: int) -> tuple[int, int | None]:
    """Where an amount begins, and behind it those who speak: "the $15 million [aid agencies] say"."""
    first = phrase_start(line, last)
    owned = line.tags[first] in ("DT", "PRP$") and is_nominal(line, first - 1)  # the $4,000 [his family]
    if not owned and line.tags[last] != "NNS":
        return first, None
    begin = first if owned else last
    if owned:
        first = phrase_start(line, first - 1)
    for at in range(begin, first, -1):
        if line.tags[at - 1] == "NNS":
            return first, at if "CD" in line.tags[first : at - 1] else None
        if line.tags[at - 1] == "CD":
            return first, at if "$" in line.tags[first:at] else None
        if owned or line.tags[at - 1] not in ("NN", "JJ", "NNP"):
            break
    return first, None


def _is_gapped(line: Line, first: int, begin: int, last: int, start: int) -> bool:
    """Whether the amount is missing behind who speaks: "the 300 beds [doctors say] it was promised", "is needed"."""
    if line.tags[begin - 1] == "CD":
        return line.tags[start] in ("PRP", "DT") or line.tags[start] in FINITE
    if not lexicon().is_person(line.words[last]):
        return False
    inside = first > 0 and line.tags[first - 1] not in (",", ":", "CC")
    return line.tags[start] in FINITE or (line.tags[start] == "PRP" and inside)
