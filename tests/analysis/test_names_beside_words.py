"""Names told by a word right beside them: a firm's form, a road's number, a headline's verb, what somebody was.

All sentences were written for this. Each table holds what is just inside a rule and what is just outside.
"""

from __future__ import annotations

import pytest

from .test_kinds_of_names import actors

FIRMS = [
    ("It was sold to Rio Dulva Group.", {"Rio Dulva Group/O"}),
    ("It flooded at Rio Dulva.", {"Rio Dulva/L"}),
    (
        "Dulvasi Copper has built up a stake. Dulvasi Copper Co. mines in Peru.",
        {"Dulvasi Copper Co./O", "Peru/L"},
    ),
    (
        "First Quarry Minerals Ltd. closed a pit. Shares of First Quarry fell, and First Quarry said so.",
        {"First Quarry Minerals Ltd./O"},
    ),
    ("Norvel Brisk raised its bid. Norvel said so. Shares in Norvel rose.", {"Norvel Brisk/O"}),
]
ROADS = [
    ("A bus burned on State Highway 10 near Route 66.", {"State Highway 10/L", "Route 66/L"}),
    ("Two cars met on the M25 and on I-95.", {"M25/L", "I-95/L"}),
    ("He fired an M25 at it.", set()),
    ("Interstate 5 is shut.", {"Interstate 5/L"}),
]
WHAT_THEY_WERE = [
    ("It was for former Tollard George Harrow, who died.", {"George Harrow/P"}),
    ("It was for Tollard George Harrow, who died.", {"Tollard George Harrow/P"}),
    ("She met a Beatle. She heard the Beatles.", {"Beatles/O"}),
    ("The Houstonian and the Detroiter met.", set()),
]
HEADLINES = [
    (
        "Corvella Sinks after Bid\n\nShares of Corvella fell on Monday, said Corvella.",
        {"Corvella/O"},
    ),
    (
        "Hallam Rams on top\n\nThere was rain in Hallam on Monday. He lives in Hallam.",
        {"Hallam Rams/O", "Hallam/L"},
    ),
]
STATES = [
    ("DULVA, VA. — It rained in Virginia.", {"DULVA/L", "Virginia/L"}),
    ("It rained in Reno, Nev., all day, but not in Nevada.", {"Reno/L", "Nevada/L"}),
    ("The Ruritanian Government said no.", {"Ruritanian Government/O"}),
    ("Cracks run over the Corvane Ice Shelf.", {"Corvane Ice Shelf/L"}),
    ("RENO — It rained. Reno is dry.", {"Reno/L"}),
]
CREDITED = [
    ("Boats wait in Oslo (RU-KLM Dulvan Television via AP)", {"AP/O", "Oslo/L", "RU-KLM Dulvan Television/O"}),
    ("Boats wait in Oslo (Ola Berg via AP)", {"AP/O", "Oslo/L", "Ola Berg/P"}),
    ("Japan’s “Silk and Street” plan met doubts.", {"Japan/L"}),
    ("It joined Japan’s “Shore and Valley” link to Europe.", {"Japan/L", "Europe/L"}),
]
BODIES = [
    ("Corvane County Sheriff's Department said so.", {"Corvane County Sheriff's Department/O"}),
    ("Corvane County Sheriff's Deputy Ann Lee said so.", {"Ann Lee/P"}),
    ("He leads the All Ruritania Harbour Committee.", {"All Ruritania Harbour Committee/O"}),
    ("Union Minister Ann Lee said no.", {"Ann Lee/P"}),
    ("The Workers Union said no.", {"Workers Union/O"}),
    ("It has a stake in Siemens Europe, which it sold.", {"Siemens Europe/O"}),
    (
        "Mark Tolley, head of Walding Planning, left. Planning consultant Walding Planning shut.",
        {"Mark Tolley/P", "Walding Planning/O"},
    ),
    ("The planning consultant Ann Walding drew it.", {"Ann Walding/P"}),
    ("She told the Serbian outlet Vestra.", {"Vestra/O"}),
]
PEOPLE_AND_PLACES = [
    ("It fell in North Macedonian airspace.", set()),
    ("Another passenger, Sofia, wept.", {"Sofia/P"}),
    ("In the capital, Sofia, it rained.", {"Sofia/L"}),
    ("It was a long day.\n\nAdditional reporting by Nikola Papandrou.", {"Nikola Papandrou/P"}),
    ("Fires burned in the Corvane National Park.", {"Corvane National Park/L"}),
    ("They mark Eid-al-Fitr. The flops Corvanna and Delphine hurt it.", set()),
    ("Roads to Mudgee, Corvarra and Kempsey were cut.", {"Mudgee/L", "Corvarra/L", "Kempsey/L"}),
]
ROWS_AND_GLOSSES = [
    ("He has played for Chelsea, Parma and Roma.", {"Chelsea/O", "Parma/O", "Roma/O"}),
    ("AC Velmara signed him from Sporting. Velmara paid a fee.", {"AC Velmara/O", "Sporting/O"}),
    ("The provincial police chief, Fazlan Ayyar confirmed it.", {"Fazlan Ayyar/P"}),
    ("The switch to San Velmo was confirmed as he signed.", {"San Velmo/L"}),
    ("Curators at the hall wept. Sens. Ann Lee and Bob Hall left.", {"Ann Lee/P", "Bob Hall/P"}),
    ("A CAR driver was hurt on the A38. The A38, which saw work, is shut.", {"A38/L"}),
]


PRODUCTS_AND_TITLES = [
    ("He hit a Suzuki Velmara on a hill.", set()),
    ("Millions of iPads and Apple Watches were sold.", set()),
    ("It uses Broadcom Wi-Fi chips.", {"Broadcom/O"}),
    ("It cost Rs 9,000.", set()),
    ("San Jose-based Velmara said no.", {"San Jose/L", "Velmara/O"}),
    ("The Court of Appeals for the Velmar Circuit ruled.", {"Court of Appeals for the Velmar Circuit/O"}),
    ("The former Nairobi Governor, Ann Lee, left.", {"Nairobi/L", "Ann Lee/P"}),
]


PLACES_OF_PERSONS_NAMES = [
    ("Police found Ella Austin. He was jailed for his role in Austin's death.", {"Ella Austin/P"}),
    ("Ella Jackson died. He was held in Jackson's murder and tried in Jackson.", {"Ella Jackson/P", "Jackson/L"}),
    ("Mary Lincoln quit. Confidence in Lincoln had fallen.", {"Mary Lincoln/P"}),
    ("Trains left Houston. Ella Houston sang.", {"Houston/L", "Ella Houston/P"}),
    ("Ella Houston sang. Houston left.", {"Ella Houston/P"}),
    ("They met in Houston after Ella Houston sang.", {"Houston/L", "Ella Houston/P"}),
    ("Her flat at Tulip Court was shut.", {"Tulip Court/L"}),
    (
        "It has shops in Ayr in Scotland and Selby and Denby in Yorkshire.",
        {"Ayr/L", "Scotland/L", "Selby/L", "Denby/L", "Yorkshire/L"},
    ),
    ("Trains go between Santa Rosa and Oak Valley daily.", {"Santa Rosa/L", "Oak Valley/L"}),
]
STATES_AND_FIELDS = [
    ("Mrs May left in May, and Mr March in March.", {"May/P", "March/P"}),
    ("Forecasters fear El Niño and La Niña.", set()),
    ("The Treasury refused. The Welsh Treasury agreed.", {"Treasury/O", "Welsh Treasury/O"}),
    ("The Welsh Treasury agreed. The Treasury paid.", {"Welsh Treasury/O"}),
    ("It is for the Ministry of Labour, Health and Welfare.", {"Ministry of Labour, Health and Welfare/O"}),
    ("The Council of Trade, Oxfam and Greenpeace met.", {"Council of Trade/O", "Oxfam/O", "Greenpeace/O"}),
]
FIRMS_AND_WATERS = [
    ("A ferry sank in the Bay of Corvane.", {"Bay of Corvane/L"}),
    ("The Turkish contractor Holvar Ditrim won the tender.", {"Holvar Ditrim/O"}),
    ("The Turkish wrestler Holvar Ditrim won the final.", {"Holvar Ditrim/P"}),
    ("Miner Vedra Resources was fined.", {"Vedra Resources/O"}),
    (
        "It owns Velmar Dock Co. and Hallam Heavy Industries.",
        {"Velmar Dock Co./O", "Hallam Heavy Industries/O"},
    ),
    ("Senate Majority Leader Ann Lee left.", {"Senate/O", "Ann Lee/P"}),
    ("County manager Ann Lee met Cllr Bob Hall (Ind).", {"Ann Lee/P", "Bob Hall/P"}),
    ("The fire was at Glassaboy West, near Mallow.", {"Glassaboy West/L", "Mallow/L"}),
    ("It was told by Jordan West, near Mallow.", {"Jordan West/P", "Mallow/L"}),
]
PASSED_OVER = [
    # Capitals that a noun surely heads; a street with its number is an address.
    ("Tony Beck, of the Finance Sector Union, agreed.", {"Tony Beck/P", "Finance Sector Union/O"}),
    ("She is chair of the Corvane Forum and left.", {"Corvane Forum/O"}),
    ("He asked the Corvane Takeover Panel for help.", {"Corvane Takeover Panel/O"}),
    ("A survey by the Corvane Antarctic Survey found it.", {"Corvane Antarctic Survey/O"}),
    # Doubtful things: a place by where it lies, a person by given name and surname.
    ("Another fire at Marlow, south of the city, is not out.", {"Marlow/L"}),
    ("He gave tailender Shane Bond a send-off.", {"Shane Bond/P"}),
    # Short forms of illnesses and drugs, everywhere in the text; of bodies.
    ("The effects of IDD are visible. IDD is rare.", set()),
    ("He took the drug PVP. PVP is strong.", set()),
    ("The head of IDD said so. IDD is rare.", {"IDD/O"}),
    # Who does what bodies do not, and the other way round.
    ("It was directed by Lokesh Kanrin.", {"Lokesh Kanrin/P"}),
    ("It was printed by Lokesh Kanrin.", {"Lokesh Kanrin/O"}),
    ("The architect, Leila Frisk, of Parkway Plowright, said no.", {"Leila Frisk/P", "Parkway Plowright/O"}),
    ("Lena Kovar, an economist at Tullet Marsh, said no.", {"Lena Kovar/P", "Tullet Marsh/O"}),
    (
        "It has performers such as Ann Lee, Meridian Tolepa and Nyla Roux.",
        {"Ann Lee/P", "Meridian Tolepa/P", "Nyla Roux/P"},
    ),
    # Two towns of one seat, firms with "&" and branches, fields of office, units and vessels.
    ("Ann Lee, the MSP for Marl and Old Deal, said so.", {"Ann Lee/P", "Marl and Old Deal/L"}),
    ("Holt Power & Light was hit.", {"Holt Power & Light/O"}),
    ("It calls on General Motors Canada to stay.", {"General Motors Canada/O", "Canada/L"}),
    ("Speaking there, Minister for Island Affairs Bena Tahir said so.", {"Bena Tahir/P"}),
    ("The Office of the former mayor said no.", set()),
    ("It pays Rs1,800 a head.", set()),
    ("The M/V Josille 2 sank near Cork.", {"Cork/L"}),
    ("A nurse from west of Ballydehane spoke.", {"Ballydehane/L"}),
    (
        "He has represented Chelsea, Swansea City, Parma and Porto.",
        {"Chelsea/O", "Swansea City/O", "Parma/O", "Porto/O"},
    ),
    # Oceans, flights, prizes, ranks and trades; a body with the place at its end.
    ("It fell into the southern Indian ocean west of Australia.", {"Indian ocean/L", "Australia/L"}),
    ("The search for MH370 is over. MH370 was lost.", set()),
    ("The Ig Norven awards go to Perth.", {"Perth/L"}),
    ("They met in the semi-final with world No. 24 Kodai Naravo.", {"Kodai Naravo/P"}),
    ("Police booked a cook, Keshav Sind Nagi, on Monday.", {"Keshav Sind Nagi/P"}),
    ("It was said by Kota Merawan assemblyman Pandak Ahmad.", {"Kota Merawan/L", "Pandak Ahmad/P"}),
    ("It has the Corvane Health Organization’s (CHO) mark.", {"Corvane Health Organization/O"}),
    ("The company that was robbed, Mending Face, runs a site. Mending Face said so.", {"Mending Face/O"}),
    ("The Arts Centre Singapore opened. The Arts Centre is new.", {"Arts Centre Singapore/O", "Singapore/L"}),
    # Two spellings and a king's number; homes and firms; oil, chatbots, a firm of partners, fields of a department.
    ("It hit the Defense Ministry. The Defence Ministry said no.", {"Defense Ministry/O"}),
    ("King Charles III wore black. Charles is the head of it.", {"Charles III/P"}),
    ("She served a lunch at her Leonmarra home in July.", {"Leonmarra/L"}),
    (
        "Coinbase Global, IBM and Figure Technology were all up between 4% and 6%.",
        {"Coinbase Global/O", "IBM/O", "Figure Technology/O"},
    ),
    ("Shares in Algorva fell 3%.", {"Algorva/O"}),
    ("She lives in Algorva.", {"Algorva/L"}),
    ("Refiner Sime Darvo said profit rose.", {"Sime Darvo/O"}),
    ("Russia's Urals oil was sold. Dubai oil fell.", {"Russia/L"}),
    ("A road leads over the Urals to Dubai.", {"Urals/L", "Dubai/L"}),
    ("Users asked the chatbot Velda for help.", set()),
    ("Holt, Gray & Marsh said it would appeal.", {"Holt, Gray & Marsh/O"}),
    ("Vantor and Kenya's Health Ministry signed a deal.", {"Vantor/O", "Health Ministry/O", "Kenya/L"}),
    ("The Department for Culture, Media and Sport said no.", {"Department for Culture, Media and Sport/O"}),
    ("He believes in Florence Pughan's vision. She was in Florence.", {"Florence Pughan/P", "Florence/L"}),
    # Owners of persons told in full, bodies of one country, works in quotation marks, tickers, headline adjectives.
    ("Ferrari's Lewis Hamill qualified fourth for the race.", {"Ferrari/O", "Lewis Hamill/P"}),
    ("It was aired on Kenya Television and Kenya Radio.", {"Kenya Television/O", "Kenya Radio/O", "Kenya/L"}),
    ('He paid for the tickets. The web series "Kabadi" was directed by Rubay Mahaz.', {"Rubay Mahaz/P"}),
    ("Corvella Inc's (CRVL.O) layoffs will now increase.", {"Corvella Inc/O"}),
    ("To be sure, the Government has said that it aims to do so.", {"Government/O"}),
    ("On Monday the House of Representatives sat. The House action was late.", {"House of Representatives/O"}),
    ("The Bandhura Tunnel was built under the river.", {"Bandhura Tunnel/L"}),
    ("They stayed at the Nana Packers Hostel last week.", {"Nana Packers Hostel/L"}),
    ("Secretary Ann Lee, and Secretary Robert F. Kenley Jr have endorsed it.", {"Ann Lee/P", "Robert F. Kenley Jr/P"}),
    # Papers of a day, a surname with its particle, capitals inside, a person behind a long body, models and days.
    ("It was claimed by the Sunday Times that he left.", {"Sunday Times/O"}),
    ("Manager Louis van Gaarl left. Van Gaarl confirmed Friday that he will go.", {"Louis van Gaarl/P"}),
    ("The flight was run by SwiftNorva until May.", {"SwiftNorva/O"}),
    ("He met his partner DiVarro in May.", {"DiVarro/P"}),
    (
        "Head of National Crisis Management Centre Vilmarta Vitkarsas said so.",
        {"National Crisis Management Centre/O", "Vilmarta Vitkarsas/P"},
    ),
    ("Tesla cut Model Y prices.", {"Tesla/O"}),
    # Initials, platforms, committees; who appeared in a paper in a town is in no work.
    ("It is a return to J.K. Marling's world.", {"J.K. Marling/P"}),
    ("They shut down the streaming platform Cristal Norva.", {"Cristal Norva/O"}),
    ("She chairs the Joint Committee on Migration in Leeds.", {"Joint Committee on Migration/O", "Leeds/L"}),
    ("She appeared in newspaper articles in Coventry.", {"Coventry/L"}),
    ("She appeared in Coventry.", {"Coventry/L"}),  # a listed town, and no part is told of
    ("She appeared in Coventry Nights.", set()),
    ("The hospital has an ICU. AI is used there.", set()),
    ("He has seen Chelsea, Luton, Parma and Rome.", {"Chelsea/L", "Luton/L", "Parma/L", "Rome/L"}),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *BODIES,
        *CREDITED,
        *PASSED_OVER,
        *FIRMS_AND_WATERS,
        *PLACES_OF_PERSONS_NAMES,
        *STATES_AND_FIELDS,
        *PRODUCTS_AND_TITLES,
        *ROWS_AND_GLOSSES,
        *PEOPLE_AND_PLACES,
        *FIRMS,
        *ROADS,
        *WHAT_THEY_WERE,
        *HEADLINES,
        *STATES,
    ],
)
def test_names_told_by_the_word_beside_them(text: str, expected: set[str]) -> None:
    assert actors(text) == expected
