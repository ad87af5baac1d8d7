"""What identifies rather than counts: mail addresses, telephone numbers, bank accounts, numbers of cases and files."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from ..article import Article
from ..findings import Change, Identifier, Number
from .accounts import accounts_in
from .cases import cases_in
from .telephones import telephones_in

__all__ = ["STEPS", "counting", "identifiers_of"]

_MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w@-]|\.\w)")
_FIGURE = re.compile(r"\d")


def mails_in(text: str, start: int, end: int) -> Iterator[Identifier]:
    """Mail addresses: "tips@police.example.org"."""
    if text.find("@", start, end) < 0:
        return
    for match in _MAIL.finditer(text, start, end):
        yield Identifier(match.start(), match.end(), match.group(), "mail", match.group().lower())


Step = Callable[[str, int, int], Iterable[Identifier]]

STEPS: tuple[Step, ...] = (mails_in, accounts_in, cases_in, telephones_in)
"""What is looked for in each paragraph; where two meet, the earlier has it."""


def identifiers_of(article: Article) -> tuple[Identifier, ...]:
    """The identifiers of an article, in the order of the text, in whatever language it is."""
    found: list[Identifier] = []
    for paragraph in article.paragraphs:
        here: list[Identifier] = []
        span = paragraph.start, paragraph.end
        if not _FIGURE.search(article.text, *span) and article.text.find("@", *span) < 0:
            continue  # all that is looked for has figures, but for addresses
        for step in STEPS:
            for one in step(article.text, *span):
                if not any(one.start < other.end and other.start < one.end for other in here):
                    here.append(one)
        found.extend(sorted(here, key=lambda one: one.start))
    return tuple(found)


def counting(
    numbers: Iterable[Number], changes: Iterable[Change], identifiers: Sequence[Identifier]
) -> tuple[tuple[Number, ...], tuple[Change, ...]]:
    """The numbers and changes of which no part is an identifier; these are in order, and no two of them meet."""
    ends = [one.end for one in identifiers]

    def is_free(start: int, end: int) -> bool:
        at = bisect_right(ends, start)
        return at == len(ends) or identifiers[at].start >= end

    return (
        tuple(number for number in numbers if is_free(number.start, number.end)),
        tuple(change for change in changes if is_free(change.start, change.end)),
    )
