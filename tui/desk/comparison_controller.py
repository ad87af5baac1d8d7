"""Counts of tags, and comparing one's tags with another coder's."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.disagreement_listing import tags_in_words
from ..reading.trail import Trail
from ..system.paths import expanded
from .annotation_controller import AnnotationController
from .article_controller import ArticleController
from .navigation_controller import NavigationController
from .questions import OTHER_NOTEBOOK
from .state import DeskState

if TYPE_CHECKING:
    from ..notebook.coders import Comparison
    from .questions import Questions
    from .view import View

NOT_YET = "The notebook is still being opened; press the key again in a moment."


class ComparisonController:
    """Counts and compares."""

    def __init__(
        self,
        state: DeskState,
        view: View,
        questions: Questions,
        navigation: NavigationController,
        annotations: AnnotationController,
        articles: ArticleController,
    ) -> None:
        self._state, self._view, self._questions = state, view, questions
        self._navigation, self._annotations, self._articles = navigation, annotations, articles
        self._compared: Comparison | None = None
        self._shown = 0
        """Which disagreement was shown last."""

    async def count_tags(self) -> None:
        """Show how tags are spread over articles, and which meet; a tag chosen there shows its notes."""
        if self._state.notebook is None:
            self._view.say(NOT_YET)
        else:
            self._annotations.show_only(await self._questions.counted_tag(self._state.notebook))

    async def compare(self) -> None:
        """Compare with another coder's notebook: the figures, and a list of where the two differ."""
        if self._state.notebook is None:
            self._view.say(NOT_YET)
            return
        path = str(self._compared.path) if self._compared else None
        while True:
            if path is None:
                path = await self._ask_for_notebook()
                if path is None:
                    return
            compared = await self._compare_with(path)
            if compared is None:
                return
            chosen = await self._questions.disagreement(compared, self._shown)
            if chosen != OTHER_NOTEBOOK:
                break
            path = None
        if chosen is not None:
            self._show(compared, chosen)

    async def _ask_for_notebook(self) -> str | None:
        known = str(self._compared.path) if self._compared else ""
        typed = await self._questions.line(
            "Compare with the notebook in the file", known, hint="it is only read", refuse=_not_a_file
        )
        if typed is not None:
            self._shown = 0
        return typed

    async def _compare_with(self, path: str) -> Comparison | None:
        from ..notebook import NotebookError
        from ..notebook.coders import compare

        assert self._state.notebook is not None
        try:
            self._compared = await asyncio.to_thread(compare, self._state.notebook, Path(path))
        except (NotebookError, OSError) as error:
            self._compared = None
            self._view.say(str(error), True)
        return self._compared

    def _show(self, compared: Comparison, index: int) -> None:
        """Go to a paragraph on which the coders differ; n and N walk to the others of its article."""
        found = compared.agreement.disagreements
        chosen, self._shown = found[index], index
        if self._state.session.article.sha256 != chosen.article:
            self._articles.open_at(chosen.article, chosen.start)
            return
        trail = Trail.of("", [Span(d.start, d.end) for d in found if d.article == chosen.article])
        trail.stand_at(chosen.start)
        self._navigation.remember()
        self._navigation.jump(Span(chosen.start, chosen.end))
        self._navigation.follow(trail)
        yours, theirs = tags_in_words(chosen.first), tags_in_words(chosen.second)
        self._view.say(f"{trail.describe()}  you {yours}  they {theirs}  (n N walk, A list)")


def _not_a_file(typed: str) -> str:
    return "" if expanded(typed).is_file() else "There is no such file."
