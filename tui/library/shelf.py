"""The library's shelf: the articles of the reading list and the notebook, what is known of each, and searching them."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from analysis.article import Article
from analysis.loading import LoadingError
from analysis.search import Note, parse

from .analysed import Analysed, analysed
from .appearances import Appearance, Someone
from .batch import map_many
from .cache import MOST_KEPT, FindingsCache
from .corrected_texts import CorrectedTexts
from .index import Hit, LibraryIndex
from .listed import Listed
from .noted import NOTHING, Noted, noted_in
from .pacing import paced
from .reading_list import STDIN
from .shelf_reading import BATCH, ShelfReading
from .stock import Stock
from .volumes import FileChanges, Order, Volume

if TYPE_CHECKING:
    from ..notebook import ArticleRecord, Notebook

SMALL = 500
"""Shelves of so few articles are indexed in memory: that takes a moment, and no other shelf's articles slow them."""


KEEP_EVERY = 1.0
"""Seconds after which what was found can be searched."""


def _differ(one: Noted, other: Noted) -> bool:
    return one is not other and one != other  # nearly all are the same object


def _never() -> bool:
    return False


class Shelf:
    """What the library screen shows. Slow work comes as iterators, so that a thread can do it and be stopped.

    These yield how many articles are done, at most twice a second and at the end. Where new files appear in ``roots``,
    ``file_changes`` has them; unless given, these are the folders whose articles are all on the shelf.
    """

    def __init__(
        self, names: Sequence[str], notebook: Notebook | None, folder: Path, roots: Sequence[str] = ()
    ) -> None:
        self._notebook = notebook
        # What came through a pipe cannot be read again: the notebook has it.
        volumes = [Volume(name, name.rpartition(os.sep)[2]) for name in names if name != STDIN]
        kept: dict[str, ArticleRecord] = {}
        self.volumes = volumes
        """All that is on the shelf."""
        self._listed = Listed(volumes)
        self._add_kept(kept)
        path = folder / "index.sqlite" if len(volumes) > SMALL else None
        cache = FindingsCache(folder / "findings.sqlite")
        index = LibraryIndex(path, self._noted, self._annotated, corrected=CorrectedTexts(notebook, cache))
        self._stock = Stock(volumes, kept, index, cache)
        self._index = index
        self._reading = ShelfReading(self._stock, roots)

    def close(self) -> None:
        """Let go of the files."""
        self._index.close()
        self._stock.cache.close()

    # Reading ------------------------------------------------------------------------------

    def loading(self, stopped: Callable[[], bool] = _never) -> Iterator[int]:
        """Read every article and take it into the index; files that stand as they did are not read again."""
        return self._reading.loading(stopped)

    def file_changes(self) -> FileChanges:
        """What has changed on disk since the files were read; looks at every file's size and time, reads none."""
        return self._reading.file_changes()

    def take_changes(self, changes: FileChanges) -> None:
        """Put what is new on the shelf and forget what was known of the rest; ``loading`` then reads these."""
        self._reading.take_changes(changes)

    def article(self, volume: Volume) -> Article:
        """The article of a volume. Raises LoadingError."""
        return self._stock.waiting(volume).article()

    def _add_kept(self, kept: dict[str, ArticleRecord]) -> bool:
        """Put on the shelf what the notebook keeps and no file here has, as far as is known; whether there was some."""
        files = {volume.name for volume in self.volumes if not volume.kept}
        texts = {volume.sha256 for volume in self.volumes}
        records = self._notebook.articles() if self._notebook is not None else []
        new = [r for r in records if r.source not in files and r.sha256 not in texts]
        kept.update({record.sha256: record for record in new})
        self.volumes.extend(Volume(r.source, r.title, r.sha256, r.date, kept=True) for r in new)
        return bool(new)

    def take_kept(self) -> bool:
        """Put on the shelf what the notebook has taken in since; ``loading`` then reads it. Whether there was some."""
        return self._add_kept(self._stock.kept)

    def refresh_noted(self) -> bool:
        """Look again at what the notebook says of the articles; whether that has changed."""
        noted = noted_in(self._notebook)
        stale = [at for at, v in enumerate(self.volumes) if _differ(v.noted, noted.get(v.sha256 or "", NOTHING))]
        for at in stale:
            self.volumes[at] = replace(self.volumes[at], noted=noted.get(self.volumes[at].sha256 or "", NOTHING))
        return bool(stale)

    # Analysing ----------------------------------------------------------------------------

    def analysing(
        self, jobs: int | None = None, *, gently: bool = False, stopped: Callable[[], bool] = _never
    ) -> Generator[int, None, None]:
        """Analyse every article that was not yet, over all cores; see ``map_many`` for how to go ``gently``."""
        yield from paced(self._analysing(jobs, gently, stopped))
        if not stopped():
            self._stock.cache.shrink(max(MOST_KEPT, len(self.volumes)))

    def _analysing(self, jobs: int | None, gently: bool, stopped: Callable[[], bool]) -> Iterator[int]:
        places = [at for at, volume in enumerate(self.volumes) if volume.waits]
        waiting = [self._stock.waiting(self.volumes[at]) for at in places]
        batch: list[Analysed] = []
        kept = monotonic()
        try:
            found = map_many(waiting, analysed, jobs, gently=gently, stopped=stopped)
            for done, (at, (_, one)) in enumerate(zip(places, found, strict=False), 1):
                if isinstance(one, LoadingError):
                    self.volumes[at] = replace(self.volumes[at], problem=str(one))
                else:
                    batch.append(one)
                    self.volumes[at] = replace(self.volumes[at], counts=one.found.counts)
                if len(batch) >= BATCH or monotonic() - kept >= KEEP_EVERY:
                    self._keep(batch)
                    batch.clear()
                    kept = monotonic()
                yield done
        finally:
            self._keep(batch)

    def _keep(self, batch: Sequence[Analysed]) -> None:
        self._stock.cache.put_packed((one.sha256, one.findings) for one in batch)
        self._index.add_found((one.sha256, one.found) for one in batch)

    @property
    def waiting(self) -> int:
        """How many articles have no findings yet."""
        return sum(volume.waits for volume in self.volumes)

    # Searching ----------------------------------------------------------------------------

    @property
    def unread(self) -> int:
        """How many articles have not been read yet, so that no search finds anything in them."""
        return sum(volume.sha256 is None and volume.problem is None for volume in self.volumes)

    def search(self, query: str, stopped: Callable[[], bool] = _never) -> Iterator[Hit]:
        """The articles of this shelf that a query matches, best first. Raises QueryError."""
        here = {volume.sha256 for volume in self.volumes if volume.sha256 is not None}
        return self._index.search(query, here, stopped)

    def unanalysed(self, query: str) -> int:
        """How many articles a query can say nothing of, as it asks for findings and they have none yet."""
        return self.waiting if parse(query).wants_findings else 0

    def everyone(self) -> list[Someone]:
        """Who is in the articles that are analysed, those in most of them first."""
        return self._index.everyone({volume.sha256 for volume in self.volumes if volume.sha256 is not None})

    def appearances(self, someone: Someone) -> list[tuple[Volume, Appearance]]:
        """The articles that someone is in, where they are named most often first."""
        here = {volume.sha256: volume for volume in self.volumes}
        return [(here[sha], one) for sha, one in self._index.appearances(someone).items() if sha in here]

    def beginning(self, sha256: str, characters: int = 3_000) -> str:
        """The first characters of an article's text; "" for one that has not been read."""
        return self._index.beginning(sha256, characters)

    def passage(self, sha256: str, at: int) -> tuple[str, int]:
        """The paragraph around an offset, and where it begins in the article."""
        article = self._index.article(sha256)
        paragraph = article.paragraph_at(at) if article is not None else None
        return (article.text[paragraph.start : paragraph.end], paragraph.start) if article and paragraph else ("", at)

    def listed(self, order: Order) -> list[str]:
        """The names of the articles that are not in the notebook alone, in an order."""
        return [volume.name for volume in self._listed.shown("", order) if not volume.kept]

    def shown(self, part: str, order: Order) -> Sequence[Volume]:
        """The volumes that ``part`` asks for, in an order; see ``fitting`` and ``in_order``."""
        return self._listed.shown(part, order)

    def _noted(self, sha256: str) -> list[Note]:
        if self._notebook is None:
            return []
        rows = self._notebook.annotations(sha256)
        return [Note(a.anchor.start, a.anchor.end, a.tags, a.note, a.verdict) for a in rows]

    def _annotated(self) -> Iterable[str]:
        return {a.article for a in self._notebook.annotations()} if self._notebook is not None else ()
