"""Where sentences end: NLTK's Punkt with our own abbreviations and with habits of words learned from open corpora.

Kiss and Strunk (2006), Unsupervised multilingual sentence boundary detection. ``training/train_punkt.py``
writes ``data/punkt.txt``: function words that often open sentences,
and how each common word is capitalized.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from ..data import lines_of
from ..data.sections import sequence, words
from .nltk_modules import nltk_module

_WORD = re.compile(r"\w")
_INITIALS = re.compile(r"(?:[A-Z]\. ?){1,4}")
_LAST_INITIAL = re.compile(r"\s[A-Z]\.\Z")
_TWO_INITIALS = re.compile(r"(?<![\w.])[A-Z]\.(?: ?[A-Z]\.){1,2}\Z")
_FIRST_WORD = re.compile(r"\w+")
_MAY_END = re.compile(r"""[.?!](?:[)";}\]*:@'({\[‘’“”«»?!]|\s+\S)""")
"""Where Punkt looks closer; most short paragraphs hold no such place, and are one sentence."""


@cache
def _splitter() -> Any:
    punkt = nltk_module("nltk.tokenize.punkt")
    parameters = punkt.PunktParameters()
    parameters.abbrev_types = set(words("abbreviations.txt", "never last", "may be last"))
    for line in lines_of("punkt.txt"):
        what, word, *habits = line.split("\t")
        if what == "starter":
            parameters.sent_starters.add(word)
        else:
            parameters.ortho_context[word] = int(habits[0])
    variables = punkt.PunktLanguageVars()
    # NLTK guards its expressions with a time limit, which costs more than the search; this one needs none.
    variables._re_period_context = re.compile(variables.period_context_re().pattern, re.VERBOSE)
    return punkt.PunktSentenceTokenizer(parameters, lang_vars=variables)


@cache
def _runs_on() -> Any:
    titles = "|".join(sequence("abbreviations.txt", "never last"))
    return re.compile(rf"(?:^|[\s(\"“‘'])(?:{titles})\.$", re.IGNORECASE).search


def _goes_on(text: str, held: tuple[int, int], start: int, end: int) -> bool:
    """Whether what Punkt took for a new sentence belongs to the one before: small letters, a title, initials alone."""
    if text[start].islower() or not _WORD.search(text, start, end) or _INITIALS.fullmatch(text, *held):
        return True
    if _LAST_INITIAL.search(text, held[1] - 3, held[1]) and _INITIALS.match(text, start, end):
        return True
    initials = _TWO_INITIALS.search(text, max(0, held[1] - 9), held[1])
    if initials and initials.group().lower().rstrip(".") not in words("abbreviations.txt", "never last", "may be last"):
        opener = _FIRST_WORD.match(text, start, end)
        return not (opener and opener.group().lower() in words("openers.txt"))
    return bool(_runs_on()(text[held[1] - 8 : held[1]]))


def sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of ``text[start:end]``, counted in ``text``; closing quotation marks belong to them.

    What goes on in small letters goes on: '"Why?" he asked.' is one sentence. So does a name after a title.
    """
    if _MAY_END.search(text, start, end) is None:
        end = start + len(text[start:end].rstrip())
        if end > start:
            yield start, end
        return
    held: tuple[int, int] | None = None
    for a, b in _splitter().span_tokenize(text[start:end]):
        a, b = start + a, start + b
        if held and _goes_on(text, held, a, b):
            held = held[0], b
            continue
        if held:
            yield held
        held = a, b
    if held:
        yield held
