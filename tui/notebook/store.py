"""The notebook: one TinyDB file with articles, annotations, tags and corrections, shared by any number of programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from analysis.article import Article
from analysis.uncollected import uncollected

from .annotation import Annotation, Tag, now
from .article_record import ArticleRecord
from .change import Change, Conflict, NotebookError, Overtaken
from .claim import Claim
from .correction import Correction
from .deletion import Deletion
from .disk import LOCK_TIMEOUT, Signature
from .event import Event
from .raw_pages import keep_page
from .records import Edit, Records
from .schema import Row
from .sibling_files import notices
from .storage import NotebookStorage
from .write_conflicts import resolved


class Notebook:
    """An open notebook. A method that writes has written to disk when it returns, or raises NotebookError.

    What could not be written stays in memory: it is seen by the methods that read, stands in ``unsaved``, and is
    written with the next change or by ``save``. ``path`` need not exist; the first change makes the file.

    Raises NotebookError when the file is damaged, empty or no notebook; it is never written over. A file by a newer
    Dateline is opened with ``read_only`` set.
    """

    def __init__(self, path: Path, lock_timeout: float = LOCK_TIMEOUT) -> None:
        self.path = path
        self.unsaved: list[Change] = []
        with uncollected():
            self._storage = NotebookStorage(path, lock_timeout)
            self._records = Records()
            self._loaded: Signature | None = None
            self._load()
        self._notices = notices(self._storage.file)

    @property
    def read_only(self) -> bool:
        """Whether a newer Dateline wrote the file, so that this one must not."""
        return self._storage.read_only

    @property
    def notice(self) -> str | None:
        """What the reader should know about the file, in one plain line, or None."""
        lines = [self._storage.notice or "", *_damage(self._storage, self._records), *self._notices]
        return "; ".join(filter(None, lines)) or None

    def close(self) -> None:
        """Close the file."""
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
        return sorted(self._records.all("articles", ArticleRecord), key=lambda record: record.opened, reverse=True)

    def article(self, sha256: str) -> ArticleRecord | None:
        """The article with this hash, or None."""
        found = self._records.get("articles", sha256)
        return found if isinstance(found, ArticleRecord) else None

    def add_article(self, article: Article) -> None:
        """Keep an article (once), so that its annotations can be read and exported without its file.

        The page that it was read from, where it has one, is kept beside the notebook.
        """
        self.add_record(ArticleRecord.of(article))
        if article.raw is not None and not self.read_only:
            keep_page(self._storage.file, article)

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
        records = self._records
        found = records.all("annotations", Annotation) if sha256 is None else records.in_article(sha256)
        return sorted(found, key=lambda a: (a.article, a.anchor.start, a.anchor.end, a.id))

    def annotation(self, annotation_id: str) -> Annotation | None:
        """The annotation with this id, or None."""
        found = self._records.get("annotations", annotation_id)
        return found if isinstance(found, Annotation) else None

    def tags(self) -> list[Tag]:
        """The codebook, by name."""
        return sorted(self._records.all("tags", Tag), key=lambda tag: (tag.name.casefold(), tag.name))

    def tag(self, name: str) -> Tag | None:
        """The tag of this name, or None."""
        found = self._records.get("tags", name)
        return found if isinstance(found, Tag) else None

    def corrections(self, sha256: str | None = None) -> list[Correction]:
        """The corrections of one article's findings, or of all, in the order in which they were made."""
        found = [c for c in self._records.all("corrections", Correction) if sha256 in (None, c.article)]
        return sorted(found, key=lambda correction: (correction.created, correction.id))

    def correction(self, correction_id: str) -> Correction | None:
        """The correction with this id, or None."""
        found = self._records.get("corrections", correction_id)
        return found if isinstance(found, Correction) else None

    def events(self) -> list[Event]:
        """All events, the one changed last first."""
        return sorted(self._records.all("events", Event), key=lambda event: (event.modified, event.id), reverse=True)

    def event(self, event_id: str) -> Event | None:
        """The event with this id, or None."""
        found = self._records.get("events", event_id)
        return found if isinstance(found, Event) else None

    def claims(self, event_id: str | None = None) -> list[Claim]:
        """The claims under one event, or all, in the order in which they were entered."""
        found = [c for c in self._records.all("claims", Claim) if event_id in (None, c.event)]
        return sorted(found, key=lambda claim: (claim.created, claim.id))

    def claim(self, claim_id: str) -> Claim | None:
        """The claim with this id, or None."""
        found = self._records.get("claims", claim_id)
        return found if isinstance(found, Claim) else None

    def deletions(self) -> list[Deletion]:
        """What was deleted, in the order of time."""
        return sorted(self._records.all("deleted", Deletion), key=lambda deletion: (deletion.time, deletion.id))

    def apply(self, change: Change, *, strict: bool = False) -> tuple[Conflict, ...]:
        """Write a change, all of it or nothing; return where it met what another window had changed since.

        With ``strict`` it raises Overtaken instead of deciding such a meeting, and nothing is changed. Raises
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
                    made, met = resolved(change, self._records)
                    if strict and met and change is changes[-1]:
                        raise Overtaken(met[0].message)
                    self._records.put(made)
                    edits.update({(edit.table, edit.key): edit for edit in made})
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
        """Put ``edits`` into the tables, each table once however many rows there are."""
        by_table: dict[str, dict[str, Row | None]] = {}
        for edit in edits:
            number, row = self._records.take_row(edit)
            by_table.setdefault(edit.table, {})[number] = row
        for name, rows in by_table.items():
            self._storage.put(name, rows)

    def _load(self) -> None:
        """Take in the tables as the storage has them, without what is unsaved."""
        self._records.load(self._storage.read() or {})
        self._storage.altered = self._records.altered
        self._loaded = self._storage.seen

    def _reload(self) -> None:
        """Take in the tables as the storage has them, and do what is unsaved to them in memory."""
        self._load()
        for change in self.unsaved:
            self._records.put(resolved(change, self._records)[0])


def _damage(storage: NotebookStorage, records: Records) -> Iterator[str]:
    """What of the file is not as it should be, in plain lines."""
    counts = (
        (len(storage.damage), "of the file is damaged", "of the file are damaged", "place"),
        (records.altered, "is not as it was written", "are not as they were written", "row"),
        (len(records.unreadable), "cannot be read", "cannot be read", "row"),
    )
    for count, one, many, what in counts:
        if count:
            of = " of the notebook" if what == "row" else ""
            yield f"{count} {what}{'s' * (count > 1)}{of} {one if count == 1 else many}; see dateline notebook check"
