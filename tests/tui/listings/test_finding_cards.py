"""The card of a finding: why the engine has it, and that the steps it names are there."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module

import pytest

from tui.listings.finding_cards import card_of
from tui.listings.finding_reasons import STEPS

from ..desk.made_up import findings, harbour

FOUND = findings(harbour())


def section(finding: object, title: str) -> list[str]:
    card = card_of(FOUND, finding)  # type: ignore[arg-type]  # a finding of any kind
    entries = next(section.entries for section in card.sections if section.title == title)
    return [f"{entry.words} | {entry.about}" for entry in entries]


@pytest.mark.parametrize("fact", STEPS)
def test_a_step_that_is_named_is_one_of_its_stage(fact: str) -> None:
    stage, _, named = STEPS[fact].partition(": ")
    steps = [step.__name__ for step in import_module(f"analysis.{stage}").STEPS]
    assert set(re.findall(r"\w+", named)) <= set(steps)


@pytest.mark.parametrize(
    "finding, reasons",
    [
        (FOUND.numbers[1], ["37: count, 100% sure", "of: berths", "source: “port authority” with “said”"]),
        (FOUND.numbers[4], ["Dozens: count, 100% sure", "of: lorries", "no source: no words of saying reach it"]),
        (FOUND.quotes[0], ["stands in quotation marks", "speaker: “Ruth Okafor” with “said”, 100% sure"]),
        (FOUND.quotes[3], ["stands in quotation marks", "worked out from “he” with “said”, 100% sure"]),
        (FOUND.quotes[2], ["stands in quotation marks", "carried on from the quote before, 100% sure"]),
        (FOUND.quotes[1], ["stands in quotation marks", "no speaker: no words of saying stand by it"]),
        (FOUND.actors[4], ["“harbour museum” is a name, 100% sure", "organization, 30% sure", "weight 0.00"]),
    ],
)
def test_a_card_says_why(finding: object, reasons: list[str]) -> None:
    assert [reason.split(" | ")[0] for reason in section(finding, "Why")] == reasons


def test_a_card_leads_to_all_mentions_and_to_what_else_the_source_says() -> None:
    assert len(section(FOUND.actors[1], "Mentioned")) == 3
    assert "“Ms Okafor” is the same person | actors: merge_spellings … merge_firms" in section(FOUND.actors[1], "Why")
    assert section(FOUND.numbers[1], "Other numbers from this source") == ["52 | berths said", "14 | ships said"]
    assert section(FOUND.numbers[1], "Who says so") == ["port authority | port authority, said"]


@pytest.mark.parametrize(
    ("text", "hedge", "name"),
    [
        ("doubling", "near", "near doubling berths"),
        ("Near-doubling", "near", "Near-doubling berths"),
        ("37", None, "37 berths"),
    ],
)
def test_a_card_says_a_hedge_once(text: str, hedge: str | None, name: str) -> None:
    assert card_of(FOUND, replace(FOUND.numbers[1], text=text, hedge=hedge)).name == name
