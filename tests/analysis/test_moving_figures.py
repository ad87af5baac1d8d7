"""Figures that move while an event goes on, and what they are of where few words say so: which row, how they relate."""

from __future__ import annotations

import pytest

from analysis.comparing import compare
from tests.analysis.told_events import analyzed

FIRST, SECOND = "3 May 2024", "5 May 2024"

CASES = [
    # (the first report, the second, a figure of each, their relation; None: two rows)
    # What burns, and how far it is contained, moves.
    ("The fire has burned 8,500 acres in Orle county, the fire agency said.",
     "The Orle fire grew overnight to 17,200 acres.", "8,500 acres", "17,200 acres", "update"),
    ("The fire has burned 17,200 acres in Orle county.", "The Orle fire has burned 8,500 acres.",
     "17,200 acres", "8,500 acres", "update"),
    ("The fire in Orle was 5 percent contained on Friday.", "Firefighters had the Orle fire 35 percent contained.",
     "5 percent", "35 percent", "update"),
    ("Turnout in Orle was 52 percent.", "Turnout in Orle was 55 percent.", "52 percent", "55 percent", "differs"),
    ("Evacuation orders in Orle covered 9,300 people.", "In Orle 3,300 people are still away from home.",
     "9,300", "3,300", "update"),
    ("Evacuation orders in Orle covered 9,300 people.", "Evacuation orders for 6,000 people in Orle were lifted.",
     "9,300", "6,000", None),
    ("About 1,450 firefighters are on the lines in Orle.", "Some 2,100 people are fighting the fire in Orle.",
     "1,450", "2,100", "update"),
    ("In Orle 4,000 residents were ordered to leave and 62 structures were destroyed.",
     "The fire in Orle took 62 buildings.", "62", "62", "same"),
    ("Police in Orle found £260,000 in cash.", "In Orle £310,000 in cash had now been counted.",
     "£260,000", "£310,000", "update"),
    # Those charged are among those arrested; those taken to hospital and in care among the hurt.
    ("Police in Orle arrested 11 men.", "In Orle eight men have been charged.", "11", "eight", "part"),
    ("At least 37 people were hurt in a crush in Orle.",
     "In Orle 37 concertgoers were hurt, the fire brigade said; 19 were taken to hospital.", "37", "37", "compatible"),
    ("At least 37 people were hurt in a crush in Orle.",
     "In Orle 37 concertgoers were hurt, the fire brigade said; 19 were taken to hospital.", "37", "19", "part"),
    ("In Orle 51 people were hurt.", "In Orle 51 people were hurt. Three are still in intensive care.",
     "51", "Three", "part"),
    # What somebody says it will be, puts it at or holds to be too low.
    ("The hospital in Orle will cost €640 million.",
     "The bill for it now stands at €640m. The opposition said the final price would be at least €800 million.",
     "€640 million", "€800 million", "differs"),
    ("The takeover price of Orle Ales is 615p.",
     "The fund said the price of 615p for Orle Ales was too low and the company was worth at least 700p.",
     "615p", "700p", "differs"),
    ("In Orle 412,000 people had no work.",
     "In Orle more than 400,000 Alvanians are looking for a job. The union put the number of jobless at 550,000.",
     "412,000", "550,000", "differs"),
    ("The cocaine found in Orle has a value of £104 million.",
     "Prosecutors valued the drugs found in Orle at £97 million.", "£104 million", "£97 million", "differs"),
    # Joined by a hyphen.
    ("The 450-bed hospital in Orle is late.", "The hospital in Orle is to have 430 beds.", "450", "430", "differs"),
    # Rounded behind a hedge.
    ("Youth unemployment in Orle was 17.8 percent.", "Youth unemployment in Orle was close to 18 percent.",
     "17.8 percent", "18 percent", "compatible"),
    ("Youth unemployment in Orle was 17.2 percent.", "Youth unemployment in Orle was close to 18 percent.",
     "17.2 percent", "18 percent", "differs"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), CASES)
def test_figures_that_move(one: str, other: str, first: str, second: str, relation: str | None) -> None:
    texts = (FIRST, one), (SECOND, other)
    found = compare([analyzed(f"News of the day\n\n{day}\n\n{text}\n") for day, text in texts])
    told = {
        (row.claims[r.a].number.text, row.claims[r.b].number.text): r.relation
        for row in found.rows
        for r in row.relations
        if (row.claims[r.a].report, row.claims[r.b].report) == (0, 1)
    }
    assert told.get((first, second)) == relation, [[c.number.text for c in row.claims] for row in found.rows]


def test_minor_burns_burn_nobody_who_is_a_minor() -> None:
    found = compare([analyzed("News of the day\n\n3 May 2024\n\nIn Orle two firefighters suffered minor burns.\n")])
    assert [row.who for row in found.rows] == ["firefighters"]
