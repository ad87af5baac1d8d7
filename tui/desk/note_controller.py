"""Annotating: highlight, note, edit, delete."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from analysis.article import Span

from ..system.served import is_served
from .change_controller import ChangeController
from .drafts import DraftKey
from .selection_controller import SelectionController
from .state import DeskState

if TYPE_CHECKING:
    from ..notebook import Annotation, Change, edits
    from .view import View

TITLE_LENGTH = 50
"""How many characters of a passage stand over its note."""


@dataclass(frozen=True, slots=True)
class NoteEdit:
    """A note being written: what stands in the editor at first, its title, and the change that saving it makes.

    ``stored`` is the note as the notebook has it; ``text`` may be a draft.
    """

    text: str
    stored: str
    title: str
    key: DraftKey
    change: Callable[[str], Change]

    @property
    def is_new(self) -> bool:
        """Whether it is a new note rather than one being edited."""
        return self.key[2] is None


class NoteController:
    """Puts highlights and notes on passages."""

    def __init__(self, state: DeskState, view: View, selection: SelectionController, changes: ChangeController) -> None:
        self._state, self._view = state, view
        self._selection, self._changes = selection, changes

    # What the keys are for ----------------------------------------------------------------

    def target(self) -> edits.Target | None:
        """The passage and the annotation on it, or None (and a word to the reader) when nothing can be annotated."""
        from ..notebook import edits

        session, span = self._state.session, self._selection.passage()
        if span is None:
            self._view.say(
                "There is no passage to annotate here. Press o to open an article."
                if not session.is_open or not session.article.paragraphs
                else "This is the title of a group: go to an entry below it first."
            )
            return None
        if not session.whole:
            self._view.say("The rest of this long article is still being loaded; press the key again in a moment.")
            return None
        if self._state.history is None:
            self._view.say("The notebook is still being opened; press the key again in a moment.")
            return None
        return edits.Target.on(session.article, span, session.annotations, self._state.reader)

    def target_or_current(self) -> edits.Target | None:
        """The annotation that the reader went to, unless something is selected; else the passage."""
        from ..notebook import edits
        from ..notebook.coder_names import is_own

        current = self._selection.current()
        if (
            current is None
            or self._selection.anything_selected
            or self._view.entries.has_focus
            or self._state.history is None
        ):
            return self.target()
        span = Span(current.anchor.start, current.anchor.end)
        if not is_own(current, self._state.reader):  # two coders stay two
            return edits.Target.on(
                self._state.session.article, span, self._state.session.annotations, self._state.reader
            )
        return edits.Target(self._state.session.article, span, current)

    def annotation_here(self) -> Annotation | None:
        """The annotation that the reader went to if it is in the passage, else the first one there.

        Of an entry in a list of findings it is the one on exactly its words.
        """
        from ..listings.note_listing import NoteListing
        from ..notebook import edits

        session, span, entries = self._state.session, self._selection.passage(), self._view.entries
        if span is None:
            return None
        if entries.has_focus and isinstance(entries.listing, NoteListing) and len(entries.listing):
            return entries.listing.annotation(entries.cursor)
        if entries.has_focus and entries.listing is not None and len(entries.listing):
            return edits.Target.on(session.article, span, session.shown, self._state.reader).annotation
        here = [a for a in session.shown if a.anchor.start < span.end and a.anchor.end > span.start]
        return next((a for a in here if a.id == session.current_annotation_id), here[0] if here else None)

    # Changes ------------------------------------------------------------------------------

    def highlight(self) -> None:
        """Highlight on or off."""
        from ..notebook import edits

        target = self.target()
        if target is not None:
            self._changes.do(edits.toggle_highlight(target))

    def delete(self) -> None:
        """Delete the annotation here."""
        from ..notebook import edits

        found = self.annotation_here()
        if found is None:
            self._view.say("No annotation here to delete. Press ] to go to the next one.")
        else:
            self._changes.do(edits.delete(found))

    def begin(self) -> NoteEdit | None:
        """Begin a note on the passage."""
        from ..notebook import edits

        target = self.target()
        if target is None:
            return None
        return self._open(target.article.sha256, target.span, None, "", lambda note: edits.write_note(target, note))

    def begin_edit(self) -> NoteEdit | None:
        """Begin to edit the note of the annotation here."""
        from ..notebook import edits

        found = self.annotation_here()
        if found is None:
            self._view.say("No annotation here to edit. Press ] to go to the next one, or a to write a note.")
            return None
        self._selection.set_current(found)
        span = Span(found.anchor.start, found.anchor.end)
        return self._open(found.article, span, found.id, found.note, lambda note: edits.edit_note(found, note))

    def _open(
        self, sha256: str, span: Span, annotation: str | None, note: str, change: Callable[[str], Change]
    ) -> NoteEdit:
        from ..notebook.quotation import in_quotes

        words = " ".join(self._state.session.article.text[span.start : span.end].split())
        shown = f"{words[:TITLE_LENGTH]}{'…' if len(words) > TITLE_LENGTH else ''}"
        key = (sha256, span, annotation)
        self._view.say("Enter saves, alt+enter begins a new line, Esc leaves")
        draft = self._state.drafts.text(key)
        return NoteEdit(note if draft is None else draft, note, f"Note on {in_quotes(shown)}", key, change)

    def save(self, edit: NoteEdit, note: str) -> bool:
        """Write the note, and say whether it is on disk; what cannot be written stays as a draft."""
        if not note and edit.is_new:
            self._state.drafts.drop(edit.key)
            self._view.say("An empty note is not kept.")
            return False
        if self._changes.do(edit.change(note)).failed:
            self._state.drafts.put(edit.key, note)
            return False
        self._state.drafts.drop(edit.key)
        return True

    def leave(self, edit: NoteEdit, typed: str) -> None:
        """Keep what was typed as a draft, also when the program ends; the note as it stands is none."""
        is_draft = bool(typed.strip()) and typed != edit.stored
        self._state.drafts.put(edit.key, typed if is_draft else "")
        self._view.say("Not saved; the draft waits until you come back to this passage." if is_draft else "")

    def copy(self) -> None:
        """Copy the passage with its citation."""
        from ..notebook import edits

        span = self._selection.passage()
        if span is None:
            self._view.say("Nothing to copy: no article is open.")
            return
        words = edits.citation(self._state.session.article, span)
        self._view.copy(words)
        if is_served():  # the clipboard of this machine is not the visitor's
            self._view.say("Copied with its citation, if the browser allows it.")
            return
        self._view.start(self._copy_natively(words), "copy")

    async def _copy_natively(self, words: str) -> None:
        """Copy with a tool of the system too: some terminals ignore what they are asked, and none gives an answer."""
        from ..system.clipboard import copy

        tool = await asyncio.to_thread(copy, words)
        if tool:
            self._view.say(f"Copied with its citation ({tool}).")
        else:
            self._view.say("Sent to the terminal with its citation. If it does not arrive: x exports")
