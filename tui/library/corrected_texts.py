"""The articles of a library whose findings the reader corrected, and these findings, for searches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from analysis.article import Article
from analysis.findings import Findings

from .appearances import Appearance, appearances_of
from .cache import FindingsCache

if TYPE_CHECKING:
    from ..notebook import Correction, Notebook


class CorrectedTexts:
    """The corrections that a notebook has, if there is one; ``cache`` has the findings that they are laid over."""

    def __init__(self, notebook: Notebook | None, cache: FindingsCache) -> None:
        self._notebook, self._cache = notebook, cache
        self._appearances: dict[str, tuple[tuple[str, ...], tuple[Appearance, ...]]] = {}
        """Who is in a corrected text, with the ids of the corrections that it was told from."""

    def by_article(self) -> Mapping[str, Sequence[Correction]]:
        """The corrections in their order, by the SHA-256 of the text that they are about."""
        from ..notebook.text_corrections import TextCorrections

        return TextCorrections(self._notebook).by_text if self._notebook is not None else {}

    def findings(self, article: Article, corrections: Sequence[Correction]) -> Findings:
        """The corrected findings of an article, which is analysed if its findings are not kept."""
        from ..notebook.corrected import corrected

        found = self._cache.get(article)
        if found is None:
            from analysis.pipeline import analyze

            found = analyze(article)
            self._cache.put(found)
        return corrected(found, corrections)

    def appearances(self, article: Article, corrections: Sequence[Correction]) -> tuple[Appearance, ...] | None:
        """Who is in an article by its corrected findings; None where its findings are not kept."""
        from ..notebook.corrected import corrected

        ids = tuple(correction.id for correction in corrections)
        known = self._appearances.get(article.sha256)
        if known is None or known[0] != ids:
            found = self._cache.get(article)
            if found is None:
                return None
            known = self._appearances[article.sha256] = (ids, appearances_of(corrected(found, corrections)))
        return known[1]
