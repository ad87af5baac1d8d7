"""Projects: folders of articles that are worked on together. Their order and the article last read are remembered.

What is remembered belongs to a notebook, and lies in a file that can be thrown away. Headless.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from analysis.loading import expand

from ..system.json_file import read_object, write_object
from ..system.paths import full_path, projects_path
from .reading_list import members

MOST = 30
"""So many projects are remembered, those opened last."""
AS_NAMED = "as named"
"""The order that files have by their paths."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder as the reader left it. Articles are named by their paths below ``folder``, which is a full path."""

    folder: str
    notebook: str
    typed: str
    """How the folder was named, which stands at the beginning of its articles' sources."""
    article: str = ""
    """The article read last; "" when that was none of the folder's."""
    order: str = AS_NAMED
    names: tuple[str, ...] = ()
    """The articles in the order of the reading list, where that is not by their paths."""
    opened: str = ""
    """When, in UTC, as ISO 8601."""

    @property
    def title(self) -> str:
        """What the reader knows it by."""
        return Path(self.folder).name or self.folder

    def source(self, name: str) -> str:
        """The source of one of its articles."""
        return os.path.join(self.typed, name)

    def sources(self) -> list[str]:
        """The reading list: articles as they were ordered, and behind them those that are new; [] if all are gone."""
        now = expand([self.typed])
        if not self.names:
            return now
        here = set(now)
        kept = [source for name in self.names if (source := self.source(name)) in here]
        known = set(kept)
        return [*kept, *(source for source in now if source not in known)]


class Projects:
    """The projects of one notebook; ``current`` is the one that the reader is in."""

    def __init__(self, notebook: Path, path: Path | None = None) -> None:
        self._path = path or projects_path()
        self._notebook = str(full_path(notebook))
        self.current: Project | None = None
        self._unwritten = False

    @property
    def order(self) -> str:
        """What the order of the reading list is called."""
        return self.current.order if self.current is not None else AS_NAMED

    def recent(self) -> list[Project]:
        """The projects whose folders are still there, those opened last first."""
        return [p for p in self._all() if p.notebook == self._notebook and os.path.isdir(p.folder)]

    def begin(self, named: Sequence[str]) -> tuple[list[str], str | None]:
        """Begin with what was named at the start: the reading list, and the article to open where one is known.

        A folder is opened where it was left; nothing named: the project that the reader was in.
        """
        if not named:
            return self._go_on()
        if len(named) == 1 and os.path.isdir(named[0]):
            return self.enter(named[0])
        self.current, self._unwritten = None, True
        return [member for name in named for member in members(name)], None

    def enter(self, folder: str) -> tuple[list[str], str | None]:
        """Open a folder, known or not: its reading list, and the article to begin with; [] where it holds none."""
        full = str(full_path(folder))
        known = next((p for p in self.recent() if p.folder == full), Project(full, self._notebook, folder))
        return self._open(replace(known, typed=folder))

    def _go_on(self) -> tuple[list[str], str | None]:
        left_in = read_object(self._path).get("current")
        folder = left_in.get(self._notebook) if isinstance(left_in, dict) else None
        known = next((p for p in self.recent() if p.folder == folder), None)
        if known is None:
            return [], None
        # Named from another place, a relative path is another folder.
        same = str(full_path(known.typed)) == known.folder
        names, first = self._open(known if same else replace(known, typed=known.folder))
        return names, first if known.article else None

    def _open(self, project: Project) -> tuple[list[str], str | None]:
        names = project.sources()
        if not names:
            return [], None
        # Written with the article, so that the first paint does not wait for the disk.
        self.current = replace(project, opened=datetime.now(UTC).isoformat(timespec="seconds"))
        self._unwritten = True
        last = project.source(project.article) if project.article else ""
        return names, last if last in names else names[0]

    def read(self, source: str) -> None:
        """Remember that an article is being read."""
        if self.current is not None:
            self._change(replace(self.current, article=_below(source, self.current)))
        if self._unwritten:
            self._write()

    def arrange(self, sources: Sequence[str], order: str) -> None:
        """Remember the order of the reading list, and what it is called."""
        if self.current is not None:
            names = [] if order == AS_NAMED else [_below(source, self.current) for source in sources]
            self._change(replace(self.current, order=order, names=tuple(filter(None, names))))

    def _change(self, project: Project) -> None:
        if project != self.current:
            self.current = project
            self._write()

    def _write(self) -> None:
        projects = self._all()
        if self.current is not None:
            here = (self.current.folder, self.current.notebook)
            projects = [self.current, *(p for p in projects if (p.folder, p.notebook) != here)]
        left_in = read_object(self._path).get("current")
        left_in = left_in if isinstance(left_in, dict) else {}
        folder = self.current.folder if self.current is not None else ""
        if folder or left_in.get(self._notebook):
            rows = [asdict(project) for project in projects[:MOST]]
            write_object(self._path, {"current": {**left_in, self._notebook: folder}, "projects": rows})
        self._unwritten = False

    def _all(self) -> list[Project]:
        rows = read_object(self._path).get("projects")
        return list(_projects(rows if isinstance(rows, list) else []))


def _below(source: str, project: Project) -> str:
    """How a project names one of its articles; "" for what is none of them."""
    start = os.path.join(project.typed, "")
    return source[len(start) :] if source.startswith(start) else ""


def _projects(rows: Sequence[Any]) -> Iterator[Project]:
    """What the rows of the file are; rows that are none are passed over."""
    text = [field.name for field in fields(Project) if field.name != "names"]
    for row in rows:
        if not isinstance(row, dict) or not all(isinstance(row.get(name), str) for name in text):
            continue
        names = row.get("names")
        if isinstance(names, list) and all(isinstance(name, str) for name in names):
            yield Project(**{name: row[name] for name in text}, names=tuple(names))
