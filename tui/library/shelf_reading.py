"""Reading the articles of a shelf into its index, and noticing what changes on disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from analysis.loading import LoadingError, expand

from .batch import map_many
from .entries import Document, Entry, entries_of, entry_of
from .file_stamps import Stamp, stamp_of, whole_folders
from .found import Counts
from .pacing import paced
from .stock import Stock
from .volumes import FileChanges, Volume

_FILES_A_TASK = 50
BATCH = 500
"""How many articles enter the index at once: each time it is written to costs a while."""


class ShelfReading:
    """Reads what is new or changed. New files are looked for in ``roots``; unless given, in the folders of which all
    articles are on the shelf.
    """

    def __init__(self, stock: Stock, roots: Sequence[str] = ()) -> None:
        self._stock = stock
        self._roots = tuple(roots)
        self._stamps: dict[str, Stamp | None] = {}

    def loading(self, stopped: Callable[[], bool]) -> Iterator[int]:
        """Read every article and take it into the index; files that stand as they did are not read again."""
        return paced(self._loading(stopped))

    def _loading(self, stopped: Callable[[], bool]) -> Iterator[int]:
        known = self._stock.index.stamps.all()
        documents = {document.sha256: document for document in self._stock.index.documents()} if known else {}
        counts = self._stock.index.counts() if known else {}
        unknown: list[int] = []
        for at, volume in enumerate(self._stock.volumes):
            stamp = self._stamps[volume.name] = None if volume.kept else stamp_of(volume.name)
            was, sha256 = known.get(volume.name, (None, ""))
            if stamp is not None and stamp == was and sha256 in documents:
                self._stock.volumes[at] = _described(volume, documents[sha256], counts.get(sha256))
            elif volume.words is None:
                unknown.append(at)
        done = len(self._stock.volumes) - len(unknown)
        yield done
        batch: list[tuple[int, Entry]] = []
        for at, entry in self._entries(unknown, stopped):
            done += 1
            if isinstance(entry, LoadingError):
                self._stock.volumes[at] = replace(self._stock.volumes[at], problem=str(entry))
            else:
                batch.append((at, entry))
            if len(batch) >= BATCH:
                self._take_in(batch)
                batch.clear()
            yield done
        self._take_in(batch)
        if stopped():
            return
        self._drop_twins()
        self._forget_gone(known)
        self._roots = self._roots or whole_folders([volume.name for volume in self._stock.volumes])
        yield len(self._stock.volumes)

    def _entries(
        self, places: Sequence[int], stopped: Callable[[], bool]
    ) -> Iterator[tuple[int, Entry | LoadingError]]:
        """The entries of volumes, by their places on the shelf; those of many files over all cores."""
        files = [at for at in places if not self._stock.volumes[at].kept]
        tasks = [files[start : start + _FILES_A_TASK] for start in range(0, len(files), _FILES_A_TASK)]
        names = [tuple(self._stock.volumes[at].name for at in task) for task in tasks]
        for task, (_, entries) in zip(tasks, map_many(names, entries_of, few=20, stopped=stopped), strict=False):
            if isinstance(entries, LoadingError):
                yield from ((at, entries) for at in task)
            else:
                yield from zip(task, entries, strict=True)
        for at in sorted(set(places).difference(files)):
            if not stopped():
                yield at, entry_of(self._stock.waiting(self._stock.volumes[at]).article())

    def _take_in(self, batch: Sequence[tuple[int, Entry]]) -> None:
        self._stock.index.add_entries(entry for _, entry in batch)
        counts: dict[str, Counts] = {}
        stamps: list[tuple[str, Stamp, str]] = []
        analysed = self._stock.cache.among([entry.document.sha256 for _, entry in batch])
        for at, entry in batch:
            name, sha256 = self._stock.volumes[at].name, entry.document.sha256
            if (stamp := self._stamps.get(name)) is not None:
                stamps.append((name, stamp, sha256))
            if sha256 in analysed and (article := self._stock.index.article(sha256)) is not None:
                findings = self._stock.cache.get(article)
                if findings is not None:
                    counts[sha256] = self._stock.index.add_findings(findings)
            self._stock.volumes[at] = _described(self._stock.volumes[at], entry.document, counts.get(sha256))
        self._stock.index.stamps.put(stamps)

    def _drop_twins(self) -> None:
        """Leave out what the notebook keeps of a text that a file on the shelf has, though by another path."""
        in_files = {volume.sha256 for volume in self._stock.volumes if not volume.kept}
        if any(volume.kept and volume.sha256 in in_files for volume in self._stock.volumes):
            self._stock.volumes[:] = [v for v in self._stock.volumes if not (v.kept and v.sha256 in in_files)]

    def _forget_gone(self, known: dict[str, tuple[Stamp, str]]) -> None:
        """Drop from the index what stands neither on this shelf nor in any file any more."""
        here = {volume.sha256 for volume in self._stock.volumes}
        gone = {sha256 for path, (stamp, sha256) in known.items() if stamp_of(path) != stamp}
        self._stock.index.forget(gone - here)

    # Files that change while the library is open --------------------------------------------

    def file_changes(self) -> FileChanges:
        """What has changed on disk since the files were read; looks at every file's size and time, reads none."""
        here = {volume.name for volume in self._stock.volumes if not volume.kept}
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
        for at, volume in enumerate(self._stock.volumes):
            if volume.name in stale and not volume.kept:
                self._stock.volumes[at] = Volume(volume.name, volume.title)
                self._stamps[volume.name] = None
        self._stock.volumes.extend(Volume(name, os.path.basename(name)) for name in changes.new)


def _described(volume: Volume, document: Document, counts: Counts | None) -> Volume:
    """A volume with what has been read of it."""
    return replace(
        volume,
        title=document.title or volume.title,
        sha256=document.sha256,
        date=document.date,
        words=document.words,
        counts=counts,
        problem=None,
    )
