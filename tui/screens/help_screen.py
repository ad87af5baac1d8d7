"""All keys, made from the bindings themselves, so that help and program cannot disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label, Static

from ..dialogs.dialog import Dialog

_KEY_WIDTH = 18
WIDTH = 96
"""Cells of the dialog, as its looks have it."""
_DIGIT = re.compile(r"(tag|codebook-pin)-\d")
"""Ids of the bindings of the nine digits, which share a row."""
_DIGITS = ("tag", "codebook-pin")


_EVERYWHERE: list[BindingType] = [
    Binding("ctrl+p", "palette", "Palette", tooltip="The command palette: every action that applies now"),
    Binding("f2", "light", "Light or dark", tooltip="Light or dark"),
]

Group = tuple[str, Sequence[BindingType]]
"""What has the focus, and the keys that it has then."""


def desk_places() -> dict[str, list[Binding]]:
    """The bindings of the desk by what must have the focus for them: the text, a list, or either ("")."""
    from ..desk import bindings
    from ..widgets.entry_list import EntryList
    from ..widgets.pages import Pages

    places = {
        "text": [*Pages.BINDINGS, *bindings.TEXT],
        "list": [*EntryList.BINDINGS, *bindings.LIST, *bindings.CHECKLIST],
        "": bindings.DESK,
    }
    return {place: [one for one in listed if isinstance(one, Binding)] for place, listed in places.items()}


def desk_keys() -> tuple[list[Group], dict[str, str]]:
    """The keys of the desk by what they are for, and of what opens over it; and where a key of the desk works."""
    from ..desk.key_groups import GROUPS, group_of
    from ..widgets.arranged_entries import ArrangedEntries
    from ..widgets.filter_bar import FilterBar
    from ..widgets.note_editor import NoteEditor
    from ..widgets.search_bar import SearchBar
    from .agreement_screen import AgreementScreen
    from .codebook_screen import CodebookScreen
    from .counts_screen import CountsScreen
    from .orphans_screen import OrphansScreen

    found: dict[str, dict[str, Binding]] = {title: {} for title in GROUPS}
    where: dict[str, str] = {}
    for place, listed in desk_places().items():
        for binding in listed:
            if id := binding.id:
                found[group_of(id)].setdefault(id, binding)
                where[id] = place if where.get(id, place) == place else ""
    by_purpose: list[Group] = []
    for title, ids in GROUPS.items():
        named = [found[title].pop(id) for id in ids if id in found[title]]
        by_purpose.append((title, [*named, *found[title].values()]))
    return [
        *by_purpose,
        ("In the lists of T, K, A and O", ArrangedEntries.BINDINGS),
        ("In the codebook (T)", CodebookScreen.BINDINGS),
        ("Among counts (K)", CountsScreen.BINDINGS),
        ("Among disagreements (A)", AgreementScreen.BINDINGS),
        ("Among lost notes (O)", OrphansScreen.BINDINGS),
        ("While searching", SearchBar.BINDINGS),
        ("While filtering notes", FilterBar.BINDINGS),
        ("While writing a note", NoteEditor.BINDINGS),
    ], where


class HelpScreen(Dialog[None]):
    """Lists keys in groups; what is typed leaves those that have it in key, words or group. Esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Close", id="help-close", tooltip="Back to the desk"),
        Binding("down", "scroll(1)", "Down", show=False, id="help-down", tooltip="Scroll on"),
        Binding("up", "scroll(-1)", "Up", show=False, id="help-up", tooltip="Scroll back"),
        Binding("pagedown,ctrl+d", "scroll(6)", "Page down", show=False, id="help-on", tooltip="Scroll far on"),
        Binding("pageup,ctrl+u", "scroll(-6)", "Page up", show=False, id="help-back", tooltip="Scroll far back"),
    ]

    def __init__(self, title: str, groups: Sequence[Group], where: Mapping[str, str] | None = None) -> None:
        """``where`` says for the ids of bindings what must have the focus for them."""
        super().__init__()
        self._title = title
        self._groups = [*groups, ("Everywhere", _EVERYWHERE)]
        self._where = where or {}

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Label(Content(self._title).stylize("bold"))
            yield Input(placeholder="Type a word or a key to find it")
            with VerticalScroll(can_focus=False):
                yield Static(self._keys(""), id="help-keys")
            yield Label(
                "“text”, “list”: where a key works alone   ↑↓ scroll   Esc closes", classes="hint", markup=False
            )

    @property
    def _width(self) -> int:
        """The cells that a row has."""
        return min(WIDTH, self.app.size.width * 95 // 100) - 6

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.query_one("#help-keys", Static).update(self._keys(event.value))
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _keys(self, typed: str) -> Content:
        """The keys that fit what was typed, in their groups."""
        words = typed.casefold().split()
        parts: list[Content | str] = []
        for title, bindings in self._groups:
            rows = [(*row, hidden[1]) for row, *hidden in self._rows(bindings) if _fits(words, title, *row, *hidden)]
            if rows:
                parts.append(Content(f"{title}\n").stylize("bold $accent"))
            for keys, about, place, id in rows:
                row = Content.assemble((f"  {keys:<{_KEY_WIDTH}}", "bold"), (f"{place:<5}", "auto 60%"), about)
                gap = self._width - row.cell_length - len(id)
                # Where both do not fit, the id stands on a row of its own: keys.toml needs it.
                name = " " * gap + id if gap > 1 else f"\n{id.rjust(self._width)}"
                parts.append(Content.assemble(row, (name if id else "", "auto 60%"), "\n"))
            parts.append("\n" if rows else "")
        return Content.assemble(*parts) if any(parts) else Content("No key has that.").stylize("auto 60%")

    def _rows(self, bindings: Sequence[BindingType]) -> Iterator[tuple[tuple[str, str, str], str, str]]:
        """Keys, what they do, where; the name and the id; keys of one action on one row, the nine digits on one."""
        grouped: dict[str, list[str]] = {}
        about: dict[str, Binding] = {}
        changed: Mapping[str, str] = getattr(self.app, "changed_keys", {})
        for binding in _as_changed(Binding.make_bindings(bindings), changed):
            digit = _DIGIT.fullmatch(binding.id or "")
            action = digit[1] if digit else binding.action
            about.setdefault(action, binding)
            grouped.setdefault(action, []).append(self.app.get_key_display(binding))
        for action, keys in grouped.items():
            keys = list(dict.fromkeys(keys))
            shown = f"{keys[0]} - {keys[-1]}" if action in _DIGITS else ", ".join(keys)
            binding = about[action]
            words, place = binding.tooltip or binding.description, self._where.get(binding.id or "", "")
            yield (shown, words, place), binding.description, binding.id or ""

    def action_scroll(self, step: int) -> None:
        """Scroll the list."""
        self.query_one(VerticalScroll).scroll_relative(y=step * 3, animate=False)


def _fits(words: Sequence[str], *shown: str) -> bool:
    """Whether each word stands in what is shown; a single sign must be one of the keys."""
    title, keys, *about = (part.casefold() for part in shown)
    return all(
        word in keys.split(", ") if len(word) == 1 else word in " ".join([title, keys, *about]) for word in words
    )


def _as_changed(bindings: Iterable[Binding], changed: Mapping[str, str]) -> Iterator[Binding]:
    """Bindings with the keys that the reader gave them."""
    for binding in bindings:
        keys = changed.get(binding.id or "")
        if keys is None:
            yield binding
        else:
            yield from (binding.with_key(key, None) for key in keys.split(","))
