"""Quantities that the text states."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .article import Article
from .findings import Mention, Number, NumberKind
from .language import Sentence

_NUMBER = re.compile(r"(?<![\w-])\d+(?:,\d{3})*(?:\.\d+)?(%?)")


def numbers_of(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Number, ...]:
    """The numbers of an article, in the order of the text; figures inside names are left out."""
    named = [(mention.start, mention.end) for mention in mentions]
    found = []
    for m in _NUMBER.finditer(article.text):
        if any(a <= m.start() < b for a, b in named):
            continue
        value = float(m.group().rstrip("%").replace(",", ""))
        kind: NumberKind = "percent" if m.group(1) else "count"
        found.append(Number(m.start(), m.end(), m.group(), value, None, None, None, kind, None, None))
    return tuple(found)
