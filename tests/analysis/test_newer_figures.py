"""What later reports tell of figures that grow, move or stay as they are: newer, or at odds."""

from __future__ import annotations

import pytest

from analysis import analyze, compare, read
from tests.analysis.told_events import relations_across, told_of_two

DAYS = [
    # (what one report tells, what that of the next day does, a figure of each, how they are related)
    ("The wildfire had burned 4,200 hectares by Monday.", "The wildfire has burned 9,100 hectares.",
     "4,200 hectares", "9,100 hectares", "update"),
    ("The fire was 10 percent contained.", "The fire was 25 percent contained on Tuesday, officials said.",
     "10 percent", "25 percent", "update"),
    ("The fire was 10 percent contained.", "Crews have encircled a fifth of the fire.",
     "10 percent", "a fifth", "update"),
    ("On Monday winds reached 52 mph.", "On Tuesday winds reached 15 mph.", "52 mph", "15 mph", "update"),
    ("The centre had 50 beds, she said.", "The centre has 120 beds.", "50", "120", "update"),
    ("The firm said 40,000 homes were without power.", "On Tuesday 12,000 homes were still without power.",
     "40,000", "12,000", "update"),
    ("The firm said 40,000 homes were built.", "On Tuesday 12,000 homes were built.", "40,000", "12,000", "differs"),
    ("On Monday 240 patients were in hospital.", "On Tuesday 190 patients were in hospital.", "240", "190", "update"),
    ("The appeal has raised $1 million.", "The appeal has raised $3 million.", "$1 million", "$3 million", "update"),
    ("The hunt has cost $1 million so far.", "The hunt has cost $3 million so far.",
     "$1 million", "$3 million", "update"),
    ("The bridge will cost $90 million.", "The bridge will cost $110 million.",
     "$90 million", "$110 million", "differs"),
    ("He lost the seat by 68 votes.", "He lost the seat by 88 votes.", "68", "88", "differs"),
    ("The ship carried 140 people.", "The ship carried 151 people.", "140", "151", "differs"),
    ("The quake had a magnitude of 6.8, the institute said.", "The magnitude of the quake was 6.6, the survey said.",
     "6.8", "6.6", "differs"),
    ("More than 412 cases were counted.", "The ministry has counted 530 cases.", "412", "530", "update"),
    ("More than 412 shops were counted.", "The ministry has counted 530 shops.", "412", "530", "compatible"),
    # Two digits exchanged are a slip, unless what is counted grows.
    ("The town opened 48 shelters.", "The town has opened 84 shelters.", "48", "84", "differs"),
    ("The town opened 48 shelters.", "The town has opened more, bringing the number to 84 shelters.",
     "48", "84", "update"),
    ("The town opened 48 shelters, the mayor said.", "The town has opened 84 shelters, the mayor said.",
     "48", "84", "differs"),
    ("The town opened 48 shelters, the mayor said.", "The town has opened 74 shelters, the mayor said.",
     "48", "74", "update"),
    ("The town opened 48 shelters.", "The town has opened 85 shelters.", "48", "85", "update"),
    ("Doctors counted 348 cases.", "Doctors counted 384 cases.", "348", "384", "update"),
    # "About" leaves the more room the rounder the figure is.
    ("About 40,000 people marched.", "The march drew 43,700 people.", "40,000", "43,700", "compatible"),
    ("About 38,000 people marched.", "The march drew 40,900 people.", "38,000", "40,900", "compatible"),
    ("About 38,000 people marched.", "The march drew 35,000 people.", "38,000", "35,000", "compatible"),
    ("About 38,000 people marched.", "The march drew 34,900 people.", "38,000", "34,900", "differs"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), DAYS)
def test_a_figure_of_the_next_day_is_an_update_of_what_moves_only(
    one: str, other: str, first: str, second: str, relation: str
) -> None:
    days = ((f"{day} June 2024", f"A storm hit Orle. {text}") for day, text in ((3, one), (4, other)))
    told = relations_across(told_of_two(*days))
    assert told.get((first, second)) == relation


def test_an_aftershock_is_no_account_of_the_quake() -> None:
    one = "A quake of magnitude 6.8 struck Orle."
    other = "A quake of magnitude 6.8 struck Orle. The biggest aftershock had a magnitude of 5.5."
    found = compare([analyze(read(f"News of the day\n\n3 June 2024\n\n{text}\n")) for text in (one, other)])
    assert [[claim.number.text for claim in row.claims] for row in found.rows] == [["6.8", "6.8"], ["5.5"]]


SET_ASIDE = [
    ("The mayor was asked about 2009, when 61 died here.", "61", True),
    ("The mayor was asked about 2024, when 61 died here.", "61", False),
]


@pytest.mark.parametrize(("text", "figure", "aside"), SET_ASIDE)
def test_what_was_when_an_earlier_year_is_named_is_of_another_time(text: str, figure: str, aside: bool) -> None:
    lead = "A quake killed 99 people in Orle. Snow fell. It was cold."
    found = compare([analyze(read(f"News of the day\n\n3 June 2024\n\n{lead} {text}\n"))])
    assert ((figure, "another time (2009)") in [(each.number.text, each.why) for each in found.set_aside]) == aside


def test_people_being_treated_are_no_dead() -> None:
    text = "The town has 19 confirmed deaths and more than 140 people being treated."
    found = compare([analyze(read(f"News of the day\n\n3 June 2024\n\n{text}\n"))])
    assert [(row.fate, row.claims[0].number.text) for row in found.rows] == [("killed", "19"), ("injured", "140")]
