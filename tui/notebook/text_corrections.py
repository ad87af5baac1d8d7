"""The corrections of a notebook by the text that they are about, those of its earlier versions too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from analysis.article import Article

from .correction_carrying import carried
from .same_article import is_other_version

if TYPE_CHECKING:
    from .article_record import ArticleRecord
    from .correction import Correction
    from .store import Notebook


class TextCorrections:
    """Sorted once, for asking about many articles; what the notebook is given later is not in it."""

    def __init__(self, notebook: Notebook) -> None:
        self.by_text: Mapping[str, list[Correction]] = _by_text(notebook.corrections())
        """In their order, by the SHA-256 of the text."""
        self._by_source: dict[str, list[ArticleRecord]] = {}
        for record in filter(None, map(notebook.article, self.by_text)):
            self._by_source.setdefault(record.source, []).append(record)

    def of(self, article: Article) -> list[Correction]:
        """The corrections of an article in their order, with those of its earlier versions that hold in it.

        Nothing is written: opening the article on the desk carries them over for good.
        """
        made = list(self.by_text.get(article.sha256, ()))
        for record in self._by_source.get(article.source, ()):
            if is_other_version(record, article):
                made += carried(record.text, article.text, article.sha256, self.by_text[record.sha256])
        return sorted(made, key=lambda correction: (correction.created, correction.id))


def _by_text(corrections: Iterable[Correction]) -> dict[str, list[Correction]]:
    found: dict[str, list[Correction]] = {}
    for correction in corrections:
        found.setdefault(correction.article, []).append(correction)
    return found
