"""The ladder of a comparison: what stands on each line, and what it says has changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from analysis.comparing import compare
from analysis.comparing.comparison import Row
from tests.analysis.told_events import analyzed, compared
from tui.commands.ladder_table import ladder_lines
from tui.listings.ladder import Rung, heading_of, labels_of, rungs_of, title_of
from tui.listings.ladder_columns import columns_of
from tui.listings.ladder_listing import Figure, LadderListing, rung_row
from tui.notebook import Verdict


def _rungs(*texts: str) -> list[tuple[str, str, str]]:
    found = compare([analyzed(f"Fire in Holm\n\n{text}\n", f"{at}.txt") for at, text in enumerate(texts)])
    return [(rung.value, rung.sign, rung.changed) for rung in rungs_of(found, 0)]


def test_each_line_says_how_far_the_figure_moved_and_why() -> None:
    found = compared("earthquake")
    lines = [(r.when, r.value, r.report, r.sign, r.changed) for r in rungs_of(found, 0)]
    assert lines[0] == ("3 Mar", "≥ 38", "first-hours", "·", "first")
    assert lines[1] == ("3 Mar", "≥ 51", "first-hours", "▲", "+13, fits ≥ 38")
    assert lines[3] == ("4 Mar", "38", "second-day", "▼", "−36, called an earlier figure")
    assert lines[-1] == ("5 Mar", "112", "opposition-paper", "≠", "+38, no figure fits both")


def test_the_heading_counts_and_gives_the_range_and_the_highest_figure_with_a_source() -> None:
    heading = heading_of(compared("earthquake"), 0)
    assert (heading.title, heading.values, heading.disagreements) == ("killed · people", 7, 1)
    assert (heading.range, heading.sourced) == ("38–112", "112, doctors")
    assert len(heading.bars) == 7 and heading.bars[-1] == "█" and heading.bars[0] == "▁"


def test_what_a_report_says_twice_is_one_line_with_the_paragraph_of_its_source() -> None:
    text = "A fire killed 12 people on Monday.\n\nThe house was old.\n\nThe fire killed 12 people, police said."
    found = compare([analyzed(f"Fire in Holm\n\n{text}\n"), analyzed("Fire\n\nA fire killed 13 people on Monday.\n")])
    first = rungs_of(found, 0)[0]
    assert (first.value, first.says, first.paragraphs, first.paragraph) == ("12", "police", "¶2 ¶4", "¶4")


@pytest.mark.parametrize(
    ("first", "second", "value", "sign", "changed"),
    [
        ("12 people", "12 people", "12", "=", "the same, no source"),
        ("12 people", "14 people", "14", "≠", "+2, no figure fits both, no source"),
        ("at least 12 people", "14 people", "14", "▲", "+2, fits ≥ 12, no source"),
        ("14 people", "dozens of people", "dozens", "~", "not compared, no source"),
        ("14 people", "up to 15 people", "≤ 15", "▲", "+1, fits 14, no source"),
        ("14 people", "about 15 people", "~ 15", "▲", "+1, fits 14, no source"),
    ],
)
def test_signs_and_words(first: str, second: str, value: str, sign: str, changed: str) -> None:
    texts = (f"A fire in Holm killed {first} on Monday.", f"The fire at the mill in Holm killed {second} on Monday.")
    assert _rungs(*texts)[1] == (value, sign, changed)


def test_a_vague_word_does_not_hide_what_the_figure_before_it_was() -> None:
    texts = ("A fire killed 12 people.", "Dozens of people were killed in a fire.", "In a fire 14 people were killed.")
    assert [line[1] for line in _rungs(*texts)] == ["·", "~", "≠"]


def test_two_reports_of_one_name_are_told_apart() -> None:
    found = compare(
        [
            analyzed("A fire.\n", "a/x.txt"),
            analyzed("A blaze.\n", "b/x.txt"),
            analyzed("Fire!\n", "https://www.x.org/1"),
        ]
    )
    assert labels_of(found) == ["x", "x (2)", "x.org"]


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for event in ("earthquake", "election", "budget", "court", "match"):
        lines = list(ladder_lines(compared(event), width))
        assert max(map(cell_len, lines)) <= width
        assert any("── " in line for line in lines)


def test_at_80_columns_each_line_still_has_all_five_facts() -> None:
    (line,) = [line for line in ladder_lines(compared("earthquake"), 80) if "112" in line and "≠" in line]
    for fact in ("5 Mar", "112", "doctors", "opposition", "¶3", "≠ +38"):
        assert fact in line


def _shown(listing: LadderListing, width: int) -> list[str]:
    return ["".join(text for text, _ in listing.rows(at, width)[0]).rstrip(" ─") for at in range(len(listing))]


def test_where_there_is_little_room_a_sum_keeps_its_size_and_its_currency() -> None:
    texts = (
        "The fire in Holm cost 12.5 million euros, the mayor said. Firemen came after ten minutes.",
        "The fire in Holm cost €15.2bn, the mayor said.",
    )
    found = compare([analyzed(f"Fire in Holm\n\n{text}\n", f"{at}.txt") for at, text in enumerate(texts)])
    title, first, second, _, alone = _shown(LadderListing(found), 78)
    assert "── range 12.5m–15.2bn EUR ──" in title and " 12.5 million euros  " in first
    assert " €15.2bn  " in second and "≠ +15.19bn" in second
    assert " ten minutes " in alone and "min" not in alone.replace("ten minutes", "")
    assert " 12.5m EUR  " in _shown(LadderListing(found), 50)[1]
    wide = _shown(LadderListing(found), 118)
    assert "range 12.5 million euros–€15.2bn" in wide[0] and " €15.2bn " in wide[2]


LONG = "the national disaster management authority"


def _wordy(says: str, report: str, changed: str) -> Rung:
    """A line of 3 Mar with the figure ≥ 38."""
    rung = rungs_of(compared("earthquake"), 0)[0]
    return replace(rung, says=says, report=report, paragraph="¶3", changed=changed)


@pytest.mark.parametrize(
    ("says", "report", "changed", "width", "columns"),
    [
        # What no line needs is not kept free: what changed has it.
        ("police", "r1", "first", 78, (6, 6, 8, 7)),
        ("police", "the-valley-observer", "first", 78, (6, 6, 8, 24)),
        # What changed has 45 of a hundred cells before who says it and the report have more than their least.
        (LONG, "r1", "later, and called an update", 78, (6, 6, 28, 7)),
        (LONG, "r1", "x" * 60, 78, (6, 6, 22, 7)),
        (LONG, "the-valley-observer", "x" * 60, 78, (6, 6, 16, 16)),
        (LONG, "the-valley-observer", "x" * 60, 198, (6, 6, 44, 24)),
        (LONG, "the-valley-observer", "x" * 60, 64, (6, 6, 16, 16)),
        (LONG, "the-valley-observer", "x" * 60, 63, (6, 6, 12, 9)),
    ],
)
def test_columns_are_as_wide_as_what_stands_in_them(
    says: str, report: str, changed: str, width: int, columns: tuple[int, ...]
) -> None:
    assert tuple(columns_of([_wordy(says, report, changed)], width)) == columns


@pytest.mark.parametrize("width", [40, 50, 63, 64, 78, 118])
def test_what_changed_is_told_at_every_width(width: int) -> None:
    rung = _wordy(LONG, "the-valley-observer", "later, and called an update")
    row = "".join(text for text, _ in rung_row(rung, width, columns_of([rung], width)))
    assert "¶3 · la" in row.replace("¶3  ", "¶3 ") and cell_len(row) <= width


def test_the_verdict_on_a_figure_stands_before_it() -> None:
    found = compared("earthquake")
    judged: dict[Figure, Verdict] = {}
    listing = LadderListing(found, judged.get)
    at = next(at for at in range(len(listing)) if (rung := listing.line(at).rung) and rung.value == "112")
    assert _shown(listing, 78)[at].startswith("  5 Mar")
    judged[listing.figures(at)[0]] = "disputed"
    assert _shown(listing, 78)[at].startswith("~ 5 Mar")


@pytest.mark.parametrize(
    ("row", "title"),
    [
        (
            Row("killed", "people", "people", None, "Holm", "2025-03-03", None, (), ()),
            "killed · people · Holm · 2025-03-03",
        ),
        (Row("killed", "people", "people", "people", None, None, "police", (), ()), "killed · people · police"),
        (Row(None, "seats", "seats in\nall", "seats", None, None, "Labour", (), ()), "seats in all · Labour"),
        (Row(None, None, None, "km", None, None, "Labour", (), ()), "Labour · km"),
        (Row(None, "rain", None, "mm", None, None, None, (), ()), "rain · mm"),
        (Row(None, None, None, "mm", None, None, None, (), ()), "mm"),
        (Row(None, None, None, None, None, None, None, (), ()), "other figures"),
    ],
)
def test_what_a_row_is_called(row: Row, title: str) -> None:
    assert title_of(row) == title


def test_a_report_is_called_by_its_host_or_its_file() -> None:
    sources = ("https://www.example.org:8080/a/b", "http://example.org/c", "news/day.one.txt", "")
    reports = [analyzed("Fire\n\nA fire killed 12 people.\n", source) for source in sources]
    assert labels_of(compare(reports)) == ["example.org", "example.org (2)", "day.one", "report 4"]


@pytest.mark.parametrize(
    ("first", "second", "moved"),
    [
        ("The fine is $2 million.", "The fine is $1.5 million.", "−500,000 USD"),
        ("The damage is €80 million.", "The damage is €140 million.", "+60m EUR"),
        ("Turnout was 61%.", "Turnout was 63.5%.", "+2.5 points"),
        ("The trial lasted 11 weeks.", "The trial lasted 9 weeks.", "−2 weeks"),
        ("The trial lasted 10 weeks.", "The trial lasted 11 weeks.", "+1 week"),
        ("The wave was 3 metres high.", "The wave was 5 metres high.", "+2 m"),
        ("A fire killed 12 people.", "A fire killed 14 people.", "+2"),
        ("The wave was 250 mm high.", "The wave was 8 inches high.", "−1.8 in"),
        ("The wave was 8 inches high.", "The wave was 250 mm high.", "+47 mm"),
        ("The trial lasted 15 days.", "The trial lasted two weeks.", "−0.14 weeks"),
    ],
)
def test_how_far_a_figure_moved_has_its_unit(first: str, second: str, moved: str) -> None:
    assert _rungs(first, second)[1][2].split(", ")[0] == moved


def test_the_range_goes_by_size_whatever_the_units() -> None:
    texts = ("The wave was 250 mm high.", "The wave was 8 inches high.", "The wave was 0.3 metres high.")
    heading = heading_of(compare([analyzed(f"The wave\n\n{text}\n", f"{at}.txt") for at, text in enumerate(texts)]), 0)
    assert (heading.range, heading.bars) == ("8 inches–0.3 metres", "▄▁█")


def test_what_is_counted_is_not_named_twice() -> None:
    row = compare([analyzed("The budget\n\nPolice get $96 million, the police said.\n")]).rows[0]
    assert title_of(row) == "Police · USD"


def test_a_share_is_written_short_where_its_words_do_not_fit() -> None:
    found = compare([analyzed("The vote\n\nTurnout was 63.5 percent.\n")])
    rung = rungs_of(found, 0)[0]
    assert (rung.value, rung.short_value) == ("63.5 percent", "63.5%")


def _dated(*heads: str) -> list[str]:
    texts = [f"Fire in Holm\n\nNews, {head}\n\nA fire killed {12 + at} people.\n" for at, head in enumerate(heads)]
    return [rung.when for rung in rungs_of(compare([analyzed(text) for text in texts]), 0)]


def test_reports_of_one_day_have_their_hours() -> None:
    assert _dated("12 November 2025, 09:40", "12 November 2025, 18:45") == ["09:40", "18:45"]
    assert _dated("12 November 2025, 09:40", "12 November 2025") == ["12 Nov", "09:40"]
    assert _dated("12 November 2025, 09:40", "13 November 2025, 08:00") == ["12 Nov", "13 Nov"]
