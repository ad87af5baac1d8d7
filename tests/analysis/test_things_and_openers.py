"""Names of things, words that open sentences, places in other tongues, rows of players: what is an actor, and which.

All sentences were written for this. Each table holds what is just inside a rule and what is just outside.
"""

from __future__ import annotations

import pytest

from .test_kinds_of_names import actors

THINGS = [
    ("Its first feature, Cold Harvest, opens on Friday.", set()),
    ("Tavrel, a processor that costs $40, is late.", set()),
    ("Kelvan, a planet 40 light-years away, is warm.", set()),
    ("Kelvan, a lender with 40 branches, is sound.", {"Kelvan/O"}),
    ("The Tavrel chip is late.", set()),
    ("Its shrimp boat, the Corelda, is late.", set()),
    ("Its partner, the Corelda, is late.", {"Corelda/L"}),
    ("Officials approved Tavril, the first pill of its kind.", set()),
    ("Chetna Maroo's Western Lane, about a girl who plays squash, is long.", {"Chetna Maroo/P"}),
    ("His boat, the Kipepelo, sails from Cork.", {"Cork/L"}),
    ("The Harbour Games opened in Cork.", {"Cork/L"}),
    ("Machines called Lydia and Carola wait at Euston.", {"Euston/L"}),
    ("Women called Lydia and Carola wait at Euston.", {"Lydia/P", "Carola/P", "Euston/L"}),
    ("The paste, sold under the names Tavril and Kelmar, was bad.", set()),
    ("Pollina, a later sheep, lived long.", set()),
    ("It put Project Sundown on hold, he said.", set()),
    ("Luna-25 had crashed, he said.", set()),
    ("They found Salmonella in four jars.", set()),
    ("They did a vehicle wrap for my Toyota Solvaro that looks good.", set()),
]
INTRODUCED = [
    ("A trawler, the Girl Kathleen, sank. The Girl Kathleen is old.", set()),
    ("The dredger Deo Corva is late. He said the Deo Corva did Cork first.", {"Cork/L"}),
    ("The bulk carrier Nordic Ebba left Cork.", {"Cork/L"}),
    ("The fishing boat Ebba Kind left Cork.", {"Cork/L"}),
    ("The KM Sinar Bahari left Cork. The Sinar Bahari is old.", {"Cork/L"}),
    ("He ran 5 km Sunday in Cork.", {"Cork/L"}),
    ("The cable ship Corve Sentinel left. The Corve Sentinel is in Cork.", {"Cork/L"}),
    ("BT thinks the trawler was the Ocean Bounty, out of Cork.", {"BT/O", "Cork/L"}),
    ("The ferries Ebba and Dagalien link Cork with Dublin.", {"Cork/L", "Dublin/L"}),
    ("He sold a boat, the Lady Corva, in Cork.", {"Cork/L"}),
    ("She saw the dog Ann Lee had found.", {"Ann Lee/P"}),
    ("The coaster Rolf Anders sank. His lurcher, Gyp, drowned.", set()),
    ("He came on his Kawasaki motorbike and in a silver Tata lorry.", set()),
    ("He works for Toyota. Trucks stood there.", {"Toyota/O"}),
    # Parts danced, what somebody's work won, and a prize.
    ("Gemma Coutts dances Odile in Cork.", {"Gemma Coutts/P", "Cork/L"}),
    ("Gemma Coutts, whose Nightfall won the Booker, left.", {"Gemma Coutts/P"}),
    ("Gemma Coutts, whose Labour won the vote, left.", {"Gemma Coutts/P", "Labour/O"}),
    ("Gemma Coutts's second film, On Becoming a Guinea Fowl, is out.", {"Gemma Coutts/P"}),
    ("She sailed her dinghy, Sphagnum, in Cork and kept a mule named Linnaeus.", {"Cork/L"}),
    ("A police dog, Biscuit, was hurt. Biscuit is six.", set()),
    ("Police dog Biscuit found him.", set()),
    ("The ferry Stockholm left. He moved to Stockholm.", {"Stockholm/L"}),
    ("She fed the cat, Ann Lee said.", {"Ann Lee/P"}),
    ("They were aboard the Corva Airways plane. Corva Airways said so.", {"Corva Airways/O"}),
    # Horses where the article is on races: by odds, by who rides, by plain words; no riders, no race.
    ("The jockey praised the gelding. Silver Lining won the Marlow Handicap.", set()),
    ("The jockey praised the gelding. Arvensis (7-2) won. Arvensis is six.", set()),
    ("The jockey praised the gelding. Tom Marsh rode Arvensis.", {"Tom Marsh/P"}),
    ("The jockey praised the gelding. Trainer Summer Field left.", {"Summer Field/P"}),
    ("The jockey praised the gelding. The jockey Will Power won.", {"Will Power/P"}),
]
OPENERS = [
    ("She has Parkinson's and he has Down's syndrome.", set()),
    ("Ann Parkinson wrote it. Parkinson's poems are long.", {"Ann Parkinson/P"}),
    ("It fell to Sh2,500 from Ksh3,400. Rs 4,860 was paid, and N3m.", set()),
    ("Volumes fell by 9 per cent.", set()),
    ("A warrant by District Judge Ada Oakes was read.", {"Ada Oakes/P"}),
    ("In Saint Aurelia, tourism is up. Saint Aurelia has a port.", {"Saint Aurelia/L"}),
    ("Cholera spreads in northern Peru\n\nCUZCO (Agencies) — Cholera has killed 31 people.", {"Peru/L", "CUZCO/L"}),
    ("CUZCO (Agencies) — Cholera has killed 31 people. He writes for Cholera now.", {"Cholera/L", "CUZCO/L"}),
    ("Coun Dawn Ritter asked why.", {"Dawn Ritter/P"}),
    ("MANILA - Shares fell for a third day.", {"MANILA/L"}),
    ("Grocers Loblaws and Sobeys were fined.", {"Loblaws/O", "Sobeys/O"}),
    ("Mingo County Sheriff Joe Smith fired him.", {"Mingo County/L", "Joe Smith/P"}),
    ("Councilor Terese Tomanek said no.", {"Terese Tomanek/P"}),
    ("Det Con Priya Nambiar thanked them.", {"Priya Nambiar/P"}),
    ("Bookmaker William Hill has Murray as favourite.", {"William Hill/O", "Murray/P"}),
]
BOUNDS = [
    ("The National Hurricane Center in Tampa said so.", {"National Hurricane Center/O", "Tampa/L"}),
    ("The national hurricane center in Tampa said so.", {"Tampa/L"}),
    (
        "Larkhill International of Peru and Ashdown Energy bid.",
        {"Larkhill International of Peru/O", "Peru/L", "Ashdown Energy/O"},
    ),
    ("Kelvan read English at Achimor School.", {"Achimor School/O"}),
    (
        "Owusu Afriyie Akoto and Francis Addai-Nimoh trailed with less than one percent each.",
        {"Owusu Afriyie Akoto/P", "Francis Addai-Nimoh/P"},
    ),
    ("Historic England has since given money.", {"Historic England/O", "England/L"}),
    ("He works for Screen Ireland in Cork.", {"Screen Ireland/O", "Ireland/L", "Cork/L"}),
    ("Fire Rescue Victoria commander Ann Lee left.", {"Fire Rescue Victoria/O", "Ann Lee/P"}),
    ("He saw The Sports England fans like.", {"England/L"}),
    ("The National Museums of Kenya runs a course.", {"National Museums of Kenya/O", "Kenya/L"}),
    ("A win went to Epic Games, maker of phones.", {"Epic Games/O"}),
    ("Perrella, the Cork-based company behind it, said no.", {"Perrella/O", "Cork/L"}),
    (
        "Soybeans were steady along the Illinois River, with Cargill up in Illinois.",
        {"Cargill/O", "Illinois/L", "Illinois River/L"},
    ),
    ("It flows into the Thames. The Thames River is cold.", {"Thames River/L"}),
    ("The Democratic Alliance's Baxolile Nodada said no.", {"Democratic Alliance/O", "Baxolile Nodada/P"}),
    ("The Blue Lagoon is shut; Keflavik Airport was open.", {"Blue Lagoon/L", "Keflavik Airport/L"}),
    ("It is listed on the Kuala Lumpur Stock Exchange.", {"Kuala Lumpur Stock Exchange/O"}),
    ("In London, BT ADRs fell.", {"BT/O", "London/L"}),
    ("CHARLESTON, W.Va. - A deputy was sentenced.", {"CHARLESTON/L", "W.Va./L"}),
    ("The Alternative for Germany won. The AfD was glad.", {"Alternative for Germany/O", "Germany/L"}),
    ("Members of Tipperary County Council have clashed.", {"Tipperary County Council/O"}),
    ("He met Members of Parliament of Ghana.", {"Parliament of Ghana/O", "Ghana/L"}),
    ("Lenders marked Lagarelle Groupe down.", {"Lagarelle Groupe/O"}),
    ("Yakima School District Superintendent Trevor Greene said so.", {"Yakima School District/O", "Trevor Greene/P"}),
    ("Yakima County Superintendent Trevor Greene said so.", {"Yakima County/L", "Trevor Greene/P"}),
    (
        "Ann Lee blamed a lease on the old Velmora building on Nob Hill Boulevard.",
        {"Ann Lee/P", "Velmora/L", "Nob Hill Boulevard/L"},
    ),
    (
        "They work for Milk Standards of Peru and New Zealand, which tests it.",
        {"Milk Standards of Peru and New Zealand/O", "Peru/L", "New Zealand/L"},
    ),
    ("Telvia AB rose 2 percent.", {"Telvia AB/O"}),
]
PLACES = [
    ("The bodies were found in Castro de la Vega.", {"Castro de la Vega/L"}),
    ("He believes in Castro de la Vega.", {"Castro de la Vega/P"}),
    ("They were found in Alhaurin de la Torre.", {"Alhaurin de la Torre/L"}),
]
STANDINGS = "BASEBALL - LEAGUE STANDINGS.\n\nMIAMI 14 5 .737 -\n\n"
ROWS = [
    (STANDINGS + "SUNDAY SCHEDULE\nOAKLAND AT BOSTON", {"MIAMI/O", "OAKLAND/O", "BOSTON/O"}),
    (STANDINGS + "THE NIGHT AT BOSTON WAS LONG AND IT RAINED A LOT", {"MIAMI/O", "BOSTON/L"}),
    (
        "CRICKET - SCOREBOARD.\n\nBowling: Ranasingha 14-3-44-1, Perera 18-5-51-1\nNot out: Silva 20 runs, wicket 4",
        {"Ranasingha/P", "Perera/P", "Silva/P"},
    ),
    (
        "TENNIS - RESULTS.\n\n3-Jarko Niemann (Finland) beat 5-Luka Dobrev (Croatia) 6-3 6-4",
        {"Jarko Niemann/P", "Finland/L", "Luka Dobrev/P", "Croatia/L"},
    ),
    (
        "Ajax were pegged back when Lens parried a shot. The clubs meet again. Brighton beat Ajax 2-1.",
        {"Ajax/O", "Lens/O", "Brighton/O"},
    ),
    (
        "NHL - PLAYOFFS.\n\nEric Lindros had two goals and an assist as Philadelphia won. Philadelphia made 27 saves.",
        {"NHL/O", "Eric Lindros/P", "Philadelphia/O"},
    ),
    (
        "SOCCER - SCORERS.\n\nLeading scorers of the league:\n\n8 - Vincenzo Montella (Peru)\n6 - Marco Branca (Inter)",
        {"Vincenzo Montella/P", "Peru/L", "Marco Branca/P", "Inter/O"},
    ),
    (
        "MOTOR RACING - RESULTS.\n\nThe championship goes on.\n\n"
        "1. Michael Schumacher (Germany) Ferrari 1 minute 49.0 seconds\n2. Mika Hakkinen (Finland) McLaren 1:49.3",
        {"Michael Schumacher/P", "Germany/L", "Ferrari/O", "Mika Hakkinen/P", "Finland/L", "McLaren/O"},
    ),
    ("BASKETBALL - RESULT.\n\nThe group D match was won by Ajax.", {"Ajax/O"}),
    ("He paid 7-Eleven for 3-D films and a 5-Star hotel.", {"7-Eleven/O"}),
]


@pytest.mark.parametrize(("text", "expected"), [*THINGS, *INTRODUCED, *OPENERS, *BOUNDS, *PLACES, *ROWS])
def test_things_openers_places_and_players(text: str, expected: set[str]) -> None:
    assert actors(text) == expected
