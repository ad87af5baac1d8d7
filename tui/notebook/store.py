"""The notebook: one TinyDB file with articles, annotations, tags and corrections, shared by any number of programs."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.article import Article

from .annotation import Annotation, Tag, now
from .change import ArticleRecord, Change, Conflict, NotebookError, Overtaken
from .concurrent import settle
from .contents import Contents, Edit
from .correction import Correction
from .disk import Signature
from .storage import NotebookStorage, RowTable

if TYPE_CHECKING:
    from .anchoring import Placement

__all__ = ["ArticleRecord", "Change", "Conflict", "Notebook", "NotebookError"]


class Notebook:
    """An open notebook. A method that writes has written to disk when it returns, or raises NotebookError.

    What could not be written stays in memory: it is seen by the methods that read, stands in ``unsaved``, and is
    written with the next change or by ``save``. ``path`` need not exist; the first change makes the file.

    Raises NotebookError when the file is damaged, empty or no notebook; it is never written over. A file by a newer
    Dateline is opened with ``read_only`` set.
    """

    def __init__(self, path: Path, patience: float = 5.0) -> None:
        self.path = path
        self.unsaved: list[Change] = []
        with _undisturbed():
            self._storage = NotebookStorage(path, patience)
            self._contents = Contents()
            self._loaded: Signature | None = None
            self._load()

    @property
    def read_only(self) -> bool:
        """Whether a newer Dateline wrote the file, so that this one must not."""
        return self._storage.read_only

    @property
    def notice(self) -> str | None:
        """What the reader should know about the file, in one plain line, or None."""
        if self._storage.notice is None and self._contents.unreadable:
            count = len(self._contents.unreadable)
            return f"{count} rows of the notebook cannot be read; see dateline notebook check"
        return self._storage.notice

    def close(self) -> None:
        """Let go of the file."""
        self._storage.close()

    def refresh(self) -> bool:
        """Take in what others wrote since; True when there was something.

        A file that can no longer be read leaves in memory what is there, and ``notice`` says so.
        """
        try:
            fresh = self._storage.refresh()
        except NotebookError:
            return False
        if fresh or self._loaded != self._storage.seen:
            self._reload()
        return fresh

    def articles(self) -> list[ArticleRecord]:
        """All articles, the one opened last first."""
        return sorted(self._contents.all("articles", ArticleRecord), key=lambda record: record.opened, reverse=True)

    def article(self, sha256: str) -> ArticleRecord | None:
        """The article with this hash, or None."""
        found = self._contents.get("articles", sha256)
        return found if isinstance(found, ArticleRecord) else None

    def add_article(self, article: Article) -> None:
        """Keep an article (once), so that its annotations can be read and exported without its file."""
        moment = now()
        self.add_record(
            ArticleRecord(
                source=article.source,
                title=article.title,
                sha256=article.sha256,
                text=article.text,
                added=moment,
                opened=moment,
                byline=article.byline,
                date=article.date,
                retrieved=article.retrieved,
            )
        )

    def add_record(self, record: ArticleRecord) -> None:
        """Keep an article (once) as another notebook kept it."""
        if self.article(record.sha256) is None:
            self.apply(Change("keep an article", articles=((None, record),)))

    def set_position(self, sha256: str, position: int) -> None:
        """Remember where the reader is in an article (a code point offset), and that it was open now."""
        record = self.article(sha256)
        if record is not None:
            moved = replace(record, position=position, opened=now())
            self.apply(Change("keep the place", articles=((record, moved),)))

    def annotations(self, sha256: str | None = None) -> list[Annotation]:
        """The annotations of one article, or of all, in the order of the text."""
        contents = self._contents
        found = contents.all("annotations", Annotation) if sha256 is None else contents.in_article(sha256)
        return sorted(found, key=lambda a: (a.article, a.anchor.start, a.anchor.end, a.id))

    def annotation(self, annotation_id: str) -> Annotation | None:
        """The annotation with this id, or None."""
        found = self._contents.get("annotations", annotation_id)
        return found if isinstance(found, Annotation) else None

    def tags(self) -> list[Tag]:
        """The codebook, by name."""
        return sorted(self._contents.all("tags", Tag), key=lambda tag: (tag.name.casefold(), tag.name))

    def tag(self, name: str) -> Tag | None:
        """The tag of this name, or None."""
        found = self._contents.get("tags", name)
        return found if isinstance(found, Tag) else None

    def corrections(self, sha256: str | None = None) -> list[Correction]:
        """The corrections of one article's findings, or of all, in the order in which they were made."""
        found = [c for c in self._contents.all("corrections", Correction) if sha256 in (None, c.article)]
        return sorted(found, key=lambda correction: (correction.created, correction.id))

    def correction(self, correction_id: str) -> Correction | None:
        """The correction with this id, or None."""
        found = self._contents.get("corrections", correction_id)
        return found if isinstance(found, Correction) else None

    def carry_over(self, article: Article) -> list[Placement]:
        """Place the annotations of earlier versions of an article in it; see ``versions.carry_over``."""
        from .versions import carry_over

        return carry_over(self, article)

    def orphans(self, article: Article) -> list[Annotation]:
        """The annotations of earlier versions of an article that have no place in it."""
        from .versions import orphans

        return orphans(self, article)

    def apply(self, change: Change, *, strict: bool = False) -> tuple[Conflict, ...]:
        """Write a change, all of it or nothing; return where it met what another window had changed since.

        With ``strict`` it raises Overtaken instead of settling such a meeting, and nothing is changed. Raises
        NotebookError when the change cannot be written; it then stands in ``unsaved``, and in memory.
        """
        return self._write([*self.unsaved, change], strict=strict)

    def save(self) -> tuple[Conflict, ...]:
        """Try again to write what is ``unsaved``. Raises NotebookError as ``apply`` does."""
        return self._write(self.unsaved) if self.unsaved else ()

    def _write(self, changes: list[Change], *, strict: bool = False) -> tuple[Conflict, ...]:
        conflicts: list[Conflict] = []
        try:
            with self._storage.writing():
                if self.unsaved or self._loaded != self._storage.seen:
                    self._load()
                edits: dict[tuple[str, str], Edit] = {}
                for change in changes:
                    settled, met = settle(change, self._contents)
                    if strict and met and change is changes[-1]:
                        raise Overtaken(met[0].message)
                    self._contents.put(settled)
                    edits.update({(edit.table, edit.key): edit for edit in settled})
                    conflicts += met
                self._write_rows(edits.values())
        except BaseException as error:
            if isinstance(error, NotebookError) and not isinstance(error, Overtaken):
                self.unsaved = changes
            self._reload()
            raise
        self.unsaved = []
        self._loaded = self._storage.seen
        return tuple(conflicts)

    def _write_rows(self, edits: Iterable[Edit]) -> None:
        """Do ``edits`` to TinyDB's tables, each table once however many rows there are."""
        by_table: dict[str, list[Edit]] = {}
        for edit in edits:
            by_table.setdefault(edit.table, []).append(edit)
        for name, group in by_table.items():
            rows = dict(self._contents.place(edit) for edit in group)
            RowTable(self._storage, name).put(rows)

    def _load(self) -> None:
        """Take in the tables as the storage has them, without what is unsaved."""
        self._contents.load(self._storage.read() or {})
        self._loaded = self._storage.seen

    def _reload(self) -> None:
        """Take in the tables as the storage has them, and do what is unsaved to them in memory."""
        self._load()
        for change in self.unsaved:
            self._contents.put(settle(change, self._contents)[0])


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold the garbage collector off: it would look through the rows again and again while they are read."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
