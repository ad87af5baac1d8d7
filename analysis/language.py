"""The one place that talks to NLTK: sentences, words, tags, stems. NLTK is imported on first use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from .article import Article

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt maj capt sgt st no vs inc corp ltd co jr sr u.s u.k u.n e.u"
    " jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m i.e e.g".split()
)


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


@cache
def _sentence_tokenizer() -> Any:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(_ABBREVIATIONS)
    return PunktSentenceTokenizer(parameters)


@cache
def _word_tokenizer() -> Any:
    from nltk.tokenize import RegexpTokenizer

    return RegexpTokenizer(r"(?:[A-Z]\.)+|\d+(?:[.,:]\d+)*|\w+(?:['’]\w+)*|[^\w\s]")


def sentences_of(article: Article) -> Sequence[Sentence]:
    """The sentences of every paragraph, in the order of the text."""
    splitter, tokenizer = _sentence_tokenizer(), _word_tokenizer()
    found: list[Sentence] = []
    for paragraph in article.paragraphs:
        text = article.text[paragraph.start : paragraph.end]
        for start, end in splitter.span_tokenize(text):
            base = paragraph.start + start
            spans = tuple((base + a, base + b) for a, b in tokenizer.span_tokenize(text[start:end]))
            words = tuple(article.text[a:b] for a, b in spans)
            found.append(Sentence(base, paragraph.start + end, paragraph.index, words, spans, ("",) * len(words)))
    return found


@cache
def _stemmer() -> Any:
    from nltk.stem.snowball import SnowballStemmer

    return SnowballStemmer("english")


@cache
def stem(word: str) -> str:
    """The Snowball stem of a word, in lower case ("protesters" gives "protest")."""
    return str(_stemmer().stem(word))
