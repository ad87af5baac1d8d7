"""Figures that words reckon from others: members of a whole, differences, shares, and so many of so much each."""

from __future__ import annotations

import re

import pytest

from analysis import analyze, read
from analysis.checking import check
from analysis.checking.slip_evidence import BEST, FAIRLY, WELL, slip_of, slip_to, slip_within
from analysis.findings import Number

SLIPS = [
    # "{right|slipped}": a list in the sentence of its whole
    "The company runs 310 shops: {184|148} in Britain, 76 in Ireland and 50 in the Netherlands.",
    "Rescuers pulled 37 migrants from the water, the coastguard said: 22 men, {nine|four} women and six children.",
    "Some 62 species of moth were recorded, {41|14} of them common, 18 scarce and three never seen before.",
    "The hall seats 900 people, {620|260} in the stalls and 280 in the balcony.",
    "The 128-bed hospital has 72 beds on general wards, 36 in maternity and {20|30} in intensive care.",
    "The charity carried 46 tonnes of food north: 20 tonnes of rice, 16 of flour and {10|19} of lentils.",
    "Of the 45 countries that voted, 29 backed the text, 10 opposed it and {six|nine} abstained.",
    "In the first half of the season the club won eight, drew {six|nine} and lost five of its 19 matches.",
    "Nurses made up 1,340 of the 3,100 staff, doctors 420, and porters and clerks the other {1,340|1,430}.",
    # in the sentence behind it
    "The diocese has 64 churches. Forty are open every day, 15 on Sundays and {nine|nineteen} have been shut for good.",
    "The survey covered 56 lakes. Water was rated clean at 31, acceptable at {17|11} and poor at eight.",
    "The library lent 318,000 items. Books made up 241,000 of these, DVDs 46,000 and audiobooks {31,000|13,000}.",
    "It drew 134 complaints. The board met in May.\n\nThe office says {61|16} were about noise, 34 about dust, 27 about"
    " smoke and 12 about smells.",
    "Salt Bay lost 38 boats. Twenty sank at their moorings, 11 were driven ashore and {seven|seventeen} have not been"
    " seen since.",
    # the rest of it
    "The company cut 480 jobs. It kept offices.\n\nSo far {300|100} of the jobs are gone. The other 180 go in May.",
    "She spent 72 days in the unit, the first 30 of them on a ventilator and the other {42|24} in a cot.",
    "The hoard held 1,142 coins. The museum has a room for it.\n\nSo far 940 of the coins have been named, leaving"
    " {202|302} to be cleaned.",
    "Thieves took £4.8 million, the court was told. Police traced £3.6 million, three-quarters of it, to a bank. The"
    " rest, £{1.2|2.1} million, has not been found.",
    "Care gets the biggest slice of a budget of £212 million.\n\nIt takes £88 million, followed by schools with"
    " £{51|14} million. Roads will cost £33 million. All other services have to manage on £40 million.",
    # totals of several sentences
    "Ms Farrow polled 24,318 votes to 23,101 for Mr Pym. Mr Sandhu had {9,474|7,494} and Ms Crabbe 3,107.\n\nThat made"
    " 60,000 valid votes.",
    # how far two are apart
    "The tower will be 212 metres high, {27|72} metres taller than the Marlow Building, which stands at 185.",
    "She finished in 41 minutes 20 seconds, {35|53} seconds ahead of Mia Roth, who clocked 41:55.",
    "The budget was $14 million and the final bill $19.5 million, an overrun of ${5.5|9.5} million.",
    "The lake stands at 312 feet. Full, it would be at 340; it is {28|82} feet short.",
    "The old record of 19.82 metres had stood since 1998. Her throw of 20.07 beat it by {25|52} centimetres.",
    "Hill was beaten into second by {124|142} votes. He polled 8,311 to the winner's 8,435.",
    "The appeal set out to raise £50,000 and has £{38,500|35,800} so far, which leaves £11,500 to find.",
    "Exports of 5.2 terawatt hours exceeded imports of 3.9 by {1.3|3.1}.",
    "The bus takes 55 minutes and the tram 38, {17|71} minutes quicker.",
    "Of 30 crew 22 were picked up; {eight|eighteen} are still missing.",
    "Among the women she led 52 to 37, a margin of {15|25} points.",
    "Unions want 7 per cent; the employers offer 4.5. The sides are {2.5|5.2} points apart.",
    "An average of 168 millimetres of rain fell, three times the usual 56. The record, 149 millimetres, was beaten by"
    " {19|91} millimetres.",
    # a share with its part and its whole
    "Of 250 chicks ringed, 40 were seen again this year, which is {16|61} per cent and close to the norm.",
    "Some 4,200 patients came, of whom 3,150 were dealt with in four hours, which is {75|85} per cent.",
    "Of the 240 members balloted, 200 returned their papers. The turnout, at {83|38} per cent, was high.",
    "Only 18 of the 150 applicants were successful, a rate of {12|21} per cent.",
    "Two in five of the 1,500 drivers stopped, {600|900} in all, had no insurance.",
    "Turnout was 68 per cent. Of the 1.5 million people on the rolls, {1.02|1.2} million voted.",
    "Nearly a third of the class, 11 pupils out of {34|64}, had been absent.",
    "Unemployment, at 11 per cent, is low; {1.1|2.1} million people out of a workforce of ten million have no job.",
    "The firm employs 3,600 people. A quarter of them, {900|1,900}, work from home.",
    "Of 1,200 people asked, 54 per cent said yes and 46 per cent refused. That means {648|684} were for it.",
    "The bank will close 120 branches, {15|51} percent of its network of 800.",
    # shares that one sentence lists
    "Some 83 percent of the calls were answered within a minute, and {17|71} percent took longer.",
    "Women won 37 percent of the seats and men {63|36} percent.",
    "Blood of one group was found in 46 per cent of the donors, of the next in 38, of a third in 12 and of the last in"
    " {four|fourteen}.",
    "By vote the Reds had 42.5 per cent, the Blues {38.1|83.1} and the Greens 19.4. They had 47 per cent in May.",
    "By age, 44 per cent were over 45, 35 per cent between 25 and 44, and {21|31} per cent were younger.",
    "Eighty per cent of the participants were women and {20|30} per cent men, in line with the illness.",
    # so many of so much each
    "They put up a fence 1.8 km long at a price of R1,500 a metre, or R2.7 {million|billion}.",
    "Its 150,000 panels cover 250 acres, an average of {600|900} an acre.",
    "Each of the 48 flats will cost about £110,000 to repair, or £{5.28|52.8} million altogether.",
    "Her training has not changed: four miles, five days a week, making {20|30} miles.",
    "The ferry holds 36 cars and makes ten trips a day, enough for {360|630}.",
    "A levy of 2 cents a litre on 850 million litres of fuel will yield ${17|71} million.",
    "The herd of 640 cows gives 16,000 litres a day, an average of {25|52} litres a cow.",
    "The fee of £18 is charged to each of the club's 250 members, bringing in £{4,500|5,400}.",
]

LEFT_ALONE = [
    # not all of the whole, or of another
    "The company runs 310 shops, 148 of them in Britain, 76 in Ireland and others in the Netherlands.",
    "Firefighters brought 140 engines and nine helicopters. Six firefighters were hurt, four by heat and two by glass.",
    "The coalition called ten soldiers, six of them in Arn, another in Bel, and three others at sea.",
    "Of the 30 who fell ill, 20 were taken away and 13 are children.",
    "It held 6,200 nests on the west cliff, 4,300 on the north, 2,500 on the east and 1,000 on the south.",
    # no two figures of which it must be the difference
    "He had 17 at the break and six three-pointers. He added nine assists, one short of a double.",
    "The quake had a magnitude of 6.7, from a first estimate of 6.8. It struck 14 kilometres below the surface.",
    "Police rounded up 28 men over the past 30 hours. The town has 40 officers and 24 cars.",
    "The home side won by four wickets and then lost by 12 runs, when they were out for 189. She made 151.",
    "The board voted 5-2 and set in motion the loss of 27 posts, four fewer than planned.",
    "The pass rate in sums went up from 58 per cent to 63 per cent. In English it slipped by two points to 79.",
    "Gunfire killed five men and four women, leaving two wounded.",
    "Homes spent 41 days on the market, nine more than the 32 of a year ago.",
    # a share of something else
    "Fever was seen in 180 children, or 18 per cent, and in 90, or 9 per cent, of the others.",
    "A sale brought $310 million. The tax cut would cost $46 million a year, 1.9 percent of output.",
    "More than 1,000 were seized and 330 people died, half of them children.",
    # shares of several wholes, or not all that there are
    "Some 60 percent own a telephone, 45 percent a computer and 30 percent also a car.",
    "Most applied for law, 30 per cent of all, then trade with 28 per cent and health with 24 per cent. Arts made up"
    " the remaining 18 per cent.",
    "Profit rose 61 percent at the mill and 39 percent at the mine, and 31 percent at sea.",
    "The vote was 52 percent in May, 51 percent in June, up from 48 percent, and 17 percent in March.",
    "It won 45 percent, and its rival 37 percent.",
    # for each of something else
    "Trams leave every eight minutes at peak times and every 12 in the evening; the ride takes 27, against 50 by bus.",
    "It gave Rs 10 lakh for each of those killed, or Rs 2.3 crore in all, and Rs 2 lakh for each of the 15 injured.",
    "They counted 4,380 night flights in the year, an average of 12 a night, and 100,000 in all.",
    "The 240 litres lasted eight families six days, five litres a day for each family.",
]


def _flags(text: str) -> list[str]:
    return [one.message for one in check(analyze(read(f"News of the day\n\n{text}\n"))) if not one.holds]


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_found_once_and_what_is_right_passes(text: str) -> None:
    right, slipped = (re.sub(r"\{(.*?)\|(.*?)\}", side, text) for side in (r"\1", r"\2"))
    assert _flags(right) == []
    assert len(_flags(slipped)) == 1


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_need_not_fit_is_left_alone(text: str) -> None:
    assert _flags(text) == []


def _number(text: str, value: float) -> Number:
    return Number(0, len(text), text, value, None, None, None, "count", None, None)


@pytest.mark.parametrize(
    ("text", "value", "right", "slip"),
    [
        ("91", 91, 19, BEST),
        ("9,750", 9750, 7950, BEST),
        ("$2.7 billion", 2.7e9, 2.7e6, BEST),
        ("82.8", 82.8, 8.28, BEST),
        ("134", 134, 184, WELL),
        ("48", 48, 43, FAIRLY),
        ("19", 19, 9, FAIRLY),
        ("1.2 million", 1.2e6, 1.02e6, FAIRLY),
        ("six", 6, 9, FAIRLY),
        ("fourteen", 14, 4, FAIRLY),
        ("twenty-three", 23, 43, FAIRLY),
        ("six", 6, 31, 0),
        ("48", 48, 61, 0),
        ("48", 48, 48, 0),
        ("134", 134, 291, 0),
        ("40", 40, 4.0, BEST),
        ("305", 305, 35.0, FAIRLY),
    ],
)
def test_how_well_a_slip_explains_a_figure(text: str, value: float, right: float, slip: int) -> None:
    assert slip_to(_number(text, value), right) == slip


def test_a_slip_may_lie_between_two_values_and_in_any_part() -> None:
    assert slip_within(_number("7,950", 7950), 9700, 9800) == BEST
    assert slip_within(_number("7,950", 7950), 9600, 9700) == 0
    assert slip_of(_number("310", 310), [_number("148", 148), _number("76", 76), _number("50", 50)]) == BEST
    assert slip_of(_number("310", 310), [_number("184", 184), _number("76", 76), _number("50", 50)]) == 0


def test_a_figure_below_nothing_is_no_slip_and_no_error() -> None:
    told = next(each for each in analyze(read("Growth was -53%.\n")).numbers if (each.value or 0) < 0)
    assert slip_within(told, 34.0, 36.0) == 0
