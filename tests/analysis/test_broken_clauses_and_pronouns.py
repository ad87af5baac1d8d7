"""Figures in clauses that a source breaks, beside a subject, and of whoever a pronoun takes up. All are our own."""

from __future__ import annotations

import pytest

from .test_attribution_figures import sources

BROKEN = [
    # A relative clause that is broken off goes on behind the source, and what comes before it is the writer's.
    ("The £2m is for a school where, according to Ann Lee, 31 children sleep.", [None, "Ann Lee"]),
    (
        "Whether a town of 400 whose wall, by the count of the board, has 25 years left can pay is open.",
        [None, "the count"],
    ),
    ("He was asked about the £7m that the firm, according to its accounts, spent.", ["its accounts"]),
    ("He was asked about 7 firms whose owner, police said, stole £9m.", [None, "police"]),
    # So does a sentence, by a phrase with a figure.
    ("It was paid $211m, the report found, or 23 percent too much.", ["the report", "the report"]),
    ("Her work was funded, Ann Lee discloses, by a grant of £75,000.", ["Ann Lee"]),
    ("The board has bought 12 vans and plans, its website says, to buy 90 more.", ["its website", "its website"]),
    ("The salad was kept warm, the report notes, for as long as six hours.", ["the report"]),
    ("The salad was kept warm, the report notes, in a chapter of six pages.", [None]),
    ("Prices fell, Ann Lee said, to leave 40 firms in debt.", ["Ann Lee"]),
    # Of what stands before, only the clause that goes on is told.
    (
        "Three men kept it, and the 168 steps were climbed, Ann Lee says, some 90,000 times.",
        [None, "Ann Lee", "Ann Lee"],
    ),
    ("He has 7 clocks, four of which, he admits, are 12 minutes late.", [None, "he", "he"]),
    ("The house has 4 floors in which, according to neighbours, six of the dead had lived.", [None, "neighbours"]),
    ("He tells it his way: on Fridays, Ann Lee says, it rained, 90 litres at a time.", ["Ann Lee"]),
    ("The old women, Ann Lee said, citing an audit, are 60% more ill.", ["Ann Lee"]),
    ("In the eight years before that, its data show, it added 11 jobs.", ["its data", "its data"]),
    ("It held 38 grams, its makers write in a report published on Monday.", ["its makers"]),
    ("A study came to another result: colonies grew by 8%.", ["A study"]),
    ("A study came to an end: colonies grew by 8%.", [None]),
    ("“It is far,” Ann Lee said at a feast in Lund, population 2,300.", [None]),
    ("Under union rules a turnout of 40% is needed.", ["union rules"]),
    ("Economists put the sum at little more than half that.", ["Economists"]),
    # "Estimates" and its like are verbs where they part a subject from its verb, or who speaks is named.
    ("It needs a roof; the floor alone, analyst Ann Lee estimates, will cost £7m.", ["analyst Ann Lee"]),
    ("The book sold 80,000 copies, her publisher estimates, though few were read.", ["her publisher"]),
    ("The book had 80,000 pages, her cover notes, though few were read.", [None]),
]

BESIDE = [
    # What tells only who or what the subject is, in a sentence that somebody else's name ends.
    ("Acme, a firm that serves 2.6m people, has lost £4m, emails show.", [None, "emails"]),
    ("Acme, which serves 2.6m people, has lost £4m, according to its accounts.", [None, "its accounts"]),
    ("Bob Roe, 26, of Mill Lane, had been awake for 19 hours, police said.", [None, "police"]),
    ("Storm Ester, 410 miles to the east, was weak, the office said.", ["the office"]),
    ("A trip, which takes 75 minutes by road, will take 40, the mayor said.", [None, "the mayor"]),
    ("Acme, which would serve 2.6m people, has lost £4m, emails show.", ["emails", "emails"]),
    ("The men, 12 of them boys, were freed, police said.", ["police"]),
    ("The charge, £11m, would be spread, the firm said.", ["the firm"]),
    ("In 2019 40 men, a third of the crew, were lost, police said.", ["police", "police", "police"]),
]

TAKEN_UP = [
    ("Biologists went down at noon. They counted 31 wrecks.", "Biologists"),
    ("Her union wants more. At the moment, it says, drivers do 11 shifts.", "Her union"),
    ("The Hotel Guild was angry. In its view the survey missed 92 guests.", "The Hotel Guild"),
    ("Biologists met sailors at noon. They counted 31 wrecks.", "They"),
    ("Biologists went down at noon.\n\nThey counted 31 wrecks.", "They"),
    ("Ann Okafor left the bank. It said 31 jobs would go.", "It"),
    ("The board shut the station after it said 31 jobs would go.", "it"),
    ("The plant has 31 jobs, it said.", "it"),
]


@pytest.mark.parametrize(("text", "expected"), BROKEN + BESIDE, ids=[case[0] for case in BROKEN + BESIDE])
def test_figures_in_and_around_broken_clauses(text: str, expected: list[str | None]) -> None:
    found = [source for _, source in sources(text)]
    assert [source and source[: len(wanted or "")] for source, wanted in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP, ids=[case[0] for case in TAKEN_UP])
def test_a_pronoun_takes_up_the_phrase_that_opened_the_sentence_before(text: str, expected: str) -> None:
    assert sources(text)[-1][1] == expected
