"""Which annotations are shown: the filter, and going from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.article import Span

from .navigation_controller import NavigationController
from .selection_controller import SelectionController
from .sidebar_controller import SidebarController
from .state import DeskState

if TYPE_CHECKING:
    from ..notebook import Annotation
    from ..notebook.note_filter import NoteFilter
    from .view import View


class AnnotationController:
    """Shows the session's annotations."""

    def __init__(
        self,
        state: DeskState,
        view: View,
        navigation: NavigationController,
        selection: SelectionController,
        sidebar: SidebarController,
    ) -> None:
        self._state, self._view = state, view
        self._navigation, self._selection, self._sidebar = navigation, selection, sidebar

    def reload(self) -> None:
        """Take the article's annotations from the notebook."""
        from ..notebook.coder_names import is_own

        session, notebook = self._state.session, self._state.notebook
        if session.is_open and notebook is not None:
            found = notebook.annotations(session.article.sha256)
            reader, blind = self._state.reader, self._state.blind
            session.annotations = [one for one in found if is_own(one, reader)] if blind else found
            self._state.codebook = notebook.tags()
            self._filter()

    def _filter(self) -> None:
        """Find those that are shown; one that is not can no longer be the current one."""
        session = self._state.session
        wanted = session.note_filter
        session.shown = wanted.keep(session.annotations, self._state.codebook) if wanted else session.annotations
        if session.current_annotation_id not in {a.id for a in session.shown}:
            self._selection.set_current(None)

    def refresh(self) -> None:
        """Show the session's annotations in the text, the gutter and the sidebar."""
        from .annotation_look import AnnotationLook

        state, text = self._state, self._view.text
        look = AnnotationLook(state.session, state.codebook, state.reader)
        text.put_tinted("annotation", look.highlights())
        text.put_tinted("quiet", look.grounds())
        text.put_bars(look.bars())
        text.put_signs(look.signs())
        text.put_notes(look.margin())
        self._view.show_legend(look.legend())
        self._sidebar.refresh()
        self._navigation.show_place()

    # From one to the next -----------------------------------------------------------------

    def step(self, step: int) -> None:
        """Go to the next or previous annotation that is shown, round the end if need be."""
        from ..listings.note_listing import describe

        session = self._state.session
        if not session.annotations:
            self._view.say("No annotations yet. Press a to write a note on this paragraph, space to highlight it.")
            return
        if not session.shown:
            self._view.say("The filter keeps no note. Press F to change it, Esc to show all.")
            return
        at = self._beside(step)
        found = session.shown[at % len(session.shown)]
        self._navigation.remember()
        self._navigation.jump(Span(found.anchor.start, found.anchor.end))
        self._selection.set_current(found)
        wrapped = "" if 0 <= at < len(session.shown) else "  wrapped round"
        place = f"{at % len(session.shown) + 1} of {len(session.shown)}"
        self._view.say(f"{place}{wrapped}{self._overlap(found)}  {describe(found, self._state.reader)}")

    def _beside(self, step: int) -> int:
        """The index of the next annotation from the current one, else from the paragraph; beyond either end too."""
        session = self._state.session
        current = self._selection.current()
        if current is not None:
            return session.shown.index(current) + step
        here = session.article.paragraphs[self._view.text.current]
        edge = here.start if step > 0 else here.end
        after = sum(a.anchor.start < edge for a in session.shown)
        return after if step > 0 else after - 1

    def _overlap(self, annotation: Annotation) -> str:
        """How many others share words with an annotation, in brackets."""
        anchor = annotation.anchor
        others = sum(
            a.anchor.start < anchor.end and a.anchor.end > anchor.start and a is not annotation
            for a in self._state.session.annotations
        )
        return f" (+{others} on the same words)" if others else ""

    # The filter ---------------------------------------------------------------------------

    def begin_filter(self) -> str | None:
        """Show the notes; give back what they are filtered by, for the reader to go on typing; None: no article."""
        session = self._state.session
        if not session.is_open:
            return None
        self._state.tab = "Notes"
        self._view.panes.show_sidebar()
        self.refresh()
        return session.note_filter.typed if session.note_filter else ""

    def filter_by(self, words: str) -> None:
        """Filter by what was typed."""
        from ..notebook.note_filter import NoteFilter

        self.set_filter(NoteFilter.parse(words))

    def set_filter(self, wanted: NoteFilter | None) -> None:
        """Show only what a filter lets through; None shows all."""
        self._state.session.note_filter = wanted
        self._filter()
        self.refresh()
        self.say_filtered()

    def show_only(self, wanted: NoteFilter | None) -> None:
        """Show in the list of notes, and in the text, only those of a filter; None changes nothing."""
        if wanted is not None:
            self._state.tab = "Notes"
            self.set_filter(wanted)

    def say_filtered(self) -> None:
        """Say how many notes the filter lets through."""
        from ..system.plain_output import counted

        session = self._state.session
        wanted, total = session.note_filter, len(session.annotations)
        if wanted is None:
            self._view.say("")
        elif not total:
            self._view.say("There are no notes to filter yet.", True)
        elif not session.shown:
            self._view.say(f"No note fits {wanted.typed}. Esc shows all {total}.", True)
        else:
            self._view.say(f"{len(session.shown)} of {counted(total, 'note')}  (Esc shows all)")
