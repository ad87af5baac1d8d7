"""Goals, spells between two events, what others fear, what a report says is so by now: which row, how they relate."""

from __future__ import annotations

import pytest

from analysis.comparing import compare
from analysis.comparing.figure_holders import key_of_group
from tests.analysis.told_events import analyzed, relations_across, told_of_two

FIRST, SECOND = "3 May 2024", "6 May 2024"

CASES = [
    # (the first report, the second, a figure of each, their relation; None: two rows)
    # What is to be reached is none of what was reached.
    ("Only 81 per cent of the pupils of Orle have had the vaccine.",
     "Vaccine coverage is 81 per cent in Orle, below the 95 per cent needed to stop the virus.",
     "81 per cent", "95 per cent", None),
    ("Only 81 per cent of pupils in Orle were vaccinated, against a target of 95 per cent.",
     "Coverage in Orle is 81 per cent. The ministry recommends 95 per cent.", "95 per cent", "95 per cent", "same"),
    ("The Greens of Orle hold 14 seats. For a majority 25 seats are needed.",
     "The Greens have 14 seats in Orle, and 26 are required for a majority.", "14", "26", None),
    # A spell between two events is none of how long something takes.
    ("The talks in Orle are to take two weeks.", "Three days after the vote talks began in Orle.",
     "two weeks", "Three days", None),
    ("The strike in Orle lasted four days.", "It was the longest strike of Orle in nine days.",
     "four days", "nine days", None),
    ("The court of Orle gave him nine years in prison.", "The court of Orle added two years to his prison term.",
     "nine years", "two years", None),
    # Votes "against" those of another are no rival account of the same.
    ("Ana Hall won with 1,204 votes against 1,092 for Mr Berg.", "In Orle Ana Hall got 1,204 votes and Berg 1,092.",
     "1,204", "1,092", None),
    # Who fears more gives an account of the same.
    ("The firm will cut 1,400 jobs in Orle.",
     "Some 1,400 jobs are to go in Orle. Unions said they feared 2,000 jobs would go.", "1,400", "2,000", "differs"),
    ("Some 1,400 jobs will go in Orle, the firm said.",
     "The firm in Orle cuts 1,400 jobs. The union believes the number of job losses will be closer to 2,000.",
     "1,400", "2,000", "differs"),
    ("Health officials said 29 people in Orle had fallen ill with measles.",
     "Doctors in Orle say at least 50 people have measles, more than the 29 cases confirmed by the ministry.",
     "29", "50", "differs"),
    # The true share of which only the share before it says what it is of.
    ("Turnout in Orle was 39.2 per cent.",
     "Turnout in Orle was about 40 per cent, though campaigners say the true figure was nearer 33.",
     "39.2 per cent", "33", "differs"),
    # What one alone has seen is a part.
    ("In Orle 29 children fell ill with measles.",
     "One doctor in Orle said she alone had seen 14 children with measles.", "29", "14", "part"),
    # What a report says is so by now.
    ("The Greens won 15 seats in Orle.", "After a recount the Greens of Orle now have 14 seats.", "15", "14", "update"),
    ("The Greens won 15 seats in Orle.", "The Greens of Orle have 14 seats.", "15", "14", "differs"),
    ("He was jailed for five years in Orle.",
     "His prison term was raised to seven years in Orle. He had been jailed for five years.",
     "five years", "seven years", "update"),
    # Whoever speaks for a body says what it says.
    ("In Orle 320 jabs were given, said Dr Amal Rashid of the county health board.",
     "The health board said it gave 1,040 jabs in Orle.", "320", "1,040", "update"),
    # Parties by their other names.
    ("The Conservatives hold 17 seats in Orle, the Greens 15 and Labour 12.",
     "In Orle the Tories won 19 seats, the Green Party 15 and Labour 12.", "17", "19", "update"),
    # Rounded shares and spells of time.
    ("Its shares fell by 9.1 per cent in Orle.", "Its shares fell by 9 per cent in Orle.",
     "9.1 per cent", "9 per cent", "compatible"),
    ("Prices in Orle rose by 2.1 per cent.", "Prices in Orle rose by 2 per cent.",
     "2.1 per cent", "2 per cent", "differs"),
    ("He was jailed for five years and four months in Orle.", "He was jailed for five years in Orle.",
     "five years", "five years", "compatible"),
    ("He was jailed for five years and seven months in Orle.", "He was jailed for five years in Orle.",
     "five years", "five years", "differs"),
    # Who turned out at the polls is no crowd.
    ("Turnout in Orle was 34.2 per cent.", "Just over a third of voters turned out in Orle.",
     "34.2 per cent", "a third", "compatible"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), CASES)
def test_goals_rivals_and_news(one: str, other: str, first: str, second: str, relation: str | None) -> None:
    found = told_of_two((FIRST, one), (SECOND, other))
    assert relations_across(found).get((first, second)) == relation, [
        [c.number.text for c in row.claims] for row in found.rows
    ]


def test_a_place_where_somebody_gains_a_seat_does_not_hold_it() -> None:
    texts = (
        "Labour has gained one more seat on Orle Council after a recount of votes in two of its wards, giving it 22.",
        "Labour holds 22 seats in Orle, the Greens hold 14 seats.",
    )
    found = compare([analyzed(f"News of the day\n\n3 May 2024\n\n{text}\n") for text in texts])
    assert {row.holder for row in found.rows if len(row.claims) > 1} == {"Labour"}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Green Party", "green"),
        ("Greens", "green"),
        ("Tories", "conservative"),
        ("Democratic Party", "democrat"),
        ("Orle Glass", "orle glass"),
        ("Party", "party"),
    ],
)
def test_names_of_groups_that_are_one(name: str, key: str) -> None:
    assert key_of_group(name) == key
