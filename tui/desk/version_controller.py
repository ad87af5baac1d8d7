"""An article that comes back changed: its notes are carried over, and placed by hand where they are lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.listing import fit
from .change_controller import ChangeController
from .navigation_controller import NavigationController
from .selection_controller import SelectionController
from .state import DeskState

if TYPE_CHECKING:
    from ..notebook import Annotation
    from ..notebook.anchoring import Placement
    from .questions import Questions
    from .view import View


class VersionController:
    """Sees to the notes of earlier versions."""

    def __init__(
        self,
        state: DeskState,
        view: View,
        questions: Questions,
        navigation: NavigationController,
        selection: SelectionController,
        changes: ChangeController,
    ) -> None:
        self._state, self._view, self._questions = state, view, questions
        self._navigation, self._selection, self._changes = navigation, selection, changes

    def carry_over(self) -> None:
        """Place the notes of earlier versions in the article, and say how they fared. Raises NotebookError."""
        from ..notebook.versions import carry_over

        session, notebook = self._state.session, self._state.notebook
        if notebook is None:
            return
        session.placements = carry_over(notebook, session.article)
        if session.placements:
            self._view.say(summary(session.placements))

    async def show_lost(self) -> None:
        """List the notes that are lost in this version, and those whose words changed."""
        session, notebook = self._state.session, self._state.notebook
        if notebook is None or not session.is_open:
            self._view.say("No article is open.")
            return
        from ..notebook import edits
        from ..notebook.quotation import in_quotes
        from ..notebook.versions import orphans

        def lost_and_changed() -> tuple[list[Annotation], list[Placement]]:
            return orphans(notebook, session.article), [p for p in session.placements if p.status == "changed"]

        found = await self._questions.lost_note(lost_and_changed, lambda lost: self._changes.do(edits.delete(lost)))
        if isinstance(found, Span):
            self._navigation.remember()
            self._navigation.jump(found)
        elif found is not None:
            session.unplaced = found
            words = fit(found.anchor.exact, 20)
            self._view.say(f"P puts {in_quotes(words)} on this passage (v selects inside)  Esc not now")

    def place(self) -> None:
        """Put the chosen lost note on the passage."""
        from ..notebook import edits
        from ..notebook.versions import placed

        session, span = self._state.session, self._selection.passage()
        if session.unplaced is None or span is None:
            self._view.say("Choose a lost note first: O lists them.")
            return
        target = edits.Target.on(session.article, span, ())
        if not self._changes.do(placed(session.unplaced, session.article, *target.span)).failed:
            session.unplaced = None

    def leave(self) -> None:
        """Do not place the chosen lost note now."""
        self._state.session.unplaced = None
        self._view.say("The note stays among the lost ones (O).")


def summary(placements: Sequence[Placement]) -> str:
    """How notes fared, in one line: "3 notes kept: 2 exact, 1 moved; 1 lost (O shows it)"."""
    count = Counter(placement.status for placement in placements)
    found = [f"{count[status]} {status}" for status in ("exact", "moved", "changed") if count[status]]
    total = len(placements) - count["lost"]
    parts = [f"{total} note{'s' * (total != 1)} kept: {', '.join(found)}"] if found else []
    if count["lost"]:
        parts.append(f"{count['lost']} lost (O shows {'it' if count['lost'] == 1 else 'them'})")
    elif count["changed"]:
        parts[-1] += " (O shows what changed)"
    return "; ".join(parts)
