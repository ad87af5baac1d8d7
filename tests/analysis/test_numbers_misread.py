"""Figures that are easily misread: glued magnitudes, shared units, names, streets, telephones, records, times."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyze, read

from .test_numbers import brief, numbers

FIGURES = Path(__file__).with_name("figures.tsv")
ROWS = [line.split("\t") for line in FIGURES.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_figures(text: str, expected: str) -> None:
    assert " | ".join(f"{brief(number)} [{number.kind}]" for number in analyze(read(text)).numbers) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It cost $65.9 million.", 65_900_000.0),
        ("It cost $65.4 billion.", 65_400_000_000.0),
        ("It holds 1.1 million and 2.3 thousand.", 1_100_000.0),
        ("It rose to 33.3 thousand.", 33_300.0),
        ("It has 8.2 crore.", 82_000_000.0),
        ("It holds 2 BUSD.", 2_000_000_000.0),
        ("It holds 3 kEUR.", 3_000.0),
    ],
)
def test_values_are_exact(text: str, value: float) -> None:
    assert numbers(text)[0].value == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The year was 1100.", "other"),
        ("It dates from 1300.", "year"),
        ("It dates from 1299.", "other"),
        ("It was built in 1100.", "year"),
        ("It was built in 1099.", "other"),
        ("It will open in 2100.", "year"),
        ("It will open in 2101.", "other"),
        ("The year 1900 passed.", "year"),
        ("The count 1899 passed.", "other"),
    ],
)
def test_years_have_bounds(text: str, kind: str) -> None:
    assert [number.kind for number in numbers(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In February 30 migrants left.", "count"),
        ("In February 29 migrants left.", "date"),
        ("In April 31 migrants left.", "count"),
        ("In May 31 migrants left.", "date"),
        ("It is due on June 31 in Holm.", "date"),
        ("It is due by June 31.", "date"),
    ],
)
def test_a_day_that_its_month_does_not_have_counts_what_follows(text: str, kind: str) -> None:
    assert [number.kind for number in numbers(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Police killed 26 protesters.", 1.0),
        ("The 2016 vote failed.", 1.0),
        ("A 2016 coup failed.", 0.9),
        ("Records from Perria 2016 fell.", 0.8),
        ("Ann Lee, 42, said so.", 0.8),
        ("See page 3.", 0.5),
        ("He had 12.", 0.7),
        ("It cost 20 pounds.", 0.7),
        ("They killed one person.", 0.8),
        ("One of its soldiers was killed.", 0.7),
    ],
)
def test_confidence_falls_where_the_reading_is_a_guess(text: str, confidence: float) -> None:
    assert [number.confidence for number in numbers(text)] == [confidence]


@pytest.mark.parametrize(
    ("text", "unit"),
    [("It runs at 5 khz.", "kHz"), ("It used 3 kwh.", "kWh"), ("It drew 5 mw.", None), ("It has 7 AU soldiers.", None)],
)
def test_symbols_in_small_letters_count_where_they_are_in_no_doubt(text: str, unit: str | None) -> None:
    assert [number.unit for number in numbers(text)] == [unit]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took an hour.", ["an hour=1 h"]),
        ("The ban lasts a fortnight.", ["a fortnight=1 fortnight"]),
        ("It is the worst in a decade.", ["a decade=1 decade"]),
        ("They closed for a week.", ["a week=1 week"]),
        ("It costs £5 for an hour.", ["£5=5 GBP"]),
        ("They pay £5 an hour.", ["£5=5 GBP"]),
        ("It took a week ago.", []),
        ("It was hard in a year when few came.", []),
        ("A decade later it fell.", []),
    ],
)
def test_a_spell_with_an_article_counts_where_it_was_taken(text: str, expected: list[str]) -> None:
    assert [f"{number.text}={number.value:g} {number.unit}" for number in numbers(text)] == expected


def test_a_change_is_no_range() -> None:
    assert [number.value for number in numbers("The rate was down from 5.5% to 5.2%.")] == [5.5, 5.2]


def test_a_shortened_verb_names_nothing() -> None:
    assert [(number.text, number.kind) for number in numbers("“I’m 56 and I am tired,” she said.")] == [("56", "age")]
    assert [number.text for number in numbers("We'd 56 goats.")] == ["56"]
