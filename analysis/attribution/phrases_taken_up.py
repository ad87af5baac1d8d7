"""Whom "it", "they" or "he" takes up that vouches for a figure, where no name tells: a report, a ministry, an aide.

"A report puts it at £3m. It warned of 40 more." has the 40 of the report, as a list of figures shows no text around.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..data.sections import words
from ..findings import Attribution, Source
from .cue_words import lexicon
from .person_genders import noun_gender
from .referents import GENDER_OF

_NEAR = 400  # characters from a pronoun back to the source that it takes up
_ENDS = re.compile(r",| (?:of|for|in|to|by|at|on|from|who|that|which|with|released|published|issued)\b")
_BODIES = words("grammar.txt", "bodies that are one")
_PRONOUNS = GENDER_OF.keys() | {"it", "they"}
_BEFORE = 5
_STANDS = re.compile(r"(?:[,”\"’'] |\b(?:But|And|Yet) |(?=[A-Z]))[A-Za-z]+$")
"""A pronoun that opens a sentence, or stands behind a comma or a quote."""
_PARTED = re.compile(r"\n|[.?!][”\"’']?\s.*[.?!][”\"’']?\s", re.S)  # another paragraph, or a sentence between
_ONE = re.compile(r"(?:the|an?|its|his|her|their) ", re.I)


def phrase_taken_up(text: str, attributions: Sequence[Attribution], at: int) -> Source | None:
    """The source before the one of the attribution at index ``at`` that its pronoun takes up, or its own.

    Only where the pronoun means no actor, and what it takes up vouched for something in the sentence before it.
    """
    source = attributions[at].source
    if source is None or source.actor is not None or source.text.lower() not in _PRONOUNS:
        return source
    if not _STANDS.search(text, max(0, source.start - _BEFORE), source.end):
        return source  # shut the station after it broadcast a report
    pronoun = GENDER_OF.get(source.text.lower(), source.text.lower())
    for other in reversed(attributions[max(0, at - 6) : at]):
        before = other.source
        if before is None or before.end > source.start or before.start < source.start - _NEAR:
            continue
        if before.text.lower() in _PRONOUNS:
            if before.text.lower() != source.text.lower():
                return source
            continue
        between = text[max(before.end, min(other.end, source.start)) : source.start]
        if "\n" in text[before.end : source.start] or _PARTED.search(between) or not _may_mean(pronoun, before.text):
            return source
        return before
    return source


def _may_mean(pronoun: str, phrase: str) -> bool:
    """Whether a pronoun can take up a phrase, by its main word."""
    noun = _ENDS.split(phrase, maxsplit=1)[0].split()[-1:]
    if not noun or not _ONE.match(phrase):
        return False
    word = noun[0].lower()
    people = lexicon().is_person(word) and word not in _BODIES
    many = word.endswith("s") or word in ("police", "people")
    if pronoun == "it":
        return not people and (not many or word in lexicon().documents)
    if pronoun == "they":
        return many and people
    return people and not many and noun_gender(phrase) in (None, pronoun)
