"""Slips put into clean articles are found, and clean articles are left alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from analysis.checking import check
from analysis.checking.consistency import Consistency
from analysis.findings import Findings
from tests.analysis.told_events import analyzed

HERE = Path(__file__).parent / "clean"
CLEAN = ("ferry", "jobs", "trial")

# article, rule, the words to change (once, from the right where marked with "$"), what they are changed to
SEEDED = [
    ("ferry", "headline", "43 people dead", "34 people dead"),
    ("ferry", "headline", "43 people dead", "53 people dead"),
    ("ferry", "sum", "a total of 134", "a total of 143"),
    ("ferry", "sum", "120 passengers", "130 passengers"),
    ("ferry", "date", "Tuesday, 11 March", "Wednesday, 11 March"),
    ("ferry", "date", "11 March 2025", "11 March 2024"),
    ("ferry", "age", "questioned Marek, 52", "questioned Marek, 56"),
    ("ferry", "repeated", "We have 17 people injured", "We have 27 people injured"),
    ("ferry", "shares", "15 (75%)", "15 (65%)"),
    ("ferry", "repeated", "The fine of $2.4 million was", "The fine of $4.2 million was"),
    ("ferry", "date", "5 June 1972", "31 June 1972"),
    ("jobs", "headline", "falls to 4.7%", "falls to 3.7%"),
    ("jobs", "change", "4.7% in October from 4.9%", "5.7% in October from 4.9%"),
    ("jobs", "change", "rose 10% from", "rose 20% from"),
    ("jobs", "change", "to $55 billion", "to $65 billion"),
    ("jobs", "change", "doubled from $12 billion to $24 billion", "doubled from $12 billion to $42 billion"),
    ("jobs", "change", "tripled to 90 from 30", "tripled to 90 from 20"),
    ("jobs", "change", "fell by 30,000", "fell by 50,000"),
    ("jobs", "change", "from $2,000 to $2,150", "from $2,500 to $2,150"),
    ("jobs", "shares", "48% approved", "58% approved"),
    ("jobs", "shares", "38% against", "48% against"),
    ("jobs", "shares", "the remaining 30%", "the remaining 20%"),
    ("jobs", "sum", "80 interviewers", "90 interviewers"),
    ("jobs", "sum", "employs 240 people", "employs 250 people"),
    ("jobs", "repeated", "$the budget of $90 million", "the budget of $60 million"),
    ("jobs", "date", "Friday, 7 November", "Monday, 7 November"),
    ("trial", "headline", "Five officers", "Six officers"),
    ("trial", "sum", "26 witnesses", "28 witnesses"),
    ("trial", "sum", "12 women", "15 women"),
    ("trial", "sum", "including 12 relatives", "including 52 relatives"),
    ("trial", "sum", "3 million crowns in all", "4 million crowns in all"),
    ("trial", "date", "from 1998 to 2003", "from 1998 to 1993"),
    ("trial", "date", "Monday, 3 February", "Sunday, 3 February"),
    ("trial", "date", "(1921-2010)", "(1921-1910)"),
    ("trial", "repeated", "said 31 villagers were killed in Lorne by", "said 13 villagers were killed in Lorne by"),
]


def _text(name: str) -> str:
    return (HERE / f"{name}.txt").read_text(encoding="utf-8")


@cache
def _clean(name: str) -> Findings:
    return analyzed(_text(name))


def _flags(findings: Findings) -> list[Consistency]:
    return [one for one in check(findings) if not one.holds]


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_article_has_no_flag(name: str) -> None:
    assert _flags(_clean(name)) == []


def _seeded(case: tuple[str, str, str, str]) -> str:
    name, _, words, others = case
    text = _text(name)
    if words.startswith("$the"):
        head, _, tail = text.rpartition(words[1:])
        return head + others + tail
    assert words in text
    return text.replace(words, others, 1)


@pytest.mark.parametrize("case", SEEDED, ids=lambda case: f"{case[1]} {case[3]}")
def test_a_seeded_slip_is_found_and_its_places_named(case: tuple[str, str, str, str]) -> None:
    findings = analyzed(_seeded(case))
    found = [one for one in _flags(findings) if one.rule == case[1]]
    assert found, _flags(findings)
    text = findings.article.text
    at = text.rfind(case[3]) if case[2].startswith("$the") else text.find(case[3])
    assert any(place.start < at + len(case[3]) and at < place.end for one in found for place in one.places)
    assert len(_flags(findings)) <= 2
