"""Who reads: the name that signs what the reader makes, and whose codes are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..notebook.coder_names import coders_of, is_own, name_problem
from ..system.plain_output import counted
from .annotation_controller import AnnotationController
from .change_controller import ChangeController
from .saving_controller import SavingController
from .state import DeskState

if TYPE_CHECKING:
    from .questions import Questions
    from .view import View

NAME, BLIND, ALL = "n", "b", "a"
"""The letters of the answers; coders have digits."""


class ReaderController:
    """Asks for the reader's name, and shows or hides what others coded."""

    def __init__(
        self,
        state: DeskState,
        view: View,
        questions: Questions,
        changes: ChangeController,
        annotations: AnnotationController,
        saving: SavingController,
    ) -> None:
        self._state, self._view, self._questions = state, view, questions
        self._changes, self._annotations, self._saving = changes, annotations, saving

    async def choose(self) -> None:
        """Let the reader say who they are, show one coder's notes, or code blind."""
        from .questions import Answer

        state = self._state
        notes = state.notebook.annotations() if state.notebook else []
        coders = [name for name in coders_of(notes, state.reader) if name][:9]
        blind = "Show what others coded" if state.blind else "Hide what others coded"
        answers = [
            Answer(NAME, "Your name", state.reader or "none yet"),
            Answer(BLIND, blind, "blind coding, also after a new start"),
        ]
        if not state.blind:
            answers += [Answer(str(n), name, "only these notes") for n, name in enumerate(coders, 1)]
            answers.append(Answer(ALL, "All", "the notes of all"))
        letter = await self._questions.letter("Who codes", answers)
        if letter == NAME:
            await self.ask_name()
        elif letter == BLIND:
            await self._switch_blind()
        elif letter == ALL:
            self._annotations.set_filter(None)
        elif letter is not None:
            from ..notebook.note_filter import NoteFilter

            self._annotations.show_only(NoteFilter.for_coder(coders[int(letter) - 1]))

    async def ask_name(self) -> bool:
        """Ask for the reader's name; True when there is one afterwards."""
        state = self._state
        typed = await self._questions.line(
            "Your name, as the coder of your notes",
            state.reader,
            hint="it stays in your settings and goes into your notes and exports; it is never sent",
            refuse=name_problem,
        )
        if typed is not None:
            state.reader = " ".join(typed.split())
            state.keep_choice("reader", state.reader)
            self._changes.reload()
            self._view.say(f"New notes are signed {state.reader}." if state.reader else "New notes are not signed.")
        return bool(state.reader)

    async def needs_name(self) -> bool:
        """Ask for the name where it matters and there is none yet; True when there is one."""
        return bool(self._state.reader) or await self.ask_name()

    async def _switch_blind(self) -> None:
        state = self._state
        if not state.blind and not await self.needs_name():
            self._view.say("Without your name your notes cannot be told from the others'.")
            return
        state.blind = not state.blind
        state.keep_choice("blind", "on" if state.blind else "")
        self._changes.reload()
        self._saving.show()
        everyone = state.notebook.annotations(state.session.article.sha256) if state.notebook else []
        others = sum(not is_own(note, state.reader) for note in everyone)
        word = "hidden" if state.blind else "shown"
        self._view.say(f"What others coded is {word}: {counted(others, 'note')} in this article  (U changes it)")
