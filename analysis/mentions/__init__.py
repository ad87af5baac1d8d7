"""Names in the text: persons, organizations, places, and groups of people that act together."""

from __future__ import annotations

from collections.abc import Sequence

from ..article import Article
from ..findings import ActorKind, Mention
from ..language import Sentence
from .tagging import Name, tagger
from .words import Words, words_of

__all__ = ["mentions_of"]

_KINDS: dict[str, ActorKind] = {"PER": "person", "ORG": "organization", "LOC": "place"}


def mentions_of(article: Article, sentences: Sequence[Sentence]) -> list[Mention]:
    """Actors named in an article, in the order of the text, never overlapping.

    A mention is the name alone, without article, title or possessive.
    """
    parts = [words_of(article.text, sentence.start, sentence.end) for sentence in sentences]
    _, names = tagger().names([words.texts for words in parts])
    return [
        _mention(article.text, words, name)
        for words, found in zip(parts, names, strict=True)
        for name in found
        if name.label in _KINDS
    ]


def _mention(text: str, words: Words, name: Name) -> Mention:
    start, end = words.starts[name.first], words.ends[name.last - 1]
    return Mention(start, end, text[start:end], _KINDS[name.label], round(name.confidence, 3))
