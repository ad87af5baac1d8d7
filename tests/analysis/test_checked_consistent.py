"""Sentences whose figures fit, though something near them looks like what they should make: nothing is flagged."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.checking import check

CONSISTENT = [
    # how far ahead one side is
    "Council passes plan by six votes\n\nThe council passed the plan by 31 votes to 25 on Tuesday. Four were away.",
    "Rovers win by 12 points to go top\n\nRovers beat Albion 34-22 on Saturday to go top with 48 points from 14 games.",
    # the year of one deed, and the age at another
    "Roth, who was born in Arn in 1970, signed for the club at 18 and left it in 1995.",
    "Ida Roth, born in 1950, left school in 1966 at 16, married at 20 and had four children.",
    # a man, and she
    "Ole Brandt was born on 3 March 1950. He died at 74 on Monday, he had been ill.\n\nShe was born in 1952.",
    # somebody else, by what she does
    "Marek Novak, 52, was held. Novak, who lives in Arn, was freed.\n\nThe singer, 29, said that she had left at 15.",
    # figures in a row, and the whole of another
    "The two parties have 48 and 39 seats in Arn. In Bel the League won 60 of the 150 seats.",
    # a year told once for two dates
    "The fair will run from Friday 3 October 2025 and end nine days later, on Sunday 12 October.",
    "They set out on 28 December and came home six days later, on 3 January 2024.",
    # the part of a whole is compared, not the whole
    "The League won 60 of the 150 seats, 12 fewer than the 72 it had before. The Greens took 20.",
    "The town has 40 of the county's 90 buses, six more than the 34 it ran last year.",
    # days and places in a row
    "Rain fell from the 3rd to the 9th of the month.",
    "The firm dropped from 4th place to 9th among 40 banks.",
    # a total of those who voted, of whom those before are the wholes
    "Of the 600 people invited, 420 came. A total of 390 signed the petition and 30 refused.",
    "The union asked 600 people, and 420 came. A total of 390 signed the petition.",
    # things are no people
    "Twelve flats were damaged. The injured were six men, five women and three children, the fire service said.",
    "Twelve coaches stayed on the track. Officials said the dead were six men, five women and three children.",
    # a whole of its own in the second sentence
    "The union has 900 members. Of the 650 who voted, 400 backed it, 200 rejected it and 50 spoiled their papers.",
    # the other part of an earlier figure
    "She has 14 goals in 20 games. Five of those were penalties; the other nine came from open play.",
    "Six officers were held. Two were cleared in May, one resigned and the remaining three face a hearing.",
    # a share of a total told before
    "The scheme has 90 houses. Of these 60 will be sold. The other 30 are for rent. Eighteen houses, 20 per cent of "
    "the total, have gardens.",
    # more shares of the whole stand before
    "Ford has 45 per cent of the vote and Baker 30 per cent. Cole has 15 per cent and Dunn the remaining 10 per cent.",
    # answers of one survey
    "In the survey 50 per cent said they walked less than a year ago, 30 per cent about as much and 20 per cent more.",
    "In its survey 45 per cent said they drank less than five years ago, 43 per cent as much and 12 per cent more.",
    # what a share comes to
    "Births fall below 80,000\n\nFewer than 80,000 babies were born in Arn last year, the office said. It is the "
    "lowest in years.\n\nOne child in three had a parent from abroad: that is 26,400 babies.",
    # shares of two groups
    "Turnout was 61 per cent among men and 58 per cent among women.",
    # some of those told of before
    "The court had heard that 214 pallets were taken on 27 nights. Of these 130 were never found.",
    # since an earlier time than the change
    "The bank cut its rate by a quarter of a point to 3.75 per cent on Thursday, its fourth cut since last summer, "
    "when the rate was 4.75 per cent.",
    # what was expected
    "Profit rose 14 per cent to €212m in the third quarter, ahead of the €197m expected by analysts.",
    "Profit rose 14 per cent to €212m, above a consensus forecast of €197m.",
    # a spell up to now
    "Shells hold a 430-year diary of the sea\n\nShells hold the heat of the sea year by year back to 1592. The oldest "
    "clam lived for 374 years.",
    # who is among those counted
    "Blast in Arn kills 18 including ten children reports\n\nA blast in Arn has claimed the lives of 18 civilians "
    "including ten children, a channel said.",
    # so many in so many
    "Strike halts nine trains in ten\n\nOnly one train in ten ran on Thursday as rail workers stopped work, the first "
    "of three strikes this month.",
    # nobody knows how much
    "The council will spend £3.4 million on a roof: £2 million next year and the rest in 2027.",
    # what is left over
    "The team of 11 scientists found 128 moons. Of these, 63 circle in one group. Another 47 belong to a second, and "
    "the 18 left over to none.",
    # all of those told of in two figures
    "Most of the jobs will go at the plant in Lindau, where 300 people will leave. The remaining 180 are spread over "
    "two offices.\n\nUnions said that they would fight the plan. These 480 people will not leave, they said.",
    # all together
    "In 2010 it had 500 pupils and 25 teachers, one for every 20. In all 26 people were taken to hospital.",
    # of another whole, and of things
    "Twelve crew members were hurt. Rain is expected on four of the next seven days. On the other three it is dry.",
    "Fifty homes are planned. The bus was carrying 48 pupils and four teachers.",
    # by how many runs one side won, and how many of his came from boundaries
    "Arn beat Bel by 46 runs on Sunday.\n\nRoth hit 12 fours and three sixes in his 112. Boundaries thus brought him "
    "66 of his runs.",
    # the games of another side, balls and wickets, and where somebody lives
    "Colby have 27 points from 29 games. Eastham have won 16 of their 30 games, drawn six and lost eight.",
    "Ruth Lang, who has lived in Arn since 1968, marks her 90th birthday in June. It is 3 May 2025.",
    "Arn bowled 148 overs and put down five catches. Reid went off after 21 overs and figures of 1-102. Malik bowled "
    "Roth for nought. Bel were 31 for three.",
    # how far one leads in a poll, beside an older one
    "Roth leads Novak by 5 in new Arn poll\n\nMayor Ida Roth has the support of 46% of voters in Arn and Marek Novak "
    "of 41%, a poll found on Thursday.\n\nIn the poll of March, Roth stood at 44% and Novak at 42%, a two-point edge.",
    # by any of a range, a short spell within a longer one, and what some expect on average
    "The councils elsewhere have cut such waste by anything from 10 to 20 per cent.",
    "The wards offered a 20-minute nap during breaks between 2am and 4am.",
    "Profit came in at 236 million euros, compared with 200 million a year earlier and an average forecast of 221 "
    "million euros in a poll of 12 analysts.",
    # a share of the whole beside the whole
    "Charity gave out 182,000 food parcels\n\nA network of food banks handed out 182,000 emergency parcels in the year "
    "to March, its report has revealed, with one in three going to households where somebody was in work.",
    # what others are held against, in a row or behind "than"
    "Four deputies of the minister were held.\n\nMany came by boat, a trip of 40 minutes rather than the nine it took "
    "by road.",
    "Shares fell after the court awarded A$212m to 1,490 people who said that it had poisoned their water.\n\nThe "
    "figure is some way above the A$120m the market had feared.",
    # what a party holds, and how many were for it
    "In Arn, where his party holds 26 of 29 seats, it reached 72 per cent.",
    # a headline that leaves the last digits out
    "Treasurer who stole £286,000 is jailed\n\nRoth was jailed on Monday.\n\nOf the £286,300 he took, half was left in "
    "a will, the judge said.",
    # one quarter more of growth, and another thing that fell as well
    "Arrivals rose by 7.4% in the third quarter to 212,600, from 197,950 a year earlier. It was the sixth consecutive "
    "quarter of growth.",
    "Average spending per visitor declined by 3.1% to $2,240. The bureau attributed the fall to shorter stays, which "
    "averaged 6.3 nights, against 7.1 a year earlier.",
    # a range, and some of many
    "Those who fell ill ranged in age from 4 to 88.",
    "It had paid $211 million, or 23 percent above the contract price, through 14 amendments, nine of which were "
    "secret.",
    # what was offered, and where the shares closed
    "Arn Steel said yes to an offer of $7.85 a share on Monday.\n\nShares in Arn Steel closed 26.5% higher at $7.58 a "
    "share.",
    # ends of a movement beside the rest, and the one who is named beside "the other five"
    "Weekly hours at most branches drop from 38 to 30.\n\nArn will be the first to close, on Friday 28 November. The "
    "other five follow in March.",
    # so many people in so many camps, and a part of the people
    "As many as 41,250 people have moved to 212 relief camps, 9,870 of them children below 10 years of age.",
    # what two figures come to, beside a share of something else
    "Nordsund lifts outlook after freight sales jump 18%\n\nFerry operator Nordsund Line raised its full-year "
    "guidance on Thursday after operating profit for the third quarter doubled to 312 million kroner from 156 "
    "million a year earlier.\n\nRevenue at the Aarhus-based group rose 9% to 1.635 billion kroner, from 1.5 billion. "
    "Its freight arm did most of the work: lorry and trailer income climbed to 649 million kroner from 550 million. "
    "Tickets, cabins and onboard shops, the rest of the business, brought in 986 million, against 950 million in the "
    "same months of 2024.",
    # one in so many, two sentences before the rest
    "A total of 12,050 candidates, one in every four, attained the C plus. That is 20 per cent more than the 10,042 of "
    "last year. Some 46 per cent landed between C and D, and the other 29 per cent managed a D or worse.",
    # so much for each of several
    "Bond was set at $250,000 apiece for Lund and Luis Arce and at $100,000 for each of the other three, $800,000 in "
    "total.",
    # the rest of what a headline and the lead count
    "Eleven brought out alive from flooded mine\n\nNineteen workers of the night shift had been cut off.\n\n“We shared "
    "two packets of biscuits,” he said from his bed in the hospital, where four of the men were admitted. The other "
    "seven went home.",
    # a list of which some parts are not read, and the mother of one named before
    "Glen Orrin sent 22 people, Kinlarig 16, Strathvaich 12 and the police team eight, 58 altogether.",
    "Alan Reith, 24, and his brother Rory, 21, set off on Thursday.\n\nTheir mother rang the police. Alan was kept in."
    "\n\nMrs Reith, 51, said that she had waited.",
    # plants, and a price for each tonne
    "Processors are short as well. The four biggest plants ground 58,000 tonnes in the first quarter, half of the "
    "116,000 tonnes they could have handled.\n\nFutures have eased to around $8,400 a tonne from $12,600 in "
    "December, losing a third of their value.",
    # one in ten of a whole told long before
    "Chain fined for leak of 740,000 records\n\nThe intruders used a password that was set in 2017. Nobody noticed "
    "until 19 April, 13 days later. It took a further 13 days to tell the regulator within 72 hours.\n\nMost of those "
    "affected, 518,000, were in Arn. There were 148,000 in Bel and 74,000 – one in ten – in Corr.",
    # two things that changed, one of them twofold
    "Overloading offences doubled to 3,900 from 1,950, while others reduced from 6,000 to 4,500, a 25 per cent drop.",
    # this winter and next summer, seats of three parties, and an outlook cut from a range
    "It has hedged 71% of its needs for this winter and 44% for next summer.",
    "Elections, for 180 seats, follow in May. His party now holds 97; Mrs Roth's has 52, and smaller parties and "
    "independents the remaining 31.",
    "Arn fell 6.2 per cent to 41.30 after it cut its profit margin forecast to between 5 and 6 per cent from 7 to 8.",
    # who came most, next and third, and a list whose first is no whole
    "Some 231,000 people arrived. Indians were the most numerous to come (27,000), then Poles (19,000) and Filipinos "
    "(16,000). Among leavers Poles were first.",
    "The group included 92 Sudanese, 47 Eritreans, 29 Malians and 22 Syrians. The others had still to be asked.",
    # what was proposed once, the rest from several sources, and the number of a bus
    "In 2011 a proposed cut of 20 percent led to a lockout of 15 weeks.\n\nThe number of classical programs drops to "
    "20 from 24, each given three times.",
    "Income was $21.5 million.\n\nTickets brought in $6.9 million, an increase of 4 percent. But donations fell to "
    "$8.8 million from $9.6 million, after the deaths of two who had given $700,000 a year. The rest of the income "
    "came from the endowment ($4.1 million) and from tours, rentals and the city.",
    "It hoped to provide a timetable on nine routes, including the 14 and the airport link.",
    # the lead of a party, and what six numbers mean
    "Poll: Alliance lead cut to four points\n\nAsked how they would vote, 35 per cent named the Alliance, down three "
    "points, and 31 per cent the Nationals. Among women the Alliance leads by 11 points.",
    "What a 20% tariff on steel means in six numbers\n\nFrom midnight on Sunday, steel will pay a duty of 20 per "
    "cent, up from 7.5.",
    # short of what was needed, in one sentence, beside days
    "The three against were from one country. In July the tally had been 19 to 11, also with three abstentions, and "
    "so three short of the two-thirds needed, which is 22 of the 33.\n\n90 days",
    # what began in a year, and a difference from a year not told of
    "It was the third attempted coup since independence in 1964. The second, in 1987, succeeded, and lasted 11 years.",
    "The oldest district, by median age, is Torrin, at 52 years. The median for the country is 41, two years more "
    "than in 2011.",
    # shares of two groups that overlap
    "Men made up 57% of the audience and the over-35s 49%.",
    # heights above a summit, and a height in another unit
    "Volcano sends ash 11km into the sky\n\nThe volcano hurled ash to a height of 11,000 metres, blanketing villages "
    "up to 20 kilometres away.\n\nThe eruption lasted 16 minutes, with columns of 3,500 and 6,000 metres above the "
    "summit, which itself stands at 1,703 metres.",
    # hours cut from so many to so many, steps of a rise, and the rest of another group
    "It works from nine centres. Two have cut their hours from 15 a week to six; the other seven are unchanged.",
    "Outflow was stepped up in three stages, from 12,000 cusecs to 30,000 and then 55,000.",
    # stops taken away, and the north, the centre and the south
    "Tram line to hospital will be two stops shorter\n\nThe tram extension has been cut from 11 stops to nine.\n\nOf "
    "the nine stops, six will be in the street and three on the old railway.",
    "Heat stress is measured in degree heating weeks. Four is enough for bleaching and eight for widespread death. "
    "The north had 13.6, the centre 7.2 and the south 4.4.",
    # the magnitude of an aftershock
    "Live: rescuers search rubble as magnitude 5.9 aftershock hits\n\nHere is what we know. The magnitude 7.1 "
    "earthquake struck at 05:12 local time, 24km below the surface.\n\nThe strongest aftershock, at 11:47, was 5.9.",
    # twice what no figure is told of, of other things, or beside a part of it
    "Retirement accounted for 158 of the departures. Some 131 resigned, twice as many as in 2019, 34 were dismissed, "
    "and 42 moved to other forces.",
    "Vacancies stood at 512 in November. Mathematics made up 94 of them and physics 61, though only a fifth as many "
    "people teach physics as maths.",
    "Across town on Monday, Roth's sold 41 of 44 lots for $119 million, almost twice as much, though a single canvas "
    "accounted for $46 million of it.",
    # two digits in each other's place, of last year or of a year
    "The trust found 31,700 gull nests this year. Last year it had 37,100 nests.",
    "The trust counted 31,700 gull nests, it said.\n\nIn 2019 there were 37,100 nests.",
    # the first part of a list
    "Arn needs to save £9m: £4m next year, £3m in 2027 and £2m in 2028.",
    # a period, the share of an earlier one, and tries
    "The line carried 7.7 million riders in the quarter, 10% more than the 7 million of a year ago.",
    "Students now make up 19% of the town, up from 15% a decade earlier, and pensioners 21%. The remaining 60% work.",
    "It was a third win in seven for Rovers, who have 12 points, three more than Albion in ninth.",
    # how far something fell, on a scale of so many
    "Arn Hospital falls three grades after visit\n\nArn Hospital has been judged poor, the lowest of the five grades "
    "and three below its last one. A team of six was there for two days.",
    # all of every dollar, and some of the first part
    "Of every euro that a ticket costs, 52 cents goes out in prizes, 29 cents to players, 15 cents to schools and 4 "
    "cents to the league.",
    "Nine people are in custody: six sailors, four of whom are officers, and three dockers.",
    # a headline that reckons
    "Forty-six extra buses a day: what changes in May\n\nThe biggest change of services in the valley since 1994 "
    "begins on Sunday.\n\nOn weekdays there will be 230 buses, compared with 184 now.\n\nThe firm has bought 31 "
    "electric buses.",
    # by how much something fell, and a part of the total
    "In the first group the average went from 8.8 to 4.4, a drop of 4.4 days or 50 per cent. The others improved too, "
    "from 8.6 to 6.4, which is to say by 2.2 days, half as much.",
    "There were 96,000 in Bel and 62,000 – one in ten – in Corr. Addresses were among the data in 155,000 cases, a "
    "quarter of the total, and names in 78,000.",
]


@pytest.mark.parametrize("text", CONSISTENT)
def test_figures_that_fit_are_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"{text}\n"))) if not one.holds] == []


@pytest.mark.parametrize(
    "text",
    [
        # what is beside these rules is still held
        "The fair will run from Friday 3 October 2025 and end six days later, on Sunday 12 October.",
        "They set out on 28 December and came home nine days later, on 3 January 2024.",
        "The League won 60 of the 150 seats, 22 fewer than the 72 it had before. The Greens took 20.",
        "Eleven miners died. The dead were six men, five women and three children, the fire service said.",
        "The trust found 31,700 gull nests last year. Most of the 37,100 nests were on roofs.",
        "Six officers were held. Two of them were cleared in May and the remaining three face a hearing.",
    ],
)
def test_a_slip_beside_what_is_left_alone_is_flagged(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"{text}\n"))) if not one.holds] != []
