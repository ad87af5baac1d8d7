"""Attribution by kinds of sentences: whose figure, who speaks, what is no quote, what is stated and what only asked."""

from __future__ import annotations

import pytest

from analysis import Findings, analyze, read


def found(text: str) -> Findings:
    return analyze(read(text))


def sources(text: str) -> list[tuple[str, str | None]]:
    return [(number.text, number.source.text if number.source else None) for number in found(text).numbers]


def speakers(text: str) -> list[tuple[str, str | None]]:
    findings = found(text)
    actors = [(quote.text, findings.actor(quote.speaker)) for quote in findings.quotes]
    return [(quote, actor.name if actor else None) for quote, actor in actors]


STATED = [
    ("According to the agency 31 people died.", "31", "the agency"),
    ("According to the head of the agency 31 people died.", "31", "the head of the agency"),
    ("According to police figures 31 phones were stolen.", "31", "police figures"),
    ("He left after a fire in which, according to nurses 31 men were hurt.", "31", "nurses"),
    ("Storms killed 31 sailors off the coast on Monday a rescue group said.", "31", "a rescue group"),
    ("Storms killed 31 sailors off the coast on Monday, a rescue group said.", "31", "a rescue group"),
    ("Divers counted 31 wrecks.", "31", "Divers"),
    ("The chief, Raul Ortega, stressed the need to free 31 men.", "31", "The chief, Raul Ortega"),
    ("Some 31 homes burned, reported the Courier.", "31", "the Courier"),
    ("Some 31 homes burned, announced the ministry.", "31", "the ministry"),
    ("The morgue gave a toll of 31.", "31", "The morgue"),
    ("The mayor put the toll above 31.", "31", "The mayor"),
    ("The tracker gives him a 31 percent chance.", "31 percent", "The tracker"),
    ("Prosecutors charged 31 bankers with fraud.", "31", "Prosecutors"),
    ("She accused the firm of firing 31 nurses.", "31", "She"),
    ("Factwatch rated 31 claims as false.", "31", "Factwatch"),
    ("The bureau counts 31 cases.", "31", "The bureau"),
    ("The ministry's count was 31.", "31", "The ministry"),
    ("Some 31 lakes have dried up, by one count.", "31", "one count"),
    (
        "The report says the first lake lost 2 metres; the second lost 31 metres; the third lost 4 metres.",
        "31 metres",
        "The report",
    ),
    ("Mayor Warns 31 Homes Are At Risk\n\nThe river is rising.", "31", "Mayor"),
    ("It needs the $31 million brokers say it costs to build.", "$31 million", "brokers"),
    ("Lindt Research, which tracks polls, shows Ann Lee with a 31-point lead.", "31", "Lindt Research"),
    ("Some 31 ewes were lost, by the count of the Farm Trust.", "31", "the count of the Farm Trust"),
    ("The toll was put at 31 by police.", "31", "police"),
    ("The herd, estimated by doctors at 31 cows, fell ill.", "31", "doctors"),
    ("The stall, valued at $31 by its agent, burned.", "$31", "its agent"),
    ("Brokers value the stall at $31.", "$31", "Brokers"),
    ("The lawsuit seeks $31 million.", "$31 million", "The lawsuit"),
    ("An audit of the schools turned up 31 bad roofs.", "31", "An audit"),
    ("Old maps show 31 wells.", "31", "Old maps"),
    ("Under the draft, fares would rise to £31.", "£31", "the draft"),
    ("Under the mayor's plan, fares would rise to £31.", "£31", "the mayor"),
    ("The bank, accused by Senator Ruiz of losing 31 files, said it was sorry.", "31", "Senator Ruiz"),
    ("The trust says it feeds 40 families, and a guard on Tuesday counted 31 in the yard.", "31", "a guard"),
    ("The guard called it “a riot”; another said 31 stalls burned.", "31", "another"),
    ("The rate was 31 per 1,000, the institute found in a study of men.", "31", "the institute"),
    ("The strike has cost £31 million, the chamber of trade reckons.", "£31 million", "the chamber of trade"),
    ("Sales fell to 4 tonnes, the bureau said, the lowest in 31 months.", "31 months", "the bureau"),
    ("Auditors found 40 payments had no receipts; 31 of them went to one man.", "31", "Auditors"),
    (
        "The mayor hopes to hold two votes, although a recent poll found only 31 voters wanted one.",
        "31",
        "a recent poll",
    ),
    ("The army denied hitting the market, where medics said 31 people died.", "31", "medics"),
]
NOT_STATED = [
    ("A nurse who wrote 31 letters to her ministers told the inquiry she was ignored.", "31"),
    ("The minister denied the charge, but 31 members of his party left.", "31"),
    ("Neighbours complained about noise, and the council received 31 letters.", "31"),
    ("The airline promised refunds and paid €31 to each traveller.", "€31"),
    ("“It is late,” she said, counting out 31 coins.", "31"),
    ("The ship was sold in 2009 under a law of 31 articles, and would sail on.", "31"),
    ("The Greens, who hold 31 seats, demanded a recount.", "31"),
    ("The group, which lost 31 fighters, claimed responsibility for the attack.", "31"),
    ("The club, with 31 members, suggested a truce.", "31"),
    ("According to article 31 members must help.", "31"),
    ("According to a May 31 letter members must help.", "May 31"),
    ("The union agreed to drop 31 claims.", "31"),
    ("The judge ordered 31 men to leave.", "31"),
    ("Ministers decided to close 31 mines.", "31"),
    ("She demanded the return of 31 books.", "31"),
    ("She praised the 31 nurses.", "31"),
    ("Their demand for 31 seats was refused.", "31"),
    ("Norway's Liv Dahl claimed gold by 31 seconds.", "31 seconds"),
    ("The floods claimed 31 lives.", "31"),
    ("A scan showed a fracture, and she left hospital after 31 days.", "31 days"),
    ("A scan showed there was a fracture, and she left hospital after 31 days.", "31 days"),
    ("He closed the port - a decision that cost 31 jobs.", "31"),
    ("The report says the lake lost 2 metres; the town has 31 wells.", "31"),
    ("The firm said it would sign, but it has waited 31 days.", "31 days"),
    ("Elmer Grove: Missed scans led to 31 deaths\n\nPatients died after scans were missed.", "31"),
    ("Sea Street: Pier fire kills 31\n\nThe pier burned down on Monday.", "31"),
]


@pytest.mark.parametrize(("text", "number", "source"), STATED, ids=[case[0] for case in STATED])
def test_figures_that_somebody_states(text: str, number: str, source: str) -> None:
    assert (number, source) in [(one, (other or "")[: len(source)]) for one, other in sources(text)]


@pytest.mark.parametrize(("text", "number"), NOT_STATED, ids=[case[0] for case in NOT_STATED])
def test_figures_that_nobody_states(text: str, number: str) -> None:
    assert (number, None) in sources(text)


VOUCHES = [
    ("The union agreed that prices had risen.", True),
    ("The union agreed to wait.", False),
    ("She demanded that he resign.", False),
    ("She said that he had resigned.", True),
    ("She demanded: “Resign.”", True),
    ("She asked him to resign.", False),
    ("She criticized the plan.", False),
    ("She described the plan.", True),
]


@pytest.mark.parametrize(("text", "states"), VOUCHES, ids=[case[0] for case in VOUCHES])
def test_a_source_states_or_does_not(text: str, states: bool) -> None:
    listed = found(text).to_dict()["attributions"]
    assert [one["vouches"] for one in listed] == [states]


CREDITED = [
    ("Mayor Ann Lee bowed to the drivers who accused her of lying.", "the drivers who", "her of lying"),
    ("Ann Lee met the drivers who accused her of lying and vowed to resign.", "Ann Lee", "to resign"),
    ("Two guards have said that they ran when the thief, a Dane, was shot but cannot say why.", "Two guards", "why"),
    ("Critics doubt that it can support the load.", "Critics", "it can support the load"),
    ("The law makes clear that dogs are banned.", "The law", "dogs are banned"),
    ("Experts say it failed, pointing to a sting in which guns were lost.", "Experts", "it failed"),
    ("Papers said the men were held, but it was not clear whether they were armed.", "Papers", "the men were held"),
    (
        "The mayor said the man had left, was born in Rome, and thought to live there.",
        "The mayor",
        "the man had left, was born in Rome, and thought to live there",
    ),
]


@pytest.mark.parametrize(("text", "source", "content"), CREDITED, ids=[case[0] for case in CREDITED])
def test_who_is_credited(text: str, source: str, content: str) -> None:
    credited = [(one.source and one.source.text, text[one.start : one.end]) for one in found(text).attributions]
    assert (source, content) in credited


SPEAKERS = [
    ("“It is over,” said Ann van der Lee, the chair.", "Ann van der Lee"),
    ("“It is over.” - Alderman Bob Roe", "Bob Roe"),
    ("And from Alderman Bob Roe:\n\n“It is over.”", "Bob Roe"),
    ("Bob Roe, The Evening Star: “It is over at last.”", "Bob Roe"),
    ("Bob Roe resigned on Monday. The Labour MP said: “It is over.”", "Bob Roe"),
    ("Bob Roe resigned on Monday. The 61-year-old said: “It is over.”", "Bob Roe"),
    ("Bob Roe resigned on Monday. The reporter said: “It is over.”", None),
    ("Lucan Ferro promised aid.\n\nMinister Ada Brisk wants an inquiry. “It is over,” she said.", "Ada Brisk"),
    (
        "Lucan Ferro promised aid.\n\nThe inquiry will begin in the north of the country on Monday under Ada Brisk. "
        "Rain fell. “It is over,” she said.",
        None,
    ),
    ("Bob Roe met Jim Hall on Monday. The Labour MP said: “It is over.”", None),
    ("Bob Roe said prices fell. Aides of Jim Hall laughed. The Labour MP said: “It is over.”", None),
    ("Ann Lee resigned on Monday. The father of three said: “It is over.”", None),
    ("Rain fell. Police said that Bob Roe was hurt. The father of three said: “It is over.”", "Bob Roe"),
    ("Rain fell. Police said that Bob Roe was hurt. The former mayor of Lund said: “It is over.”", None),
    ("When Ann Lee ran, she lost. She was a nurse.\n\n“It is over,” the Social Democrat said.", "Ann Lee"),
    ("Ann Lee, 53, sings. Bob Roe said prices fell. “It is over,” the 53-year-old said.", "Ann Lee"),
    ("53-year-old Ann Lee sings. Bob Roe (54) said prices fell. “It is over,” the 54-year-old said.", "Bob Roe"),
    ("Ann Lee, 53, and Jo Orr, 53, sing. Bob Roe said prices fell. “It is over,” the 53-year-old said.", None),
    ("Bob Roe, 61, said prices fell. “It is over,” the 53-year-old said.", None),
    ("Ann Lee sings. Bob Roe said prices fell. Polls give her 9 percent. “It is over,” the Liberal said.", "Ann Lee"),
    ("Ann Lee sings. Bob Roe said prices fell. Polls give him 9 percent. “It is over,” the Liberal said.", "Bob Roe"),
    ("Ann Lee sings. Bob Roe said prices fell. “Her songs? It is over,” the Liberal said.", "Bob Roe"),
    ("Bob Roe said prices fell. “It is over,” the shopkeeper said.", "Bob Roe"),
    ("Bob Roe said prices fell. “It is over,” the victim said.", None),
    ("Bob Roe said prices fell. “It is over,” the Croatian said.", "Bob Roe"),
    ("Bob Roe said prices fell. “It is over,” the Frenchman said.", "Bob Roe"),
    ("Robert Roe said prices fell. “It is over,” the Frenchwoman said.", None),
    ("Ann Lee said prices fell. “It is over,” the Frenchwoman said.", "Ann Lee"),
    ("Ann Lee said prices fell. “It is over,” the Irishman said.", None),
    ("Bob Roe said prices fell. “It is over,” the Dutch said.", None),
    ("Bob Roe said prices fell. “It is over,” the shopkeeper said, praising Roe.", "Bob Roe"),
    ("Bob Roe said prices fell. The shopkeeper said: “Roe is right.”", None),
    ("Rain fell. Police said that Bob Roe was hurt. The shopkeeper said: “It is over.”", None),
    ("Ann Lee sings. Botha was like a father to her. “It is over,” she said.", "Ann Lee"),
    ("In brief, Bob Roe, deputy warden for parks, rivers and coast, said: “It is over.”", "Bob Roe"),
    ("Nobody was hurt, Roe said, but “it is over for us.”", "Roe"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS, ids=[case[0] for case in SPEAKERS])
def test_who_speaks(text: str, speaker: str | None) -> None:
    assert [name for _, name in speakers(text)] == [speaker]


NO_QUOTES = [
    "“Night Harbour,” a play about whalers, won the prize.",
    "She is known for “The Green Tide,” which ran for years.",
    "Critics praised “The Green Tide” for its songs.",
    "Police said that Bob Roe, known as “Duke”, had fled.",
    "They arrested a man who goes by the name “Spud.”",
]


@pytest.mark.parametrize("text", NO_QUOTES)
def test_titles_and_nicknames_are_no_quotes(text: str) -> None:
    assert found(text).quotes == ()


QUOTED = ["“Never Again,” said Ann Lee.", "Ann Lee said, “The Green Tide is over.”", "He called them “banned guests.”"]


@pytest.mark.parametrize("text", QUOTED)
def test_what_is_said_is_a_quote(text: str) -> None:
    assert len(found(text).quotes) == 1


LONG = "“We waited all night for the boats to come, and nobody came at all"
SURENESS = [
    # A cue and a name; a pronoun; a quote that goes on after its speaker's; a sentence about somebody; nobody.
    ("“We waited,” said Ann Lee.", [(False, 0.95)]),
    ("Ann Lee left. “We waited,” she said.", [(True, 0.7)]),
    ("“We waited,” said Ann Lee. “Nobody came at all.”", [(False, 0.95), (True, 0.7)]),
    ("Ann Lee poured the tea. “Nobody came at all.”", [(True, 0.5)]),
    ("“Nobody came at all that night.”", [(False, 0.5)]),
    # One quote over two paragraphs has one cue: its second part is not inferred.
    (f"Ann Lee said: {LONG}.\n\n“Then it rained.”", [(False, 0.95), (False, 0.95)]),
    (f"Ann Lee said: {LONG}.”\n\n“Then it rained.”", [(False, 0.95), (True, 0.7)]),
]


@pytest.mark.parametrize(("text", "expected"), SURENESS, ids=[case[0][:50] for case in SURENESS])
def test_how_sure_a_speaker_is(text: str, expected: list[tuple[bool, float]]) -> None:
    assert [(quote.inferred, quote.confidence) for quote in found(text).quotes] == expected


GAP = "The road was closed."
WINDOW = [
    ("Bob Roe left. “It is over,” he said.", "Bob Roe"),
    # The paragraph before counts, the one before that does not.
    (f"Bob Roe left.\n\n{GAP} “It is over,” he said.", "Bob Roe"),
    (f"Bob Roe left.\n\n{GAP}\n\n{GAP} “It is over,” he said.", None),
    # Two who fit leave it open; one of the other sex does not.
    ("Bob Roe left with Jim Hall. “It is over,” he said.", None),
    ("Bob Roe left with Ann Hall. “It is over,” he said.", "Bob Roe"),
    # Who is named only inside a quote is not meant; who spoke last is, unless another comes after.
    ("Bob Roe left. “Jim Hall is gone,” he said.", "Bob Roe"),
    ("Jim Hall wept. Bob Roe said prices fell. “It is over,” he said.", "Bob Roe"),
    ("Bob Roe said prices fell. Then Jim Hall and Ned Orr left. “It is over,” he said.", None),
]


@pytest.mark.parametrize(("text", "speaker"), WINDOW, ids=[case[0] for case in WINDOW])
def test_whom_a_pronoun_means(text: str, speaker: str | None) -> None:
    assert [name for _, name in speakers(text)] == [speaker]


INTERVIEW = "The Post met Nadia Frey, who runs the shelter.\n\nQ: How many came?\n\nA: Eleven. We need 40 beds."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (INTERVIEW, ["Q: How many came?", "A: Eleven. We need 40 beds."]),
        ("CHAIR: Go on.\n\nMR. HOLT: We lost it. I know.", ["CHAIR: Go on.", "MR. HOLT: We lost it. I know."]),
        ("Post: And?\n\nAnn Roe: I fell.\n\nPost: Why?", ["Post: And?", "Ann Roe: I fell.", "Post: Why?"]),
        ("Interviewer: Why?\nAnn Roe: I fell.", ["Interviewer: Why?", "Ann Roe: I fell."]),
        ("Time: Noon.\n\nPlace: Town Hall.\n\nTime: Six.", []),
        ("Kent: Lee 4, Roe 5\nSurrey: Ash 3\nKent: Poe 3", []),
    ],
)  # fmt: skip
def test_turns_of_a_dialogue(text: str, expected: list[str]) -> None:
    found = analyze(read(text)).attributions
    assert [f"{one.source.text}: {text[one.start : one.end]}" for one in found if one.source] == expected


def test_the_one_person_introduced_answers() -> None:
    findings = analyze(read(INTERVIEW))
    answer = findings.attributions[-1].source
    number = findings.numbers[-1]
    assert answer and findings.actor(answer.actor) is findings.actors[0]
    assert number.source and number.source.actor == answer.actor
    several = analyze(read(INTERVIEW.replace("The Post", "Bob Hall")))
    assert all(one.source and one.source.actor is None for one in several.attributions)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Ferris, the leader of the council, came. Jo Marsh left. “No,” the council leader said.", "Tom Ferris"),
        ("Prime Minister Ola Lund met Eva Rask. “No,” the prime minister said.", "Ola Lund"),
        ("Tom Ferris, a nurse, and Jo Marsh, a nurse, came. “No,” the nurse said.", None),
        ("Former mayor Tom Ferris came with Jo Marsh. “No,” the mayor said.", None),
        ("Nora Blake took the stand. “No,” the former nurse said.", "Nora Blake"),
    ],
)
def test_who_holds_an_office(text: str, speaker: str | None) -> None:
    findings = analyze(read(text))
    actor = findings.actor(findings.quotes[0].speaker)
    assert (actor and actor.name) == speaker
