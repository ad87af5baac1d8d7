"""One paragraph of twenty thousand characters: it costs time in proportion to its length, and no recursion."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import process_time

import pytest

from analysis import analyze, read
from analysis.actors import actors_of
from analysis.article import Article
from analysis.language import sentences_of
from analysis.mentions import mentions_of

SMALL, LARGE = 4_000, 16_000
PIECES = [
    "By John and John and ",
    "said Smith said Smith ",
    '"a," said B; ',
    "Ann Lee, Bob Hall, Carl Moore and ",
    "Bank of the Bank of ",
    "Foo Bar (FB) ",
    "Mr Hall and Mrs Hall ",
    "JOHN SMITH OF ACME ",
    "Kenya's Interior Ministry's ",
    "Hall & ",
    "and Ann of ",
    "Ann Lee, the mayor, ",
    "((( ",
]


SHAPES = ["– the mayor — said -- ", "$€£ US$ ", "U.S. U.K. ", "12-13-", "“No,” he said. “", "A. B. C. "]


def text_of(piece: str, size: int) -> Article:
    """So many characters of a piece again and again, in one paragraph."""
    return read((piece * (size // len(piece) + 1))[:size])


def quickest(act: Callable[[], object]) -> float:
    """Processor time of an act, the better of two tries."""
    took = []
    for _ in range(2):
        begun = process_time()
        act()
        took.append(process_time() - begun)
    return min(took)


def seconds(piece: str, size: int) -> float:
    """What the names in so many characters of a piece take."""
    article = text_of(piece, size)
    sentences = sentences_of(article)
    return quickest(lambda: actors_of(article, sentences, mentions_of(article, sentences)))


@pytest.mark.parametrize("piece", PIECES)
def test_names_cost_time_in_proportion_to_a_paragraph(piece: str) -> None:
    seconds(piece, 200)  # The lists are read on first use.
    small, large = seconds(piece, SMALL), seconds(piece, LARGE)
    assert large < 9 * max(small, 0.004)  # Linear is 4, quadratic 16.


@pytest.mark.parametrize("piece", SHAPES)
def test_all_findings_cost_time_in_proportion_to_a_paragraph(piece: str) -> None:
    analyze(text_of(piece, 200))
    small, large = (quickest(partial(analyze, text_of(piece, size))) for size in (6_000, 24_000))
    assert large < 8 * max(small, 0.01)
