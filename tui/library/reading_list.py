"""From what is named on the command line to articles: files, folders, addresses, standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.article import Article

STDIN = "-"
Loader = Callable[[str], "Article"]
"""What loads an article by its name."""


def is_address(name: str) -> bool:
    """Whether ``name`` is an http(s) address; as the loader has it, without importing that."""
    return name.lower().startswith(("http://", "https://"))


def problem(name: str) -> str | None:
    """What is plainly wrong with an ARTICLE before it is opened, in one line; None when nothing is."""
    if name == STDIN or is_address(name):
        return None
    path = Path(name)
    try:
        if path.is_dir():
            return None if members(name) else f"{name}: holds no articles (such as .txt, .md, .html, .pdf or .docx)"
        if path.exists() and not path.is_file():
            return None  # a pipe, which opening would already drain
        with path.open("rb"):
            return None
    except (OSError, ValueError) as error:
        from analysis.loading.files import trouble

        return trouble(name, error)


def articles_of(names: Sequence[str], loader: Loader | None = None) -> Iterator[Article | Exception]:
    """The articles that the names stand for, in order, folders opened; where one fails, its LoadingError.

    ``loader`` loads one by its name; by default as ``analysis.load`` does.
    """
    from analysis.loading import LoadingError, load

    loader = loader or load
    for name in names:
        trouble = problem(name)
        if trouble:
            yield LoadingError(trouble)
            continue
        for member in members(name):
            try:
                if member == STDIN and sys.stdin.isatty():
                    print("Type or paste the article; end with ctrl+d on an empty line.", file=sys.stderr)
                yield loader(member)
            except LoadingError as error:
                yield error


def members(name: str) -> list[str]:
    """The articles that one name stands for: those of a folder and the folders in it; else the name itself."""
    from analysis.loading import expand

    return expand([name])


def one_article(name: str, loader: Loader | None = None) -> Article:
    """The one article that ``name`` stands for. Raises LoadingError, also when it is a folder."""
    from analysis.loading import LoadingError

    if name != STDIN and not is_address(name) and Path(name).is_dir():
        raise LoadingError(f"{name}: is a folder; name one article in it")
    found = next(articles_of([name], loader))
    if isinstance(found, Exception):
        raise found
    return found
