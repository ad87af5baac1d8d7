"""The one place that talks to NLTK: sentences, words, tags, stems. NLTK is imported on first use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from sys import intern
from typing import Any

from ..article import Article
from .boundaries import sentence_spans
from .tagger import tags_of
from .words import word_spans

__all__ = ["Sentence", "sentences_of", "stem"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one paragraph: its span, its words with their spans, and their part-of-speech tags.

    ``tags`` are Penn Treebank tags, one a word.
    """

    start: int
    end: int
    paragraph: int
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    tags: tuple[str, ...]


def sentences_of(article: Article) -> Sequence[Sentence]:
    """The sentences of every paragraph, in the order of the text."""
    text = article.text
    found: list[Sentence] = []
    for paragraph in article.paragraphs:
        for start, end in sentence_spans(text, paragraph.start, paragraph.end):
            spans = word_spans(text, start, end)
            # Interned, as most words of a long text are repeats.
            words = [intern(text[a:b]) for a, b in spans]
            found.append(Sentence(start, end, paragraph.index, tuple(words), tuple(spans), tuple(tags_of(words))))
    return found


@cache
def _stemmer() -> Any:
    from nltk.stem.snowball import SnowballStemmer

    return SnowballStemmer("english")


@lru_cache(100_000)
def stem(word: str) -> str:
    """The Snowball stem of a word, in lower case ("protesters" gives "protest")."""
    return str(_stemmer().stem(word))
