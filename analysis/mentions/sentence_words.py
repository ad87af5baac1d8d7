"""The words of a sentence as names need them, taken over from the sentence where both part it alike.

So it is in most sentences: of plain words, possessives and figures, with the usual marks between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..language import Sentence
from .name_words import ABBREVIATIONS, Words, words_of

_WORD = r"[“\"(]?+(?:[A-Za-z]++(?:['’]s)?+|\d++(?:,\d{3})*+)[,;:)”\"]*+"
_PLAIN = re.compile(rf"{_WORD}(?: {_WORD})*+[.?!]?[”\")]?")
_GAP = re.compile(r"(?<=[^\s,;:(&/]) {2,}(?=[A-Z])")
_CLOSING = frozenset('”")')


def parts_of(text: str, sentences: Sequence[Sentence]) -> list[Words]:
    """The words of each sentence; of one in which a gap before a capital tells that a line's end was lost, by line.

    Not in texts that are set with wide gaps throughout.
    """
    if "  " not in text or text.count("  ") > len(sentences):
        return [words_of_sentence(text, sentence) for sentence in sentences]
    found = []
    for sentence in sentences:
        gaps = [gap.end() for gap in _GAP.finditer(text, sentence.start, sentence.end)]
        if gaps:
            bounds = [sentence.start, *gaps, sentence.end]
            found += [words_of(text, first, last) for first, last in pairwise(bounds)]
        else:
            found.append(words_of_sentence(text, sentence))
    return found


def words_of_sentence(text: str, sentence: Sentence) -> Words:
    """The words of a sentence of ``text``, the same as ``words_of`` finds.

    >>> from analysis import read
    >>> from analysis.language import sentences_of
    >>> article = read("Ann Lee’s firm, Acme, cut 1,200 jobs.")
    >>> words_of_sentence(article.text, sentences_of(article)[0]).texts
    ['Ann', 'Lee', '’s', 'firm', ',', 'Acme', ',', 'cut', '1,200', 'jobs', '.']
    """
    if _PLAIN.fullmatch(text, sentence.start, sentence.end) is None or _ends_in_abbreviation(sentence.words):
        return words_of(text, sentence.start, sentence.end)
    return Words(list(sentence.words), sentence.places[::2], sentence.places[1::2])


def _ends_in_abbreviation(words: tuple[str, ...]) -> bool:
    """Whether the last stop of a sentence may belong to the word before it: "Acme Inc."."""
    at = len(words) - 1 - (words[-1] in _CLOSING)
    return words[at][-1] == "." and (words[at] != "." or words[at - 1] in ABBREVIATIONS)
