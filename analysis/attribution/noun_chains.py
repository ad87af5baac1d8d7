"""Noun phrases read backwards, with all that hangs on them: "the head of the office", "people who met Ann Lee"."""

from __future__ import annotations

from ..data.sections import words
from .cue_words import lexicon
from .grammar_line import QUOTE, Line
from .phrases import ADVERBS, FINITE, NOUNS, RELATIVES, VERBS, is_nominal, is_past, is_time, phrase_start

BEFORE_NOUNS = words("grammar.txt", "before nouns")


def skip_brackets(line: Line, at: int) -> int:
    """The word before the bracket that closes at ``at``."""
    if at >= 0 and line.words[at] in (")", "]"):
        opening = at
        while opening >= 0 and line.words[opening] not in ("(", "["):
            opening -= 1
        return opening - 1 if opening > 0 else at
    return at


def chain_start(line: Line, last: int, *, apposition: bool = True) -> int | None:
    """Where the noun phrase with all that hangs on it begins, read backwards from its last word.

    None where it turns out to stand after a preposition at the head of its clause ("In Rome officials").
    """
    tags = line.tags
    last = skip_brackets(line, last)
    if not is_nominal(line, last):
        return None
    at = phrase_start(line, last)
    for _ in range(12):
        before = at - 1
        if before < 0:
            return at
        tag = tags[before]
        if tag in ("IN", "TO") and line.words[before] not in lexicon().subordinators:
            left = _attachment(line, before)
        elif tag in ("VBN", "VBG") and is_nominal(line, before - 1):
            if tags[last + 1 : last + 2] and tags[last + 1] in RELATIVES and is_past(line, before):
                return at  # the bank compensated a widow who
            left = phrase_start(line, before - 1)  # people attending the rally
        elif tag in FINITE or tag == "VB":
            left = _before_relative(line, before)
            if left is None:
                return at
        elif tag == "CC" and line.words[before] in ("and", "or", "&") and tags[last] != "PRP":
            left = _joined(line, before - 1)
            if left is None:
                return at
        elif tag == "," and apposition and tags[at] != "PRP":
            if tags[0] == "IN" and "that" in line.words[:before] and line.words.index(",") == before:
                return at  # in a sign that it works, a survey showed
            left = _joined(line, before - 1, proper=True)
            if left is None:
                return at
        else:
            return at
        if left is None:
            return None
        at = left
    return at


def _attachment(line: Line, preposition: int) -> int | None:
    """The start of the phrase that "of Ohio" hangs on: a noun phrase, or "released" of "figures released by"."""
    at = skip_brackets(line, preposition - 1)
    if is_nominal(line, at):
        return phrase_start(line, at)
    if line.word(at) == "," and line.tag(at - 1) == "NNP" and line.words[preposition] in ("from", "of", "at"):
        return phrase_start(line, at - 1)  # Ann Lee, from Acme, who
    while at >= 0 and line.tags[at] in ("RB", "RP"):
        at -= 1
    if at < 0:
        return None
    if is_nominal(line, at):
        return phrase_start(line, at)
    # Two verbs and one noun: the first, though tagged as past tense, is a participle ("voters interviewed at").
    noun = at - 1
    while noun > 0 and line.tags[at] == "VBN" and (line.tags[noun] == "RB" or line.words[noun] == "first"):
        noun -= 1  # an audit first reported by the Post, papers allegedly leaked from Acme
    if line.tags[at] in ("VBN", "VBG", "JJ", "VBD") and is_nominal(line, noun) and line.tags[noun] != "PRP":
        start = phrase_start(line, noun)
        clause = line.tags[at] == "VBD" and line.tag(start - 1) == "WRB"  # when crowds took to the streets
        return None if clause else start
    if line.tags[at] in VERBS:
        return _before_relative(line, at)
    return None


def _before_relative(line: Line, verb: int) -> int | None:
    """The start of the noun phrase that a relative clause with this verb hangs on, or None."""
    at = verb
    while at > 0 and (line.tags[at - 1] in VERBS or line.tags[at - 1] in ADVERBS):
        at -= 1
    if at > 0 and (line.tags[at - 1] in RELATIVES or (line.words[at - 1] == "that" and is_nominal(line, at - 2))):
        noun = at - 2
        if noun > 0 and line.words[noun] == ",":
            noun -= 1
        if is_nominal(line, noun):
            return phrase_start(line, noun)
    return None


def opens_clause(line: Line, at: int) -> bool:
    """Whether a clause can begin at ``at``."""
    if at <= 0:
        return True
    word, tag = line.words[at - 1], line.tags[at - 1]
    return (
        tag in ("CC", ":", "``", "(", "-LRB-", QUOTE) or word in lexicon().subordinators or word in ("that", "—", "–")
    )


def _joined(line: Line, last: int, *, proper: bool = False) -> int | None:
    """The start of a noun phrase that ends at ``last`` and opens its clause, so that it joins the subject."""
    last = skip_brackets(line, last)
    if not is_nominal(line, last) or line.tags[last] == "PRP":
        return None
    start = chain_start(line, last, apposition=proper is False)
    if start is None or is_time(line, start, last + 1):
        return None
    if line.word(start - 1) in BEFORE_NOUNS:
        return None  # as a mother, Ann Lee said
    if proper and any(line.tags[at] == QUOTE and line.tags[at - 1] in NOUNS for at in range(start + 1, last)):
        return None  # forces “cannot cope” with the rise, Ann Lee said
    if opens_clause(line, start) or (not proper and line.words[start - 1] == ","):
        return start
    return None
