"""Figures of the ledger in words."""

from __future__ import annotations

import pytest

from tui.ledger.ledger_rows import figure_words
from tui.notebook.claim import Statement


@pytest.mark.parametrize(
    ("text", "value", "of", "words"),
    [
        ("19", 19.0, "death toll", "death toll 19"),
        ("19", 19.0, "people", "19 people killed"),
        ("seven", 7.0, "bodies", "seven bodies"),
        ("Three", 3.0, "dead", "Three dead"),
        ("21", 21.0, "people died", "21 people died"),
        ("26", 26.0, "protesters", "26 protesters killed"),
    ],
)
def test_what_befell_those_counted_is_said_once(text: str, value: float, of: str, words: str) -> None:
    assert figure_words(Statement(text, value, None, None, None, of, "killed")) == words
