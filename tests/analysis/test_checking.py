"""Slips put into clean articles are found, and clean articles are left alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from analysis.checking import check
from analysis.checking.consistency import Consistency
from analysis.findings import Findings
from tests.analysis.told_events import analyzed

HERE = Path(__file__).parent / "clean"
CLEAN = ("ferry", "jobs", "trial")

# article, rule, the words to change (once, from the right where marked with "$"), what they are changed to
SEEDED = [
    ("ferry", "headline", "43 people dead", "34 people dead"),
    ("ferry", "headline", "43 people dead", "53 people dead"),
    ("ferry", "sum", "a total of 134", "a total of 143"),
    ("ferry", "sum", "120 passengers", "130 passengers"),
    ("ferry", "date", "Tuesday, 11 March", "Wednesday, 11 March"),
    ("ferry", "date", "11 March 2025", "11 March 2024"),
    ("ferry", "age", "questioned Marek, 52", "questioned Marek, 56"),
    ("ferry", "repeated", "We have 17 people injured", "We have 27 people injured"),
    ("ferry", "shares", "15 (75%)", "15 (65%)"),
    ("ferry", "repeated", "The fine of $2.4 million was", "The fine of $4.2 million was"),
    ("ferry", "date", "5 June 1972", "31 June 1972"),
    ("jobs", "headline", "falls to 4.7%", "falls to 3.7%"),
    ("jobs", "change", "4.7% in October from 4.9%", "5.7% in October from 4.9%"),
    ("jobs", "change", "rose 10% from", "rose 20% from"),
    ("jobs", "change", "to $55 billion", "to $65 billion"),
    ("jobs", "change", "doubled from $12 billion to $24 billion", "doubled from $12 billion to $42 billion"),
    ("jobs", "change", "tripled to 90 from 30", "tripled to 90 from 20"),
    ("jobs", "change", "fell by 30,000", "fell by 50,000"),
    ("jobs", "change", "from $2,000 to $2,150", "from $2,500 to $2,150"),
    ("jobs", "shares", "48% approved", "58% approved"),
    ("jobs", "shares", "38% against", "48% against"),
    ("jobs", "shares", "the remaining 30%", "the remaining 20%"),
    ("jobs", "sum", "80 interviewers", "90 interviewers"),
    ("jobs", "sum", "employs 240 people", "employs 250 people"),
    ("jobs", "repeated", "$the budget of $90 million", "the budget of $60 million"),
    ("jobs", "date", "Friday, 7 November", "Monday, 7 November"),
    ("trial", "headline", "Five officers", "Six officers"),
    ("trial", "sum", "26 witnesses", "28 witnesses"),
    ("trial", "sum", "12 women", "15 women"),
    ("trial", "sum", "including 12 relatives", "including 52 relatives"),
    ("trial", "sum", "3 million crowns in all", "4 million crowns in all"),
    ("trial", "date", "from 1998 to 2003", "from 1998 to 1993"),
    ("trial", "date", "Monday, 3 February", "Sunday, 3 February"),
    ("trial", "date", "(1921-2010)", "(1921-1910)"),
    ("trial", "repeated", "said 31 villagers were killed in Lorne by", "said 13 villagers were killed in Lorne by"),
]


ABOVE = [
    # headline, text, whether they differ
    ("Waiting lists grow by 11,460", "Waiting lists have increased by over 11,460 to 614,620.", False),
    ("Six Nations: Arn 13-9 Bel", "It was the best of his 18 matches in the Six Nations.", False),
    ("13 roofs of the world", "More than 50 roofs of the world are in a book.", False),
    ("20 dead in blast in Arn", "A bomb went off in Arn. In March 2015 a bomb killed 36 people.", False),
    ("20 dead in blast in Arn", "A bomb went off in Arn. The bomb killed 36 people.", True),
    ("What six voters say", "Arn votes today. The country has 12.9 million voters.", False),
    (
        "Arn asks for 62 miles of wall",
        "The sum would cover 48 miles of wall in Arn and 14 miles of wall in Bel.",
        False,
    ),
    (
        "Bel issues 250,000 stamps",
        "Bel will issue 150,000 stamps. It has 40 post offices in 12 towns. The sheet comes in 250,000 copies.",
        True,
    ),
    (
        "Number of refugees passes five million",
        "The number of refugees exceeds five million. Three million fled.",
        False,
    ),
]


@pytest.mark.parametrize(("headline", "text", "wrong"), ABOVE)
def test_figures_of_headlines_are_held_against_the_text(headline: str, text: str, wrong: bool) -> None:
    assert [one.rule for one in _flags(analyzed(f"{headline}\n\n{text}\n"))] == ["headline"] * wrong


def _text(name: str) -> str:
    return (HERE / f"{name}.txt").read_text(encoding="utf-8")


@cache
def _clean(name: str) -> Findings:
    return analyzed(_text(name))


def _flags(findings: Findings) -> list[Consistency]:
    return [one for one in check(findings) if not one.holds]


FLAGGED = [
    ("change", "The price of bread has doubled, from 2 crowns in January to 6 crowns now."),
    ("change", "Membership fell from 12,000 to 13,400 over the decade."),
    ("change", "Profit rose by $20 million to $80 million, up from $50 million the year before."),
    ("change", "Support for the party dropped four points, from 31% to 25%."),
    ("change", "The number of infections halved, from 800 to 500."),
    ("change", "The population has more than doubled, from 3 million to 5 million."),
    ("shares", "Some 55 percent of voters backed the plan and 52 percent rejected it."),
    ("shares", "Sixty percent of the money goes to schools, 25% to hospitals and the rest, 20%, to roads."),
    ("shares", "Only 9 of the 15 judges (80%) agreed."),
    ("sum", "The bus carried 40 passengers: 22 adults and 19 children."),
    ("sum", "The committee has nine members, five from the government and six from the opposition."),
    ("sum", "Police arrested 15 men and 7 women, 24 people in all."),
    ("sum", "A total of 30 houses burned down: 18 in Arn and 14 in Bel."),
    (
        "sum",
        "It set aside $7.5 million for its yard, including $4.7 million for tax and $3.8 million in rent.",
    ),
    ("sum", "The bus carried 40 passengers, including 22 adults and 19 children."),
    ("sum", "The list has six ministers, including four from the ruling party and three from a smaller one."),
    ("sum", "Seven people died in the crash, three in the car and five on the bus."),
    ("sum", "The fund will spend 50 million euros, 30 million on roads and 25 million on rail."),
    ("sum", "Twenty people were hurt, among them 12 women and 11 men."),
    ("date", "The treaty was signed on 31 April 2019."),
    ("date", "He was arrested on Monday, March 4, 2025."),
    ("date", "The fair opened on February 30 in Arn."),
    ("date", "It is due by June 31, the ministry said."),
    ("age", "The singer Carla Venn, 34, won the prize. Venn, 43, thanked her mother."),
    ("age", "Carla Venn, aged 123, won the prize."),
    ("repeated", "Police said 26 people died in a crash near Sila. Police said 62 people were killed in the crash."),
]

FLAGGED += [
    ("sum", "The quake hit 4,500 homes, 3,300 of them in the city and 1,500 in villages."),
    ("sum", "The aid consists of 50 tonnes: 25 tonnes of food, 10 tonnes of drugs and 5 tonnes of tents."),
    ("repeated", "Officials said 14 bridges were washed away. Officials said 41 bridges were washed away for months."),
    (
        "repeated",
        "The board said two planes would fly. It said 300 tents were ready. The board said the 900 tents came.",
    ),
    ("change", "Sales will triple, from 75 crowns to 150 crowns."),
    ("change", "Demand rose by a half, from 8,000 megawatts to 10,000 megawatts."),
    ("change", "Fares rise by 50 cents, from $2.50 to $2.80."),
    ("change", "The gauge showed 340 millimetres, up 90 millimetres from the record of 300 millimetres."),
    ("change", "The office counted 14,500 whales, down from 12,500 whales in spring."),
    ("change", "The fleet grew by 35 ships, from 60 to 75."),
    ("shares", "Of the 25 sheds that inspectors saw, 10 (60%) had locked doors."),
    ("sum", "Twenty-one councillors voted for the plan and 16 against it, a total of 35 votes."),
    ("sum", "The firm runs 142 buses: 90 with diesel engines, 30 hybrids and 12 electric ones."),
    ("sum", "The six, five engineers and two clerks, were found guilty."),
    ("sum", "Seventeen bodies were found in Arn and ten in Bel, bringing the total to 24."),
    ("date", "The bank opened on Monday, 9 March 1880."),
    (
        "repeated",
        "The hospital said it was treating 41 people. It rained. The hospital said 61 people were treated there.",
    ),
    ("repeated", "Officials said the flood had covered 300 km. Officials said the flood covered 500 km of farmland."),
    (
        "repeated",
        "The ministry said 1,200 homes were destroyed. The ministry said 2,100 homes were destroyed by the fire.",
    ),
]

FLAGGED += [
    ("sum", "Rebels took 31 men hostage, killing eight of them. They freed the remaining 13 hostages."),
    ("sum", "Police arrested 17 people. Nine of them were charged; the other six were released."),
    ("sum", "Of the survivors two of 10 came home, but seven others are missing, the agency said."),
    ("sum", "The wall is 950 metres long. The first 150 metres are stone, and the remaining 700 metres are wood."),
    ("sum", "The state admits to kidnapping 13 people. It freed five, but says the other six are dead."),
    ("sum", "In all 12 writers and two guides were killed. The 16 were on a tour."),
    ("sum", "Rescuers found eight survivors. The group of five men, two women and two boys was on a reef."),
    ("repeated", "A bus with 44 pupils crashed in Arn. The 34 pupils were unhurt."),
    ("repeated", "The plant has 1,200 workers. It opened in 1974. All 2,100 workers will lose their jobs."),
    ("repeated", "He is donating $258 million to clinics. The donation of $358 million is the largest so far."),
]

FLAGGED += [
    ("repeated", "The shuttle is on a 16-day mission to the station. The 18-day mission will be the longest."),
    ("repeated", "The court ruled on 64 suspected rebels. The 46 men were convicted in May."),
    ("repeated", "The army freed 32 supporters of the party. None of the 23 freed had been charged."),
    ("repeated", "Officials hope to raise $1.5 billion to stop the flu. They say the $1.9 billion is for clinics."),
    ("repeated", "Police found the bodies of 14 men. The 12 men were farmers."),
    (
        "repeated",
        "Ministers cancelled the debt of 18 African nations. Under the plan, the 13 countries would pay less.",
    ),
    ("repeated", "She began with the 483 undisclosed photos. With these 843 photos, we were able to see more."),
]

FINE = [
    "The court ruled on 64 suspected rebels. The 46 women were convicted in May.",
    "The court ruled on 64 suspected rebels. The 46 men and 12 boys were convicted in May.",
    "The court ruled on 64 suspected rebels. The 46 men in Arn were convicted in May.",
    "The agency has a staff from 90 countries. It is run by all 138 member states.",
    "Ten other suspects were cleared. The 17 were held in May.",
    "The army freed 32 men and held 12 girls and 9 boys. The 23 were in good health.",
    "Some 14 men were seen. The five were farmers.",
    "The court ruled on 24 suspected rebels. The 8 were convicted in May.",
    "It cost $5 million. He paid $3 million. The $2 million is a loan.",
    "Overall, 53 players return (25 on offense, 28 on defense and 0 on special teams).",
    "Twenty people were hurt, including 12 women and 11 doctors.",
    "A dozen people were charged; seven pleaded guilty and eight were jailed.",
    "Seven people died in the crash, three of them in the car and two on the bus.",
    "Ten were hurt, three seriously and four critically.",
    "They sold 14 cars, including four at the fair and two of the others in town and nine of them on the web.",
    "Half of the money comes from fees, 30% from grants and the other 20% from gifts.",
    "Rebels took 31 men hostage, killing eight of them. They freed the remaining 23 hostages.",
    "Rebels took 31 men hostage, killing eight of them. They freed the remaining 3 boats.",
    "Police arrested 17 people. Nine of them were charged; six were released.",
    "Police arrested 17 people. Nine of them were charged. It rained. It snowed. The other six houses were searched.",
    "The bus carried 40 people. Two boys died and the other three were hurt.",
    "In all 12 writers and two guides were killed. The 14 were on a tour.",
    "In all 12 writers and two guides were killed. The 30 were on a tour.",
    "Rescuers found nine survivors. The group of five men, two women and two boys was on a reef.",
    "Rescuers found 12 survivors. The group of five men, two women and a boy and one dog was on a reef.",
    "A bus with 44 pupils crashed in Arn. Some 34 pupils were unhurt.",
    "A bus with 44 pupils and one with 20 pupils crashed. The 34 pupils were unhurt.",
    "A bus with 44 pupils crashed in Arn. The 34 pupils who sat in front were unhurt.",
    "A bus with 44 pupils crashed in Arn. The 34 other pupils were unhurt.",
    "Nine Democrats support the judge, along with all 55 Labour members. She needs a majority of the 100 members.",
    "Doctors saw six new patients. Five of the patients are men. Three of the patients left, the other three did not.",
    "He called 10 soldiers - six of them in Arn, another in Bel, and three others at sea.",
    "Aides counted nine blasts. The eight blasts that he saw were small.",
    "A bus with 44 pupils crashed in Arn. The 440 pupils were unhurt.",
    "Venn bet that he would stay alive for six months. At the end of three months, Venn lost the bet.",
    "The union said 40 workers came. The firm gave a lower figure. It said 22 workers came.",
    "The quake hit 4,500 homes, 3,000 of them in the city and 1,000 in villages.",
    "Officials said 14 bridges were washed away. Officials said 41 bridges were washed away in two years.",
    "Profit rose to $94 million from $85 million, with gains of $31 million, up from $10 million a year ago.",
    "It earned $422 million, or $6.44 a share, up 8.9% from $387 million, or $5.63 a share.",
    "The number of cases jumped to 35 last year, up from just two in 2004.",
    "In 2012, Venn batted .292 with a triple and 3 runs. In 2013, Venn played in 26 games with 11 runs.",
    "Sales will double, from 75 crowns to 150 crowns.",
    "Fares rise by 30 cents, from $2.50 to $2.80.",
    "Seventeen bodies were found in Arn and ten in Bel, bringing the total to 43.",
    "It has 34 ministers, seven deputy ministers and 39 junior ministers.",
    "The virus was found in seven chickens, nine ducks and one hawk.",
    "Venn added 17 points, nine rebounds, two assists and two steals.",
    "The shops, 130 in towns and 80 in villages, 210 in all, are to shut in three waves.",
    "Reis got 53.1% of the vote. Pinho got 44.2% and the remaining 2.7% went to others.",
    "The police said 12 people died in the first blast. The police said 20 people died in the second blast.",
    "The union said 12 workers at the mine would go. The union said 21 workers at the mill would go.",
    "The army said 300 soldiers are in the north. The army said 500 soldiers are in the south.",
    "The minister said the rate stood at 4.5%. The minister said the rate among the young stood at 9.5%.",
    "The price of bread has doubled, from 2 crowns in January to 4 crowns now.",
    "The population has more than doubled, from 3 million to 7 million.",
    "Support dropped six points, from 31% to 25%.",
    "The debt rose by about a third, from 90 to 120 million euros.",
    "Profit rose 7% to $5.3 million from $5 million.",
    "The shop sells shoes from 20 to 90 euros.",
    "Some 60 percent drink tea and 70 percent drink coffee.",
    "Of those asked, 48% were for the plan and 41% against it.",
    "The bus carried 40 passengers, including 22 adults and 19 pupils.",
    "At least 12 people died, police said: seven men, four women and two children.",
    "Police arrested 15 men and 7 women on Monday and 24 people on Tuesday.",
    "The army said 26 people died in a raid on Monday. The army said 31 people died in a raid on Tuesday.",
    "The ministry said 26 people had died. Doctors said 31 people had died.",
    "Police said 26 people had died. Police later said that 31 people had died.",
    "The hostages are two Americans, two French nationals, one Canadian and two Indonesians.",
    "Ida Roth received 676 points in a vote by Arena. Lena Marek got 387 points to take second place with Arena.",
    "Carla Venn, then 34, won the prize. Venn, 43, thanked her mother.",
    "In February 30 people left the village, and in June 31 families came back.",
    "It was open on February 29 and closed on 31 May.",
    "It opened on Tuesday, Sept. 30, 2025.",
    "Runway March 32 is shut, and on March 0 nothing happened.",
    "Carla Venn, aged 122, won the prize.",
    "Carla Venn, 34, won the prize. Venn saw that a boy, 12, had it. Venn, 34, left.",
    "Carla Venn, aged 34 when she won, is back. Venn, 52, sings.",
    "The treaty was signed on 30 April 2019, and the war lasted from 1939 to 1945.",
    "Trade reached $179.6 billion in 2016, down 4.5 percent from 2015.",
    "Some 950,000 tourists came in 2016, up 700 percent from 2007.",
    "The Greens won 33 of parliament's 150 seats, down from 41 at the last vote.",
    "The country's rank among those with a strong industry moved up to 25 from 36.",
    "A crime falling under this clause brings from eight to fifteen years in jail.",
    "There are two systems in one land: one superior for some and one inferior for others.",
    "Of the dead 72 were named. He said 43 of the dead were men, nine women and 20 children.",
    "He expects 250 million yuan, up from 130 million yuan in 2015, 61 million in 2014 and 14 million in 2013.",
    "Three people died in the crash, including two contractors, Anna Lund and Ida Roth, it said.",
    "He scored two in his last nine.\n\nThe club lost three games at home and won the other seven.",
    "Shops report a profit of 1.78 billion euros. It should be below the 1.75 billion euros logged in 2016.",
    "A supervisor earning 13,000 rupees ($195) a month sang. He earns 8,000 rupees ($120) a month.",
    "Exports to the north were $100 billion. Global exports in this field totalled $62.7 billion.",
    "After that, 37 officials were punished. Faults were found in the 16 inspected regions.",
    "Bikes are in 18 cities, all over Paris, London, Berlin, Madrid and Rome. They ride across the five cities.",
    "He banned people from the seven countries. In all 10 countries, 44 percent were against it.",
    "Eight of the victims were old. The youngest of the 13 victims was 61.",
    "On the 10th anniversary of the 1995 fire, the mayor spoke to us.",
]


@pytest.mark.parametrize(("rule", "sentence"), FLAGGED)
def test_what_cannot_be_is_flagged(rule: str, sentence: str) -> None:
    assert [one.rule for one in _flags(analyzed(f"News of the day\n\n{sentence}\n"))] == [rule]


@pytest.mark.parametrize("sentence", FINE)
def test_what_may_be_is_not_flagged(sentence: str) -> None:
    assert _flags(analyzed(f"News of the day\n\n{sentence}\n")) == []


HEADLINES = [
    ("Storm kills 12 in Lapra", "A storm killed 21 people in Lapra on Monday, officials said.", True),
    ("Storm kills 21 in Lapra", "A storm killed 21 people in Lapra on Monday, officials said.", False),
    ("Storm kills 20 in Lapra", "A storm killed at least 19 people in Lapra on Monday.", False),
    ("Nine hurt in blast", "Nineteen workers were injured when a boiler exploded on Friday.", True),
    ("Inflation rises to 8.4%", "Inflation rose to 4.8% in May, the statistics office said.", True),
    ("Inflation rises to 8%", "Inflation rose to 7.8% in May, the statistics office said.", False),
    ("Storm kills at least 72 in Lapra", "A storm killed at least 27 people in Lapra on Monday.", True),
    ("Storm kills at least 27 in Lapra", "A storm killed at least 27 people in Lapra on Monday.", False),
    ("Court jails eight over bribes", "A court on Friday sent six people to prison for taking bribes.", True),
    ("Court jails eight over bribes", "A court jailed six people for taking bribes and two more for lying.", False),
    ("Eighteen rescued from trawlers", "Coastguards rescued 80 sailors from three trawlers on Friday.", True),
    ("Scores of rebels killed on road", "At least 29 rebels were killed on a road on Monday.", False),
    ("Attack kills 18 including 10 children", "An attack took the lives of 18 civilians including 10 children.", False),
    ("Thirty killed in raid", "A raid hit a town on Monday. Some 400,000 people live there.", False),
    ("Woman, 91, wins race", "Greta Holm won in Arn on Saturday. At 81, she is the oldest to do so.", True),
    ("Woman, 91, wins race", "Greta Holm won in Arn on Saturday. At 91, she is the oldest to do so.", False),
    ("Woman, 91, beats girl, 12", "Greta Holm won in Arn on Saturday. At 81, she is the oldest to do so.", False),
    ("Woman, 91, wins race", "Greta Holm, 81, won in Arn on Saturday. Ida Roth, 78, came second.", True),
    ("Rail fares to go up by 5.9%", "Passengers face increases of 9.5% from March, it said.", True),
    ("Rail fares to go up by 5.9%", "Passengers face increases of 8.1% from March, it said.", False),
    ("Gunmen free 24 abducted schoolgirls", "Gunmen have released 42 girls who were taken in May.", True),
    ("Poll gives Labour 12-point lead", "Labour is 21 points ahead of the Greens in a poll.", True),
    ("Man jailed for 14 years over poison", "A man who gave his wife poison got 11 years in prison.", True),
    ("Man jailed for 14 years over poison", "A man who was let go got 11 years of rest.", False),
    ("Strikes in France enter 20th day", "Train drivers in France were on strike for the 12th day on Monday.", True),
    ("Strikes in France enter 20th day", "Train drivers in France were on strike for the 12th time on Monday.", False),
    ("12 nations sign shark pact", "Ministers from 21 countries signed a pact on five species of shark.", True),
    ("Jobless rate drops to 3.9 percent", "The jobless rate fell to 4.9 percent in June, it said.", True),
    ("Bank cuts 3,000 jobs", "The bank said on Tuesday that it would cut 300 jobs in two years.", True),
]


@pytest.mark.parametrize(("headline", "lead", "wrong"), HEADLINES)
def test_a_headline_may_round_but_not_contradict(headline: str, lead: str, wrong: bool) -> None:
    assert [one.rule for one in _flags(analyzed(f"{headline}\n\n{lead}\n"))] == ["headline"] * wrong


@pytest.mark.parametrize("name", CLEAN)
def test_a_clean_article_has_no_flag(name: str) -> None:
    assert _flags(_clean(name)) == []


def _seeded(case: tuple[str, str, str, str]) -> str:
    name, _, words, others = case
    text = _text(name)
    if words.startswith("$the"):
        head, _, tail = text.rpartition(words[1:])
        return head + others + tail
    assert words in text
    return text.replace(words, others, 1)


@pytest.mark.parametrize("case", SEEDED, ids=lambda case: f"{case[1]} {case[3]}")
def test_a_seeded_slip_is_found_and_its_places_named(case: tuple[str, str, str, str]) -> None:
    findings = analyzed(_seeded(case))
    found = [one for one in _flags(findings) if one.rule == case[1]]
    assert found, _flags(findings)
    text = findings.article.text
    at = text.rfind(case[3]) if case[2].startswith("$the") else text.find(case[3])
    assert any(place.start < at + len(case[3]) and at < place.end for one in found for place in one.places)
    assert len(_flags(findings)) <= 2
