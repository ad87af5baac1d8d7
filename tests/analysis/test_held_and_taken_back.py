"""Figures held against others, of another time, in another currency or of the sick: which row, how they relate."""

from __future__ import annotations

import pytest

from tests.analysis.told_events import relations_across, told_of_two

FIRST, SECOND = "3 May 2024", "6 May 2024"
WEEKS_LATER = "14 May 2024"

CASES = [
    # (the first report, the second, a figure of each, their relation; None: two rows or set aside)
    # What a figure is compared with is none of what was counted, unless somebody gives it.
    ("In Orle 10% of those living here were born abroad.",
     "In Orle the foreign-born share is 9.6%, compared with 6.2% in 2014.", "10%", "6.2%", None),
    ("In Orle about 600 patients missed their appointments.",
     "In Orle 580 patients did not come to their appointments on Monday, compared with 140 on a usual day.", "600",
     "140", None),
    ("In Orle about 600 patients missed their appointments.",
     "In Orle 580 patients missed appointments, compared with the 450 patients counted by the ministry.", "600", "450",
     "differs"),
    ("Turnout in Orle was 81.9%.", "Turnout in Orle was 81.6 percent, against 79.9 percent in 2020.", "81.9%",
     "79.9 percent", None),
    ("Profit of Orle Stores fell to £61.3m.",
     "Profit of Orle Stores came in at £61.3m, below the £67m that analysts had pencilled in.", "£61.3m", "£67m", None),
    # A year right beside a figure, where the report tells a newer one.
    ("The population of Orle is 412,386.",
     "The population of Orle was 421,386, an increase of 3.1% on the 2014 figure of 400,012.", "412,386", "400,012",
     None),
    ("The population of Orle is 412,386.",
     "The population of Orle was 421,386, an increase of 3.1% on the 2014 figure of 400,012.", "412,386", "421,386",
     "differs"),
    # What one report rounds with a hedge and then tells in full is one figure.
    ("The population of Orle is just over 412,000. In all the count of Orle came to 412,386.",
     "The population of Orle was 421,386.", "412,386", "421,386", "differs"),
    # A month in the sentence need not be that of the figure.
    ("The headline of Orle.\n\nA bid for Orle was made.\n\nVelora said so.\n\nVelora owns 14.9% of Orle "
     "Freight and needs the support of most owners at a meeting in September.",
     "Velora, whose holding in Orle Freight is 14.9 per cent, made a bid.", "14.9%", "14.9 per cent", "same"),
    ("The headline of Orle.\n\nA silo burst in Orle.\n\nTwo are missing.\n\nArden Grain of Orle was fined "
     "$45,000 in 2022.", "A silo burst in Orle. Arden Grain of Orle paid a fine of $54,000.", "$45,000", "$54,000",
     "differs"),
    ("The headline of Orle.\n\nA silo burst in Orle.\n\nTwo are missing.\n\nArden Grain of Orle was fined "
     "$45,000 in 2022.", "A silo burst in Orle. Arden Grain of Orle paid a fine of $62,000.", "$45,000", "$62,000",
     None),
    # Sums in two currencies without a rate; never more than compatible.
    ("The prize money in Orle is 820,000 euros.", "The prize money in Orle is £720,000.", "820,000 euros", "£720,000",
     "compatible"),
    ("The prize money in Orle is 820,000 euros.", "The prize money in Orle is £300,000.", "820,000 euros", "£300,000",
     None),
    # A number without its unit, of one who has as much in another report; basis points are hundredths of a percent.
    ("Lee Marsh was jailed for 15 years in Orle.", "Dan Tully was jailed for 19 years in Orle. Lee Marsh received 15.",
     "15 years", "15", "same"),
    ("In Orle the median age has risen to 36.4 years from 31.9.", "In Orle the median age is 36.4.", "36.4 years",
     "36.4", "same"),
    ("The bank of Orle cut its policy rate by 25 basis points.",
     "The bank of Orle cut its policy rate by a quarter of a percentage point.", "25 basis points",
     "a quarter of a percentage point", "same"),
    # The sick are a count of their own, those in hospital another.
    ("A measles outbreak in Orle has reached 62 cases.", "An outbreak of measles in Orle has now infected 91 people.",
     "62", "91", "update"),
    ("Measles in Orle: nine patients were admitted to hospital in the outbreak.",
     "In the measles outbreak in Orle 13 people have been hospitalized.", "nine", "13", "update"),
    ("Measles in Orle: in the outbreak two needed intensive care.",
     "In the measles outbreak in Orle 13 people have been hospitalized.", "two", "13", None),
    ("Two people were hurt in Orle.", "In Orle 13 people have been hospitalized.", "Two", "13", "update"),
    ("Cholera in Orle: 318 cases and 12 deaths have been reported. Of these 47 were confirmed.",
     "Cholera killed 26 people in Orle.", "47", "26", None),
    ("Cholera in Orle: four of the dead are children.",
     "In the cholera outbreak in Orle seven of those who died were under five.", "four", "seven", "update"),
    ("Cholera in Orle: four of the dead are children.",
     "In the cholera outbreak in Orle children under five account for 11 deaths.", "four", "11", "update"),
    ("The number of civilians who were killed in Orle rose to 14 after three of the wounded died.",
     "Shells killed at least 17 civilians in Orle.", "14", "17", "update"),
    ("In Orle 60 people have been moved out of houses.", "In Orle 80 residents were evacuated.", "60", "80", "update"),
    # The newest of several says how many there are.
    ("Two helicopters flew to Orle.", "A third helicopter joined them in Orle, bringing the number to three.", "Two",
     "three", "update"),
    # Rows by words for one thing, by a clause that is the same but for the figure, and by a unit converted.
    ("Two of the schools in Orle are closed.", "A further campus in Orle has closed, making three campuses in all.",
     "Two", "three", "update"),
    ("A dam in Laos, worth 1.1 billion kroner, was ordered in Orle. Sales were 12 billion kroner.",
     "The order from Laos for Orle, worth 900 million kroner, is the largest. Sales were 12 billion kroner.",
     "1.1 billion kroner", "900 million kroner", "differs"),
    ("A dam in Laos, worth 1.1 billion kroner, was ordered in Orle. Sales were 12 billion kroner.",
     "The order from Laos for Orle, worth 750 million kroner, is the largest. Sales were 12 billion kroner.",
     "1.1 billion kroner", "750 million kroner", None),
    ("The village is 310 km from the capital in Orle.", "The village in Orle is 190 miles from the capital.",
     "310 km", "190 miles", "compatible"),
    ("The village is 310 km from the capital in Orle.", "The village in Orle is 170 miles from the capital.",
     "310 km", "170 miles", "differs"),
    # Of those named some are a part; a count on a day before is the earlier one.
    ("Measles in Orle: the outbreak has reached 62 cases.",
     "Measles in Orle: there are 62 cases. Of the 62, she said, 54 had no vaccine.", "62", "54", "part"),
    ("Measles in Orle: the county has 84 cases.",
     "The measles outbreak in Orle has grown to 91 cases. The county had 78 confirmed cases on Friday.", "84", "78",
     "update"),
    # What is advised or needed is a goal.
    ("MMR coverage in Orle was 84.6%.", "In Orle coverage is 84.6%, well below the 95% that scientists recommend.",
     "84.6%", "95%", None),
    ("MMR coverage in Orle was 84.6%. Protection requires a coverage of 95%.",
     "Coverage in Orle is 84.6%, well below the 95% that scientists recommend.", "95%", "95%", "same"),
    # Seats that are counted so far, and how many there are in a school, are none of what is counted.
    ("With 57 seats declared in Orle, the Greens had 20 seats.", "The Greens of Orle have 21 seats.", "57", "21", None),
    ("A crowd of 350 pupils came to the meeting in Orle.", "Orle argued over a brick school of about 225 pupils.",
     "350", "225", None),
    # Who is away or works there for a while, and what a report says that it gave before.
    ("In Orle 410 students are now at home under quarantine.", "In Orle 230 students were asked to stay at home.",
     "410", "230", "update"),
    ("Bank details of 18,200 customers were taken in Orle.",
     "Details of 26,500 customers were taken in Orle, more than the 18,200 it gave on Tuesday.", "18,200", "26,500",
     "update"),
    ("In Orle 71 engines fought the fire.", "In Orle 38 engines fought the fire.", "71", "38", "update"),
    ("He may get up to ten years, or 12 if someone dies, in Orle.", "A fire killed one in Orle.", "12", "one", None),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "first", "second", "relation"), CASES)
def test_figures_of_two_reports(one: str, other: str, first: str, second: str, relation: str | None) -> None:
    found = told_of_two((FIRST, one), (SECOND, other))
    assert relations_across(found).get((first, second)) == relation, [
        [c.number.text for c in row.claims] for row in found.rows
    ]


def test_a_toll_of_weeks_later_is_newer_whoever_gives_it() -> None:
    one = "Floods killed nine people in Orle, the ministry said."
    other = (
        "Floods killed 22 people in Orle, the ministry said. The charity said it had counted at least 35 deaths there."
    )
    assert relations_across(told_of_two((FIRST, one), (WEEKS_LATER, other)))["nine", "35"] == "update"
    assert relations_across(told_of_two((FIRST, one), (SECOND, other)))["nine", "35"] == "differs"


def test_what_is_told_of_two_with_and_has_no_rival() -> None:
    found = told_of_two(
        (FIRST, 'The mother in Orle said: "My boys were six and eight, and they knew."'), (SECOND, "No.")
    )
    assert {r.relation for row in found.rows for r in row.relations} == set()
    kin = "The guard spent seven weeks in hospital in Orle, said the grandfather of five."
    found = told_of_two((FIRST, kin), (SECOND, "No."))
    assert {r.relation for row in found.rows for r in row.relations} == set()
