"""Annotating on the desk: highlight, note, edit, delete, undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.note_listing import NoteListing
from ..notebook import edits as acts
from ..notebook.annotation import Annotation
from ..notebook.change import Change, NotebookError
from .desk_saving import Saving
from .desk_shown import ShowingNotes
from .desk_units import Selecting

if TYPE_CHECKING:
    # The editor costs a tenth of the start-up and is not needed for the first paint.
    from ..widgets.note_editor import NoteEditor


class Annotating(ShowingNotes, Selecting, Saving):
    """The parts of the desk that write into the notebook."""

    _on_note: Callable[[str], Change] | None = None
    _drafts: dict[tuple[Span, str | None], str]
    _draft_key: tuple[Span, str | None] | None = None

    # What the acts are for ----------------------------------------------------------------

    def passage(self) -> Span | None:
        """The selection, else the finding under the sidebar's cursor, else the current paragraph."""
        if self.article is None or not self.article.paragraphs:
            return None
        if self.units is not None:
            return self.units.span
        selected = self.pane.selected_span()
        if selected is not None:
            return selected
        listing = self.entries.listing
        if self.entries.has_focus and listing is not None and len(listing):
            spans = listing.spans(self.entries.cursor)
            if spans:
                return spans[0]
        paragraph = self.article.paragraphs[self.pane.current]
        return Span(paragraph.start, paragraph.end)

    def target(self) -> acts.Target | None:
        """The passage and what stands on it, or None (and a word to the reader) when nothing can be annotated."""
        span = self.passage()
        if self.article is None or span is None:
            self.say("There is no passage to annotate here. Press o to open an article.")
            return None
        if not self.whole:
            self.say("The rest of this long article is still being loaded; press the key again in a moment.")
            return None
        if self.history is None:
            self.say("The notebook is still being opened; press the key again in a moment.")
            return None
        return acts.Target.on(self.article, span, self.annotations)

    def annotation_here(self) -> Annotation | None:
        """The annotation that ] and [ stand on if it is in the passage, else the first one there."""
        span = self.passage()
        if span is None:
            return None
        listing = self.entries.listing
        if self.entries.has_focus and isinstance(listing, NoteListing) and len(listing):
            return listing.annotation(self.entries.cursor)
        here = [a for a in self.shown if a.anchor.start < span.end and a.anchor.end > span.start]
        return next((a for a in here if a.id == self.annotation_id), here[0] if here else None)

    def target_here(self) -> acts.Target | None:
        """The annotation that ] stands on, unless something is selected; else the passage."""
        standing = self.stood_on()
        if standing is None or self.units or self.pane.selected_span() or self.entries.has_focus or not self.history:
            return self.target()
        assert self.article is not None
        return acts.Target(self.article, Span(standing.anchor.start, standing.anchor.end), standing)

    # Acts ---------------------------------------------------------------------------------

    def do(self, change: Change) -> bool:
        """Write a change, show it, and say so; False (and why) when it could not be written."""
        if self.history is None:
            return False
        try:
            self.keep_article()
            self.history.do(change)
        except NotebookError as error:
            self.annotations_changed()
            self.say_unsaved(error)
            return False
        self.leave_units()
        self.clear_selection()
        self.annotations_changed()
        self.show_saved()
        self.say(f"{change.label}: saved  (u takes it back)")
        return True

    def action_highlight(self) -> None:
        """Highlight on or off."""
        target = self.target()
        if target is not None:
            self.do(acts.toggle_highlight(target))

    async def action_note(self) -> None:
        """Write a note on the passage."""
        target = self.target()
        if target is not None:
            await self._edit("", target.span, None, lambda note: acts.write_note(target, note))

    async def action_edit(self) -> None:
        """Edit the note of the annotation here."""
        found = self.annotation_here()
        if found is None:
            self.say("No annotation here to edit. Press ] to go to the next one, or a to write a note.")
            return
        self.stand_on(found)
        span = Span(found.anchor.start, found.anchor.end)
        await self._edit(found.note, span, found.id, lambda note: acts.edit_note(found, note))

    async def _edit(self, note: str, span: Span, key: str | None, change: Callable[[str], Change]) -> None:
        from ..widgets.note_editor import NoteEditor

        if self.query(NoteEditor):
            return
        self._on_note, self._draft_key = change, (span, key)
        words = " ".join(self.article.text[span.start : span.end].split()) if self.article else ""
        draft = self._drafts.pop(self._draft_key, note)
        editor = NoteEditor(draft, f"Note on “{words[:50]}{'…' if len(words) > 50 else ''}”")
        await self.mount(editor, before=self.status)
        editor.focus()
        self.say("Enter saves, alt+enter begins a new line, Esc leaves")

    async def on_note_editor_saved(self, event: NoteEditor.Saved) -> None:
        """Write the note."""
        await self._close_editor()
        if self._on_note is None:
            return
        if not event.note and self._draft_key is not None and self._draft_key[1] is None:
            self.say("An empty note is not kept.")
        elif not self.do(self._on_note(event.note)) and self._draft_key is not None:
            self._drafts[self._draft_key] = event.note

    async def on_note_editor_left(self, event: NoteEditor.Left) -> None:
        """Keep what was typed as a draft."""
        await self._close_editor()
        kept = event.draft.strip()
        if kept and self._draft_key is not None:
            self._drafts[self._draft_key] = event.draft
        self.say("Not saved; the draft waits until you come back to this passage." if kept else "")

    async def _close_editor(self) -> None:
        await self.query("NoteEditor").remove()
        self.pane.focus()

    def action_delete(self) -> None:
        """Delete the annotation here."""
        found = self.annotation_here()
        if found is None:
            self.say("No annotation here to delete. Press ] to go to the next one.")
        else:
            self.do(acts.delete(found))

    def action_undo(self) -> None:
        """Take the latest change back."""
        self.turn("undo")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self.turn("redo")

    def turn(self, way: str) -> None:
        """Undo or redo one change."""
        if self.history is None:
            return
        try:
            change = self.history.undo() if way == "undo" else self.history.redo()
        except NotebookError as error:
            self.annotations_changed()
            self.say_unsaved(error)
            return
        self.annotations_changed()
        self.show_saved()
        other = "ctrl+r does it again" if way == "undo" else "u takes it back"
        self.say(f"{way}: {change.label}, saved  ({other})" if change else f"Nothing to {way}.")
