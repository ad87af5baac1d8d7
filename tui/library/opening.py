"""Which article the desk opens with, and how one is found again. Headless."""

from __future__ import annotations

import contextlib
import os
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.article import Article
from analysis.loading import ENCODINGS, LoadingError, load
from analysis.reading import read

from ..system.paths import notebook_path, seed_article
from ..system.served import refusal
from .in_turn import first_of
from .reading_list import STDIN, Loader

if TYPE_CHECKING:
    from ..notebook import ArticleRecord


LONG = 1_000_000
"""From how many bytes on an article's beginning is shown before the rest is loaded."""
FIRST_PAGES = 60_000
"""How many bytes such a beginning has at the most."""


def reading_list(names: list[str]) -> list[str]:
    """The articles that the names stand for, folders opened. Raises LoadingError when a folder holds none."""
    from .reading_list import members

    for name in names:
        if why := refusal(name):
            raise LoadingError(why)
    found = {name: members(name) for name in names}
    for name, articles in found.items():
        if not articles:
            raise LoadingError(f"{name}: is a folder without articles; name another one, or a file")
    return [member for name in names for member in found[name]]


def first_article(names: list[str], notebook: Path | None = None, loader: Loader | None = None) -> Article:
    """The first of those named that can be read; none named: the one read last; never read anything: the seed."""
    if names:
        return first_of(names, partial(open_article, loader=loader))
    return _read_last(notebook_path(notebook)) or load(seed_article())


def beginning(name: str) -> Article | None:
    """The first pages of a long plain text, to be read while the rest is loaded; None when it is not one."""
    path = Path(name)
    if path.suffix.lower() not in ("", ".txt", ".text"):
        return None
    try:
        if not path.is_file() or path.stat().st_size < LONG:
            return None
        with path.open("rb") as stream:
            data = stream.read(FIRST_PAGES)
        text = data[: data.rindex(b"\n\n")].decode("utf-8")
    except (OSError, ValueError):
        # Loading tells what is wrong, or reads it more slowly.
        return None
    return None if "\0" in text else read(text, source=name)


def open_article(name: str, loader: Loader | None = None) -> Article:
    """The article in a file, at an address or from the pipe at the start of the desk ("-"). Raises LoadingError."""
    if why := refusal(name):
        raise LoadingError(why)
    if name != STDIN:
        return loader(name) if loader else load(name, keep_raw=True)
    if not from_standard_input.cache_info().currsize:
        # The desk's keys come from there: reading would take them and never end.
        raise LoadingError("-: nothing came through a pipe when the desk was started")
    return from_standard_input()


@cache
def from_standard_input() -> Article:
    """The article that comes through a pipe, which can be read only once; from then on keys come from the terminal."""
    article = load(STDIN)
    _take_keys_from_terminal()
    return article


def reopen(record: ArticleRecord) -> Article:
    """An article of the notebook: its file as it is now, else (as for one from a pipe) the text that it keeps."""
    if record.source != STDIN and not refusal(record.source):
        with contextlib.suppress(LoadingError):
            return _as_before(record, load(record.source, keep_raw=True))
    return as_kept(record)


def as_kept(record: ArticleRecord) -> Article:
    """An article as the notebook keeps it, whatever has become of its file."""
    return read(record.text, source=record.source, title=record.title, byline=record.byline, date=record.date)


def _as_before(record: ArticleRecord, article: Article) -> Article:
    """The article of a file in the encoding in which it was read before, where that was chosen by hand."""
    if article.sha256 == record.sha256 or not any(remark.startswith("read as ") for remark in article.remarks):
        return article
    for encoding in ENCODINGS:
        with contextlib.suppress(LoadingError):
            other = load(record.source, encoding=encoding, keep_raw=True)
            if other.sha256 == record.sha256:
                return other
    return article


def _take_keys_from_terminal() -> None:
    """Standard input was the article: let the terminal take its place, so that keys arrive."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise LoadingError("-: the article came from standard input, and there is no terminal to show it in") from None
    os.dup2(terminal, 0)
    os.close(terminal)


def _read_last(path: Path) -> Article | None:
    """The article read last, if any."""
    if not path.exists():
        return None
    from ..notebook import Notebook, NotebookError

    try:
        notebook = Notebook(path)
        records = notebook.articles()
        notebook.close()
    except (NotebookError, OSError):
        # The desk opens the notebook again and says what is wrong with it.
        return None
    return reopen(records[0]) if records else None
