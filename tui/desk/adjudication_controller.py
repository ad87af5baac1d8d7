"""Walking the disagreements of two coders, and deciding each; the decisions are a third coder's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..listings.disagreement_listing import tags_in_words
from ..listings.listing import fit
from ..notebook import adjudication
from ..notebook.coder_names import name_problem
from ..notebook.coders import Comparison, coded_by
from .change_controller import ChangeController
from .state import DeskState

if TYPE_CHECKING:
    from ..notebook import Annotation
    from ..notebook.agreement import Disagreement
    from .questions import Questions
    from .view import View

FIRST, SECOND, BOTH, OTHER, NONE = "1", "2", "b", "o", "n"
DECIDER = "agreed"
"""What the third coder is called where the reader is one of the two, or has no name."""


class AdjudicationController:
    """Decides between two coders of one notebook."""

    def __init__(self, state: DeskState, view: View, questions: Questions, changes: ChangeController) -> None:
        self._state, self._view, self._questions, self._changes = state, view, questions, changes
        self._decider = ""

    def decided(self, compared: Comparison) -> frozenset[int]:
        """Which of the disagreements have been decided."""
        notes = self._notes()
        return frozenset(
            index
            for index, found in enumerate(compared.agreement.disagreements)
            if self._decider and adjudication.is_decided(found, notes, self._decider)
        )

    async def take_over(self, compared: Comparison) -> None:
        """Let the third coder have all on which both agree."""
        if not await self._has_decider(compared):
            return
        notes = self._notes()
        first = coded_by(notes, compared.first, self._state.coder)
        differing = {
            one.id for one in first for found in compared.agreement.disagreements if adjudication.is_in(one, found)
        }
        change = adjudication.agreed(compared.agreement, first, notes, self._decider, differing)
        if change.empty:
            self._view.say("There is nothing that both agree on and that was not taken over yet.")
        else:
            self._changes.do(change)

    async def decide(self, compared: Comparison, index: int) -> bool:
        """Ask what holds in a paragraph; False when the reader leaves it open."""
        from .questions import Answer

        if not await self._has_decider(compared):
            return False
        found = compared.agreement.disagreements[index]
        record = compared.articles[found.article]
        letter = await self._questions.letter(
            f"¶{found.paragraph + 1} of {fit(record.title, 50)}",
            [
                Answer(FIRST, compared.first, tags_in_words(found.first)),
                Answer(SECOND, compared.second, tags_in_words(found.second)),
                Answer(BOTH, "Both", tags_in_words(found.first | found.second)),
                Answer(OTHER, "Another tag", "pick it"),
                Answer(NONE, "No tag", "the paragraph has none"),
            ],
            details=fit(record.text[found.start : found.end], 600),
        )
        if letter is None:
            return False
        tags: tuple[str, ...] = ()
        if letter == OTHER:
            from .tag_controller import offers

            tag = await self._questions.tag(offers(self._state), question="The tag of the paragraph", fixed=True)
            if not tag:
                return False
            tags = (tag,)
        taken = self._taken(letter, compared, found)
        change = adjudication.decided(found, taken, self._notes(), record, self._decider, tags)
        return not self._changes.do(change).failed

    def _taken(self, letter: str, compared: Comparison, found: Disagreement) -> list[Annotation]:
        names = {FIRST: (compared.first,), SECOND: (compared.second,), BOTH: (compared.first, compared.second)}
        chosen = [one for name in names.get(letter, ()) for one in coded_by(self._notes(), name, self._state.coder)]
        return [one for one in chosen if one.tags and adjudication.is_in(one, found)]

    async def _has_decider(self, compared: Comparison) -> bool:
        """Ask once under which name the decisions stand."""

        def problem(typed: str) -> str:
            taken = " ".join(typed.split()) in (compared.first, compared.second, "")
            return "It must be another name than those of the two coders." if taken else name_problem(typed)

        if not self._decider or problem(self._decider):
            hint = "a third coder, whose notes are the decisions"
            offered = DECIDER if problem(self._state.reader) else self._state.reader
            typed = await self._questions.line("The decisions are coded by", offered, hint=hint, refuse=problem)
            self._decider = " ".join(typed.split()) if typed else ""
        return bool(self._decider)

    def _notes(self) -> list[Annotation]:
        return self._state.notebook.annotations() if self._state.notebook else []
