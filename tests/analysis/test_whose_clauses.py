"""Where what somebody says ends and another tells a figure; and who speaks by labels and "they"."""

from __future__ import annotations

import pytest

from analysis import analyze, read

from .test_attribution_figures import sources

FIGURES = [
    # What becomes of shares the writer tells.
    ("Acme said sales rose 4%, and its shares climbed 9% in early trading.", ["Acme", None]),
    ("Acme said it lost $3m; its shares fell 12%.", ["Acme", None]),
    ("Acme said it lost $3m, sending its shares down 12%.", ["Acme", None]),
    ("Acme said it lost $3m, and its share of sales fell to 12%.", ["Acme", "Acme"]),
    ("Acme said it lost $3m, and its shares in Rome fell 12%.", ["Acme", None]),
    # So he does what came on a day of its own.
    ("The union said the offer was poor, and on Friday 900 drivers walked out.", [None]),
    ("The ministry said 40 were hurt, but by evening the wards held 71.", ["The ministry", None]),
    ("The ministry says 40 were hurt, and on Friday 71 will go.", ["The ministry", "The ministry"]),
    # Others who foresee or find a figure.
    ("Ann Lee said growth would reach 2%, but the bank forecasts 1.1%.", ["Ann Lee", "the bank"]),
    ("Ann Lee praised the forecasts for 40 towns.", [None]),
    ("The result suggests trust fell since May, when a like poll found 71% had it.", ["a like poll"]),
    ("Police said he fled when officers found 40 guns.", ["Police"]),
    # Amounts in what somebody says that others expected.
    ("Acme said it sold 17 million, well short of the 20 million expected by analysts.", ["Acme", "analysts"]),
    (
        "Acme said sales rose to $28m, below the average analyst estimate of $29m.",
        ["Acme", "the average analyst estimate"],
    ),
    (
        "Acme said sales were $235m, below analyst expectations of $264m, according to Bolt Data.",
        ["Acme", "Bolt Data"],
    ),
    (
        "Acme reported sales of $244m, missing analysts' estimates of $264m, according to Bolt Data.",
        ["Acme", "Bolt Data"],
    ),
    ("Acme raised its estimate of $28m.", ["Acme"]),
    (
        "Acme added 187 jobs, the board reported Friday, fewer than the 200 analysts had predicted.",
        ["the board", "analysts"],
    ),
    ("Acme fined 187 analysts, who had predicted rain.", [None]),
    (
        "Ann Lee told the board that 2 more would come, but traders put the odds of it at 13 percent.",
        ["Ann Lee", "traders"],
    ),
    ("The mayor insists that 40 clinics will be built, but only two have opened.", ["The mayor", None]),
    ("The mayor insists that 40 clinics will be built, but that two have opened.", ["The mayor", "The mayor"]),
    ("The mayor promised 40 clinics in May and have built two.", ["The mayor", None]),
    # A clause that somebody's verdict holds.
    ("The council wants to move, a change it says would save £40,000 a year.", ["The council"]),
    ("Mayor Greg Salter blamed the union, which he said had asked for £38 an hour.", ["he"]),
    ("She is 44, has six cats and has not, she says, slept past 5.30am.", [None, None, "she"]),
    ("She has six cats and is, she says, 44.", ["she", "she"]),
    # Whose "said" it is.
    ("The head of the mission in Sudan, Ann Lee, said the 12 guards, as well as 3 cooks, were hurt.", ["The head"] * 2),
    ("The largest, Verket, said pay fell 7%.", ["The largest, Verket"]),
    ("When her son found out, she sold 40 cows.", [None]),
    ("According to the magazine “Motor Week”, one in six cars leaks oil.", ["the magazine “Motor Week”"]),
    (
        "The board's president, Ann Lee, said the backlog of repairs stood at £1.3bn.",
        ["The board's president, Ann Lee"],
    ),
    ("The fire, the third this year, cost 40 homes, said the mayor.", ["the mayor"]),
    ("A paper he published in March found that calves were 7% thinner.", ["A paper he published"]),
    ("It was his party, she said, that closed 40 courts.", ["she"]),
    ("The crew drank, by her estimate, 300 cups of tea.", ["her estimate"]),
    ("Volunteers counted 5,371 whales, the highest tally in 23 years.", ["Volunteers", None]),
    ("The court was told that he drank nine pints.", ["The court"]),
    ("The driver was told that he drank nine pints.", [None]),
    ("She promised 40 books to each family that had lost a house.", ["She"]),
    ("She warned 200 guests that had lost a house.", [None]),
    # Documents that show, and what looks like their verb.
    ("Some 59% are hungry, a survey of more than 12,000 people shows.", ["a survey of more than 12,000 people", None]),
    ("Some 59% are hungry, a crowd of 12,000 people shows.", [None, None]),
    ("Figures unveiled today show UK unemployment rose by 35,000.", ["Figures unveiled today"]),
    ("Previous estimates said 1,400 people were killed.", ["Previous estimates"]),
    ("The military in neighbouring Peru said eight ships sank.", ["The military in neighbouring Peru"]),
    ("Workers warn thousands of people are ill.", ["Workers"]),
    ("Workers warned thousands of people of it.", [None]),
    ("Sales, whose fall is at the heart of Ann Lee's plan for saving the firm, lost 4 percent.", [None]),
    ("Acme reported a loss, which sent its shares down 10 percent.", [None]),
    ("Acme reported a loss, which was 10 percent of its sales.", ["Acme"]),
    ("It included $940 million for Bolt Inc. “This is late,” said Tim Roe.", [None]),
    ("It is $940 million for Bolt, said Tim Roe.", ["Tim Roe"]),
    # What a verb of another clause, or of the writer's, has beside it.
    ("Ann Lee, who put a “sell” rating on it when it stood at $19, left.", [None]),
    ("A woman who was told by a guard that she must “hop it” has won £7,500.", [None]),
    ("A woman was told by a guard that she must pay £7,500.", ["a guard"]),
    ("The farmers have not seen a good income and a crop in two years, and this drove them out.", [None]),
    ("The mayor promised to pave the road, a 47-mile stretch.", [None]),
    ("The mayor promised to pave the road, 47 bridges and a square.", ["The mayor"]),
    ("The trust has yet to find out when it will get £29 million.", [None]),
    ("The trust found out when it would get £29 million.", ["The trust"]),
    # What is meant or decided, and when it was said.
    ("The union vowed to hire 40 clerks.", ["The union"]),
    ("The union is opposed to sending 40 men.", [None]),
    ("The union is sure that 40 men will go.", ["The union"]),
    ("Ann Lee admitted two charges of theft.", [None]),
    ("Ann Lee admitted taking 12 books.", ["Ann Lee"]),
    ("Japan announced its pledge on Tuesday at the start of a two-day meeting.", [None]),
    ("Japan confirmed the ban of 40 ships after the storm.", ["Japan"]),
    ("The rebels claimed 12 villages in a week.", [None]),
    ("The rebels claimed 12 deaths in a week.", ["The rebels"]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES, ids=[case[0] for case in FIGURES])
def test_whose_figures_are_in_clauses_beside_each_other(text: str, expected: list[str | None]) -> None:
    found = [source for _, source in sources(text)]
    assert [source and source[: len(wanted or "")] for source, wanted in zip(found, expected, strict=True)] == expected


SPEAKERS = [
    ("Then: “I will not run,” Ann Lee said in May. Now: “I am in.”", ["Ann Lee", "Ann Lee"]),
    ("Ann Lee has changed her mind. Then: “Never.” Now: “Perhaps.”", ["Ann Lee", "Ann Lee"]),
    ("Ann Lee in May: “I will not run.” Ann Lee in June: “I am in.”", ["Ann Lee", "Ann Lee"]),
    ("“Nobody came,” Ann Lee said. Then, after a pause: “Not one soul.”", ["Ann Lee", "Ann Lee"]),
    ("“No one came.” Ann Lee shook her head. “Not one soul.”", ["Ann Lee", "Ann Lee"]),
    ("“No one came.” The rain fell on Ann Lee. “Not one soul.”", [None, None]),
    (
        "“It is late,” Bob Roe said.\n\n“No one came.” Ann Lee shook her head. “Not one soul.”",
        ["Bob Roe", "Ann Lee", "Ann Lee"],
    ),
    ("Ann Lee, head of Acme: “It stinks.”", ["Ann Lee"]),
    ("Ann Lee opened with, “It was a pleasure to hear you.”", ["Ann Lee"]),
    ("Ann Lee opened, “It was a pleasure to hear you.”", ["Ann Lee"]),
    ("Ann Lee, 59, now runs a shop. “At least it is dry,” the 59-year-old added.", ["Ann Lee"]),
    ("Ann Lee was tired. “I asked,” she said.\n\n“They laughed,” the left-hander said.", ["Ann Lee", "Ann Lee"]),
    ("To Ann Lee, it was “a stitch-up”.", ["Ann Lee"]),
    ("To Ann Lee, they gave “a stitch-up”.", []),
    ("It was, according to Ann Lee, “a stitch-up”.", ["Ann Lee"]),
    ("Bob Roe said it would rain. Lesson: “Never trust a bank”.", [None]),
    ("When her son found out, Ann Lee told him: “I lost it.”", ["Ann Lee"]),
    ("Lund Police said he had gone. They said he was “a cheat who lied”.", ["Lund Police"]),
    ("Lund Police told the Marl Army to go. They said he was “a cheat who lied”.", ["Lund Police"]),
    ("Acme said he had gone. They said he was “a cheat who lied”.", [None]),
    ("Ann Lee said: 'Despite the rain it is done.\n\n'Hopefully others come.\n\n'They can be safe.'", ["Ann Lee"] * 3),
    ("Bob Roe lights lamps behind St Luke's. “I like it,” he said.", ["Bob Roe"]),
    ("Bob Roe left. The veteran Dot Marl has not ruled herself out. “I'm old,” she said.", ["Dot Marl"]),
    (
        "Bob Roe has an apprentice, and his apprentice, Shan Boyle, left. His apprentice laughs. “He lies,” she says.",
        ["Shan Boyle"],
    ),
    ("Bob Roe and Ann Lee spoke. “It was late,” her apprentice said.", [None]),
    ("In Lund, Dame Wren Marl, the lord chief justice, said it was bad. “I had a bucket,” she said.", ["Wren Marl"]),
    ("Ksenia Lund is old.\n\nMarek Holm called it “a pity for all”.\n\n“It wobbles,” she says.", ["Marek Holm", None]),
    ("Ann Lee said she had no idea of the farmers' plans.\n\n'It is late,' Bob Roe said.", ["Bob Roe"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS, ids=[case[0] for case in SPEAKERS])
def test_who_speaks_by_labels_and_in_the_plural(text: str, expected: list[str | None]) -> None:
    findings = analyze(read(text))
    names = {actor.id: actor.name for actor in findings.actors}
    assert [quote.speaker and names[quote.speaker] for quote in findings.quotes] == expected
