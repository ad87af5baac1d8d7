"""Changes, multiples, totals and parts against every two or three figures of which they can be told."""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.checking import check

TOLD = [
    # text, the rule, whether it holds
    # by how much: behind the figure that it is told of, with the earlier figure in the sentence or the one before
    ("The club drew 18,400 a game last year but only 15,640 so far this term, 15 percent fewer.", "change", True),
    ("The club drew 18,400 a game last year but only 15,640 so far this term, 25 percent fewer.", "change", False),
    ("Where Norline once ran 45 ferries it now operates 36, or 20% fewer vessels.", "change", True),
    ("Where Norline once ran 45 ferries it now operates 36, or 30% fewer vessels.", "change", False),
    ("The jobless rate was 8.1% last year. It is now 6.4%, a drop of 1.7 percentage points.", "change", True),
    ("The jobless rate was 8.1% last year. It is now 6.4%, a drop of 2.7 percentage points.", "change", False),
    ("Arn had 74 burglaries in March, 19 fewer than in February, when there were 93.", "change", True),
    ("Arn had 74 burglaries in March, 29 fewer than in February, when there were 93.", "change", False),
    # the movement in one sentence, its ends in the next
    ("Net income rose 11%. Net advanced to $94.2 million, or 89 cents a share, from $85 million.", "change", True),
    ("Net income rose 21%. Net advanced to $94.2 million, or 89 cents a share, from $85 million.", "change", False),
    ("Profits were up 20 percent. Earnings reached 60 million euros, from 50 million euros.", "change", True),
    ("Profits were up 40 percent. Earnings reached 60 million euros, from 50 million euros.", "change", False),
    ("The wage went up from 500 crowns to 550 crowns. But the extra 10 percent is little.", "change", True),
    ("The wage went up from 500 crowns to 550 crowns. But the extra 30 percent is little.", "change", False),
    # so many times
    ("The deaths rose nearly five-fold, from 4.2 per 100,000 to 19.8 in 2015.", "change", True),
    ("The deaths rose nearly two-fold, from 4.2 per 100,000 to 19.8 in 2015.", "change", False),
    ("They billed $9.6 million for work worth $2.4 million, four times its value.", "change", True),
    ("They billed $9.6 million for work worth $2.4 million, six times its value.", "change", False),
    ("A ticket that sold for 38 euros last summer now costs 76 euros, three times as much.", "change", False),
    ("Earnings more than doubled. Profit rose to $400 million from $196 million.", "change", True),
    ("Earnings more than trebled. Profit rose to $400 million from $196 million.", "change", False),
    ("The budget will rise to $185 million, nearly four times the $99 million spent this year.", "change", False),
    # told as a share and as an amount
    ("The price fell $1.16 (or 5.2 percent) to $52.82 a barrel.", "change", False),
    ("It asks for a 20% -- or $54 billion -- increase over the $549 billion set for next year.", "change", False),
    ("They raised the price by 1,200% in eight years, from 70p to £88.", "change", False),
    ("Lending shrank to 3.6 billion pounds, 30% below the 4 billion pounds of the quarter before.", "change", False),
    ("It held 1,900 men when he became sheriff; today there are 1,520, a reduction of 20 percent.", "change", True),
    ("It held 1,900 men when he became sheriff; today there are 1,520, a reduction of 40 percent.", "change", False),
    ("Takings climbed from $12 million to $15 million. It put the 45 percent gain down to luck.", "change", False),
    ("It has 2.3 million voters, up from 2 million. That is an increase of 35 percent.", "change", False),
    ("The old bridge was 210 metres long. Its successor measures 265 metres, 55 metres more.", "change", True),
    ("The old bridge was 210 metres long. Its successor measures 265 metres, 75 metres more.", "change", False),
    ("It reached 41 degrees, nine degrees above the seasonal norm of 35.", "change", False),
    # how far two figures are apart, or one is from what was told before
    ("Lee holds 11,000 points and Moss 9,800, a gap of 1,200 points.", "change", True),
    ("Lee holds 11,000 points and Moss 9,800, a gap of 2,200 points.", "change", False),
    ("Inflation was 3.4 percent in April, 0.6 points above the 2.8 percent of March.", "change", True),
    ("Inflation was 3.4 percent in April, 1.6 points above the 2.8 percent of March.", "change", False),
    ("The Greens won 33 seats. They have nine fewer seats than in 2012, when they held 41.", "change", False),
    ("The party lost five seats, going from 62 to 57.", "change", True),
    ("The party lost nine seats, going from 62 to 57.", "change", False),
    ("Reserves rose by $7 billion in May to $300 billion. In April they were at $293 billion.", "change", True),
    ("Reserves rose by $17 billion in May to $300 billion. In April they were at $293 billion.", "change", False),
    ("The estimate went to $720 billion. That is nearly three times the $400 billion of May.", "change", False),
    ("Burglaries fell to 1,140. The figure for last year was 1,520, so the decrease amounts to 35 percent.", "change",
     False),
    # a share beside the figure that it is the same as
    ("The union asked 8,000 members and 5,200 voted, a turnout of 65%.", "shares", True),
    ("The union asked 8,000 members and 5,200 voted, a turnout of 85%.", "shares", False),
    ("It was a survey of 8,000 members. Some 5,200 members (65 percent) were for it.", "shares", True),
    ("It was a survey of 8,000 members. Some 5,200 members (85 percent) were for it.", "shares", False),
    ("Some 2.4 million tourists are awaited; 12 percent would equal 288,000 people.", "shares", True),
    ("Some 2.4 million tourists are awaited; 22 percent would equal 288,000 people.", "shares", False),
    ("Arn collected $18 million. Nearly $4.5 million of it, 45 percent, paid off debt.", "shares", False),
    ("They looked at 640 inns and found faults in 160 of them, a quarter of the total.", "shares", True),
    ("They looked at 640 inns and found faults in 160 of them, a third of the total.", "shares", False),
    ("A 10% tip on a bill of $240 comes to $42.", "shares", False),
    ("Some 1,200 of the school's 1,600 pupils, 55 percent, get free meals.", "shares", False),
    # shares of both sides
    ("The land is owned by the state (55 percent), the church (35 percent) and farmers (20 percent).", "shares", False),
    ("The UK voted to leave by a margin of 51.9% to 58.1%.", "shares", False),
    ("Voters rejected independence by 65-45 percent.", "shares", False),
    ("Mora gets some 45 percent of the vote, to 40 percent for her rival. Of all, 25 percent are undecided.", "shares",
     False),
    ("The mayor won with 67 percent of the vote to 43 percent for her challenger.", "shares", False),
    # spells between two dates
    ("He was arrested on 3 April and released on 15 April after 22 days in custody.", "date", False),
    ("The plant was built in 1958 and closed in 1998 after 60 years of production.", "date", False),
    ("The siege lasted 19 days, from 2 May until 11 May.", "date", False),
    ("The show runs from 12 March until 22 March, twenty days in which entry is free.", "date", False),
    ("The strike began on 1 June; drivers were back on 19 June, 28 days later.", "date", False),
    # totals
    ("The quake hit 340 homes in Arn and 210 in Bel, bringing the number of homes lost to 550.", "sum", True),
    ("The quake hit 430 homes in Arn and 210 in Bel, bringing the number of homes lost to 550.", "sum", False),
    ("It set aside 320 million euros for fines and 180 million euros for closures, a combined charge of 500 million "
     "euros.", "sum", True),
    ("It set aside 320 million euros for fines and 180 million euros for closures, a combined charge of 700 million "
     "euros.", "sum", False),
    ("Divers found 11 people alive on Monday and another seven on Tuesday, 18 survivors in all.", "sum", True),
    ("Divers found 11 people alive on Monday and another seven on Tuesday, 28 survivors in all.", "sum", False),
    ("Between them the brothers scored 46 points, Marko with 27 and Luka with 19.", "sum", True),
    ("Between them the brothers scored 46 points, Marko with 37 and Luka with 19.", "sum", False),
    ("The census counted 61,250 women and 58,750 men, giving it a population of 140,000.", "sum", False),
    ("The defence called 17 witnesses and the other side 26, and all 43 were heard.", "sum", True),
    ("The defence called 17 witnesses and the other side 26, and all 53 were heard.", "sum", False),
    # parts in its own sentence
    ("The squad of 23 contains three goalkeepers, eight defenders, seven midfielders and five forwards.", "sum", True),
    ("The squad of 23 contains three goalkeepers, eight defenders, nine midfielders and five forwards.", "sum", False),
    ("The 15 members split along party lines, with nine in favour and seven against.", "sum", False),
    ("Of the 19 miners there, 12 walked out, six were carried up and three have not been seen.", "sum", False),
    # parts in the next sentence
    ("On Thursday 25 people crossed the line. Officials say 20 went east, while five people returned.", "sum", True),
    ("On Thursday 25 people crossed the line. Officials say 30 went east, while five people returned.", "sum", False),
    ("The plan frees 900 prisoners. It calls for 500 to be freed in May, and 400 others in June.", "sum", True),
    ("The plan frees 900 prisoners. It calls for 600 to be freed in May, and 400 others in June.", "sum", False),
]  # fmt: skip

LEFT_ALONE = [
    "The party lost nine seats in Arn and took five from Bel.",
    "Reserves rose by $17 billion in May to $300 billion. In June they were at $293 billion.",
    "The Greens won 33 seats. They have eight fewer seats than in 2012, when they held 41.",
    "Turnout was about 80 percent, eight percent lower than the record of 88 percent.",
    "More than 1,000 were seized and 330 people died, half of them children.",
    "Exports were 130.7 billion euros. That is 29.4 billion euros, or 29 percent, above the number of 2011.",
    "In 1971, two years after a revolt, the island left; this was accepted in 1980.",
    "The country was founded in 1861, and two years later a war began that ended in 1865.",
    "The club was founded in 1958 and closed in 1998 after five years of losses.",
    "He was jailed on 3 April, and on 15 April his wife spoke after 22 days of silence.",
    "The chamber is made up of 630 members and an equal number of delegates from 16 states, of 1,239 in all.",
    "Of the 30 who fell ill, 20 were taken to hospital and 15 are children.",
    "The firm has set up 56 branches in 21 towns, with 4,625 people.",
    "The club drew 18,400 a game and sold 15,640 scarves, 25 percent fewer.",
    "Sales rose from 200 to 250, an increase of 10% on May.",
    "Sales to Arn, which are three times as large, rose to $13 billion from $12 billion.",
    "Revenue grew 16 percent to $37.3 billion, while profits doubled to $1.5 billion.",
    "Exports grew by 14.9% to $5.4 billion, and imports grew by 44.3% to $6.2 billion.",
    "Sales reached 23.8 billion yuan ($3.41 billion; 3.29 billion euros), up 33 percent compared with 2015.",
    "Home use made up 37 percent of output, compared with 57 percent in Arn and 68 percent in Bel.",
    "The farms lose 21% of their budget, labour 21% and transport 13%.",
    "Ticket holders are twice as likely to come by bus. Fares went from 2 euros to 3 euros.",
    "Profits were up 40 percent. The factory in Arn hired 60 people, from 50 people last year.",
    "The price fell $1.16 (or 2.2 percent) to $52.82 a barrel.",
    "The wage went up from 500 crowns to 550 crowns. But the extra 30 shifts are little.",
    "Police stopped 400 drivers. They fined 150 and tested 350.",
    "They held 48 people in Arn and 27 in Bel. In all, 165 people were held.",
    "Eight other people were arrested. Six were freed, while six people stay in custody.",
    "On Thursday 25 people crossed the line. Elsewhere 30 went east, while five people returned.",
    "The storm killed 12 people in Arn and nine in Bel, bringing the toll to 40.",
    "Shops sold 40 loaves and 30 cakes, of which 20 were stale, 90 in all since May.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "holds"), TOLD)
def test_what_figures_must_make_is_held(text: str, rule: str, holds: bool) -> None:
    found = [one.holds for one in check(analyze(read(text))) if one.rule == rule]
    assert found and set(found) == {holds}


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_figures_need_not_make_is_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(text))) if not one.holds] == []


@pytest.mark.parametrize(
    ("percent", "flagged"), [("10", False), ("11", False), ("12", True), ("39", True), ("41", False)]
)
def test_a_share_is_a_slip_neither_near_nor_far(percent: str, flagged: bool) -> None:
    text = f"The ferry carried 500 cars last year and now carries 550 cars, {percent} percent more."
    assert any(not one.holds for one in check(analyze(read(text)))) is flagged


@pytest.mark.parametrize(
    ("years", "flagged"), [("39", False), ("41", False), ("42", True), ("159", True), ("161", False)]
)
def test_a_spell_between_two_years_may_be_a_year_off_and_is_no_other(years: str, flagged: bool) -> None:
    text = f"The plant was built in 1958 and closed in 1998 after {years} years of work."
    assert any(not one.holds for one in check(analyze(read(text)))) is flagged


@pytest.mark.parametrize(("days", "flagged"), [("9", False), ("10", False), ("11", False), ("13", True), ("7", True)])
def test_a_spell_between_two_days_may_count_both_of_them(days: str, flagged: bool) -> None:
    text = f"The siege lasted {days} days, from 2 May until 11 May."
    assert any(not one.holds for one in check(analyze(read(text)))) is flagged


@pytest.mark.parametrize(("share", "flagged"), [("64", False), ("66", False), ("73", True), ("55", True), ("17", True)])
def test_a_share_beside_its_part_is_held_with_some_room(share: str, flagged: bool) -> None:
    text = f"The union asked 8,000 members and 5,200 voted, a turnout of {share}%."
    assert any(not one.holds for one in check(analyze(read(text)))) is flagged


@pytest.mark.parametrize(
    ("day", "flagged"), [("Thursday, 14 April", False), ("Friday, 14 April", False), ("Wednesday, 14 April", True)]
)
def test_a_date_that_is_to_come_may_be_of_last_year(day: str, flagged: bool) -> None:
    findings = analyze(read(f"On {day}, he was told to wait.", date="2017-03-30"))
    assert any(not one.holds for one in check(findings)) is flagged


def test_a_majority_is_flagged_once() -> None:
    findings = analyze(read("The bill passed by 58 votes to 41, a margin of 27."))
    assert [one.rule for one in check(findings) if not one.holds] == ["sum"]


@pytest.mark.parametrize(("sides", "flagged"), [("51.9% to 48.1%", False), ("52% to 49%", False), ("52% to 50%", True)])
def test_both_sides_of_a_vote_may_be_rounded(sides: str, flagged: bool) -> None:
    text = f"The UK voted to leave by a margin of {sides}."
    assert any(not one.holds for one in check(analyze(read(text)))) is flagged
