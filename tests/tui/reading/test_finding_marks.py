"""Which passages of an article are marked for its findings, and how keys step through them."""

from __future__ import annotations

import pytest

from analysis.article import Article
from analysis.findings import Actor, Findings, Mention, Number, Quote, Source
from tui.reading.finding_marks import (
    MARKINGS,
    FindingPlace,
    FindingPlaces,
    Marking,
    finding_layers,
    hint_labels,
    next_marking,
)

TEXT = "Ana Roe of Orr Ltd told Delle that 40 boats sank. “Two more,” she said. Nine remain. Photo: Cy Poe"


def span(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def actor(name: str, kind: str, credit: bool = False) -> Actor:
    mention = Mention(*span(name), name, kind)  # type: ignore[arg-type]  # a word of the table
    return Actor(name, name, kind, (), (), (mention,), credit=credit)  # type: ignore[arg-type]  # the same


def number(words: str, source: Source | None) -> Number:
    return Number(*span(words), words, 1, 1, 1, None, "count", None, None, source)


SOURCE = Source("Ana Roe", "Ana Roe", "told", *span("Ana Roe"))
FOUND = Findings(
    Article(TEXT, (), ""),
    (
        actor("Ana Roe", "person"),
        actor("Orr Ltd", "organization"),
        actor("Delle", "place"),
        actor("Cy Poe", "person", True),
    ),
    (number("40", SOURCE), number("Nine", None)),
    (Quote(*span("Two more,"), "Two more,", "Ana Roe", "she", None, None, "said"),),
)
PLACES = FindingPlaces.of(FOUND)


@pytest.mark.parametrize(
    ("marking", "actors", "sourced", "unsourced"),
    [
        ("all", ["Ana Roe", "Orr Ltd"], ["40"], ["Nine"]),
        ("figures", [], ["40"], ["Nine"]),
        ("none", [], [], []),
    ],
)
def test_what_is_marked(marking: Marking, actors: list[str], sourced: list[str], unsourced: list[str]) -> None:
    layers = finding_layers(FOUND, marking)
    shown = {layer: [TEXT[a:b] for a, b in spans] for layer, spans in layers.items()}
    assert shown == {"actor": actors, "sourced": sourced, "unsourced": unsourced}


def test_nothing_is_marked_before_there_are_findings() -> None:
    assert not any(finding_layers(None, "all").values())


@pytest.mark.parametrize(
    ("before", "after"), [("figures", "all"), ("all", "none"), ("none", "figures"), ("odd", "figures")]
)
def test_the_key_goes_round(before: str, after: str) -> None:
    assert next_marking(before) == after
    assert after in MARKINGS


def test_keys_step_through_a_paragraphs_findings_in_the_order_of_the_text_and_round() -> None:
    end = TEXT.index("“")
    at: FindingPlace | None = None
    walked = []
    for _ in range(5):
        at = PLACES.beside(at, 1, 0, end)
        assert at is not None
        walked.append(TEXT[at.start : at.end])
    assert walked == ["Ana Roe", "Orr Ltd", "Delle", "40", "Ana Roe"]
    last = PLACES.beside(None, -1, 0, end)
    assert last is not None and TEXT[last.start : last.end] == "40"


def test_a_finding_that_begins_where_the_paragraph_ends_is_not_its_own() -> None:
    start = span("Nine")[0]
    assert [TEXT[p.start : p.end] for p in PLACES.within(start, start + 1)] == ["Nine"]
    assert not PLACES.within(start + 1, start + 5)
    assert PLACES.beside(None, 1, start + 1, start + 5) is None


@pytest.mark.parametrize("count", [0, 1, 26, 52, 53, 300])
def test_labels_differ_and_none_begins_another(count: int) -> None:
    labels = hint_labels(count)
    assert len(labels) == len(set(labels)) == count
    assert len({len(label) for label in labels}) <= 1
    assert all(label.isalpha() for label in labels)
