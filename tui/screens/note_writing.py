"""A note from the key that begins it to what is saved, or kept as a draft."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from ..desk.controllers import Controllers
from .screen_editors import ScreenEditors

if TYPE_CHECKING:
    from ..desk.note_controller import NoteEdit


class NoteWriting:
    """Opens the editor of notes on a screen, one at a time, and hands on what was typed."""

    def __init__(self, screen: Screen[Any], editors: ScreenEditors, controllers: Controllers) -> None:
        self._screen, self._editors, self._controllers = screen, editors, controllers
        self._note: NoteEdit | None = None
        """The note in the editor."""

    async def begin(self, begin: Callable[[], NoteEdit | None]) -> None:
        """Let the note that ``begin`` gives be typed, if it gives one."""
        from ..widgets.note_editor import NoteEditor

        if not self._screen.query(NoteEditor):
            note = begin()
            self._note = note or self._note
            await self._editors.open(None if note is None else NoteEditor(note.text, note.title))

    async def save(self, words: str) -> None:
        """Save what was typed; from a list of figures on to the next one."""
        await self._editors.close("NoteEditor")
        if self._note is not None:
            saved = self._controllers.notes.save(self._note, words)
            if saved and self._editors.from_list:
                self._controllers.checking.step_on()

    async def leave(self, draft: str) -> None:
        """Keep what was typed as a draft."""
        await self._editors.close("NoteEditor")
        if self._note is not None:
            self._controllers.notes.leave(self._note, draft)

    def put_away(self) -> None:
        """The program ends: what is in the editor stays as a draft."""
        from ..widgets.note_editor import NoteEditor

        for editor in self._screen.query(NoteEditor):
            if self._note is not None:
                self._controllers.notes.leave(self._note, editor.text)
