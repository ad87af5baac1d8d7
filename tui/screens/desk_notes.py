"""Annotating on the desk: highlight, note, tag, edit, delete, undo and redo, and selecting by sentence or word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from analysis.article import Span

from .. import acts
from ..listings import NoteListing
from ..listings.notes import sign_of
from ..notebook import Annotation, Change, NotebookError
from ..units import UnitSelection
from .desk_base import DeskBase

if TYPE_CHECKING:
    # The editor costs a tenth of the start-up and is not needed for the first paint.
    from ..widgets.note_editor import NoteEditor


class Annotating(DeskBase):
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
        here = [a for a in self.annotations if a.anchor.start < span.end and a.anchor.end > span.start]
        return next((a for a in here if a.id == self.annotation_id), here[0] if here else None)

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
            self.say(str(error), True)
            return False
        self.leave_units()
        self.clear_selection()
        self.annotations_changed()
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
        self.annotation_id = found.id
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

    def action_tag(self) -> None:
        """Pick a tag for the passage, or make a new one."""
        target = self.target()
        if target is None or self.notebook is None:
            return
        from .tag_picker import TagPicker

        worn = target.annotation.tags if target.annotation else ()

        def picked(tag: str | None) -> None:
            if tag:
                self.do(acts.toggle_tag(target, tag, self.codebook))

        self.app.push_screen(TagPicker(self.ranked_tags(), worn), picked)

    def action_nth_tag(self, place: int) -> None:
        """Put on (or take off) the nth tag: the pinned one, else the nth most used."""
        ranked = self.ranked_tags()
        target = self.target()
        if target is None:
            return
        if place > len(ranked):
            self.say(f"There is no tag {place} yet. Press t to make one.")
            return
        self.do(acts.toggle_tag(target, ranked[place - 1], self.codebook))

    def ranked_tags(self) -> list[str]:
        """The tags by digit: pinned ones at their place, the others by use."""
        use: dict[str, int] = {}
        for annotation in self.notebook.annotations() if self.notebook else ():
            for name in annotation.tags:
                use[name] = use.get(name, 0) + 1
        free = sorted(
            (t for t in self.codebook if not t.pinned), key=lambda t: (-use.get(t.name, 0), t.name.casefold())
        )
        ranked = [tag.name for tag in free]
        for tag in sorted((t for t in self.codebook if t.pinned), key=lambda t: t.pinned or 0):
            ranked.insert(min((tag.pinned or 1) - 1, len(ranked)), tag.name)
        return ranked

    def action_delete(self) -> None:
        """Delete the annotation here."""
        found = self.annotation_here()
        if found is None:
            self.say("No annotation here to delete. Press ] to go to the next one.")
        else:
            self.do(acts.delete(found))

    def action_undo(self) -> None:
        """Take the latest change back."""
        self._turn("undo")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._turn("redo")

    def _turn(self, way: str) -> None:
        if self.history is None:
            return
        try:
            change = self.history.undo() if way == "undo" else self.history.redo()
        except NotebookError as error:
            self.say(str(error), True)
            return
        self.annotations_changed()
        other = "ctrl+r does it again" if way == "undo" else "u takes it back"
        self.say(f"{way}: {change.label}, saved  ({other})" if change else f"Nothing to {way}.")

    def action_annotation(self, step: int) -> None:
        """Go to the next or previous annotation, round the end if need be."""
        if not self.annotations or self.article is None:
            self.say("No annotations yet. Press a to write a note on this paragraph, space to highlight it.")
            return
        ids = [a.id for a in self.annotations]
        if self.annotation_id in ids:
            at = ids.index(self.annotation_id) + step
        else:
            here = self.article.paragraphs[self.pane.current].start
            after = sum(a.anchor.start < here for a in self.annotations)
            at = after if step > 0 else after - 1
        found = self.annotations[at % len(ids)]
        self.annotation_id = found.id
        self.remember_place()
        self.jump(Span(found.anchor.start, found.anchor.end))
        wrapped = "" if 0 <= at < len(ids) else "  wrapped round"
        about = found.note or " ".join(f"#{tag}" for tag in found.tags) or "highlight"
        self.say(f"{at % len(ids) + 1} of {len(ids)}{wrapped}  {about}")

    # What is shown of it ------------------------------------------------------------------

    def annotations_changed(self) -> None:
        """Read the article's annotations anew and show them."""
        if self.article is None or self.notebook is None:
            return
        self.annotations = self.notebook.annotations(self.article.sha256)
        self.codebook = self.notebook.tags()
        self.pane.put_marks("annotation", [(a.anchor.start, a.anchor.end) for a in self.annotations])
        signs: dict[int, str] = {}
        for annotation in self.annotations:
            paragraph = self.article.paragraph_at(annotation.anchor.start)
            if paragraph is not None:
                sign = sign_of(annotation)
                signs[paragraph.index] = sign if signs.get(paragraph.index, sign) == sign else "✱"
        self.pane.put_signs(signs)
        self.sidebar_changed()

    def sidebar_changed(self) -> None:
        """Show the lists of the sidebar anew; the desk fills this in."""
        raise NotImplementedError

    # Selecting inside the paragraph -------------------------------------------------------

    def action_units(self) -> None:
        """Select the sentence; again: the word; again: the sentence."""
        if self.article is None or not self.article.paragraphs:
            return
        paragraph = self.article.paragraphs[self.pane.current]
        selected = self.pane.selected_span()
        near = selected.start if selected else self.trail.here.start if self.trail and self.trail.here else None
        self._show_units(
            self.units.other_unit() if self.units else UnitSelection.begin(self.article, paragraph, near=near)
        )

    def action_units_move(self, step: int) -> None:
        """Select the next or previous sentence or word."""
        if self.units is not None:
            self._show_units(self.units.move(step))

    def action_units_stretch(self, step: int) -> None:
        """Move the active edge of the selection."""
        if self.units is not None:
            self._show_units(self.units.stretch(step))

    def action_units_edge(self) -> None:
        """Let the other edge move."""
        if self.units is not None:
            self._show_units(self.units.switch_edge())

    def _show_units(self, units: UnitSelection) -> None:
        self.units = units
        self.pane.put_marks("visual", [units.span])
        self.pane.go_to(*units.span)
        self.refresh_bindings()
        self.say(f"{units.unit}  ←→ other  shift+←→ {units.edge}  s other edge  v by {_other(units)}  Esc leave")

    def leave_units(self) -> None:
        """Give the selection up."""
        if self.units is not None:
            self.units = None
            self.pane.put_marks("visual", [])
            self.refresh_bindings()


def _other(units: UnitSelection) -> str:
    return "word" if units.unit == "sentence" else "sentence"
