"""Whatever kinds of figures meet in headline and lead, checking and comparing come to an end without an error."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import analyze, read
from analysis.checking import check
from analysis.comparing import compare

# one or more figures of every kind, and vague, empty and impossible ones
FIGURES = (
    *("twice", "three times", "2.5 times", "fourfold", "half", "a quarter", "two thirds", "1/3"),
    *("12", "12,000", "1.2 million", "zero", "none", "one", "dozens", "more than 30", "between 3 and 5", "0 of 0"),
    *("40%", "0%", "-5%", "0.5 percentage points", "$3m", "€0", "300 crowns", "5 km", "-4C", "5ft 7in"),
    *("20 minutes", "two years", "a decade", "1998", "2025", "3 May", "Monday 4 May 2024", "31 June", "10.30pm"),
    *("aged 41", "41-year-old", "Smith, 34,", "3rd", "the twenty-first", "2-1", "26 votes to 22", "No 4"),
    *("71.5 cases per 100,000", "the 1990s", "all 14", "the other six", "both", "999999999999999"),
)
WORDS = (
    *("people were killed", "were injured", "of them", "rose from", "to", "fell by", "a total of", "members", "seats"),
    *("and", ",", ". The", ". Of", ", of whom", ", including", "up from", "a year earlier", "in all", "the remaining"),
    *("years after", "times as many as", "voted for", "against", "made up", "the price", "each", "at the age of"),
    *("who was born in", "from the", "until", "doubled", "the rest", "a majority of", "per cent of the", "said"),
)
HEADS = ("twofold", "40%", "$3m", "5 km", "20 minutes", "1998", "3 May", "41-year-old", "3rd", "2-1", "12", "a fifth")

part = st.lists(st.sampled_from(FIGURES) | st.sampled_from(WORDS), min_size=2, max_size=14).map(" ".join)


@given(st.lists(part, min_size=2, max_size=5), part)
def test_no_order_of_figures_ends_in_an_error(parts: list[str], other: str) -> None:
    findings = analyze(read("\n\n".join([parts[0].capitalize(), *(f"{each.capitalize()}." for each in parts[1:])])))
    check(findings)
    compare([findings, analyze(read(f"{other}\n\n{parts[-1]}."))])


@pytest.mark.parametrize("above", HEADS)
def test_a_headline_of_any_kind_is_held_against_figures_of_any_kind(above: str) -> None:
    for one in HEADS:
        text = f"Fares in Arn rise {above}\n\nFares in Arn rise {one}. Another {above} of them stop in Arn."
        check(analyze(read(text)))


@pytest.mark.parametrize(("above", "told"), [("twofold", "threefold"), ("twice the price", "three times the price")])
def test_a_multiple_in_a_headline_is_made_up_of_no_other_figures(above: str, told: str) -> None:
    text = f"Ferry fares rise {above} in Arn\n\nFerry fares rise {told} in Arn. Another 12 boats left."
    flags = [one.message for one in check(analyze(read(text)))]
    assert flags == [f"the headline says {above.split(' the')[0]}, the text {told.split(' the')[0]}"]


@pytest.mark.parametrize("all_of_them", ["", "All 14 "])
def test_zero_times_as_many_divides_nothing(all_of_them: str) -> None:
    text = f"Twice twice\n\n{all_of_them}twice a year earlier zero times as many as."
    assert check(analyze(read(text))) is not None
