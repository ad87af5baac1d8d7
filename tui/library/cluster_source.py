"""What a cluster is to analyse, in pieces that its tasks read: files, row groups of Parquet, lists of what is done.

A source is a folder, a file or a glob, here or at any address that fsspec knows (s3://, gs://, hdfs://). Parquet files
have the column ``text`` and may have ``source``, ``title``, ``byline`` and ``date``; every other file is an article.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any, Literal

from analysis.loading import ENDINGS, LoadingError, expand

from .cluster_storage import Storage, local_path, storage_of

FILES_A_PIECE = 250
_NAMED = ("source", "title", "byline", "date")
"""The columns that a Parquet file may have beside ``text``."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one task reads: some articles' ``files``, one row ``group`` of a Parquet file, or lists of what is done.

    ``first`` is the number of the group's first row in its file.
    """

    kind: Literal["files", "rows", "done"]
    paths: tuple[str, ...]
    group: int = 0
    first: int = 0

    def to_json(self) -> str:
        """As a string, which travels in every engine."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Piece:
        """The piece that ``to_json`` wrote."""
        fields: dict[str, Any] = json.loads(text)
        return cls(**{**fields, "paths": tuple(fields["paths"])})


def pieces_of(source: str) -> tuple[list[Piece], int]:
    """The pieces of a source, and how many articles they hold. Raises LoadingError when there is nothing to read."""
    source = local_path(source)
    storage = storage_of(source)
    try:
        paths = _paths(source, storage)
    except OSError as error:
        raise LoadingError(f"{source}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
    tables = [path for path in paths if _is_parquet(path)]
    files = [path for path in paths if not _is_parquet(path)]
    pieces = [Piece("files", tuple(some)) for some in _batches(files, FILES_A_PIECE)]
    count = len(files)
    for path in tables:
        groups, rows = _groups(storage, path)
        pieces += groups
        count += rows
    if not count:
        raise LoadingError(f"{source}: holds no articles; give a folder, a Parquet file or a glob")
    return pieces, count


def lists_of_done(paths: Sequence[str]) -> list[Piece]:
    """Pieces that read which articles an earlier run analysed."""
    return [Piece("done", tuple(some)) for some in _batches(paths, FILES_A_PIECE)]


def _is_parquet(path: str) -> bool:
    return path.lower().endswith((".parquet", ".pq"))


def _batches(paths: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (paths[start : start + size] for start in range(0, len(paths), size))


def _paths(source: str, storage: Storage) -> list[str]:
    if any(mark in source for mark in "*?["):
        return sorted(path for path in storage.glob(source) if not _is_hidden(path))
    if not storage.is_folder(source):
        if not storage.exists(source):
            raise LoadingError(f"{source}: no such file; check the name")
        return [source]
    inside = storage.files_in(source)
    articles = expand([source]) if storage.is_local else [path for path in inside if _is_article(path, source)]
    return articles + [path for path in inside if _is_parquet(path) and not _is_hidden(path, source)]


def _is_article(path: str, folder: str) -> bool:
    return PurePosixPath(path).suffix.lower() in ENDINGS and not _is_hidden(path, folder)


def _is_hidden(path: str, folder: str = "") -> bool:
    """Whether the file, or a folder below ``folder`` that it lies in, has a name that begins with a full stop."""
    inner = path.removeprefix(folder) if folder else PurePosixPath(path).name
    return any(part.startswith(".") for part in inner.strip("/").split("/"))


def _groups(storage: Storage, path: str) -> tuple[list[Piece], int]:
    import pyarrow
    from pyarrow import parquet

    try:
        with storage.opened(path) as stream:
            metadata = parquet.read_metadata(stream)
            columns = parquet.read_schema(stream).names
    except (OSError, pyarrow.ArrowException) as error:
        raise LoadingError(f"{path}: cannot be read as Parquet ({error})") from None
    if "text" not in columns:
        raise LoadingError(f"{path}: has no column “text”, only {', '.join(columns) or 'none at all'}")
    pieces, first = [], 0
    for group in range(metadata.num_row_groups):
        pieces.append(Piece("rows", (path,), group, first))
        first += metadata.row_group(group).num_rows
    return pieces, first


def rows_of_piece(piece: Piece) -> Iterator[dict[str, Any]]:
    """The records of a Parquet file's row group: text, source, title, byline and date, as they are given."""
    from pyarrow import parquet

    [path] = piece.paths
    number = piece.first
    with storage_of(path).opened(path) as stream:
        file = parquet.ParquetFile(stream)
        columns = ["text", *(name for name in _NAMED if name in file.schema_arrow.names)]
        for batch in file.iter_batches(1000, row_groups=[piece.group], columns=columns):
            for record in batch.to_pylist():
                number += 1
                yield {**record, "source": str(record.get("source") or f"{path}#{number}")}
