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

Made = TypeVar("Made")


class Checked(NamedTuple):
    """Findings with the reader's corrections applied, the checks on them, and how many corrections there were."""

    findings: Findings
    checks: Checks
    corrections: int = 0


def checked(findings: Findings, notebook: Notebook) -> Checked:
    """The findings of an article with what a notebook has on them."""
    from ..notebook.corrected import corrected

    sha256 = findings.article.sha256
    corrections = notebook.corrections(sha256)
    fixed = corrected(findings, corrections) if corrections else findings
    return Checked(fixed, checks_of(notebook.annotations(sha256)), len(corrections))


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
        notebook = _opened(self.path) if self.path is not None else None
        if notebook is not None:
            notebook.refresh()
        found = checked(findings, notebook) if notebook is not None else Checked(findings, {})
        return self.make(found.findings, found.checks), found.findings.corrections, found.corrections


@cache
def _opened(path: Path) -> Notebook | None:
    from ..notebook import Notebook, NotebookError

    try:
        return Notebook(path)
    except NotebookError:  # the process that asked has told so
        return None
