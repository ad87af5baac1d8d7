"""Where results go: standard output, or a new file that appears complete or not at all."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from . import atomic_file
from .paths import full_path
from .served import is_download, refusal

_NOTEBOOK = re.compile(rb'\s*\{\s*"meta"\s*:\s*\{\s*"\d+"\s*:\s*\{[^{}]*"format"\s*:')
_HEAD = 400
_BESIDE = re.compile(r"(.+)\.(?:lock|before|backups|pages|drafts|aside-\w+)")
"""The names of what lies beside a notebook, whose own name comes first."""


class OutputError(Exception):
    """Why a file cannot be written, and what to do, in one plain line."""


@contextmanager
def output(target: Path | None, force: bool = False) -> Iterator[BinaryIO]:
    """A stream of bytes to ``target``, or to standard output when that is None or "-".

    A file is written beside and moved into place at the end, so that a failure leaves what was there. Raises
    OutputError when the file exists and ``force`` is false, when it is a notebook, or when it cannot be written.
    """
    if target is None or str(target) == "-":
        with _failures_named("standard output"):
            sys.stdout.flush()
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        return
    check(target, force)
    if target.exists() and not target.is_file():
        with _failures_named(str(target)), target.open("wb") as stream:  # a device or a pipe: nothing to move
            yield stream
        return
    final = full_path(target)
    beside = final.with_name(f".{final.name[:80]}.{uuid4().hex[:8]}.part")
    try:
        with atomic_file.replacing(final, beside, over=force) as stream:
            yield stream
    except FileExistsError:
        raise OutputError(f"{final}: exists already; choose another name or give --force") from None
    except OSError as error:
        if error.filename is None or str(error.filename) in (str(beside), str(final)):
            raise OutputError(f"{target}: cannot be written ({error.strerror})") from None
        raise


@contextmanager
def _failures_named(name: str) -> Iterator[None]:
    """Say in one line that ``name`` could not be written, unless its reader just left."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.filename is not None:
            raise
        raise OutputError(f"{name}: cannot be written ({error.strerror or error})") from None


def check(target: Path, force: bool) -> None:
    """Raise OutputError when ``target`` could not become a new file; asked before the work is done."""
    if not is_download(full_path(target)) and (why := refusal(str(target))):
        raise OutputError(why)
    if target.is_dir():
        raise OutputError(f"{target}: is a folder; name a file in it")
    if belongs_to_notebook(target):
        raise OutputError(f"{target}: is a notebook or belongs to one, and is never written over; choose another name")
    if target.is_file() and not force:
        raise OutputError(f"{target}: exists already; choose another name or give --force")
    if not full_path(target).parent.is_dir():
        raise OutputError(f"{target}: there is no folder {target.parent}; make it first")


def belongs_to_notebook(target: Path) -> bool:
    """Whether a file is a notebook, whole or damaged, a backup of one, or one of the files that lie beside one.

    Links are followed; a notebook is known by what it holds, or by what lies beside it, however its path is spelled.
    """
    final = full_path(target)
    beside = (final.with_name(final.name + end) for end in (".before", ".backups", ".pages", ".drafts"))
    if final.is_file() and (begins_as_notebook(final) or any(path.exists() for path in beside)):
        return True
    named = ((path, _BESIDE.fullmatch(path.name)) for path in (final, final.parent))
    return any(path.with_name(match[1]).is_file() for path, match in named if match)


def begins_as_notebook(path: Path) -> bool:
    """Whether a file begins as notebooks do."""
    try:
        with path.open("rb") as file:
            return _NOTEBOOK.match(file.read(_HEAD)) is not None
    except OSError:
        return False
