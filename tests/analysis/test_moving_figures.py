"""Figures that move while an event goes on, and what they are of where few words say so: which row, how they relate."""

from __future__ import annotations

import pytest

from analysis.comparing import compare
from tests.analysis.told_events import analyzed, relations_across, told_of_two

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
    ("The recall will cost Velora $410m in Orle.",
     "The recall in Orle will cost Velora $410m, it says; analysts think the bill could reach $700m.",
     "$410m", "$700m", "differs"),
    ("Suspect payments of 46 billion kroner passed through Orle.",
     "Suspect payments of 46bn kroner passed through Orle. A lawyer said the real sum was closer to 80bn.",
     "46 billion kroner", "80bn", "differs"),
    ("The bank in Orle was fined 850 million kroner.",
     "The bank appeals against the fine of 850 million kroner in Orle, arguing that it should have been 400 million.",
     "850 million kroner", "400 million", "differs"),
    ("The tax would bring Orle 340 million francs, according to the ministry.",
     "The owners said the tax would bring Orle 200 million francs. The government had spoken of 340 million.",
     "340 million francs", "200 million francs", "differs"),
    ("About 30,000 hectares of fields in Orle are under water.",
     "Farmers say 45,000 hectares of fields in Orle were flooded, more than the 30,000 the ministry reported.",
     "30,000 hectares", "45,000 hectares", "differs"),
    # Of one noun that each report counts once, a disagreement is told.
    ("The firm knows of 23 crashes.", "Regulators have linked the fault to 31 crashes.", "23", "31", "differs"),
    # A side of a vote is no rival of another share.
    ("Voters rejected the tax by 51.4 percent to 48.6 percent.",
     "In the capital 63 percent said Yes, but the No side won by 51.4 to 48.6 percent.",
     "51.4 percent", "63 percent", None),
    # Who was rescued.
    ("Soldiers rescued 340 people from roofs in Orle.", "The army has brought 600 to safety in Orle.",
     "340", "600", "update"),
    # Shares and leads in a poll.
    ("A poll puts Labour on 36 per cent, the Conservatives on 32 and the Liberal Democrats on 11.",
     "In a poll Labour stands at 36%, with the Tories at 32%. The Lib Dems have 11%.", "32", "32%", "same"),
    ("Labour’s lead over the Conservatives has narrowed to four points.",
     "The Conservatives have cut Labour’s lead to four percentage points.",
     "four", "four percentage points", "same"),
    ("The Conservatives are four points behind.", "Labour has 14 points from six matches.", "four points", "14", None),
    # What a report rounds in its headline or lead is no second figure.
    ("A painting sold for $64.2 million in Orle.",
     "A painting sold for $64m in Orle. With fees the buyer pays $64.2m.", "$64.2 million", "$64.2m", "same"),
    ("One in six residents of Orle was born abroad.", "Some 17% of the residents of Orle were born in other countries.",
     "One in six", "17%", "compatible"),
    # Those whom somebody tried to kill live.
    ("The doctor murdered four patients in Orle.", "He tried to kill seven patients in Orle.", "four", "seven", None),
    ("The doctor is guilty of four murders in Orle.", "He was found guilty of seven attempted murders.",
     "four", "seven", None),
    ("The doctor is guilty of four murders in Orle.", "The doctor murdered four patients in Orle.",
     "four", "four", "same"),
    # Another is who says it behind the first, not before it.
    ("Police said 20,000 people marched in Orle, organisers 80,000.",
     "Some 25,000 people marched in Orle, according to police.", "80,000", "25,000", "differs"),
    ("Drivers of NorLine in Orle are on strike. The company said 1,700 drivers took part.",
     "NorLine raised its offer. The union said 2,300 drivers of Orle took part.", "1,700", "2,300", "differs"),
    ("The final count gave Hall 50.8 percent of the vote in Orle and Berg 46.3 percent.",
     "Hall won in Orle with 50.8 percent, Berg had 46.3 percent.", "46.3 percent", "50.8 percent", None),
    ("The gap in the budget of Orle is £41m, the council said.",
     "Orle has a gap of £41 million, but the opposition said the gap was really £55 million.",
     "£41m", "£55 million", "differs"),
    # Who is homeless: more are told by rivals, fewer have come home.
    ("In Orle 22,000 people sleep in tents, the ministry said.",
     "Aid groups say 30,000 people in Orle are without shelter, far more than the ministry’s figure of 22,000.",
     "22,000", "30,000", "differs"),
    # What is asked for is not what is offered or agreed.
    ("Dockers in Orle are asking for a rise of 12 percent.", "Dockers in Orle accepted a rise of 9.5 percent.",
     "12 percent", "9.5 percent", None),
    ("The strike in Orle is to last seven days.", "Dockers in Orle ended their strike after four days.",
     "seven days", "four days", None),
    ("The drug cut headache days by 52 percent.",
     "Those given the drug had 52 per cent fewer headache days, against 21 per cent for a dummy pill.",
     "52 percent", "21 per cent", None),
    # Two who are named are rivals though one counts some of a whole.
    ("About 1,900 dockers in Orle stopped work.",
     "The port company said 1,200 of its workers had joined the strike. The federation gave the number as 1,900.",
     "1,900", "1,200", "differs"),
    ("Some 6,000 protesters called on him to go, police said.", "Organisers put the crowd at 15,000.",
     "6,000", "15,000", "differs"),
    ("Thirty-one ships were waiting off Orle.", "It will take days to clear the backlog of 44 ships, officials said.",
     "Thirty-one", "44", "update"),
    ("The lake behind the dam of Orle is 91 percent full.", "In Orle the lake is now 84 percent full, officials said.",
     "91 percent", "84 percent", "update"),
    ("Some 12,000 people below the dam of Orle were told to leave their homes.",
     "The evacuation zone was widened and now covers 19,500 people.", "12,000", "19,500", "update"),
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
    found = told_of_two((FIRST, one), (SECOND, other))
    assert relations_across(found).get((first, second)) == relation, [
        [c.number.text for c in row.claims] for row in found.rows
    ]


@pytest.mark.parametrize(("day", "relation"), [("9 May 2024", "differs"), ("10 May 2024", "update")])
def test_after_a_week_more_is_an_update_whoever_counts(day: str, relation: str) -> None:
    texts = (FIRST, "The firm knows of 31 crashes, Ann Hart said."), (day, "There were 44 crashes, Bob Roe said.")
    found = told_of_two(*texts)
    assert [[r.relation for r in row.relations] for row in found.rows] == [[relation]]


@pytest.mark.parametrize(
    ("day", "text", "relation"),
    [
        ("9 May 2024", "Orle will close four libraries.", "differs"),
        ("10 May 2024", "Orle will close four libraries.", "update"),
        ("10 May 2024", "Orle will close four libraries, Bob Roe said.", "differs"),
    ],
)
def test_after_a_week_a_plan_has_changed_unless_two_tell_of_it(day: str, text: str, relation: str) -> None:
    texts = (FIRST, "Orle will close five libraries, Ann Hart said."), (day, text)
    found = told_of_two(*texts)
    assert [[r.relation for r in row.relations] for row in found.rows] == [[relation]]


def test_results_of_two_matches_are_two() -> None:
    texts = "The hosts reached 287-8 in Orle.", "Mehta gave the tourists a 1-0 lead in Orle."
    found = compare([analyzed(f"News of the day\n\n3 May 2024\n\n{text}\n") for text in texts])
    assert [len(row.claims) for row in found.rows if row.claims[0].number.kind == "score"] == [1, 1]


def test_minor_burns_burn_nobody_who_is_a_minor() -> None:
    found = compare([analyzed("News of the day\n\n3 May 2024\n\nIn Orle two firefighters suffered minor burns.\n")])
    assert [row.who for row in found.rows] == ["firefighters"]
