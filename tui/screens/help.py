"""All keys, made from the bindings themselves, so that help and program cannot disagree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Label, Static

_KEY_WIDTH = 22
_DIGITS_ABOUT = {
    "nth_tag": "Put on, or take off, the tag that has this digit",
    "pin": "Pin: give it this digit, or take it away",
}
_DIGITS = tuple(_DIGITS_ABOUT)


class HelpScreen(ModalScreen[None]):
    """Lists the keys by where they work. Esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "dismiss", "Close", id="help-close", tooltip="Back to the desk"),
        Binding("j,down", "scroll(1)", "Down", show=False, id="help-down", tooltip="Scroll on"),
        Binding("k,up", "scroll(-1)", "Up", show=False, id="help-up", tooltip="Scroll back"),
    ]

    def __init__(self, title: str, groups: Sequence[tuple[str, type[object]]]) -> None:
        """``groups`` names places and the classes whose bindings work there."""
        super().__init__()
        self._title = title
        self._groups = groups

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label(f"{self._title}   (Esc closes, j k scroll)", classes="hint", markup=False)
            with VerticalScroll(can_focus=True):
                yield Static(self._keys())

    def _keys(self) -> Content:
        parts: list[Content | str] = []
        for title, owner in self._groups:
            parts.append(Content(f"\n{title}\n").stylize("bold $accent"))
            for keys, about in self._rows(owner):
                parts.append(Content.assemble((f"  {keys:<{_KEY_WIDTH}}", "bold"), f"{about}\n"))
        parts.append(Content("\nThe command palette\n").stylize("bold $accent"))
        parts.append(Content.assemble((f"  {'ctrl+p':<{_KEY_WIDTH}}", "bold"), "Every action that applies now\n"))
        parts.append(Content.assemble((f"  {'f2':<{_KEY_WIDTH}}", "bold"), "Light or dark\n"))
        return Content.assemble(*parts)

    def _rows(self, owner: type) -> Iterator[tuple[str, str]]:
        """Keys and what they do, keys of one action on one row, the nine tag digits on one."""
        grouped: dict[str, list[str]] = {}
        about: dict[str, str] = {}
        for binding in Binding.make_bindings(owner.__dict__.get("BINDINGS", [])):
            action = binding.action.partition("(")[0] if binding.action.startswith(_DIGITS) else binding.action
            about.setdefault(action, _DIGITS_ABOUT.get(action) or binding.tooltip or binding.description)
            grouped.setdefault(action, []).append(self.app.get_key_display(binding))
        for action, keys in grouped.items():
            shown = f"{keys[0]} - {keys[-1]}" if action in _DIGITS else ", ".join(dict.fromkeys(keys))
            yield shown, about[action]

    def action_scroll(self, step: int) -> None:
        """Scroll the list."""
        self.query_one(VerticalScroll).scroll_relative(y=step * 3, animate=False)
