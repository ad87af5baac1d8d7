"""One paragraph of twenty thousand characters: names cost time in proportion to its length, and no recursion."""

from __future__ import annotations

from time import process_time

import pytest

from analysis import read
from analysis.actors import actors_of
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
    "Ann Lee, the mayor, ",
    "((( ",
]


def seconds(piece: str, size: int) -> float:
    """Processor time for the names in so many characters of a piece again and again, the better of two tries."""
    article = read((piece * (size // len(piece) + 1))[:size])
    sentences = sentences_of(article)
    took = []
    for _ in range(2):
        begun = process_time()
        actors_of(article, sentences, mentions_of(article, sentences))
        took.append(process_time() - begun)
    return min(took)


@pytest.mark.parametrize("piece", PIECES)
def test_names_cost_time_in_proportion_to_a_paragraph(piece: str) -> None:
    seconds(piece, 200)  # The lists are read on first use.
    small, large = seconds(piece, SMALL), seconds(piece, LARGE)
    assert large < 9 * max(small, 0.004)  # Linear is 4, quadratic 16.
