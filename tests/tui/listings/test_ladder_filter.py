"""The filter of a comparison: what it looks at, and what stays listed."""

from __future__ import annotations

import pytest

from analysis.article import Span
from analysis.comparing import compare
from tests.analysis.told_events import analyzed, compared
from tui.listings.ladder import labels_of
from tui.listings.ladder_listing import Figure, LadderListing
from tui.notebook import Verdict


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("", ["≥ 38", "≥ 51", "74", "38", "74", "38", "112"]),
        ("doctors", ["112"]),
        ("DOCTORS", ["112"]),
        ("@doctors", ["112"]),
        ("-doctors killed", ["≥ 38", "≥ 51", "74", "38", "74", "38"]),
        ("opposition-paper", ["112"]),
        ("differs", ["112"]),
        ("-differs mar 51", ["≥ 51"]),
        ("earlier", ["38", "38"]),
        ("!false", ["74"]),
        ("!fal", ["74"]),
        ("!", ["74"]),
        ("!confirmed", []),
        ("-! second-day", ["38"]),
        ("!none second-day", ["38"]),
        ("zebra", []),
    ],
)
def test_a_filter_looks_at_the_figure_who_says_it_its_report_and_its_verdict(typed: str, values: list[str]) -> None:
    found = compared("earthquake")
    second = labels_of(found).index("second-day")
    claim = next(c for c in found.rows[0].claims if c.report == second and c.number.text == "74")
    judged: dict[Figure, Verdict] = {Figure(second, Span(claim.number.start, claim.number.end)): "false"}
    listing = LadderListing(found, judged.get).narrowed(typed)
    lines = [listing.line(at) for at in range(len(listing))]
    assert [line.rung.value for line in lines if line.sort == "figure" and line.at == 0 and line.rung] == values
    # A title is listed where a figure below it is, and never alone.
    titles = [at for at in range(len(listing)) if listing.is_passed_over(at)]
    assert not any(at + 1 == len(listing) or listing.is_passed_over(at + 1) for at in titles)
    assert listing.count == len(listing) - len(titles)


def test_a_filter_knows_who_is_credited_with_nothing() -> None:
    texts = ("A fire in Holm killed 12 people, police said.", "The fire in Holm killed 14 people.")
    listing = LadderListing(compare([analyzed(f"Fire\n\n{text}\n", f"{at}.txt") for at, text in enumerate(texts)]))
    for typed, count in (("unsourced", 1), ("-unsourced", 1), ("12", 1), ("1", 2), ("@", 1), ("!none", 2)):
        assert listing.narrowed(typed).count == count, typed
