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
    # parts in the next sentence
    ("On Thursday 25 people crossed the line. Officials say 20 went east, while five people returned.", "sum", True),
    ("On Thursday 25 people crossed the line. Officials say 30 went east, while five people returned.", "sum", False),
    ("The plan frees 900 prisoners. It calls for 500 to be freed in May, and 400 others in June.", "sum", True),
    ("The plan frees 900 prisoners. It calls for 600 to be freed in May, and 400 others in June.", "sum", False),
]  # fmt: skip

LEFT_ALONE = [
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
