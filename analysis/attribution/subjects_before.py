"""Whom "it" or "they" takes up that nobody has been credited with yet: the phrase that opened the sentence before.

"Biologists flew over the tundra in June. They counted 3,385 adults": the biologists' figure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..actors.gender import given_names
from ..data.sections import words
from ..findings import Source
from ..language import Sentence
from .cue_words import lexicon
from .phrases import FINITE, NOUNS

_MANY = frozenset({"they", "their"})
_ONE = frozenset({"it", "its"})
_ASIDE = frozenset({"that"})  # a law that it says will cost £3m
_BODIES = words("grammar.txt", "bodies that are one")
_PLURAL = frozenset({"NNS", "NNPS"})
_WITHIN = frozenset({"DT", "PRP$", "JJ", "CD", "POS", "CC", "VBG", "$"}) | NOUNS
_FAR = 14  # words that such a phrase has at most


def subject_before(text: str, sentences: Sequence[Sentence], source: Source, start: int) -> Source:
    """The source, of which a pronoun is all that is known, with the phrase it takes up; itself where none is sure.

    For "it" that phrase has to open the sentence before or the pronoun's own, and to be a body, a document or a name;
    for "they" to name people in the plural. No other such phrase may come in between. ``start``: where what the
    pronoun is credited with begins; what opens that is not what the pronoun means.
    """
    pronoun = source.text.lower()
    at = bisect_right(sentences, source.start, key=lambda sentence: sentence.start) - 1
    if at < 0 or pronoun not in _MANY | _ONE:
        return source
    own = sentences[at].word_from(source.start)
    if own and sentences[at].words[own - 1].lower() in lexicon().subordinators - _ASIDE:
        return source  # the government shut the station after it broadcast a report
    phrase = _opening(sentences[at]) if own else None
    if phrase is None:
        before = at - 1
        if before < 0 or sentences[before].paragraph != sentences[at].paragraph:
            return source
        if not FINITE.isdisjoint(sentences[at].tags[:own]):
            return source
        phrase, at, own = _opening(sentences[before]), before, len(sentences[before].words)
    elif start < source.start:
        return source  # the plant has 600 jobs, it said
    if phrase is None or not _may_mean(pronoun, sentences[at], phrase, own):
        return source
    return Source(
        None,
        text[sentences[at].start : (end := sentences[at].span(phrase[1] - 1)[1])],
        source.cue,
        sentences[at].start,
        end,
    )


def _opening(sentence: Sentence) -> tuple[int, int] | None:
    """The words of the noun phrase that a sentence opens with, if it opens with one that is no pronoun."""
    end = 0
    while end < min(_FAR, len(sentence.tags)) and sentence.tags[end] in _WITHIN:
        end += 1
    while end and sentence.tags[end - 1] not in NOUNS:
        end -= 1
    return (0, end) if end else None


def _may_mean(pronoun: str, sentence: Sentence, phrase: tuple[int, int], end: int) -> bool:
    """Whether a pronoun behind the words up to ``end`` can take up a phrase, by its last word and by those behind."""
    listed, head = lexicon(), sentence.words[phrase[1] - 1].lower()
    tag = sentence.tags[phrase[1] - 1]
    many = tag in _PLURAL or (phrase == (0, 1) and head.endswith("s"))  # tagged as a name, for its capital
    behind = range(phrase[1], end)
    if pronoun in _MANY:
        others = (at for at in behind if sentence.tags[at] == "NNS" and listed.is_person(sentence.words[at].lower()))
        return many and listed.is_person(head) and next(others, None) is None
    if many:
        return False
    if tag == "NNP" and phrase[1] - phrase[0] > 1 and (sentence.tags[0] == "DT" or not _is_of_person(sentence, phrase)):
        return sentence.tags[0] == "DT" or not any(_is_body(sentence, at) for at in behind)
    return head in _BODIES or head in listed.documents or head in listed.bodies


def _is_of_person(sentence: Sentence, phrase: tuple[int, int]) -> bool:
    """Whether a name begins with an office, a title or a given name."""
    listed, first = lexicon(), sentence.words[phrase[0]]
    return first.lower() in listed.offices.keys() | listed.titles or first.lower() in given_names()


def _is_body(sentence: Sentence, at: int) -> bool:
    listed, word = lexicon(), sentence.words[at].lower()
    return sentence.tags[at] == "NNP" or word in _BODIES or word in listed.bodies or word in listed.documents
