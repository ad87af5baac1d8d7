"""Findings with what the notebook in use has on them, for the commands that print findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from ..system.plain_output import complain, counted, remark
from .options import Reading, chosen_notebook

if TYPE_CHECKING:
    from analysis.checks import Checks
    from analysis.findings import Findings

Made = TypeVar("Made")

raw_option = click.option("--raw", is_flag=True, help="What the engine found, without the notebook's corrections.")


def readable_notebook(raw: bool = False, notices: bool = True) -> Path | None:
    """The notebook whose corrections apply; None where there is none, or (told in a line) it cannot be read.

    ``notices``: what the reader should know of its file is told too.
    """
    from ..system.paths import notebook_path

    if raw:
        return None
    path = notebook_path(chosen_notebook())
    if not path.exists():
        if chosen_notebook() is not None:
            complain(f"{path}: there is no such notebook; the findings are as the engine gave them")
        return None
    from ..notebook import Notebook, NotebookError

    try:
        notebook = Notebook(path)
    except NotebookError as error:
        complain(f"{error}; the findings are as the engine gave them")
        return None
    if notices and notebook.notice:
        complain(notebook.notice)
    notebook.close()
    return path


class NotebookFindings:
    """What is made of the findings of many articles; counts the corrections that were applied on the way."""

    def __init__(self, reading: Reading, jobs: int | None, raw: bool) -> None:
        self._reading, self._jobs = reading, jobs
        self._path = readable_notebook(raw)
        self._applied = self._kept = 0

    def made(self, make: Callable[[Findings, Checks], Made]) -> Iterator[Made]:
        """What ``make`` makes of each article's findings and the reader's checks of them."""
        from ..library.checked_findings import WithNotebook

        for made, applied, kept in self._reading.made(WithNotebook(make, self._path), self._jobs):
            self._applied += applied
            self._kept += kept
            yield made

    def tell(self) -> None:
        """Say how many corrections were applied, where there are any."""
        if self._kept:
            left = self._kept - self._applied
            gone = f"; {left} found nothing to correct any more" if left else ""
            remark(f"{counted(self._applied, 'correction')} of the notebook applied (--raw: none){gone}")
