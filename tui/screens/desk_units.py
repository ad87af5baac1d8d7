"""Selecting inside the paragraph, by sentence or by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .desk_base import DeskBase

if TYPE_CHECKING:
    from ..reading.unit_selection import UnitSelection


class Selecting(DeskBase):
    """The parts of the desk that select with keys."""

    def action_units(self) -> None:
        """Select the sentence; again: the word; again: the sentence."""
        if self.article is None or not self.article.paragraphs:
            return
        from ..reading.unit_selection import UnitSelection

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
        self.say(f"{units.unit}: ←→ other, shift+←→ {units.edge}, s edge, v {_other(units)}, Esc")

    def leave_units(self) -> None:
        """Give the selection up."""
        if self.units is not None:
            self.units = None
            self.pane.put_marks("visual", [])
            self.refresh_bindings()


def _other(units: UnitSelection) -> str:
    return "word" if units.unit == "sentence" else "sentence"
