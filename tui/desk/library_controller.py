"""From the library to the desk: what is opened there, and the walk through the matches of its searches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.article import Article, Span

from ..reading.trail import Trail
from ..system.daemon_call import in_daemon_thread
from .article_controller import ArticleController
from .navigation_controller import NavigationController
from .state import DeskState

if TYPE_CHECKING:
    from ..library.hits import Hits
    from .questions import Questions
    from .view import View


class LibraryController:
    """Opens the library, and what the reader chooses there."""

    def __init__(
        self,
        state: DeskState,
        view: View,
        questions: Questions,
        navigation: NavigationController,
        articles: ArticleController,
    ) -> None:
        self._state, self._view, self._questions = state, view, questions
        self._navigation, self._articles = navigation, articles
        self.on_picked: Callable[[list[Article]], None] | None = None
        """Told which articles the reader picked to compare."""

    def show(self) -> None:
        """Let the reader look among all articles."""
        self._articles.store_position()
        state = self._state
        order = state.projects.order if state.projects is not None else ""
        self._questions.library(state.reading_list, state.notebook, self.take, order, self._arrange, self.on_picked)

    def _arrange(self, names: list[str], order: str) -> None:
        """Take over the order in which the library lists the articles."""
        self._state.reading_list = names
        if self._state.projects is not None:
            self._state.projects.arrange(names, order)

    def take(self, article: Article, span: Span | None, hits: Hits | None = None) -> None:
        """Show an article of the library, at a match if there is one; n and N then go through all matches."""
        if hits is not None and hits.sha256 == article.sha256:
            self._articles.take_from_library(article, None)
            self._view.after_refresh(lambda: self._walk(hits))
            return
        self._articles.take_from_library(article, span if hits is None else None)
        if hits is not None:
            self._view.say("This article has changed since it was searched: / in the library searches again.", True)

    def _walk(self, hits: Hits) -> None:
        """Go to a match, and make n and N step from one to the next, over the ends of the article."""
        trail = Trail.of(hits.words, hits.here())
        trail.beyond = lambda step: self._go_on(hits, step)
        trail.move_to(hits.span.start)
        self._navigation.remember()
        self._view.text.put_marks("match", trail.spans)
        self._navigation.follow(trail)
        self._navigation.jump(hits.span)
        number, count = hits.articles.index(hits.sha256) + 1, len(hits.articles)
        self._view.say(f"{trail.describe()} in this article, {number:,} of {count:,} with matches  n next  N previous")

    def _go_on(self, hits: Hits, step: int) -> bool:
        """Begin to open the next article with matches, or the one before; False where there is none."""
        other = hits.beyond(step)
        if other is None:
            return False
        self._view.start(self._open(other), "open")
        return True

    async def _open(self, hits: Hits) -> None:
        from analysis.loading import LoadingError

        try:
            article = await in_daemon_thread(hits.load, hits.sha256)
        except LoadingError as error:
            self._view.say(str(error), True)
            return
        self.take(article, hits.span, hits)
