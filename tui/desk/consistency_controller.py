"""Figures of the open article that do not fit: listed, and walked through place by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.article import Span
from analysis.findings import Findings

from ..listings.spelled_days import with_spelled_days
from ..reading.finding_marks import FindingPlace
from ..reading.trail import Trail
from ..system.daemon_call import in_daemon_thread
from .navigation_controller import NavigationController
from .selection_controller import SelectionController
from .state import DeskState

if TYPE_CHECKING:
    from .questions import Questions
    from .view import View


class ConsistencyController:
    """Holds the article's figures against each other when asked."""

    def __init__(
        self,
        state: DeskState,
        view: View,
        questions: Questions,
        navigation: NavigationController,
        selection: SelectionController,
    ) -> None:
        self._state, self._view, self._questions = state, view, questions
        self._navigation, self._selection = navigation, selection
        self._shown: tuple[str, int] = "", 0
        """Of which article which entry was shown last."""

    async def show(self) -> None:
        """List what fits and what does not; n and N then walk the places of what the reader picks."""
        findings = self._state.session.findings
        if findings is None:
            self._view.say("The figures are not known yet: the article is still being read.")
            return
        from analysis.checking import check

        found = sorted(await in_daemon_thread(check, findings), key=lambda one: one.holds)
        if not found:
            self._view.say("No figures here can be held against each other: no sums, shares, changes, ages or dates.")
            return
        article = findings.article
        at = self._shown[1] if self._shown[0] == article.sha256 else 0
        chosen = await self._questions.consistency(article, found, min(at, len(found) - 1))
        if chosen is None:
            return
        self._shown = article.sha256, chosen
        one = found[chosen]
        told = f"{'✓' if one.holds else '✗'} {with_spelled_days(one.message)}"

        def arrive(span: Span) -> str:
            self._stand_on(span, findings)
            return told

        trail = Trail.of("", sorted(one.places))
        trail.move_to(one.places[0].start)
        trail.arrive = arrive
        self._navigation.remember()
        self._navigation.jump(one.places[0])
        self._navigation.follow(trail)
        self._view.say(f"{arrive(one.places[0])}  ({trail.describe()}: n N walk, V verdict, ! list)")

    def _stand_on(self, span: Span, findings: Findings) -> None:
        """Let the keys be for the figure there: a verdict is on it, not on its paragraph."""
        numbers = enumerate(findings.numbers)
        place = next(
            (
                FindingPlace(number.start, number.end, "number", at)
                for at, number in numbers
                if number.start < span.end and span.start < number.end
            ),
            None,
        )
        self._selection.clear()
        self._selection.set_finding(place)
