"""Changes, shares and sums in the wordings of reporters: each is flagged with one figure changed, and not without."""

from __future__ import annotations

import pytest

from analysis.checking import check
from tests.analysis.told_events import analyzed

# text with "{}" for a figure, what fits, what does not
CHANGES = [
    ("The budget will grow by $2 million next winter, to {} million from $9 million.", "$11", "$14"),
    ("Deaths fell by a third last year to {}, from 1,200 the year before.", "800", "950"),
    ("Turnout was 51 percent, {} percentage points lower than the 55 percent of May.", "four", "nine"),
    ("Turnout was 51 percent, lower than the {} percent of May.", "55", "45"),
    ("The firm sold 135 cars, 15 more than the {} that it sold in May.", "120", "140"),
    ("The club has {} members, twice as many as the 60 of last year.", "120", "180"),
    ("The herd, which numbered 600 in the spring, had shrunk to {} by May.", "420", "720"),
    ("Sales fell from 400 to {}, a drop of 25%.", "300", "350"),
    ("Sales fell from 400 to {}, a 25% drop.", "300", "350"),
    ("Sales fell from 400 to {}, down 25%.", "300", "350"),
    ("Sales went from 61,000 in 2018 to {} last year, doubling in four years.", "122,000", "152,000"),
    ("The bank cut its main rate by a quarter of a percentage point, to {} percent from 4.5 percent.", "4.25", "4.75"),
    ("Last year 250 students came. This fall the number dropped to {}, she said.", "190", "290"),
    ("Debt rose to 900 million crowns from {} million crowns, a threefold increase.", "300", "600"),
    ("It has got warmer by 1.5 degrees since 1950, rising from 11.2 degrees to {} degrees.", "12.7", "10.7"),
    (
        "With 412 murders last year, Arn had its lowest total, a fall of 17 percent from {} in the year before.",
        "496",
        "436",
    ),
    ("The sheet lost 80 billion tonnes, half as much as the {} billion tonnes of May.", "160", "240"),
    ("Three years ago 2,200 refugees lived in the camp; now there are {}, a decline of 1,500.", "700", "2,700"),
    ("The bank raised its rate by half a percentage point on Friday, to 6.5 percent from {} percent.", "6", "6.5"),
    ("Some 54 percent of those asked called the war a mistake, up from {} percent in July.", "46", "64"),
    ("The new tax will be 33 percent - up from {} percent.", "16.7", "36.7"),
    ("The firm plans to charge Arn $230 per 1,000 cubic metres of gas, up from ${} now.", "110", "310"),
    ("The price would be $95 per 1,000 cubic metres, up from the previous rate of ${}.", "50", "150"),
    ("The number of guards will rise from its current level of {} to 300.", "60", "600"),
    ("The fund grew from an initial ${} million to an estimated value of $77 million.", "17", "97"),
]
CHANGES_FINE = [
    "Net rose to $94 million, or 89 cents a share, with gains of $31 million, up from $10 million a year ago.",
    "Sales were $5 million in Arn; in Bel they were down from $6 million.",
    "Sales rose from 200 to 250, an increase of 10% on May.",
    "Turnout was 51 percent, lower than a record of votes that 45 percent gave.",
    "The herd, which numbered 600 in the spring, had a shed that shrank to 720 bricks.",
    "Last year 250 students and 40 teachers came. This fall the number dropped to 290.",
    "Last year 250 students came. This fall the price dropped to 290 crowns.",
    "Revenue was $90 million, and profit $20 million, an increase of $5 million from a year earlier.",
    "Sales to Arn, which are three times as large, rose to $13 billion from $12 billion.",
]
SHARES = [
    ("In the poll, 54 percent said he was doing a good job and {} percent a bad job.", "41", "51"),
    ("The firm is 51 percent owned by the state, with {} percent held by Arno Mining.", "49", "59"),
    (
        "Venn took 71 percent of the ballots. Two others shared what was left, with {} and 12 percent.",
        "17 percent",
        "7%",
    ),
    ("Venn won 56% of the vote. Her rival, Ida Roth, got {}.", "44%", "54%"),
    ("Coal supplies 44% of the power, gas 31% and wind {}.", "25%", "35%"),
    ("The board put Venn at 49%, her rival at {} and undecided voters at 8%.", "43%", "53%"),
    ("Two thirds of the 90 deputies, or {}, voted for it.", "60", "50"),
    ("Forty of its {} workers, or one in three, fell ill.", "120", "180"),
    ("Some 65 women came. Then 80% of the 50 men ({}) left.", "40", "30"),
    ("Okello won with 52.3 percent of the vote, ahead of Grace Achan with {} percent.", "47.7", "49.7"),
    ("Seven in ten of the voters backed the plan and {} were against it.", "30 percent", "40 percent"),
    (
        "The poll gave the Reds 34 percent, the Blues 31 percent, the Greens 18 percent and others {}.",
        "17 percent",
        "27%",
    ),
    ("Some 57 percent turned down the plan, while {} percent supported it.", "43", "53"),
    ("Of all there, 71 percent of residents speak Quechua. The other {} percent speak Spanish.", "29", "39"),
    ("About two-thirds of the students, {} of 1,200, walked out.", "800", "600"),
    ("Arno sold 45% of the bikes, Beld 30% and Cole {}, with the rest shared by small makers.", "15%", "35%"),
    ("Some 55% of drivers are for it, he said, 37% were not and {} gave no answer.", "8%", "28%"),
    ("The voters rejected the plan by 67.7 percent to {} percent.", "32.3", "42.3"),
    ("Four out of five farmers own their land; the other {} rent it.", "20 percent", "40 percent"),
    ("She was re-elected with 51 percent; her rival received {} percent.", "47", "57"),
    ("Only {} of the 120 schools that were seen, 15%, did well.", "18", "28"),
    (
        "Pensions get 30 percent, care 25 percent and schools 20 percent. The remaining {} percent is saved.",
        "25",
        "35",
    ),
    ("Some 52 percent of voters are in favour of the plan, while {} percent are against it.", "41", "51"),
    ("Seventy percent of the men voted to strike, {} percent voted against and 5 percent abstained.", "25", "45"),
    (
        "Catholics make up 48 percent of the people, Protestants {} percent and people of no faith 12 percent.",
        "40",
        "60",
    ),
    ("Men account for 64 percent of the patients and women for {} percent.", "36", "46"),
    ("About 62 percent of the new jobs went to women and {} percent to men.", "38", "48"),
    ("Power came from gas (41 percent), wind (33 percent) and coal ({} percent).", "26", "36"),
    ("Under the deal Orsk will own 51 percent of the venture and Balt {} percent.", "49", "59"),
    ("The mixture is 80 percent sand and {} percent cement.", "20", "30"),
    ("The mayor's approval rating is 44 percent, while {} percent disapprove of his work.", "51", "61"),
    ("The chain sold 300 of its 1,200 shops, {} percent of the total, to a rival.", "25", "35"),
    ("Nearly 70 percent of the crew are Finns, and the other {} percent come from Estonia.", "30", "40"),
    ("With 99 percent of the votes counted, Ms Venn won 60 percent of the vote to {} for Roth.", "40 percent", "50%"),
    ("Wind supplied 58 percent of the island's power last year and diesel {} percent.", "42", "52"),
    ("Thirty of the 40 recruits passed, a pass rate of {} percent.", "75", "85"),
    ("Asked about him, 66 percent had a good opinion of him and {} percent a bad one.", "34", "54"),
    ("The tax was backed by 49 percent of voters and opposed by {} percent.", "51", "61"),
    ("Sixty percent of the dead were civilians, 28 percent soldiers and {} percent guards.", "12", "22"),
    ("The state holds 54 percent of the shares in the firm, with {} percent in private hands.", "46", "56"),
    ("Oil makes up 72 percent of exports and gas {} percent.", "18", "38"),
    ("Of the jobs lost, 70 percent were in factories and {} percent in offices.", "30", "40"),
    ("Some 57 percent of graduates were women and {} percent were men.", "43", "53"),
    ("Some 46 percent of households own a car, while {} percent do not.", "54", "64"),
    ("Its owners are the state, with 40 percent, the staff, with 35 percent, and funds, with {} percent.", "25", "35"),
    ("Of the water, 70 percent goes to farms, 20 percent to mills and {} percent to homes.", "10", "20"),
    ("One in five buses was late in May. The other {} percent ran on time.", "80", "70"),
    ("Tourism brings in 60 percent of the income and fishing {} percent; the rest is aid.", "25", "45"),
    ("Ms Venn won 65.5 percent of the vote. Mr Roth received {} percent of the vote.", "34.5", "44.5"),
]
SHARES_FINE = [
    "Some 61 percent of the staff were women, 47 percent smokers and 30 percent over fifty.",
    "Oil makes up 72 percent of exports and gas 68 percent of imports.",
    "Oil provides 95% of foreign earnings and about 80% of revenues.",
    "About 62 percent of the jobs went to women and 48 percent to students.",
    "Literacy is high in Arn (98 percent), Bel (95 percent) and Cole (92 percent).",
    "Orsk owns 51 percent of the mill and Balt 59 percent of the mine.",
    "At least 50 percent are Finns, and the other 40 percent come from Estonia.",
    "Ms Venn won 65.5 percent of the vote. In 2019 Mr Roth received 44.5 percent of the vote.",
    "Ms Venn won 65.5 percent of the vote. In the first round Mr Roth received 44.5 percent of the vote.",
    "In Arn 44% of the power comes from coal, in Bel 61% and in Cole 75%.",
    "Women make up 44% of the staff and migrants 61%.",
    "Venn won 54% of the vote in Arn, 52% in Bel and 60% in Cole.",
    "Arno Mining owns 51 percent of the mill and 59 percent of the mine.",
    "Venn won 56% of the vote. Turnout was 54%.",
    "Okello won with 52.3 percent of the vote, ahead of a count of 95 percent of ballots for Achan.",
    "Half of it is from fees and 30% from grants. The other 20% is a gift.",
    "Fees are 50% of it. Then 30% is grants. The other 20% is a gift.",
    "Some 62% of voters backed her plan for trams, while 55% opposed her plan for parking.",
    "The poll put Reed at 48 percent in Arn, his rival at 51 percent, and found 9 percent in Bel undecided.",
    "Members under forty hold 40% of the seats, women 35% of them and the rest of the seats, 60%, are held by others.",
]

SUMS = [
    ("It said 64 people were killed, including 41 rebels and {} soldiers.", "23", "33"),
    ("Ten sailors were on the ship when it was seized: four Finns, {} Danes and a Swede.", "five", "eight"),
    ("Of the 33 people hurt on Friday in the crush, 21 were men and {} were women.", "12", "15"),
    ("Seven of the 12 jurors are women and {} are men.", "five", "six"),
    ("Seven of the {} jurors came from Arn and five from Bel.", "12", "10"),
    ("In the 120-seat house the Greens won 54 seats, Labour 41 and the Liberals {}.", "25", "35"),
    ("The 50-member council passed it by 31 votes to {}.", "19", "29"),
    ("The council voted {}-17 for it. It is a 50-member body.", "31", "38"),
    ("Nine people died in two attacks. One killed five, the other {}.", "four", "six"),
    ("A ship took on 176 men in two rescues. The first saved 97, the second {}.", "79", "97"),
    ("They held 48 people in Arn and {} in Bel. In all, 65 people were held.", "17", "27"),
    ("The £30m package, with £18m for schools and {} for roads, was passed.", "£12m", "£22m"),
    ("Gunmen killed 13 guests. Eight men, three women and {} children died, he said.", "two", "five"),
    ("They examined 400 complaints. They upheld 150 and rejected {}.", "250", "350"),
    ("The grant of 2.4 million euros is paid in two parts, 1.5 million now and {} in May.", "900,000", "600,000"),
    ("The opposition holds 61 of the 120 seats, and the coalition has {}.", "59", "69"),
    ("The panel has nine judges. Five voted to strike it down and {} dissented.", "four", "six"),
    ("Nine firemen and three guides were hurt. The {} were treated on the spot.", "12", "15"),
    ("The fleet has 34 ferries, 20 of which run on diesel and {} on wind.", "14", "24"),
    ("Of the 52 lawmakers present, 30 voted yes, 18 voted no and {} abstained.", "four", "nine"),
    ("Police held 27 men. Fifteen of them were picked up in Arn and {} in Bel.", "12", "22"),
    ("Fourteen people were hurt when the old stand fell in, ten of them children and {} adults.", "four", "six"),
    ("Of the 250 recruits who began in May, 180 finished it. The other {} were sent home.", "70", "90"),
    ("The bishops voted 143 to {} for it, in a body that has 216 members.", "69", "96"),
    ("His 31 goals include 22 in the league and {} in Europe.", "nine", "19"),
    ("They found 29 bodies, those of 17 men, {} women and three children.", "nine", "six"),
    ("The dead were five women and {} men, and the eight had been on their way home.", "three", "four"),
    ("Nineteen of the 24 countries signed. The other {} asked for more time.", "five", "seven"),
    ("The court cleared three of the seven defendants and convicted the other {}.", "four", "six"),
]
SUMS_FINE = [
    "Of the 33 people hurt on Friday in the crush, 21 were men and 15 were nurses.",
    "It said 64 people were killed, including 41 rebels and 33 children.",
    "Ten ministers met in Arn to vote on the new plan: four Finns, eight aides and a Swede came.",
    "Seven of the 12 jurors are women and six are teachers.",
    "In the 120-seat house the Greens won 54 seats, up from 41 last time, when Labour had 61.",
    "The 50-member council passed it. In the town 31 shops gave 24 prizes.",
    "Nine people died in two attacks. One killed five and hurt three, the other hurt six.",
    "They held 48 people in Arn and 27 in Bel. In all, 165 people were held.",
    "They held 48 men in Arn and 27 drivers. In all, 65 people were held.",
    "The Coast Guard saved 21 people aboard the two boats: 12 from the trawler and nine from the yacht.",
    "They issued a 70-page report. An army raid killed 80 rebels and 16 civilians.",
    "Police stopped 400 drivers. They fined 150 and tested 350.",
    "Police held 27 men. Fifteen houses were searched in Arn and 22 in Bel.",
    "Of the 60 prisoners, 40 were men and 25 were under 18.",
    "The 15-member council met. The parliament passed it by 52 votes to 31.",
    "The 15-member council met. The council of ministers passed it by 52 votes to 31.",
    "Two thirds got the drug and one third a pill, 200 of 600 people in all.",
    "It sold goods for £18m, with £12m from Arn and £8m from its shops.",
    "He was found guilty on three of 12 counts. He was cleared of the other eight, and on one there was no verdict.",
    "The budget of $40 million includes $25 million for pay and $22 million that comes from the state.",
    "Two boats sank. One carried 40 people, of whom 31 were saved, and the other 25, of whom 20 were saved.",
]
REPEATED = [
    (
        "A fire ate 340 electric bikes, the firm Arno said. Arno said the {} bikes had been brought in for repair.",
        "340",
        "430",
    ),
    ("Customs seized 1.2 tonnes of tea. It put the worth of the {} tonnes of tea at £9m.", "1.2", "2.1"),
    ("Thirty-eight miners were trapped in Arn. All {} miners were on the night shift.", "38", "83"),
    ("The army killed 17 militants in Arn. Major Uba said the {} militants belonged to a cell.", "17", "71"),
    ("The pact is for 17 African and Asian states. The {} countries now eligible are poor.", "17", "71"),
    (
        "A train killed 14 people, the Red Cross said. The Red Cross said all {} of the dead had been in one car.",
        "14",
        "41",
    ),
    (
        "A judge told the firm to pay $118 million for the spill. The firm will appeal the {} million judgment.",
        "$118",
        "$181",
    ),
    (
        "Some 7,500 litres of diesel leaked into the sea. Most of the {} litres of diesel had been pumped up.",
        "7,500",
        "5,700",
    ),
    ("The board got 318 nominations for the prize. It said 42 of the {} nominees were new.", "318", "381"),
]
REPEATED_FINE = [
    "The net has 220 volt plugs. It was made for the 110 volt system of old.",
    "The army killed 17 militants in Arn. Major Uba said the 12 militants held in Bel belonged to a cell.",
    "All 55 Labour members came. She needs more than half of the 100 members.",
    "A quake killed 17,000 people. A court tried 64 suspected rebels. The 46 others left.",
    "A search began for 14 sailors. Three were found on Monday. The 11 sailors had drifted for days.",
    "The thieves took 14 pictures. Three were found in a barn, and two in a canal. The nine pictures are worth more.",
    "The village has 340 people. In 1950, it had 1,200 people. All 340 people drink from one well.",
    "The 5,000-metre race was won by Venn. The 10,000-metre race will be on Sunday.",
    "Germany took in 40 families, France 25 and Spain 10. The 75 families had lived in camps.",
]


@pytest.mark.parametrize(
    ("rule", "text", "fits", "wrong"),
    [
        *(("change", *case) for case in CHANGES),
        *(("shares", *case) for case in SHARES),
        *(("sum", *case) for case in SUMS),
        *(("repeated", *case) for case in REPEATED),
    ],
)
def test_one_figure_changed_is_flagged(rule: str, text: str, fits: str, wrong: str) -> None:
    clean, edited = (check(analyzed(f"News of the day\n\n{text.format(each)}\n")) for each in (fits, wrong))
    assert [one for one in clean if not one.holds] == []
    assert [one.rule for one in edited if not one.holds] == [rule]


@pytest.mark.parametrize("text", [*CHANGES_FINE, *SHARES_FINE, *SUMS_FINE, *REPEATED_FINE])
def test_what_may_be_is_left_alone(text: str) -> None:
    assert [one for one in check(analyzed(f"News of the day\n\n{text}\n")) if not one.holds] == []
