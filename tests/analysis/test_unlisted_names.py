"""Names that no list knows, bounded and told by the nouns, verbs and marks around them.

All sentences were written for this. Each table holds what is just inside a rule and what is just outside.
"""

from __future__ import annotations

import pytest

from .test_kinds_of_names import actors

TOLD_BY_A_GLOSS = [
    ("The operator, Sulvara Nickel, said it was safe.", {"Sulvara Nickel/O"}),
    ("Two men set up a group, Save Tarrow Green, last year.", {"Save Tarrow Green/O"}),
    ("They joined a charity, Homes Without Damp, in May.", {"Homes Without Damp/O"}),
    ("Pedals for Everyone, a cycling charity, said no.", {"Pedals for Everyone/O"}),
    ("He works for the think tank Orrin Delve in Bergen.", {"Orrin Delve/O", "Bergen/L"}),
    ("He takes pictures for the news site Warta Lembah.", {"Warta Lembah/O"}),
    ("The coach, Imre Dallos, said it was over.", {"Imre Dallos/P"}),
    ("Ann Lee, a nurse, said no.", {"Ann Lee/P"}),
    ("She stood on the site Larch Heights had cleared.", {"Larch Heights/L"}),
]
ABROAD = [
    ("They met on the Piazza Verdolina at noon.", {"Piazza Verdolina/L"}),
    ("A bus burned at Tanjung Serawi on Friday.", {"Tanjung Serawi/L"}),
    ("He is on loan from Stade Kelombo.", {"Stade Kelombo/O"}),
    ("The analyst works at Fundación Arvela.", {"Fundación Arvela/O"}),
    ("The critic of Corriere del Brennu liked it.", {"Corriere del Brennu/O"}),
]
WITH_A_POSSESSIVE = [
    ("The Norland Women's Basketball League fined her.", {"Norland Women's Basketball League/O"}),
    ("The bus stops at St Aldwin's Primary.", {"St Aldwin's Primary/O"}),
    ("At Queen's Grammar she learnt Greek.", {"Queen's Grammar/O"}),
    ("He met Norway's Labour Party.", {"Norway/L", "Labour Party/O"}),
]
AT_THE_EDGES = [
    ("The money came from the Lumen Fund and Kvorda.", {"Lumen Fund/O", "Kvorda/O"}),
    ("LAGOS - Substitute Grace Amadi-Cole scored twice.", {"LAGOS/L", "Grace Amadi-Cole/P"}),
    ("It was late, said coach Sunday Etim.", {"Sunday Etim/P"}),
    ("The coach left on Sunday.", set()),
    ("Hilda Strome, 58, of Marl End, was fined.", {"Hilda Strome/P", "Marl End/L"}),
    ("Bea Tollis (Lab, Quarry Heath) spoke.", {"Bea Tollis/P", "Quarry Heath/L"}),
    ("The film (sound, Bea Tollis) was long.", {"Bea Tollis/P"}),
    ("She won for her turn as a bent nurse in Cold Quay.", set()),
    ("The prize went to Carla Zunic for Nightjar, about a nurse.", {"Carla Zunic/P"}),
]
WORKS_AND_SUBJECTS = [
    ("Before Glass Hollow, Petra Lind had bit parts in Night Bus and Broken Bread.", {"Petra Lind/P"}),
    ("She wrote Paper Kites in 2011 and starred in Embers to Gold.", set()),
    ("He was best known for Harbour Bells and for playing a vicar in The Quiet Heath.", set()),
    (
        "She appeared in Oslo on Friday and had a role in Kelford Magistrates Court.",
        {"Oslo/L", "Kelford Magistrates Court/O"},
    ),
    ("The museum sold Storm over Kells, a 1921 watercolour found in an attic.", set()),
    ("She directed Quiet Rivers in 2004.", set()),
    ("Murban crude and Brent rose, and a Kia Rio hit a Skoda Fabia.", set()),
    ("A poll shows Alderan with a 3-point lead; it gives Hollis a 47 percent chance.", {"Alderan/P", "Hollis/P"}),
    ("Will Thorne will sue. Will Labour win?", {"Will Thorne/P", "Labour/O"}),
    ("PulseDesk rated 27% of the claims as false.", {"PulseDesk/O"}),
    ("The tag #PulseDesk rated well.", set()),
    ("“That is the record,” Flensje conceded.", {"Flensje/P"}),
    (
        "It found that Torvik owes $3 billion; Nordria earned 4 million euros; Quell holds $2 bn.",
        {"Torvik/O", "Nordria/O", "Quell/O"},
    ),
]
WHOLE_BODIES = [
    ("The Marl Harbor and Airports Commission met.", {"Marl Harbor and Airports Commission/O"}),
    ("Villagers from Lower Kessa and Ambrose Bay had seen smoke.", {"Lower Kessa/L", "Ambrose Bay/L"}),
    ("He met the Royal Society for the Protection of Owls.", {"Royal Society for the Protection of Owls/O"}),
    ("He chairs the Society for the Promotion of Chess.", {"Society for the Promotion of Chess/O"}),
    ("And a word from Bishop Carl Dunn.", {"Carl Dunn/P"}),
    ("He met Prince Rostislav Rostislavovich.", {"Prince Rostislav Rostislavovich/P"}),
    ("OpenTally rated 62% of pledges as broken.", {"OpenTally/O"}),
    ("They live in the villages of Novo Kesh and Lower Tarn.", {"Novo Kesh/L", "Lower Tarn/L"}),
    ("He met the Centre for the Study of Violence in Oslo.", {"Centre for the Study of Violence/O", "Oslo/L"}),
    ("A court for Wales sat.", {"Wales/L"}),
    ("Members of the National Growers' Union met.", {"National Growers' Union/O"}),
    ("Jack & Jill's said yes. Arley's and Kohl's cut jobs.", {"Jack & Jill's/O", "Arley's/O", "Kohl's/O"}),
    ("Lawyers from Quill, Marsh & Stone wrote to M&G about R&D.", {"Quill, Marsh & Stone/O", "M&G/O"}),
    ("He drove from Marl Estate, Berbora, on Sunday.", {"Marl Estate/L", "Berbora/L"}),
    ("The letters of G.K. Chestern and H. G. Wells were sold.", {"G.K. Chestern/P", "H. G. Wells/P"}),
    (
        "South Koreans Park Min Jun and Choi Dae Ho won gold and silver respectively.",
        {"Park Min Jun/P", "Choi Dae Ho/P"},
    ),
    ("Shadow Transport Secretary Gwen Parry asked why.", {"Gwen Parry/P"}),
]
WHOSE_AND_WHERE = [
    ("Bids came from Norway's Prelvia and Spain's Cortuna.", {"Norway/L", "Prelvia/O", "Spain/L", "Cortuna/O"}),
    ("She queued with her twins, Olka and Stasz.", {"Olka/P", "Stasz/P"}),
    ("A cyclist who rides for Velgora won.", {"Velgora/O"}),
    ("Parents have formed Marl Valley Strong.", {"Marl Valley Strong/O"}),
    ("He spoke for the Albu Khalif.", {"Albu Khalif/O"}),
    ("The bus burned off Corvane Point.", {"Corvane Point/L"}),
    (
        "Advice came from Cycling Ireland and Public Health Wales.",
        {"Cycling Ireland/O", "Public Health Wales/O", "Ireland/L", "Wales/L"},
    ),
    ("Ofgrid, the watchdog, said no.", {"Ofgrid/O"}),
    ("It was fined by the telecoms regulator, Comreva.", {"Comreva/O"}),
    ("Its rival, Telvanta, said no.", {"Telvanta/O"}),
    ("Her rival, Ann Velta, said no.", {"Ann Velta/P"}),
    ("Before Lindell, Higgs was known for cameos in Silent Quay.", {"Higgs/P"}),
    ("Before Lindell, Higgs was known for his goals.", {"Lindell/P", "Higgs/P"}),
    ("5 Pale Riders played in Leeds. The band 5 Pale Riders split.", {"5 Pale Riders/O", "Leeds/L"}),
    ("Burglary Monitor, which tracks heists, has counted 61.", {"Burglary Monitor/O"}),
    ("The village sued Marl Lakes Northern on Monday.", {"Marl Lakes Northern/O"}),
    ("Harry Tench won. They work for Tench's Corda Foods.", {"Harry Tench/P", "Corda Foods/O"}),
    ("The author Natsu Higurai (Higurai Natsu) lives in Leeds.", {"Natsu Higurai/P", "Leeds/L"}),
    ("It hit 19 employees of the UN.", {"UN/O"}),
    ("The two other men, Idriz Balovaj and Lahi Brahmataj, said no.", {"Idriz Balovaj/P", "Lahi Brahmataj/P"}),
    ("He left for Northern Ireland.", {"Northern Ireland/L"}),
    ("The Frenchmen Théo Lacroze and Jip Orsel led.", {"Théo Lacroze/P", "Jip Orsel/P"}),
    ("Ann Lee, R-Dayton, wrote to the agency.", {"Ann Lee/P"}),
    ("LAGOS (Sportline) - It rained.", {"LAGOS/L", "Sportline/O"}),
    ("The power operator Gridsva has hired 40 people.", {"Gridsva/O"}),
    ("Al-Fajr, a television channel close to the army, said so.", {"Al-Fajr/O"}),
]
TITLES_AND_LETTERS = [
    ("In Tarkand, Gen. Ozurbek Halimov, who leads it, said no.", {"Tarkand/L", "Ozurbek Halimov/P"}),
    ("Air Force General Ann Lee said no.", {"Air Force/O", "Ann Lee/P"}),
    ("Attorney General Ann Lee said no.", {"Ann Lee/P"}),
    ("Joana Prell KC, prosecuting, told the jury.", {"Joana Prell/P"}),
    ("The chair is Sir Hugo Prell OBE, a farmer.", {"Hugo Prell/P"}),
    ("KC Prell said no.", {"KC Prell/P"}),
    ("Its leader, Talant uulu Bekzat, said no.", {"Talant uulu Bekzat/P"}),
    ("She was taught by Leyla Memmed qizi Asker.", {"Leyla Memmed qizi Asker/P"}),
]
PEOPLES_AND_WATERS = [
    ("The Irishwoman thanked the crews.", set()),
    ("Two Frenchwomen, Ann Lee and Eva Roux, won.", {"Ann Lee/P", "Eva Roux/P"}),
    ("The Roman Catholic bishop Ann Lee said no.", {"Ann Lee/P"}),
    ("He led a Sunni Arab militia.", set()),
    ("The River Tollen burst its banks.", {"River Tollen/L"}),
    ("He pitched for the River Cats in May.", {"River Cats/O"}),
]
STREETS_AND_CALLINGS = [
    ("Keep away from Larch Lane tonight.", {"Larch Lane/L"}),
    ("Nora Lane said no.", {"Nora Lane/P"}),
    ("It was founded by the chemists Ulf Bergmo and Mairi Dowdane.", {"Ulf Bergmo/P", "Mairi Dowdane/P"}),
    ("Holland & Prell acted for the farmers.", {"Holland & Prell/O"}),
    ("The Marl Bay Sentinel has it. He thanked the Sentinel.", {"Marl Bay Sentinel/O"}),
]
LINKED_AND_OPENING = [
    (
        "It was paid for by the Screen Council of Norway and by Melvind Energy.",
        {"Screen Council of Norway/O", "Norway/L", "Melvind Energy/O"},
    ),
    ("Rival Tolley & Co, backed by a bank, said no.", {"Tolley & Co/O"}),
    ("Bank of Ormdal analysts wrote that it fell.", {"Bank of Ormdal/O"}),
    ("Bank Ormdal said no.", {"Ormdal/O"}),
]
FIRMS_OF_TWO_WORDS = [
    ("Homes by developer Holt Ashworth were sold.", {"Holt Ashworth/O"}),
    ("Miner Holt Ashworth halted work.", {"Holt Ashworth/O"}),
    ("Nobody at Veltrand Roofing was hurt.", {"Veltrand Roofing/O"}),
    ("The loom was found by Norsex Archaeology.", {"Norsex Archaeology/O"}),
    ("Solicitors Dunmore Pyke acted for her.", {"Dunmore Pyke/O"}),
    ("The lawyers Nora Pyke and Ola Frisk met.", {"Nora Pyke/P", "Ola Frisk/P"}),
    ("Ritson Pryor, which sells tents, cut 40 jobs.", {"Ritson Pryor/O"}),
    ("Tilda Pryor, who sells tents, cut her hand.", {"Tilda Pryor/P"}),
    ("Its auditor, Dunmore Pyke, has resigned.", {"Dunmore Pyke/O"}),
    ("Her auditor, Nora Pyke, has resigned.", {"Nora Pyke/P"}),
    ("It was published by Ambler Sayle in 1988.", {"Ambler Sayle/O"}),
    ("He sold it to the Ambler Sayle group.", {"Ambler Sayle/O"}),
    ("Tolland Amberley is owned by a bank.", {"Tolland Amberley/O"}),
    ("They asked who Tolland Amberley was", {"Tolland Amberley/P"}),
    ("She thanked Carol Amberley of Amberley Ashworth.", {"Carol Amberley/P", "Amberley Ashworth/O"}),
    ("It was told by her manager, Velta Truyen of Tellworth Sports.", {"Velta Truyen/P", "Tellworth Sports/O"}),
    ("Ostrel Vale, founded in a garage in 2018, said no.", {"Ostrel Vale/O"}),
    ("Sunbeam Pyke, a joint venture between two banks, said no.", {"Sunbeam Pyke/O"}),
    ("The barrister, Leila Frisk, of Parkway Plowright, said no.", {"Leila Frisk/P", "Parkway Plowright/O"}),
    ("Larger competitor Payvantis rose 2% on Monday.", {"Payvantis/O"}),
    ("Tollo Millers, the buyer of grain, has raised prices.", {"Tollo Millers/O"}),
]
PLACES_OF_TWO_WORDS = [
    ("Floods hit Tolver Brook on Monday.", {"Tolver Brook/L"}),
    ("Ann Brook said no.", {"Ann Brook/P"}),
    ("The 18-year-old from Llanfeddyn Wells won.", {"Llanfeddyn Wells/L"}),
    ("It told staff at its Kirkmuir headquarters.", {"Kirkmuir/L"}),
    ("Gwen Frisk, 71, of Budleigh Salterne, said no.", {"Gwen Frisk/P", "Budleigh Salterne/L"}),
    ("She lives in Stromvay with him.", {"Stromvay/L"}),
    ("It flooded maize at Lower Kingsbeare.", {"Lower Kingsbeare/L"}),
    ("Slurry ran into Peter Creek.", {"Peter Creek/L"}),
    ("Sen. Marcus Holt, D-N.M., said no.", {"Marcus Holt/P"}),
    ("The pier at Easter Skaill is shut.", {"Easter Skaill/L"}),
    ("At Tega Tega, a village on the river, people wept.", {"Tega Tega/L"}),
    ("HMP Arnmoor holds 610 men.", {"HMP Arnmoor/L"}),
    ("Debben, England, was the home of the squadron.", {"Debben/L", "England/L"}),
]
MEMBERS_AND_TITLES = [
    ("Retailers including Actano, Hemva and Jumbas sued.", {"Actano/O", "Hemva/O", "Jumbas/O"}),
    ("Water stood in towns such as Hembrook and Jumbas.", {"Hembrook/L", "Jumbas/L"}),
    ("A woman named by neighbours as Ivonne died.", {"Ivonne/P"}),
    ("Among the dead was a Cape Verdean woman named by neighbours as Ivone.", {"Ivone/P"}),
    ("The vicar, the Rev. Simon Tresider, wept.", {"Simon Tresider/P"}),
    ("His lawyer, Lance LoRusco, said no.", {"Lance LoRusco/P"}),
    ("Dockers left the pier. Ships waited for dockers.", set()),
    ("The Alderbrook MP Sir Lindsay Frisk said no.", {"Alderbrook/L", "Lindsay Frisk/P"}),
    ("It was built by the builder Holt Ashworth.", {"Holt Ashworth/O"}),
    ("His shed is at Gorran Haven.", {"Gorran Haven/L"}),
]
PEOPLES_BODIES_AND_WORKS = [
    ("The Swedish Kidney Foundation paid.", {"Swedish Kidney Foundation/O"}),
    ("The Swedish champion Ann Lee won.", {"Ann Lee/P"}),
    ("A cookbook, Ash and Honey, was sold.", set()),
    ("Her first novel, Ash, was sold.", set()),
    ("After the film, Ann Lee, a nurse, said no.", {"Ann Lee/P"}),
]
MATCH = "It ended 3-2 after a late penalty. The striker scored in a match of two goals."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *TOLD_BY_A_GLOSS,
        *ABROAD,
        *WITH_A_POSSESSIVE,
        *AT_THE_EDGES,
        *WHOLE_BODIES,
        *WORKS_AND_SUBJECTS,
        *WHOSE_AND_WHERE,
        *TITLES_AND_LETTERS,
        *PEOPLES_AND_WATERS,
        *STREETS_AND_CALLINGS,
        *LINKED_AND_OPENING,
        *FIRMS_OF_TWO_WORDS,
        *PLACES_OF_TWO_WORDS,
        *MEMBERS_AND_TITLES,
        *PEOPLES_BODIES_AND_WORKS,
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else ", ".join(sorted(value)),  # a set has no order
)
def test_bounds_and_kinds_of_unlisted_names(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delta Herons thrashed Norvale Sirens 5-0. " + MATCH, {"Delta Herons/O", "Norvale Sirens/O"}),
        ("They are a point behind Plateau Comets, who drew. " + MATCH, {"Plateau Comets/O"}),
        ("The coach thanked Carla Bennings. " + MATCH, {"Carla Bennings/P"}),
    ],
)
def test_clubs_with_a_plural_for_a_name_play_in_match_reports(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leeds beat Derby 2-1 on Saturday. " + MATCH, {"Leeds/O", "Derby/O"}),
        ("Somerset were bowled out before lunch. " + MATCH, {"Somerset/O"}),
        ("He scored nine goals for Hull. " + MATCH, {"Hull/O"}),
        ("He scored nine goals last year for Hull. " + MATCH, {"Hull/O"}),
        ("A protest against Luton was loud. " + MATCH, {"Luton/L"}),
        ("The queen gave Luton a bell. " + MATCH, {"Luton/L"}),
        (
            "SEATTLE, June 2 - Luis Ruiz homered in the ninth inning to give Seattle a win over Texas. "
            "It was a game of hits. Seattle won 4-3, and Seattle leads.",
            {"SEATTLE/L", "Seattle/O", "Texas/O", "Luis Ruiz/P"},
        ),
        ("Kent visit Hampshire next week. " + MATCH, {"Kent/O", "Hampshire/O"}),
        ("Former Luton manager Ann Lee won. " + MATCH, {"Luton/O", "Ann Lee/P"}),
        ("Essex, who were second, lost. " + MATCH, {"Essex/O"}),
        (
            "Chicago held off Boston 118-117. It beat Boston 110-101 in May. Two points won the game in overtime.",
            {"Chicago/O", "Boston/O"},
        ),
        (
            "He homered in the ninth inning to give Seattle a win over Texas. It was a game of three hits.",
            {"Seattle/O", "Texas/O"},
        ),
        ("Seattle gave Boston a bell. It voted 9-8, then 5-4, on the gift.", {"Seattle/L", "Boston/L"}),
        ("Bradford and Doncaster meet next week. " + MATCH, {"Bradford/O", "Doncaster/O"}),
        ("Fans from Bradford and Doncaster sang. " + MATCH, {"Bradford/L", "Doncaster/L"}),
        ("They won in Leeds, near Derby. " + MATCH, {"Leeds/L", "Derby/L"}),
        ("LONDON 1997-03-08. It rained in London. " + MATCH, {"London/L"}),
        (
            "Ipswich beat the cold with soup kitchens. Former Luton manager Ann Lee won.",
            {"Ipswich/L", "Luton/L", "Ann Lee/P"},
        ),
    ],
)
def test_towns_that_play_are_their_clubs(text: str, expected: set[str]) -> None:
    assert actors(text) == expected


RESULTS = "SOCCER - LEAGUE RESULTS.\n\nLEEDS 1997-03-08\nResults of league matches played on Saturday:\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Marlow Town 2 Kesgrave 1", {"Marlow Town/O", "Kesgrave/O"}),
        ("Derby 1 (Lowe 46, Yarke 62) Hull 0. Halftime 1-0.", {"Derby/O", "Hull/O", "Lowe/P", "Yarke/P"}),
        ("Standings:\nBrisbane 21 16 0 5 569\nCronulla 20 12 2 6 359", {"Brisbane/O", "Cronulla/O"}),
        ("MIAMI 14 5 .737 -\nEASTERN CONFERENCE", {"MIAMI/O"}),
        ("Sussex 341 (N. Lentor 90) and 37-1, Durham 114.", {"Sussex/O", "Durham/O", "N. Lentor/P"}),
        (
            "CRICKET - SRI LANKA TOUR OF PERU SCOREBOARD.\nHull 2 Derby 1",
            {"SRI LANKA/L", "PERU/L", "Hull/O", "Derby/O"},
        ),
        ("Peru 2 Chile 1", {"Peru/L", "Chile/L"}),
        (
            "RUGBY UNION - WASPS HAND HARLEQUINS DEFEAT.\nHull 2 Derby 1",
            {"WASPS/O", "HARLEQUINS/O", "Hull/O", "Derby/O"},
        ),
        ("Hull 2 Derby 1\nIt rained in Hull on Friday.", {"Hull/O", "Derby/O", "Hull/L"}),
        ("Born in Derby, 1957. Died in Hull, 1999.", {"Derby/L", "Hull/L"}),
    ],
)
def test_who_stands_in_rows_of_results_is_a_team(rows: str, expected: set[str]) -> None:
    assert actors(RESULTS + rows) == expected | {"LEEDS/L"}
