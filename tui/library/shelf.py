"""The library's shelf: the articles of the reading list and the notebook, what is known of each, and searching them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from analysis.article import Article
from analysis.findings import Findings
from analysis.loading import LoadingError, load
from analysis.reading import read
from analysis.search import Note

from .batch import make_many
from .cache import MOST_KEPT, FindingsCache
from .index import Hit, LibraryIndex
from .reading_list import STDIN

if TYPE_CHECKING:
    from ..notebook import Notebook

Order = Literal["as named", "title", "date", "words", "actors", "notes", "progress"]
ORDERS: tuple[Order, ...] = ("as named", "title", "date", "words", "actors", "notes", "progress")
_BATCH = 50
"""How many articles enter the index at once."""


@dataclass(frozen=True, slots=True)
class Volume:
    """One article on the shelf. What is not known yet is None; ``problem`` says why it cannot be read."""

    name: str
    title: str
    sha256: str | None = None
    date: str | None = None
    words: int | None = None
    actors: int | None = None
    notes: int = 0
    progress: float = 0.0
    problem: str | None = None


class Shelf:
    """What the library screen shows. Slow work comes as iterators, so that a thread can do it and be stopped."""

    def __init__(self, names: Sequence[str], notebook: Notebook | None, folder: Path) -> None:
        self._notebook = notebook
        self._index = LibraryIndex(folder / "index.sqlite", known=self._known, noted=self._noted)
        self._cache = FindingsCache(folder / "findings.sqlite")
        # A pipe cannot be read a second time; what came through it is in the notebook.
        names = [name for name in names if name != STDIN]
        self.volumes = [Volume(name, Path(name).name) for name in names]
        self._kept: dict[str, str] = {}
        for record in notebook.articles() if notebook is not None else ():
            if record.source not in names:
                self._kept[record.sha256] = record.text
                self.volumes.append(Volume(record.source, record.title, record.sha256, record.date))

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()
        self._cache.close()

    def loading(self) -> Iterator[int]:
        """Read every article and take it into the index; yields how many are done, every so often."""
        batch: list[Article] = []
        for at, volume in enumerate(self.volumes):
            try:
                article = self.article(volume)
            except LoadingError as error:
                self.volumes[at] = replace(volume, problem=str(error))
                continue
            self.volumes[at] = self._described(volume, article)
            batch.append(article)
            if len(batch) >= _BATCH:
                self._index.add(batch)
                batch.clear()
                yield at + 1
        self._index.add(batch)
        yield len(self.volumes)

    def article(self, volume: Volume) -> Article:
        """The article of a volume. Raises LoadingError."""
        if volume.sha256 in self._kept:
            text = self._kept[volume.sha256]
            return read(text, source=volume.name, title=volume.title, date=volume.date)
        return load(volume.name)

    def _described(self, volume: Volume, article: Article) -> Volume:
        record = self._notebook.article(article.sha256) if self._notebook is not None else None
        found = self._cache.get(article)
        return replace(
            volume,
            title=article.title or volume.title,
            sha256=article.sha256,
            date=article.date,
            words=len(article.text.split()),
            actors=None if found is None else len(found.actors),
            notes=len(self._notebook.annotations(article.sha256)) if self._notebook is not None else 0,
            progress=record.position / max(1, len(article.text)) if record is not None else 0.0,
        )

    def analysing(self, jobs: int | None = None) -> Generator[int, None, None]:
        """Analyse every article that was not yet, over all cores; yields how many are done."""
        waiting = {v.name: at for at, v in enumerate(self.volumes) if self._waits(v)}
        for done, (name, found) in enumerate(make_many(list(waiting), _whole, jobs), 1):
            at = waiting[name]
            if isinstance(found, LoadingError):
                self.volumes[at] = replace(self.volumes[at], problem=str(found))
            else:
                self._cache.put(found)
                self.volumes[at] = replace(self.volumes[at], actors=len(found.actors))
            yield done
        self._cache.shrink(max(MOST_KEPT, len(self.volumes)))

    def _waits(self, volume: Volume) -> bool:
        return volume.actors is None and volume.problem is None and volume.sha256 not in self._kept

    @property
    def waiting(self) -> int:
        """How many articles have no findings yet."""
        return sum(map(self._waits, self.volumes))

    def search(self, query: str, stopped: Callable[[], bool] = lambda: False) -> Iterator[Hit]:
        """The articles of this shelf that a query matches, best first. Raises QueryError."""
        here = {volume.sha256 for volume in self.volumes}
        for hit in self._index.search(query):
            if stopped():
                return
            if hit.document.sha256 in here:
                yield hit

    def shown(self, part: str, order: Order) -> list[Volume]:
        """The volumes whose title or name has ``part`` in it, in an order; what is not known comes last."""
        wanted = part.casefold()
        found = [v for v in self.volumes if wanted in v.title.casefold() or wanted in v.name.casefold()]
        if order == "as named":
            return found
        if order == "title":
            return sorted(found, key=lambda v: v.title.casefold())
        if order == "date":
            return sorted(found, key=lambda v: (v.date is not None, v.date or ""), reverse=True)
        return sorted(found, key=lambda v: -float(getattr(v, order) or 0))

    def _known(self, article: Article) -> Findings | None:
        return self._cache.get(article)

    def _noted(self, sha256: str) -> list[Note]:
        if self._notebook is None:
            return []
        rows = self._notebook.annotations(sha256)
        return [Note(a.anchor.start, a.anchor.end, a.tags, a.note, a.verdict) for a in rows]


def _whole(findings: Findings) -> Findings:
    return findings
