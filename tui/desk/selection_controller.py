"""What the reader's keys are for: a selection of sentences or words, an annotation, a finding, or the paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.article import Span

from .state import DeskState

if TYPE_CHECKING:
    from ..notebook import Annotation
    from ..reading.finding_marks import FindingPlace
    from ..reading.segment_selection import SegmentSelection
    from .view import View


class SelectionController:
    """Keeps what is selected."""

    def __init__(self, state: DeskState, view: View) -> None:
        self._state, self._view = state, view

    def passage(self) -> Span | None:
        """What has the sidebar's cursor, else the selection, the finding or the paragraph of the text; else None."""
        session, entries = self._state.session, self._view.entries
        if not session.article.paragraphs:
            return None
        if entries.has_focus and entries.listing is not None and len(entries.listing):
            spans = entries.listing.spans(entries.cursor)
            return spans[0] if spans else None
        if session.selection is not None:
            return session.selection.span
        selected = self._view.text.selected_span()
        if selected is not None:
            return selected
        if session.finding_here is not None and not entries.has_focus:
            return Span(session.finding_here.start, session.finding_here.end)
        paragraph = session.article.paragraphs[self._view.text.current]
        return Span(paragraph.start, paragraph.end)

    @property
    def anything_selected(self) -> bool:
        """Whether words are selected, with keys or the mouse."""
        return self._state.session.selection is not None or self._view.text.selected_span() is not None

    def clear(self) -> None:
        """Select nothing."""
        self.leave()
        self._view.text.clear_selected()

    # By sentence or word ------------------------------------------------------------------

    def begin(self) -> None:
        """Select the sentence; again: the word; again: the sentence."""
        session = self._state.session
        if not session.article.paragraphs:
            return
        from ..reading.segment_selection import SegmentSelection

        if session.selection is not None:
            self._select(session.selection.switch_kind())
            return
        paragraph = session.article.paragraphs[self._view.text.current]
        selected = self._view.text.selected_span()
        here = session.trail.here if session.trail else None
        near = (selected or session.finding_here or here or Span(paragraph.start, 0)).start
        self.set_finding(None)
        self._select(SegmentSelection.begin(session.article, paragraph, near=near))

    def move(self, step: int) -> None:
        """Select the next or previous sentence or word."""
        if (selection := self._state.session.selection) is not None:
            self._select(selection.move(step))

    def extend(self, step: int) -> None:
        """Move the active edge of the selection."""
        if (selection := self._state.session.selection) is not None:
            self._select(selection.extend(step))

    def switch_edge(self) -> None:
        """Let the other edge move."""
        if (selection := self._state.session.selection) is not None:
            self._select(selection.switch_edge())

    def _select(self, selection: SegmentSelection) -> None:
        self._state.session.selection = selection
        self._view.text.put_marks("visual", [selection.span])
        self._view.text.go_to(*selection.span)
        self._view.keys_changed()
        other = "word" if selection.kind == "sentence" else "sentence"
        self._view.say(f"{selection.kind}: ←→ other, shift+←→ {selection.edge}, s edge, v {other}, Esc")

    def leave(self) -> None:
        """Give the selection of sentences or words up."""
        if self._state.session.selection is not None:
            self._state.session.selection = None
            self._view.text.put_marks("visual", [])
            self._view.keys_changed()

    # An annotation ------------------------------------------------------------------------

    def set_current(self, annotation: Annotation | None) -> None:
        """Make an annotation the one that the keys for annotations are for, and mark its words; None: no one."""
        session = self._state.session
        if annotation is None and session.current_annotation_id is None:
            return
        session.current_annotation_id = annotation.id if annotation else None
        if annotation is not None:
            self.set_finding(None)
        if session.selection is None:
            marked = [(annotation.anchor.start, annotation.anchor.end)] if annotation else []
            self._view.text.put_marks("visual", marked)

    def current(self) -> Annotation | None:
        """That annotation, while the reader is at its paragraph."""
        session = self._state.session
        found = next((a for a in session.shown if a.id == session.current_annotation_id), None)
        if found is None:
            return None
        here = session.article.paragraphs[self._view.text.current]
        return found if found.anchor.start < here.end and found.anchor.end > here.start else None

    # A finding ----------------------------------------------------------------------------

    def set_finding(self, place: FindingPlace | None) -> None:
        """Make a finding in the text the one that keys are for, and mark its words; None: no one."""
        session = self._state.session
        if place is None and session.finding_here is None:
            return
        session.finding_here = place
        self._view.text.put_marks("finding", [(place.start, place.end)] if place else [])
        if place is not None:
            self.set_current(None)

    def reader_moved(self, paragraph: int) -> None:
        """The reader is on another paragraph: what was selected in the one before is left."""
        session = self._state.session
        if session.selection is not None and session.selection.paragraph.index != paragraph:
            self.leave()
        if session.current_annotation_id is not None and self.current() is None:
            self.set_current(None)
        here, place = session.article.paragraphs[paragraph], session.finding_here
        if place is not None and not here.start <= place.start < here.end:
            self.set_finding(None)
