"""Taking in what other programs, or other notebooks, wrote: told first, then one change that undo takes back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ..system.daemon_call import in_daemon_thread
from ..system.paths import expanded, full_path
from ..system.plain_output import counted
from ..system.served import refusal
from .change_controller import ChangeController
from .reader_controller import ReaderController
from .state import DeskState

if TYPE_CHECKING:
    from ..imports.dateline_json import Incoming
    from ..imports.import_merge import Plan
    from ..notebook import Notebook
    from .questions import Questions
    from .view import View

SHOWN = 8
"""How many lines of what cannot be taken stand in the question."""
_SUFFIXES = (".json", ".jsonl", ".jsonld")


class ImportController:
    """Offers to take in a file that the reader opens and that is no article."""

    def __init__(
        self, state: DeskState, view: View, questions: Questions, changes: ChangeController, readers: ReaderController
    ) -> None:
        self._state, self._view, self._questions = state, view, questions
        self._changes, self._readers = changes, readers

    async def offer(self, name: str) -> bool:
        """Offer to take a file or folder in; False when it is nothing of the kind and may be an article."""
        from ..exports.export_formats import ExportError
        from ..imports.recognized import UNKNOWN, incoming_from, known_to, looks_known

        path, notebook = expanded(name), self._state.notebook
        if notebook is None or refusal(name) or not await in_daemon_thread(looks_known, path):
            return False
        self._view.say(f"Reading {path.name}…")
        try:
            found = await in_daemon_thread(incoming_from, path, known_to(notebook))
        except (ExportError, OSError) as error:
            if UNKNOWN in str(error) and path.suffix.lower() not in _SUFFIXES:
                return False
            self._view.say(str(error), True)
            return True
        await self._ask(path, notebook, found)
        return True

    async def _ask(self, path: Path, notebook: Notebook, found: Incoming) -> None:
        from ..imports.import_merge import plan
        from ..imports.import_summary import summary
        from .questions import Answer

        planned = plan(notebook, found)
        lines = [*summary(notebook, found, planned), *found.remarks, *found.trouble, *planned.result.conflicts]
        more = len(lines) - SHOWN
        details = "\n".join(lines[:SHOWN] + ([f"and {more} more lines"] if more > 0 else []))
        if planned.change.empty and not planned.result.deleted:
            self._view.say(f"{path.name} is {found.what}; all of it is here already.")
            return
        answers = [Answer("t", "Take it in", "u takes it back")] if not planned.change.empty else []
        if planned.result.deleted:
            answers.append(Answer("d", "With what was deleted here", f"{planned.result.deleted} come back"))
        answers.append(Answer("n", "Leave it", "nothing is written"))
        letter = await self._questions.letter(f"{path.name}: {found.what}", answers, details=details)
        if letter in ("t", "d") and any(one.coder for one in found.annotations):
            await self._readers.needs_name()
        if letter == "d":
            planned = plan(notebook, found, revive=True)
        if letter in ("t", "d"):
            self._take(path, notebook, planned, found.pages)
        else:
            self._view.say("Nothing was taken in.")

    def _take(self, path: Path, notebook: Notebook, planned: Plan, pages: Mapping[str, bytes]) -> None:
        from ..imports.replaced_rows import keep
        from ..notebook.raw_pages import put_page

        keep(notebook, planned.losers)
        if not self._changes.do(planned.change, own=False).failed:
            for sha256, page in pages.items():
                put_page(full_path(notebook.path), sha256, page)
            result = planned.result
            told = f"{result.added} new, {result.updated} changed, {counted(result.articles, 'article')}"
            self._view.say(f"Taken in from {path.name}: {told}  (u takes it back, L shows all articles)")
