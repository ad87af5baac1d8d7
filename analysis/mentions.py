"""Names in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .article import Article
from .findings import Mention
from .language import Sentence

_RUN = re.compile(r"(?<![\w.])[A-Z][\w’-]+(?: [A-Z][\w’-]+)*")


def mentions_of(article: Article, sentences: Sequence[Sentence]) -> list[Mention]:
    """Named actors in the order of the text: runs of capitals that do not open a sentence."""
    opens = {sentence.start for sentence in sentences}
    return [
        Mention(m.start(), m.end(), m.group(), "organization", 0.5)
        for m in _RUN.finditer(article.text)
        if m.start() not in opens
    ]
