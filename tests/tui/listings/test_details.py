"""What the box below the lists says of an entry."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis import analyze, read
from tui.listings.checklist import Checks
from tui.listings.details import Detail, detail_of_actor, detail_of_note, detail_of_number, detail_of_quote
from tui.notebook import Anchor, Annotation

from ..desk.made_up import findings, harbour

ARTICLE = harbour()
FOUND = findings(ARTICLE)
START = ARTICLE.text.index("37")
NOTE = Annotation.new(ARTICLE.sha256, Anchor.at(ARTICLE.text, START, START + 2), note="Asked.\nTwice.", verdict="false")
CHECKS = Checks.of([NOTE])


def said(detail: Detail, width: int = 200) -> list[str]:
    return ["".join(text for text, _ in row).strip() for row in detail.rows(width)]


@pytest.mark.parametrize(
    "detail, rows",
    [
        (
            detail_of_number(FOUND, FOUND.numbers[1], CHECKS),
            [
                "37 berths   count",
                "● port authority said",
                "✗ false",
                "✎ Asked.",
                "Twice.",
                "¶6 The port authority said that 37 of its 52 berths were idle and that at least 14 ships were waiting "
                "at sea.",
            ],
        ),
        (
            detail_of_number(FOUND, FOUND.numbers[4], CHECKS),
            [
                "Dozens lorries   count",
                "○ no source given",
                "¶6 Dozens of lorries stood in a queue that reached the ring road.",
            ],
        ),
        (
            detail_of_actor(FOUND, FOUND.actors[1], CHECKS),
            ["Ruth Okafor   person, 3 mentions", "Role: head of the Dockers’ Union", "Also: Ms Okafor"],
        ),
        (detail_of_actor(FOUND, FOUND.actors[4], CHECKS), ["harbour museum   organization, 1 mention  30% sure"]),
        (
            detail_of_quote(FOUND, FOUND.quotes[3], CHECKS),
            ["● Anders Holm (“he”) said  inferred ?  ¶14", "“My door is open,”"],
        ),
        (detail_of_quote(FOUND, FOUND.quotes[1], CHECKS), ["○ no speaker given  ¶8", "“out of reach”"]),
        (detail_of_note(ARTICLE, replace(NOTE, tags=("sums",))), ["Asked.", "Twice.", "✗ false  #sums"]),
    ],
    ids=["sourced", "unsourced", "actor", "doubtful", "inferred", "unattributed", "note"],
)
def test_a_detail_begins_with_these_rows(detail: Detail, rows: list[str]) -> None:
    shown = said(detail)
    assert [row[: len(wanted)] for row, wanted in zip(shown, rows, strict=False)] == rows


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (33, ["Ruth Okafor   person, 3 mentions", "Role: head of the Dockers’ Union"]),
        (32, ["Ruth Okafor   person, 3 mentions", "Role: head of the Dockers’ Union"]),
        (31, ["Ruth Okafor", "person, 3 mentions", "Role: head of the Dockers’"]),
    ],
)
def test_what_is_said_beside_a_name_stands_below_it_rather_than_break(width: int, rows: list[str]) -> None:
    assert said(detail_of_actor(FOUND, FOUND.actors[1], CHECKS), width)[: len(rows)] == rows


def test_a_long_note_is_there_in_full() -> None:
    long = "\n".join(f"line {n} " + "word " * 30 for n in range(40))
    rows = said(detail_of_note(ARTICLE, replace(NOTE, note=long)), 30)
    assert " ".join(" ".join(rows).split()).startswith(" ".join(long.split()))


def test_who_corrected_a_finding_is_told() -> None:
    from analysis.findings import key_of

    number = FOUND.numbers[0]
    corrected = replace(FOUND, makers={key_of(number): "ana"})
    assert "Corrected by ana: 1,200 dockers, from nobody" in said(detail_of_number(corrected, number, CHECKS))
    assert not any("Corrected" in row for row in said(detail_of_number(FOUND, number, CHECKS)))


def test_the_cells_of_a_table_stay_apart() -> None:
    article = read("Dead by town\n\nTown\tDead\tHurt\nHolm\t31\t44\n\nThe mayor said\t12 people\twere killed.\n")
    found = analyze(article)
    shown = [said(detail_of_number(found, number, Checks.of([])))[-1] for number in found.numbers]
    assert shown == ["¶3 Holm 31 44", "¶3 Holm 31 44", "¶4 The mayor said 12 people were killed."]
