"""In which articles of the library someone is, and how often."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.content import Content

from analysis.article import Span

from ..library.appearances import Appearance, Someone
from ..library.volumes import Volume
from ..system.fuzzy import Fuzzy
from ..system.plain_output import counted
from .list_dialog import Entry, ListDialog


@dataclass(frozen=True, slots=True)
class Found:
    """An article and where the actor is first named in it; without one, all mentions everywhere."""

    name: str
    volume: Volume | None = None
    span: Span | None = None


class AppearancePicker(ListDialog[Found]):
    """Gives back what was taken, or None. ``found`` is asked in a thread: it may take a while."""

    def __init__(self, someone: Someone, found: Callable[[], Sequence[tuple[Volume, Appearance]]]) -> None:
        super().__init__(
            question=f"{someone.name} is in {counted(someone.articles, 'article')}",
            placeholder="Part of a title",
            hint="Enter opens it at the first mention   ↑↓ choose",
        )
        self._someone, self._ask = someone, found
        self._found: Sequence[tuple[Volume, Appearance]] = ()
        self._fuzzy = Fuzzy([])

    def on_mount(self) -> None:
        self.wait_for(self._ask, self._take_in)
        super().on_mount()

    def _take_in(self, found: Sequence[tuple[Volume, Appearance]]) -> None:
        self._found, self._fuzzy = found, Fuzzy([volume.title for volume, _ in found])

    def entries(self, typed: str) -> list[Entry[Found]]:
        """The articles by how often the actor is named, and above them all mentions."""
        rows: list[Entry[Found]] = []
        if not typed:
            rows.append(Entry(Found(self._someone.name), Content("         All mentions in their context")))
        for at in self._fuzzy.find(typed):
            volume, appearance = self._found[at]
            title = Content(volume.title).truncate(48, ellipsis=True)
            date = f"  {volume.date[:10]}" if volume.date else ""
            look = Content.assemble(f" ×{appearance.mentions:<6,} ", title, (date, "auto 60%"))
            rows.append(Entry(Found(appearance.name, volume, Span(appearance.start, appearance.end)), look))
        return rows

    def remark(self) -> str:
        """Nothing fits."""
        return "No title has that in it."
