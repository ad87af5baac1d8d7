"""Headlines in Title Case, tagged as if they were not: so that "Says" is seen to be a verb."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..article import Article
from ..data.sections import words
from .cue_words import lexicon

if TYPE_CHECKING:
    from ..language import Sentence

HEADS = ("headline", "heading")
_FEWEST = 4  # words of a headline
_LONG = 5  # letters of a word that Title Case writes with a capital
_SMALL = words("grammar.txt", "small in headlines")


def retagged(article: Article, sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences, with those of headlines in Title Case tagged anew; names keep their capitals.

    A word is taken for a name where the rest of the article writes it with a capital inside a sentence, or where
    the language's lexicon does not know it.
    """
    kinds = [paragraph.kind for paragraph in article.paragraphs]
    heads = [at for at, one in enumerate(sentences) if kinds[one.paragraph] in HEADS and _in_title_case(one.words)]
    if not heads:
        return sentences
    names = _names(sentence for sentence in sentences if kinds[sentence.paragraph] not in HEADS)
    found = list(sentences)
    for at in heads:
        found[at] = _in_small_letters(found[at], names)
    return found


def _in_title_case(words: Sequence[str]) -> bool:
    if len(words) < _FEWEST or words[-1] == ".":
        return False
    longer = [word for word in words if len(word) >= _LONG and word.isalpha() and word not in _SMALL]
    return len(longer) > 1 and all(word[0].isupper() for word in longer)


def _names(sentences: Iterable[Sentence]) -> set[str]:
    """Words written with a capital after a word in small letters."""
    return {
        word
        for sentence in sentences
        for before, word in zip(sentence.words, sentence.words[1:], strict=False)
        if word[0].isupper() and before[-1].islower()
    }


def _in_small_letters(sentence: Sentence, names: set[str]) -> Sentence:
    from ..language import is_known, tags_of

    verbs = lexicon().verbs
    words = [
        lower if word not in names and word.istitle() and (is_known(lower) or lower in verbs) else word
        for word, lower in zip(sentence.words, map(str.lower, sentence.words), strict=True)
    ]
    return replace(sentence, tags=tuple(tags_of(words)))
