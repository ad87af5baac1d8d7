"""The ladder where there is little room: what is cut, what is left out, what is told in any case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from analysis.comparing import compare
from tests.analysis.told_events import analyzed, compared
from tui.listings.figure_text import short_text, value_text
from tui.listings.ladder import heading_of
from tui.listings.ladder_listing import LadderListing, heading_text, place_in, ruled


@pytest.mark.parametrize(
    ("width", "title"),
    [
        (39, "killed · people ── 7 values ── 1 ≠"),
        (50, "killed · people ── 7 values ── 1 disagreement"),
        (65, "killed · people ── 7 values ── 1 disagreement ── ▁▂▄▁▄▁█"),
        (66, "killed · people ── 7 values ── 1 disagreement ── range 38–112"),
        (80, "killed · people ── 7 values ── 1 disagreement ── range 38–112 ── ▁▂▄▁▄▁█"),
    ],
)
def test_of_the_heading_only_what_fits_is_told(width: int, title: str) -> None:
    line = ruled(heading_text(heading_of(compared("earthquake"), 0), width), width)
    assert line.strip("─ ") == title


@pytest.mark.parametrize(
    ("width", "title"),
    [
        (30, "a row with a very… ── 1 ≠"),
        (41, "a row with a very long title ── 1 ≠"),
        (52, "a row with a very long title ── 7 values ── 1 ≠"),
    ],
)
def test_that_figures_differ_is_told_however_long_the_title(width: int, title: str) -> None:
    heading = replace(heading_of(compared("earthquake"), 0), title="a row with a very long title")
    line = ruled(heading_text(heading, width), width)
    assert line.strip("─ ") == title and cell_len(line) == width


def test_bars_stand_nowhere_without_the_count() -> None:
    heading = replace(heading_of(compared("earthquake"), 0), disagreements=0, bars="▁█", title="people")
    shown = [heading_text(heading, width) for width in range(12, 30)]
    assert "people" in shown and "people ── 7 values" in shown and "people ── ▁█" not in shown


@pytest.mark.parametrize("width", [36, 38, 40, 48, 60])
def test_each_figure_has_its_paragraph_and_nothing_is_cut_twice(width: int) -> None:
    for event in ("earthquake", "budget", "court"):
        listing = LadderListing(compared(event))
        for at in range(len(listing)):
            line = "".join(text for text, _ in listing.rows(at, width)[0])
            assert "……" not in line and cell_len(line) <= width
            assert listing.is_passed_over(at) or "¶" in line, line


@pytest.mark.parametrize(
    ("report", "paragraph", "cells", "shown"),
    [
        ("first-hours", "¶12", 16, "first-hours ¶12 "),
        ("first-hours", "¶12", 15, "first-hou… ¶12 "),
        ("first-hours", "¶2", 9, "firs… ¶2 "),
    ],
)
def test_of_report_and_paragraph_the_report_is_cut(report: str, paragraph: str, cells: int, shown: str) -> None:
    assert place_in(report, paragraph, cells) == shown


@pytest.mark.parametrize(
    ("sentence", "value", "short"),
    [
        ("Two-thirds of the homes were lost.", "Two-thirds", "Two-thirds"),
        ("A third of the homes were lost.", "A third", "A third"),
        ("Some 0.5 homes were lost.", "~ 0.5", "~ 0.5"),
        ("Twelve homes were lost.", "12", "12"),
        ("The siege took a decade and a half.", "a decade and a half", "1.5 decades"),
        ("The siege took one decade.", "one decade", "1 decade"),
        ("The siege took ten minutes.", "ten minutes", "10 min"),
    ],
)
def test_shares_are_told_as_they_are_written(sentence: str, value: str, short: str) -> None:
    found = compare([analyzed(f"The war\n\n{sentence}\n")])
    claims = [claim for row in found.rows for claim in row.claims]
    assert (value, short) in [(value_text(claim), short_text(claim)) for claim in claims]
