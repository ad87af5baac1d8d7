"""Searching and walking on the desk: search as you type, n and N, and letting go."""

from __future__ import annotations

import asyncio
import time
from bisect import bisect_right
from typing import TYPE_CHECKING

from textual import work

from analysis.article import Article, Span

from ..reading.trail import Trail
from .desk_base import DeskBase

if TYPE_CHECKING:
    # What is needed only once the reader searches is imported then, to paint the first page sooner.
    from textual.widgets import Input

    from analysis.search import Query, QueryError

    from ..widgets.search_bar import SearchBar

CHUNK = 50_000
"""How many characters are searched before keys get their turn."""
TELL = 0.2
"""Seconds between two words about how many were found so far."""


class Searching(DeskBase):
    """The parts of the desk that find and walk."""

    origin: tuple[int, int, int] = (0, 0, 0)
    """Where the reader was when the search began: paragraph, row, code point."""

    async def action_search(self) -> None:
        """Open the search bar, or go back into it."""
        from ..widgets.search_bar import SearchBar

        if self.article is None or self.query(SearchBar):
            return
        window = self.pane.window
        paragraphs = self.article.paragraphs
        here = paragraphs[self.pane.current].start if paragraphs else 0
        self.origin = (self.pane.current, self.pane.scroll_offset.y, max(window.start, min(here, window.end)))
        last = self.trail.label if self.trail and self.trail.label else ""
        bar = SearchBar(last)
        await self.mount(bar, before=self.status)
        bar.focus()
        if last:
            self.look_up(last)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search for what is typed in the search bar, the only input on the desk."""
        event.stop()
        self.look_up(event.value)

    async def on_search_bar_kept(self, event: SearchBar.Kept) -> None:
        """Keep the matches and go on reading."""
        await self.query("SearchBar").remove()
        self.pane.focus()
        if not event.query.strip():
            self.let_go()
        elif self.trail is not None and self.trail.complete and not self.trail.spans:
            self.say(f"Nothing matches {event.query!r}. Press / and try another word, or Esc to clear.", True)
        elif self.trail is not None:
            start = (self.origin[0], self.origin[1])
            self.came_from.append(start)
            self.say(f"{self.trail.describe()}  n next  N previous  Esc clear")

    async def on_search_bar_left(self) -> None:
        """Clear the search and return to where it began."""
        await self.query("SearchBar").remove()
        self.pane.focus()
        self.let_go()
        self.pane.put_back(self.origin[0], self.origin[1])

    def let_go(self) -> None:
        """Clear matches and mentions, and stop walking."""
        self.workers.cancel_group(self, "search")
        self.pane.put_marks("match", [])
        self.pane.put_marks("mention", [])
        self.entries.chosen = None
        self.walk(None)
        self.say("")

    def search_again(self) -> None:
        """Search for what stands in the search bar, if it is open."""
        for bar in self.query("SearchBar Input").results():
            self.look_up(str(getattr(bar, "value", "")))

    def look_up(self, words: str) -> None:
        """Search for ``words``: first what is on screen, then the rest of the article between keystrokes."""
        from analysis.search import QueryError, parse

        self.workers.cancel_group(self, "search")
        article = self.article
        if article is None:
            return
        self.pane.put_marks("mention", [])
        try:
            query = parse(words)
            if not words.strip():
                raise QueryError("type a word, or a phrase in quotes")
            if query.wants_findings and self.findings is None:
                raise QueryError("actors, numbers and quotes can be searched when the article has been read")
            window = self.pane.window
            self.pane.put_marks("match", self._matches(query, article, window.start, window.end))
        except QueryError as error:
            self._refuse(error, words)
            return
        self.trail = Trail(words, complete=False)
        self._scan(query, article, self.trail)

    def _matches(self, query: Query, article: Article, start: int, end: int) -> list[Span]:
        from analysis.search import Note

        wanted = self.annotations if query.wants_notes else []
        notes = [Note(a.anchor.start, a.anchor.end, a.tags, a.note, a.verdict) for a in wanted]
        return list(query.spans(article, start, end, self.findings, notes))

    def _refuse(self, error: QueryError, words: str) -> None:
        """Say what is wrong with a query, and where."""
        self.pane.put_marks("match", [])
        self.walk(None)
        place = f" (at “{words[error.position :][:12]}”)" if 0 < error.position < len(words) else ""
        self.say(f"{error}{place}", bool(words.strip()))

    # Described, as else every argument is spelled out: of a long article that takes a fifth of a second.
    @work(group="search", exclusive=True, exit_on_error=False, description="scan")
    async def _scan(self, query: Query, article: Article, trail: Trail) -> None:
        """Find all matches, from the reader's place on and then from the top, giving way to keys."""
        from analysis.search import QueryError

        origin = self.origin[2]
        after: list[Span] = []
        before: list[Span] = []
        told = time.monotonic()
        for start, end in [*_chunks(article, origin, len(article.text)), *_chunks(article, 0, origin)]:
            try:
                found = self._matches(query, article, start, end)
            except QueryError as error:
                self._refuse(error, trail.label)
                return
            (before if end <= origin else after).extend(found)
            if found and trail.at is None:
                trail.spans = found
                trail.stand_at(origin)
                self._show(trail)
            await asyncio.sleep(0)
            if self.trail is not trail:
                return
            if time.monotonic() - told > TELL:
                told = time.monotonic()
                self.say(f"{len(before) + len(after):,}+ so far")
        here = trail.here
        trail.spans = [*before, *after]
        trail.complete = True
        self.pane.put_ordered("match", trail.spans)
        if trail.at is None or here is None:
            trail.stand_at(origin)
            self._show(trail)
        else:
            trail.stand_at(here.start)
            self.show_trail()
            self.say(trail.describe())

    def _show(self, trail: Trail) -> None:
        if trail.here is not None:
            self.jump(trail.here)
        elif trail.complete:
            self.pane.put_back(self.origin[0], self.origin[1])
        self.show_trail()
        self.say(trail.describe(), trail.complete and not trail.spans)

    def action_walk(self, step: int) -> None:
        """Go to the next or previous match or mention, round the end if need be."""
        if self.trail is None:
            self.say("Nothing to walk through yet: press / to search, or choose an entry in the sidebar.")
            return
        paragraphs = self.article.paragraphs if self.article else ()
        here = paragraphs[self.pane.current].start if paragraphs else 0
        span, round_the_end = self.trail.step(step, here)
        if span is None:
            self.say(f"Nothing matches {self.trail.label!r}. Press / and try another word, or Esc to clear.", True)
            return
        self.remember_place()
        self.jump(span)
        self.show_trail()
        wrapped = ("wrapped to the first" if step > 0 else "wrapped to the last") if round_the_end else ""
        self.say("  ".join(part for part in (self.trail.describe(), wrapped) if part))

    def action_back(self) -> None:
        """Return to where the reader was before the last jump."""
        if not self.came_from:
            self.say("Nowhere to go back to.")
            return
        self.pane.put_back(*self.came_from.pop())


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
