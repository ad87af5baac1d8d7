"""Attribution by kinds of sentences: who is credited with what, who speaks, what is no quote, whom a pronoun means."""

from __future__ import annotations

import pytest

from analysis import Findings, analyze, read


def found(text: str) -> Findings:
    return analyze(read(text))


def speakers(text: str) -> list[tuple[str, str | None]]:
    findings = found(text)
    actors = [(quote.text, findings.actor(quote.speaker)) for quote in findings.quotes]
    return [(quote, actor.name if actor else None) for quote, actor in actors]


CREDITED = [
    ("Mayor Ann Lee bowed to the drivers who accused her of lying.", "the drivers who", "her of lying"),
    ("Ann Lee met the drivers who accused her of lying and vowed to resign.", "Ann Lee", "to resign"),
    ("Two guards have said that they ran when the thief, a Dane, was shot but cannot say why.", "Two guards", "why"),
    ("Critics doubt that it can support the load.", "Critics", "it can support the load"),
    ("Ann Lee met tenants who say it leaked, and promised a refund.", "tenants who", "it leaked"),
    ("Ann Lee met tenants who say it leaked, and promised a refund.", "Ann Lee", "a refund"),
    ("Ann Lee praised the clerks who said the till was short.", "the clerks who", "the till was short"),
    ("Ann Lee praised the clerks who said her tone was rude and vowed to listen.", "Ann Lee", "to listen"),
    ("Ann Lee met the clerks who said the tone was rude and vowed to listen.", "the clerks who", "to listen"),
    ("The judge jailed a thief who denied it all and told him: “You lied.”", "The judge", "“You lied.”"),
    ("The judge heard a thief who denied it all and told the court: “I slept.”", "a thief who", "“I slept.”"),
    ("The bank repaid a widow who complained about its fees and agreed to stop.", "The bank", "to stop"),
    ("The bank repaid a widow who complained about the fees and agreed to stop.", "a widow who", "to stop"),
    ("Coach Ann Lee rang the fans who called for a change.", "the fans who", "for a change"),
    ("It lacks the 70 boats skippers say it was sold.", "skippers", "the 70 boats"),
    ("It has half of the $9 million aid agencies say is needed.", "aid agencies", "the $9 million"),
    ("It lost 3 of the 90 bears ecologists believe lived there.", "ecologists", "the 90 bears"),
    ("She spent the £4,000 her lawyers say she owed.", "her lawyers", "the £4,000"),
    ("It hurt 9 men on Friday three officials said.", "three officials", "It hurt 9 men on Friday"),
    (
        "It lost 9 men when fire hit the trucks two army officials said.",
        "two army officials",
        "It lost 9 men when fire hit the trucks",
    ),
    ("It was late in the second half a boy selling flags came up and said, “Go.”", "a boy selling flags", "“Go.”"),
    ("It was late and half the crowd came up and said, “Go.”", "half the crowd", "“Go.”"),
    ("He told the court he was at home, but he was jailed for life.", "He", "he was at home"),
    ("Acme Polling has Lee with a 3-point lead.", "Acme Polling", "Lee with a 3-point lead"),
    ("A grand jury indicted two clerks for taking $900.", "A grand jury", "two clerks for taking $900"),
    ("A guard she had never seen came up and said, “Go.”", "A guard", "“Go.”"),
    ("Bay Hotel: Cook burned by oil - police\n\nA cook was burned.", "police", "Bay Hotel: Cook burned by oil"),
    ("The law makes clear that dogs are banned.", "The law", "dogs are banned"),
    ("Section 2 of the act bars tenants from “keeping a goat”.", "Section 2 of the act", "“keeping a goat”"),
    ("“It fell,” said a cook nicknamed “Tall Lou.”", "a cook nicknamed “Tall Lou.”", "“It fell,”"),
    ("Firms said in a Courier poll released on Monday that prices would rise.", "Firms", "prices would rise"),
    (
        "President Ann Lee took aim on Monday at Mayor Bob Roe and accused critics of lying.",
        "President Ann Lee",
        "critics of lying",
    ),
    ("In a sign that her tone matters, a May survey showed that men like her.", "a May survey", "men like her"),
    ("The envoy vowed to stay after Ann Lee accused him of theft and vowed to sue.", "The envoy", "to stay"),
    ("The envoy vowed to stay after Ann Lee accused him of theft and vowed to sue.", "Ann Lee", "to sue"),
    ("Lee kept to themes she hopes will last.", "she", "will last"),
    ("Lee met Mayor Bob Roe, whom they see as too weak for it.", "they", "too weak for it"),
    ("While admitting that it was late, Ann Lee said she would wait.", "Ann Lee", "it was late"),
    ("Many members are reluctant, however, to rally behind her.", "Many members", "to rally behind her"),
    ("She called it “a lie,” as she left.", "She", "it “a lie,”"),
    ("The rebels claimed the attack that killed 4 men.", "The rebels", "the attack"),
    (
        "The coach told the paper he had left in an interview that will air on Sunday.",
        "The coach",
        "he had left in an interview that will air on Sunday",
    ),
    ("On Monday, Lee told the network's “Today” show that he was sorry.", "Lee", "he was sorry"),
    ("He woke to hear Mr Roe had won but declined to say if he was glad.", "He", "if he was glad"),
    ("The mayor said it would wait but the guards say it is late.", "The mayor", "it would wait"),
    ("Mr Roe denied there was any snub - he is going to a funeral.", "Mr Roe", "there was any snub"),
    (
        "A May poll found Lee leading Roe by 3 points, although her lead elsewhere is wider.",
        "A May poll",
        "Lee leading Roe by 3 points",
    ),
    (
        "It was the “vast majority” the Lee campaign had claimed.",
        "the Lee campaign",
        "the “vast majority”",
    ),
    ("Lee, an option still seen by some in the party as safe, has won 151 seats.", "some in the party", "as safe"),
    ("Voters share Ms. Lee's reasoning that she would deserve it.", "Ms. Lee", "she would deserve it"),
    (
        "Lee Opens Up Big Lead in the North: Courier Poll\n\nIt rained.",
        "Courier Poll",
        "Lee Opens Up Big Lead in the North",
    ),
    ("Lee responded by saying that Roe lied.", "Lee", "Roe lied"),
    ("Lee used a speech to paint the plan as weak.", "Lee", "the plan as weak"),
    ("The union made its call for a vote in May.", "The union", "for a vote in May"),
    ("Some 10 men are said to have starved and activists say others ate leaves.", "activists", "others ate leaves"),
    (
        "A new council set up to oversee talks told the envoy that they must wait.",
        "A new council set up to oversee talks",
        "they must wait",
    ),
    ("Shots were heard in what the police called an attack.", "the police", "an attack"),
    ("Ann Lee blasted Roe, calling him a liar and highlighting old claims.", "Ann Lee", "him a liar"),
    ("They said they would call “a witness,” indicating that they had one.", "They", "they would call “a witness,”"),
    ("A judge ruled that Roe must testify, despite his claim that he need not.", "A judge", "Roe must testify"),
    ("Decades of research have shown that lead harms.", "Decades of research", "lead harms"),
    ("So when Ann Lee heard that lead was found, she went back.", "Ann Lee", "lead was found"),
    ("Lee called the poll proof that “men notice.”", "Lee", "the poll proof that “men notice.”"),
    ("Experts say it failed, pointing to a sting in which guns were lost.", "Experts", "it failed"),
    ("Papers said the men were held, but it was not clear whether they were armed.", "Papers", "the men were held"),
    (
        "The mayor said the man had left, was born in Rome, and thought to live there.",
        "The mayor",
        "the man had left, was born in Rome, and thought to live there",
    ),
]

NOT_CREDITED = [
    "Rangers line-up news: Kyle Bray starts as Rangers host Celtic",
    "Match report: Rovers beat Albion",
    "Owls injury report: Bob Roe is out",
    "The paper could not independently confirm the reports.",
    "The station showed footage of men in a yard.",
    "Mr Roe, the envoy, declined to identify the man.",
    "Doctors start to worry once a child turns two.",
]


@pytest.mark.parametrize("text", NOT_CREDITED)
def test_who_is_credited_with_nothing(text: str) -> None:
    assert not found(text).attributions


@pytest.mark.parametrize(("text", "source", "content"), CREDITED, ids=[case[0] for case in CREDITED])
def test_who_is_credited(text: str, source: str, content: str) -> None:
    credited = [(one.source and one.source.text, text[one.start : one.end]) for one in found(text).attributions]
    assert (source, content) in credited


SPEAKERS = [
    ("Eva March farms here. Ms March said: “It rained.”", "Eva March"),
    ("Bob Roe was a cook. He and his nephew Tim left in 2001.\n\n“We had to,” he says.", "Bob Roe"),
    ("A guard she had never seen came up and told Ann Lee, “Go.”", None),
    ("“It is over,” said Ann van der Lee, the chair.", "Ann van der Lee"),
    ("“It is over.” - Alderman Bob Roe", "Bob Roe"),
    ("“It is over and we lost.”\n\n— ANN LEE, a baker, after the vote.", "ANN LEE"),
    ("“It is over and we lost.” — the victim's father, Bob Roe", "Bob Roe"),
    ("“Sit down,” ordered the judge, Ann Lee.", "Ann Lee"),
    ("When Ann Lee came, Roe had run it for years and treated her like a child. “I left,” she said.", "Ann Lee"),
    ("“It is over and we lost.” — the victim's father told Bob Roe", None),
    ("“It is over and we lost.”\n– Alderman Bob Roe", "Bob Roe"),
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
    "The army reported the death of one man, Officer William “Ryan” Owens.",
    "The boy, whose street name is “Spider,” ran.",
    "She bought it from a man who goes by “Red.”",
    "She bought it from a man who calls himself “Red.”",
    "He sang “High Water,” “The Mill Wheel,” and “Ash.”",
    "Nurses saw so-called “dry drowning” cases.",
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
    # Paragraphs that name nobody else leave it at who was named last; many of them do not.
    (f"Bob Roe left.\n\n{GAP} “It is over,” he said.", "Bob Roe"),
    (f"Bob Roe left.\n\n{GAP}\n\n{GAP} “It is over,” he said.", "Bob Roe"),
    (f"Bob Roe left.\n\n{f'{GAP} ' * 80}\n\n{GAP} “It is over,” he said.", None),
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


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The rest of the 43 million Americans expected by", "43 million"),
        ("The player, who will reportedly cost €6million when", "€6million"),
    ],
)
def test_a_text_that_breaks_off_is_read(text: str, number: str) -> None:
    assert [one.text for one in analyze(read(text)).numbers] == [number]
