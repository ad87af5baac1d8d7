"""The footer: the keys that work where the cursor is, on one row.

Textual's own makes a widget a key, and all of them anew, several times, whenever the focus moves: that took most of the
time of a key that opens or closes something. This one paints a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class _Hint:
    """A key as the footer shows it."""

    key: str
    shown: str
    words: str
    tooltip: str
    enabled: bool
    kept: bool
    """Whether it is shown whatever else there is room for."""

    @property
    def width(self) -> int:
        return cell_len(self.shown) + cell_len(self.words) + 3


KEPT = "help"
"""The action whose key is shown in any case: it leads to all keys that have no room."""


class KeyFooter(Widget):
    """Shows the bindings that are to be shown and apply; a click on one presses its key."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"footer--key", "footer--words"}
    DEFAULT_CSS = """
    KeyFooter { dock: bottom; height: 1; }
    """

    def __init__(self, spare: Sequence[str] = ()) -> None:
        """``spare`` are ids of bindings that are shown too where the others leave room."""
        super().__init__()
        self._spare = spare
        self._hints: list[_Hint] = []

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_changed)

    def _bindings_changed(self, screen: Screen[object]) -> None:
        if not self.app.app_focus or not self.is_attached:
            return
        found: dict[str, _Hint] = {}
        spare: dict[str, _Hint] = {}
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.action not in found and (binding.show or binding.id in self._spare):
                shown = self.app.get_key_display(binding)
                hint = _Hint(
                    binding.key, shown, binding.description, active.tooltip, active.enabled, binding.action == KEPT
                )
                if binding.show:
                    found[binding.action] = hint
                else:
                    spare.setdefault(binding.id or "", hint)
        hints = [*found.values(), *(spare[id] for id in self._spare if id in spare)]
        if hints != self._hints:
            self._hints = hints
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row of keys."""
        key, words = self.get_component_rich_style("footer--key"), self.get_component_rich_style("footer--words")
        segments: list[Segment] = []
        for hint in self._fitting():
            dim = Style() if hint.enabled else Style(dim=True)
            segments += [Segment(f" {hint.shown} ", key + dim), Segment(f"{hint.words} ", words + dim)]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _fitting(self) -> Sequence[_Hint]:
        """The hints that the row has room for, from the first on; the one to be kept among them, or behind them."""
        room = self.size.width + 1 - sum(hint.width for hint in self._hints if hint.kept)
        fitting: list[_Hint] = []
        for hint in self._hints:
            room -= 0 if hint.kept else hint.width
            if hint.kept or room >= 0:
                fitting.append(hint)
        return fitting

    def _hint_at(self, x: int) -> _Hint | None:
        for hint in self._fitting():
            if x < hint.width:
                return hint
            x -= hint.width
        return None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        hint = self._hint_at(event.x)
        self.tooltip = hint.tooltip if hint else None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        hint = self._hint_at(event.x)
        if hint is not None and hint.enabled:
            self.app.simulate_key(hint.key)
