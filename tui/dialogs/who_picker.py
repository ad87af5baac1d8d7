"""Who is in the library's articles, found by typing a part of a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import work
from textual.content import Content
from textual.widgets import Input

from ..library.appearances import Someone
from ..system.fuzzy import Fuzzy
from .list_dialog import Entry, ListDialog

_NAME = 34


class WhoPicker(ListDialog[Someone]):
    """Gives back the actor that was taken, or None. ``everyone`` is asked in a thread: it may take a while."""

    def __init__(self, everyone: Callable[[], Sequence[Someone]], unanalysed: int = 0) -> None:
        """``unanalysed``: so many articles are not analysed, and nobody in them is known."""
        told = f"; {unanalysed:,} are not analysed yet" if unanalysed else ""
        super().__init__(
            question=f"Who is in how many articles{told}",
            placeholder="Part of a name",
            hint="Enter shows in which   ↑↓ choose",
        )
        self._ask = everyone
        self._everyone: Sequence[Someone] | None = None
        self._fuzzy = Fuzzy([])
        self._taken = False
        """Whether Enter came before there was anything to take."""

    def on_mount(self) -> None:
        super().on_mount()
        self._find_out()

    @work(thread=True, exit_on_error=False)
    def _find_out(self) -> None:
        everyone = self._ask()
        self.app.call_from_thread(self._take_in, everyone)

    def _take_in(self, everyone: Sequence[Someone]) -> None:
        self._everyone, self._fuzzy = everyone, Fuzzy([one.name for one in everyone])
        self.narrow(self.query_one(Input).value.strip())
        if self._taken:
            self._take(0)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self._taken = self._everyone is None
        super().on_input_submitted(event)

    def entries(self, typed: str) -> list[Entry[Someone]]:
        """Those whose name ``typed`` finds, in most articles first."""
        if self._everyone is None:
            return []
        return [Entry(self._everyone[at], _row(self._everyone[at])) for at in self._fuzzy.find(typed)]

    def remark(self) -> str:
        """Why there is nobody."""
        if self._everyone is None:
            return "Looking…"
        return "Nobody of that name." if self._everyone else "No article is analysed yet: A in the library does that."


def _row(one: Someone) -> Content:
    name = Content(one.name).truncate(_NAME, ellipsis=True, pad=True)
    return Content.assemble(f" {one.articles:>6,}  ", name, (f" {one.kind:<13}×{one.mentions:,}", "auto 60%"))
