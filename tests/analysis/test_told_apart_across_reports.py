"""What two reports of one day tell that only seems to be at odds, and what seems to fit though it does not."""

from __future__ import annotations

import pytest

from tests.analysis.told_events import relations_across, told_of_two

DAY, LATER = "3 June 2024", "3 June 2024, 20:15"

PAIRS = [
    # (what each report tells, a figure of each, how they are related; None: two rows)
    # Results are the same from the other side; another result is of the match where it is told of the same part of it.
    ("Hall won the first set 6-4 in Orle.", "Berg lost the first set 4-6 in Orle.", "6-4", "4-6", "same"),
    ("Hall won 6-4, the tiebreak 10-8.", "Hall won 6-4. The tiebreak, 12-10, was long.", "10-8", "12-10", "differs"),
    ("Hall won 6-4, 7-6.", "Hall won 6-4 in Orle. He had stood 0-4 against Berg.", "7-6", "0-4", None),
    ("Hall won 34-31. He trailed 21-10 at half-time.", "Hall won 34-31. He was 13-21 down at half-time.",
     "21-10", "13-21", "differs"),
    ("Hall won 6-4, the tiebreak 10-8.",
     "Hall won 6-4. The tiebreak, 12-10, was as good as anything here since a final of 2008.",
     "10-8", "12-10", "differs"),
    ("The council voted 5-2.", "The vote was 6-1.", "5-2", "6-1", "differs"),
    # What holds elsewhere is no rival.
    ("The ground has 28,000 seats.", "The ground will seat 28,000, against 17,500 at Bell Lane.",
     "28,000", "17,500", None),
    ("The ground has 28,000 seats.", "The ground will seat 28,000, against 17,500 by law.",
     "28,000", "17,500", "differs"),
    # How many there may be is no rival to how many there were.
    ("The boat was carrying about 280 people home from the market, although it was licensed for only 120.",
     "Ann Reed repeated that about 280 people were on board. The boat was licensed for only 120 people.",
     "120", "280", None),
    ("The blast in Orle killed 71 people.",
     "The toll of the blast in Orle rose to 71, Ann Reed said. A trench was meant for 50 bodies.", "71", "50", None),
    # Of whom nobody or the same one tells more, these are a part, also where others tell of more.
    ("Ann Reed said the blast in Orle had killed 29 people, and the ministry said 26.",
     "Ann Reed said the blast in Orle had killed 29 people. The ministry said that 26 had died. At the gate stood "
     "guards, and on the road, Ann Reed said, seven people were killed behind a locked door.", "29", "seven", "part"),
    ("The blast in Orle killed 29 people.",
     "The blast in Orle killed 29 people, the ministry said. Nineteen of the men had been shot, Ann Reed said, and "
     "seven had died in the fire.", "29", "seven", "part"),
    # Who names a rival figure for all aboard names no part of them.
    ("The bus had 41 people on board.", "It carried 41 passengers and crew, an officer said; the firm spoke of 36.",
     "41", "36", "differs"),
    # A hedge leaves room on both sides where no noun follows too.
    ("The crowd was given as 9,412.", "The crowd, close to 9,500 strong, stood.", "9,412", "9,500", "compatible"),
    ("Growth was 5.8 percent.", "Growth came close to 6 percent.", "5.8 percent", "6 percent", "compatible"),
    ("Growth was 5.7 percent.", "Growth came close to 6 percent.", "5.7 percent", "6 percent", "differs"),
    # What is told to the last of three digits leaves little room.
    ("The firm has about 2,350 staff.", "The firm has 2,440 staff.", "2,350", "2,440", "compatible"),
    ("The firm has about 2,350 staff.", "The firm has 2,450 staff.", "2,350", "2,450", "differs"),
    # A sum in another currency is rounded.
    ("The state gave 200 million shillings ($1.55 million) in aid.", "The state gave $1.5 million in aid.",
     "200 million shillings", "$1.5 million", "compatible"),
    ("The state gave 200 million shillings ($1.55 million) in aid.", "The state gave $1.4 million in aid.",
     "200 million shillings", "$1.4 million", "differs"),
    # More hurt by the words of a report are news, whoever says so.
    ("Doctors in Orle were treating 27 injured people, a nurse said.",
     "In Orle the number of wounded had risen to 31, Ann Reed said.", "27", "31", "update"),
    ("Doctors in Orle were treating 27 injured people, a nurse said.",
     "In Orle the number of wounded was 31, Ann Reed said.", "27", "31", "differs"),
    ("The crash in Orle left 38 people injured.",
     "The crash in Orle left 38 people injured, and six were critical.", "38", "six", "part"),
    ("The crash in Orle left 38 people injured.",
     "The crash in Orle left 38 people injured, and two have been flown to Berg.", "38", "two", "part"),
    # What a report tells of something else is no slip of it.
    ("The bid for Orle Ales is £7.85 a share.",
     "The bid for Orle Ales is £7.85 a share. Shares of Orle Ales closed at £7.58.", "£7.85", "£7.58", None),
    ("The bid for Orle Ales is £7.85 a share.", "The bid for Orle Ales is £7.58.", "£7.85", "£7.58", "differs"),
    # "A year" is left out by one.
    ("The firm expects savings of £65 million a year.", "The firm hopes for £56m of savings.",
     "£65 million", "£56m", "differs"),
    # Where something stands is not by how much it moved.
    ("The crown, up 19 percent this year, was little changed at 22.61.", "The crown is up 19 percent this year.",
     "22.61", "19 percent", None),
    # The one age that each report tells, a year apart.
    ("Ann Reed, 61, was jailed in Orle.", "A 62-year-old grandmother was jailed in Orle.",
     "61", "62-year-old", "differs"),
    # Winds by two who measure.
    ("Winds blew at 185 km/h, the weather service said.", "Winds blew at 165 km/h, Ann Reed said.",
     "185 km/h", "165 km/h", "differs"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), PAIRS)
def test_two_reports_of_one_day(one: str, other: str, first: str, second: str, relation: str | None) -> None:
    assert relations_across(told_of_two((DAY, one), (DAY, other))).get((first, second)) == relation


def test_winds_of_the_next_day_by_others_are_at_odds() -> None:
    one, other = PAIRS[-1][:2]
    assert relations_across(told_of_two((DAY, one), ("4 June 2024", other)))["185 km/h", "165 km/h"] == "differs"


MISSING = [
    ("Some 34 were at work in the mill. Four of them are missing, the owner said.", "differs"),
    ("Some 34 are missing in the mill. Four of them are missing with a boat, the owner said.", "part"),
]


@pytest.mark.parametrize(("text", "relation"), MISSING)
def test_some_of_those_there_who_are_missing_are_all_the_missing(text: str, relation: str) -> None:
    found = told_of_two((DAY, text), (DAY, "In the mill two people are missing, a nurse said."))
    assert relations_across(found)["Four", "two"] == relation


def test_results_days_apart_are_of_one_match_where_both_reports_tell_another_of_it() -> None:
    one = "Hall won 34-31 in Orle. She had trailed 21-10 at half-time."
    texts = ("Hall won 34-31 on Saturday. She was 13-21 down at half-time.", "Hall was 13-21 down at half-time.")
    found = [relations_across(told_of_two((DAY, one), ("5 June 2024", text))) for text in texts]
    assert [each.get(("21-10", "13-21")) for each in found] == ["differs", None]


@pytest.mark.parametrize(("day", "relation"), [("Tuesday", "differs"), ("Thursday", None)])
def test_results_days_apart_are_of_one_vote_where_both_name_its_day(day: str, relation: str | None) -> None:
    texts = ("The council voted 8-3 on Tuesday.", f"The vote on {day} was 7-4.")
    found = relations_across(told_of_two(("4 June 2024", texts[0]), ("7 June 2024", texts[1])))
    assert found.get(("8-3", "7-4")) == relation


def test_a_bound_that_was_told_before_leaves_room_all_the_same() -> None:
    texts = (
        "The flood took 63 homes in Orle.",
        "More than 60 homes in Orle were destroyed.",
        "It took 63 homes in Orle.",
    )
    found = told_of_two(*((f"{day} June 2024", text) for day, text in enumerate(texts, 3)))
    told = {r.relation for row in found.rows for r in row.relations}
    assert told == {"compatible", "same"}


BACK = [
    # (what each report tells of a time before, a figure of each, whether they are told back)
    ("It turned down £7.20 a share in March.", "In March it came with £7.10.", "£7.20", "£7.10", True),
    ("It turned down £7.20 a share in March.", "In April it came with £7.10.", "£7.20", "£7.10", False),
    ("Lending grew 17.2 percent in March.", "Loans rose by 12.7 percent in March, jobs by 3 percent in March.",
     "17.2 percent", "12.7 percent", True),
    ("Lending grew 17.2 percent in March.", "Loans rose by 12.9 percent in March, jobs by 3 percent in March.",
     "17.2 percent", "12.9 percent", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "back"), BACK)
def test_what_two_reports_tell_of_one_time_before_can_be_compared(
    one: str, other: str, first: str, second: str, back: bool
) -> None:
    lead = "The board of Orle Ales met on Monday. Nobody spoke. It was late."
    found = told_of_two(*((DAY, f"{lead}\n\n{text}") for text in (one, other)))
    aside = {each.number.text for each in found.set_aside}
    assert aside.isdisjoint((first, second)) == back


@pytest.mark.parametrize(("before", "relation"), [("19", "update"), ("18", "differs")])
def test_a_report_that_calls_the_toll_of_another_earlier_is_later(before: str, relation: str) -> None:
    one = "A storm in Orle killed 19 people. Eleven of the dead were children, Ann Reed said."
    other = f"In Orle 23 bodies were found, up from {before} at midday. Twelve of the dead were children."
    assert relations_across(told_of_two((DAY, one), (LATER, other)))["Eleven", "Twelve"] == relation


def test_a_toll_told_again_behind_a_part_is_no_part() -> None:
    one = "The blast in Orle killed 26 people."
    fire = "Nineteen of the men had been shot, Ann Reed said, and seven had died in the fire."
    told = told_of_two((DAY, one), (DAY, f"{one} {fire} The ministry insists on 26 dead."))
    claims = [claim for row in told.rows for claim in row.claims]
    assert {(claim.number.text, claim.status) for claim in claims} >= {("26", "current"), ("seven", "part")}
    assert ("26", "part") not in {(claim.number.text, claim.status) for claim in claims}
