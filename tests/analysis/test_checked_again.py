"""What a text takes up, reckons from a year, shares out or leaves over must fit what it told before.

In each row the first figure in braces is right and passes without a line, the second is the slip that is found.
"""

from __future__ import annotations

import re

import pytest

from analysis import analyze, read
from analysis.checking import check

SLIPS = [
    # text, the rule that finds the slip
    # persons without a name
    ("A {49|39}-year-old woman and a man of 60 died. The families of the man, 60, and the woman, 49, wept.", "age"),
    ("Two men aged 24 and 26 were hurt. One of them, the {26|28}-year-old, is in hospital.", "age"),
    ("A {34|43}-year-old man was held on Sunday. The suspect, 34, is known to the police.", "age"),
    ("A boy of {13|15} was among the dead. The 13-year-old had come by bus.", "age"),
    ("A {36|46}-year-old woman was treated. The assistant, 36, went home.", "age"),
    (
        'Tom Roth, {41|31}, was hit. The lawyer Ida Holm told the court that Mr Roth fell. "He was lucky," she said. '
        '"The 41-year-old was on his way home."',
        "age",
    ),
    ("Tom Roth, {66|56}, farms here. “I am 66 and I wept,” said Roth.", "age"),
    # how far apart persons are in age
    ("Ida Harrow, 44, won. She is {nine|six} years younger than Tom Lund, who is 53.", "age"),
    ("Ida Harrow, 61, is charged. Her husband Otto, 64, was {three|seven} years older than his wife.", "age"),
    ("Pavel Kral, 31, held off Jomo Bell, {nine|five} years his junior at 22.", "age"),
    # until the year of writing
    ("ARN, March 14, 2024 — The ferry, built in {1994|1984}, is to be replaced after 30 years in service.", "date"),
    ("In October 2024 she will leave. The firm, founded in 1949, celebrates its {75|65}th birthday.", "date"),
    ("In October 2024 she will leave. She has been wed to Piero since 1980, {44|34} years in which he sang.", "date"),
    ("In 1958 she married the poet. The marriage lasted {41|47} years until his death in 1999.", "date"),
    ("On 5 June 2024 it won its first cup since {1987|1978}, and the 37-year wait had been long.", "date"),
    ("On 5 June 2024 it rained. The flood of 1998, {26|36} years ago, was worse.", "date"),
    ("On 5 June 2024 it rained. Trains will run again, {nine|six} years after they stopped in 2015.", "date"),
    ("In October 2024 Giulia Ferro will leave. Ferro was born in {1952|1962} in Arn. She is 72, and she sings.", "age"),
    ("In May 2024 it rained. He has lived on the rock for {33|23} years. He came in 1991, with a dog.", "date"),
    ("She worked there from 2009 until she was dismissed in 2021, {12|15} years in all.", "date"),
    # what is left of a whole
    (
        "Sales were 710 million euros. Arn brought 290 million euros, Bel 180 million and Cad 120 million; the rest of "
        "the world brought in {120|150} million.",
        "sum",
    ),
    ("It will cut 480 jobs. In Lindau 300 people will leave. The remaining {180|210} are spread over the land.", "sum"),
    ("The blast killed 11 people. Seven of the dead worked there, he said. The other {four|six} did not.", "sum"),
    (
        "They counted 1,260 bats. Half of them, 630, were brown. There were 310 grey bats, 220 red ones and 80 black "
        "ones; the remaining {20|50} were white.",
        "sum",
    ),
    (
        "The budget is 94 million euros. Health takes 51 million and schools 27 million euros. The remaining "
        "{16|19} million euros goes on roads.",
        "sum",
    ),
    # outcomes
    ("He has lost only three of his {28|31} matches in charge, winning 19 and drawing six.", "sum"),
    ("It fell with 21 in favour and 23 against. {One|Four} member abstained. All 45 councillors attended.", "sum"),
    ("The 212-member house voted by 104 votes to 96. {Seven|Ten} abstained and five were absent.", "sum"),
    # one whole of so many
    (
        "The five parks had 8.4 million visitors. Lake Senn had 3.1 million visitors, the Moor 2.2 million, Corrie "
        "1.4 million and the Dunes 900,000. Hartwood had {800,000|500,000}.",
        "sum",
    ),
    ("All 34 passengers and five crew were taken off. It rained. The {39|37} people on board had tea.", "sum"),
    # shares of a base
    ("It will cut {480|640} jobs, a fifth of its workforce of 2,400.", "shares"),
    ("They counted 1,260 animals there. It rained. Half of the animals, {630|680}, were brown.", "shares"),
    ("It had 8.4 million visitors. A quarter of all visitors, or {2.1|2.4} million, came from abroad.", "shares"),
    ("The loss of £186,000 equalled half its yearly income of £{372,000|327,000}.", "shares"),
    # rates and products
    ("It saves about 2 million euros a month, or {24|28} million a year.", "sum"),
    ("It will spend 1.5 million euros a month on paths and toilets, {18|15} million euros a year.", "sum"),
    ("It saves 500 million crowns a year, {five|six} billion crowns over ten years.", "sum"),
    ("Each train has ten cars with 40 beds, {400|480} beds in all.", "sum"),
    # margins told over a paragraph
    ("She won by a majority of {212|221} votes. Harrow had 14,506 votes to the 14,294 of her rival.", "sum"),
    # figures taken as known
    ("Some {120|102} officers searched the town. “The 120 officers who took part can be proud,” he said.", "repeated"),
    ("She has {five|six} grandchildren, none of whom sings. “All five of them like me,” she says.", "repeated"),
    ("A third candidate took {3,100|3,700}. There were 31,900 votes and 212 votes between them. She said that her "
     "3,100 votes were dear.", "repeated"),
    ("The petition was signed by {2,317|2,371} people. Two thousand three hundred and seventeen names are many.",
     "repeated"),
    ("A crowd of {11,480|14,180} saw the match. The attendance of 11,480 was a record.", "repeated"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule"), SLIPS)
def test_a_slip_is_found_and_what_is_right_passes(text: str, rule: str) -> None:
    for which in (1, 2):
        told = re.sub(r"\{(.*?)\|(.*?)\}", rf"\{which}", text)
        found = [one.rule for one in check(analyze(read(f"News of the day\n\n{told}\n"))) if not one.holds]
        assert set(found) == ({rule} if which == 2 else set()), told


FINE = [
    # several who can be meant
    "A 39-year-old woman and a man of 60 died. A woman came by. The woman, 49, wept.",
    "A 24-year-old man was hurt. Tom Roth came. The 28-year-old is in hospital.",
    "A 12-year-old boy was hurt. The man, 43, was held.",
    "A 34-year-old man was held. The man, 34, had met another man. The man, 43, fled.",
    # the spell is of another time, or may be
    "On 5 June 2024 it rained. After 23 years in Arn, Lund retired in 1994 and joined a firm.",
    "On 5 June 2024 it rained. He has lived there since 1980. He was a miner for 30 years.",
    "It rained. The firm, founded in 1949, celebrates its 65th birthday.",
    "On 5 June 2024 it rained. It is due by 2030. The firm, founded in 1949, marks the 65th anniversary of a fire.",
    "The firm, founded in 1949, celebrates its 65th birthday. It met in 2014.",
    "In May 2024 it rained. He has lived on the rock for 23 years. They came in 1991, and he followed in 2001.",
    "He has lived on the rock for 23 years. He came in 1991, with a dog.",
    # a rest of something else
    "It will cut 480 jobs. In Lindau 300 people will leave. The other 40 firms will stay.",
    "It sold 900 bats. It had 310 grey bats. The remaining two were white.",
    # not all are told
    "The 212-member house voted by 104 votes to 90. Seven abstained.",
    "He lost three of his 28 matches and won 19.",
    "The five parks had 8.4 million visitors. Lake Senn had 3.1 million visitors and the Moor 2.2 million.",
    # a share of something else
    "They counted 1,260 animals there. Half of the birds, 130, were brown.",
    "It saves 2 million euros a month for schools, and 30 million a year for roads.",
    "It pays 2 million euros a month, up from 30 million a year.",
    # narrower, others, or reckoned
    "There were 34 passengers. The 12 injured passengers went home.",
    "There were 34 passengers and five crew. All 39 were well.",
    "There were 34 passengers on the boat. All 30 other passengers were well.",
    "It cut 480 jobs. In Lindau 300 people will leave. “These 480 people did nothing wrong,” he said.",
]


@pytest.mark.parametrize("text", FINE)
def test_what_may_be_of_something_else_is_left_alone(text: str) -> None:
    assert [one.message for one in check(analyze(read(f"News of the day\n\n{text}\n"))) if not one.holds] == []
