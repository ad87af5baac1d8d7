"""Kinds of names that news has and a tagger gets wrong: the whole name, its kind, or that it names no actor.

All sentences were written for this.
"""

from __future__ import annotations

import pytest

from analysis import analyze, read
from analysis.language import sentences_of
from analysis.mentions.line import line_of
from analysis.mentions.name_draft import NameDraft
from analysis.mentions.name_lexicon import lexicon
from analysis.mentions.tagging import Name
from analysis.mentions.voting import vote_on_labels

AMNESTY = "Amnesty International/O"
KINDS = {"person": "P", "organization": "O", "place": "L"}


def actors(text: str) -> set[str]:
    """The named actors of a text as "Ann Lee/P"."""
    return {f"{actor.name}/{KINDS[actor.kind]}" for actor in analyze(read(text)).actors if actor.kind != "group"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What stands beside a name and is no part of it.
        ("Treasury Secretary Lin Park stayed away on Monday.", {"Lin Park/P"}),
        ("Transport Minister Rosa Quint said that trains would run.", {"Rosa Quint/P"}),
        ("North Koreans Kim Il Chol and Ri Jong Su won gold.", {"Kim Il Chol/P", "Ri Jong Su/P"}),
        ("Nonpartisan Paul Ho won the seat.", {"Paul Ho/P"}),
        ("Said Jane Moss: “No.”", {"Jane Moss/P"}),
        ("He met Said Karimi at the quay.", {"Said Karimi/P"}),
        ("Recalls Moss: “We had 30 boats.”", {"Moss/P"}),
        ("Explains Jane Moss: “It was late.”", {"Jane Moss/P"}),
        ("“We left,” said Ana de los Reyes.", {"Ana de los Reyes/P"}),
        ("Coach Erik ten Holt left with ten Danes.", {"Erik ten Holt/P"}),
        ("Ex-Chelsea striker Tom Bell sued.", {"Chelsea/O", "Tom Bell/P"}),
        ("The BBC-commissioned poll was wrong.", {"BBC/O"}),
        ("The Olympic Committee agreed with the Committee.", {"Olympic Committee/O"}),
        ("The board hired Sen. Tom Hale Jr.", {"Tom Hale Jr./P"}),
        ("Deputy Mayor for Transport Lin Bo resigned.", {"Lin Bo/P"}),
        ("Ex-Liverpool midfielder Joe Barr joined Fulham.", {"Liverpool/O", "Joe Barr/P", "Fulham/O"}),
        ("The play Ashes of Lima was staged in Bristol.", {"Bristol/L"}),
        ("The book Lima won a prize in Bristol.", {"Bristol/L"}),
        ("Provost Lena Marsh spoke.", {"Lena Marsh/P"}),
        ("Dawn Okoye rose at six.", {"Dawn Okoye/P"}),
        ("Soldiers entered the towns of Kafr Nabil and New Darra.", {"Kafr Nabil/L", "New Darra/L"}),
        ("Two men were shot at Mango Walk, St Catherine, on Friday.", {"Mango Walk/L", "St Catherine/L"}),
        ("Her memoir A Borrowed House was staged in Cork.", {"Cork/L"}),
        ("The Labour Party lost. The Finnish Labour Party won.", {"Labour Party/O", "Finnish Labour Party/O"}),
        ("Finland won. The Labour Party met. Finnish Labour Party men left.", {"Finland/L", "Finnish Labour Party/O"}),
        ("The Finnish Labour Party lost. The Labour Party met.", {"Finnish Labour Party/O"}),
        ("Trains between Leeds and Carlisle stopped. Ida Carlisle sang.", {"Leeds/L", "Carlisle/L", "Ida Carlisle/P"}),
        # Names in parts.
        ("Dover Power & Light and Kent Gas & Electric were hit.", {"Dover Power & Light/O", "Kent Gas & Electric/O"}),
        ("Marks & Spencer opened a shop there.", {"Marks & Spencer/O"}),
        ("He leads the Coastal Air and Marine Branch.", {"Coastal Air and Marine Branch/O"}),
        ("The Boston Health and Hospitals Corporation hired her.", {"Boston Health and Hospitals Corporation/O"}),
        ("J.K. Larsen and P. D. Holm wrote the report.", {"J.K. Larsen/P", "P. D. Holm/P"}),
        ("Sotheby's sold it and Moody's said so.", {"Sotheby's/O", "Moody's/O"}),
        ("Harlan's said sales rose.", {"Harlan's/O"}),
        # Figures in names.
        ("3M said profit rose.", {"3M/O"}),
        ("50 Cent said he would sue.", {"50 Cent/P"}),
        ("20th Century Fox bought it.", {"20th Century Fox/O"}),
        ("Four Paths Police said two men were held.", {"Four Paths Police/O"}),
        ("The Three Mile Island plant will reopen.", {"Three Mile Island/L"}),
        # Persons named after months and words, places and clubs.
        ("April Jones met June Carter and August Hill in March.", {"April Jones/P", "June Carter/P", "August Hill/P"}),
        ("Will Smith will speak on Friday.", {"Will Smith/P"}),
        ("Georgia Hall won in Georgia.", {"Georgia Hall/P", "Georgia/L"}),
        ("Paris Holt sang in Paris.", {"Paris Holt/P", "Paris/L"}),
        ("Jack London wrote novels. He moved to London.", {"Jack London/P", "London/L"}),
        # Places.
        ("They live at Rose Lodge, Kent Coast.", {"Rose Lodge/L", "Kent Coast/L"}),
        ("The firm has plants in Dayton in Ohio and Macon in Georgia.", {"Dayton/L", "Ohio/L", "Macon/L", "Georgia/L"}),
        ("Jakarta shares slid on Monday.", {"Jakarta/L"}),
        ("King's Lynn was flooded on Monday.", {"King's Lynn/L"}),
        # A person by the age, a word of affiliation, a third syllable; a firm by "&"; a currency is nobody.
        ("The bench swore in Ingvild Torsa, 44, as judge.", {"Ingvild Torsa/P"}),
        ("The club lost to Umea Norr, 4, on Friday.", {"Umea Norr/O"}),
        ("Ultra-nationalist Marta Quill lost. Pan-democrat Sam Ho won.", {"Marta Quill/P", "Sam Ho/P"}),
        ("South Koreans Han Min Won and Seo In Guk lifted it.", {"Han Min Won/P", "Seo In Guk/P"}),
        ("Cork Gas & Electric and Dover Power & Light sued.", {"Cork Gas & Electric/O", "Dover Power & Light/O"}),
        ("It cost NOK 900, and 20 MSEK more.", set()),
        ("The council of Ormdal voted.", {"Ormdal/L"}),
        ("Trucks use the road to San Lorenzo.", {"San Lorenzo/L"}),
        ("Ann Larsen spoke for the Acme Bank.", {"Ann Larsen/P", "Acme Bank/O"}),
        # A place and a person of one name; a body with a number.
        (
            "Washington state sued. Ida Washington said so. Washington left. She lives in Washington.",
            {"Washington/L", "Ida Washington/P"},
        ),
        ("COP27 agreed to pay. Delegates at COP27 cheered.", {"COP27/O"}),
        ("Flight QX27 landed. Delegates at COP27 cheered.", set()),
        # Things.
        ("The Houston-based Ridge Machines built it.", {"Houston/L", "Ridge Machines/O"}),
        ("Flightwatch24 said the jet took off from Leipzig.", {"Flightwatch24/O", "Leipzig/L"}),
        ("The CEO of the Grain Council Enver Solomun told reporters.", {"Grain Council/O", "Enver Solomun/P"}),
        ("She studied at the Royal Academy of Music.", {"Royal Academy of Music/O"}),
        ("Rival Corvelli, based in Turin, grew.", {"Corvelli/O", "Turin/L"}),
        ("They were taken to Leeds General Infirmary.", {"Leeds General Infirmary/O"}),
        ("Flights from Dublin and Shannon airports were cut.", {"Dublin/L", "Shannon/L"}),
        ("They dug at Playa Larga.", {"Playa Larga/L"}),
        ("The ferry Estmar sank near Tallinn.", {"Tallinn/L"}),
        ("The Santa Irene was carrying 180 passengers.", set()),
        ("Aboard the Freemar, she wrote to Tallinn.", {"Tallinn/L"}),
        ("The Vantra vaccine works.", set()),
        ("Brent crude rose while West Texas Intermediate fell.", set()),
        ("Dated Brent dipped while Western Canadian Select rose.", set()),
        ("Jane Sweet left the oil firm.", {"Jane Sweet/P"}),
        ("La Niña will return by spring.", set()),
        ("Storm Eunice tore roofs off and Cyclone Gabrielle brought rain.", set()),
        ("Hurricane Maria struck. Eunice tore roofs off after Storm Eunice had hit Wales.", {"Wales/L"}),
        ("The Law Society of Peru and Amnesty International met.", {"Law Society of Peru/O", "Peru/L", AMNESTY}),
        ("The deal with Keswick Leisure Ltd broke rules. Keswick Leisure denied it.", {"Keswick Leisure Ltd/O"}),
        ("Neil Coyle, the MP for Dover and Old Deal, said so.", {"Neil Coyle/P", "Dover and Old Deal/L"}),
        ("Cllr Derek Holt met Det Ch Insp Sarah Whitlock.", {"Derek Holt/P", "Sarah Whitlock/P"}),
        ("Peru's Weather, Climate and Water Agency said so.", {"Peru/L", "Weather, Climate and Water Agency/O"}),
        ("A Honda Civic hit a Nissan Tiida.", set()),
        ("She starred in Silent River and The Long Way Home.", set()),
        ("He wrote the novel Bitter Harbour about his youth.", set()),
        # What an office is for is no body; titles and callings are no part of a name.
        ("The Minister for Transport, Tourism and Sport spoke.", set()),
        ("The Director of Public Prosecutions had charged him.", set()),
        ("Ruth Vane, Minister of State for Financial Services, left.", {"Ruth Vane/P"}),
        ("Paceman Dean Purvis won. Rookie Luis Ochoa lost.", {"Dean Purvis/P", "Luis Ochoa/P"}),
        ("Committee Chairs Devin Nunez and Adam Shiff asked.", {"Devin Nunez/P", "Adam Shiff/P"}),
        ("The Bank of England Deputy Governor Alan Barlow spoke.", {"Bank of England/O", "Alan Barlow/P"}),
        ("The OAS Secretary General Luis Almagra spoke.", {"OAS/O", "Luis Almagra/P"}),
        ("Fr John Connell met Fr Dunne.", {"John Connell/P", "Dunne/P"}),
        ("The raid killed William \"Ryan\" Owens.", {"William \"Ryan\" Owens/P"}),
        ("The Dubs amendment failed. The Dubs amendment, designed by Lord Dubs, failed.", {"Dubs/P"}),
        # Where a body ends.
        ("The Fraud Department at the Ministry of Justice met.", {"Fraud Department/O", "Ministry of Justice/O"}),
        ("Both were sent to the Ministry of Justice", {"Ministry of Justice/O"}),
        ("The Islamic State of Iraq and the Levant fell.", {"Islamic State of Iraq and the Levant/O", "Iraq/L"}),
        ("It ends the European Union of Britain's dreams.", {"European Union/O", "Britain/L"}),
        (
            "Clubs in the Chinese Super League and China League One will be allowed three.",
            {"Chinese Super League/O", "China League One/O", "China/L"},
        ),
        ("The party \"Civic Platform\" (PO) won.", {"Civic Platform/O", "PO/O"}),
        ("It fought the so-called \"Islamic State\" (IS) group.", {"Islamic State/O"}),
        ("It was seen in Malin Head, County Donegal.", {"Malin Head/L", "County Donegal/L"}),
        ("Trouble in S Sudan spread to N Korea.", {"S Sudan/L", "N Korea/L"}),
        # Dashes that lost their blanks.
        ("Vanna said no, but-Homeland Security said yes.", {"Vanna/P", "Homeland Security/O"}),
        ("People in South Africa-are they right?", {"South Africa/L"}),
        ("President Moon Jae-in spoke.", {"Moon Jae-in/P"}),
        # Agency copy and markets.
        ("/TASS/. The envoy left.", {"TASS/O"}),
        ("He spoke on the Rossiya-24 television channel.", {"Rossiya-24/O"}),
        ("Said a trader with Rahman Futures on Monday.", {"Rahman Futures/O"}),
        ("Nordlys dropped 7.50 crowns to 118.", {"Nordlys/O"}),
        ("Members of the Rail, Maritime and Transport (RMT) union strike.", {"Rail, Maritime and Transport/O"}),
        ("The University of North Carolina at Chapel Hill won.", {"University of North Carolina at Chapel Hill/O"}),
        ("The Council for the Arts met.", {"Council for the Arts/O"}),
        ("More jobs promised for Cork by US technology firm.", {"Cork/L", "US/L"}),
        ("It ran on BBC One at 22:50 GMT.", {"BBC One/O"}),
        ("The president (of Russia Vladimir Putin) spoke.", {"Russia/L", "Vladimir Putin/P"}),
        ("US District Judge James Robarto halted it.", {"US/L", "James Robarto/P"}),
        ("The (Senate Minority Leader) Chuck Shumer spoke.", {"Senate/O", "Chuck Shumer/P"}),
        (
            "Both sent the Joint Commission on Economic and Trade Cooperation a letter.",
            {"Joint Commission on Economic and Trade Cooperation/O"},
        ),
        ("A Maritime and Coastguard Agency spokeswoman said so.", {"Maritime and Coastguard Agency/O"}),
        ("Some of them left in a Royal Malaysian Air Force business jet.", {"Royal Malaysian Air Force/O"}),
        ("It is the Democratic People's Republic of Korea.", {"Democratic People's Republic of Korea/L"}),
        ("Utility Iberduero fell. Rivals Cirrex and Lattimer rose.", {"Iberduero/O", "Cirrex/O", "Lattimer/O"}),
        ("Goaltender Mike Vernoy won.", {"Mike Vernoy/P"}),
        ("A letter blew up near the Arc de Triomphe.", {"Arc de Triomphe/L"}),
        ("It helped then-Sen. Joe Bolden, and Labour MPs shouted.", {"Joe Bolden/P", "Labour/O"}),
        ("The leader of Transnistria Vadim Krasnoselski spoke.", {"Transnistria/L", "Vadim Krasnoselski/P"}),
        ("Bookmakers Ladbrokes gave odds.", {"Ladbrokes/O"}),
        ("The official Iraqi News Agency INA reported it.", {"Iraqi News Agency/O"}),
        ("They were without Dane Bryan Laudrup.", {"Bryan Laudrup/P"}),
        ("Marie Collins-has resigned.", {"Marie Collins/P"}),
        ("It left Islamic State of Iraq and the Levant - ISIL.", {"Islamic State of Iraq and the Levant/O", "Iraq/L"}),
        ("The CEO of Mobile Techtonics met IDA Ireland.", {"Mobile Techtonics/O", "IDA Ireland/O", "Ireland/L"}),
        # No actors.
        ("European CEOs met on the Treaty of Lisbon.", set()),
        ("He read his State of the Union address.", set()),
        ("She teaches Southeast Asian studies.", set()),
        ("The American Health Care Act (AHCA) failed. The AHCA cuts aid.", set()),
        ("The annual US-South Korea drills began.", set()),
        ("It costs 280 Taka. A former Liberal Democrat paid by Spring 2017.", set()),
        ("Separately, a group of states met.", set()),
        ("Chemists say VX nerve agent is oily. VX kills.", set()),
        ("It grows GM crops and spends on R&D staff.", set()),
        ("They assemble Bell 407GXP helicopters and the Airbus A330-200.", set()),
    ],
)  # fmt: skip
def test_names_of_news(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Crown Resorts was fined. Crown said it was sorry. Crown runs hotels.", {"Crown Resorts"}),
        ("Harbour Hotels was fined. Harbour said it would appeal.", {"Harbour Hotels"}),
        ("The U.N. Human Rights Council met. The Human Rights Council voted.", {"U.N. Human Rights Council"}),
        ("The Ministry of Justice met. The Justice Ministry voted.", {"Ministry of Justice"}),
        ("The Foreign Ministry met. The Ministry of Foreign Affairs voted.", {"Ministry of Foreign Affairs"}),
        ("Amnesty International met. Amnesty voted.", {"Amnesty International"}),
        ("The House Freedom Caucus met. The Freedom Caucus voted.", {"House Freedom Caucus"}),
        ("It rained in Howth. The Howth Coast Guard met. The Coast Guard voted.", {"Howth", "Howth Coast Guard"}),
        ("The University of Leeds met. Leeds University voted.", {"University of Leeds"}),
        ("The Department of Homeland Security met. Homeland Security said so.", {"Department of Homeland Security"}),
        ("Corella Mobile Communications Corp met. Corella Mobile said so.", {"Corella Mobile Communications Corp"}),
        (
            "It left the Government's list. The Scottish Government's list is longer.",
            {"Scottish Government", "Government"},
        ),
    ],
)
def test_two_names_of_one_actor_are_one_and_two_actors_are_two(text: str, names: set[str]) -> None:
    assert {actor.name for actor in analyze(read(text)).actors if actor.kind != "group"} == names


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Theresa May resigned. Mrs May said she was sorry. “I am sad,” May said.", ["Theresa May", "May", "May"]),
        ("Theresa May resigned in May. She left on 3 May.", ["Theresa May"]),
    ],
)
def test_a_person_named_after_a_month(text: str, mentions: list[str]) -> None:
    (actor,) = (actor for actor in analyze(read(text)).actors if actor.kind == "person")
    assert [mention.text for mention in actor.mentions] == mentions


@pytest.mark.parametrize(
    ("capitals", "label"),
    [
        (0, "ORG"),
        (2, "ORG"),  # 2 x 0.4 x 0.9 weighs less than 0.9,
        (3, "PER"),  # 3 x 0.4 x 0.9 more.
    ],
)
def test_what_stands_in_capitals_weighs_less_when_a_name_gets_its_kind(capitals: int, label: str) -> None:
    lex = lexicon()
    lines = [line_of(["Dalmor", "said", "it", "would", "cut", "jobs", "."], lex)]
    names = [[Name(0, 1, "ORG", 0.9)]]
    for _ in range(capitals):
        lines.append(line_of(["HALDEN", "BEATS", "DALMOR", "AGAIN"], lex))
        names.append([Name(2, 3, "PER", 0.9)])
    draft = NameDraft(lines, names, [{} for _ in lines])
    vote_on_labels(draft)
    assert draft.labels["dalmor",] == label


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("J.K. Larsen wrote it. P. D. Holm read it.", 2),
        ("It was J.K. Larsen and P. D. Holm.", 1),
        ("He moved to the U.S. She stayed.", 2),
        ("He moved to L.A. She stayed.", 2),
    ],
)
def test_initials_end_no_sentence(text: str, sentences: int) -> None:
    assert len(sentences_of(read(text))) == sentences


MATCH = (
    "Peru defeated Chile 3-1 on Friday. Ann Lee scored two goals before Chile’s goalkeeper saved a penalty. "
    "Peru’s coach praised the striker. They meet Chile again in the tournament, in Lima, Peru, after a week in Chile."
)


def test_countries_are_teams_where_they_play() -> None:
    assert {actor.kind for actor in analyze(read(MATCH)).actors if actor.name in ("Peru", "Chile")} == {"organization"}


@pytest.mark.parametrize(
    "text",
    [
        f"SOCCER - PERU BEAT CHILE AT LAST .\n\n{MATCH}",
        "Peru defeated Chile in court on Friday. Ann Lee led Peru’s team. The match of wits drew crowds to the corner.",
        f"{MATCH.replace('Peru', 'Lima').replace('Chile', 'Quito')} Peru and Chile share a border.",
    ],
)
def test_countries_stay_places_in_agency_copy_and_other_news(text: str) -> None:
    assert {actor.kind for actor in analyze(read(text)).actors if actor.name in ("Peru", "Chile")} == {"place"}
