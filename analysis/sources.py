"""What the text credits to whom, and so who vouches for which number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .article import Article
from .findings import Actor, Attribution, Number, Quote
from .language import Sentence


def attributions_of(
    article: Article, sentences: Sequence[Sentence], actors: Sequence[Actor], quotes: Sequence[Quote]
) -> tuple[Attribution, ...]:
    """Stretches credited to someone, in the order of the text."""
    return ()


def vouch(article: Article, numbers: Sequence[Number], attributions: Sequence[Attribution]) -> tuple[Number, ...]:
    """The numbers, each with the source of the attribution it stands in, else None."""
    return tuple(
        replace(
            number,
            source=next((a.source for a in attributions if a.start <= number.start < a.end), None),
        )
        for number in numbers
    )
