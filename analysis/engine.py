"""The engine's one door: ``analyze(article)`` runs every extractor over an article."""

from __future__ import annotations

from .article import Article
from .findings import Findings


def analyze(article: Article) -> Findings:
    """All findings of an article. Pure: the same text gives the same findings."""
    from .actors import actors_of
    from .language import sentences_of
    from .mentions import mentions_of
    from .numbers import numbers_of
    from .quotes import credits_of
    from .sources import vouch

    sentences = sentences_of(article)
    mentions = mentions_of(article, sentences)
    actors = actors_of(article, sentences, mentions)
    quotes, attributions = credits_of(article, sentences, actors)
    numbers = vouch(numbers_of(article, sentences, mentions), attributions)
    return Findings(article, actors, numbers, quotes, attributions)
