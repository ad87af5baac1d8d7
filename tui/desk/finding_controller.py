"""The findings of the open article: taking them in, laying the reader's corrections over them, whose voice is whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .navigation_controller import NavigationController
from .sidebar_controller import SidebarController
from .state import DeskState

if TYPE_CHECKING:
    from analysis.findings import Findings

    from .questions import Questions
    from .view import View


class FindingController:
    """Keeps the session's findings, and shows them in ways of the reader's choice."""

    def __init__(
        self,
        state: DeskState,
        view: View,
        questions: Questions,
        navigation: NavigationController,
        sidebar: SidebarController,
    ) -> None:
        self._state, self._view, self._questions = state, view, questions
        self._navigation, self._sidebar = navigation, sidebar

    def take_in(self, findings: Findings) -> None:
        """Show the findings that the engine gave."""
        session = self._state.session
        session.raw_findings, session.findings = findings, None
        self.correct()
        self._sidebar.refresh()

    def report_failure(self, error: Exception) -> None:
        """Say in the lists why there are no findings."""
        self._state.session.remark = f"No findings: {error}"
        self._sidebar.refresh()

    def correct(self) -> None:
        """Lay the notebook's corrections over the engine's findings, where either has changed."""
        session, notebook = self._state.session, self._state.notebook
        raw = session.raw_findings
        if raw is None:
            return
        made = notebook.corrections(session.article.sha256) if notebook is not None else []
        if session.findings is not None and session.corrections == made:
            return
        from ..notebook.corrected import corrected

        session.corrections = made
        session.findings = corrected(raw, made) if made else raw
        session.finding_places = session.finding_here = None
        self._view.text.put_marks("finding", [])
        self.mark_findings()
        self.mark_voices()

    # Marks in the text --------------------------------------------------------------------

    def change_marking(self) -> None:
        """Mark the figures, or these and the names, or nothing of the findings."""
        from ..reading.finding_marks import next_marking

        self._state.marking = next_marking(self._state.marking)
        if self._state.on_marking is not None:
            self._state.on_marking(self._state.marking)
        self.mark_findings()
        said = {
            "figures": "Figures are marked: bold with a source, underlined without one.",
            "all": "Figures and names are marked.",
            "none": "Findings are not marked.",
        }
        self._view.say(f"{said[self._state.marking]}  (m changes it)")

    def mark_findings(self) -> None:
        """Mark in the text what the reader wants to see of the findings."""
        from ..reading.finding_marks import finding_layers

        for layer, spans in finding_layers(self._state.session.findings, self._state.marking).items():
            self._view.text.put_ordered(layer, spans)

    # Whose voice --------------------------------------------------------------------------

    def toggle_voices(self) -> None:
        """Tell attributed text from the writer's own voice, by colour and letter, or stop it."""
        if self._state.session.findings is None:
            self._view.say("Who says what is not known yet: the article is still being read.")
            return
        self._state.voices_shown = not self._state.voices_shown
        self.mark_voices()
        self._view.say(
            "A attributed, a partly, w the writer's own voice  (w stops it)"
            if self._state.voices_shown
            else "Voices are not marked."
        )

    def mark_voices(self) -> None:
        """Mark the voices if the reader wants them and they are known."""
        findings = self._state.session.findings
        if not self._state.voices_shown or findings is None:
            self._view.text.put_marks("attributed", [])
            self._view.text.put_letters(None)
            return
        from ..reading.voices import Voices

        voices = Voices.of(findings)
        self._view.text.put_marks("attributed", voices.attributed)
        self._view.text.put_letters(voices.letter)

    # Cards --------------------------------------------------------------------------------

    async def show_card(self) -> None:
        """Open the card of the finding under the list's cursor, and go to the passage that the reader picks there.

        Where that is one of the finding's own, the others are walked through from there.
        """
        from analysis.findings import Actor, Number, Quote

        from ..listings.entry_groups import Grouped

        listing, findings = self._view.entries.listing, self._state.session.findings
        one = listing.entry(self._view.entries.cursor) if isinstance(listing, Grouped) and len(listing) else None
        if findings is None or not isinstance(one, (Actor, Number, Quote)):
            self._view.say("Cards are for findings: pick one in a list of the sidebar first (tab, then i).")
            return
        from ..listings.correction_remark import correction_remark
        from ..listings.finding_cards import card_of

        card = card_of(findings, one)
        span = await self._questions.passage_of(
            card, correction_remark(self._state.session.raw_findings or findings, findings, one)
        )
        if span is not None:
            self._navigation.end_preview(back=True)
            trail = self._navigation.follow_mentions(card.spans if span in card.spans else [span], span)
            self._navigation.jump(span)
            if len(trail.spans) > 1:
                self._view.say(f"{trail.describe()}  n next  N previous  Esc clears")
