"""The library's shelf: the articles of the reading list and the notebook, what is known of each, and searching them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.article import Article
from analysis.loading import LoadingError, expand, load
from analysis.reading import read
from analysis.search import Note, parse

from .analysed import Analysed, analysed_of
from .batch import make_many, map_many
from .cache import MOST_KEPT, FindingsCache
from .corrected_texts import CorrectedTexts
from .entries import Document, Entry, entries_of, entry_of
from .file_stamps import Stamp, stamp_of, whole_folders
from .index import Hit, LibraryIndex
from .pacing import paced
from .volumes import ORDERS, FileChanges, Order, Volume, in_order

if TYPE_CHECKING:
    from ..notebook import Notebook

__all__ = ["ORDERS", "Order", "Shelf", "Volume"]

SMALL = 500
"""Shelves of so few articles are indexed in memory: that takes a moment, and no other shelf's articles slow them."""
_FILES_A_TASK = 50
_BATCH = 100
"""How many articles enter the index at once."""


class Shelf:
    """What the library screen shows. Slow work comes as iterators, so that a thread can do it and be stopped.

    These yield how many articles are done, at most twice a second and at the end. Where new files appear in ``roots``,
    ``file_changes`` has them; unless given, these are the folders whose articles are all on the shelf.
    """

    def __init__(
        self, names: Sequence[str], notebook: Notebook | None, folder: Path, roots: Sequence[str] = ()
    ) -> None:
        self._notebook = notebook
        self._roots = tuple(roots)
        self._cache = FindingsCache(folder / "findings.sqlite")
        path = folder / "index.sqlite" if len(names) > SMALL else None
        self._index = LibraryIndex(path, self._noted, self._annotated, corrected=CorrectedTexts(notebook, self._cache))
        self.volumes = [Volume(name, Path(name).name) for name in names]
        self._stamps: dict[str, Stamp | None] = {}
        self._kept: dict[str, str] = {}
        named = set(names)
        for record in notebook.articles() if notebook is not None else ():
            if record.source not in named:
                self._kept[record.sha256] = record.text
                self.volumes.append(Volume(record.source, record.title, record.sha256, record.date))

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()
        self._cache.close()

    # Reading ------------------------------------------------------------------------------

    def loading(self) -> Iterator[int]:
        """Read every article and take it into the index; files that stand as they did are not read again."""
        return paced(self._loading())

    def _loading(self) -> Iterator[int]:
        known = self._index.stamps.all()
        documents = {document.sha256: document for document in self._index.documents()} if known else {}
        counts = self._index.actor_counts() if known else {}
        unknown: list[int] = []
        for at, volume in enumerate(self.volumes):
            stamp = self._stamps[volume.name] = None if volume.sha256 in self._kept else stamp_of(volume.name)
            was, sha256 = known.get(volume.name, (None, ""))
            if stamp is not None and stamp == was and sha256 in documents:
                self.volumes[at] = self._described(volume, documents[sha256], counts.get(sha256))
            elif volume.words is None:
                unknown.append(at)
        done = len(self.volumes) - len(unknown)
        yield done
        batch: list[tuple[int, Entry]] = []
        for at, entry in self._entries(unknown):
            done += 1
            if isinstance(entry, LoadingError):
                self.volumes[at] = replace(self.volumes[at], problem=str(entry))
            else:
                batch.append((at, entry))
            if len(batch) >= _BATCH:
                self._take_in(batch)
                batch.clear()
            yield done
        self._take_in(batch)
        self._forget_gone(known)
        self._roots = self._roots or whole_folders([volume.name for volume in self.volumes])
        yield len(self.volumes)

    def _entries(self, places: Sequence[int]) -> Iterator[tuple[int, Entry | LoadingError]]:
        """The entries of volumes, by their places on the shelf; those of many files over all cores."""
        files = [at for at in places if self.volumes[at].sha256 not in self._kept]
        tasks = [files[start : start + _FILES_A_TASK] for start in range(0, len(files), _FILES_A_TASK)]
        names = [tuple(self.volumes[at].name for at in task) for task in tasks]
        for task, (_, entries) in zip(tasks, map_many(names, entries_of, few=20), strict=True):
            if isinstance(entries, LoadingError):
                yield from ((at, entries) for at in task)
            else:
                yield from zip(task, entries, strict=True)
        for at in set(places).difference(files):
            yield at, entry_of(self.article(self.volumes[at]))

    def _take_in(self, batch: Sequence[tuple[int, Entry]]) -> None:
        self._index.add_entries(entry for _, entry in batch)
        counts: dict[str, int] = {}
        stamps: list[tuple[str, Stamp, str]] = []
        for at, entry in batch:
            name, sha256 = self.volumes[at].name, entry.document.sha256
            if (stamp := self._stamps.get(name)) is not None:
                stamps.append((name, stamp, sha256))
            if self._cache.has(sha256) and (article := self._index.article(sha256)) is not None:
                findings = self._cache.get(article)
                if findings is not None:
                    self._index.add_findings(findings)
                    counts[sha256] = len(findings.actors)
            self.volumes[at] = self._described(self.volumes[at], entry.document, counts.get(sha256))
        self._index.stamps.put(stamps)

    def _forget_gone(self, known: dict[str, tuple[Stamp, str]]) -> None:
        """Drop from the index what stands neither on this shelf nor in any file any more."""
        here = {volume.sha256 for volume in self.volumes}
        gone = {sha256 for path, (stamp, sha256) in known.items() if stamp_of(path) != stamp}
        self._index.forget(gone - here)

    def article(self, volume: Volume) -> Article:
        """The article of a volume. Raises LoadingError."""
        if volume.sha256 in self._kept:
            text = self._kept[volume.sha256]
            return read(text, source=volume.name, title=volume.title, date=volume.date)
        return load(volume.name)

    def _described(self, volume: Volume, document: Document, actors: int | None) -> Volume:
        sha256 = document.sha256
        record = self._notebook.article(sha256) if self._notebook is not None else None
        return replace(
            volume,
            title=document.title or volume.title,
            sha256=sha256,
            date=document.date,
            words=document.words,
            actors=actors,
            notes=len(self._notebook.annotations(sha256)) if self._notebook is not None else 0,
            progress=record.position / max(1, len(record.text)) if record is not None else 0.0,
            problem=None,
        )

    # Files that change while the library is open --------------------------------------------

    def file_changes(self) -> FileChanges:
        """What has changed on disk since the files were read; looks at every file's size and time, reads none."""
        here = {volume.name for volume in self.volumes if volume.sha256 not in self._kept}
        changed: list[str] = []
        gone: list[str] = []
        for name, stamp in self._stamps.items():
            now = stamp_of(name) if stamp is not None else None
            if stamp is not None and now != stamp:
                (changed if now else gone).append(name)
        new = [name for name in expand(self._roots) if name not in here and stamp_of(name) is not None]
        return FileChanges(tuple(new), tuple(changed), tuple(gone))

    def take_changes(self, changes: FileChanges) -> None:
        """Put what is new on the shelf and forget what was known of the rest; ``loading`` then reads these."""
        stale = {*changes.changed, *changes.gone}
        for at, volume in enumerate(self.volumes):
            if volume.name in stale:
                self.volumes[at] = Volume(volume.name, volume.title)
                self._stamps[volume.name] = None
        self.volumes.extend(Volume(name, Path(name).name) for name in changes.new)

    # Analysing ----------------------------------------------------------------------------

    def analysing(self, jobs: int | None = None) -> Generator[int, None, None]:
        """Analyse every article that was not yet, over all cores."""
        yield from paced(self._analysing(jobs))
        self._cache.shrink(max(MOST_KEPT, len(self.volumes)))

    def _analysing(self, jobs: int | None) -> Iterator[int]:
        waiting = {v.name: at for at, v in enumerate(self.volumes) if self._waits(v)}
        batch: list[Analysed] = []
        done = 0
        try:
            for name, found in make_many(list(waiting), analysed_of, jobs):
                done += 1
                at = waiting[name]
                if isinstance(found, LoadingError):
                    self.volumes[at] = replace(self.volumes[at], problem=str(found))
                else:
                    batch.append(found)
                    self.volumes[at] = replace(self.volumes[at], actors=found.found.actors)
                if len(batch) >= _BATCH:
                    self._keep(batch)
                    batch.clear()
                yield done
        finally:
            self._keep(batch)

    def _keep(self, batch: Sequence[Analysed]) -> None:
        self._cache.put_packed((one.sha256, one.findings) for one in batch)
        self._index.add_found((one.sha256, one.found) for one in batch)

    def _waits(self, volume: Volume) -> bool:
        return volume.actors is None and volume.problem is None and volume.sha256 not in self._kept

    @property
    def waiting(self) -> int:
        """How many articles have no findings yet."""
        return sum(map(self._waits, self.volumes))

    # Searching ----------------------------------------------------------------------------

    def search(self, query: str, stopped: Callable[[], bool] = lambda: False) -> Iterator[Hit]:
        """The articles of this shelf that a query matches, best first. Raises QueryError."""
        here = {volume.sha256 for volume in self.volumes if volume.sha256 is not None}
        for hit in self._index.search(query, here):
            if stopped():
                return
            yield hit

    def unanalysed(self, query: str) -> int:
        """How many articles a query can say nothing of, as it asks for findings and they have none yet."""
        return sum(v.actors is None and v.problem is None for v in self.volumes) if parse(query).wants_findings else 0

    def listed(self, order: Order) -> list[str]:
        """The names of the articles that are not in the notebook alone, in an order."""
        return [volume.name for volume in in_order(self.volumes, "", order) if volume.sha256 not in self._kept]

    def shown(self, part: str, order: Order) -> list[Volume]:
        """The volumes whose title or name has ``part`` in it, in an order; what is not known comes last."""
        return in_order(self.volumes, part, order)

    def _noted(self, sha256: str) -> list[Note]:
        if self._notebook is None:
            return []
        rows = self._notebook.annotations(sha256)
        return [Note(a.anchor.start, a.anchor.end, a.tags, a.note, a.verdict) for a in rows]

    def _annotated(self) -> Iterable[str]:
        return {a.article for a in self._notebook.annotations()} if self._notebook is not None else ()
