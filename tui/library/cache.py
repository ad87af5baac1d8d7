"""Findings kept from one session to the next: by the text's SHA-256 and the engine that found them.

The file can be thrown away at any time; it holds nothing that cannot be found again.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Self, Union, get_args, get_origin, get_type_hints

import analysis
from analysis.article import Article
from analysis.findings import Findings

from .database import opened

_SCHEMA = """
CREATE TABLE findings (
    sha256 TEXT NOT NULL, engine TEXT NOT NULL, used INTEGER NOT NULL, found BLOB NOT NULL,
    PRIMARY KEY (sha256, engine)
) WITHOUT ROWID;
CREATE TABLE clock (now INTEGER NOT NULL);
INSERT INTO clock VALUES (0);
"""
MOST_KEPT = 20_000
"""The findings of so many articles stay in the cache, unless more are in use."""
_ASKED = 500
"""Of so many articles one statement asks."""
_FORMAT = 1
_PARTS = ("actors", "numbers", "quotes", "attributions", "changes", "identifiers")


@cache
def engine_version() -> str:
    """A mark of the engine as it stands: it changes with every line of its code and every one of its word lists."""
    home = Path(analysis.__file__).parent
    mark = hashlib.sha256()
    for path in sorted(home.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            mark.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return mark.hexdigest()[:16]


class FindingsCache:
    """Findings on disk. What is damaged or by another engine counts as not there; nothing here ever raises for that."""

    def __init__(self, path: Path, engine: str | None = None) -> None:
        self._engine = engine or engine_version()
        self._path = path
        self._database = opened(path, _SCHEMA, _FORMAT)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, article: Article) -> Findings | None:
        """The findings of an article, if they are kept."""
        try:
            key = (article.sha256, self._engine)
            row = self._database.execute("SELECT found FROM findings WHERE sha256 = ? AND engine = ?", key).fetchone()
            if row is None:
                return None
            found = _findings(article, json.loads(zlib.decompress(row[0])))
            with self._database:
                self._database.execute(
                    "UPDATE findings SET used = ? WHERE sha256 = ? AND engine = ?", (self._tick(), *key)
                )
        except (sqlite3.Error, zlib.error, ValueError, TypeError, KeyError):
            return None
        return found

    def has(self, sha256: str) -> bool:
        """Whether findings of the text with this hash are kept."""
        return bool(self.among([sha256]))

    def among(self, sha256s: Sequence[str]) -> set[str]:
        """Those of some SHA-256s for whose texts findings are kept."""
        found: set[str] = set()
        for start in range(0, len(sha256s), _ASKED):
            some = sha256s[start : start + _ASKED]
            query = f"SELECT sha256 FROM findings WHERE engine = ? AND sha256 IN ({','.join('?' * len(some))})"
            try:
                found.update(sha256 for (sha256,) in self._database.execute(query, (self._engine, *some)))
            except sqlite3.Error:
                return found
        return found

    def put(self, findings: Findings) -> None:
        """Keep findings; where the disk does not allow it, they are not kept."""
        self.put_packed([(findings.article.sha256, packed(findings))])

    def put_packed(self, findings: Iterable[tuple[str, bytes]]) -> None:
        """As ``put``, of many articles at once: the SHA-256 of each text and what ``packed`` made of its findings."""
        try:
            with self._database:
                for sha256, found in findings:
                    row = (sha256, self._engine, self._tick(), found)
                    self._database.execute("INSERT OR REPLACE INTO findings VALUES (?, ?, ?, ?)", row)
        except sqlite3.Error:
            return

    def shrink(self, rows: int = MOST_KEPT) -> None:
        """Drop what other engines found, and all but the ``rows`` used last."""
        try:
            with self._database:
                self._database.execute("DELETE FROM findings WHERE engine <> ?", (self._engine,))
                self._database.execute(
                    "DELETE FROM findings WHERE used <= "
                    "(SELECT used FROM findings ORDER BY used DESC LIMIT 1 OFFSET ?)",
                    (rows,),
                )
            with closing(self._database.cursor()) as cursor:
                cursor.execute("VACUUM")
        except sqlite3.Error:
            return

    def _tick(self) -> int:
        """A clock that only counts, so that order does not hang on the machine's time."""
        self._database.execute("UPDATE clock SET now = now + 1")
        now: int = self._database.execute("SELECT now FROM clock").fetchone()[0]
        return now


def packed(findings: Findings) -> bytes:
    """Findings as the cache keeps them, without the article."""
    rows = {part: [_as_dict(row) for row in getattr(findings, part)] for part in _PARTS}
    return zlib.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode("utf-8"), 1)


def _as_dict(value: Any) -> Any:
    """A dataclass as nested dictionaries; ``dataclasses.asdict`` copies every value, at four times the cost."""
    if is_dataclass(value):
        return {field.name: _as_dict(getattr(value, field.name)) for field in fields(value)}
    return [_as_dict(one) for one in value] if isinstance(value, tuple) else value


def _findings(article: Article, rows: dict[str, Any]) -> Findings:
    hints = _hints(Findings)
    return Findings(article, **{part: _restored(hints[part], rows[part]) for part in _PARTS})


@lru_cache(32)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _restored(hint: Any, value: Any) -> Any:
    """What JSON made of a dataclass, as it was: tuples for lists, dataclasses for objects."""
    maker = _maker(hint)
    return maker(value) if maker and value is not None else value


@lru_cache(256)
def _maker(hint: Any) -> Callable[[Any], Any] | None:
    """How to restore a value of a type; None where JSON keeps it as it is."""
    if is_dataclass(hint) and isinstance(hint, type):
        kind, names, hints = hint, [field.name for field in fields(hint)], _hints(hint)
        makers = [(name, _maker(hints[name])) for name in names]
        return lambda row: kind(**{n: (m(row[n]) if m and row[n] is not None else row[n]) for n, m in makers})
    origin = get_origin(hint)
    if origin is tuple:
        inner = _maker(get_args(hint)[0])
        return (lambda row: tuple(map(inner, row))) if inner else tuple
    if origin in (Union, UnionType):
        return next((maker for part in get_args(hint) if part is not NoneType and (maker := _maker(part))), None)
    return None
