"""Figures that are told alike and differ are flagged, and those that something tells apart are left alone."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.checking import STEPS, check
from analysis.checking.alike_figures import check_alike
from analysis.comparing import compare

ALIKE = [
    # text, the two figures
    (
        "The state company carried out 17 flights over the northern valley in spring. Critics doubt that the 19 "
        "flights over the northern valley were needed.",
        ["17", "19"],
    ),
    ("It gets 3,140 drawings from a collector. It has no room for 3,410 drawings, she said.", ["3,140", "3,410"]),
    (
        "The club sold 17 boats in the northern valley in spring. Critics doubt that the 21 boats were new.",
        ["17", "21"],
    ),
    (
        "The club held the nine-boat races of the northern valley in spring. Critics doubt that seven-boat races of "
        "the northern valley were fair.",
        ["nine", "seven"],
    ),
]
ALIKE_ABOVE = [
    (
        "Toxa to invest 240 million euros in Arn plant",
        "Toxa says it will invest 420 million euros in its plant in Arn.",
    ),
    ("Arn firm leaves strait after 55-hour journey", "A firm has left the strait after a journey of 45 hours."),
    ("Poet Carla Venn dies at 78", "The poet Carla Venn has died at her home in Arn at the age of 87."),
]
APART = [
    # another year
    "In 2015 a consortium invested 12 billion euros in Arn's harbours. In 2016 the mayor signed a deal to invest 15 "
    "billion euros in Arn's harbours.",
    # another name and place
    "A consortium will invest 12 billion euros in Arn's harbours. Holt will invest 15 billion euros in Bel's harbours.",
    # what a hyphen joins is of other things
    "The club held the nine-boat races of the northern valley in spring. Critics doubt that seven-boat shows of the "
    "northern valley were fair.",
    # others
    "The firm carried out 17 flights over the northern valley in spring. Critics doubt that the 19 other flights over "
    "the northern valley were needed.",
    # some of them
    "The nine schools of the valley have no roof. Only the seven schools of the valley that were new had a roof.",
    # some of its own
    "At least 15 flights of the airline were held in Arn. The airline said that 22 of its flights were held in Arn.",
    # farther off, with little in common
    "The club sold 17 boats in the northern valley in spring. Critics doubt that the 35 boats were new.",
    # a sum of others
    "It sold 12 old boats in Arn. It sold 5 new boats in Arn. The 17 boats in Arn were built by hand.",
    # the headline's figure stands in the text
    "Toxa to invest 240 million euros in Arn plant\n\nToxa says it will invest 240 million euros in its plant in Arn. "
    "Holt will invest 420 million euros in its plant in Bel.",
    # rounded
    "Toxa to invest 240 million euros in Arn plant\n\nToxa says it will invest 238 million euros in its plant in Arn.",
    # a name
    "Six Nations: Arn win again\n\nIt was the best of his 18 matches in the Six Nations.",
    # a bound that the text goes beyond
    "Floods leave more than a million without water in Arn\n\nMore than 1.4 million people in Arn are without water.",
    # a part of the whole beside it
    "Arn raid: Two men questioned as seven released\n\nSeven of the 11 people held since the Arn raid are released.",
    # the most of a time
    "Arn has 513 patients in its beds\n\nThe peak in its beds was 660 patients.",
    # another fate
    "The blast in the harbour of Arn killed 12 people. The blast in the harbour of Arn injured 17 people.",
    # another source
    "The union said 40 workers came to the square. The company said 22 workers came to the square.",
]


@pytest.mark.parametrize(("text", "figures"), ALIKE)
def test_figures_told_alike_that_differ_are_flagged(text: str, figures: list[str]) -> None:
    findings = analyze(read(f"News of the day\n\n{text}\n"))
    found = list(check_alike(findings, compare([findings])))
    assert [[findings.article.text[start:end] for start, end in one.places] for one in found] == [figures]


@pytest.mark.parametrize(("headline", "text"), ALIKE_ABOVE)
def test_a_headline_told_as_its_lead_is_held_against_it(headline: str, text: str) -> None:
    findings = analyze(read(f"{headline}\n\n{text}\n"))
    assert [one.rule for one in check_alike(findings, compare([findings]))] == ["headline"]


@pytest.mark.parametrize("text", APART)
def test_figures_that_something_tells_apart_are_left_alone(text: str) -> None:
    findings = analyze(read(text if "\n" in text else f"News of the day\n\n{text}\n"))
    assert list(check_alike(findings, compare([findings]))) == []


def test_what_a_reader_sees_of_it() -> None:
    found = check(analyze(read(f"News of the day\n\n{ALIKE[1][0]}\n")))
    assert "the text gives 3,140 here and 3,410 there" in [one.message for one in found if not one.holds]
    assert check_alike in STEPS
