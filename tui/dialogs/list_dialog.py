"""An input above a list: typing narrows the list down, the arrows choose in it, Enter takes what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, Generic, NamedTuple, TypeVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option
from textual.worker import Worker

from ..widgets.key_queue import DIALOG
from ..widgets.safe_option_list import SafeOptionList
from .dialog import Dialog

Taken = TypeVar("Taken")
Asked = TypeVar("Asked")

MOVES: list[BindingType] = [
    Binding("down", "move(1)", "Next", show=False, id="dialog-down", tooltip="Next in the list", priority=True),
    Binding("up", "move(-1)", "Previous", show=False, id="dialog-up", tooltip="The one before", priority=True),
]
"""Keys that move in a list while the input has the cursor."""


def move_highlight(options: OptionList, step: int) -> None:
    """Highlight the option ``step`` further on, round the end if need be."""
    count = options.option_count
    if count and not options.get_option_at_index(0).disabled:
        options.highlighted = ((options.highlighted or 0) + step) % count


class Entry(NamedTuple, Generic[Taken]):
    """An entry of the list: what is the answer when it is taken, and how it looks."""

    answer: Taken
    look: Content


class ListDialog(Dialog[Taken]):
    """Gives back the answer of the entry that was taken, or None."""

    BINDINGS: ClassVar[list[BindingType]] = MOVES

    def __init__(self, *, question: str = "", placeholder: str = "", hint: str = "") -> None:
        super().__init__()
        self._question, self._placeholder, self._hint = question, placeholder, hint
        self._entries: Sequence[Entry[Taken]] = ()
        self._waits: Worker[None] | None = None
        """What fetches that of which the list is made, while it is not there yet."""
        self._taken_early = False
        """Whether Enter came before that."""

    def entries(self, typed: str) -> Sequence[Entry[Taken]]:
        """What the list shows once ``typed`` stands in the input, the likeliest first."""
        raise NotImplementedError

    def likeliest(self, typed: str) -> int:
        """Which of the entries is highlighted at first."""
        return 0

    def remark(self) -> str:
        """What the list says when nothing is in it."""
        return ""

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            if self._question:
                yield Label(Content(self._question).stylize("bold"), id="question")
            yield Input(placeholder=self._placeholder, select_on_focus=False)
            yield SafeOptionList(markup=False)
            yield Label(f"{self._hint}   Esc leaves", classes="hint", markup=False)

    def on_mount(self) -> None:
        self.narrow("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.narrow(event.value.strip())

    def put_question(self, question: str) -> None:
        """Ask with other words."""
        self.query_one("#question", Label).update(Content(question).stylize("bold"))

    def narrow(self, typed: str) -> None:
        """Show what fits ``typed``."""
        options = self.query_one(OptionList)
        options.clear_options()
        self._entries = self.entries(typed)
        options.add_options(Option(entry.look) for entry in self._entries)
        if self._entries:
            options.highlighted = self.likeliest(typed)
        elif remark := "Looking…" if self._waits else self.remark():
            options.add_option(Option(Content(remark), disabled=True))

    def wait_for(self, ask: Callable[[], Asked], take: Callable[[Asked], None]) -> None:
        """Have ``take`` get what ``ask`` says in a thread, and fill the list then; Enter meanwhile is for its first."""
        self._waits = self._fetch(ask, take)

    @work(thread=True, exit_on_error=False)
    def _fetch(self, ask: Callable[[], Asked], take: Callable[[Asked], None]) -> None:
        self.app.call_from_thread(self._fill, partial(take, ask()))

    def _fill(self, take: Callable[[], None]) -> None:
        self._waits = None
        take()
        if self.is_attached:
            self.narrow(self.query_one(Input).value.strip())
            if self._taken_early:
                self._take(self.query_one(OptionList).highlighted)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._waits is not None:
            self._taken_early = True
            # The keys behind are for what opens once it is taken.
            self.run_worker(self._waits.wait(), group=DIALOG, exclusive=True, exit_on_error=False)
        else:
            self._take(self.query_one(OptionList).highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._take(event.option_index)

    def _take(self, at: int | None) -> None:
        if at is not None and at < len(self._entries):
            self.dismiss(self._entries[at].answer)

    def action_move(self, step: int) -> None:
        """Choose another entry while the input keeps the cursor."""
        move_highlight(self.query_one(OptionList), step)
