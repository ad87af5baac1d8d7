"""Figures of laws and rules, of what somebody wants, and cues that look like something else. All are our own."""

from __future__ import annotations

import pytest

from .test_attribution_figures import sources

CASES = [
    # What a law or a rule says, also beside what somebody else does.
    ("Under the law, firms must tell the police within 24 hours.", ["the law"]),
    ("Under the Harbours Act, ramps have to be tested every 24 months.", ["the Harbours Act"]),
    ("Under the law, 40 men were freed.", [None]),
    ("By law any find has to be kept for 40 years.", ["law"]),
    ("By night any find has to be kept for 40 years.", [None]),
    ("Under the rules of the club a race needs 12 wardens.", ["the rules of the club"]),
    ("Under the bridge, firms must park within 24 hours.", [None]),
    ("Ann Lee said it would appeal within the 21 days the law allows.", ["the law"]),
    (
        "Ann Lee said it measured six millimetres, under the ten at which the rules allow play.",
        ["Ann Lee", "the rules"],
    ),
    ("Ann Lee argues that they had six weeks when the law required eight.", ["Ann Lee", "Ann Lee"]),
    ("Ann Lee says it is too warm, although its own manual requires 10 degrees.", ["its own manual"]),
    ("Ann Lee said he had 60 more than the rules allow.", ["Ann Lee"]),
    ("The house allows 40 guests.", [None]),
    # What somebody would have; not what there is, and not who is counted.
    ("The union called for a rise of 5%.", ["The union"]),
    ("The union called for a rise from its current 5%.", [None]),
    ("The union called for the release of 40 men.", [None]),
    ("The union has called the rise of 5% late.", [None]),
    ("The council wants a limit of 30 km/h.", ["The council"]),
    ("The board asked last year for a ban within 60 kilometres.", ["The board"]),
    ("The seller asked for £395,000.", [None]),
    ("The union called for a rest until the trial, due to last six months, is over.", [None]),
    ("The union's call for a rise after 20 years failed.", [None]),
    ("The union's call for a rise of 5% failed.", [None]),
    # Documents and their verbs.
    ("Register entries indicate he is paid £85,000.", ["Register entries"]),
    ("The logs, which Acme was told to hand over, record 41 faults.", ["The logs"]),
    ("Figures it was told to hand over tell a different story: it fell 12 times.", ["Figures"]),
    ("A paper attributes 40 per cent of the fall to rain.", ["A paper"]),
    ("Bob Roe began a study, which came to the conclusion that it would cost £9m.", ["a study, which"]),
    ("Bob Roe began a study of its own, which came to the conclusion that it would cost £9m.", ["a study"]),
    ("Auditors find $48 million hole in the budget of Lund", ["Auditors"]),
    ("Divers find 48 million coins in the bay of Lund", [None]),
    ("A search of the truck turned up 96 pounds of it.", [None]),
    # Figures of one's own behind verbs of counting on, measuring and seeing.
    ("The board now forecasts a crop of 1.9m bags.", ["The board"]),
    ("The board has budgeted for 40 teachers.", ["The board"]),
    ("Fans were counting on 5,000 seats.", ["Fans"]),
    ("Fans were counting on the 5,000 seats, and the train reckons with three hours.", ["Fans", "the train"]),
    ("The team arrived at a figure of 31 tonnes.", ["The team"]),
    ("The team arrived at 31 houses.", [None]),
    ("Analysts come up with a price of £40.", ["Analysts"]),
    ("Analysts come up with 40 others.", ["Analysts"]),
    ("Analysts come up with a plan after 40 days.", [None]),
    ("Inspectors clocked a lorry at 97 km/h.", ["Inspectors"]),
    ("The room measured 40 metres.", [None]),
    ("The broker sees oil at £90 by June.", ["The broker"]),
    ("The broker sees oil wells at 90 sites.", [None]),
    ("Prices are low, but the broker sees them at £90 by June.", ["the broker"]),
    ("It is counting on 5,000 seats.", [None]),
    ("The mayor talked of a bill of £3m.", ["The mayor"]),
    ("The audit flagged 120 payments.", ["The audit"]),
    ("The board raised the toll for cars to $7.", [None]),
    ("The board raised the toll of the dead to 7.", ["The board"]),
    ("A study that the ministry ordered last year rated 11 piers poor.", ["A study"]),
    ("By the board's own tally 3,988 were opposed.", ["the board's own tally"]),
    ("Of the 900 asked, 12 percent said no.", [None, None]),
    ("Some 84,000 came, the park counted.", ["the park"]),
    ("Some 84,000 came when the park counted.", [None]),
    ("The board lists the town at 44,100.", ["The board"]),
    ("The house sold for a sum that councillors put at £94,000.", ["councillors"]),
    ("Only one in five is insured, a survey by the board found last year.", ["a survey"]),
    # Behind a colon somebody else may have a figure, and so may whoever parts a sentence there.
    ("The guild considers that an insult: a fan, Ann Lee pointed out, costs £45,000.", ["Ann Lee"]),
    ("It had been expected to be larger: analysts at Acme had forecast £30m.", ["analysts at Acme"]),
    ("Lee said one thing was clear: it would cost £30m.", ["Lee"]),
    # Amounts beside who speaks of them, and sentences that go on with the figures of the one before.
    ("Uptake was 81%, well short of the 95% that doctors say is needed.", [None, "doctors"]),
    ("Growers will use a £48m store that the county says will open.", [None]),
    ("It stood at £5.1m, Ann Lee pointed out, down from £8.9m, and auditors wanted more.", ["Ann Lee", "Ann Lee"]),
    ("The song sold 310,000 copies and paid, she said, for 12 horses.", [None, "she"]),
    ("Acme said it would recall them, a day after a clinic linked them to 61 deaths.", ["a clinic"]),
    ("Acme said it would recall them, a day after she had found 61 of them.", ["Acme"]),
    ("The logs record 41 faults. Nine of them were of the ramp.", ["The logs", "The logs"]),
    ("The logs record 41 faults. Nine of those who left were old.", ["The logs", None]),
    ("A poll found that 38% were for it. Only 12% did not know.", ["A poll", "A poll"]),
    ("A poll found that 38% were for it. In 2019 12% were.", ["A poll", None, None]),
    ("A guard said that 38% were for it. Only 12% did not know.", ["A guard", None]),
    (
        "The union's secretary-general, Ann Lee, said it was short of 98,000 men.",
        ["The union's secretary-general, Ann Lee"],
    ),
    # Cues that the tagger misses, and what only looks like one.
    ("Ann Lee, a vet who was not there, points out that 11 were old.", ["Ann Lee"]),
    ("Acme, which bought it for £18m and says it has spent £4m on it, will go.", [None, "Acme"]),
    ("The board puts the number at risk nearer to 12,000.", ["The board"]),
    ("Losses could come to £7m, in the view of Acme.", ["Acme"]),
    ("In the view of Acme, losses could come to £7m.", ["Acme"]),
    ("Losses could come to £7m, in view of Acme.", [None]),
    ("Ann Lee described how a gauge had sent three alerts.", ["Ann Lee"]),
    ("The roof cost her, Ann Lee once worked out, £6,200 in tiles.", ["Ann Lee"]),
    ("The police took six guns, one of them reported stolen, and £900.", [None, None]),
    ("Behind 26 pipes, a man is swearing gently in Polish.", [None]),
    ("Bob Roe left at what his coach claimed was 42 km/h, but lost six seconds.", ["his coach", None]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_figures_of_rules_wishes_and_records(text: str, expected: list[str | None]) -> None:
    found = [source for _, source in sources(text)]
    assert [source and source[: len(wanted or "")] for source, wanted in zip(found, expected, strict=True)] == expected
