"""Searching the open article as one types: first what is on screen, then the rest between keystrokes."""

from __future__ import annotations

import asyncio
import time
from bisect import bisect_right
from typing import TYPE_CHECKING

from analysis.article import Article, Span

from ..reading.trail import Trail
from .navigation_controller import NavigationController
from .session import SearchOrigin, Session
from .state import DeskState

if TYPE_CHECKING:
    from analysis.search import Query, QueryError

    from .view import View

CHUNK = 50_000
"""How many characters are searched before keys get their turn."""
PROGRESS_INTERVAL = 0.2
"""Seconds between two remarks on how many were found so far."""


class SearchController:
    """Finds, and lays a trail through what was found."""

    def __init__(self, state: DeskState, view: View, navigation: NavigationController) -> None:
        self._state, self._view, self._navigation = state, view, navigation

    def begin(self) -> str | None:
        """Remember where the search begins, and give back the last query to be typed over; None: no article."""
        session, text = self._state.session, self._view.text
        if not session.is_open:
            return None
        paragraphs = session.article.paragraphs
        here = paragraphs[text.current].start if paragraphs else 0
        session.origin = SearchOrigin(text.viewpoint, max(text.window.start, min(here, text.window.end)))
        session.query = session.trail.label if session.trail else ""
        return session.query

    def keep(self, words: str) -> None:
        """Keep the matches and go on reading."""
        trail = self._state.session.trail
        self._state.session.query = None
        if not words.strip():
            self._navigation.clear_trail()
        elif trail is not None and trail.complete and not trail.spans:
            self._navigation.say_no_match(trail)
        elif trail is not None:
            self._state.session.remember(self._state.session.origin.viewpoint)
            self._view.say(f"{trail.describe()}  n next  N previous  Esc clear")

    def leave(self) -> None:
        """Clear the search and return to where it began."""
        self._state.session.query = None
        self._navigation.clear_trail()
        self._view.text.restore(self._state.session.origin.viewpoint)

    def resume(self) -> None:
        """Search again for what is being typed, in an article that has grown."""
        if self._state.session.query:
            self.look_up(self._state.session.query)

    def look_up(self, words: str) -> None:
        """Mark what matches on screen, and begin to search the rest."""
        from analysis.search import QueryError, parse

        session, text = self._state.session, self._view.text
        if not session.is_open:
            return
        session.trail, session.query = None, words
        text.put_marks("mention", [])
        try:
            query = parse(words)
            if not words.strip():
                raise QueryError("type a word, or a phrase in quotes")
            if query.wants_findings and session.findings is None:
                raise QueryError("actors, numbers and quotes can be searched when the article has been read")
            text.put_marks("match", self._matches(query, session, *text.window))
        except QueryError as error:
            self._refuse(error, words)
            return
        session.trail = Trail(words, complete=False, meaning=query.meaning)
        self._view.start(self._scan(query, session, session.trail), "search")

    def _matches(self, query: Query, session: Session, start: int, end: int) -> list[Span]:
        from analysis.search import Note

        wanted = session.annotations if query.wants_notes else []
        notes = [Note(a.anchor.start, a.anchor.end, a.tags, a.note, a.verdict) for a in wanted]
        return list(query.spans(session.article, start, end, session.findings, notes))

    def _refuse(self, error: QueryError, words: str) -> None:
        """Say what is wrong with a query, and where."""
        self._view.text.put_marks("match", [])
        self._navigation.follow(None)
        place = f" (at “{words[error.position :][:12]}”)" if 0 < error.position < len(words) else ""
        self._view.say(f"{error}{place}", bool(words.strip()))

    async def _scan(self, query: Query, session: Session, trail: Trail) -> None:
        """Find all matches, from the reader's place on and then from the top, giving way to keys."""
        from analysis.search import QueryError

        origin = session.origin.offset
        after: list[Span] = []
        before: list[Span] = []
        said = time.monotonic()
        for start, end in [
            *_chunks(session.article, origin, len(session.article.text)),
            *_chunks(session.article, 0, origin),
        ]:
            if not self._is_wanted(session, trail):
                return
            try:
                found = self._matches(query, session, start, end)
            except QueryError as error:
                self._refuse(error, trail.label)
                return
            (before if end <= origin else after).extend(found)
            if found and trail.at is None:
                trail.spans = found
                trail.move_to(origin)
                self._show(trail)
            await asyncio.sleep(0)
            if self._is_wanted(session, trail) and time.monotonic() - said > PROGRESS_INTERVAL:
                said = time.monotonic()
                self._view.say(f"{len(before) + len(after):,}+ so far")
        if self._is_wanted(session, trail):
            self._complete(trail, [*before, *after], origin)

    def _is_wanted(self, session: Session, trail: Trail) -> bool:
        """Whether the reader still wants this search: no other was begun since, no other article opened."""
        return self._state.session is session and session.trail is trail

    def _complete(self, trail: Trail, spans: list[Span], origin: int) -> None:
        """Take in all that was found; the reader stays at the match that was shown first."""
        here = trail.here
        trail.spans, trail.complete = spans, True
        self._view.text.put_ordered("match", spans)
        if here is None:
            trail.move_to(origin)
            self._show(trail)
        else:
            trail.move_to(here.start)
            self._navigation.mark_trail()
            self._view.say(trail.describe())

    def _show(self, trail: Trail) -> None:
        if trail.here is not None:
            self._navigation.jump(trail.here)
        elif trail.complete:
            self._view.text.restore(self._state.session.origin.viewpoint)
        self._navigation.mark_trail()
        self._view.say(trail.describe(), trail.complete and not trail.spans)


def _chunks(article: Article, start: int, end: int) -> list[tuple[int, int]]:
    """``start``/``end`` in pieces of about CHUNK characters that end where paragraphs do."""
    paragraphs = article.paragraphs
    cuts = [start]
    while end - cuts[-1] > CHUNK:
        at = bisect_right(paragraphs, cuts[-1] + CHUNK, key=lambda p: p.start)
        cut = paragraphs[at].start if at < len(paragraphs) else end
        if cut >= end:
            break
        cuts.append(cut)
    return [(a, b) for a, b in zip(cuts, [*cuts[1:], end], strict=True) if b > a]
