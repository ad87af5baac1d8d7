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
    from .quotes import quotes_of
    from .sources import attributions_of, vouch

    sentences = sentences_of(article)
    mentions = mentions_of(article, sentences)
    actors = actors_of(article, sentences, mentions)
    quotes = quotes_of(article, sentences, actors)
    attributions = attributions_of(article, sentences, actors, quotes)
    numbers = vouch(article, numbers_of(article, sentences, mentions), attributions)
    return Findings(article, actors, numbers, quotes, attributions)
