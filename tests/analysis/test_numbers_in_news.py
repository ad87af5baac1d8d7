"""Numbers: a table of amounts in all shapes, and what neighbours in news sentences tell of each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from .test_numbers import brief, numbers

AMOUNTS = Path(__file__).with_name("amounts.tsv")


def test_amounts() -> None:
    """Every line of the table: a sentence, a tab, its numbers."""
    rows = [line.split("\t") for line in AMOUNTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(rows) > 400
    wrong = [
        (text, found, wanted) for text, wanted in rows if (found := " | ".join(map(brief, numbers(text)))) != wanted
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It killed 200 people in Peru and 16 in Chile.", ["people killed", "people killed"]),
        ("They won 11 of their last 14 games.", ["games", "games"]),
        ("It had 1,025 complaints last year, compared with 870.", ["complaints", "complaints"]),
        ("Half the workforce left and half his staff stayed.", ["workforce", "staff"]),
        ("He won in eight of the nation's 10 most populous states.", ["most populous states"] * 2),
        ("It is one of the five most visited parks.", ["most visited parks"]),
        ("Deaths rose from 3 to 9 and injuries from 10 to 30.", ["Deaths", "Deaths", "injuries", "injuries"]),
        ("A further 350 jobs will go, on top of the 900 announced in May.", ["jobs", "jobs"]),
        ("It won 26 seats rather than the 17 it held.", ["seats", "seats"]),
        ("It drew 26,000 guests, up from 17,000.", ["guests", "guests"]),
        ("It has 26 boats, and rose to 17.", ["boats", None]),
        ("The bomb killed two guards and three drivers.", ["guards killed", "drivers killed"]),
        ("Six officers and two U.S. soldiers have been killed.", ["officers killed", "U.S. soldiers killed"]),
        ("Two soldiers, as well as two guards, were killed.", ["soldiers killed", "guards killed"]),
        ("He met 20 leaders and 3 activists were detained.", ["leaders", "activists detained"]),
        ("The virus killed 12 people in Peru and four others in Chile.", ["people killed", "others killed"]),
        ("It killed 14 people and injured 30 others.", ["people killed", "others injured"]),
        ("They said one of its soldiers was killed.", ["soldiers killed"]),
        ("One of the best players was late.", []),
        ("Five attacks were carried out.", ["attacks"]),
        ("They crowded four-at-a-time into cabs.", [None]),
        ("It was the seven formerly wealthy countries.", ["wealthy countries"]),
        ("The league's 30 franchises met.", ["franchises"]),
        ("In the 62nd minute Kim Lee scored a third goal.", ["minute", "goal"]),
        ("It rose in the fourth quarter.", ["quarter"]),
        ("The Reds won 41 seats, the Farmers 22 and Unity 14.", ["seats", "seats", "seats"]),
        ("Germany took 1,200 refugees, France 900 and Spain 400.", ["refugees"] * 3),
        ("France sent 25 firefighters and Spain 10.", ["firefighters"] * 2),
        ("It ordered 20 jets, Boeing 737 among them.", ["jets"]),
        ("Labour 41, Conservatives 35 and the Greens 12.", [None, None, None]),
        ("Boeing 737, Airbus 320.", []),
        ("Police arrested 30 people, 12 of them women.", ["people arrested", "people arrested"]),
        ("Police arrested 30 people, 12 of whom were under age.", ["people arrested", "people arrested"]),
        ("Police arrested 30 people, 12 of whom were later charged.", ["people arrested", "people"]),
        ("Police arrested 30 people, 12 of them were later released.", ["people arrested", "people released"]),
        ("The crash injured 40 people; six of them died in hospital.", ["people injured", "people died"]),
        ("Some 300 homes were destroyed and another 50 damaged.", ["homes destroyed", "homes damaged"]),
        ("About 400 men were paid and another 80 will be paid in May.", ["men paid", "men paid"]),
        ("Two of those flared overnight.", [None]),
        ("Police said 60 of those held were freed.", ["those held"]),
        ("It tracked 10 serving and former squad members.", ["serving and former squad members"]),
        ("Two United States fighter jets took off.", ["United States fighter jets"]),
        ("The firm sold 12 planes, the Boeing 737 and others.", ["planes sold"]),
        ("The motion fell by 31 votes to 29.", ["votes", "votes"]),
        ("None of the 18 was hurt.", [None]),
        ("None of the 30 freed on Friday spoke.", ["freed"]),
        ("Sales of 900 cars were above the 850 analysts had expected.", ["cars", "cars"]),
        ("Sales of 900 cars were above the 850 cars expected in May.", ["cars", "cars"]),
        ("It made 60 cakes in Perria and 25 in Noria.", ["cakes", "cakes"]),
        ("After six weeks of talks it closed.", ["talks"]),
        ("Within two hours of sunset it closed.", [None]),
        ("It took three hours of the night.", [None]),
        ("Half of tenants agreed, and one in four had left.", ["tenants", "tenants"]),
        ("None of the 12 children was hurt.", ["children"]),
        ("Neither of the two drivers died.", ["drivers"]),
        ("Two of the drivers died.", ["drivers died"]),
        ("A 1,500-strong crowd left.", ["crowd"]),
        ("As of 2007 his wages exceed $6,000.", [None, "wages"]),
        ("It sold 1.8 million shares, compared with the 2.3 million average.", ["shares sold", "shares sold"]),
        ("The hosts were 88 for 4 at tea.", [None, None]),
        ("A boy of nine was hurt.", [None]),
        ("The keeper made eleven saves.", ["saves"]),
        ("Any reading above 50 indicates growth.", [None]),
        ("The firm has 40 million users, having added 1.5 million in May.", ["users", "users"]),
        ("They set a target of 5,000, and she is a mother of two.", ["target", None]),
        ("They had delays of 90 minutes in a town of 60,000.", ["delays", None]),
        ("Their panel of 12 met for a period of two hours.", [None, None]),
        ("Seven of Perria's 30 lakes dried up.", ["lakes", "lakes"]),
    ],
)
def test_neighbours_share_what_is_counted(text: str, expected: list[str | None]) -> None:
    assert [number.of for number in numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port wants 70 permits for cod, 50 for eels, and 10 for crabs.", ["permits", "permits", "permits"]),
        (
            "Some 30,000 visitors from Halle, 6,000 from Ostby and 2,000 from Moen left.",
            ["visitors", "visitors", "visitors"],
        ),
        ("They saw three faults in the tower and two in the dam.", ["faults", "faults"]),
        ("They saw seven faults, including five in the tower and two in the dam.", ["faults", "faults", "faults"]),
        ("Perria has 700 silos and the Lowland States, 680, according to them.", ["silos", "silos"]),
        ("Of the 20 wardens, 11 said that they were ill.", ["wardens", "wardens"]),
        ("The hall has 40 seats in all and 13 belong to guests.", ["seats", "seats"]),
        ("They licensed 17 ferries. Seven of them have sailed.", ["ferries", "ferries"]),
        ("They named 11 smugglers. Three are at large.", ["smugglers", "smugglers"]),
        ("They named 11 smugglers and 3 guards. Three are at large.", ["smugglers", "guards", None]),
        ("Some 900 clerks were fined, with 80 being dismissed.", ["clerks fined", "clerks fined"]),
        ("Some 6,000 people work in its mills and 900 in its yards.", ["people", "people"]),
        ("Two more rises are expected this year and three in 2018.", ["rises", "rises", None]),
        (
            "The airport cancelled 300 flights, ahead of Moen Field (210) and Halle Airport (180).",
            ["flights cancelled", "flights cancelled", "flights cancelled"],
        ),
        ("They won nine seats - well down from the 38 they won in May.", ["seats", "seats"]),
        ("Four clerks were fined: 3 in Halle and 1 in Moen.", ["clerks fined", "clerks fined", "clerks fined"]),
        ("He had three wounds - two in the arm and one in the leg.", ["wounds", "wounds"]),
        ("They won 14 seats, a gain of five.", ["seats", "seats"]),
        ("More than 900 people were displaced, an increase of about 70 from Tuesday.", ["people displaced", "people"]),
        ("The number of new claims would stand between 17 and 20 million.", ["new claims"]),
        ('Some 100 purpose-built "night shelters" will open.', ['purpose-built "night shelters"']),
        ('They opened 12 "key sites" in Halle.', ["key sites"]),
        ("It built a tunnel under Moen, population nearly four million.", ["population"]),
        ("They count towns with a population of at least 9,000 to be covered.", ["population"]),
        ("The rate of theft more than doubled.", ["rate of theft"]),
        ("It wants to double the number of guards.", ["number of guards"]),
        ("Thefts rose five-fold.", ["Thefts"]),
        ("Rents are three times the yearly wage.", ["yearly wage"]),
        ("He has twice the income of his brother.", ["income of his brother"]),
        ("They plan to double down.", [None]),
        (
            "Nearly 60 women and children were abducted and about 50 people from Moen were killed.",
            ["women abducted", "people"],
        ),
        ("Police arrested and charged 12 men.", ["men charged"]),
        ("The number of our citizens visiting Moen neared 800,000.", ["our citizens visiting Moen"]),
        ("The hosts were 5,000-1 shots.", ["shots"]),
        ("But then one twin stops growing.", ["twin"]),
        ("She is the four-armed goddess.", [None]),
        ("It killed at least 26 soldiers or allied fighters and 21 rebels.", ["soldiers killed", "rebels killed"]),
        ("At least 20 die in bus crash", ["died"]),
        ("Ten die, 40 injured in blast", ["died", "injured"]),
        ("Police arrest 12 after riots", ["arrested"]),
        ("Blast kills at least 12, wounds 30 in Moen", ["killed", "wounded"]),
        ("118 foreign pilgrims 'die' in Moen", ["foreign pilgrims"]),
        (
            "Of the alleged victims, 50 were in Perria, up to 20 were in Moen and six were at sea.",
            ["alleged victims", "alleged victims", "alleged victims"],
        ),
        ("They listed 83 deaths in 2015 and at least 35 in 2016.", ["deaths", None, "deaths", None]),
        ("They want two new genetically modified crops.", ["new genetically modified crops"]),
        ('The only two "no" votes came late.', ['"no" votes']),
        ("There were at least a dozen desecrated grave markers.", ["desecrated grave markers"]),
        (
            "The Sol Moen average sank 45.74, or 0.2 percent, to 20,550.98.",
            ["Sol Moen average", "Sol Moen average", "Sol Moen average"],
        ),
        ("Fuel rose a penny to $1.62 per gallon.", ["Fuel"]),
        ("We counted 162 destroyed homes.", ["destroyed homes"]),
        ("Two of the tales Hanging Gardens and Falling Leaves are lost.", ["tales"]),
        ("It holds two Summer Games.", ["Summer Games"]),
        ("By accident three of our guards were martyred.", ["guards martyred"]),
        ("The pupils, 12 of them, and 5 from Moen left.", [None, None]),
    ],
)
def test_what_is_counted_is_told_once(text: str, expected: list[str | None]) -> None:
    assert [number.of for number in numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Near the 17th Street canal the 82nd Airborne Division slept.", []),
        ("His 2001 and 2003 tax cuts.", ["2001 = 2001", "2003 = 2003"]),
        ("In the run up to the 2008 Olympics.", ["2008 = 2008"]),
        ("It lasted six-and-a-half hours.", ["six-and-a-half hours = 6.5 h"]),
        ("It grew a thousand fold.", ["a thousand fold = 1000"]),
        ("There is no word about three journalists.", ["three = 3"]),
        ("They came when she was six so he left.", ["six = 6 year"]),
        ("It fell in the last quarter of it.", []),
    ],
)
def test_news(text: str, expected: list[str]) -> None:
    assert [brief(number) for number in numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("A soldier was killed by a bomb Friday.", "2022-01-07"),
        ("It must be returned by Monday.", "2022-01-10"),
        ("It had spread a million times by Thursday.", "2022-01-06"),
    ],
)
def test_days_by_the_tense(text: str, iso: str) -> None:
    assert [number.iso for number in numbers(text, date="2022-01-07") if number.kind == "date"] == [iso]


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("At least 20 die in bus crash", ["killed"]),
        ("Ten die, 40 injured in blast", ["killed", "injured"]),
        ("Police arrest 12 after riots", ["detained"]),
        ("12 held after riots in Moen", ["detained"]),
        ("12 meetings held after riots in Moen", [None]),
        ("Blast kills at least 12, wounds 30 in Moen", ["killed", "injured"]),
        ("By accident three of our guards were martyred.", ["killed"]),
        ("Some 60 women were detained and about 50 men from Moen were killed.", ["detained", "killed"]),
        ("Two of the tales Hanging Gardens and Falling Leaves are lost.", [None]),
        ("Reports put the fatalities at more than 30.", ["killed"]),
        ("15 March 2017 Four Swiss men were killed in Moen.", [None, "killed"]),
        ("Reuters Four people died in Moen.", ["killed"]),
    ],
)
def test_headlines_tell_what_befell_those_counted(text: str, fates: list[str | None]) -> None:
    assert [number.fate for number in numbers(text)] == fates
