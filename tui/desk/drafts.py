"""Notes that were begun and not saved: kept beside the notebook, so that they are there again the next time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.article import Article, Span

from ..system.json_file import read_object, write_object

if TYPE_CHECKING:
    from ..notebook.annotation import Annotation

DraftKey = tuple[str, Span, str | None]
"""What a draft is for: the article's sha256, the passage, and the annotation that is edited (None: a new note)."""
MOST = 200
"""How many drafts are kept; the oldest go first."""


def drafts_path(notebook: Path) -> Path:
    """Where the drafts of a notebook lie."""
    return notebook.with_name(notebook.name + ".drafts")


class Drafts:
    """What was typed, by what it is for. Without a file, or where it cannot be written, they last as long as this."""

    def __init__(self) -> None:
        self.texts: dict[DraftKey, str] = {}
        self._path: Path | None = None

    def open(self, notebook: Path) -> None:
        """Take in what waits beside a notebook; from now on changes are written there."""
        self._path = drafts_path(notebook)
        self.texts = {**self._read(), **self.texts}

    def text(self, key: DraftKey) -> str | None:
        """What was typed; None where there is no draft."""
        return self.texts.get(key)

    def put(self, key: DraftKey, text: str) -> None:
        """Keep what was typed; nothing but blanks is no draft."""
        if not text.strip():
            self.drop(key)
        elif self.texts.get(key) != text:
            self._change({key: text})

    def drop(self, key: DraftKey) -> None:
        """It is saved, or wanted no more."""
        if key in self.texts:
            self._change({key: ""})

    def of(self, sha256: str) -> list[DraftKey]:
        """What the drafts of an article are for, in its order."""
        return sorted((key for key in self.texts if key[0] == sha256), key=lambda key: key[1])

    def _change(self, changed: dict[DraftKey, str]) -> None:
        """Another window may have written meanwhile, and this one where the disk was full: both are kept."""
        kept = {key: text for key, text in {**self._read(), **self.texts}.items() if key not in changed}
        self.texts = {key: text for key, text in {**kept, **changed}.items() if text}
        if self._path is not None and (self.texts or self._path.exists()):
            rows = [
                {"article": sha256, "start": span.start, "end": span.end, "annotation": annotation, "text": text}
                for (sha256, span, annotation), text in [*self.texts.items()][-MOST:]
            ]
            write_object(self._path, {"drafts": rows})

    def _read(self) -> dict[DraftKey, str]:
        rows = read_object(self._path).get("drafts") if self._path is not None else None
        return {(r["article"], Span(r["start"], r["end"]), r["annotation"]): r["text"] for r in _sound(rows)}


def waiting(drafts: Drafts, article: Article, annotations: Iterable[Annotation]) -> str:
    """Where in an article drafts wait, in words; "" where none does, or only what was saved after all."""
    notes = {(a.anchor.start, a.note) for a in annotations}
    keys = [key for key in drafts.of(article.sha256) if (key[1].start, drafts.text(key)) not in notes]
    if not keys:
        return ""
    _, span, annotation = keys[0]
    paragraph = article.paragraph_at(span.start)
    where = f"¶{paragraph.index + 1}" if paragraph is not None else "the top"
    more = f" (and {len(keys) - 1:,} more)" if len(keys) > 1 else ""
    return f"A note not yet saved waits at {where}{more}: {'a' if annotation is None else 'e'} there goes on with it."


def _sound(rows: Any) -> list[dict[str, Any]]:
    """The rows that are drafts."""
    return [
        row
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict)
        and all(isinstance(row.get(name), str) for name in ("article", "text"))
        and all(type(row.get(name)) is int for name in ("start", "end"))
        and isinstance(row.get("annotation"), str | None)
    ]
