"""Verbs of saying and counting that a tagger takes for nouns."""

from __future__ import annotations

import pytest

from analysis import analyze, read

CREDITED = [
    ("The bank reckons one in six will fail.", "The bank", "one in six will fail"),
    ("Coach Ann Lee reckons her side need 12 points.", "Coach Ann Lee", "her side need 12 points"),
    ("Save the Lakes estimates there are 12 million carp.", "the Lakes", "there are 12 million carp"),
    ("Forty homes will go, its builders promise.", "its builders", "Forty homes will go"),
    ("The bank forecast that prices would fall.", "The bank", "prices would fall"),
    ("The bank forecast growth of 3 percent.", "The bank", "growth of 3 percent"),
    ("The bank values it at $70m.", "The bank", "it at $70m"),
    ("Brokers value the firm at $3bn.", "Brokers", "the firm at $3bn"),
    ("A poll finds Ann Lee ahead.", "A poll", "Ann Lee ahead"),
    ("The Lund Bureau counts 40 cases.", "The Lund Bureau", "40 cases"),
    ("“No,” Ann Lee recalls.", "Ann Lee", "“No,”"),
    ("“No,” recalls Ann Lee.", "Ann Lee", "“No,”"),
    ("A man in a scarf shouts “No!”", "A man in a scarf", "“No!”"),
    ("Ann Lee professes not to care.", "Ann Lee", "not to care"),
    ("The Post projects that Lee has won.", "The Post", "Lee has won"),
    ("About 300 homes burnt, the mayor's office estimates.", "the mayor's office", "About 300 homes burnt"),
]


@pytest.mark.parametrize(("text", "source", "content"), CREDITED, ids=[case[0] for case in CREDITED])
def test_a_verb_that_looks_like_a_noun(text: str, source: str, content: str) -> None:
    found = [(one.source and one.source.text, text[one.start : one.end]) for one in analyze(read(text)).attributions]
    assert found == [(source, content)]


NOUNS = [
    "The builders made a promise.",
    "The forecast for the coast was grim, growth of weeds apart.",
    "The reports there are old.",
    "The estimates she made were old.",
    "Ann Lee smiles and the cheers at 40 grew.",
    "The bank's values at 70 were old.",
    "The list 12 patients made was old.",
    "He read a list, the count of 12 deeds.",
    "The counts 40 men face are grave.",
    "The shouts of “No!” grew.",
]


@pytest.mark.parametrize("text", NOUNS)
def test_a_noun_stays_one(text: str) -> None:
    assert [one.source.text for one in analyze(read(text)).attributions if one.source] == []
