"""The one place that talks to NLTK: sentences, words, tags, stems. NLTK is imported on first use."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from sys import intern
from typing import Any

from ..article import Article
from .boundaries import sentence_spans
from .detection import stemmer_of
from .nltk_modules import nltk_module
from .tagger import is_known, tags_of
from .tokenizer import word_spans

__all__ = ["Sentence", "is_known", "sentences_of", "stem", "tags_of"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one paragraph: its span, its words with their places, and their part-of-speech tags.

    ``tags`` are Penn Treebank tags, one a word. ``places`` are where the words begin and end, in turns: an article has
    many words, and pairs of numbers would take fifteen times the room.
    """

    start: int
    end: int
    paragraph: int
    words: tuple[str, ...]
    places: array[int]
    tags: tuple[str, ...]

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each word begins and ends, in the article's text. Made anew at every call."""
        return tuple(zip(self.places[::2], self.places[1::2], strict=True))

    def span(self, at: int) -> tuple[int, int]:
        """Where the word ``at`` begins and ends."""
        return self.places[2 * at], self.places[2 * at + 1]

    def word_from(self, offset: int) -> int:
        """The first word that begins at an offset of the text or after it; the number of words where none does."""
        return bisect_left(range(len(self.words)), offset, key=lambda at: self.places[2 * at])


def sentences_of(article: Article, without: Container[int] = ()) -> Sequence[Sentence]:
    """The sentences of every paragraph, in the order of the text, but of those whose index is in ``without``."""
    text = article.text
    found: list[Sentence] = []
    for paragraph in article.paragraphs:
        if paragraph.index in without:
            continue
        for start, end in sentence_spans(text, paragraph.start, paragraph.end):
            spans = word_spans(text, start, end)
            # Interned, as most words of a long text are repeats.
            words = [intern(text[a:b]) for a, b in spans]
            places = array("I", chain.from_iterable(spans))
            found.append(Sentence(start, end, paragraph.index, tuple(words), places, tuple(tags_of(words))))
    return found


@cache
def _stemmer(language: str) -> Any:
    return nltk_module("nltk.stem.snowball").SnowballStemmer(stemmer_of(language))


@lru_cache(100_000)
def stem(word: str, language: str = "en") -> str:
    """The Snowball stem of a word, in lower case ("protesters" gives "protest"); the word where there is no stemmer."""
    return str(_stemmer(language).stem(word)) if stemmer_of(language) else word.lower()
