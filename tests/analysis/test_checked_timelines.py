"""What a text tells of years, ages and now, held together, and the lists of members against wholes told before them."""

from __future__ import annotations

import re

import pytest

from analysis import analyze, check, read
from analysis.checking.now_told import years_of_writing

SLIPS = [
    # the year of writing is what most of the text agrees on
    (
        "Ms Tombs, 71, took it over in 1992, when she was {38|28}. Mr Orr, 60, came in 2005, aged 40. "
        "Ms Lund has sat there for nine years, since 2016.",
        "age",
    ),
    (
        "Hugh Lennox, who turned 50 on Friday, waited. “I was {ten|20} years old in 1985,” said Lennox. "
        "Ida Roth, 40, came in 2005, aged 20. Mr Orr has led them for nine years, since 2016.",
        "age",
    ),
    # a month of the past need not be of the year of writing
    (
        "Deirdre Malloy, 53, was cleared. Ms Malloy, then {47|57}, gave out the drug in February 2019. She "
        "began in 1995, "
        "at 23.",
        "age",
    ),
    # an age at a death of these days
    (
        "Mr Ashdown died last October at the age of 91. He had been apprenticed at {15|25}, in 1948, to a jeweller. "
        "The sale was on 14 March 2025.",
        "age",
    ),
    (
        "Agnes Thorvald, the geologist, dies at 94\n\nAgnes Thorvald died on 2 February. Born in Arn on 11 June "
        "1930, she "
        "went to sea. Her paper of 1966, published when she was {35|45}, was rejected.",
        "age",
    ),
    # then, some years ago
    ("“This was never about concrete,” said Karl Ost, 34, who began it three years ago. He was {31|21} then.", "age"),
    # by the given name, of the dead
    ("The dead were Alice Petrie, 24, and Tom Reay, 27. “{Tom was 27|Tom was 37}. He was to be married.”", "age"),
    # where somebody lives stands between age and birth
    (
        "Marlon Tague, 34, of Quarry Rise, Arn, who was born on 12 March {1991|1981}, was charged in October 2025.",
        "age",
    ),
    # a person by the people
    (
        "Ruth Chelimo, who was born in March 1987, won on Sunday 3 May 2026. The {38|28}-year-old Kenyan broke clear.",
        "age",
    ),
    # the first for so many years
    (
        "Arn reach their first final in {40|30} years\n\nArn won 3-2 on Saturday 3 May 2025 and are in the "
        "final, their "
        "first since 1985.",
        "date",
    ),
    # a whole told before
    (
        "A ferry with 34 people on board ran aground. It was dark. There were {29|26} passengers and five crew on it.",
        "sum",
    ),
    (
        "Six people were brought down on Monday. The car stopped. Guides lowered the {four|five} adults and two "
        "children.",
        "sum",
    ),
    (
        "Keepers counted 938 animals in May. It took them days. They found 163 mammals, {402|420} birds, 118 "
        "reptiles and "
        "255 newts.",
        "sum",
    ),
    (
        "With all 312 districts counted, the vote was close. The No side won 203 districts and the Yes side {109|190}.",
        "sum",
    ),
    (
        "Police arrested 27 people on Tuesday. It took 110 officers. Of those arrested, 14 were held for burglary, "
        "{eight|three} for handling and five for theft.",
        "sum",
    ),
    (
        "Rescue of 26 men\n\nThe 26 men came up. They sang. It rained. They slept.\n\nFour of the men were in "
        "hospital, "
        "and the remaining {22|12} went home.",
        "sum",
    ),
    ("The firm has sold nine of its 15 coaches and keeps {six|four}.", "sum"),
    # a known whole of which "the other" are left; those for and against of all who voted
    ("Twenty-four of 57 flights were cancelled, and the other {33|23} left late.", "sum"),
    (
        "Of 2,150 drivers balloted, 1,720 voted, a turnout of 80 per cent; 1,445 were for it and {275|257} against.",
        "sum",
    ),
    # dates that share a month, and a weekday of the year in the dateline
    ("The walkouts are on Tuesday 13, Thursday 15 and Saturday {17|27} May.", "date"),
    ("Doors open between Monday {6|16} and Friday 10 October.", "date"),
    (
        "ARN, 6 February 2025 - The bank held its rate. It was founded in 1863. The next is on Thursday {20|30} March.",
        "date",
    ),
    # since when a history runs; until when somebody stayed
    (
        "The bank held it on 6 February 2025. Ms Holm is the youngest in its {162-year|126-year} history. It "
        "was founded "
        "in 1863.",
        "date",
    ),
    (
        "His career ended in 1976. He went back to the pit, as a safety officer, and stayed for {23|33} years, "
        "until 1999.",
        "date",
    ),
    ("It is their first strike in {16|26} years; the last, in 2009, was long. It is 3 May 2025.", "date"),
    # then, and nothing beside it says when
    ("It was on 3 May 2025. Captain Gow, then {58|48}, had worked 15 hours. Captain Gow, now 59, was cleared.", "age"),
    # by the given name, and two ages of now
    ("Ailsa Gear, 11, had it to herself. It was sunny. Ailsa, who turned {11|13} in May, moves on.", "age"),
    # a long figure taken as known, but for one digit
    ("Of the drivers 1,445 were for it. They met on Friday. “The {1,445|1,545} who came are fine.”", "repeated"),
]


@pytest.mark.parametrize(("text", "rule"), SLIPS)
def test_a_slip_in_a_timeline_or_a_list_is_found(text: str, rule: str) -> None:
    for which in (1, 2):
        told = re.sub(r"\{(.*?)\|(.*?)\}", rf"\{which}", text)
        found = [one.rule for one in check(analyze(read(f"News of the day\n\n{told}\n"))) if not one.holds]
        assert set(found) == ({rule} if which == 2 else set()), told


FINE = [
    # written years after the last year that is named
    "Ms Tombs, 71, took it over in 1992, when she was 38. It was cheap until 2008. She has been there for 33 years.",
    "Ms Malloy, 53, was cleared. It was in February 2019. She qualified in 1995, at 23.",
    "The brewer, founded in 1875, is marking its 150th anniversary this year. It froze pay in 2023.",
    "Agnes Thorvald, the geologist, dies at 94\n\nAgnes Thorvald has died. She was 94. Born in Arn in 1930, she "
    "married Niels Brok, who died in 2003.",
    # the age at a death of long ago, and that of somebody else
    "Ines Carvalho, 81, runs for the hospice of her husband, Rui, who died in 2001 aged 59. She began 33 years ago, "
    "when she was 48.",
    "Margit Oye, who has died aged 91, was the botanist who in 1968 found the lily.",
    "May played in one game in 1924. The 24-year-old right-hander stood tall. May died on 3 March at the age of 84.",
    "Hwang Ryon, 57, was born in Arn and fled to the south in 1951. It is 3 May 2009.",
    # a year behind another clause, and one of the paragraph before
    "Ruth Chelimo, who was born in March 1987, took up running at 21 and won here in 2016. It is 3 May 2026.",
    "Rosa Acht was nine when her brother fell ill. She was 94.\n\nHer atlas of 1971 is known. Rosa Acht has died.",
    # members of another whole
    "The court ruled on 64 suspected rebels. The 46 men and 12 boys were convicted in May.",
    "Police arrested nine people. The two women and three men who had guns were charged.",
    "Some 13 rebels were shot in May. It rained. It was cold. Two women, two soldiers and eight farmers were killed.",
    "The museum had 30,000 visitors in 2014. It has 12 rooms. It has 9 guards. It is 40 years old. In May "
    "came 3,000, in June 2,000 and in July 7,000.",
    # nine of the 15 is no whole of the 15
    "It has sold nine of its 15 coaches and keeps six.",
    # the year behind an age is of what is told there
    "Tomasz Wilk, who has died aged 81, was born on 4 May 1944 and went down the pit at 15. He signed at 18, in 1962.",
    # dates of two lists, of another year, and of a text that does not say when it was written
    "It runs on Monday 6 and Friday 10 October, and on Tuesday 14.",
    "ARN, 6 February 2025 - The bank held its rate. In 2023 it met on Monday 6 March.",
    "It was shut in August 2023 and opened in May 2023. The trial is to begin on Monday 6 October.",
    # a history that began before it was founded; two spells of one speaker
    "“He talked about it for 56 years, but the 23 years underground he never mentioned,” said Ewa Wilk.",
    # round, and a known figure that differs in its last digit
    "Six per cent, 1,500, gained a place. The 1,100 scientists agreed.",
    "Of the drivers 1,445 were for it. The 1,446 who came were paid.",
    # what the parts make stands right before
    "He has scored 131 points in 13 matches, 98 of them with penalties and 33 with conversions.",
]


@pytest.mark.parametrize("text", FINE)
def test_what_may_be_of_another_time_or_whole_is_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"News of the day\n\n{text}\n"))) if not one.holds] == []


NOWS = [
    # two things that agree
    ("Ida Roth, 71, came in 1992, when she was 38. Mr Orr has led them for nine years, since 2016.", (2025,)),
    # one alone, within reach of the last month that is told, and beyond it
    ("Ida Roth, 53, came in 1995, aged 23. It was in February 2019.", tuple(range(2019, 2026))),
    ("Ida Roth, 53, came in 1998, aged 23. It was in February 2019.", (2019,)),
    ("Ida Roth, 53, came in 1997, aged 23. It was in February 2019.", tuple(range(2019, 2028))),
    # a day told first is sure
    ("It was on 3 February 2019. Ida Roth, 53, came in 1995, aged 23.", (2019,)),
    # none: about the last year that is named; later, where an age tells so
    ("It was cheap until 2008.", tuple(range(2004, 2012))),
    ("It was cheap until 2008. Ida Roth, 71, came in 1992, when she was 38.", ()),
]


@pytest.mark.parametrize(("text", "years"), NOWS)
def test_when_an_article_can_have_been_written(text: str, years: tuple[int, ...]) -> None:
    filler = "" if text.startswith("It was on") else "Nobody knew what to make of the long and dull debate at all. " * 8
    assert years_of_writing(analyze(read(f"News of the day\n\n{filler}{text}\n"))) == years


@pytest.mark.parametrize(("before", "behind", "found"), [(0, 11, 1), (11, 12, 1), (12, 11, 1), (12, 12, 0)])
def test_a_whole_far_before_is_looked_for_in_the_opening_and_among_the_last_sentences(
    before: int, behind: int, found: int
) -> None:
    some = "They had 7 maps. "
    text = (
        f"{some * before}Keepers counted 938 animals. {some * behind}They found 163 mammals, 420 birds, 118 reptiles "
    )
    told = check(analyze(read(f"News of the day\n\n{text}and 255 newts.\n")))
    assert len([one for one in told if not one.holds]) == found
