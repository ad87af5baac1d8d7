"""Several articles of which one is wanted: what cannot be read is passed over, and told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.loading import LoadingError

if TYPE_CHECKING:
    from analysis.article import Article

    from .reading_list import Loader


def first_of(names: Iterable[str], load: Loader) -> Article:
    """The first of these articles that can be read; its remarks tell what was passed over before it.

    Raises the first one's LoadingError when none can be read.
    """
    failed: list[LoadingError] = []
    for name in names:
        try:
            article = load(name)
        except LoadingError as error:
            failed.append(error)
            continue
        return replace(article, remarks=(passed_over(failed), *article.remarks)) if failed else article
    raise failed[0]


def passed_over(failed: list[LoadingError]) -> str:
    """What could not be read and why: the first of it, and how many there are."""
    if len(failed) == 1:
        return f"Passed over {failed[0]}"
    return f"Passed over {len(failed):,} that cannot be read, such as {failed[0]}"


def from_one_on(names: list[str], first: str) -> list[str]:
    """All names, beginning with ``first`` and going round."""
    at = names.index(first) if first in names else 0
    return [*names[at:], *names[:at]]
