"""Which of the articles that the notebook keeps are meant on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..system.plain_output import complain, remark

if TYPE_CHECKING:
    from ..notebook import ArticleRecord, Notebook

SHORTEST_HASH = 8


def kept_articles(notebook: Notebook, names: Sequence[str]) -> tuple[set[str], int]:
    """The hashes of the kept articles that ``names`` stand for, and how many articles could not be read.

    A name is a file, folder or address, or the source or the sha256 (or its beginning) under which an article is
    kept whose file is gone. An article edited since counts as the one kept from its file. What fails is told.
    """
    from ..library.reading_list import articles_of

    records = notebook.articles()
    known = {record.sha256 for record in records}
    chosen: set[str] = set()
    failed = 0
    for name in names:
        kept = {record.sha256 for record in records if _means(name, record)}
        chosen |= kept
        if kept and not Path(name).exists():
            continue
        for article in articles_of([name]):
            if isinstance(article, Exception):
                failed += 1
                complain(str(article))
            elif article.sha256 in known:
                chosen.add(article.sha256)
            elif not kept:
                remark(f"{article.source}: has no annotations")
    return chosen, failed


def _means(name: str, record: ArticleRecord) -> bool:
    if name == record.source or (len(name) >= SHORTEST_HASH and record.sha256.startswith(name)):
        return True
    try:
        return Path(name).is_file() and Path(record.source).is_file() and Path(name).samefile(record.source)
    except (OSError, ValueError):
        return False
