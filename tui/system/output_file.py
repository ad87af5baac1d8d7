"""Where results go: standard output, or a new file that appears complete or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4


class OutputError(Exception):
    """Why a file cannot be written, and what to do, in one plain line."""


@contextmanager
def output(target: Path | None, force: bool = False) -> Iterator[BinaryIO]:
    """A stream of bytes to ``target``, or to standard output when that is None or "-".

    A file is written beside and moved into place at the end, so that a failure leaves what was there. Raises
    OutputError when the file exists and ``force`` is false, or when it cannot be written.
    """
    if target is None or str(target) == "-":
        with _told("standard output"):
            sys.stdout.flush()
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        return
    check(target, force)
    if target.exists() and not target.is_file():
        with _told(str(target)), target.open("wb") as stream:  # a device or a pipe: nothing to move into place
            yield stream
        return
    final = target.resolve()
    beside = final.with_name(f".{final.name[:80]}.{uuid4().hex[:8]}.part")
    try:
        with beside.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _settle(beside, final, force)
    except OSError as error:
        if error.filename is None or str(error.filename) == str(beside):
            raise OutputError(f"{target}: cannot be written ({error.strerror})") from None
        raise
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Tell in one line that ``name`` could not be written, unless its reader just left."""
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
    if target.is_dir():
        raise OutputError(f"{target}: is a folder; name a file in it")
    if target.is_file() and not force:
        raise OutputError(f"{target}: exists already; choose another name or give --force")
    if not target.resolve().parent.is_dir():
        raise OutputError(f"{target}: there is no folder {target.parent}; make it first")


def _settle(beside: Path, final: Path, force: bool) -> None:
    """Move the finished file into place; without ``force`` never over one that appeared meanwhile."""
    if force:
        with suppress(OSError):
            beside.chmod(final.stat().st_mode & 0o777)
        beside.replace(final)
        return
    try:
        os.link(beside, final)
    except FileExistsError:
        raise OutputError(f"{final}: exists already; choose another name or give --force") from None
    except OSError:  # a file system without hard links
        beside.replace(final)
