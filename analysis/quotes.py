"""Quotes, and who speaks them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .article import Article
from .findings import Actor, Quote
from .language import Sentence

_QUOTE = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"")


def quotes_of(article: Article, sentences: Sequence[Sentence], actors: Sequence[Actor]) -> tuple[Quote, ...]:
    """The quotes of an article, in the order of the text."""
    return tuple(
        Quote(m.start(m.lastindex or 0), m.end(m.lastindex or 0), m.group(m.lastindex or 0), *(None,) * 5)
        for m in _QUOTE.finditer(article.text)
    )
