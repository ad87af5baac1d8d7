"""The ledger over a project while it is open: its articles are read once, its claims put together after each change."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.loading import LoadingError, is_address, load, without_credentials

from ..library.cache import FindingsCache
from ..notebook.coder_names import is_own
from ..notebook.corrected import corrected
from ..notebook.text_corrections import TextCorrections
from .assembling import ledger
from .ledger_entry import LedgerEntry, Report
from .ledger_memory import LedgerMemory
from .ledger_reports import article_of, kept_in
from .many_findings import findings_of_many

if TYPE_CHECKING:
    from analysis.article import Article
    from analysis.findings import Findings

    from ..notebook import Annotation, ArticleRecord, Correction, Notebook


class ProjectLedger:
    """``names`` are the project's articles; where there are none, it is about all that the notebook keeps.

    ``loading`` is slow, and can be done in a thread and stopped. What is known so far is in ``entries`` at any time.
    """

    def __init__(self, names: Sequence[str], notebook: Notebook, cache_file: Path, only_by: str | None = None) -> None:
        """``only_by`` is the reader who shall not see what others coded; None where all is shown."""
        self._only_by = only_by
        self._notebook, self._cache_file = notebook, cache_file
        records = sorted(notebook.articles(), key=lambda record: (record.added, record.sha256))
        self._kept = {record.source: record for record in records}
        self._wanted: list[str | ArticleRecord] = [*names] or [*records]
        self._is_project = bool(names)
        self._raw: dict[str, Findings] = {}
        self._corrections: list[Correction] = []
        self._fixed: dict[str, Findings] = {}
        self._memory = LedgerMemory()
        self.problems: list[str] = []
        """What could not be read, a line each."""

    @property
    def articles(self) -> dict[str, Article]:
        """The articles that were read so far, by sha256."""
        return {sha256: findings.article for sha256, findings in self._raw.items()}

    def loading(self) -> Generator[tuple[int, int], None, None]:
        """Read every article and find its claims; yields how many are done, of how many."""
        found = (self._loaded(one) if isinstance(one, str) else article_of(one) for one in self._wanted)
        articles = [article for article in found if article is not None]
        done = len(self._wanted) - len(articles)
        with FindingsCache(self._cache_file) as cache:
            waiting = [article for article in articles if article.sha256 not in self._raw]
            done += len(articles) - len(waiting)
            yield done, len(self._wanted)
            for article, findings in findings_of_many(waiting, cache):
                done += 1
                if isinstance(findings, LoadingError):
                    self.problems.append(str(findings))
                else:
                    self._raw[article.sha256] = findings
                yield done, len(self._wanted)

    def _loaded(self, name: str) -> Article | None:
        """An article of the project; one from an address as the notebook keeps it, for nothing is fetched here."""
        if is_address(name):
            record = self._kept.get(without_credentials(name))
            return article_of(record) if record else None
        try:
            return load(name)
        except LoadingError as error:
            self.problems.append(str(error))
            return None

    def add(self, findings: Findings) -> None:
        """Take in an article's findings that are there already."""
        self._raw.setdefault(findings.article.sha256, findings)

    def entries(self) -> list[LedgerEntry]:
        """The claims as findings, corrections and annotations are now."""
        reports = [self._report(findings) for findings in self._corrected()]
        kept = kept_in(self._notebook, self._raw.keys())
        if self._only_by is not None:
            seen = {key: note for key, note in kept.annotations.items() if self._is_seen(note)}
            claims = [claim for claim in kept.claims if claim.coder in ("", self._only_by)]
            kept = replace(kept, annotations=seen, claims=claims)
        found = ledger(reports, kept, self._memory)
        return [entry for entry in found if self._is_here(entry)] if self._is_project else found

    def _is_here(self, entry: LedgerEntry) -> bool:
        return any(place.sha256 in self._raw for place in entry.places)

    def _is_seen(self, annotation: Annotation) -> bool:
        return self._only_by is None or is_own(annotation, self._only_by)

    def _corrected(self) -> list[Findings]:
        """The findings with the corrections as they are now; the same objects until one is made or taken back."""
        made = self._notebook.corrections()
        if made != self._corrections:
            self._corrections, self._fixed = made, {}
        raw = list(self._raw.items())
        if any(sha256 not in self._fixed for sha256, _ in raw):
            known = TextCorrections(self._notebook)
            for sha256, findings in raw:
                if sha256 not in self._fixed:
                    self._fixed[sha256] = corrected(findings, known.of(findings.article))
        return [self._fixed[sha256] for sha256, _ in raw]

    def _report(self, found: Findings) -> Report:
        notes = self._notebook.annotations(found.article.sha256)
        return Report(found, tuple(filter(self._is_seen, notes)))
