"""On whose account figures stand, by the grammar of the sentence around them."""

from __future__ import annotations

import pytest

from .test_attribution_figures import sources

SOURCES = [
    ("A poll last week had Lee ahead by 3 points.", "A poll last week"),
    ("Rents rose 8%, the office said last month, the fastest since its records began.", "the office"),
    ("The agency puts the number of deaths on lakes at 1,500.", "The agency"),
    ("The bank now sees growth ending the year at 3%.", "The bank"),
    ("The bank saw growth ending the year at 3%.", None),
    ("The town has plans that the mayor says would raise £8m.", "the mayor"),
    ("She cited research by Lund College which found that 40 had left.", "She"),
    ("Acme plans to cut jobs, and close 12 mines, people at Bolt said.", "people at Bolt"),
    ("The carmaker forecast in May that it would earn $40m.", "The carmaker"),
    ("The bank forecasts growth of 3%.", "The bank"),
    ("The forecast of the bank is 3%.", None),
    ("Many came, he said, of whom 12 left.", "he"),
    ("Many left, he said, and the state has cut aid four years running.", "he"),
    ("When they came, he said, she fed them for 40 days.", "he"),
    ("At that price, Ann Lee said, treating all would cost $40m.", "Ann Lee"),
    ("When asked, he would not answer, saying 40 men had left.", "he"),
    ("One in eight was ill, the doctors reported in the Post, and there was no cure.", "the doctors"),
    ("The team missed 13 tackles by his count.", "his count"),
    ("The team went 13 miles by train.", None),
    ("Others cited a memo showing that calls rose 31%.", "Others"),
    ("Growth was below the 3.1% forecast by economists polled by Acme.", "economists polled by Acme"),
    ("Growth was below the 3.1% economists had expected.", "economists"),
    ("Growth was below the 3.1% that economists had expected.", "economists"),
    ("Consensus estimates had pointed to $7.4 billion.", "Consensus estimates"),
    ("Shares slid, a loss the bank puts at 4%.", None),
    ("Shares slid, a figure the bank puts at 4%.", "the bank"),
    ("The ministry gave its losses as nine dead.", "The ministry"),
    ("Ministers were accused of waste after a watchdog put the cost at £11bn.", "a watchdog"),
    ("A senator cited an audit that found 40 faults.", "A senator"),
    ("A senator cited 40 audits.", None),
    ("About 40 jobs will go, on the firm's own figures.", "the firm's own figures"),
    ("The firm lost its case, on the firm's 40 acres.", None),
    ("Some men died, while a rights group counted 40.", "a rights group"),
    ("The ward has treated 40 wounded, its director said by phone.", "its director"),
    ("In all, 40 homes were lost, fire chiefs now believe.", "fire chiefs"),
    ("The storm is expected by Friday to bring 40 mm.", None),
    ("She expects to break even, she says, and to lend $40m.", "she"),
    ("Rain is rarer, a study found, while lakes have warmed by 0.28C.", "a study"),
    ("At the trial, Bob Roe accepted he had drunk 12 pints.", "Bob Roe"),
    ("The plan, which critics say would cost 40 jobs, was dropped.", "critics"),
    (
        "The report, which a minister said was flawed, put the cost at £40m.",
        "The report, which a minister said was flawed",
    ),
    ("The gang that police say stole 40 cars was held in Lund.", "police"),
    (
        "A review, a copy of which was seen by Acme, rated it “poor” and found 40 faults.",
        "A review, a copy of which was seen by Acme",
    ),
    ("Shells hit the port, medics said, killing 12 sailors.", "medics"),
    ("The union puts the figure nearer 200.", "The union"),
    ("Prices rose, he said, and “they took 40 jobs”.", "he"),
    ("The bank said in its report that profit rose 12%.", "The bank"),
    ("The bank said last week in its annual report that profit rose 12%.", "The bank"),
    ("It has lost faith in his claim that 40 people died.", "his"),
    ("Bob Roe took £4,000 from a friend, a jury heard on Monday.", "a jury"),
    ("Bob Roe fell 60 metres, a coroner was told yesterday.", "a coroner"),
    ("The disease is rare and, the health agency estimates, caused 329 deaths.", "the health agency"),
    ("Those who took it scored four points more, the team reports in the journal Brain.", "the team"),
    ("Medics spoke of 60 dead.", "Medics"),
    ("One in five was ill, figures released by the council on Friday show.", "figures released by the council"),
    ("Ward records seen by the Post list 27 deaths.", "Ward records seen by the Post"),
    ("Figures released on Friday point to a deficit of 4 percent.", "Figures released on Friday"),
    ("Marchers sang; the police spoke of 5,000.", "the police"),
    ("Marchers sang; the police spoke of peace once all of them and 5,000 more came.", None),
    ("Prices rose, the bank said, after a gain of 2.8 percent.", "the bank"),
    ("Prices rose, the bank said, after closing 28 shops.", None),
    ("The minister has, despite a warning, insisted that the road costs €80m.", "The minister"),
    ("The minister met Ann Lee, despite a warning, and left 12 notes.", None),
    ("The club confirmed the fee was €18m.", "The club"),
    ("The parcel confirmed the fee was €18m.", None),
    ("The line will carry 200 people an hour, its builders promise.", "its builders"),
    ("Nearly 80 families depend on aid, said the charity, most of them poor.", "the charity"),
    ("Aid has grown, said the charity, 12 times the rate of last year.", "the charity"),
    ("It happened at noon, an official told the Post, and involved 12 trucks.", "an official"),
    ("Police identified the dead as a family of five.", "Police"),
    ("Police identified five bodies.", None),
    ("The dead man was identified by police as a father of five.", "police"),
    ("The mother of a woman who was killed said her daughter called 12 times.", "The mother of a woman who was killed"),
    ("A man who lives nearby said 12 shots were fired.", "A man who lives nearby"),
    ("The man whose car was stolen said it cost €300.", "The man whose car was stolen"),
    ("The guard met a man who said 12 shots were fired.", "a man who"),
    ("A man who was told by 12 guards to go ran.", None),
    ("It showed a 19 per cent fall in deaths.", "It"),
    ("It carried a 19 per cent tax on tea.", None),
    ("The results mean the drug could reach 300 patients.", None),
    ("Jo Bridge: Derry captain dies aged 27", None),
    ("“We lost 12 goats,” Omar Sow was quoted as saying by the agency.", "Omar Sow"),
    ("“We lost 12 goats,” Omar Sow was quoted as saying.", "Omar Sow"),
    ("And from Mayor Ann Lee: “We have set aside $4 million.”", "Mayor Ann Lee"),
    ("The man's claim that they left, like his threats, was heard by 12 men.", None),
    ("The man's claim that they left, like his threats, and 12 rows.", "The man"),
    ("Lee said it would cost too much and Roe suggested $12 billion.", "Roe"),
    ("The wall is to be 30 feet high, according to state contract notices.", "state contract notices"),
    ("It said the list included: Acme said the whole of it had 12 names.", "Acme"),
    ("He said the list included: Ann Lee, 12, and a dog.", "He"),
    ("He has died aged 90, police in the state of Lund report.", "police in the state of Lund"),
    ("He has died aged 90, according to a police report.", "a police report"),
    ("The fire, a third, left 12 homeless, the mayor's aide, Bob Roe, said by text.", "the mayor's aide, Bob Roe"),
    ("Waste cost $4 million, an audit first reported by the Post found.", "an audit first reported by the Post"),
    ("The union says so; the firm counts 2,100.", "the firm"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES, ids=[case[0] for case in SOURCES])
def test_whose_figure(text: str, source: str | None) -> None:
    assert [said for _, said in sources(text)] == [source]


WRITERS_OWN = [
    "The Greens, who hold 11 seats, announced a merger.",
    "The line, which runs 11 ships, announced a tanker.",
    "After a shouting match, the board moved 12 pupils.",
    "The text has been accepted by leaders of 12 states.",
    "The gang that police say stole cars was held in 3 raids.",
    "The plan, which critics say would cost jobs, was dropped after 12 days.",
    "The map, which Ann Lee called “a lie,” was withdrawn after 12 days.",
]


@pytest.mark.parametrize("text", WRITERS_OWN)
def test_behind_a_relative_clause_the_writer_speaks(text: str) -> None:
    assert [said for _, said in sources(text)] == [None]
