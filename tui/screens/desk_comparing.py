"""Counts of tags, and comparing one's tags with another coder's, on the desk."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from analysis.article import Span

from ..reading.trail import Trail
from .desk_tags import Tagging

if TYPE_CHECKING:
    from ..notebook.coders import Comparison


class Comparing(Tagging):
    """The parts of the desk that count and compare."""

    _compared: Comparison | None = None
    _shown_disagreement = 0

    def action_counts(self) -> None:
        """Show how tags are spread over articles, and which meet."""
        if self.notebook is None:
            self.say("The notebook is still being opened; press the key again in a moment.")
            return
        from .counts import CountsScreen

        self.app.push_screen(CountsScreen(self.notebook), self.show_filtered)

    @work(group="dialog", exclusive=True, exit_on_error=False)
    async def action_agreement(self) -> None:
        """Compare with another coder's notebook: the figures, and a list of where the two differ."""
        from ..dialogs.prompt import Prompt
        from ..notebook import NotebookError
        from ..notebook.coders import compare
        from .agreement import AgreementScreen

        if self.notebook is None:
            self.say("The notebook is still being opened; press the key again in a moment.")
            return
        path = str(self._compared.path) if self._compared else ""
        ask = self._compared is None
        while True:
            if ask:
                typed = await self.app.push_screen_wait(
                    Prompt("Compare with the notebook in the file", path, hint="it is only read", refuse=_no_file)
                )
                if typed is None:
                    return
                path, self._shown_disagreement = typed, 0
            try:
                self._compared = await asyncio.to_thread(compare, self.notebook, Path(path))
            except (NotebookError, OSError) as error:
                self._compared = None
                self.say(str(error), True)
                return
            chosen = await self.app.push_screen_wait(AgreementScreen(self._compared, self._shown_disagreement))
            ask = chosen == -1
            if not ask:
                break
        if chosen is not None:
            self._show_disagreement(self._compared, chosen)

    def _show_disagreement(self, compared: Comparison, index: int) -> None:
        """Go to a paragraph on which the coders differ; n and N walk to the others of its article."""
        from ..listings.disagreement_listing import tags_in_words

        found = compared.agreement.disagreements
        chosen, self._shown_disagreement = found[index], index
        if self.article is None or self.article.sha256 != chosen.article:
            self.open_at(chosen.article, chosen.start)
            return
        trail = Trail.of("", [Span(d.start, d.end) for d in found if d.article == chosen.article])
        trail.stand_at(chosen.start)
        self.remember_place()
        self.jump(Span(chosen.start, chosen.end))
        self.walk(trail)
        yours, theirs = tags_in_words(chosen.first), tags_in_words(chosen.second)
        self.say(f"{trail.describe()}  you {yours}  they {theirs}  (n N walk, A list)")

    def open_at(self, sha256: str, position: int) -> None:
        """Open an article of the notebook at a place in it; the desk fills this in."""
        raise NotImplementedError


def _no_file(typed: str) -> str:
    return "" if Path(typed).expanduser().is_file() else "There is no such file."
