"""The findings where the reader is: stepping through a paragraph's, letters on those on screen, opening one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analysis.article import Span

from ..listings.tabs import Tab
from ..reading.finding_marks import FindingPlace, FindingPlaces, hint_labels
from .navigation_controller import NavigationController
from .selection_controller import SelectionController
from .sidebar_controller import SidebarController
from .state import DeskState

if TYPE_CHECKING:
    from .view import View

TABS: dict[str, Tab] = {"actor": "Actors", "number": "Numbers", "quote": "Quotes"}
"""The list that a kind of finding stands in."""


class PlaceController:
    """Goes from finding to finding in the text."""

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
        self._labels: dict[str, FindingPlace] = {}
        """The findings that the letters shown go to."""
        self._typed = ""

    def _places(self) -> FindingPlaces | None:
        """Where the findings stand; None (and a word to the reader) while there are no findings."""
        session = self._state.session
        if session.findings is None:
            self._view.say("Findings are not known yet: the article is still being read.")
            return None
        if session.finding_places is None:
            session.finding_places = FindingPlaces.of(session.findings)
        return session.finding_places

    # Stepping and opening -----------------------------------------------------------------

    def step(self, step: int) -> None:
        """Go to the next or previous finding of the paragraph, round its end if need be."""
        place = self._beside(step)
        if place is not None:
            self._select(place)

    def open(self) -> None:
        """Show the finding under the cursor, or else the paragraph's first, in its list."""
        session = self._state.session
        place = session.finding_here or self._beside(1)
        if place is None:
            return
        self._navigation.remember()
        self._select(place)
        shown = self._sidebar.show_entry(TABS[place.kind], Span(place.start, place.end))
        self._view.say("Esc goes back to the text." if shown else "The list does not show this one now.")

    def _beside(self, step: int) -> FindingPlace | None:
        session, places = self._state.session, self._places()
        if places is None or not session.article.paragraphs:
            return None
        here = session.article.paragraphs[self._view.text.current]
        found = places.beside(session.finding_here, step, here.start, here.end)
        if found is None:
            self._view.say("Nothing was found in this paragraph. f puts letters on the findings on screen.")
        return found

    def _select(self, place: FindingPlace) -> None:
        session = self._state.session
        self._selection.clear()
        self._selection.set_finding(place)
        self._view.text.go_to(place.start, place.end)
        words = " ".join(session.article.text[place.start : place.end].split())
        shown = f"{words[:40]}…" if len(words) > 41 else words
        self._view.say(f"{place.kind}: {shown}   Enter opens it, ←→ others, V verdict, a note, Esc")

    # Letters ------------------------------------------------------------------------------

    def show_letters(self) -> None:
        """Put a letter, or two where they are many, on each finding that begins on screen."""
        places = self._places()
        if places is None:
            return
        article, hidden = self._state.session.article, self._navigation.hidden
        found = [
            place
            for place in places.within(*self._view.text.rows_in_view)
            if (paragraph := article.paragraph_at(place.start)) is None or paragraph.index not in hidden
        ]
        if not found:
            self._view.say("Nothing was found in what is on screen.")
            return
        self._typed, self._labels = "", dict(zip(hint_labels(len(found)), found, strict=False))
        self._show_left()
        self._view.say("A letter goes to its finding; Esc leaves.")

    def press_letter(self, letter: str) -> None:
        """Go to the finding of the letters pressed so far, or wait for the second; any other key ("") ends them."""
        self._typed += letter
        left = {label: place for label, place in self._labels.items() if label.startswith(self._typed)}
        if letter and self._typed in left:
            place = left[self._typed]
            self._end_letters()
            self._navigation.remember()
            self._select(place)
        elif letter and left:
            self._labels = left
            self._show_left()
        else:
            self._end_letters()
            self._view.say(f"No finding has the letter {self._typed}." if letter else "")

    def _show_left(self) -> None:
        """Show what is still to be pressed; where two findings begin together, the second label stands behind."""
        hints: dict[int, str] = {}
        free = 0
        for label, place in self._labels.items():
            at = max(place.start, free)
            hints[at] = label[len(self._typed) :]
            free = at + len(hints[at])
        self._view.text.put_hints(hints)

    def _end_letters(self) -> None:
        self._labels = {}
        self._view.text.put_hints({})
