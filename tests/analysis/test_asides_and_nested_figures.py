"""What the writer adds inside another's words, and figures that somebody only passes on. All sentences are our own."""

from __future__ import annotations

import pytest

from analysis import analyze, read

CASES = [
    # The writer explains who or what is spoken of.
    ("Ann Lee said the plant, which employs 300 people, would close.", [None]),
    ("Ann Lee said the side, who have won 12 games, were tired.", [None]),
    ("Ann Lee said the bird was at Ost, where 40 others live.", [None]),
    ("Ann Lee said the road would take cars out of Ost, where 40 cyclists have died this year.", [None]),
    ("Ann Lee said it would sell the farm, in which it holds 40 cows.", ["Ann Lee"]),
    ("Ann Lee said it went to Bob Roe, a driver who lost 40 sheep.", [None]),
    ("Ann Lee said he was hurt, an injury that has kept him out of 40 games.", [None]),
    ("Ann Lee said the plant, which employs 300, would cut 40 jobs.", [None, "Ann Lee"]),
    ("Ann Lee said the plant, which now employs 300, would close.", [None]),
    # What was to come, what had been, what came of it, and what measures it: all of that is told.
    ("Ann Lee said it would build a plant, which would employ 300.", ["Ann Lee"]),
    ("Ann Lee said the plant, which had employed 300, was old.", ["Ann Lee"]),
    ("Ann Lee said there was a fight, which led to 40 arrests.", ["Ann Lee"]),
    ("Ann Lee said 9% had left, which translates to 40 men.", ["Ann Lee", "Ann Lee"]),
    ("Ann Lee said profit fell to $4m, which is 12% less.", ["Ann Lee", "Ann Lee"]),
    ("Ann Lee said it made a loss, which was 12% of its sales.", ["Ann Lee"]),
    ("Ann Lee said the plant that employs 300 would close.", ["Ann Lee"]),
    ("In Ost, where 40 died, it is bad, Ann Lee said.", ["Ann Lee"]),
    # Who found or said it, in what another one says.
    ("Ann Lee said the college's report had found 40 faults.", ["the college's report"]),
    ("Ann Lee said the report had found 40 faults.", ["the report"]),
    ("Ann Lee said a recent report had found 40 faults.", ["Ann Lee"]),
    ("Ann Lee said auditors had found that 40 were gone.", ["auditors"]),
    ("Ann Lee said guards had found 40 bombs.", ["Ann Lee"]),
    ("Ann Lee said Bob Roe had told the court that 40 died.", ["Bob Roe"]),
    ("Ann Lee said he had told the court that 40 died.", ["Ann Lee"]),
    ("Ann Lee said brokers expected it to lose 40 cows.", ["brokers"]),
    ("Ann Lee said her own figures showed 40 faults.", ["Ann Lee"]),
    ("The Courier quoted a guard as saying 40 men left.", ["a guard"]),
    ("The Health Board says flu is spreading and estimates 40 people died.", ["The Health Board"]),
    ("The college's report found 40 faults, Ann Lee said.", ["Ann Lee"]),
    # A clause with a verb of its own behind "said" is no subject.
    ("Ann Lee, prosecuting, said the thefts began in May, when he moved £40.", ["Ann Lee"]),
    ("Ann Lee, of Lund College, who was not involved, said the age rested on 40 shells.", ["Ann Lee"]),
    ("Prices rose by 40%, said a man briefed on the plans.", ["a man briefed"]),
    ("Ann Lee said 90 had left, of which there were 40 in May.", ["Ann Lee", "Ann Lee"]),
    # A pronoun that means no name takes up who vouched for the sentence before.
    ("The fire authority said 23 had left. Another 17 were missing, it said.", ["The fire authority"] * 2),
    ("A report put it at £1m. It warned, however, that it could take 90 days.", ["A report"] * 2),
    ("A report put it at £1m. But it warned that it could take 90 days.", ["A report"] * 2),
    ("An aide said 23 had left. He said 17 were missing.", ["An aide"] * 2),
    ("The aides said 23 had left. It said 17 were missing.", ["The aides", "It"]),
    ("An aide said 23 had left. They said 17 were missing.", ["An aide", "They"]),
    ("A report put it at £1m.\n\nIt warned that it could take 90 days.", ["A report", "It"]),
    ("A report put it at £1m. Rain fell. It warned that it could take 90 days.", ["A report", "It"]),
    ("The fire authority said 23 had left. They shut the station after it said 17 were missing.", ["The fire", "it"]),
    # What somebody does is nothing that they tell.
    ("A group has claimed the theft and put 40 maps online.", [None]),
    ("The side have conceded just 4 goals.", [None]),
    ("The board conceded that 4 boats sank.", ["The board"]),
    ("Students who cannot show proof of it will be sent home for 21 days.", [None]),
    ("Some neighbours have given a total of $400 towards it.", [None]),
    ("The morgue gave a toll of 40.", ["The morgue"]),
    ("Ann Lee declared a state of emergency in 3 towns.", [None]),
    ("Ann Lee declared a dividend of $3.", ["Ann Lee"]),
    ("Ann Lee walked, by her own reckoning, 40 miles and added 12 ferns.", ["her", None]),
    ("The Board said it had counted 40 deaths, many of them never reported.", ["The Board"]),
    ("The council dropped its plan to shut 3 schools.", [None]),
    ("“I fell,” Ann Lee told a conference that lasted 19 minutes.", [None]),
    ("Review: The play is 2 hours too long\n\nIt was dark.", [None]),
    ("It took years and cost, she says, £3m.", ["she"]),
    ("A skipper whose boat sank off the Skerries has told how he saved 2 men.", ["A skipper whose boat"]),
    # Who recommends, believes or estimates it.
    ("It trained them for 4 hours, against the 16 hours recommended by the guidelines.", [None, "the guidelines"]),
    ("It sold 40 out of what growers believe were 900.", [None, "growers"]),
    ("It weighs 40 tonnes, estimates Ann Lee, an adviser.", ["Ann Lee"]),
    ("“It fell,” said Ann Lee, chief economist at Acme, who expects it to rise by 4%.", ["Ann Lee"]),
    ("Ann Lee, report author and adviser, expects it to rise by 4%.", ["Ann Lee"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_whose_figure_it_is(text: str, expected: list[str | None]) -> None:
    given = [number.source for number in analyze(read(text)).numbers if number.kind != "date"]
    found = [source.text if source else None for source in given]
    assert [one and one[: len(wanted or "")] for one, wanted in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Counsel to the inquiry, Peter Lee KC, said it was hard. Bob Roe had paid $40, he said.", "Peter Lee"),
        ("Peter Lee said it was hard. Bob Roe had paid $40, he said.", "Peter Lee"),
        ("Peter Lee said it was hard.\n\nBob Roe would pay $40, he added.", "Peter Lee"),
        ("Peter Lee wept. Bob Roe had paid $40, he said.", "Bob Roe"),
        (
            "“No,” said Bob Roe, a cook.\n\nTheir leader, Peter Lee, said it was shut and asked that Ann Orr resign; "
            "she had, he claimed, lost 2 letters.",
            "Peter Lee",
        ),
    ],
)
def test_whoever_spoke_before_speaks_on(text: str, name: str) -> None:
    findings = analyze(read(text))
    source = findings.numbers[-1].source
    actor = findings.actor(source.actor or "") if source else None
    assert actor is not None
    assert actor.name == name
