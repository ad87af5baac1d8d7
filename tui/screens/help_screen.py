"""All keys, made from the bindings themselves, so that help and program cannot disagree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Label, Static

from ..dialogs.dialog import Dialog

_KEY_WIDTH = 22
_DIGIT = re.compile(r"(tag|codebook-pin)-\d")
"""Ids of the bindings of the nine digits, which share a row."""
_DIGITS = ("tag", "codebook-pin")


Group = tuple[str, Sequence[BindingType]]
"""What has the focus, and the keys that it has then."""


def desk_keys() -> list[Group]:
    """The keys of the desk, and of what opens over it."""
    from ..desk import bindings
    from ..widgets.arranged_entries import ArrangedEntries
    from ..widgets.entry_list import EntryList
    from ..widgets.filter_bar import FilterBar
    from ..widgets.note_editor import NoteEditor
    from ..widgets.pages import Pages
    from ..widgets.search_bar import SearchBar
    from .agreement_screen import AgreementScreen
    from .codebook_screen import CodebookScreen
    from .counts_screen import CountsScreen
    from .orphans_screen import OrphansScreen

    return [
        ("In the text", [*Pages.BINDINGS, *bindings.TEXT]),
        ("In the sidebar", [*EntryList.BINDINGS, *bindings.LIST]),
        ("In the lists of numbers and quotes", bindings.CHECKLIST),
        ("In both", bindings.DESK),
        ("In the lists of T, K, A and O", ArrangedEntries.BINDINGS),
        ("In the codebook (T)", CodebookScreen.BINDINGS),
        ("Among counts (K)", CountsScreen.BINDINGS),
        ("Among disagreements (A)", AgreementScreen.BINDINGS),
        ("Among lost notes (O)", OrphansScreen.BINDINGS),
        ("While searching", SearchBar.BINDINGS),
        ("While filtering notes", FilterBar.BINDINGS),
        ("While writing a note", NoteEditor.BINDINGS),
    ]


class HelpScreen(Dialog[None]):
    """Lists the keys by where they work. Esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "dismiss", "Close", id="help-close", tooltip="Back to the desk"),
        Binding("j,down", "scroll(1)", "Down", show=False, id="help-down", tooltip="Scroll on"),
        Binding("k,up", "scroll(-1)", "Up", show=False, id="help-up", tooltip="Scroll back"),
    ]

    def __init__(self, title: str, groups: Sequence[Group]) -> None:
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
        for title, bindings in self._groups:
            parts.append(Content(f"\n{title}\n").stylize("bold $accent"))
            for keys, about in self._rows(bindings):
                parts.append(Content.assemble((f"  {keys:<{_KEY_WIDTH}}", "bold"), f"{about}\n"))
        parts.append(Content("\nThe command palette\n").stylize("bold $accent"))
        parts.append(Content.assemble((f"  {'ctrl+p':<{_KEY_WIDTH}}", "bold"), "Every action that applies now\n"))
        parts.append(Content.assemble((f"  {'f2':<{_KEY_WIDTH}}", "bold"), "Light or dark\n"))
        return Content.assemble(*parts)

    def _rows(self, bindings: Sequence[BindingType]) -> Iterator[tuple[str, str]]:
        """Keys and what they do, keys of one action on one row, the nine digits on one."""
        grouped: dict[str, list[str]] = {}
        about: dict[str, str] = {}
        for binding in Binding.make_bindings(bindings):
            digit = _DIGIT.fullmatch(binding.id or "")
            action = digit[1] if digit else binding.action
            about.setdefault(action, binding.tooltip or binding.description)
            grouped.setdefault(action, []).append(self.app.get_key_display(binding))
        for action, keys in grouped.items():
            keys = list(dict.fromkeys(keys))
            yield f"{keys[0]} - {keys[-1]}" if action in _DIGITS else ", ".join(keys), about[action]

    def action_scroll(self, step: int) -> None:
        """Scroll the list."""
        self.query_one(VerticalScroll).scroll_relative(y=step * 3, animate=False)
