"""Reports of one event beside each other: which they are, their findings, and going from a figure to its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.article import Article

from ..notebook.change import NotebookError
from ..system.daemon_call import in_daemon_thread
from .article_controller import ArticleController
from .questions import ReportOffer
from .state import DeskState

if TYPE_CHECKING:
    from ..notebook import Event
    from .event_bench import EventBench
    from .questions import Questions
    from .view import View

MOST_READ = 300
"""So many articles of the reading list are looked at for reports of the same event."""


class EventController:
    """Brings reports onto the bench. The last bench stays, so that E comes back to where it was left."""

    def __init__(self, state: DeskState, view: View, questions: Questions, articles: ArticleController) -> None:
        self._state, self._view, self._questions, self._articles = state, view, questions, articles
        self._bench: EventBench | None = None
        self._at = 0

    async def compare(self) -> None:
        """Compare the article with other reports: those of its event, else those that the reader picks."""
        session = self._state.session
        if not session.is_open:
            self._view.say("Open an article first; E then compares it with other reports.")
            return
        if self._bench is not None and session.article.sha256 in {a.sha256 for a in self._bench.articles}:
            # Anew: figures may have been corrected, decisions taken back.
            before = self._bench.event
            stored = self._state.notebook.event(before.id) if self._state.notebook is not None else None
            await self._put(self._bench.articles, stored or before.edited(decisions=()), self._at, self._bench.typed)
            return
        event = self._event_of(session.article.sha256)
        reports = await in_daemon_thread(self._kept, event) if event is not None else []
        if len(reports) < 2:
            await self.pick()
        else:
            await self._put(reports, event)

    async def pick(self, bench: EventBench | None = None) -> None:
        """Let the reader pick the reports; those that may tell of the same event come first and are picked already.

        With a ``bench`` those on it are picked already, its decisions hold on, and who leaves comes back to it.
        """
        article = self._with_which(bench)
        self._view.say("Looking for reports of the same event…")
        offers = await in_daemon_thread(self._offers, article)
        if bench is not None:
            there = {report.sha256 for report in bench.articles}
            offers = [ReportOffer(one.article, one.why, one.article.sha256 in there) for one in offers]
        self._view.say("")
        if not offers:
            self._view.say("There is no other article: open a folder, or the other reports, then press E again.")
            return
        picked = await self._questions.reports(article, offers)
        if picked:
            await self._put([article, *picked], self._event_on(bench, [article, *picked]))
        elif bench is not None:
            await self._show(bench)

    def _with_which(self, bench: EventBench | None) -> Article:
        """The report that others are picked for: the open one, unless it is not among those on the bench."""
        session = self._state.session
        reports = bench.articles if bench is not None else []
        is_apart = not session.is_open or session.article.sha256 not in {one.sha256 for one in reports}
        return reports[0] if reports and is_apart else session.article

    async def compare_picked(self, articles: list[Article]) -> None:
        """Compare these articles, as picked in the library."""
        if len(articles) < 2:
            self._view.say("Pick two or more articles with space, then press E.")
            return
        try:
            await in_daemon_thread(self._bring_along, articles)
        except NotebookError as error:
            self._view.say(str(error), True)
        await self._put(articles, self._event_with({article.sha256 for article in articles}))

    def _bring_along(self, articles: list[Article]) -> None:
        """What was decided about earlier versions of these texts, so that it holds for them too."""
        from ..notebook.versions import carry_over

        if self._state.notebook is not None and self._state.notebook.events():
            for article in articles:
                carry_over(self._state.notebook, article)

    def _offers(self, article: Article) -> list[ReportOffer]:
        """The other articles at hand, in a thread, the likeliest first, candidates with what speaks for them."""
        from ..library.event_candidates import SURE, by_likeness, readable
        from ..library.opening import as_kept

        kept = self._state.notebook.articles() if self._state.notebook is not None else []
        listed = set(self._state.reading_list)
        pool = {each.sha256: each for each in readable(self._state.reading_list, MOST_READ)}
        pool |= {record.sha256: as_kept(record) for record in kept if record.source not in listed}
        found = by_likeness(article, pool.values())
        return [ReportOffer(one.article, one.why, bool(one.why) and one.score >= SURE) for one in found]

    def _event_of(self, sha256: str) -> Event | None:
        """The event that was worked on last among those with this report."""
        events = self._state.notebook.events() if self._state.notebook is not None else []
        return max((e for e in events if sha256 in e.articles), key=lambda e: e.modified, default=None)

    def _event_with(self, shas: set[str]) -> Event | None:
        events = self._state.notebook.events() if self._state.notebook is not None else []
        return next((event for event in events if set(event.articles) == shas), None)

    def _event_on(self, bench: EventBench | None, reports: list[Article]) -> Event | None:
        """The event of a bench with other reports; one that has just these already comes before."""
        if bench is None:
            return None
        shas = [report.sha256 for report in reports]
        same = set(shas) == set(bench.event.articles)
        return bench.event if same else self._event_with(set(shas)) or bench.event.edited(articles=tuple(shas))

    def _kept(self, event: Event) -> list[Article]:
        """The reports of an event as the notebook keeps them."""
        from ..library.opening import as_kept

        assert self._state.notebook is not None
        records = (self._state.notebook.article(sha256) for sha256 in event.articles)
        return [as_kept(record) for record in records if record is not None]

    async def _put(self, reports: list[Article], event: Event | None, at: int = 0, typed: str = "") -> None:
        """Put reports on the bench and show it, from a line on, filtered by what was typed before."""
        from ..library.report_findings import findings_of_reports
        from ..notebook.event import Event
        from .event_bench import EventBench

        raw = self._state.session.raw_findings
        known = [raw] if raw is not None else []
        self._view.say("Reading the reports…")
        findings, failed = await findings_of_reports(reports, self._state.notebook, known, self._tell)
        self._view.say("; ".join(failed), bool(failed))
        if len(findings) < 2:
            self._view.say("Two reports are needed that can be analysed.", True)
            return
        made = event or Event.new("", [found.article.sha256 for found in findings])
        self._at = at
        self._bench = await in_daemon_thread(EventBench, findings, made, self._state.notebook, self._state.history)
        self._bench.filter(typed)
        await self._show(self._bench)

    def _tell(self, done: int, of: int) -> None:
        self._view.say(f"Reading the reports… {done} of {of}")

    async def _show(self, bench: EventBench) -> None:
        answer = await self._questions.comparison(bench, self._at)
        self._articles.refresh_notes()
        if answer is None:
            return
        self._at = answer.at
        if answer.leave:
            return
        if answer.figure is None:
            await self.pick(bench)
        else:
            self._articles.take_from_library(bench.article(answer.figure), answer.figure.span)
