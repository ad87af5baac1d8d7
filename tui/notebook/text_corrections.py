"""The corrections of a notebook by the text that they are about, those of its earlier versions too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from analysis.article import Article

from .correction_carrying import carried

if TYPE_CHECKING:
    from .correction import Correction
    from .store import Notebook

NAMELESS = frozenset({"", "-"})
"""Sources that name no file: two texts from there are not versions of each other."""


class TextCorrections:
    """Sorted once, for asking about many articles; what the notebook is given later is not in it."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self.by_text: Mapping[str, list[Correction]] = _by_text(notebook.corrections())
        """In their order, by the SHA-256 of the text."""
        self._versions: dict[str, list[str]] = {}
        for sha256 in self.by_text:
            record = notebook.article(sha256)
            if record is not None and record.source not in NAMELESS:
                self._versions.setdefault(record.source, []).append(sha256)

    def of(self, article: Article) -> list[Correction]:
        """The corrections of an article in their order, with those of its earlier versions that hold in it.

        Nothing is written: opening the article on the desk carries them over for good.
        """
        own = self.by_text.get(article.sha256, [])
        earlier = [sha256 for sha256 in self._versions.get(article.source, ()) if sha256 != article.sha256]
        if not earlier:
            return own
        made = list(own)
        for sha256 in earlier:
            record = self._notebook.article(sha256)
            if record is not None:
                made += carried(record.text, article.text, article.sha256, self.by_text[sha256])
        return sorted(made, key=lambda correction: (correction.created, correction.id))


def _by_text(corrections: Iterable[Correction]) -> dict[str, list[Correction]]:
    found: dict[str, list[Correction]] = {}
    for correction in corrections:
        found.setdefault(correction.article, []).append(correction)
    return found
