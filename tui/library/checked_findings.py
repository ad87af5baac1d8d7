"""Findings as they leave: with what the notebook has on them, corrections, verdicts and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from analysis.checks import UNCHECKED, Check, Checks
from analysis.findings import Findings

if TYPE_CHECKING:
    from ..notebook import Annotation, Notebook
    from ..notebook.text_corrections import TextCorrections

Made = TypeVar("Made")


class Checked(NamedTuple):
    """Findings with the reader's corrections applied, the checks on them, and how many corrections there were."""

    findings: Findings
    checks: Checks
    corrections: int = 0


def checked(findings: Findings, notebook: Notebook, known: TextCorrections | None = None) -> Checked:
    """The findings of an article with what a notebook has on them; ``known``: its corrections, if they are sorted."""
    from ..notebook.corrected import corrected
    from ..notebook.text_corrections import TextCorrections

    corrections = (known or TextCorrections(notebook)).of(findings.article)
    fixed = corrected(findings, corrections) if corrections else findings
    return Checked(fixed, checks_of(notebook.annotations(findings.article.sha256)), len(corrections))


def checks_of(annotations: Iterable[Annotation]) -> dict[tuple[int, int], Check]:
    """The verdicts and notes of annotations by their places; of several on the same words the first verdict."""
    found: dict[tuple[int, int], Check] = {}
    for one in annotations:
        place = one.anchor.start, one.anchor.end
        verdict, note = found.get(place, UNCHECKED)
        notes = "\n".join(filter(None, (note, one.note)))
        found[place] = Check(verdict or one.verdict, notes or None)
    return found


def object_of(findings: Findings, checks: Checks) -> dict[str, Any]:
    """The JSON object of findings; numbers, quotes and attributions have the reader's verdict and note too."""
    made = findings.to_dict()
    for name in ("numbers", "quotes", "attributions"):
        for one in made[name]:
            one |= checks.get((one["start"], one["end"]), UNCHECKED)._asdict()
    return made


@dataclass(frozen=True, slots=True)
class WithNotebook(Generic[Made]):
    """Makes something of findings and what the notebook at ``path`` (None: no one) has on them.

    It travels to other processes, each of which opens the notebook once. Gives back what was made, how many
    corrections were applied, and how many there were.
    """

    make: Callable[[Findings, Checks], Made]
    path: Path | None

    def __call__(self, findings: Findings) -> tuple[Made, int, int]:
        opened = _opened(self.path) if self.path is not None else None
        found = opened.checked(findings) if opened is not None else Checked(findings, {})
        return self.make(found.findings, found.checks), found.findings.corrections, found.corrections


class _Opened:
    """A notebook that is asked about many articles: its corrections are sorted once."""

    def __init__(self, notebook: Notebook) -> None:
        from ..notebook.text_corrections import TextCorrections

        self._notebook = notebook
        self._sort = TextCorrections
        self._corrections = TextCorrections(notebook)

    def checked(self, findings: Findings) -> Checked:
        """The findings with what the notebook has on them now."""
        if self._notebook.refresh():
            self._corrections = self._sort(self._notebook)
        return checked(findings, self._notebook, self._corrections)


@cache
def _opened(path: Path) -> _Opened | None:
    from ..notebook import Notebook, NotebookError

    try:
        return _Opened(Notebook(path))
    except NotebookError:  # the process that asked has told so
        return None
