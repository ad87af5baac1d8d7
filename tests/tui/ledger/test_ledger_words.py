"""Figures of the ledger in words."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from tui.ledger.found_claims import figure_statement
from tui.ledger.ledger_rows import figure_words
from tui.notebook.claim import Claim, Statement


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


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("About 650 homes stand empty.", "~ 650 homes"),
        ("Around 70% of the rain fell.", "~ 70% rain"),
        ("Some seven boats came.", "~ seven boats"),
        ("More than 300 rescuers came.", "≥ 300 rescuers"),
        ("Up to 20 boats came.", "≤ 20 boats"),
        ("Exactly 12 boats came.", "12 boats"),
        ("Dozens of boats came.", "Dozens of boats"),
        ("Tens of thousands of people came.", "Tens of thousands of people"),
        ("Half a dozen boats came.", "Half a dozen boats"),
        ("Aid of $200 million came.", "200m USD Aid"),
        ("Aid of $1.55 billion came.", "1.55bn USD Aid"),
        ("Aid of $12,345,678 came.", "12,345,678 USD Aid"),
        ("Aid of $999,000 came.", "999,000 USD Aid"),
        ("Some 2,000,000 people came.", "~ 2,000,000 people"),
    ],
)
def test_an_inexact_figure_is_not_told_as_an_exact_one(sentence: str, words: str) -> None:
    (number,) = analyze(read(f"The storm\n\n{sentence}\n")).numbers
    said = figure_statement(number)
    assert figure_words(said) == words
    kept = Claim.from_dict(Claim.new("figure", [], statement=said).to_dict())
    assert kept.statement == said
