"""Who is in the library's articles, found by typing a part of a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content

from ..library.appearances import Someone
from ..system.fuzzy import Fuzzy
from .list_dialog import Entry, ListDialog

_NAME = 34
_LOOK_EVERY = 0.5
"""Seconds between two looks at how many articles are analysed by now."""


class WhoPicker(ListDialog[Someone]):
    """Gives back the actor that was taken, or None. ``everyone`` is asked in a thread: it may take a while."""

    def __init__(self, everyone: Callable[[], Sequence[Someone]], unanalysed: Callable[[], int]) -> None:
        """``unanalysed``: how many articles are not analysed by now, and nobody in them is known."""
        self._unanalysed = unanalysed
        self._told = unanalysed()
        super().__init__(
            question=_question(self._told),
            placeholder="Part of a name",
            hint="Enter shows in which   ↑↓ choose",
        )
        self._ask = everyone
        self._everyone: Sequence[Someone] = ()
        self._fuzzy = Fuzzy([])

    def on_mount(self) -> None:
        self.wait_for(self._ask, self._take_in)
        super().on_mount()
        if self._told:
            self.set_interval(_LOOK_EVERY, self._look_again)

    def _look_again(self) -> None:
        """Tell how many articles are to go, and fill a list that is still empty."""
        now = self._unanalysed()
        if now != self._told:
            self._told = now
            self.put_question(_question(now))
            if not self._everyone and self._waits is None:
                self.wait_for(self._ask, self._take_in)

    def _take_in(self, everyone: Sequence[Someone]) -> None:
        self._everyone, self._fuzzy = everyone, Fuzzy([one.name for one in everyone])

    def entries(self, typed: str) -> list[Entry[Someone]]:
        """Those whose name ``typed`` finds, in most articles first."""
        return [Entry(self._everyone[at], _row(self._everyone[at])) for at in self._fuzzy.find(typed)]

    def remark(self) -> str:
        """Why there is nobody."""
        return "Nobody of that name." if self._everyone else "No article is analysed yet: A in the library does that."


def _question(unanalysed: int) -> str:
    told = f"; {unanalysed:,} are not analysed yet" if unanalysed else ""
    return f"Who is in how many articles{told}"


def _row(one: Someone) -> Content:
    name = Content(one.name).truncate(_NAME, ellipsis=True, pad=True)
    return Content.assemble(f" {one.articles:>6,}  ", name, (f" {one.kind:<13}×{one.mentions:,}", "auto 60%"))
