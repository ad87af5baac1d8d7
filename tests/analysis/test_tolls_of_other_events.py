"""Tolls that a report tells beside those of its event, each inside a report of a blast of Thursday, 16 May 2024."""

from __future__ import annotations

import pytest

from analysis.comparing import compare
from tests.analysis.told_events import analyzed

OPENING = (
    "Blast at market in Harlow kills 31\n\n16 May 2024\n\nA blast at a market in Harlow killed 31 people on Thursday,"
    " police said. Stalls burned for hours. The mayor spoke of a black day.\n\n"
)
OTHERS = [
    # text, figure, why it is set aside (None: it is of the event)
    ("The attack was the worst since Monday, when 13 people were killed at a rally in Selby.", "13", "comparison"),
    ("Police have searched houses since Thursday, when 13 people were killed.", "13", None),
    ("The blast comes a month after at least 36 people were killed near the port.", "36", "comes a month after"),
    ("The blast came after midnight and killed 28 people at once.", "28", None),
    ("It followed two strikes that killed at least 40 people.", "40", "followed"),
    ("It is the latest in a string of attacks that have killed 90 people.", "90", "latest in a string"),
    ("In six attacks since Sunday, gunmen have killed nearly 100 people.", "100", "attacks since"),
    ("So 99 people were killed in a series of bombings since Monday.", "99", "a series of bombings"),
    ("Another four attacks in the city killed eight people, an official said.", "eight", "Another four attacks"),
    ("The mayor was blamed for the recent wildfires, which killed 11 people.", "11", "recent wildfires"),
    ("The group also carried out a bombing in Selby which killed 17 people.", "17", "Selby"),
    ("The group carried out a bombing at a stall in Harlow which killed 17 people.", "17", None),
    ("Two commanders were killed in a drone strike in the Torvik district.", "Two", "Torvik"),
    ("In the southern Torvik province, an army operation killed 19 rebels.", "19", "Torvik"),
    ("Snow had caused an avalanche that killed more than 102 people.", "102", "avalanche"),
    ("A bomber also killed six people there yesterday.", "six", "another day (yesterday)"),
    ("On 2 May, a gunman killed 44 people at a mosque.", "44", "another day (2 May)"),
    ("On 14 May, a gunman killed 44 people at a mosque.", "44", "another day (14 May)"),
    ("On 16 May, the same day, 44 people were still in danger and 33 were dead.", "33", None),
    ("Since the war began, 12,500 people have been killed.", "12,500", "longer time"),
    ("Shops closed early. READ MORE: Strike on camp kills 76 people Police sealed the area.", "76", "another story"),
    ("Fourteen people have died in fires in the city this winter.", "Fourteen", "this winter"),
    ("Police say 52 officers have been killed in recent days.", "52", "in recent days"),
    ("The blast raised the city's death toll this far to 64.", "64", "raised the city's death toll"),
    ("Her death raised the toll to 32.", "32", None),
    ("Some 5,200 people have died since rebels launched their offensive.", "5,200", "since"),
    ("It sparked fighting with some 500 dead by early 2014.", "500", "2014"),
    ("A blast in the same street a week earlier killed 16 people.", "16", "a week earlier"),
    ("A day earlier, rebels fired a missile at a camp, killing 26 soldiers.", "26", "A day earlier"),
    ("Earlier in the day, 16 people were killed in strikes on the port.", "16", "Earlier in the day"),
    ("Six people were hurt earlier in the day, and 16 were killed.", "16", None),
    ("The toll had stood at 29 a day earlier.", "29", None),
    ("The toll which had stood at 9 a day earlier was put at 29.", "29", None),
    ("The city was tense, as separate attacks across the country left dozens dead.", "dozens", "separate attacks"),
]


@pytest.mark.parametrize(("text", "figure", "why"), OTHERS)
def test_a_toll_of_something_else_is_set_aside_by_the_words_of_its_sentence(
    text: str, figure: str, why: str | None
) -> None:
    found = compare([analyzed(f"{OPENING}{text}\n")])
    aside = {each.number.text: each.why for each in found.set_aside}
    told = {claim.number.text for row in found.rows for claim in row.claims}
    if why is None:
        assert figure in told
    else:
        assert why in aside[figure]
        assert "31" in told


def test_a_separate_attack_is_set_aside_in_the_lead_too() -> None:
    lead = "Three men were wounded at a base in Harlow, as separate attacks elsewhere left 24 dead.\n"
    found = compare([analyzed(f"Men wounded in Harlow\n\n16 May 2024\n\n{lead}")])
    assert [(each.number.text, each.why) for each in found.set_aside] == [("24", "another event (“separate attacks”)")]


LATER = "Probe into strike\n\n29 May 2024\n\nA general spoke of a probe on Wednesday. He was asked about Harlow.\n\n"
STRIKES = [
    # what two reports of a probe say days later, and what is set aside
    (("In one strike on 17 May, 150 people were killed.", "On 17 May, a strike killed 140 people."), []),
    (("In one strike on 17 May, 150 people were killed.", "On 12 May, a strike killed 140 people."), ["140", "150"]),
]


@pytest.mark.parametrize(("told", "aside"), STRIKES)
def test_the_day_of_which_several_reports_tell_tolls_is_the_events(told: tuple[str, str], aside: list[str]) -> None:
    found = compare([analyzed(f"{LATER}{each}\n") for each in told])
    assert sorted(each.number.text for each in found.set_aside if each.number.fate) == aside


def test_a_report_with_a_toll_in_its_lead_keeps_its_own_day() -> None:
    told = "In one strike on 2 May, 150 people were killed.\n"
    found = compare([analyzed(OPENING + told), analyzed(OPENING + told)])
    assert [each.number.text for each in found.set_aside if each.number.fate] == ["150", "150"]


NO_WEEKDAY = (
    "Blast in Harlow\n\n16 May 2024\n\nA blast at a market in Harlow has killed at least 30 people, the ministry says."
    " Stalls burned for hours.\n\n"
)


def test_a_report_that_opens_without_a_weekday_takes_those_of_the_others() -> None:
    told = NO_WEEKDAY + "Two bombs killed at least seven people on Wednesday.\n"
    alone = compare([analyzed(told)])
    beside = compare([analyzed(told), analyzed(OPENING)])
    assert [each.number.text for each in alone.set_aside] == []
    assert [(each.number.text, each.why) for each in beside.set_aside] == [("seven", "another day (Wednesday)")]


def test_without_others_such_a_report_is_of_the_first_day_it_gives_a_toll_for() -> None:
    told = NO_WEEKDAY + "The blast killed seven people on Monday. A gunman had killed nine people on Sunday.\n"
    assert [each.why for each in compare([analyzed(told)]).set_aside] == ["another day (Sunday)"]
    other = NO_WEEKDAY + "In other raids 24 people died on Friday. The blast killed seven people on Monday.\n"
    assert [each.number.text for each in compare([analyzed(other)]).set_aside] == ["24", "Friday"]
    last = NO_WEEKDAY + "A gunman killed nine people last Monday. The blast killed seven people on Wednesday.\n"
    assert [each.number.text for each in compare([analyzed(last)]).set_aside] == ["nine"]


def test_what_the_lead_counts_since_a_time_is_the_event() -> None:
    lead = "Floods have killed nearly 250 people since December, the government said. It asked for help.\n\n"
    more = "Since December, floods have killed 246 people and injured 128.\n"
    assert compare([analyzed(f"Floods in Torvik\n\n{lead}{more}")]).set_aside == ()
    other = more.replace("December", "1998")
    assert len(compare([analyzed(f"Floods in Torvik\n\n{lead}{other}")]).set_aside) == 2


YEARS = [
    ("A year of war in 2019 was the worst for children.", []),
    ("The year was the worst for children since 2019.", ["2019", "652"]),
]


@pytest.mark.parametrize(("lead", "aside"), YEARS)
def test_the_year_that_the_lead_tells_of_is_the_events(lead: str, aside: list[str]) -> None:
    text = f"War on children\n\n3 March 2021\n\n{lead} So says a report.\n\nIn 2019, war killed 652 children.\n"
    assert [each.number.text for each in compare([analyzed(text)]).set_aside] == aside


def test_without_a_day_the_newest_year_that_is_named_tells_which_are_past() -> None:
    undated = NO_WEEKDAY.replace("16 May 2024\n\n", "") + "Shops had closed in 2016.\n\n"
    past = f"{undated}A bomber killed 17 people there in June 2013.\n"
    assert [each.number.text for each in compare([analyzed(past)]).set_aside] == ["17", "June 2013"]
    newest = f"{undated}A bomber killed 17 people there in June 2016.\n"
    assert [each.number.text for each in compare([analyzed(newest)]).set_aside] == []


def test_a_line_with_the_day_alone_is_no_part_of_the_lead() -> None:
    lead = "Residents of a village raided last month say 14 people were killed.\n"
    text = f"Raid in Harlow\n\nNorthwire, 7 May 2024\n\n{lead}"
    found = compare([analyzed(text)])
    assert [claim.number.text for row in found.rows for claim in row.claims] == ["14"]


STATUS = [
    (
        "The toll climbed to 113 on Wednesday. Death toll soars to 82 in landslide. Villagers were in shock.",
        "82",
        "earlier",
    ),
    ("The toll climbed to 113 on Wednesday. The toll soared to 120 at night.", "120", "current"),
    ("Four people died in the snow. Three bodies were found quickly.", "Three", "part"),
    ("Forty people died in the snow. Neighbours pulled out three corpses.", "three", "part"),
    ("Police say 26 people died. Rescuers say 15 bodies were pulled from the rubble.", "15", "current"),
    ("The snow killed two people and injured six. It left two dead and six others injured.", "six", "current"),
    ("The snow injured ten people. Two people were seriously injured.", "Two", "part"),
    ("The snow killed ten people. Two people were seriously injured.", "Two", "current"),
    ("The snow injured ten people. Two people were slightly injured.", "Two", "part"),
    ("The snow injured ten people. The clinic spoke of two injured people.", "two", "current"),
    ("The snow killed ten people. It fell for hours. It was deep. Nine people died in the village.", "Nine", "part"),
    ("Ten people were killed. It fell for hours. It was deep. The number of dead stood at 19.", "Ten", "part"),
    ("Ten people were killed. It fell for hours. It was deep. In the village 19 people died.", "Ten", "current"),
    ("The army killed 50 rebels. The war went on. It was hot. Near Orle it killed nine rebels.", "nine", "current"),
    ("The snow injured fifty people, with 31 receiving hospital treatment.", "31", "part"),
    ("The snow injured fifty people. Thirteen are understood to remain in hospital.", "Thirteen", "part"),
    ("The snow injured fifty people. Thirteen people remain in hospital.", "Thirteen", "part"),
    ("The snow injured fifty people. Thirteen people were taken to hospital.", "Thirteen", "part"),
    ("The snow injured nine people. Later six others were injured.", "six", "part"),
]


GREATER = [
    # (a report of nine dead, what it says later, whether that is set aside as no toll of its event)
    ("A storm in the same valley killed 61 people.", "61", True),
    ("The mayor said 61 people were killed.", "61", False),
    ("The death toll has risen to 61.", "61", False),
    ("The storm killed 61 children.", "61", False),
    ("The storm killed nine people.", "nine", False),
]


@pytest.mark.parametrize(("text", "figure", "aside"), GREATER)
def test_a_greater_toll_behind_the_lead_that_nobody_gives_is_set_aside(text: str, figure: str, aside: bool) -> None:
    lead = "A landslide killed nine people at a dump. Snow fell. It was cold."
    found = compare([analyzed(f"Landslide at dump\n\n{lead} {text}\n")])
    assert (
        (figure, "greater than the toll of its report") in [(e.number.text, e.why) for e in found.set_aside]
    ) == aside


@pytest.mark.parametrize(("text", "figure", "status"), STATUS)
def test_older_tolls_and_bodies_found_do_not_stand_for_the_whole(text: str, figure: str, status: str) -> None:
    found = compare([analyzed(f"Landslide at dump\n\n{text}\n")])
    assert {c.status for row in found.rows for c in row.claims if c.number.text == figure} == {status}


def test_more_bodies_in_a_headline_are_a_part_of_the_toll_that_the_text_gives() -> None:
    found = compare([analyzed("Divers find 22 more bodies\n\nThe ferry sank on Monday. So far 34 people have died.\n")])
    assert {c.number.text: c.status for row in found.rows for c in row.claims} == {"22": "part", "34": "current"}


LIVES = [
    ("The famine threatens the lives of 300 people.", None),
    ("The blast claimed the lives of 300 people.", "killed"),
    ("The wave took the lives of 300 people.", "killed"),
]


@pytest.mark.parametrize(("text", "fate"), LIVES)
def test_lives_are_lost_only_where_something_takes_them(text: str, fate: str | None) -> None:
    found = compare([analyzed(f"News of the day\n\n{text}\n")])
    assert [row.fate for row in found.rows for claim in row.claims if claim.number.text == "300"] == [fate]
